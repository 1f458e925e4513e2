"""Starts the product's workers without waiting for them, as an asynchronous Lambda invocation does."""

from __future__ import annotations

import importlib
import json
import logging
from collections.abc import Callable, Mapping
from queue import SimpleQueue
from threading import Thread
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
        self._waiting: SimpleQueue[tuple[str, str, Any] | None] = SimpleQueue()
        # daemons: a turn that is still being written does not keep the program from ending
        self._threads = [Thread(target=self._work, name=f"worker-{n}", daemon=True) for n in range(_SIDE_BY_SIDE)]
        for thread in self._threads:
            thread.start()

    def __call__(self, function_name: str, payload: Mapping[str, Any]) -> None:
        """KeyError for an unknown function."""
        handler = self._handlers[function_name]
        event = json.loads(json.dumps(payload))  # what cannot travel to Lambda must not travel here either
        self._waiting.put((handler, function_name, event))

    def stop(self) -> None:
        """Those that wait are dropped; those that run are left behind when the process ends."""
        while not self._waiting.empty():
            self._waiting.get()
        for _ in self._threads:
            self._waiting.put(None)

    def _work(self) -> None:
        while (job := self._waiting.get()) is not None:
            _run(*job)


def _run(handler: str, function_name: str, event: Any) -> None:
    module, _, name = handler.rpartition(".")
    try:
        function: Callable[[Any, Any], Any] = getattr(importlib.import_module(module), name)
        function(event, Context(str(uuid4()), function_name))
    except Exception:
        logger.exception("%s failed", function_name)
