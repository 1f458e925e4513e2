"""The resources of all accounts and regions, read through the cache, kind by kind."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator, MutableSequence, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from itertools import count
from typing import Any, Final

from rassistant.aws.gateway import Gateway
from rassistant.aws.sessions import ASSUME_ROLE
from rassistant.aws.tags import TagIndexes
from rassistant.collect.background import Background
from rassistant.collect.flights import Flights
from rassistant.collect.listing import Listing
from rassistant.collect.regions import DEFAULT_REGIONS, Regions
from rassistant.errors import MalformedAnswer, RAssistantError, RegionNotEnabled, Text
from rassistant.models.by_identity import ByIdentity
from rassistant.models.clock import Clock, iso
from rassistant.models.collected import Collected, Problem, oldest, unique
from rassistant.models.resource import Resource
from rassistant.models.scope import GLOBAL_REGION, Account, Scope
from rassistant.models.settings import Settings
from rassistant.resources.kind import Kind
from rassistant.resources.registry import all_kinds, kind_of
from rassistant.store.cache import Cache, Entry
from rassistant.store.gathered_writes import GatheredWrites

logger = logging.getLogger(__name__)

TTL: Final = timedelta(minutes=5)
FAILED_TTL: Final = timedelta(minutes=1)
KEEP: Final = timedelta(days=7)
_HOLD: Final = timedelta(minutes=2)  # a refresh that has not ended by then has died
_EVERYTHING: Final = Scope()
_MAX_SCOPES: Final = 64

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class _Part:
    """``assumed``: a region of the default list, since the account's own list can't be read."""

    account: Account
    region: str
    kind: Kind
    assumed: bool = False

    @property
    def key(self) -> str:
        return f"inventory#{self.account.account_id}#{self.region}#{self.kind.id}"


@dataclass(frozen=True, slots=True)
class _Known:
    """A listing from the cache, with when it was last tried."""

    listing: Listing
    tried_at: datetime

    def is_fresh(self, now: datetime) -> bool:
        return now - self.tried_at < (FAILED_TTL if self.listing.failed else TTL)


class Inventory:
    """Fresh for five minutes; then shown as stale while a worker reads anew, where there is a worker."""

    def __init__(
        self, gateway: Gateway, cache: Cache, clock: Clock, settings: Settings, background: Background | None = None
    ) -> None:
        self._gateway = gateway
        self._cache = cache
        self._clock = clock
        self._settings = settings
        self._background = background if settings.refresh_worker else None
        self._regions = Regions(gateway, cache, clock, settings)
        self._flights: Flights[Listing] = Flights()
        self._decoded: dict[str, tuple[Any, _Known]] = {}
        self._rows: ByIdentity[tuple[Resource, ...]] = ByIdentity(_MAX_SCOPES)

    def accounts(self) -> tuple[Account, ...]:
        """Raises AccessDenied where the settings name none and there are no credentials."""
        return self._gateway.accounts()

    def regions(self, account: Account) -> Collected[tuple[str, ...]]:
        """The regions that are read, without ``global``."""
        return self._regions.of(account)

    def enabled_regions(self) -> frozenset[str]:
        """Of any account."""
        return frozenset(region for account in self.accounts() for region in self._regions.of(account).value)

    def list(
        self,
        service_types: Sequence[str] = (),
        scope: Scope = _EVERYTHING,
        *,
        refresh: bool = False,
        progress: Progress | None = None,
    ) -> Collected[tuple[Resource, ...]]:
        """All resources of these types (none given: of all types) in scope, without metrics and cost.

        A part that can't be read now shows what was known of it, with a problem. A type, account or region that does
        not exist has no resources. ``progress`` is told each part that was read. While nothing was read anew the rows
        are the same objects in the same tuple: what is made of them can be kept by their identity.
        """
        try:
            parts, problems = self._parts(service_types, scope, refresh=refresh)
        except RAssistantError as error:
            problem = Problem.of(error, account_id=None, region=None, service="sts")
            return Collected((), (problem,))
        known = self._known(parts)
        now = self._clock()
        fresh = {key for key, held in known.items() if held.is_fresh(now) and not refresh}
        later = not refresh and self._background is not None
        stale = [part for part in parts if later and _showable(part, known, fresh)]
        missing = [part for part in parts if part.key not in fresh and part not in stale]
        read = self._read_all(missing, known, progress) if missing else {}
        self._refresh_later(stale, now)
        listings = [read.get(p.key) or known[p.key].listing for p in parts]
        name = (tuple(service_types), scope)
        rows = self._rows.get(name, tuple(listings), lambda: self._rows_of(listings, scope))
        problems = [*problems, *_holes(parts, listings)]
        as_of = oldest(*(listing.read_at for listing in listings))
        return Collected(rows, unique(tuple(problems)), as_of, bool(stale))

    def _parts(
        self, service_types: Sequence[str], scope: Scope, *, refresh: bool
    ) -> tuple[Sequence[_Part], Sequence[Problem]]:
        found = (kind_of(name) for name in service_types) if service_types else iter(all_kinds())
        wanted_ids = {kind.id for kind in found if kind is not None}
        chosen = [kind for kind in all_kinds() if kind.id in wanted_ids]
        parts: MutableSequence[_Part] = []
        problems: MutableSequence[Problem] = []
        for account in self.accounts():
            if scope.account_ids and account.account_id not in scope.account_ids:
                continue
            # what has no region first: its many calls take longest
            parts += [_Part(account, GLOBAL_REGION, kind) for kind in chosen if kind.where == "global"]
            regional = [kind for kind in chosen if kind.where == "regional"]
            if not regional:
                continue
            regions = self._regions.of(account, refresh=refresh)
            problems += regions.problems
            wanted = [r for r in regions.value if not scope.regions or r in scope.regions]
            assumed = regions.value is DEFAULT_REGIONS
            if assumed and any(problem.service == "sts" for problem in regions.problems):
                continue  # an account that can't be entered, and never was: one hole
            parts += [
                _Part(account, region, kind, assumed)
                for kind in regional
                for region in wanted
                if self._gateway.offers(kind.service, region)
            ]
        return parts, problems

    def _rows_of(self, listings: Iterable[Listing], scope: Scope) -> tuple[Resource, ...]:
        return tuple(row for listing in listings for row in listing.rows if self._in_scope(row, scope))

    def _in_scope(self, row: Resource, scope: Scope) -> bool:
        """Buckets are listed for all regions at once; the settings' regions bind them too."""
        if scope.regions and row.region not in scope.regions:
            return False
        return row.region == GLOBAL_REGION or not self._settings.regions or row.region in self._settings.regions

    def _known(self, parts: Sequence[_Part]) -> dict[str, _Known]:
        entries = self._cache.get_many([part.key for part in parts])
        known: dict[str, _Known] = {}
        for key, entry in entries.items():
            held = self._decode(key, entry)
            if held is not None:
                known[key] = held
        return known

    def _decode(self, key: str, entry: Entry) -> _Known | None:
        """Kept for as long as the cache hands out the same value, so that a warm question decodes nothing."""
        held = self._decoded.get(key)
        if held is not None and held[0] is entry.value:
            return held[1]
        try:
            known = _Known(Listing.from_json(entry.value), entry.collected_at)
        except (KeyError, TypeError, ValueError):
            return None
        self._decoded[key] = (entry.value, known)
        return known

    def _read_all(
        self, parts: Sequence[_Part], known: dict[str, _Known], progress: Progress | None
    ) -> dict[str, Listing]:
        by_key = {part.key: part for part in parts}
        tag_indexes = TagIndexes()
        writes = GatheredWrites(self._cache, KEEP)
        done = count(1)

        def one(part: _Part) -> Listing:
            held, now = known.get(part.key), self._clock()
            listing = self._read(part, held.listing if held is not None else None, tag_indexes, now)
            value = listing.to_json()
            writes.add(part.key, value, now)
            self._decoded[part.key] = (value, _Known(listing, now))  # the next question finds these very rows
            if progress is not None:
                progress(f"{part.kind.service_type} · {part.region} ({next(done)}/{len(parts)})")
            return listing

        def all_of(keys: Sequence[str]) -> dict[str, Listing]:
            try:
                outcomes = self._gateway.fan_out([partial(one, by_key[key]) for key in keys])
            finally:
                writes.flush()
            results: dict[str, Listing] = {}
            for key, outcome in zip(keys, outcomes, strict=True):
                if isinstance(outcome, RAssistantError):
                    raise outcome  # of the cache or the caller: errors of AWS are in the listing
                results[key] = outcome
            return results

        return self._flights.join(tuple(by_key), all_of)

    def _read(self, part: _Part, known: Listing | None, tag_indexes: TagIndexes, now: datetime) -> Listing:
        """What AWS says now; where it says nothing, what was known, with the problem."""
        reader = self._gateway.reader(part.account, part.region, service=part.kind.service, tag_indexes=tag_indexes)
        try:
            return Listing(_collected(part.kind, reader), reader.problems, now)
        except RAssistantError as error:
            return _kept(part, known, error, self._settings.home_region)

    def _refresh_later(self, stale: Sequence[_Part], now: datetime) -> None:
        # One claim, which is a write to the table, for all regions of a kind: they grow stale together.
        groups: dict[str, MutableSequence[_Part]] = {}
        for part in stale:
            groups.setdefault(f"inventory#{part.account.account_id}#{part.kind.id}#refresh", []).append(part)
        claimed = [part for key, held in groups.items() if self._cache.claim(key, now, _HOLD) for part in held]
        if claimed and self._background is not None:
            self._background.refresh(
                "inventory",
                {
                    "account_ids": sorted({part.account.account_id for part in claimed}),
                    "regions": sorted({part.region for part in claimed}),
                    "service_types": sorted({part.kind.service_type for part in claimed}),
                },
            )


