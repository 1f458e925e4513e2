"""SQS queues whose policy lets anybody in."""

from __future__ import annotations

from datetime import timedelta

from rassistant.collect.open_policies import listed_reader
from rassistant.collect.topic import Topic

_MOST = 100
"""Queues of a region that are looked at."""

TOPIC = Topic(
    id="queue_policies",
    service="sqs",
    permissions=("sqs:GetQueueAttributes", "sqs:ListQueues"),
    read=listed_reader(
        "sqs",
        "ListQueues",
        "QueueUrls",
        ("GetQueueAttributes", lambda url: {"QueueUrl": url, "AttributeNames": ["Policy"]}),
        _MOST,
    ),
    fresh=timedelta(hours=1),
)
