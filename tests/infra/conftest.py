"""The CDK app, synthesized once for all tests of a process, as `cdk synth` would without any setting."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from infra.node import environment

ROOT = Path(__file__).resolve().parents[2]

os.environ.update(environment())  # before jsii starts its Node
os.environ["CDK_VALIDATION"] = "false"  # CloudFormation's schemas: cfn-lint reads them in these tests


@dataclass(frozen=True)
class Synthesized:
    folder: Path
    templates: Mapping[str, Any]
    """By the part of the stack's name: data, auth, functions, web, member-role."""

    def resources(self, *types: str) -> dict[str, Any]:
        """``part/logical id`` → resource, of the given types."""
        return {
            f"{part}/{name}": resource
            for part, template in self.templates.items()
            for name, resource in template["Resources"].items()
            if resource["Type"] in types
        }

    def statements(self) -> Iterator[tuple[str, dict[str, Any]]]:
        """Every statement of a policy for a principal of ours; not those of resources, which say who may come in."""
        for name, resource in self.resources("AWS::IAM::Policy", "AWS::IAM::ManagedPolicy", "AWS::IAM::Role").items():
            properties = resource["Properties"]
            documents = [policy["PolicyDocument"] for policy in properties.get("Policies", ())]
            documents += [properties["PolicyDocument"]] if "PolicyDocument" in properties else []
            for document in documents:
                for statement in document["Statement"]:
                    yield name, statement


Synth = Callable[..., Synthesized]


@pytest.fixture(scope="session")
def synthesize(tmp_path_factory: pytest.TempPathFactory) -> Synth:
    from aws_cdk import App

    from infra.app import build
    from infra.settings import read_settings

    context = json.loads((ROOT / "cdk.json").read_text())["context"]

    def make(**settings: Any) -> Synthesized:
        folder = tmp_path_factory.mktemp("cdk.out")
        app = App(outdir=str(folder), context=context)
        build(app, read_settings(settings))
        app.synth()
        templates = {
            path.name.removesuffix(".template.json").removeprefix("r-assistant-").split("-", 1)[-1]
            if "member-role" not in path.name
            else "member-role": json.loads(path.read_text())
            for path in folder.glob("*.template.json")
        }
        return Synthesized(folder, templates)

    return make


@pytest.fixture(scope="session")
def synthesized(synthesize: Synth) -> Synthesized:
    """With the settings as they are when nobody sets any; cdk-nag fails the synth where it finds something."""
    return synthesize()


@pytest.fixture(scope="session")
def full(synthesize: Synth) -> Synthesized:
    """With every optional part on."""
    return synthesize(
        stage="full",
        region="ap-northeast-2",
        accounts=[
            {"account_id": "111122223333", "name": "Shop"},
            {
                "account_id": "444455556666",
                "name": "Data",
                "role_arn": "arn:aws:iam::444455556666:role/r-assistant-read",
            },
        ],
        external_id="a-long-random-text",
        regions="us-east-1,ap-northeast-2",
        model_id="global.anthropic.claude-haiku-5-5",
        fallback_model_id="anthropic.claude-haiku-4-5-20251001-v1:0",
        model_region="us-west-2",
        model_input_usd_per_mtok="0.10",
        model_output_usd_per_mtok=0.5,
        knowledge_base_id="KB12345678",
        cost_export="s3://shop-billing/exports/r-assistant",
        cost_export_region="us-east-1",
        guardrail_id="abc123",
        guardrail_version="1",
        chat_steps=6,
        chat_deadline_s="120",
        chat_tokens=200_000,
        chat_daily_usd="2.5",
        alarm_email="ops@example.com",
        refresh_hours="6",
        mfa="required",
    )
