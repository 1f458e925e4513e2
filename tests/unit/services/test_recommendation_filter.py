"""Order, one best action a resource, and what filters may be set to."""

from __future__ import annotations

from dataclasses import replace

from rassistant.services.recommendation_filter import Wish, best_of_each, choices, in_order, matches
from tests.unit.services.test_lessons import FINDING


def made(name: str, saving: float | None, **given):
    return replace(FINDING, resource_id=name, name=name, monthly_saving_usd=saving, **given)


def test_what_is_ranked_lower_comes_behind_all_others_by_saving_and_only_then():
    found = [made("a", 1.0), made("b", 3.0), made("c", 2.0), made("d", None)]
    lowered = {found[1].id}
    assert [one.name for one in in_order(found, "-monthly_saving_usd", lowered)] == ["c", "a", "d", "b"]
    assert [one.name for one in in_order(found, "-monthly_saving_usd")] == ["b", "c", "a", "d"]
    assert [one.name for one in in_order(found, "name", lowered)] == ["a", "b", "c", "d"]


def test_the_best_action_of_a_resource_is_the_one_that_is_counted():
    larger = made("a", 9.0, check="x", counted=False)
    counted = made("a", 5.0, check="y")
    unpriced = made("a", None, check="z")
    alone = made("b", None)
    best = best_of_each([unpriced, larger, counted, alone])
    assert set(best) == {counted.id, alone.id}
    assert best[counted.id] == [larger, unpriced]
    assert best[alone.id] == []


def test_teams_and_prices_are_filters():
    priced, unpriced = made("a", 1.0), made("b", None, tags={"Owner": "lee"})
    assert matches(priced, Wish(teams=("DATA",)))
    assert not matches(unpriced, Wish(teams=("data",)))
    assert matches(unpriced, Wish(teams=("data", "lee")))
    assert [matches(one, Wish(priced=True)) for one in (priced, unpriced)] == [True, False]
    assert [matches(one, Wish(priced=False)) for one in (priced, unpriced)] == [False, True]


def test_choices_are_of_all_findings():
    found = [made("a", 1.0), made("b", 1.0, tags={"owner": "lee", "aws:x": "y"})]
    offered = choices(found, "ko")
    assert offered["teams"] == ["data", "lee"]
    assert offered["tags"] == ["owner:lee", "team:data"]
    assert [one["code"] for one in offered["checks"]] == ["EC2-IDLE"]
