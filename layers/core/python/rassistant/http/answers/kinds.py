"""What a service type's columns, states and metrics are called."""

from __future__ import annotations

from typing import Literal

from rassistant.http.answers.answer import Answer


class Choice(Answer):
    value: str
    label: str


class MetricLabel(Answer):
    name: str
    label: str
    unit: str


class FieldLabel(Answer):
    name: str
    label: str
    type: Literal["text", "number", "boolean", "time"]
    unit: str


class KindField(FieldLabel):
    """``column``: shown in tables unless the user hides it."""

    column: bool


class KindInScope(Answer):
    """What a service type's columns, states and metrics are called, in the asker's language."""

    service_type: str
    label: str
    states: list[Choice]
    fields: list[KindField]
    metrics: list[MetricLabel]
