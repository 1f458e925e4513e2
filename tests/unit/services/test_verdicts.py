"""Verdicts are shared by the questions of some minutes, and made anew with whatever they hang on."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from rassistant.checks.registry import all_checks
from rassistant.errors import Text
from rassistant.models.collected import Collected, Problem
from rassistant.models.preferences import Preferences
from rassistant.models.resource import Resource
from rassistant.models.scope import Scope
from rassistant.services.optimize import Judged
from rassistant.services.verdicts import Verdicts

IDLE = next(check.id for check in all_checks() if check.code == "EC2-IDLE")
GP2 = next(check.id for check in all_checks() if check.code == "EBS-GP2")
DENIED = Problem("1", "us-east-1", "cloudwatch", "access_denied", Text("Denied.", "거부됨."))


class World:
    def __init__(self) -> None:
        self.now = datetime(2026, 11, 22, 12, tzinfo=UTC)
        self.rows: tuple[Resource, ...] = ()
        self.wishes = Preferences()
        self.problems: tuple[Problem, ...] = ()
        self.stale = False
        self.judged: list[tuple[list[str] | None, Scope, bool]] = []
        self.verdicts = Verdicts(self.optimize, self, lambda: self.wishes, lambda: self.now)  # type: ignore[arg-type]

    def list(self, service_types: Any, scope: Scope) -> Collected[tuple[Resource, ...]]:
        return Collected(self.rows)

    def optimize(self, checks: Any) -> Any:
        return Optimizing(self, checks)

    def ask(self, *checks: str, scope: Scope = Scope()) -> int:  # noqa: B008
        """How often was judged once this was answered."""
        self.verdicts.of(checks or (IDLE,), scope)
        return len(self.judged)


class Optimizing:
    listed_types = ("EC2",)

    def __init__(self, world: World, checks: Any) -> None:
        self.world, self.checks = world, checks

    def judge(self, scope: Scope, *, purchases: bool) -> Collected[Judged]:
        named = None if self.checks is None else [check.id for check in self.checks]
        self.world.judged.append((named, scope, purchases))
        return Collected(Judged((), ()), self.world.problems, None, self.world.stale)


@pytest.fixture
def world() -> World:
    return World()


def test_the_same_question_shares_what_was_judged(world):
    assert [world.ask(), world.ask(), world.ask()] == [1, 1, 1]
    assert world.judged == [([IDLE], Scope(), False)]


def test_other_checks_and_other_places_are_judged_on_their_own(world):
    assert [world.ask(IDLE), world.ask(GP2), world.ask(IDLE, GP2), world.ask(scope=Scope(("1",)))] == [1, 2, 3, 4]
    assert [world.ask(IDLE), world.ask(GP2)] == [4, 4]


def test_a_listing_read_anew_or_another_wish_is_judged_anew(world):
    world.ask()
    world.rows = (Resource("i-1", "arn", "EC2", "i-1", "1", "us-east-1", "running", None),)
    assert world.ask() == 2
    world.wishes = replace(world.wishes, headroom_pct=40)
    assert world.ask() == 3


def test_good_for_five_minutes_and_not_over_midnight(world):
    world.ask()
    world.now += timedelta(minutes=4, seconds=59)
    assert world.ask() == 1
    world.now += timedelta(seconds=1)
    assert world.ask() == 2
    world.now = datetime(2026, 11, 22, 23, 59, tzinfo=UTC)
    assert world.ask() == 3
    world.now += timedelta(minutes=1)
    assert world.ask() == 4


def test_what_could_not_be_read_whole_is_not_kept(world):
    world.problems = (DENIED,)
    assert [world.ask(), world.ask()] == [1, 2]
    world.problems, world.stale = (), True
    assert [world.ask(), world.ask()] == [3, 4]
    world.stale = False
    assert [world.ask(), world.ask()] == [5, 5]


def test_what_to_buy_hangs_on_all_checks(world):
    buying = next(check.id for check in all_checks() if check.service_type == "Commitment")
    world.ask(buying)
    assert world.judged == [(None, Scope(), True)]


def test_the_longest_held_goes_first(world):
    for n in range(17):
        world.ask(scope=Scope((str(n),)))
    assert world.ask(scope=Scope(("16",))) == 17
    assert world.ask(scope=Scope(("0",))) == 18
