"""The wire as plain boto3 sees it: whose account, what is counted, and faults of every kind in every protocol."""

from __future__ import annotations

import botocore.exceptions
import pytest

from infra.local.simulator.calls import Call
from infra.local.simulator.faults import BadFaults, Faults, parse_faults
from tests.integration.simulated_services.conftest import MEMBER, PAYER

READS = {
    "ec2": "describe_instances",
    "rds": "describe_db_instances",
    "lambda": "list_functions",
    "s3": "list_buckets",
    "dynamodb": "list_tables",
    "cloudfront": "list_distributions",
    "cloudwatch": "list_metrics",
}
"""One service a protocol at least: ec2, query, rest-json, rest-xml, json."""


def put(simulator, *faults):
    simulator.wire.faults.replace(parse_faults(list(faults)))


@pytest.mark.parametrize(("service", "read"), READS.items())
def test_an_error_code_reaches_boto3_in_every_protocol(start, client, service, read):
    simulator = start()
    put(simulator, {"service": service, "error": "AccessDenied"})
    with pytest.raises(botocore.exceptions.ClientError) as denied:
        getattr(client(simulator, service), read)()
    assert denied.value.response["Error"]["Code"] == "AccessDenied"
    assert denied.value.response["ResponseMetadata"]["HTTPStatusCode"] == 403


@pytest.mark.parametrize(("service", "read"), READS.items())
def test_a_timeout_and_a_reset_look_like_the_networks(start, client, service, read):
    simulator = start()
    put(simulator, {"service": service, "error": "timeout"})
    with pytest.raises(botocore.exceptions.ReadTimeoutError):
        getattr(client(simulator, service), read)()
    put(simulator, {"service": service, "error": "reset"})
    with pytest.raises(botocore.exceptions.ConnectionClosedError):
        getattr(client(simulator, service), read)()


@pytest.mark.parametrize(("service", "read"), READS.items())
def test_a_malformed_answer_is_never_taken_for_an_empty_one(start, client, service, read):
    simulator = start()
    put(simulator, {"service": service, "error": "malformed"})
    # botocore itself turns a broken body of S3 into an error with status 500
    broken = (botocore.parsers.ResponseParserError, UnicodeDecodeError, botocore.exceptions.ClientError)
    with pytest.raises(broken):
        getattr(client(simulator, service), read)()


def test_a_fault_strikes_only_what_it_names(start, client):
    simulator = start()
    put(simulator, {"service": "ec2", "region": "us-west-2", "operation": "DescribeVolumes", "error": "AccessDenied"})
    west = client(simulator, "ec2", "us-west-2")
    assert west.describe_instances()["Reservations"] == []
    assert client(simulator, "ec2", "us-east-1").describe_volumes()["Volumes"] == []
    with pytest.raises(botocore.exceptions.ClientError):
        west.describe_volumes()


def test_a_rate_strikes_that_share_of_the_calls_and_the_same_ones_each_time():
    call = Call(PAYER, "dynamodb", "us-east-1", "ListTables")

    def struck() -> list[bool]:
        faults = Faults(parse_faults([{"error": "ThrottlingException", "rate": 0.3}]))
        return [faults.judge(call).error is not None for _ in range(2000)]

    first = struck()
    assert sum(first) == pytest.approx(600, abs=60)
    assert struck() == first


def test_latency_is_slept_once_a_call(start, client):
    simulator = start()
    slept: list[float] = []
    simulator.wire._sleep = slept.append
    simulator.wire.latency_ms = 80
    put(simulator, {"service": "sts", "latency_ms": 20})
    client(simulator, "sts").get_caller_identity()
    client(simulator, "ec2").describe_regions()
    assert slept == [pytest.approx(0.1), pytest.approx(0.08)]


def test_faults_of_the_account_file_are_in_force_from_the_start(start, client):
    simulator = start(faults=[{"service": "rds", "region": "us-west-2", "error": "AccessDenied"}])
    with pytest.raises(botocore.exceptions.ClientError):
        client(simulator, "rds", "us-west-2").describe_db_instances()
    assert client(simulator, "rds", "us-east-1").describe_db_instances()["DBInstances"] == []


