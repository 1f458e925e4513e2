"""Findings, the list of them, what was learned from decisions, and the strategy."""

from __future__ import annotations

from typing import Any, Literal

from rassistant.http.answers.answer import Answer, Provenance


class FindingEvidence(Answer):
    metric: str
    statistic: str
    lookback: float | None
    value: float | str | None
    threshold: float | str | None
    unit: str


class FindingOption(Answer):
    target: str
    monthly_saving_usd: float | None
    risk: str
    projected: dict[str, float | None]


class FindingDecision(Answer):
    """``until``: the last day of a snooze."""

    verdict: Literal["accept", "reject", "snooze"]
    reason: str
    until: str | None
    by: str
    at: str


class LessonDecision(Answer):
    recommendation_id: str
    name: str
    reason: str
    by: str
    at: str


class LessonSource(Answer):
    """``tag``: KEY:VALUE. ``rejections``: how many taught it; ``decisions``: the latest of them."""

    id: str
    check: str
    tag: str
    rejections: int
    decisions: list[LessonDecision]


class RankedLower(Answer):
    reason: str
    because_of: LessonSource


class Finding(Answer):
    """``alternatives``: other actions on the same resource, where the list is by resource."""

    id: str
    code: str
    check: str
    resource_id: str
    name: str
    service_type: str
    account_id: str
    region: str
    title: str
    reason: str
    monthly_saving_usd: float | None
    monthly_saving_after_commitments_usd: float | None
    price_source: Literal["resource_cost", "price_list", "snapshot"] | None
    price_date: str | None
    action: str
    options: list[FindingOption]
    effort: Literal["low", "medium", "high"]
    risk: Literal["low", "medium", "high"]
    restart: bool
    rollback: str
    mode: Literal["X", "C", "B", "I"]
    evidence: list[FindingEvidence]
    signals_used: list[str]
    signals_not_checked: list[str]
    source: list[str]
    counted: bool
    state: Literal["open", "snoozed", "rejected", "accepted", "done"]
    decision: FindingDecision | None
    tags: dict[str, str]
    ranked_lower: RankedLower | None = None
    alternatives: list[Finding] | None = None


class SavingTotals(Answer):
    monthly_saving_usd: float
    monthly_saving_after_commitments_usd: float | None
    count: int


class InsufficientItem(Answer):
    check: str
    code: str
    resource_id: str
    name: str
    service_type: str
    account_id: str
    region: str
    missing: str


class CheckChoice(Answer):
    code: str
    title: str


class RecommendationChoices(Answer):
    """What filters may be set to, whatever else is filtered."""

    checks: list[CheckChoice]
    teams: list[str]
    tags: list[str]


class LessonItem(LessonSource):
    """``ranked_lower``: how many open recommendations it ranks lower. ``accepted``: how many like it were accepted."""

    code: str
    title: str
    text: str
    accepted: int
    ranked_lower: int


class Learning(Provenance):
    """``on``: whether what was learned is used."""

    on: bool
    items: list[LessonItem]


class Forgotten(Answer):
    forgotten: str


class StrategyFact(Answer):
    """``text``: a sentence made by rules. ``values``: what it says, by name, unrounded."""

    topic: Literal["goal", "step", "caution", "undo"]
    text: str
    values: dict[str, Any]


class Strategy(Provenance):
    """``source`` model: its own words, in which no number stands that is not in ``facts``."""

    markdown: str
    facts: list[StrategyFact]
    source: Literal["rules", "model"]


class Recommendations(Provenance):
    """``totals``: of all that fit, by resource or not."""

    items: list[Finding]
    totals: SavingTotals
    insufficient_data: list[InsufficientItem]
    unpriced: int
    total: int
    next_cursor: str | None
    choices: RecommendationChoices
