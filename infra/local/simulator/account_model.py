"""The account file as values: what the simulator seeds, and what Cost Explorer and the wire answer from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from typing import Any

HOME_REGION = "us-east-1"
"""Where AWS keeps what is global: CloudFront's metrics, IAM, Organizations, Cost Explorer."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a file, and where: ``$.accounts[0].resources[3].details.size_gib``."""

    path: str
    message: str

    def __str__(self) -> str:
        return f"{self.path}: {self.message}"


class AccountFileError(Exception):
    """The file cannot be used. ``faults`` are all of its faults, in the order of the file."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(str(fault) for fault in self.faults))


@dataclass(frozen=True, slots=True)
class Resource:
    """One resource. ``metrics`` maps CloudWatch's metric name to 24, 168 or 744 hourly values, the last one the newest."""

    service_type: str
    name: str
    region: str
    status: str
    created_days_ago: float
    tags: Mapping[str, str] = field(default_factory=dict)
    details: Mapping[str, Any] = field(default_factory=dict)
    metrics: Mapping[str, tuple[float, ...]] = field(default_factory=dict)

    def text(self, key: str, default: str) -> str:
        value = self.details.get(key)
        return default if value is None else str(value)

    def integer(self, key: str, default: int) -> int:
        value = self.details.get(key)
        return default if value is None else int(value)

    def flag(self, key: str, default: bool) -> bool:
        value = self.details.get(key)
        return default if value is None else bool(value)


@dataclass(frozen=True, slots=True)
class CostEntry:
    """One line of the bill: unblended USD a day, oldest first, the last one yesterday (UTC).

    ``usage``: quantities of the same days; None where they follow from the money.
    """

    service: str
    region: str
    usage_type: str
    daily: tuple[float, ...]
    record_type: str = "Usage"
    resource: str | None = None
    tags: Mapping[str, str] = field(default_factory=dict)
    usage: tuple[float, ...] | None = None
    cost_categories: Mapping[str, str] = field(default_factory=dict)
    operation: str = ""
    """Empty: the one that the price list has for the usage type."""
    amortized: tuple[float, ...] | None = None
    """Amortised USD of the same days; None where these are the unblended ones."""


@dataclass(frozen=True, slots=True)
class Discount:
    """What has been promised on usage types that match ``usage_type`` (a pattern), in place of the general discount."""

    usage_type: str
    pct: float


@dataclass(frozen=True, slots=True)
class TrailEvent:
    """Something that ``actor`` did to the file's ``resource``, as CloudTrail keeps it; ``event`` is the API's name."""

    event: str
    resource: str
    actor: str
    days_ago: float
    source_ip: str | None = None


@dataclass(frozen=True, slots=True)
class InboundRule:
    """``protocol`` as EC2 spells it, ``-1`` for all. ``sources``: CIDR blocks, or names of groups of the same region."""

    protocol: str
    from_port: int | None
    to_port: int | None
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SecurityGroup:
    """Exists in each VPC whose resources name it; where none does, in ``vpc`` (empty: the default one)."""

    name: str
    region: str
    vpc: str = ""
    inbound: tuple[InboundRule, ...] = ()


@dataclass(frozen=True, slots=True)
class Role:
    """An IAM role that instances take on, with a profile of the same name. Policies by name, as IAM's documents."""

    name: str
    inline_policies: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    managed_policies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Budget:
    """A budget of AWS Budgets, in the file's currency. ``filters``: service, region, account_id, usage_type, tag.

    ``actual`` and ``forecast`` None: they follow from the account's bill.
    """

    name: str
    limit: float
    period: str = "MONTHLY"
    filters: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    include_credits: bool = True
    actual: float | None = None
    forecast: float | None = None


@dataclass(frozen=True, slots=True)
class FaultRule:
    """A call that fails or is slow. None matches every service, region or operation; ``rate`` is 0 to 1."""

    service: str | None = None
    region: str | None = None
    operation: str | None = None
    error: str | None = None
    rate: float = 1.0
    latency_ms: float = 0.0


@dataclass(frozen=True, slots=True)
class Advised:
    """What AWS's own advice says of the file's ``resource``; ``action`` as the Cost Optimization Hub spells it."""

    resource: str
    action: str
    monthly_saving_usd: float
    target: str = ""


@dataclass(frozen=True, slots=True)
class Commitment:
    """A Savings Plan (``service`` empty) or reservations of a service."""

    service: str
    hourly_usd: float
    utilization_pct: float
    ends_in_days: float


@dataclass(frozen=True, slots=True)
class Advice:
    """Which of AWS's own advice is on in an account, what it says, and what is committed to already."""

    compute_optimizer: bool = False
    hub: bool = False
    anomaly_monitors: int = 0
    trusted_advisor: bool = False
    """Whether its support plan has Trusted Advisor's checks of cost."""
    reviews: Mapping[str, int] = field(default_factory=dict)
    """Reviewed workload to its open high risks in the pillar of cost."""
    recommendations: tuple[Advised, ...] = ()
    commitments: tuple[Commitment, ...] = ()


@dataclass(frozen=True, slots=True)
class Mailbox:
    """An SQS queue or SNS topic. ``public``: its policy lets everybody in."""

    name: str
    region: str
    public: bool = False


@dataclass(frozen=True, slots=True)
class Account:
    """``costs`` None: the file gives none for this account."""

    account_id: str
    name: str
    regions: tuple[str, ...]
    resources: tuple[Resource, ...] = ()
    costs: tuple[CostEntry, ...] | None = None
    events: tuple[TrailEvent, ...] = ()
    security_groups: tuple[SecurityGroup, ...] = ()
    roles: tuple[Role, ...] = ()
    budgets: tuple[Budget, ...] = ()
    advice: Advice = Advice()
    queues: tuple[Mailbox, ...] = ()
    topics: tuple[Mailbox, ...] = ()

    def named(self, name: str) -> Resource | None:
        return next((resource for resource in self.resources if resource.name == name), None)


@dataclass(frozen=True, slots=True)
class AccountFile:
    """The first account is the management (payer) account."""

    accounts: tuple[Account, ...]
    currency: str = "USD"
    faults: tuple[FaultRule, ...] = ()
    discount_pct: float = 0.0
    """What the account has been promised on all usage: in the net costs of the bill alone."""
    discounts: tuple[Discount, ...] = ()

    def discount_on(self, usage_type: str) -> float:
        """Percent; the first that matches."""
        own = (one.pct for one in self.discounts if fnmatchcase(usage_type, one.usage_type))
        return next(own, self.discount_pct)

    @property
    def gives_costs(self) -> bool:
        return any(account.costs is not None for account in self.accounts)
