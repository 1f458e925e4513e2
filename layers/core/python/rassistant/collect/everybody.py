"""Whether a range of addresses is the whole internet."""

from __future__ import annotations

import ipaddress

_WIDEST_PREFIX = 1
"""Two halves of all addresses are all of them as well."""


def is_everybody(cidr: str) -> bool:
    """Of either family; False for what is no range."""
    try:
        return "/" in cidr and ipaddress.ip_network(cidr, strict=False).prefixlen <= _WIDEST_PREFIX
    except ValueError:
        return False
