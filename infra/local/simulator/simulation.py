"""Loads an account file into moto and says what was made of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from moto.core.base_backend import BackendDict
from moto.moto_api._internal import mock_random
from moto.s3.models import s3_backends

from infra.local.simulator import overrides
from infra.local.simulator.account_model import Account, AccountFile, CostEntry, Resource, SecurityGroup
from infra.local.simulator.derived_costs import derive_costs
from infra.local.simulator.identity import seed_identity
from infra.local.simulator.metric_index import MetricIndex
from infra.local.simulator.regions import Denial, EnabledRegions
from infra.local.simulator.seeding import (
    addresses,
    balancers,
    compute,
    containers,
    databases,
    edge,
    messaging,
    serverless,
    storage,
)
from infra.local.simulator.seeding.access import Groups
from infra.local.simulator.seeding.network import Network
from infra.local.simulator.seeding.place import Place, Seeded
from infra.local.simulator.stand_ins.kind import Shelf
from infra.local.simulator.stand_ins.registry import stand_ins

Clock = Callable[[], datetime]


@dataclass(slots=True)
class Simulation:
    """A loaded account file. ``close`` ends it; loading another one does so too.

    ``resources`` is keyed by account id, then by the file's name. ``costs`` is keyed by account id: the entries of
    the file, or those derived where it has none; their last value belongs to the day before ``loaded_at`` (UTC).
    """

    file: AccountFile
    clock: Clock
    loaded_at: datetime
    regions: EnabledRegions
    resources: Mapping[str, Mapping[str, Seeded]]
    costs: Mapping[str, Sequence[CostEntry]]
    metrics: MetricIndex = field(repr=False)
    shelves: Mapping[tuple[str, str], Shelf] = field(repr=False, default_factory=dict)
    """By account and region, what stand-ins answer from."""

    @property
    def account_ids(self) -> tuple[str, ...]:
        return tuple(account.account_id for account in self.file.accounts)

    @property
    def management_account_id(self) -> str:
        return self.file.accounts[0].account_id

    @property
    def account_names(self) -> Mapping[str, str]:
        return {account.account_id: account.name for account in self.file.accounts}

    @property
    def currency(self) -> str:
        return self.file.currency

    def enabled_regions(self, account_id: str) -> tuple[str, ...]:
        """Empty for an account that the file does not have."""
        return self.regions.of(account_id) or ()

    def region_denial(self, account_id: str, region: str, service: str, operation: str | None = None) -> Denial | None:
        return self.regions.denial(account_id, region, service, operation)

    def find(self, account_id: str, name: str) -> Seeded | None:
        return self.resources.get(account_id, {}).get(name)

    def close(self) -> None:
        overrides.unload(self)
        _forget_accounts(self.account_ids)


def seed(file: AccountFile, clock: Clock) -> Simulation:
    """Fills moto with the file's accounts, in place of whatever they held; other accounts are left alone."""
    overrides.install()
    now = clock().astimezone(UTC)
    _forget_accounts([account.account_id for account in file.accounts])
    seed_identity(file)
    shelves: dict[tuple[str, str], Shelf] = {}
    resources = {account.account_id: _seed_account(account, now, shelves) for account in file.accounts}
    mock_random.seed(None)
    costs = {account.account_id: account.costs or () for account in file.accounts}
    if not file.gives_costs:
        costs = {account.account_id: derive_costs(resources[account.account_id], now) for account in file.accounts}
    simulation = Simulation(
        file=file,
        clock=clock,
        loaded_at=now,
        regions=EnabledRegions(file),
        resources=resources,
        costs=costs,
        metrics=MetricIndex(resources, now),
        shelves=shelves,
    )
    overrides.load(simulation)
    return simulation


def _seed_account(account: Account, now: datetime, shelves: dict[tuple[str, str], Shelf]) -> dict[str, Seeded]:
    by_region: dict[str, list[Resource]] = defaultdict(list)
    for resource in account.resources:
        by_region[resource.region].append(resource)
    named = [part.region for part in account.security_groups]
    named += [part.region for part in (*account.queues, *account.topics)]
    for region in named:
        by_region.setdefault(region, [])
    seeded: dict[str, Seeded] = {}
    for region, resources in by_region.items():
        place = Place(account.account_id, region, now, _partition(region))
        _seed_place(place, resources, [group for group in account.security_groups if group.region == region])
        messaging.seed_queues(place, [queue for queue in account.queues if queue.region == region])
        messaging.seed_topics(place, [topic for topic in account.topics if topic.region == region])
        shelves[account.account_id, region] = place.shelf
        seeded.update(place.seeded)
    return {resource.name: seeded[resource.name] for resource in account.resources}


def _seed_place(place: Place, resources: Iterable[Resource], named: Iterable[SecurityGroup]) -> None:
    kinds: dict[str, list[Resource]] = defaultdict(list)
    for resource in resources:
        kinds[resource.service_type].append(resource)
    network = Network(place)
    groups = Groups(place, network, named)
    # What is referred to comes before what refers to it.
    compute.seed_instances(place, network, groups, kinds["EC2"])
    compute.seed_volumes(place, kinds["EBS"])
    compute.seed_snapshots(place, kinds["EBSSnapshot"])
    addresses.seed_nat_gateways(place, network, kinds["NAT"])
    addresses.seed_addresses(place, network, kinds["EIP"])
    balancers.seed_load_balancers(place, network, groups, kinds["ELB"])
    databases.seed_databases(place, network, groups, kinds["RDS"])
    databases.seed_database_snapshots(place, kinds["RDSSnapshot"])
    databases.seed_tables(place, kinds["DynamoDB"])
    databases.seed_caches(place, kinds["ElastiCache"])
    serverless.seed_functions(place, kinds["Lambda"])
    serverless.seed_log_groups(place, kinds["Logs"])
    storage.seed_buckets(place, kinds["S3"])
    containers.seed_services(place, kinds["ECS"])
    containers.seed_clusters(place, network, kinds["EKS"])
    edge.seed_distributions(place, kinds["CloudFront"])
    for other in stand_ins():
        other.seed(place, network, kinds[other.service_type])
    groups.make_unused()
    network.open_public()


def _partition(region: str) -> str:
    if region.startswith("cn-"):
        return "aws-cn"
    return "aws-us-gov" if region.startswith("us-gov-") else "aws"


def _forget_accounts(account_ids: Iterable[str]) -> None:
    forgotten = set(account_ids)
    for backends in list(BackendDict._instances):
        for account_id in forgotten & set(backends):
            backends[account_id].reset()
            del backends[account_id]
    for bucket, (_, owner) in list(s3_backends.bucket_accounts.items()):
        if owner in forgotten:
            del s3_backends.bucket_accounts[bucket]
