"""Looked-up facts: asked once while they are fresh, within what a topic takes at once, failures told and not kept."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from rassistant.collect.lookups import Lookups, all_topics, topic_of
from rassistant.errors import AccessDenied
from rassistant.models.lookup import Lookup
from rassistant.models.scope import Account
from rassistant.store.memory import MemoryCache

HERE = ("111122223333", "us-east-1")


class Clock:
    now = datetime(2026, 3, 1, tzinfo=UTC)

    def __call__(self):
        return self.now


class FakeGateway:
    """Ten environments are warm for every function."""

    def __init__(self, error=None):
        self.error, self.asked = error, []

    def accounts(self):
        return (Account(HERE[0], "prod"),)

    def pages(self, account, region, service, operation, key, **parameters):
        self.asked.append((region, parameters))
        if self.error:
            raise self.error
        return iter([{"AllocatedProvisionedConcurrentExecutions": 10}])

    def fan_out(self, tasks):
        found = []
        for task in tasks:
            try:
                found.append(task())
            except AccessDenied as error:
                found.append(error)
        return found


def wanted(*names, region=HERE[1]):
    return [Lookup("provisioned_concurrency", name, HERE[0], region) for name in names]


def test_an_answer_holds_for_as_long_as_its_topic_says():
    clock, gateway = Clock(), FakeGateway()
    lookups = Lookups(gateway, MemoryCache(clock), clock)
    assert lookups.load(wanted("one")).value == {wanted("one")[0]: 10}
    lookups.load(wanted("one"))
    assert len(gateway.asked) == 1
    clock.now += topic_of("provisioned_concurrency").fresh + timedelta(minutes=1)
    lookups.load(wanted("one"))
    assert len(gateway.asked) == 2
    lookups.load(wanted("one"), refresh=True)
    assert len(gateway.asked) == 3


def test_one_reading_takes_no_more_than_the_topic_allows_over_all_regions():
    clock, gateway = Clock(), FakeGateway()
    lookups = Lookups(gateway, MemoryCache(clock), clock)
    most = topic_of("provisioned_concurrency").at_once
    names = [f"f{number}" for number in range(most)]
    everywhere = [*wanted(*names), *wanted(*names, region="us-west-2")]
    first = lookups.load(everywhere).value
    assert len(gateway.asked) == most
    assert sum(value is None for value in first.values()) == most
    assert None not in lookups.load(everywhere).value.values()
    assert len(gateway.asked) == 2 * most


def test_a_failure_is_a_problem_and_is_asked_again():
    clock, gateway = Clock(), FakeGateway(AccessDenied())
    lookups = Lookups(gateway, MemoryCache(clock), clock)
    answer = lookups.load(wanted("one"))
    assert answer.value == {wanted("one")[0]: None}
    assert [(problem.service, problem.region, problem.code) for problem in answer.problems] == [
        ("lambda", "us-east-1", "access_denied")
    ]
    gateway.error = None
    assert lookups.load(wanted("one")).value == {wanted("one")[0]: 10}


def test_every_topic_names_its_permissions():
    assert {topic.id for topic in all_topics()} >= {"instance_specs", "database_versions", "incomplete_uploads"}
    for topic in all_topics():
        assert topic.permissions
        assert all(":" in permission for permission in topic.permissions)
