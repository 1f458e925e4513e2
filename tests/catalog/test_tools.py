"""Every chat tool, whoever adds it."""

from __future__ import annotations

import json
import pkgutil
import re

import pytest
from pydantic import ValidationError

from rassistant.assistant import tools
from rassistant.assistant.toolbox import all_tools

FILES = [module.name for module in pkgutil.iter_modules(tools.__path__)]


def test_a_file_is_a_tool():
    assert [tool.name for tool in all_tools()] == sorted(FILES)


@pytest.mark.parametrize("tool", all_tools(), ids=lambda tool: tool.name)
def test_tool(tool):
    assert re.fullmatch(r"[a-z]+(_[a-z]+)+", tool.name)
    assert len(tool.name) <= 64
    assert tool.label.en
    assert re.search("[가-힣]", tool.label.ko)
    assert tool.description.endswith(".")
    assert len(tool.description) < 400
    schema = tool.arguments.model_json_schema()
    json.dumps(schema)
    assert schema["additionalProperties"] is False
    assert_bounded(schema, schema.get("$defs", {}))


@pytest.mark.parametrize("tool", all_tools(), ids=lambda tool: tool.name)
def test_unknown_arguments_are_refused(tool):
    with pytest.raises(ValidationError, match="Extra inputs"):
        tool.arguments.model_validate({"no_such_argument": 1})


def assert_bounded(schema, definitions, at=""):
    """No text, list or number of a size that only the model decides."""
    if "$ref" in schema:
        return
    for name, part in schema.get("properties", {}).items():
        assert_bounded(part, definitions, f"{at}.{name}")
    for definition in schema.get("$defs", {}).values():
        assert_bounded(definition, definitions, f"{at}$")
    for option in schema.get("anyOf", []):
        assert_bounded(option, definitions, at)
    match schema.get("type"):
        case "string":
            assert any(key in schema for key in ("maxLength", "enum", "const", "format", "pattern")), at
        case "array":
            assert "maxItems" in schema or at.endswith(".value"), at
            assert_bounded(schema.get("items", {}), definitions, f"{at}[]")
        case "integer":
            assert {"minimum", "maximum"} <= schema.keys(), at
