"""Which accounts and regions a request is about."""

from __future__ import annotations

from dataclasses import dataclass

GLOBAL_REGION = "global"
"""The region of what has none (CloudFront)."""


@dataclass(frozen=True, slots=True)
class Account:
    """An account that is examined. ``role_arn`` is None where the base credentials already are the account's."""

    account_id: str
    name: str
    role_arn: str | None = None


@dataclass(frozen=True, slots=True)
class Scope:
    """A restriction; an empty tuple means all that are configured or enabled."""

    account_ids: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
