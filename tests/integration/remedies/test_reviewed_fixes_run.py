"""Fixes that a person reviews first, carried out on a simulated account and undone."""

from __future__ import annotations

import json
from typing import Any

from moto.backends import get_backend

from rassistant.remedies.rendering import code_for
from tests.integration.remedies.shell_on_moto import Shell, client_of
from tests.integration.remedies.test_scripts_run import ACCOUNT, REGION, done, ec2, instance, shell, subject, told

__all__ = ["shell"]


def test_a_look_changes_nothing_and_there_is_no_apply(shell: Shell) -> None:
    s3 = client_of("s3")
    s3.create_bucket(Bucket="bucket-1")
    s3.put_object(Bucket="bucket-1", Key="a'b", Body=b"x")
    script = code_for(subject("S3-ABANDONED", "bucket-1"), "cli", "ko")
    assert "a'b" in done(shell, script, "look")
    assert not [name for name in shell.calls if not name.startswith(("Get", "List"))]
    refused = shell.run(script, "apply")
    assert refused.returncode == 2
    assert "bash 파일 look" in refused.stderr


def test_a_purchase_asks_for_its_name_and_for_numbers(shell: Shell) -> None:
    made: dict[str, Any] = {}
    offering = "0a1b2c3d-0000-4000-8000-000000000001"

    def create(given: dict[str, Any]) -> dict[str, Any]:
        made.update(given)
        return {"savingsPlanId": "plan-1"}

    shell.stand_ins |= {
        ("savingsplans", "DescribeSavingsPlansOfferings"): lambda _given: {"searchResults": [{"planType": "Compute"}]},
        ("savingsplans", "CreateSavingsPlan"): create,
        ("savingsplans", "DescribeSavingsPlans"): lambda _given: {"savingsPlans": [{"savingsPlanId": "plan-1"}]},
        ("savingsplans", "ReturnSavingsPlan"): lambda given: made.clear() or {"savingsPlanId": given["savingsPlanId"]},
    }
    script = code_for(subject("SP-COMPUTE", "SP-COMPUTE"), "cli", "en")
    refused = shell.run(script, "apply", OFFERING_ID=offering, HOURLY_USD="0.5")
    assert "This buys" in refused.stderr
    assert shell.run(script, "apply", CONFIRM="SP-COMPUTE", OFFERING_ID=offering, HOURLY_USD="1e9").returncode == 1
    assert made == {}
    done(shell, script, "apply", CONFIRM="SP-COMPUTE", OFFERING_ID=offering, HOURLY_USD="0.5")
    assert (made["savingsPlanOfferingId"], made["commitment"]) == (offering, "0.5")
    assert made["clientToken"].startswith("commitment_compute_plan-")
    done(shell, script, "undo")
    assert made == {}
    done(shell, script, "apply", CONFIRM="SP-COMPUTE", OFFERING_ID=offering, HOURLY_USD="0.25")
    assert made["commitment"] == "0.25"


def test_a_stream_goes_and_comes_back_as_it_was(shell: Shell) -> None:
    kinesis = client_of("kinesis")
    kinesis.create_stream(StreamName="clicks", ShardCount=4)
    script = code_for(subject("KINESIS-IDLE", "clicks", shards=4, retention_hours=48), "cli", "en")
    assert shell.run(script, "apply").returncode == 1
    done(shell, script, "apply", CONFIRM="clicks")
    assert kinesis.list_streams()["StreamNames"] == []
    done(shell, script, "undo")
    summary = kinesis.describe_stream_summary(StreamName="clicks")["StreamDescriptionSummary"]
    assert (summary["OpenShardCount"], summary["RetentionPeriodHours"]) == (4, 48)


