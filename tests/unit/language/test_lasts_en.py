"""What never happened, when things end, and ids of other kinds: each by the field that tells it."""

import pytest

from rassistant.language.render import explain

_EVERYWHERE = "CloudTrail · Management events = yes · All regions = yes"
_SLOW_AND_RARE = "Lambda · Duration > 5,000 ms · Invocations < 10"
_BIG_AND_OLD = "EBSSnapshot · Volume size ≥ 100 GiB · created < 2026-05-26T12:00:00Z"
_EITHER = "MemoryDB · (CPU utilization > 50 % or Connections > 300)"
_MEMCACHED = "ElastiCache · Engine = memcached · Node type = cache.m6g.large"
_BY_SHORT_TTL = "Route53 · sorted by Records with a TTL under an hour descending · top 3"


@pytest.mark.parametrize(
    ("question", "explained"),
    [
        ("ECR repos never pulled", "ECR · without Last pull"),
        ("secrets that have never been accessed", "Secret · without Last read"),
        ("AMIs never launched", "AMI · without Last launched"),
        ("KMS keys never used", "KMS · without Last used"),
        ("WorkSpaces nobody has ever logged in to", "WorkSpace · without Last connection"),
        ("notebooks never used", "SageMakerNotebook · without Last activity"),
        ("capacity reservations that end in May", "CapacityReservation · Ends ≥ 2027-05-01 · Ends < 2027-06-01"),
        ("capacity reservations that end in May 2026", "CapacityReservation · Ends ≥ 2026-05-01 · Ends < 2026-06-01"),
        ("capacity reservations ending before March", "CapacityReservation · Ends < 2027-03-01"),
        ("reservations expiring next month", "CapacityReservation · Ends ≥ 2026-12-01 · Ends < 2027-01-01"),
        ("open-ended capacity reservations", "CapacityReservation · without Ends"),
        (
            "provisioned throughputs whose commitment ends before January 2027",
            "BedrockThroughput · Committed until < 2027-01-01",
        ),
        ("provisioned throughputs on a monthly commitment", "BedrockThroughput · Commitment = OneMonth"),
        ("provisioned throughputs without a commitment", "BedrockThroughput · Commitment = None"),
        ("volumes kept on termination", "EBS · Deleted with the instance = no"),
        ("volumes that survive instance termination", "EBS · Deleted with the instance = no"),
        ("volumes deleted on termination", "EBS · Deleted with the instance = yes"),
        ("AMIs made of snap-0123456789abcdef0", 'AMI · Snapshots contains "snap-0123456789abcdef0"'),
        ("snapshots of vol-0123456789abcdef0", 'EBSSnapshot · Source volume contains "vol-0123456789abcdef0"'),
        ("vol-0123456789abcdef0", "all services · resource ID = vol-0123456789abcdef0"),
    ],
)
def test_is_read_by_the_field_that_tells_it(read, parser, question, explained):
    reading = read(question)
    assert reading.plan is not None, reading.refusal
    assert explain(reading.plan, parser.catalog, "en") == explained


@pytest.mark.parametrize("question", ["EC2 created next month", "buckets created next year", "volumes never launched"])
def test_what_is_to_come_or_is_told_nowhere_is_refused(read, question):
    assert read(question).plan is None


