"""The checks of an account file's security groups, roles, queues and topics."""

from __future__ import annotations

import ipaddress
import json
import re
from collections import Counter
from functools import cache
from typing import Any

from moto.iam.models import aws_managed_policies_data

from infra.local.simulator.account_model import InboundRule, Mailbox, Role, SecurityGroup
from infra.local.simulator.checked import Checked

_MANAGED = re.compile(r"arn:aws[a-z-]*:iam::aws:policy/(?:[\w.-]+/)*(?P<name>[\w+=,.@-]+)")
PROTOCOLS = ("tcp", "udp", "icmp", "icmpv6", "-1")
_WITH_PORTS = ("tcp", "udp")


def read_security_groups(node: Checked | None) -> tuple[SecurityGroup, ...]:
    if node is None:
        return ()
    read = [(entry, _group(entry)) for entry in node.items()]
    names = Counter((group.region, group.name) for _, group in read)
    for entry, group in read:
        if names[group.region, group.name] > 1:
            entry.fault(f"{group.name!r} is the name of two security groups in {group.region}")
        for source in (source for rule in group.inbound for source in rule.sources):
            if source and "/" not in source and (group.region, source) not in names:
                entry.fault(f"{source!r} is neither a CIDR block nor a security group in {group.region}")
    return tuple(group for _, group in read)


def _group(node: Checked) -> SecurityGroup:
    members = node.object(required=("name", "region"), optional=("vpc", "inbound"))
    rules = tuple(_rule(rule) for rule in members["inbound"].items()) if "inbound" in members else ()
    return SecurityGroup(
        name=members["name"].text() if "name" in members else "",
        region=members["region"].text() if "region" in members else "",
        vpc=members["vpc"].text() if "vpc" in members else "",
        inbound=rules,
    )


def _rule(node: Checked) -> InboundRule:
    members = node.object(required=("protocol", "sources"), optional=("from_port", "to_port"))
    protocol = members["protocol"].text("-1", values=PROTOCOLS) if "protocol" in members else "-1"
    first = members["from_port"].integer(minimum=-1) if "from_port" in members else None
    last = members["to_port"].integer(minimum=-1) if "to_port" in members else first
    if protocol in _WITH_PORTS and first is None:
        node.fault(f"names no ports (from_port, to_port), which {protocol} has")
    sources = tuple(_source(source) for source in members["sources"].items()) if "sources" in members else ()
    return InboundRule(protocol, first, last, sources)


def _source(node: Checked) -> str:
    """A CIDR block of either family, or the name of a group."""
    text = node.text()
    if "/" in text:
        try:
            ipaddress.ip_network(text)
        except ValueError:
            node.fault(f"{text!r} is no CIDR block")
    return text


def read_roles(node: Checked | None) -> tuple[Role, ...]:
    return () if node is None else tuple(_role(entry) for entry in node.items())


def _role(node: Checked) -> Role:
    members = node.object(required=("name",), optional=("inline_policies", "managed_policies"))
    managed = (
        [(each, each.text()) for each in members["managed_policies"].items()] if "managed_policies" in members else []
    )
    for each, arn in managed:
        if arn and managed_policy(arn) is None:
            each.fault(f"{arn!r} is not the ARN of a policy that AWS manages")
    inline: dict[str, dict[str, Any]] = {}
    for name, member in members["inline_policies"].entries().items() if "inline_policies" in members else ():
        document = member.object(required=("Version", "Statement"), optional=("Id",))
        inline[name] = member.value if document else {}
    return Role(
        name=members["name"].text() if "name" in members else "",
        inline_policies=inline,
        managed_policies=tuple(arn for _, arn in managed),
    )


def read_mailboxes(node: Checked | None) -> tuple[Mailbox, ...]:
    return () if node is None else tuple(_mailbox(entry) for entry in node.items())


def _mailbox(node: Checked) -> Mailbox:
    members = node.object(required=("name", "region"), optional=("public",))
    name = members["name"].text() if "name" in members else ""
    if name and not re.fullmatch(r"[\w-]{1,80}", name):
        members["name"].fault(f"{name!r} is no name of a queue or topic")
    return Mailbox(
        name=name,
        region=members["region"].text() if "region" in members else "",
        public=members["public"].flag() if "public" in members else False,
    )


def managed_policy(arn: str) -> tuple[str, dict[str, Any]] | None:
    """(name, what moto knows of it) of a policy that AWS manages."""
    found = _MANAGED.fullmatch(arn)
    data = _managed_policies().get(found["name"]) if found else None
    return None if found is None or data is None else (found["name"], data)


@cache
def _managed_policies() -> dict[str, dict[str, Any]]:
    loaded: dict[str, dict[str, Any]] = json.loads(aws_managed_policies_data)
    return loaded
