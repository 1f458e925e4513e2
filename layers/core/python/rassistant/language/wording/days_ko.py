"""Korean days that hang on today, by their dates: 지난주 금요일, 지난 주말, 지난달 15일, 2월 말, 9월 마지막 주."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, datetime, timedelta
from typing import Final

from rassistant.language.wording.deferred import Deferred

_DAYS: Final = "월화수목금토일"
_WEEK: Final = r"(?<![가-힣])(?P<w>지지난|저저번|지난|저번|이번|금) ?주"
_LASTS: Final = r"(?! ?(?:동안|간|치|이상|이내|이하|미만|초과|전|째|안|넘|짜리|된|지난))"
_TO: Final = r" ?(?:부터|에서|~|-) ?"
_WEEKDAYS: Final = Deferred(
    rf"{_WEEK}(?:의|에)? ?(?P<a>[{_DAYS}])요일(?:(?P<to>{_TO})(?:(?:같은|그|이번|지난) ?주 ?)?(?P<b>[{_DAYS}])요일)?"
)
_WEEKEND: Final = Deferred(r"(?<![가-힣])(?:지난|저번) ?주 ?말(?=[ 에의동부까,.?]|$)")
_MONTHS_DAY: Final = Deferred(
    rf"(?<![가-힣])(?P<w>지지난|저저번|지난|저번|이번) ?달(?:의)? ?(?P<a>\d{{1,2}}) ?일{_LASTS}"
    rf"(?:(?P<to>{_TO})(?:(?:같은|그|이번|지난) ?달 ?)?(?P<b>\d{{1,2}}) ?일)?(?P<u>까지)?"
)
_OF_MONTH: Final = (
    r"(?:(?P<y>20\d\d)년 ?|(?<![가-힣])(?P<l>재작년|작년|지난해|올해|금년) ?)?"
    r"(?:(?<!\d)(?P<m>1[0-2]|0?[1-9])월|(?<![가-힣])(?P<r>지지난|저저번|지난|저번|이번) ?달)(?:의)? ?"
)
_THIRDS: Final = Deferred(
    rf"{_OF_MONTH}(?P<t>초순|초|중순|하순|말)(?P<p>부터|까지|이후| 이후|이전| 이전| ?[~-])?(?=[에의쯤경]|[ ,.?]|$)"
)
_ENDMOST_WEEK: Final = Deferred(
    rf"{_OF_MONTH}(?:(?P<f>첫 ?(?:번째 ?)?주|첫째 ?주|1 ?주차)|마지막 ?주)(?![가-힣]*차)(?:에|의|동안)?(?= |$|[?.!])"
)
_WHOLE_YEAR: Final = Deferred(
    r"(?P<y>재작년|작년|지난해|올해|금년|20\d\d년) ?한 ?해(?: ?(?:동안|간|내내))?(?:에|의)?(?= |$)"
)
_MONTH_BEFORE: Final = Deferred(
    r"(?:(?P<m>1[0-2]|[1-9])월|(?:지난|저번) ?달)(?P<j>이랑|랑|와|과|하고|보다|을|를)? ?(?:바로 ?)?그 ?(?:직전|이전|전) ?(?:달|월)"
)
_BACK: Final = {"지지난": 2, "저저번": 2, "지난": 1, "저번": 1, "이번": 0, "금": 0}
_YEARS_BACK: Final = {"재작년": 2, "작년": 1, "지난해": 1, "올해": 0, "금년": 0}
_BOUNDS: Final = {"초": (1, 10), "중": (11, 20), "말": (21, 31), "하": (21, 31)}
"""The days of the thirds of a month."""


def with_days(question: str, now: datetime) -> str:
    """The question with such days by their dates."""
    question = _WHOLE_YEAR.sub(r"\g<y>", question)
    if "주" not in question and "월" not in question and "달" not in question:
        return question
    today = now.date()
    question = _MONTH_BEFORE.sub(_before, question)
    text = _WEEKEND.sub(lambda found: _span(_monday(today) - timedelta(days=2), 2), question)
    text = _WEEKDAYS.sub(lambda found: _weekdays(found, today), text)
    begun = "부터" in text or "에서" in text
    text = _MONTHS_DAY.sub(lambda found: _days_of_month(found, today, begun=begun), text)
    text = _THIRDS.sub(lambda found: _third_of(found, today), text)
    return _ENDMOST_WEEK.sub(lambda found: _endmost_week(found, today), text)


def _before(found: re.Match[str]) -> str:
    """지난달과 그 전달, 10월과 그 전달."""
    first = f"{found['m']}월" if found["m"] else "지난달"
    month = int(found["m"] or 0)
    before = "지지난달" if not month else f"{month - 1}월" if month > 1 else "작년 12월"
    return f"{first}{found['j'] or ''} {before}"


def _said(day: date) -> str:
    return f"{day.year}년 {day.month}월 {day.day}일"


def _span(first: date, days: int) -> str:
    return f"{_said(first)}부터 {_said(first + timedelta(days=days - 1))}까지 "


def _monday(today: date) -> date:
    return today - timedelta(days=today.weekday())


def _weekdays(found: re.Match[str], today: date) -> str:
    monday = _monday(today) - timedelta(days=7 * _BACK[found["w"]])
    days = [_said(monday + timedelta(days=_DAYS.index(found[name]))) for name in ("a", "b") if found[name]]
    return str(found["to"]).join(days) if found["to"] else days[0]


def _months_back(today: date, months: int) -> date:
    """The first day of that month."""
    first = today.replace(day=1)
    for _ in range(months):
        first = (first - timedelta(days=1)).replace(day=1)
    return first


def _days_of_month(found: re.Match[str], today: date, *, begun: bool) -> str:
    """지난달 15일까지 begins with that month, where no other beginning is said."""
    first = _months_back(today, _BACK[found["w"]])
    numbers = [int(found[name]) for name in ("a", "b") if found[name]]
    if any(not 1 <= number <= monthrange(first.year, first.month)[1] for number in numbers):
        return found[0]
    days = [_said(first.replace(day=number)) for number in numbers]
    until = found["u"] or ""
    if found["to"]:
        return str(found["to"]).join(days) + until
    return (f"{_said(first)}부터 " if until and not begun else "") + days[0] + until


def _month_of(found: re.Match[str], today: date) -> tuple[int, int, int]:
    """Year, month and its days: the latest month of that number that has begun, where no year is said."""
    if found["r"]:
        first = _months_back(today, _BACK[found["r"]])
        return first.year, first.month, monthrange(first.year, first.month)[1]
    month = int(found["m"])
    year = today.year - (_YEARS_BACK[found["l"]] if found["l"] else month > today.month)
    year = int(found["y"] or year)
    return year, month, monthrange(year, month)[1]


def _third_of(found: re.Match[str], today: date) -> str:
    """9월 말 is its last third, 9월 말까지 ends with it, 9월 초부터 begins with it."""
    year, month, last = _month_of(found, today)
    first, end = (date(year, month, min(day, last)) for day in _BOUNDS[found["t"][0]])
    if found["p"] is None:
        return f"{_said(first)}부터 {_said(end)}까지"
    return _said(end if found["p"] == "까지" else first) + found["p"]


def _endmost_week(found: re.Match[str], today: date) -> str:
    year, month, last = _month_of(found, today)
    return _span(date(year, month, 1 if found["f"] else last - 6), 7)
