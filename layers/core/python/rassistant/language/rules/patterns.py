"""Numbers with units, ids, addresses, instance types and quoted words, recognised by their form."""

# ruff: noqa: E501  (a pattern or a table row is read as one line)
from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from rassistant.language.vocabulary.senses import Number, UnitClass
from rassistant.language.wording.deferred import Deferred


def _form(pattern: str) -> Deferred:
    """ASCII word borders: a Korean particle may follow a Latin word at once."""
    return Deferred(pattern, re.ASCII)


_A_SECOND = r"(?:\s?/\s?(?:sec(?:ond)?|s|초)|ps| per sec(?:ond)?)?"
"""A rate is compared with rates anyway: 200 MiB/s, 200 MBps."""
_UNITS: tuple[tuple[str, str, UnitClass, str, float], ...] = (
    # written, after a letter border?, class, short form, factor to the class's unit
    (r"%|percents?|percentage|pct|퍼센트|프로(?!비|세)|퍼", "", "percent", "%", 1.0),
    (rf"(?:bytes?|바이트){_A_SECOND}", "", "bytes", "B", 1.0),
    (rf"(?:k(?:i?b)|kilobytes?|kibibytes?|킬로바이트){_A_SECOND}", "", "bytes", "KiB", 2.0**10),
    (rf"(?:m(?:i?b)|megs?|megabytes?|mebibytes?|메가바이트|메가){_A_SECOND}", "", "bytes", "MiB", 2.0**20),
    (rf"(?:g(?:i?b)|gigs?|gigabytes?|gibibytes?|기가바이트|기가){_A_SECOND}", "", "bytes", "GiB", 2.0**30),
    (r"t(?:i?b)|terabytes?|tebibytes?|테라바이트|테라", "", "bytes", "TiB", 2.0**40),
    (r"p(?:i?b)|petabytes?|pebibytes?|페타바이트|페타", "", "bytes", "PiB", 2.0**50),
    (r"ms|msecs?|milliseconds?|밀리초", "", "time", "ms", 0.001),
    (r"s|secs?|seconds?|초(?!과)", "", "time", "s", 1.0),
    (r"mins?|minutes?|분(?!기|리|석|류)", "", "time", "minute", 60.0),
    (r"h|hrs?|hours?|시간", "", "time", "hour", 3600.0),
    (r"d|days?|일(?!별|본|자|치|하|시|괄)", "", "time", "day", 86400.0),
    (r"wks?|weeks?|주(?!세|는|소|기)(?:일)?", "", "time", "week", 7 * 86400.0),
    (r"months?|mos?|개월|달(?!러|라)", "", "time", "month", 30 * 86400.0),
    (r"quarters?|개\s?분기", "", "time", "quarter", 90 * 86400.0),
    (r"years?|yrs?|년(?!도)", "", "time", "year", 365 * 86400.0),
    (r"vcpus?|cores?|코어|cpus?", "", "count", "vCPU", 1.0),
    (r"/\s?s(?:ec(?:ond)?)?|\s?per sec(?:ond)?", "", "count", "", 1.0),
    (r"times|개|대(?!비|해|한|신|기)|건|번|회(?!사)|가지|곳|명|군데", "", "count", "", 1.0),
)  # fmt: skip
_UNIT = "|".join(f"(?P<u{n}>{written})" for n, (written, *_) in enumerate(_UNITS))
_MONEY_UNIT = r"달러|불(?!필)|딸라|usd|dollars?|bucks|us\$|\$"
_KRW_UNIT = r"원(?!격|본)|krw|won"
_PER = r"\s*(?:/|per|a|an|each|every|per each)\s*(?P<per>month|mo|day|year|yr|hour|hr|week)\b"
_NUMBER = r"(?P<n>\d[\d,]*(?:\.\d+)?|\.\d+)"
_SCALE = r"(?P<scale>천만|백만|십만|천|만|억|백|k(?![a-z])|m(?![a-z])|thousand|million|billion)?"
_QUANTITY = _form(rf"(?<![\w.]){_NUMBER}\s?{_SCALE}\s?-?(?:{_UNIT})(?![a-z])")
_MONEY = _form(
    rf"(?:(?<![\d가-힣])(?:한\s?달에|매달|매월|월에|월|달에)\s?)?(?:(?P<pre>us\$|\$|usd\s?|₩|krw\s?|€|£|¥){_NUMBER.replace('?P<n>', '?P<n1>')}\s?{_SCALE.replace('?P<scale>', '?P<scale1>')}(?:\s?(?:usd|dollars?|달러|불))?"
    rf"|(?<![\w.]){_NUMBER}\s?{_SCALE}\s?(?P<post>{_MONEY_UNIT}|{_KRW_UNIT}|유로|엔(?!진|드|터|트)|euros?|yen|eur|jpy))(?![a-z])(?:{_PER})?"
)  # fmt: skip
_NOT_OF_NAME = r"(?:(?<![a-z]-)|(?<=top-)|(?<=last-)|(?<=past-)|(?<=first-))"
"""The 1 of web-1 is no number of things."""
_PLAIN = _form(
    rf"(?<![\w.]){_NOT_OF_NAME}{_NUMBER}(?:\s?(?P<scale>천만|백만|십만|천|만|억|백|k(?![a-z])|thousand|million|billion))?(?![\w])|(?<![\w.]){_NOT_OF_NAME}{_NUMBER.replace('?P<n>', '?P<n2>')}(?=[가-힣]|x\b)"
)
_VERSION = _form(r"(?<![\w.])v?\d+(?:\.(?:\d+|x))+(?![\w])|(?<![\w.])\d+\.x\b|(?<![\w.])v\d+\b")
_SCALES = {
    "천": 1e3,
    "만": 1e4,
    "십만": 1e5,
    "백만": 1e6,
    "천만": 1e7,
    "억": 1e8,
    "백": 1e2,
    "k": 1e3,
    "m": 1e6,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
}
_A_MONTH = {
    "month": 1.0,
    "mo": 1.0,
    "day": 730 / 24,
    "year": 1 / 12,
    "yr": 1 / 12,
    "hour": 730.0,
    "hr": 730.0,
    "week": 730 / 168,
}

