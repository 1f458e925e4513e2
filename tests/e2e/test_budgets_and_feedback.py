"""The Cost tab's money: a monthly target, budgets, the bill of Cost Explorer requests, and verdicts on anomalies."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Route, expect

from tests.e2e.conftest import NewPage
from tests.e2e.local_stack import LocalStack

OPERATOR = "operator@example.com"


@pytest.fixture
def clean(stack: LocalStack) -> Iterator[LocalStack]:
    """Leaves no target, no cap and no verdict behind: the stack is everybody's."""
    yield stack
    nothing = {"monthly_target_usd": None, "cost_explorer_daily_cap_usd": None}
    stack.api("/api/settings", method="PUT", body=nothing, user=OPERATOR)
    answer = stack.api("/api/cost/anomalies")
    for item in (*answer["items"], *answer["quieted"]):
        stack.api(f"/api/cost/anomalies/{item['id']}/feedback", method="DELETE", user=OPERATOR)


def test_an_operator_sets_a_target_and_sees_how_the_month_stands(clean: LocalStack, new_page: NewPage) -> None:
    site = new_page().sign_in(user=OPERATOR)
    panel = site.open_tab("cost")
    names = [item["name"] for item in clean.api("/api/budgets")["items"]]
    expect(panel.locator("[data-budget]")).to_have_count(len(names))
    panel.get_by_role("button", name="Set target").click()
    dialog = site.page.get_by_role("dialog", name="Monthly target")
    dialog.get_by_role("textbox").fill("a lot")
    expect(dialog.get_by_role("button", name="Save")).to_be_disabled()
    dialog.get_by_role("textbox").fill("$1,000")
    dialog.get_by_role("button", name="Save").click()
    expect(dialog).to_have_count(0)
    target = panel.locator("[data-budget='Monthly target']")
    expect(target).to_contain_text(re.compile(r"Over the limit.*of \$1,000\.00 spent.*too much"))
    panel.get_by_role("button", name="Change cap").click()
    dialog = site.page.get_by_role("dialog", name=re.compile("^Daily cap"))
    dialog.get_by_role("textbox").fill("0")
    dialog.get_by_role("button", name="Save").click()
    expect(panel.get_by_text("The daily cap is reached")).to_be_visible()
    assert clean.api("/api/settings")["updated_by"] == OPERATOR


def test_expected_moves_it_away_with_why_and_undo_brings_it_back(clean: LocalStack, new_page: NewPage) -> None:
    worst = max(clean.api("/api/cost/anomalies")["items"], key=lambda item: abs(item["impact_usd"]))
    site = new_page(locale="ko").sign_in(user=OPERATOR)
    panel = site.open_tab("cost")
    row = panel.locator(f"[data-anomaly='{worst['id']}']")
    row.get_by_role("button", name=re.compile("^예상된 비용")).click()
    dialog = site.page.get_by_role("dialog", name="예상된 비용으로 표시")
    dialog.get_by_role("textbox").fill("분기 백필")
    dialog.get_by_role("button", name="예상된 비용으로 표시").click()
    expect(row).to_have_count(0)
    panel.get_by_role("button", name=re.compile("숨긴 항목")).click()
    quieted = panel.locator(f"[data-quieted='{worst['id']}']")
    expect(quieted).to_contain_text("분기 백필")
    quieted.get_by_role("button", name=re.compile("^되돌리기")).click()
    expect(row).to_be_visible()
    row.get_by_role("button", name=re.compile("^조사 필요")).click()
    expect(row).to_contain_text("조사 중으로 표시했습니다")


def test_a_viewer_looks_only_and_is_told_why(clean: LocalStack, new_page: NewPage) -> None:
    site = new_page(width=375, height=812, phone=True).sign_in()
    panel = site.open_tab("cost")
    for name in ("Set target", "Change cap"):
        button = panel.get_by_role("button", name=name)
        expect(button).to_have_attribute("aria-disabled", "true")
        expect(button).to_have_accessible_description("Only operators and approvers can change this.")
    expected = panel.get_by_role("button", name=re.compile("^Expected:")).first
    expect(expected).to_be_disabled()
    expect(expected).to_have_accessible_description("Only operators and approvers can judge anomalies.")
    assert site.page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_budgets_that_may_not_be_read_say_so(new_page: NewPage) -> None:
    site = new_page()
    warning = {"account_id": None, "region": "us-east-1", "service": "budgets", "code": "access_denied"}

    def denied(route: Route) -> None:
        answer = route.fetch()
        told = {**warning, "message": "AWS denied access: budgets:ViewBudget."}
        route.fulfill(response=answer, json={**answer.json(), "items": [], "warnings": [told]})

    site.page.route("**/api/budgets", denied)
    panel = site.sign_in().open_tab("cost")
    expect(panel.get_by_text("AWS denied access: budgets:ViewBudget.")).to_be_visible()
    expect(panel.get_by_text("The budgets of AWS could not be read.")).to_be_visible()
    expect(panel.locator("[data-budget]")).to_have_count(0)
