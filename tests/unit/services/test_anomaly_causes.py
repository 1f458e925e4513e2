"""The right causes of incidents that are not plain."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from rassistant.models.resource import Resource
from tests.unit.services.cost_incidents_made import PROD
from tests.unit.services.cost_incidents_twisted import SHAPES, TEAMS, Twisted, twisted
from tests.unit.services.test_anomalies import ask

INCIDENTS = range(60)
RESOURCES = [
    Resource(
        resource_id=f"{kind}-{team}",
        arn=f"arn:aws:{kind.lower()}:::{kind}-{team}",
        service_type=kind,
        name=f"{kind}-{team}",
        account_id=PROD,
        region="us-east-1",
        status="Active",
        created_at=datetime(2025, 1, 1, tzinfo=UTC),
        tags={"team": team, "Name": f"{kind}-{team}"},
    )
    for kind in ("S3", "Lambda")
    for team in TEAMS
]


def judged(wrong: Twisted):
    """For each cause: (named with its service, region, account and tag in one item, named with the right kind)."""
    answer, _ = ask(wrong.lines, resources=RESOURCES)
    outcomes = []
    for cause in wrong.causes:
        right = kind = False
        for item in answer["items"]:
            named = {(c["dimension"], c["value"]): c["kind"] for c in item["causes"]}
            wanted = [("service", cause.service), ("region", cause.region), ("account", cause.account)]
            if cause.team:
                wanted.append(("tag", f"team:{cause.team}"))
            first = next((c["value"] for c in item["causes"] if c["dimension"] == "usage_type"), None)
            if first != cause.usage_type and len(wrong.causes) == 1:
                continue
            if ("usage_type", cause.usage_type) in named and all(key in named for key in wanted):
                right = True
                kind = kind or named["usage_type", cause.usage_type] in cause.kinds
        outcomes.append((right, kind))
    return outcomes


def test_causes_of_twisted_incidents():
    outcomes = {seed: judged(twisted(seed)) for seed in INCIDENTS}
    missed = {seed: SHAPES[seed % len(SHAPES)] for seed, found in outcomes.items() if not all(r for r, _ in found)}
    other_kind = {seed: SHAPES[seed % len(SHAPES)] for seed, found in outcomes.items() if any(r > k for r, k in found)}
    assert len(missed) <= 0.05 * len(INCIDENTS), missed
    assert other_kind == {}


@pytest.mark.parametrize("seed", [5, 11])
def test_other_teams_are_not_named(seed):
    wrong = twisted(seed)
    answer, _ = ask(wrong.lines, resources=RESOURCES)
    tags = {c["value"] for item in answer["items"] for c in item["causes"] if c["dimension"] == "tag"}
    assert tags == {f"team:{wrong.causes[0].team}"}


def test_causes_cost_few_requests():
    _, gateway = ask(twisted(5).lines, resources=RESOURCES)
    assert len(gateway.asked) <= 7
