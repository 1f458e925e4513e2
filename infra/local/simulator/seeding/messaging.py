"""SQS queues and SNS topics of a file, with their policies."""

from __future__ import annotations

from collections.abc import Iterable

from moto.moto_api._internal import mock_random

from infra.local.simulator.account_model import Mailbox
from infra.local.simulator.policies import policy
from infra.local.simulator.seeding.place import Place


def seed_queues(place: Place, queues: Iterable[Mailbox]) -> None:
    for queue in queues:
        mock_random.seed(f"{place.account_id}/{place.region}/queue/{queue.name}")
        arn = place.arn("sqs", queue.name)
        text = policy(["sqs:SendMessage", "sqs:ReceiveMessage"], arn, place.account_id, public=queue.public)
        place.backend("sqs").create_queue(queue.name, Policy=text)


def seed_topics(place: Place, topics: Iterable[Mailbox]) -> None:
    for topic in topics:
        mock_random.seed(f"{place.account_id}/{place.region}/topic/{topic.name}")
        made = place.backend("sns").create_topic(topic.name)
        made.policy = policy(["sns:Publish"], made.arn, place.account_id, public=topic.public)
