"""The bucket for what people send and add: pictures, recordings, documents."""

from __future__ import annotations

from aws_cdk import CfnOutput, Duration, RemovalPolicy, Stack
from aws_cdk import aws_s3 as s3
from constructs import Construct

from infra.constructs.acknowledged import acknowledge
from rassistant.store.files import ATTACHMENTS, DOCUMENTS, RECORDINGS, TRANSCRIPTS


class Files(Construct):
    """``name`` and ``arn`` of the bucket, for other stacks. Its folders are those of the shared layer's ``store.files``.

    They are exported here in so many words: who acknowledges a wildcard has to know how the reference is written.
    """

    def __init__(self, scope: Construct, id_: str, *, keep: bool, conversation_ttl_days: int) -> None:
        """``keep``: the documents outlive the stack. False on an emulator, which speaks no TLS either."""
        super().__init__(scope, id_)
        self.bucket = s3.Bucket(
            self,
            "Bucket",
            block_public_access=s3.BlockPublicAccess.BLOCK_ALL,
            encryption=s3.BucketEncryption.S3_MANAGED,
            enforce_ssl=keep,
            minimum_tls_version=1.2 if keep else None,
            object_ownership=s3.ObjectOwnership.BUCKET_OWNER_ENFORCED,
            lifecycle_rules=[
                _expiring(ATTACHMENTS, conversation_ttl_days),
                _expiring(RECORDINGS, 1),
                _expiring(TRANSCRIPTS, 1),
                s3.LifecycleRule(abort_incomplete_multipart_upload_after=Duration.days(1)),
            ],
            removal_policy=RemovalPolicy.RETAIN if keep else RemovalPolicy.DESTROY,
        )
        self.name = Stack.of(self).export_value(self.bucket.bucket_name)
        self.arn = Stack.of(self).export_value(self.bucket.bucket_arn)
        acknowledge(self.bucket, "AwsSolutions-S1", "CloudTrail's data events serve who needs to know each access.")
        CfnOutput(Stack.of(self), "DocumentsFolder", value=f"s3://{self.bucket.bucket_name}/{DOCUMENTS}/")


def _expiring(folder: str, days: int) -> s3.LifecycleRule:
    return s3.LifecycleRule(prefix=f"{folder}/", expiration=Duration.days(days))
