"""A deployment on the emulator: its stacks, its users, its API, and the simulated account that it examines."""

from __future__ import annotations

import shutil
import tempfile
from collections import Counter
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import boto3

from infra.deploy.asking import DeployedApi, Expected, Mismatch
from infra.deploy.cdk import Cdk
from infra.deploy.emulator import (
    ACCOUNT_ID,
    BUILD,
    REGION,
    Program,
    client_environment,
    free_port,
    start_emulator,
    start_simulated_account,
)
from infra.deploy.users import create_user
from infra.local.simulator.account import load_account_file
from infra.local.simulator.identity import read_role_arn

DEMO_ACCOUNT = Path(__file__).resolve().parents[1] / "local" / "demo" / "account.json"
STAGE = "local"
EMAIL = "operator@example.com"
PASSWORD = "R-Assistant-demo-1"  # noqa: S105  (of a user pool that lives for this run)
COST_DAYS = 30


class LocalDeployment:
    """The emulator with the stacks on it, and the simulated account beside. ``close`` ends both."""

    def __init__(self, account_file: Path = DEMO_ACCOUNT, *, quiet: bool = False) -> None:
        """AccountFileError, EmulatorUnavailable or EmulatorFailed where it can't be started."""
        self._file = load_account_file(account_file)
        self._close = ExitStack()
        BUILD.mkdir(parents=True, exist_ok=True)
        self._folder = Path(tempfile.mkdtemp(dir=BUILD, prefix="run-"))
        self._close.callback(self._leave_logs)
        port, account_port = free_port(), free_port()
        try:
            self._started(start_emulator(port, self._folder))
            self._started(start_simulated_account(account_file, account_port, self._folder))
        except BaseException:
            self.close()
            raise
        self._port = port
        # Bootstrap's template URL is only understood with this name of the loopback address.
        self._endpoint = f"http://localhost:{port}"
        self._environment = client_environment(self._endpoint, self._folder)
        self._settings = self._deployment_settings(f"http://127.0.0.1:{account_port}")
        self._quiet = quiet
        self.outputs: dict[str, str] = {}

    def deploy(self, **changes: Any) -> None:
        """Creates the stacks, or updates them to the settings with ``changes``."""
        self.outputs = self._cdk(**changes).deploy()

    def bootstrap(self) -> None:
        """Also takes away the policy of CDK's bucket that refuses what is not TLS: the emulator speaks plain HTTP."""
        self._cdk().bootstrap(ACCOUNT_ID, REGION)
        self.client("s3").delete_bucket_policy(Bucket=f"cdk-hnb659fds-assets-{ACCOUNT_ID}-{REGION}")

    def destroy(self) -> None:
        """Removes the stacks. Mismatch where one is left."""
        self._cdk().destroy(as_deployed=True)
        left = self.client("cloudformation").list_stacks()["StackSummaries"]
        names = [s["StackName"] for s in left if not s["StackStatus"].startswith("DELETE")]
        ours = [name for name in names if name.startswith(f"r-assistant-{STAGE}")]
        if ours:
            raise Mismatch(f"still there after destroy: {ours}")

    def client(self, service: str) -> Any:
        """A client of the emulator, as the deploying user."""
        session = boto3.Session(
            aws_access_key_id=ACCOUNT_ID,
            aws_secret_access_key="emulator",  # noqa: S106
            region_name=REGION,
        )
        return session.client(service, endpoint_url=self._endpoint)

    def api(self) -> DeployedApi:
        """The deployed API, without a token."""
        return DeployedApi(self.outputs["ApiUrl"], connect_to=("127.0.0.1", self._port))

    def sign_in(self, email: str = EMAIL, group: str = "operator") -> DeployedApi:
        """The deployed API as a user of the pool, who is made where there is none."""
        create_user(self.client("cognito-idp"), self.outputs["UserPoolId"], email, [group], password=PASSWORD)
        return self.signed_in_again(email)

    def signed_in_again(self, email: str) -> DeployedApi:
        """With a new token, as a user who is there already."""
        answer = self.client("cognito-idp").initiate_auth(
            ClientId=self.outputs["ClientId"],
            AuthFlow="USER_PASSWORD_AUTH",
            AuthParameters={"USERNAME": email, "PASSWORD": PASSWORD},
        )
        return self.api().signed_in(answer["AuthenticationResult"]["AccessToken"])

    def expected(self) -> Expected:
        """What the account file says: the answers have to agree with it."""
        resources = [resource for account in self._file.accounts for resource in account.resources]
        return Expected(
            running_ec2=sum(r.service_type == "EC2" and r.status == "running" for r in resources),
            resources_by_type=Counter(r.service_type for r in resources),
            month_usd=sum(
                sum(entry.daily[-COST_DAYS:])
                for account in self._file.accounts
                for entry in account.costs or ()
                if entry.record_type not in ("Credit", "Refund")
            ),
        )

    def close(self) -> None:
        self._close.close()

    def _started(self, program: Program) -> None:
        self._close.callback(program.stop)

    def _leave_logs(self) -> None:
        """All of this run goes but the logs, which the next run replaces."""
        for log in self._folder.glob("*.log"):
            log.replace(BUILD / log.name)
        shutil.rmtree(self._folder, ignore_errors=True)

    def _cdk(self, **changes: Any) -> Cdk:
        return Cdk(
            {**self._settings, **changes},
            stage=STAGE,
            output=self._folder / "cdk.out",
            environment=self._environment,
            quiet=self._quiet,
        )

    def _deployment_settings(self, account_url: str) -> dict[str, Any]:
        first, *others = self._file.accounts
        return {
            "target": "emulator",
            "stage": STAGE,
            "region": REGION,
            "account_endpoint_url": account_url,
            "external_id": "of-the-simulated-accounts",
            "accounts": [
                {"account_id": first.account_id, "name": first.name},
                *(
                    {"account_id": a.account_id, "name": a.name, "role_arn": read_role_arn(a.account_id)}
                    for a in others
                ),
            ],
        }
