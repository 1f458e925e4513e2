"""Both languages, light and dark, a phone; and nothing that a screen reader would stumble over."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.e2e.conftest import NewPage
from tests.e2e.site_page import TABS, Locale, SitePage

# Names of AWS, units and the like: the same in every language.
_SAME = re.compile(r"^[\W\d]*$|^(ARN|ID|EC2|CSV|UTC|KST|USD)$")


@pytest.mark.parametrize("locale", ["en", "ko"])
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_no_accessibility_violation_on_any_tab(new_page: NewPage, locale: Locale, dark: bool) -> None:
    site = new_page(locale=locale, dark=dark)
    site.add_axe()
    site.page.goto(site.stack.url)
    expect(site.page.get_by_role("main")).to_be_visible()
    found = [f"landing: {one}" for one in site.axe()]
    site.sign_in()
    for name in TABS:
        site.open_tab(name)
        found += [f"{name}: {one}" for one in site.axe()]
    assert found == []


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_no_accessibility_violation_deeper_inside(new_page: NewPage, dark: bool) -> None:
    site = new_page(dark=dark)
    site.add_axe()
    site.sign_in()
    found: list[str] = []

    def check(place: str) -> None:
        found.extend(f"{place}: {one}" for one in site.axe())

    site.ask("stopped EC2 instances").locator("tbody a").first.click()
    expect(site.page.get_by_role("complementary").get_by_role("link").first).to_be_visible()
    check("answer with a detail panel")
    site.page.keyboard.press("Escape")
    site.ask("what is the weather like")
    check("refusal")
    site.open_tab("cost").get_by_role("button", name=re.compile("Show as table")).first.click()
    check("a chart as a table")
    site.open_tab("metrics").locator("tbody a").first.click()
    site.settled()
    check("charts of one resource")
    panel = site.open_tab("optimize")
    panel.get_by_role("button", expanded=False).filter(has_text=re.compile("EC2|EBS|IP")).first.click()
    check("evidence")
    panel.get_by_role("button", name=re.compile("^Risk")).click()
    check("an open list")
    site.page.keyboard.press("Escape")
    box = site.open_tab("chat").get_by_role("textbox").first
    box.fill("What can I save?")
    box.press("Enter")
    expect(site.panel().locator(".markdown").first).to_be_visible(timeout=60_000)
    expect(site.panel().get_by_role("button", name="Send")).to_be_visible(timeout=60_000)
    check("an answer in the chat")
    site.page.keyboard.press("Escape")
    site.page.get_by_role("button", name="Settings").click()
    check("the settings menu")
    assert found == []


def test_the_language_changes_without_a_reload(site: SitePage) -> None:
    site.open_tab("cost")
    site.page.evaluate("window.__same = true")
    site.page.get_by_role("button", name=re.compile("한국어")).click()
    expect(site.page.locator("html")).to_have_attribute("lang", "ko")
    expect(site.tabs().nth(1)).to_have_text("비용 분석")
    expect(site.settled().get_by_text("총비용")).to_be_visible()
    assert site.page.evaluate("window.__same") is True
    site.page.reload()
    expect(site.page.locator("html")).to_have_attribute("lang", "ko")


@pytest.mark.parametrize("tab", TABS)
def test_no_label_is_left_untranslated(new_page: NewPage, tab: str) -> None:
    site = new_page(locale="ko").sign_in(f"/?tab={tab}")
    panel = site.settled()
    labels = [
        *panel.get_by_role("button").all_inner_texts(),
        *panel.get_by_role("heading").all_inner_texts(),
        *panel.get_by_role("columnheader").all_inner_texts(),
        *site.tabs().all_inner_texts(),
    ]
    plain = {label.strip() for label in labels if label.strip()}
    foreign = {one for one in plain if not re.search(r"[가-힣]", one) and not _SAME.match(one)}
    # What the user or AWS named: service names, resource names, chosen values.
    data = set(panel.locator("tbody, [data-value]").all_inner_texts())
    assert {one for one in foreign if not any(one in text for text in data) and not _named_by_aws(one)} == set()


def _named_by_aws(text: str) -> bool:
    return bool(re.match(r"^(Amazon|AWS|EC2|EBS|gp2|\w+-\w+-\d)\b", text))


def test_dark_light_and_system(new_page: NewPage) -> None:
    site = new_page(dark=True).sign_in()
    background = "getComputedStyle(document.body).backgroundColor"
    dark = site.page.evaluate(background)
    site.page.get_by_role("button", name="Settings").click()
    site.page.get_by_role("menuitem", name="Light").click()
    expect(site.page.locator("html")).to_have_attribute("data-theme", "light")
    light = site.page.evaluate(background)
    assert light == "rgb(255, 255, 255)"
    assert dark != light
    site.page.reload()
    expect(site.page.locator("html")).to_have_attribute("data-theme", "light")


def test_the_time_zone_moves_times_but_not_billing_days(site: SitePage) -> None:
    panel = site.open_tab("cost")
    days = panel.locator(".chart").filter(has_text="Trend").get_by_role("slider").get_attribute("aria-valuetext")
    stamp = panel.locator("time").first
    before = stamp.inner_text()
    site.page.get_by_role("button", name="Settings").click()
    site.page.get_by_role("menuitem", name="Seoul (KST)").click()
    expect(stamp).not_to_have_text(before)
    expect(stamp).to_contain_text("GMT+9")
    slider = panel.locator(".chart").filter(has_text="Trend").get_by_role("slider")
    expect(slider).to_have_attribute("aria-valuetext", days or "")


@pytest.mark.parametrize("locale", ["en", "ko"])
def test_a_phone_never_scrolls_sideways(new_page: NewPage, locale: Locale) -> None:
    site = new_page(locale=locale, width=375, height=812, phone=True).sign_in()
    for name in TABS:
        site.open_tab(name)
        assert site.page.evaluate("document.documentElement.scrollWidth <= innerWidth"), name


def test_twice_the_size_needs_no_scrolling_sideways(new_page: NewPage) -> None:
    """A window of 1,440 pixels at 200 %."""
    site = new_page(width=720, height=450).sign_in()
    for name in TABS:
        panel = site.open_tab(name)
        assert site.page.evaluate("document.documentElement.scrollWidth <= innerWidth"), name
        cut = panel.locator(".value").evaluate_all(
            "values => values.filter(one => one.scrollWidth > one.clientWidth + 1).map(one => one.textContent)"
        )
        assert cut == [], name


def test_a_print_has_the_figures_and_no_controls(site: SitePage) -> None:
    panel = site.open_tab("cost")
    site.page.emulate_media(media="print")
    # A4 at 96 dots an inch.
    site.page.set_viewport_size({"width": 794, "height": 1123})
    expect(panel.locator("[data-total=cost]")).to_be_visible()
    expect(panel.locator("[data-total=table]")).to_be_visible()
    expect(panel.locator(".donut-centre")).to_be_visible()
    expect(site.page.get_by_role("banner")).to_be_hidden()
    expect(site.tabs().first).to_be_hidden()
    assert site.page.locator("button:visible").count() == 0
    assert site.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert site.page.pdf(format="A4").startswith(b"%PDF")
