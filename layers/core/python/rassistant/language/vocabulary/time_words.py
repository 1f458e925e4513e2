"""Words for months, lengths of time and numbers in them, and the patterns that they make."""

# ruff: noqa: E501  (a pattern or a table row is read as one line)
from __future__ import annotations

MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
MONTH_NAMES = "|".join(MONTHS)
MONTH_OR_SHORT = rf"{MONTH_NAMES}|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec"
"""For a table's own group: the months in full, and as they are cut short too."""
MONTH = r"(?P<month>january|jan|february|feb|march|mar|april|apr|may|june|jun|july|jul|august|aug|september|sept|sep|october|oct|november|nov|december|dec)\.?"
COUNT = {
    "a": 1,
    "an": 1,
    "one": 1,
    "two": 2,
    "couple of": 2,
    "couple": 2,
    "three": 3,
    "few": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "twelve": 12,
    "thirty": 30,
    "fourteen": 14,
    "ninety": 90,
    "sixty": 60,
    "half": 0.5,
}
COUNT_KO = {
    "한": 1,
    "두": 2,
    "세": 3,
    "석": 3,
    "네": 4,
    "넉": 4,
    "다섯": 5,
    "여섯": 6,
    "일곱": 7,
    "여덟": 8,
    "아홉": 9,
    "열": 10,
    "일": 1,
    "이": 2,
    "삼": 3,
    "사": 4,
    "육": 6,
    "반": 0.5,
    "열두": 12,
}
UNIT_DAYS = {
    "day": 1,
    "week": 7,
    "fortnight": 14,
    "month": 30,
    "quarter": 90,
    "year": 365,
    "일": 1,
    "주": 7,
    "주일": 7,
    "개월": 30,
    "달": 30,
    "분기": 90,
    "개 분기": 90,
    "개분기": 90,
    "년": 365,
    "해": 365,
}
KO_DAYS = {"하루": 1, "이틀": 2, "사흘": 3, "나흘": 4, "닷새": 5, "일주일": 7, "일 주일": 7, "이주일": 14, "보름": 15, "한 달": 30, "한달": 30, "반년": 182, "일년": 365, "일 년": 365, "1주일": 7, "열흘": 10, "두 달": 60, "두달": 60, "석 달": 90, "세 달": 90}  # fmt: skip
N_EN = rf"(?P<n>\d+|{'|'.join(sorted(COUNT, key=len, reverse=True))})"
N_KO = rf"(?P<n>\d+|{'|'.join(sorted(COUNT_KO, key=len, reverse=True))})"
WHOLE_YEAR_EN = r"(?:(?:of |in |,\s?)?(?P<year>(?:19|20)\d\d)|(?:of |in )?(?P<rel>last year|this year|the previous year|the year before last|previous year|the last year|the current year|current year)|(?:of|in) (?P<whole>the year))"
YEAR_KO = r"(?:(?P<year>(?:19|20)\d\d)\s?년도?|(?P<short>\d\d)\s?년도?|(?P<rel>재작년|작년|지난해|지난 해|전년도?|올해|금년|올|이번 해|이번해|내년|이번 년도|저번 해))"
