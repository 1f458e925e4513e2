"""Starts the product's workers without waiting for them, as an asynchronous Lambda invocation does."""

from __future__ import annotations

import importlib
import json
import logging
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from uuid import uuid4

from infra.features import FEATURES
from infra.local.gateway import Context

logger = logging.getLogger(__name__)

_SIDE_BY_SIDE = 16


def worker_handlers() -> dict[str, str]:
    """Dotted path of each worker's handler, by the name under which the settings know the worker."""
    return {feature.name: feature.handler for feature in FEATURES if feature.is_worker}


class LocalInvoker:
    """At most sixteen run at once; others wait in line. What a worker raises is logged, as Lambda would."""

    def __init__(self, handlers: Mapping[str, str] | None = None) -> None:
        self._handlers = dict(handlers or worker_handlers())
        self._pool = ThreadPoolExecutor(max_workers=_SIDE_BY_SIDE, thread_name_prefix="worker")

    def __call__(self, function_name: str, payload: Mapping[str, Any]) -> None:
        """KeyError for an unknown function."""
        handler = self._handlers[function_name]
        event = json.loads(json.dumps(payload))  # what cannot travel to Lambda must not travel here either
        self._pool.submit(_run, handler, function_name, event)

    def stop(self) -> None:
        """Those that wait are dropped; those that run are left behind when the process ends."""
        self._pool.shutdown(wait=False, cancel_futures=True)


def _run(handler: str, function_name: str, event: Any) -> None:
    module, _, name = handler.rpartition(".")
    try:
        function: Callable[[Any, Any], Any] = getattr(importlib.import_module(module), name)
        function(event, Context(str(uuid4()), function_name))
    except Exception:
        logger.exception("%s failed", function_name)
