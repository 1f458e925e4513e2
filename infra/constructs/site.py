"""The site: a private bucket behind CloudFront, which also carries /api/* to the API, so that all is one origin."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from aws_cdk import Aws, CfnOutput, Duration, RemovalPolicy, Stack
from aws_cdk import aws_cloudfront as cloudfront
from aws_cdk import aws_cloudfront_origins as origins
from aws_cdk import aws_s3 as s3
from constructs import Construct

from infra.constructs.acknowledged import acknowledge
from infra.constructs.user_pool import UserPool
from infra.security_headers import HSTS_SECONDS, PERMISSIONS_POLICY, REFERRER_POLICY, content_security_policy

_API_TIMEOUT_S = 35
"""More than the gateway's own 30 s, so that its answer to a slow function is what arrives."""


class Site(Construct):
    """``url`` without a slash at the end. Its contents come by SiteContents."""

    def __init__(self, scope: Construct, id_: str, *, api_id: str, sign_in_origin: str) -> None:
        super().__init__(scope, id_)
        self.bucket = s3.Bucket(
            self,
            "Files",
            block_public_access=s3.BlockPublicAccess.BLOCK_ALL,
            encryption=s3.BucketEncryption.S3_MANAGED,
            enforce_ssl=True,
            minimum_tls_version=1.2,
            object_ownership=s3.ObjectOwnership.BUCKET_OWNER_ENFORCED,
            removal_policy=RemovalPolicy.DESTROY,
            auto_delete_objects=True,
        )
        acknowledge(
            self.bucket, "AwsSolutions-S1", "Only the distribution reads it, and only the public site is in it."
        )
        headers = self._headers(sign_in_origin)
        self.distribution = cloudfront.Distribution(
            self,
            "Distribution",
            comment="R-Assistant",
            default_root_object="index.html",
            http_version=cloudfront.HttpVersion.HTTP2_AND_3,
            price_class=cloudfront.PriceClass.PRICE_CLASS_ALL,
            default_behavior=self._files(headers),
            additional_behaviors={"/api/*": self._api(api_id, headers)},
        )
        self._explain()
        self.url = f"https://{self.distribution.distribution_domain_name}"
        CfnOutput(Stack.of(self), "SiteUrl", value=self.url)

    def _files(self, headers: cloudfront.IResponseHeadersPolicy) -> cloudfront.BehaviorOptions:
        rewrite = cloudfront.Function(
            self,
            "OnePage",
            runtime=cloudfront.FunctionRuntime.JS_2_0,
            code=cloudfront.FunctionCode.from_file(file_path=str(Path(__file__).with_name("spa_rewrite.js"))),
        )
        return cloudfront.BehaviorOptions(
            origin=origins.S3BucketOrigin.with_origin_access_control(self.bucket),
            viewer_protocol_policy=cloudfront.ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
            cache_policy=cloudfront.CachePolicy.CACHING_OPTIMIZED,
            response_headers_policy=headers,
            compress=True,
            function_associations=[
                cloudfront.FunctionAssociation(function=rewrite, event_type=cloudfront.FunctionEventType.VIEWER_REQUEST)
            ],
        )

    def _api(self, api_id: str, headers: cloudfront.IResponseHeadersPolicy) -> cloudfront.BehaviorOptions:
        return cloudfront.BehaviorOptions(
            origin=origins.HttpOrigin(
                f"{api_id}.execute-api.{Aws.REGION}.{Aws.URL_SUFFIX}",
                protocol_policy=cloudfront.OriginProtocolPolicy.HTTPS_ONLY,
                origin_ssl_protocols=[cloudfront.OriginSslPolicy.TLS_V1_2],
                read_timeout=Duration.seconds(_API_TIMEOUT_S),
            ),
            allowed_methods=cloudfront.AllowedMethods.ALLOW_ALL,
            viewer_protocol_policy=cloudfront.ViewerProtocolPolicy.HTTPS_ONLY,
            cache_policy=cloudfront.CachePolicy.CACHING_DISABLED,
            # The gateway finds the API by the Host header, so that one has to be its own.
            origin_request_policy=cloudfront.OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
            response_headers_policy=headers,
        )

    def _headers(self, sign_in_origin: str) -> cloudfront.ResponseHeadersPolicy:
        return cloudfront.ResponseHeadersPolicy(
            self,
            "Headers",
            security_headers_behavior=cloudfront.ResponseSecurityHeadersBehavior(
                content_security_policy=cloudfront.ResponseHeadersContentSecurityPolicy(
                    content_security_policy=content_security_policy([sign_in_origin]), override=True
                ),
                content_type_options=cloudfront.ResponseHeadersContentTypeOptions(override=True),
                frame_options=cloudfront.ResponseHeadersFrameOptions(
                    frame_option=cloudfront.HeadersFrameOption.DENY, override=True
                ),
                referrer_policy=cloudfront.ResponseHeadersReferrerPolicy(
                    referrer_policy=cloudfront.HeadersReferrerPolicy[REFERRER_POLICY.replace("-", "_").upper()],
                    override=True,
                ),
                strict_transport_security=cloudfront.ResponseHeadersStrictTransportSecurity(
                    access_control_max_age=Duration.seconds(HSTS_SECONDS), include_subdomains=True, override=True
                ),
            ),
            custom_headers_behavior=cloudfront.ResponseCustomHeadersBehavior(
                custom_headers=[
                    cloudfront.ResponseCustomHeader(header=name, value=value, override=True)
                    for name, value in (
                        ("Permissions-Policy", PERMISSIONS_POLICY),
                        ("Cross-Origin-Opener-Policy", "same-origin"),
                    )
                ]
            ),
        )

    def _explain(self) -> None:
        for rule, reason in (
            ("CFR1", "The users' countries are not known; a deployment may restrict them."),
            ("CFR2", "Every route but health needs a token, the API is throttled, and the site is static files."),
            ("CFR3", "The API's access log tells who asked what; the rest are public files."),
            (
                "CFR4",
                "With CloudFront's own certificate the minimum can't be set; viewers of today speak TLS 1.2 or later.",
            ),
        ):
            acknowledge(self.distribution, f"AwsSolutions-{rule}", reason)


def site_config(stage: str, users: UserPool, client_id: str) -> dict[str, Any]:
    """config.json: what the built site has to be told at run time. Holds no secret."""
    return {
        "apiBase": "/api",
        "region": Aws.REGION,
        "userPoolId": users.pool.user_pool_id,
        "clientId": client_id,
        "issuer": users.issuer,
        "authorizationEndpoint": f"{users.sign_in_origin}/oauth2/authorize",
        "tokenEndpoint": f"{users.sign_in_origin}/oauth2/token",
        "revocationEndpoint": f"{users.sign_in_origin}/oauth2/revoke",
        "endSessionEndpoint": f"{users.sign_in_origin}/logout",
        "stage": stage,
    }
