"""Hands one request to moto's backends and returns their answer, with none of moto's global patching.

moto finds the backend by URL with some two hundred patterns a request; here the outcome is kept by host.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from threading import RLock
from typing import Any
from urllib.parse import urlsplit

from botocore.awsrequest import AWSPreparedRequest
from moto import backend_index, backends
from moto.core import DEFAULT_ACCOUNT_ID
from moto.core.base_backend import BackendDict
from moto.core.exceptions import HTTPException
from moto.core.request import Request

Answer = tuple[int, Mapping[str, str], "str | bytes"]
_Method = Callable[[Any, str, Any], Answer]

_locks: dict[str, RLock] = {}
_locks_guard = RLock()


class Unanswerable(Exception):
    """Neither moto nor the simulator knows this operation."""


def answer(request: AWSPreparedRequest, account_id: str) -> Answer:
    """Status, headers and body as AWS would send them. Unanswerable where nothing answers.

    One request at a time for each account: moto's backends are plain dicts and lists without locks.
    """
    parts = urlsplit(request.url)
    method = _method(f"{parts.scheme}://{parts.netloc}", parts.path)
    if method is None:
        raise Unanswerable(f"no backend for {parts.netloc}{parts.path}")
    normalized = Request.from_primitives(request.method, request.url, request.headers, request.body)
    normalized.environ["HTTP_X_MOTO_ACCOUNT_ID"] = account_id
    with _lock(account_id):
        try:
            status, headers, body = method(normalized, normalized.raw_url, normalized.headers)
        except HTTPException as error:
            return error.code, dict(error.get_headers()), error.get_body()
        except NotImplementedError as error:
            raise Unanswerable(str(error)) from error
    return status, headers, body


def _lock(account_id: str) -> RLock:
    with _locks_guard:
        return _locks.setdefault(account_id, RLock())


def _method(base: str, path: str) -> _Method | None:
    service = _service(base)
    if service is None:
        return None
    url = f"{base}{path}"
    for pattern, method in _urls(service):
        if pattern.match(url):
            return method
    return None


@cache
def service_of_host(host: str) -> str | None:
    """moto's name of the backend that answers at a host."""
    return _service(f"https://{host}")


def read_ahead(host: str) -> None:
    """Loads what answers at a host, which would otherwise be loaded at its first call."""
    service = service_of_host(host)
    if service is not None:
        _urls(service)


@cache
def _service(base: str) -> str | None:
    for service, pattern in backend_index.backend_url_patterns:
        if pattern.match(f"{base}/"):
            return str(service)
    return None


@cache
def _urls(service: str) -> tuple[tuple[re.Pattern[str], _Method], ...]:
    backend_dict = backends.get_backend(service)
    if not isinstance(backend_dict, BackendDict):
        backend = backend_dict["global"]
    else:
        of_account = backend_dict[DEFAULT_ACCOUNT_ID]
        backend = of_account["us-east-1"] if "us-east-1" in of_account else of_account["aws"]
    return tuple((re.compile(url), method) for url, method in backend.urls.items())
