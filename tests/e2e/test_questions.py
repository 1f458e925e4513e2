"""Asking, in both languages, and what can be done with an answer."""

from __future__ import annotations

import csv
import io
import json
import re
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Route, expect

from tests.e2e.conftest import NewPage
from tests.e2e.local_stack import ROOT
from tests.e2e.site_page import Locale, SitePage

ACCOUNT: dict[str, Any] = json.loads((ROOT / "infra" / "local" / "demo" / "account.json").read_text())


# What an account file may leave out.
DEFAULTS = {"EC2": {"status": "running"}}


def _names(**wanted: str) -> set[str]:
    """What the account file says there is."""
    return {
        resource["name"]
        for account in ACCOUNT["accounts"]
        for resource in account["resources"]
        if wanted.items() <= {**DEFAULTS.get(resource["service_type"], {}), **_plain(resource)}.items()
    }


def _plain(resource: dict[str, Any]) -> dict[str, str]:
    return {key: value for key, value in resource.items() if isinstance(value, str)}


def _shown(site: SitePage) -> set[str]:
    return set(site.panel().locator("tbody tr th a, tbody tr td:first-child a").all_inner_texts())


SEOUL = _names(service_type="EC2", region="ap-northeast-2", status="running")
OREGON = _names(service_type="EC2", region="us-west-2", status="stopped")


@pytest.mark.parametrize(
    ("locale", "question", "expected"),
    [
        ("ko", "서울 리전의 실행 중인 EC2 보여줘", SEOUL),
        ("en", "stopped EC2 in us-west-2", OREGON),
        ("en", "서울 리전의 실행 중인 EC2 보여줘", SEOUL),
    ],
)
def test_a_question_gets_the_right_rows(new_page: NewPage, locale: Locale, question: str, expected: set[str]) -> None:
    assert expected
    site = new_page(locale=locale).sign_in()
    site.ask(question)
    assert _shown(site) == expected
    assert site.parameter("q") == question


@pytest.mark.parametrize(
    ("locale", "question", "told"),
    [
        ("en", "We're tidying up. Which EC2 are stopped in us-west-2?", 'taken as context: "We\'re tidying up"'),
        ("ko", "감사 준비 중인데요, us-west-2의 중지된 EC2 보여줘", '배경 설명으로 본 말: "감사 준비 중인데요"'),
    ],
)
def test_what_is_said_besides_is_told_with_the_answer(
    new_page: NewPage, locale: Locale, question: str, told: str
) -> None:
    panel = new_page(locale=locale).sign_in().ask(question)
    expect(panel.locator("[data-explanation]")).to_contain_text(told)


def test_the_interpreted_filter_can_be_edited(site: SitePage) -> None:
    panel = site.ask("stopped EC2 in us-west-2")
    expect(panel.get_by_text("Understood as")).to_be_visible()
    with site.page.expect_request("**/api/query") as asked:
        panel.get_by_role("button", name=re.compile("Remove Region = us-west-2")).click()
    site.settled()
    body = asked.value.post_data_json
    assert body["plan"]["steps"][0]["regions"] == []
    assert _shown(site) == _names(service_type="EC2", status="stopped")
    site.page.go_back()
    site.settled()
    expect(panel.get_by_role("button", name=re.compile("Remove Region = us-west-2"))).to_be_visible()
    assert _shown(site) == OREGON


def test_an_edited_filter_survives_as_a_link(site: SitePage, new_page: NewPage) -> None:
    panel = site.ask("stopped EC2 in us-west-2")
    panel.get_by_role("button", name=re.compile("Remove Region")).click()
    site.settled()
    path = site.page.url.removeprefix(site.stack.url)
    other = new_page().sign_in(path)
    other.settled()
    assert _shown(other) == _names(service_type="EC2", status="stopped")


