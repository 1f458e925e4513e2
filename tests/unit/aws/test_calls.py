"""One call through real boto3 clients: retries, broken bodies, pages, roles."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import parse_qs

import pytest
from botocore.exceptions import ConnectionClosedError, ReadTimeoutError

from rassistant.aws.gateway import Gateway
from rassistant.aws.patience import Patience
from rassistant.aws.sessions import Sessions
from rassistant.errors import AccessDenied, MalformedAnswer, RegionNotEnabled, Throttled, TimedOut
from rassistant.models.scope import Account
from rassistant.models.settings import Settings
from tests.unit.aws.answers import Answer, Wire, base_session, ec2, ec2_error

ACCOUNT = Account("111122223333", "test")
REGIONS = ec2("DescribeRegions", "<regionInfo><item><regionName>us-east-1</regionName></item></regionInfo>")


class Waits:
    def __init__(self) -> None:
        self.taken: list[float] = []


def gateway(wire: Wire, waits: Waits | None = None, settings: Settings | None = None) -> Gateway:
    settings = settings or Settings(accounts=(ACCOUNT,), max_concurrency=4)
    taken = (waits or Waits()).taken
    patience = Patience(sleep=taken.append, share=lambda: 1.0)
    return Gateway(Sessions(settings, base=base_session(), prepare=wire.attach), settings, patience=patience)


def in_turn(*answers: Answer) -> Wire:
    left = list(answers)
    return Wire(lambda _operation, _request: left.pop(0) if len(left) > 1 else left[0])


def regions(g: Gateway) -> list[str]:
    return [r["RegionName"] for r in g.pages(ACCOUNT, "us-east-1", "ec2", "DescribeRegions", "Regions")]


def test_throttled_call_is_asked_again_after_waits_that_grow() -> None:
    throttled = (503, ec2_error("RequestLimitExceeded"))
    wire, waits = in_turn(throttled, throttled, throttled, (200, REGIONS)), Waits()
    assert regions(gateway(wire, waits)) == ["us-east-1"]
    assert waits.taken == [0.2, 0.4, 0.8]


def test_throttling_without_end_is_an_error_after_eight_tries() -> None:
    wire = in_turn((503, ec2_error("RequestLimitExceeded")))
    with pytest.raises(Throttled):
        regions(gateway(wire))
    assert len(wire.requests) == 8


def test_denial_is_not_asked_again() -> None:
    wire = in_turn((403, ec2_error("UnauthorizedOperation")))
    with pytest.raises(AccessDenied, match="ec2:DescribeRegions"):
        regions(gateway(wire))
    assert len(wire.requests) == 1


def test_region_that_is_not_opted_in() -> None:
    wire = in_turn((401, ec2_error("AuthFailure")))
    with pytest.raises(RegionNotEnabled):
        regions(gateway(wire))


@pytest.mark.parametrize(
    ("first", "tries"),
    [
        (ConnectionClosedError(endpoint_url="https://x"), 2),
        (ReadTimeoutError(endpoint_url="https://x"), 2),
        ((500, ec2_error("InternalError")), 2),
        ((200, b"<html><body>proxy</body></html>"), 2),
        ((200, b""), 2),
    ],
)
def test_passing_trouble_passes(first: Answer, tries: int) -> None:
    wire = in_turn(first, (200, REGIONS))
    assert regions(gateway(wire)) == ["us-east-1"]
    assert len(wire.requests) == tries


def test_time_out_is_tried_twice_at_most() -> None:
    wire = in_turn(ReadTimeoutError(endpoint_url="https://x"))
    with pytest.raises(TimedOut):
        regions(gateway(wire))
    assert len(wire.requests) == 2


@pytest.mark.parametrize("body", [b"{not json", b"", b"[]", b'"text"', b"<html></html>", b'{"tables": 1', b"null"])
def test_broken_json_is_never_an_empty_list(body: bytes) -> None:
    wire = in_turn((200, body))
    with pytest.raises(MalformedAnswer):
        list(gateway(wire).pages(ACCOUNT, "us-east-1", "dynamodb", "ListTables", "TableNames"))
    assert len(wire.requests) == 2


@pytest.mark.parametrize("body", [b"\xff\x00", b"", b"oops"])
def test_broken_cbor_is_never_an_empty_list(body: bytes) -> None:
    wire = in_turn((200, body))
    with pytest.raises(MalformedAnswer):
        list(
            gateway(wire).pages(
                ACCOUNT, "us-east-1", "resourcegroupstaggingapi", "GetResources", "ResourceTagMappingList"
            )
        )


@pytest.mark.parametrize("body", [b"<html></html>", b"<DescribeDBInstancesResponse><DBInst", b"oops"])
def test_broken_xml_is_never_an_empty_list(body: bytes) -> None:
    wire = in_turn((200, body))
    with pytest.raises(MalformedAnswer):
        list(gateway(wire).pages(ACCOUNT, "us-east-1", "rds", "DescribeDBInstances", "DBInstances"))


def test_all_pages_are_read_and_each_is_insisted_on() -> None:
    asked: list[Any] = []

    def answer(_operation: str, request: Any) -> Answer:
        start = json.loads(request.body).get("ExclusiveStartTableName")
        asked.append(start)
        if asked.count(start) == 1:  # each page is throttled once
            return 400, b'{"__type": "ThrottlingException"}'
        page = int((start or "page0").removeprefix("page"))
        body: dict[str, Any] = {"TableNames": [f"t{page * 100 + n}" for n in range(100)]}
        if page < 12:
            body["LastEvaluatedTableName"] = f"page{page + 1}"
        return 200, json.dumps(body).encode()

    found = list(gateway(Wire(answer)).pages(ACCOUNT, "us-east-1", "dynamodb", "ListTables", "TableNames"))
    assert found == [f"t{n}" for n in range(1300)]


def test_account_of_the_credentials_where_the_settings_name_none() -> None:
    body = (
        "<GetCallerIdentityResponse><GetCallerIdentityResult><Account>999988887777</Account>"
        "</GetCallerIdentityResult></GetCallerIdentityResponse>"
    )
    wire = in_turn((200, body.encode()))
    g = gateway(wire, settings=Settings())
    assert [a.account_id for a in g.accounts()] == ["999988887777"]
    g.accounts()
    assert wire.operations == ["GetCallerIdentity"]


def test_role_is_assumed_once_with_the_external_id_and_renewed_before_it_expires() -> None:
    issued: list[dict[str, list[str]]] = []

    def answer(operation: str, request: Any) -> Answer:
        if operation != "AssumeRole":
            return 200, REGIONS
        issued.append(parse_qs(request.body if isinstance(request.body, str) else request.body.decode()))
        # the first ones are about to expire: botocore renews 15 minutes before
        soon = datetime.now(UTC) + timedelta(minutes=5)
        expiry = soon.isoformat() if len(issued) < 2 else "2099-01-01T00:00:00Z"
        body = (
            "<AssumeRoleResponse><AssumeRoleResult><Credentials><AccessKeyId>ASIAROLE</AccessKeyId>"
            f"<SecretAccessKey>s</SecretAccessKey><SessionToken>t</SessionToken><Expiration>{expiry}</Expiration>"
            "</Credentials></AssumeRoleResult></AssumeRoleResponse>"
        )
        return 200, body.encode()

    member = Account("222233334444", "member", "arn:aws:iam::222233334444:role/read")
    settings = Settings(accounts=(ACCOUNT, member), external_id="secret-handshake")
    wire = Wire(answer)
    g = gateway(wire, settings=settings)
    for _ in range(3):
        list(g.pages(member, "us-east-1", "ec2", "DescribeRegions", "Regions"))
    assert all(i["ExternalId"] == ["secret-handshake"] for i in issued)
    assert issued[0]["RoleArn"] == [member.role_arn]
    assert len(issued) == 2
    tokens = {r.headers.get("X-Amz-Security-Token") for op, r in wire.requests if op == "DescribeRegions"}
    assert tokens in ({b"t"}, {"t"})


def test_clients_are_shared() -> None:
    wire = in_turn((200, REGIONS))
    settings = Settings(accounts=(ACCOUNT,))
    sessions = Sessions(settings, base=base_session(), prepare=wire.attach)
    assert sessions.client(ACCOUNT, "ec2", "us-east-1") is sessions.client(ACCOUNT, "ec2", "us-east-1")
    assert sessions.client(ACCOUNT, "cloudfront", "global").meta.region_name in ("us-east-1", "aws-global")
