"""The IAM statements, generated: what the catalogs read in examined accounts, and what a function does with its own.

Which actions can be limited to resources comes from AWS's service reference, as cfn-lint carries it.
"""

from __future__ import annotations

import importlib.resources
import json
import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from aws_cdk import Aws
from aws_cdk import aws_iam as iam

from infra.constructs.acknowledged import acknowledge_wildcards
from infra.features import Feature
from infra.settings import DeploymentSettings
from rassistant.collect.lookups import all_topics
from rassistant.resources.registry import all_kinds
from rassistant.services.transcriptions import JOB_PREFIX

BEYOND_KINDS = (
    "budgets:ViewBudget",
    "ce:GetCostAndUsage",
    "ce:GetCostAndUsageWithResources",
    "ce:GetDimensionValues",
    "ce:GetReservationPurchaseRecommendation",
    "ce:GetReservationUtilization",
    "ce:GetSavingsPlansPurchaseRecommendation",
    "ce:GetSavingsPlansUtilizationDetails",
    "ce:GetTags",
    "cloudtrail:LookupEvents",
    "cloudwatch:GetMetricData",
    "compute-optimizer:GetEBSVolumeRecommendations",
    "compute-optimizer:GetEC2InstanceRecommendations",
    "compute-optimizer:GetLambdaFunctionRecommendations",
    "compute-optimizer:GetRDSDatabaseRecommendations",
    "cost-optimization-hub:ListRecommendations",
    "ec2:DescribeRegions",
    "pricing:GetProducts",
    "tag:GetResources",
    "trustedadvisor:ListRecommendationResources",
    "trustedadvisor:ListRecommendations",
)
"""What the collectors of budgets, costs, events, metrics, prices, regions and tags call. All of them read, none reads contents."""

TABLE_ACTIONS = (
    "dynamodb:BatchGetItem",
    "dynamodb:BatchWriteItem",
    "dynamodb:GetItem",
    "dynamodb:PutItem",
    "dynamodb:Query",
    "dynamodb:UpdateItem",
)

TABLE_READ_ACTIONS = ("dynamodb:BatchGetItem", "dynamodb:GetItem", "dynamodb:Query")

# These two name a resource only where a call names one (a shared billing view, a dataset); the calls here do not.
_UNLIMITED_SERVICES = frozenset({"ce", "cloudwatch"})

# Of the twenty resource types that a tag call may name, a policy would list each: the service's own ARNs say the same.
_MOST_PATTERNS = 3


def read_actions() -> tuple[str, ...]:
    """Every action that is called in an examined account."""
    of_kinds = (action for kind in all_kinds() for action in kind.permissions)
    of_topics = (action for topic in all_topics() for action in topic.permissions)
    return tuple(sorted({*BEYOND_KINDS, *of_kinds, *of_topics}))


def read_statements(actions: Sequence[str], account: str = Aws.ACCOUNT_ID) -> list[iam.PolicyStatement]:
    """Statements that allow ``actions`` in ``account``, with ``*`` for those alone that can't be limited.

    The limited ones share a statement, since each names resources of its own kind and a policy may be 6,144 characters
    long: an action on another service's resources means nothing.
    """
    limits = {action: _resources(action, account) for action in actions}
    limited = sorted(action for action, resources in limits.items() if resources != ("*",))
    resources = sorted({resource for action in limited for resource in limits[action]})
    groups = ((sorted(set(actions) - set(limited)), ["*"]), (limited, resources))
    return [iam.PolicyStatement(actions=group, resources=where) for group, where in groups if group]


def export_statements(settings: DeploymentSettings, *, home: bool) -> list[iam.PolicyStatement]:
    """The folder of the cost and usage export alone, where one is set: it belongs to the first account.

    ``home``: for the functions' own credentials; else for the roles of member accounts.
    """
    by_role = bool(settings.accounts) and settings.accounts[0].role_arn is not None
    if not settings.cost_export or by_role == home:
        return []
    folder = settings.cost_export.removeprefix("s3://").rstrip("/")
    arn = f"arn:{Aws.PARTITION}:s3:::{folder}/*"
    return [iam.PolicyStatement(actions=["s3:GetObject"], resources=[arn])]


def assume_statements(settings: DeploymentSettings) -> list[iam.PolicyStatement]:
    """The member accounts' roles, by name."""
    roles = [account.role_arn for account in settings.accounts if account.role_arn]
    return [iam.PolicyStatement(actions=["sts:AssumeRole"], resources=roles)] if roles else []


def file_statements(feature: Feature, bucket_arn: str) -> list[iam.PolicyStatement]:
    """The folders of the product's bucket that a function reads or writes, and what hears recordings in them."""
    statements = []
    if feature.writes_files:
        written = [f"{bucket_arn}/{folder}/*" for folder in feature.writes_files]
        statements.append(iam.PolicyStatement(actions=["s3:DeleteObject", "s3:PutObject"], resources=written))
    if feature.reads_files:
        read = [f"{bucket_arn}/{folder}/*" for folder in feature.reads_files]
        statements.append(iam.PolicyStatement(actions=["s3:GetObject"], resources=read))
        # Without it S3 says "denied" of what is not there.
        statements.append(iam.PolicyStatement(actions=["s3:ListBucket"], resources=[bucket_arn]))
    if feature.listens:
        jobs = f"arn:{Aws.PARTITION}:transcribe:{Aws.REGION}:{Aws.ACCOUNT_ID}:transcription-job/{JOB_PREFIX}*"
        actions = ["transcribe:DeleteTranscriptionJob", "transcribe:GetTranscriptionJob"]
        statements.append(iam.PolicyStatement(actions=actions, resources=[jobs]))
        # IAM cannot limit the start of a job to a name.
        statements.append(iam.PolicyStatement(actions=["transcribe:StartTranscriptionJob"], resources=["*"]))
    return statements


