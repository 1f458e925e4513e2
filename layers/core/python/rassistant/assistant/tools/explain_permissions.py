"""What a role lets an instance or a function do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import Field, StringConstraints

from rassistant.assistant.chat_tool import Arguments, ChatTool, Facts
from rassistant.assistant.markdown import escaped, table
from rassistant.assistant.sources import Sources
from rassistant.assistant.warnings import warnings_facts, warnings_markdown
from rassistant.errors import Locale, Text
from rassistant.models.scope import Scope

Action = Annotated[str, StringConstraints(max_length=120)]
Name = Annotated[str, StringConstraints(max_length=300)]
_STATEMENTS = 15
_LISTED = 8
_DECISIONS = {
    "allowed": Text("allowed", "허용"),
    "conditional": Text("allowed under conditions", "조건부 허용"),
    "explicitDeny": Text("denied by a policy", "명시적 거부"),
    "implicitDeny": Text("not allowed", "허용되지 않음"),
}


class ExplainPermissions(Arguments):
    resource_id: Annotated[str, StringConstraints(min_length=1, max_length=2048)] = Field(
        description="Of an EC2 instance or a Lambda function: id, ARN or name."
    )
    actions: list[Action] = Field([], max_length=20, description="To be decided one by one: s3:GetObject …")
    service: Name = Field("", pattern=r"^[a-z0-9-]*$", description="Only what speaks of this service: s3, dynamodb …")
    region: Name | None = None
    account_id: Name | None = None


def run(sources: Sources, given: ExplainPermissions, locale: Locale) -> Facts:
    answer = sources.permissions.answer(
        given.resource_id,
        locale,
        actions=given.actions,
        service=given.service,
        scope=Scope((given.account_id,) if given.account_id else (), (given.region,) if given.region else ()),
    )
    policies = [
        {**policy, "statements": policy["statements"][:_STATEMENTS], "total_statements": len(policy["statements"])}
        for policy in answer["policies"]
    ]
    kept = {name: value for name, value in answer.items() if name not in ("policies", "as_of", "stale", "warnings")}
    return {**kept, "policies": policies, "total": len(policies), "shown": len(policies), **warnings_facts(answer)}


def render(facts: Facts, locale: Locale) -> str:
    name = escaped(facts["name"])
    if facts["role"] is None:
        none = Text("**{name}** has no IAM role.", "**{name}**에는 IAM 역할이 없습니다.")
        unread = Text("The role of **{name}** could not be read.", "**{name}**의 역할을 읽지 못했습니다.")
        return (unread if facts.get("not_read") else none).format(name=name)[locale] + warnings_markdown(facts, locale)
    parts = [
        Text("**{name}** has the role **{role}**.", "**{name}**의 역할은 **{role}**입니다.").format(
            name=name, role=escaped(facts["role"])
        )[locale]
    ]
    if facts["is_admin"]:
        parts[0] += " " + Text("It may do everything.", "모든 작업을 할 수 있는 역할입니다.")[locale]
    if facts["boundary"]:
        bounded = Text(
            "A permissions boundary limits it further: {arn}.", "권한 경계가 이를 더 제한합니다: {arn}."
        ).format(arn=escaped(facts["boundary"]))
        parts[0] += " " + bounded[locale]
    if facts["decisions"]:
        parts += ["", _decisions(facts, locale)]
    rows = [row for policy in facts["policies"] for row in _rows(policy, locale)]
    if rows:
        head = Text("Policy|Effect|Actions|Resources", "정책|효과|작업|리소스")[locale].split("|")
        parts += ["", table(head, rows)]
    elif facts["service"] and facts["policies"]:
        nothing = Text("No policy of it speaks of {service}.", "{service}에 대한 정책 문은 없습니다.")
        parts += ["", nothing.format(service=escaped(facts["service"]))[locale]]
    caveat = Text(
        "Policies of resources, organizations and sessions may allow or forbid more.",
        "리소스 정책, 조직 정책, 세션 정책에 따라 실제 권한은 달라질 수 있습니다.",
    )
    return "\n".join([*parts, "", caveat[locale]]) + warnings_markdown(facts, locale)


def _decisions(facts: Facts, locale: Locale) -> str:
    head = Text("Action|Verdict", "작업|판정")[locale].split("|")
    rows = [[escaped(each["action"]), _DECISIONS[each["decision"]][locale]] for each in facts["decisions"]]
    by = Text("Decided by IAM's policy simulator.", "IAM 정책 시뮬레이터의 판정입니다.")
    if facts["decided_by"] == "policies":
        by = Text(
            "Decided from the policies alone: IAM's simulator could not be asked.",
            "IAM 시뮬레이터를 쓸 수 없어 정책 문만으로 판정했습니다.",
        )
    return f"{table(head, rows)}\n\n{by[locale]}"


def _rows(policy: Mapping[str, Any], locale: Locale) -> list[list[str]]:
    return [
        [
            escaped(policy["name"]),
            escaped(statement["effect"])
            + (Text(" (conditional)", " (조건부)")[locale] if statement["conditional"] else ""),
            _listed(statement["actions"], statement["all_but_actions"], locale),
            _listed(statement["resources"], statement["all_but_resources"], locale),
        ]
        for statement in policy["statements"]
    ]


def _listed(values: list[str], all_but: bool, locale: Locale) -> str:
    text = ", ".join(escaped(value) for value in values[:_LISTED])
    if len(values) > _LISTED:
        text += Text(" and {n} more", " 외 {n}개").format(n=len(values) - _LISTED)[locale]
    return (Text("all but ", "다음을 제외한 전체: ")[locale] if all_but else "") + text


def summary(facts: Facts, locale: Locale) -> str:
    return facts["role"] or Text("no role", "역할 없음")[locale]


TOOL = ChatTool(
    name="explain_permissions",
    label=Text("Reading permissions", "권한 조회"),
    description=(
        "The IAM role of an EC2 instance or a Lambda function and what its policies say; with actions, whether each is "
        "allowed, by IAM's simulator where it may be asked."
    ),
    arguments=ExplainPermissions,
    run=run,
    render=render,
    summary=summary,
)
