"""The text of a fix in one format: by whom the resource is owned, then by what the catalog says."""

from __future__ import annotations

from collections.abc import Sequence

from rassistant.errors import Locale, Text
from rassistant.models.finding import Finding
from rassistant.remedies import cloudformation, shell, terraform
from rassistant.remedies.registry import remedy_of
from rassistant.remedies.remedy import Added, Code, Declared, Format, Subject
from rassistant.resources.ownership import Owner, owner_of

_LABELS = {
    "resource": Text("Resource", "리소스"),
    "place": Text("Account and region", "계정과 리전"),
    "saving": Text("Saving a month", "월 절감액"),
    "unknown": Text("unknown", "알 수 없음"),
    "action": Text("What it does", "하는 일"),
    "rollback": Text("How to undo", "되돌리는 방법"),
    "risk": Text("Risk", "위험도"),
    "restart": Text("It restarts the resource.", "리소스가 재시작됩니다."),
}
_LEVELS = {"low": Text("low", "낮음"), "medium": Text("medium", "보통"), "high": Text("high", "높음")}

_NO_CODE = Text("There is no code for this recommendation.", "이 추천에는 실행할 코드가 없습니다.")
_STACK = Text(
    "This resource was made by the CloudFormation stack {stack} (logical id {logical_id}). A change by API calls or by"
    " another tool would be undone, or would break the next update of the stack: change the stack's template.",
    "이 리소스는 CloudFormation 스택 {stack}(논리 ID {logical_id})이 만들었습니다. API나 다른 도구로 바꾸면 되돌려지거나 다음 스택"
    " 업데이트가 실패할 수 있으므로 스택의 템플릿을 변경하세요.",
)
_TOOL = Text(
    "This resource is managed by {tool} (tag {tag}). A change by API calls would be undone by its next run: change its"
    " code.",
    "이 리소스는 {tool}(태그 {tag})로 관리됩니다. API로 바꾸면 다음 실행 때 되돌려지므로 해당 코드를 변경하세요.",
)
_FETCH = Text("The template as it is now:", "현재 템플릿 확인:")
_SET = Text("Set there:", "다음과 같이 설정하세요:")
_TAKE_OUT = Text(
    "Take it out there, after a backup where its data may be needed (in CloudFormation: DeletionPolicy: Snapshot).",
    "데이터가 필요할 수 있으면 백업한 뒤 코드에서 제거하세요(CloudFormation에서는 DeletionPolicy: Snapshot).",
)
_ADD = Text(
    "Add there what the other formats of this answer show.", "이 추천의 다른 형식에 나온 내용을 그 코드에 추가하세요."
)
_NO_TARGET = Text(
    "What it should become is not known here: this advice is AWS's alone, and names no target. Look at its options there.",
    "변경할 값을 여기서는 알 수 없습니다. AWS만 제안한 항목이며 대상이 없으니 AWS 콘솔에서 선택지를 확인하세요.",
)
_NO_FIT = Text("This format does not fit this fix.", "이 조치에는 맞지 않는 형식입니다.")


def code_for(subject: Subject, format_: Format, locale: Locale) -> str:
    """Text to read and run by hand: bash, HCL or YAML; comments alone where that format can't do it, saying why."""
    finding = subject.finding
    head = _head(finding, locale)
    remedy = remedy_of(finding.check)
    if remedy is None:
        return cloudformation.as_comments([*head, _NO_CODE[locale]])
    owner = owner_of(subject.resource)
    if owner is not None:
        return cloudformation.as_comments([*head, *_owned(owner, remedy.code(subject), finding, locale)])
    code = remedy.code(subject)
    if isinstance(code, Declared) and any(one.after in (None, "") for one in code.changes):
        return cloudformation.as_comments([*head, _NO_TARGET[locale]])
    if format_ == "cli":
        return shell.rendered(remedy.script(subject), finding, head, locale)
    if isinstance(code, Text):
        return cloudformation.as_comments([*head, _NO_FIT[locale], code[locale]])
    rendered = terraform.rendered if format_ == "terraform" else cloudformation.rendered
    return rendered(code, finding, head, locale)


def _head(finding: Finding, locale: Locale) -> list[str]:
    label = {name: text[locale] for name, text in _LABELS.items()}
    usd = finding.monthly_saving_usd
    named = f"{finding.name} ({finding.resource_id})" if finding.name != finding.resource_id else finding.resource_id
    return [
        f"R-Assistant · {finding.code} · {finding.title[locale]}",
        f"{label['resource']}: {finding.service_type} {named}",
        f"{label['place']}: {finding.account_id}, {finding.region}",
        f"{label['saving']}: {label['unknown'] if usd is None else f'${usd:,.2f}'}",
        f"{label['action']}: {finding.action[locale]}",
        f"{label['rollback']}: {finding.rollback[locale]}",
        f"{label['risk']}: {_LEVELS[finding.risk][locale]}" + (f" · {label['restart']}" if finding.restart else ""),
    ]


def _owned(owner: Owner, code: Code, finding: Finding, locale: Locale) -> Sequence[str]:
    if owner.stack:
        said = _STACK.format(stack=owner.stack, logical_id=owner.logical_id or "?")[locale]
        fetch = cloudformation.template_command(owner.stack, finding)
        lines = [said, _FETCH[locale], f"  {fetch}"]
    else:
        lines = [_TOOL.format(tool=owner.tool, tag=owner.tag)[locale]]
    if isinstance(code, Text):
        return [*lines, code[locale]]
    if isinstance(code, Added):
        return [*lines, code.instead[locale] if code.instead is not None else _ADD[locale]]
    return [*lines, *_changes(owner, code, locale)]


def _changes(owner: Owner, code: Declared, locale: Locale) -> list[str]:
    if not code.changes:
        return [_TAKE_OUT[locale]]
    shown = terraform.changed_lines(code, locale) if owner.is_terraform else cloudformation.changed_lines(code, locale)
    return [_SET[locale], *(f"  {line}" for line in shown)]
