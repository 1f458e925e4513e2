"""Every price family of the later kinds is found in the simulated price list, and is the bundled one of us-east-1."""

from __future__ import annotations

import pytest

from infra.local.simulator.account import parse_account_file
from infra.local.simulator.clock import MovableClock
from infra.local.simulator.simulator import Simulator
from rassistant.aws.gateway import Gateway
from rassistant.aws.patience import Patience
from rassistant.aws.sessions import Sessions
from rassistant.collect.price_families import LATER
from rassistant.collect.prices import Prices, snapshot_quote
from rassistant.models.price import PriceKey
from rassistant.models.scope import GLOBAL_REGION, Account
from rassistant.models.settings import Settings
from rassistant.store.memory import MemoryCache

ITEMS = {
    "aurora_storage": ("standard", "optimized"),
    "aurora_io": ("request",),
    "aurora_optimized": ("db.r6g.large|aurora-mysql", "db.r6g.large|aurora-postgresql"),
    "vpc_endpoint": ("Interface", "GatewayLoadBalancer"),
    "network_firewall": ("endpoint_hour",),
    "ecr": ("stored",),
    "efs": ("standard", "ia", "one_zone", "one_zone_ia"),
    "secret": ("month",),
    "kms": ("month",),
    "redshift": ("ra3.xlplus", "dc2.large"),
    "sagemaker": ("ml.m5.large|hosting", "ml.t3.medium|notebook"),
    "opensearch": ("m5.large.search",),
    "kinesis": ("shard_hour", "stream_hour"),
    "emr": ("m5.xlarge",),
    "memorydb": ("db.r6g.large|redis", "db.r6g.large|valkey"),
    "docdb": ("db.r5.large",),
    "cloudtrail": ("event",),
    "route53": ("check", "check_elsewhere"),
    "api_gateway": ("0.5", "13.5"),
    "comprehend": ("unit_second",),
}


@pytest.fixture(scope="module")
def prices():
    account = {"account_id": "111122223333", "name": "a", "regions": ["us-east-1"]}
    simulator = Simulator(parse_account_file({"version": 1, "accounts": [account]}), MovableClock())
    settings = Settings(accounts=(Account("111122223333", "a"),))
    sessions = Sessions(settings, base=simulator.unattached_session(), prepare=simulator.attach)
    gateway = Gateway(sessions, settings, patience=Patience(sleep=lambda _: None))
    yield Prices(gateway, MemoryCache(simulator.clock), simulator.clock)
    simulator.close()


def test_each_family_is_tried():
    assert set(ITEMS) == set(LATER)


@pytest.mark.parametrize("family", sorted(ITEMS))
def test_prices_are_read_and_agree_with_the_bundled_ones(prices, family):
    region = GLOBAL_REGION if LATER[family].worldwide else "us-east-1"
    keys = [PriceKey(family, region, item) for item in ITEMS[family]]
    loaded = prices.load(keys)
    assert loaded.problems == ()
    for key in keys:
        quote = loaded.value.get(key.family, key.region, key.item)
        assert quote is not None, key
        assert quote.source == "price_list"
        bundled = snapshot_quote(key)
        assert bundled is None or bundled.usd == pytest.approx(quote.usd), key


def test_other_regions_have_prices_of_their_own(prices):
    key = PriceKey("redshift", "ap-northeast-2", "ra3.xlplus")
    assert prices.load([key]).value.get("redshift", "ap-northeast-2", "ra3.xlplus").usd > 1.086
    assert snapshot_quote(key) is None
