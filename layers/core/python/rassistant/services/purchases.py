"""Subjects for the checks on commitments, made after idle and oversized resources are known."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, replace

from rassistant.checks.accounts import COMMITMENT, REGION
from rassistant.models.commitment import Offer, Running
from rassistant.models.resource import Resource

POOLS: Mapping[str, tuple[str, ...]] = {
    "SP-COMPUTE": ("compute",),
    "SP-EC2": ("compute",),
    "SP-SAGEMAKER": ("sagemaker",),
    "SP-DATABASE": ("rds", "elasticache", "dynamodb", "opensearch"),
    "RI-EC2": ("compute",),
    "RI-RDS": ("rds",),
    "RI-ELASTICACHE": ("elasticache",),
    "RI-REDSHIFT": ("redshift",),
    "RI-OPENSEARCH": ("opensearch",),
    "RI-MEMORYDB": ("memorydb",),
    "DDB-RESERVED": ("dynamodb",),
}
"""The usage that each sort of purchase covers: two that share some can't both be counted."""
_NAMED = 3


def offered(offers: Iterable[Offer], removed_usd: Mapping[str, float], account_id: str) -> list[Resource]:
    """One subject for each sort of purchase: what is to be bought of it, together."""
    by_code: dict[str, list[Offer]] = {}
    for offer in offers:
        by_code.setdefault(offer.code, []).append(offer)
    return [
        _subject(
            account_id,
            code,
            {
                **asdict(_together(group)),
                "removed_usd": sum(removed_usd.get(pool, 0.0) for pool in POOLS[code]),
                "pools": POOLS[code],
            },
        )
        for code, group in by_code.items()
    ]


def pool_subjects(purchase: Resource) -> tuple[Resource, ...]:
    return tuple(_subject(purchase.account_id, f"pool:{pool}", {}) for pool in purchase.details.get("pools") or ())


def running(commitments: Iterable[Running], account_id: str) -> list[Resource]:
    return [_subject(account_id, each.name, {**asdict(each), "running": True}) for each in commitments]


def _together(offers: Sequence[Offer]) -> Offer:
    def total(values: Iterable[float | None]) -> float | None:
        known = list(values)
        return None if None in known else sum(value for value in known if value is not None)

    names = [offer.what for offer in offers if offer.what]
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    return replace(
        offers[0],
        what=", ".join(names[:_NAMED]) + more,
        hourly_usd=sum(offer.hourly_usd for offer in offers),
        monthly_saving_usd=sum(offer.monthly_saving_usd for offer in offers),
        least_hourly_usd=total(offer.least_hourly_usd for offer in offers),
        mean_hourly_usd=total(offer.mean_hourly_usd for offer in offers),
        upfront_usd=sum(offer.upfront_usd for offer in offers),
        break_even_months=max((offer.break_even_months or 0.0 for offer in offers), default=0.0) or None,
    )


def _subject(account_id: str, name: str, details: Mapping[str, object]) -> Resource:
    return Resource(
        resource_id=name,
        arn=f"arn:aws:savingsplans::{account_id}:{name}",
        service_type=COMMITMENT,
        name=name,
        account_id=account_id,
        region=REGION,
        status=None,
        created_at=None,
        details=dict(details),
    )
