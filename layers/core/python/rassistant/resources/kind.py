"""What a catalog entry for an AWS resource kind says.

The table columns, the words that questions may use, the metrics that are fetched, the IAM policy of the read role
and the cost attribution are all generated from it, so that adding a kind is adding one file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, Protocol, TypeVar

from rassistant.errors import Text
from rassistant.models.resource import Resource

A = TypeVar("A")
B = TypeVar("B")

FieldType = Literal["text", "number", "boolean", "time"]


@dataclass(frozen=True, slots=True)
class Words:
    """What people call a thing, beside its own name. Lower case; several words are one phrase."""

    en: tuple[str, ...] = ()
    ko: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class State:
    """A value of ``Resource.status`` and the words for it (``running``: up, on, 실행 중, 켜진)."""

    value: str
    label: Text
    words: Words = Words()


@dataclass(frozen=True, slots=True)
class FieldValue:
    """A known value of a field, with the words for it (``postgres``: postgresql, 포스트그레스)."""

    value: str | bool
    words: Words


@dataclass(frozen=True, slots=True)
class Field:
    """A key of ``Resource.details``.

    ``unit`` is that of the number (``GiB``, ``MB``, ``bytes``, ``s``). ``values`` are the known ones for text, or the
    phrases that mean True and False for a boolean (``encrypted``: 암호화된 / not encrypted).
    ``column``: shown in the table by default. ``metric``: the field is the last value of that metric.
    """

    name: str
    type: FieldType
    label: Text
    words: Words = Words()
    unit: str = ""
    values: tuple[FieldValue, ...] = ()
    column: bool = False
    metric: str = ""


@dataclass(frozen=True, slots=True)
class Metric:
    """A CloudWatch metric of the kind.

    ``nature``: a ``level`` is averaged over time, a ``count`` is summed. ``dimensions`` makes the dimensions of one
    resource, or None where it has no such metric (a stopped instance still has dimensions; it just has no points).
    ``period_s`` is the finest period at which AWS publishes it (86,400 for S3's storage metrics).
    """

    name: str
    namespace: str
    nature: Literal["level", "count"]
    unit: str
    label: Text
    dimensions: Callable[[Resource], Mapping[str, str] | None]
    words: Words = Words()
    period_s: int = 300
    summary: bool = True
    """Fetched for the table's last 24 hours; the others only for charts and checks."""


class Reader(Protocol):
    """Read-only access to one account and region, as a kind's ``collect`` gets it. Raises only errors of ours.

    ``service`` is boto3's client name, ``operation`` the API's name in Pascal case (``DescribeInstances``).
    """

    account_id: str
    region: str

    def call(self, service: str, operation: str, /, **parameters: Any) -> Mapping[str, Any]:
        """One call."""

    def pages(self, service: str, operation: str, key: str, /, **parameters: Any) -> Iterator[Any]:
        """The items under ``key`` (dots reach inside) of every page."""

    def tags(self, arn: str) -> Mapping[str, str]:
        """Tags by the Resource Groups Tagging API, read once an account and region and shared by all kinds."""

    def at(self, region: str) -> Reader:
        """The same account in another region; what is noted there counts for this listing."""

    def each(self, items: Sequence[A], read: Callable[[A], B]) -> list[B]:
        """``read`` over ``items``, side by side within the bound, in order. An error of one ends the whole."""

    def attempt(self, read: Callable[[], A], default: A) -> A:
        """``read()``; where it fails, the failure is noted as a problem of this listing, and ``default`` is the value.

        For a detail of one resource (a bucket's policy) whose loss must not lose the row.
        """


@dataclass(frozen=True, slots=True)
class Kind:
    """An AWS resource kind.

    ``collect`` lists all resources of one account and region (of the whole account where ``where`` is ``global``).
    ``permissions`` are the IAM actions that ``collect`` needs. ``cost_services`` are Cost Explorer's SERVICE values
    under which the kind's cost appears; ``usage``: which of their usage types are the kind's, where other kinds share
    these services and they are not named for it (patterns of ``fnmatch`` without the region's prefix; see
    ``services.cost_usage``). ``hours``: the usage type (without that prefix) that a resource's hours are billed by.
    ``console`` and ``cli`` are templates over ``region``, ``account_id``,
    ``resource_id``, ``name``, ``arn`` and the details; ``console_name`` is the id as CloudWatch's console wants it.
    See ``resources.links``.
    """

    id: str
    service_type: str
    service: str
    label: Text
    where: Literal["regional", "global"]
    words: Words
    states: tuple[State, ...]
    fields: tuple[Field, ...]
    metrics: tuple[Metric, ...]
    permissions: tuple[str, ...]
    collect: Callable[[Reader], Iterable[Resource]]
    cost_services: tuple[str, ...] = ()
    usage: tuple[str, ...] = ()
    hours: Callable[[Resource], str] | None = None
    console: str = ""
    cli: str | Callable[[Resource], str] = ""

    def field(self, name: str) -> Field | None:
        return next((f for f in self.fields if f.name == name), None)

    def metric(self, name: str) -> Metric | None:
        return next((m for m in self.metrics if m.name == name), None)

    def metrics_of(self, resource: Resource) -> tuple[Metric, ...]:
        """Those that this resource has: an application and a classic load balancer count requests elsewhere."""
        return tuple(m for m in self.metrics if m.dimensions(resource) is not None)
