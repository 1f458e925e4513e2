"""Unusual cost, why it is unusual, and what people said of it."""

from __future__ import annotations

from typing import Literal

from rassistant.http.answers.answer import Answer, Provenance


class AnomalyScope(Answer):
    """``service``: of a usage type."""

    dimension: Literal["total", "account", "service", "region", "usage_type"]
    value: str
    service: str | None


class AnomalyCause(Answer):
    """``change_usd`` is in the currency of the answer. ``rate``: a unit costs more; ``usage``: more units.

    The value of a tag is ``key:value``.
    """

    dimension: Literal["service", "region", "usage_type", "account", "tag"]
    value: str
    change_usd: float
    kind: Literal["usage", "rate", "new", "stopped"]


class AnomalyResource(Answer):
    """``event``: new, grown or gone by its own cost; created when the anomaly began, its own cost not known."""

    resource_id: str
    name: str | None
    service_type: str | None
    account_id: str
    region: str | None
    created_at: str | None
    change_usd: float | None
    event: Literal["new", "grown", "gone", "created"]


class AnomalyActor(Answer):
    """Who did it by CloudTrail."""

    name: str
    event: str
    at: str
    source_ip: str | None


class AnomalyFeedback(Answer):
    """``by``: the person's name."""

    verdict: Literal["expected", "investigate"]
    reason: str
    by: str
    at: str


class Anomaly(Answer):
    """``expected`` and ``actual`` are sums over the days from ``date`` to ``end_date``, which is null while it lasts.

    ``impact_usd`` is what it cost more; below zero where a cost has ended. In the currency of the answer.
    ``why``: what an earlier verdict has to do with it; ``quieted_by``: the id of the anomaly that was judged so.
    """

    id: str
    date: str
    end_date: str | None
    days: int
    shape: Literal["spike", "new_level", "drift", "stopped"]
    scope: AnomalyScope
    expected: float
    actual: float
    impact_usd: float
    severity: Literal["low", "medium", "high"]
    message: str
    causes: list[AnomalyCause]
    resources: list[AnomalyResource]
    actor: AnomalyActor | None
    feedback: AnomalyFeedback | None
    why: str | None
    quieted_by: str | None


class CostAnomalies(Provenance):
    """Newest first. ``since``: the first day that was looked at. ``quieted``: what people said is expected, and its like."""

    currency: str
    since: str | None
    items: list[Anomaly]
    quieted: list[Anomaly]


class AnomalyJudgement(Answer):
    """``quiets``: ids of the anomalies that are quieted by it."""

    id: str
    feedback: AnomalyFeedback | None
    quiets: list[str]
