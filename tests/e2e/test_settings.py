"""The installation's settings in one place: changed, refused by field, lost to someone faster, read by a viewer."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, expect
from playwright.sync_api import TimeoutError as PlaywrightTimeoutError

from tests.e2e.conftest import NewPage
from tests.e2e.local_stack import LocalStack
from tests.e2e.site_page import Locale, SitePage

OPERATOR = "operator@example.com"
WORDS: dict[Locale, dict[str, str]] = {
    "en": {
        "menu": "Settings",
        "open": "Installation settings",
        "save": "Save",
        "saved": "Saved",
        "headroom": "Enter a whole number from 5 to 60.",
        "conflict": "Someone else has changed the settings",
        "viewer": "Operators and approvers may change them",
    },
    "ko": {
        "menu": "설정",
        "open": "공통 설정",
        "save": "저장",
        "saved": "저장했습니다",
        "headroom": "5부터 60까지의 정수를 입력해 주세요.",
        "conflict": "다른 사용자가 설정을 변경했습니다",
        "viewer": "변경은 운영자와 승인자가 할 수 있습니다",
    },
}


def opened(site: SitePage) -> Locator:
    words = WORDS[site.locale]
    site.page.get_by_role("button", name=words["menu"], exact=True).first.click()
    site.page.get_by_role("menuitem", name=words["open"]).click()
    dialog = site.page.get_by_role("dialog")
    expect(field(dialog, "headroom_pct")).to_be_visible()
    return dialog


def field(dialog: Locator, name: str) -> Locator:
    return dialog.locator(f'input[data-setting="{name}"]')


@pytest.fixture
def as_before(new_page: NewPage) -> Iterator[NewPage]:
    """The stack is shared: what is changed is set back."""
    yield new_page
    site = new_page().sign_in(user=OPERATOR)
    dialog = opened(site)
    field(dialog, "headroom_pct").fill("20")
    field(dialog, "conversation_days").fill("")
    save = dialog.get_by_role("button", name="Save")
    if save.is_enabled():
        save.click()
        expect(dialog.get_by_role("status")).to_contain_text("Saved")


@pytest.mark.parametrize("locale", ["en", "ko"])
def test_settings_are_changed_checked_and_not_lost_to_each_other(as_before: NewPage, locale: Locale) -> None:
    words = WORDS[locale]
    first, second = (as_before(locale=locale, dark=locale == "ko").sign_in(user=OPERATOR) for _ in range(2))
    one, other = opened(first), opened(second)
    field(one, "headroom_pct").fill("90")
    expect(one).to_contain_text(words["headroom"])
    save = one.get_by_role("button", name=words["save"])
    expect(save).to_be_disabled()
    field(one, "headroom_pct").fill("35")
    field(one, "headroom_pct").press("Enter")
    expect(one.get_by_role("status")).to_contain_text(words["saved"])
    field(other, "conversation_days").fill("30")
    other.get_by_role("button", name=words["save"]).click()
    expect(other).to_contain_text(words["conflict"])
    expect(field(other, "headroom_pct")).to_have_value("35")
    expect(field(other, "conversation_days")).to_have_value("30")
    other.get_by_role("button", name=words["save"]).click()
    expect(other.get_by_role("status")).to_contain_text(words["saved"])


def open_settings_menu(site: SitePage) -> None:
    """Opened again where the bar was drawn anew in between, which closes the menu."""
    settings = site.page.get_by_role("button", name="Settings").last
    for _ in range(3):
        site.page.get_by_role("button", name="More").click()
        try:
            settings.click(timeout=5_000)
        except PlaywrightTimeoutError:
            continue
        return
    settings.click()


def test_a_viewer_on_a_phone_reads_them_and_nothing_is_cut_off(new_page: NewPage, stack: LocalStack) -> None:
    site = new_page(width=375, height=812, phone=True, dark=True)
    site.add_axe()
    site.sign_in().settled()
    open_settings_menu(site)
    site.page.get_by_role("menuitem", name=WORDS["en"]["open"]).or_(
        site.page.get_by_role("button", name=WORDS["en"]["open"])
    ).last.click()
    dialog = site.page.get_by_role("dialog").last
    expect(dialog).to_contain_text(WORDS["en"]["viewer"])
    expect(field(dialog, "headroom_pct")).not_to_be_editable()
    expect(dialog.get_by_role("button", name="Save")).to_have_count(0)
    assert site.page.evaluate("document.documentElement.scrollWidth") <= 375
    wide = dialog.evaluate(
        "box => [...box.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > 376).length"
    )
    assert wide == 0
    assert site.axe() == []
