"""One parser over the catalog, a clock that stands still, and small rows."""

from datetime import UTC, datetime

import pytest

from rassistant.language.parse import RulesParser
from rassistant.language.reading import Situation
from rassistant.models.resource import MetricValue, Resource
from rassistant.resources.billed_services import BILLED_KINDS
from rassistant.resources.registry import all_kinds

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
ACCOUNTS = (("111122223333", "acme-prod"), ("444455556666", "acme-dev"))


@pytest.fixture(scope="session")
def parser():
    return RulesParser((*all_kinds(), *BILLED_KINDS))


@pytest.fixture
def read(parser):
    """Reads a question, against a plan where one is given."""

    def reading(text, previous=None, words=None):
        return parser.parse(text, Situation(NOW, ACCOUNTS, previous=previous, words=words))

    return reading


@pytest.fixture
def step(read):
    """The only step of the question's plan."""

    def only(text, **options):
        reading = read(text, **options)
        assert reading.plan is not None, reading.refusal
        assert len(reading.plan.steps) == 1
        return reading.plan.steps[0]

    return only


@pytest.fixture
def row():
    def make(name="web-1", *, service_type="EC2", region="us-west-2", status="running", cpu=None, **options):
        metrics = {} if cpu is None else {"CPUUtilization": MetricValue(cpu, "Percent", "Average", NOW)}
        return Resource(
            resource_id=options.pop("resource_id", f"id-{name}"),
            arn=f"arn:aws:x::{name}",
            service_type=service_type,
            name=name,
            account_id=options.pop("account_id", "111122223333"),
            region=region,
            status=status,
            created_at=options.pop("created_at", NOW),
            metrics=metrics,
            **options,
        )

    return make
