"""What can be done with an answer and with a conversation."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from tests.e2e.conftest import NewPage
from tests.e2e.site_page import SLOW_MS, Locale, SitePage

QUESTION = {"en": "How many EC2 instances are there?", "ko": "EC2가 몇 대야?"}
WORDS: dict[Locale, dict[str, str]] = {
    "en": {
        "send": "Send",
        "again": "Ask again",
        "good": "Good answer",
        "bad": "Bad answer",
        "send reason": "Send feedback",
        "thanks": "Thank you for the feedback.",
        "actions": "Actions for",
        "rename": "Rename",
        "title": "Title",
        "save": "Save",
        "search": "Search conversations",
        "none": "No conversation contains these words",
        "export": "Export as Markdown",
        "delete": "Delete",
        "cancel": "Cancel",
    },
    "ko": {
        "send": "보내기",
        "again": "다시 질문하기",
        "good": "좋은 답변",
        "bad": "아쉬운 답변",
        "send reason": "의견 보내기",
        "thanks": "의견을 보내 주셔서 감사합니다.",
        "actions": "관련 작업",
        "rename": "이름 바꾸기",
        "title": "제목",
        "save": "저장",
        "search": "대화 검색",
        "none": "해당 단어가 있는 대화가 없습니다",
        "export": "Markdown으로 내보내기",
        "delete": "삭제",
        "cancel": "취소",
    },
}


def _answered(site: SitePage, count: int) -> None:
    """``count`` answers are there, and none is being written."""
    expect(site.panel().locator(".markdown")).to_have_count(count, timeout=SLOW_MS)
    expect(site.panel().get_by_role("button", name=WORDS[site.locale]["send"], exact=True)).to_be_visible(
        timeout=SLOW_MS
    )


def _begin(site: SitePage) -> str:
    box = site.open_tab("chat").get_by_role("textbox").first
    box.fill(QUESTION[site.locale])
    box.press("Enter")
    _answered(site, 1)
    conversation = site.parameter("c")
    assert conversation
    return conversation


def _saved(site: SitePage, conversation: str) -> Any:
    return site.stack.api(f"/api/chat/{conversation}")


def _act(site: SitePage, entry: Locator, action: str) -> None:
    """Chooses from the menu of a conversation in the list."""
    words = WORDS[site.locale]
    entry.get_by_role("button", name=words["actions"]).click()
    site.page.get_by_role("menuitem", name=words[action], exact=True).click()


@pytest.mark.parametrize("locale", ["en", "ko"])
def test_an_answer_is_judged_and_asked_for_again(new_page: NewPage, locale: Locale) -> None:
    site = new_page(locale=locale).sign_in()
    words = WORDS[locale]
    conversation = _begin(site)
    panel = site.panel()
    panel.get_by_role("button", name=words["bad"]).click()
    expect(panel.get_by_text(words["thanks"])).to_be_visible()
    panel.get_by_role("textbox").first.fill("Too short")
    panel.get_by_role("button", name=words["send reason"]).click()
    expect(panel.get_by_role("button", name=words["send reason"])).to_have_count(0)
    expect(panel.get_by_text(words["thanks"])).to_be_visible()
    assert _saved(site, conversation)["turns"][0]["feedback"] == {"verdict": "down", "reason": "Too short"}
    site.page.reload()
    expect(panel.get_by_role("button", name=words["bad"])).to_have_attribute("aria-pressed", "true")
    panel.get_by_role("button", name=words["good"]).click()
    expect(panel.get_by_text(words["thanks"])).to_be_visible()
    assert _saved(site, conversation)["turns"][0]["feedback"]["verdict"] == "up"

    panel.get_by_role("button", name=words["again"]).click()
    _answered(site, 2)
    assert [turn["message"] for turn in _saved(site, conversation)["turns"]] == [QUESTION[locale]] * 2


@pytest.mark.parametrize("locale", ["en", "ko"])
def test_a_conversation_is_renamed_found_exported_and_deleted(
    new_page: NewPage, locale: Locale, tmp_path: Path
) -> None:
    site = new_page(locale=locale).sign_in()
    words = WORDS[locale]
    conversation = _begin(site)
    title = f"Fleet {conversation}"
    entries = site.panel().get_by_role("navigation").get_by_role("listitem")
    _act(site, entries.filter(has=site.page.locator("[aria-current=true]")), "rename")
    dialog = site.page.get_by_role("dialog")
    dialog.get_by_label(words["title"]).fill(title)
    dialog.get_by_role("button", name=words["save"], exact=True).click()
    entry = entries.filter(has_text=title)
    expect(entry).to_have_count(1)
    assert _saved(site, conversation)["title"] == title

    search = site.panel().get_by_role("searchbox", name=words["search"])
    search.fill("no-such-word-anywhere")
    expect(site.panel().get_by_text(words["none"])).to_be_visible()
    search.fill(conversation)
    expect(entries).to_have_count(1)
    expect(entry).to_be_visible()

    with site.page.expect_download() as download:
        _act(site, entry, "export")
    assert download.value.suggested_filename.endswith(".md")
    file = tmp_path / "conversation.md"
    download.value.save_as(file)
    text = file.read_text()
    assert QUESTION[locale].rstrip("?") in text
    assert _saved(site, conversation)["turns"][0]["answer"].strip() in text

    _act(site, entry, "delete")
    dialog.get_by_role("button", name=words["cancel"]).click()
    expect(entry).to_be_visible()
    _act(site, entry, "delete")
    dialog.get_by_role("button", name=words["delete"]).click()
    expect(entry).to_have_count(0)
    assert site.parameter("c") is None
    left = [item["conversation_id"] for item in site.stack.api("/api/chat")["items"]]
    assert conversation not in left
