"""What holds for every check: age, coverage, and what is left alone."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta

from rassistant.checks.check import Missing
from rassistant.checks.facts import Facts, Need, Samples
from rassistant.errors import Text
from rassistant.models.resource import Resource
from rassistant.resources.ownership import OWNED_TAGS

MIN_COVERAGE = 0.8
MIN_HOURS = 30.0
"""Floor for EC2, RDS and EBS, as Compute Optimizer asks for 30 hours of metrics."""

LOOKBACK_DAYS = 14
IGNORE_TAG = "r-assistant:ignore"

_GROUP_TAGS = (
    "aws:autoscaling:groupName",
    "eks:nodegroup-name",
    "eks:cluster-name",
    "aws:eks:cluster-name",
    "karpenter.sh/nodepool",
    "aws:elasticmapreduce:job-flow-id",
    "aws:ec2spot:fleet-request-id",
    "aws:ec2:fleet-id",
)


def is_ignored(resource: Resource, today: date) -> bool:
    """Tag ``r-assistant:ignore``; with a date, until that day. A value that is no date ignores for good."""
    value = resource.tags.get(IGNORE_TAG)
    if value is None:
        return False
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", value.strip()):
        return True
    try:
        return today <= date.fromisoformat(value.strip())
    except ValueError:
        return True


def is_group_member(resource: Resource) -> bool:
    """Acting on a member is undone by its group (Auto Scaling, EKS, EMR, fleets), and a Spot instance is not ours."""
    return (
        bool(resource.details.get("autoscaling_group"))
        or resource.details.get("lifecycle") == "spot"
        or any(tag in resource.tags for tag in _GROUP_TAGS)
        or any(tag.startswith("kubernetes.io/cluster/") for tag in resource.tags)
    )


def is_owned_by_code(resource: Resource) -> bool:
    """Made by CloudFormation or another tool: the fix belongs into its code."""
    return any(tag in resource.tags for tag in OWNED_TAGS)


def age(resource: Resource, now: datetime) -> timedelta | None:
    return None if resource.created_at is None else now - resource.created_at


def is_older_than(resource: Resource, now: datetime, days: float) -> bool:
    """False where the age is unknown: what can't be dated is not judged."""
    known = age(resource, now)
    return known is not None and known >= timedelta(days=days)


def covered(
    resource: Resource, facts: Facts, need: Need, *, since: datetime | None = None, days: float | None = None
) -> Samples | Missing:
    """The samples of ``need`` if enough points are there, else what is missing. Raises NotYet while unread.

    ``since``, ``days``: judge on a shorter window than the need's, for a resource younger than that.
    """
    samples = facts.samples_of(resource, need)[0]
    window_days = days or need.days
    if samples is not None and since is not None:
        samples = samples.since(since)
    expected = window_days * 86_400 / need.period_s
    found = len(samples.known) if samples is not None else 0
    floor = min(expected, MIN_HOURS * 3600 / need.period_s)
    if samples is not None and found >= max(MIN_COVERAGE * expected, floor):
        return samples
    return Missing(
        Text(
            f"{need.metric}: {found} of {expected:.0f} points in {window_days:g} days",
            f"{need.metric}: {window_days:g}일 동안 {expected:.0f}개 중 {found}개 데이터",
        )
    )


def stopped_at(instance: Resource) -> datetime | None:
    """Since when a stopped instance has been stopped; None where AWS does not say."""
    return moment_of(instance, "stopped_at")


def moment_of(resource: Resource, detail: str) -> datetime | None:
    """A time that the details hold as ISO text."""
    value = resource.details.get(detail)
    if isinstance(value, str) and value:
        return datetime.fromisoformat(value.replace("Z", "+00:00"))
    return value if isinstance(value, datetime) else None


def days_between(earlier: datetime, later: datetime) -> float:
    return (later.astimezone(UTC) - earlier.astimezone(UTC)) / timedelta(days=1)


MONTH_DAYS = 32
NON_PRODUCTION = re.compile(
    r"^(non-?prod\w*|dev\w*|test\w*|qa|sandbox\w*|stag\w*|stg|demo|lab|poc|experiment\w*)$", re.IGNORECASE
)
_ENVIRONMENT_TAGS = frozenset({"env", "environment", "stage", "tier"})


def is_non_production(resource: Resource) -> bool:
    """By the value of an environment tag; a name proves nothing."""
    return any(
        key.casefold() in _ENVIRONMENT_TAGS and NON_PRODUCTION.match(value.strip())
        for key, value in resource.tags.items()
    )


def earlier_peak(resource: Resource, facts: Facts, need: Need) -> float | None:
    """The highest daily maximum of ``need`` in the days before the lookback; None where there is none.

    Work that comes once a month (closing the books) shows in no fortnight. Raises NotYet while unread.
    """
    samples = facts.samples_of(resource, need)[0]
    if samples is None:
        return None
    earlier = samples.values[: max(0, len(samples.values) - LOOKBACK_DAYS)]
    return max((value for value in earlier if value is not None), default=None)


def all_covered(resource: Resource, facts: Facts, *needs: Need) -> list[Samples] | Missing:
    """The samples of all ``needs``, read at once, or the first that is missing."""
    facts.samples_of(resource, *needs)
    found: list[Samples] = []
    for need in needs:
        samples = covered(resource, facts, need)
        if isinstance(samples, Missing):
            return samples
        found.append(samples)
    return found
