"""AWS's own advice on cost: the Cost Optimization Hub where it is on, else Compute Optimizer; and Trusted Advisor."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

from rassistant.collect import trusted_advisor
from rassistant.errors import MalformedAnswer, NotEnabled, RAssistantError
from rassistant.models.clock import Clock
from rassistant.models.collected import Collected, Problem
from rassistant.models.scope import Account
from rassistant.models.second_opinion import SecondOpinion
from rassistant.store.cache import Cache

if TYPE_CHECKING:
    from rassistant.aws.gateway import Gateway

HUB_REGION = "us-east-1"
"""The one endpoint of the hub."""
_FRESH = timedelta(days=1)
"""Both are renewed once a day."""
_KEEP = timedelta(days=7)

KINDS: Mapping[str, str] = {
    "Ec2Instance": "EC2",
    "EbsVolume": "EBS",
    "LambdaFunction": "Lambda",
    "RdsDbInstance": "RDS",
    "EcsService": "ECS",
    "Ec2AutoScalingGroup": "ASG",
    "NatGateway": "NAT",
    "DynamoDBTable": "DynamoDB",
    "ElastiCacheCluster": "ElastiCache",
}
"""Resource type of the hub to ours:
https://docs.aws.amazon.com/aws-cost-management/latest/APIReference/API_CostOptimizationHub_Recommendation.html"""


@dataclass(frozen=True, slots=True)
class _Listing:
    """How one operation of Compute Optimizer names what we need."""

    operation: str
    key: str
    kind: str
    arn: str
    options: str
    target: str


_LISTINGS = (
    _Listing("GetEC2InstanceRecommendations", "instanceRecommendations", "EC2", "instanceArn",
             "recommendationOptions", "instanceType"),
    _Listing("GetEBSVolumeRecommendations", "volumeRecommendations", "EBS", "volumeArn",
             "volumeRecommendationOptions", "configuration"),
    _Listing("GetLambdaFunctionRecommendations", "lambdaFunctionRecommendations", "Lambda", "functionArn",
             "memorySizeRecommendationOptions", "memorySize"),
    _Listing("GetRDSDatabaseRecommendations", "rdsDBRecommendations", "RDS", "resourceArn",
             "instanceRecommendationOptions", "dbInstanceClass"),
)  # fmt: skip


class SecondOpinions:
    def __init__(self, gateway: Gateway, cache: Cache, clock: Clock) -> None:
        self._gateway = gateway
        self._cache = cache
        self._clock = clock

    def read(
        self, statuses: Mapping[str, tuple[bool, bool]], regions: Mapping[str, Sequence[str]], *, refresh: bool = False
    ) -> Collected[tuple[SecondOpinion, ...]]:
        """``statuses``: account to whether the hub and whether Compute Optimizer is on; ``regions``: where it has things.

        Once a day for each account. One that has neither on may have a support plan with Trusted Advisor's checks.
        """
        accounts = {account.account_id: account for account in self._gateway.accounts()}
        tasks = {
            account_id: partial(
                self._of_account,
                accounts[account_id],
                hub,
                tuple(regions.get(account_id, ())) if optimizer else (),
                refresh,
            )
            for account_id, (hub, optimizer) in statuses.items()
            if account_id in accounts
        }
        found: dict[SecondOpinion, None] = {}
        problems: list[Problem] = []
        for account_id, outcome in zip(tasks, self._gateway.fan_out(list(tasks.values())), strict=True):
            if isinstance(outcome, RAssistantError):
                service = "cost-optimization-hub" if statuses[account_id][0] else "compute-optimizer"
                problems.append(Problem.of(outcome, account_id=account_id, region=HUB_REGION, service=service))
            else:
                found |= dict.fromkeys(outcome)
        return Collected(tuple(found), tuple(problems), self._clock() if tasks else None)

    def _of_account(
        self, account: Account, hub: bool, regions: Sequence[str], refresh: bool
    ) -> tuple[SecondOpinion, ...]:
        key, now = f"second_opinions#{account.account_id}", self._clock()
        entry = self._cache.get(key)
        if entry is not None and not refresh and entry.is_fresh(now, _FRESH):
            return tuple(SecondOpinion(**row) for row in entry.value)
        try:
            told = tuple(self._hub(account) if hub else self._optimizer(account, regions))
        except NotEnabled:
            told = ()  # turned off since its status was read
        told = (*told, *trusted_advisor.opinions(self._gateway, account))
        self._cache.put(key, [asdict(opinion) for opinion in told], now, _KEEP)
        return told

    def _hub(self, account: Account) -> Iterator[SecondOpinion]:
        listed = self._gateway.pages(
            account, HUB_REGION, "cost-optimization-hub", "ListRecommendations", "items", maxResults=100
        )
        for item in listed:
            kind = KINDS.get(str(item.get("currentResourceType")))
            if kind is not None:
                yield SecondOpinion(
                    "COH",
                    str(item.get("accountId")),
                    str(item.get("region")),
                    kind,
                    str(item.get("resourceArn") or item.get("resourceId")),
                    str(item.get("actionType")),
                    str(item.get("recommendedResourceSummary") or ""),
                    _usd(item.get("estimatedMonthlySavings"), item.get("currencyCode")),
                )

    def _optimizer(self, account: Account, regions: Sequence[str]) -> Iterator[SecondOpinion]:
        tasks = [partial(self._listed, account, region, listing) for region in regions for listing in _LISTINGS]
        outcomes = self._gateway.fan_out(tasks)
        failures = [outcome for outcome in outcomes if isinstance(outcome, RAssistantError)]
        if failures and len(failures) == len(outcomes):
            raise failures[0]
        for outcome in outcomes:
            if not isinstance(outcome, RAssistantError):
                yield from outcome

    def _listed(self, account: Account, region: str, listing: _Listing) -> list[SecondOpinion]:
        rows = self._gateway.pages(account, region, "compute-optimizer", listing.operation, listing.key)
        opinions = (_opinion(row, account.account_id, region, listing) for row in rows)
        return [opinion for opinion in opinions if opinion is not None]


def _opinion(row: Mapping[str, Any], account_id: str, region: str, listing: _Listing) -> SecondOpinion | None:
    """None for what should stay as it is."""
    try:
        options = sorted(row.get(listing.options) or (), key=lambda option: option.get("rank") or 0)
        is_idle = str(row.get("idle")) == "True"
        if not options and not is_idle:
            return None
        best = options[0] if options else {}
        value = ((best.get("savingsOpportunity") or {}).get("estimatedMonthlySavings")) or {}
        usd = _usd(value.get("value"), value.get("currency"))
        if not is_idle and not usd:
            return None
        target = best.get(listing.target)
        if isinstance(target, Mapping):
            target = target.get("volumeType")
        return SecondOpinion(
            "CO",
            str(row.get("accountId") or account_id),
            region,
            listing.kind,
            str(row[listing.arn]),
            "Stop" if is_idle else "Rightsize",
            "" if is_idle else str(target or ""),
            usd,
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise MalformedAnswer from error


def _usd(value: object, currency: object) -> float | None:
    return float(value) if isinstance(value, int | float) and currency in (None, "USD") else None
