"""Each tab does its job, and the address bar tells where one is."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest
from playwright.sync_api import Locator, expect

from tests.e2e.conftest import NewPage
from tests.e2e.site_page import SLOW_MS, TABS, Locale, SitePage


def _money(text: str) -> float:
    return float(re.sub(r"[^\d.\-]", "", text))


def _figures(chart: Locator) -> list[list[str]]:
    """The rows of a chart's table, without the headings."""
    chart.get_by_role("button", name=re.compile("Show as table")).click()
    rows = chart.get_by_role("row").all()[1:]
    return [[cell.inner_text() for cell in row.locator("th, td").all()] for row in rows]


def test_five_tabs_by_mouse_and_by_keyboard(site: SitePage) -> None:
    expect(site.tabs()).to_have_count(5)
    site.tabs().first.focus()
    site.page.keyboard.press("ArrowRight")
    expect(site.tabs().nth(1)).to_have_attribute("aria-selected", "true")
    expect(site.panel()).to_have_count(1)
    assert site.parameter("tab") == "cost"


def test_back_and_forward_walk_through_tabs(site: SitePage) -> None:
    site.settled()
    site.open_tab("cost")
    site.open_tab("metrics")
    site.page.go_back()
    expect(site.tabs().nth(1)).to_have_attribute("aria-selected", "true")
    site.page.go_back()
    expect(site.tabs().nth(0)).to_have_attribute("aria-selected", "true")
    site.page.go_forward()
    expect(site.tabs().nth(1)).to_have_attribute("aria-selected", "true")


def test_a_broken_address_falls_back(new_page: NewPage) -> None:
    site = new_page().sign_in("/?tab=x&f=%7B&page=-1&detail=nothing")
    expect(site.tabs().first).to_have_attribute("aria-selected", "true")
    expect(site.settled().get_by_role("row").nth(1)).to_be_visible()


def test_cost_cards_donut_and_table_agree_with_the_api(site: SitePage) -> None:
    answer = site.stack.api("/api/cost?group_by=service")
    panel = site.open_tab("cost")
    card = _money(panel.locator("[data-total=cost]").inner_text())
    assert card == pytest.approx(answer["total"], abs=0.01)
    assert _money(panel.locator("[data-total=table]").inner_text()) == pytest.approx(card, abs=0.01)
    donut = _figures(panel.locator(".chart").filter(has_text="Share by group"))
    assert sum(_money(row[1]) for row in donut) == pytest.approx(card, abs=0.06)
    line = _figures(panel.locator(".chart").filter(has_text="Trend"))
    assert len(line) == 30
    assert sum(_money(row[1]) for row in line) == pytest.approx(card, abs=0.16)
    services = {group["key"] for group in answer["groups"]}
    shown = {cell.inner_text() for cell in panel.locator("tbody th[scope=row]").all()}
    assert services <= shown


def test_cost_grouping_and_range_reach_the_api_and_the_titles(site: SitePage) -> None:
    panel = site.open_tab("cost")
    panel.get_by_role("button", name=re.compile("Group by")).click()
    with site.page.expect_request(re.compile(r"/api/cost\?.*group_by=region")):
        site.page.get_by_role("option", name="Region").click()
    expect(site.settled().get_by_role("heading", name="Share by group: Region")).to_be_visible()
    panel.get_by_role("button", name=re.compile("^Range")).click()
    with site.page.expect_request(re.compile(r"/api/cost\?.*granularity=MONTHLY")) as asked:
        site.page.get_by_role("option", name="Last 6 months").click()
    assert re.search(r"start=\d{4}-\d\d-01&end=\d{4}-\d\d-01", asked.value.url)
    months = _figures(site.settled().locator(".chart").filter(has_text="Trend"))
    assert len(months) == 6


def test_refresh_reads_anew_and_the_stamp_is_younger(site: SitePage) -> None:
    panel = site.open_tab("cost")
    before = panel.locator("time").first.get_attribute("datetime")
    site.page.wait_for_timeout(1_100)
    with site.page.expect_request(re.compile(r"/api/cost\?.*refresh=true")):
        panel.get_by_role("button", name="Refresh", exact=True).click()
    expect(panel.locator("time").first).not_to_have_attribute("datetime", before or "")
    after = panel.locator("time").first.get_attribute("datetime")
    assert datetime.fromisoformat(after or "") > datetime.fromisoformat(before or "")
    assert datetime.fromisoformat(after or "").tzinfo == UTC