def _showable(part: _Part, known: dict[str, _Known], fresh: set[str]) -> bool:
    """Past its time, but once read: good enough to show while it is read anew."""
    return part.key not in fresh and part.key in known and known[part.key].listing.read_at is not None


def _collected(kind: Kind, reader: Any) -> tuple[Resource, ...]:
    try:
        return tuple(kind.collect(reader))
    except (AttributeError, IndexError, KeyError, TypeError, ValueError) as error:
        # an answer without a member that AWS always sends: one odd answer must not take the others with it
        logger.exception("%s in %s has an unexpected shape", kind.id, reader.region)
        raise MalformedAnswer from error


def _holes(parts: Sequence[_Part], listings: Sequence[Listing]) -> Iterator[Problem]:
    """Without the regions of the default list that turn out not to be the account's: nothing is hidden there."""
    reached = {
        part.account.account_id
        for part, listing in zip(parts, listings, strict=True)
        if part.assumed and not listing.failed
    }
    for part, listing in zip(parts, listings, strict=True):
        ours = not part.assumed or part.account.account_id not in reached
        yield from (problem for problem in listing.problems if ours or problem.code != RegionNotEnabled.code)


def _kept(part: _Part, known: Listing | None, error: RAssistantError, home_region: str) -> Listing:
    rows = () if known is None else known.rows
    read_at = None if known is None else known.read_at
    is_role = getattr(error, "action", "") == ASSUME_ROLE
    message = error.message
    if read_at is not None:
        # the same words for every part of an account that can't be entered: it is one hole
        message = _shown_as_known(message) if is_role else _shown_as_of(message, read_at)
    region, service = (home_region, "sts") if is_role else (part.region, part.kind.service)
    problem = Problem(part.account.account_id, region, service, error.code, message)
    return Listing(rows, (problem,), read_at, failed=True)


def _shown_as_of(message: Text, read_at: datetime) -> Text:
    return Text(
        f"{message.en} Shown as it was at {iso(read_at)}.", f"{message.ko} {iso(read_at)} 당시의 내용을 표시합니다."
    )


def _shown_as_known(message: Text) -> Text:
    return Text(f"{message.en} Shown as known before.", f"{message.ko} 이전에 확인한 내용을 표시합니다.")
