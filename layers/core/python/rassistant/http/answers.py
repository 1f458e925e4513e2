"""What answers hold. Read by the OpenAPI generator and by tests, never by a function at run time."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict


class _Answer(BaseModel):
    model_config = ConfigDict(extra="forbid")


class Error(_Answer):
    code: str
    message: str
    hint: str
    retryable: bool
    request_id: str | None
    field: str | None = None


class ErrorAnswer(_Answer):
    error: Error


class PartWarning(_Answer):
    account_id: str | None
    region: str | None
    service: str
    code: str
    message: str


class _Provenance(_Answer):
    as_of: str | None
    stale: bool
    warnings: list[PartWarning]


class Health(_Answer):
    status: Literal["ok"]
    version: str


class AccountInScope(_Answer):
    account_id: str
    name: str


class Features(_Answer):
    """What is set up; whether the account lets it happen shows when it is used."""

    model: bool
    pictures: bool
    voice: bool
    actions: bool


class Choice(_Answer):
    value: str
    label: str


class MetricLabel(_Answer):
    name: str
    label: str
    unit: str


class KindInScope(_Answer):
    """What a service type's columns, states and metrics are called, in the asker's language."""

    service_type: str
    label: str
    states: list[Choice]
    fields: list[KindField]
    metrics: list[MetricLabel]


class Me(_Answer):
    subject: str
    username: str
    email: str | None
    groups: list[str]
    locale: Literal["ko", "en"]
    accounts: list[AccountInScope]
    regions: list[str]
    service_types: list[str]
    kinds: list[KindInScope]
    features: Features
    stage: str
    version: str
    warnings: list[PartWarning]


class MetricPoint(_Answer):
    value: float
    unit: str
    statistic: str
    at: str


class Row(_Answer):
    resource_id: str
    arn: str
    service_type: str
    name: str
    account_id: str
    region: str
    status: str | None
    created_at: str | None
    tags: dict[str, str]
    monthly_cost_usd: float | None
    cost_source: Literal["resource", "allocated", "list_price"] | None
    metrics: dict[str, MetricPoint]
    details: dict[str, Any]


class ResourcePage(_Provenance):
    rows: list[Row]
    total: int
    next_cursor: str | None


class FieldLabel(_Answer):
    name: str
    label: str
    type: Literal["text", "number", "boolean", "time"]
    unit: str


class KindField(FieldLabel):
    """``column``: shown in tables unless the user hides it."""

    column: bool


class ResourceDetail(_Provenance):
    resource: Row
    fields: list[FieldLabel]
    metric_series: list[Series]
    findings: list[Finding]
    cli: str | None
    console_url: str | None


class Change(_Answer):
    """Points of one group. ``amount`` None: unknown."""

    start: str
    amount: float | None


class CostGroup(_Answer):
    key: str
    total: float | None
    previous_total: float | None
    change_pct: float | None
    points: list[Change]


class CostCharges(_Answer):
    """By kind of charge. All but credits and refunds add up to the total, where no record type is filtered for."""

    usage: float | None
    commitment_fees: float | None
    tax: float | None
    support: float | None
    discounts: float | None
    other: float | None
    credits: float | None
    refunds: float | None


class CostComparedGroup(_Answer):
    key: str
    total: float | None


class CostComparison(_Answer):
    """The same days of last month or last year. ``end`` is exclusive; ``change_pct``: from then to now."""

    kind: Literal["last_month", "last_year"]
    start: str
    end: str
    total: float | None
    change_pct: float | None
    groups: list[CostComparedGroup]


class CostAnswer(_Provenance):
    start: str
    end: str
    granularity: Literal["DAILY", "MONTHLY"]
    metric: str
    currency: str
    group_by: str | None
    total: float | None
    previous_start: str
    previous_end: str
    previous_total: float | None
    change_pct: float | None
    credits: float | None
    charges: CostCharges | None
    groups: list[CostGroup]
    comparisons: list[CostComparison]


class CostBand(_Answer):
    """An amount of money with the ranges that hold it with 80 and 95 %."""

    lo80: float
    hi80: float
    lo95: float
    hi95: float


class ForecastPoint(CostBand):
    date: str
    mean: float


class ForecastTotal(CostBand):
    total: float


class ForecastPeriodEnd(ForecastTotal):
    """A month or quarter as it will end: ``booked`` until now, ``date`` its last day."""

    start: str
    date: str
    booked: float


class ForecastGroup(_Answer):
    """``month_end``: of the month that is running, booked and to come; ``last_month``: all of the one before.

    ``total``: of the days ahead.
    """

    key: str
    total: float
    month_end: ForecastTotal
    last_month: float
    points: list[ForecastPoint]


class ForecastBacktest(_Answer):
    """Errors in percent over the last ``days``, a week ahead each; naive: the same weekday of the week before."""

    days: int
    error_pct: float
    naive_error_pct: float
    inside_80_pct: float


class CostForecast(_Provenance):
    """``start``: the first day that is not booked. No ``points``: ``reason`` and ``message`` say why."""

    horizon: int
    metric: str
    group_by: str | None
    currency: str
    history_start: str | None
    history_end: str | None
    history_days: int
    start: str | None
    points: list[ForecastPoint]
    total: ForecastTotal | None
    month_end: ForecastPeriodEnd | None
    quarter_end: ForecastPeriodEnd | None
    last_month: float | None
    groups: list[ForecastGroup]
    method: str | None
    backtest: ForecastBacktest | None
    reason: Literal["short_history", "no_cost", "unavailable"] | None
    message: str | None


class AnomalyScope(_Answer):
    """``service``: of a usage type."""

    dimension: Literal["total", "account", "service", "region", "usage_type"]
    value: str
    service: str | None


class AnomalyCause(_Answer):
    """``change_usd`` is in the currency of the answer. ``rate``: a unit costs more; ``usage``: more units.

    The value of a tag is ``key:value``.
    """

    dimension: Literal["service", "region", "usage_type", "account", "tag"]
    value: str
    change_usd: float
    kind: Literal["usage", "rate", "new", "stopped"]


class AnomalyResource(_Answer):
    """``event``: new, grown or gone by its own cost; created when the anomaly began, its own cost not known."""

    resource_id: str
    name: str | None
    service_type: str | None
    account_id: str
    region: str | None
    created_at: str | None
    change_usd: float | None
    event: Literal["new", "grown", "gone", "created"]


class AnomalyActor(_Answer):
    """Who did it by CloudTrail."""

    name: str
    event: str
    at: str
    source_ip: str | None


class AnomalyFeedback(_Answer):
    """``by``: the person's name."""

    verdict: Literal["expected", "investigate"]
    reason: str
    by: str
    at: str


