"""What the parts of an account file say about each other: names, regions, attachments, the resources of costs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from infra.local.simulator.account_model import Fault
from infra.local.simulator.checked import Checked
from infra.local.simulator.kind_rules import Key
from infra.local.simulator.vocabulary import GLOBAL_KINDS, KINDS


def check_references(accounts: Sequence[Checked], faults: list[Fault]) -> None:
    """Reads the raw nodes, so that a fault has the path of the very value that is wrong."""
    seen: dict[str, str] = {}
    for node in accounts:
        if not isinstance(node.value, dict):
            continue
        account_id = node.value.get("account_id")
        if isinstance(account_id, str):
            if account_id in seen:
                node.member("account_id").fault(f"{account_id!r} is already the id of {seen[account_id]}")
            seen.setdefault(account_id, node.path)
        _check_account(node, faults)


def _check_account(account: Checked, faults: list[Fault]) -> None:
    resources = _objects(account, "resources", faults)
    regions = account.value.get("regions")
    enabled = regions if isinstance(regions, list) and regions else None
    named: dict[str, Checked] = {}
    for resource in resources:
        name = resource.value.get("name")
        if isinstance(name, str) and name in named:
            resource.member("name").fault(f"{name!r} is already the name of {named[name].path}")
        elif isinstance(name, str):
            named[name] = resource
        region = resource.value.get("region")
        regional = _kind(resource) not in GLOBAL_KINDS and isinstance(region, str) and region
        if regional and enabled is not None and region not in enabled:
            resource.member("region").fault(f"{region!r} is not one of the account's regions")
    for resource in resources:
        _check_details(resource, named, faults)
        _check_access(resource, account, faults)
    for cost in _objects(account, "costs", faults):
        name = cost.value.get("resource")
        if isinstance(name, str) and name not in named:
            cost.member("resource").fault(f"there is no resource named {name!r} in this account")


def _check_details(resource: Checked, named: dict[str, Checked], faults: list[Fault]) -> None:
    rules = KINDS.get(_kind(resource))
    details = resource.value.get("details")
    if rules is None or not isinstance(details, dict):
        return
    node = Checked(details, f"{resource.path}.details", faults)
    _check_keys(node, rules.details, resource.value.get("region"), named)


def _check_keys(node: Checked, keys: Mapping[str, Key], region: Any, named: dict[str, Checked]) -> None:
    for key, rule in keys.items():
        if key not in node.value:
            continue
        if rule.members is not None and isinstance(node.value[key], list):
            for record in node.member(key).items():
                if isinstance(record.value, dict):
                    _check_keys(record, rule.members, region, named)
        elif rule.refers_to:
            for reference in _references(node.member(key), rule):
                _check_reference(reference, rule, region, named)


def _check_access(resource: Checked, account: Checked, faults: list[Fault]) -> None:
    """Security groups of the resource's region, and the role."""
    details, region = resource.value.get("details"), resource.value.get("region")
    if not isinstance(details, dict):
        return
    node = Checked(details, f"{resource.path}.details", faults)
    groups = {
        g.value.get("name") for g in _objects(account, "security_groups", faults) if g.value.get("region") == region
    }
    given = details.get("security_groups")
    for reference in node.member("security_groups").items() if isinstance(given, list) else ():
        if isinstance(reference.value, str) and reference.value not in groups:
            reference.fault(f"there is no security group named {reference.value!r} in {region}")
    roles = {role.value.get("name") for role in _objects(account, "roles", faults)}
    if isinstance(details.get("role"), str) and _kind(resource) == "EC2" and details["role"] not in roles:
        node.member("role").fault(f"there is no role named {details['role']!r} in this account")


def _references(node: Checked, rule: Key) -> Iterator[Checked]:
    if rule.type == "name":
        yield node
    elif isinstance(node.value, list):
        yield from node.items()


def _check_reference(node: Checked, rule: Key, region: Any, named: dict[str, Checked]) -> None:
    if not isinstance(node.value, str) or not node.value:
        return
    target = named.get(node.value)
    kinds = " or ".join(rule.refers_to)
    if target is None:
        if not rule.may_be_gone:
            node.fault(f"there is no {kinds} named {node.value!r} in this account")
    elif _kind(target) not in rule.refers_to:
        node.fault(f"{node.value!r} is of kind {_kind(target)}, not {kinds}")
    elif target.value.get("region") != region:
        node.fault(f"{node.value!r} is in another region ({target.value.get('region')})")


def _kind(resource: Checked) -> str:
    kind = resource.value.get("service_type")
    return kind if isinstance(kind, str) else ""


def _objects(node: Checked, key: str, faults: list[Fault]) -> list[Checked]:
    values = node.value.get(key)
    if not isinstance(values, list):
        return []
    return [
        Checked(value, f"{node.path}.{key}[{index}]", faults)
        for index, value in enumerate(values)
        if isinstance(value, dict)
    ]
