"""Cost by resource from the account's own export, where Cost Explorer does not tell it: sums, gaps, and bad files."""

from __future__ import annotations

import csv
import gzip
import io
import json
from copy import deepcopy
from datetime import date, timedelta
from pathlib import Path

import pytest

from infra.local.simulator.faults import Fault
from rassistant.collect.cost_export import ExportPlace
from rassistant.collect.costs import Costs
from rassistant.models.settings import Settings
from tests.integration.data.conftest import NOW
from tests.integration.data.test_cost_simulated import document

BUCKET, NAME = "shop-billing", "r-assistant"
FOLDER = f"exports/{NAME}/"
TODAY = NOW.date()
COLUMNS = [
    "identity_line_item_id",
    "line_item_usage_account_id",
    "line_item_resource_id",
    "line_item_usage_start_date",
    "line_item_line_item_type",
    "line_item_unblended_cost",
    "line_item_currency_code",
]


def row(resource, day, usd, kind="Usage", account="111122223333", hour=0):
    return ["x", account, resource, f"{day}T{hour:02d}:00:00.000Z", kind, str(usd), "USD"]


def packed(rows, columns=COLUMNS):
    text = io.StringIO()
    csv.writer(text).writerows([columns, *rows])
    return gzip.compress(text.getvalue().encode())


@pytest.fixture
def exported(product):
    """``exported(files)``: the product with an export of the running month; ``files`` by name."""

    def start(files, named=None, month=f"{TODAY:%Y-%m}"):
        account = deepcopy(document())
        bucket = {"service_type": "S3", "name": BUCKET, "region": "us-east-1"}
        account["accounts"][0]["resources"].append(bucket)
        stack = product(account)
        stack.wire.faults.replace([Fault(operation="GetCostAndUsageWithResources", error="DataUnavailableException")])
        payer = stack.graph.gateway.accounts()[0]

        def put(key, content):
            stack.graph.gateway.call(payer, "us-east-1", "s3", "PutObject", Bucket=BUCKET, Key=key, Body=content)

        data = f"{FOLDER}data/BILLING_PERIOD={month}/"
        for name, content in files.items():
            put(data + name, content)
        manifest = {"dataFiles": named or [f"s3://{BUCKET}/{data}{name}" for name in files]}
        key = f"{FOLDER}metadata/BILLING_PERIOD={month}/{NAME}-Manifest.json"
        put(key, json.dumps(manifest).encode())
        settings = Settings(cost_export=f"s3://{BUCKET}/{FOLDER}", cost_export_region="us-east-1")
        stack.graph.costs = Costs(stack.graph.gateway, stack.graph.cache, stack.clock, settings)
        return stack

    return start


def days(count):
    return [TODAY - timedelta(days=n) for n in range(count, 0, -1)]


def test_hours_of_several_files_add_up_to_days_by_resource(exported):
    rows = [row("i-1", day, "0.125", hour=h) for day in days(14) for h in (0, 7)]
    more = [row("i-1", day, "0.25", account="444455556666") for day in days(3)]
    gone = [row("i-1", TODAY - timedelta(days=1), "-5", "Credit"), row("", TODAY - timedelta(days=1), "9")]
    early = [row("i-1", TODAY - timedelta(days=15), "77")]
    costs = exported({"a-00001.csv.gz": packed(rows), "a-00002.csv.gz": packed(more + gone + early)}).graph.costs
    table = costs.resources_daily().value
    assert table.rows["i-1", "111122223333"] == (0.25,) * 14
    assert sum(table.rows["i-1", "444455556666"]) == 0.75
    assert set(table.rows) == {("i-1", "111122223333"), ("i-1", "444455556666")}


def test_a_resource_shows_its_cost_as_its_own(exported):
    stack = exported({"a.csv.gz": packed([row("i-9", day, "2.4") for day in days(14)])})
    assert stack.graph.costs.by_resource().value == {"i-9": pytest.approx(2.4 / 24 * 730)}


def test_the_export_is_read_once_for_many_views(exported):
    stack = exported({"a.csv.gz": packed([row("i-9", day, "1") for day in days(14)])})
    for _ in range(3):
        stack.graph.costs.by_resource()
    assert (
        stack.wire.calls.report()["by_operation"]["s3:GetObject"] <= 3
    )  # this month's manifest and file, last month's


def fault(exported, files, **more):
    read = exported(files, **more).graph.costs.resources_daily()
    assert read.value is None
    (problem,) = read.problems
    return problem


@pytest.mark.parametrize(
    "content",
    [b"no gzip", gzip.compress(b"a,b\n1,2\n"), gzip.compress(b"\xff\xfe"), gzip.compress(b"x" * 900)[:200], b""],
    ids=["text", "columns", "encoding", "cut", "empty"],
)
def test_a_broken_file_is_a_warning_and_no_zero(exported, content):
    assert fault(exported, {"a.csv.gz": content}).code == "malformed_answer"


