"""What an ECR repository's policy allows to anybody."""

from __future__ import annotations

from datetime import timedelta

from rassistant.collect.open_policies import policy_reader
from rassistant.collect.topic import Topic

TOPIC = Topic(
    id="repository_policies",
    service="ecr",
    permissions=("ecr:GetRepositoryPolicy",),
    read=policy_reader("ecr", "GetRepositoryPolicy", "repositoryName", "policyText"),
    fresh=timedelta(hours=1),
    at_once=100,
)
