"""A fix as Terraform text. Strings are quoted so that nothing in them is a template or ends them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from rassistant.errors import Locale, Text
from rassistant.models.finding import Finding
from rassistant.models.scope import GLOBAL_REGION
from rassistant.remedies.comments import comment
from rassistant.remedies.remedy import Added, Block, Declared, Ref

_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}
NAME = "target"

_PLAN_ONLY = Text(
    "terraform plan must show nothing but what is named here; otherwise do not apply it.",
    "terraform plan 결과에 여기 적힌 변경만 나와야 합니다. 다른 변경이 보이면 적용하지 마세요.",
)
_IMPORT = Text(
    "Where this resource is not in Terraform's state yet, the import block takes it in (Terraform 1.5 or later).",
    "아직 Terraform 상태에 없는 리소스라면 import 블록으로 가져옵니다(Terraform 1.5 이상).",
)
_GENERATE = Text(
    "1. Let Terraform write the declaration: terraform plan -generate-config-out=generated.tf",
    "1. Terraform이 선언을 작성하게 합니다: terraform plan -generate-config-out=generated.tf",
)
_SET = Text("2. In generated.tf set, then plan and apply:", "2. generated.tf에서 다음을 설정한 뒤 plan, apply 하세요:")
_WAS = Text("now", "현재")
_UNDO_SET = Text(
    "To undo: set the values named as present ones again.", "되돌리기: 현재 값으로 적힌 값을 다시 설정하세요."
)
_REMOVE = Text(
    "2. After that, delete the import block and the block of the resource, and apply again: this deletes it.",
    "2. 그다음 import 블록과 해당 리소스 블록을 지우고 다시 apply 하면 리소스가 삭제됩니다.",
)
_TAKE_IN = Text(
    "1. Apply this: it takes the resource in without changing it{}.",
    "1. 이대로 apply 하면 변경 없이 리소스를 가져옵니다{}.",
)
_UNDO_ADDED = Text("To undo: delete these blocks and apply.", "되돌리기: 이 블록들을 지우고 apply 하세요.")
_IGNORED = ("tags", "tags_all")


def quoted(text: str) -> str:
    """``${`` and ``%{`` would begin a template; other controls have no place in an id."""
    escaped = "".join(_ESCAPES.get(c, c if c.isprintable() else f"\\U{ord(c):08x}") for c in text)
    return '"' + escaped.replace("${", "$${").replace("%{", "%%{") + '"'


def value(given: Any) -> str:
    if isinstance(given, Ref):
        return given.expression
    if isinstance(given, bool):
        return "true" if given else "false"
    if isinstance(given, int | float):
        return f"{given:g}" if isinstance(given, float) else str(given)
    if isinstance(given, str):
        return quoted(given)
    if isinstance(given, Mapping):
        return "{ " + ", ".join(f"{quoted(str(k))} = {value(v)}" for k, v in given.items()) + " }"
    if isinstance(given, Sequence):
        return "[" + ", ".join(value(one) for one in given) + "]"
    raise TypeError(f"no value of Terraform: {type(given).__name__}")


def block(one: Block, depth: int = 0) -> list[str]:
    pad = "  " * depth
    given = {name: argument for name, argument in one.arguments.items() if argument is not None}
    width = max((len(name) for name in given), default=0)
    lines = [f"{pad}{' '.join([one.type, *(quoted(label) for label in one.labels)])} {{"]
    lines += [f"{pad}  {name.ljust(width)} = {value(argument)}" for name, argument in given.items()]
    for inner in one.blocks:
        lines += block(inner, depth + 1)
    return [*lines, f"{pad}}}"]


def resource(kind: str, name: str, arguments: Mapping[str, Any], *blocks: Block) -> Block:
    return Block("resource", (kind, name), arguments, blocks)


def rendered(code: Declared | Added, finding: Finding, head: Sequence[str], locale: Locale) -> str:
    lines = [comment(line) for line in head]
    blocks: list[Block | str] = [_provider(finding)]
    if isinstance(code, Added):
        lines += [comment(f"⚠ {caution[locale]}") for caution in code.cautions]
        blocks += [*code.blocks, comment(_UNDO_ADDED[locale])]
    elif code.changes:
        blocks += _changed(code, locale)
    else:
        blocks += _removed(code, locale)
    lines.append(comment(_PLAN_ONLY[locale]))
    for one in blocks:
        lines += ["", *([one] if isinstance(one, str) else block(one))]
    return "\n".join(lines) + "\n"


def _provider(finding: Finding) -> Block:
    """The guard: Terraform refuses to run with credentials of another account."""
    region = "us-east-1" if finding.region == GLOBAL_REGION else finding.region
    return Block("provider", ("aws",), {"region": region, "allowed_account_ids": [finding.account_id]})


def _import(code: Declared) -> Block:
    return Block("import", (), {"to": Ref(f"{code.terraform}.{NAME}"), "id": code.terraform_id})


def changed_lines(code: Declared, locale: Locale) -> list[str]:
    """``argument = value``, each with what it is at present."""
    was = _WAS[locale]
    return [
        f"{one.terraform} = {value(one.after)}" + ("" if one.before is None else f"   # {was}: {value(one.before)}")
        for one in code.changes
    ]


def _changed(code: Declared, locale: Locale) -> list[Block | str]:
    head: list[Block | str] = [comment(_IMPORT[locale]), _import(code)]
    if code.arguments is None:
        noted = [_GENERATE[locale], _SET[locale], *(f"     {line}" for line in changed_lines(code, locale))]
        return [*head, "\n".join(comment(line) for line in [*noted, _UNDO_SET[locale]])]
    after = {one.terraform: one.after for one in code.changes}
    noted = [*(f"{line}" for line in changed_lines(code, locale)), _UNDO_SET[locale]]
    kept = Block("lifecycle", (), {"ignore_changes": [Ref(name) for name in _IGNORED]})
    declared = resource(code.terraform, NAME, {**code.arguments, **after}, kept)
    return [*head, declared, "\n".join(comment(line) for line in noted)]


def _removed(code: Declared, locale: Locale) -> list[Block | str]:
    backup = Text(", and makes the backup", ". 이때 백업도 만듭니다") if code.backup else Text("", "")
    kept = Block("lifecycle", (), {"ignore_changes": Ref("all")})
    declared = resource(code.terraform, NAME, code.arguments or {}, *code.blocks, kept)
    first = Text(_TAKE_IN.en.replace("{}", backup.en), _TAKE_IN.ko.replace("{}", backup.ko))
    return [comment(first[locale]), *code.backup, _import(code), declared, comment(_REMOVE[locale])]
