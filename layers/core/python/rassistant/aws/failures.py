"""botocore's errors as errors of ours, named for the situation, with the action that failed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from botocore import exceptions as boto
from botocore.parsers import ResponseParserError

from rassistant.errors import (
    Absent,
    AccessDenied,
    AwsFailure,
    MalformedAnswer,
    NotEnabled,
    RAssistantError,
    RegionNotEnabled,
    Text,
    Throttled,
    TimedOut,
)

THROTTLING: Final = frozenset(
    {
        "BandwidthLimitExceeded",
        "EC2ThrottledException",
        "LimitExceededException",
        "PriorRequestNotComplete",
        "ProvisionedThroughputExceededException",
        "RequestLimitExceeded",
        "RequestThrottled",
        "RequestThrottledException",
        "SlowDown",
        "ThrottledException",
        "Throttling",
        "ThrottlingException",
        "TooManyRequestsException",
        "TransactionInProgressException",
    }
)
_DENIED: Final = frozenset({"AuthorizationError", "UnauthorizedOperation", "AccessDeniedException", "AccessDenied"})
# What a region that the account has not opted in to answers, and what wrong credentials answer, are the same codes.
_REJECTED: Final = frozenset(
    {
        "AuthFailure",
        "InvalidAccessKeyId",
        "InvalidClientTokenId",
        "InvalidSignatureException",
        "InvalidToken",
        "SignatureDoesNotMatch",
        "UnrecognizedClientException",
    }
)
_NOT_ENABLED: Final = frozenset(
    {
        "AWSOrganizationsNotInUseException",
        "DataUnavailableException",
        "OptInRequired",
        "OptInRequiredException",
        "SubscriptionRequiredException",
    }
)
_EXPIRED: Final = frozenset({"ExpiredToken", "ExpiredTokenException", "RequestExpired"})
_TIMEOUTS: Final = frozenset({"RequestTimeout", "RequestTimeoutException"})
_GLOBAL_SERVICES: Final = frozenset({"budgets", "ce", "cloudfront", "iam", "organizations", "sts"})
_ABSENT: Final = re.compile(r"(^NoSuch)|(NotFound)|(^ResourceNotFound)|(\.NotFound$)")
_KEY_ID: Final = re.compile(r"\b(?:AKIA|ASIA|AROA|AIDA)[A-Z0-9]{12,}\b")
_MESSAGE_LENGTH: Final = 300

_NO_CREDENTIALS: Final = Text("No usable AWS credentials were found.", "사용할 수 있는 AWS 자격 증명이 없습니다.")
_CREDENTIALS_HINT: Final = Text(
    "Sign in again (aws sso login, aws configure), or check the role's trust policy.",
    "다시 로그인(aws sso login, aws configure)하거나 역할의 신뢰 정책을 확인해 주세요.",
)


def translate(error: Exception, *, action: str = "") -> RAssistantError:
    """``action`` is the IAM action of the call (``rds:DescribeDBInstances``), named in the message."""
    if isinstance(error, RAssistantError):
        return error
    ours = _of_failure(error, action)
    ours.action = action
    return ours


def _of_failure(error: Exception, action: str) -> AwsFailure:
    if isinstance(error, boto.ClientError):
        return _of_answer(error, action)
    if isinstance(error, ResponseParserError | boto.IncompleteReadError | boto.ResponseStreamingError):
        return MalformedAnswer(_named(MalformedAnswer.default_message, action))
    if isinstance(error, boto.ReadTimeoutError | boto.ConnectTimeoutError | TimeoutError):
        return TimedOut(_named(TimedOut.default_message, action))
    if isinstance(
        error,
        boto.NoCredentialsError
        | boto.PartialCredentialsError
        | boto.CredentialRetrievalError
        | boto.TokenRetrievalError
        | boto.SSOError
        | boto.ProfileNotFound
        | RuntimeError,  # botocore's, for renewed credentials that have expired already
    ):
        return AccessDenied(_named(_NO_CREDENTIALS, action), _CREDENTIALS_HINT)
    if isinstance(error, boto.HTTPClientError | boto.ConnectionError | OSError):
        return Unreachable(_named(Unreachable.default_message, action))
    return AwsFailure(_named(AwsFailure.default_message, action, _clean(str(error))))


class Unreachable(AwsFailure):
    """No connection, or one that broke off."""

    status = 503
    code = "unreachable"
    retryable = True
    default_message = Text("The connection to AWS failed.", "AWS에 연결하지 못했습니다.")
    default_hint = Text("Check the network, and try again.", "네트워크를 확인한 뒤 다시 시도해 주세요.")


class Unavailable(AwsFailure):
    """AWS answered with a failure of its own (5xx)."""

    status = 503
    code = "aws_unavailable"
    retryable = True
    default_message = Text("The AWS service is having trouble.", "AWS 서비스에 일시적인 문제가 있습니다.")
    default_hint = Text("Try again in a minute.", "1분 뒤에 다시 시도해 주세요.")


@contextmanager
def translated(action: str = "") -> Iterator[None]:
    """Raises what botocore raises as an error of ours."""
    try:
        yield
    except RAssistantError:
        raise
    except (boto.BotoCoreError, boto.ClientError, ResponseParserError, OSError) as error:
        raise translate(error, action=action) from error


def _of_answer(error: boto.ClientError, action: str) -> AwsFailure:  # noqa: PLR0911  (a table of cases)
    answer = error.response.get("Error") or {}
    code = str(answer.get("Code") or "")
    message = _clean(str(answer.get("Message") or ""))
    status = (error.response.get("ResponseMetadata") or {}).get("HTTPStatusCode") or 0
    service = action.partition(":")[0]
    if code in THROTTLING or status == 429:
        return Throttled(_named(Throttled.default_message, action))
    if code in _EXPIRED:
        return AccessDenied(_named(_NO_CREDENTIALS, action, message), _CREDENTIALS_HINT)
    if code in _REJECTED or (code == "OptInRequired" and service not in _GLOBAL_SERVICES):
        if service in _GLOBAL_SERVICES:
            return AccessDenied(_named(_NO_CREDENTIALS, action, message), _CREDENTIALS_HINT)
        return RegionNotEnabled(_named(RegionNotEnabled.default_message, action))
    if code in _NOT_ENABLED or "not enabled" in message.lower():
        return NotEnabled(_named(NotEnabled.default_message, action, message))
    if code in _DENIED or code.startswith(("AccessDenied", "Unauthorized")) or status == 403:
        return AccessDenied(_named(AccessDenied.default_message, action, message))
    if code in _TIMEOUTS:
        return TimedOut(_named(TimedOut.default_message, action))
    if _ABSENT.search(code) or status == 404:
        return Absent(_named(Absent.default_message, action, message))
    if status >= 500:
        return Unavailable(_named(Unavailable.default_message, action, message))
    return AwsFailure(_named(AwsFailure.default_message, action, f"{code}: {message}" if message else code))


def _named(text: Text, action: str, detail: str = "") -> Text:
    """The sentence with the action and AWS's own words behind it."""
    tail = " · ".join(part for part in (action, detail) if part)
    return Text(f"{text.en} ({tail})", f"{text.ko} ({tail})") if tail else text


def _clean(message: str) -> str:
    """AWS's words on one line, without control characters and key ids, cut to a length."""
    message = message.partition("Encoded authorization failure message")[0]
    message = "".join(c if c.isprintable() else " " for c in message)
    message = _KEY_ID.sub("[key]", " ".join(message.split()))
    return message if len(message) <= _MESSAGE_LENGTH else message[: _MESSAGE_LENGTH - 1] + "…"
