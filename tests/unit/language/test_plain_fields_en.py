"""Fields of the kinds as people say them in English, and words that would be dropped if they were taken for nothing."""

import pytest

from rassistant.language.account.account_words import AccountWords
from rassistant.language.plan import conditions
from rassistant.language.render import explain

WEEK_AGO = "2026-11-15T12:00:00Z"


@pytest.mark.parametrize(
    ("question", "explained"),
    [
        ("Which Kinesis streams are provisioned with 4 or more shards?", "Kinesis · Mode = PROVISIONED · Shards ≥ 4"),
        ("lambdas provisioned with more than 1 GB", "Lambda · Memory > 1,024 MB"),
        ("servers with neither a public IP nor a Name tag", "EC2 · without Public IP · without tag Name"),
        ("functions with neither a VPC nor layers", "Lambda · without VPC · Layers = 0"),
        ("Which API stages have no web ACL in front of them?", "APIGatewayStage · without Web ACL"),
        ("CloudFront distributions not protected by a WAF", "CloudFront · without Web ACL"),
        ("distributions covered by a web ACL", "CloudFront · with Web ACL"),
        ("Which CDNs speak HTTP/3?", "CloudFront · HTTP version = http3"),
        ("instances not managed by an auto scaling group", "EC2 · without ASG"),
        ("functions built from container images", "Lambda · Package type = Image"),
        ("DocumentDB clusters keeping backups for less than a week", "DocumentDB · Backup retention < 7 days"),
        ("which log group ingests the most", "Logs · sorted by Incoming bytes descending · top 1"),
        (
            "VPC endpoints that processed no data",
            "VPCEndpoint · (Bytes processed = 0 bytes or without Bytes processed)",
        ),
        ("slowest 5 functions on average", "Lambda · sorted by Duration descending · top 5"),
        ("instances stopped or with less than 5% CPU", "EC2 · (stopped or CPU utilization < 5 %)"),
        ("volumes with 3000 iops attached to stopped instances", "EBS · IOPS = 3,000 IOPS · with EC2 [stopped]"),
        (
            "gp3 volumes attached to running windows instances",
            "EBS · Volume type = gp3 · with EC2 [running, Platform = windows]",
        ),
        ("instances running windows in Tokyo", "EC2 · ap-northeast-1 · Platform = windows"),
        ("ElastiCache nodes running Redis", "ElastiCache · Engine = redis"),
        ("notebooks inactive for a week", f"SageMakerNotebook · Last activity < {WEEK_AGO}"),
        ("notebooks whose last activity is older than a week", f"SageMakerNotebook · Last activity < {WEEK_AGO}"),
        ("stopped instances older than a week", f"EC2 · stopped · created < {WEEK_AGO}"),
        ("WorkSpaces nobody has logged in to since October", "WorkSpace · Last connection < 2026-10-01"),
        ("desktops no one signed into for a week", f"WorkSpace · Last connection < {WEEK_AGO}"),
        ("which is the oldest runtime", "Lambda · sorted by Runtime ascending"),
        ("out of our buckets, which are public", "S3 · Public = yes"),
    ],
)
def test_is_read_as(read, parser, question, explained):
    reading = read(question)
    assert reading.plan is not None, reading.refusal
    assert explain(reading.plan, parser.catalog, "en") == explained


@pytest.mark.parametrize(
    "question",
    [
        "Which databases are running out of storage?",
        "instances out of Seoul",
        "which instances in Tokyo are out of date",
        "now that we're out of Seoul, list the buckets",
        "Distributions using the cheapest price class",
        "buckets in the cheapest region",
        "newest functions by runtime",
        "Which instances use Amazon Linux?",
        "ubuntu servers",
    ],
)
def test_what_is_not_told_is_not_dropped(read, question):
    assert read(question).plan is None


