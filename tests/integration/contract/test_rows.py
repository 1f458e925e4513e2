"""Resources, metrics and questions: every resource of the account file once, with what the file says of it."""

from __future__ import annotations

import csv
import io
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from rassistant.http.answers import (
    Me,
    MetricAnswer,
    MetricSummary,
    QueryAnswer,
    Recommendations,
    ResourceDetail,
    ResourcePage,
)
from tests.integration.contract.account_files import MAIN, MEMBER, REGIONS, whole
from tests.integration.contract.conftest import Api

DOCUMENT = whole()
FILE = {
    (account["account_id"], given["service_type"], given["name"]): given
    for account in DOCUMENT["accounts"]
    for given in account["resources"]
}
IN_AWS_TERMS = {
    ("EC2", "stopped_days_ago"),
    ("EBS", "attached_to"),
    ("EBSSnapshot", "volume"),
    ("EIP", "attached_to"),
    ("ELB", "targets"),
    ("S3", "incomplete_uploads_bytes"),
}
"""Told by ids, counts and times, or only to who asks for it."""
WITHOUT_A_BIRTHDAY = {"EIP", "Lambda", "CloudFront"}
"""AWS keeps no creation time of these."""
SUMMED = {
    "NetworkIn",
    "NetworkOut",
    "VolumeReadOps",
    "VolumeWriteOps",
    "BytesOutToDestination",
    "RequestCount",
    "Invocations",
    "Errors",
    "ConsumedReadCapacityUnits",
}


ROOM_S = 120
"""What the comparisons with "the last full hour" may take, on a busy machine."""


@pytest.fixture(scope="module")
def api(stacks) -> Iterator[Api]:
    left = 3600 - datetime.now(UTC).timestamp() % 3600
    if left < ROOM_S:  # the file's last value is the last full hour when it is loaded: not across the turn of one
        time.sleep(left + 1)
    with stacks(DOCUMENT) as running:
        yield running


@pytest.fixture(scope="module")
def rows(api: Api) -> dict[tuple[str, str, str], dict[str, Any]]:
    listed = api.all_rows()
    found = {(row["account_id"], row["service_type"], row["name"]): row for row in listed}
    assert len(found) == len(listed)
    return found


def last_day(hourly: list[float]) -> list[float]:
    return (hourly * 24)[-24:]


def test_each_resource_of_the_file_is_there_once(rows) -> None:
    assert set(rows) == set(FILE)


@pytest.mark.parametrize("key", FILE, ids="-".join)
def test_a_row_says_what_the_file_says(rows, key: tuple[str, str, str]) -> None:
    row, given, kind = rows[key], FILE[key], key[1]
    assert row["region"] == given.get("region", "global")
    assert row["arn"].startswith("arn:aws:")
    assert row["resource_id"]
    if "status" in given:
        assert row["status"] == given["status"]
    assert {k: v for k, v in row["tags"].items() if k != "Name"} == given.get("tags", {})
    for name, value in given.get("details", {}).items():
        if (kind, name) not in IN_AWS_TERMS:
            assert row["details"][name] == value, name
    if kind in WITHOUT_A_BIRTHDAY:
        assert row["created_at"] is None
    else:
        days = given.get("created_days_ago", max(30, given.get("details", {}).get("stopped_days_ago", 0)))
        age = datetime.now(UTC) - datetime.fromisoformat(row["created_at"])
        assert abs(age - timedelta(days=days)) < timedelta(minutes=10)
    assert (row["monthly_cost_usd"] is None) == (row["cost_source"] is None)


@pytest.mark.parametrize("key", [key for key, given in FILE.items() if "metrics" in given], ids="-".join)
def test_metrics_of_a_row_are_the_last_day(rows, key: tuple[str, str, str]) -> None:
    found = rows[key]["metrics"]
    for name, series in FILE[key]["metrics"].items():
        values = last_day(series["hourly"])
        wanted = sum(values) if name in SUMMED else sum(values) / 24
        # the last full hours of the file, against the last 24 hours now: the same unless the hour turned in between
        assert found[name]["value"] == pytest.approx(wanted, rel=0.01 if name in SUMMED else 1e-6), name
        assert found[name]["statistic"] == ("Sum" if name in SUMMED else "Average")
        assert datetime.now(UTC) - datetime.fromisoformat(found[name]["at"]) < timedelta(hours=3)


