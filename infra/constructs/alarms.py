"""Alarms, and the topic that mails them where an address is set."""

from __future__ import annotations

from aws_cdk import Aws, Duration
from aws_cdk import aws_cloudwatch as cloudwatch
from aws_cdk import aws_cloudwatch_actions as actions
from aws_cdk import aws_iam as iam
from aws_cdk import aws_sns as sns
from aws_cdk import aws_sns_subscriptions as subscriptions
from constructs import Construct

from infra.constructs.acknowledged import acknowledge

PERIOD = Duration.minutes(5)


class Alarms(Construct):
    """``email`` empty: the alarms show in the console alone."""

    def __init__(self, scope: Construct, id_: str, *, email: str) -> None:
        super().__init__(scope, id_)
        self._topic = self._mailed(email) if email else None

    def _mailed(self, email: str) -> sns.Topic:
        topic = sns.Topic(self, "Topic", enforce_ssl=True)
        # A policy of one's own (enforce_ssl) takes the place of the default one, by which alarms could publish.
        topic.add_to_resource_policy(
            iam.PolicyStatement(
                actions=["sns:Publish"],
                principals=[iam.ServicePrincipal("cloudwatch.amazonaws.com")],
                resources=[topic.topic_arn],
                conditions={"StringEquals": {"aws:SourceAccount": Aws.ACCOUNT_ID}},
            )
        )
        topic.add_subscription(subscriptions.EmailSubscription(email))
        acknowledge(topic, "Serverless-SNSRedrivePolicy", "E-mail: the alarm's state is in the console all the same.")
        reason = "CloudWatch can't publish to a topic encrypted with the AWS managed key; alarms carry no secrets."
        acknowledge(topic, "Serverless-SNSTopicEncryption", reason)
        return topic

    def add(self, scope: Construct, id_: str, metric: cloudwatch.IMetric, threshold: float, description: str) -> None:
        """An alarm when one period reaches ``threshold``; no data is fine."""
        alarm = cloudwatch.Alarm(
            scope,
            id_,
            metric=metric,
            threshold=threshold,
            evaluation_periods=1,
            comparison_operator=cloudwatch.ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
            treat_missing_data=cloudwatch.TreatMissingData.NOT_BREACHING,
            alarm_description=description,
        )
        if self._topic is not None:
            alarm.add_alarm_action(actions.SnsAction(self._topic))
