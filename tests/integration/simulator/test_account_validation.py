"""Account files that are refused, each with the place of the fault, and ones that are not."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from infra.local.simulator.account import AccountFileError, load_account_file, parse_account_file

Document = dict[str, Any]


def good() -> Document:
    return {
        "version": 1,
        "currency": "USD",
        "accounts": [
            {
                "account_id": "111122223333",
                "name": "acme",
                "regions": ["us-east-1", "us-west-2"],
                "resources": [
                    {"service_type": "EC2", "name": "web", "region": "us-west-2", "status": "running",
                     "created_days_ago": 0.5, "tags": {"Env": "prod"},
                     "metrics": {"CPUUtilization": {"hourly": [1] * 24}}, "details": {"instance_type": "m5.large"}},
                    {"service_type": "EBS", "name": "disk", "region": "us-west-2", "details": {"attached_to": "web"}},
                    {"service_type": "EBSSnapshot", "name": "snap", "region": "us-west-2",
                     "details": {"volume": "long-gone"}},
                    {"service_type": "ELB", "name": "alb", "region": "us-west-2", "details": {"targets": ["web"]}},
                    {"service_type": "CloudFront", "name": "cdn"},
                ],
                "costs": [
                    {"service": "EC2 - Other", "region": "us-west-2", "usage_type": "USW2-EBS:VolumeUsage.gp3",
                     "resource": "disk", "daily": [1.5, -0.2]},
                ],
            }
        ],
        "faults": [{"service": "rds", "error": "AccessDenied"}],
    }  # fmt: skip


def resource(document: Document, index: int) -> Document:
    found: Document = document["accounts"][0]["resources"][index]
    return found


def account(document: Document) -> Document:
    found: Document = document["accounts"][0]
    return found


def put(node: Callable[[Document], Document], key: str, value: Any) -> Callable[[Document], None]:
    return lambda document: node(document).__setitem__(key, value)


def in_resource(index: int, key: str, value: Any) -> Callable[[Document], None]:
    return put(lambda document: resource(document, index), key, value)


def in_details(index: int, key: str, value: Any) -> Callable[[Document], None]:
    return put(lambda document: resource(document, index).setdefault("details", {}), key, value)


def in_cost(key: str, value: Any) -> Callable[[Document], None]:
    return put(lambda document: account(document)["costs"][0], key, value)


R = "$.accounts[0].resources"
BAD = [
    (lambda d: d.__setitem__("version", 2), "$.version"),
    (lambda d: d.__setitem__("version", True), "$.version"),
    (lambda d: d.pop("accounts"), "$.accounts"),
    (lambda d: d.__setitem__("accounts", {}), "$.accounts"),
    (lambda d: d.__setitem__("accounts", []), "$.accounts"),
    (lambda d: d.__setitem__("comment", "x"), "$.comment"),
    (lambda d: d.__setitem__("currency", "dollars"), "$.currency"),
    (put(account, "account_id", "12"), "$.accounts[0].account_id"),
    (put(account, "account_id", 111122223333), "$.accounts[0].account_id"),
    (put(account, "regions", ["us-west-2", "us-east-1", "mars-1"]), "$.accounts[0].regions[2]"),
    (put(account, "regions", []), "$.accounts[0].regions"),
    (lambda d: d["accounts"].append({**account(good()), "resources": [], "costs": []}), "$.accounts[1].account_id"),
    (in_resource(0, "service_type", "VM"), f"{R}[0].service_type"),
    (lambda d: resource(d, 0).pop("name"), f"{R}[0].name"),
    (lambda d: resource(d, 0).pop("region"), f"{R}[0].region"),
    (in_resource(0, "name", 7), f"{R}[0].name"),
    (in_resource(1, "name", "web"), f"{R}[1].name"),
    (in_resource(0, "region", "eu-west-1"), f"{R}[0].region"),
    (in_resource(0, "status", "Running"), f"{R}[0].status"),
    (in_resource(0, "created_days_ago", "yesterday"), f"{R}[0].created_days_ago"),
    (in_resource(0, "created_days_ago", -1), f"{R}[0].created_days_ago"),
    (in_resource(0, "created_days_ago", 1e9), f"{R}[0].created_days_ago"),
    (in_details(0, "stopped_days_ago", 1e9), f"{R}[0].details.stopped_days_ago"),
    (in_resource(0, "tags", {"Env": 1}), f"{R}[0].tags.Env"),
    (in_resource(0, "tags", {"cost-center": None}), f"{R}[0].tags['cost-center']"),
    (in_resource(0, "tags", ["Env"]), f"{R}[0].tags"),
    (in_resource(0, "color", "blue"), f"{R}[0].color"),
    (in_resource(0, "metrics", {"CPUUtilization": {"hourly": [1] * 23}}), f"{R}[0].metrics.CPUUtilization.hourly"),
    (in_resource(0, "metrics", {"CPUUtilization": {"hourly": ["1"] + [1] * 23}}),
     f"{R}[0].metrics.CPUUtilization.hourly[0]"),
    (in_resource(0, "metrics", {"CPUUtilization": {"hourly": [1] * 24, "unit": "Percent"}}),
     f"{R}[0].metrics.CPUUtilization.unit"),
    (in_resource(0, "metrics", {"CPUUtilization": [1] * 24}), f"{R}[0].metrics.CPUUtilization"),
    (in_details(0, "size_gib", 3), f"{R}[0].details.size_gib"),
    (in_details(0, "instance_type", 3), f"{R}[0].details.instance_type"),
    (in_details(0, "platform", "Windows"), f"{R}[0].details.platform"),
    (in_details(0, "imds_v1", "yes"), f"{R}[0].details.imds_v1"),
    (in_details(1, "size_gib", "100"), f"{R}[1].details.size_gib"),
    (in_details(1, "size_gib", 0), f"{R}[1].details.size_gib"),
    (in_details(1, "size_gib", 1.5), f"{R}[1].details.size_gib"),
    (in_details(1, "volume_type", "gp9"), f"{R}[1].details.volume_type"),
    (in_details(1, "attached_to", "nobody"), f"{R}[1].details.attached_to"),
    (in_details(1, "attached_to", "alb"), f"{R}[1].details.attached_to"),
    (in_details(2, "volume", "web"), f"{R}[2].details.volume"),
    (in_details(3, "targets", ["web", "gone"]), f"{R}[3].details.targets[1]"),
    (in_details(3, "targets", "web"), f"{R}[3].details.targets"),
    (lambda d: account(d)["resources"].append({**resource(d, 1), "name": "far", "region": "us-east-1"}),
     f"{R}[5].details.attached_to"),
    (lambda d: account(d)["resources"].append("web"), f"{R}[5]"),
    (in_cost("resource", "nobody"), "$.accounts[0].costs[0].resource"),
    (in_cost("daily", [0] * 421), "$.accounts[0].costs[0].daily"),
    (in_cost("daily", [1, True]), "$.accounts[0].costs[0].daily[1]"),
    (in_cost("daily", 3), "$.accounts[0].costs[0].daily"),
    (in_cost("record_type", "usage"), "$.accounts[0].costs[0].record_type"),
    (in_cost("amount", 3), "$.accounts[0].costs[0].amount"),
    (lambda d: account(d)["costs"][0].pop("usage_type"), "$.accounts[0].costs[0].usage_type"),
    (lambda d: d["faults"].append({"service": "ec2", "rate": 2, "error": "x"}), "$.faults[1].rate"),
    (lambda d: d["faults"].append({"service": "ec2"}), "$.faults[1]"),
    (lambda d: d["faults"].append({"latency": 3, "error": "x"}), "$.faults[1].latency"),
]  # fmt: skip


@pytest.mark.parametrize(("spoil", "path"), BAD, ids=[f"{number}-{path}" for number, (_, path) in enumerate(BAD)])
def test_a_fault_is_refused_with_its_path(spoil: Callable[[Document], None], path: str) -> None:
    document = good()
    spoil(document)
    with pytest.raises(AccountFileError) as refused:
        parse_account_file(document)
    # Whatever refers to a resource that is no longer one is at fault too; nothing else may be.
    referring = ("attached_to", "targets[0]", "costs[0].resource")
    paths = [fault.path for fault in refused.value.faults]
    assert path in paths
    assert [found for found in paths if found != path and not found.endswith(referring)] == []


def test_all_faults_are_told_at_once() -> None:
    document = good()
    spoils = {path: spoil for spoil, path in BAD}
    wrong = ["$.currency", f"{R}[1].name", f"{R}[0].status", f"{R}[0].details.imds_v1", f"{R}[5]"]
    for path in wrong:
        spoils[path](document)
    with pytest.raises(AccountFileError) as refused:
        parse_account_file(document)
    assert {fault.path for fault in refused.value.faults} >= set(wrong)


def test_a_good_file_is_read() -> None:
    file = parse_account_file(good())
    web, disk, *_, cdn = file.accounts[0].resources
    assert (web.created_days_ago, web.tags, web.metrics["CPUUtilization"][0]) == (0.5, {"Env": "prod"}, 1.0)
    assert (disk.status, disk.created_days_ago) == ("in-use", 30.0)
    assert cdn.region == "us-east-1"
    assert file.accounts[0].costs is not None
    assert file.accounts[0].costs[0].record_type == "Usage"
    assert file.faults[0].error == "AccessDenied"


def test_the_same_name_in_two_accounts_is_fine() -> None:
    document = good()
    document["accounts"].append({**account(good()), "account_id": "444455556666"})
    assert len(parse_account_file(document).accounts) == 2


@pytest.mark.parametrize("text", ["", "{", '{"version": NaN}', "[" * 100_000])
def test_what_is_not_json_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "account.json"
    path.write_text(text)
    with pytest.raises(AccountFileError) as refused:
        load_account_file(path)
    assert refused.value.faults[0].path == "$"


def test_infinity_is_no_number(tmp_path: Path) -> None:
    path = tmp_path / "account.json"
    path.write_text(json.dumps(good()).replace("1.5", "1e999"))
    with pytest.raises(AccountFileError, match=r"daily\[0\]: must be a number"):
        load_account_file(path)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(AccountFileError, match="cannot be read"):
        load_account_file(tmp_path / "none.json")


def test_records_inside_details_are_checked_to_the_last_key():
    document = {
        "version": 1,
        "accounts": [
            {
                "account_id": "111122223333",
                "name": "a",
                "regions": ["us-east-1"],
                "resources": [
                    {"service_type": "EC2", "name": "web", "region": "us-east-1"},
                    {
                        "service_type": "Route53",
                        "name": "example.com",
                        "details": {
                            "records": [
                                {"name": "www", "health_check": "gone"},
                                {"name": "api", "health_check": "web"},
                                {"ttl": "soon"},
                                {"kind": "A"},
                            ]
                        },
                    },
                ],
            }
        ],
    }
    with pytest.raises(AccountFileError) as found:
        parse_account_file(document)
    at = "$.accounts[0].resources[1].details.records"
    messages = {fault.path: fault.message for fault in found.value.faults}
    assert messages[f"{at}[0].health_check"] == "there is no Route53HealthCheck named 'gone' in this account"
    assert messages[f"{at}[1].health_check"] == "'web' is of kind EC2, not Route53HealthCheck"
    assert messages[f"{at}[2].ttl"] == "must be a whole number, not 'soon'"
    assert messages[f"{at}[3].kind"].startswith("is not a known key")
