"""Rows of a Parquet file, as texts by column: no library that reads it fits into the functions' layers.

What cost and usage exports are made of is read: columns at the top of the schema, plain or by dictionary, packed with
Snappy, gzip or not at all (https://parquet.apache.org/docs/file-format/). Anything else is refused by name. The files
are strangers' data: sizes are bounded before anything is unpacked.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from rassistant.collect.parquet_values import Column, column_of, packed_numbers
from rassistant.collect.snappy import unsnapped
from rassistant.collect.thrift import CompactReader

_MAGIC = b"PAR1"
_MOST_PAGE_BYTES = 64_000_000
_MOST_ROWS = 3_000_000
"""In one group of rows; those of exports have some hundred thousand."""
_PLAIN, _PLAIN_DICTIONARY, _DICTIONARY = 0, 2, 8
_DATA_PAGE, _DICTIONARY_PAGE, _DATA_PAGE_2 = 0, 2, 3
_UNPACKED, _SNAPPY, _GZIP = 0, 1, 2


class NotRead(Exception):
    """A Parquet file that is whole, and packed or encoded in a way that is not read here."""


def parquet_rows(content: bytes, needed: Sequence[str], optional: Sequence[str]) -> Iterator[Mapping[str, str]]:
    """Each row by the names that the file has, empty texts for what is null. Raises ValueError for what is no whole
    Parquet file or lacks a needed column, NotRead for what is packed otherwise."""
    try:
        footer = _footer(content)
        columns = {column.name: column for column in _columns(footer[2])}
        if any(name not in columns for name in needed):
            raise ValueError("a column is missing")
        wanted = [columns[name] for name in (*needed, *optional) if name in columns]
        for group in footer.get(4, ()):
            chunks = {_path(chunk): chunk[3] for chunk in group[1]}
            held = [_Chunk(content, chunks[(column.name,)], column).texts() for column in wanted]
            names = [column.name for column in wanted]
            for values in zip(*held, strict=True):
                yield dict(zip(names, values, strict=True))
    except (LookupError, TypeError, AttributeError, ArithmeticError, struct.error, zlib.error) as error:
        raise ValueError("no whole Parquet file") from error


def _footer(content: bytes) -> dict[int, Any]:
    """FileMetaData of parquet.thrift."""
    if len(content) < 12 or not content.startswith(_MAGIC) or not content.endswith(_MAGIC):
        raise ValueError("no Parquet file")
    (size,) = struct.unpack("<I", content[-8:-4])
    if size > len(content) - 12:
        raise ValueError("its footer is cut")
    return CompactReader(content[-8 - size : -8]).record()


def _columns(schema: Sequence[Mapping[int, Any]]) -> Iterator[Column]:
    """Those at the top that hold one value a row."""
    at = 1
    for _ in range(schema[0][5]):
        element = schema[at]
        if not element.get(5) and element.get(3) != 2:
            yield column_of(element)
        at = _after(schema, at)


def _after(schema: Sequence[Mapping[int, Any]], at: int) -> int:
    """Where the element behind the one at ``at`` and all inside it is."""
    left = 1
    while left:
        left += schema[at].get(5, 0) - 1
        at += 1
    return at


def _path(chunk: Mapping[int, Any]) -> tuple[str, ...]:
    return tuple(name.decode("utf-8") for name in chunk[3][3])


@dataclass(slots=True)
class _Chunk:
    """The pages of one column in one group of rows; ``about`` is its ColumnMetaData."""

    content: bytes
    about: Mapping[int, Any]
    column: Column

    def texts(self) -> list[str]:
        count, codec = self.about[5], self.about[4]
        if codec not in (_UNPACKED, _SNAPPY, _GZIP):
            raise NotRead
        if not 0 <= count <= _MOST_ROWS:
            raise ValueError("too many rows")
        dictionary: list[str] = []
        found: list[str] = []
        at = min(start for start in (self.about.get(11), self.about[9]) if start)
        while len(found) < count:
            reader = CompactReader(self.content, at)
            head = reader.record()
            packed = self.content[reader.at : reader.at + head[3]]
            if len(packed) != head[3] or not 0 < head[3] <= len(self.content):
                raise ValueError("a page is cut")
            at = reader.at + head[3]
            if head[1] == _DICTIONARY_PAGE:
                dictionary = self.column.plain(self._unpacked(packed, head[2]), head[7][1])
            elif head[1] == _DATA_PAGE:
                data = self._unpacked(packed, head[2])
                found += self._page(data, head[5][1], head[5][2], dictionary, _levels_inside(data, self.column))
            elif head[1] == _DATA_PAGE_2:
                found += self._second(packed, head, dictionary)
        return found[:count]

    def _second(self, packed: bytes, head: Mapping[int, Any], dictionary: Sequence[str]) -> list[str]:
        """Of a page whose levels stand before what is packed."""
        about = head[8]
        levels = about.get(6, 0) + about[5]
        values = packed[levels:]
        if about.get(7, True) and values:
            values = self._unpacked(values, head[2] - levels)
        place = (about.get(6, 0), levels) if self.column.optional else (0, levels)
        return self._page(packed[:levels] + values, about[1], about[4], dictionary, place)

    def _page(
        self, data: bytes, count: int, encoding: int, dictionary: Sequence[str], levels: tuple[int, int]
    ) -> list[str]:
        """``levels``: where those that tell nulls begin, and the values behind them."""
        if not 0 <= count <= _MOST_ROWS:
            raise ValueError("too many rows")
        begin, end = levels
        there = packed_numbers(data[:end], begin, 1, count) if self.column.optional else None
        known = count if there is None else sum(there)
        if encoding in (_DICTIONARY, _PLAIN_DICTIONARY):
            places = packed_numbers(data, end + 1, data[end], known) if known else []
            values = [dictionary[place] for place in places]
        elif encoding == _PLAIN:
            values = self.column.plain(data[end:], known)
        else:
            raise NotRead
        if len(values) != known:
            raise ValueError("values are missing")
        if there is None or known == count:
            return values
        following = iter(values)
        return [next(following) if is_there else "" for is_there in there]

    def _unpacked(self, packed: bytes, size: int) -> bytes:
        if not 0 <= size <= _MOST_PAGE_BYTES:
            raise ValueError("a page is too large")
        codec = self.about[4]
        if codec == _SNAPPY:
            return unsnapped(packed, size)
        return packed if codec == _UNPACKED else zlib.decompressobj(wbits=47).decompress(packed, size)


def _levels_inside(data: bytes, column: Column) -> tuple[int, int]:
    """In a page of the first sort: their length stands before them."""
    if not column.optional:
        return 0, 0
    (size,) = struct.unpack_from("<I", data)
    if size > len(data) - 4:
        raise ValueError("levels are cut")
    return 4, 4 + size
