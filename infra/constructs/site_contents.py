"""Puts the built site into its bucket: hashed files for good, the page and its configuration never cached."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from aws_cdk import Duration, Stack
from aws_cdk import aws_iam as iam
from aws_cdk import aws_s3_deployment as deployment
from constructs import Construct, IConstruct

from infra.constructs.acknowledged import acknowledge, acknowledge_wildcards
from infra.constructs.python_code import BUILD, ROOT
from infra.constructs.site import Site

DIST = ROOT / "static_site" / "dist"
_YEAR = Duration.days(365)


class SiteContents(Construct):
    """``config`` becomes /config.json."""

    def __init__(self, scope: Construct, id_: str, site: Site, config: Mapping[str, Any]) -> None:
        super().__init__(scope, id_)
        built = str(built_site())
        hashed = deployment.BucketDeployment(
            self,
            "Hashed",
            destination_bucket=site.bucket,
            sources=[deployment.Source.asset(built, exclude=["*", "!assets", "!assets/**"])],
            cache_control=[
                deployment.CacheControl.set_public(),
                deployment.CacheControl.max_age(_YEAR),
                deployment.CacheControl.immutable(),
            ],
            prune=False,  # a tab that is open still asks for the files of the version before
            retain_on_delete=False,
            memory_limit=256,
        )
        page = deployment.BucketDeployment(
            self,
            "Page",
            destination_bucket=site.bucket,
            sources=[
                deployment.Source.asset(built, exclude=["assets", "assets/**", "config.json", ".vite"]),
                deployment.Source.json_data("config.json", dict(config)),
            ],
            cache_control=[deployment.CacheControl.no_cache()],
            prune=False,
            retain_on_delete=False,
            memory_limit=256,
            distribution=site.distribution,
            distribution_paths=["/", "/index.html", "/config.json"],
        )
        page.node.add_dependency(hashed)  # the page names them
        _explain(self)


def built_site() -> Path:
    """The built site; where it is not built, a page that says so, which `make deploy` refuses to deploy."""
    if (DIST / "index.html").exists():
        return DIST
    placeholder = BUILD / "site-not-built"
    (placeholder / "assets").mkdir(parents=True, exist_ok=True)
    (placeholder / "index.html").write_text("<!doctype html><title>R-Assistant</title>Run make site, then deploy.\n")
    (placeholder / "assets" / "none.css").write_text("")
    return placeholder


def _explain(contents: IConstruct) -> None:
    """CDK's own functions copy and empty; their roles and runtimes are CDK's."""
    for child in Stack.of(contents).node.children:
        if not child.node.id.startswith("Custom::"):
            continue
        for rule, reason in _OF_CDK.items():
            acknowledge(child, rule, reason)
        for construct in child.node.find_all():
            if isinstance(construct, iam.Policy):
                acknowledge_wildcards(
                    construct, construct.document, "Reads CDK's assets; writes the site's bucket alone."
                )


_BASIC_ROLE = "Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole"
_OF_CDK = {
    f"AwsSolutions-IAM4[{_BASIC_ROLE}]": "CDK's own function: it writes its logs by this policy.",
    "AwsSolutions-L1": "The runtime is the one that CDK tests its own function with.",
    "Serverless-LambdaLatestVersion": "The runtime is the one that CDK tests its own function with.",
    "Serverless-LambdaDLQ": "CloudFormation waits for it and reports its failure.",
    "Serverless-LambdaTracing": "Runs at deployment alone.",
    "Serverless-LambdaDefaultMemorySize": "CDK's default serves for a site of a few megabytes.",
}