class Anomaly(_Answer):
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


class CostAnomalies(_Provenance):
    """Newest first. ``since``: the first day that was looked at. ``quieted``: what people said is expected, and its like."""

    currency: str
    since: str | None
    items: list[Anomaly]
    quieted: list[Anomaly]


class AnomalyJudgement(_Answer):
    """``quiets``: ids of the anomalies that are quieted by it."""

    id: str
    feedback: AnomalyFeedback | None
    quiets: list[str]


class InsightFact(_Answer):
    """``text``: a sentence made by rules. ``values``: what it says, by name, unrounded."""

    topic: Literal["total", "driver", "forecast", "trend", "anomaly", "budget", "saving"]
    text: str
    values: dict[str, Any]


class Insights(_Provenance):
    """``source`` model: its own words, in which no number stands that is not in ``facts``."""

    markdown: str
    facts: list[InsightFact]
    source: Literal["rules", "model"]


class CostExplorerBill(_Answer):
    """What this installation has asked Cost Explorer, by UTC days. ``cap_reached``: it asks no more today."""

    requests_today: int
    usd_today: float
    requests_this_month: int
    usd_this_month: float
    cap_reached: bool


class DeployedSettings(_Answer):
    """What holds where people have set nothing."""

    chat_daily_cap_usd: float | None
    conversation_days: int


class SettingsAnswer(_Answer):
    """``monthly_target_usd``: in the currency of the bill. ``version``: to be sent with a change decided on it."""

    monthly_target_usd: float | None
    cost_explorer_daily_cap_usd: float | None
    headroom_pct: int
    lookback_days: Literal[14, 32]
    learn_from_rejections: bool
    chat_daily_cap_usd: float | None
    conversation_days: int | None
    version: int
    updated_at: str | None
    updated_by: str | None
    deployed: DeployedSettings
    cost_explorer: CostExplorerBill


