"""How many environments of a Lambda function are kept warm, over all of its versions and aliases."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from rassistant.collect.topic import Topic
from rassistant.models.scope import Account

if TYPE_CHECKING:
    from rassistant.aws.gateway import Gateway


def _read(gateway: Gateway, account: Account, region: str, items: Sequence[str]) -> Mapping[str, Any]:
    return {
        name: sum(
            int(entry.get("AllocatedProvisionedConcurrentExecutions") or 0)
            for entry in gateway.pages(
                account,
                region,
                "lambda",
                "ListProvisionedConcurrencyConfigs",
                "ProvisionedConcurrencyConfigs",
                FunctionName=name,
            )
        )
        for name in items
    }


TOPIC = Topic(
    id="provisioned_concurrency",
    service="lambda",
    permissions=("lambda:ListProvisionedConcurrencyConfigs",),
    read=_read,
    at_once=20,
)
