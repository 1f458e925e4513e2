"""Changes of DNS records, carried out on a simulated zone and undone."""

from __future__ import annotations

from typing import Any

import pytest

from rassistant.remedies.rendering import code_for
from tests.integration.remedies.shell_on_moto import Shell, client_of
from tests.integration.remedies.test_scripts_run import done, shell, subject

__all__ = ["shell"]


def zone() -> str:
    made = client_of("route53").create_hosted_zone(Name="example.com", CallerReference="once")
    return str(made["HostedZone"]["Id"]).rpartition("/")[2]


def put(zone_id: str, **record: Any) -> None:
    batch = {"Changes": [{"Action": "CREATE", "ResourceRecordSet": record}]}
    client_of("route53").change_resource_record_sets(HostedZoneId=zone_id, ChangeBatch=batch)


def records(zone_id: str) -> list[dict[str, Any]]:
    listed = client_of("route53").list_resource_record_sets(HostedZoneId=zone_id)["ResourceRecordSets"]
    return [one for one in listed if one["Type"] in ("A", "CNAME")]


def one_by_one(given: dict[str, Any]) -> dict[str, Any]:
    """moto looks for what is to be made before it has taken away what goes in the same batch."""
    for change in given["ChangeBatch"]["Changes"]:
        action = {"CREATE": "UPSERT"}.get(change["Action"], change["Action"])
        batch = {"Changes": [{**change, "Action": action}]}
        answer = client_of("route53").change_resource_record_sets(HostedZoneId=given["HostedZoneId"], ChangeBatch=batch)
    found: dict[str, Any] = answer
    return found


@pytest.mark.parametrize("is_alias", [False, True])
def test_a_lone_latency_record_becomes_simple_and_latency_again(shell: Shell, is_alias: bool) -> None:
    zone_id = zone()
    alias = {"HostedZoneId": "Z35SXDOTRQ7X7K", "DNSName": "lb.example.net.", "EvaluateTargetHealth": True}
    target = {"AliasTarget": alias} if is_alias else {"TTL": 300, "ResourceRecords": [{"Value": "192.0.2.7"}]}
    put(zone_id, Name="api.example.com", Type="A", SetIdentifier="seoul", Region="ap-northeast-2", **target)
    put(zone_id, Name="www.example.com", Type="A", TTL=60, ResourceRecords=[{"Value": "192.0.2.8"}])
    before = records(zone_id)
    shell.stand_ins[("route53", "ChangeResourceRecordSets")] = one_by_one
    script = code_for(subject("R53-LATENCY", zone_id), "cli", "en")
    assert shell.run(script, "apply", RECORD_NAME="www.example.com").returncode == 1
    done(shell, script, "apply", RECORD_NAME="api.example.com", RECORD_TYPE="A")
    [api] = [one for one in records(zone_id) if one["Name"] == "api.example.com."]
    assert not {"Region", "SetIdentifier"} & set(api)
    assert api.get("TTL") == target.get("TTL")
    done(shell, script, "undo")
    assert records(zone_id) == before


def test_a_records_ttl_is_raised_and_set_back(shell: Shell) -> None:
    zone_id = zone()
    put(zone_id, Name="www.example.com", Type="A", TTL=60, ResourceRecords=[{"Value": "192.0.2.8"}])
    before = records(zone_id)
    script = code_for(subject("R53-TTL", zone_id), "cli", "en")
    assert shell.run(script, "apply", RECORD_NAME="www.example.com' || 'x").returncode == 1
    done(shell, script, "apply", RECORD_NAME="www.example.com", NEW_TTL="7200")
    assert [one["TTL"] for one in records(zone_id)] == [7200]
    assert records(zone_id)[0]["ResourceRecords"] == before[0]["ResourceRecords"]
    done(shell, script, "undo")
    assert records(zone_id) == before
