"""Which regions an account has enabled, and what AWS says where it has not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from moto.ec2.models.availability_zones_and_regions import Region, RegionsAndZonesBackend

from infra.local.simulator.account_model import HOME_REGION, AccountFile

_GLOBAL_SERVICES = frozenset(
    {"budgets", "bcm-data-exports", "ce", "cloudfront", "cost-optimization-hub", "cur", "health", "iam"}
    | {"organizations", "pricing", "route53", "savingsplans", "sts", "support"}
)
"""Their endpoints are not those of a region, although calls to them are signed for us-east-1."""

_QUERY_SERVICES = frozenset(
    {"autoscaling", "cloudformation", "cloudwatch", "elasticache", "elbv2", "elb", "rds", "redshift", "sns"}
)
"""Services with the query protocol answer an unknown token in the words of IAM's oldest errors."""


@dataclass(frozen=True, slots=True)
class Denial:
    """An error answer of AWS."""

    code: str
    message: str
    http_status: int


class EnabledRegions:
    """By account, from the account file. Accounts that it does not know are not restricted."""

    def __init__(self, file: AccountFile) -> None:
        self._enabled: Mapping[str, tuple[str, ...]] = {a.account_id: a.regions for a in file.accounts}

    def of(self, account_id: str) -> tuple[str, ...] | None:
        return self._enabled.get(account_id)

    def denial(self, account_id: str, region: str, service: str, operation: str | None = None) -> Denial | None:
        """What AWS answers to a call in a region that is not enabled; None where the call is fine.

        ``service`` is boto3's client name. us-east-1 cannot be turned off at AWS, so what is asked there of the
        account as a whole (the list of regions, of buckets) is answered whatever the file lists.
        """
        enabled = self._enabled.get(account_id)
        if (
            enabled is None
            or region in enabled
            or region in ("aws-global", "global", "")
            or service in _GLOBAL_SERVICES
        ):
            return None
        for_all = service in ("cloudwatch", "resourcegroupstaggingapi") or operation in (
            "DescribeRegions",
            "ListBuckets",
        )
        if region == HOME_REGION and for_all:
            return None
        if service == "ec2":
            return Denial("AuthFailure", "AWS was not able to validate the provided access credentials", 401)
        if service == "s3":
            return Denial(
                "InvalidAccessKeyId", "The AWS Access Key Id you provided does not exist in our records.", 403
            )
        if service in _QUERY_SERVICES:
            return Denial("InvalidClientTokenId", "The security token included in the request is invalid.", 403)
        return Denial("UnrecognizedClientException", "The security token included in the request is invalid.", 403)

    def describe(
        self, account_id: str, names: Sequence[str], *, all_regions: bool, filters: Mapping[str, Sequence[str]]
    ) -> list[Region]:
        """DescribeRegions' rows: those enabled, or with ``all_regions`` all, with their opt-in status."""
        enabled = self._enabled.get(account_id, ())
        rows = []
        for region in RegionsAndZonesBackend.regions:
            status = "not-opted-in"
            if region.name in enabled:
                default = region.name in RegionsAndZonesBackend.regions_opt_in_not_required
                status = "opt-in-not-required" if default else "opted-in"
            elif region.name.startswith(("cn-", "us-gov-")):
                continue
            wanted = region.name in names if names else all_regions or region.name in enabled
            values = {"region-name": region.name, "opt-in-status": status, "endpoint": region.endpoint}
            if wanted and all(values.get(name) in accepted for name, accepted in filters.items()):
                rows.append(Region(region.name, region.endpoint, status))
        return rows
