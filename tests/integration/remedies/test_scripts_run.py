"""Fixes carried out on a simulated account: backed up, verified, done once, undone; refused elsewhere."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from moto import mock_aws
from moto.backends import get_backend

from rassistant.models.resource import Resource
from rassistant.remedies.remedy import Subject
from rassistant.remedies.rendering import code_for
from tests.integration.remedies.shell_on_moto import Shell, client_of
from tests.unit.checks.conftest import Bench
from tests.unit.remedies.subjects import HOSTILE, subject_of

ACCOUNT, REGION = "123456789012", "us-east-1"


@pytest.fixture
def shell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Shell]:
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.setenv(name, "testing")
    monkeypatch.setenv("AWS_DEFAULT_REGION", REGION)
    monkeypatch.setenv("MOTO_EC2_LOAD_DEFAULT_AMIS", "false")  # seconds a test
    with mock_aws():  # before any client is made
        found = Shell(tmp_path)
        yield found
        found.close()


def ec2() -> Any:
    return client_of("ec2")


def subject(
    code: str, resource_id: str, *, covered: tuple[Resource, ...] = (), tags: Any = None, **details: Any
) -> Subject:
    """The finding of ``code`` on a resource that the simulated account has."""
    made = subject_of(Bench(), code, tags=tags, **details)
    resource = replace(made.resource, resource_id=resource_id, name=resource_id, account_id=ACCOUNT)
    return Subject(replace(made.finding, resource_id=resource_id, account_id=ACCOUNT), resource, covered)


def done(shell: Shell, script: str, what: str, **environment: str) -> str:
    found = shell.run(script, what, **environment)
    assert found.returncode == 0, found.stderr + found.stdout
    return found.stdout


def volume(kind: str = "gp2", size: int = 100, tags: dict[str, str] | None = None) -> str:
    given = [{"ResourceType": "volume", "Tags": [{"Key": k, "Value": v} for k, v in tags.items()]}] if tags else []
    made = ec2().create_volume(AvailabilityZone="us-east-1a", Size=size, VolumeType=kind, TagSpecifications=given)
    return str(made["VolumeId"])


def snapshots(volume_id: str) -> list[dict[str, Any]]:
    """moto has some of its own."""
    of_it = [{"Name": "volume-id", "Values": [volume_id]}]
    return list(ec2().describe_snapshots(OwnerIds=["self"], Filters=of_it)["Snapshots"])


def test_an_unattached_volume_is_snapshot_deleted_and_brought_back_with_hostile_tags(shell: Shell) -> None:
    tags = {"Name": HOSTILE, "Note": "$(touch pwned)`touch pwned`'; touch pwned #"}
    volume_id = volume("gp3", 20, tags)
    script = code_for(subject("EBS-UNATTACHED", volume_id, tags=tags, size_gib=20, volume_type="gp3"), "cli", "ko")
    done(shell, script, "apply")
    assert ec2().describe_volumes()["Volumes"] == []
    [snapshot] = snapshots(volume_id)
    assert (snapshot["VolumeId"], snapshot["State"]) == (volume_id, "completed")
    assert {"Key": "r-assistant:backup-of", "Value": volume_id} in snapshot["Tags"]
    assert (
        shell.calls.index("CreateSnapshot") < shell.calls.index("SnapshotCompleted") < shell.calls.index("DeleteVolume")
    )

    shell.calls.clear()
    assert "이미 적용" in done(shell, script, "apply")
    assert shell.calls == ["GetCallerIdentity"]

    done(shell, script, "undo")
    [again] = ec2().describe_volumes()["Volumes"]
    assert (again["SnapshotId"], again["Size"], again["VolumeType"]) == (snapshot["SnapshotId"], 20, "gp3")
    assert {one["Key"]: one["Value"] for one in again["Tags"]} == {
        key: value.replace("\r", "\n")
        for key, value in tags.items()  # as any reader of XML has it
    }
    assert not list(shell.folder.glob("**/pwned"))


def test_a_script_of_another_account_does_nothing(shell: Shell) -> None:
    volume_id = volume()
    made = subject("EBS-UNATTACHED", volume_id)
    elsewhere = replace(made, finding=replace(made.finding, account_id="999988887777"))
    found = shell.run(code_for(elsewhere, "cli", "en"), "apply")
    assert found.returncode == 1
    assert "Expected 999988887777 but found 123456789012" in found.stderr
    assert shell.calls == ["GetCallerIdentity"]


@pytest.mark.parametrize("what", ["", "now"])
def test_without_a_known_word_nothing_is_done(shell: Shell, what: str) -> None:
    found = shell.run(code_for(subject("EBS-UNATTACHED", volume()), "cli", "en"), what)
    assert found.returncode == 2
    assert "Usage" in found.stderr
    assert shell.calls == ["GetCallerIdentity"]


def test_what_has_changed_since_is_left_alone(shell: Shell) -> None:
    volume_id = volume("gp3")
    found = shell.run(code_for(subject("EBS-GP2", volume_id, size_gib=100), "cli", "en"), "apply")
    assert found.returncode == 1
    assert "Expected gp2 but found gp3" in found.stderr
    assert "ModifyVolume" not in shell.calls
    assert "CreateSnapshot" not in shell.calls


def test_gp2_becomes_gp3_and_back(shell: Shell) -> None:
    volume_id = volume("gp2", 500)
    script = code_for(subject("EBS-GP2", volume_id), "cli", "en")

    def kind() -> str:
        return str(ec2().describe_volumes(VolumeIds=[volume_id])["Volumes"][0]["VolumeType"])

    done(shell, script, "apply")
    assert kind() == "gp3"
    assert len(snapshots(volume_id)) == 1
    done(shell, script, "undo")
    assert kind() == "gp2"


def instance(kind: str = "m5.2xlarge") -> str:
    image = ec2().register_image(Name=f"base-{len(ec2().describe_images()['Images'])}")["ImageId"]
    made = ec2().run_instances(ImageId=image, MinCount=1, MaxCount=1, InstanceType=kind)
    return str(made["Instances"][0]["InstanceId"])


def backups(instance_id: str) -> list[dict[str, Any]]:
    of_it = [{"Name": "tag:r-assistant:backup-of", "Values": [instance_id]}]
    return list(ec2().describe_images(Filters=of_it)["Images"])


def told(instance_id: str) -> dict[str, Any]:
    found: dict[str, Any] = ec2().describe_instances(InstanceIds=[instance_id])["Reservations"][0]["Instances"][0]
    return found


def test_an_instance_is_imaged_resized_started_and_resized_back(shell: Shell) -> None:
    instance_id = instance()
    made = subject("EC2-RIGHTSIZE", instance_id, instance_type="m5.2xlarge")
    script = code_for(made, "cli", "en")
    done(shell, script, "apply")
    assert (told(instance_id)["InstanceType"], told(instance_id)["State"]["Name"]) == (made.target, "running")
    assert len(backups(instance_id)) == 1
    done(shell, script, "undo")
    assert (told(instance_id)["InstanceType"], told(instance_id)["State"]["Name"]) == ("m5.2xlarge", "running")


def test_a_stopped_instance_goes_with_its_volumes_once_that_is_confirmed(shell: Shell) -> None:
    instance_id = instance("t3.micro")
    ec2().stop_instances(InstanceIds=[instance_id])
    subnet = told(instance_id)["SubnetId"]
    made = subject("EC2-STOPPED", instance_id, instance_type="t3.micro", subnet=subnet)
    script = code_for(made, "cli", "en")
    refused = shell.run(script, "apply")
    assert refused.returncode == 1
    assert f"CONFIRM={instance_id}" in refused.stderr
    assert shell.calls == ["GetCallerIdentity"]
    done(shell, script, "apply", CONFIRM=instance_id)
    assert told(instance_id)["State"]["Name"] == "terminated"
    [image] = backups(instance_id)
    new = done(shell, script, "undo").split()[0]
    assert (told(new)["ImageId"], told(new)["InstanceType"]) == (image["ImageId"], "t3.micro")


def test_an_idle_instance_is_stopped_and_started(shell: Shell) -> None:
    instance_id = instance()
    script = code_for(subject("EC2-IDLE", instance_id), "cli", "en")
    done(shell, script, "apply")
    assert told(instance_id)["State"]["Name"] == "stopped"
    done(shell, script, "undo")
    assert told(instance_id)["State"]["Name"] == "running"


def test_a_nat_gateway_is_deleted_and_its_routes_lead_to_the_new_one(shell: Shell) -> None:
    client = ec2()
    vpc = client.describe_vpcs()["Vpcs"][0]["VpcId"]
    subnet = client.describe_subnets()["Subnets"][0]["SubnetId"]
    allocation = client.allocate_address(Domain="vpc")["AllocationId"]
    gateway = client.create_nat_gateway(SubnetId=subnet, AllocationId=allocation)["NatGateway"]["NatGatewayId"]
    table = client.create_route_table(VpcId=vpc)["RouteTable"]["RouteTableId"]
    client.create_route(RouteTableId=table, DestinationCidrBlock="0.0.0.0/0", NatGatewayId=gateway)
    script = code_for(subject("NAT-IDLE", gateway, subnet=subnet, allocation_id=allocation), "cli", "en")
    done(shell, script, "apply")
    assert "DeleteNatGateway" in shell.calls
    [address] = client.describe_addresses(AllocationIds=[allocation])["Addresses"]
    if "AssociationId" in address:  # AWS frees the address of a gateway that is deleted; moto does not
        client.disassociate_address(AssociationId=address["AssociationId"])
    new = done(shell, script, "undo").split()[0]
    routes = client.describe_route_tables(RouteTableIds=[table])["RouteTables"][0]["Routes"]
    assert [one["NatGatewayId"] for one in routes if one.get("DestinationCidrBlock") == "0.0.0.0/0"] == [new]


def test_a_buckets_own_rules_stay_beside_the_new_one_and_come_back(shell: Shell) -> None:
    s3 = client_of("s3")
    s3.create_bucket(Bucket="bucket-1")
    own = {"ID": "own", "Status": "Disabled", "Filter": {"Prefix": "logs/"}, "Expiration": {"Days": 9}}
    s3.put_bucket_lifecycle_configuration(Bucket="bucket-1", LifecycleConfiguration={"Rules": [own]})
    script = code_for(subject("S3-NOLIFECYCLE", "bucket-1"), "cli", "en")

    def rules() -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = s3.get_bucket_lifecycle_configuration(Bucket="bucket-1")["Rules"]
        return found

    done(shell, script, "apply")
    assert [one["ID"] for one in rules()] == ["own", "r-assistant"]
    done(shell, script, "undo")
    assert [one["ID"] for one in rules()] == ["own"]


def test_a_bucket_without_rules_has_none_after_an_undo(shell: Shell) -> None:
    s3 = client_of("s3")
    s3.create_bucket(Bucket="bucket-1")
    script = code_for(subject("S3-VERSIONS", "bucket-1"), "cli", "en")
    done(shell, script, "apply", CONFIRM="bucket-1")
    [rule] = s3.get_bucket_lifecycle_configuration(Bucket="bucket-1")["Rules"]
    assert rule["NoncurrentVersionExpiration"] == {"NoncurrentDays": 90}
    done(shell, script, "undo")
    with pytest.raises(s3.exceptions.ClientError, match="NoSuchLifecycleConfiguration"):
        s3.get_bucket_lifecycle_configuration(Bucket="bucket-1")


def test_a_table_pays_on_demand_and_gets_its_capacity_back(shell: Shell) -> None:
    client = client_of("dynamodb")
    client.create_table(
        TableName="table-1",
        KeySchema=[{"AttributeName": "pk", "KeyType": "HASH"}],
        AttributeDefinitions=[{"AttributeName": "pk", "AttributeType": "S"}],
        ProvisionedThroughput={"ReadCapacityUnits": 100, "WriteCapacityUnits": 50},
    )
    script = code_for(subject("DDB-IDLE", "table-1"), "cli", "en")

    def table() -> dict[str, Any]:
        found: dict[str, Any] = client.describe_table(TableName="table-1")["Table"]
        return found

    done(shell, script, "apply")
    assert table()["BillingModeSummary"]["BillingMode"] == "PAY_PER_REQUEST"
    done(shell, script, "undo")
    assert table()["ProvisionedThroughput"]["ReadCapacityUnits"] == 100


def test_a_schedule_is_made_for_one_instance_alone_and_taken_away(shell: Shell) -> None:
    instance_id = instance()
    script = code_for(subject("EC2-SCHEDULE", instance_id), "cli", "en")
    scheduler, iam = client_of("scheduler"), client_of("iam")
    done(shell, script, "apply")
    schedules = scheduler.list_schedules()["Schedules"]
    assert {one["Name"].split("-")[-2] for one in schedules} == {"stop", "start"}
    [role] = [one for one in iam.list_roles()["Roles"] if one["RoleName"].startswith("r-assistant")]
    policy = iam.get_role_policy(RoleName=role["RoleName"], PolicyName="stop-and-start")["PolicyDocument"]
    assert policy["Statement"][0]["Resource"].endswith(f":instance/{instance_id}")
    target = scheduler.get_schedule(Name=schedules[0]["Name"])["Target"]
    assert json.loads(target["Input"]) == {"InstanceIds": [instance_id]}
    assert target["RoleArn"] == role["Arn"]
    done(shell, script, "undo")
    assert scheduler.list_schedules()["Schedules"] == []
    assert not [one for one in iam.list_roles()["Roles"] if one["RoleName"].startswith("r-assistant")]


def test_events_are_kept_for_90_days_and_then_for_ever(shell: Shell) -> None:
    logs = client_of("logs")
    logs.create_log_group(logGroupName="/app/web")
    script = code_for(subject("LOGS-RETENTION", "/app/web"), "cli", "en")
    done(shell, script, "apply", CONFIRM="/app/web")
    assert logs.describe_log_groups()["logGroups"][0]["retentionInDays"] == 90
    done(shell, script, "undo")
    assert "retentionInDays" not in logs.describe_log_groups()["logGroups"][0]


def test_an_address_is_released_only_where_it_still_belongs_to_nothing(shell: Shell) -> None:
    client = ec2()
    address = client.allocate_address(Domain="vpc")
    allocation, public = address["AllocationId"], address["PublicIp"]
    script = code_for(subject("EIP-UNASSOC", allocation, public_ip=public), "cli", "en")
    association = client.associate_address(AllocationId=allocation, InstanceId=instance())["AssociationId"]
    refused = shell.run(script, "apply", CONFIRM=public)
    assert refused.returncode == 1
    assert "Expected None but found i-" in refused.stderr
    assert len(client.describe_addresses()["Addresses"]) == 1
    client.disassociate_address(AssociationId=association)
    done(shell, script, "apply", CONFIRM=public)
    assert client.describe_addresses()["Addresses"] == []


def test_an_instance_with_little_use_is_stopped_only_once_its_figures_were_read(shell: Shell) -> None:
    instance_id = instance()
    script = code_for(subject("EC2-LOWUTIL", instance_id), "cli", "en")
    refused = shell.run(script, "apply")
    assert refused.returncode == 1
    assert "NetworkOut" in refused.stdout
    assert shell.calls == ["GetCallerIdentity", *["GetMetricStatistics"] * 3]
    done(shell, script, "apply", REVIEWED="yes")
    assert told(instance_id)["State"]["Name"] == "stopped"
    done(shell, script, "undo")
    assert told(instance_id)["State"]["Name"] == "running"


def test_gateway_endpoints_are_made_for_the_tables_that_lead_to_the_gateway_and_taken_away(shell: Shell) -> None:
    client = ec2()
    found = client.describe_subnets()["Subnets"][0]
    vpc, subnet = found["VpcId"], found["SubnetId"]
    gateway = client.create_nat_gateway(SubnetId=subnet, ConnectivityType="private")["NatGateway"]["NatGatewayId"]
    tables = [client.create_route_table(VpcId=vpc)["RouteTable"]["RouteTableId"] for _ in range(3)]
    for table, target in zip(tables, ("0.0.0.0/0", "0.0.0.0/0", "10.9.0.0/16"), strict=True):
        client.create_route(RouteTableId=table, DestinationCidrBlock=target, NatGatewayId=gateway)
    dynamodb = f"com.amazonaws.{REGION}.dynamodb"
    own = client.create_vpc_endpoint(VpcId=vpc, ServiceName=dynamodb, VpcEndpointType="Gateway")["VpcEndpoint"]
    script = code_for(subject("NAT-S3-GW", gateway, vpc=vpc), "cli", "en")

    def endpoints() -> dict[str, Any]:
        listed = client.describe_vpc_endpoints()["VpcEndpoints"]
        return {one["ServiceName"].split(".")[-1]: one for one in listed if one["State"] != "deleted"}

    done(shell, script, "apply")
    assert set(endpoints()) == {"s3", "dynamodb"}
    assert set(endpoints()["s3"]["RouteTableIds"]) == set(tables[:2])
    done(shell, script, "undo")
    assert [one["VpcEndpointId"] for one in endpoints().values()] == [own["VpcEndpointId"]]


def test_a_gateway_that_no_table_leads_to_gets_no_endpoint(shell: Shell) -> None:
    found = ec2().describe_subnets()["Subnets"][0]
    made = ec2().create_nat_gateway(SubnetId=found["SubnetId"], ConnectivityType="private")["NatGateway"]
    made_for = subject("NAT-S3-GW", made["NatGatewayId"], vpc=found["VpcId"])
    refused = shell.run(code_for(made_for, "cli", "en"), "apply")
    assert refused.returncode == 1
    assert "no route table" in refused.stderr
    assert "CreateVpcEndpoint" not in shell.calls


def test_resources_get_the_tags_that_they_lack_and_lose_those_alone(shell: Shell) -> None:
    kms = client_of("kms")
    own = [{"TagKey": "Team", "TagValue": "own"}]
    keys = [kms.create_key(Tags=tags)["KeyMetadata"] for tags in (own, [])]
    script = code_for(subject("TAG-MISSING", ACCOUNT), "cli", "en")
    refused = shell.run(script, "apply")
    assert refused.returncode == 1
    assert "RESOURCE_ARNS=" in refused.stderr
    given = {"RESOURCE_ARNS": " ".join(key["Arn"] for key in keys), "NEW_TAGS": "Team=data,Environment=prod a"}
    wrong = shell.run(script, "apply", **{**given, "NEW_TAGS": 'Team="x'})
    assert wrong.returncode == 1
    assert set(shell.calls) == {"GetCallerIdentity"}

    def tags() -> list[dict[str, str]]:
        listed = [kms.list_resource_tags(KeyId=key["KeyId"])["Tags"] for key in keys]
        return [{tag["TagKey"]: tag["TagValue"] for tag in one} for one in listed]

    done(shell, script, "apply", **given)
    assert tags() == [{"Team": "own", "Environment": "prod a"}, {"Team": "data", "Environment": "prod a"}]
    done(shell, script, "undo")
    assert tags() == [{"Team": "own"}, {}]


def image(repository: str, number: int, days_old: float) -> str:
    """The digest of an image that was pushed so long ago and never pulled."""
    media = "application/vnd.docker.distribution.manifest.v2+json"
    config = {"size": number, "digest": f"sha256:{number:064x}"}
    manifest = {"schemaVersion": 2, "mediaType": media, "layers": [config], "config": config}
    client_of("ecr").put_image(repositoryName=repository, imageManifest=json.dumps(manifest), imageTag=f"v{number}")
    stored = get_backend("ecr")[ACCOUNT][REGION].repositories[repository].images[-1]
    stored.image_pushed_at = int(time.time() - days_old * 86_400)
    return str(stored.get_image_digest())


def test_images_unpulled_for_long_go_by_the_hundred_once_they_were_read(shell: Shell) -> None:
    ecr = client_of("ecr")
    ecr.create_repository(repositoryName="shop/api")
    old = {image("shop/api", number, 92) for number in range(101)}
    young = image("shop/api", 500, 88)
    script = code_for(subject("ECR-UNPULLED", "shop/api"), "cli", "en")
    refused = shell.run(script, "apply", CONFIRM="shop/api")
    assert refused.returncode == 1
    assert set(refused.stdout.split()) == old
    assert "BatchDeleteImage" not in shell.calls
    done(shell, script, "apply", CONFIRM="shop/api", REVIEWED="yes")
    assert [one["imageDigest"] for one in ecr.describe_images(repositoryName="shop/api")["imageDetails"]] == [young]
    assert shell.calls.count("BatchDeleteImage") == 2
    back = shell.run(script, "undo")
    assert back.returncode == 1
    assert "no way back" in back.stderr
