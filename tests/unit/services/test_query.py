"""POST /api/query over rows in memory: kinds of answer, pages, plans sent back, what is fetched."""

from datetime import UTC, date, datetime

import pytest

from rassistant.errors import InvalidInput, Text
from rassistant.http.answers import QueryAnswer
from rassistant.models.collected import Collected, Problem
from rassistant.models.resource import MetricValue, Resource
from rassistant.models.scope import Account
from rassistant.services.query import Query, QueryQuestion

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
DENIED = Problem("111122223333", "eu-west-1", "ec2", "access_denied", Text("Denied.", "거부됨."))


def row(name, service_type="EC2", region="us-west-2", status="running", **more):
    return Resource(name, f"arn:{name}", service_type, name, "111122223333", region, status, NOW, **more)


ROWS = (
    row("web-1", tags={"Env": "prod"}),
    row("web-2", status="stopped"),
    row("web-3", region="us-east-1", tags={"Env": "dev"}),
    row("db-1", "RDS", status="available"),
    row("vol-1", "EBS", status="available", details={"attached": False, "size_gib": 200}),
)
CPU = {"web-1": 5.0, "web-3": 60.0}
COST = {"web-1": 100.0, "web-2": 20.0, "web-3": 50.0}


class FakeResources:
    def __init__(self, problems=(DENIED,)):
        self.problems, self.flags, self.completed_rows = problems, [], []

    def rows(self, service_types=(), scope=None, *, with_metrics=True, with_cost=True, refresh=False):
        self.flags.append((with_metrics, with_cost))
        kept = [r for r in ROWS if not service_types or r.service_type in service_types]
        return Collected(tuple(_with(r, with_metrics, with_cost) for r in kept), self.problems, NOW)

    def completed(self, listed, *, metrics=True, cost=True, refresh=False):
        self.completed_rows.append((len(listed.value), metrics, cost))
        return listed.map(lambda rows: tuple(_with(r, metrics, cost) for r in rows))


def _with(row, metrics, cost):
    from dataclasses import replace

    if metrics and row.name in CPU:
        row = replace(row, metrics={"CPUUtilization": MetricValue(CPU[row.name], "Percent", "Average", NOW)})
    return replace(row, monthly_cost_usd=COST.get(row.name)) if cost else row


class FakeCost:
    def __init__(self):
        self.asked = []

    def answer(self, question, locale):
        self.asked.append(question)
        return _cost(question.start, question.end, question.granularity, question.group_by)

    def of_resources(self, found, locale, *, start=None, end=None, granularity="DAILY", group_by=None, refresh=False):
        self.asked.append([r.name for r in found])
        return _cost(start, end, granularity, group_by)


def _cost(start, end, granularity, group_by):
    total = 300.0 if start == date(2026, 10, 1) else 200.0
    return {
        "start": str(start or "2026-10-23"), "end": str(end or "2026-11-22"), "granularity": granularity,
        "metric": "unblended", "currency": "USD", "group_by": group_by, "total": total, "previous_start": "2026-09-23",
        "previous_end": "2026-10-23", "previous_total": 150.0, "change_pct": 33.3, "credits": None,
        "groups": [{"key": "Total", "total": total, "previous_total": 150.0, "change_pct": 33.3, "points": []}],
        "comparisons": [], "charges": None,
        "as_of": "2026-11-22T11:00:00Z", "stale": False, "warnings": [],
    }  # fmt: skip


class FakeInventory:
    def accounts(self):
        return (Account("111122223333", "acme-prod"),)

    def regions(self, account):
        return Collected(("us-west-2", "us-east-1"))


@pytest.fixture
def world():
    resources, cost = FakeResources(), FakeCost()
    query = Query(resources, cost, lambda: NOW, FakeInventory())

    def ask(text="", locale="en", **more):
        answer = query.answer(QueryQuestion(text=text, **more), locale)
        QueryAnswer.model_validate(answer)
        return answer

    return ask, resources, cost


def test_rows_with_metrics_and_cost_of_the_page_alone(world):
    ask, resources, _ = world
    answer = ask("EC2", limit=2)
    assert (answer["kind"], answer["parser"], answer["total"]) == ("rows", "rules", 3)
    assert [r["name"] for r in answer["rows"]] == ["web-1", "web-2"]
    assert answer["rows"][0]["metrics"]["CPUUtilization"]["value"] == 5.0
    assert resources.flags == [(False, False)]
    assert resources.completed_rows == [(2, True, True)]
    assert [w["code"] for w in answer["warnings"]] == ["access_denied"]
    rest = ask("EC2", limit=2, cursor=answer["next_cursor"])
    assert [r["name"] for r in rest["rows"]] == ["web-3"]
    assert rest["next_cursor"] is None


