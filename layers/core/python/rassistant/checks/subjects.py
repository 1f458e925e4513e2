"""What checks judge beside resources, as kinds that questions may ask for: nothing lists them, they have no columns."""

from __future__ import annotations

from collections.abc import Iterable

from rassistant.checks.accounts import ACCOUNT, COMMITMENT
from rassistant.errors import Text
from rassistant.models.resource import Resource
from rassistant.resources.kind import Kind, Reader, Words


def _nothing(_reader: Reader) -> Iterable[Resource]:
    return ()


def _subject(service_type: str, label: Text) -> Kind:
    """Without nouns of its own: what a check finds is called so by the whole of the check's words."""
    return Kind(
        id=service_type.casefold(),
        service_type=service_type,
        service=service_type.casefold(),
        label=label,
        where="global",
        words=Words(),
        states=(),
        fields=(),
        metrics=(),
        permissions=(),
        collect=_nothing,
    )


SUBJECT_KINDS = (
    _subject(ACCOUNT, Text("AWS account", "AWS 계정")),
    _subject(COMMITMENT, Text("Commitment", "약정")),
)
