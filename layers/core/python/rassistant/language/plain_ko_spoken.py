"""Korean as it is spoken: 13 버전 쓰는 DB, 남는 고정 아이피. As in ``plain_ko``, whose rules come after these."""

# ruff: noqa: E501  (a pattern is read as one line)
from __future__ import annotations

import re
from typing import Final

from rassistant.language.inflections import affirmed_forms as _did

_RUNS: Final = _did(
    "쓰",
    "사용하",
    "이용하",
    "돌리",
    "돌아가",
    "돌",
    "되",
    "올라가",
    "올리",
    "설치되",
    "설치하",
    "깔리",
    "깔",
    "구동하",
    "구동되",
    "운영하",
    "가",
)
_SPARE: Final = r"(?:(?:그냥 |괜히 )?(?:남는|남아 ?도는|남아돌고 ?있는|비는|놀고 ?있는|노는|놀고 ?먹는|놀려 ?두는|놀려 ?둔|놀리고 ?있는))"
_ATTACHED: Final = r"(?:(?:고정 ?|탄력적? ?|엘라스틱 ?|공인 ?|퍼블릭 ?)?(?:아이피|ip)(?: ?주소)?|eip|이아이피|(?:ebs|gp[23]|ssd|hdd|이비에스)? ?(?:볼륨|디스크)|ebs|이비에스)"
_ONES: Final = r"(?:것|거|게|건|애|놈|녀석)(?:들)?(?:이|은|만)?"

_RULES_KO: Final[tuple[tuple[str, str, str], ...]] = (
    (r"버젼", r"버젼", "버전"),
    (r"네트웍", r"네트웍(?!스)", "네트워크"),
    (r"로드", r"로드 ?[밸벨발배베바][런란랜렌]싱", "로드밸런서"),
    (r"버전", rf"(?P<n>\d+(?:\.\d+)*) ?버전(?:을|를|으로|로|에서)? ?(?:{_RUNS}|(?:사용|이용|운영|구동) ?중인)(?= )", r"\g<n> 버전인"),
    (r"남는|남아 ?[도돌]|비는|[노놀]", rf"(?<![가-힣])(?:{_SPARE}) (?P<n>(?:[a-z0-9-]+(?:의|에 있는)? |[가-힣]+(?:의|에 있는) )?{_ATTACHED})(?= |[가-힣?.!]|$)(?! ?(?:공간|용량|여유))", r"안 쓰는 \g<n>"),
    (r"남는|남아 ?[도돌]|비는|[노놀]", rf"(?<![가-힣a-z])(?P<n>{_ATTACHED})(?:가|이|은|는|중에|중에서| 중에| 중에서| 중)? {_SPARE} ?{_ONES}(?=[ ?.!]|있|$)", r"안 쓰는 \g<n> "),
)  # fmt: skip

_RULES: Final = tuple(
    (re.compile(anchor, re.IGNORECASE), re.compile(form, re.IGNORECASE), said) for anchor, form, said in _RULES_KO
)


def plain_speech(question: str) -> str:
    """The question with these in the words that the other rules know."""
    text = question
    for anchor, form, said in _RULES:
        if anchor.search(text):
            text = form.sub(said, text)
    return text
