"""SNS topics whose policy lets anybody in."""

from __future__ import annotations

from datetime import timedelta

from rassistant.collect.open_policies import listed_reader
from rassistant.collect.topic import Topic

_MOST = 100
"""SNS topics of a region that are looked at."""

TOPIC = Topic(
    id="topic_policies",
    service="sns",
    permissions=("sns:GetTopicAttributes", "sns:ListTopics"),
    read=listed_reader("sns", "ListTopics", "Topics", ("GetTopicAttributes", lambda arn: {"TopicArn": arn}), _MOST),
    fresh=timedelta(hours=1),
)
