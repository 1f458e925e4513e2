"""A call over HTTP is known by what it is signed for: each service of the kinds is found by it."""

from __future__ import annotations

import boto3
import pytest

from infra.local.simulator.http import _host, _service
from infra.local.simulator.simulator import install_services
from rassistant.resources.registry import all_kinds

SERVICES = sorted({kind.service for kind in all_kinds()} - {"elbv2"})  # told from elb by the body


@pytest.fixture(scope="module", autouse=True)
def installed():
    install_services()


@pytest.mark.parametrize("service", SERVICES)
def test_the_service_is_told_by_the_signature(service):
    session = boto3.Session(aws_access_key_id="x", aws_secret_access_key="y")
    name = session.client(service, region_name="us-west-2").meta.service_model.signing_name
    authorization = f"AWS4-HMAC-SHA256 Credential=A/20260101/us-west-2/{name}/aws4_request, SignedHeaders=host"
    assert _service(_host(authorization, "/"), b"") == service


@pytest.mark.parametrize(
    ("path", "host"),
    [
        ("/model/m/converse-stream", "bedrock-runtime.us-west-2.amazonaws.com"),
        ("/knowledgebases/KB/retrieve", "bedrock-agent-runtime.us-west-2.amazonaws.com"),
        ("/provisioned-model-throughputs", "bedrock.us-west-2.amazonaws.com"),
    ],
)
def test_the_hosts_of_bedrock_are_told_by_the_path(path, host):
    authorization = "AWS4-HMAC-SHA256 Credential=A/20260101/us-west-2/bedrock/aws4_request, SignedHeaders=host"
    assert _host(authorization, path) == host
