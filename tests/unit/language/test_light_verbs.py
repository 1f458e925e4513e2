"""Verbs that say nothing of their own, in their forms, and sentences that hold them and mean more."""

import pytest

from rassistant.language.wording.verbs_en import light_verbs

HELD = "running EC2 instances in Tokyo"
BETWEEN = "servers whose cpu is between 20 and 50 percent"


@pytest.mark.parametrize(
    "asked",
    [
        "which running EC2 instances do we rely on in Tokyo",
        "which running EC2 instances are we looking after in Tokyo",
        "what running EC2 instances have we stashed in Tokyo",
        "running EC2 instances that our team manages in Tokyo",
        "running EC2 instances that we're parking in Tokyo",
        "running EC2 instances put in Tokyo",
        "running EC2 instances my company oversees in Tokyo",
        "which running EC2 instances do they deploy in Tokyo",
    ],
)
def test_what_we_do_with_what_we_have(read, asked):
    want = read(HELD).plan
    assert want is not None
    assert read(asked).plan == want


@pytest.mark.parametrize(
    "verb", ["sits", "hovers", "stays", "lingers", "ranges", "has been fluctuating", "kept swinging"]
)
def test_how_a_figure_stands(read, verb):
    want = read(BETWEEN).plan
    assert want is not None
    assert read(BETWEEN.replace(" is ", f" {verb} ")).plan == want


@pytest.mark.parametrize(
    "asked",
    [
        "how long do we keep our logs",
        'instances tagged "what we host in"',
        "which instances did we launch last week",
        "keep only the stopped ones",
        "put the dev servers to sleep",
        "서울에서 우리가 쓰는 서버",
    ],
)
def test_what_says_more_stays(asked):
    assert light_verbs(asked) == asked


def test_what_was_made_in_a_time_is_asked_by_its_creation():
    assert light_verbs("what did we launch in October") == "everything created in October"
    assert light_verbs("what have we spun up since Monday") == "everything created since Monday"
