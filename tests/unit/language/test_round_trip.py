"""A random plan, said in either language, is read back as the same plan."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rassistant.language.plan import Aggregation, Condition, QueryPlan, Related, SortKey, Step, TimeRange
from rassistant.language.reading import Situation
from rassistant.language.regions import KNOWN_REGIONS
from rassistant.language.render import explain
from rassistant.resources.registry import all_kinds

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
KINDS = {kind.service_type: kind for kind in all_kinds()}
ORDERED = st.sampled_from(("lt", "le", "gt", "ge"))
NUMBERS = st.integers(1, 5000)
NAMES = st.sampled_from(("web-1", "api-gw", "orders-db", "x9"))
KEYS = st.sampled_from(("Env", "Team", "Owner", "CostCenter"))
UNITLESS = {"", "GiB", "MB", "MiB", "bytes", "s", "IOPS"}


def numeric(kind):
    fields = [f"details.{field.name}" for field in kind.fields if field.type == "number" and field.unit in UNITLESS]
    return fields + [
        f"metrics.{m.name}" for m in kind.metrics if m.summary and m.words.en and m.unit in ("Percent", "Count")
    ]


@st.composite
def conditions(draw, kind):
    choices = ["cost", "tag", "tagged", "name"]
    choices += ["status"] * (len(kind.states) > 0) + ["number"] * (len(numeric(kind)) > 0)
    booleans = [f"details.{field.name}" for field in kind.fields if field.type == "boolean"]
    choices += ["boolean"] * (len(booleans) > 0)
    levels = [m.name for m in kind.metrics if m.summary and m.words.en and m.nature == "level" and m.unit == "Percent"]
    choices += ["window"] * (len(levels) > 0) + ["related"] * (kind.service_type in ("EBS", "EBSSnapshot", "EC2"))
    match draw(st.sampled_from(choices)):
        case "cost":
            return Condition("monthly_cost_usd", draw(ORDERED), draw(NUMBERS))
        case "tag":
            return Condition(f"tags.{draw(KEYS)}", draw(st.sampled_from(("eq", "ne"))), draw(NAMES))
        case "tagged":
            return Condition(f"tags.{draw(KEYS)}", draw(st.sampled_from(("exists", "missing"))))
        case "name":
            return Condition("name", draw(st.sampled_from(("eq", "contains", "starts_with", "ends_with"))), draw(NAMES))
        case "status":
            return Condition("status", "eq", draw(st.sampled_from([state.value for state in kind.states])))
        case "window":
            days, name = draw(st.integers(2, 90)), draw(st.sampled_from(levels))
            return Condition(f"metrics.{name}@{days}d", draw(ORDERED), draw(st.integers(1, 100)))
        case "related":
            other = {"EBS": "EBSSnapshot", "EBSSnapshot": "EBS", "EC2": "EBS"}[kind.service_type]
            return Related(other, none=True)
        case "boolean":
            return Condition(draw(st.sampled_from(booleans)), "eq", draw(st.booleans()))
        case _:
            return Condition(draw(st.sampled_from(numeric(kind))), draw(ORDERED), draw(NUMBERS))


@st.composite
def find_plans(draw):
    kind = draw(st.sampled_from(list(KINDS.values())))
    filters = draw(
        st.lists(conditions(kind), max_size=3, unique_by=lambda term: getattr(term, "field", "").partition("@")[0])
    )
    regions = draw(st.lists(st.sampled_from(sorted(KNOWN_REGIONS - {"global"})), max_size=3, unique=True))
    step = Step(service_types=(kind.service_type,), regions=tuple(regions), filters=tuple(filters))
    shape = draw(st.sampled_from(("rows", "count", "groups", "top")))
    if shape == "count":
        step = Step(**{**fields(step), "aggregation": Aggregation("count")})
    elif shape == "groups":
        path = draw(st.sampled_from(("region", "account_id", "tags.Env", "status")))
        step = Step(**{**fields(step), "aggregation": Aggregation("count", None, (path,))})
    elif shape == "top":
        key = SortKey(draw(st.sampled_from(("monthly_cost_usd", "name", "created_at"))), draw(st.booleans()))
        step = Step(**{**fields(step), "sort": (key,), "limit": draw(st.integers(1, 50))})
    return QueryPlan((step,))


def fields(step):
    return {name: getattr(step, name) for name in Step.__dataclass_fields__}


@st.composite
def cost_plans(draw):
    start = draw(st.dates(date(2025, 11, 1), date(2026, 10, 1)))
    end = draw(st.dates(start.replace(day=28), date(2026, 11, 1)).filter(lambda day: day > start))
    group = draw(st.sampled_from((None, "service", "region", "account", "tags.Team")))
    return QueryPlan(
        (
            Step(
                action="cost",
                service_types=tuple(draw(st.lists(st.sampled_from(sorted(KINDS)), max_size=2, unique=True))),
                regions=tuple(
                    draw(st.lists(st.sampled_from(("us-west-2", "ap-northeast-2")), max_size=2, unique=True))
                ),
                time_range=TimeRange(start, end),
                granularity=draw(st.sampled_from(("DAILY", "MONTHLY"))),
                aggregation=Aggregation("sum", "monthly_cost_usd", (group,)) if group else None,
            ),
        )
    )


@pytest.mark.parametrize("locale", ["en", "ko"])
@settings(
    max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], derandomize=True
)
@given(plan=st.one_of(find_plans(), cost_plans()))
def test_what_is_said_is_read_back(parser, locale, plan):
    said = explain(plan, parser.catalog, locale)
    reading = parser.parse(said, Situation(NOW))
    assert reading.plan is not None, f"{said}: {reading.refusal}"
    assert reading.plan == plan, said