def test_metrics_and_cost_are_fetched_when_a_filter_needs_them(world):
    ask, resources, _ = world
    assert [r["name"] for r in ask("EC2 with CPU under 20%")["rows"]] == ["web-1"]
    assert [r["name"] for r in ask("EC2 costing over $30")["rows"]] == ["web-1", "web-3"]
    assert resources.flags == [(False, False), (False, False)]
    assert resources.completed_rows == [(3, True, False), (1, True, True), (3, False, True), (2, True, True)]


def test_count_groups_and_sums(world):
    ask, _, _ = world
    assert ask("how many EC2?")["count"] == 3
    groups = ask("EC2 by region")["groups"]
    assert groups == [
        {"key": {"region": "us-west-2"}, "count": 2, "value": 2.0, "monthly_cost_usd": 120.0},
        {"key": {"region": "us-east-1"}, "count": 1, "value": 1.0, "monthly_cost_usd": 50.0},
    ]
    assert ask("EC2 by Env tag")["groups"][-1]["key"] == {"tag:Env": None}
    assert ask("average CPU of EC2")["groups"][0]["value"] == 32.5


def test_a_cut_list_stays_these_rows_whatever_is_asked_of_them(world):
    ask, resources, cost = world
    cut = ask("top 2 most expensive EC2")
    assert [r["name"] for r in cut["rows"]] == ["web-1", "web-3"]
    assert ask("how many of them are stopped?", previous_plan=cut["plan"])["count"] == 0
    assert ask("how many?", previous_plan=cut["plan"])["count"] == 2
    by_region = ask("group them by region", previous_plan=cut["plan"])["groups"]
    assert sorted((g["key"]["region"], g["count"]) for g in by_region) == [("us-east-1", 1), ("us-west-2", 1)]
    busy = ask("which of them have CPU over 50%", previous_plan=cut["plan"])
    assert ([r["name"] for r in busy["rows"]], busy["total"]) == (["web-3"], 1)
    assert ask("", plan=busy["plan"])["rows"] == busy["rows"]
    assert ask("그 중 가장 싼 것", "ko", previous_plan=cut["plan"])["rows"][0]["name"] == "web-3"
    ask("what did they cost last month", previous_plan=busy["plan"])
    assert cost.asked == [["web-3"]]
    assert ask("how many of the 2 cheapest EC2 are stopped?")["count"] == 1
    assert all(not metrics and not costs for metrics, costs in resources.flags)


@pytest.mark.parametrize(
    ("text", "locale", "told"),
    [
        ("We're tidying up. Which EC2 are stopped?", "en", 'EC2 · stopped · taken as context: "We\'re tidying up"'),
        ("감사 준비 중인데요, 중지된 EC2 보여줘", "ko", 'EC2 · 중지됨 · 배경 설명으로 본 말: "감사 준비 중인데요"'),
        ("please show stopped EC2, thanks", "en", "EC2 · stopped"),
    ],
)
def test_what_was_said_besides_the_question_is_told(world, text, locale, told):
    ask, _, _ = world
    answer = ask(text, locale)
    assert answer["explanation"] == told
    assert [r["name"] for r in answer["rows"]] == ["web-2"]
    assert ask("", plan=answer["plan"])["explanation"] == "EC2 · stopped"


@pytest.mark.parametrize(
    ("text", "locale", "told"),
    [
        ("stoped EC2", "en", 'EC2 · stopped · read as: "stoped" → "stopped"'),
        (
            "We're tidying up. Which EC2 are stoped?",
            "en",
            ' · read as: "stoped" → "stopped" · taken as context: "We\'re tidying up"',
        ),
        ("stoped EC2", "ko", 'EC2 · 중지됨 · 고쳐 읽은 말: "stoped" → "stopped"'),
    ],
)
def test_a_misspelt_word_is_told_with_what_it_was_read_as(world, text, locale, told):
    ask, _, _ = world
    answer = ask(text, locale)
    assert answer["explanation"].endswith(told)
    assert [r["name"] for r in answer["rows"]] == ["web-2"]
    again = ask(answer["explanation"], locale)
    assert again["plan"] == answer["plan"]
    assert "→" not in again["explanation"]


