"""Listing resources: filters, order, pages, CSV, one resource, and cost with its source."""

from __future__ import annotations

import csv
import io
import unicodedata
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from rassistant.collect.metric_reading import MetricPoints
from rassistant.errors import InvalidInput, NotFound, Text, Throttled
from rassistant.models.collected import Collected, Problem
from rassistant.models.price import PriceBook, Quote
from rassistant.models.resource import Resource
from rassistant.models.scope import Scope
from rassistant.services.resource_filter import ResourceQuestion
from rassistant.services.resources import Resources

NOW = datetime(2026, 11, 22, 12, 30, tzinfo=UTC)
READ = NOW - timedelta(minutes=3)
ACCOUNT = "111122223333"


def row(kind: str, name: str, region: str = "us-east-1", **more: Any) -> Resource:
    arn = more.pop("arn", f"arn:aws:x:{region}:{ACCOUNT}:{kind}/{name}")
    fields: dict[str, Any] = {"status": "running", "created_at": NOW - timedelta(days=9), **more}
    return Resource(name, arn, kind, fields.pop("shown", name), ACCOUNT, region, **fields)


ROWS = (
    row("EC2", "i-1", shown="web", details={"instance_type": "m5.large", "platform": "linux"}, tags={"Env": "prod"}),
    row("EC2", "i-2", "us-west-2", shown="batch", status="stopped", tags={"Env": "dev", "aws:cf:stack": "a:b"}),
    row("EC2", "i-3", shown="Gateway", created_at=None, tags={"Env": "prod", "Team": "core"}),
    row("EBS", "vol-1", shown="데이터", status="available", details={"size_gib": 100, "volume_type": "gp3"}),
    row("EBS", "vol-2", shown="scratch", status="in-use", details={"size_gib": None, "volume_type": "gp2"}),
    row("Lambda", "orders", status="Active", details={"runtime": "python3.13"}),
    row("S3", "orders", status="Active", arn="arn:aws:s3:::orders", details={"size_bytes": None}),
)  # fmt: skip


class FakeInventory:
    def __init__(self, rows: Sequence[Resource] = ROWS, problems: tuple[Problem, ...] = ()) -> None:
        self.rows = rows
        self.problems = problems
        self.refreshed: list[bool] = []

    def enabled_regions(self) -> frozenset[str]:
        return frozenset()

    def list(self, types: Sequence[str] = (), scope: Scope = Scope(), *, refresh: bool = False) -> Any:  # noqa: B008
        self.refreshed.append(refresh)
        kept = (r for r in self.rows if not types or r.service_type in types)
        return Collected(
            tuple(r for r in kept if not scope.regions or r.region in scope.regions), self.problems, READ, False
        )


class FakeMetrics:
    def fresh_blocks(self, keys: Any, now: datetime) -> Mapping[str, Any]:
        return {}

    def summary(self, rows: Sequence[Resource], *, refresh: bool = False) -> Any:
        hours = tuple(NOW - timedelta(hours=n) for n in (2, 1))
        found: dict[Any, Mapping[str, MetricPoints]] = {
            ROWS[0].key: {"CPUUtilization": MetricPoints(hours, (10.0, 30.0))},
            ROWS[1].key: {"CPUUtilization": MetricPoints(hours, (None, None))},
            ROWS[6].key: {"BucketSizeBytes": MetricPoints(hours, (5.0, 7.0))},
        }
        return Collected({key: value for key, value in found.items() if key in {r.key for r in rows}}, (), NOW)


class FakeCosts:
    def __init__(self, answer: Mapping[str, float] | Exception, *problems: Problem) -> None:
        self.answer = answer
        self.problems = problems

    def by_resource(self, *, refresh: bool = False) -> Any:
        if isinstance(self.answer, Exception):
            raise self.answer
        return Collected(self.answer, self.problems, NOW - timedelta(hours=5))


class FakePrices:
    def load(self, keys: Any) -> Any:
        return Collected(PriceBook({key: Quote(0.01, "price_list", "2026-11-01") for key in keys}), (), NOW)


def service(**parts: Any) -> Resources:
    return Resources(
        parts.get("inventory", FakeInventory()),
        FakeMetrics(),  # type: ignore[arg-type]
        parts.get("costs", FakeCosts({"i-1": 70.0, "orders": 3.0})),
        parts.get("prices"),
        lambda: NOW,
        parts.get("findings"),
    )


