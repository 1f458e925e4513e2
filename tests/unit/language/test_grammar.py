"""Rules over the categories of items: the first that applies at a place, from the left, over light words."""

from __future__ import annotations

import pytest

from rassistant.language.rules.grammar import Rule, reduce, rule
from rassistant.language.vocabulary.senses import Item


def _items(*said: str) -> list[Item]:
    """``word:A+B``: a word with these senses."""
    items = []
    for place, one in enumerate(said):
        text, _, senses = one.partition(":")
        items.append(Item(place, place + 1, text, dict.fromkeys(filter(None, senses.split("+")))))
    return items


def _named(pattern: str, category: str) -> Rule:
    return rule(pattern, lambda _found: {category: None})


@pytest.mark.parametrize(
    ("rules", "said", "expected"),
    [
        ((_named("A B", "X"), _named("A", "Y")), ("a:A", "b:B"), [("a b", "X")]),
        ((_named("A", "Y"), _named("A B", "X")), ("a:A", "b:B"), [("a", "Y"), ("b", "B")]),
        ((_named("A B", "X"), _named("A", "Y")), ("a:A", "c:C"), [("a", "Y"), ("c", "C")]),
        ((_named("A B", "X"),), ("a:A", "the:FILLER", "b:B"), [("a the b", "X")]),
        ((_named("A B!", "X"),), ("a:A", "the:FILLER", "b:B"), [("a", "A"), ("the", "FILLER"), ("b", "B")]),
        ((_named("A? B", "X"),), ("b:B", "a:A", "b:B"), [("b", "X"), ("a b", "X")]),
        ((_named("A|B C", "X"),), ("b:B", "c:C", "c:C"), [("b c", "X"), ("c", "C")]),
        ((_named("A", "M"), _named("N M?", "X")), ("n:N", "a:A"), [("n", "X"), ("a", "M")]),
        ((_named("A", "B"), _named("C B?", "X")), ("a:A", "c:C"), [("a", "B"), ("c", "X")]),
        ((_named("A", "B"), _named("C", "X")), ("d:D",), [("d", "D")]),
    ],
)
def test_the_first_rule_that_applies(
    rules: tuple[Rule, ...], said: tuple[str, ...], expected: list[tuple[str, str]]
) -> None:
    assert [(item.text, "+".join(item.senses)) for item in reduce(_items(*said), rules)] == expected


def test_a_rule_that_declines_leaves_the_place_to_the_next() -> None:
    rules = (rule("A B", lambda _found: None), _named("A", "Y"))
    assert [item.text for item in reduce(_items("a:A", "b:B"), rules)] == ["a", "b"]
    assert reduce(_items("a:A", "b:B"), rules)[0].has("Y")


def test_what_a_rule_has_made_is_there_for_those_behind() -> None:
    rules = (_named("A", "M"), rule("C", lambda _found: {"D": None}))
    assert [*reduce(_items("a:A", "c:C"), rules)[1].senses] == ["D"]
    again = reduce(reduce(_items("a:A", "c:C"), rules), (_named("M D", "X"),))
    assert [item.text for item in again] == ["a c"]


def test_each_element_is_given_to_the_action_and_what_is_absent_is_none() -> None:
    seen: list[list[str | None]] = []
    rules = (rule("A B? C", lambda found: seen.append([item and item.text for item in found]) or {"X": None}),)
    reduce(_items("a:A", "b:B", "c:C", "a:A", "c:C"), rules)
    assert seen == [["a", "b", "c"], ["a", None, "c"]]
