"""botocore's errors become errors of ours, named for the situation."""

from __future__ import annotations

import pytest
from botocore import exceptions as boto
from botocore.parsers import ResponseParserError

from rassistant.aws.failures import Unavailable, Unreachable, translate
from rassistant.errors import (
    Absent,
    AccessDenied,
    AwsFailure,
    MalformedAnswer,
    NotEnabled,
    RAssistantError,
    RegionNotEnabled,
    Throttled,
    TimedOut,
)

ACTION = "rds:DescribeDBInstances"


def answered(code: str, message: str = "", status: int = 400) -> boto.ClientError:
    response = {"Error": {"Code": code, "Message": message}, "ResponseMetadata": {"HTTPStatusCode": status}}
    return boto.ClientError(response, "Any")


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("AccessDenied", AccessDenied),
        ("AccessDeniedException", AccessDenied),
        ("UnauthorizedOperation", AccessDenied),
        ("ExpiredToken", AccessDenied),
        ("AuthFailure", RegionNotEnabled),
        ("InvalidClientTokenId", RegionNotEnabled),
        ("OptInRequired", RegionNotEnabled),
        ("UnrecognizedClientException", RegionNotEnabled),
        ("Throttling", Throttled),
        ("ThrottlingException", Throttled),
        ("RequestLimitExceeded", Throttled),
        ("SlowDown", Throttled),
        ("DataUnavailableException", NotEnabled),
        ("NoSuchBucketPolicy", Absent),
        ("ServerSideEncryptionConfigurationNotFoundError", Absent),
        ("ResourceNotFoundException", Absent),
        ("InvalidVolume.NotFound", Absent),
        ("RequestTimeout", TimedOut),
        ("ValidationError", AwsFailure),
    ],
)
def test_answered_code_names_the_situation(code: str, expected: type[RAssistantError]) -> None:
    assert type(translate(answered(code), action=ACTION)) is expected


def test_rejected_credentials_of_a_service_without_regions_are_a_denial() -> None:
    assert type(translate(answered("InvalidClientTokenId"), action="sts:GetCallerIdentity")) is AccessDenied
    assert type(translate(answered("UnrecognizedClientException"), action="ce:GetCostAndUsage")) is AccessDenied


def test_cost_explorer_that_is_not_enabled_is_not_a_denial() -> None:
    error = answered("AccessDeniedException", "User not enabled for cost explorer access")
    assert type(translate(error, action="ce:GetCostAndUsage")) is NotEnabled


def test_status_decides_where_the_code_says_nothing() -> None:
    assert type(translate(answered("Odd", status=403))) is AccessDenied
    assert type(translate(answered("Odd", status=429))) is Throttled
    assert type(translate(answered("Odd", status=503))) is Unavailable
    assert type(translate(answered("404", status=404))) is Absent


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (boto.ReadTimeoutError(endpoint_url="https://x"), TimedOut),
        (boto.ConnectTimeoutError(endpoint_url="https://x"), TimedOut),
        (boto.EndpointConnectionError(endpoint_url="https://x"), Unreachable),
        (boto.ConnectionClosedError(endpoint_url="https://x"), Unreachable),
        (ConnectionResetError(104, "reset"), Unreachable),
        (ResponseParserError("what"), MalformedAnswer),
        (boto.IncompleteReadError(actual_bytes=1, expected_bytes=2), MalformedAnswer),
        (boto.NoCredentialsError(), AccessDenied),
        (boto.ProfileNotFound(profile="x"), AccessDenied),
    ],
)
def test_failed_connection_names_the_situation(error: Exception, expected: type[RAssistantError]) -> None:
    assert type(translate(error, action=ACTION)) is expected


def test_message_names_the_action_in_both_languages_and_keeps_no_secret() -> None:
    detail = "User: AKIAABCDEFGHIJKLMNOP\x00\n is not allowed \x1b[31m" + "x" * 1000
    error = translate(answered("AccessDenied", detail), action=ACTION)
    assert error.action == ACTION
    for text in (error.message.en, error.message.ko):
        assert ACTION in text
        assert "AKIA" not in text
        assert text.isprintable()
        assert len(text) < 450
    assert error.message.en != error.message.ko


def test_encoded_message_is_left_out() -> None:
    error = translate(answered("UnauthorizedOperation", "No. Encoded authorization failure message: 9fdK3jd"))
    assert "9fdK3jd" not in error.message.en
