"""Examples of the checks on the account itself and on commitments: more of ``examples``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any

from rassistant.checks.accounts import ACCOUNT, COMMITMENT
from rassistant.models.lookup import Lookup

ACCOUNT_ID = "111122223333"


def account(bench: Any, *, topic: str = "", value: Any = None, **given: Any) -> Any:
    resource = bench.add(ACCOUNT, ACCOUNT_ID, **given)
    bench.payer_account_id = ACCOUNT_ID
    if topic:
        bench.lookups[Lookup(topic, "account", ACCOUNT_ID)] = value
    return resource


def account_without_advice(bench: Any, *, hub: str = "Inactive", optimizer: str = "Inactive", **given: Any) -> Any:
    bench.lookups[Lookup("hub_status", "account", ACCOUNT_ID)] = hub
    return account(bench, topic="optimizer_status", value=optimizer, **given)


def account_with_untagged(bench: Any, *, tagged: int = 9, total: int = 10, **given: Any) -> Any:
    for number in range(total):
        tags = {"Team": "web", "Name": "x"} if number < tagged else {"Name": "x"}
        bench.add("EC2", f"i-{number}", tags=tags)
    return account(bench, **given)


def account_with_months(bench: Any, *, before: float = 100.0, after: float = 130.0, **given: Any) -> Any:
    bench.months = {"AWS Lambda": (before, after), "Amazon S3": (50.0, 50.0)}
    return account(bench, **given)


def offer(bench: Any, code: str, **given: Any) -> Any:
    details = {
        "code": code,
        "what": "",
        "hourly_usd": 0.73,
        "monthly_saving_usd": 0.27 * 730,
        "least_hourly_usd": 1.0,
        "mean_hourly_usd": 2.0,
        **given,
    }
    return bench.add(COMMITMENT, code, **details)


def held(bench: Any, *, days_left: float = 10, used: float = 80.0, **given: Any) -> Any:
    end = (bench.now + timedelta(days=days_left)).isoformat()
    details = {
        "running": True,
        "kind": "Savings Plan",
        "utilization_pct": used,
        "unused_usd": 40.0,
        "end": end,
        **given,
    }
    return bench.add(COMMITMENT, "plan-1", **details)


PURCHASES = (
    "SP-COMPUTE", "SP-EC2", "SP-SAGEMAKER", "SP-DATABASE", "RI-EC2", "RI-RDS", "RI-ELASTICACHE", "RI-REDSHIFT",
    "RI-OPENSEARCH", "RI-MEMORYDB", "DDB-RESERVED",
)  # fmt: skip

EXAMPLES: Mapping[str, Callable[..., Any]] = {
    "ACCT-BUDGET": lambda b, **g: account(b, **{"topic": "account_budgets", "value": 0, **g}),
    "ACCT-ANOMALY": lambda b, **g: account(b, **{"topic": "anomaly_monitors", "value": 0, **g}),
    "ACCT-ORG": lambda b, **g: account(b, **{"topic": "organization", "value": "", **g}),
    "ACCT-OPTIN": account_without_advice,
    "TAG-MISSING": account_with_untagged,
    "COST-MOM": account_with_months,
    "COMMIT-EXPIRY": held,
    "COMMIT-LOWUSE": held,
    **{code: lambda b, code=code, **g: offer(b, code, **g) for code in PURCHASES},
}