def test_an_arm_trial_runs_beside_the_instance_and_is_terminated(shell: Shell) -> None:
    instance_id = instance("m5.large")
    image, other = (ec2().register_image(Name=name)["ImageId"] for name in ("arm64", "x86_64"))
    for name in (image, other):
        stored = get_backend("ec2")[ACCOUNT][REGION].amis[name]
        stored.architecture = stored.name
    made = subject("EC2-GRAVITON", instance_id, instance_type="m5.large")
    script = code_for(made, "cli", "en")
    assert "Expected arm64 but found x86_64" in shell.run(script, "apply", ARM_IMAGE_ID=other).stderr
    trial = done(shell, script, "apply", ARM_IMAGE_ID=image).split()[0]
    assert (told(trial)["InstanceType"], told(trial)["SubnetId"]) == (made.target, told(instance_id)["SubnetId"])
    done(shell, script, "undo")
    assert told(trial)["State"]["Name"] == "terminated"
    assert told(instance_id)["State"]["Name"] == "running"


def template(kind: str) -> dict[str, Any]:
    image = ec2().register_image(Name="base")["ImageId"]
    data = {"ImageId": image, "InstanceType": kind}
    made: dict[str, Any] = ec2().create_launch_template(LaunchTemplateName="web", LaunchTemplateData=data)
    return made["LaunchTemplate"]


def group(kind: str = "m5.xlarge") -> Any:
    autoscaling = client_of("autoscaling")
    used = {"LaunchTemplateId": template(kind)["LaunchTemplateId"], "Version": "$Latest"}
    autoscaling.create_auto_scaling_group(
        AutoScalingGroupName="fleet", MinSize=1, MaxSize=1, AvailabilityZones=["us-east-1a"], LaunchTemplate=used
    )
    return autoscaling


def test_a_group_launches_a_smaller_type_by_a_new_version_and_the_old_one_again(shell: Shell) -> None:
    autoscaling = group()
    refreshed: list[dict[str, Any]] = []

    def without(given: dict[str, Any]) -> dict[str, Any]:
        kept = get_backend("ec2")[ACCOUNT][REGION].get_launch_template(given["LaunchTemplateId"])
        kept.versions = [one for one in kept.versions if str(one.number) not in given["Versions"]]
        return {"SuccessfullyDeletedLaunchTemplateVersions": [{"VersionNumber": int(given["Versions"][0])}]}

    shell.stand_ins |= {
        ("ec2", "DeleteLaunchTemplateVersions"): without,
        ("autoscaling", "StartInstanceRefresh"): lambda given: refreshed.append(given) or {"InstanceRefreshId": "r-1"},
        ("autoscaling", "DescribeInstanceRefreshes"): lambda _given: {"InstanceRefreshes": [{"Status": "Successful"}]},
    }
    made = subject("ASG-RIGHTSIZE", "fleet")

    def used() -> dict[str, Any]:
        [found] = autoscaling.describe_auto_scaling_groups()["AutoScalingGroups"]
        kept: dict[str, Any] = found["LaunchTemplate"]
        return kept

    before = used()
    template_id = before["LaunchTemplateId"]
    script = code_for(made, "cli", "en")
    done(shell, script, "apply")
    assert used()["Version"] == "2"
    [version] = ec2().describe_launch_template_versions(LaunchTemplateId=template_id, Versions=["2"])[
        "LaunchTemplateVersions"
    ]
    assert version["LaunchTemplateData"]["InstanceType"] == made.target
    done(shell, script, "undo")
    assert len(refreshed) == 2
    assert used() == before
    latest = ec2().describe_launch_template_versions(LaunchTemplateId=template_id)["LaunchTemplateVersions"]
    assert [one["LaunchTemplateData"]["InstanceType"] for one in latest] == ["m5.xlarge"]


def test_a_group_mixes_spot_in_and_launches_on_demand_again(shell: Shell) -> None:
    autoscaling = group()
    script = code_for(subject("EC2-SPOT", "fleet"), "cli", "en")
    assert shell.run(script, "apply", SPOT_TYPES="m5.xlarge").returncode == 1
    done(shell, script, "apply", SPOT_TYPES="m5.xlarge m5a.xlarge", ON_DEMAND_BASE="0")
    [found] = autoscaling.describe_auto_scaling_groups()["AutoScalingGroups"]
    mix = found["MixedInstancesPolicy"]
    assert [one["InstanceType"] for one in mix["LaunchTemplate"]["Overrides"]] == ["m5.xlarge", "m5a.xlarge"]
    assert mix["InstancesDistribution"]["OnDemandBaseCapacity"] == 0
    done(shell, script, "undo")
    [found] = autoscaling.describe_auto_scaling_groups()["AutoScalingGroups"]
    assert found["LaunchTemplate"]["Version"] == "$Latest"


