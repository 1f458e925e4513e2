"""Bills whose incident is not plain: two at once, hidden in growth, a price, a lost discount, a move, one team alone."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from datetime import date, timedelta

from tests.unit.ledger_gateway import Line
from tests.unit.services.cost_incidents_made import DEV, EC2, LAMBDA, OTHER, PROD, RDS, S3, TODAY

DAYS = 150
SHAPES = ("two", "growth", "price", "discount", "move", "team")
TEAMS = ("search", "shop", "data")


@dataclass(frozen=True)
class Row:
    """One line before it is dated: ``cost`` and ``used`` a day."""

    service: str
    region: str
    usage_type: str
    account: str
    cost: tuple[float, ...]
    used: tuple[float, ...]
    team: str = ""
    record_type: str = "Usage"


@dataclass(frozen=True)
class Cause:
    service: str
    region: str
    usage_type: str
    account: str
    kinds: frozenset[str]
    team: str = ""


@dataclass(frozen=True)
class Twisted:
    lines: list[Line]
    shape: str
    causes: tuple[Cause, ...]
    first: date


PLACES = (
    (EC2, "us-east-1", "BoxUsage:m6i.xlarge", PROD, 90.0, 0.192),
    (EC2, "eu-west-1", "EUW1-BoxUsage:m6i.xlarge", PROD, 45.0, 0.214),
    (EC2, "us-west-2", "USW2-BoxUsage:r6g.large", DEV, 30.0, 0.1008),
    (OTHER, "us-east-1", "EBS:VolumeUsage.gp3", PROD, 28.0, 0.08),
    (OTHER, "us-east-1", "NatGateway-Bytes", PROD, 20.0, 0.045),
    (OTHER, "us-west-2", "USW2-DataTransfer-Regional-Bytes", DEV, 15.0, 0.01),
    (RDS, "us-east-1", "InstanceUsage:db.r6g.large", PROD, 60.0, 0.225),
    (RDS, "us-east-1", "RDS:ChargedBackupUsage", PROD, 14.0, 0.095),
    (S3, "us-east-1", "TimedStorage-ByteHrs", PROD, 25.0, 0.023),
    (S3, "us-west-2", "USW2-Requests-Tier1", DEV, 12.0, 0.000005),
    (LAMBDA, "us-east-1", "Lambda-GB-Second", PROD, 22.0, 0.0000166667),
)


def usual(rng: random.Random, base: float, noise: float = 0.02) -> list[float]:
    weekend = rng.choice([1.0, 0.85, 0.7])
    first = TODAY - timedelta(days=DAYS)
    return [
        base * (weekend if (first + timedelta(days=i)).weekday() > 4 else 1) * (1 + rng.gauss(0, noise))
        for i in range(DAYS)
    ]


def rows_of(rng: random.Random) -> list[Row]:
    found = []
    for service, region, usage_type, account, base, price in PLACES:
        cost = usual(rng, base)
        found.append(Row(service, region, usage_type, account, tuple(cost), tuple(c / price for c in cost)))
    return found


def times(row: Row, begin: int, factor: float, *, used: bool = True) -> Row:
    """From ``begin`` on as much more; ``used`` False: at a higher price."""
    cost = tuple(c * factor if i >= begin else c for i, c in enumerate(row.cost))
    more = tuple(u * factor if i >= begin else u for i, u in enumerate(row.used))
    return replace(row, cost=cost, used=more if used else row.used)


def cause_of(row: Row, *kinds: str) -> Cause:
    return Cause(row.service, row.region, row.usage_type, row.account, frozenset(kinds), row.team)


def _two(rng: random.Random, rows: list[Row], begin: int) -> list[Cause]:
    chosen = rng.sample([4, 7, 9, 10], 2)
    for at in chosen:
        rows[at] = times(rows[at], begin, 1 + rng.uniform(1.3, 2.5) * 30 / PLACES[at][4])
    return [cause_of(rows[at], "usage") for at in chosen]


def _growth(rng: random.Random, rows: list[Row], begin: int) -> list[Cause]:
    """The largest line of the service has been growing all the while."""
    rate = rng.uniform(0.002, 0.004)
    grown = [
        (c * (1 + rate) ** i, u * (1 + rate) ** i)
        for i, (c, u) in enumerate(zip(rows[3].cost, rows[3].used, strict=True))
    ]
    rows[3] = replace(rows[3], cost=tuple(c for c, _ in grown), used=tuple(u for _, u in grown))
    rows[4] = times(rows[4], begin, rng.uniform(2.6, 4.0))
    return [cause_of(rows[4], "usage")]


def _price(rng: random.Random, rows: list[Row], begin: int) -> list[Cause]:
    at = rng.choice([0, 6])
    rows[at] = times(rows[at], begin, rng.uniform(1.5, 1.8), used=False)
    return [cause_of(rows[at], "rate")]


def _discount(rng: random.Random, rows: list[Row], begin: int) -> list[Cause]:
    """A reservation covers the databases until ``begin``; as many hours at the full price afterwards."""
    row, share = rows[6], rng.uniform(0.4, 0.6)
    covered = [i < begin for i in range(DAYS)]
    before = replace(
        row,
        record_type="DiscountedUsage",
        cost=tuple(c * share if k else 0.0 for c, k in zip(row.cost, covered, strict=True)),
        used=tuple(u if k else 0.0 for u, k in zip(row.used, covered, strict=True)),
    )
    rows[6] = replace(
        row,
        cost=tuple(0.0 if k else c for c, k in zip(row.cost, covered, strict=True)),
        used=tuple(0.0 if k else u for u, k in zip(row.used, covered, strict=True)),
    )
    rows.append(before)
    return [cause_of(row, "rate")]


def _move(rng: random.Random, rows: list[Row], begin: int) -> list[Cause]:
    """A fleet goes from Virginia to Ireland: nothing more is used in all, and Ireland costs a little more."""
    moved = [c * rng.uniform(0.75, 0.85) if i >= begin else 0.0 for i, c in enumerate(rows[0].cost)]
    rows[0] = replace(
        rows[0],
        cost=tuple(c - m for c, m in zip(rows[0].cost, moved, strict=True)),
        used=tuple((c - m) / 0.192 for c, m in zip(rows[0].cost, moved, strict=True)),
    )
    there = [c + 1.1 * m for c, m in zip(rows[1].cost, moved, strict=True)]
    rows[1] = replace(rows[1], cost=tuple(there), used=tuple(c / 0.214 for c in there))
    return [cause_of(rows[1], "usage")]


def _team(rng: random.Random, rows: list[Row], begin: int) -> list[Cause]:
    """Three teams share a usage type; one of them takes much more."""
    at = rng.choice([8, 10])
    row = rows[at]
    shares = [
        replace(row, team=team, cost=tuple(c / 3 for c in row.cost), used=tuple(u / 3 for u in row.used))
        for team in TEAMS
    ]
    chosen = rng.randrange(3)
    shares[chosen] = times(shares[chosen], begin, rng.uniform(4, 6))
    rows[at : at + 1] = shares
    return [cause_of(shares[chosen], "usage")]


_SHAPE_OF = {"two": _two, "growth": _growth, "price": _price, "discount": _discount, "move": _move, "team": _team}


def twisted(seed: int) -> Twisted:
    """Shapes by turns; the incident began 5 to 18 days ago and goes on."""
    rng = random.Random(1000 + seed)
    shape = SHAPES[seed % len(SHAPES)]
    begin = DAYS - rng.randint(5, 18)
    rows = rows_of(rng)
    causes = _SHAPE_OF[shape](rng, rows, begin)
    lines = [
        Line(
            tuple(f"{c:.6f}" for c in row.cost),
            TODAY,
            service=row.service,
            region=row.region,
            usage_type=row.usage_type,
            account=row.account,
            record_type=row.record_type,
            tags={"team": row.team} if row.team else {},
            used=tuple(f"{u:.6f}" for u in row.used),
        )
        for row in rows
    ]
    return Twisted(lines, shape, tuple(causes), TODAY - timedelta(days=DAYS - begin))
