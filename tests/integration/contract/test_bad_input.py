"""Bad input to every route is a 4xx that says what, in the asker's language, and never a 500."""

from __future__ import annotations

import json
import string
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from infra.routes import ROUTES
from rassistant.http.answers import ErrorAnswer
from tests.integration.contract.account_files import MAIN, account, file_of, resource
from tests.integration.contract.conftest import Api

NOW = datetime.now(UTC).replace(
    hour=0, minute=0, second=0, microsecond=0
)  # test names must be the same in every worker
DOCUMENT = file_of(
    account(
        MAIN,
        [
            resource(
                "EC2", "web", details={"private_ip": "10.0.0.9"}, metrics={"CPUUtilization": {"hourly": [1.0] * 24}}
            ),
            resource("Lambda", "thumbs"),
            resource("RDS", "orders"),
        ],
        [{"service": "AWS Lambda", "region": "us-east-1", "usage_type": "Request", "daily": [1.0] * 90}],
    )
)


@pytest.fixture(scope="module")
def api(stacks) -> Iterator[Api]:
    with stacks(DOCUMENT) as running:
        running.all_rows()
        yield running


def is_korean(text: str) -> bool:
    return any("가" <= letter <= "힣" for letter in text)


def refused(answer: httpx.Response, *statuses: int, korean: bool = False) -> dict[str, Any]:
    assert answer.status_code in statuses, answer.text
    assert answer.headers["content-type"] == "application/json"
    error = ErrorAnswer.model_validate(answer.json()).error
    assert error.code
    assert error.request_id
    assert error.retryable is False
    assert is_korean(error.message) == is_korean(error.hint) == korean, (error.message, error.hint)
    return answer.json()["error"]


def day(days: float) -> str:
    return (NOW + timedelta(days=days)).date().isoformat()


def moment(days: float) -> str:
    return (NOW + timedelta(days=days)).isoformat()


