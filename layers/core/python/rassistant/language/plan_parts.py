"""The smallest parts of a plan that was sent back: objects, lists, texts, numbers, dates, each judged where it stands."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from rassistant.errors import InvalidInput, Text
from rassistant.language.fields import FieldInfo

MAX_TEXT = 256


def fault(at: str, english: str, korean: str) -> InvalidInput:
    return InvalidInput(Text(f'"{at}": {english}', f'"{at}": {korean}'), field=at)


def object_of(data: Any, at: str, known: Sequence[str], *, required: Sequence[str] = ()) -> Mapping[str, Any]:
    if not isinstance(data, Mapping):
        raise fault(at, "must be an object.", "객체여야 합니다.")
    for name in data:
        if name not in known:
            raise fault(f"{at}.{str(name)[:60]}", "is not known here.", "알 수 없는 항목입니다.")
    for name in required:
        if name not in data:
            raise fault(f"{at}.{name}", "is required.", "필수 항목입니다.")
    return data


def array_of(data: Any, at: str, most: int) -> Sequence[Any]:
    if data is None:
        return ()
    if not isinstance(data, list | tuple):
        raise fault(at, "must be a list.", "목록이어야 합니다.")
    if len(data) > most:
        raise fault(at, f"may hold {most} at most.", f"최대 {most}개까지 가능합니다.")
    return data


def one_of_of(value: Any, at: str, known: Sequence[str]) -> str:
    if value not in known:
        raise fault(at, f"must be one of {', '.join(known)}.", f"{', '.join(known)} 중 하나여야 합니다.")
    return str(value)


def texts_of(data: Any, at: str, known: Any) -> tuple[str, ...]:
    values = array_of(data, at, 100)
    for n, value in enumerate(values):
        if not isinstance(value, str) or value not in known:
            named = str(value)[:60]
            raise fault(f"{at}[{n}]", f'"{named}" is not known.', f'"{named}"은(는) 알 수 없는 값입니다.')
    return tuple(dict.fromkeys(values))


def account_ids_of(data: Any, at: str) -> tuple[str, ...]:
    values = array_of(data, at, 100)
    for n, value in enumerate(values):
        if not isinstance(value, str) or not (len(value) == 12 and value.isascii() and value.isdigit()):
            raise fault(f"{at}[{n}]", "must be an account id of 12 digits.", "12자리 계정 ID여야 합니다.")
    return tuple(dict.fromkeys(values))


def value_of(value: Any, at: str, info: FieldInfo) -> str | float | bool:
    match info.type:
        case "number":
            if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
                raise fault(at, "must be a number.", "숫자여야 합니다.")
            return value
        case "boolean":
            if not isinstance(value, bool):
                raise fault(at, "must be true or false.", "true 또는 false여야 합니다.")
            return value
        case "time":
            if not isinstance(value, str) or not _is_moment(value):
                raise fault(at, "must be an ISO 8601 time in UTC.", "ISO 8601 UTC 시각이어야 합니다.")
            return value
        case _:
            if not isinstance(value, str) or not 0 < len(value) <= MAX_TEXT:
                raise fault(
                    at, f"must be a text of 1 to {MAX_TEXT} characters.", f"1~{MAX_TEXT}자의 텍스트여야 합니다."
                )
            return value


def _is_moment(text: str) -> bool:
    try:
        return datetime.fromisoformat(text).tzinfo is not None
    except ValueError:
        return False


def date_of(value: Any, at: str) -> date:
    try:
        return date.fromisoformat(value)
    except (TypeError, ValueError):
        raise fault(at, "must be a date as YYYY-MM-DD.", "YYYY-MM-DD 형식의 날짜여야 합니다.") from None
