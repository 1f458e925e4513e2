"""Words that the rules for values look at by themselves, in both languages."""

from __future__ import annotations

from rassistant.language.vocabulary.phrases import phrases

SWITCHED = frozenset(
    phrases(
        """
        enabled | turned on | switched on | is enabled | activated | disabled | turned off | switched off | is disabled |
        not enabled | 켜진 | 켜져 있는 | 켜져있는 | 켜 둔 | 켜둔 | 켜 놓은 | 켜놓은 | 활성화 | 활성화된 | 활성화되어 있는 |
        활성화한 | 꺼진 | 꺼져 있는 | 꺼져있는 | 안 켠 | 안 킨 | 안 켜진 | 안 켜 놓은 | 켠 | 비활성화된 | 비활성화 | 활성화되지 않은
        """
    )
)
SORTS = frozenset(
    phrases(
        """
        type | types | kind | kinds | version | versions | family | engine | class | mode | platform | 유형 | 타입 | 종류 |
        계열 | 방식 | 버전 | 엔진 | 클래스 | 모드 | 플랫폼 | 패밀리 | 제품군 | 사양 | 런타임 | 언어 | runtime | os | 운영체제
        """
    )
)
BARE_ADDRESS = frozenset(("ip", "ips", "ip address", "ip 주소", "아이피"))
"""Without an IP: of which kind is not said, and every instance has a private one."""