_WORD_NUMBERS = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "fifty": 50, "sixty": 60, "ninety": 90, "hundred": 100, "half": 0.5, "half a": 0.5, "half an": 0.5,
    "a hundred": 100, "one hundred": 100, "two hundred": 200, "five hundred": 500, "a thousand": 1000, "one thousand": 1000, "a million": 1e6, "one million": 1e6, "eighty": 80, "forty": 40, "seventy": 70, "dozen": 12, "a dozen": 12, "a couple of": 2, "a couple": 2, "couple of": 2,
}  # fmt: skip
_KOREAN_NUMBERS = {"영": 0, "한": 1, "하나": 1, "두": 2, "둘": 2, "세": 3, "셋": 3, "네": 4, "넷": 4, "다섯": 5, "여섯": 6, "일곱": 7, "여덟": 8, "아홉": 9, "열": 10, "백": 100, "천": 1000, "만": 10000, "백만": 1e6, "천만": 1e7, "스무": 20, "서른": 30, "오십": 50, "이십": 20, "삼십": 30, "팔십": 80, "구십": 90, "십": 10, "육십": 60, "칠십": 70, "사십": 40, "일": 1, "이": 2, "삼": 3, "사": 4, "오": 5, "육": 6, "칠": 7, "팔": 8, "구": 9, "반": 0.5}  # fmt: skip
_WORDED = _form(rf"\b(?P<w>{'|'.join(sorted(_WORD_NUMBERS, key=len, reverse=True))})\b(?:\s(?:{_UNIT})(?![a-z\d]))?")
_WORDED_KO = _form(rf"(?<![가-힣])(?P<w>{'|'.join(sorted(_KOREAN_NUMBERS, key=len, reverse=True))})\s?(?:{_UNIT})")
_CHINESE = frozenset("일이삼사오육칠팔구")
"""They count time (삼 개월), hardly things: 이건 is "this", 사건 an event, 이번 this time."""
_ONE_KO = re.compile(r"(?<=[가-힣a-z0-9] )(?:하나|한 개|한 대)(?=만|$|\s(?!도))")
_EN_ARTICLE = _form(
    r"\b(?:a|an|one)\s(?:(?P<u>minute|hour|day|week|month|quarter|year|megabyte|gigabyte|terabyte|petabyte))\b"
)

_DOLLARS = _form(
    rf"\b(?P<w>an?|{'|'.join(sorted(_WORD_NUMBERS, key=len, reverse=True))})\s(?:us )?(?:dollars?|bucks?)\b"
    r"(?:\s?(?:a|per|each|every|/)\s?(?:month|mo)\b)?"
)
"""Amounts in words: two dollars a month."""

