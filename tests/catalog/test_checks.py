"""What holds for every check of the catalog."""

from __future__ import annotations

import importlib
from datetime import date

import pytest

from rassistant.checks import catalog
from rassistant.checks.accounts import SUBJECTS
from rassistant.checks.registry import all_checks, check_of
from rassistant.checks.rules import is_ignored, is_owned_by_code
from rassistant.models.resource import Resource
from rassistant.resources.registry import kind_of

CHECKS = all_checks()


def test_there_are_checks_and_no_two_share_a_name():
    assert len(CHECKS) >= 7
    assert len({check.id for check in CHECKS}) == len({check.code for check in CHECKS}) == len(CHECKS)


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.id)
class TestEveryCheck:
    def test_file_name_is_the_id(self, check):
        assert importlib.import_module(f"{catalog.__name__}.{check.id}").CHECK is check
        assert check_of(check.code) is check

    def test_texts_are_in_both_languages(self, check):
        for text in (check.title, check.action, check.rollback):
            assert text.en.isascii()
            assert any("가" <= letter <= "힣" for letter in text.ko)

    def test_kinds_are_known(self, check):
        for name in (check.service_type, *check.related):
            assert kind_of(name) is not None or name in SUBJECTS

    def test_needs_are_metrics_of_the_kind(self, check):
        kind = kind_of(check.service_type)
        if kind is None:
            assert check.service_type in SUBJECTS
            assert not check.needs
            return
        for need in check.needs:
            assert kind.metric(need.metric) is not None or not need.required, need


def _tagged(**tags: str) -> Resource:
    return Resource("r", "arn", "EC2", "r", "1", "us-east-1", "running", None, tags)


@pytest.mark.parametrize(
    ("value", "ignored"),
    [("", True), ("true", True), ("2026-03-01", True), ("2026-02-28", False), ("2026-99-99", True)],
)
def test_the_ignore_tag_holds_until_its_day(value, ignored):
    assert is_ignored(_tagged(**{"r-assistant:ignore": value}), date(2026, 3, 1)) is ignored


def test_what_a_stack_owns_is_changed_in_its_code():
    assert is_owned_by_code(_tagged(**{"aws:cloudformation:stack-name": "web"}))
    assert is_owned_by_code(_tagged(**{"managed-by": "terraform"}))
    assert not is_owned_by_code(_tagged(Team="web"))
