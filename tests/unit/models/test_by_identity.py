"""What is kept by identity is made anew for any other object, however equal, and never grows without bound."""

from __future__ import annotations

from rassistant.models.by_identity import ByIdentity


def kept(memo: ByIdentity[list[object]], name: object, *sources: object) -> list[object]:
    return memo.get(name, sources, lambda: [*sources])


def test_the_same_objects_are_worked_on_once():
    memo: ByIdentity[list[object]] = ByIdentity(4)
    one, other = [1], [2]
    first = kept(memo, "a", one, other)
    assert kept(memo, "a", one, other) is first
    assert kept(memo, "b", one, other) is not first


def test_an_equal_object_is_another_one():
    memo: ByIdentity[list[object]] = ByIdentity(4)
    first = kept(memo, "a", [1])
    assert kept(memo, "a", [1]) is not first


def test_one_source_more_or_fewer_or_in_another_order_is_made_anew():
    memo: ByIdentity[list[object]] = ByIdentity(4)
    one, other = [1], [2]
    assert kept(memo, "a", one) == [one]
    assert kept(memo, "a", one, other) == [one, other]
    assert kept(memo, "a", other, one) == [other, one]
    assert kept(memo, "a", one) == [one]


def test_the_longest_unused_goes_first():
    memo: ByIdentity[list[object]] = ByIdentity(2)
    source = [1]
    first, second = kept(memo, "a", source), kept(memo, "b", source)
    kept(memo, "a", source)
    kept(memo, "c", source)
    assert kept(memo, "a", source) is first
    assert kept(memo, "b", source) is not second