@pytest.mark.parametrize(
    ("question", "explained"),
    [
        ("network firewalls that span three availability zones", "NetworkFirewall · Endpoints = 3"),
        ("network firewalls in a single zone", "NetworkFirewall · Endpoints = 1"),
        ("load balancers in at least 2 AZs", "ELB · Zones ≥ 2"),
        ("Redshift clusters not in multiple AZs", "Redshift · Multi-AZ = no"),
        ("OpenSearch domains with one data node", "OpenSearch · Nodes = 1"),
        ("total number of EKS nodes", "EKS · total Nodes"),
        ("how many RDS instances", "RDS · count"),
        ("average images per repository", "ECR · average Images"),
        ("Top 3 hosted zones by number of short TTL records", _BY_SHORT_TTL),
        ("the three largest auto scaling groups by max size", "ASG · sorted by Upper size descending · top 3"),
        ("ASGs with a min size of 0", "ASG · Lower size = 0"),
        ("cache clusters in a replication group", "ElastiCache · with Replication group"),
        ("cache clusters outside of a replication group", "ElastiCache · without Replication group"),
        ("EBS snapshots not in the archive tier", "EBSSnapshot · Storage tier ≠ archive"),
        ("volumes bigger than 500 GB costing more than $20 a month", "EBS · Size > 500 GiB · monthly cost > $20"),
        ("databases with connections", "RDS · Connections > 0"),
        ("show databases with their connections", "RDS · show Connections"),
        ("snapshots not used by any AMI", "EBSSnapshot · without Images made of it"),
        ("ECR repos with untagged images taking up more than 1 GB", "ECR · Untagged, over 30 days > 1 GiB"),
        ("caches without automatic backups", "ElastiCache · Snapshot retention = 0 days"),
        ("VPC endpoints for S3", 'VPCEndpoint · Endpoint service ends with "s3"'),
        ("capacity reservations with more than 2 unused instances", "CapacityReservation · Free instances > 2"),
        ("EMR clusters not protected against termination", "EMR · Termination protection = no"),
        ("symmetric KMS keys", "KMS · Key spec = SYMMETRIC_DEFAULT"),
        ("KMS keys for signing and verifying", "KMS · Usage = SIGN_VERIFY"),
    ],
)
def test_counts_places_and_possessions(read, parser, question, explained):
    reading = read(question)
    assert reading.plan is not None, reading.refusal
    assert explain(reading.plan, parser.catalog, "en") == explained


@pytest.mark.parametrize(
    ("question", "explained"),
    [
        ("snapshots whose description contains bastion", 'EBSSnapshot · Description contains "bastion"'),
        ("EBS snapshots with bastion in their description", 'EBSSnapshot · Description contains "bastion"'),
        ("KMS keys whose description does not mention prod", 'KMS · not (Description contains "prod")'),
        ("hosted zones whose comment starts with legacy", 'Route53 · Comment starts with "legacy"'),
        ("buckets with logs in their name", 'S3 · name contains "logs"'),
        ("ASGs that can scale to 10 instances", "ASG · Upper size ≥ 10"),
        ("ASGs that never scale below 2", "ASG · Lower size ≥ 2"),
        ("auto scaling groups in us-east-1a", 'ASG · Availability Zones contains "us-east-1a"'),
        ("capacity reservations for more than 5 instances", "CapacityReservation · Reserved instances > 5"),
        ("distributions with an S3 origin", 'CloudFront · Origin contains "s3"'),
        ("trails that don't send logs to CloudWatch Logs", "CloudTrail · without Log group"),
        ("Comprehend endpoints that consumed fewer than 100 units", "ComprehendEndpoint · Units consumed < 100"),
        ("log groups not encrypted with a KMS key", "Logs · without KMS key"),
        ("health checks every 10 seconds", "Route53HealthCheck · Interval = 10 s"),
        ("notebooks with no activity since September", "SageMakerNotebook · Last activity < 2026-09-01"),
        ("CPU above 50 percent or more than 300 connections of MemoryDB", _EITHER),
        ("Which memcached clusters use cache.m6g.large nodes?", _MEMCACHED),
        ("cluster snapshots", "RDSSnapshot · Of a cluster = yes"),
    ],
)
def test_texts_and_verbs_of_rarer_kinds(read, parser, question, explained):
    reading = read(question)
    assert reading.plan is not None, reading.refusal
    assert explain(reading.plan, parser.catalog, "en") == explained


