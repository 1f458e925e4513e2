"""Reads calls of the AWS CLI out of text, and turns them into operations and parameters as botocore's models have them.

The CLI makes its commands from the same models: ``aws ec2 create-snapshot --volume-id`` is CreateSnapshot(VolumeId=…).
"""

from __future__ import annotations

import json
import re
import shlex
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import botocore.session
import jmespath
from botocore import xform_name
from botocore.model import Shape
from botocore.validate import validate_parameters

SERVICES = {"s3api": "s3"}
UNKNOWN = "unknown-to-the-reader-of-this-script"
"""Stands for what a script finds out while it runs; as long as an id must be at least."""
_CALL = re.compile(r"""(?<![\w"'/.-])aws (?=[a-z][a-z0-9-]+ [a-z])""")
_ENDS = {"|", ">", ";", ")", "\n", "<", "&"}


@dataclass
class Call:
    """``waiter`` empty: the operation itself."""

    service: str
    operation: str
    parameters: dict[str, Any]
    waiter: str = ""
    query: str = ""
    output: str = ""
    given: list[str] = field(default_factory=list)


@cache
def _session() -> Any:
    return botocore.session.get_session()


@cache
def service_model(name: str) -> Any:
    return _session().get_service_model(name)


@cache
def _operations(service: str) -> dict[str, str]:
    return {xform_name(one, "-"): one for one in service_model(service).operation_names}


@cache
def waiters(service: str) -> dict[str, tuple[str, str]]:
    """CLI name → (botocore's name, its operation)."""
    model = _session().get_waiter_model(service)
    return {xform_name(one, "-"): (one, model.get_waiter(one).operation) for one in model.waiter_names}


def calls_in(text: str) -> list[list[str]]:
    """The words behind ``aws`` of each call that is no comment, with constants of the script filled in."""
    text = re.sub("^ *#.*$", "", text, flags=re.MULTILINE)
    constants = _constants(text)
    found = []
    for match in _CALL.finditer(text):
        words = _words(text, match.end())
        found.append([one for word in words for one in _expanded(word, constants, text[: match.start()])])
    return found


def _constants(text: str) -> dict[str, str]:
    found = {}
    for match in re.finditer(r"^readonly ([A-Z0-9_]+)=", text, re.MULTILINE):
        found[match[1]] = shlex.split(_words(text, match.end())[0])[0] if text[match.end()] != "\n" else ""
    return found


def _words(text: str, at: int) -> list[str]:
    """Shell words from ``at`` to the end of the command, still quoted."""
    words, word = [], ""
    while at < len(text):
        c = text[at]
        if text.startswith("\\\n", at):
            at += 2
        elif c == "'":
            end = text.index("'", at + 1)
            word += text[at : end + 1]
            at = end + 1
        elif c == '"':
            end = at + 1
            while text[end] != '"':
                end += 2 if text[end] == "\\" else 1
            word += text[at : end + 1]
            at = end + 1
        elif c in _ENDS:
            break
        elif c == " ":
            words, word, at = ([*words, word] if word else words), "", at + 1
        else:
            word, at = word + c, at + 1
    is_descriptor = word.isdigit() and at < len(text) and text[at] in "<>"
    if word and not is_descriptor:
        words.append(word)
    return words


def _expanded(word: str, constants: dict[str, str], before: str) -> list[str]:
    array = re.fullmatch(r'"\$\{(\w+)\[@\]\}"', word)
    if array:
        return _array(array[1], constants, before)
    if not word.startswith('"'):
        return [shlex.split(word)[0] if word else ""]

    def value(found: re.Match[str]) -> str:
        return found[1] or constants.get(found[2] or found[3], UNKNOWN)

    return [re.sub(r'\\(["\\$`])|\$(?:\{(\w+)[^}]*\}|(\w+))', value, word[1:-1])]


def _array(name: str, constants: dict[str, str], before: str) -> list[str]:
    start = before.rfind(f"{name}=(")
    if start < 0 or before[start:].startswith(f"{name}=()"):
        return [UNKNOWN]
    found: list[str] = []
    for match in re.finditer(rf"\b{name}\+?=\((.*)\)$", before[start:], re.MULTILINE):
        for word in _words(match[1] + "\n", 0):
            found += _expanded(word, constants, before[: start + match.start()])
    return found