def names(answer: Mapping[str, Any]) -> list[str]:
    return [r["name"] for r in answer["rows"]]


def page(**question: Any) -> Mapping[str, Any]:
    return service().page(ResourceQuestion(**question), "en")


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ({}, ["batch", "Gateway", "orders", "orders", "scratch", "web", "데이터"]),
        ({"service_types": ("ec2",)}, ["batch", "Gateway", "web"]),
        ({"service_types": ("EC2", "Lambda")}, ["batch", "Gateway", "orders", "web"]),
        ({"regions": ("us-west-2",)}, ["batch"]),
        ({"statuses": ("STOPPED", "available")}, ["batch", "데이터"]),
        ({"tags": ("Env:prod",)}, ["Gateway", "web"]),
        ({"tags": ("Env:prod", "Env:dev")}, ["batch", "Gateway", "web"]),
        ({"tags": ("Env:prod", "Team:core")}, ["Gateway"]),
        ({"tags": ("Team",)}, ["Gateway"]),
        ({"tags": ("aws:cf:stack:a:b",)}, ["batch"]),
        ({"tags": ("aws:cf:stack",)}, ["batch"]),
        ({"tags": ("Env:pro",)}, []),
        ({"part": "GATE"}, ["Gateway"]),
        ({"part": "vol-"}, ["scratch", "데이터"]),
        ({"part": unicodedata.normalize("NFD", "데이")}, ["데이터"]),  # as a Mac writes file names
        ({"service_types": ("EBS",), "sort": "size_gib"}, ["데이터", "scratch"]),
        ({"service_types": ("EBS",), "sort": "-details.size_gib"}, ["데이터", "scratch"]),
        ({"service_types": ("EC2",), "sort": "-CPUUtilization"}, ["web", "batch", "Gateway"]),
        ({"service_types": ("EC2",), "sort": "-metrics.CPUUtilization"}, ["web", "batch", "Gateway"]),
        ({"service_types": ("EC2",), "sort": "created_at"}, ["batch", "web", "Gateway"]),
        ({"service_types": ("EC2",), "sort": "-monthly_cost_usd"}, ["web", "batch", "Gateway"]),
        ({"service_types": ("EC2",), "sort": "tags.Env"}, ["batch", "Gateway", "web"]),
    ],
)
def test_filters_and_order(question: Mapping[str, Any], expected: list[str]) -> None:
    answer = page(**question)
    assert names(answer) == expected
    assert answer["total"] == len(expected)


