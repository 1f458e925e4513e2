"""What requests may carry. Every text is bounded; unknown fields are refused."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints
from pydantic_core import PydanticCustomError

from rassistant.models.preferences import CONVERSATION_DAYS, HEADROOM_PCT, LEAST_TARGET_USD, MOST_USD, LookbackDays

LocaleField = Literal["ko", "en"]
Short = Annotated[str, StringConstraints(max_length=256)]
Filter = Annotated[list[Short], Field(max_length=50)]
Cursor = Annotated[str, StringConstraints(max_length=4096)]


def _no_number(value: Any) -> Any:
    """Pydantic takes digits for seconds since 1970; times of this API are ISO 8601 alone."""
    if isinstance(value, str) and not _ISO.match(value):
        raise PydanticCustomError("date_parsing", "not ISO 8601")
    return value


_ISO = re.compile(r"\d{4}-\d{2}-\d{2}(?!\d)")
Day = Annotated[date, BeforeValidator(_no_number)]
Moment = Annotated[datetime, BeforeValidator(_no_number)]


class _Input(BaseModel):
    model_config = ConfigDict(extra="forbid", str_strip_whitespace=False)


class _Body(_Input):
    """JSON has numbers and booleans of its own: ``"5"`` and ``true`` are no numbers in a body."""

    model_config = ConfigDict(strict=True)


class _Scoped(_Input):
    account_id: Filter = []
    region: Filter = []
    locale: LocaleField | None = None
    refresh: bool = Field(False, description="Read from AWS now, whatever the cache holds.")


class ResourcesQuery(_Scoped):
    service_type: Filter = []
    status: Filter = []
    tag: Filter = Field([], description="KEY:VALUE, or KEY alone for any value.")
    q: Short = Field("", description="Part of a name or an id.")
    sort: Short = Field("name", description="A column; with a leading - descending.")
    limit: int = Field(100, ge=1, le=1000)
    cursor: Cursor | None = None


class ResourceQuery(_Scoped):
    """Narrows down an id that stands for several resources in different accounts, regions or services."""

    service_type: Filter = []


class QueryBody(_Body):
    """``text`` or ``plan``. ``previous_plan``: the text is a follow-up to it. ``plan``: run this, whatever the text."""

    text: str = Field("", max_length=2000)
    locale: LocaleField | None = None
    previous_plan: dict[str, Any] | None = None
    plan: dict[str, Any] | None = None
    limit: int = Field(100, ge=1, le=1000)
    cursor: Cursor | None = None
    refresh: bool = False


class CostQuery(_Scoped):
    """``end`` is exclusive. Without both: the last 30 full UTC days."""

    start: Day | None = None
    end: Day | None = None
    granularity: Literal["DAILY", "WEEKLY", "MONTHLY"] = "DAILY"
    group_by: Short | None = Field(
        None,
        description="service, region, account, usage_type, instance_type, resource, record_type, tag:KEY or "
        "cost_category:NAME.",
    )
    metric: Literal["unblended", "net_unblended", "amortized", "net_amortized", "blended"] = "unblended"
    service: Filter = []
    usage_type: Filter = []
    instance_type: Filter = []
    record_type: Filter = []
    tag: Filter = []
    cost_category: Filter = []
    compare: Literal["last_year"] | None = Field(None, description="Beside the same days of last year too.")


class ForecastQuery(_Scoped):
    """``horizon``: days, from the first that is not booked."""

    horizon: int = Field(30, ge=1, le=365)
    group_by: Short | None = Field(
        None,
        description="service, region, account, usage_type, instance_type, record_type, tag:KEY or cost_category:NAME.",
    )
    metric: Literal["unblended", "net_unblended", "amortized", "net_amortized", "blended"] = "unblended"
    service: Filter = []
    usage_type: Filter = []
    instance_type: Filter = []
    record_type: Filter = []
    tag: Filter = []
    cost_category: Filter = []


class SettingsBody(_Body):
    """What is given is set, the rest stays; null is the default again. ``version``: refuse where it has changed."""

    monthly_target_usd: float | None = Field(None, ge=LEAST_TARGET_USD, le=MOST_USD, allow_inf_nan=False)
    cost_explorer_daily_cap_usd: float | None = Field(None, ge=0, le=MOST_USD, allow_inf_nan=False)
    headroom_pct: int | None = Field(None, ge=HEADROOM_PCT[0], le=HEADROOM_PCT[1])
    lookback_days: LookbackDays | None = None
    learn_from_rejections: bool | None = None
    chat_daily_cap_usd: float | None = Field(None, ge=0, le=MOST_USD, allow_inf_nan=False)
    conversation_days: int | None = Field(None, ge=CONVERSATION_DAYS[0], le=CONVERSATION_DAYS[1])
    version: int | None = Field(None, ge=0)
    locale: LocaleField | None = None


class AnomaliesQuery(_Input):
    """``days``: how far back an anomaly may have begun."""

    days: int = Field(60, ge=1, le=100)
    locale: LocaleField | None = None
    refresh: bool = Field(False, description="Read from AWS now, whatever the cache holds.")


class AnomalyFeedbackBody(_Body):
    """``expected`` quiets it and its like from then on; null takes back what was said."""

    verdict: Literal["expected", "investigate"] | None
    reason: str = Field("", max_length=500)
    locale: LocaleField | None = None


class InsightsBody(_Body):
    locale: LocaleField | None = None


class BudgetsQuery(_Input):
    locale: LocaleField | None = None
    refresh: bool = Field(False, description="Read from AWS now, whatever the cache holds.")


class _MetricRange(_Input):
    """Without a range: the last 24 hours."""

    start: Moment | None = None
    end: Moment | None = None
    period: int | None = Field(None, ge=60, le=86400, description="Seconds, a multiple of 60.")
    statistic: str | None = Field(None, pattern=r"^(Average|Sum|Minimum|Maximum|SampleCount|p\d{1,2}(\.\d{1,2})?)$")
    previous: bool = Field(False, description="With the range of the same length before it.")
    anomalies: bool = Field(False, description="With marks on unusual points; of points up to an hour apart.")
    locale: LocaleField | None = None
    refresh: bool = False


class MetricQuery(_MetricRange):
    """Without ``metric``: every metric of the resource's kind."""

    resource_id: Annotated[str, StringConstraints(min_length=1, max_length=2048)]
    account_id: Short | None = None
    region: Short | None = None
    service_type: Short | None = None
    metric: Short | None = None


