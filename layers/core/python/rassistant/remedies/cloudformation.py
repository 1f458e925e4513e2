"""A fix as a CloudFormation template in YAML, with the commands that import the resource into a stack."""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Mapping, Sequence
from typing import Any

from rassistant.errors import Locale, Text
from rassistant.models.finding import Finding
from rassistant.models.scope import GLOBAL_REGION
from rassistant.remedies.comments import comment
from rassistant.remedies.remedy import Added, Declared

LOGICAL_ID = "Target"
_CHOICE = "Settings"
_AFTER = "After"
_NOT_PRINTABLE = re.compile("[^\x20-\x7e\xa0-\u2027\u202f-\ud7ff\ue000-\ufefe\uff00-\ufffd]")

_IMPORT = Text(
    "1. Take the resource into a stack of its own; nothing changes yet:",
    "1. 리소스를 별도 스택으로 가져옵니다. 아직 아무것도 바뀌지 않습니다:",
)
_CHANGE = Text("2. Change it:", "2. 변경합니다:")
_DELETE = Text("2. Delete it with its stack{}:", "2. 스택과 함께 삭제합니다{}:")
_UNDO = Text("To undo:", "되돌리기:")
_CREATE = Text("Create the stack:", "스택을 만듭니다:")
_DRIFT = Text(
    "Where a property differs from what the resource has, correct the template before the import.",
    "속성이 실제 리소스와 다르면 가져오기 전에 템플릿을 고치세요.",
)
_BY_HAND = Text(
    "This template would need every property of {kind}, which are not all known here. Nearest correct way: let"
    " CloudFormation's IaC generator write the template of the existing resource, import it, then change the property.",
    "{kind}의 모든 속성이 있어야 하는 템플릿이지만 여기서는 일부만 알 수 있습니다. 가장 가까운 올바른 방법은 CloudFormation의"
    " IaC 생성기로 기존 리소스의 템플릿을 만들어 가져온 뒤 속성을 바꾸는 것입니다.",
)
_NO_IMPORT = Text(
    "CloudFormation can't take an existing {kind} into a stack, so it can't change or delete this one. Use the AWS CLI"
    " or Terraform text.",
    "CloudFormation은 기존 {kind}을(를) 스택으로 가져올 수 없어 변경하거나 삭제할 수 없습니다. AWS CLI 또는 Terraform 코드를"
    " 사용하세요.",
)
_TAKE_OUT = Text(
    "then take the resource out of the template and update the stack, which deletes it.",
    "그런 다음 템플릿에서 리소스를 빼고 스택을 업데이트하면 삭제됩니다.",
)


def scalar(given: Any) -> str:
    """A YAML scalar that is never read as anything else: strings are always in double quotes.

    ``{{resolve:…}}`` in a name would make CloudFormation read a secret: broken up.
    """
    if isinstance(given, bool):
        return "true" if given else "false"
    if isinstance(given, int | float):
        return f"{given:g}" if isinstance(given, float) else str(given)
    text = str(given).replace("{{", "{ {").replace("\\", "\\\\").replace('"', '\\"')
    return '"' + _NOT_PRINTABLE.sub(lambda found: f"\\U{ord(found[0]):08x}", text) + '"'


def lines_of(given: Any, depth: int = 0) -> list[str]:
    pad = "  " * depth
    found: list[str] = []
    if isinstance(given, Mapping):
        for key, inner in given.items():
            name = key if re.fullmatch(r"[A-Za-z][A-Za-z0-9:]*", key) else scalar(key)
            found += _entry(f"{pad}{name}:", inner, depth)
    else:
        for inner in given:
            found += _item(inner, depth)
    return found


def _entry(start: str, inner: Any, depth: int) -> list[str]:
    if isinstance(inner, Mapping | list | tuple):
        if not inner:
            return [f"{start} {'{}' if isinstance(inner, Mapping) else '[]'}"]
        return [start, *lines_of(inner, depth + 1)]
    return [f"{start} {scalar(inner)}"]


