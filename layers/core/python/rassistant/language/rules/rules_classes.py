"""Instance types and families: t3.micro, db.r5.large, the m5 family, t2 and t3."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from rassistant.language.fields import FieldCatalog
from rassistant.language.plan import Condition, Filter, Or
from rassistant.language.rules.drafts import Draft, draft, either
from rassistant.language.vocabulary.senses import Item, Ref

Senses = Mapping[str, Any] | None
CLASS_FIELDS = ("instance_type", "instance_class", "node_type")


_FAMILIES = re.compile(
    r"(?:db\.|cache\.)?(?:t[1-4]|m[1-8]|c[1-8]|r[3-8]|x[12]|z1|i[2-8]|d[23]|h1|p[2-6]|g[3-6]|trn[12]|inf[12]|hpc[67]|f[12]|a1)[a-z]{0,4}"
)
"""Families of EC2, RDS and ElastiCache that AWS sells or has sold (EC2 user guide, "Instance types")."""


class MachineClasses:
    def __init__(self, catalog: FieldCatalog) -> None:
        self._catalog = catalog

    def _type_refs(self) -> list[Ref]:
        return [
            Ref(kind.service_type, f"details.{field.name}")
            for kind in self._catalog.kinds.values()
            for field in kind.fields
            if field.name in CLASS_FIELDS
        ]

    def exactly(self, item: Item | None, words: str) -> Draft | None:
        if item is None:
            return None
        low = item.text.lower()
        pairs: list[tuple[str, Filter]] = []
        for ref in self._type_refs():
            if item.has("SIZECLASS"):
                pairs.append((ref.service_type, Condition(ref.path, "ends_with", f".{low}")))
            elif _fits(ref, low):
                pairs.append((ref.service_type, Condition(ref.path, "eq", _prefixed(ref, low))))
        return draft("class", pairs, words, listable=True)

    def family(self, item: Item | None, words: str) -> Draft | None:
        if item is None:
            return None
        low = item.text.lower()
        pairs: list[tuple[str, Filter]] = []
        for ref in self._type_refs():
            family = ref.path.replace("instance_type", "instance_family")
            if family != ref.path and self._catalog.info(family, (ref.service_type,)) is not None:
                pairs.append((ref.service_type, Condition(family, "eq", low)))
            elif _fits(ref, low):
                pairs.append((ref.service_type, Condition(ref.path, "starts_with", f"{_prefixed(ref, low)}.")))
        return draft("family", pairs, words, listable=True)

    def family_of_service(self, family: Item | None, service: Item | None) -> Senses:
        drafted = self.family(family, family.text if family else "")
        if drafted is None or service is None:
            return None
        return {"COND": drafted, "SERVICE": service.senses["SERVICE"]}

    def families(self, named: Sequence[Item | None], service: Item | None) -> Senses:
        """t2, t3 and t4g instances."""
        drafts = [self.family(item, item.text) for item in named if item is not None]
        merged = either([one for one in drafts if one is not None], " ".join(one.words for one in drafts if one))
        return {"COND": merged, "SERVICE": service.senses["SERVICE"]} if merged and service else None


_ACCELERATED = tuple(
    f"{letter}{n}" for letter, numbers in (("p", "23456"), ("g", "3456"), ("gr", "6")) for n in numbers
)
"""Families of instances with GPUs (EC2 user guide, "Accelerated computing"): p2 to p6, g3 to g6, gr6."""


def with_gpu(noun: Item | None, service: Item | None) -> Senses:
    """GPU servers: the instances of the families that have GPUs."""
    if noun is None or service is None or noun.text.lower() not in ("gpu", "gpus"):
        return None
    if "EC2" not in service.senses["SERVICE"].types:
        return None
    families = tuple(Condition("details.instance_type", "starts_with", name) for name in _ACCELERATED)
    return {"COND": draft("gpu", [("EC2", Or(families))], noun.text), "SERVICE": service.senses["SERVICE"]}


def is_family(item: Item | None) -> bool:
    """m5, t4g: no other word looks so. A free word of that form (x9) is none."""
    return item is not None and _FAMILIES.fullmatch(item.text.lower()) is not None


def _fits(ref: Ref, name: str) -> bool:
    """db.… are classes of databases, cache.… types of cache nodes, ml.… of SageMaker, ….search of OpenSearch; the others
    either instances or without prefix."""
    if name.startswith("db."):
        return ref.path.endswith("instance_class") or ref.service_type == "MemoryDB"
    if name.startswith("ml."):
        return ref.service_type.startswith("SageMaker")
    if name.endswith((".search", ".elasticsearch")):
        return ref.service_type == "OpenSearch"
    return ref.service_type == "ElastiCache" if name.startswith("cache.") else True


def _prefixed(ref: Ref, name: str) -> str:
    """t2 of ElastiCache is cache.t2; EKS has node types without a prefix."""
    if ref.service_type == "ElastiCache" and not name.startswith("cache."):
        return f"cache.{name}"
    if ref.service_type.startswith("SageMaker") and not name.startswith("ml."):
        return f"ml.{name}"
    if ref.service_type == "OpenSearch" and "." in name and not name.endswith(("search", ".")):
        return f"{name}.search"
    if ref.service_type == "MemoryDB" and not name.startswith("db."):
        return f"db.{name}"
    return class_name(ref.path, name)


def class_name(path: str, name: str) -> str:
    return f"db.{name}" if path.endswith("instance_class") and not name.startswith("db.") else name
