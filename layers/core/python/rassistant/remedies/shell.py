"""A fix as a bash script: guarded by account and region, with the undo in the same file."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterable, Mapping, Sequence

from rassistant.errors import Locale, Text
from rassistant.models.finding import Finding
from rassistant.models.scope import GLOBAL_REGION
from rassistant.remedies.comments import comment, one_line
from rassistant.remedies.remedy import Script, Step

_HOME = "us-east-1"
"""Where services without a region are called."""

_TEXTS: Mapping[str, Text] = {
    "usage": Text("Usage: bash FILE ", "사용법: bash 파일 "),
    "save": Text(
        "Save this as a file, read it, then run: bash FILE apply (to take it back: bash FILE undo).",
        "파일로 저장해 내용을 확인한 뒤 bash 파일 apply 로 실행하세요(되돌리기: bash 파일 undo).",
    ),
    "look": Text("It can be looked into first: bash FILE look reads and changes nothing.",
                 "먼저 살펴보기: bash 파일 look 은 조회만 하고 아무것도 바꾸지 않습니다."),
    "only_look": Text("Save this as a file, read it, then run: bash FILE look. It reads and changes nothing.",
                      "파일로 저장해 내용을 확인한 뒤 bash 파일 look 으로 실행하세요. 조회만 하고 아무것도 바꾸지 않습니다."),
    "state": Text(
        "What the undo needs is kept in the folder STATE: do not delete it.",
        "되돌리는 데 필요한 정보는 STATE 폴더에 보관되니 삭제하지 마세요.",
    ),
    "expected": Text("Expected %s but found %s. Nothing further was done.", "%s이어야 하지만 %s입니다. 더 진행하지 않았습니다."),
    "unknown": Text("Nothing is kept of this: %s", "보관된 정보가 없습니다: %s"),
    "late": Text("Still not %s: %s. Run it again later.", "아직 %s 상태가 아닙니다: %s. 나중에 다시 실행하세요."),
    "confirm": Text(
        "What is deleted does not come back. To go on: CONFIRM=%s bash FILE apply",
        "삭제하면 되돌릴 수 없습니다. 계속하려면: CONFIRM=%s bash 파일 apply",
    ),
    "already": Text("Already done.", "이미 적용되었습니다."),
    "done": Text("Done.", "완료되었습니다."),
    "none": Text("There is no way back.", "되돌릴 수 없습니다."),
}  # fmt: skip

_FUNCTIONS: Mapping[str, str] = {
    "expect": """expect() { # FOUND WANTED
  if [ "$1" != "$2" ]; then
    printf '{expected}\\n' "$2" "$1" >&2
    exit 1
  fi
}""",
    "remember": """remember() { # NAME VALUE
  printf '%s\\n' "$2" > "$STATE/$1"
}""",
    "known": """known() { # NAME
  [ -s "$STATE/$1" ]
}""",
    "recall": """recall() { # NAME
  if [ ! -s "$STATE/$1" ]; then
    printf '{unknown}\\n' "$STATE/$1" >&2
    exit 1
  fi
  cat "$STATE/$1"
}""",
    "patiently": """patiently() { # COMMAND...: waiters of the AWS CLI give up early
  local tries=12
  until "$@"; do
    tries=$((tries - 1))
    if [ "$tries" -le 0 ]; then return 1; fi
    sleep 15
  done
}""",
    "await": """await() { # WANTED COMMAND...: asks for up to an hour
  local wanted=$1 found='' tries=240
  shift
  while [ "$tries" -gt 0 ]; do
    found=$("$@")
    if [ "$found" = "$wanted" ]; then return 0; fi
    tries=$((tries - 1))
    sleep 15
  done
  printf '{late}\\n' "$wanted" "$found" >&2
  return 1
}""",
}


def rendered(script: Script, finding: Finding, head: Sequence[str], locale: Locale) -> str:
    region = _HOME if finding.region == GLOBAL_REGION else finding.region
    constants = {"ACCOUNT_ID": finding.account_id, **script.constants, "STATE": f"./r-assistant-{finding.id}"}
    apply, undo, look = (_steps(steps, locale) for steps in (script.apply, script.undo, script.look))
    lines = [
        "#!/usr/bin/env bash",
        *(comment(line) for line in head),
        *(comment(f"⚠ {caution[locale]}") for caution in script.cautions),
        *(comment(_TEXTS[name][locale]) for name in _how(script)),
        "set -euo pipefail",
        "",
        *(f"readonly {name}={shlex.quote(value)}" for name, value in constants.items()),
        f"export AWS_REGION={shlex.quote(region)} AWS_DEFAULT_REGION={shlex.quote(region)} AWS_PAGER=''",
        "",
        *_functions([*look, *apply, *undo], locale),
        *_function("look", look),
    ]
    if script.apply:
        none = [f"  printf '%s\\n' {_said(script.no_way_back or _TEXTS['none'], locale)} >&2", "  exit 1"]
        lines += [*_function("apply", [*_confirmation(script, locale), *apply]), *_function("undo", undo or none)]
    return "\n".join([*lines, *_main(script, locale)]) + "\n"


def _how(script: Script) -> tuple[str, ...]:
    if not script.apply:
        return ("only_look",)
    return (*(("look",) if script.look else ()), "save", "state")


def _function(name: str, lines: Sequence[str]) -> list[str]:
    return [f"{name}() {{", *lines, "}", ""] if lines else []


def _said(text: Text, locale: Locale) -> str:
    return shlex.quote(one_line(text[locale]))


def _steps(steps: Iterable[Step], locale: Locale) -> list[str]:
    lines: list[str] = []
    for number, step in enumerate(steps, 1):
        lines += ["", f"  {comment(f'{number}. {step.say[locale]}')}"] if lines else [
            f"  {comment(f'{number}. {step.say[locale]}')}"
        ]  # fmt: skip
        lines += [f"  {line}" if line else "" for line in step.bash.splitlines()]
    return lines


def _functions(used: Sequence[str], locale: Locale) -> list[str]:
    body = "\n".join(used)
    found: list[str] = []
    for name, text in _FUNCTIONS.items():
        if name == "expect" or re.search(rf"\b{name} ", body) or name in ("remember", "known"):
            found += [_worded(text, locale), ""]
    return found


def _worded(function: str, locale: Locale) -> str:
    for key, message in _TEXTS.items():
        function = function.replace(f"{{{key}}}", message[locale])
    return function


def _confirmation(script: Script, locale: Locale) -> list[str]:
    if not script.confirm:
        return []
    said = script.confirming or _TEXTS["confirm"]
    return [
        f'  if [ "${{CONFIRM:-}}" != "${script.confirm}" ]; then',
        f"    printf '{said[locale]}\\n' \"${script.confirm}\" >&2",
        "    exit 1",
        "  fi",
        "",
    ]


def _main(script: Script, locale: Locale) -> list[str]:
    account = Text("The credentials must be of this account.", "자격 증명은 이 계정의 것이어야 합니다.")
    words = [*(["look"] if script.look else []), *(["apply", "undo"] if script.apply else [])]
    usage = shlex.quote(_TEXTS["usage"][locale] + " | ".join(words))
    return [
        comment(account[locale]),
        "account=$(aws sts get-caller-identity --query Account --output text)",
        'expect "$account" "$ACCOUNT_ID"',
        'mkdir -p "$STATE"',
        'case "${1:-}" in',
        *(["  look) look ;;"] if script.look else []),
        *(_carried_out(locale) if script.apply else []),
        f"  *) printf '%s\\n' {usage} >&2; exit 2 ;;",
        "esac",
        f"printf '%s\\n' {_said(_TEXTS['done'], locale)}",
    ]


def _carried_out(locale: Locale) -> list[str]:
    return [
        "  apply)",
        f"    if known applied; then printf '%s\\n' {_said(_TEXTS['already'], locale)}; exit 0; fi",
        "    apply",
        "    remember applied yes",
        "    ;;",
        "  undo)",
        "    undo",
        '    rm -f "$STATE/applied"',
        "    ;;",
    ]
