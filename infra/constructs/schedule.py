"""The scheduled refresh: what is read regularly is warm when someone asks."""

from __future__ import annotations

import json

from aws_cdk import Aws
from aws_cdk import aws_iam as iam
from aws_cdk import aws_scheduler as scheduler
from constructs import Construct

from infra.constructs.feature_function import FeatureFunction


class RefreshSchedule(Construct):
    """``every_h``: hours between two refreshes."""

    def __init__(self, scope: Construct, id_: str, worker: FeatureFunction, *, every_h: int) -> None:
        super().__init__(scope, id_)
        role = iam.Role(
            self,
            "Role",
            description="Lets the schedule start the refresh worker",
            assumed_by=iam.ServicePrincipal(
                "scheduler.amazonaws.com", conditions={"StringEquals": {"aws:SourceAccount": Aws.ACCOUNT_ID}}
            ),
        )
        target = worker.function.function_arn
        role.add_to_policy(iam.PolicyStatement(actions=["lambda:InvokeFunction"], resources=[target]))
        scheduler.CfnSchedule(
            self,
            "Schedule",
            description="Reads everything anew",
            schedule_expression=f"rate({every_h} hour{'s' if every_h > 1 else ''})",
            # Not all installations at the same minute; and Lambda retries the refresh itself, so that this need not.
            flexible_time_window=scheduler.CfnSchedule.FlexibleTimeWindowProperty(
                mode="FLEXIBLE", maximum_window_in_minutes=15
            ),
            target=scheduler.CfnSchedule.TargetProperty(
                arn=target,
                role_arn=role.role_arn,
                input=json.dumps({"source": "r-assistant.schedule"}),
                retry_policy=scheduler.CfnSchedule.RetryPolicyProperty(
                    maximum_event_age_in_seconds=3600, maximum_retry_attempts=0
                ),
            ),
        ).node.add_dependency(role)