def test_routes_are_led_to_another_gateway_before_one_goes(shell: Shell) -> None:
    client = ec2()
    subnet = client.describe_subnets()["Subnets"][0]
    old, new = (
        client.create_nat_gateway(SubnetId=subnet["SubnetId"], ConnectivityType="private")["NatGateway"]["NatGatewayId"]
        for _ in range(2)
    )
    table = client.create_route_table(VpcId=subnet["VpcId"])["RouteTable"]["RouteTableId"]
    client.create_route(RouteTableId=table, DestinationCidrBlock="0.0.0.0/0", NatGatewayId=old)
    made = subject("NAT-LOW", old, subnet=subnet["SubnetId"], allocation_id=None)
    script = code_for(made, "cli", "en")

    def led() -> str:
        routes = client.describe_route_tables(RouteTableIds=[table])["RouteTables"][0]["Routes"]
        return str(next(one["NatGatewayId"] for one in routes if "NatGatewayId" in one))

    for wrong in ("", old):
        assert shell.run(script, "apply", OTHER_GATEWAY=wrong).returncode == 1
    assert "DeleteNatGateway" not in shell.calls
    assert led() == old
    done(shell, script, "apply", OTHER_GATEWAY=new)
    assert led() == new
    again = done(shell, script, "undo").split()[0]
    assert led() == again


def test_task_nodes_change_their_type_and_back(shell: Shell) -> None:
    emr = client_of("emr")
    groups = [
        {"InstanceRole": role, "InstanceType": "m4.xlarge", "InstanceCount": count, "Name": role}
        for role, count in (("MASTER", 1), ("CORE", 2), ("TASK", 3))
    ]
    cluster = emr.run_job_flow(
        Name="etl",
        Instances={"InstanceGroups": groups, "KeepJobFlowAliveWhenNoSteps": True},
        JobFlowRole="EMR_EC2",
        ServiceRole="EMR",
        ReleaseLabel="emr-6.15.0",
    )["JobFlowId"]

    def ids() -> set[str]:
        return {one["Id"] for one in emr.list_instance_groups(ClusterId=cluster)["InstanceGroups"]}

    def add(given: dict[str, Any]) -> dict[str, Any]:
        """moto does not answer with the ids."""
        before = ids()
        emr.add_instance_groups(**given)
        return {"InstanceGroupIds": sorted(ids() - before)}

    shell.stand_ins[("emr", "AddInstanceGroups")] = add
    script = code_for(subject("EMR-GEN", cluster), "cli", "en")

    def tasks() -> dict[str, int]:
        listed = emr.list_instance_groups(ClusterId=cluster)["InstanceGroups"]
        return {
            one["InstanceType"]: one["RequestedInstanceCount"] for one in listed if one["InstanceGroupType"] == "TASK"
        }

    done(shell, script, "apply")
    assert tasks() == {"m4.xlarge": 0, "m5.xlarge": 3}
    done(shell, script, "undo")
    assert tasks() == {"m4.xlarge": 3, "m5.xlarge": 0}