@pytest.mark.parametrize(
    ("question", "explained"),
    [
        ("distributions sorted by last modified, newest first", "CloudFront · sorted by Last modified descending"),
        ("EMR clusters sorted by number of instances", "EMR · sorted by Nodes descending"),
        ("regions sorted by number of instances", "EC2 · count · by region · sorted by count descending"),
        ("elastic IPs associated with a network interface", "EIP · with Network interface"),
        ("OpenSearch domains with less than 20 GB per node", "OpenSearch · Storage per node < 20 GiB"),
        ("secrets owned by a service", "Secret · with Managed by"),
        ("ASGs where the desired capacity equals the maximum", "ASG · Desired = Upper size"),
        ("distributions with 5xx errors", "CloudFront · 5xx error rate > 0 %"),
        ("Fargate services with at least 2 vCPU", "ECS · Launch type = FARGATE · CPU units ≥ 2,048"),
        ("ECR repositories that don't allow tag overwriting", "ECR · Tag mutability = IMMUTABLE"),
        ("asymmetric keys for signing", "KMS · Key spec ≠ SYMMETRIC_DEFAULT · Usage = SIGN_VERIFY"),
        ("log groups with one-year retention", "Logs · Retention = 365 days"),
        (
            "NAT gateways whose traffic last month was below 1 GB",
            "NAT · Bytes out from 2026-10-01 to 2026-10-31 < 1 GiB",
        ),
        ("snapshots of postgres databases", 'RDSSnapshot · Engine starts with "postgres"'),
        ("how many rds per sg", "RDS · count · by Security groups"),
    ],
)
def test_orders_and_figures_of_rarer_kinds(read, parser, question, explained):
    reading = read(question)
    assert reading.plan is not None, reading.refusal
    assert explain(reading.plan, parser.catalog, "en") == explained


def test_both_of_a_switch_is_a_contradiction(read):
    assert read("elastic IPs that are attached and unattached").plan is None


@pytest.mark.parametrize(
    ("question", "explained"),
    [
        ("distributions whose alias ends with example.com", 'CloudFront · Aliases ends with "example.com"'),
        ("CloudFront distributions on HTTP/1.1", "CloudFront · HTTP version = http1.1"),
        ("trails recording management events in all regions", _EVERYWHERE),
        ("trails logging to buckets starting with audit", 'CloudTrail · Bucket starts with "audit"'),
        ("functions with duration above 5 seconds and fewer than 10 invocations", _SLOW_AND_RARE),
        ("databases with CPU above 20 and below 50 percent", "RDS · CPU utilization > 20 % · CPU utilization < 50 %"),
        ("EFS file systems with archive storage", "EFS · Archive > 0 bytes"),
        ("gateway VPC endpoints by service", "VPCEndpoint · Type = Gateway · count · by Endpoint service"),
        ("ECS services with more running than desired tasks", "ECS · Running tasks > Desired tasks"),
        ("streams with 1 consumer or more", "Kinesis · Consumers ≥ 1"),
        ("health checks managed by another service", "Route53HealthCheck · with Managed by"),
    ],
)
def test_bounds_of_two_things_and_places(read, parser, question, explained):
    reading = read(question)
    assert reading.plan is not None, reading.refusal
    assert explain(reading.plan, parser.catalog, "en") == explained


@pytest.mark.parametrize(
    ("question", "explained"),
    [
        ("Which API Gateway stages run with a 13.5 GB cache?", "APIGatewayStage · Cache size = 13.5 GB"),
        ("tables that consumed over 1,000,000 read capacity units", "DynamoDB · Consumed reads > 1,000,000"),
        ("EBS snapshots of 100 GB or more older than 180 days", _BIG_AND_OLD),
        ("publicly accesible Redshift clusters", "Redshift · Public = yes"),
    ],
)
def test_amounts_before_their_noun_and_phrases_misspelt(read, parser, question, explained):
    reading = read(question)
    assert reading.plan is not None, reading.refusal
    assert explain(reading.plan, parser.catalog, "en") == explained


@pytest.mark.parametrize("question", ["volumes ending in May", "instances launched in the month of Smarch"])
def test_a_month_is_no_name_and_no_other_word(read, question):
    assert read(question).plan is None