class BudgetForecast(_Answer):
    total: float
    lo80: float
    hi80: float


class BudgetFilter(_Answer):
    """``dimension``: service, region, account, usage_type, tag (``KEY:VALUE``), AWS's own name, or expression."""

    dimension: str
    values: list[str]


class Budget(_Answer):
    """Of AWS Budgets. Amounts are in ``unit``, a currency or a unit of usage; None where AWS does not say.

    ``own_forecast``: the month's end by the product's own forecast, of the whole bill or of some services.
    """

    account_id: str
    name: str
    type: str
    period: str
    unit: str | None
    limit: float | None
    actual: float | None
    forecast: float | None
    actual_pct: float | None
    forecast_pct: float | None
    own_forecast: BudgetForecast | None
    state: Literal["over", "forecast_over", "at_risk", "within", "unknown"]
    start: str | None
    end: str | None
    filters: list[BudgetFilter]


class MonthlyTarget(_Answer):
    """What people of this installation have set, against the whole bill before credits. ``end`` is exclusive."""

    limit: float
    currency: str
    start: str
    end: str
    actual: float | None
    actual_pct: float | None
    forecast: BudgetForecast | None
    forecast_pct: float | None
    left: float | None
    state: Literal["over", "forecast_over", "at_risk", "within", "unknown"]


class BudgetsAnswer(_Provenance):
    """``month_end``: of the whole bill, by the product's own forecast, in ``currency``."""

    items: list[Budget]
    currency: str
    target: MonthlyTarget | None
    month_end: ForecastPeriodEnd | None


class Group(_Answer):
    """``key``: field → value; a tag's field is ``tag:KEY``. ``value``: what was asked for, the count itself or a sum,
    average, minimum or maximum; None where no resource knows it."""

    key: dict[str, str | None]
    count: int
    value: float | None
    monthly_cost_usd: float | None


class QueryAnswer(_Provenance):
    kind: Literal["rows", "count", "groups", "cost", "refusal"]
    plan: dict[str, Any] | None
    parser: Literal["rules", "model", "plan"]
    explanation: str
    rows: list[Row] | None = None
    total: int | None = None
    next_cursor: str | None = None
    count: int | None = None
    groups: list[Group] | None = None
    cost: CostAnswer | None = None
    reason: str | None = None
    suggestions: list[str] | None = None


class Series(_Answer):
    """``points``: [time, value]; a gap is a value of None."""

    metric: str
    label: str
    statistic: str
    unit: str
    period: int
    points: list[tuple[str, float | None]]


class Transcription(_Answer):
    """``text`` once ``done``; it is handed over once. ``language``: the one that was heard (``ko-KR``)."""

    id: str
    state: Literal["running", "done", "failed"]
    text: str | None
    language: str | None


class MetricMark(_Answer):
    """An unusual point; ``score`` from 0 to 1."""

    at: str
    value: float | None
    score: float


class ChartSeries(Series):
    """``previous``: for each of ``points`` the value one range earlier. None where not asked for, or not judged."""

    previous: list[float | None] | None
    anomalies: list[MetricMark] | None


class ComparedSeries(ChartSeries):
    resource_id: str
    account_id: str
    region: str
    service_type: str
    name: str


class MetricAnswer(_Provenance):
    resource_id: str
    account_id: str
    region: str
    service_type: str
    name: str
    start: str
    end: str
    period: int
    series: list[ChartSeries]


class MetricComparison(_Provenance):
    metric: str
    start: str
    end: str
    series: list[ComparedSeries]


class MetricColumn(_Answer):
    metric: str
    label: str
    unit: str
    statistic: str


class MetricCell(_Answer):
    """``value``: the last 24 hours in one number. ``points``: hour by hour, oldest first, None for a gap."""

    value: float | None
    points: list[float | None]


class MetricRow(_Answer):
    resource_id: str
    name: str
    service_type: str
    account_id: str
    region: str
    status: str | None
    metrics: dict[str, MetricCell]


class MetricSummary(_Provenance):
    columns: list[MetricColumn]
    rows: list[MetricRow]
    total: int
    next_cursor: str | None


class FindingEvidence(_Answer):
    metric: str
    statistic: str
    lookback: float | None
    value: float | str | None
    threshold: float | str | None
    unit: str