LISTING: dict[str, list[Any]] = {
    "limit": [0, 1001, -1, "x", "", "1.5", "1e2", 10**30, ["1", "2"]],
    "cursor": ["x", "AAAA", "MC5mb3JnZWQ", "\x00", "한글", "9" * 5000, "=" * 40],
    "sort": ["", "-", "nope", "__class__", "details.", "\x00"],
    "region": ["mars-1", "", "us-east-9", "\x00", "../x", "x" * 300],
    "account_id": ["", "1", "abc", "1" * 13, "\x00"],
    "service_type": ["", "Nope", "EC2,RDS", "\x00"],
    "refresh": ["", "maybe", "2"],
    "locale": ["", "fr", "KO_kr"],
    "q": ["x" * 257],
    "nope": ["1"],
    "": ["1"],
}
TIMES = ["", "x", "2026-13-01", "2026-02-30", "1763337600", "-1", "NaN", "0000-00-00", "20261101", "2026/11/01"]
QUERIES: dict[str, dict[str, list[Any]]] = {
    "/api/resources": {**LISTING, "tag": ["x" * 300], "status": ["x" * 300]},
    "/api/metrics/summary": LISTING,
    "/api/recommendations": {
        **LISTING,
        "check": ["nope", ""],
        "mode": ["Z"],
        "risk": ["none"],
        "effort": ["none"],
        "state": ["none"],
        "min_saving_usd": ["x", "-1", "nan", "inf", "1e999"],
    },
    "/api/cost": {
        "start": [*TIMES, day(1), "0001-01-01", "2020-01-01", day(-460), "9999-12-31"],
        "end": [*TIMES, day(9), "0001-01-01", "0001-01-02", "9999-12-31", ["2026-11-01", "2026-11-02"]],
        "granularity": ["", "HOURLY", "daily"],
        "group_by": ["nope", "tag:", "SERVICE", "service,region", "\x00", "x" * 300],
        "metric": ["", "x", "UnblendedCost"],
        "region": ["mars", "", "\x00"],
        "account_id": ["1", "", "\x00"],
        "tag": [":x", "", "x" * 300],
        "locale": ["fr"],
        "nope": ["1"],
    },
    "/api/chat": {
        "limit": [0, 101, "x"],
        "cursor": ["x", "\x00", "{}", "W10", "bnVsbA"],
        "q": ["x" * 300],
        "nope": [1],
    },
}
METRICS: dict[str, list[Any]] = {
    "start": [*TIMES, moment(2), "0001-01-01T00:00:00Z", "2020-01-01", "9999-12-31T23:59:59Z"],
    "end": [*TIMES, moment(2), "0001-01-01T00:00:00Z", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00"],
    "period": ["", "x", 0, 1, 59, 61, 86401, 10**30, "60.5", -60],
    "statistic": ["", "Median", "average", "p100", "p", "p-1", "p99.999", "\x00"],
    "metric": ["", "Nope", "\x00", "x" * 300],
    "service_type": ["", "Nope"],
    "region": ["mars", "us-east-9"],
    "account_id": ["1", "x"],
    "locale": ["fr"],
    "nope": ["1"],
}
CASES = [
    (path, {name: value})
    for path, parameters in QUERIES.items()
    for name, values in parameters.items()
    for value in values
]


@pytest.mark.parametrize(("path", "params"), CASES, ids=lambda value: str(value)[:40])
def test_each_parameter(api: Api, path: str, params: dict[str, Any]) -> None:
    english = refused(api.ask("GET", path, params=params), 400)
    korean = refused(api.ask("GET", path, params=params, language="ko-KR,ko;q=0.9"), 400, korean=True)
    assert english["code"] == korean["code"] == "invalid_input"


@pytest.mark.parametrize("params", [{n: v} for n, vs in METRICS.items() for v in vs], ids=lambda value: str(value)[:40])
def test_each_parameter_of_metrics(api: Api, params: dict[str, Any]) -> None:
    [instance] = [row for row in api.all_rows() if row["service_type"] == "EC2"]
    # an empty service_type, region or account is none
    allowed = (200, 400) if params in ({"service_type": ""}, {"metric": ""}) else (400,)
    answer = api.ask("GET", "/api/metrics", params={"resource_id": instance["resource_id"], **params}, language="ko")
    if answer.status_code not in allowed or answer.status_code == 400:
        refused(answer, *allowed, korean=True)


@pytest.mark.parametrize(
    ("params", "status"),
    [
        ({}, 400),
        ({"resource_id": ""}, 400),
        ({"resource_id": "nope"}, 404),
        ({"resource_id": "x" * 3000}, 400),
        ({"resource_id": "\x00"}, 404),
    ],
)
def test_the_resource_of_metrics(api: Api, params: dict[str, Any], status: int) -> None:
    refused(api.ask("GET", "/api/metrics", params=params, language="ko"), status, korean=True)


@pytest.mark.parametrize(
    "wanted", ["nope", "%00", "%ff%fe", "x" * 3000, "..%2f..%2fetc", "%E2%80%AE", "a%20b%0d%0aset-cookie:x"]
)
def test_unknown_resources(api: Api, wanted: str) -> None:
    error = refused(api.ask("GET", f"/api/resources/{wanted}"), 404)
    assert len(error["message"]) < 300
    refused(api.ask("GET", f"/api/resources/{wanted}?locale=ko"), 404, korean=True)


BODIES: dict[str, list[Any]] = {
    "/api/query": [
        {"text": "x" * 2001},
        {"text": None},
        {"text": 5},
        {"text": ["EC2"]},
        {"text": "EC2", "locale": "fr"},
        {"nope": 1},
        {"text": "EC2", "limit": 0},
        {"text": "EC2", "limit": 1001},
        {"text": "EC2", "limit": "5"},
        {"text": "EC2", "limit": True},
        {"text": "EC2", "limit": 1.5},
        {"text": "EC2", "limit": None},
        {"text": "EC2", "cursor": "forged"},
        {"text": "EC2", "cursor": 5},
        {"text": "EC2", "refresh": "yes"},
        {"plan": {}},
        {"plan": []},
        {"plan": "x"},
        {"plan": {"steps": []}},
        {"plan": {"steps": "x"}},
        {"plan": {"steps": [{"action": "delete"}]}},
        {"plan": {"steps": [None]}},
        {"plan": {"steps": [{"x": 1}]}},
        {"plan": {"version": 99, "steps": [{"action": "find"}]}},
        {"previous_plan": {"x": 1}, "text": "only running"},
        {"plan": {"steps": [{"action": "find", "service_types": ["Nope"]}]}},
        {"plan": {"steps": [{"action": "find", "limit": -1}]}},
        {"plan": {"steps": [{"action": "find", "filters": [{"field": "nope", "op": "eq", "value": 1}]}]}},
        {"plan": {"steps": [{"action": "find", "filters": [{"field": "status", "op": "evil", "value": 1}]}]}},
        {"plan": {"steps": [{"action": "find", "regions": ["mars"]}]}},
        {"plan": {"steps": [{"action": "find"}] * 500}},
    ],
    "/api/chat": [
        {},
        {"message": ""},
        {"message": " \n\t"},
        {"message": None},
        {"message": 5},
        {"message": ["x"]},
        {"message": "x" * 8001},
        {"message": "hi", "locale": "fr"},
        {"message": "hi", "conversation_id": "x"},
        {"message": "hi", "conversation_id": "../../../x"},
        {"message": "hi", "conversation_id": 5},
        {"message": "hi", "nope": 1},
    ],
    "/api/refresh": [
        {"scope": []},
        {"scope": "all"},
        {"scope": {"nope": 1}},
        {"scope": {"regions": "us-east-1"}},
        {"scope": {"regions": ["mars"]}},
        {"scope": {"service_types": ["Nope"]}},
        {"scope": {"account_ids": ["1"]}},
        {"scope": {"account_ids": [1]}},
        {"nope": 1},
        {"locale": "fr"},
        {"scope": {"regions": ["us-east-1"] * 51}},
    ],
}
RAW = [b"{", b"[]", b"null", b'"x"', b"5", b"\xff\xfe", b"[" * 50_000, b'{"a":' * 50_000, b"{'text': 1}", b"\x00", b" "]


@pytest.mark.parametrize(
    ("path", "body"), [(p, b) for p, bodies in BODIES.items() for b in bodies], ids=lambda v: str(v)[:60]
)
def test_each_field_of_a_body(api: Api, path: str, body: Any) -> None:
    refused(api.ask("POST", path, json=body), 400)
    refused(api.ask("POST", path, json=body, language="ko"), 400, korean=True)


@pytest.mark.parametrize("body", RAW, ids=lambda b: repr(b[:8]))
@pytest.mark.parametrize("path", BODIES)
def test_what_is_no_json_object(api: Api, path: str, body: bytes) -> None:
    refused(api.ask("POST", path, content=body, language="ko"), 400, korean=True)


def test_a_body_over_a_megabyte(api: Api) -> None:
    refused(api.ask("POST", "/api/query", content=b"x" * 1_100_000), 413)


def test_the_locale_of_a_body_wins(api: Api) -> None:
    refused(api.ask("POST", "/api/query", json={"text": 5, "locale": "ko"}, language="en"), 400, korean=True)
    refused(api.ask("POST", "/api/query", json={"text": 5, "locale": "en"}, language="ko"), 400)
    refused(api.ask("GET", "/api/resources?limit=0&locale=ko", language="en"), 400, korean=True)


@pytest.mark.parametrize(
    ("header", "korean"),
    [
        ("ko", True),
        ("ko-KR", True),
        ("en;q=0.3, ko", True),
        ("fr, ko;q=0.5", True),
        ("ko;q=0, en", False),
        ("", False),
        ("*", False),
        ("en-US,ko;q=0.9", False),
        (";;q=x,,ko;q=abc", True),
    ],
)
def test_accept_language(api: Api, header: str, korean: bool) -> None:
    refused(api.ask("GET", "/api/resources?limit=0", language=header), 400, korean=korean)
    refused(api.http.get("/api/resources", headers={"accept-language": header}), 401, korean=korean)


@pytest.mark.parametrize("route", [r for r in ROUTES if r.role], ids=lambda route: route.key)
def test_no_token_no_body_read(api: Api, route: Any) -> None:
    path = route.path.replace("{", "").replace("+}", "").replace("}", "")
    answer = api.http.request(route.method, path, content=b"{broken", headers={"accept-language": "ko"})
    refused(answer, 401, korean=True)
    assert answer.headers["www-authenticate"].startswith("Bearer")


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE", "POST", "OPTIONS"])
@pytest.mark.parametrize("path", ["/api/resources", "/api/cost", "/api/me", "/api/health", "/api/metrics"])
def test_methods_that_a_path_does_not_take(api: Api, method: str, path: str) -> None:
    refused(api.ask(method, path), 405)


@pytest.mark.parametrize(
    "path", ["/api", "/api/", "/api/nope", "/api/resources/", "/api//cost", "/api/cost/", "/api/query/x"]
)
def test_paths_that_do_not_exist(api: Api, path: str) -> None:
    refused(api.ask("GET", path, language="ko"), 404, 405, korean=True)


TEXTS = st.one_of(
    st.text(max_size=40),
    st.sampled_from(
        ["EC2", "us-east-1", "running", "0", "-1", "1e9", "2026-11-01", "Env:prod", "service", "null", "true"]
    ),
)
NAMES = sorted({n for ps in QUERIES.values() for n in ps} | METRICS.keys() | {"resource_id"} - {""})
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=12,
)
FUZZ = settings(max_examples=120, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))


