"""What a secret's resource policy allows to anybody; never the secret."""

from __future__ import annotations

from datetime import timedelta

from rassistant.collect.open_policies import policy_reader
from rassistant.collect.topic import Topic

TOPIC = Topic(
    id="secret_policies",
    service="secretsmanager",
    permissions=("secretsmanager:GetResourcePolicy",),
    read=policy_reader("secretsmanager", "GetResourcePolicy", "SecretId", "ResourcePolicy"),
    fresh=timedelta(hours=1),
    at_once=100,
)
