"""Tables, buckets, and what CloudFront sends."""

from __future__ import annotations

import json
import re
import subprocess

from infra.node import programs_folder
from infra.security_headers import content_security_policy, security_headers
from rassistant.store.tables import TABLES


def test_tables_forget_and_are_encrypted(synthesized):
    tables = list(synthesized.resources("AWS::DynamoDB::Table").values())
    assert len(tables) == len(TABLES)
    for table in tables:
        properties = table["Properties"]
        assert properties["TimeToLiveSpecification"] == {"AttributeName": "expires_at", "Enabled": True}
        assert properties["BillingMode"] == "PAY_PER_REQUEST"
        assert properties["SSESpecification"]["SSEEnabled"] is True


def test_tables_have_the_keys_that_the_stores_use(synthesized):
    for definition in TABLES:
        (table,) = (
            t["Properties"]
            for name, t in synthesized.resources("AWS::DynamoDB::Table").items()
            if name.startswith(f"data/Tables{definition.name.title()}")
        )
        expected = definition.create_parameters("x")
        assert table["KeySchema"] == expected["KeySchema"]
        by_name = {a["AttributeName"]: a for a in expected["AttributeDefinitions"]}
        assert {a["AttributeName"]: a for a in table["AttributeDefinitions"]} == by_name
        assert table.get("LocalSecondaryIndexes") == expected.get("LocalSecondaryIndexes")


def test_conversations_survive_and_can_be_restored(synthesized):
    ((_, table),) = (
        (n, t) for n, t in synthesized.resources("AWS::DynamoDB::Table").items() if "TablesConversations" in n
    )
    assert table["DeletionPolicy"] == "Retain"
    assert table["Properties"]["DeletionProtectionEnabled"] is True
    assert table["Properties"]["PointInTimeRecoverySpecification"]["PointInTimeRecoveryEnabled"] is True


def test_buckets_are_private_and_take_tls_alone(synthesized):
    buckets = synthesized.resources("AWS::S3::Bucket")
    assert buckets
    policies = {
        json.dumps(p["Properties"]["Bucket"]): p for p in synthesized.resources("AWS::S3::BucketPolicy").values()
    }
    for name, bucket in buckets.items():
        assert bucket["Properties"]["PublicAccessBlockConfiguration"] == {
            "BlockPublicAcls": True,
            "BlockPublicPolicy": True,
            "IgnorePublicAcls": True,
            "RestrictPublicBuckets": True,
        }
        assert bucket["Properties"]["BucketEncryption"]
        statements = policies[json.dumps({"Ref": name.split("/")[1]})]["Properties"]["PolicyDocument"]["Statement"]
        denied = [
            s for s in statements if s["Effect"] == "Deny" and "aws:SecureTransport" in json.dumps(s["Condition"])
        ]
        assert denied[0]["Action"] == "s3:*"
        for statement in statements:
            if statement["Effect"] == "Allow" and statement["Principal"].get("Service") == "cloudfront.amazonaws.com":
                assert "AWS:SourceArn" in json.dumps(statement["Condition"])


def test_queues_take_tls_alone(synthesized):
    policies = synthesized.resources("AWS::SQS::QueuePolicy").values()
    assert len(policies) == len(synthesized.resources("AWS::SQS::Queue"))
    for policy in policies:
        assert "aws:SecureTransport" in json.dumps(policy["Properties"]["PolicyDocument"])


def distribution(synthesized):
    (found,) = synthesized.resources("AWS::CloudFront::Distribution").values()
    return found["Properties"]["DistributionConfig"]


def test_the_api_is_on_the_same_origin_and_never_cached(synthesized):
    (api,) = distribution(synthesized)["CacheBehaviors"]
    assert api["PathPattern"] == "/api/*"
    assert api["CachePolicyId"] == "4135ea2d-6df8-44a3-9df3-4b5a84be39ad"  # AWS's CachingDisabled
    assert api["OriginRequestPolicyId"] == "b689b0a8-53d0-40ab-baf2-68738e2966ac"  # AllViewerExceptHostHeader
    assert {"GET", "POST", "PUT", "PATCH", "DELETE"} <= set(api["AllowedMethods"])
    assert "FunctionAssociations" not in api
    assert "CustomErrorResponses" not in distribution(synthesized)  # they would turn the API's 404 into the page


