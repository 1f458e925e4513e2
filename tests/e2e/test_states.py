"""Waiting, nothing, failure, and data with holes."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Route, expect

from tests.e2e.conftest import NewPage
from tests.e2e.local_stack import LocalStack
from tests.e2e.site_page import Locale, SitePage

PROVENANCE = {"as_of": "2026-11-22T00:00:00Z", "stale": False, "warnings": []}


def test_a_skeleton_then_the_data(site: SitePage) -> None:
    def late(route: Route) -> None:
        site.page.wait_for_timeout(800)
        route.continue_()

    site.settled()
    site.page.route("**/api/cost**", late)
    site.tabs().nth(1).click()
    expect(site.panel().locator(".skeleton").first).to_be_visible()
    expect(site.settled().locator("[data-total=cost]")).to_contain_text("$")


@pytest.mark.parametrize("status", [403, 429, 500])
def test_a_failure_shows_its_request_id_and_can_be_tried_again(site: SitePage, status: int) -> None:
    error = {
        "code": "some_code",
        "message": f"It failed with {status}.",
        "hint": "Do this.",
        "retryable": False,
        "request_id": "request-42",
    }
    site.settled()
    site.page.route("**/api/cost**", lambda route: route.fulfill(status=status, json={"error": error}))
    panel = site.open_tab("cost")
    expect(panel.get_by_text(f"It failed with {status}.")).to_be_visible()
    expect(panel.get_by_text("Do this.")).to_be_visible()
    expect(panel.get_by_text("request-42")).to_be_visible()
    site.page.unroute_all()
    panel.get_by_role("button", name="Try again").click()
    expect(site.settled().locator("[data-total=cost]")).to_contain_text("$")


def test_what_is_unknown_is_never_shown_as_nothing(site: SitePage) -> None:
    unknown = {
        **PROVENANCE,
        "start": "2026-10-01",
        "end": "2026-11-01",
        "granularity": "DAILY",
        "metric": "unblended",
        "currency": "USD",
        "group_by": "service",
        "total": None,
        "previous_start": "2026-09-01",
        "previous_end": "2026-10-01",
        "previous_total": None,
        "change_pct": None,
        "credits": None,
        "groups": [],
    }
    site.settled()
    site.page.route("**/api/cost**", lambda route: route.fulfill(json=unknown))
    panel = site.open_tab("cost")
    expect(panel.locator("[data-total=cost]")).to_contain_text("Unknown")
    expect(panel.get_by_text("The cost of this range is not known")).to_be_visible()
    # A zero: not the $0.09 that Cost Explorer has really billed.
    assert not re.search(r"\$0(\.0+)?(?![.\d])", panel.inner_text())


def test_nothing_found_says_so(site: SitePage) -> None:
    site.settled()
    empty = {**PROVENANCE, "rows": [], "total": 0, "next_cursor": None, "columns": []}
    site.page.route("**/api/metrics/summary**", lambda route: route.fulfill(json=empty))
    expect(site.open_tab("metrics").get_by_text("No resources of this service")).to_be_visible()


@pytest.mark.parametrize(("locale", "title"), [("en", "could not be read"), ("ko", "읽지 못했습니다")])
def test_a_denied_region_is_a_warning_and_the_rest_is_there(
    new_page: NewPage, stack: LocalStack, locale: str, title: str
) -> None:
    site = new_page(locale=locale).sign_in()
    site.settled()
    stack.control("PUT", "/local/faults", [{"service": "rds", "region": "us-west-2", "error": "AccessDenied"}])
    panel = site.panel()
    with site.page.expect_response(re.compile("refresh=true"), timeout=60_000):
        panel.get_by_role("button", name="Refresh" if locale == "en" else "새로 고침", exact=True).click()
    warning = panel.locator("[class*=awsui_alert]").filter(has_text=title).first
    expect(warning).to_be_visible()
    expect(warning).to_contain_text("us-west-2")
    expect(warning).to_contain_text("rds")
    expect(warning).to_contain_text("access_denied")
    expect(panel.locator("tbody tr").first).to_be_visible()
    stack.control("PUT", "/local/faults", [])
    with site.page.expect_response(re.compile("refresh=true"), timeout=60_000):
        panel.get_by_role("button", name="Refresh" if locale == "en" else "새로 고침", exact=True).click()
    expect(panel.get_by_text(title)).to_have_count(0)


def test_what_a_model_writes_cannot_run(site: SitePage) -> None:
    evil = "\n\n".join(
        [
            '<img src=x onerror="window.__ran = true">',
            "<iframe src='https://evil.example'></iframe>",
            "![pixel](https://evil.example/p.png)",
            "[click](javascript:window.__ran=true)",
            "**fine**",
        ]
    )
    turn = {"conversation_id": "conversation-1", "turn_id": "turn-1"}
    started = {"conversation_id": turn["conversation_id"], "title": "x", "created_at": "2026-11-22T00:00:00Z"}
    events = [{"n": 1, "type": "text", "text": evil}, {"n": 2, "type": "done", "state": "done"}]

    def answer(route: Route) -> None:
        url, method = route.request.url, route.request.method
        if method == "POST":
            route.fulfill(status=202, json=turn)
        elif "/turns/" in url:
            route.fulfill(json={"events": events, "done": True})
        elif url.split("?")[0].endswith("/api/chat"):
            route.fulfill(json={"items": [], "next_cursor": None})
        else:
            route.fulfill(json={**started, "updated_at": started["created_at"], "turns": []})

    site.settled()
    site.page.route("**/api/chat**", answer)
    panel = site.open_tab("chat")
    box = panel.get_by_role("textbox").first
    box.fill("hello")
    box.press("Enter")
    expect(panel.locator(".markdown strong")).to_have_text("fine")
    expect(panel.locator(".markdown img, .markdown iframe, .markdown a")).to_have_count(0)
    assert site.page.evaluate("window.__ran") is None


@pytest.mark.parametrize(
    ("locale", "title", "button"),
    [
        ("en", "This part of the site could not be loaded", "Reload"),
        ("ko", "화면의 일부를 불러오지 못했습니다", "페이지 새로 고침"),
    ],
)
def test_code_of_an_older_version_asks_for_a_reload(new_page: NewPage, locale: Locale, title: str, button: str) -> None:
    site = new_page(locale=locale).sign_in()
    site.settled()
    site.page.route("**/assets/CostTab-*.js", lambda route: route.fulfill(status=404))
    site.tabs().nth(1).click()
    expect(site.panel().get_by_text(title)).to_be_visible()
    expect(site.tabs()).to_have_count(5)
    site.page.unroute_all()
    site.panel().get_by_role("button", name=button, exact=True).click()
    expect(site.settled().locator("[data-total=cost]")).to_contain_text("$")
