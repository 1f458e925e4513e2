"""Getting in and out, and staying in."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.e2e.conftest import NewPage
from tests.e2e.local_stack import LocalStack
from tests.e2e.site_page import SIGN_IN, Locale, SitePage


@pytest.mark.parametrize("locale", ["en", "ko"])
def test_the_browser_language_is_spoken_before_and_after_sign_in(new_page: NewPage, locale: Locale) -> None:
    site = new_page(locale=locale)
    site.page.goto(site.stack.url)
    expect(site.page.get_by_role("button", name=SIGN_IN[locale], exact=True)).to_be_visible()
    expect(site.page.locator("html")).to_have_attribute("lang", locale)
    site.sign_in()
    expect(site.page.locator("html")).to_have_attribute("lang", locale)
    expect(site.tabs().first).to_have_attribute("aria-selected", "true")


def test_a_wrong_password_stays_outside(new_page: NewPage) -> None:
    site = new_page()
    site.page.goto(site.stack.url)
    site.page.get_by_role("button", name="Sign in", exact=True).click()
    site.page.get_by_role("textbox").first.fill("viewer@example.com")
    site.page.locator("input[type=password]").fill("wrong-Password-1")
    site.page.locator("input[type=password]").press("Enter")
    expect(site.page.locator("input[type=password]")).to_be_visible()
    expect(site.tabs()).to_have_count(0)


def test_it_works_by_address_as_well_as_by_name(new_page: NewPage) -> None:
    site = new_page()
    site.stack = LocalStack(site.stack.url.replace("localhost", "127.0.0.1"))
    site.sign_in()
    expect(site.tabs()).to_have_count(5)


def test_a_link_leads_through_sign_in_to_where_it_points(new_page: NewPage) -> None:
    site = new_page().sign_in("/?tab=cost&group=region")
    expect(site.tabs().nth(1)).to_have_attribute("aria-selected", "true")
    assert site.parameter("group") == "region"
    assert site.parameter("code") is None


def test_signing_out_ends_the_session(site: SitePage) -> None:
    site.page.get_by_role("button", name=re.compile("viewer@example.com")).click()
    site.page.get_by_role("menuitem", name="Sign out").click()
    expect(site.page.get_by_role("button", name="Sign in", exact=True)).to_be_visible()
    site.page.reload()
    expect(site.tabs()).to_have_count(0)


def test_a_refused_token_is_renewed_once_unseen(site: SitePage) -> None:
    refused: list[str] = []

    def refuse_first(route, request) -> None:
        token = request.headers.get("authorization", "")
        if not refused:
            refused.append(token)
        if token == refused[0]:
            route.fulfill(status=401, json={"message": "Unauthorized"})
        else:
            route.continue_()

    site.settled()
    site.page.route("**/api/cost**", refuse_first)
    panel = site.open_tab("cost")
    expect(panel.locator("[data-total=cost]")).to_contain_text("$")
    assert refused


def test_a_lost_session_asks_to_sign_in_and_keeps_the_question(site: SitePage) -> None:
    site.settled()
    site.page.route("**/oauth2/token", lambda route: route.fulfill(status=400, json={"error": "invalid_grant"}))
    site.page.route("**/api/query", lambda route: route.fulfill(status=401, json={"message": "Unauthorized"}))
    box = site.panel().get_by_role("textbox").first
    box.fill("Stopped EC2 instances")
    box.press("Enter")
    button = site.page.get_by_role("button", name="Sign in", exact=True)
    expect(button).to_be_visible()
    expect(site.page.get_by_text("Your session has ended")).to_be_visible()
    site.page.unroute_all()
    site.sign_in("/?q=Stopped+EC2+instances") if "q=" not in site.page.url else button.click()
    if site.page.locator("input[type=password]").count() or "login" in site.page.url:
        site.page.get_by_role("textbox").first.fill("viewer@example.com")
        site.page.locator("input[type=password]").fill("R-Assistant-demo-1")
        site.page.locator("input[type=password]").press("Enter")
    expect(site.panel().get_by_role("textbox").first).to_have_value("Stopped EC2 instances")
