"""The one place where a Lambda function is defined."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from aws_cdk import Duration
from aws_cdk import aws_cloudwatch as cloudwatch
from aws_cdk import aws_iam as iam
from aws_cdk import aws_lambda as lambda_
from aws_cdk import aws_lambda_destinations as destinations
from aws_cdk import aws_sqs as sqs
from constructs import Construct

from infra.constructs.acknowledged import acknowledge
from infra.constructs.alarms import PERIOD, Alarms
from infra.constructs.layers import ARCHITECTURE, RUNTIME
from infra.constructs.log_groups import log_group
from infra.features import Feature

_LATE = 0.9
"""Of the time-out: a call that takes longer is about to be cut off."""


class FeatureFunction(Construct):
    """A function with its role, log group, alarms and, for a worker, what becomes of failed invocations."""

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        feature: Feature,
        role_name: str,
        code: lambda_.Code,
        layers: Sequence[lambda_.ILayerVersion],
        environment: Mapping[str, str],
        statements: Sequence[iam.PolicyStatement],
        policies: Sequence[iam.IManagedPolicy],
        alarms: Alarms,
        log_retention_days: int,
    ) -> None:
        super().__init__(scope, id_)
        self.feature = feature
        self.log_group = log_group(self, "Logs", log_retention_days)
        self.role = self._role(role_name, policies)
        for statement in statements:
            self.role.add_to_policy(statement)
        self.function = lambda_.Function(
            self,
            "Function",
            runtime=RUNTIME,
            architecture=ARCHITECTURE,
            handler=feature.handler,
            code=code,
            layers=list(layers),
            role=self.role,
            environment={**environment, "POWERTOOLS_SERVICE_NAME": feature.name},
            memory_size=feature.memory_mb,
            timeout=Duration.seconds(feature.timeout_s),
            tracing=lambda_.Tracing.ACTIVE,
            log_group=self.log_group,
            logging_format=lambda_.LoggingFormat.JSON,
        )
        self._explain()
        self._watch(alarms)
        if feature.retries is not None:
            self._catch_failures(feature.retries, alarms)

    def _role(self, name: str, policies: Sequence[iam.IManagedPolicy]) -> iam.Role:
        role = iam.Role(
            self,
            "Role",
            role_name=name,  # member accounts trust roles by its beginning
            assumed_by=iam.ServicePrincipal("lambda.amazonaws.com"),
            description=f"What the function {self.feature.name} may do",
            managed_policies=list(policies),
        )
        role.add_to_policy(
            iam.PolicyStatement(
                actions=["logs:CreateLogStream", "logs:PutLogEvents"],
                resources=[self.log_group.log_group_arn],
            )
        )
        return role

    def _explain(self) -> None:
        newest = "3.13 is supported by Lambda, and the newest that is tested with and that bytecode is compiled for."
        acknowledge(self.function, "AwsSolutions-L1", newest)
        acknowledge(self.function, "Serverless-LambdaLatestVersion", newest)
        acknowledge(self.role, "AwsSolutions-IAM5[Resource::*]", "X-Ray's actions can't be limited to resources.")
        acknowledge(
            self.function,
            "Serverless-LambdaDLQ",
            "Invoked by the gateway alone, which gets the error; workers have an on-failure queue.",
        )

    def _watch(self, alarms: Alarms) -> None:
        name, function = self.feature.name, self.function
        alarms.add(self, "Errors", function.metric_errors(period=PERIOD), 1, f"{name}: an invocation failed")
        alarms.add(self, "Throttles", function.metric_throttles(period=PERIOD), 1, f"{name}: out of concurrency")
        longest = function.metric_duration(period=PERIOD, statistic=cloudwatch.Stats.MAXIMUM)
        late_ms = self.feature.timeout_s * 1000 * _LATE
        alarms.add(self, "Duration", longest, late_ms, f"{name}: an invocation nearly ran out of time")

    def _catch_failures(self, retries: int, alarms: Alarms) -> None:
        """Events of failed invocations are kept for 14 days, and an alarm tells of the first."""
        queue = sqs.Queue(
            self,
            "Failed",
            encryption=sqs.QueueEncryption.SQS_MANAGED,
            enforce_ssl=True,
            retention_period=Duration.days(14),
        )
        self.function.configure_async_invoke(
            on_failure=destinations.SqsDestination(queue),
            retry_attempts=retries,
            max_event_age=Duration.hours(1),
        )
        acknowledge(queue, "AwsSolutions-SQS3", "It is itself the queue for what failed.")
        acknowledge(queue, "Serverless-SQSRedrivePolicy", "It is itself the queue for what failed.")
        waiting = queue.metric_approximate_number_of_messages_visible(period=PERIOD)
        alarms.add(self, "FailedEvents", waiting, 1, f"{self.feature.name}: an event was given up")
