"""How long the handler takes over 5,000 cached resources: requests through the very handler, in a process that is warm."""

from __future__ import annotations

import json
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import Any

from infra.local.stack import simulated_stack
from rassistant import wiring
from tests.bench.fleet import account_file

QUESTIONS = (
    "서울 리전의 실행 중인 EC2 보여줘",
    "running instances in Seoul tagged Env=prod",
    "how many instances by region?",
    "instances whose name starts with web",
    "python lambdas with at least 512 MB memory",
    "stopped instances and public buckets",
    "EC2 CPU 20% 미만",
    "instances costing more than $50 a month",
    "top 10 most expensive resources",
    "untagged resources",
    "everything in Tokyo",
    "total cost of EC2 by Team tag",
    "instances with CPU under 10% over the last 14 days",
    "us-west-2의 EC2 중 CPU 사용률이 20% 미만인 인스턴스를 찾아서 2월 비용을 분석해줘",
    "idle instances",
    "unused resources",
    "how many resources by service",
    "everything except S3 sorted by cost",
    "instances cheaper than $20 a month with CPU over 30%",
    "top 20 most expensive instances with their CPU",
    "average CPU of instances by region over the last 14 days",
    "최근 7일 동안 CPU 최대값이 40%를 넘은 인스턴스",
    "지난달 CPU 평균이 10% 미만인 인스턴스",
    "find stopped instances and show their cost for last month by day",
    "cost by month for the last 3 months",
    "그 중 꺼진 것만 <- 모든 리소스",
    "how many by Team tag? <- everything tagged Env=prod",
)
"""``<-``: a follow-up to the question behind it."""
RUNS = 9
FLEET = {"ec2": 4000, "rds": 300, "functions": 500, "buckets": 200}


def measure(*, by_resource: bool) -> dict[str, float]:
    """Median milliseconds of each question, where the bill tells each resource's cost or where it does not."""
    from functions.query.handler import handler

    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "account.json"
        file.write_text(json.dumps(account_file(**FLEET, by_resource=by_resource)), encoding="utf-8")
        stack = simulated_stack(file)
        try:
            events = {text: _asked(handler, text) for text in QUESTIONS}
            return {text: _median_ms(handler, event) for text, event in events.items()}
        finally:
            stack.close()
            wiring.install(None)


def _asked(handler: Any, text: str) -> dict[str, Any]:
    """The request, made once, so that what it needs is collected."""
    question, _, before = text.partition(" <- ")
    previous = json.loads(handler(_event(before), None)["body"])["plan"] if before else None
    event = _event(question, previous)
    answer = handler(event, None)
    assert answer["statusCode"] == 200, answer
    assert json.loads(answer["body"])["kind"] != "refusal", text
    return event


def _median_ms(handler: Any, event: dict[str, Any]) -> float:
    took = []
    for _ in range(RUNS):
        begun = time.perf_counter()
        handler(event, None)
        took.append(time.perf_counter() - begun)
    return median(took) * 1e3


def _event(text: str, previous: dict[str, Any] | None = None) -> dict[str, Any]:
    claims = {"sub": "bench", "cognito:username": "bench", "cognito:groups": "[viewer]"}
    return {
        "routeKey": "POST /api/query",
        "rawQueryString": "",
        "headers": {"accept-language": "en"},
        "requestContext": {"requestId": "bench", "authorizer": {"jwt": {"claims": claims}}},
        "body": json.dumps({"text": text, "previous_plan": previous}),
    }


def run() -> None:
    plain, billed = measure(by_resource=False), measure(by_resource=True)
    sys.stdout.write("by list price, by the bill's resources\n")
    for text in QUESTIONS:
        sys.stdout.write(f"{plain[text]:7.1f} ms {billed[text]:7.1f} ms  {text}\n")
    for name, took in (("list price", plain), ("the bill", billed)):
        worst = max(took.values())
        sys.stdout.write(f"by {name}: median of these {median(took.values()):.1f} ms, longest {worst:.1f} ms\n")


if __name__ == "__main__":
    run()