def test_metrics_table_sorts_and_leads_to_charts(site: SitePage) -> None:
    panel = site.open_tab("metrics")
    header = panel.get_by_role("columnheader", name=re.compile("CPU utilization"))
    with site.page.expect_request(re.compile(r"sort=-?CPUUtilization")):
        header.get_by_role("button").click()
    site.settled()
    with site.page.expect_request(re.compile(r"sort=-CPUUtilization")):
        header.get_by_role("button").click()
    first = site.settled().locator("tbody tr").first
    cells = [
        float(re.sub(r"[^\d.]", "", text))
        for text in panel.locator("tbody tr td:nth-child(4)").all_inner_texts()
        if "%" in text
    ]
    assert cells == sorted(cells, reverse=True)
    name = first.get_by_role("link").inner_text()
    first.get_by_role("link").click()
    expect(site.settled().get_by_role("heading", name=name)).to_be_visible()
    charts = panel.locator(".chart")
    expect(charts.first).to_be_visible()
    slider = charts.first.get_by_role("slider")
    slider.focus()
    slider.press("End")
    expect(slider).to_have_attribute("aria-valuetext", re.compile(r"\d"))
    assert site.parameter("res") is not None


def test_optimization_totals_filters_and_evidence(site: SitePage) -> None:
    answer = site.stack.api("/api/recommendations?by_resource=true")
    panel = site.open_tab("optimize")
    shown = _money(panel.locator("[data-total=saving]").inner_text())
    assert shown == pytest.approx(answer["totals"]["monthly_saving_usd"], abs=0.01)
    first = answer["items"][0]
    card = panel.get_by_role("button", name=re.compile(re.escape(first["title"]))).first
    card.click()
    expect(panel.get_by_role("group", name="Evidence").first).to_be_visible()
    expect(panel.get_by_text(first["reason"]).first).to_be_visible()
    panel.get_by_role("button", name=re.compile("^Service")).click()
    with site.page.expect_request(re.compile(r"/api/recommendations\?.*service_type=EBS")):
        site.page.get_by_role("option", name=re.compile("^EBS")).first.click()
    site.page.keyboard.press("Escape")
    site.settled()
    expected = site.stack.api("/api/recommendations?service_type=EBS&by_resource=true")["total"]
    expect(panel.get_by_role("heading", name=f"Recommendations ({expected})")).to_be_visible()


def test_chat_answers_with_its_steps_and_keeps_the_conversation(site: SitePage) -> None:
    panel = site.open_tab("chat")
    box = panel.get_by_role("textbox").first
    box.fill("How many EC2 instances are there?")
    box.press("Enter")
    answer = panel.locator(".markdown").first
    expect(answer).to_be_visible(timeout=60_000)
    expected = site.stack.api("/api/resources?service_type=EC2&limit=1")["total"]
    expect(answer).to_contain_text(str(expected))
    panel.get_by_role("button", name=re.compile(r"Steps \(\d+\)")).click()
    expect(panel.locator("[data-tool]").first).to_contain_text("ms")
    conversation = site.parameter("c")
    site.page.reload()
    expect(site.panel().locator(".markdown").first).to_contain_text(str(expected), timeout=60_000)
    assert site.parameter("c") == conversation
    expect(site.panel().get_by_role("navigation", name="Conversations")).to_contain_text("How many EC2")


def test_refreshing_everything_shows_progress_and_ends(site: SitePage) -> None:
    site.settled()
    site.page.get_by_role("button", name="Refresh all").click()
    expect(site.page.get_by_text("Reading everything from AWS again")).to_be_visible()
    expect(site.page.get_by_text("Everything was read again.")).to_be_visible(timeout=90_000)


def test_keyboard_shortcuts(site: SitePage) -> None:
    site.settled()
    site.page.keyboard.press("g")
    site.page.keyboard.press("c")
    expect(site.tabs().nth(TABS.index("cost"))).to_have_attribute("aria-selected", "true")
    site.page.keyboard.press("/")
    expect(site.panel().get_by_role("textbox").first).to_be_focused()
    site.page.keyboard.press("Tab")
    site.page.keyboard.press("?")
    expect(site.page.get_by_role("dialog", name="Keyboard shortcuts")).to_be_visible()
    site.page.keyboard.press("Escape")
    expect(site.page.get_by_role("dialog")).to_have_count(0)


def test_the_forecast_says_what_it_is_without_colour(site: SitePage) -> None:
    panel = site.open_tab("cost")
    answer = site.stack.api("/api/cost/forecast")
    for name, field in (("month", "month_end"), ("quarter", "quarter_end"), ("ahead", "total")):
        shown = _money(panel.locator(f"[data-forecast={name}]").inner_text())
        assert shown == pytest.approx(answer[field]["total"], abs=0.01)
    chart = panel.locator(".chart").filter(has_text="Daily cost and forecast")
    slider = chart.get_by_role("slider")
    slider.focus()
    slider.press("Home")
    expect(slider).to_have_attribute("aria-valuetext", re.compile("Actual"))
    slider.press("End")
    slider.press("ArrowRight")
    expect(slider).to_have_attribute("aria-valuetext", re.compile(r"Forecast \$[\d,.]+, 80% range \$"))
    assert chart.locator(".forecast path").evaluate("line => getComputedStyle(line).strokeDasharray") != "none"
    expect(chart.locator(".forecast circle").first).to_be_visible()
    figures = _figures(chart)
    assert len(figures) == 30 + len(answer["points"])
    assert _money(figures[-1][2]) == pytest.approx(answer["points"][-1]["mean"], abs=0.01)
    chart.get_by_role("button", name=re.compile("Show as chart")).click()
    panel.get_by_role("button", name=re.compile("^Days ahead")).click()
    with site.page.expect_request(re.compile("/api/cost/forecast.*horizon=90")):
        site.page.get_by_role("option", name="90 days").click()
    expect(site.settled().get_by_text("Next 90 days")).to_be_visible()


