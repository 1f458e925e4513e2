"""What was asked for at the last judgement is read before the first round of the next, and only for what is still there."""

from datetime import UTC, datetime, timedelta

from rassistant.checks.facts import Demand, Facts, Need, Samples
from rassistant.checks.registry import check_of
from rassistant.models.resource import Resource
from rassistant.services.judging import Judging

NOW = datetime(2026, 3, 1, tzinfo=UTC)


def volume(name):
    return Resource(name, f"arn:{name}", "EBS", name, "1", "us-east-1", "in-use", NOW - timedelta(days=90), {},
                    {"volume_type": "gp2", "size_gib": 100})  # fmt: skip


class Reading:
    """Answers every demand with nothing, and notes what was demanded."""

    def __init__(self):
        self.asked = []

    def satisfied(self, facts, demand):
        self.asked.append(demand)
        return Facts(
            facts.now,
            facts.resources,
            {**facts.samples, **dict.fromkeys(demand.samples)},
            {**facts.quotes, **dict.fromkeys(demand.prices)},
            lookups={**facts.lookups, **dict.fromkeys(demand.lookups)},
            lookback_days=facts.lookback_days,
        )


def judge(judging, *names, days=14):
    reading, volumes = Reading(), [volume(name) for name in names]
    facts = Facts(NOW, {"EBS": volumes}, lookback_days=days)
    pairs = [(check_of(code), one) for code in ("EBS-GP2", "EBS-LOWUSE") for one in volumes]
    found = judging.judgements(pairs, facts, reading)
    return reading.asked, [(check.code, type(verdict)) for check, _, verdict in found]


def test_the_second_judgement_reads_at_once_what_the_first_came_to_ask_for():
    judging = Judging()
    first, found = judge(judging, "a", "b")
    again, found_again = judge(judging, "a", "b")
    assert found == found_again
    assert len(again) == 1
    assert len(again[0].samples) == sum(len(demand.samples) for demand in first) > 0
    assert again[0].prices == {price for demand in first for price in demand.prices}


def test_what_is_gone_is_not_asked_for_again():
    judging = Judging()
    judge(judging, "a", "b")
    [asked], _ = judge(judging, "a")
    assert {key[3] for key, _ in asked.samples} == {"a"}


def test_another_lookback_begins_anew():
    judging = Judging()
    first, _ = judge(judging, "a")
    other, _ = judge(judging, "a", days=32)
    assert len(other) == len(first)


def test_a_demand_is_empty_or_not():
    need, one = Need("CPUUtilization", "Maximum", 3600, 14), volume("a")
    assert not Demand()
    assert Demand({(one.key, need): one})
    assert Demand({(one.key, need): one}).of({}).samples == {}


def test_samples_are_let_go_when_they_are_many(monkeypatch):
    judging = Judging()
    kept = judging.samples()
    assert judging.samples() is kept
    monkeypatch.setattr("rassistant.services.judging._MOST_SAMPLES", 0)
    kept[(("1", "us-east-1", "EBS", "a"), Need("VolumeReadOps", "Sum", 3600, 14))] = Samples(NOW, 3600, (1.0,))
    assert judging.samples() == {}