def test_a_pause_is_scheduled_for_one_cluster_alone_and_taken_away(shell: Shell) -> None:
    made: dict[str, dict[str, Any]] = {}
    shell.stand_ins |= {
        ("redshift", "CreateScheduledAction"): lambda given: made.setdefault(given["ScheduledActionName"], given),
        ("redshift", "DescribeScheduledActions"): lambda given: {
            "ScheduledActions": [{"State": "ACTIVE"}] if given["ScheduledActionName"] in made else []
        },
        ("redshift", "DeleteScheduledAction"): lambda given: made.pop(given["ScheduledActionName"]),
    }
    script = code_for(subject("REDSHIFT-PAUSE", "sales"), "cli", "en")
    assert shell.run(script, "apply", PAUSE_CRON="at night", RESUME_CRON="cron(0 6 ? * MON-FRI *)").returncode == 1
    done(shell, script, "apply", PAUSE_CRON="cron(0 20 ? * MON-FRI *)", RESUME_CRON="cron(0 6 ? * MON-FRI *)")
    assert [next(iter(one["TargetAction"])) for one in made.values()] == ["PauseCluster", "ResumeCluster"]
    iam = client_of("iam")
    [role] = [one for one in iam.list_roles()["Roles"] if one["RoleName"].startswith("r-assistant")]
    policy = iam.get_role_policy(RoleName=role["RoleName"], PolicyName="pause-and-resume")["PolicyDocument"]
    assert policy["Statement"][0]["Resource"].endswith(":cluster:sales")
    assert json.dumps(policy).count("redshift:") == 3
    assert {one["IamRole"] for one in made.values()} == {role["Arn"]}
    done(shell, script, "undo")
    assert made == {}
    assert not [one for one in iam.list_roles()["Roles"] if one["RoleName"].startswith("r-assistant")]


def test_a_group_of_arm_nodes_is_added_and_deleted(shell: Shell) -> None:
    eks, iam = client_of("eks"), client_of("iam")
    trust = json.dumps({"Version": "2012-10-17", "Statement": []})
    role = iam.create_role(RoleName="nodes", AssumeRolePolicyDocument=trust)["Role"]["Arn"]
    subnets = [one["SubnetId"] for one in ec2().describe_subnets()["Subnets"][:2]]
    eks.create_cluster(name="cluster-1", roleArn=role, resourcesVpcConfig={"subnetIds": subnets})
    eks.create_nodegroup(clusterName="cluster-1", nodegroupName="old", subnets=subnets, nodeRole=role)
    made = subject("EKS-GRAVITON", "cluster-1")
    script = code_for(made, "cli", "en")
    done(shell, script, "apply")
    [name] = [one for one in eks.list_nodegroups(clusterName="cluster-1")["nodegroups"] if one != "old"]
    group = eks.describe_nodegroup(clusterName="cluster-1", nodegroupName=name)["nodegroup"]
    assert (group["amiType"], group["instanceTypes"]) == ("AL2023_ARM_64_STANDARD", [made.target])
    assert group["taints"] == [{"key": "kubernetes.io/arch", "value": "arm64", "effect": "NO_SCHEDULE"}]
    done(shell, script, "undo")
    assert eks.list_nodegroups(clusterName="cluster-1")["nodegroups"] == ["old"]


def test_a_service_follows_its_cpu_and_runs_as_many_as_before(shell: Shell) -> None:
    ecs, scaling = client_of("ecs"), client_of("application-autoscaling")
    ecs.create_cluster(clusterName="main")
    container = {"name": "web", "image": "web", "memory": 128}
    ecs.register_task_definition(family="web", containerDefinitions=[container])
    ecs.create_service(cluster="main", serviceName="service-1", taskDefinition="web", desiredCount=2)
    waits = {("ecs", "DescribeServices"): lambda _given: {"services": [{"status": "ACTIVE", "desiredCount": 2}]}}
    shell.stand_ins |= waits
    made = subject("ECS-NOSCALE", "service-1")
    script = code_for(made, "cli", "en")
    assert shell.run(script, "apply", LEAST_TASKS="0", MOST_TASKS="4").returncode == 1
    done(shell, script, "apply", LEAST_TASKS="1", MOST_TASKS="4")
    [target] = scaling.describe_scalable_targets(ServiceNamespace="ecs")["ScalableTargets"]
    assert (target["ResourceId"], target["MinCapacity"], target["MaxCapacity"]) == ("service/main/service-1", 1, 4)
    [policy] = scaling.describe_scaling_policies(ServiceNamespace="ecs")["ScalingPolicies"]
    assert policy["TargetTrackingScalingPolicyConfiguration"]["TargetValue"] == 60.0
    done(shell, script, "undo")
    assert scaling.describe_scalable_targets(ServiceNamespace="ecs")["ScalableTargets"] == []
