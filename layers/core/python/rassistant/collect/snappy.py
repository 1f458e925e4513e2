"""Unpacks Snappy's raw format: https://github.com/google/snappy/blob/main/format_description.txt"""

from __future__ import annotations


def unsnapped(data: bytes, most: int) -> bytes:
    """Raises ValueError or IndexError for what is no Snappy, or longer than ``most`` bytes unpacked."""
    length, at = _varint(data)
    if length > most:
        raise ValueError("longer than is taken")
    out = bytearray()
    while at < len(data):
        tag = data[at]
        at += 1
        at = _copy(data, at, tag, out) if tag & 3 else _literal(data, at, tag >> 2, out)
        if len(out) > length:
            raise ValueError("longer than it says")
    if len(out) != length:
        raise ValueError("shorter than it says")
    return bytes(out)


def _literal(data: bytes, at: int, size: int, out: bytearray) -> int:
    if size >= 60:
        more = size - 59
        size = int.from_bytes(data[at : at + more], "little")
        at += more
    end = at + size + 1
    if end > len(data):
        raise ValueError("a literal is cut")
    out += data[at:end]
    return end


def _copy(data: bytes, at: int, tag: int, out: bytearray) -> int:
    """Of what was unpacked so far; it may overlap with what it writes, and repeats it then."""
    if tag & 3 == 1:
        size, offset, at = (tag >> 2 & 7) + 4, (tag >> 5 << 8) | data[at], at + 1
    else:
        width = 2 if tag & 3 == 2 else 4
        size, offset, at = (tag >> 2) + 1, int.from_bytes(data[at : at + width], "little"), at + width
    start = len(out) - offset
    if start < 0 or offset == 0:
        raise ValueError("a copy from before the start")
    piece = bytes(out[start : start + size])
    out += (piece * (size // len(piece) + 1))[:size]
    return at


def _varint(data: bytes) -> tuple[int, int]:
    value = 0
    for at in range(5):
        value |= (data[at] & 0x7F) << 7 * at
        if data[at] < 0x80:
            return value, at + 1
    raise ValueError("no length")