def test_a_refusal_says_why_and_offers_questions_that_work(site: SitePage) -> None:
    panel = site.ask("what is the weather like")
    expect(panel.get_by_text("This question was not understood")).to_be_visible()
    expect(panel.locator("tbody tr")).to_have_count(0)
    chip = panel.get_by_role("list", name="Try instead").get_by_role("button").first
    text = chip.inner_text()
    with site.page.expect_request("**/api/query") as asked:
        chip.click()
    assert asked.value.post_data_json["text"] == text


def test_a_suggestion_runs_in_the_language_of_the_page(new_page: NewPage) -> None:
    site = new_page(locale="ko").sign_in()
    chip = site.panel().get_by_role("list", name="추천 질문").get_by_role("button").first
    text = chip.inner_text()
    with site.page.expect_request("**/api/query") as asked:
        chip.click()
    assert asked.value.post_data_json["text"] == text
    assert asked.value.post_data_json["locale"] == "ko"
    expect(site.panel().get_by_role("textbox").first).to_have_value(text)


def test_counting_and_grouping(site: SitePage) -> None:
    panel = site.ask("how many RDS by region")
    table = panel.get_by_role("table")
    expect(table).to_be_visible()
    regions = {name: len(_names(service_type="RDS", region=name)) for name in ("ap-northeast-2", "us-west-2")}
    for region, count in regions.items():
        if count:
            expect(table.get_by_role("row").filter(has_text=region)).to_contain_text(str(count))


@pytest.mark.parametrize(
    ("locale", "question", "called", "unit"),
    [
        ("en", "average CPU of instances by region", "Average (CPU utilization)", "%"),
        ("ko", "볼륨 크기 합계", "합계 (크기)", "GiB"),
        ("en", "how much can I save?", "Total (Monthly saving)", "$"),
    ],
)
def test_what_is_calculated_is_shown(new_page: NewPage, locale: Locale, question: str, called: str, unit: str) -> None:
    panel = new_page(locale=locale).sign_in().ask(question)
    expect(panel.get_by_text(called, exact=True).first).to_be_visible()
    expect(panel.locator(".value, tbody td").filter(has_text=unit).first).to_be_visible()


@pytest.mark.parametrize(
    ("locale", "question", "chip"),
    [
        ("en", "unencrypted volumes attached to running instances", "EC2 (Status = running) ✓"),
        ("ko", "인스턴스에 연결되지 않은 볼륨 중 가장 큰 것 3개", "≤ 3"),
    ],
)
def test_what_belongs_to_a_row_is_shown_among_its_conditions(
    new_page: NewPage, locale: Locale, question: str, chip: str
) -> None:
    site = new_page(locale=locale).sign_in()
    panel = site.ask(question)
    expect(panel.get_by_text(chip, exact=True).first).to_be_visible()
    assert _shown(site)


def test_what_is_asked_for_stands_beside_the_name(site: SitePage) -> None:
    panel = site.ask("RDS with their connections over the last 7 days")
    header = panel.get_by_role("columnheader").nth(1)
    expect(header).to_contain_text("Connections (last 7 days)")


def test_a_composed_syllable_is_not_sent_by_its_enter(site: SitePage) -> None:
    site.settled()
    box = site.panel().get_by_role("textbox").first
    box.click()
    sent: list[str] = []
    site.page.on("request", lambda request: sent.append(request.url) if "/api/query" in request.url else None)
    session = site.context.new_cdp_session(site.page)
    session.send("Input.imeSetComposition", {"text": "서울", "selectionStart": 2, "selectionEnd": 2})
    session.send("Input.dispatchKeyEvent", {"type": "rawKeyDown", "key": "Enter", "windowsVirtualKeyCode": 229})
    site.page.wait_for_timeout(500)
    assert sent == []
    session.send("Input.insertText", {"text": "서울"})
    expect(box).to_have_value("서울")


