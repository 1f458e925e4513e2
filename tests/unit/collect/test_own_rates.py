"""Own rates: net amortised cost over usage of the very line that a price is charged by, and of nothing else."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from rassistant.collect.costs import Costs
from rassistant.collect.own_rates import OwnRates
from rassistant.errors import AccessDenied
from rassistant.models.price import Quote
from rassistant.models.settings import Settings
from rassistant.store.memory import MemoryCache
from tests.unit.ledger_gateway import LedgerGateway, Line, Now

TODAY = date(2026, 11, 22)
BOX = "USW2-BoxUsage:m5.large"


class NetLine(Line):
    """``region`` is the operation, which answers by usage type have no other use for; ``tags["left"]`` the part of the
    cost that stays after discounts."""

    def days(self, metric="UnblendedCost"):
        left = Decimal(self.tags["left"] if metric in ("NetAmortizedCost", "AmortizedCost") else "1")
        return {day: amount * left for day, amount in super().days(metric).items()}

    def value(self, key):
        return super().value("REGION" if key == "OPERATION" else key)


def line(usage_type, hours, rate, operation, record_type="Usage", resource="", days=40):
    return NetLine((f"{hours * rate:.10f}",) * days, TODAY, region=operation, usage_type=usage_type,
                   record_type=record_type, resource=resource, tags={"left": "1"}, used=(str(hours),) * days)  # fmt: skip


def net_gateway(*lines, left=None, **more):
    """``left``: what stays of the cost of a usage type after discounts."""
    shares = left or {}
    made = [replace(one, tags={"left": str(shares.get(one.usage_type, 1))}) for one in lines]
    return LedgerGateway(made, **more)


def rates(*lines, left=None, unit="USD"):
    now = Now(datetime(2026, 11, 22, 12, tzinfo=UTC))
    gateway = net_gateway(*lines, left=left, unit=unit)
    read = Costs(gateway, MemoryCache(now), now, Settings()).by_line()
    return OwnRates(read.value)


def quote(usd, *lines, per=1.0):
    return Quote(usd, "price_list", "2026-11-20", lines, per)


LINUX, WINDOWS = quote(0.096, (BOX, "RunInstances")), quote(0.188, (BOX, "RunInstances:0002"))


def test_a_discount_on_one_usage_type_is_its_own_rate_and_no_others():
    known = rates(
        line(BOX, 24, 0.096, "RunInstances"), line("USW2-BoxUsage:c5.large", 24, 0.085, "RunInstances"),
        left={BOX: 0.7},
    )  # fmt: skip
    own = known.of(LINUX)
    assert own.usd == pytest.approx(0.0672)
    assert (own.source, own.since, own.until) == ("own_rate", "2026-10-23", "2026-11-22")
    assert known.of(quote(0.085, ("USW2-BoxUsage:c5.large", "RunInstances"))).usd == 0.085
    assert known.of(quote(0.192, ("USW2-BoxUsage:m5.xlarge", "RunInstances"))) is None, "not used, and no one discount"


def test_systems_that_share_a_usage_type_have_rates_of_their_own():
    known = rates(
        line(BOX, 24, 0.096, "RunInstances"), line(BOX, 240, 0.188, "RunInstances:0002"), left={BOX: 0.9}
    )  # fmt: skip
    assert known.of(LINUX).usd == pytest.approx(0.0864)
    assert known.of(WINDOWS).usd == pytest.approx(0.1692)


@pytest.mark.parametrize(("rate", "known"), [(0.096 * 1.004, True), (0.096 * 1.006, False), (0.096 * 0.994, False)])
def test_what_costs_another_price_before_discounts_is_another_thing(rate, known):
    # such as EMR's hours under the usage type of EC2's, or hours that are free for a year
    found = rates(line(BOX, 24, rate, "RunInstances"), left={BOX: 0.5}).of(LINUX)
    assert (found.source == "own_rate") is known


def test_where_the_list_names_no_operation_the_lines_of_its_price_count():
    stored = "USW2-TimedStorage-ByteHrs"
    known = rates(
        line(stored, 100, 0.023, "StandardStorage"), line(stored, 100, 0.03, "HourlyStorageMetering"),
        left={stored: 0.8},
    )  # fmt: skip
    assert known.of(quote(0.023, (stored, ""))).usd == pytest.approx(0.0184)
    assert known.of(quote(0.1, (stored, ""))).source == "own_discount"


def test_an_operation_that_the_list_calls_otherwise_is_told_by_its_price():
    address = "USW2-PublicIPv4:InUseAddress"
    known = rates(
        line(address, 24, 0.005, "DescribeNetworkInterfaces"), line(BOX, 24, 0.096, "RunInstances"),
        left={address: 0.8, BOX: 0.7},
    )  # fmt: skip
    assert known.of(quote(0.005, (address, "AssociateAddressVPC"))).usd == pytest.approx(0.004)
    assert known.of(WINDOWS) is None, "what there is costs what Linux does"


def test_covered_usage_is_no_part_of_it():
    covered = line(BOX, 24, 0.096, "RunInstances", "SavingsPlanCoveredUsage")
    assert rates(covered, left={BOX: 0.6}).of(LINUX) is None


def test_one_discount_on_everything_holds_for_what_was_not_used():
    both = {BOX: 0.9, "USW2-NatGateway-Hours": 0.9}
    lines = line(BOX, 24, 0.096, "RunInstances"), line("USW2-NatGateway-Hours", 24, 0.045, "NatGateway")
    larger = quote(0.192, ("USW2-BoxUsage:m5.xlarge", "RunInstances"))
    assert rates(*lines, left=both).of(larger).usd == pytest.approx(0.1728)
    assert rates(*lines, left={BOX: 0.9}).of(larger) is None
    assert rates(*lines).of(larger) is None


def test_one_discount_on_several_of_a_sort_holds_for_the_others_of_it():
    boxes = [f"USW2-BoxUsage:{name}" for name in ("m5.large", "c5.large", "r5.large")]
    larger, elsewhere = (quote(0.192, (f"{place}-BoxUsage:m5.xlarge", "RunInstances")) for place in ("USW2", "APN2"))
    lines = [line(box, 24, 0.1, "RunInstances") for box in boxes]
    lines.append(line("USW2-NatGateway-Hours", 24, 0.045, "NatGateway"))
    known = rates(*lines, left=dict.fromkeys(boxes, 0.7))
    assert (known.of(larger).usd, known.of(larger).source) == (pytest.approx(0.1344), "own_discount")
    assert known.of(elsewhere) is None
    assert rates(*lines, left=dict.fromkeys(boxes[:2], 0.7)).of(larger) is None, "the third has none"
    assert rates(*lines[1:], left=dict.fromkeys(boxes, 0.7)).of(larger) is None, "two may be agreed on by themselves"


def test_a_bill_in_another_currency_tells_discounts_alone():
    own = rates(line(BOX, 24, 0.69, "RunInstances"), left={BOX: 0.7}, unit="CNY").of(LINUX)
    assert own.usd == pytest.approx(0.096 * 0.7)


def test_units_are_those_of_the_quote():
    throughput = quote(0.04, ("USW2-EBS:VolumeP-Throughput.gp3", ""), per=1024.0)
    known = rates(line("USW2-EBS:VolumeP-Throughput.gp3", 2, 40.96, "x"), left={"USW2-EBS:VolumeP-Throughput.gp3": 0.5})
    assert known.of(throughput).usd == pytest.approx(0.02)


def test_never_above_the_list_and_nothing_without_a_bill():
    assert rates(line(BOX, 24, 0.096, "RunInstances"), left={BOX: 1.2}).of(LINUX).usd == 0.096
    assert OwnRates().of(LINUX) is None
    assert rates().of(LINUX) is None


class TestReading:
    @pytest.fixture
    def now(self):
        return Now(datetime(2026, 11, 22, 12, tzinfo=UTC))

    def test_one_request_for_thirty_full_days_by_the_month(self, now):
        gateway = net_gateway(line(BOX, 24, 0.096, "RunInstances"))
        costs = Costs(gateway, MemoryCache(now), now, Settings())
        costs.by_line()
        costs.by_line()
        ((operation, asked),) = gateway.asked
        assert (operation, asked["Granularity"]) == ("GetCostAndUsage", "MONTHLY")
        assert asked["TimePeriod"] == {"Start": "2026-10-23", "End": "2026-11-22"}
        assert asked["Filter"] == {"Dimensions": {"Key": "RECORD_TYPE", "Values": ["Usage"]}}
        assert asked["Metrics"] == ["UnblendedCost", "NetAmortizedCost", "AmortizedCost", "UsageQuantity"]

    def test_the_next_day_it_is_asked_anew_and_a_denial_leaves_what_was_known(self, now):
        gateway = net_gateway(line(BOX, 24, 0.096, "RunInstances"))
        costs = Costs(gateway, MemoryCache(now), now, Settings())
        costs.by_line()
        now.advance(days=1)
        gateway.error = AccessDenied()
        read = costs.by_line()
        assert [problem.code for problem in read.problems] == ["access_denied"]
        assert read.stale
        assert read.value.end == TODAY
        assert Costs(gateway, MemoryCache(now), now, Settings()).by_line().value is None

    def test_where_net_costs_are_not_told_amortised_ones_count(self, now):
        gateway = net_gateway(line(BOX, 24, 0.096, "RunInstances"), left={BOX: 0.8})
        answer = gateway.call

        def without_net(*args, **asked):
            said = answer(*args, **asked)
            for result in said["ResultsByTime"]:
                for group in result["Groups"]:
                    del group["Metrics"]["NetAmortizedCost"]
            return said

        gateway.call = without_net
        table = Costs(gateway, MemoryCache(now), now, Settings()).by_line().value
        assert OwnRates(table).of(LINUX).usd == pytest.approx(0.0768)


def test_what_a_covered_resource_really_costs_is_told_beside_what_is_charged():
    now = Now(datetime(2026, 11, 22, 12, tzinfo=UTC))
    gateway = net_gateway(line(BOX, 24, 0.1, "RunInstances", "SavingsPlanCoveredUsage", "i-1"), left={BOX: 0.6})
    costs = Costs(gateway, MemoryCache(now), now, Settings())
    assert costs.own_by_resource() == {}, "not read yet, and asks nothing"
    assert costs.by_resource().value["i-1"] == pytest.approx(73.0)
    assert costs.own_by_resource()["i-1"] == pytest.approx(73.0 * 0.6)
    assert len(gateway.asked) == 1
    gateway.unit = "CNY"
    now.advance(hours=7)
    costs.by_resource()
    assert costs.own_by_resource() == {}, "prices are in dollars"
