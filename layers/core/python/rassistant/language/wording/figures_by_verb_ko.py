"""A figure that Korean tells by its verb: 읽기 용량을 가장 많이 소비한, 추론 단위를 소비하지 않은, 레코드가 안 들어오는, 키가 1000개 넘게 제거된.

The metric's own name has the verb before the noun (소비한 읽기 용량), so that is what these become.
"""

# ruff: noqa: E501  (a pattern is read as one line)
from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from rassistant.language.vocabulary.inflections import affirmed_forms, denied_forms
from rassistant.language.wording.rewriting import Rewriting, Rule

_SPENT: Final = ("소비하", "소비되", "소모하", "소모되", "사용하", "사용되", "쓰", "쓰이")
_FIGURES: Final[tuple[tuple[str, str, tuple[str, ...], str], ...]] = (
    (r"dynamo|다이나모|다이너모|테이블", r"(?:읽기|쓰기) ?용량(?: ?(?:단위|유닛))?", _SPENT, "소비한"),
    (r"comprehend|컴프리헨드", r"추론 ?(?:단위|유닛)", _SPENT, "사용한"),
    (
        r"kinesis|키네시스|스트림",
        r"레코드|데이터",
        ("들어오", "유입되", "수신되", "수신하", "쓰이", "기록되"),
        "들어온",
    ),
    (
        r"kinesis|키네시스|스트림",
        r"레코드",
        ("읽", "읽히", "읽어 가", "소비하", "소비되", "가져가", "조회되", "조회하"),
        "읽은",
    ),
    (
        r"캐시|cache|redis|레디스|memorydb|메모리 ?d|valkey|발키",
        r"키",
        ("제거되", "제거하", "축출되", "쫓겨나", "밀려나"),
        "제거된",
    ),
    (r"efs|파일 ?시스템|볼륨|ebs|디스크", r"데이터", ("읽", "읽히"), "읽은"),
    (
        r"cloudfront|클라우드 ?프론트|배포|cdn",
        r"데이터",
        ("내려받", "다운로드하", "다운로드되", "전송하", "전송되"),
        "내려받은",
    ),
)
"""What the question is about, the noun, what is said of it, and how the metric's name says that."""

_AT_ALL: Final = r"(?:(?:단 ?)?(?:하나도|한 ?건도|1건도|한 ?개도|전혀|아예|거의 안|한 ?번도) ?)?"
_AMOUNT: Final = (
    r"(?P<a>\d[\d,.]* ?(?:만|천|백)? ?(?:개|건|번|회|[gmtk]i?b|기가|메가|테라)? ?(?:이상|이하|초과|미만|넘게))"
)
_MOST: Final = r"(?:제일|가장|젤)"


def _rules() -> Iterator[Rule]:
    for about, noun, verbs, said in _FIGURES:
        named = rf"(?<!{said} )(?<![가-힣])(?P<n>{noun})"
        done, undone = affirmed_forms(*verbs), denied_forms(*verbs)
        yield about, rf"{named}(?:이|가|을|를|은|는|도)? ?{_AT_ALL}(?:{undone})(?= )", rf"{said} \g<n>가 없는"
        yield about, rf"{named}(?:이|가|을|를|은|는)? ?{_MOST} ?많이 ?(?:{done})(?= )", rf"{said} \g<n>가 가장 많은"
        yield (
            about,
            rf"{named}(?:이|가|을|를|은|는)? ?{_MOST} ?(?:적게|조금) ?(?:{done})(?= )",
            rf"{said} \g<n>가 가장 적은",
        )
        yield about, rf"{named}(?:이|가|을|를|은|는)? ?{_AMOUNT} ?(?:{done})(?= )", rf"{said} \g<n>가 \g<a>인"
        yield about, rf"{named}(?:이|가|을|를|은|는) ?(?:{done})(?= )", rf"{said} \g<n>가 있는"


figures_by_verb: Final = Rewriting(_rules())
"""The question with these in the words that the rules know."""