def _item(inner: Any, depth: int) -> list[str]:
    pad = "  " * depth
    if not isinstance(inner, Mapping | list | tuple) or not inner:
        return [_entry(f"{pad}-", inner, depth)[0]]
    first, *rest = lines_of(inner, depth + 1)
    return [f"{pad}- {first.lstrip()}", *rest]


def rendered(code: Declared | Added, finding: Finding, head: Sequence[str], locale: Locale) -> str:
    noted: list[str] = list(head)
    if isinstance(code, Added):
        if not code.resources:
            assert code.instead is not None  # noqa: S101  (a test walks the catalog)
            return as_comments([*noted, code.instead[locale]])
        noted += [f"⚠ {caution[locale]}" for caution in code.cautions]
        return _text([*noted, *_created(code, finding, locale)], _template(finding, code.resources, _asked(code)))
    if not code.identifier:
        return as_comments([*noted, _NO_IMPORT.format(kind=code.cloudformation)[locale]])
    if code.properties is None:
        return as_comments([*noted, *_by_hand(code, finding, locale)])
    target: dict[str, Any] = {"Type": code.cloudformation, "DeletionPolicy": _policy(code)}
    target |= {"UpdateReplacePolicy": "Retain", "Properties": _properties(code)}
    template = _template(finding, {LOGICAL_ID: target}, _switch() if code.changes else {})
    return _text([*noted, *_imported(code, finding, locale)], template)


def as_comments(lines: Sequence[str]) -> str:
    return "\n".join(comment(line) for line in lines) + "\n"


def _text(noted: Sequence[str], template: Mapping[str, Any]) -> str:
    return as_comments(noted) + "\n".join(lines_of(template)) + "\n"


def _template(
    finding: Finding, resources: Mapping[str, Any], switch: Mapping[str, Any] | None = None
) -> dict[str, Any]:
    description = f"{finding.code} {finding.id}"
    # cfn-lint warns of zones that are written down; what is already there is in one.
    zoned = any("AvailabilityZone" in one.get("Properties", {}) for one in resources.values())
    noted = {"Metadata": {"cfn-lint": {"config": {"ignore_checks": ["W3010"]}}}} if zoned else {}
    return {
        "AWSTemplateFormatVersion": "2010-09-09",
        "Description": description,
        **noted,
        **(switch or {}),
        "Resources": resources,
    }


def _asked(code: Added) -> dict[str, Any]:
    return {"Parameters": code.parameters} if code.parameters else {}


def _switch() -> dict[str, Any]:
    """One template for before and after, so that going back is an update too."""
    choice = {"Type": "String", "Default": "before", "AllowedValues": ["before", "after"]}
    return {
        "Parameters": {_CHOICE: choice},
        "Conditions": {_AFTER: {"Fn::Equals": [{"Ref": _CHOICE}, "after"]}},
    }


def _properties(code: Declared) -> dict[str, Any]:
    absent = {"Ref": "AWS::NoValue"}
    changed = {
        one.cloudformation: {"Fn::If": [_AFTER, one.after, absent if one.before is None else one.before]}
        for one in code.changes
    }
    kept = {name: given for name, given in (code.properties or {}).items() if given is not None}
    return {**kept, **changed}


def _policy(code: Declared) -> str:
    """A resource to be deleted goes with its stack; one to be changed outlives it."""
    if code.changes:
        return "Retain"
    return "Snapshot" if code.snapshot else "Delete"


def _stack(finding: Finding) -> str:
    return f"r-assistant-{finding.id}".replace("_", "-")[:128]


def _region(finding: Finding) -> str:
    return "us-east-1" if finding.region == GLOBAL_REGION else finding.region


