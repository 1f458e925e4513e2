"""Every check can be asked for in words, in both languages: by each phrase that it declares, as people put questions."""

import re
from collections import defaultdict
from datetime import UTC, datetime
from itertools import cycle

import pytest

from rassistant.checks.registry import all_checks
from rassistant.checks.words import words_of
from rassistant.language.fields import FINDING
from rassistant.language.plan import conditions
from rassistant.language.reading import Situation
from rassistant.resources.registry import kind_of
from rassistant.services.query_words import question_parser

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
CHECKS = all_checks()
FRAMES = {
    "en": ("{}", "list {}", "show me {}", "any {}?", "are there any {}?", "how many {} are there?"),
    "ko": ("{}", "{} 보여줘", "{} 있어?", "{} 몇 개야?", "{} 목록", "{} 알려줘"),
}
NOUNS = {
    "EBS": ("volumes", "볼륨"),
    "EBSSnapshot": ("snapshots", "스냅샷"),
    "EC2": ("instances", "인스턴스"),
    "RDS": ("databases", "데이터베이스"),
}
BEHIND = re.compile(
    r"(?:that|with|without|whose|of|where|nobody|no|nothing|hardly|paying|pay|to|on|in|at|left|past|stopped|sitting|going"
    r"|out|doing|lacking|full|piling|running|kept|keeping|better|attached|mounted|larger|bigger|could|should|upgradable"
    r"|not|for|failing|burning|timing|we|never|is|being|cheaper|fast|faster|classic|smaller|too|provisioned|worth|stale"
    r"|pointing|idle) .+(?<!candidates)"
)
"""Clauses, which stand behind the noun."""
SHARED: dict[tuple[str, str], set[str]] = defaultdict(set)
for _check in CHECKS:
    for _phrase in (*words_of(_check).en, *words_of(_check).ko):
        SHARED[(_check.service_type, _phrase)].add(_check.id)


def noun_of(service_type, language):
    if service_type in NOUNS:
        return NOUNS[service_type][language == "ko"]
    kind = kind_of(service_type)
    if language == "ko":
        return kind.label.ko
    label = kind.label.en
    return f"{label[:-1]}ies" if label.endswith("y") and label[-2] not in "aeiou" else f"{label}s"


def asked(check, phrase, language):
    """As a question names such resources: an adjective before the noun, a clause behind it."""
    if kind_of(check.service_type) is None:
        return phrase
    noun = noun_of(check.service_type, language)
    behind = language == "en" and BEHIND.fullmatch(phrase)
    return f"{noun} {phrase}" if behind else f"{phrase} {noun}"


def found(text):
    """The checks that the plan names, its filters and its services; None where the question is refused."""
    plan = question_parser().parse(text, Situation(NOW)).plan
    if plan is None:
        return None
    named = [one.value for one in conditions(plan.steps[0].filters) if one.field == FINDING]
    checks = {name for value in named for name in (value if isinstance(value, tuple) else (value,))}
    return checks, plan.steps[0].filters, plan.steps[0].service_types


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.id)
def test_each_phrase_of_a_check_finds_what_it_finds(check, language):
    exact = set()
    frames = cycle(FRAMES[language])
    phrases = dict.fromkeys(getattr(words_of(check), language))
    for phrase in phrases:
        text = next(frames).format(asked(check, phrase, language))
        reading = found(text)
        assert reading is not None, text
        checks, filters, services = reading
        assert services == (check.service_type,), text
        assert filters, text
        if checks == SHARED[(check.service_type, phrase)] and len(filters) == 1:
            exact.add(phrase)
        else:  # a word that the kind itself has stays what it was: unused volumes are the unattached ones
            assert check.id not in checks or checks == SHARED[(check.service_type, phrase)], text
    assert len(exact) >= 2, sorted(set(phrases) - exact)


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.id)
def test_a_check_is_reached_however_it_is_asked_for(check, language):
    own = tuple(dict.fromkeys(getattr(words_of(check), language)))[::-1]

    def reaches(phrase):
        wanted = SHARED[(check.service_type, phrase)]
        texts = (frame.format(asked(check, phrase, language)) for frame in FRAMES[language])
        return all((reading := found(text)) is not None and reading[0] == wanted for text in texts)

    assert any(reaches(phrase) for phrase in own), own


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.id)
def test_a_check_is_reached_by_its_code(check):
    assert found(check.code)[0] == {check.id}


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("unused volumes", "details.attached"),
        ("안 쓰는 볼륨", "details.attached"),
        ("unused elastic ips", "details.attached"),
        ("snapshots older than 30 days", "created_at"),
        ("90일보다 오래된 스냅샷", "created_at"),
        ("old snapshots over 90 days", "created_at"),
        ("nat gateways with no traffic in the last 24 hours", "metrics.BytesOutToDestination"),
        ("나가는 트래픽이 없는 NAT 게이트웨이", "metrics.BytesOutToDestination"),
        ("ALBs with no traffic", "metrics.RequestCount"),
    ],
)
def test_what_a_question_states_itself_is_its_condition(text, field):
    checks, filters, _ = found(text)
    assert not checks
    assert field in {condition.field for condition in conditions(filters)}


@pytest.mark.parametrize("text", ["oldest 5 snapshots", "가장 오래된 스냅샷 5개"])
def test_the_oldest_are_not_the_old_ones(text):
    step = question_parser().parse(text, Situation(NOW)).plan.steps[0]
    assert not step.filters
    assert step.limit == 5


@pytest.mark.parametrize("text", ["EC2 by account", "계정별 EC2", "volumes by aws account"])
def test_accounts_are_still_what_things_are_grouped_by(text):
    step = question_parser().parse(text, Situation(NOW)).plan.steps[0]
    assert step.aggregation.group_by == ("account_id",)


@pytest.mark.parametrize(
    "text",
    [
        "idle instances this month",
        "unused databases last month",
        "30일간 안 쓰인 로드밸런서",
        "1년 동안 안 쓴 버킷",
        "한 달째 놀고 있는 인스턴스",
    ],
)
def test_a_time_beside_what_a_check_finds_is_not_when_it_was_created(text):
    assert question_parser().parse(text, Situation(NOW)).plan is None


def test_a_time_of_creation_beside_it_is():
    step = question_parser().parse("idle instances created this month", Situation(NOW)).plan.steps[0]
    assert {condition.field for condition in conditions(step.filters)} == {FINDING, "created_at"}