@pytest.mark.parametrize(
    ("question", "field"),
    [
        ({"service_types": ("Toaster",)}, "service_type"),
        ({"sort": "colour"}, "sort"),
        ({"sort": "-details.colour"}, "sort"),
        ({"sort": "tags."}, "sort"),
        ({"regions": ("mars",)}, "region"),
        ({"account_ids": ("12",)}, "account_id"),
        ({"cursor": "nonsense"}, "cursor"),
        ({"cursor": "'; DROP TABLE"}, "cursor"),
    ],
)
def test_bad_input_names_the_field_and_says_what_to_do(question: Mapping[str, Any], field: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        page(**question)
    assert caught.value.field == field
    assert caught.value.hint.ko != caught.value.hint.en


def test_pages_hold_every_row_once_and_a_cursor_fits_its_question_alone() -> None:
    seen: list[str] = []
    cursor = None
    while True:
        answer = page(limit=3, cursor=cursor)
        assert answer["total"] == len(ROWS)
        seen += [r["arn"] for r in answer["rows"]]
        cursor = answer["next_cursor"]
        if cursor is None:
            break
    assert sorted(seen) == sorted(r.arn for r in ROWS)
    first = page(limit=2)["next_cursor"]
    assert len(page(limit=5, cursor=first)["rows"]) == 5
    with pytest.raises(InvalidInput):
        page(limit=2, cursor=first, part="web")


def test_metrics_are_joined_and_fill_the_fields_that_come_from_them() -> None:
    found = {(r["service_type"], r["name"]): r for r in page()["rows"]}
    assert found["EC2", "web"]["metrics"]["CPUUtilization"]["value"] == 20.0
    assert found["EC2", "batch"]["metrics"] == {}  # gaps alone: unknown, not 0
    assert found["S3", "orders"]["details"]["size_bytes"] == 7.0


def test_cost_comes_from_the_bill_by_arn_or_by_an_id_that_is_unique() -> None:
    found = {(r["service_type"], r["name"]): r for r in page()["rows"]}
    assert (found["EC2", "web"]["monthly_cost_usd"], found["EC2", "web"]["cost_source"]) == (70.0, "resource")
    assert found["S3", "orders"]["monthly_cost_usd"] == 3.0
    assert found["Lambda", "orders"]["monthly_cost_usd"] is None  # the bucket's name is not the function's
    assert found["Lambda", "orders"]["cost_source"] is None


def test_list_price_stands_in_where_the_bill_does_not_say() -> None:
    answer = service(prices=FakePrices()).page(ResourceQuestion(service_types=("EBS",)), "en")
    found = {r["name"]: r for r in answer["rows"]}
    assert (found["데이터"]["monthly_cost_usd"], found["데이터"]["cost_source"]) == (1.0, "list_price")
    assert (found["scratch"]["monthly_cost_usd"], found["scratch"]["cost_source"]) == (None, None)


def test_account_without_cost_by_resource_gets_no_warning_but_a_failure_does() -> None:
    off = Problem(ACCOUNT, None, "ce", "not_enabled", Text("off", "꺼짐"))
    assert service(costs=FakeCosts({}, off)).page(ResourceQuestion(), "en")["warnings"] == []
    failed = service(costs=FakeCosts(Throttled())).page(ResourceQuestion(), "ko")
    assert [w["code"] for w in failed["warnings"]] == ["throttled"]
    assert len(failed["rows"]) == len(ROWS)


def test_as_of_is_that_of_resources_and_metrics_and_refresh_is_passed_on() -> None:
    inventory = FakeInventory()
    answer = service(inventory=inventory).page(ResourceQuestion(refresh=True), "en")
    assert answer["as_of"] == "2026-11-22T12:27:00Z"
    assert inventory.refreshed == [True]


def test_csv_has_all_rows_and_starts_no_formula() -> None:
    evil = (
        row("EC2", "i-9", shown='=HYPERLINK("http://x")', tags={"+a": "b"}, details={"instance_type": "@x,\n"}),
        *(row("EC2", f"i-{n}") for n in range(1500)),
    )
    text = service(inventory=FakeInventory(evil)).csv(ResourceQuestion(limit=10))
    assert text.startswith("\ufeff")
    assert "\r\n" in text
    table = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))
    assert len(table) == 1501
    cells = next(r for r in table if r["resource_id"] == "i-9")
    assert cells["name"] == '\'=HYPERLINK("http://x")'
    assert cells["tags"] == "'+a=b"
    assert cells["instance_type"] == "'@x,\n"


def test_one_resource_with_everything_known_of_it() -> None:
    answer = service().detail("i-1", "ko")
    assert answer["resource"]["monthly_cost_usd"] == 70.0
    assert next(f for f in answer["fields"] if f["name"] == "instance_type")["label"] == "인스턴스 유형"
    (series,) = answer["metric_series"]
    assert (series["metric"], series["period"], len(series["points"])) == ("CPUUtilization", 3600, 2)
    assert answer["cli"] == "aws ec2 describe-instances --region us-east-1 --instance-ids i-1"
    assert answer["console_url"].endswith("InstanceDetails:instanceId=i-1")
    assert answer["findings"] == []


def test_by_arn_too_and_unknown_or_ambiguous_ids_say_so() -> None:
    assert service().detail("arn:aws:s3:::orders", "en")["resource"]["service_type"] == "S3"
    with pytest.raises(NotFound):
        service().detail("i-404", "en")
    with pytest.raises(InvalidInput) as caught:
        service().detail("orders", "en")
    assert "service_type=Lambda" in caught.value.hint.en
    narrowed = service().detail("orders", "en", service_types=["lambda"])
    assert narrowed["resource"]["service_type"] == "Lambda"


def test_rows_without_metrics_and_cost_ask_for_neither() -> None:
    class Refusing:
        def __getattr__(self, name: str) -> Any:
            raise AssertionError(name)

    bare = Resources(FakeInventory(), Refusing(), Refusing(), None, lambda: NOW)  # type: ignore[arg-type]
    assert bare.rows(with_metrics=False, with_cost=False).value == ROWS
