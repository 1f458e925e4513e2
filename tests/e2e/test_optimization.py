"""Deciding on recommendations, their code, plans and what was learned, in the browser."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from tests.e2e.conftest import NewPage
from tests.e2e.local_stack import LocalStack
from tests.e2e.site_page import SLOW_MS

OPERATOR = "operator@example.com"


@pytest.fixture(autouse=True)
def _nothing_decided(stack: LocalStack) -> Iterator[None]:
    """The stack is shared: what a test decided is taken back."""
    yield
    for state in ("rejected", "snoozed", "accepted"):
        for item in stack.api(f"/api/recommendations?state={state}&limit=1000")["items"]:
            path = f"/api/recommendations/{item['id']}/feedback"
            stack.api(path, method="POST", body={"verdict": "reopen"}, user=OPERATOR)
    stack.api("/api/settings", method="PUT", body={"learn_from_rejections": None}, user=OPERATOR)


def first_open(stack: LocalStack) -> dict[str, Any]:
    item: dict[str, Any] = stack.api("/api/recommendations?by_resource=true&limit=1")["items"][0]
    return item


def opened(panel: Locator, item: dict[str, Any]) -> None:
    panel.get_by_role("button", expanded=False).filter(has_text=item["title"]).first.click()


def test_an_operator_rejects_with_a_reason_and_takes_it_back(new_page: NewPage, stack: LocalStack) -> None:
    item = first_open(stack)
    site = new_page().sign_in("/?tab=optimize", OPERATOR)
    panel = site.settled()
    opened(panel, item)
    panel.get_by_role("button", name=f"Reject… {item['name']}").click()
    dialog = site.page.get_by_role("dialog")
    expect(dialog.get_by_role("button", name="Reject", exact=True)).to_be_disabled()
    dialog.get_by_role("textbox").fill("needed for audits")
    dialog.get_by_role("button", name="Reject", exact=True).click()
    undo = panel.get_by_role("button", name=f"Undo {item['name']}")
    expect(undo).to_be_visible()
    assert item["id"] in {one["id"] for one in stack.api("/api/recommendations?state=rejected")["items"]}
    panel.get_by_role("button", name="Rejected", exact=True).click()
    assert site.parameter("list") == "rejected"
    expect(site.settled().get_by_role("heading", name="Recommendations (1)")).to_be_visible()
    undo.click()
    expect(site.settled().get_by_text("Nothing has been rejected")).to_be_visible(timeout=SLOW_MS)
    assert stack.api("/api/recommendations?state=rejected")["items"] == []


def test_a_snooze_has_a_day_to_come(new_page: NewPage, stack: LocalStack) -> None:
    item = first_open(stack)
    site = new_page(locale="ko").sign_in(f"/?tab=optimize&finding={item['id']}", OPERATOR)
    panel = site.settled()
    panel.get_by_role("button", name=f"{item['name']} 보류…").click()
    dialog = site.page.get_by_role("dialog")
    day = dialog.get_by_role("textbox").first
    day.fill("2020-01-01")
    expect(dialog.get_by_role("button", name="보류", exact=True)).to_be_disabled()
    dialog.get_by_role("button", name="1주").click()
    dialog.get_by_role("button", name="보류", exact=True).click()
    expect(panel.get_by_text(f"보류했습니다: {item['name']}")).to_be_visible()
    [snoozed] = stack.api("/api/recommendations?state=snoozed")["items"]
    assert (snoozed["id"], bool(snoozed["decision"]["until"])) == (item["id"], True)


def test_code_in_three_formats_can_be_read_and_downloaded(new_page: NewPage, stack: LocalStack) -> None:
    item = stack.api("/api/recommendations?by_resource=true&check=EBS-GP2&check=EBS-UNATTACHED&limit=1")["items"][0]
    site = new_page().sign_in(f"/?tab=optimize&check={item['code']}&finding={item['id']}")
    site.settled().get_by_role("button", name=f"Code of the fix for {item['name']}").click()
    dialog = site.page.get_by_role("dialog")
    for format_, name, mark in (
        ("cli", "AWS CLI", "set -euo pipefail"),
        ("terraform", "Terraform", "allowed_account_ids"),
        ("cloudformation", "CloudFormation", "AWS::EC2::Volume"),
    ):
        dialog.get_by_role("button", name=name, exact=True).click()
        expect(dialog.locator(f"[data-format={format_}]")).to_contain_text(mark, timeout=SLOW_MS)
    with site.page.expect_download() as download:
        dialog.get_by_role("button", name="Download").click()
    assert download.value.suggested_filename == f"{item['id']}.yaml"


def test_a_viewer_sees_why_deciding_is_not_possible(new_page: NewPage, stack: LocalStack) -> None:
    item = first_open(stack)
    site = new_page().sign_in("/?tab=optimize")
    panel = site.settled()
    opened(panel, item)
    accept = panel.get_by_role("button", name=f"Accept {item['name']}")
    expect(accept).to_be_disabled()
    accept.hover()
    expect(site.page.get_by_text("Only operators can do this.").first).to_be_attached()
    panel.get_by_role("button", name="Make a plan: Plan for all recommendations").click()
    expect(panel.locator(".strategy .markdown").first).to_contain_text("Order and steps", timeout=SLOW_MS)


def test_what_was_learned_is_told_and_forgotten(new_page: NewPage, stack: LocalStack) -> None:
    items = [one for one in stack.api("/api/recommendations?limit=1000")["items"] if one["tags"].get("Team")]
    same = next(
        like
        for one in items
        if len(
            like := [two for two in items if (two["check"], two["tags"]["Team"]) == (one["check"], one["tags"]["Team"])]
        )
        > 2
    )
    for one in same[:2]:
        path, body = f"/api/recommendations/{one['id']}/feedback", {"verdict": "reject", "reason": "kept"}
        stack.api(path, method="POST", body=body, user=OPERATOR)
    site = new_page(phone=True, width=375, height=812).sign_in("/?tab=optimize&list=learned", OPERATOR)
    lesson = site.settled().locator("[data-lesson]").filter(has_text=f"Team:{same[0]['tags']['Team']}").first
    expect(lesson).to_contain_text("Rejections: 2")
    assert site.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    before = site.panel().locator("[data-lesson]").count()
    lesson.get_by_role("button", name=re.compile("^Forget")).click()
    expect(site.panel().locator("[data-lesson]")).to_have_count(before - 1, timeout=SLOW_MS)
