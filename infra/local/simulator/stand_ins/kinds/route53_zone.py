"""Route 53's hosted zones and their records."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from moto.moto_api._internal import mock_random

from infra.local.simulator.account_model import Resource
from infra.local.simulator.charge import Charge
from infra.local.simulator.kind_rules import COUNT, FLAG, TEXT, Key, KindRules
from infra.local.simulator.seeding.network import Network
from infra.local.simulator.seeding.place import Place
from infra.local.simulator.stand_ins.kind import Ask, Made, StandIn, by, monthly
from infra.local.simulator.unit_prices import unit_prices


def _make(place: Place, _network: Network, resource: Resource) -> Made:
    zone_id = f"Z{mock_random.get_random_string(20, lower_case=False).upper()}"
    domain = f"{resource.text('domain', resource.name).rstrip('.')}."
    checks = {name: each.resource_id for name, each in place.seeded.items()}
    row: dict[str, Any] = {
        "Id": f"/hostedzone/{zone_id}",
        "Name": domain,
        "CallerReference": resource.name,
        "Config": {"Comment": resource.name, "PrivateZone": resource.flag("private", False)},
        "records": [
            {"Name": domain, "Type": "NS", "TTL": 172_800, "ResourceRecords": [{"Value": "ns-1.awsdns-00.com."}]},
            {
                "Name": domain,
                "Type": "SOA",
                "TTL": 900,
                "ResourceRecords": [{"Value": "ns-1.awsdns-00.com. hostmaster."}],
            },
            *(
                _record(domain, given, checks, number)
                for number, given in enumerate(resource.details.get("records") or ())
            ),
        ],
    }
    row["ResourceRecordSetCount"] = len(row["records"])
    return Made(zone_id, f"arn:{place.partition}:route53:::hostedzone/{zone_id}", row)


def _record(domain: str, given: dict[str, Any], checks: dict[str, str], number: int) -> dict[str, Any]:
    name = given.get("name", "")
    record: dict[str, Any] = {"Name": f"{name}.{domain}" if name else domain, "Type": given.get("type", "A")}
    if given.get("alias"):
        record["AliasTarget"] = {
            "HostedZoneId": "Z2FDTNDATAQYW2",
            "DNSName": "d1.cloudfront.net.",
            "EvaluateTargetHealth": False,
        }
    else:
        record |= {"TTL": given.get("ttl", 300), "ResourceRecords": [{"Value": f"192.0.2.{number + 1}"}]}
    if given.get("latency_region"):
        record |= {"Region": given["latency_region"], "SetIdentifier": f"set-{number + 1}"}
    if given.get("health_check"):
        record["HealthCheckId"] = checks[given["health_check"]]
    return record


def _zones(ask: Ask) -> dict[str, Any]:
    rows = [{key: value for key, value in row.items() if key != "records"} for row in ask.rows("Route53")]
    return {"HostedZones": rows, "IsTruncated": False, "MaxItems": "100"}


def _records(ask: Ask) -> dict[str, Any]:
    wanted = str(ask.parameters.get("HostedZoneId")).rpartition("/")[2]
    row = ask.one("Route53", "Id", f"/hostedzone/{wanted}", "NoSuchHostedZone")
    return {"ResourceRecordSets": row["records"], "IsTruncated": False, "MaxItems": "300"}


def _charges(resource: Resource) -> Iterator[Charge]:
    charge = monthly(resource, "Amazon Route 53", "HostedZone", unit_prices()["route53"]["zone_month"])
    yield Charge(charge.service, "HostedZone", charge.usd_a_day)


_RECORDS = Key(
    "records",
    members={
        "name": TEXT,
        "type": Key("text", values=("A", "AAAA", "CNAME", "MX", "TXT", "SRV", "CAA", "NS")),
        "ttl": COUNT,
        "alias": FLAG,
        "latency_region": TEXT,
        "health_check": Key("name", refers_to=("Route53HealthCheck",)),
    },
)

STAND_IN = StandIn(
    service_type="Route53",
    rules=KindRules("Active", ("Active",), {"domain": TEXT, "private": FLAG, "records": _RECORDS}),
    make=_make,
    operations={("route53", "ListHostedZones"): _zones, ("route53", "ListResourceRecordSets"): _records},
    event_source="route53",
    namespace="AWS/Route53",
    dimensions=by("HostedZoneId"),
    summed=frozenset({"DNSQueries"}),
    charges=_charges,
    tag_type="route53:hostedzone",
    is_global=True,
)