FORMS: tuple[tuple[str, Deferred], ...] = (
    ("ARN", _form(r"arn:aws[\w-]*:[\w-]+:[\w-]*:\d*:[^\s\"',]+")),
    ("ID", _form(r"(?<![\w-])(?:i|vol|snap|eipalloc|nat|eni|ami|lt|acl|rtb|igw)-[0-9a-f]{6,17}(?![\w])")),
    ("VPCID", _form(r"(?<![\w-])vpc-[0-9a-z]+(?![\w])")),
    ("SUBNETID", _form(r"(?<![\w-])subnet-[0-9a-z]+(?![\w])")),
    ("IP", _form(r"(?<![\w.])\d{1,3}(?:\.\d{1,3}){3}(?![\w.])")),
    ("ACCOUNTID", _form(r"(?<![\w.-])\d{12}(?![\w.])|(?<![\w.-])\d{4}-\d{4}-\d{4}(?![\w.])")),
    ("CLASS", _form(r"(?<![\w.])(?:db\.|cache\.|dax\.|ml\.)?[a-z]+\d[a-z0-9-]*\.(?:nano|micro|small|medium|large|\d*xlarge|xlplus|metal(?:-\d+xl)?)(?:\.search|\.elasticsearch)?(?![\w.])")),
    ("SIZECLASS", _form(r"(?<![\w.])(?:nano|micro|\d*xlarge|metal)(?![\w.])")),
    ("FAMILYNAME", _form(r"(?<![\w.-])(?:db\.|cache\.)?(?:[a-z]{1,3}\d{1,2}[a-z]{0,3}|u-\d+tb\d|x2i?[a-z]{1,4})(?![\w.-])")),
    ("PERCENTILE", _form(r"(?<![\w.])p(?:50|75|90|95|99(?:\.\d)?)(?![\w.])|\b(?:50|75|90|95|99)th percentile(?: of)?\b")),
    ("ZONECODE", _form(r"(?<![\w-])[a-z]{2,4}(?:-[a-z]+)+-\d[a-f](?![\w-])")),
    ("REGIONLIKE", _form(r"(?<![\w-])(?:[a-z]{2}|eusc)(?:-[a-z]+){1,3}-\d{1,2}(?![\w-])")),
)  # fmt: skip
_QUOTED = _form(r"\"([^\"]{1,200})\"|(?<!\w)'([^']{1,200})'(?!\w)")
_WILD = _form(r"(?<![\w*?])(?:[\w./:@+-]*\*[\w./:@+*?-]*)(?![\w])")


def found(text: str, low: str) -> Iterator[tuple[int, int, str, Any]]:
    """(start, end, category, payload) of every form in the question."""
    for category, pattern in FORMS:
        for match in pattern.finditer(low):
            yield match.start(), match.end(), category, text[match.start() : match.end()]
    for match in _QUOTED.finditer(text):
        yield match.start(), match.end(), "QUOTED", (match[1] or match[2]).strip()
    for match in _WILD.finditer(text):
        if len(match[0].strip("*?")) > 0:
            yield match.start(), match.end(), "WILD", match[0]
    yield from _numbers(low)


def _numbers(low: str) -> Iterator[tuple[int, int, str, Any]]:
    for match in _MONEY.finditer(low):
        yield match.start(), match.end(), "NUM", _money(match)
    for match in _DOLLARS.finditer(low):
        amount = float(_WORD_NUMBERS.get(match["w"], 1))
        yield match.start(), match.end(), "NUM", Number(amount, "money", match[0], "USD", amount, "USD")
    for match in _QUANTITY.finditer(low):
        yield match.start(), match.end(), "NUM", _quantity(match, _scaled(match["n"], match["scale"]))
    for match in _VERSION.finditer(low):
        yield match.start(), match.end(), "VERSION", match[0].removeprefix("v").removesuffix(".x")
    for match in _PLAIN.finditer(low):
        value = _scaled(match["n"] or match["n2"], match["scale"])
        yield match.start(), match.end(), "NUM", Number(value, "", match[0], "", value)
    for match in _WORDED.finditer(low):
        amount = float(_WORD_NUMBERS[match["w"]])
        yield match.start(), match.end(), "NUM", _quantity(match, amount)
    for match in _WORDED_KO.finditer(low):
        amount_ko = _quantity(match, float(_KOREAN_NUMBERS[match["w"]]))
        if match["w"] not in _CHINESE or amount_ko.unit_class not in ("", "count"):
            yield match.start(), match.end(), "NUM", amount_ko
    for match in _ONE_KO.finditer(low):
        yield match.start(), match.end(), "NUM", Number(1.0, "count", match[0], "", 1.0)
    for match in _EN_ARTICLE.finditer(low):
        unit = next(unit for unit in _UNITS if re.fullmatch(unit[0], match["u"]))
        yield match.start(), match.end(), "NUM", Number(unit[4], unit[2], match[0], unit[3], 1.0)


def _scaled(digits: str, scale: str | None) -> float:
    return float(digits.replace(",", "").rstrip(".")) * _SCALES.get(scale or "", 1.0)


def _quantity(match: re.Match[str], amount: float) -> Number:
    groups = match.groupdict()
    for n, (_, _, unit_class, unit, factor) in enumerate(_UNITS):
        if groups.get(f"u{n}"):
            return Number(amount * factor, unit_class, match[0], unit, amount)
    return Number(amount, "", match[0], "", amount)


def _money(match: re.Match[str]) -> Number:
    digits, scale = (match["n1"], match["scale1"]) if match["n1"] else (match["n"], match["scale"])
    amount = _scaled(digits, scale)
    mark = (match["pre"] or match["post"]).strip()
    dollars = mark in ("$", "us$", "usd", "달러", "불", "딸라", "dollar", "dollars", "bucks")
    return Number(
        amount * _A_MONTH.get(match["per"] or "month", 1.0),
        "money",
        match[0],
        "USD" if dollars else mark,
        amount,
        "USD" if dollars else mark,
    )
