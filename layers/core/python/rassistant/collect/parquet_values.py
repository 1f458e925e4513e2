"""Values in the pages of a Parquet file, as texts: https://parquet.apache.org/docs/file-format/data-pages/encodings/"""

from __future__ import annotations

import struct
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from rassistant.collect.thrift import CompactReader

BOOLEAN, INT32, INT64, INT96, FLOAT, DOUBLE, BYTE_ARRAY, FIXED = range(8)
_DATE, _DECIMAL, _MILLIS, _MICROS = 6, 5, 9, 10
_UNITS: Mapping[int, int] = {1: 10**3, 2: 10**6, 3: 10**9}
"""Of a logical timestamp: milli-, micro-, nanoseconds; parts of a second."""
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_EPOCH_JULIAN_DAY = 2_440_588
_WIDTHS: Mapping[int, int] = {INT32: 4, INT64: 8, INT96: 12, FLOAT: 4, DOUBLE: 8}


@dataclass(frozen=True, slots=True)
class Column:
    """A column at the top of the schema. ``parts``: of a second, where it holds moments."""

    name: str
    kind: int
    optional: bool
    meaning: int | None = None
    parts: int | None = None
    scale: int = 0
    width: int = 0
    """Bytes of a value of fixed length."""

    def plain(self, data: bytes, most: int) -> list[str]:
        """``most`` values of the PLAIN encoding at most. struct.error or ValueError where they are cut."""
        if self.kind == BYTE_ARRAY:
            return self._strings(data, most)
        width = self.width if self.kind == FIXED else _WIDTHS.get(self.kind, 0)
        if width <= 0:
            raise ValueError("no kind of value that is read")
        told = self._told()
        return [told(data[at : at + width]) for at in range(0, min(len(data) // width, most) * width, width)]

    def _strings(self, data: bytes, most: int) -> list[str]:
        found: list[str] = []
        at = 0
        while at < len(data) and len(found) < most:
            (size,) = struct.unpack_from("<I", data, at)
            at += 4 + size
            if at > len(data):
                raise ValueError("a text is cut")
            piece = data[at - size : at]
            found.append(self._decimal(piece) if self.meaning == _DECIMAL else piece.decode("utf-8"))
        return found

    def _told(self) -> Callable[[bytes], str]:
        """How one value is written. Moments as days, which is all that is asked of them."""
        if self.kind == INT96:
            return _day_of_int96
        if self.kind in (FLOAT, DOUBLE):
            form = "<f" if self.kind == FLOAT else "<d"
            return lambda piece: repr(struct.unpack(form, piece)[0])
        if self.kind == FIXED or self.meaning == _DECIMAL:
            return self._decimal
        if self.meaning == _DATE:
            return lambda piece: (date(1970, 1, 1) + timedelta(days=_whole(piece))).isoformat()
        parts = {_MILLIS: 10**3, _MICROS: 10**6}.get(self.meaning or 0, self.parts)
        if parts is not None:
            return lambda piece: (_EPOCH + timedelta(seconds=_whole(piece) // parts)).date().isoformat()
        return lambda piece: str(_whole(piece))

    def _decimal(self, piece: bytes) -> str:
        whole = _whole(piece) if self.kind in (INT32, INT64) else int.from_bytes(piece, "big", signed=True)
        return str(Decimal(whole).scaleb(-self.scale))


def column_of(element: Mapping[int, object]) -> Column:
    """Of an element of the schema; its numbers are those of parquet.thrift's SchemaElement."""
    logical = element.get(10)
    moment = logical.get(8) if isinstance(logical, dict) else None
    unit = next(iter(moment.get(2, {})), 0) if isinstance(moment, dict) else 0

    def whole(number: int) -> int:
        value = element.get(number, 0)
        return value if isinstance(value, int) else 0

    name = element.get(4)
    return Column(
        name.decode("utf-8") if isinstance(name, bytes) else "",
        whole(1),
        whole(3) == 1,
        whole(6) if 6 in element else None,
        _UNITS.get(unit),
        whole(7),
        whole(2),
    )


def packed_numbers(data: bytes, at: int, width: int, count: int) -> list[int]:
    """``count`` numbers of ``width`` bits, in runs and bit-packed groups of eight."""
    reader = CompactReader(data, at)
    found: list[int] = []
    mask, size = (1 << width) - 1, (width + 7) // 8
    shifts = [width * place for place in range(8)]
    while len(found) < count:
        head = reader.varint()
        if head & 1:
            for _ in range(head >> 1):
                piece = data[reader.at : reader.at + width]
                if len(piece) < width or len(found) >= count:
                    break
                bits = int.from_bytes(piece, "little")
                found += [bits >> shift & mask for shift in shifts]
                reader.at += width
        else:
            value = int.from_bytes(data[reader.at : reader.at + size], "little")
            reader.at += size
            found += [value] * min(head >> 1, count - len(found))
        if reader.at > len(data) or head < 2:
            raise ValueError("numbers are cut")
    return found[:count]


def _whole(piece: bytes) -> int:
    return int.from_bytes(piece, "little", signed=True)


def _day_of_int96(piece: bytes) -> str:
    """Nanoseconds of the day, then the Julian day."""
    (day,) = struct.unpack_from("<i", piece, 8)
    return (date(1970, 1, 1) + timedelta(days=day - _EPOCH_JULIAN_DAY)).isoformat()
