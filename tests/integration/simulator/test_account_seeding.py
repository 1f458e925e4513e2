"""Each kind of an account file, read back through plain boto3."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from botocore.exceptions import ClientError

from tests.integration.simulator.conftest import ACCOUNT, NOW, Loaded, document, resource

Load = Callable[..., Loaded]
TAGS = {"Team": "web", "Env": "prod"}


def ago(days: float) -> Any:
    return NOW - timedelta(days=days)


def tags_of(rows: list[dict[str, str]]) -> dict[str, str]:
    return {row["Key"]: row["Value"] for row in rows}


def test_instances(load: Load) -> None:
    loaded = load(
        document(
            resource("EC2", "web", created_days_ago=100, tags=TAGS,
                     details={"instance_type": "m7g.large", "private_ip": "10.1.2.3", "public_ip": "52.1.2.3",
                              "vpc": "vpc-0a1b2c", "subnet": "subnet-0d4e5f", "monitoring": "detailed"}),
            resource("EC2", "old", status="stopped", created_days_ago=90, details={"stopped_days_ago": 45.5}),
            resource("EC2", "win", status="pending", details={"platform": "windows", "imds_v1": True}),
        )
    )  # fmt: skip
    reservations = loaded.client("ec2").describe_instances()["Reservations"]
    found = {tags_of(r["Instances"][0]["Tags"])["Name"]: r["Instances"][0] for r in reservations}
    assert set(found) == {"web", "old", "win"}
    web = found["web"]
    assert (web["InstanceType"], web["Architecture"], web["State"]["Name"]) == ("m7g.large", "arm64", "running")
    assert web["LaunchTime"] == ago(100)
    assert (web["PrivateIpAddress"], web["PublicIpAddress"]) == ("10.1.2.3", "52.1.2.3")
    assert (web["VpcId"], web["SubnetId"]) == ("vpc-0a1b2c", "subnet-0d4e5f")
    assert web["Monitoring"]["State"] == "enabled"
    assert web["MetadataOptions"]["HttpTokens"] == "required"
    assert tags_of(web["Tags"]) == {**TAGS, "Name": "web"}
    assert web["BlockDeviceMappings"] == []
    old = found["old"]
    assert old["State"] == {"Code": 80, "Name": "stopped"}
    assert old["StateTransitionReason"] == f"User initiated ({ago(45.5):%Y-%m-%d %H:%M:%S} GMT)"
    assert "PublicIpAddress" not in old
    win = found["win"]
    assert (win["State"]["Name"], win["Platform"], win["MetadataOptions"]["HttpTokens"]) == (
        "pending", "windows", "optional")  # fmt: skip


def test_volumes_and_snapshots(load: Load) -> None:
    loaded = load(
        document(
            resource("EC2", "web"),
            resource("EBS", "root", created_days_ago=40, tags=TAGS,
                     details={"attached_to": "web", "size_gib": 100, "volume_type": "gp2", "encrypted": True}),
            resource("EBS", "data", details={"attached_to": "web", "volume_type": "io2", "iops": 4000}),
            resource("EBS", "loose", created_days_ago=60, status="available", details={"size_gib": 7}),
            resource("EBSSnapshot", "kept", created_days_ago=200, details={"volume": "root", "size_gib": 80}),
            resource("EBSSnapshot", "orphan", details={"volume": "gone", "size_gib": 9}),
        )
    )  # fmt: skip
    ec2 = loaded.client("ec2")
    volumes = {tags_of(v["Tags"])["Name"]: v for v in ec2.describe_volumes()["Volumes"]}
    assert set(volumes) == {"root", "data", "loose"}
    root = volumes["root"]
    assert (root["State"], root["Size"], root["VolumeType"], root["Iops"], root["Encrypted"]) == (
        "in-use", 100, "gp2", 300, True)  # fmt: skip
    assert root["CreateTime"] == ago(40)
    assert root["Attachments"][0]["InstanceId"] == loaded.id("web")
    assert volumes["data"]["Iops"] == 4000
    assert (volumes["loose"]["State"], volumes["loose"]["Attachments"]) == ("available", [])
    mapped = ec2.describe_instances()["Reservations"][0]["Instances"][0]["BlockDeviceMappings"]
    assert {m["Ebs"]["VolumeId"] for m in mapped} == {loaded.id("root"), loaded.id("data")}
    snapshots = {tags_of(s["Tags"])["Name"]: s for s in ec2.describe_snapshots(OwnerIds=["self"])["Snapshots"]}
    assert set(snapshots) == {"kept", "orphan"}
    assert (snapshots["kept"]["VolumeId"], snapshots["kept"]["VolumeSize"]) == (loaded.id("root"), 80)
    assert snapshots["kept"]["StartTime"] == ago(200)
    assert snapshots["orphan"]["VolumeId"] not in {v["VolumeId"] for v in volumes.values()}
    assert snapshots["orphan"]["VolumeSize"] == 9
    ec2.detach_volume(VolumeId=loaded.id("root"), InstanceId=loaded.id("web"))
    assert ec2.describe_volumes(VolumeIds=[loaded.id("root")])["Volumes"][0]["State"] == "available"


def test_addresses_and_nat_gateways(load: Load) -> None:
    loaded = load(
        document(
            resource("EC2", "web"),
            resource("NAT", "nat", created_days_ago=12, tags=TAGS),
            resource("EIP", "of-web", details={"attached_to": "web"}),
            resource("EIP", "of-nat", details={"attached_to": "nat"}),
            resource("EIP", "free", tags=TAGS),
            resource("EIP", "held", status="in-use"),
        )
    )
    ec2 = loaded.client("ec2")
    addresses = {tags_of(a["Tags"])["Name"]: a for a in ec2.describe_addresses()["Addresses"]}
    assert set(addresses) == {"of-web", "of-nat", "free", "held"}
    assert addresses["of-web"]["InstanceId"] == loaded.id("web")
    assert "AssociationId" not in addresses["free"]
    assert addresses["held"]["AssociationId"]
    (gateway,) = ec2.describe_nat_gateways()["NatGateways"]
    assert (gateway["State"], gateway["CreateTime"], tags_of(gateway["Tags"])["Team"]) == ("available", ago(12), "web")
    assert gateway["NatGatewayAddresses"][0]["PublicIp"] == addresses["of-nat"]["PublicIp"]
    web = ec2.describe_instances()["Reservations"][0]["Instances"][0]
    assert web["PublicIpAddress"] == addresses["of-web"]["PublicIp"]


def test_load_balancers(load: Load) -> None:
    loaded = load(
        document(
            resource("EC2", "web"),
            resource("EC2", "off", status="stopped"),
            resource("ELB", "alb", created_days_ago=9, tags=TAGS, details={"targets": ["web", "off"]}),
            resource("ELB", "nlb", status="provisioning", details={"type": "network"}),
        )
    )
    elb = loaded.client("elbv2")
    balancers = {b["LoadBalancerName"]: b for b in elb.describe_load_balancers()["LoadBalancers"]}
    assert (balancers["alb"]["Type"], balancers["nlb"]["Type"]) == ("application", "network")
    assert (balancers["alb"]["State"]["Code"], balancers["nlb"]["State"]["Code"]) == ("active", "provisioning")
    assert balancers["alb"]["CreatedTime"] == ago(9)
    arn = balancers["alb"]["LoadBalancerArn"]
    assert tags_of(elb.describe_tags(ResourceArns=[arn])["TagDescriptions"][0]["Tags"]) == TAGS
    (group,) = elb.describe_target_groups(LoadBalancerArn=arn)["TargetGroups"]
    health = elb.describe_target_health(TargetGroupArn=group["TargetGroupArn"])["TargetHealthDescriptions"]
    states = {h["Target"]["Id"]: h["TargetHealth"]["State"] for h in health}
    assert states == {loaded.id("web"): "healthy", loaded.id("off"): "unused"}
    (empty,) = elb.describe_target_groups(LoadBalancerArn=balancers["nlb"]["LoadBalancerArn"])["TargetGroups"]
    assert elb.describe_target_health(TargetGroupArn=empty["TargetGroupArn"])["TargetHealthDescriptions"] == []


def test_databases_and_their_snapshots(load: Load) -> None:
    loaded = load(
        document(
            resource("RDS", "shop", created_days_ago=50, tags=TAGS,
                     details={"engine": "mysql", "engine_version": "8.0.36", "instance_class": "db.r6g.large",
                              "storage_gib": 200, "storage_type": "gp2", "multi_az": True, "encrypted": False,
                              "publicly_accessible": True, "backup_retention_days": 3}),
            resource("RDS", "off", status="stopped"),
            resource("RDSSnapshot", "shop-snap", created_days_ago=5, tags=TAGS,
                     details={"database": "shop", "size_gib": 120}),
            resource("RDSSnapshot", "orphan", created_days_ago=500, details={"database": "gone"}),
        )
    )  # fmt: skip
    rds = loaded.client("rds")
    databases = {d["DBInstanceIdentifier"]: d for d in rds.describe_db_instances()["DBInstances"]}
    assert set(databases) == {"shop", "off"}
    shop = databases["shop"]
    assert (shop["Engine"], shop["EngineVersion"], shop["DBInstanceClass"]) == ("mysql", "8.0.36", "db.r6g.large")
    assert (shop["AllocatedStorage"], shop["StorageType"], shop["MultiAZ"]) == (200, "gp2", True)
    assert (shop["PubliclyAccessible"], shop["StorageEncrypted"], shop["BackupRetentionPeriod"]) == (True, False, 3)
    assert (shop["InstanceCreateTime"], tags_of(shop["TagList"])) == (ago(50), TAGS)
    assert databases["off"]["DBInstanceStatus"] == "stopped"
    snapshots = {s["DBSnapshotIdentifier"]: s for s in rds.describe_db_snapshots()["DBSnapshots"]}
    assert set(snapshots) == {"shop-snap", "orphan"}
    assert (snapshots["shop-snap"]["DBInstanceIdentifier"], snapshots["shop-snap"]["AllocatedStorage"]) == ("shop", 120)
    assert snapshots["shop-snap"]["SnapshotCreateTime"] == ago(5)
    assert (snapshots["orphan"]["DBInstanceIdentifier"], snapshots["orphan"]["SnapshotCreateTime"]) == (
        "gone", ago(500))  # fmt: skip


def test_functions_and_log_groups(load: Load) -> None:
    loaded = load(
        document(
            resource("Lambda", "fn", created_days_ago=7, tags=TAGS,
                     details={"runtime": "python3.13", "memory_mb": 1024, "timeout_s": 60, "architecture": "arm64",
                              "code_size_bytes": 4321}),
            resource("Logs", "/aws/lambda/fn", created_days_ago=7, tags=TAGS,
                     details={"stored_bytes": 987_654_321, "retention_days": None}),
            resource("Logs", "/short", details={"retention_days": 30}),
        )
    )  # fmt: skip
    client = loaded.client("lambda")
    (function,) = client.list_functions()["Functions"]
    assert (function["Runtime"], function["MemorySize"], function["Timeout"]) == ("python3.13", 1024, 60)
    assert (function["Architectures"], function["CodeSize"], function["State"]) == (["arm64"], 4321, "Active")
    assert function["LastModified"].startswith(f"{ago(7):%Y-%m-%dT%H:%M:%S}")
    assert client.list_tags(Resource=function["FunctionArn"])["Tags"] == TAGS
    logs = loaded.client("logs")
    groups = {g["logGroupName"]: g for g in logs.describe_log_groups()["logGroups"]}
    assert set(groups) == {"/aws/lambda/fn", "/short"}
    assert groups["/aws/lambda/fn"]["storedBytes"] == 987_654_321
    assert groups["/aws/lambda/fn"]["creationTime"] == int(ago(7).timestamp() * 1000)
    assert "retentionInDays" not in groups["/aws/lambda/fn"]
    assert groups["/short"]["retentionInDays"] == 30
    assert logs.list_tags_for_resource(resourceArn=loaded.arn("/aws/lambda/fn"))["tags"] == TAGS


def test_buckets(load: Load) -> None:
    loaded = load(
        document(
            resource("S3", "plain-bucket", "us-east-1", created_days_ago=400),
            resource("S3", "rich-bucket", tags=TAGS,
                     details={"versioning": True, "encryption": "aws:kms", "public": True, "lifecycle": True,
                              "incomplete_uploads_bytes": 6 * 1024**3}),
        )
    )  # fmt: skip
    s3 = loaded.client("s3", "us-east-1")
    pages = s3.get_paginator("list_buckets").paginate(PaginationConfig={"PageSize": 1})
    buckets = {b["Name"]: b for page in pages for b in page["Buckets"]}
    assert {name: b["BucketRegion"] for name, b in buckets.items()} == {
        "plain-bucket": "us-east-1", "rich-bucket": "us-west-2"}  # fmt: skip
    assert buckets["plain-bucket"]["CreationDate"] == ago(400)
    assert s3.get_bucket_location(Bucket="rich-bucket")["LocationConstraint"] == "us-west-2"
    assert s3.get_bucket_versioning(Bucket="rich-bucket")["Status"] == "Enabled"
    assert "Status" not in s3.get_bucket_versioning(Bucket="plain-bucket")
    rules = s3.get_bucket_encryption(Bucket="rich-bucket")["ServerSideEncryptionConfiguration"]["Rules"]
    assert rules[0]["ApplyServerSideEncryptionByDefault"]["SSEAlgorithm"] == "aws:kms"
    assert s3.get_bucket_policy_status(Bucket="rich-bucket")["PolicyStatus"]["IsPublic"]
    assert s3.get_public_access_block(Bucket="plain-bucket")["PublicAccessBlockConfiguration"]["BlockPublicPolicy"]
    assert s3.get_bucket_lifecycle_configuration(Bucket="rich-bucket")["Rules"][0]["Status"] == "Enabled"
    with pytest.raises(ClientError, match="NoSuchLifecycleConfiguration"):
        s3.get_bucket_lifecycle_configuration(Bucket="plain-bucket")
    assert tags_of(s3.get_bucket_tagging(Bucket="rich-bucket")["TagSet"]) == TAGS
    (upload,) = s3.list_multipart_uploads(Bucket="rich-bucket")["Uploads"]
    parts = s3.list_parts(Bucket="rich-bucket", Key=upload["Key"], UploadId=upload["UploadId"])["Parts"]
    assert sum(part["Size"] for part in parts) == 6 * 1024**3
    assert upload["Initiated"] == ago(30)


def test_tables_and_caches(load: Load) -> None:
    loaded = load(
        document(
            resource("DynamoDB", "carts", created_days_ago=3, tags=TAGS, details={"item_count": 42, "size_bytes": 999}),
            resource("DynamoDB", "stock", status="UPDATING",
                     details={"billing_mode": "PROVISIONED", "read_capacity": 7, "write_capacity": 3}),
            resource("ElastiCache", "hot", created_days_ago=8, tags=TAGS,
                     details={"engine": "valkey", "node_type": "cache.r7g.large", "node_count": 3}),
        )
    )  # fmt: skip
    dynamodb = loaded.client("dynamodb")
    assert dynamodb.list_tables()["TableNames"] == ["carts", "stock"]
    carts = dynamodb.describe_table(TableName="carts")["Table"]
    assert (carts["ItemCount"], carts["TableSizeBytes"], carts["CreationDateTime"]) == (42, 999, ago(3))
    assert carts["BillingModeSummary"]["BillingMode"] == "PAY_PER_REQUEST"
    assert tags_of(dynamodb.list_tags_of_resource(ResourceArn=carts["TableArn"])["Tags"]) == TAGS
    stock = dynamodb.describe_table(TableName="stock")["Table"]
    assert stock["TableStatus"] == "UPDATING"
    assert stock["ProvisionedThroughput"]["ReadCapacityUnits"] == 7
    cache = loaded.client("elasticache")
    (cluster,) = cache.describe_cache_clusters()["CacheClusters"]
    assert (cluster["Engine"], cluster["CacheNodeType"], cluster["NumCacheNodes"]) == ("valkey", "cache.r7g.large", 3)
    assert cluster["CacheClusterCreateTime"] == ago(8)
    assert tags_of(cache.list_tags_for_resource(ResourceName=cluster["ARN"])["TagList"]) == TAGS


def test_containers(load: Load) -> None:
    loaded = load(
        document(
            resource("ECS", "api", created_days_ago=20, tags=TAGS,
                     details={"cluster": "shop", "desired_count": 3, "running_count": 2, "cpu_units": 512,
                              "memory_mib": 1024}),
            resource("EKS", "kube", created_days_ago=21, tags=TAGS,
                     details={"version": "1.29", "node_count": 3, "node_type": "m5.xlarge"}),
        )
    )  # fmt: skip
    ecs = loaded.client("ecs")
    assert ecs.list_services(cluster="shop")["serviceArns"] == [loaded.arn("api")]
    (service,) = ecs.describe_services(cluster="shop", services=["api"], include=["TAGS"])["services"]
    assert (service["desiredCount"], service["runningCount"], service["launchType"]) == (3, 2, "FARGATE")
    assert service["createdAt"] == ago(20)
    assert {t["key"]: t["value"] for t in service["tags"]} == TAGS
    definition = ecs.describe_task_definition(taskDefinition=service["taskDefinition"])["taskDefinition"]
    assert (definition["cpu"], definition["memory"]) == ("512", "1024")
    eks = loaded.client("eks")
    cluster = eks.describe_cluster(name="kube")["cluster"]
    assert (cluster["version"], cluster["createdAt"], cluster["tags"]) == ("1.29", ago(21), TAGS)
    (name,) = eks.list_nodegroups(clusterName="kube")["nodegroups"]
    group = eks.describe_nodegroup(clusterName="kube", nodegroupName=name)["nodegroup"]
    assert (group["scalingConfig"]["desiredSize"], group["instanceTypes"]) == (3, ["m5.xlarge"])
    assert loaded.client("ec2").describe_instances()["Reservations"] == []


def test_distributions(load: Load) -> None:
    loaded = load(
        document(
            {"service_type": "CloudFront", "name": "cdn", "created_days_ago": 77, "tags": TAGS,
             "details": {"domain": "shop.example.com", "origin": "origin.example.com", "enabled": False}},
            {"service_type": "CloudFront", "name": "new", "status": "InProgress"},
        )
    )  # fmt: skip
    client = loaded.client("cloudfront", "us-east-1")
    for _ in range(2):
        rows = {d["Comment"]: d for d in client.list_distributions()["DistributionList"]["Items"]}
        assert {name: row["Status"] for name, row in rows.items()} == {"cdn": "Deployed", "new": "InProgress"}
    cdn = rows["cdn"]
    assert (cdn["Aliases"]["Items"], cdn["Enabled"]) == (["shop.example.com"], False)
    assert cdn["Origins"]["Items"][0]["DomainName"] == "origin.example.com"
    assert cdn["LastModifiedTime"] == ago(77)
    assert tags_of(client.list_tags_for_resource(Resource=cdn["ARN"])["Tags"]["Items"]) == TAGS


EMPTY = [
    ("ec2", "describe_instances", {}, "Reservations"),
    ("ec2", "describe_volumes", {}, "Volumes"),
    ("ec2", "describe_snapshots", {"OwnerIds": ["self"]}, "Snapshots"),
    ("ec2", "describe_addresses", {}, "Addresses"),
    ("ec2", "describe_nat_gateways", {}, "NatGateways"),
    ("ec2", "describe_images", {"Owners": ["self"]}, "Images"),
    ("elbv2", "describe_load_balancers", {}, "LoadBalancers"),
    ("rds", "describe_db_instances", {}, "DBInstances"),
    ("rds", "describe_db_snapshots", {}, "DBSnapshots"),
    ("lambda", "list_functions", {}, "Functions"),
    ("s3", "list_buckets", {}, "Buckets"),
    ("dynamodb", "list_tables", {}, "TableNames"),
    ("ecs", "list_clusters", {}, "clusterArns"),
    ("eks", "list_clusters", {}, "clusters"),
    ("elasticache", "describe_cache_clusters", {}, "CacheClusters"),
    ("logs", "describe_log_groups", {}, "logGroups"),
    ("cloudwatch", "list_metrics", {}, "Metrics"),
]


@pytest.mark.parametrize(("service", "operation", "parameters", "key"), EMPTY)
def test_nothing_exists_but_what_the_file_lists(
    load: Load, service: str, operation: str, parameters: dict[str, Any], key: str
) -> None:
    loaded = load(document())
    assert getattr(loaded.client(service), operation)(**parameters)[key] == []


def test_loading_again_replaces_and_ids_stay(load: Load) -> None:
    first = load(document(resource("EC2", "web"), resource("S3", "some-bucket"), resource("NAT", "gone")))
    kept = first.id("web")
    second = load(document(resource("EC2", "new"), resource("EC2", "web"), resource("S3", "some-bucket")))
    assert second.id("web") == kept
    ec2 = second.client("ec2")
    assert len(ec2.describe_instances()["Reservations"]) == 2
    assert ec2.describe_nat_gateways()["NatGateways"] == []


def test_accounts_are_apart_and_the_payer_lists_them(load: Load) -> None:
    content = document(resource("EC2", "web"), resource("S3", "same-name", "us-east-1"))
    other = {"account_id": "444455556666", "name": "acme-dev", "regions": ["us-west-2"],
             "resources": [resource("EC2", "web"), resource("S3", "same-name"), resource("EC2", "dev")]}  # fmt: skip
    content["accounts"].append(other)
    loaded = load(content)
    assert len(loaded.client("ec2").describe_instances()["Reservations"]) == 1
    assert len(loaded.client("ec2", account="444455556666").describe_instances()["Reservations"]) == 2
    assert loaded.client("s3").get_bucket_location(Bucket="same-name")["LocationConstraint"] is None
    accounts = loaded.client("organizations", "us-east-1").list_accounts()["Accounts"]
    assert [(a["Id"], a["Name"]) for a in accounts] == [(ACCOUNT, "acme-prod"), ("444455556666", "acme-dev")]


def test_regions(load: Load) -> None:
    loaded = load(document(regions=["us-east-1", "us-west-2", "me-south-1"]))
    ec2 = loaded.client("ec2")
    assert {r["RegionName"]: r["OptInStatus"] for r in ec2.describe_regions()["Regions"]} == {
        "us-east-1": "opt-in-not-required",
        "us-west-2": "opt-in-not-required",
        "me-south-1": "opted-in",
    }
    everything = {r["RegionName"]: r["OptInStatus"] for r in ec2.describe_regions(AllRegions=True)["Regions"]}
    assert everything["eu-west-1"] == "not-opted-in"
    opted_in = [{"Name": "opt-in-status", "Values": ["opted-in"]}]
    assert [r["RegionName"] for r in ec2.describe_regions(Filters=opted_in)["Regions"]] == ["me-south-1"]
    assert [r["OptInStatus"] for r in ec2.describe_regions(RegionNames=["sa-east-1"])["Regions"]] == ["not-opted-in"]
    assert not any(name.startswith(("cn-", "us-gov-")) for name in everything)


DENIALS = [
    ("us-west-2", "ec2", "DescribeInstances", None),
    ("eu-west-1", "ec2", "DescribeInstances", "AuthFailure"),
    ("eu-west-1", "lambda", "ListFunctions", "UnrecognizedClientException"),
    ("eu-west-1", "rds", "DescribeDBInstances", "InvalidClientTokenId"),
    ("us-east-1", "ec2", "DescribeInstances", "AuthFailure"),
    ("us-east-1", "ec2", "DescribeRegions", None),
    ("us-east-1", "s3", "ListBuckets", None),
    ("us-east-1", "cloudfront", "ListDistributions", None),
    ("us-east-1", "ce", "GetCostAndUsage", None),
]


@pytest.mark.parametrize(("region", "service", "operation", "code"), DENIALS)
def test_a_region_that_is_not_enabled_denies(
    load: Load, region: str, service: str, operation: str, code: str | None
) -> None:
    loaded = load(document(regions=["us-west-2"]))
    denial = loaded.simulation.region_denial(ACCOUNT, region, service, operation)
    assert (denial.code if denial else None) == code
    assert loaded.simulation.region_denial("999999999999", region, service, operation) is None
