"""Groups, services, functions, balancers and the rest to carry fixes out on."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from tests.integration.remedies.seeded import Seeded, with_arn
from tests.integration.remedies.shell_on_moto import Shell, client_of
from tests.integration.remedies.test_scripts_run import ACCOUNT, REGION, ec2, instance, subject


def group(_shell: Shell) -> Seeded:
    client = client_of("autoscaling")
    image = ec2().register_image(Name="base")["ImageId"]
    client.create_launch_configuration(LaunchConfigurationName="web", ImageId=image, InstanceType="t3.micro")
    client.create_auto_scaling_group(
        AutoScalingGroupName="fleet", LaunchConfigurationName="web", MinSize=1, MaxSize=3, DesiredCapacity=2,
        AvailabilityZones=["us-east-1a"],
    )  # fmt: skip

    def state() -> Any:
        [found] = client.describe_auto_scaling_groups()["AutoScalingGroups"]
        return found["MinSize"], found["DesiredCapacity"], found["MaxSize"], len(found["Instances"])

    return Seeded(subject("ASG-IDLE", "fleet"), state)


def trail(_shell: Shell) -> Seeded:
    client_of("s3").create_bucket(Bucket="trails")
    client = client_of("cloudtrail")
    arn = client.create_trail(Name="second", S3BucketName="trails")["TrailARN"]
    client.start_logging(Name=arn)
    made = subject("TRAIL-DUP", arn)
    return Seeded(with_arn(made, arn), lambda: client.get_trail_status(Name=arn)["IsLogging"])


def repository(shell: Shell) -> Seeded:
    client = client_of("ecr")
    client.create_repository(repositoryName="shop/api")
    shell.stand_ins |= {
        ("ecr", "StartLifecyclePolicyPreview"): lambda _given: {"status": "IN_PROGRESS"},
        ("ecr", "GetLifecyclePolicyPreview"): lambda _given: {"status": "COMPLETE", "summary": {}},
    }

    def state() -> Any:
        try:
            return json.loads(client.get_lifecycle_policy(repositoryName="shop/api")["lifecyclePolicyText"])
        except client.exceptions.LifecyclePolicyNotFoundException:
            return None

    return Seeded(subject("ECR-LIFECYCLE", "shop/api"), state)


def service(shell: Shell) -> Any:
    """Runs two tasks of ``web:1``; the simulator starts none, so counts are told as wanted."""
    client = client_of("ecs")
    client.create_cluster(clusterName="main")
    container = {"name": "web", "image": "web", "memory": 128}
    client.register_task_definition(
        family="web", containerDefinitions=[container], cpu="1024", memory="2048", networkMode="awsvpc"
    )
    client.create_service(cluster="main", serviceName="service-1", taskDefinition="web:1", desiredCount=2)

    def described(_given: dict[str, Any]) -> dict[str, Any]:
        [found] = client.describe_services(cluster="main", services=["service-1"])["services"]
        return {"services": [{**found, "runningCount": found["desiredCount"]}]}

    shell.stand_ins[("ecs", "DescribeServices")] = described
    return client


def idle_service(shell: Shell) -> Seeded:
    client, scaling = service(shell), client_of("application-autoscaling")
    place = {"ServiceNamespace": "ecs", "ResourceId": "service/main/service-1"}
    dimension = {"ScalableDimension": "ecs:service:DesiredCount"}
    scaling.register_scalable_target(**place, **dimension, MinCapacity=1, MaxCapacity=4)

    def state() -> Any:
        [found] = client.describe_services(cluster="main", services=["service-1"])["services"]
        [target] = scaling.describe_scalable_targets(ServiceNamespace="ecs")["ScalableTargets"]
        return found["desiredCount"], target["MinCapacity"], target["MaxCapacity"]

    return Seeded(subject("ECS-IDLE", "service-1"), state)


def roomy_service(shell: Shell) -> Seeded:
    client = service(shell)

    def state() -> Any:
        [found] = client.describe_services(cluster="main", services=["service-1"])["services"]
        definition = client.describe_task_definition(taskDefinition=found["taskDefinition"])["taskDefinition"]
        return definition["cpu"], definition["memory"]

    return Seeded(subject("ECS-RIGHTSIZE", "service-1", task_definition="web:1"), state)


def kms_key(_shell: Shell) -> Seeded:
    client = client_of("kms")
    made = client.create_key()["KeyMetadata"]["KeyId"]
    return Seeded(subject("KMS-UNUSED", made), lambda: client.describe_key(KeyId=made)["KeyMetadata"]["KeyState"])


def function(name: str = "function-1") -> Any:
    role = client_of("iam").create_role(RoleName="runs", AssumeRolePolicyDocument="{}")["Role"]["Arn"]
    client = client_of("lambda")
    client.create_function(
        FunctionName=name, Runtime="python3.13", Role=role, Handler="a.b", Code={"ZipFile": b"x"}, MemorySize=1024
    )
    return client


def function_memory(_shell: Shell) -> Seeded:
    client = function()
    return Seeded(
        subject("LAMBDA-MEM", "function-1"),
        lambda: client.get_function_configuration(FunctionName="function-1")["MemorySize"],
    )


def warm_function(shell: Shell) -> Seeded:
    held = {"live": 100}

    def put(given: dict[str, Any]) -> dict[str, Any]:
        held[given["Qualifier"]] = given["ProvisionedConcurrentExecutions"]
        return {"Status": "IN_PROGRESS"}

    def listed(_given: dict[str, Any]) -> dict[str, Any]:
        arn = f"arn:aws:lambda:{REGION}:{ACCOUNT}:function:function-1:"
        return {
            "ProvisionedConcurrencyConfigs": [
                {"FunctionArn": f"{arn}{name}", "RequestedProvisionedConcurrentExecutions": count}
                for name, count in held.items()
            ]
        }

    shell.stand_ins |= {
        ("lambda", "ListProvisionedConcurrencyConfigs"): listed,
        ("lambda", "PutProvisionedConcurrencyConfig"): put,
        ("lambda", "GetProvisionedConcurrencyConfig"): lambda _given: {"Status": "READY"},
    }
    return Seeded(subject("LAMBDA-PC", "function-1"), lambda: dict(held))


def classic_balancer(_shell: Shell) -> Seeded:
    client = client_of("elb")
    listener = {"Protocol": "HTTP", "LoadBalancerPort": 80, "InstancePort": 8080, "InstanceProtocol": "HTTP"}
    subnet = ec2().describe_subnets()["Subnets"][0]["SubnetId"]
    client.create_load_balancer(LoadBalancerName="lb-1", Listeners=[listener], Subnets=[subnet])
    client.register_instances_with_load_balancer(LoadBalancerName="lb-1", Instances=[{"InstanceId": instance()}])
    check = {"Target": "HTTP:8080/ok", "Interval": 20, "Timeout": 4, "UnhealthyThreshold": 3, "HealthyThreshold": 2}
    client.configure_health_check(LoadBalancerName="lb-1", HealthCheck=check)

    def state() -> Any:
        return [
            {name: one[name] for name in ("ListenerDescriptions", "HealthCheck", "Instances", "Subnets", "Scheme")}
            for one in client.describe_load_balancers()["LoadBalancerDescriptions"]
        ]

    return Seeded(subject("CLB-IDLE", "lb-1"), state)


def balancer(_shell: Shell) -> Seeded:
    client = client_of("elbv2")
    subnets = [one["SubnetId"] for one in ec2().describe_subnets()["Subnets"][:2]]
    [made] = client.create_load_balancer(Name="lb-1", Subnets=subnets, Scheme="internet-facing")["LoadBalancers"]
    [targets] = client.create_target_group(Name="web", Protocol="HTTP", Port=80, VpcId=made["VpcId"])["TargetGroups"]
    forward = [{"Type": "forward", "TargetGroupArn": targets["TargetGroupArn"]}]
    arn = made["LoadBalancerArn"]
    client.create_listener(LoadBalancerArn=arn, Protocol="HTTP", Port=80, DefaultActions=forward)

    def state() -> Any:
        return [
            (
                one["LoadBalancerName"], one["Scheme"], sorted(zone["SubnetId"] for zone in one["AvailabilityZones"]),
                [(each["Port"], each["Protocol"], each["DefaultActions"][0]["TargetGroupArn"])
                 for each in client.describe_listeners(LoadBalancerArn=one["LoadBalancerArn"])["Listeners"]],
            )
            for one in client.describe_load_balancers()["LoadBalancers"]
        ]  # fmt: skip

    return Seeded(with_arn(subject("ELB-NOTARGET", "lb-1"), arn), state)


def health_check(_shell: Shell) -> Seeded:
    client = client_of("route53")
    config = {"Type": "HTTPS", "FullyQualifiedDomainName": "example.com", "Port": 443, "ResourcePath": "/ok",
              "RequestInterval": 30, "FailureThreshold": 3}  # fmt: skip
    made = client.create_health_check(CallerReference="x", HealthCheckConfig=config)["HealthCheck"]["Id"]
    return Seeded(
        subject("R53-HC", made),
        lambda: [one["HealthCheckConfig"] for one in client.list_health_checks()["HealthChecks"]],
    )


def model_endpoint(_shell: Shell) -> Seeded:
    client = client_of("sagemaker")
    role = f"arn:aws:iam::{ACCOUNT}:role/x"
    client.create_model(ModelName="m", ExecutionRoleArn=role, PrimaryContainer={"Image": "x"})
    variant = {"VariantName": "a", "ModelName": "m", "InitialInstanceCount": 1, "InstanceType": "ml.m5.large"}
    client.create_endpoint_config(EndpointConfigName="scorer-1", ProductionVariants=[variant])
    client.create_endpoint(EndpointName="scorer", EndpointConfigName="scorer-1")

    def state() -> Any:
        names = [one["EndpointName"] for one in client.list_endpoints()["Endpoints"]]
        return [(name, client.describe_endpoint(EndpointName=name)["EndpointConfigName"]) for name in names]

    return Seeded(subject("SM-ENDPOINT", "scorer"), state)


def notebook(_shell: Shell) -> Seeded:
    client = client_of("sagemaker")
    role = f"arn:aws:iam::{ACCOUNT}:role/x"
    client.create_notebook_instance(NotebookInstanceName="lab", InstanceType="ml.t3.medium", RoleArn=role)
    return Seeded(
        subject("SM-NOTEBOOK", "lab"),
        lambda: client.describe_notebook_instance(NotebookInstanceName="lab")["NotebookInstanceStatus"],
    )


def secret(_shell: Shell) -> Seeded:
    client = client_of("secretsmanager")
    arn = client.create_secret(Name="shop/db", SecretString="x")["ARN"]
    return Seeded(
        with_arn(subject("SECRET-UNUSED", "shop/db"), arn),
        lambda: "DeletedDate" in client.describe_secret(SecretId=arn),
    )


def endpoint(_shell: Shell) -> Seeded:
    client = ec2()
    subnet = client.describe_subnets()["Subnets"][0]
    service = f"com.amazonaws.{REGION}.ec2"
    policy = json.dumps({"Statement": [{"Effect": "Deny", "Principal": "*", "Action": "*", "Resource": "*"}]})
    made = client.create_vpc_endpoint(
        VpcEndpointType="Interface", VpcId=subnet["VpcId"], ServiceName=service, SubnetIds=[subnet["SubnetId"]],
        PrivateDnsEnabled=False, PolicyDocument=policy,
    )["VpcEndpoint"]["VpcEndpointId"]  # fmt: skip

    def state() -> Any:
        return [
            (one["ServiceName"], one["SubnetIds"], one["PrivateDnsEnabled"], json.loads(one["PolicyDocument"]))
            for one in client.describe_vpc_endpoints()["VpcEndpoints"]
            if one["State"] == "available"
        ]

    return Seeded(subject("VPCE-IF", made, vpc=subnet["VpcId"], service_name=service), state)


def map_reduce(_shell: Shell) -> Seeded:
    client = client_of("emr")
    groups = [{"InstanceRole": "MASTER", "InstanceType": "m5.xlarge", "InstanceCount": 1, "Name": "m"}]
    made = client.run_job_flow(
        Name="etl", Instances={"InstanceGroups": groups, "KeepJobFlowAliveWhenNoSteps": True}, JobFlowRole="a",
        ServiceRole="b", ReleaseLabel="emr-6.15.0",
    )["JobFlowId"]  # fmt: skip
    return Seeded(
        subject("EMR-IDLE", made), lambda: client.describe_cluster(ClusterId=made)["Cluster"]["Status"]["State"]
    )


SCENARIOS: Mapping[str, Callable[[Shell], Seeded]] = {
    "auto_scaling_group_to_zero": group,
    "cloudtrail_trail_stop": trail,
    "ecr_repository_lifecycle": repository,
    "ecs_service_resize": roomy_service,
    "ecs_service_scale_to_zero": idle_service,
    "emr_cluster_terminate": map_reduce,
    "kms_key_disable": kms_key,
    "lambda_function_concurrency": warm_function,
    "lambda_function_memory": function_memory,
    "load_balancer_delete": balancer,
    "load_balancer_delete, classic": classic_balancer,
    "route53_health_check_delete": health_check,
    "sagemaker_endpoint_delete": model_endpoint,
    "sagemaker_notebook_stop": notebook,
    "stored_secret_delete": secret,
    "vpc_endpoint_delete": endpoint,
}
"""By the fix's id, and what sort of its resources where there are several."""
