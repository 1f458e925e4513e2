"""Field paths of a row: their type, their label, and how one is read from a resource."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from rassistant.errors import Locale, Text
from rassistant.language.metric_path import metric_path
from rassistant.models.clock import iso
from rassistant.models.resource import Resource
from rassistant.resources.kind import FieldType, Kind, Words


@dataclass(frozen=True, slots=True)
class FieldInfo:
    """``unit`` is that of the number: ``GiB``, ``MB``, ``bytes``, ``Percent`` …, empty where it has none.

    ``is_version``: its texts are versions, in order 1.9 before 1.27.
    """

    path: str
    type: FieldType
    label: Text
    unit: str = ""
    is_version: bool = False


FINDING = "finding"
"""The field of the checks that find a resource wasteful: several at once, by id."""
SAVING = "details.monthly_saving_usd"
"""What acting on the findings of a resource would save, USD a month: those that count in the totals and have a price."""
VERSIONED = ("version", "runtime", "release")
"""How the names of fields end whose texts are versions."""


BASE_FIELDS: dict[str, FieldInfo] = {
    info.path: info
    for info in (
        FieldInfo("name", "text", Text("name", "이름")),
        FieldInfo("resource_id", "text", Text("resource ID", "리소스 ID")),
        FieldInfo("arn", "text", Text("ARN", "ARN")),
        FieldInfo("service_type", "text", Text("service", "서비스")),
        FieldInfo("account_id", "text", Text("account", "계정")),
        FieldInfo("region", "text", Text("region", "리전")),
        FieldInfo("status", "text", Text("status", "상태")),
        FieldInfo("created_at", "time", Text("created", "생성 시각")),
        FieldInfo("created_month", "text", Text("month created", "생성 월")),
        FieldInfo("tags", "text", Text("tags", "태그")),
        FieldInfo("monthly_cost_usd", "number", Text("monthly cost", "월 비용"), "USD"),
        FieldInfo(FINDING, "text", Text("finding", "진단")),
        FieldInfo(SAVING, "number", Text("monthly saving", "월 절감액"), "USD"),
    )
}


@dataclass(frozen=True, slots=True)
class FindingName:
    """A check as questions know it: ``label`` says what it finds, ``words`` are what people call such a resource."""

    id: str
    code: str
    service_type: str
    label: Text
    words: Words = field(default_factory=Words)

    def said(self, locale: Locale) -> str:
        """EC2-IDLE (Idle EC2 instance): as explanations name it, and as questions may."""
        return f"{self.code} ({self.label[locale]})"


class FieldCatalog:
    """The fields that the kinds declare, and the findings that the checks make."""

    def __init__(self, kinds: Iterable[Kind], findings: Iterable[FindingName] = ()) -> None:
        self.kinds = {kind.service_type: kind for kind in kinds}
        self.findings = {finding.id: finding for finding in findings}

    def info(self, path: str, service_types: Iterable[str] = ()) -> FieldInfo | None:
        """What is known of the path in the first of these kinds that has it; None where none has."""
        if path in BASE_FIELDS:
            return BASE_FIELDS[path]
        prefix, _, name = path.partition(".")
        windowed = metric_path(path)
        if windowed is not None:
            plain = self.info(f"metrics.{windowed.name}", service_types)
            return None if plain is None else FieldInfo(path, "number", windowed.label(plain.label), plain.unit)
        if prefix == "tags" and name:
            return FieldInfo(path, "text", Text(f"tag {name}", f"태그 {name}"))
        for service_type in service_types or self.kinds:
            kind = self.kinds.get(service_type)
            if kind is None:
                continue
            if prefix == "details" and (field := kind.field(name)) is not None:
                return FieldInfo(path, field.type, field.label, field.unit, name.endswith(VERSIONED))
            if prefix == "metrics" and (metric := kind.metric(name)) is not None:
                return FieldInfo(path, "number", metric.label, metric.unit)
        return None

    def holders(self, path: str) -> tuple[str, ...]:
        """The service types whose kind has the path; all of them for a field that every row has."""
        return tuple(name for name in self.kinds if self.info(path, (name,)) is not None)


def read(resource: Resource, path: str) -> str | float | bool | None:
    """The value at the path; None where unknown or absent. Times are ISO 8601 text."""
    prefix, _, name = path.partition(".")
    match prefix:
        case "tags":
            return tag(resource, name) if name else _own_tags(resource)
        case "metrics":
            metric = resource.metrics.get(name)
            return None if metric is None else metric.value
        case "details":
            value = resource.details.get(name)
            return value if isinstance(value, str | bool | int | float) else _joined(value)
        case "created_at":
            return None if resource.created_at is None else iso(resource.created_at)
        case "created_month":
            return None if resource.created_at is None else iso(resource.created_at)[:7]
        case _:
            value = getattr(resource, prefix)
            return value if isinstance(value, str | bool | int | float) else None


def _joined(value: object) -> str | None:
    return ", ".join(str(part) for part in value) if isinstance(value, list | tuple) and value else None


def _own_tags(resource: Resource) -> str | None:
    """The keys of the tags that people gave: the Name and what AWS itself sets do not make a thing tagged."""
    return ", ".join(key for key in resource.tags if key != "Name" and not key.startswith("aws:")) or None


def tag(resource: Resource, key: str) -> str | None:
    """The tag's value; where no tag has exactly this key, that of the one which differs in case alone."""
    if key in resource.tags:
        return resource.tags[key]
    wanted = key.casefold()
    return next((value for name, value in resource.tags.items() if name.casefold() == wanted), None)
