"""What a catalog entry for a fix says, in terms that every format is rendered from."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from rassistant.errors import Text
from rassistant.models.finding import Finding
from rassistant.models.resource import Resource

Format = Literal["cli", "terraform", "cloudformation"]


@dataclass(frozen=True, slots=True)
class Subject:
    """What a fix is for. ``covered``: the resources beside it whose cost goes with it."""

    finding: Finding
    resource: Resource
    covered: tuple[Resource, ...] = ()

    def detail(self, name: str, default: Any = None) -> Any:
        """A known detail of the resource; ``default`` where it is unknown or empty."""
        value = self.resource.details.get(name)
        return default if value in (None, "") else value

    def covered_ids(self, service_type: str) -> tuple[str, ...]:
        return tuple(one.resource_id for one in self.covered if one.service_type == service_type)

    @property
    def target(self) -> str:
        """The first option that the finding offers (an instance type); empty where it offers none."""
        return self.finding.options[0].target if self.finding.options else ""


@dataclass(frozen=True, slots=True)
class Step:
    """``bash`` is written by us alone: whatever AWS or its users named reaches it as a constant, ``"$NAME"``."""

    say: Text
    bash: str


@dataclass(frozen=True, slots=True)
class Script:
    """A fix by AWS CLI calls. ``undo`` empty: there is no way back, and ``no_way_back`` says so.

    ``constants``: names in upper case to values, which are quoted for the shell. ``look``: steps that read alone, to be
    run before the others, or instead of them where ``apply`` is empty: what to do then hangs on what they show.
    ``confirm``: the constant that must be typed before something is lost for good, or bought, as ``confirming`` says.
    """

    constants: Mapping[str, str]
    apply: tuple[Step, ...] = ()
    undo: tuple[Step, ...] = ()
    look: tuple[Step, ...] = ()
    cautions: tuple[Text, ...] = ()
    confirm: str = ""
    confirming: Text | None = None
    no_way_back: Text | None = None


@dataclass(frozen=True, slots=True)
class Ref:
    """An expression of the tool's own language, written by us alone (``aws_ebs_snapshot.backup.id``)."""

    expression: str


@dataclass(frozen=True, slots=True)
class Block:
    """A block of Terraform: ``resource "aws_ebs_volume" "target" { … }``. Arguments that are None are left out."""

    type: str
    labels: tuple[str, ...] = ()
    arguments: Mapping[str, Any] = field(default_factory=dict)
    blocks: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """One setting of the resource as both tools name it. ``before`` None: not set until now."""

    terraform: str
    cloudformation: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class Declared:
    """The resource as infrastructure code declares it, for a fix that changes or removes it.

    ``changes`` empty: it is taken out of the code, which deletes it. ``identifier``: by what CloudFormation imports it;
    empty: it can't import such a resource. ``arguments`` and ``properties``: what a declaration needs beside the
    changes; None where it takes more than is known here, and the tool itself must write the declaration down.
    ``snapshot``: CloudFormation takes a snapshot when it deletes such a resource. ``backup``: by Terraform.
    """

    terraform: str
    terraform_id: str
    cloudformation: str
    identifier: Mapping[str, str]
    changes: tuple[Change, ...] = ()
    arguments: Mapping[str, Any] | None = None
    properties: Mapping[str, Any] | None = None
    snapshot: bool = False
    backup: tuple[Block, ...] = ()
    blocks: tuple[Block, ...] = ()
    """Of the Terraform resource, where it can't be declared without."""


@dataclass(frozen=True, slots=True)
class Added:
    """A fix by resources of its own: deleting them undoes it. ``resources``: of a CloudFormation template.

    An empty one is answered with ``instead``. ``parameters``: of that template, given by who creates the stack.
    """

    blocks: tuple[Block, ...] = ()
    resources: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    parameters: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    instead: Text | None = None
    cautions: tuple[Text, ...] = ()


Code = Declared | Added | Text
"""Text: no infrastructure code makes sense for this; which is, and what does."""


@dataclass(frozen=True, slots=True)
class Remediation:
    """A fix. ``checks``: ids of the checks whose findings it mends. File name = ``id`` = subject and action."""

    id: str
    checks: tuple[str, ...]
    script: Callable[[Subject], Script]
    code: Callable[[Subject], Code]


def bash(text: str, *parts: str) -> str:
    """Lines of a step; ``parts`` are optional arguments, written by us, that are put in for ``{}`` in turn."""
    for part in parts:
        text = text.replace("{}", part, 1)
    return text.strip("\n")


def tag_list(tags: Mapping[str, str]) -> Sequence[Mapping[str, str]]:
    """As the API takes them; those of AWS itself can't be set."""
    return [{"Key": key, "Value": value} for key, value in sorted(tags.items()) if not key.startswith("aws:")]
