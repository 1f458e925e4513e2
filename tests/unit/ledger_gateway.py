"""A gateway whose Cost Explorer answers from a ledger held in memory, and counts what it is asked."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal

from rassistant.errors import RAssistantError
from rassistant.models.scope import Account

PAYER = Account("111122223333", "prod")


@dataclass(frozen=True)
class Line:
    """A line item series: ``daily`` ends on the day before ``end``."""

    daily: tuple[str, ...]
    end: date
    service: str = "AWS Lambda"
    region: str = "us-east-1"
    account: str = PAYER.account_id
    usage_type: str = "Request"
    record_type: str = "Usage"
    resource: str = ""
    tags: dict = field(default_factory=dict)
    categories: dict = field(default_factory=dict)
    used: tuple[str, ...] | None = None
    """Quantities day by day; without them as many units as the amount."""

    def days(self, metric="UnblendedCost"):
        first = self.end - timedelta(days=len(self.daily))
        values = self.used if metric == "UsageQuantity" and self.used is not None else self.daily
        return {first + timedelta(days=i): Decimal(amount) for i, amount in enumerate(values)}

    def value(self, key):
        if key.startswith("TAG:"):
            return f"{key[4:]}${self.tags.get(key[4:], '')}"
        if key.startswith("COST_CATEGORY:"):
            return f"{key[14:]}${self.categories.get(key[14:], '')}"
        return {
            "SERVICE": self.service,
            "REGION": self.region,
            "LINKED_ACCOUNT": self.account,
            "USAGE_TYPE": self.usage_type,
            "INSTANCE_TYPE": self.usage_type.partition(":")[2] or "NoInstanceType",
            "RECORD_TYPE": self.record_type,
            "RESOURCE_ID": self.resource,
        }[key]


def matches(line, term):
    if term is None:
        return True
    if "And" in term:
        return all(matches(line, part) for part in term["And"])
    if "Or" in term:
        return any(matches(line, part) for part in term["Or"])
    if "Not" in term:
        return not matches(line, term["Not"])
    for kind, named in (("Tags", line.tags), ("CostCategories", line.categories)):
        if kind in term:
            held = named.get(term[kind]["Key"])
            return held is None if "ABSENT" in term[kind].get("MatchOptions", []) else held in term[kind]["Values"]
    return line.value(term["Dimensions"]["Key"]) in term["Dimensions"]["Values"]


class LedgerGateway:
    def __init__(self, lines=(), *, page_size=10_000, unit="USD"):
        self.lines = list(lines)
        self.page_size = page_size
        self.unit = unit
        self.members = ()
        self.error: RAssistantError | None = None
        self.asked = []

    def accounts(self):
        return (PAYER, *self.members)

    def fan_out(self, tasks):
        return [task() for task in tasks]

    def call(self, account, region, service, operation, /, **asked):
        assert (account, region, service) == (PAYER, "us-east-1", "ce")
        self.asked.append((operation, asked))
        if self.error is not None:
            raise self.error
        groups = [g["Key"] if g["Type"] == "DIMENSION" else f"{g['Type']}:{g['Key']}" for g in asked.get("GroupBy", [])]
        metrics = asked["Metrics"]
        flat = []
        wanted = [
            (tuple(line.value(g) for g in groups), {metric: line.days(metric) for metric in metrics})
            for line in self.lines
            if matches(line, asked.get("Filter")) and (line.resource or not operation.endswith("Resources"))
        ]
        for start, end in self._periods(asked):
            days = [start + timedelta(days=n) for n in range((end - start).days)]
            sums = {}
            for key, held in wanted:
                for metric, amounts in held.items():
                    for day in days:
                        if day in amounts:
                            sums.setdefault(key, dict.fromkeys(metrics, Decimal(0)))[metric] += amounts[day]
            flat += [(start, end, key, amount) for key, amount in sorted(sums.items())] or [(start, end, None, None)]
        first = int(asked.get("NextPageToken", 0))
        page = flat[first : first + self.page_size]
        return {
            "ResultsByTime": [self._result(part, bool(groups)) for part in page],
            **({"NextPageToken": str(first + self.page_size)} if first + self.page_size < len(flat) else {}),
        }

    def _result(self, part, grouped):
        start, end, key, sums = part
        units = {"UsageQuantity": "Hrs"}
        money = {m: {"Amount": str(v), "Unit": units.get(m, self.unit)} for m, v in (sums or {}).items()}
        groups = [{"Keys": list(key), "Metrics": money}] if grouped and key is not None else []
        return {
            "TimePeriod": {"Start": start.isoformat(), "End": end.isoformat()},
            "Total": {} if grouped else money,
            "Groups": groups,
            "Estimated": False,
        }

    @staticmethod
    def _periods(asked):
        day = date.fromisoformat(asked["TimePeriod"]["Start"])
        last = date.fromisoformat(asked["TimePeriod"]["End"])
        while day < last:
            month = (day.replace(day=1) + timedelta(days=32)).replace(day=1)
            after = day + timedelta(days=1) if asked["Granularity"] == "DAILY" else min(month, last)
            yield day, after
            day = after


class Now:
    """A clock that tests move."""

    def __init__(self, moment):
        self.moment = moment

    def __call__(self):
        return self.moment

    def advance(self, **by):
        self.moment += timedelta(**by)
