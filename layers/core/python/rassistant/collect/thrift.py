"""Reads Thrift's compact protocol, in which Parquet files describe themselves:
https://github.com/apache/thrift/blob/master/doc/specs/thrift-compact-protocol.md"""

from __future__ import annotations

import struct
from typing import Any

_DEEPEST = 16
_TRUE, _FALSE = 1, 2


class CompactReader:
    """``at``: how far it has read. ValueError, IndexError and struct.error for what is no Thrift."""

    def __init__(self, data: bytes, at: int = 0) -> None:
        self._data = data
        self.at = at

    def record(self, depth: int = 0) -> dict[int, Any]:
        """A struct: field number to value; records and lists of them inside."""
        if depth > _DEEPEST:
            raise ValueError("nested too deep")
        fields: dict[int, Any] = {}
        number = 0
        while head := self._byte():
            number = number + (head >> 4) if head >> 4 else self._zigzag()
            kind = head & 15
            fields[number] = kind == _TRUE if kind in (_TRUE, _FALSE) else self._value(kind, depth)
        return fields

    def varint(self) -> int:
        value, shift = 0, 0
        while True:
            byte = self._byte()
            value |= (byte & 0x7F) << shift
            if byte < 0x80:
                return value
            shift += 7
            if shift > 63:
                raise ValueError("a number without end")

    def _value(self, kind: int, depth: int) -> Any:
        """``kind`` by the protocol: 4 to 6 whole numbers, 7 a double, 8 bytes, 9 a list, 10 a set, 11 a map, 12 a struct."""
        match kind:
            case 1 | 2 | 3:  # a byte; also a boolean that is no field's
                value: Any = self._byte()
            case 4 | 5 | 6:
                value = self._zigzag()
            case 7:
                (value,) = struct.unpack("<d", self._bytes(8))
            case 8:
                value = self._bytes(self.varint())
            case 9 | 10:
                value = self._list(depth)
            case 11:
                value = self._map(depth)
            case 12:
                value = self.record(depth + 1)
            case _:
                raise ValueError("no such type")
        return value

    def _list(self, depth: int) -> list[Any]:
        head = self._byte()
        size = head >> 4 if head >> 4 < 15 else self.varint()
        self._at_most(size)
        return [self._value(head & 15, depth + 1) for _ in range(size)]

    def _map(self, depth: int) -> list[Any]:
        size = self.varint()
        self._at_most(size)
        kinds = self._byte() if size else 0
        return [(self._value(kinds >> 4, depth + 1), self._value(kinds & 15, depth + 1)) for _ in range(size)]

    def _at_most(self, size: int) -> None:
        """Each element takes a byte at least."""
        if size > len(self._data) - self.at:
            raise ValueError("longer than the data")

    def _byte(self) -> int:
        byte = self._data[self.at]
        self.at += 1
        return byte

    def _bytes(self, size: int) -> bytes:
        self._at_most(size)
        self.at += size
        return self._data[self.at - size : self.at]

    def _zigzag(self) -> int:
        value = self.varint()
        return (value >> 1) ^ -(value & 1)