def test_a_resource_without_metrics_has_none(rows) -> None:
    assert rows[MAIN, "EC2", "minimal"]["metrics"] == {}
    assert rows[MAIN, "EC2", "=cmd|'/c calc'!A1"]["metrics"] == {}


def test_stored_bytes_and_objects_of_a_bucket(rows) -> None:
    details = rows[MAIN, "S3", "acme-contract-media"]["details"]
    assert (details["size_bytes"], details["object_count"]) == (5_000_000_000, 4321)


@pytest.mark.parametrize("limit", [1, 3, 7, 1000])
def test_pages_of_any_size_hold_the_same(api: Api, rows, limit: int) -> None:
    wanted = [row["resource_id"] for row in rows.values() if row["account_id"] == MEMBER]
    assert [row["resource_id"] for row in api.all_rows(limit, account_id=MEMBER)] == wanted


FILTERS: list[tuple[dict[str, Any], Any]] = [
    ({"service_type": "EC2"}, lambda r: r["service_type"] == "EC2"),
    ({"service_type": ["EC2", "RDS"]}, lambda r: r["service_type"] in ("EC2", "RDS")),
    ({"service_type": "EBS"}, lambda r: r["service_type"] == "EBS"),
    ({"region": "global"}, lambda r: r["region"] == "global"),
    ({"region": ["ap-northeast-2", "us-east-1"]}, lambda r: r["region"] in ("ap-northeast-2", "us-east-1")),
    ({"region": "sa-east-1"}, lambda r: False),
    ({"account_id": MEMBER}, lambda r: r["account_id"] == MEMBER),
    ({"account_id": "999999999999"}, lambda r: False),
    ({"status": "stopped"}, lambda r: r["status"] == "stopped"),
    ({"status": ["stopped", "running"]}, lambda r: r["status"] in ("stopped", "running")),
    ({"tag": "Env:prod"}, lambda r: r["tags"].get("Env") == "prod"),
    ({"tag": ["Env:prod", "Env:dev"]}, lambda r: r["tags"].get("Env") in ("prod", "dev")),
    ({"tag": "app:part:a:b"}, lambda r: r["tags"].get("app:part") == "a:b"),
    ({"tag": "한글:값, 둘"}, lambda r: r["tags"].get("한글") == "값, 둘"),
    ({"q": "API"}, lambda r: "api" in r["name"].lower() or "api" in r["resource_id"].lower()),
    (
        {"service_type": "EC2", "region": "eu-central-1", "status": "running", "account_id": MAIN},
        lambda r: (r["service_type"], r["name"], r["account_id"]) == ("EC2", "api-1", MAIN),
    ),
]


@pytest.mark.parametrize(("filters", "keep"), FILTERS, ids=lambda value: str(value) if isinstance(value, dict) else "")
def test_filters(api: Api, rows, filters: dict[str, Any], keep: Any) -> None:
    found = sorted(row["arn"] for row in api.all_rows(**filters))
    assert found == sorted(row["arn"] for row in rows.values() if keep(row))


@pytest.mark.parametrize("sort", ["name", "created_at", "monthly_cost_usd", "region", "details.instance_type"])
def test_sorting_either_way_with_the_unknown_last(api: Api, sort: str) -> None:
    def values(order: str) -> list[Any]:
        rows = api.all_rows(sort=order)
        return [row["details"].get("instance_type") if "." in sort else row[sort] for row in rows]

    up, down = values(sort), values(f"-{sort}")
    known = [value for value in up if value is not None]
    assert up[len(known) :] == [None] * (len(up) - len(known))
    fold = (lambda v: v.casefold()) if isinstance(known[0], str) else (lambda v: v)
    assert [fold(v) for v in known] == sorted(map(fold, known))
    assert [fold(v) for v in down[: len(known)]] == sorted(map(fold, known), reverse=True)


def test_the_csv_has_all_rows_and_no_formula(api: Api, rows) -> None:
    reply = api.ask("GET", "/api/resources", params={"limit": 2}, headers={"accept": "text/csv"})
    assert reply.headers["content-type"].startswith("text/csv")
    table = list(csv.DictReader(io.StringIO(reply.text.removeprefix("\ufeff"))))
    assert {(r["account_id"], r["service_type"], r["name"].removeprefix("'")) for r in table} == set(rows)
    cells = [cell for row in table for cell in row.values()]
    assert any(cell.startswith("'=cmd") for cell in cells)
    assert not [cell for cell in cells if cell[:1] in tuple("=+@") or (cell[:1] == "-" and not _is_number(cell))]


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True


