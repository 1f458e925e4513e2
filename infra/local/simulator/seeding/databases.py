"""RDS instances and snapshots, DynamoDB tables, ElastiCache clusters."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from moto.dynamodb.models.table import Table
from moto.elasticache.models import CacheCluster
from moto.moto_api._internal import mock_random
from moto.rds.models import DBInstance, DBSnapshot, DBSubnetGroup

from infra.local.simulator.account_model import Resource
from infra.local.simulator.seeding.access import Groups
from infra.local.simulator.seeding.network import Network
from infra.local.simulator.seeding.place import Place, key_value
from infra.local.simulator.unit_prices import DEFAULT_PROVISIONED_IOPS

DEFAULT_ENGINE_VERSIONS = {
    "postgres": "16.4",
    "mysql": "8.0.39",
    "mariadb": "10.11.9",
    "aurora-postgresql": "16.4",
    "aurora-mysql": "8.0.mysql_aurora.3.07.1",
    "oracle-ee": "19.0.0.0.ru-2024-07.rur-2024-07.r1",
    "oracle-se2": "19.0.0.0.ru-2024-07.rur-2024-07.r1",
    "sqlserver-ee": "15.00.4395.2.v1",
    "sqlserver-se": "15.00.4395.2.v1",
    "sqlserver-ex": "15.00.4395.2.v1",
    "sqlserver-web": "15.00.4395.2.v1",
}
CACHE_VERSIONS = {"redis": "7.1.0", "valkey": "8.0.1", "memcached": "1.6.22"}
CACHE_PORTS = {"redis": 6379, "valkey": 6379, "memcached": 11211}
DEFAULT_CAPACITY_UNITS = 5


def seed_databases(place: Place, network: Network, groups: Groups, resources: Iterable[Resource]) -> None:
    backend = place.backend("rds")
    for resource in resources:
        place.fix_random(resource)
        database = _database(backend, resource, resource.name)
        _dress(place, database, resource)
        _place_in_network(database, network, groups, resource)
        backend.databases[database.db_instance_identifier] = database
        place.note(resource, database.db_instance_identifier, database.arn)


def _database(backend: Any, resource: Resource, identifier: str) -> Any:
    engine = resource.text("engine", "postgres")
    return DBInstance(
        backend,
        identifier,
        resource.text("instance_class", "db.t3.medium"),
        engine if engine in DEFAULT_ENGINE_VERSIONS else "postgres",
        engine_version=resource.text("engine_version", DEFAULT_ENGINE_VERSIONS.get(engine, "1.0")),
        allocated_storage=resource.integer("storage_gib", resource.integer("size_gib", 20)),
        backup_retention_period=resource.integer("backup_retention_days", 7),
        master_username="admin",
        master_user_password="not-a-secret",
        multi_az=resource.flag("multi_az", False),
        publicly_accessible=resource.flag("publicly_accessible", False),
        storage_type=resource.text("storage_type", "gp3"),
        iops=_iops(resource),
        storage_encrypted=resource.flag("encrypted", True),
        tags=key_value(resource.tags),
    )


def _iops(resource: Resource) -> int | None:
    provisioned = resource.details.get("storage_type") in {"io1", "io2"}
    return resource.integer("iops", DEFAULT_PROVISIONED_IOPS) if provisioned else None


def _place_in_network(database: Any, network: Network, groups: Groups, resource: Resource) -> None:
    """In the VPC that the file names; in the default one where it names groups alone; as moto has it where neither."""
    vpc_name = resource.text("vpc", "")
    if not vpc_name and not resource.details.get("security_groups"):
        return
    subnets = network.subnets_of(vpc_name)
    database.db_subnet_group = DBSubnetGroup(
        database.backend, f"{vpc_name or 'default'}-subnets", "Of the file's VPC", subnets, []
    )
    named = groups.of(resource, subnets[0].vpc_id)
    if named:
        database.vpc_security_group_ids = [group.id for group in named]


def _dress(place: Place, database: Any, resource: Resource) -> None:
    # Set after making it, so that an engine that moto does not know is shown as the file says.
    database.engine = resource.text("engine", "postgres")
    database.created = database.instance_create_time = place.created(resource)
    database.status = resource.status
    if cluster := resource.text("cluster", ""):
        database.db_cluster_identifier = cluster
        database.storage_type = resource.text("storage_type", "aurora")
    database.dbi_resource_id = f"db-{mock_random.get_random_string(26, lower_case=False).upper()}"


def seed_database_snapshots(place: Place, resources: Iterable[Resource]) -> None:
    backend = place.backend("rds")
    for resource in resources:
        place.fix_random(resource)
        source = resource.text("database", "")
        database = backend.databases.get(place.seeded[source].resource_id) if source in place.seeded else None
        if database is None:
            database = _database(backend, resource, source or f"{resource.name}-source")
            database.engine = resource.text("engine", "postgres")
            database.created = place.created(resource)
        snapshot = DBSnapshot(
            backend,
            database,
            resource.name,
            snapshot_type=resource.text("snapshot_type", "manual"),
            tags=key_value(resource.tags),
        )
        snapshot.tags = key_value(resource.tags)
        snapshot.created = snapshot.original_snapshot_create_time = place.created(resource)
        snapshot.status = resource.status
        snapshot.allocated_storage = resource.integer("size_gib", database.allocated_storage)
        snapshot.engine = resource.text("engine", database.engine)
        snapshot.engine_version = resource.text("engine_version", database.engine_version)
        if "encrypted" in resource.details:
            snapshot.encrypted = snapshot.storage_encrypted = resource.flag("encrypted", True)
        if resource.flag("public", False):
            snapshot.attributes["restore"] = ["all"]
        backend.database_snapshots[snapshot.db_snapshot_identifier] = snapshot
        place.note(resource, snapshot.db_snapshot_identifier, snapshot.arn)


class SeededTable(Table):  # type: ignore[misc]  # moto is untyped
    """A table that says the sizes of the file without holding the items."""

    stated: dict[str, Any]

    def describe(self, base_key: str = "TableDescription") -> dict[str, Any]:
        description: dict[str, Any] = super().describe(base_key)
        table = description[base_key]
        table["TableStatus"] = self.stated["status"]
        table["ItemCount"] = self.stated["item_count"] + len(self)
        table["TableSizeBytes"] = self.stated["size_bytes"]
        if self.billing_mode == "PROVISIONED":
            # DynamoDB gives the summary only to tables that have been on demand.
            del table["BillingModeSummary"]
        return description


def seed_tables(place: Place, resources: Iterable[Resource]) -> None:
    backend = place.backend("dynamodb")
    for resource in resources:
        place.fix_random(resource)
        mode = resource.text("billing_mode", "PAY_PER_REQUEST")
        throughput = None
        if mode == "PROVISIONED":
            throughput = {
                "ReadCapacityUnits": resource.integer("read_capacity", DEFAULT_CAPACITY_UNITS),
                "WriteCapacityUnits": resource.integer("write_capacity", DEFAULT_CAPACITY_UNITS),
            }
        table = SeededTable(
            resource.name,
            account_id=place.account_id,
            region=place.region,
            schema=[{"AttributeName": "pk", "KeyType": "HASH"}, {"AttributeName": "sk", "KeyType": "RANGE"}],
            attr=[
                {"AttributeName": "pk", "AttributeType": "S"},
                {"AttributeName": "sk", "AttributeType": "S"},
            ],
            throughput=throughput,
            billing_mode=mode,
            tags=key_value(resource.tags),
        )
        table.created_at = place.created(resource)
        table.stated = {
            "status": resource.status,
            "item_count": resource.integer("item_count", 0),
            "size_bytes": resource.integer("size_bytes", 0),
        }
        backend.tables[resource.name] = table
        place.note(resource, resource.name, table.table_arn)


def seed_caches(place: Place, resources: Iterable[Resource]) -> None:
    backend = place.backend("elasticache")
    for resource in resources:
        place.fix_random(resource)
        engine = resource.text("engine", "redis")
        nothing: dict[str, Any] = dict.fromkeys(_CACHE_OPTIONS)
        cluster = CacheCluster(
            account_id=place.account_id,
            region_name=place.region,
            cache_cluster_id=resource.name,
            cache_node_type=resource.text("node_type", "cache.t3.medium"),
            engine=engine,
            engine_version=CACHE_VERSIONS[engine],
            port=CACHE_PORTS[engine],
            tags=key_value(resource.tags),
            **nothing,
        )
        cluster.num_cache_nodes = resource.integer("node_count", 1)
        cluster.preferred_availability_zone = f"{place.region}a"
        cluster.cache_cluster_create_time = place.created(resource)
        cluster.cache_cluster_status = cluster.status = resource.status
        backend.cache_clusters[resource.name] = cluster
        backend.tagging_service.tag_resource(cluster.arn, key_value(resource.tags))
        place.note(resource, resource.name, cluster.arn)


_CACHE_OPTIONS = (
    "replication_group_id",
    "az_mode",
    "preferred_availability_zone",
    "num_cache_nodes",
    "cache_parameter_group_name",
    "cache_subnet_group_name",
    "transit_encryption_enabled",
    "network_type",
    "ip_discovery",
    "snapshot_name",
    "preferred_maintenance_window",
    "notification_topic_arn",
    "auto_minor_version_upgrade",
    "snapshot_retention_limit",
    "snapshot_window",
    "auth_token",
    "outpost_mode",
    "preferred_outpost_arn",
    "preferred_availability_zones",
    "cache_security_group_names",
    "security_group_ids",
    "snapshot_arns",
    "preferred_outpost_arns",
    "log_delivery_configurations",
    "cache_node_ids_to_remove",
    "cache_node_ids_to_reboot",
)
"""What moto's class wants to be told, and the file does not say."""