def test_the_csv_file_holds_exactly_the_filtered_rows(site: SitePage, tmp_path: Path) -> None:
    panel = site.ask("stopped EC2 instances")
    with site.page.expect_download() as saved:
        panel.get_by_role("button", name="Download CSV").click()
    assert saved.value.suggested_filename == f"r-assistant-resources-{datetime.now(UTC):%Y-%m-%d}.csv"
    file = tmp_path / "rows.csv"
    saved.value.save_as(file)
    raw = file.read_bytes()
    assert raw[:3] == b"\xef\xbb\xbf"
    rows = list(csv.DictReader(io.StringIO(raw.decode("utf-8-sig"), newline="")))
    assert {row["Name"] for row in rows} == _names(service_type="EC2", status="stopped")


def test_browsing_pages_filters_and_details(site: SitePage) -> None:
    panel = site.settled()
    total = sum(len(account["resources"]) for account in ACCOUNT["accounts"])
    expect(panel.get_by_role("heading", name=f"All resources ({total})")).to_be_visible()
    expect(panel.locator("tbody tr")).to_have_count(50)
    panel.get_by_role("button", name="Next page").click()
    expect(panel.get_by_text(f"51–100 of {total}")).to_be_visible()
    assert site.parameter("page") == "2"
    box = panel.get_by_role("combobox", name="Filter resources")
    box.fill("Service = RDS")
    box.press("Enter")
    site.settled()
    expect(panel.get_by_role("heading", name=f"All resources ({len(_names(service_type='RDS'))})")).to_be_visible()
    assert _shown(site) == _names(service_type="RDS")
    row = panel.locator("tbody tr").first
    name = row.get_by_role("link").inner_text()
    row.get_by_role("link").click()
    detail = site.page.get_by_role("complementary", name=name)
    expect(detail.get_by_role("button", name="Copy ARN")).to_be_visible()
    link = detail.get_by_role("link", name=re.compile("Open in the AWS console"))
    expect(link).to_have_attribute("rel", re.compile("noopener"))
    expect(link).to_have_attribute("href", re.compile(r"^https://[\w.-]*console\.aws\.amazon\.com/"))
    site.context.grant_permissions(["clipboard-read", "clipboard-write"])
    detail.get_by_role("button", name="Copy ARN").click()
    expect(detail.get_by_text("Copied")).to_be_visible()
    assert site.page.evaluate("navigator.clipboard.readText()").startswith("arn:aws:rds:")
    site.page.keyboard.press("Escape")
    expect(detail).to_have_count(0)
    assert site.parameter("detail") is None


def test_a_filter_by_number_holds_for_every_row(new_page: NewPage) -> None:
    query = {"operation": "and", "tokens": [{"propertyKey": "monthly_cost_usd", "operator": ">", "value": "500"}]}
    site = new_page().sign_in(f"/?f={json.dumps(query)}")
    panel = site.settled()
    index = panel.locator("thead th").all_inner_texts().index("Monthly cost") + 1
    costs = [
        float(text.strip("$").replace(",", ""))
        for text in panel.locator(f"tbody tr :nth-child({index}):is(td,th)").all_inner_texts()
    ]
    assert costs
    assert min(costs) > 500


def test_chosen_columns_and_page_size_are_kept(site: SitePage) -> None:
    panel = site.settled()
    panel.get_by_role("button", name="Table preferences").click()
    dialog = site.page.get_by_role("dialog", name="Table preferences")
    dialog.get_by_role("radio", name="25 rows").click()
    dialog.get_by_role("switch", name="ARN").or_(dialog.get_by_role("checkbox", name="ARN")).click()
    dialog.get_by_role("button", name="Apply").click()
    expect(panel.locator("tbody tr")).to_have_count(25)
    site.page.reload()
    expect(site.settled().locator("tbody tr")).to_have_count(25)
    expect(panel.get_by_role("columnheader", name="ARN")).to_be_visible()


