"""One client a service for all regions: the region belongs to the call.

A client of botocore is a class with a method for each operation, an emitter, a rule set and a pool of connections:
milliseconds and megabytes. A sweep over 17 regions and 30 services would make five hundred of them. Both hooks used
here are botocore's own: endpoints are resolved from ``builtins``, and requests are signed for the context's region.
"""

from __future__ import annotations

from collections.abc import Iterator, MutableMapping
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, Final

OF_ONE_REGION: Final = frozenset({"s3", "s3control", "sts"})
"""Services whose clients look at their own region in more places: redirects between regions, global endpoints."""

_region: ContextVar[str] = ContextVar("region")


@contextmanager
def calling(region: str) -> Iterator[None]:
    """Calls that this thread makes inside go to ``region``."""
    token = _region.set(region)
    try:
        yield
    finally:
        _region.reset(token)


def follow(client: Any) -> None:
    """Sends each call of ``client`` to the region that it is made in; outside of ``calling``, to the client's own."""
    client.meta.events.register("before-endpoint-resolution", _resolve)
    client.meta.events.register("before-call", _sign)


def _resolve(builtins: MutableMapping[str, Any], **_: Any) -> None:
    region = _region.get(None)
    if region is not None:
        builtins["AWS::Region"] = region


def _sign(context: MutableMapping[str, Any], **_: Any) -> None:
    region = _region.get(None)
    if region is not None:
        # what the endpoint's own rules say of the signature comes first
        context.setdefault("signing", {}).setdefault("region", region)
