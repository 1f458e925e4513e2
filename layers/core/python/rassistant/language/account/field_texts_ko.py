"""Where Korean says a text of the account's own as that of a field: 사용자가 min인, 장치 이름이 /dev/xvda인, Spark가 설치된,
audit-logs 버킷에 쌓는."""

# ruff: noqa: E501  (a pattern is read as one line)
from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from rassistant.language.vocabulary.inflections import affirmed_forms, denied_forms
from rassistant.language.wording.deferred import Deferred

_BEFORE: Final = 24
_NAMED: Final = re.compile(r"(?P<label>[^ ].*?)(?:(?: ?이름|명)?(?:이|가|은|는))? ")
_COPULA: Final = re.compile(
    r"(?:인|이고|이며|이면서|이?거나|인데|이지만|(?:이|가)? ?아닌|(?:이|가) ?아니|으?로 ?(?:된|설정|지정|되어))"
)
_INSTALLED: Final = (
    "설치되",
    "깔리",
    "올라가",
    "들어가",
    "포함되",
    "쓰",
    "사용하",
    "돌리",
    "구동하",
    "실행하",
    "포함하",
    "돌아가",
)
_RUN: Final = Deferred(rf"(?:이|가|을|를|으?로|도)? ?(?:{affirmed_forms(*_INSTALLED)}|사용 ?중인|도는)(?![가-힣])")
_NOT_RUN: Final = Deferred(rf"(?:이|가|을|를|도|은|는)? ?(?:{denied_forms(*_INSTALLED)}|없는)(?![가-힣])")
_KEPT: Final = "|".join(
    affirmed_forms(verb)
    for verb in (
        "쌓", "쌓이", "저장하", "저장되", "기록하", "기록되", "남기", "보내", "전송하", "적재하", "담", "두", "속하", "소속되", "쓰", "사용하", "있",
    )
)  # fmt: skip
_BEHIND: Final = Deferred(
    rf" (?P<label>[가-힣a-z]+(?: [가-힣]+)?)(?:에다가?|에|으로|로|을|를) ?(?:로그를 |기록을 )?(?:{_KEPT})(?![가-힣])"
)


def labels_before(low: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    """Where the name of a field may begin that the text between ``start`` and ``end`` is of, and that name."""
    if _COPULA.match(low, end) is None:
        return
    for begin in range(max(0, start - _BEFORE), start):
        if begin == 0 or low[begin - 1] == " ":
            said = _NAMED.fullmatch(low, begin, start)
            if said is not None:
                yield begin, said["label"]


def label_behind(low: str, end: int) -> tuple[int, str] | None:
    """The end of what is said of it, and the name of the field: 버킷 of 버킷에 쌓는."""
    said = _BEHIND.match(low, end)
    return None if said is None else (said.end(), said["label"])


def run_behind(low: str, end: int) -> tuple[int, bool] | None:
    """The end of a verb that says it runs that, or that it does not."""
    for form in (_RUN, _NOT_RUN):
        if (said := form.match(low, end)) is not None:
            return said.end(), form is _RUN
    return None
