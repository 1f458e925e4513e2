"""Both twins of Table do the same."""

from __future__ import annotations

import pytest

from rassistant.errors import Throttled
from rassistant.store.dynamo import DynamoTable
from rassistant.store.table import NEW, Condition
from rassistant.store.tables import BY_UPDATE, CACHE


def item(pk="p", sk="a", **values):
    return {"pk": pk, "sk": sk, **values}


def test_values_come_back_as_they_went_in(conversations_table):
    values = {
        "text": "서울 <b>|`",
        "empty": "",
        "count": 3,
        "part": 0.1,
        "small": 1.5e-07,
        "yes": True,
        "none": None,
        "raw": b"\x00\xff",
        "list": [1, "a", {"b": None}],
        "map": {"x": {"y": [2.5]}},
    }
    assert conversations_table.put(item(**values))
    assert conversations_table.get(("p", "a")) == item(**values)


def test_what_is_not_there_is_none(conversations_table):
    assert conversations_table.get(("p", "a")) is None
    assert conversations_table.get_many([("p", "a"), ("q", "b")]) == {}


def test_new_is_put_once(conversations_table):
    assert conversations_table.put(item(v=1), NEW)
    assert not conversations_table.put(item(v=2), NEW)
    assert conversations_table.get(("p", "a"))["v"] == 1


def test_replace_tells_what_was_there(conversations_table):
    assert conversations_table.replace(item(v=1)) is None
    assert conversations_table.replace(item(v=2)) == item(v=1)


@pytest.mark.parametrize(
    ("condition", "holds"),
    [
        (Condition(), True),
        (Condition(equals={"v": 1}), True),
        (Condition(equals={"v": 2}), False),
        (Condition(equals={"missing": 1}), False),
        (Condition(one_of={"state": ("a", "b")}), True),
        (Condition(one_of={"state": ("b", "c")}), False),
        (Condition(at_most={"v": 1}), True),
        (Condition(at_most={"v": 0.5}), False),
        (Condition(at_most={"missing": 5}), False),
        (Condition(item="any", at_most={"v": 0}), False),
        (Condition(item="any"), True),
        (NEW, False),
    ],
)
def test_update_under_a_condition(conversations_table, condition, holds):
    conversations_table.put(item(v=1, state="a"))
    after = conversations_table.update(("p", "a"), {"w": 9, "state": None}, add={"v": 2}, when=condition)
    expected = item(v=3, w=9) if holds else None
    assert after == expected
    assert conversations_table.get(("p", "a")) == (expected or item(v=1, state="a"))


def test_update_of_nothing_needs_to_be_allowed(conversations_table):
    assert conversations_table.update(("p", "a"), {"v": 1}) is None
    assert conversations_table.update(("p", "a"), {"v": 1}, when=Condition(item="any")) == item(v=1)


def test_query_by_prefix_in_order_and_paged(conversations_table):
    conversations_table.put_many(
        [item(sk=f"e#{n:03}", n=n) for n in range(60)] + [item(sk="x"), item(pk="q", sk="e#1")]
    )
    page = conversations_table.query("p", prefix="e#", limit=50)
    rest = conversations_table.query("p", prefix="e#", limit=50, start=page.next)
    assert [i["n"] for i in (*page.items, *rest.items)] == list(range(60))
    assert [i["n"] for i in conversations_table.query("p", after="e#056").items if "n" in i] == [57, 58, 59]
    keys = conversations_table.query("p", prefix="e#05", keys_only=True).items
    assert keys[0] == item(sk="e#050")
    assert len(keys) == 10


def test_query_of_an_index_backwards(conversations_table):
    conversations_table.put_many(
        [item(sk="a", listed="2", v=1), item(sk="b", listed="3"), item(sk="c"), item(sk="d", listed="1")]
    )
    page = conversations_table.query("p", index=BY_UPDATE.name, descending=True, limit=2)
    assert [i["sk"] for i in page.items] == ["b", "a"]
    rest = conversations_table.query("p", index=BY_UPDATE.name, descending=True, limit=2, start=page.next)
    assert [i["sk"] for i in rest.items] == ["d"]


def test_many_are_read_and_deleted(conversations_table):
    items = [item(sk=f"{n:03}", n=n) for n in range(230)]
    conversations_table.put_many(items)
    keys = [(i["pk"], i["sk"]) for i in items]
    assert len(conversations_table.get_many([*keys, keys[0], ("p", "none")])) == 230
    conversations_table.delete_many([*keys[:200], ("p", "none")])
    assert [i["n"] for i in conversations_table.query("p").items] == list(range(200, 230))


class Reluctant:
    """A client that leaves keys and items over ``times`` times."""

    def __init__(self, client, times):
        self._client, self._times = client, times
        self.exceptions = client.exceptions

    def __getattr__(self, name):
        return getattr(self._client, name)

    def batch_get_item(self, RequestItems):
        self._times -= 1
        ((table, wanted),) = RequestItems.items()
        if self._times < 0:
            return self._client.batch_get_item(RequestItems=RequestItems)
        first = {**wanted, "Keys": wanted["Keys"][:1]}
        answer = self._client.batch_get_item(RequestItems={table: first})
        return {**answer, "UnprocessedKeys": {table: {**wanted, "Keys": wanted["Keys"][1:]}}}

    def batch_write_item(self, RequestItems):
        self._times -= 1
        if self._times < 0:
            return self._client.batch_write_item(RequestItems=RequestItems)
        return {"UnprocessedItems": RequestItems}


def reluctant(client, times):
    return DynamoTable(Reluctant(client, times), CACHE.name, CACHE, sleep=lambda _: None)


def test_what_is_left_over_is_asked_for_again(dynamodb):
    dynamodb.create_table(**CACHE.create_parameters(CACHE.name))
    items = [item(sk=str(n)) for n in range(5)]
    reluctant(dynamodb, 3).put_many(items)
    assert len(reluctant(dynamodb, 3).get_many([("p", str(n)) for n in range(5)])) == 5


def test_left_over_for_ever_is_throttling(dynamodb):
    dynamodb.create_table(**CACHE.create_parameters(CACHE.name))
    with pytest.raises(Throttled):
        reluctant(dynamodb, 99).put_many([item()])
    with pytest.raises(Throttled):
        reluctant(dynamodb, 99).get_many([("p", str(n)) for n in range(50)])