def test_the_content_security_policy_lets_scripts_call_the_sign_in_pages_alone(synthesized):
    (headers,) = synthesized.resources("AWS::CloudFront::ResponseHeadersPolicy").values()
    security = headers["Properties"]["ResponseHeadersPolicyConfig"]["SecurityHeadersConfig"]
    policy = _joined(security["ContentSecurityPolicy"]["ContentSecurityPolicy"])
    origin = "https://r-assistant-prod-<AWS::AccountId>.auth.<AWS::Region>.amazoncognito.com"
    assert policy == content_security_policy([origin])
    assert f"connect-src 'self' {origin};" in policy
    assert "unsafe" not in policy
    assert "*" not in policy
    assert security["StrictTransportSecurity"]["AccessControlMaxAgeSec"] >= 31536000
    behaviours = [distribution(synthesized)["DefaultCacheBehavior"], *distribution(synthesized)["CacheBehaviors"]]
    assert all(behaviour["ResponseHeadersPolicyId"] for behaviour in behaviours)


def test_cloudfront_sends_what_the_local_server_sends(synthesized):
    (policy,) = synthesized.resources("AWS::CloudFront::ResponseHeadersPolicy").values()
    config = policy["Properties"]["ResponseHeadersPolicyConfig"]
    sent = {item["Header"]: item["Value"] for item in config["CustomHeadersConfig"]["Items"]}
    security = config["SecurityHeadersConfig"]
    sent["X-Frame-Options"] = security["FrameOptions"]["FrameOption"]
    sent["Referrer-Policy"] = security["ReferrerPolicy"]["ReferrerPolicy"]
    sent["X-Content-Type-Options"] = "nosniff" if security["ContentTypeOptions"] else ""
    local = security_headers()
    del local["Content-Security-Policy"]
    assert sent == local


def _joined(value):
    _, parts = value["Fn::Join"]
    return "".join(part if isinstance(part, str) else f"<{next(iter(part.values()))}>" for part in parts)


def test_hashed_files_are_kept_and_the_page_is_not(synthesized):
    deployments = list(synthesized.resources("Custom::CDKBucketDeployment").values())
    caches = {json.dumps(d["Properties"]["SystemMetadata"]["cache-control"]): d for d in deployments}
    hashed = caches['"public, max-age=31536000, immutable"']
    page = caches['"no-cache"']
    assert hashed["Properties"]["Prune"] is False
    assert "/index.html" in page["Properties"]["DistributionPaths"]
    (name,) = (n.split("/")[1] for n, d in synthesized.resources("Custom::CDKBucketDeployment").items() if d is hashed)
    assert name in json.dumps(page["DependsOn"])


def test_the_site_is_told_where_to_sign_in(synthesized):
    """The deployment puts the values in for the markers; what comes out must be JSON."""
    (written,) = (path.read_text() for path in synthesized.folder.glob("asset.*/config.json"))
    (markers,) = (
        marked
        for deployment in synthesized.resources("Custom::CDKBucketDeployment").values()
        for marked in deployment["Properties"].get("SourceMarkers", ())
        if marked
    )
    for marker, value in markers.items():
        written = written.replace(marker, _joined(value))
    config = json.loads(written)
    assert set(config) == {
        *("apiBase", "region", "userPoolId", "clientId", "issuer", "stage"),
        *("authorizationEndpoint", "tokenEndpoint", "revocationEndpoint", "endSessionEndpoint"),
    }
    assert config["apiBase"] == "/api"
    assert config["authorizationEndpoint"].endswith("/oauth2/authorize")


def rewritten(synthesized, uri):
    """The site's CloudFront Function, run by Node: what it asks the bucket for."""
    (function,) = synthesized.resources("AWS::CloudFront::Function").values()
    code = function["Properties"]["FunctionCode"]
    call = f"{code}\nconsole.log(handler({{request: {{uri: {json.dumps(uri)}}}}}).uri)"
    node = programs_folder() / "node"
    return subprocess.run([node, "-e", call], capture_output=True, text=True, check=True).stdout.strip()


def test_addresses_of_views_get_the_page_and_files_stay_files(synthesized):
    assert rewritten(synthesized, "/") == "/index.html"
    assert rewritten(synthesized, "/chat/abc") == "/index.html"
    assert rewritten(synthesized, "/assets/index-3f2a.js") == "/assets/index-3f2a.js"
    assert rewritten(synthesized, "/config.json") == "/config.json"
    assert re.fullmatch(r"/index\.html", rewritten(synthesized, "/v1.2/view"))
