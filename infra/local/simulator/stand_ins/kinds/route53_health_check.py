"""Route 53's health checks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from moto.moto_api._internal import mock_random

from infra.local.simulator.account_model import Resource
from infra.local.simulator.charge import Charge
from infra.local.simulator.kind_rules import SIZE, TEXT, Key, KindRules
from infra.local.simulator.seeding.network import Network
from infra.local.simulator.seeding.place import Place
from infra.local.simulator.stand_ins.kind import Ask, Made, StandIn, by, monthly
from infra.local.simulator.unit_prices import unit_prices


def _make(place: Place, _network: Network, resource: Resource) -> Made:
    check_id = str(mock_random.uuid4())
    row: dict[str, Any] = {
        "Id": check_id,
        "CallerReference": resource.name,
        "HealthCheckConfig": {
            "Type": resource.text("type", "HTTPS"),
            "FullyQualifiedDomainName": resource.text("endpoint", "www.example.com"),
            "Port": 443,
            "RequestInterval": resource.integer("interval_s", 30),
            "FailureThreshold": 3,
            "Disabled": resource.status == "Disabled",
        },
        "HealthCheckVersion": 1,
    }
    return Made(check_id, f"arn:{place.partition}:route53:::healthcheck/{check_id}", row)


def _checks(ask: Ask) -> dict[str, Any]:
    return {"HealthChecks": list(ask.rows("Route53HealthCheck")), "IsTruncated": False, "MaxItems": "100", "Marker": ""}


def _charges(resource: Resource) -> Iterator[Charge]:
    charge = monthly(resource, "Amazon Route 53", "", unit_prices()["route53"]["health_check_other_month"])
    yield Charge(charge.service, "Health-Check-Non-AWS", charge.usd_a_day)


STAND_IN = StandIn(
    service_type="Route53HealthCheck",
    rules=KindRules(
        "Enabled",
        ("Enabled", "Disabled"),
        {
            "type": Key("text", values=("HTTP", "HTTPS", "HTTP_STR_MATCH", "HTTPS_STR_MATCH", "TCP")),
            "endpoint": TEXT,
            "interval_s": SIZE,
        },
    ),
    make=_make,
    operations={("route53", "ListHealthChecks"): _checks},
    event_source="route53",
    namespace="AWS/Route53",
    dimensions=by("HealthCheckId"),
    charges=_charges,
    tag_type="route53:healthcheck",
    is_global=True,
)
