"""Shortened words stand for one word each; X wise groups by X; what the account calls so is left alone."""

from __future__ import annotations

import pytest

from rassistant.language.account.account_words import AccountWords

SHORT = {
    "arm lambdas w/ more than 1GB mem": "arm lambdas with more than 1 GB memory",
    "vols >= 500GiB": "volumes >= 500 GiB",
    "unattached vols": "unattached volumes",
    "stopped insts in london": "stopped instances in london",
    "how many vols r unattached": "how many volumes are unattached",
    "which buckets r public": "which buckets are public",
    "can u show me public dbs": "show me public databases",
    "dbs w/ > 100 conns": "databases with > 100 connections",
    "costs last mo": "costs last month",
    "cost last wk": "cost last week",
    "cost prev qtr": "cost previous quarter",
    "cost past 3 mos": "cost past 3 months",
    "lambdas w/ timeout > 5 mins": "lambdas with timeout > 5 minutes",
    "ec2 spend jul-sep": "ec2 spend from july to september",
    "lambda errs yday": "lambda errors yesterday",
    "instance cnt by region": "instance count by region",
    "qty of vols": "number of volumes",
    "nr of buckets": "number of buckets",
    "approx how many instances do we have": "how many instances do we have",
    "unenc vols": "unencrypted volumes",
    "enc vols": "encrypted volumes",
    "publicly accessible dbs w/o enc": "publicly accessible databases without encryption",
    "lambda memory > 1g": "lambda memory > 1 GB",
    "rds storage > 1T": "rds storage > 1 TB",
    "cost per acct last month": "cost per account last month",
    "cost by svc": "cost by service",
    "top 5 svcs by cost": "top 5 services by cost",
    "fns w/ python3.9": "functions with python3.9",
    "s3 bkts public": "public s3 buckets",
    "cf distros": "cloudfront distributions",
    "nat gws": "nat gateways",
    "vpc eps": "vpc endpoints",
    "vols btwn 100 and 500 gb": "volumes between 100 and 500 GB",
    "vols b/w 100 and 500 GB": "volumes between 100 and 500 GB",
    "instances excl. mumbai": "instances excluding mumbai",
    "ec2 n rds": "ec2 and rds",
    "t3.* insts": "t3 family instances",
    "s3 versioning=off": "s3 without versioning",
    "S3 versioning = disabled": "s3 without versioning",
    "buckets where versioning=enabled": "buckets with versioning",
    "vols": "volumes",
    "rds conns = 0": "rds connections = 0",
    "lambdas with invocs = 0": "lambdas with invocations = 0",
    "snaps older 90d": "snapshots older than 90 days",
    "tot cost oct": "total cost october",
    "how much $$ did we spend in oct": "how much did we spend in october",
    "$$$ by svc": "cost by service",
    "cost 9/2026 by service": "cost september 2026 by service",
    "lmk how many vols": "how many volumes",
    "wat buckets r public": "what buckets are public",
    "hw many buckets": "how many buckets",
    "count(*) instances by type": "count of instances by type",
    "num insts per region": "number of instances per region",
    "sum of vol sizes": "total size of volumes",
    "ddb cap mode provisioned": "dynamodb capacity mode provisioned",
    "ec2 created b4 2025": "ec2 created before 2025",
    "cw logs w/o retention": "cloudwatch logs without retention",
    "max mem lambda": "max memory lambda",
    "avg mem of lambdas": "average memory of lambdas",
}
WISE = {
    "cost region wise": "cost by region",
    "Kindly give count of instances department wise.": "count of instances by department",
    "department-wise cost of october": "cost of october by department",
    "departmentwise count of instances": "count of instances by department",
    "month wise cost for last 6 months": "monthly cost for last 6 months",
    "month-wise cost since june": "monthly cost since june",
    "day wise cost of last week": "daily cost of last week",
    "week wise cost": "weekly cost",
    "service wise bill for october": "bill for october by service",
    "account-wise count of buckets": "count of buckets by account",
    "engine wise databases": "databases by engine",
    "instance type wise count of EC2": "count of EC2 by instance type",
    "volume type wise count of volumes": "count of volumes by volume type",
    "region and type wise count of instances": "count of instances by region and type",
    "Show region wise and type wise count of instances": "count of instances by region and type",
    "status wise count of databases": "count of databases by status",
    "How many volumes do we have, region wise?": "how many volumes do we have by region",
    "cost on a region-wise basis": "cost by region",
    "Client wise cost last month": "cost by tag Client last month",
    "cost wise top 5 instances": "top 5 instances by cost",
}


@pytest.fixture
def ask(read, row):
    tags = ({"Department": "sales", "Client": "acme"}, {"Department": "support", "Client": "zenith"})
    words = AccountWords.of([row(f"web-{number}", tags=tag) for number, tag in enumerate(tags)])
    return lambda question: read(question, words=words)


@pytest.mark.parametrize(("said", "meant"), [*SHORT.items(), *WISE.items()])
def test_is_read_as_in_full(ask, said, meant):
    reading = ask(said)
    assert reading.plan is not None, reading.refusal
    assert reading.plan == ask(meant).plan


def test_what_the_account_is_called_stays(read, row):
    words = AccountWords.of([row("mem-cache", tags={"Team": "vols"}), row("web", tags={"Team": "wise"})])
    team = read("vols instances", words=words).plan.steps[0]
    assert "vols" in str(team.filters)
    assert team.service_types == ("EC2",)
    assert "'mem'" in str(read("mem instances", words=words).plan.steps[0].filters)
    assert "wise" in str(read("wise instances", words=words).plan.steps[0].filters)


@pytest.mark.parametrize(
    ("question", "kept"),
    [
        ("instances named vols", "vols"),
        ("instances whose name contains mem", "mem"),
        ("lambdas whose name starts with fn", "fn"),
        ("instances with tag Team=svc", "svc"),
        ("instances named t3.*", "t3.*"),
        ("buckets named jul-sep", "jul-sep"),
    ],
)
def test_a_name_is_not_lengthened(ask, question, kept):
    assert f"'{kept}'" in str(ask(question).plan.steps[0].filters)


@pytest.mark.parametrize("question", ["likewise instances", "stg buckets", "cf instances", "pennywise volumes"])
def test_what_may_mean_two_things_or_none_is_refused(ask, question):
    assert ask(question).plan is None