@pytest.mark.parametrize("amount", ["NaN", "Infinity", "1e", "free"])
def test_amounts_that_are_none(exported, amount):
    assert fault(exported, {"a.csv.gz": packed([row("i-1", TODAY - timedelta(days=1), amount)])}).code == (
        "malformed_answer"
    )


PARQUET = Path(__file__).parents[2] / "unit" / "collect" / "parquet"


@pytest.mark.parametrize("name", ["snappy", "int96_plain", "gzip_second"])
def test_parquet_says_the_same_as_csv(exported, name):
    costs = exported({"a-00001.snappy.parquet": (PARQUET / f"{name}.parquet").read_bytes()}).graph.costs
    table = costs.resources_daily().value
    assert table.rows == {
        ("i-1", "111122223333"): (0.25,) * 14,
        ("i-planned", "111122223333"): (2.4,) * 14,
    }
    own = costs.own_by_resource()
    assert {name: round(usd / 730 * 24, 6) for name, usd in own.items()} == {"i-1": 0.2, "i-planned": 1.5}


def test_a_broken_parquet_file_is_a_warning_and_no_zero(exported):
    whole = (PARQUET / "snappy.parquet").read_bytes()
    assert fault(exported, {"a.parquet": whole[:900] + whole[1000:]}).code == "malformed_answer"


@pytest.mark.parametrize(
    ("name", "content"), [("a.orc", b"ORC"), ("a.parquet", (PARQUET / "zstd.parquet").read_bytes())]
)
def test_other_formats_are_said_not_to_be_read(exported, name, content):
    problem = fault(exported, {name: content})
    assert "neither gzip CSV nor Parquet" in problem.message.en
    assert "gzip CSV" in problem.message.ko


@pytest.mark.parametrize(
    "named", [["s3://other-bucket/x.csv.gz"], ["secrets/x.csv.gz"], [f"{FOLDER}../../x.csv.gz"], "x", [7]]
)
def test_files_outside_the_export_are_not_read(exported, named):
    assert fault(exported, {"a.csv.gz": packed([])}, named=named).code == "malformed_answer"


def test_an_export_that_was_not_delivered_yet(exported):
    problem = fault(exported, {"a.csv.gz": packed([])}, month="2019-01")
    assert problem.code == "absent"


@pytest.mark.parametrize(
    ("location", "folder"),
    [("s3://my-bucket/a/b/c", "a/b/c/"), ("s3://my-bucket/c/", "c/")],
)
def test_places(location, folder):
    assert ExportPlace.of(location, "us-east-1").folder == folder


@pytest.mark.parametrize("location", ["", "my-bucket/x", "s3://x", "https://a/b"])
def test_what_is_no_place(location):
    with pytest.raises(ValueError, match="s3://bucket"):
        ExportPlace.of(location, "us-east-1")


def test_a_month_boundary_reads_both_months(exported):
    """Only this month is delivered here: the days of the last one cost nothing as far as the export tells."""
    first = date(TODAY.year, TODAY.month, 1)
    costs = exported({"a.csv.gz": packed([row("i-1", day, "1") for day in days(14) if day >= first])}).graph.costs
    assert sum(costs.resources_daily().value.rows["i-1", "111122223333"]) == min(14, (TODAY - first).days)


AMORTIZED = [
    "line_item_net_unblended_cost",
    "savings_plan_savings_plan_effective_cost",
    "savings_plan_net_savings_plan_effective_cost",
    "reservation_effective_cost",
]


def own_of(exported, rows, columns):
    stack = exported({"a.csv.gz": packed([line for day in days(14) for line in rows(day)], columns)})
    stack.graph.costs.by_resource()
    return {name: round(usd / 730 * 24, 6) for name, usd in stack.graph.costs.own_by_resource().items()}


def test_what_resources_really_cost_is_net_amortised_by_the_sort_of_each_line(exported):
    def rows(day):
        return [
            [*row("i-used", day, "2.4"), "2.0", "", "", ""],
            [*row("i-listed", day, "2.4"), "", "", "", ""],
            [*row("i-planned", day, "2.4", "SavingsPlanCoveredUsage"), "", "1.5", "1.4", ""],
            [*row("i-planned-gross", day, "2.4", "SavingsPlanCoveredUsage"), "", "1.5", "", ""],
            [*row("i-reserved", day, "0", "DiscountedUsage"), "", "", "", "1.1"],
            [*row("i-planned", day, "-2.4", "SavingsPlanNegation"), "", "", "", ""],
            [*row("arn:plan", day, "1.5", "SavingsPlanRecurringFee"), "", "", "", ""],
        ]

    assert own_of(exported, rows, COLUMNS + AMORTIZED) == {
        "i-used": 2.0, "i-listed": 2.4, "i-planned": 1.4, "i-planned-gross": 1.5, "i-reserved": 1.1,
    }  # fmt: skip


def test_an_export_without_those_columns_tells_what_was_charged(exported):
    assert own_of(exported, lambda day: [row("i-used", day, "2.4")], COLUMNS) == {"i-used": 2.4}