@pytest.mark.parametrize(
    ("question", "explained"),
    [
        ("API stages whose cache is larger than 5 GB", "APIGatewayStage · Cache size > 5 GB"),
        ("tables that consumed no write capacity", "DynamoDB · (Consumed writes = 0 or without Consumed writes)"),
        ("trails that are logging and record management events", "CloudTrail · Logging · Management events = yes"),
        ("Capacity reservations for Windows", 'CapacityReservation · Platform starts with "windows"'),
        (
            "RDS snapshots of MySQL or MariaDB",
            'RDSSnapshot · (Engine starts with "mysql" or Engine starts with "mariadb")',
        ),
        ("rds snapshots not of postgres", 'RDSSnapshot · not (Engine starts with "postgres")'),
        ("MemoryDB clusters on db.r6g.xlarge nodes", "MemoryDB · Node type = db.r6g.xlarge"),
        ("caches with over 1,000 cache misses and no cache hits", "ElastiCache · Misses > 1,000 · (Hits = 0 or without Hits)"),
        ("firewalls in a single zone", "NetworkFirewall · Endpoints = 1"),
        ("firewalls deployed across three zones", "NetworkFirewall · Endpoints = 3"),
        ("EMR clusters with over 50 percent of YARN memory available", "EMR · YARN memory free > 50 %"),
        ("provisioned throughputs with a six-month commitment", "BedrockThroughput · Commitment = SixMonths"),
        (
            "The four functions with the largest code size among those on Python 3.9",
            "Lambda · Runtime = python3.9 · sorted by Code size descending · top 4",
        ),
        (
            "which ten resources tagged Env=prod cost the most",
            "all services · tag Env = prod · sorted by monthly cost descending · top 10",
        ),
        ("volumes created from snap-0abc12345", "EBS · From snapshot = snap-0abc12345"),
        ("snapshots of vol-0abc12345", 'EBSSnapshot · Source volume contains "vol-0abc12345"'),
        ("elastic ips of i-0abc12345", 'EIP · Attached to contains "i-0abc12345"'),
        ("EMR clusters running on spot", "EMR · Spot = yes"),
        ("EMR clusters that terminate automatically", "EMR · Ends by itself = yes"),
        ("EKS clusters with failed nodes", "EKS · Failed nodes over the last 24 hours > 0"),
        ("OpenSearch domains on elasticsearch", 'OpenSearch · Version starts with "elasticsearch"'),
        ("lambdas packaged as zip", "Lambda · Package type = Zip"),
        ("instance i-0abc12345", "EC2 · resource ID = i-0abc12345"),
        ("distributions with a 5xx error rate above 5 percent, with the highest rate first",
         "CloudFront · 5xx error rate > 5 % · sorted by 5xx error rate descending"),
        ("volumes sorted from largest to smallest", "EBS · sorted by Size descending"),
        ("Which 3 EFS file systems with provisioned throughput cost the most?",
         "EFS · Throughput mode = provisioned · sorted by monthly cost descending · top 3"),
        ("EKS clusters with c5.xlarge nodes that have more than 2 nodes", "EKS · Node type = c5.xlarge · Nodes > 2"),
        ("waiting EMR clusters with fewer than 8 instances", "EMR · WAITING · Nodes < 8"),
        ("OpenSearch domains that use gp2 volumes", "OpenSearch · Volume type = gp2"),
        ("mysql in Tokyo", "RDS · ap-northeast-1 · Engine = mysql"),
    ],
)  # fmt: skip
def test_values_and_figures_of_rarer_kinds(read, parser, question, explained):
    reading = read(question)
    assert reading.plan is not None, reading.refusal
    assert explain(reading.plan, parser.catalog, "en") == explained


@pytest.mark.parametrize(
    "question",
    ["linux databases", "arm buckets", "redis functions", "clusters among those", "functions of i-0abc12345"],
)
def test_a_value_of_a_field_that_they_lack_is_refused(read, question):
    assert read(question).plan is None


@pytest.mark.parametrize(
    "question",
    [
        "trails whose bucket is corvid-old-trails",
        "trails that write to the bucket corvid-old-trails",
        "trails delivering their logs to corvid-old-trails",
        "trails in the bucket corvid-old-trails",
    ],
)
def test_the_bucket_of_a_trail_is_where_it_writes(step, row, question):
    words = AccountWords.of([row("main", service_type="CloudTrail", details={"bucket": "corvid-old-trails"})])
    read = step(question, words=words)
    assert read.service_types == ("CloudTrail",)
    assert [condition.field for condition in conditions(read.filters)] == ["details.bucket"]
    assert [condition.value for condition in conditions(read.filters)] == ["corvid-old-trails"]


def test_the_release_of_a_cluster_is_no_service(step, row):
    words = AccountWords.of([row("etl", service_type="EMR", details={"release": "emr-6.15.0"})])
    assert [one.value for one in conditions(step("EMR clusters on emr-6.15.0", words=words).filters)] == ["emr-6.15.0"]
