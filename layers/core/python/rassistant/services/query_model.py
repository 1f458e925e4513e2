"""The model's help with a question: asked within 8 seconds, remembered, and never needed."""

from __future__ import annotations

import hashlib
import json
import logging
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures import TimeoutError as OutOfTime
from datetime import timedelta
from typing import Final

from rassistant.errors import ModelUnavailable, RAssistantError, Text, TimedOut
from rassistant.language.fields import FieldCatalog
from rassistant.language.model_parser import Converses, ModelParser, NotAnswered
from rassistant.language.plan import QueryPlan
from rassistant.language.plan_json import plan_from_json
from rassistant.language.plan_schema import vocabulary
from rassistant.language.reading import Reading, Situation
from rassistant.language.wording.text import clean, lowered
from rassistant.models.collected import Problem
from rassistant.store.cache import Cache

logger = logging.getLogger(__name__)

TIME_OUT_S: Final = 8.0
KEEP: Final = timedelta(days=7)
FRESH: Final = timedelta(hours=24)


class QueryModel:
    """``model``: names the model in the cache's key, with the vocabulary's version."""

    def __init__(
        self, client: Converses, catalog: FieldCatalog, cache: Cache, model: str, *, time_out_s: float = TIME_OUT_S
    ) -> None:
        self._parser = ModelParser(client, catalog)
        self._catalog = catalog
        self._cache = cache
        self._version = hashlib.sha256(f"{model}\n{vocabulary(catalog)}".encode()).hexdigest()[:16]
        self._time_out_s = time_out_s
        self._asking = ThreadPoolExecutor(4, thread_name_prefix="query-model")

    def read(self, text: str, reading: Reading, situation: Situation) -> tuple[QueryPlan | None, tuple[Problem, ...]]:
        """The plan, or None with why: a model that fails is a warning, one that can't answer is none."""
        key = self._key(text, reading, situation)
        entry = self._cache.get(key)
        if entry is not None and entry.is_fresh(situation.now, FRESH):
            return plan_from_json(entry.value, self._catalog), ()
        try:
            plan = self._asking.submit(self._parser.read, text, reading, situation).result(self._time_out_s)
        except NotAnswered as reason:
            logger.info("the model's plan was not used: %s", reason)
            return None, ()
        except OutOfTime:
            return None, (_problem(TimedOut(_SLOW)),)
        except RAssistantError as error:
            return None, (_problem(error),)
        self._cache.put(key, plan.to_json(), situation.now, KEEP)
        return plan, ()

    def _key(self, text: str, reading: Reading, situation: Situation) -> str:
        """By the normalised text, what the rules read (which holds its dates), the vocabulary and the model."""
        partial = reading.partial.to_json() if reading.partial is not None else None
        asked = json.dumps([lowered(clean(text)), partial, situation.now.date().isoformat()], ensure_ascii=False)
        return f"query#{self._version}#{hashlib.sha256(asked.encode()).hexdigest()[:24]}"


_SLOW = Text("The language model did not answer in time.", "언어 모델이 제시간에 응답하지 않았습니다.")


def _problem(error: RAssistantError) -> Problem:
    shown = error if isinstance(error, TimedOut) else ModelUnavailable()
    return Problem.of(shown, account_id=None, region=None, service="bedrock")