def test_every_attempt_is_counted_by_operation_and_region(start):
    simulator = start(payer={"costs": [_cost()]})
    session = simulator.session()
    session.client("ec2", "us-west-2").describe_instances()
    session.client("elbv2", "us-east-1").describe_load_balancers()
    period = {"Start": "2026-11-20", "End": "2026-11-22"}
    for _ in range(2):
        session.client("ce", "us-east-1").get_cost_and_usage(
            TimePeriod=period, Granularity="DAILY", Metrics=["UnblendedCost"]
        )
    report = simulator.wire.calls.report()
    assert report["by_operation"] == {
        "ce:GetCostAndUsage": 2,
        "ec2:DescribeInstances": 1,
        "elbv2:DescribeLoadBalancers": 1,
    }
    assert report["by_region"] == {"us-east-1": 3, "us-west-2": 1}
    assert (report["total"], report["cost_explorer"], report["cost_explorer_usd"]) == (4, 2, 0.02)


def test_the_products_own_account_is_neither_counted_nor_struck(start):
    simulator = start()
    put(simulator, {"error": "AccessDenied"})
    own = simulator.product_session()
    assert own.client("sts").get_caller_identity()["Account"] == "999999999999"
    assert "TableNames" in own.client("dynamodb").list_tables()
    assert simulator.wire.calls.report()["total"] == 0


def test_an_assumed_role_reaches_the_members_resources(start, client):
    instance = {"service_type": "EC2", "name": "db-1", "region": "us-east-1", "status": "running"}
    simulator = start(member={"resources": [instance]})
    assert client(simulator, "ec2").describe_instances()["Reservations"] == []
    role = f"arn:aws:iam::{MEMBER}:role/RAssistantReadRole"
    issued = client(simulator, "sts").assume_role(RoleArn=role, RoleSessionName="test")["Credentials"]
    session = simulator.session()
    member = session.client(
        "ec2",
        aws_access_key_id=issued["AccessKeyId"],
        aws_secret_access_key=issued["SecretAccessKey"],
        aws_session_token=issued["SessionToken"],
    )
    assert len(member.describe_instances()["Reservations"]) == 1
    assert client(simulator, "sts").get_caller_identity()["Account"] == PAYER


def test_a_role_of_an_account_outside_the_file_cannot_be_assumed(start, client):
    with pytest.raises(botocore.exceptions.ClientError) as denied:
        client(start(), "sts").assume_role(RoleArn="arn:aws:iam::777788889999:role/x", RoleSessionName="test")
    assert denied.value.response["Error"]["Code"] == "AccessDenied"


def test_a_region_that_is_not_enabled_denies(start, client):
    simulator = start()
    with pytest.raises(botocore.exceptions.ClientError) as denied:
        client(simulator, "ec2", "eu-west-1").describe_instances()
    assert denied.value.response["Error"]["Code"] == "AuthFailure"


def test_an_operation_that_nothing_simulates_fails_and_is_not_sent_to_aws(start, client):
    with pytest.raises(botocore.exceptions.ClientError) as unknown:
        client(start(), "wellarchitected").list_workloads()
    assert unknown.value.response["Error"]["Code"] == "NotImplemented"


@pytest.mark.parametrize(
    ("document", "place"),
    [
        ({}, "$"),
        ([1], "$[0]"),
        ([{"service": "ec2"}], "$[0]"),
        ([{"error": "AccessDenied", "rate": 2}], "$[0].rate"),
        ([{"error": "AccessDenied", "rate": True}], "$[0].rate"),
        ([{"error": "timeout"}, {"error": "timeout", "latency_ms": -1}], "$[1].latency_ms"),
        ([{"error": "AccessDenied", "colour": "red"}], "$[0].colour"),
        ([{"error": "bad code!"}], "$[0].error"),
    ],
)
def test_bad_faults_are_refused_with_their_place(document, place):
    with pytest.raises(BadFaults) as bad:
        parse_faults(document)
    assert place in [where for where, _ in bad.value.problems]


def _cost():
    return {"service": "AWS Lambda", "region": "us-east-1", "usage_type": "Request", "daily": [1.0, 2.0]}
