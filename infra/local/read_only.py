"""The guard of ``--profile``: nothing but reading leaves this process towards the user's own account.

A botocore handler on every session that reaches the account. It lists what may pass; all else is refused, also what
AWS adds one day. The user's credentials may allow more: this does not rely on them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from botocore.exceptions import BotoCoreError

SERVICES = frozenset(
    {
        *(
            "apigateway",
            "application-autoscaling",
            "autoscaling",
            "backup",
            "bedrock",
            "budgets",
            "ce",
            "cloudfront",
            "cloudtrail",
        ),
        *("cloudwatch", "comprehend", "compute-optimizer", "cost-optimization-hub", "docdb", "dynamodb", "ec2", "ecr"),
        *("ecs", "efs", "eks", "elasticache", "elb", "elbv2", "emr", "health", "iam", "kinesis", "kms", "lambda"),
        *("logs", "memorydb", "network-firewall", "opensearch", "organizations", "pricing", "rds", "redshift"),
        *("resource-explorer-2", "resourcegroupstaggingapi", "route53", "s3", "s3control", "sagemaker", "savingsplans"),
        *("secretsmanager", "service-quotas", "sns", "sqs", "support"),
        *("trustedadvisor", "wellarchitected", "workspaces"),
    }
)
"""Services that may be read at all, as boto3 calls them."""

_READING = re.compile(r"^(BatchGet|Describe|Get|Head|List|Lookup|Search)(?=[A-Z])")

# Reading in name, but they hand out what is stored (data, code, credentials), or do something.
_NOT_THESE: Mapping[str, frozenset[str]] = {
    "apigateway": frozenset({"GetApiKey", "GetApiKeys", "GetExport", "GetSdk", "GetUsagePlanKey", "GetUsagePlanKeys"}),
    "dynamodb": frozenset({"BatchGetItem", "GetItem"}),
    "ec2": frozenset(
        {
            "GetConsoleOutput",
            "GetConsoleScreenshot",
            "GetLaunchTemplateData",
            "GetPasswordData",
            "GetVpnConnectionDeviceSampleConfiguration",
        }
    ),
    "ecr": frozenset({"BatchGetImage", "GetAuthorizationToken", "GetDownloadUrlForLayer"}),
    "eks": frozenset({"GetToken"}),
    "emr": frozenset(
        {
            "GetClusterSessionCredentials",
            "GetOnClusterAppUIPresignedURL",
            "GetPersistentAppUIPresignedURL",
            "GetSession",
            "GetSessionEndpoint",
        }
    ),
    "iam": frozenset({"GetAccessKeyLastUsed"}),
    "kinesis": frozenset({"GetRecords", "GetShardIterator"}),
    "kms": frozenset({"GetParametersForImport"}),
    "lambda": frozenset({"GetFunction", "GetLayerVersion", "GetLayerVersionByArn"}),
    "logs": frozenset({"GetLogEvents", "GetLogRecord", "GetLogObject", "GetQueryResults"}),
    "redshift": frozenset({"GetClusterCredentials", "GetClusterCredentialsWithIAM", "GetIdentityCenterAuthToken"}),
    "resource-explorer-2": frozenset({"BatchGetView"}),
    "s3": frozenset({"GetObject", "GetObjectTorrent"}),
    "secretsmanager": frozenset({"BatchGetSecretValue", "GetRandomPassword", "GetSecretValue"}),
    "s3control": frozenset({"GetDataAccess"}),
}

# Names that do not say so, but only read; and what signing in takes.
_THESE_TOO: Mapping[str, frozenset[str]] = {
    "sts": frozenset({"AssumeRole", "AssumeRoleWithWebIdentity", "GetCallerIdentity"}),
    "sso": frozenset({"GetRoleCredentials"}),
    "sso-oidc": frozenset({"CreateToken"}),
    "signin": frozenset({"CreateOAuth2Token"}),
}

_MODEL = frozenset({"Converse", "ConverseStream"})


class OperationRefused(BotoCoreError):  # type: ignore[misc]  # botocore is untyped
    """The operation is not one of those that only read. It was not sent."""

    fmt = "{operation} is refused: this program only reads from your account"


class ReadOnlyGuard:
    """``model``: whether Bedrock may be asked too."""

    def __init__(self, *, model: bool = False) -> None:
        self._model = model
        self._cleared: set[str] = set()

    def allows(self, service: str, operation: str) -> bool:
        """``service`` as boto3 calls it, ``operation`` as the API spells it."""
        if service == "bedrock-runtime":
            return self._model and operation in _MODEL
        if operation in _THESE_TOO.get(service, ()):
            return True
        return (
            service in SERVICES
            and _READING.match(operation) is not None
            and operation not in _NOT_THESE.get(service, ())
        )

    def attach(self, botocore_session: Any) -> None:
        """Guards every client that the session makes from now on."""
        botocore_session.register("provide-client-params", self._before_anything, unique_id="read-only-first")
        botocore_session.register("before-send", self._before_sending, unique_id="read-only-last")

    def _before_anything(self, model: Any, **_: Any) -> None:
        service = model.service_model
        if not self.allows(service.service_name, model.name):
            raise OperationRefused(operation=f"{service.service_name}:{model.name}")
        self._cleared.add(f"{service.service_id.hyphenize()}.{model.name}")

    def _before_sending(self, event_name: str, **_: Any) -> None:
        """The second line: whatever way a request took, it is not sent unless its operation was cleared."""
        operation = event_name.removeprefix("before-send.")
        if operation not in self._cleared:
            raise OperationRefused(operation=operation)
