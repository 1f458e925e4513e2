"""ECS services and EKS clusters."""

from __future__ import annotations

import re
from collections.abc import Iterable

from moto.ecs.models import Service
from moto.eks.models import Cluster, Nodegroup

from infra.local.simulator.account_model import Resource
from infra.local.simulator.seeding.network import Network
from infra.local.simulator.seeding.place import Place, key_value

DEFAULT_KUBERNETES_VERSION = "1.31"


class SeededService(Service):  # type: ignore[misc]  # moto is untyped
    """Beside what moto keeps, a service of the file has its time of creation (``createdAt``)."""


def seed_services(place: Place, resources: Iterable[Resource]) -> None:
    backend = place.backend("ecs")
    for resource in resources:
        place.fix_random(resource)
        cluster_name = resource.text("cluster", "default")
        if cluster_name not in backend.clusters:
            backend.create_cluster(cluster_name)
        launch_type = resource.text("launch_type", "FARGATE")
        cpu = str(resource.integer("cpu_units", 256))
        memory = str(resource.integer("memory_mib", 512))
        definition = backend.register_task_definition(
            family=re.sub(r"[^A-Za-z0-9_-]", "-", resource.name),
            container_definitions=[{"name": "app", "image": "app:latest", "memory": int(memory)}],
            network_mode="awsvpc",
            requires_compatibilities=[launch_type],
            cpu=cpu,
            memory=memory,
        )
        desired = resource.integer("desired_count", 1)
        service = SeededService(
            cluster=backend.clusters[cluster_name],
            service_name=resource.name,
            desired_count=desired,
            backend=backend,
            task_definition=definition,
            tags=key_value(resource.tags, key="key", value="value"),
            launch_type=launch_type,
        )
        running = resource.integer("running_count", desired)
        service.status = resource.status
        service.running_count = running
        service.pending_count = max(0, desired - running)
        service.created_at = place.created(resource)
        for deployment in service.deployments:
            deployment.update(
                createdAt=place.created(resource),
                updatedAt=place.created(resource),
                desiredCount=desired,
                runningCount=running,
                pendingCount=service.pending_count,
                rolloutState="COMPLETED" if running >= desired else "IN_PROGRESS",
            )
        backend.clusters[cluster_name].active_services_count += 1
        backend.clusters[cluster_name].running_tasks_count += running
        backend.services[f"{cluster_name}:{resource.name}"] = service
        place.note(resource, resource.name, service.arn, traits={"cluster": cluster_name})


def seed_clusters(place: Place, network: Network, resources: Iterable[Resource]) -> None:
    backend = place.backend("eks")
    for resource in resources:
        place.fix_random(resource)
        version = resource.text("version", DEFAULT_KUBERNETES_VERSION)
        role = place.arn("iam", "role/eks-cluster", region="")
        subnets = [subnet.id for subnet in network.default_subnets()[:2]]
        # Not by the backend's methods: checking the role makes a session of botocore each time, a seventh of a second.
        cluster = Cluster(
            name=resource.name,
            account_id=place.account_id,
            region_name=place.region,
            aws_partition=place.partition,
            role_arn=role,
            resources_vpc_config={"subnetIds": subnets, "securityGroupIds": []},
            version=version,
            tags=dict(resource.tags),
        )
        nodes = resource.integer("node_count", 2)
        group = Nodegroup(
            cluster_name=resource.name,
            account_id=place.account_id,
            region_name=place.region,
            aws_partition=place.partition,
            node_role=role,
            nodegroup_name=f"{resource.name}-nodes",
            subnets=subnets,
            scaling_config={"minSize": 0, "maxSize": max(1, nodes * 2), "desiredSize": nodes},
            instance_types=[resource.text("node_type", "m5.large")],
            version=version,
        )
        cluster.created_at = group.created_at = group.modified_at = place.created(resource)
        cluster.status = resource.status
        cluster.nodegroups[group.nodegroup_name] = group
        cluster.nodegroup_count = 1
        backend.clusters[resource.name] = cluster
        backend.cluster_count += 1
        place.note(resource, resource.name, cluster.arn)
