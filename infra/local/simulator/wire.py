"""The wire of the simulated AWS: every request of an attached session is answered here, none leaves the process."""

from __future__ import annotations

import logging
import re
import time
from collections.abc import Callable, Collection, Mapping
from io import BytesIO
from typing import Any

from botocore.awsrequest import AWSPreparedRequest, AWSResponse
from botocore.exceptions import ConnectionClosedError, ReadTimeoutError
from botocore.model import OperationModel, ServiceModel
from moto.iam.models import get_account_id_from

from infra.local.simulator import moto_dispatch
from infra.local.simulator.calls import Call, CallLog
from infra.local.simulator.faults import Faults, Verdict
from infra.local.simulator.protocol_errors import broken_answer, error_answer
from infra.local.simulator.regions import Denial
from infra.local.simulator.stand_ins.answering import told

logger = logging.getLogger(__name__)

Refusal = Callable[[Call], Denial | None]
"""What a region answers that is not enabled, or None."""

_CREDENTIAL = re.compile(r"Credential=(?P<key>[^/]+)/\d{8}/(?P<region>[^/]+)/(?P<service>[^/]+)/")
_ROLE_ARN = re.compile(rb"RoleArn=arn%3Aaws%3Aiam%3A%3A(\d{12})%3A")


class Wire:
    """Answers for the examined accounts, counted and at fault's mercy; and behind the scenes, neither."""

    def __init__(
        self,
        accounts: Collection[str],
        *,
        management_account: str,
        calls: CallLog | None = None,
        faults: Faults | None = None,
        refusal: Refusal | None = None,
        latency_ms: float = 0,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._accounts = frozenset(accounts)
        self._management_account = management_account
        self.calls = calls or CallLog()
        self.faults = faults or Faults()
        self.latency_ms = latency_ms
        self._refusal = refusal or (lambda call: None)
        self._sleep = sleep
        self._models: dict[str, ServiceModel] = {}

    def attach(self, session: Any) -> None:
        """Clients that this botocore session makes from now on reach the examined accounts.

        Which account: that of the access key (assumed roles), else the management account.
        """
        self._register(session, self._answer_attached)

    def attach_backstage(self, session: Any, account_id: str) -> None:
        """Clients reach ``account_id`` uncounted and without faults: for seeding, and for the product's own account."""

        def answer_backstage(request: AWSPreparedRequest, service: str, operation: str) -> AWSResponse:
            return self._from_backend(request, service, operation, account_id)

        self._register(session, answer_backstage)

    def _register(self, session: Any, respond: Callable[[AWSPreparedRequest, str, str], AWSResponse]) -> None:
        def note_model(model: OperationModel, **_: Any) -> None:
            # before-send tells the service by its hyphenized id alone (cost-explorer): keep what stands behind it
            self._models[model.service_model.service_id.hyphenize()] = model.service_model

        def before_send(event_name: str, request: AWSPreparedRequest, **_: Any) -> AWSResponse:
            _prefix, service_id, operation = event_name.split(".", 2)
            return respond(request, self._models[service_id].service_name, operation)

        session.register("before-call", note_model)
        session.register("before-send", before_send)

    def _answer_attached(self, request: AWSPreparedRequest, service: str, operation: str) -> AWSResponse:
        return self.answer(request, service, operation)

    def answer(self, request: AWSPreparedRequest, service: str, operation: str) -> AWSResponse:
        """What the examined account sends. Raises botocore's HTTPClientError where the line fails."""
        call = self._call(request, service, operation)
        self.calls.add(call)
        verdict = self.faults.judge(call)
        if latency_ms := self.latency_ms + verdict.latency_ms:
            self._sleep(latency_ms / 1000)
        failed = self._failed(request, call, verdict)
        if failed is not None:
            return failed
        return self._from_backend(request, service, operation, call.account_id)

    def _failed(self, request: AWSPreparedRequest, call: Call, verdict: Verdict) -> AWSResponse | None:
        match verdict.error:
            case "timeout":
                raise ReadTimeoutError(endpoint_url=request.url)
            case "reset":
                raise ConnectionClosedError(endpoint_url=request.url)
            case "malformed":
                return _response(request, broken_answer(call))
            case None:
                denial = self._refusal(call) or self._foreign_role(request, call)
            case code:
                denial = Denial(code, "", 0)
        if denial is None:
            return None
        return _response(request, error_answer(call, denial.code, denial.message, denial.http_status))

    def _foreign_role(self, request: AWSPreparedRequest, call: Call) -> Denial | None:
        """moto lets anyone assume a role in any account; AWS only where the account exists and trusts the caller."""
        if (call.service, call.operation) != ("sts", "AssumeRole"):
            return None
        body = request.body if isinstance(request.body, bytes) else str(request.body or "").encode()
        asked = _ROLE_ARN.search(body)
        return None if asked and asked[1].decode() in self._accounts else Denial("AccessDenied", "", 0)

    def _call(self, request: AWSPreparedRequest, service: str, operation: str) -> Call:
        signed = _CREDENTIAL.search(_text(request.headers.get("Authorization")))
        key, region = (signed["key"], signed["region"]) if signed else ("", "us-east-1")
        account_id = key if key in self._accounts else get_account_id_from(key)
        if account_id not in self._accounts:
            account_id = self._management_account
        return Call(account_id, service, region, operation)

    def _from_backend(self, request: AWSPreparedRequest, service: str, operation: str, account_id: str) -> AWSResponse:
        try:
            known = told(request, service, operation, account_id)
            if known is not None:
                return _response(request, known)
            status, headers, body = moto_dispatch.answer(request, account_id)
        except moto_dispatch.Unanswerable as unknown:
            logger.warning("the simulated account does not know %s:%s: %s", service, operation, unknown)
            return _response(request, error_answer(Call(account_id, service, "", operation), "NotImplemented"))
        except Exception:
            logger.exception("the simulated account failed at %s:%s", service, operation)
            return _response(request, error_answer(Call(account_id, service, "", operation), "InternalFailure"))
        return _response(request, (status, headers, body))


def _text(value: str | bytes | None) -> str:
    return value.decode() if isinstance(value, bytes) else value or ""


class _Raw(BytesIO):
    """As urllib3's response: ``stream`` yields what is left, so that event streams can be read too."""

    def stream(self, **_: Any) -> Any:
        while chunk := self.read(1024):
            yield chunk


def _response(request: AWSPreparedRequest, answer: tuple[int, Mapping[str, Any], str | bytes]) -> AWSResponse:
    status, headers, body = answer
    raw = body.encode() if isinstance(body, str) else body
    return AWSResponse(request.url, status, {name: str(value) for name, value in headers.items()}, _Raw(raw))
