"""A template for each further account: the role by which this installation reads it.

Not part of the deployment: its template is for the member account, by the console, the command line or a StackSet.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from aws_cdk import Aws, BootstraplessSynthesizer, CfnOutput, CfnParameter, Duration, Stack
from aws_cdk import aws_iam as iam
from constructs import Construct

from infra.constructs.permissions import acknowledge_reading, read_actions, read_statements


class MemberRoleStack(Stack):
    def __init__(
        self, scope: Construct, id_: str, *, further: Sequence[iam.PolicyStatement] = (), **kwargs: Any
    ) -> None:
        """``further``: what is read beside the descriptions."""
        super().__init__(
            scope,
            id_,
            synthesizer=BootstraplessSynthesizer(),
            description="Lets an R-Assistant installation in another account read this one.",
            **kwargs,
        )
        hub = CfnParameter(
            self,
            "HubAccountId",
            description="The account that R-Assistant is deployed to.",
            allowed_pattern=r"\d{12}",
        )
        stage = CfnParameter(self, "Stage", description="The stage of that deployment.", default="prod")
        external_id = CfnParameter(
            self,
            "ExternalId",
            description="The setting external_id of that deployment: a long random text.",
            min_length=16,
            max_length=1224,
            no_echo=True,
        )
        functions = f"arn:{Aws.PARTITION}:iam::{hub.value_as_string}:role/r-assistant-{stage.value_as_string}-*"
        role = iam.Role(
            self,
            "Role",
            role_name=f"r-assistant-read-{stage.value_as_string}",
            description="Read by R-Assistant; changes nothing",
            assumed_by=iam.PrincipalWithConditions(
                iam.AccountPrincipal(hub.value_as_string),
                {
                    "StringEquals": {"sts:ExternalId": external_id.value_as_string},
                    "ArnLike": {"aws:PrincipalArn": functions},
                },
            ),
            max_session_duration=Duration.hours(1),
        )
        policy = iam.ManagedPolicy(self, "Read", roles=[role], statements=[*read_statements(read_actions()), *further])
        acknowledge_reading(policy)
        CfnOutput(self, "RoleArn", value=role.role_arn, description="The role_arn of this account in the settings.")
