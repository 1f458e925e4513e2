"""Cost by Cost Explorer: few requests, shared by all views through the cache."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from threading import Lock
from typing import TYPE_CHECKING, Any

from rassistant.collect import own_rates
from rassistant.collect.cost_export import ExportPlace, read_export
from rassistant.collect.cost_request import REGION, CostRequest, request_pages
from rassistant.collect.cost_table import (
    CostTable,
    Granularity,
    mark_unknown,
    read_pages,
    span_from_json,
    table_from_json,
    table_to_json,
)
from rassistant.collect.cost_windows import Window, earliest_day, windows
from rassistant.collect.costs_by_month import filled, monthly
from rassistant.collect.resource_costs import AMORTIZED, GROSS, NET, by_metric, monthly_rates, resource_request
from rassistant.errors import AwsFailure, InvalidInput, NotEnabled, RAssistantError, Text
from rassistant.models.by_identity import ByIdentity
from rassistant.models.clock import Clock
from rassistant.models.collected import Collected, Problem
from rassistant.models.settings import Settings
from rassistant.store.cache import Cache, Entry

if TYPE_CHECKING:
    from rassistant.aws.gateway import Gateway
    from rassistant.collect.background import Background

FRESH = timedelta(hours=6)
"""Cost Explorer refreshes its data up to three times a day, and bills each request."""
KEEP = timedelta(days=400)
"""Far longer than it is fresh: where Cost Explorer may not be asked, what was read last is the answer, however old."""
_NOT_ENABLED_FRESH = timedelta(minutes=10)
_WITH_RESOURCES = "GetCostAndUsageWithResources"
_MAX_ANSWERS = 64
_ALL_WINDOWS = ("D45", "D62", "D124", "D186", "D", "M")


class Costs:
    """All amounts come from the first account of the settings: the management account sees every member's cost."""

    def __init__(
        self, gateway: Gateway, cache: Cache, clock: Clock, settings: Settings, background: Background | None = None
    ) -> None:
        self._gateway = gateway
        self._cache = cache
        self._clock = clock
        region = settings.cost_export_region or settings.home_region
        self._export = ExportPlace.of(settings.cost_export, region) if settings.cost_export else None
        self._locks: dict[str, Lock] = {}
        self._guard = Lock()
        self._answers: ByIdentity[CostTable] = ByIdentity(_MAX_ANSWERS)
        self._rates: ByIdentity[Mapping[str, float]] = ByIdentity(1)

    def grouped(
        self,
        start: date,
        end: date,
        granularity: Granularity,
        group_by: tuple[str, ...] = (),
        metric: str = "UnblendedCost",
        filter: Mapping[str, Any] | None = None,
        *,
        with_usage: bool = False,
        narrow: bool = False,
        exact: bool = False,
        refresh: bool = False,
    ) -> Collected[CostTable | None]:
        """Cost over [start, end); None where nothing is known. Raises InvalidInput for days out of reach.

        ``with_usage``: as CostRequest has it. ``narrow``, ``exact``: as ``windows`` has them.

        A stale reading is returned, with the problem, where AWS can't be asked now; days that it does not hold are
        periods with ``known`` False.
        """
        asked_at = self._clock()
        today = asked_at.date()
        fitting = windows(start, end, granularity, today, narrow=narrow, exact=exact)
        if not fitting:
            raise _too_early(earliest_day(today))
        request = CostRequest(group_by, metric, filter, with_usage)
        names = dict.fromkeys([window.name for window in fitting] + list(_ALL_WINDOWS))
        keys = {name: f"costs#{self._account_id()}#{request.signature}#{name}" for name in names}
        with self._alone(request.signature):
            entries: dict[str, Entry] = {}
            for group in (fitting[:1], fitting[1:]):  # the one that is most likely there, then the larger ones
                entries |= self._cache.get_many([keys[window.name] for window in group])
                for window in group:
                    entry = entries.get(keys[window.name])
                    if entry is not None and self._usable(entry, window, asked_at, refresh):
                        return self._answer(entry, start, end, granularity, of=keys[window.name])
            try:
                entry = self._read(request, fitting[0], keys[fitting[0].name], today)
            except RAssistantError as error:
                known = self._cache.get_many(list(keys.values()))
                return self._fallback(list(known.values()), start, end, granularity, self._problem(error))
        return self._answer(entry, start, end, granularity, of=keys[fitting[0].name])

    def by_resource(self, *, refresh: bool = False) -> Collected[Mapping[str, float]]:
        """Resource id or ARN, as the bill names it, to what it costs in 730 hours at the pace of the last 14 days.

        An id that stands for things of several accounts is left out. Empty where the account has not opted in to
        resource-level data: a problem with code ``not_enabled``.
        """
        table = self.resources_daily(refresh=refresh)
        known = table.value
        rates = {} if known is None else self._rates.get("rates", (known,), lambda: monthly_rates(known))
        return table.map(lambda _: rates)

    def own_by_resource(self) -> Mapping[str, float]:
        """As ``by_resource``, net amortised, from what was read for that: no request. Empty where that is not known,
        and where the bill is not in dollars, as prices are."""
        entry = self._cache.get(self._resources_key)
        if entry is None or NET not in entry.value:
            return {}
        table = table_from_json({**entry.value, "rows": entry.value[NET]})
        return monthly_rates(table) if table.currency == "USD" else {}

    def by_line(self, *, refresh: bool = False) -> Collected[CostTable | None]:
        """Use on demand of the last 30 full days, keyed (usage type, operation, metric); None where it is not known."""
        asked_at = self._clock()
        key = f"costs#{self._account_id()}#lines"
        start, end = asked_at.date() - timedelta(days=own_rates.DAYS), asked_at.date()
        with self._alone(key):
            entry = self._cache.get(key)
            if entry is None or not (entry.collected_at > asked_at if refresh else self._recent(entry, end)):
                parameters = own_rates.BY_LINE.parameters(start, end, "MONTHLY")
                try:
                    pages = request_pages(self._gateway, "GetCostAndUsage", parameters)
                    entry = self._kept(key, read_pages(pages, "MONTHLY", own_rates.BY_LINE.metrics, True))
                except RAssistantError as error:
                    if entry is None:
                        return Collected(None, (self._problem(error),))
                    problem = self._problem(error)
                    return Collected(table_from_json(entry.value), (problem,), entry.collected_at, stale=True)
        return Collected(table_from_json(entry.value), (), entry.collected_at)

    def resources_daily(self, *, refresh: bool = False) -> Collected[CostTable | None]:
        """Day by day over the last 14 full days, keyed (resource id or ARN, account id): all that AWS keeps."""
        asked_at = self._clock()
        key = self._resources_key
        start, end = asked_at.date() - timedelta(days=14), asked_at.date()
        with self._alone(key):
            entry = self._cache.get(key)
            if entry is not None and (entry.collected_at > asked_at if refresh else self._recent(entry, end)):
                if "not_enabled" in entry.value:
                    return Collected(None, (self._problem(NotEnabled(_OPT_IN)),), entry.collected_at)
                return self._answer(entry, start, end, "DAILY", of=key)
            try:
                entry = self._read_resources_or_export(key, start, end)
            except NotEnabled:
                self._cache.put(key, {"not_enabled": True}, self._clock(), KEEP)
                return Collected(None, (self._problem(NotEnabled(_OPT_IN)),), asked_at)
            except RAssistantError as error:
                known = [entry] if entry is not None and "not_enabled" not in entry.value else []
                return self._fallback(known, start, end, "DAILY", self._problem(error))
        return self._answer(entry, start, end, "DAILY", of=key)

    @property
    def _resources_key(self) -> str:
        return f"costs#{self._account_id()}#resources"

    @property
    def account_count(self) -> int:
        """How many accounts are looked at; 1 where they can't be read: the cost itself says why then."""
        try:
            return len(self._gateway.accounts())
        except RAssistantError:
            return 1

    def _recent(self, entry: Entry, end: date) -> bool:
        if "not_enabled" in entry.value:
            return entry.is_fresh(self._clock(), _NOT_ENABLED_FRESH)
        span = span_from_json(entry.value)
        return entry.is_fresh(self._clock(), FRESH) and span is not None and span[1] == end

    def _usable(self, entry: Entry, window: Window, asked_at: datetime, refresh: bool) -> bool:
        if refresh and entry.collected_at <= asked_at:
            return False
        span = span_from_json(entry.value)
        whole = span is not None and span[0] <= window.start and span[1] == window.end
        return whole and entry.is_fresh(asked_at, FRESH)

    def _read(self, request: CostRequest, window: Window, key: str, today: date) -> Entry:
        parameters = request.parameters(window.start, window.end, window.granularity)
        pages = request_pages(self._gateway, "GetCostAndUsage", parameters)
        table = mark_unknown(read_pages(pages, window.granularity, request.metrics, bool(request.group_by)), today)
        return self._kept(key, table)

    def _read_resources_or_export(self, key: str, start: date, end: date) -> Entry:
        """The export where one is set up and the account has not opted in to cost by resource."""
        try:
            return self._read_resources(key, start, end)
        except NotEnabled:
            if self._export is None:
                raise
        return self._kept_resources(key, *read_export(self._gateway, self._export, start, end))

    def _read_resources(self, key: str, start: date, end: date) -> Entry:
        """Asks for all services at once; where AWS takes no other than EC2 (its documented minimum), for EC2."""
        for narrow in (False, True):
            request = resource_request(narrow)
            parameters = request.parameters(start, end, "DAILY")
            try:
                pages = request_pages(self._gateway, _WITH_RESOURCES, parameters)
                table = read_pages(pages, "DAILY", request.metrics, True)
            except RAssistantError as error:
                if narrow or not (type(error) is AwsFailure or isinstance(error, InvalidInput)):
                    raise
            else:
                own = next((rows for name in (NET, AMORTIZED) if (rows := by_metric(table, name)).rows), None)
                return self._kept_resources(key, by_metric(table, GROSS), own)
        raise AssertionError  # the second pass returns or raises

    def _kept_resources(self, key: str, table: CostTable, own: CostTable | None) -> Entry:
        """``own``: the same net amortised, where that is told."""
        rows = {} if own is None else {NET: table_to_json(own)["rows"]}
        entry = Entry({**table_to_json(table), **rows}, self._clock())
        self._cache.put(key, entry.value, entry.collected_at, KEEP)
        return entry

    def _kept(self, key: str, table: CostTable) -> Entry:
        entry = Entry(table_to_json(table), self._clock())
        self._cache.put(key, entry.value, entry.collected_at, KEEP)
        return entry

    def _fallback(
        self, entries: Sequence[Entry], start: date, end: date, granularity: Granularity, problem: Problem
    ) -> Collected[CostTable | None]:
        """What was read before, from the entry that knows most days of [start, end)."""
        best: Entry | None = None
        most = 0
        for entry in entries:
            table = table_from_json(entry.value)
            if table.granularity not in {granularity, "DAILY"}:
                continue
            known = sum((p.end - p.start).days for p in table.between(start, end).periods if p.known)
            if known > most:
                best, most = entry, known
        if best is None:
            return Collected(None, (problem,))
        return Collected(_table(best, start, end, granularity), (problem,), best.collected_at)

    def _answer(
        self, entry: Entry, start: date, end: date, granularity: Granularity, *, of: str
    ) -> Collected[CostTable | None]:
        """Unpacked once for each reading that the cache holds under the key ``of``."""
        name = (of, start, end, granularity)
        table = self._answers.get(name, (entry.value,), lambda: _table(entry, start, end, granularity))
        return Collected(table, (), entry.collected_at)

    def _problem(self, error: RAssistantError) -> Problem:
        try:
            account_id: str | None = self._account_id()
        except RAssistantError:
            account_id = None
        return Problem.of(error, account_id=account_id, region=REGION, service="ce")

    def _account_id(self) -> str:
        account_id: str = self._gateway.accounts()[0].account_id
        return account_id

    @contextmanager
    def _alone(self, name: str) -> Iterator[None]:
        """One reading at a time of the same thing in this process: views that load together share it."""
        with self._guard:
            lock = self._locks.setdefault(name, Lock())
        with lock:
            yield


_OPT_IN = Text(
    "Cost by resource is not enabled in Cost Explorer.", "Cost Explorer에서 리소스별 비용이 활성화되어 있지 않습니다."
)


def _table(entry: Entry, start: date, end: date, granularity: Granularity) -> CostTable:
    table = filled(table_from_json(entry.value).between(start, end, idle=True), start, end)
    return monthly(table) if granularity == "MONTHLY" and table.granularity == "DAILY" else table


def _too_early(earliest: date) -> InvalidInput:
    return InvalidInput(
        Text("Cost Explorer holds 14 months of cost.", "Cost Explorer는 최근 14개월의 비용만 제공합니다."),
        Text(f"Begin on {earliest} or later.", f"{earliest} 이후로 시작일을 지정해 주세요."),
        field="start",
    )