class MetricComparisonQuery(_MetricRange):
    resource: list[Annotated[str, StringConstraints(min_length=1, max_length=2048)]] = Field(
        min_length=1, max_length=10, description="service_type|account_id|region|resource_id"
    )
    metric: Annotated[str, StringConstraints(min_length=1, max_length=256)]


class MetricSummaryQuery(_Scoped):
    service_type: Filter = []
    q: Short = ""
    where: Filter = Field([], description="A condition on a metric that must hold: CPUUtilization>=80.")
    sort: Short = "name"
    limit: int = Field(100, ge=1, le=1000)
    cursor: Cursor | None = None


class RecommendationsQuery(_Scoped):
    service_type: Filter = []
    check: Filter = Field([], description="A check's name (ebs_volume_unattached) or code (EBS-UNATTACHED).")
    mode: Filter = []
    risk: Filter = []
    effort: Filter = []
    state: Filter = []
    tag: Filter = []
    team: Filter = Field([], description="The value of a tag that names a team (team, owner, squad, department …).")
    min_saving_usd: float | None = Field(None, ge=0, allow_inf_nan=False)
    priced: bool | None = Field(None, description="Those with a known saving, or those without.")
    q: Short = ""
    sort: Short = "-monthly_saving_usd"
    by_resource: bool = Field(False, description="One item a resource, its best action, with alternatives.")
    limit: int = Field(100, ge=1, le=1000)
    cursor: Cursor | None = None


class LearningQuery(_Input):
    locale: LocaleField | None = None


class StrategyBody(_Body):
    """``id``: of one recommendation; without it, of all open ones."""

    id: Annotated[str, StringConstraints(min_length=1, max_length=256)] | None = None
    locale: LocaleField | None = None


class CodeQuery(_Input):
    format: Literal["cli", "terraform", "cloudformation"] = "cli"
    locale: LocaleField | None = None


class DecisionBody(_Body):
    """``until``: the last day of a snooze, which needs one. ``reopen`` takes back what was decided."""

    verdict: Literal["accept", "reject", "snooze", "reopen"]
    reason: str = Field("", max_length=2000)
    until: Annotated[Day, Field(strict=False)] | None = None
    locale: LocaleField | None = None


class TranscriptionBody(_Body):
    """``audio``: base64 of what the browser recorded, 4 MB at most."""

    audio: Annotated[str, StringConstraints(min_length=1, max_length=5_400_000)]
    media_type: Annotated[str, StringConstraints(min_length=1, max_length=100)]
    locale: LocaleField | None = None


class PictureBody(_Body):
    """``data``: base64 of a PNG, JPEG or WebP picture, 3.75 MB at most, as Bedrock takes it."""

    name: Annotated[str, StringConstraints(min_length=1, max_length=200)]
    media_type: Literal["image/png", "image/jpeg", "image/webp"]
    data: Annotated[str, StringConstraints(min_length=1, max_length=5_010_000)]


class ChatBody(_Body):
    conversation_id: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]{8,64}$")] | None = None
    message: str = Field(max_length=8000)
    locale: LocaleField | None = None
    attachments: list[PictureBody] = Field([], max_length=3, description="Pictures, for the model to look at.")


class ConversationsQuery(_Input):
    """``q``: words that title, questions or answers hold."""

    q: Short = ""
    limit: int = Field(50, ge=1, le=100)
    cursor: Cursor | None = None
    locale: LocaleField | None = None


class ConversationBody(_Body):
    title: Annotated[str, StringConstraints(max_length=200)]
    locale: LocaleField | None = None


class FeedbackBody(_Body):
    verdict: Literal["up", "down"]
    reason: str = Field("", max_length=2000)
    locale: LocaleField | None = None


class TurnQuery(_Input):
    """``wait_s``: how long to wait for a further event, 20 s at most."""

    after: int = Field(0, ge=0)
    wait_s: float = Field(20, ge=0, le=20)
    locale: LocaleField | None = None


class RefreshScope(_Body):
    account_ids: Filter = []
    regions: Filter = []
    service_types: Filter = []


class RefreshBody(_Body):
    scope: RefreshScope | None = None
    locale: LocaleField | None = None
