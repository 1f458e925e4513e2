"""List prices of machine types beside each other: the same machine in several regions, several machines in one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Any, Literal

from rassistant.collect.inventory import Inventory
from rassistant.collect.prices import Prices
from rassistant.errors import InvalidInput, Locale, Text
from rassistant.models.clock import Clock, iso
from rassistant.models.price import HOURS_A_MONTH, PriceBook, PriceKey
from rassistant.models.scope import GLOBAL_REGION
from rassistant.resources.instance_types import DATA_REGION, InstanceType, instance_types

System = Literal["linux", "windows"]
MOST = 12
_TYPE = re.compile(r"(?:(?:db|cache)\.)?[a-z][a-z0-9-]*\.[a-z0-9-]+")


class PriceComparison:
    """On-Demand list prices, without what was negotiated or committed to."""

    def __init__(self, prices: Prices, inventory: Inventory, clock: Clock) -> None:
        self._prices = prices
        self._inventory = inventory
        self._clock = clock

    def answer(
        self,
        types: Sequence[str],
        locale: Locale,
        *,
        regions: Sequence[str] = (),
        system: System = "linux",
        engine: str = "",
        multi_az: bool = False,
    ) -> dict[str, Any]:
        """``types``: ``m5.large``, ``db.m5.large``, ``cache.t3.micro``. Without ``regions``: where most machines are.

        ``usd_per_month`` is for 730 hours, None where there is no such price, or it could not be read. The cheapest
        known comes first. ``engine``: of databases (default postgres) and caches (default redis).
        """
        wanted = list(dict.fromkeys(each.casefold() for each in types))[:MOST]
        for name in wanted:
            if not _TYPE.fullmatch(name):
                raise InvalidInput(
                    Text(f'"{name[:60]}" is no type of machine.', f'"{name[:60]}"은(는) 인스턴스 유형이 아닙니다.'),
                    Text("Write it as m5.large or db.m5.large.", "m5.large나 db.m5.large처럼 써 주세요."),
                    field="types",
                )
        places = list(dict.fromkeys(regions))[:MOST] or [self._home()]
        keys = {(name, place): _key(name, place, system, engine, multi_az) for name in wanted for place in places}
        read = self._prices.load(keys.values())
        rows = [_row(name, place, key, read.value) for (name, place), key in keys.items()]
        rows.sort(key=lambda row: (row["usd_per_hour"] is None, row["usd_per_hour"] or 0.0, row["type"], row["region"]))
        return {
            "currency": "USD",
            "rows": rows,
            "region_chosen": not regions,
            "as_of": iso(self._clock()),
            "stale": False,
            "warnings": [problem.as_warning(locale) for problem in read.problems],
        }

    def _home(self) -> str:
        machines = self._inventory.list(("EC2",)).value
        regions = Counter(row.region for row in machines if row.region != GLOBAL_REGION)
        return min(regions, key=lambda region: (-regions[region], region)) if regions else DATA_REGION


def _key(name: str, region: str, system: System, engine: str, multi_az: bool) -> PriceKey:
    if name.startswith("db."):
        return PriceKey("rds", region, f"{name}|{engine or 'postgres'}|{'multi' if multi_az else 'single'}")
    if name.startswith("cache."):
        return PriceKey("elasticache", region, f"{name}|{engine or 'redis'}")
    return PriceKey("ec2", region, f"{name}|{system}")


def _row(name: str, region: str, key: PriceKey, book: PriceBook) -> dict[str, Any]:
    quote = book.get(key.family, key.region, key.item)
    known: InstanceType | None = instance_types().get(name.removeprefix("db.").removeprefix("cache."))
    return {
        "type": name,
        "region": region,
        "runs": key.item.split("|", 1)[1].replace("|", " "),
        "vcpu": None if known is None else known.vcpu,
        "memory_gib": None if known is None else known.memory_gib,
        "architecture": None if known is None else known.architecture,
        "usd_per_hour": None if quote is None else quote.usd,
        "usd_per_month": None if quote is None else round(quote.usd * HOURS_A_MONTH, 4),
        "source": None if quote is None else quote.source,
        "date": None if quote is None else quote.date,
    }
