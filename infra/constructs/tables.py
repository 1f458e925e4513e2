"""The product's DynamoDB tables, from their definitions in the shared layer."""

from __future__ import annotations

from aws_cdk import RemovalPolicy
from aws_cdk import aws_dynamodb as dynamodb
from constructs import Construct

from infra.constructs.acknowledged import acknowledge
from rassistant.store.tables import TABLES, TableDefinition


class Tables(Construct):
    """``by_name``: the tables by the name of their definition."""

    def __init__(self, scope: Construct, id_: str, *, keep: bool) -> None:
        """``keep``: what can't be read anew from AWS outlives the stack."""
        super().__init__(scope, id_)
        self.by_name = {definition.name: self._table(definition, keep) for definition in TABLES}

    def _table(self, definition: TableDefinition, keep: bool) -> dynamodb.Table:
        precious = definition.keep_backups
        table = dynamodb.Table(
            self,
            definition.name.title().replace("_", ""),
            partition_key=_text(definition.partition_key),
            sort_key=_text(definition.sort_key),
            billing_mode=dynamodb.BillingMode.PAY_PER_REQUEST,
            encryption=dynamodb.TableEncryption.AWS_MANAGED,
            time_to_live_attribute=definition.ttl_attribute,
            point_in_time_recovery_specification=dynamodb.PointInTimeRecoverySpecification(
                point_in_time_recovery_enabled=precious
            ),
            deletion_protection=keep and precious,
            removal_policy=RemovalPolicy.RETAIN if keep and precious else RemovalPolicy.DESTROY,
        )
        for index in definition.local_indexes:
            table.add_local_secondary_index(
                index_name=index.name, sort_key=_text(index.sort_key), projection_type=dynamodb.ProjectionType.ALL
            )
        if not precious:
            acknowledge(table, "AwsSolutions-DDB3", "A cache: everything in it is read anew from AWS.")
        return table


def _text(name: str) -> dynamodb.Attribute:
    return dynamodb.Attribute(name=name, type=dynamodb.AttributeType.STRING)