def import_commands(code: Declared, finding: Finding) -> list[str]:
    taken = [
        {
            "ResourceType": code.cloudformation,
            "LogicalResourceId": LOGICAL_ID,
            "ResourceIdentifier": dict(code.identifier),
        }
    ]
    stack, region = shlex.quote(_stack(finding)), shlex.quote(_region(finding))
    return [
        f"aws cloudformation create-change-set --region {region} --stack-name {stack} --change-set-name take-in"
        " --change-set-type IMPORT --template-body file://template.yaml --resources-to-import "
        + shlex.quote(json.dumps(taken)),
        f"aws cloudformation wait change-set-create-complete --region {region} --stack-name {stack}"
        " --change-set-name take-in",
        f"aws cloudformation execute-change-set --region {region} --stack-name {stack} --change-set-name take-in",
        f"aws cloudformation wait stack-import-complete --region {region} --stack-name {stack}",
    ]


def _update(finding: Finding, choice: str) -> str:
    given = shlex.quote(json.dumps([{"ParameterKey": _CHOICE, "ParameterValue": choice}]))
    return (
        f"aws cloudformation update-stack --region {shlex.quote(_region(finding))} --stack-name"
        f" {shlex.quote(_stack(finding))} --use-previous-template --parameters {given}"
    )


def _delete(finding: Finding) -> str:
    region, stack = shlex.quote(_region(finding)), shlex.quote(_stack(finding))
    return f"aws cloudformation delete-stack --region {region} --stack-name {stack}"


def _indented(commands: Sequence[str]) -> list[str]:
    return [f"  {command}" for command in commands]


def _imported(code: Declared, finding: Finding, locale: Locale) -> list[str]:
    first = [_DRIFT[locale], _IMPORT[locale], *_indented(import_commands(code, finding))]
    if code.changes:
        back = [_UNDO[locale], *_indented([_update(finding, "before")])]
        return [*first, _CHANGE[locale], *_indented([_update(finding, "after")]), *back]
    kept = Text(" (a snapshot is taken first)", "(먼저 스냅샷을 만듭니다)") if code.snapshot else Text("", "")
    last = Text(_DELETE.en.replace("{}", kept.en), _DELETE.ko.replace("{}", kept.ko))
    return [*first, last[locale], *_indented([_delete(finding)])]


def _created(code: Added, finding: Finding, locale: Locale) -> list[str]:
    stack, region = shlex.quote(_stack(finding)), shlex.quote(_region(finding))
    roles = any(str(one["Type"]).startswith("AWS::IAM::") for one in code.resources.values())
    given = json.dumps([{"ParameterKey": name, "ParameterValue": f"<{name}>"} for name in code.parameters])
    create = (
        f"aws cloudformation create-stack --region {region} --stack-name {stack} --template-body file://template.yaml"
        + (" --capabilities CAPABILITY_NAMED_IAM" if roles else "")
        + (f" --parameters {shlex.quote(given)}" if code.parameters else "")
    )
    return [_CREATE[locale], *_indented([create]), _UNDO[locale], *_indented([_delete(finding)])]


def changed_lines(code: Declared, locale: Locale) -> list[str]:
    """``Property: value``, each with what it is at present."""
    was = Text("now", "현재")[locale]
    return [
        f"{one.cloudformation}: {json.dumps(one.after, ensure_ascii=False)}"
        + ("" if one.before is None else f"   # {was}: {json.dumps(one.before, ensure_ascii=False)}")
        for one in code.changes
    ]


def _by_hand(code: Declared, finding: Finding, locale: Locale) -> list[str]:
    resources = json.dumps(
        [{"ResourceType": code.cloudformation, "ResourceIdentifier": dict(code.identifier)}]
    )  # fmt: skip
    generate = (
        f"aws cloudformation create-generated-template --region {shlex.quote(_region(finding))}"
        f" --generated-template-name {shlex.quote(_stack(finding))} --resources {shlex.quote(resources)}"
    )
    last = [f"  {line}" for line in changed_lines(code, locale)] or [_TAKE_OUT[locale]]
    return [_BY_HAND.format(kind=code.cloudformation)[locale], *_indented([generate]), *last]


def template_command(stack: str, finding: Finding) -> str:
    """Shows a stack's template."""
    region = shlex.quote(_region(finding))
    return f"aws cloudformation get-template --region {region} --stack-name {shlex.quote(stack)} --query TemplateBody"
