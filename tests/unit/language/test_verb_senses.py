"""English verbs by their sense: whatever verb says that a thing has, lacks, uses, exceeds or stays somewhere, in each of
its forms, with its denial; and what such a verb must not say."""

import pytest

from rassistant.language.wording.verb_forms_en import forms

HAVING = ("carry", "bear", "come with", "feature", "hand out", "boast", "throw", "run into", "rack up", "display")
LACKING = ("lack", "miss", "go without", "do without", "forgo", "come without", "make do without")
USING = ("rely on", "depend on", "leverage", "make use of", "opt for", "execute on")
EXCEEDING = ("top", "surpass", "go past", "rise above", "outstrip", "cross")
FALLING = ("dip below", "fall short of", "trail", "sink under")
STAYING = ("live", "reside", "sit", "remain", "linger")


def _said(verbs):
    """(the verb as it is said of several, its form with -ing)."""
    return [(verb, forms(verb).doing) for verb in verbs]


@pytest.mark.parametrize(
    ("verbs", "frame", "meant"),
    [
        (HAVING, "{} tags", "instances with tags"),
        (HAVING, "{} no tags", "instances without tags"),
        (HAVING, "{} more than 80% cpu", "instances with cpu over 80%"),
        (LACKING, "{} tags", "instances without tags"),
        (LACKING, "{} an Owner tag", "instances without an Owner tag"),
        (USING, "{} windows", "instances using windows"),
    ],
)
def test_any_verb_of_the_sense(step, verbs, frame, meant):
    want = step(meant)
    for verb, doing in _said(verbs):
        assert step("instances that " + frame.format(verb)) == want, verb
        assert step("which instances " + frame.format(verb)) == want, verb
        assert step("instances in Tokyo " + frame.format(doing)).filters == want.filters, doing


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        *((f"instances whose cpu {forms(verb).third} 80%", "instances with cpu over 80%") for verb in EXCEEDING),
        *(
            (f"instances whose cpu never {forms(verb).third} 80%", "instances with cpu at most 80%")
            for verb in EXCEEDING
        ),
        *((f"instances whose cpu {forms(verb).third} 10%", "instances with cpu under 10%") for verb in FALLING),
        *((f"volumes that {verb} in Seoul", "volumes in Seoul") for verb in STAYING),
        *((f"volumes that don't {verb} in Seoul", "volumes not in Seoul") for verb in STAYING),
        *((f"volumes {forms(verb).doing} outside Seoul", "volumes outside Seoul") for verb in STAYING),
        ("functions that get by with 128 MB", "functions with 128 MB"),
        ("functions limited to 128 MB of memory", "functions with 128 MB of memory"),
        ("functions that have thrown errors", "functions with errors"),
        ("databases stuck on mysql", "mysql databases"),
        ("databases eating more than $50 a month", "databases costing more than $50 a month"),
    ],
)
def test_numbers_places_and_money(step, asked, meant):
    assert step(asked) == step(meant)


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("instances that don't carry any tags", "instances without tags"),
        ("instances that have yet to get tags", "instances without tags"),
        ("instances that fail to carry tags", "instances without tags"),
        ("instances that don't lack tags", "instances with tags"),
        ("functions that never throw more than 10 errors", "functions that do not have more than 10 errors"),
        ("databases that do not rely on postgres", "databases not using postgres"),
    ],
)
def test_a_denial_goes_with_its_verb(step, asked, meant):
    assert step(asked) == step(meant)


@pytest.mark.parametrize(
    "asked",
    [
        "databases that need multi-az",  # which may be those that have none
        "instances that want a tag",
        "functions that could throw errors",
        "functions that should carry tags",
        "instances that hand out cookies",
        "volumes that reside in Narnia",
    ],
)
def test_what_is_only_wanted_or_possible_or_unknown_is_refused(read, asked):
    assert read(asked).plan is None


@pytest.mark.parametrize(
    ("asked", "shown"),
    [("list functions and show errors", "errors"), ("functions, display their memory", "memory")],
)
def test_an_order_to_show_is_no_verb_of_the_noun(step, asked, shown):
    plan = step(asked)
    assert not plan.filters
    assert shown in plan.select[0].lower()