@FUZZ
@given(
    path=st.sampled_from(
        ["/api/resources", "/api/cost", "/api/metrics", "/api/metrics/summary", "/api/recommendations"]
    ),
    params=st.lists(st.tuples(st.sampled_from(NAMES), TEXTS), max_size=4),
)
def test_no_query_breaks_a_route(api: Api, path: str, params: list[tuple[str, str]]) -> None:
    answer = api.ask(
        "GET", path, params=[(n, v.encode("utf-8", "replace").decode()) for n, v in params if n != "refresh"]
    )
    assert answer.status_code in (200, 400, 404), answer.text
    if answer.status_code != 200:
        ErrorAnswer.model_validate(answer.json())


@FUZZ
@given(
    body=st.fixed_dictionaries(
        {}, optional={"text": TEXTS | JSON, "plan": JSON, "previous_plan": JSON, "limit": JSON, "cursor": JSON}
    )
)
def test_no_body_breaks_a_question(api: Api, body: dict[str, Any]) -> None:
    answer = api.ask("POST", "/api/query", content=json.dumps(body, ensure_ascii=True).encode())
    assert answer.status_code in (200, 400), answer.text


STEP = st.fixed_dictionaries(
    {"action": st.sampled_from(["find", "cost"])},
    optional={
        "service_types": st.lists(st.sampled_from(["EC2", "RDS", "Lambda"]), max_size=2),
        "regions": st.lists(TEXTS, max_size=2),
        "filters": st.lists(
            st.fixed_dictionaries(
                {
                    "field": st.sampled_from(
                        [
                            "status",
                            "name",
                            "created_at",
                            "monthly_cost_usd",
                            "tags.Env",
                            "metrics.CPUUtilization",
                            "details.storage_gib",
                            "details.multi_az",
                        ]
                    ),
                    "op": st.sampled_from(
                        [
                            "eq",
                            "ne",
                            "lt",
                            "lte",
                            "gt",
                            "gte",
                            "in",
                            "not_in",
                            "contains",
                            "exists",
                            "missing",
                            "starts_with",
                            "between",
                            "matches",
                        ]
                    ),
                },
                optional={"value": JSON},
            ),
            max_size=3,
        ),
        "sort": JSON,
        "aggregation": JSON,
        "time_range": JSON,
        "limit": st.none() | st.integers(-2, 2000),
        "select": JSON,
    },
)


@FUZZ
@given(steps=st.lists(STEP, min_size=1, max_size=3))
def test_no_plan_breaks_a_question(api: Api, steps: list[Any]) -> None:
    answer = api.ask("POST", "/api/query", content=json.dumps({"plan": {"version": 1, "steps": steps}}).encode())
    assert answer.status_code in (200, 400), answer.text


@FUZZ
@given(path=st.text(string.printable.replace("#", "").replace("?", "") + "한%/.", max_size=30))
def test_no_path_breaks_the_gateway(api: Api, path: str) -> None:
    from urllib.parse import quote

    answer = api.ask("GET", "/api/" + quote(path, safe="/.%"))
    assert answer.status_code < 500, answer.text
