"""The OpenAPI 3.1 document, made from the operations and their models."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from rassistant import __version__
from rassistant.http import answers, schemas
from rassistant.http.operations import OPERATIONS, Operation

_REF = "#/components/schemas/{model}"


def document() -> dict[str, Any]:
    bodies: list[type[BaseModel]] = [getattr(schemas, o.body) for o in OPERATIONS if o.body]
    replies: list[type[BaseModel]] = [getattr(answers, o.answer) for o in OPERATIONS if o.answer] + [
        answers.ErrorAnswer
    ]
    _, definitions = models_json_schema(
        [(model, "validation") for model in dict.fromkeys(bodies)]
        + [(model, "serialization") for model in dict.fromkeys(replies)],
        ref_template=_REF,
    )
    paths: dict[str, dict[str, Any]] = {}
    for entry in OPERATIONS:
        paths.setdefault(entry.path.replace("+}", "}"), {})[entry.method.lower()] = _operation(entry)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "R-Assistant",
            "version": __version__,
            "description": "Times are ISO 8601 UTC, money is a number with its currency beside it, unknown is null.",
        },
        "servers": [{"url": "/"}],
        "security": [{"token": []}],
        "paths": paths,
        "components": {
            "schemas": definitions["$defs"],
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer", "bearerFormat": "JWT"}},
        },
    }


def _operation(entry: Operation) -> dict[str, Any]:
    content: dict[str, Any] = {}
    if entry.answer:
        content["application/json"] = {"schema": {"$ref": _REF.format(model=entry.answer)}}
    for media_type in (*(("text/csv",) if entry.csv else ()), *((entry.text,) if entry.text else ())):
        content[media_type] = {"schema": {"type": "string"}}
    described: dict[str, Any] = {
        "summary": entry.summary,
        "operationId": _operation_id(entry),
        "parameters": list(_parameters(entry)),
        "responses": {
            str(entry.status): {"description": "The answer", "content": content},
            "default": {
                "description": "An error",
                "content": {"application/json": {"schema": {"$ref": _REF.format(model="ErrorAnswer")}}},
            },
        },
    }
    if entry.role is None:
        described["security"] = []
    else:
        described["x-role"] = entry.role
    if entry.body:
        described["requestBody"] = {
            "required": True,
            "content": {"application/json": {"schema": {"$ref": _REF.format(model=entry.body)}}},
        }
    return described


def _operation_id(entry: Operation) -> str:
    words = [word for word in re.split(r"[^a-z]+", entry.path.removeprefix("/api/").lower()) if word]
    return entry.method.lower() + "".join(word.capitalize() for word in words)


def _parameters(entry: Operation) -> Iterator[dict[str, Any]]:
    for name in re.findall(r"\{(\w+)\+?\}", entry.path):
        yield {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}
    if entry.query:
        schema = getattr(schemas, entry.query).model_json_schema()
        for name, value in schema["properties"].items():
            described = {key: part for key, part in value.items() if key not in {"title", "description"}}
            parameter = {
                "name": name,
                "in": "query",
                "required": name in schema.get("required", []),
                "schema": described,
            }
            if "description" in value:
                parameter["description"] = value["description"]
            yield parameter


if __name__ == "__main__":
    print(json.dumps(document(), indent=2, ensure_ascii=False))
