"""The checks of an account file: shape first, then what the parts say about each other."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from functools import cache
from typing import Any

from moto.ec2.models.availability_zones_and_regions import RegionsAndZonesBackend

from infra.local.simulator.account_access import read_mailboxes, read_roles, read_security_groups
from infra.local.simulator.account_advice import read_advice
from infra.local.simulator.account_budgets import read_budgets
from infra.local.simulator.account_model import (
    HOME_REGION,
    Account,
    AccountFile,
    AccountFileError,
    CostEntry,
    Discount,
    Fault,
    FaultRule,
    Resource,
    TrailEvent,
)
from infra.local.simulator.checked import Checked
from infra.local.simulator.kind_rules import Key
from infra.local.simulator.references import check_references
from infra.local.simulator.vocabulary import GLOBAL_KINDS, KINDS

VERSION = 1
HOURLY_LENGTHS = (24, 168, 744)
"""A day, a week, and 31 days for what comes once a month."""
MAX_DAILY = 420
DEFAULT_AGE_DAYS = 30.0
MAX_AGE_DAYS = 36_500
"""A century: older than AWS, and near enough for dates to exist."""
RECORD_TYPES = (
    "Usage", "Credit", "Refund", "Tax", "Fee", "RIFee", "Discount", "BundledDiscount", "Enterprise Discount Program Discount",
    "Private Rate Discount", "Distributor Discount", "DiscountedUsage", "SavingsPlanCoveredUsage", "SavingsPlanNegation",
    "SavingsPlanRecurringFee", "SavingsPlanUpfrontFee", "Support", "Recurring", "Solution Provider Program Discount",
)  # fmt: skip
_ACCOUNT_PARTS = ("resources", "costs", "events", "security_groups", "roles", "budgets", "advice", "queues", "topics")
_RDS_STATUS = re.compile(r"[a-z][a-z0-9-]*")


def read_document(document: object) -> AccountFile:
    """Raises AccountFileError with all faults."""
    faults: list[Fault] = []
    root = Checked(document, "$", faults)
    members = root.object(
        required=("version", "accounts"), optional=("currency", "discount_pct", "discounts", "faults")
    )
    if "version" in members and (members["version"].value != VERSION or isinstance(members["version"].value, bool)):
        members["version"].fault(f"must be {VERSION}")
    currency = _currency(members["currency"]) if "currency" in members else "USD"
    nodes = list(members["accounts"].items()) if "accounts" in members else []
    if "accounts" in members and isinstance(members["accounts"].value, list) and not nodes:
        members["accounts"].fault("must hold at least one account")
    accounts = tuple(_account(node) for node in nodes)
    rules = tuple(_fault_rule(node) for node in members["faults"].items()) if "faults" in members else ()
    check_references(nodes, faults)
    discount = members["discount_pct"].number(minimum=0, maximum=100) if "discount_pct" in members else 0.0
    promised = tuple(_discount(node) for node in members["discounts"].items()) if "discounts" in members else ()
    if faults:
        raise AccountFileError(faults)
    return AccountFile(accounts, currency, rules, discount, promised)


@cache
def known_regions() -> frozenset[str]:
    return frozenset(region.name for region in RegionsAndZonesBackend.regions)


def _currency(node: Checked) -> str:
    currency = node.text("USD")
    if not re.fullmatch(r"[A-Z]{3}", currency):
        node.fault(f"{currency!r} is no currency code such as USD")
    return currency


def _account(node: Checked) -> Account:
    members = node.object(required=("account_id", "name", "regions"), optional=_ACCOUNT_PARTS)
    account_id = members["account_id"].text() if "account_id" in members else ""
    if account_id and not re.fullmatch(r"\d{12}", account_id):
        members["account_id"].fault(f"{account_id!r} is not 12 digits")
    regions = [(region, region.text()) for region in members["regions"].items()] if "regions" in members else []
    for region, name in regions:
        if name and name not in known_regions():
            region.fault(f"{name!r} is no AWS region")
    if "regions" in members and isinstance(members["regions"].value, list) and not regions:
        members["regions"].fault("must hold at least one region")
    resources = tuple(_resource(each) for each in members["resources"].items()) if "resources" in members else ()
    names = {resource.name for resource in resources}
    costs = tuple(_cost(entry) for entry in members["costs"].items()) if "costs" in members else None
    return Account(
        account_id=account_id,
        name=members["name"].text() if "name" in members else "",
        regions=tuple(dict.fromkeys(name for _, name in regions)),
        resources=resources,
        costs=costs,
        events=tuple(_event(entry, names) for entry in members["events"].items()) if "events" in members else (),
        security_groups=read_security_groups(members.get("security_groups")),
        roles=read_roles(members.get("roles")),
        budgets=read_budgets(members.get("budgets")),
        advice=read_advice(members.get("advice"), names),
        queues=read_mailboxes(members.get("queues")),
        topics=read_mailboxes(members.get("topics")),
    )


def _resource(node: Checked) -> Resource:
    kind = node.value.get("service_type") if isinstance(node.value, dict) else None
    is_global = isinstance(kind, str) and kind in GLOBAL_KINDS
    required = ["service_type", "name", *(() if is_global else ("region",))]
    optional = ["region", "status", "created_days_ago", "tags", "metrics", "details"]
    members = node.object(required=required, optional=optional)
    service_type = members["service_type"].text(values=tuple(KINDS)) if "service_type" in members else ""
    details = _details(members["details"], service_type) if "details" in members else {}
    status = _status(members.get("status"), service_type, details)
    age = max(DEFAULT_AGE_DAYS, float(details.get("stopped_days_ago") or 0))
    if "created_days_ago" in members:
        age = members["created_days_ago"].number(age, minimum=0, maximum=MAX_AGE_DAYS)
    return Resource(
        service_type=service_type,
        name=members["name"].text() if "name" in members else "",
        region=HOME_REGION if is_global else members["region"].text() if "region" in members else "",
        status=status,
        created_days_ago=age,
        tags=members["tags"].texts() if "tags" in members else {},
        details=details,
        metrics=_metrics(members["metrics"]) if "metrics" in members else {},
    )


def _status(node: Checked | None, service_type: str, details: dict[str, Any]) -> str:
    rules = KINDS.get(service_type)
    if rules is None:
        return ""
    if node is None:
        return "in-use" if details.get("attached_to") and service_type in ("EBS", "EIP") else rules.default_status
    status = node.text(rules.default_status, values=rules.statuses)
    if not rules.statuses and not _RDS_STATUS.fullmatch(status):
        node.fault(f"{status!r} is not as AWS spells a status (lower case and hyphens)")
    return status


def _details(node: Checked, service_type: str) -> dict[str, Any]:
    rules = KINDS.get(service_type)
    if rules is None:
        return {}
    members = node.object(optional=rules.details)
    return {name: _detail(member, rules.details[name]) for name, member in members.items()}


def _detail(node: Checked, key: Key) -> Any:  # noqa: PLR0911  (a table of cases)
    if node.value is None and key.nullable:
        return None
    match key.type:
        case "integer":
            return node.integer(minimum=key.minimum)
        case "number":
            return node.number(minimum=key.minimum, maximum=MAX_AGE_DAYS)
        case "boolean":
            return node.flag()
        case "names":
            return tuple(name.text() for name in node.items())
        case "records":
            return tuple(_record(record, key.members or {}) for record in node.items())
        case "text" | "name":
            return node.text(values=key.values)


def _record(node: Checked, keys: Mapping[str, Key]) -> dict[str, Any]:
    members = node.object(optional=keys)
    return {name: _detail(member, keys[name]) for name, member in members.items()}


def _metrics(node: Checked) -> dict[str, tuple[float, ...]]:
    found = {}
    for name, member in node.entries().items():
        if not name.strip():
            member.fault("must have a name")
        series = member.object(required=("hourly",))
        if "hourly" not in series:
            continue
        values = series["hourly"].numbers()
        given = series["hourly"].value
        if isinstance(given, list) and len(given) not in HOURLY_LENGTHS:
            series["hourly"].fault(f"must hold 24, 168 or 744 values, not {len(given)}")
        found[name] = values
    return found


def _discount(node: Checked) -> Discount:
    members = node.object(required=("usage_type", "pct"))
    return Discount(
        members["usage_type"].text() if "usage_type" in members else "",
        members["pct"].number(minimum=0, maximum=100) if "pct" in members else 0.0,
    )


def _cost(node: Checked) -> CostEntry:
    members = node.object(
        required=("service", "region", "usage_type", "daily"),
        optional=("record_type", "resource", "tags", "usage", "cost_categories", "operation", "amortized"),
    )
    daily = members["daily"].numbers() if "daily" in members else ()
    if len(daily) > MAX_DAILY:
        members["daily"].fault(f"must hold at most {MAX_DAILY} values, not {len(daily)}")
    usage, amortized = (members[name].numbers() if name in members else None for name in ("usage", "amortized"))
    for name, given in (("usage", usage), ("amortized", amortized)):
        if given is not None and len(given) != len(daily):
            members[name].fault(f"must hold as many values as daily, {len(daily)}, not {len(given)}")
    return CostEntry(
        service=members["service"].text() if "service" in members else "",
        region=members["region"].text() if "region" in members else "",
        usage_type=members["usage_type"].text() if "usage_type" in members else "",
        daily=daily,
        record_type=members["record_type"].text("Usage", values=RECORD_TYPES) if "record_type" in members else "Usage",
        resource=members["resource"].text() if "resource" in members else None,
        tags=members["tags"].texts() if "tags" in members else {},
        usage=usage,
        cost_categories=members["cost_categories"].texts() if "cost_categories" in members else {},
        operation=members["operation"].text() if "operation" in members else "",
        amortized=amortized,
    )


def _event(node: Checked, names: Collection[str]) -> TrailEvent:
    members = node.object(required=("event", "resource", "actor", "days_ago"), optional=("source_ip",))
    resource = members["resource"].text() if "resource" in members else ""
    if resource and resource not in names:
        members["resource"].fault(f"there is no resource named {resource!r} in this account")
    return TrailEvent(
        event=members["event"].text() if "event" in members else "",
        resource=resource,
        actor=members["actor"].text() if "actor" in members else "",
        days_ago=members["days_ago"].number(minimum=0, maximum=MAX_AGE_DAYS) if "days_ago" in members else 0.0,
        source_ip=members["source_ip"].text() if "source_ip" in members else None,
    )


def _fault_rule(node: Checked) -> FaultRule:
    members = node.object(optional=("service", "region", "operation", "error", "rate", "latency_ms"))
    rule = FaultRule(
        service=members["service"].text() if "service" in members else None,
        region=members["region"].text() if "region" in members else None,
        operation=members["operation"].text() if "operation" in members else None,
        error=members["error"].text() if "error" in members else None,
        rate=members["rate"].number(1.0, minimum=0, maximum=1) if "rate" in members else 1.0,
        latency_ms=members["latency_ms"].number(minimum=0) if "latency_ms" in members else 0.0,
    )
    if members and rule.error is None and not rule.latency_ms:
        node.fault("neither fails (error) nor slows (latency_ms) anything")
    return rule