def model_statements(settings: DeploymentSettings) -> list[iam.PolicyStatement]:
    """The configured models and guardrail alone; none where no model is configured."""
    if not settings.model_id:
        return []
    region = settings.model_region or settings.region
    models = [model for model in (settings.model_id, settings.fallback_model_id) if model]
    statements = [
        iam.PolicyStatement(
            actions=["bedrock:InvokeModel", "bedrock:InvokeModelWithResponseStream"],
            resources=[arn for model in models for arn in model_arns(model, region)],
        )
    ]
    if settings.guardrail_id:
        guardrail = f"arn:{Aws.PARTITION}:bedrock:{region}:{Aws.ACCOUNT_ID}:guardrail/{settings.guardrail_id}"
        statements.append(iam.PolicyStatement(actions=["bedrock:ApplyGuardrail"], resources=[guardrail]))
    return statements


def knowledge_base_statements(settings: DeploymentSettings) -> list[iam.PolicyStatement]:
    """The configured Knowledge Base alone."""
    if not settings.knowledge_base_id:
        return []
    region = settings.model_region or settings.region
    base = f"arn:{Aws.PARTITION}:bedrock:{region}:{Aws.ACCOUNT_ID}:knowledge-base/{settings.knowledge_base_id}"
    return [iam.PolicyStatement(actions=["bedrock:Retrieve"], resources=[base])]


_PROFILE = re.compile(r"^(?:global|us-gov|us|eu|apac|jp|au|ca|sa|me|af)\.(?P<model>.+)$")


def model_arns(model: str, region: str) -> tuple[str, ...]:
    """What invoking ``model`` (an id, an inference profile's id, an ARN) needs.

    A cross-region profile needs the model itself too, in each region that it may send a request to.
    """
    if model.startswith("arn:"):
        return (model,)
    profile = _PROFILE.match(model)
    if profile is None:
        return (f"arn:{Aws.PARTITION}:bedrock:{region}::foundation-model/{model}",)
    return (
        f"arn:{Aws.PARTITION}:bedrock:{region}:{Aws.ACCOUNT_ID}:inference-profile/{model}",
        f"arn:{Aws.PARTITION}:bedrock:*::foundation-model/{profile['model']}",
    )


# A GET on anything else of API Gateway may hand out the values of API keys; its ARNs have no account.
_NARROWED = {
    "apigateway:GET": tuple(
        f"arn:{Aws.PARTITION}:apigateway:*::/{path}"
        for path in ("restapis", "restapis/*/stages", "restapis/*/stages/*")
    )
}


def _resources(action: str, account: str) -> tuple[str, ...]:
    if action in _NARROWED:
        return _NARROWED[action]
    service = action.partition(":")[0]
    types = resource_types(action)
    if service in _UNLIMITED_SERVICES or not types:
        return ("*",)
    reference = _service_reference()[service]["Resources"]
    patterns = {
        _own(form, account)
        for name in types
        for form in reference.get(name.lower(), reference.get(name, {})).get("ARNFormats", ())
    }
    if action.startswith("iam:") and "policy" in types:
        patterns.add(f"arn:{Aws.PARTITION}:iam::aws:policy/*")  # those that AWS manages belong to no account
    if len(patterns) > _MOST_PATTERNS:
        return (f"arn:{Aws.PARTITION}:{service}:*:{account}:*",)
    return tuple(sorted(patterns)) or ("*",)


def _own(arn_format: str, account: str) -> str:
    """``arn:${Partition}:rds:${Region}:${Account}:db:.*`` → every one in the account."""
    known = {"${Partition}": Aws.PARTITION, "${Account}": account, "${Region}": "*"}
    for variable, value in known.items():
        arn_format = arn_format.replace(variable, value)
    return re.sub(r"\$\{(?!Token\[|AWS)[^}]*\}|\.\*", "*", arn_format)


def resource_types(action: str) -> tuple[str, ...]:
    """The resource types that ``action`` can be limited to. ValueError where AWS has no such action."""
    service, _, name = action.partition(":")
    actions: Mapping[str, Any] = _service_reference().get(service, {}).get("Actions", {})
    if name.lower() not in actions:
        raise ValueError(f"{action}: IAM knows no such action")
    return tuple(actions[name.lower()].get("Resources", ()))


@cache
def _service_reference() -> Mapping[str, Any]:
    source = importlib.resources.files("cfnlint.data.AdditionalSpecs").joinpath("Policies.json")
    loaded: Mapping[str, Any] = json.loads(source.read_text(encoding="utf-8"))
    return loaded


def acknowledge_reading(policy: iam.ManagedPolicy) -> None:
    """Why the reading policy has wildcards: all of the account is looked at, and names are not known before."""
    reason = "Reads the descriptions of whatever the account holds, by actions named one by one."
    acknowledge_wildcards(policy, policy.document, reason)
