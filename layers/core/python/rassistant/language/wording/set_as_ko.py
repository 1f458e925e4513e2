"""A switch that Korean says as what a thing is set to: 조직 추적으로 설정된 추적, 자동 교체로 지정된 시크릿 (조직 추적이 설정된)."""

from __future__ import annotations

import re
from typing import Final

from rassistant.language.vocabulary.lexicon import Lexicon
from rassistant.language.wording.deferred import Deferred

_SET: Final = Deferred(
    r"(?<![가-힣A-Za-z0-9-])(?P<noun>[가-힣A-Za-z][가-힣A-Za-z0-9-]*(?: [가-힣A-Za-z0-9-]+){0,3}?)로(?:만)? ?"
    r"(?:(?:설정|지정|구성|세팅|셋팅|등록)(?:이|을)? ?)"
    r"(?P<verb>되지 ?않은|되어 ?있지 ?않은|하지 ?않은|안 ?[된한]|된|되어 ?있는|돼 ?있는|한|해 ?[둔놓]은?|해 ?놓은)(?= )"
)
_OPEN: Final = 28
"""A syllable's code modulo this is 0 where it ends in a vowel."""


def set_as(question: str, lexicon: Lexicon) -> str:
    """The switch with what is said of it, in the words that hold for every switch."""
    return _SET.sub(lambda match: _plainly(match, lexicon), question)


def _plainly(match: re.Match[str], lexicon: Lexicon) -> str:
    words = match["noun"].removesuffix("으").split(" ")
    for start in range(len(words)):
        switch = " ".join(words[start:])
        senses = lexicon.senses(switch.lower())
        denied = "않" in match["verb"] or match["verb"].startswith("안")
        if (value := senses.get("VALUE")) is not None or "STATE" in senses:
            is_switch = value is not None and all(ref.value is True for ref in value)
            return " ".join((*words[:start], f"{switch}인")) if is_switch and not denied else match[0]
        if not denied and "VALUE" in lexicon.senses(f"{switch.lower()}인"):
            return " ".join((*words[:start], f"{switch}인"))
        if "BOOLFIELD" in senses:
            is_open = "가" <= switch[-1] <= "힣" and (ord(switch[-1]) - ord("가")) % _OPEN == 0
            said = "설정되지 않은" if denied else "설정된"
            return " ".join((*words[:start], f"{switch}{'가' if is_open else '이'}", said))
    return match[0]
