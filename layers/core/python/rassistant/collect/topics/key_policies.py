"""What a KMS key's policy allows to anybody."""

from __future__ import annotations

from datetime import timedelta

from rassistant.collect.open_policies import policy_reader
from rassistant.collect.topic import Topic

TOPIC = Topic(
    id="key_policies",
    service="kms",
    permissions=("kms:GetKeyPolicy",),
    read=policy_reader("kms", "GetKeyPolicy", "KeyId", "Policy", PolicyName="default"),
    fresh=timedelta(hours=1),
    at_once=100,
)
