"""A request answered by a stand-in: read and written in the service's own protocol, paged by botocore's rules."""

from __future__ import annotations

import base64
import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from botocore.awsrequest import AWSPreparedRequest
from botocore.exceptions import UnknownServiceError
from botocore.loaders import create_loader
from moto.core.model import OperationModel
from moto.core.parse import PROTOCOL_PARSERS
from moto.core.request import Request, determine_request_protocol
from moto.core.routing import get_service_router
from moto.core.serialize import XFormedAttributePicker, get_serializer_class
from moto.core.utils import get_service_model

from infra.local.simulator import overrides
from infra.local.simulator.calls import Call
from infra.local.simulator.moto_dispatch import Answer
from infra.local.simulator.protocol_errors import error_answer
from infra.local.simulator.stand_ins.kind import Ask, Refused
from infra.local.simulator.stand_ins.registry import operations

_REGION = re.compile(r"Credential=[^/]+/\d{8}/(?P<region>[^/]+)/")
_REST = frozenset({"rest-json", "rest-xml"})
_PAGE = 100


def told(request: AWSPreparedRequest, service: str, operation: str, account_id: str) -> Answer | None:
    """None where no stand-in knows the operation, or leaves this call to moto."""
    answer = operations().get((service, operation))
    simulation = overrides.current()
    if answer is None or simulation is None or account_id not in simulation.resources:
        return None
    model = get_service_model(service).operation_model(operation)
    region = _region(request)
    normalized = Request.from_primitives(request.method, request.url, request.headers, request.body)
    protocol = determine_request_protocol(model.service_model, normalized.content_type)
    parameters = _parameters(normalized, model, protocol)
    shelf = simulation.shelves.get((account_id, region), {})
    try:
        result = answer(Ask(shelf, parameters, account_id, region, simulation.clock()))
        if result is None:
            return None
        result = _page(service, operation, result, parameters)
    except Refused as refused:
        return error_answer(Call(account_id, service, region, operation), refused.code, str(refused))
    serializer = get_serializer_class(service, protocol)(
        operation_model=model, value_picker=XFormedAttributePicker(response_transformers=None)
    )
    serialized = serializer.serialize(result)
    return serialized["status_code"], serialized["headers"], serialized["body"]


def _region(request: AWSPreparedRequest) -> str:
    authorization = request.headers.get("Authorization") or ""
    text = authorization.decode() if isinstance(authorization, bytes) else authorization
    signed = _REGION.search(text)
    return signed["region"] if signed else "us-east-1"


def _parameters(request: Request, model: OperationModel, protocol: str) -> Mapping[str, Any]:
    uri: Mapping[str, Any] = {}
    if protocol in _REST:
        _, uri = get_service_router(model.service_model.service_name).match(request)
    parsed: Mapping[str, Any] = PROTOCOL_PARSERS[protocol](model).parse(
        {
            "method": request.method,
            "values": request.values,
            "headers": request.headers,
            "body": request.data,
            "url_path": request.path,
            "url_params": uri,
        }
    )
    return parsed


_LOADER = create_loader()


def read_ahead() -> None:
    """Reads how the services page and route, which would otherwise be read at their first call."""
    for service in {service for service, _ in operations()}:
        _paging(service)
        model = get_service_model(service)
        if model.protocol in _REST:
            get_service_router(service)._get_router(model.protocol)


@cache
def _paging(service: str) -> Mapping[str, Any]:
    try:
        rules: Mapping[str, Any] = _LOADER.load_service_model(service, "paginators-1")
    except UnknownServiceError:  # a service none of whose listings is paged
        return {}
    pagination: Mapping[str, Any] = rules["pagination"]
    return pagination


def _page(service: str, operation: str, result: dict[str, Any], parameters: Mapping[str, Any]) -> dict[str, Any]:
    rules = _paging(service).get(operation)
    if rules is None or not isinstance(rules.get("result_key"), str) or not isinstance(rules.get("input_token"), str):
        return result
    key, token = rules["result_key"], parameters.get(rules["input_token"])
    head, _, tail = key.rpartition(".")
    holder = result[head] if head else result
    try:
        start = int(base64.urlsafe_b64decode(str(token)).decode()) if token else 0
    except ValueError:
        raise Refused("InvalidNextTokenException", "The token is invalid") from None
    size = int(parameters.get(rules.get("limit_key", "")) or _PAGE)
    items = holder[tail]
    if start == 0 and len(items) <= size:
        return result
    more = start + size < len(items)
    following = base64.urlsafe_b64encode(str(start + size).encode()).decode() if more else None
    page = {**holder, tail: items[start : start + size]}
    answer = {**result, head: page} if head else page
    if following is not None:
        output = rules["output_token"]
        target = answer[head] if head and output.startswith(f"{head}.") else answer
        target[output.rpartition(".")[2]] = following
        if "more_results" in rules:
            target[rules["more_results"].rpartition(".")[2]] = True
    return answer
