"""What rejected recommendations teach, and what they do not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rassistant.errors import Text
from rassistant.models.finding import Finding
from rassistant.services.lessons import lesson_for, lesson_id, lessons
from rassistant.services.teams import is_of_team, shared_tags, team_of
from rassistant.store.decisions import Decision

SAME = Text("x", "엑스")
FINDING = Finding(
    code="EC2-IDLE", check="ec2_instance_idle", resource_id="i-1", name="web", service_type="EC2", account_id="1",
    region="us-east-1", title=SAME, reason=SAME, action=SAME, rollback=SAME, monthly_saving_usd=10.0, effort="low",
    risk="low", restart=False, mode="X", evidence=(), signals_used=(), tags={"team": "data", "Name": "web"},
)  # fmt: skip


def rejection(number: int, reason: str = "", *, at: int = 1, verdict: str = "reject", **tags: str) -> Decision:
    tags = tags or {"team": "data"}
    return Decision(
        f"r-{number}",
        verdict,
        reason,
        None,
        "kim",
        f"2026-11-{at:02d}T00:00:00Z",
        "ec2_instance_idle",
        f"n{number}",
        tags,
    )


def test_one_rejection_without_a_reason_teaches_nothing():
    assert lessons([rejection(1)], {}) == ()
    assert lessons([rejection(1, "needed"), rejection(2, team="web")], {}) == ()


def test_two_of_one_check_and_tag_teach():
    [lesson] = lessons([rejection(1, at=1), rejection(2, "for audits", at=2)], {})
    assert (lesson.check, lesson.key, lesson.value) == ("ec2_instance_idle", "team", "data")
    assert [one.recommendation_id for one in lesson.rejected] == ["r-2", "r-1"]
    assert lesson.text.en == 'Ranked lower: 2 like it were rejected (same check, team: data) ("for audits").'
    assert "2건" in lesson.text.ko


@pytest.mark.parametrize("reason", ["The data team keeps these", "DATA!", "data팀은 유지합니다"])
def test_one_whose_reason_names_the_tags_value_teaches(reason):
    assert len(lessons([rejection(1, reason)], {})) == 1


@pytest.mark.parametrize("reason", ["a database", "metadata", ""])
def test_a_part_of_a_word_is_no_name(reason):
    assert lessons([rejection(1, reason)], {}) == ()


def test_acceptances_weigh_against_it():
    rejected = [rejection(1), rejection(2)]
    accepted = [rejection(number, verdict="accept") for number in (3, 4)]
    assert len(lessons([*rejected, *accepted[:1]], {})) == 1
    assert lessons([*rejected, *accepted], {}) == ()


def test_snoozes_and_other_checks_do_not_count():
    other = replace(rejection(2), check="ebs_volume_gp2")
    assert lessons([rejection(1), other, rejection(3, verdict="snooze")], {}) == ()


def test_what_was_forgotten_is_learned_only_from_later_rejections():
    forgotten = {lesson_id("ec2_instance_idle", "team", "data"): "2026-11-05T00:00:00Z"}
    before = [rejection(1, at=1), rejection(2, at=5)]
    assert lessons(before, forgotten) == ()
    assert lessons([*before, rejection(3, at=6)], forgotten) == ()
    [lesson] = lessons([*before, rejection(3, at=6), rejection(4, at=7)], forgotten)
    assert len(lesson.rejected) == 2


def test_the_strongest_lesson_that_fits_is_the_reason():
    decisions = [rejection(number, team="data", env="prod") for number in (1, 2)] + [rejection(3, env="prod")]
    known = lessons(decisions, {})
    assert [(one.key, len(one.rejected)) for one in known] == [("env", 3), ("team", 2)]
    assert lesson_for(FINDING, known).key == "team"
    assert lesson_for(replace(FINDING, check="ebs_volume_gp2"), known) is None
    assert lesson_for(replace(FINDING, tags={"team": "web"}), known) is None
    assert lesson_for(replace(FINDING, tags={"env": "prod", "team": "data"}), known).key == "env"


def test_the_team_is_read_from_the_tags_that_name_one():
    assert team_of({"Owner": " kim ", "Team": "web"}) == "web"
    assert team_of({"owner": "kim"}) == "kim"
    assert team_of({"Name": "web"}) is None
    assert is_of_team({"Squad": "Web"}, "web")
    assert not is_of_team({"app": "web"}, "web")
    assert shared_tags({"Name": "a", "aws:x": "b", "env": "prod", "empty": " "}) == {"env": "prod"}
