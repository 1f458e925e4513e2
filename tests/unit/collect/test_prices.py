"""Prices: few requests, remembered a week, snapshot by name, nothing guessed."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

import pytest

from rassistant.collect.price_entry import price_of
from rassistant.collect.price_list import requests
from rassistant.collect.prices import Prices, snapshot_quote
from rassistant.errors import AccessDenied
from rassistant.models.price import PriceKey
from rassistant.models.scope import Account
from rassistant.store.memory import MemoryCache


def product(region="us-east-1", usd="0.096", unit="Hrs", family="Compute Instance", **attributes):
    return json.dumps(
        {
            "product": {"productFamily": family, "attributes": {"regionCode": region, **attributes}},
            "terms": {"OnDemand": {"t": {"priceDimensions": {"d": {"unit": unit, "pricePerUnit": {"USD": usd}}}}}},
        }
    )


def ec2(name="m5.large", system="Linux", **given):
    return product(instanceType=name, operatingSystem=system, licenseModel="No License required", **given)


class FakeGateway:
    """Answers GetProducts from a list of products and counts the requests."""

    def __init__(self, products=(), error=None):
        self.products, self.error, self.asked = list(products), error, []

    def accounts(self):
        return (Account("111122223333", "prod"),)

    def pages(self, account, region, service, operation, key, **parameters):
        self.asked.append(parameters)
        if self.error:
            raise self.error
        return iter(self.products)

    def fan_out(self, tasks):
        return [task() for task in tasks]


class Clock:
    def __init__(self):
        self.now = datetime(2026, 3, 1, tzinfo=UTC)

    def __call__(self):
        return self.now


def loaded(gateway, clock, *keys):
    return Prices(gateway, MemoryCache(clock), clock).load(keys)


LINUX = PriceKey("ec2", "us-east-1", "m5.large|linux")
SEOUL = PriceKey("ec2", "ap-northeast-2", "m5.large|linux")


def test_one_request_serves_many_types_and_regions():
    gateway = FakeGateway([ec2(), ec2(region="ap-northeast-2", usd="0.118")])
    book = loaded(gateway, Clock(), LINUX, SEOUL, PriceKey("ec2", "us-east-1", "t3.micro|linux"))
    assert len(gateway.asked) == 1
    filters = {f["Field"]: f for f in gateway.asked[0]["Filters"]}
    assert filters["instanceType"] == {"Type": "ANY_OF", "Field": "instanceType", "Value": "m5.large,t3.micro"}
    assert book.value.get("ec2", "ap-northeast-2", "m5.large|linux").usd == 0.118
    assert book.value.get("ec2", "us-east-1", "m5.large|linux").source == "price_list"


def test_long_lists_are_split_at_the_filters_length():
    keys = [PriceKey("ec2", "us-east-1", f"m{i}.verylargeindeed|linux") for i in range(120)]
    asked = list(requests("ec2", keys))
    values = [f["Value"] for r in asked for f in r["Filters"] if f["Field"] == "instanceType"]
    assert max(map(len, values)) <= 1024
    assert sorted(",".join(values).split(",")) == sorted(key.item.partition("|")[0] for key in keys)


def test_remembered_for_a_week_and_asked_again_after():
    clock, gateway = Clock(), FakeGateway([ec2()])
    prices = Prices(gateway, MemoryCache(clock), clock)
    prices.load([LINUX])
    clock.now += timedelta(days=6, hours=23)
    prices.load([LINUX])
    assert len(gateway.asked) == 1
    clock.now += timedelta(hours=2)
    prices.load([LINUX])
    assert len(gateway.asked) == 2


def test_denied_falls_back_to_the_dated_snapshot_of_that_region_alone():
    book = loaded(FakeGateway(error=AccessDenied()), Clock(), LINUX, SEOUL)
    quote = book.value.get("ec2", "us-east-1", "m5.large|linux")
    assert (quote.usd, quote.source, quote.date) == (0.096, "snapshot", "2025-05-28")
    assert book.value.get("ec2", "ap-northeast-2", "m5.large|linux") is None
    assert [problem.code for problem in book.problems] == ["access_denied"]


def test_two_different_prices_for_one_key_are_no_price():
    clock = Clock()
    book = loaded(FakeGateway([ec2(region="ap-northeast-2"), ec2(region="ap-northeast-2", usd="0.2")]), clock, SEOUL)
    assert book.value.get("ec2", "ap-northeast-2", "m5.large|linux") is None


@pytest.mark.parametrize(
    ("family", "text", "expected"),
    [
        ("ec2", ec2(preInstalledSw="SQL Web"), None),
        ("ec2", ec2(usd="0.0000000000"), None),
        ("ebs_throughput", product(unit="GiBps-mo", usd="40.96", volumeApiName="gp3"), ("gp3", 0.04)),
        ("ebs_iops", product(usd="0.065", volumeApiName="io2"), None),
        ("ipv4", product(usd="0.005", usagetype="APN2-PublicIPv4:IdleAddress"), ("idle", 0.005)),
        ("ipv4", product(usd="0.005", usagetype="PublicIPv4:ContiguousBlock"), None),
        (
            "rds",
            product(
                usd="0.178",
                instanceType="db.m5.large",
                databaseEngine="PostgreSQL",
                deploymentOption="Single-AZ",
                licenseModel="No license required",
            ),
            ("db.m5.large|postgres|single", 0.178),
        ),
        (
            "ebs_iops",
            product(usd="0.065", volumeApiName="io2", usagetype="USW2-EBS:VolumeP-IOPS.io2"),
            ("io2", 0.065),
        ),
        (
            "ebs_iops",
            product(usd="0.0455", volumeApiName="io2", usagetype="EBS:VolumeP-IOPS.io2.tier2"),
            ("io2|2", 0.0455),
        ),
        ("ebs_iops", product(usd="0.032", volumeApiName="io2", usagetype="EBS:VolumeP-IOPS.io2.tier3"), None),
        (
            "cpu_credits",
            product(usd="0.05", usagetype="EU-CPUCredits:t3", operatingSystem="Linux"),
            ("t3|linux", 0.05),
        ),
        (
            "elb",
            product(usd="0.025", usagetype="USW2-LoadBalancerUsage", family="Load Balancer"),
            ("classic", 0.025),
        ),
        ("elb", product(usd="0.008", usagetype="USW2-LCUUsage", family="Load Balancer-Application"), None),
        (
            "rds_snapshot",
            product(usd="0.095", usagetype="APN2-RDS:ChargedBackupUsage", family="Storage Snapshot"),
            ("standard", 0.095),
        ),
        ("rds_snapshot", product(usd="0.021", usagetype="APN2-Aurora:BackupUsage", family="Storage Snapshot"), None),
        ("dynamodb", product(usd="0.00013", usagetype="EUC1-ReadCapacityUnit-Hrs"), ("read_hour", 0.00013)),
        ("dynamodb", product(usd="0.000000625", usagetype="WriteRequestUnits"), ("write_request", 6.25e-7)),
        ("dynamodb", product(usd="0.000000155", usagetype="IA-ReadRequestUnits"), None),
        ("dynamodb", product(usd="0.000000155", usagetype="USW2-IA-ReadRequestUnits"), None),
        ("fargate", product(usd="0.04048", usagetype="USW2-Fargate-vCPU-Hours:perCPU"), ("vcpu", 0.04048)),
        ("fargate", product(usd="0.03238", usagetype="USW2-Fargate-ARM-vCPU-Hours:perCPU"), None),
        ("fargate", product(usd="0.046552", usagetype="Fargate-Windows-vCPU-Hours:perCPU"), None),
        ("lambda", product(usd="0.0000133334", group="AWS-Lambda-Duration-ARM"), ("arm64", 1.33334e-5)),
        (
            "lambda",
            product(usd="0.0000041667", group="AWS-Lambda-Provisioned-Concurrency"),
            ("warm|x86_64", 4.1667e-6),
        ),
        ("lambda", product(usd="0.00000972", group="AWS-Lambda-Duration-Provisioned"), None),
        ("rds_iops", product(usd="0.2", usagetype="USW2-RDS:Multi-AZ-PIOPS"), ("io1|multi", 0.2)),
        ("rds_extended", product(usd="0.1", usagetype="USW2-ExtendedSupport:Yr1-Yr2:MySQL5.7"), ("year_1_2", 0.1)),
        ("rds_extended", product(usd="0.2", usagetype="ExtendedSupport:Yr3:PostgreSQL11"), ("year_3", 0.2)),
        ("rds_extended", product(usd="0.1", usagetype="ExtendedSupport:Yr1-Yr2:AuroraMySQL2:ACU-Hr"), None),
        (
            "aurora",
            product(usd="0.12", usagetype="Aurora:ServerlessV2Usage", databaseEngine="Aurora MySQL"),
            ("acu|aurora-mysql", 0.12),
        ),
        ("s3", product(usd="0.0125", usagetype="EU-TimedStorage-INT-IA-ByteHrs"), ("intelligent_rare", 0.0125)),
        ("s3", product(usd="0.0125", usagetype="EU-TimedStorage-SIA-ByteHrs"), None),
        ("eks", product(usd="0.5", usagetype="USE1-AmazonEKS-Hours:extendedSupport"), ("extended_hour", 0.5)),
        ("eks", product(usd="0.1", usagetype="USE1-AmazonEKS-Hours:perCluster"), None),
        (
            "ec2_sql",
            product(usd="0.668", instanceType="m5.large", preInstalledSw="SQL Std"),
            ("m5.large|standard", 0.668),
        ),
        ("ec2_sql", product(usd="0.188", instanceType="m5.large", preInstalledSw="NA"), None),
        ("logs", product(usd="0.03", usagetype="TimedStorage-ByteHrs"), ("stored", 0.03)),
        (
            "elasticache",
            product(
                usd="0.156",
                instanceType="cache.m5.large",
                cacheEngine="Valkey",
                usagetype="USW2-NodeUsage:cache.m5.large",
            ),
            ("cache.m5.large|valkey", 0.156),
        ),
        (
            "elasticache",
            product(
                usd="0.2",
                instanceType="cache.m5.large",
                cacheEngine="Redis",
                usagetype="USW2-ExtendedSupportYr1-Yr2:NodeUsage:cache.m5.large",
            ),
            None,
        ),
    ],
)
def test_products_are_read_for_what_they_are(family, text, expected):
    found = price_of(family, text)
    assert (None if found is None else (found.key.item, pytest.approx(found.usd))) == expected


def test_the_snapshot_knows_its_one_region():
    assert snapshot_quote(PriceKey("ebs_storage", "us-east-1", "gp3")).usd == 0.08
    assert snapshot_quote(PriceKey("ebs_storage", "eu-west-1", "gp3")) is None


def tiered(*prices, **attributes):
    document = json.loads(product(**attributes))
    dimensions = {str(n): {"unit": "Hrs", "pricePerUnit": {"USD": usd}} for n, usd in enumerate(prices)}
    document["terms"]["OnDemand"]["t"]["priceDimensions"] = dimensions
    return json.dumps(document)


@pytest.mark.parametrize(
    ("family", "text", "usd"),
    [
        # A free part before, and prices that fall with quantity.
        ("dynamodb", tiered("0", "0.00013", usagetype="ReadCapacityUnit-Hrs"), 0.00013),
        ("lambda", tiered("0.0000166667", "0.0000150000", group="AWS-Lambda-Duration"), 0.0000166667),
        ("ec2", tiered("0.1", "0.09", instanceType="m5.large", operatingSystem="Linux"), None),
    ],
)
def test_tiers_count_by_the_first_unit_that_is_paid_for(family, text, usd):
    found = price_of(family, text)
    assert (None if found is None else found.usd) == usd