def test_the_month_by_its_parts_adds_up(site: SitePage) -> None:
    panel = site.open_tab("cost")
    for by, title in (("service", "This month in full, by service"), ("account", "This month in full, by account")):
        answer = site.stack.api(f"/api/cost/forecast?group_by={by}&horizon=1")
        if by == "account":
            panel.get_by_role("button", name=re.compile("^Forecast by")).click()
            site.page.get_by_role("option", name="Account").click()
        expect(panel.get_by_role("heading", name=title)).to_be_visible()
        table = panel.get_by_role("table", name=title)
        expect(table.locator(f"[data-part='{answer['groups'][0]['key']}']")).to_be_visible()
        site.settled()
        shown = table.locator("tbody tr")
        assert shown.count() == len(answer["groups"])
        months = [_money(row) for row in shown.locator("td:nth-child(2)").all_inner_texts()]
        assert sum(months) == pytest.approx(answer["month_end"]["total"], abs=0.01 * len(months))
        whole = panel.locator("[data-total=forecast]").inner_text()
        assert _money(whole) == pytest.approx(answer["month_end"]["total"], abs=0.01)
        assert whole == panel.locator("[data-forecast=month]").inner_text()
        before = [_money(row) for row in shown.locator("td:nth-child(4)").all_inner_texts()]
        assert sum(before) == pytest.approx(answer["last_month"], abs=0.01 * len(before))
    assert "forecast_by=account" in site.page.url
    with site.page.expect_download() as download:
        panel.get_by_role("button", name="Download CSV").first.click()
    assert "forecast-by-account" in download.value.suggested_filename


def _wait_until_still(element: Locator) -> None:
    before = None
    for _ in range(40):
        now = element.bounding_box()
        if now == before:
            return
        before = now
        element.page.wait_for_timeout(500)
    raise AssertionError("it does not come to rest")


def test_an_unusual_cost_is_marked_and_explained(site: SitePage) -> None:
    items = site.stack.api("/api/cost/anomalies")["items"]
    assert items
    panel = site.open_tab("cost")
    expect(panel.get_by_role("heading", name=f"Unusual costs ({len(items)})")).to_be_visible()
    worst = max(items, key=lambda item: abs(item["impact_usd"]))
    row = panel.locator(f"[data-anomaly='{worst['id']}']")
    expect(row).to_contain_text(worst["message"])
    row.get_by_role("button", name=re.compile("^Causes")).click()
    causes = site.page.get_by_role("complementary", name=re.compile("^Anomaly"))
    expect(causes).to_contain_text(worst["message"])
    for cause in worst["causes"]:
        expect(causes.get_by_role("row").filter(has_text=cause["value"]).first).to_be_visible()
    assert site.parameter("anomaly") == worst["id"]
    site.page.keyboard.press("Escape")
    expect(causes).to_have_count(0)

    chart = panel.locator(".chart").filter(has_text="Daily cost and forecast")
    mark = chart.locator("[data-odd]").first
    slider = chart.get_by_role("slider")
    slider.focus()
    slider.press("Home")
    said = [slider.get_attribute("aria-valuetext") or ""]
    for _ in range(29):
        slider.press("ArrowRight")
        said.append(slider.get_attribute("aria-valuetext") or "")
    assert sum("Anomaly" in text for text in said) == chart.locator("[data-odd]").count()
    for _ in range(3):  # the chart grows into the place of the closed panel, on a busy machine under the pointer
        _wait_until_still(mark)
        mark.click()
        site.page.wait_for_timeout(1000)
        if causes.count():
            break
    expect(causes).to_be_visible()
    assert site.parameter("anomaly") in {item["id"] for item in items}


@pytest.mark.parametrize(("locale", "button"), [("en", "Explain my costs"), ("ko", "비용 설명 보기")])
def test_costs_are_told_in_words_on_request(new_page: NewPage, locale: Locale, button: str) -> None:
    site = new_page(locale=locale).sign_in()
    panel = site.open_tab("cost")
    expect(panel.locator(".markdown")).to_have_count(0)
    with site.page.expect_response("**/api/cost/insights", timeout=SLOW_MS) as told:
        panel.get_by_role("button", name=button).click()
    answer = told.value.json()
    assert answer["facts"]
    expect(panel.locator(".markdown li")).to_have_count(answer["markdown"].count("\n- "))
    expect(panel.locator(".markdown")).to_contain_text(answer["facts"][0]["text"])
