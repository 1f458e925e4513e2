"""List prices: what is asked for, and what is known of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

HOURS_A_MONTH = 730.0
"""AWS's own month for estimates."""

PriceFamily = Literal[
    "ec2",
    "ec2_sql",
    "cpu_credits",
    "ebs_storage",
    "ebs_iops",
    "ebs_throughput",
    "ebs_snapshot",
    "ipv4",
    "nat",
    "elb",
    "rds",
    "rds_storage",
    "rds_iops",
    "rds_snapshot",
    "rds_extended",
    "aurora",
    "aurora_storage",
    "aurora_io",
    "aurora_optimized",
    "dynamodb",
    "elasticache",
    "fargate",
    "lambda",
    "logs",
    "s3",
    "eks",
    "vpc_endpoint",
    "network_firewall",
    "ecr",
    "efs",
    "secret",
    "kms",
    "redshift",
    "sagemaker",
    "opensearch",
    "kinesis",
    "emr",
    "memorydb",
    "docdb",
    "cloudtrail",
    "route53",
    "api_gateway",
    "comprehend",
]


@dataclass(frozen=True, slots=True)
class PriceKey:
    """``item`` by family: ec2 ``TYPE|linux``, ec2_sql ``TYPE|standard``, ``TYPE|web`` or ``TYPE|enterprise`` (Windows with
    SQL Server), ebs_* the volume type (``io2|2``: an IOPS of its second tier), ebs_snapshot ``standard``, ipv4 ``idle`` or
    ``in_use``, nat ``hour``, elb ``application``, ``network``, ``gateway`` or ``classic``, rds ``CLASS|ENGINE|single``
    or ``…|multi``, rds_storage and rds_iops ``TYPE|single`` or ``TYPE|multi``, rds_snapshot ``standard``, rds_extended
    ``year_1_2`` or ``year_3`` (a vCPU-hour), aurora ``acu|ENGINE`` (an hour), aurora_storage
    ``standard`` or ``optimized`` (a GB-month), aurora_io ``request``, aurora_optimized ``CLASS|ENGINE``, cpu_credits ``t3|linux``
    (a vCPU-hour), dynamodb ``read_hour``, ``write_hour``, ``read_request``, ``write_request``, elasticache
    ``NODETYPE|ENGINE``, fargate ``vcpu`` and ``gb`` (an hour), lambda ``x86_64`` or ``arm64`` (a GB-second; ``warm|…``: one
    kept ready), logs ``stored`` (a GB-month), s3 ``standard`` and ``intelligent_rare`` (a GB-month), eks
    ``extended_hour``, vpc_endpoint ``Interface`` or ``GatewayLoadBalancer`` (an hour in a zone), network_firewall
    ``endpoint_hour``, ecr ``stored`` (a GB-month), efs ``standard``, ``ia``, ``one_zone`` or ``one_zone_ia`` (a GB-month),
    secret and kms ``month``, redshift the node type, sagemaker ``TYPE|hosting`` or ``TYPE|notebook``, opensearch the
    instance type, kinesis ``shard_hour`` or ``stream_hour``, emr the instance type (beside that of EC2), memorydb
    ``NODETYPE|ENGINE``, docdb the instance class, cloudtrail ``event`` (one of a further trail), route53 ``check`` or
    ``check_elsewhere`` (a month, region ``global``), api_gateway the cache's GB (an hour), comprehend ``unit_second``.
    """

    family: PriceFamily
    region: str
    item: str


@dataclass(frozen=True, slots=True)
class OwnPrice:
    """What the account itself pays for a unit, before any commitment: ``usd`` in the unit of the quote it belongs to.

    ``source``: ``own_rate`` is net amortised cost over usage of the very line of the bill, ``own_discount`` the list
    price less the one discount that all of the bill has. ``since`` and ``until``: the days it was read of, the last
    one exclusive.
    """

    usd: float
    source: Literal["own_rate", "own_discount"]
    since: str
    until: str


@dataclass(frozen=True, slots=True)
class Quote:
    """USD per hour, or per GiB-month, IOPS-month, MiB/s-month … by family. ``date``: the day the price was read.

    ``lines``: usage type and operation that the price list names for it, which are those of the bill's lines; ``per``:
    how many of our units one of the price list's has (a GiB/s of throughput: 1,024 MiB/s).
    """

    usd: float
    source: Literal["price_list", "snapshot"]
    date: str
    lines: tuple[tuple[str, str], ...] = ()
    per: float = 1.0
    own: OwnPrice | None = None


class PriceBook:
    """Quotes for the keys that were asked; None where there is no such price, or it could not be read."""

    def __init__(self, quotes: Mapping[PriceKey, Quote]) -> None:
        self._quotes = dict(quotes)

    def get(self, family: PriceFamily, region: str, item: str) -> Quote | None:
        return self._quotes.get(PriceKey(family, region, item))

    def merged(self, other: PriceBook) -> PriceBook:
        return PriceBook({**self._quotes, **other._quotes})

    def keys(self) -> Iterable[PriceKey]:
        return self._quotes.keys()