@pytest.mark.parametrize("key", FILE, ids="-".join)
def test_one_resource_by_id_and_by_arn(api: Api, rows, key: tuple[str, str, str]) -> None:
    row = rows[key]
    where = {"account_id": key[0], "region": row["region"], "service_type": key[1]}
    for wanted in (row["resource_id"], row["arn"]):
        path = "/api/resources/" + wanted.replace("%", "%25").replace(" ", "%20")
        answer = api.get(path, **where)
        ResourceDetail.model_validate(answer)
        assert answer["resource"] == row
        assert answer["console_url"].startswith("https://")
        assert answer["cli"].startswith("aws ")


def test_an_id_of_two_resources_asks_which(api: Api) -> None:
    answer = api.ask("GET", "/api/resources/orders")
    assert answer.status_code == 400
    assert MEMBER in answer.json()["error"]["hint"]


def test_pages_answer_to_the_letter(api: Api) -> None:
    ResourcePage.model_validate(api.get("/api/resources"))
    Recommendations.model_validate(api.get("/api/recommendations"))
    for limit in (1, 1000):
        MetricSummary.model_validate(api.get("/api/metrics/summary", limit=limit))


@pytest.mark.parametrize("role", ["viewer", "operator", "approver"])
def test_me(api: Api, role: str) -> None:
    answer = api.ask("GET", "/api/me", role=role, language="ko").json()
    Me.model_validate(answer)
    assert (answer["groups"], answer["locale"], answer["email"]) == ([role], "ko", f"{role}@example.com")
    assert [account["account_id"] for account in answer["accounts"]] == [MAIN, MEMBER]
    assert answer["regions"] == sorted(REGIONS)
    assert set(answer["service_types"]) >= {kind for _, kind, _ in FILE}
    assert answer["features"]["actions"] is False


def test_the_summary_has_a_row_a_resource(api: Api, rows) -> None:
    answer = api.get("/api/metrics/summary", limit=1000)
    assert {row["resource_id"] for row in answer["rows"]} == {row["resource_id"] for row in rows.values()}
    assert answer["total"] == len(rows)
    columns = {column["metric"]: column for column in answer["columns"]}
    assert columns["CPUUtilization"]["unit"] == "Percent"
    for row in answer["rows"]:
        full = rows[row["account_id"], row["service_type"], row["name"]]
        for name, cell in row["metrics"].items():
            assert name in columns
            assert cell["value"] == (full["metrics"][name]["value"] if name in full["metrics"] else None)
    cpu = next(row for row in answer["rows"] if row["name"] == "api-1" and row["account_id"] == MAIN)
    hourly = last_day(FILE[MAIN, "EC2", "api-1"]["metrics"]["CPUUtilization"]["hourly"])
    assert cpu["metrics"]["CPUUtilization"]["points"] == pytest.approx(hourly)


def test_summary_pages_and_filters(api: Api) -> None:
    seen, cursor = [], None
    while True:
        page = api.get("/api/metrics/summary", service_type="EC2", limit=2, cursor=cursor)
        seen += [row["resource_id"] for row in page["rows"]]
        cursor = page["next_cursor"]
        if cursor is None:
            break
    assert len(seen) == len(set(seen)) == page["total"] == 5
    seoul = api.get("/api/metrics/summary", service_type="EC2", region="ap-northeast-2")
    assert [row["name"] for row in seoul["rows"]] == ["win"]


@pytest.mark.parametrize(("period", "count"), [(3600, 6), (300, 72), (21600, 1)])
@pytest.mark.parametrize("metric", ["CPUUtilization", "NetworkIn"])
def test_a_series_of_one_metric(api: Api, rows, metric: str, period: int, count: int) -> None:
    last_hour = datetime.now(UTC).replace(minute=0, second=0, microsecond=0)
    end = last_hour - timedelta(hours=last_hour.hour % 6)  # points of six hours begin at 0, 6, 12 and 18
    answer = api.get(
        "/api/metrics",
        resource_id=rows[MAIN, "EC2", "api-1"]["resource_id"],
        metric=metric,
        start=(end - timedelta(hours=6)).isoformat(),
        end=end.isoformat(),
        period=period,
    )
    MetricAnswer.model_validate(answer)
    [series] = answer["series"]
    values = [value for _, value in series["points"]]
    whole_day = FILE[MAIN, "EC2", "api-1"]["metrics"][metric]["hourly"]
    turned = len(whole_day) - (last_hour - end) // timedelta(hours=1)
    hourly = (whole_day * 2)[turned - 6 + len(whole_day) : turned + len(whole_day)]
    assert len(values) == count
    known = [value for value in values if value is not None]
    if metric == "NetworkIn":
        assert sum(known) == pytest.approx(sum(hourly), rel=1e-6)
    else:
        assert sum(known) / len(known) == pytest.approx(sum(hourly) / 6, rel=1e-6)


