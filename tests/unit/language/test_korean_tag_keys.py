"""Several tag keys before one word of having or lacking: each is a condition of its own."""

from __future__ import annotations

import pytest

from rassistant.language.account.account_words import AccountWords
from rassistant.language.wording.tag_keys_ko import with_each_key

_LACK = "Env 태그가 없고 Team 태그가 없는 EC2"
_HAVE = "Env 태그가 있고 Team 태그가 있는 EC2"


@pytest.fixture
def words(row):
    return AccountWords.of([row("one", tags={"Env": "prod", "Team": "web"}), row("two", tags={"CostCenter": "hq"})])


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("Env 태그와 Team 태그가 없는 EC2", _LACK),
        ("Env 태그와 Team 태그가 모두 누락된 EC2를 식별하여 주시기 바랍니다.", _LACK),
        ("Env 태그랑 Team 태그 둘 다 안 붙은 EC2", _LACK),
        ("Env 태그도 Team 태그도 없는 EC2", _LACK),
        ("Env 태그 및 Team 태그가 모두 부여되지 아니한 EC2", _LACK),
        ("Env 태그, Team 태그가 모두 붙어 있지 않은 EC2", _LACK),
        ("Env 태그와 Team 태그가 모두 있는 EC2", _HAVE),
        ("Env 태그와 Team 태그를 모두 가진 EC2", _HAVE),
        ("Env 태그랑 Team 태그 둘 다 달린 EC2", _HAVE),
        (
            "Env 태그와 Team 태그와 CostCenter 태그가 없는 EC2",
            "Env 태그가 없고 Team 태그가 없고 CostCenter 태그가 없는 EC2",
        ),
        ("중지되었고 Env 태그와 Team 태그가 없는 EC2", f"중지되었고 {_LACK}"),
    ],
)
def test_each_key_is_a_condition(read, words, said, plain):
    assert read(plain, words=words).plan is not None
    assert read(said, words=words).plan == read(plain, words=words).plan


@pytest.mark.parametrize(
    "said",
    [
        "Env 태그와 Team 태그 또는 CostCenter 태그가 없는 EC2",
        "Env=prod 태그와 Team 태그가 없는 EC2",
        "모든 태그와 Team 태그가 없는 EC2",
        "Env 태그와 Team 태그가 prod인 EC2",
        "Env 태그는 있고 Team 태그는 없는 EC2",
        "Env 태그와 Team 태그별 비용",
    ],
)
def test_what_is_mixed_or_of_a_value_stays(said):
    assert with_each_key(said) == said


def test_a_choice_of_keys_stays_a_choice():
    assert with_each_key("Env 태그나 Team 태그가 없는 EC2") == "Env 태그가 없거나 Team 태그가 없는 EC2"
