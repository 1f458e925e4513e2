"""Answers that are no answers: botocore reads broken JSON, or any well-formed XML, as an empty result.

An empty list for a broken answer would be a lie, so such bodies are refused before they are parsed.
"""

from __future__ import annotations

import json
import re
from typing import Any, Final

from botocore.parsers import ResponseParserError
from botocore.session import Session

_ROOT: Final = re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:[\w.-]+:)?([\w.-]+)", re.DOTALL)


def refuse_malformed(session: Session) -> None:
    """Makes every client of ``session`` raise ResponseParserError for a body that is not what the operation returns."""
    session.get_component("event_emitter").register("before-parse", _check)


def _check(operation_model: Any, response_dict: dict[str, Any], **_: Any) -> None:
    body = response_dict.get("body")
    shape = operation_model.output_shape
    if response_dict["status_code"] >= 300 or not isinstance(body, bytes) or shape is None or not shape.members:
        return
    if "payload" in shape.serialization:  # the body is one member, in a form of its own
        return
    protocol = operation_model.service_model.resolved_protocol
    if not _plausible(protocol, operation_model.name, body):
        raise ResponseParserError(f"{operation_model.name}: the body is not an answer in {protocol}")


def _plausible(protocol: str, operation: str, body: bytes) -> bool:
    if protocol == "smithy-rpc-v2-cbor":
        return bool(body) and body[0] >> 5 == 5  # major type 5: a map
    if protocol in ("json", "rest-json"):
        try:
            return isinstance(json.loads(body), dict) if body else protocol == "rest-json"
        except ValueError:
            return False
    if protocol in ("query", "ec2"):
        return _root(body) == f"{operation}Response"
    if protocol == "rest-xml":
        return not body or _root(body).lower() not in ("", "html")
    return True


def _root(body: bytes) -> str:
    """The name of the outermost element, without its namespace prefix; empty where there is none."""
    root = _ROOT.match(body)
    return "" if root is None else root[1].decode("ascii", "replace")
