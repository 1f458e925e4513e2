"""EC2 instance types: size, architecture, and what a name says of them. Data: data/README.md."""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

Architecture = Literal["x86_64", "arm64"]

DATA_DATE = "2025-05-28"
DATA_REGION = "us-east-1"

# Families on the Xen hypervisor: moving between Xen and Nitro needs drivers in the image.
# https://docs.aws.amazon.com/ec2/latest/instancetypes/ec2-nitro-instances.html
_XEN_FAMILIES = frozenset(
    {"c1", "c3", "c4", "cc2", "cr1", "d2", "f1", "g2", "g3", "g3s", "h1", "hs1", "i2", "i3"}
    | {"m1", "m2", "m3", "m4", "p2", "p3", "r3", "r4", "t1", "t2", "x1", "x1e"}
)
_ACCELERATED = re.compile(r"^(p|g|gr|inf|trn|dl|f|vt)\d")
_SPECIAL = re.compile(r"^(mac|u-|u7|hpc)")
# Local disks: the "d" of the attributes behind the generation, and the storage families.
_STORAGE = re.compile(r"^(i|im|is|d|h)\d")

# Share of one vCPU that a burstable type may use for good, in percent.
# https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/burstable-credits-baseline-concepts.html
_BASELINE_PERCENT: Mapping[str, Mapping[str, float]] = {
    "t2": {
        "nano": 5, "micro": 10, "small": 20, "medium": 20, "large": 30, "xlarge": 22.5, "2xlarge": 17,
    },
    "t3": {
        "nano": 5, "micro": 10, "small": 20, "medium": 20, "large": 30, "xlarge": 40, "2xlarge": 40,
    },
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class InstanceType:
    """``linux_usd_per_hour`` and ``windows_usd_per_hour``: us-east-1 on ``DATA_DATE``, None where not offered."""

    name: str
    architecture: Architecture
    vcpu: int
    memory_gib: float
    linux_usd_per_hour: float | None
    windows_usd_per_hour: float | None

    @property
    def family(self) -> str:
        return self.name.partition(".")[0]

    @property
    def size(self) -> str:
        return self.name.partition(".")[2]

    @property
    def is_burstable(self) -> bool:
        return self.family.startswith("t")

    @property
    def is_xen(self) -> bool:
        return self.family in _XEN_FAMILIES

    @property
    def is_accelerated(self) -> bool:
        return bool(_ACCELERATED.match(self.family))

    @property
    def is_special(self) -> bool:
        """Mac, high-memory, HPC and bare metal: never proposed, never replaced."""
        return bool(_SPECIAL.match(self.family)) or "metal" in self.size

    @property
    def has_local_disk(self) -> bool:
        attributes = re.sub(r"^[a-z]+\d+", "", self.family)
        return bool(_STORAGE.match(self.family)) or "d" in attributes

    @property
    def baseline_percent(self) -> float | None:
        """CPU that a burstable type sustains without credits; None for other types."""
        if not self.is_burstable:
            return None
        sizes = _BASELINE_PERCENT["t2" if self.family == "t2" else "t3"]
        return sizes.get(self.size)


@cache
def instance_types() -> Mapping[str, InstanceType]:
    """All known types by name."""
    text = files(__package__).joinpath("data/ec2_instance_types.csv").read_text(encoding="utf-8")
    return {row["instance_type"]: _parsed(row) for row in csv.DictReader(text.splitlines())}


def _parsed(row: Mapping[str, str]) -> InstanceType:
    return InstanceType(
        name=row["instance_type"],
        architecture="arm64" if row["arch"] == "arm64" else "x86_64",
        vcpu=int(row["vcpu"]),
        memory_gib=float(row["memory_gib"]),
        linux_usd_per_hour=_number(row["linux_usd_per_hour"]),
        windows_usd_per_hour=_number(row["windows_usd_per_hour"]),
    )


def _number(text: str) -> float | None:
    return float(text) if text else None