def test_a_cost_tells_what_was_said_besides_behind_what_it_counts(world):
    ask, _, _ = world
    explanation = ask("I'm writing the budget. How much did EC2 cost last month?")["explanation"]
    assert explanation.endswith(' · taken as context: "I\'m writing the budget"')


def test_a_plan_sent_back_edited_runs_without_the_text(world):
    ask, _, _ = world
    plan = ask("running EC2 in us-west-2")["plan"]
    plan["steps"][0]["filters"] = []
    answer = ask("weather", plan=plan)
    assert answer["parser"] == "plan"
    assert answer["total"] == 2
    with pytest.raises(InvalidInput) as caught:
        ask(plan={"steps": [{"filters": [{"field": "x", "op": "eq", "value": 1}]}]})
    assert caught.value.field == "plan.steps[0].filters[0].field"


def test_a_follow_up_is_read_against_the_plan_before(world):
    ask, _, _ = world
    before = ask("EC2 in us-west-2")["plan"]
    assert [r["name"] for r in ask("only the stopped ones", previous_plan=before)["rows"]] == ["web-2"]


def test_refusals_have_suggestions_that_work(world):
    ask, _, _ = world
    for text, locale in (("what's the weather", "en"), ("오늘 날씨 어때", "ko"), ("", "en")):
        answer = ask(text, locale)
        assert answer["kind"] == "refusal"
        assert "rows" not in answer
        assert len(answer["suggestions"]) >= 2
        for suggestion in answer["suggestions"]:
            assert ask(suggestion)["kind"] != "refusal", suggestion
            assert any("가" <= c <= "힣" for c in suggestion) == (locale == "ko"), suggestion


def test_a_region_without_anything_is_empty_and_says_why(world):
    ask, _, _ = world
    answer = ask("EC2 in Cape Town")
    assert (answer["kind"], answer["rows"], answer["total"]) == ("rows", [], 0)
    assert "region_not_enabled" in [w["code"] for w in answer["warnings"]]


def test_names_and_tag_values_of_the_account_are_words_of_their_own(world):
    ask, _, _ = world
    assert [r["name"] for r in ask("show web-3")["rows"]] == ["web-3"]
    assert [r["name"] for r in ask("prod EC2")["rows"]] == ["web-1"]
    assert [r["name"] for r in ask("Env가 dev인 EC2", "ko")["rows"]] == ["web-3"]
    assert ask("show web-9")["kind"] == "refusal"


def test_a_name_of_words_that_mean_something_is_the_name():
    class Named(FakeResources):
        def rows(self, *of, **how):
            return super().rows(*of, **how).map(lambda rows: (*rows, row("running-servers", "RDS")))

    query = Query(Named(), FakeCost(), lambda: NOW, FakeInventory())
    found = query.answer(QueryQuestion(text="show running-servers"), "en")
    assert [r["name"] for r in found["rows"]] == ["running-servers"]


def test_a_tag_key_is_written_as_the_account_writes_it(world):
    ask, _, _ = world
    answer = ask("October cost by env tag")
    assert answer["plan"]["steps"][0]["aggregation"]["group_by"] == ["tags.Env"]
    answer = ask(text="instances tagged env=prod")
    assert [r["name"] for r in answer["rows"]] == ["web-1"]
    assert "tags.Env" in str(answer["plan"])


def test_cost_of_the_bill_of_found_resources_and_compared(world):
    ask, _, cost = world
    answer = ask("EC2 cost in us-west-2 last month")
    assert answer["kind"] == "cost"
    assert (cost.asked[0].service, cost.asked[0].region, cost.asked[0].start) == (
        ("EC2",),
        ("us-west-2",),
        date(2026, 10, 1),
    )
    found = ask("find stopped EC2 and show their cost in October")
    assert cost.asked[1] == ["web-2"]
    assert [r["name"] for r in found["rows"]] == ["web-2"]
    assert found["cost"]["total"] == 300.0
    compared = ask("compare September and October costs")["cost"]
    assert (compared["total"], compared["previous_total"], compared["change_pct"]) == (300.0, 200.0, 50.0)


def test_a_cursor_of_another_question_is_refused(world):
    ask, _, _ = world
    cursor = ask("EC2", limit=1)["next_cursor"]
    with pytest.raises(InvalidInput):
        ask("RDS", cursor=cursor)
