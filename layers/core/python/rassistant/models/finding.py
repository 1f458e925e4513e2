"""A recommendation with the evidence it was decided on."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from rassistant.errors import Locale, Text

Effort = Literal["low", "medium", "high"]
Risk = Literal["low", "medium", "high"]
Mode = Literal["X", "C", "B", "I"]
PriceSource = Literal["resource_cost", "price_list", "snapshot"]


@dataclass(frozen=True, slots=True)
class Evidence:
    """One figure that the verdict hangs on. ``lookback_days`` is None for a state."""

    metric: str
    statistic: str
    value: float | str | None
    threshold: float | str | None
    unit: str = ""
    lookback_days: float | None = None


@dataclass(frozen=True, slots=True)
class Option:
    """One way to act, for rightsizing: the target and what it would save and look like."""

    target: str
    monthly_saving_usd: float | None
    risk: Risk
    projected: Mapping[str, float | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Finding:
    """``monthly_saving_usd`` None means unpriced: shown, and left out of every total."""

    code: str
    check: str
    resource_id: str
    name: str
    service_type: str
    account_id: str
    region: str
    title: Text
    reason: Text
    action: Text
    rollback: Text
    monthly_saving_usd: float | None
    effort: Effort
    risk: Risk
    restart: bool
    mode: Mode
    evidence: tuple[Evidence, ...]
    signals_used: tuple[str, ...]
    signals_not_checked: tuple[str, ...] = ()
    monthly_saving_after_commitments_usd: float | None = None
    price_source: PriceSource | None = None
    price_date: str | None = None
    options: tuple[Option, ...] = ()
    target: Mapping[str, Any] = field(default_factory=dict)
    """What the action sets, by the kind's details, where the options do not name it."""
    source: tuple[str, ...] = ("ours",)
    counted: bool = True
    tags: Mapping[str, str] = field(default_factory=dict)
    own_saving_usd: float | None = None
    """What it saves a month at the account's own prices, all else equal; None where these are not known."""
    own_most_usd: float | None = None
    """No more than this: the part of the resources' own net amortised cost; None where that is not known."""
    covers: frozenset[tuple[str, str, str, str]] = frozenset()
    """Keys of all resources whose cost the saving is a part of: two findings that share one can't both be counted."""

    @property
    def id(self) -> str:
        """Stable across runs: check, account, region, resource; safe in a URL path."""
        return _identifier(self.check, self.account_id, self.region, self.resource_id)


@dataclass(frozen=True, slots=True)
class Insufficient:
    """A resource that a check could not judge, and what was missing."""

    check: str
    code: str
    resource_id: str
    name: str
    service_type: str
    account_id: str
    region: str
    missing: Text


def _identifier(*parts: str) -> str:
    return f"{parts[0]}-{hashlib.sha256('|'.join(parts).encode()).hexdigest()[:16]}"


def finding_json(
    finding: Finding, locale: Locale, state: str = "open", decision: Mapping[str, Any] | None = None
) -> dict[str, Any]:
    """The item of GET /api/recommendations. ``decision``: what a person decided, where that holds."""
    return {
        "id": finding.id,
        "code": finding.code,
        "check": finding.check,
        "resource_id": finding.resource_id,
        "name": finding.name,
        "service_type": finding.service_type,
        "account_id": finding.account_id,
        "region": finding.region,
        "title": finding.title[locale],
        "reason": finding.reason[locale],
        "monthly_saving_usd": finding.monthly_saving_usd,
        "monthly_saving_after_commitments_usd": finding.monthly_saving_after_commitments_usd,
        "price_source": finding.price_source,
        "price_date": finding.price_date,
        "action": finding.action[locale],
        "options": [
            {
                "target": option.target,
                "monthly_saving_usd": option.monthly_saving_usd,
                "risk": option.risk,
                "projected": dict(option.projected),
            }
            for option in finding.options
        ],
        "effort": finding.effort,
        "risk": finding.risk,
        "restart": finding.restart,
        "rollback": finding.rollback[locale],
        "mode": finding.mode,
        "evidence": [
            {
                "metric": e.metric,
                "statistic": e.statistic,
                "lookback": e.lookback_days,
                "value": e.value,
                "threshold": e.threshold,
                "unit": e.unit,
            }
            for e in finding.evidence
        ],
        "signals_used": list(finding.signals_used),
        "signals_not_checked": list(finding.signals_not_checked),
        "source": list(finding.source),
        "counted": finding.counted,
        "state": state,
        "decision": None if decision is None else dict(decision),
        "tags": dict(finding.tags),
    }
