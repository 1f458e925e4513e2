"""Filters with unknown values, sorting, limits and groups."""

from rassistant.language.execute import aggregate, arranged, find
from rassistant.language.plan import Aggregation, And, Condition, Not, Or, SortKey, Step


def names(rows):
    return [row.name for row in rows]


def test_unknown_meets_neither_a_condition_nor_its_negation(row):
    rows = [row("a", cpu=10), row("b", cpu=90), row("c")]
    low = Condition("metrics.CPUUtilization", "lt", 20)
    assert names(find(Step(filters=(low,)), rows)) == ["a"]
    assert names(find(Step(filters=(Not(low),)), rows)) == ["b"]
    assert names(find(Step(filters=(Or((low, Not(low))),)), rows)) == ["a", "b"]


def test_a_missing_tag_is_known_to_be_absent(row):
    rows = [row("a", tags={"Env": "prod"}), row("b", tags={"Env": "dev"}), row("c")]
    assert names(find(Step(filters=(Condition("tags.Env", "ne", "prod"),)), rows)) == ["b", "c"]
    assert names(find(Step(filters=(Condition("tags.Env", "missing"),)), rows)) == ["c"]


def test_a_name_tag_alone_does_not_make_a_thing_tagged(row):
    rows = [row("a", tags={"Name": "a"}), row("b", tags={"Env": "dev"}), row("c", tags={"aws:x": "y"})]
    assert names(find(Step(filters=(Condition("tags", "missing"),)), rows)) == ["a", "c"]


def test_texts_match_without_case_and_wildcards_are_no_character_classes(row):
    rows = [row("Web-1"), row("web-[1]"), row("db")]
    assert names(find(Step(filters=(Condition("name", "eq", "web-1"),)), rows)) == ["Web-1"]
    assert names(find(Step(filters=(Condition("name", "matches", "web-[*"),)), rows)) == ["web-[1]"]


def test_times_compare_as_moments_not_as_texts(row):
    rows = [row("a", details={"stopped_at": "2026-01-01T00:00:00+09:00"}), row("b", details={"stopped_at": None})]
    before = Condition("details.stopped_at", "lt", "2025-12-31T20:00:00Z")
    assert names(find(Step(filters=(before,)), rows)) == ["a"]


def test_a_boolean_is_not_the_number_one(row):
    rows = [row("a", details={"attached": True}), row("b", details={"attached": 1})]
    assert names(find(Step(filters=(Condition("details.attached", "eq", True),)), rows)) == ["a"]


def test_sorted_by_name_unless_asked_and_unknown_last_both_ways(row):
    rows = [row("b", monthly_cost_usd=5.0), row("c"), row("a", monthly_cost_usd=9.0)]
    assert names(find(Step(), rows)) == ["a", "b", "c"]
    for descending, order in ((True, ["a", "b", "c"]), (False, ["b", "a", "c"])):
        assert names(find(Step(sort=(SortKey("monthly_cost_usd", descending),)), rows)) == order
    assert names(find(Step(sort=(SortKey("monthly_cost_usd", True),), limit=1), rows)) == ["a"]


def test_groups_are_counted_from_all_rows_then_cut(row):
    rows = [row("a", region="x"), row("b", region="y"), row("c", region="y", monthly_cost_usd=2.5)]
    step = Step(aggregation=Aggregation("count", None, ("region",)), limit=1)
    (group,) = aggregate(step, find(step, rows))
    assert (group.key, group.count, group.value, group.monthly_cost_usd) == ({"region": "y"}, 2, 2.0, 2.5)


def test_a_sum_of_nothing_known_is_unknown(row):
    step = Step(aggregation=Aggregation("average", "metrics.CPUUtilization"))
    assert aggregate(step, [row("a")])[0].value is None
    assert aggregate(step, [row("a", cpu=10), row("b", cpu=20), row("c")])[0].value == 15
    assert aggregate(step, [])[0].count == 0


def test_and_or_nest(row):
    rows = [row("a", region="x", status="stopped"), row("b", region="y"), row("c", region="x")]
    term = And((Condition("region", "eq", "x"), Not(Condition("status", "eq", "stopped"))))
    assert names(find(Step(filters=(term,)), rows)) == ["c"]


def test_what_has_no_such_metric_does_not_lack_it(row):
    """A network balancer has flows and no requests: it is none of those that nobody asks anything of."""
    step = Step(service_types=("ELB",), filters=(Condition("metrics.RequestCount", "missing"),))
    rows = [
        row(name, service_type="ELB", details={"type": name})
        for name in ("application", "classic", "network", "gateway")
    ]
    assert [found.name for found in find(step, rows)] == ["application", "classic"]


def test_alternatives_about_kinds_and_their_negations(row):
    rows = [
        row("a", cpu=10),
        row("b", service_type="RDS", cpu=10),
        row("c", service_type="RDS", cpu=90),
        row("d", service_type="S3"),
    ]
    busy = Condition("metrics.CPUUtilization", "ge", 50)
    either = Or(
        (
            And((Condition("service_type", "eq", "rds"), busy)),
            And((busy, Condition("service_type", "in", ("EBS", "EC2")))),
            Condition("name", "eq", "d"),
        )
    )
    assert names(find(Step(filters=(either,)), rows)) == ["c", "d"]
    assert names(find(Step(filters=(Not(either),)), rows)) == ["a", "b"]
    of_unknown = Or((And((Condition("service_type", "eq", "S3"), busy)), Condition("name", "eq", "a")))
    assert names(find(Step(filters=(Not(of_unknown),)), rows)) == ["b", "c"], "whether d is busy is not known"
    others = Or((And((Condition("service_type", "ne", "S3"), busy)), Condition("name", "eq", "a")))
    assert names(find(Step(filters=(others,)), rows)) == ["a", "c"]


def test_versions_are_in_the_order_of_their_numbers(row):
    rows = [
        row(version, service_type="RDS", details={"engine_version": version}) for version in ("13.4", "9.6", "13.10")
    ]
    step = Step("find", ("RDS",), sort=(SortKey("details.engine_version"),))
    assert [one.name for one in arranged(step, rows)] == ["9.6", "13.4", "13.10"]