def parsed(words: list[str]) -> Call:
    """Raises AssertionError that names what does not exist."""
    service = SERVICES.get(words[0], words[0])
    assert service in _session().get_available_services(), f"no service {service}"
    waiter = ""
    if words[:2] == ["emr", "terminate-clusters"]:  # a command of the CLI's own
        words = ["emr", "terminate-job-flows", *("--job-flow-ids" if w == "--cluster-ids" else w for w in words[2:])]
    if words[:2] == ["emr", "add-instance-groups"]:  # likewise, with a name of its own for the role
        words = ["--job-flow-id" if word == "--cluster-id" else word for word in words]
    if words[:2] == ["eks", "update-cluster-version"]:  # the CLI's own --version tells its version
        words = ["--version" if word == "--kubernetes-version" else word for word in words]
    rest = words[2:]
    if words[1] == "wait":
        assert words[2] in waiters(service), f"{service} has no waiter {words[2]}"
        waiter, operation = waiters(service)[words[2]]
        rest = words[3:]
    else:
        assert words[1] in _operations(service), f"{service} has no operation {words[1]}"
        operation = _operations(service)[words[1]]
    model = service_model(service).operation_model(operation)
    members = dict(model.input_shape.members) if model.input_shape is not None else {}
    call = Call(service, operation, {}, waiter, given=words)
    options = {f"--{xform_name(name, '-')}": name for name in members}
    at = 0
    while at < len(rest):
        option, at = rest[at], at + 1
        values = []
        while at < len(rest) and not rest[at].startswith("--"):
            values, at = [*values, rest[at]], at + 1
        if option in ("--query", "--output", "--region"):
            setattr(call, option[2:], values[0]) if option != "--region" else None
            continue
        if (operation, option) == ("RunInstances", "--count"):  # the CLI's own name for both
            call.parameters |= {"MinCount": int(values[0]), "MaxCount": int(values[0])}
            continue
        negative = option.replace("--no-", "--", 1)
        if option not in options and negative in options and members[options[negative]].type_name == "boolean":
            call.parameters[options[negative]] = False
            continue
        assert option in options, f"{operation} has no parameter {option}"
        call.parameters[options[option]] = converted(members[options[option]], values)
    if operation == "AddInstanceGroups":
        groups = call.parameters["InstanceGroups"]
        call.parameters["InstanceGroups"] = [
            {"InstanceRole" if name == "InstanceGroupType" else name: value for name, value in one.items()}
            for one in groups
        ]
    return call


def converted(shape: Shape, values: list[str]) -> Any:
    kind = shape.type_name
    if kind == "boolean":
        assert not values, f"{shape.name} takes no value"
        return True
    if kind == "list":
        if len(values) == 1 and values[0].startswith(("[", "file://")):
            return _json(_content(values[0])) or []
        return [_element(shape.member, one) for one in values]  # type: ignore[attr-defined]
    [value] = values
    if kind in ("structure", "map"):
        return _json(_content(value)) if value != UNKNOWN else _example(shape)
    return _element(shape, value)


def _json(text: str) -> Any:
    """Of a file that a script writes while it runs, nothing; a bare variable is a list."""
    return json.loads(re.sub(f'(?<![\\w"]){UNKNOWN}(?![\\w"])', "[]", text)) if text else {}


def _element(shape: Shape, value: str) -> Any:
    if shape.type_name in ("integer", "long"):
        return 1 if value == UNKNOWN else int(value)
    if shape.type_name == "timestamp":
        return "2026-01-01T00:00:00Z" if value == UNKNOWN else value
    if shape.type_name == "blob":
        return b"unknown" if UNKNOWN in value else _content(value).encode()
    if shape.type_name == "structure":  # the CLI takes the one member's value alone
        [(name, _)] = shape.members.items()  # type: ignore[attr-defined]
        return {name: value}
    return _content(value)


def _content(value: str) -> str:
    for start in ("file://", "fileb://"):
        if value.startswith(start):
            path = value.removeprefix(start)
            return Path(path).read_text("utf-8") if Path(path).is_file() else ""
    return value


def check(call: Call) -> None:
    """Names, required parameters, types, lengths and enumerated values by the model; what ``--query`` reads exists."""
    model = service_model(call.service).operation_model(call.operation)
    from_file = any("file://" in one for one in call.given)
    if model.input_shape is not None and not from_file:
        validate_parameters(call.parameters, model.input_shape)
    if model.input_shape is not None:
        _check_values(model.input_shape, call.parameters)
    if call.query:
        expression = jmespath.compile(call.query)
        if "?" not in call.query:
            answer = example_answer(call.service, call.operation)
            assert expression.search(answer) is not None, f"{call.operation} answers nothing for {call.query}"
    assert call.output in ("", "text", "json"), call.output


@cache
def example_answer(service: str, operation: str) -> Any:
    """An answer with something in each place."""
    shape = service_model(service).operation_model(operation).output_shape
    return {} if shape is None else _example(shape)


def _check_values(shape: Shape, value: Any) -> None:
    if value == UNKNOWN:
        return
    if shape.type_name == "structure":
        for name, one in value.items():
            if name in shape.members:  # type: ignore[attr-defined]
                _check_values(shape.members[name], one)  # type: ignore[attr-defined]
    elif shape.type_name == "list":
        for one in value:
            _check_values(shape.member, one)  # type: ignore[attr-defined]
    elif getattr(shape, "enum", None):
        assert value in shape.enum, f"{value} is no {shape.name}"  # type: ignore[attr-defined]


def _example(shape: Shape, depth: int = 0) -> Any:
    if depth > 7:
        return None
    if shape.type_name == "structure":
        return {name: _example(one, depth + 1) for name, one in shape.members.items()}  # type: ignore[attr-defined]
    if shape.type_name == "list":
        return [_example(shape.member, depth + 1)] * 2  # type: ignore[attr-defined]
    if shape.type_name == "map":
        return {"key": _example(shape.value, depth + 1)}  # type: ignore[attr-defined]
    return {"boolean": True, "integer": 1, "long": 1, "float": 1.0, "double": 1.0}.get(shape.type_name, "x")