@pytest.mark.parametrize(("statistic", "pick"), [("Maximum", max), ("Minimum", min), ("p99", max)])
def test_statistics(api: Api, rows, statistic: str, pick: Any) -> None:
    end = datetime.now(UTC).replace(minute=0, second=0, microsecond=0)
    answer = api.get(
        "/api/metrics",
        resource_id=rows[MAIN, "EC2", "api-1"]["resource_id"],
        metric="CPUUtilization",
        start=(end - timedelta(hours=24)).isoformat(),
        end=end.isoformat(),
        period=86400,
        statistic=statistic,
    )
    values = [value for _, value in answer["series"][0]["points"] if value is not None]
    hourly = FILE[MAIN, "EC2", "api-1"]["metrics"]["CPUUtilization"]["hourly"]
    assert pick(values) == pytest.approx(pick(hourly), rel=0.05)


def test_a_resource_without_metrics_answers_an_empty_list(api: Api, rows) -> None:
    answer = api.get("/api/metrics", resource_id=rows[MAIN, "EIP", "ip-free"]["resource_id"])
    MetricAnswer.model_validate(answer)
    assert answer["series"] == []
    assert answer["as_of"] is not None


QUESTIONS = [
    ("서울 리전의 실행 중인 EC2 보여줘", lambda r: (r["service_type"], r["region"], r["status"]) == ("EC2", "ap-northeast-2", "running")),
    ("stopped EC2 in eu-central-1", lambda r: (r["service_type"], r["region"], r["status"]) == ("EC2", "eu-central-1", "stopped")),
    ("Lambda 함수 목록", lambda r: r["service_type"] == "Lambda"),
    ("RDS tagged Env=prod", lambda r: r["service_type"] == "RDS" and r["tags"].get("Env") == "prod"),
    ("running EC2 in Frankfurt", lambda r: (r["service_type"], r["region"], r["status"]) == ("EC2", "eu-central-1", "running")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "keep"), QUESTIONS, ids=lambda value: value if isinstance(value, str) else "")
def test_questions_find_the_rows(api: Api, rows, text: str, keep: Any) -> None:
    answer = api.post("/api/query", {"text": text})
    QueryAnswer.model_validate(answer)
    assert (answer["kind"], answer["parser"]) == ("rows", "rules")
    wanted = sorted(row["arn"] for row in rows.values() if keep(row))
    assert sorted(row["arn"] for row in answer["rows"]) == wanted
    assert answer["total"] == len(wanted)
    again = api.post("/api/query", {"plan": answer["plan"]})
    assert again["parser"] == "plan"
    assert again["rows"] == answer["rows"]


def test_questions_are_paged(api: Api) -> None:
    seen, cursor = [], None
    for _ in range(9):
        page = api.post("/api/query", {"text": "EC2", "limit": 2, **({"cursor": cursor} if cursor else {})})
        seen += [row["arn"] for row in page["rows"]]
        cursor = page["next_cursor"]
        if cursor is None:
            break
    assert len(seen) == len(set(seen)) == page["total"] == 5


def test_counts_and_groups(api: Api) -> None:
    count = api.post("/api/query", {"text": "how many EC2 instances"})
    QueryAnswer.model_validate(count)
    assert (count["kind"], count["count"]) == ("count", 5)
    groups = api.post("/api/query", {"text": "count EC2 by region"})
    QueryAnswer.model_validate(groups)
    assert {g["key"]["region"]: g["count"] for g in groups["groups"]} == {
        "eu-central-1": 3,
        "ap-northeast-2": 1,
        "us-east-1": 1,
    }


@pytest.mark.parametrize("text", ["", "   ", "날씨 어때?", "delete all EC2", "EC2 in us-east-9", "list EC2 in mars-1"])
def test_what_cannot_be_answered_is_refused(api: Api, text: str) -> None:
    answer = api.post("/api/query", {"text": text})
    QueryAnswer.model_validate(answer)
    assert answer["kind"] == "refusal"
    assert answer["reason"]
    assert not answer.get("rows")
