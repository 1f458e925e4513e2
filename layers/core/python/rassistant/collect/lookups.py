"""Facts that single verdicts hang on, read when they are asked for and kept for a day or longer."""

from __future__ import annotations

import importlib
import pkgutil
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from functools import cache, partial
from typing import TYPE_CHECKING, Any

from rassistant.collect import topics
from rassistant.collect.topic import Topic
from rassistant.errors import RAssistantError
from rassistant.models.clock import Clock
from rassistant.models.collected import Collected, Problem
from rassistant.models.lookup import Lookup
from rassistant.models.scope import Account
from rassistant.store.cache import Cache

if TYPE_CHECKING:
    from rassistant.aws.gateway import Gateway

KEEP = timedelta(days=30)

_Place = tuple[str, str, str]
"""Topic, account and region."""


@cache
def all_topics() -> tuple[Topic, ...]:
    """In the order of their ids."""
    names = sorted(module.name for module in pkgutil.iter_modules(topics.__path__))
    return tuple(importlib.import_module(f"{topics.__name__}.{name}").TOPIC for name in names)


@cache
def topic_of(name: str) -> Topic:
    """KeyError where there is none."""
    return {topic.id: topic for topic in all_topics()}[name]


class Lookups:
    """An answer of "nothing there" is kept too, so as not to ask again; a failure is not."""

    def __init__(self, gateway: Gateway, cache: Cache, clock: Clock) -> None:
        self._gateway = gateway
        self._cache = cache
        self._clock = clock

    def load(self, wanted: Iterable[Lookup], *, refresh: bool = False) -> Collected[Mapping[Lookup, Any]]:
        """What is known, None for the rest. Never raises for AWS's sake."""
        by_place: dict[_Place, list[str]] = defaultdict(list)
        for lookup in wanted:
            by_place[(lookup.topic, lookup.account_id, lookup.region)].append(lookup.item)
        entries = self._cache.get_many([_key(place) for place in by_place])
        known = {place: dict(entries[_key(place)].value) if _key(place) in entries else {} for place in by_place}
        missing = self._missing(by_place, known, refresh)
        tasks = [partial(self._place, place, missing[place], known[place]) for place in by_place]
        found: dict[Lookup, Any] = {}
        problems: list[Problem] = []
        for (place, items), outcome in zip(by_place.items(), self._gateway.fan_out(tasks), strict=True):
            name, account_id, region = place
            if isinstance(outcome, RAssistantError):
                topic = topic_of(name)
                where = region or topic.where
                problems.append(Problem.of(outcome, account_id=account_id or None, region=where, service=topic.service))
            values = known[place] if isinstance(outcome, RAssistantError) else outcome
            found.update((Lookup(name, item, account_id, region), values.get(item, (None, 0.0))[0]) for item in items)
        return Collected(found, tuple(problems), self._clock())

    def _missing(
        self, by_place: Mapping[_Place, Sequence[str]], known: Mapping[_Place, Mapping[str, Any]], refresh: bool
    ) -> dict[_Place, list[str]]:
        """What is to be read now, no more of a topic than it takes at once, over all places together."""
        now = self._clock()
        left: dict[str, int] = {}
        found: dict[_Place, list[str]] = {}
        for place, items in by_place.items():
            topic = topic_of(place[0])
            stale = [item for item in items if refresh or not _is_fresh(known[place].get(item), now, topic.fresh)]
            if topic.at_once is not None:
                stale = stale[: left.setdefault(topic.id, topic.at_once)]
                left[topic.id] -= len(stale)
            found[place] = stale
        return found

    def _place(
        self, place: _Place, missing: Sequence[str], known: Mapping[str, Any]
    ) -> Mapping[str, tuple[Any, float]]:
        """Item to its value and when it was read, of one topic in one place."""
        if not missing:
            return known
        topic, now = topic_of(place[0]), self._clock()
        account = self._account(place[1])
        read = topic.read(self._gateway, account, place[2] or topic.where, missing)
        entries = {**known, **{item: (read.get(item), now.timestamp()) for item in missing}}
        self._cache.put(_key(place), {item: list(entry) for item, entry in entries.items()}, now, KEEP)
        return entries

    def _account(self, account_id: str) -> Account:
        accounts = self._gateway.accounts()
        return next((account for account in accounts if account.account_id == account_id), accounts[0])


def _is_fresh(entry: Sequence[Any] | None, now: datetime, fresh: timedelta) -> bool:
    return entry is not None and float(entry[1]) > (now - fresh).timestamp()


def _key(place: _Place) -> str:
    return "lookups#" + "#".join(place)
