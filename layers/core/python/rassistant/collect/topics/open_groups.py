"""Security groups that let the whole internet in, with what they are on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from rassistant.collect.everybody import is_everybody
from rassistant.collect.topic import Topic
from rassistant.models.scope import Account

if TYPE_CHECKING:
    from rassistant.aws.gateway import Gateway

_FILTER_VALUES = 200
"""That one filter takes."""


def _read(gateway: Gateway, account: Account, region: str, items: Sequence[str]) -> Mapping[str, Any]:
    """``all`` → groups: id, name, vpc, rules (protocol, first and last port, sources), interfaces that wear it."""
    listed = gateway.pages(account, region, "ec2", "DescribeSecurityGroups", "SecurityGroups")
    groups = [group for group in map(_group, listed) if group["rules"]]
    worn: dict[str, list[dict[str, Any]]] = {group["id"]: [] for group in groups}
    ids = list(worn)
    for start in range(0, len(ids), _FILTER_VALUES):
        only = {"Name": "group-id", "Values": ids[start : start + _FILTER_VALUES]}
        for interface in gateway.pages(
            account, region, "ec2", "DescribeNetworkInterfaces", "NetworkInterfaces", Filters=[only]
        ):
            for group in interface.get("Groups") or ():
                worn.get(group.get("GroupId"), []).append(_interface(interface))
    found = [{**group, "interfaces": worn[group["id"]]} for group in groups]
    return dict.fromkeys(items, found)


def _group(group: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "id": group["GroupId"],
        "name": group.get("GroupName"),
        "vpc": group.get("VpcId"),
        "rules": [rule for rule in map(_rule, group.get("IpPermissions") or ()) if rule["sources"]],
    }


def _rule(rule: Mapping[str, Any]) -> dict[str, Any]:
    """``first`` and ``last`` None: all ports. Only the sources that are everybody."""
    v4 = (entry.get("CidrIp") for entry in rule.get("IpRanges") or ())
    v6 = (entry.get("CidrIpv6") for entry in rule.get("Ipv6Ranges") or ())
    every_port = rule.get("IpProtocol") == "-1"
    return {
        "protocol": rule.get("IpProtocol"),
        "first": None if every_port else rule.get("FromPort"),
        "last": None if every_port else rule.get("ToPort"),
        "sources": [source for source in _known((*v4, *v6)) if is_everybody(source)],
    }


def _known(sources: Iterable[str | None]) -> Iterable[str]:
    return (source for source in sources if source)


def _interface(interface: Mapping[str, Any]) -> dict[str, Any]:
    attachment = interface.get("Attachment") or {}
    return {
        "id": interface["NetworkInterfaceId"],
        "type": interface.get("InterfaceType"),
        "description": interface.get("Description") or None,
        "instance": attachment.get("InstanceId"),
        "public_ip": (interface.get("Association") or {}).get("PublicIp"),
    }


TOPIC = Topic(
    id="open_groups",
    service="ec2",
    permissions=("ec2:DescribeNetworkInterfaces", "ec2:DescribeSecurityGroups"),
    read=_read,
    fresh=timedelta(minutes=15),
)
