"""A random plan, said in either language, is read back as the same plan.

The draws hang on nothing but the seed: hypothesis takes constants of whatever is imported into numbers and texts, so
that everything is drawn from lists (``random_plans``).
"""

import pytest
from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st

from rassistant.language.reading import Situation
from rassistant.language.render import explain
from tests.unit.language.conftest import ACCOUNTS, NOW
from tests.unit.language.random_plans import Plans


@pytest.mark.parametrize("locale", ["en", "ko"])
@seed(20261122)
@settings(
    max_examples=150,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(data=st.data())
def test_what_is_said_is_read_back(parser, locale, data):
    plan = Plans(lambda values: data.draw(st.sampled_from(values)), parser.catalog, parser.lexicon).plan()
    said = explain(plan, parser.catalog, locale)
    reading = parser.parse(said, Situation(NOW, ACCOUNTS))
    assert reading.plan is not None, f"{said}: {reading.refusal}"
    assert reading.plan == plan, said