class FindingOption(_Answer):
    target: str
    monthly_saving_usd: float | None
    risk: str
    projected: dict[str, float | None]


class FindingDecision(_Answer):
    """``until``: the last day of a snooze."""

    verdict: Literal["accept", "reject", "snooze"]
    reason: str
    until: str | None
    by: str
    at: str


class LessonDecision(_Answer):
    recommendation_id: str
    name: str
    reason: str
    by: str
    at: str


class LessonSource(_Answer):
    """``tag``: KEY:VALUE. ``rejections``: how many taught it; ``decisions``: the latest of them."""

    id: str
    check: str
    tag: str
    rejections: int
    decisions: list[LessonDecision]


class RankedLower(_Answer):
    reason: str
    because_of: LessonSource


class Finding(_Answer):
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


class SavingTotals(_Answer):
    monthly_saving_usd: float
    monthly_saving_after_commitments_usd: float | None
    count: int


class InsufficientItem(_Answer):
    check: str
    code: str
    resource_id: str
    name: str
    service_type: str
    account_id: str
    region: str
    missing: str


class CheckChoice(_Answer):
    code: str
    title: str


class RecommendationChoices(_Answer):
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


class Learning(_Provenance):
    """``on``: whether what was learned is used."""

    on: bool
    items: list[LessonItem]


class Forgotten(_Answer):
    forgotten: str


class StrategyFact(_Answer):
    """``text``: a sentence made by rules. ``values``: what it says, by name, unrounded."""

    topic: Literal["goal", "step", "caution", "undo"]
    text: str
    values: dict[str, Any]


class Strategy(_Provenance):
    """``source`` model: its own words, in which no number stands that is not in ``facts``."""

    markdown: str
    facts: list[StrategyFact]
    source: Literal["rules", "model"]


class Recommendations(_Provenance):
    """``totals``: of all that fit, by resource or not."""

    items: list[Finding]
    totals: SavingTotals
    insufficient_data: list[InsufficientItem]
    unpriced: int
    total: int
    next_cursor: str | None
    choices: RecommendationChoices


class TurnStarted(_Answer):
    conversation_id: str
    turn_id: str


class DiagramGroup(_Answer):
    """A box around nodes and, of a VPC, around its subnets (whose ``parent`` it is)."""

    id: str
    kind: Literal["vpc", "subnet"]
    label: str
    parent: str | None


class DiagramNode(_Answer):
    """``kind``: a service type, or ``internet``. ``count``: alike resources that the node stands for, at most 20 by id."""

    id: str
    kind: str
    label: str
    detail: str
    group: str | None
    region: str | None
    resource_ids: list[str]
    count: int


class DiagramEdge(_Answer):
    """Ends are ids of nodes or of groups."""

    source: str
    target: str
    label: str


class TurnEvent(BaseModel):
    """Further fields by ``type``: text; tool, label, ms, ok, summary; title, url; recommendation_id and the parts of the
    recommendation; of resources items (those that an answer about a picture names); of a diagram title, groups, nodes,
    edges, mermaid (the same as text), total and shown; error."""

    model_config = ConfigDict(extra="allow")
    n: int
    type: Literal[
        "text", "tool_start", "tool_result", "proposal", "diagram", "resources", "citation", "progress", "error", "done"
    ]
    groups: list[DiagramGroup] | None = None
    nodes: list[DiagramNode] | None = None
    edges: list[DiagramEdge] | None = None
    mermaid: str | None = None


class TurnEvents(_Answer):
    events: list[TurnEvent]
    done: bool


class TurnStopped(_Answer):
    done: bool


class ConversationItem(_Answer):
    conversation_id: str
    title: str
    created_at: str
    updated_at: str


class Conversations(_Answer):
    items: list[ConversationItem]
    next_cursor: str | None


class TurnFeedback(_Answer):
    verdict: Literal["up", "down"]
    reason: str


class TurnAttachment(_Answer):
    name: str


class Turn(_Answer):
    turn_id: str
    message: str
    locale: Literal["ko", "en"]
    created_at: str
    answer: str
    done: bool
    attachments: list[TurnAttachment]
    feedback: TurnFeedback | None


class Conversation(ConversationItem):
    turns: list[Turn]


class Deleted(_Answer):
    deleted: int
