"""Error answers and broken answers in each service's own wire protocol, from botocore's models."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import cache
from typing import Any
from xml.sax.saxutils import escape

import botocore.session
from botocore.model import ServiceModel

from infra.local.simulator.calls import Call

Answer = tuple[int, Mapping[str, Any], "str | bytes"]

_REQUEST_ID = "00000000-0000-4000-8000-000000000000"
_XML: Mapping[str, str] = {
    "ec2": "<Response><Errors><Error><Code>{code}</Code><Message>{message}</Message></Error></Errors>"
    "<RequestID>{request_id}</RequestID></Response>",
    "query": "<ErrorResponse><Error><Type>Sender</Type><Code>{code}</Code><Message>{message}</Message></Error>"
    "<RequestId>{request_id}</RequestId></ErrorResponse>",
    "rest-xml": "<Error><Code>{code}</Code><Message>{message}</Message><RequestId>{request_id}</RequestId></Error>",
}
_XML_PROTOCOLS = frozenset(_XML)

# HTTP statuses of codes that many services share without modelling them
# (https://docs.aws.amazon.com/AWSEC2/latest/APIReference/CommonErrors.html and the services' like pages).
_STATUSES = (
    (re.compile(r"^NotImplemented$"), 501),
    (re.compile(r"Unavailable|^RequestLimitExceeded$|^SlowDown$|^Bandwidth"), 503),
    (re.compile(r"^Internal|InternalServer"), 500),
    (re.compile(r"^AuthFailure$"), 401),
    (re.compile(r"TooManyRequests|^ThrottledException$"), 429),
    (re.compile(r"AccessDenied|Unauthorized|UnrecognizedClient|InvalidClientTokenId|OptIn|ExpiredToken"), 403),
    (re.compile(r"NotFound|NoSuch"), 404),
)
_MESSAGES = (
    (re.compile(r"AccessDenied|Unauthorized"), "User is not authorized to perform: {service}:{operation}"),
    (re.compile(r"Throttl|RequestLimit|TooManyRequests|SlowDown|Bandwidth"), "Rate exceeded"),
    (
        re.compile(r"AuthFailure|UnrecognizedClient|InvalidClientTokenId|OptIn"),
        "The security token included in the request is invalid in region {region}",
    ),
    (re.compile(r"Unavailable"), "Service is unable to handle request."),
    (re.compile(r"^NotImplemented$"), "The simulated account does not know {service}:{operation}"),
)


def error_answer(call: Call, code: str, message: str = "", status: int = 0) -> Answer:
    """What botocore turns into ClientError with ``code``, whatever the protocol. Empty and 0: as AWS usually does."""
    if not message:
        pattern = next((text for rule, text in _MESSAGES if rule.search(code)), "An error occurred ({operation})")
        message = pattern.format(service=call.service, operation=call.operation, region=call.region)
    status = status or next((usual for rule, usual in _STATUSES if rule.search(code)), 400)
    protocol = _protocol(call.service)
    headers = {"x-amzn-requestid": _REQUEST_ID}
    if protocol in _XML_PROTOCOLS:
        return (
            status,
            {**headers, "content-type": "text/xml"},
            _XML[protocol].format(code=escape(code), message=escape(message), request_id=_REQUEST_ID),
        )
    headers |= {"content-type": "application/json", "x-amzn-errortype": code}
    return status, headers, json.dumps({"__type": code, "message": message})


def broken_answer(call: Call) -> Answer:
    """Status 200 and a body that breaks off in the middle of a character.

    Cut JSON alone would not do: botocore takes a body that is no JSON for an answer without members.
    """
    if _protocol(call.service) in _XML_PROTOCOLS:
        return 200, {"content-type": "text/xml"}, f'<?xml version="1.0"?>\n<{call.operation}Response><item><na'.encode()
    return 200, {"content-type": "application/json"}, '{"items":[{"name":"서'.encode()[:-1]


@cache
def _protocol(service: str) -> str:
    return str(service_model(service).resolved_protocol)


@cache
def service_model(service: str) -> ServiceModel:
    """botocore's model of a service, by the name of its boto3 client."""
    model: ServiceModel = botocore.session.Session().get_service_model(service)
    return model