def test_saved_queries_are_run_renamed_deleted_and_brought_back(site: SitePage) -> None:
    panel = site.ask("stopped EC2 in us-west-2")
    with site.page.expect_response(re.compile("/api/query$")):
        panel.get_by_role("button", name=re.compile("Remove Region")).click()
    site.settled()
    panel.get_by_role("button", name="Save this query").click()
    dialog = site.page.get_by_role("dialog")
    expect(dialog.get_by_label("Name of the query")).to_have_value("stopped EC2 in us-west-2")
    dialog.get_by_label("Name of the query").fill("All stopped")
    dialog.get_by_role("button", name="Save", exact=True).click()
    panel.get_by_role("button", name="Clear the question").click()
    site.page.reload()

    saved = panel.get_by_role("list", name="Saved queries")
    with site.page.expect_request("**/api/query") as asked:
        saved.get_by_role("button", name="All stopped", exact=True).click()
    assert asked.value.post_data_json["plan"]["steps"][0]["regions"] == []
    site.settled()
    assert _shown(site) == _names(service_type="EC2", status="stopped")

    saved.get_by_role("button", name="Actions for All stopped").click()
    site.page.get_by_role("menuitem", name="Rename").click()
    dialog.get_by_label("Name of the query").fill("Idle")
    dialog.get_by_label("Name of the query").press("Enter")
    saved.get_by_role("button", name="Actions for Idle").click()
    site.page.get_by_role("menuitem", name="Delete").click()
    expect(saved).to_have_count(0)
    panel.get_by_role("button", name="Undo").click()
    expect(saved.get_by_role("button", name="Idle", exact=True)).to_be_visible()


def test_the_arrow_keys_bring_back_what_was_asked(site: SitePage) -> None:
    site.ask("stopped EC2 in us-west-2")
    panel = site.ask("how many RDS by region")
    panel.get_by_role("button", name="Clear the question").click()
    box = panel.get_by_role("textbox").first
    box.press("ArrowUp")
    expect(box).to_have_value("how many RDS by region")
    box.press("ArrowUp")
    expect(box).to_have_value("stopped EC2 in us-west-2")
    box.press("ArrowDown")
    expect(box).to_have_value("how many RDS by region")
    box.fill("how many RDS by region and")
    box.press("ArrowUp")
    expect(box).to_have_value("how many RDS by region and")


# Done when the first row is another.
_NEXT_PAGE = """
(panel, before) => new Promise((resolve) => {
  const look = () =>
    panel.querySelector("tbody tr").innerText === before ? requestAnimationFrame(look) : resolve();
  panel.querySelector("button[aria-label='Next page']").click();
  look();
})
"""


def test_five_thousand_rows_come_a_page_at_a_time(site: SitePage) -> None:
    site.settled()
    row = site.stack.api("/api/resources?service_type=EC2&limit=1")["rows"][0]
    asked: list[float] = []

    def page(route: Route) -> None:
        asked.append(time.monotonic())
        query = parse_qs(urlsplit(route.request.url).query)
        first, limit = int(query.get("cursor", ["0"])[0]), int(query["limit"][0])
        rows = [{**row, "name": f"host-{i:04}", "resource_id": f"i-{i:017x}"} for i in range(first, first + limit)]
        following = str(first + limit) if first + limit < 5_000 else None
        provenance = {"as_of": "2026-11-22T00:00:00Z", "stale": False, "warnings": []}
        route.fulfill(json={**provenance, "rows": rows, "total": 5_000, "next_cursor": following})

    site.page.route("**/api/resources?**", page)
    preferences = {"pageSize": 100, "wrapLines": False}
    site.page.evaluate("text => localStorage.setItem('r-assistant.table', text)", json.dumps(preferences))
    site.page.reload()
    panel = site.settled()
    expect(panel.get_by_role("heading", name="All resources (5,000)")).to_be_visible()
    for number in (2, 3):
        before = panel.locator("tbody tr").first.inner_text()
        panel.evaluate(_NEXT_PAGE, before)
        expect(panel.get_by_text(f"{number * 100 - 99}–{number * 100} of 5,000")).to_be_visible()
    assert len(asked) == 3
    assert panel.locator("tbody tr").count() <= 300
