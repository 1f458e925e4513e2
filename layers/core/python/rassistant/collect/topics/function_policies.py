"""What a Lambda function's policy allows to anybody; a function's public URL is such a policy."""

from __future__ import annotations

from datetime import timedelta

from rassistant.collect.open_policies import policy_reader
from rassistant.collect.topic import Topic

TOPIC = Topic(
    id="function_policies",
    service="lambda",
    permissions=("lambda:GetPolicy",),
    read=policy_reader("lambda", "GetPolicy", "FunctionName", "Policy"),
    fresh=timedelta(hours=1),
    at_once=200,
)
