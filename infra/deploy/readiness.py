"""Is everything there that a deployment needs? Each check says what it found, or what to do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any, Literal, Protocol

from botocore.exceptions import BotoCoreError, ClientError, NoCredentialsError, TokenRetrievalError

from infra import node
from infra.constructs.python_code import compiler
from infra.constructs.site_contents import DIST
from infra.deploy.cdk import PROGRAM
from infra.settings import DeploymentSettings

Level = Literal["ok", "warning", "missing"]

BOOTSTRAP_STACK = "CDKToolkit"


class ClientMaker(Protocol):
    """boto3.Session's part that is used here."""

    def client(self, service_name: str, region_name: str) -> Any: ...


@dataclass(frozen=True, slots=True)
class Finding:
    """``missing`` stops the deployment; ``warning`` is told and left to the user."""

    what: str
    level: Level
    message: str


@dataclass(frozen=True, slots=True)
class Readiness:
    """``account_id`` empty: not known, for want of credentials. ``bootstrapped``: by CDK, in account and region."""

    account_id: str
    bootstrapped: bool
    findings: tuple[Finding, ...]

    @property
    def ready(self) -> bool:
        return all(finding.level != "missing" for finding in self.findings)


def check(session: ClientMaker, settings: DeploymentSettings, today: date) -> Readiness:
    """Reads only. Without credentials the checks that need none are made all the same."""
    findings = [*_programs(), _site()]
    account_id, finding = _credentials(session, settings.region)
    findings.append(finding)
    bootstrapped = False
    if account_id:
        bootstrapped, finding = _bootstrap(session, settings.region)
        findings.append(finding)
        findings.append(_cost_explorer(session, settings, today))
        if settings.model_id:
            findings.append(_model(session, settings))
    return Readiness(account_id, bootstrapped, tuple(findings))


def _programs() -> list[Finding]:
    findings = []
    try:
        folder = node.programs_folder()
        found = ".".join(map(str, node.version(folder / "node") or ()))
        findings.append(Finding("Node.js", "ok", found))
    except node.NodeMissing as error:
        findings.append(Finding("Node.js", "missing", str(error)))
    if PROGRAM.exists():
        findings.append(Finding("CDK command line", "ok", "installed"))
    else:
        findings.append(Finding("CDK command line", "missing", "run `make deploy`, which installs it into infra/"))
    if compiler() is None:
        message = "no python3.13 on this machine: it works, but cold starts take about twice as long"
        findings.append(Finding("Bytecode", "warning", message))
    return findings


def _site(dist: Path = DIST) -> Finding:
    if (dist / "index.html").is_file():
        return Finding("Site", "ok", "built")
    return Finding("Site", "missing", "not built: run `make site`")


def _credentials(session: ClientMaker, region: str) -> tuple[str, Finding]:
    try:
        identity = session.client("sts", region_name=region).get_caller_identity()
    except (NoCredentialsError, TokenRetrievalError):
        how = "none found: run `aws configure` or `aws sso login`, or set AWS_PROFILE"
        return "", Finding("Credentials", "missing", how)
    except ClientError as error:
        return "", Finding("Credentials", "missing", f"refused ({_code(error)}): renew them, or set AWS_PROFILE")
    except BotoCoreError as error:
        return "", Finding("Credentials", "missing", f"{error}; is {region} a region, and the network there?")
    message = f"account {identity['Account']} as {identity['Arn'].rsplit(':', 1)[-1]}"
    if identity["Arn"].endswith(":root"):
        return identity["Account"], Finding("Credentials", "warning", f"{message}: better a role than the root user")
    return identity["Account"], Finding("Credentials", "ok", message)


def _bootstrap(session: ClientMaker, region: str) -> tuple[bool, Finding]:
    def stacks() -> str:
        found = session.client("cloudformation", region_name=region).describe_stacks(StackName=BOOTSTRAP_STACK)
        return str(found["Stacks"][0]["StackStatus"])

    try:
        status = stacks()
    except ClientError as error:
        if _code(error) == "ValidationError":  # there is no such stack
            return False, Finding("CDK bootstrap", "warning", f"not there yet in {region}: will be made first")
        return False, Finding("CDK bootstrap", "missing", f"CloudFormation refuses to tell ({_code(error)})")
    return True, Finding("CDK bootstrap", "ok", status)


def _cost_explorer(session: ClientMaker, settings: DeploymentSettings, today: date) -> Finding:
    """Costs one Cost Explorer request, $0.01."""
    if not settings.reads_home_account:
        return Finding("Cost Explorer", "ok", "read in the member accounts")

    def read() -> None:
        session.client("ce", region_name="us-east-1").get_cost_and_usage(
            TimePeriod={"Start": str(today - timedelta(days=2)), "End": str(today - timedelta(days=1))},
            Granularity="DAILY",
            Metrics=["UnblendedCost"],
        )

    return _readable("Cost Explorer", read, "enable it in the Billing console; data comes within 24 hours")


def _model(session: ClientMaker, settings: DeploymentSettings) -> Finding:
    """One token of the configured model: the only sure sign that access is granted."""
    region = settings.model_region or settings.region

    def ask() -> None:
        session.client("bedrock-runtime", region_name=region).converse(
            modelId=settings.model_id,
            messages=[{"role": "user", "content": [{"text": "."}]}],
            inferenceConfig={"maxTokens": 1},
        )

    return _readable(f"Model {settings.model_id}", ask, f"ask for access to it in Bedrock's console in {region}")


def _readable(what: str, read: Callable[[], None], remedy: str) -> Finding:
    try:
        read()
    except ClientError as error:
        return Finding(what, "warning", f"{_code(error)}: {remedy}. All else works without.")
    except BotoCoreError as error:
        return Finding(what, "warning", f"{error}: {remedy}. All else works without.")
    return Finding(what, "ok", "answers")


def _code(error: ClientError) -> str:
    return str(error.response.get("Error", {}).get("Code", "unknown"))
