"""List prices, read through the cache: the Price List API first, the dated snapshot where that can't be read."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from importlib.resources import files
from threading import Lock
from typing import Any

from rassistant import resources as resource_catalog
from rassistant.aws.gateway import Gateway
from rassistant.collect.price_entry import Listed, price_of
from rassistant.collect.price_list import requests
from rassistant.errors import RAssistantError
from rassistant.models.clock import Clock
from rassistant.models.collected import Collected, Problem
from rassistant.models.price import PriceBook, PriceFamily, PriceKey, Quote
from rassistant.models.scope import GLOBAL_REGION
from rassistant.resources.instance_types import DATA_DATE, DATA_REGION, instance_types
from rassistant.store.cache import Cache

TTL = timedelta(days=7)
KEEP = timedelta(days=90)
PRICE_LIST_REGION = "us-east-1"
"""The Price List API answers in few regions; this one has all prices."""


class Prices:
    """``load`` is the way in. A price that the API does not have is remembered too, so as not to ask again."""

    def __init__(self, gateway: Gateway, cache: Cache, clock: Clock) -> None:
        self._gateway = gateway
        self._cache = cache
        self._clock = clock
        self._lock = Lock()

    def load(self, keys: Iterable[PriceKey]) -> Collected[PriceBook]:
        """Quotes for ``keys``; those that nobody knows are absent. Never raises for AWS's sake."""
        by_family: dict[PriceFamily, list[PriceKey]] = defaultdict(list)
        for key in dict.fromkeys(keys):
            by_family[key.family].append(key)
        quotes: dict[PriceKey, Quote] = {}
        problems: list[Problem] = []
        entries = self._cache.get_many([_cache_key(family) for family in by_family])
        tasks = []
        for family, wanted in by_family.items():
            entry = entries.get(_cache_key(family))
            known = dict(entry.value) if entry is not None else {}
            tasks.append(lambda f=family, w=wanted, k=known: self._family(f, w, k))
        # Few families: side by side, each with its own paging.
        for wanted, result in zip(by_family.values(), self._gateway.fan_out(tasks), strict=True):
            if isinstance(result, RAssistantError):
                problems.append(Problem.of(result, account_id=None, region=PRICE_LIST_REGION, service="pricing"))
                found: Mapping[PriceKey, Quote] = {}
            else:
                found, failure = result
                if failure is not None:
                    problems.append(self._problem(failure))
            for key in wanted:
                quote = found.get(key) or snapshot_quote(key)
                if quote is not None:
                    quotes[key] = quote
        return Collected(PriceBook(quotes), tuple(problems), self._clock())

    def _family(
        self, family: PriceFamily, wanted: Sequence[PriceKey], known: Mapping[str, Any]
    ) -> tuple[Mapping[PriceKey, Quote], RAssistantError | None]:
        now = self._clock()
        fresh_since = (now - TTL).timestamp()
        missing = [key for key in wanted if _noted(known, key).at <= fresh_since]
        failure: RAssistantError | None = None
        entries = dict(known)
        if missing:
            try:
                entries.update(self._read(family, missing, now))
            except RAssistantError as error:
                failure = error
            else:
                self._remember(family, {name: entries[name] for name in map(_name, missing)}, now)
        quotes = {
            key: Quote(noted.usd, "price_list", noted.day, noted.lines, noted.per)
            for key in wanted
            if (noted := _noted(entries, key)).usd is not None
        }
        return quotes, failure

    def _read(self, family: PriceFamily, keys: Sequence[PriceKey], now: datetime) -> dict[str, list[Any]]:
        account = self._gateway.accounts()[0]
        found: dict[PriceKey, list[Listed]] = {}
        for parameters in requests(family, keys):
            pages = self._gateway.pages(account, PRICE_LIST_REGION, "pricing", "GetProducts", "PriceList", **parameters)
            for text in pages:
                listed = price_of(family, text)
                if listed is not None:
                    found.setdefault(listed.key, []).append(listed)
        return {_name(key): _row(found.get(key, ()), now) for key in keys}

    def _problem(self, failure: RAssistantError) -> Problem:
        try:
            account_id: str | None = self._gateway.accounts()[0].account_id
        except RAssistantError:
            account_id = None
        return Problem.of(failure, account_id=account_id, region=PRICE_LIST_REGION, service="pricing")

    def _remember(self, family: PriceFamily, entries: Mapping[str, Any], now: datetime) -> None:
        with self._lock:
            current = self._cache.get(_cache_key(family))
            merged = {**(current.value if current is not None else {}), **entries}
            self._cache.put(_cache_key(family), merged, now, KEEP)


def _cache_key(family: PriceFamily) -> str:
    return f"prices#{family}"


def _name(key: PriceKey) -> str:
    return f"{key.region}#{key.item}"


@dataclass(frozen=True, slots=True)
class _Noted:
    """What is remembered of one price; ``usd`` None: the API has none."""

    usd: float | None = None
    at: float = 0.0
    lines: tuple[tuple[str, str], ...] = ()
    per: float = 1.0

    @property
    def day(self) -> str:
        return datetime.fromtimestamp(self.at, UTC).date().isoformat()


def _noted(entries: Mapping[str, Any], key: PriceKey) -> _Noted:
    row = entries.get(_name(key))
    if row is None or len(row) < 4:  # written before lines of the bill were remembered
        return _Noted()
    usd, at, lines, per = row
    return _Noted(usd, at, tuple((usage, operation) for usage, operation in lines), per)


def _row(listed: Sequence[Listed], now: datetime) -> list[Any]:
    """Two products that differ in something we do not know: no price rather than a wrong one."""
    prices = {one.usd for one in listed}
    if len(prices) != 1:
        return [None, now.timestamp(), [], 1.0]
    lines = sorted({one.line for one in listed if one.line[0]})
    return [listed[0].usd, now.timestamp(), [list(line) for line in lines], listed[0].per]


@cache
def _unit_prices() -> Mapping[str, Any]:
    text = files(resource_catalog).joinpath("data/unit_prices.json").read_text(encoding="utf-8")
    document: Mapping[str, Any] = json.loads(text)
    return document


def snapshot_quote(key: PriceKey) -> Quote | None:
    """The bundled price, for the one region that it was read in: other regions' prices differ and are not guessed."""
    if key.region not in (DATA_REGION, GLOBAL_REGION):
        return None
    if key.family == "ec2":
        name, _, system = key.item.partition("|")
        known = instance_types().get(name)
        usd = {"linux": known.linux_usd_per_hour, "windows": known.windows_usd_per_hour}.get(system) if known else None
        return Quote(usd, "snapshot", DATA_DATE) if usd is not None else None
    units = _unit_prices()
    usd = units["prices"].get(key.family, {}).get(key.item)
    return Quote(usd, "snapshot", units["noted"]) if usd is not None else None
