"""Beside last month and last year, by kind of charge, by cost category: sums of the ledger, on any day of the calendar."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from rassistant.collect.costs import Costs
from rassistant.errors import AccessDenied, InvalidInput
from rassistant.http.answers import CostAnswer
from rassistant.models.scope import Account
from rassistant.models.settings import Settings
from rassistant.services.cost import CostService
from rassistant.services.cost_charges import CHARGES, charge_of
from rassistant.services.cost_plan import CostQuestion
from rassistant.services.cost_range import CostRange, same_days
from rassistant.store.memory import MemoryCache
from tests.unit.ledger_gateway import LedgerGateway, Line, Now

TODAY = date(2026, 11, 22)
MEMBER = Account("444455556666", "dev")


def days(count, base):
    return tuple(f"{base + i % 11 / 10:.2f}" for i in range(count))


LINES = [
    Line(days(425, 3), TODAY, categories={"Team": "Shop"}, usage_type="USW2-BoxUsage:m5.large", region="us-west-2"),
    Line(days(425, 1), TODAY, account=MEMBER.account_id, service="Amazon Redshift", categories={"Team": "Data"}),
    Line(days(300, 2), TODAY, record_type="SavingsPlanRecurringFee", service="Savings Plans", region="global"),
    Line(days(60, 1), TODAY, record_type="Tax", service="Tax", region="global"),
    Line(("-2.5",) * 40, TODAY, record_type="Credit", region="global"),
    Line(("-0.5",) * 40, TODAY, record_type="Refund"),
    Line(("-0.1",) * 40, TODAY, record_type="EdpDiscount"),
]


def ask(lines=LINES, today=TODAY, members=(MEMBER,), **question):
    now = Now(datetime(today.year, today.month, today.day, 9, 30, tzinfo=UTC))
    gateway = LedgerGateway(lines)
    gateway.members = members
    service = CostService(Costs(gateway, MemoryCache(now), now, Settings()), now)
    answer = service.answer(CostQuestion(**question), "en")
    CostAnswer.model_validate(answer)
    return answer, gateway


def ledger(start, end, keep=lambda line: line.record_type not in {"Credit", "Refund"}, lines=LINES):
    return float(
        sum(amount for line in lines if keep(line) for day, amount in line.days().items() if start <= day < end)
    )


def compared(answer, kind):
    return next(one for one in answer["comparisons"] if one["kind"] == kind)


@pytest.mark.parametrize("group_by", [None, "service", "region", "account", "usage_type", "cost_category:Team"])
def test_the_same_days_of_last_month_to_the_cent(group_by):
    answer, _ = ask(group_by=group_by, start=date(2026, 11, 1), end=date(2026, 11, 15))
    month = compared(answer, "last_month")
    start, end = date(2026, 10, 1), date(2026, 10, 15)
    assert (month["start"], month["end"]) == (start.isoformat(), end.isoformat())
    assert month["total"] == pytest.approx(ledger(start, end), abs=1e-6)
    assert sum(group["total"] for group in month["groups"]) == pytest.approx(month["total"], abs=1e-6)
    assert month["change_pct"] == pytest.approx((answer["total"] / month["total"] - 1) * 100, abs=0.01)


def test_last_year_is_asked_for_on_demand_by_its_own_days():
    plain, few = ask(group_by="service")
    assert [one["kind"] for one in plain["comparisons"]] == ["last_month"]
    answer, gateway = ask(group_by="service", compare_last_year=True)
    year = compared(answer, "last_year")
    assert year["total"] == pytest.approx(ledger(date(2025, 10, 23), date(2025, 11, 22)), abs=1e-6)
    assert len(gateway.asked) == len(few.asked) + 1


def test_last_year_out_of_reach_is_unknown_and_says_so():
    answer, _ = ask(start=date(2026, 8, 1), end=date(2026, 9, 1), compare_last_year=True)
    assert compared(answer, "last_year")["total"] is None
    assert [warning["code"] for warning in answer["warnings"]] == ["history_limited"]


@pytest.mark.parametrize(
    ("start", "end", "kind", "wanted"),
    [
        ((2026, 3, 1), (2026, 4, 1), "last_month", ((2026, 2, 1), (2026, 3, 1))),
        ((2026, 2, 1), (2026, 3, 1), "last_month", ((2026, 1, 1), (2026, 2, 1))),
        ((2028, 3, 29), (2028, 3, 31), "last_month", ((2028, 2, 29), (2028, 3, 1))),
        ((2028, 2, 29), (2028, 3, 1), "last_year", ((2027, 2, 28), (2027, 3, 1))),
        ((2028, 2, 1), (2028, 3, 1), "last_year", ((2027, 2, 1), (2027, 3, 1))),
        ((2026, 1, 1), (2026, 1, 16), "last_month", ((2025, 12, 1), (2025, 12, 16))),
        ((2026, 3, 30), (2026, 3, 31), "last_month", ((2026, 2, 28), (2026, 3, 1))),
    ],
)
def test_the_same_days_in_shorter_months_and_leap_years(start, end, kind, wanted):
    begin = date(*start)
    found = same_days(CostRange(begin, date(*end), begin), kind)
    assert (found.start, found.end) == (date(*wanted[0]), date(*wanted[1]))


@pytest.mark.parametrize("group_by", [None, "service", "region", "account", "record_type"])
def test_kinds_of_charges_add_up(group_by):
    answer, _ = ask(group_by=group_by)
    charges = answer["charges"]
    since = TODAY - timedelta(days=30)

    def of(*types):
        return pytest.approx(ledger(since, TODAY, lambda line: line.record_type in types), abs=1e-6)

    assert charges["commitment_fees"] == of("SavingsPlanRecurringFee")
    assert (charges["tax"], charges["credits"], charges["refunds"]) == (of("Tax"), of("Credit"), of("Refund"))
    assert charges["discounts"] == of("EdpDiscount")
    assert sum(charges[name] for name in CHARGES[:-2]) == pytest.approx(answer["total"], abs=1e-6)
    assert charges["credits"] + charges["refunds"] == pytest.approx(answer["credits"], abs=1e-6)


@pytest.mark.parametrize(
    "asked",
    [{"service": ("Amazon Redshift",)}, {"service": ("Tax",)}, {"region": ("us-west-2",)}, {"account_id": (MEMBER.account_id,)},
     {"record_type": ("Credit",)}, {"service": ("Amazon Redshift", "Tax"), "group_by": "region"}],
)  # fmt: skip
def test_charges_are_those_of_what_is_asked_for(asked):
    answer, _ = ask(**asked)
    parts = CHARGES if "record_type" in asked else CHARGES[:-2]
    assert sum(answer["charges"][name] for name in parts) == pytest.approx(answer["total"], abs=1e-6)
    assert answer["charges"]["credits"] == (
        pytest.approx(answer["total"]) if "record_type" in asked else answer["credits"]
    )


@pytest.mark.parametrize(
    ("record_type", "charge"),
    [
        ("Usage", "usage"),
        ("DiscountedUsage", "usage"),
        ("Savings Plan Recurring Fee", "commitment_fees"),
        ("RIFee", "commitment_fees"),
        ("Enterprise Discount Program Discount", "discounts"),
        ("Support", "support"),
        ("Out-of-cycle", "other"),
    ],
)
def test_how_record_types_are_spelled(record_type, charge):
    assert charge_of(record_type) == charge


def test_by_cost_category_and_filtered_by_one():
    since = TODAY - timedelta(days=30)
    answer, _ = ask(group_by="cost_category:Team")
    groups = {group["key"]: group["total"] for group in answer["groups"]}
    assert set(groups) == {"Shop", "Data", ""}
    assert groups["Data"] == pytest.approx(ledger(since, TODAY, lambda line: line.categories.get("Team") == "Data"))
    only, _ = ask(cost_category=("Team:Data",))
    assert only["total"] == pytest.approx(groups["Data"])
    any_of_it, _ = ask(cost_category=("Team",), group_by="service")
    assert any_of_it["total"] == pytest.approx(groups["Data"] + groups["Shop"])


def test_filtered_by_instance_type():
    answer, _ = ask(instance_type=("m5.large",))
    assert answer["total"] == pytest.approx(
        ledger(TODAY - timedelta(days=30), TODAY, lambda line: line.usage_type.endswith("m5.large"))
    )


@pytest.mark.parametrize(("field", "value"), [("cost_category", (":x",)), ("tag", (":x",))])
def test_a_filter_without_a_name_is_named(field, value):
    with pytest.raises(InvalidInput) as raised:
        ask(**{field: value})
    assert raised.value.field == field


@pytest.mark.parametrize("group_by", ["region", "account"])
def test_region_and_account_share_a_reading_and_equal_each_alone(group_by):
    together, gateway = ask(group_by=group_by)
    alone, _ = ask(group_by=group_by, members=())
    assert len(gateway.asked) == 2
    assert together["groups"] == alone["groups"]
    for field in ("total", "previous_total", "credits", "charges"):
        assert together[field] == alone[field]


def test_without_the_record_types_credits_are_unknown_and_it_says_so():
    now = Now(datetime(2026, 11, 22, 9, 30, tzinfo=UTC))

    class Partly(LedgerGateway):
        def call(self, account, region, service, operation, /, **asked):
            if any(group["Key"] == "RECORD_TYPE" for group in asked["GroupBy"]):
                raise AccessDenied
            return super().call(account, region, service, operation, **asked)

    gateway = Partly(LINES)
    gateway.members = (MEMBER,)
    service = CostService(Costs(gateway, MemoryCache(now), now, Settings()), now)
    answer = service.answer(CostQuestion(group_by="region"), "en")
    CostAnswer.model_validate(answer)
    assert answer["total"] == pytest.approx(ledger(TODAY - timedelta(days=30), TODAY), abs=1e-6)
    assert (answer["credits"], answer["charges"]) == (None, None)
    assert [warning["code"] for warning in answer["warnings"]] == ["access_denied"]


@pytest.mark.parametrize("group_by", ["service", "region", "usage_type"])
def test_ten_pages_and_more_are_all_read(group_by):
    """A page ends in the middle of a day too."""
    now = Now(datetime(2026, 11, 22, 9, 30, tzinfo=UTC))
    gateway = LedgerGateway(LINES, page_size=29)
    gateway.members = (MEMBER,)
    answer = CostService(Costs(gateway, MemoryCache(now), now, Settings()), now).answer(
        CostQuestion(group_by=group_by), "en"
    )
    assert len(gateway.asked) > 10
    whole, _ = ask(group_by=group_by)
    for field in ("total", "previous_total", "credits", "charges", "groups", "comparisons"):
        assert answer[field] == whole[field]
