"""What tools make of their services' answers, in facts and in both languages."""

from __future__ import annotations

import pytest
from chat_fakes import World

from rassistant.assistant.toolbox import all_tools


def use(world, name, locale="en", **arguments):
    tool = next(tool for tool in all_tools() if tool.name == name)
    facts = tool.run(world.sources(), tool.arguments.model_validate(arguments), locale)
    assert tool.summary(facts, locale)
    return facts, tool.render(facts, locale).replace("\\", "")


BUDGET = {
    "account_id": "1", "name": "all | of <it>", "type": "COST", "period": "MONTHLY", "unit": "USD", "limit": 100.0,
    "actual": 80.0, "forecast": 120.0, "actual_pct": 80.0, "forecast_pct": 120.0, "state": "forecast_over",
}  # fmt: skip
MONTH = {"total": 150.0, "lo80": 140.0, "hi80": 160.0, "booked": 80.0, "date": "2026-11-30"}


@pytest.mark.parametrize(("locale", "state"), [("en", "will be over"), ("ko", "초과 예상")])
def test_budgets_with_the_target_and_the_month(locale, state):
    world = World()
    target = {"limit": 90.0, "actual": 80.0, "state": "at_risk"}
    world.answers["budgets"] = {"items": [BUDGET], "currency": "USD", "target": target, "month_end": MONTH}
    facts, text = use(world, "get_budgets", locale)
    assert facts["total"] == facts["shown"] == 1
    for part in ("$100.00", "$80.00 (80%)", "$120.00 (120%)", state, "$90.00", "$150.00", "$140.00", "&lt;it&gt;"):
        assert part in text


def forecast(days, **changes):
    points = [{"date": day, "mean": 2.0, "lo80": 1.0, "hi80": 3.0} for day in days]
    known = {
        "horizon": len(days), "currency": "USD", "start": days[0], "total": {"total": 2.0 * len(days), "lo80": 1.0, "hi80": 9.0},
        "month_end": MONTH, "quarter_end": MONTH, "group_by": None, "history_days": 120, "backtest": None, "method": "x",
        "reason": None, "message": None, "groups": [], "points": points,
    }  # fmt: skip
    return {**known, **changes}


def test_a_forecast_tells_whole_months_alone():
    world = World()
    days = (
        [f"2026-11-{day:02}" for day in range(22, 31)] + [f"2026-12-{day:02}" for day in range(1, 32)] + ["2027-01-01"]
    )
    world.answers["forecast"] = forecast(days)
    facts, text = use(world, "forecast_cost", horizon=41)
    assert facts["whole_months"] == [{"month": "2026-12", "mean": 62.0}]
    assert "2026-12 $62.00" in text
    assert "**$150.00**" in text


def test_no_forecast_says_why():
    world = World()
    world.answers["forecast"] = forecast(["2026-11-22"], total=None, month_end=None, message="기록이 너무 짧습니다.")
    _, text = use(world, "forecast_cost", "ko")
    assert text == "기록이 너무 짧습니다."


def test_anomalies_with_causes_and_who():
    world = World()
    item = {
        "date": "2026-11-10", "end_date": None, "scope": {}, "expected": 10.0, "actual": 40.0, "impact_usd": 30.0,
        "severity": "high", "message": "RDS cost $40.00 instead of $10.00.",
        "causes": [{"dimension": "usage_type", "value": "InstanceUsage", "change_usd": 30.0, "kind": "new"}],
        "resources": [{"resource_id": "db-1", "name": "orders", "region": "us-east-1", "event": "new"}],
        "actor": {"name": "dana", "event": "CreateDBInstance", "at": "2026-11-10T01:00:00Z", "source_ip": None},
    }  # fmt: skip
    world.answers["anomalies"] = {"currency": "USD", "since": "2026-09-23", "items": [item] * 7}
    facts, text = use(world, "list_cost_anomalies")
    assert (facts["total"], facts["shown"]) == (7, 5)
    for part in ("2026-11-10", "InstanceUsage: +$30.00 (new)", "orders", "dana did CreateDBInstance", "first 5"):
        assert part in text


HOSTILE = '"]; click n1 "https://evil.example" <img src=x onerror=alert(1)> ```\n![x](https://evil.example) | `'


def test_hostile_names_of_groups_and_policies_stay_text():
    world = World()
    group = {
        "group_id": "sg-1", "name": HOSTILE, "vpc": None, "account_id": "1", "region": "us-east-1", "ports": ["SSH"],
        "rules": [{"protocol": "tcp", "first": 22, "last": 22, "sources": ["0.0.0.0/0"], "sensitive": ["SSH"]}],
        "attached": [{"name": HOSTILE, "resource_id": "i-1"}], "other_interfaces": [HOSTILE], "reachable": True,
    }  # fmt: skip
    parts = ("databases", "buckets", "snapshots", "database_snapshots", "balancers", "instances_with_public_ip")
    policy = {
        "name": HOSTILE,
        "resource_id": HOSTILE,
        "service_type": "SQS",
        "region": "us-east-1",
        "actions": [HOSTILE],
    }
    empty = {name: [] for name in parts}
    world.answers["exposure"] = {"groups": [group], "policies": [policy], **empty, "unread": 3, "regions_read": 1}
    statement = {
        "effect": "Allow", "actions": [HOSTILE], "resources": [HOSTILE], "all_but_actions": False, "all_but_resources": False,
        "conditional": False,
    }  # fmt: skip
    world.answers["permissions"] = {
        "resource_id": "i-1", "name": HOSTILE, "service_type": "EC2", "account_id": "1", "region": "us-east-1",
        "role": HOSTILE, "role_arn": None, "boundary": HOSTILE, "is_admin": False, "service": None, "decisions": [],
        "decided_by": None, "policies": [{"name": HOSTILE, "arn": None, "statements": [statement]}],
    }  # fmt: skip
    for name, arguments in (("find_exposure", {}), ("explain_permissions", {"resource_id": "i-1"})):
        tool = next(tool for tool in all_tools() if tool.name == name)
        facts = tool.run(world.sources(), tool.arguments.model_validate(arguments), "en")
        text = tool.render(facts, "en")
        assert "<img" not in text
        assert "](https" not in text
        assert "https://evil" not in text
        assert "```" not in text
