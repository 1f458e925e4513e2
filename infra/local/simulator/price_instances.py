"""The machines that are for rent: EC2's types from the price file, and the database and cache classes made of them."""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_FILE = Path(__file__).parent / "prices" / "ec2_ondemand_us-east-1.csv"

_FAMILIES = (
    (re.compile(r"^(p|g\d|inf|trn|vt|dl|f\d)"), "GPU instance"),
    (re.compile(r"^(r|x|u|z|hpc\d*a?)"), "Memory optimized"),
    (re.compile(r"^c"), "Compute optimized"),
    (re.compile(r"^(i|d|h|im|is)"), "Storage optimized"),
)
_PREVIOUS = re.compile(r"^(t1|m[1-4]|c[1-4]|r3|r4|i2|i3|hs1|cr1|g2|g3s?|p2|d2|x1e?|a1|t2|f1|h1|cc2)\.")


@dataclass(frozen=True, slots=True)
class Machine:
    """``name`` as its service spells it (``m5.large``, ``db.m5.large``). Prices in USD an hour in us-east-1."""

    name: str
    arm: bool
    vcpu: int
    memory_gib: float
    linux_usd: float | None = None
    windows_usd: float | None = None

    @property
    def family(self) -> str:
        return self.name.removeprefix("db.").removeprefix("cache.").partition(".")[0]

    def attributes(self) -> dict[str, str]:
        generation = re.search(r"\d", self.family)
        graviton = {"6": "AWS Graviton2 Processor", "7": "AWS Graviton3 Processor", "8": "AWS Graviton4 Processor"}
        digit = generation[0] if generation else ""
        amd = re.match(r"^[a-z]+\d+a", self.family) is not None
        processor = "AMD EPYC" if amd else "Intel Xeon Scalable"
        if self.arm:
            processor = graviton.get(digit, "AWS Graviton Processor")
        plain = self.name.removeprefix("db.").removeprefix("cache.")
        return {
            "instanceType": self.name,
            "instanceFamily": next((word for rule, word in _FAMILIES if rule.match(plain)), "General purpose"),
            "currentGeneration": "No" if _PREVIOUS.match(plain) else "Yes",
            "vcpu": str(self.vcpu),
            "memory": f"{self.memory_gib:g} GiB",
            "physicalProcessor": processor,
            "processorArchitecture": "64-bit",
            "networkPerformance": "Up to 10 Gigabit" if self.vcpu <= 16 else "25 Gigabit",
            "storage": "EBS only",
        }


@cache
def machines() -> tuple[Machine, ...]:
    with _FILE.open(encoding="utf-8", newline="") as rows:
        return tuple(
            Machine(
                row["instance_type"],
                row["arch"] == "arm64",
                int(row["vcpu"]),
                float(row["memory_gib"]),
                float(row["linux_usd_per_hour"]) if row["linux_usd_per_hour"] else None,
                float(row["windows_usd_per_hour"]) if row["windows_usd_per_hour"] else None,
            )
            for row in csv.DictReader(rows)
        )


@cache
def machine(instance_type: str) -> Machine | None:
    return {entry.name: entry for entry in machines()}.get(instance_type)


_DATABASE_FAMILIES = "m4 m5 m5d m6g m6gd m6i m6id m7g m7i m8g r4 r5 r5b r5d r6g r6gd r6i r7g r7i r8g t2 t3 t4g x2g c6gd"
_CACHE_FAMILIES = "m4 m5 m6g m7g r4 r5 r6g r7g t2 t3 t4g"


def database_machines() -> tuple[Machine, ...]:
    """Classes with the vCPU and memory of the EC2 types that they run on."""
    return _made_of("db", _DATABASE_FAMILIES)


def cache_machines() -> tuple[Machine, ...]:
    return _made_of("cache", _CACHE_FAMILIES)


@cache
def _made_of(prefix: str, families: str) -> tuple[Machine, ...]:
    return tuple(
        Machine(f"{prefix}.{entry.name}", entry.arm, entry.vcpu, entry.memory_gib)
        for entry in machines()
        if entry.family in families.split() and "metal" not in entry.name and not entry.name.endswith(".nano")
    )


@dataclass(frozen=True, slots=True)
class DatabaseEngine:
    """``factor`` on MySQL's price: licences, and Aurora's own machines. Figures of the simulator."""

    database: str
    edition: str
    code: str
    licence: str
    factor: float
    arm: bool = True
    multi_az: bool = True

    def attributes(self) -> Mapping[str, str]:
        edition = {"databaseEdition": self.edition} if self.edition else {}
        return {
            "databaseEngine": self.database,
            **edition,
            "engineCode": self.code,
            "licenseModel": self.licence,
            "operation": f"CreateDBInstance:{int(self.code):04d}",
        }

    def runs_on(self, machine: Machine, deployment: str) -> bool:
        return (self.arm or not machine.arm) and (self.multi_az or deployment == "Single-AZ")


_FREE = "No license required"
_INCLUDED = "License included"

DATABASE_ENGINES = (
    DatabaseEngine("MySQL", "", "2", _FREE, 1.0),
    DatabaseEngine("PostgreSQL", "", "14", _FREE, 1.05),
    DatabaseEngine("MariaDB", "", "18", _FREE, 1.0),
    # Aurora keeps its copies in other zones itself: its instances are always single
    DatabaseEngine("Aurora MySQL", "", "16", _FREE, 1.2, multi_az=False),
    DatabaseEngine("Aurora PostgreSQL", "", "21", _FREE, 1.2, multi_az=False),
    DatabaseEngine("Oracle", "Standard Two", "20", _INCLUDED, 2.1, arm=False),
    DatabaseEngine("Oracle", "Enterprise", "5", "Bring your own license", 1.0, arm=False),
    DatabaseEngine("SQL Server", "Express", "10", _INCLUDED, 1.25, arm=False, multi_az=False),
    DatabaseEngine("SQL Server", "Web", "11", _INCLUDED, 1.5, arm=False),
    DatabaseEngine("SQL Server", "Standard", "12", _INCLUDED, 3.3, arm=False),
    DatabaseEngine("SQL Server", "Enterprise", "15", _INCLUDED, 5.6, arm=False),
)
