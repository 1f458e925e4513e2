"""One request, parsed from an API Gateway HTTP API event (payload format 2.0)."""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Mapping
from functools import cached_property
from typing import Any, TypeVar
from urllib.parse import parse_qsl, unquote

from pydantic import BaseModel, ValidationError

from rassistant.errors import InvalidInput, Locale, Text, Unauthenticated
from rassistant.http.accept_language import preferred
from rassistant.http.caller import Caller
from rassistant.http.problems import first_fault

M = TypeVar("M", bound=BaseModel)


class Request:
    """``query`` and ``body`` raise InvalidInput that names the field."""

    def __init__(self, event: Mapping[str, Any], request_id: str | None) -> None:
        self.event = event
        self.request_id = request_id

    @property
    def route_key(self) -> str:
        return str(self.event.get("routeKey", ""))

    @cached_property
    def headers(self) -> Mapping[str, str]:
        return {name.lower(): value for name, value in (self.event.get("headers") or {}).items()}

    @cached_property
    def path(self) -> Mapping[str, str]:
        return {name: unquote(value) for name, value in (self.event.get("pathParameters") or {}).items()}

    @cached_property
    def caller(self) -> Caller:
        caller = Caller.from_event(self.event)
        if caller is None:
            raise Unauthenticated
        return caller

    @cached_property
    def locale(self) -> Locale:
        """``locale`` of the body or query where it is one of ours, else what Accept-Language prefers."""
        asked = self._pairs.get("locale", [None])[-1]
        body = self._loose_body
        if isinstance(body, dict):
            asked = body.get("locale") or asked
        if asked in ("ko", "en"):
            return "ko" if asked == "ko" else "en"
        return preferred(self.headers.get("accept-language", ""))

    def accepts(self, media_type: str) -> bool:
        return media_type in self.headers.get("accept", "")

    @cached_property
    def _pairs(self) -> dict[str, list[str]]:
        # queryStringParameters joins repeated ones with commas, which tag values may hold: read the raw text.
        pairs: dict[str, list[str]] = {}
        for name, value in parse_qsl(self.event.get("rawQueryString") or "", keep_blank_values=True):
            pairs.setdefault(name, []).append(value)
        return pairs

    def query(self, model: type[M]) -> M:
        """The query parameters; a repeated one is a list where the model's field is, else a fault."""
        values: dict[str, Any] = {}
        for name, given in self._pairs.items():
            field = model.model_fields.get(name)
            if field is not None and _is_list(field.annotation):
                values[name] = given
            elif len(given) > 1:
                raise InvalidInput(
                    Text(f'"{name}" may be given once only.', f'"{name}"은(는) 한 번만 지정할 수 있습니다.'), field=name
                )
            else:
                values[name] = given[0]
        return _validated(model, values)

    @cached_property
    def _raw_body(self) -> bytes:
        raw = self.event.get("body") or ""
        if self.event.get("isBase64Encoded"):
            try:
                return base64.b64decode(raw, validate=True)
            except (binascii.Error, ValueError):
                return b""
        return raw.encode()

    @cached_property
    def _loose_body(self) -> Any:
        try:
            return json.loads(self._raw_body)
        except (ValueError, RecursionError):
            return None

    def body(self, model: type[M]) -> M:
        if not self._raw_body.strip():
            raise InvalidInput(
                Text("The body is empty.", "요청 본문이 비어 있습니다."),
                Text("Send a JSON object.", "JSON 객체를 보내 주세요."),
                field="body",
            )
        if not isinstance(self._loose_body, dict):
            raise InvalidInput(
                Text("The body is not a JSON object.", "요청 본문이 JSON 객체가 아닙니다."),
                Text("Send a JSON object in UTF-8.", "UTF-8 JSON 객체를 보내 주세요."),
                field="body",
            )
        return _validated(model, self._loose_body)


def _is_list(annotation: Any) -> bool:
    return getattr(annotation, "__origin__", None) in (list, tuple)


def _validated(model: type[M], values: Mapping[str, Any]) -> M:
    try:
        return model.model_validate(values)
    except ValidationError as error:
        raise first_fault(error, model) from None
