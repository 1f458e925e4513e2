"""The pictures of ``docs/images``: ``python -m tests.e2e.screenshots``."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import expect

from tests.e2e import browser as browsers
from tests.e2e.local_stack import ROOT, running
from tests.e2e.site_page import SLOW_MS, SitePage, chromium

IMAGES = ROOT / "docs" / "images"


def _query(site: SitePage) -> None:
    site.ask("서울 리전의 실행 중인 EC2 보여줘")
    site.panel().get_by_role("textbox").first.blur()


def _cost(site: SitePage) -> None:
    site.open_tab("cost")


def _metrics(site: SitePage) -> None:
    site.open_tab("metrics")


def _optimization(site: SitePage) -> None:
    site.open_tab("optimize").get_by_role("button", expanded=False).filter(has_text=re.compile("EC2")).first.click()


def _chat(site: SitePage) -> None:
    box = site.open_tab("chat").get_by_role("textbox").first
    box.fill("이번 달 비용이 왜 올랐어?" if site.locale == "ko" else "Why did this month's cost go up?")
    box.press("Enter")
    expect(site.panel().locator(".markdown").first).to_be_visible(timeout=SLOW_MS)
    expect(site.panel().get_by_role("button", name=re.compile("Send|보내기"))).to_be_visible(timeout=SLOW_MS)
    site.panel().locator(".thread").evaluate("box => { box.scrollTop = 0; }")
    box.blur()


PICTURES: dict[str, tuple[Callable[[SitePage], None], dict[str, object]]] = {
    "query": (_query, {"locale": "ko"}),
    "cost": (_cost, {"locale": "en"}),
    "metrics": (_metrics, {"locale": "en"}),
    "optimization": (_optimization, {"locale": "en"}),
    "chat": (_chat, {"locale": "ko", "dark": True}),
    "phone": (_query, {"locale": "ko", "width": 390, "height": 844, "phone": True}),
}


def take(folder: Path, executable: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    with running() as stack, chromium(executable) as browser:
        for name, (draw, options) in PICTURES.items():
            site = SitePage.open(browser, stack, **options).sign_in()  # type: ignore[arg-type]
            draw(site)
            site.page.screenshot(path=folder / f"{name}.png", animations="disabled")
            site.close()
            print(folder / f"{name}.png")


if __name__ == "__main__":
    found = browsers.find()
    if found is None:
        sys.exit("No Chromium: install it, or name it in RA_CHROMIUM.")
    take(IMAGES, found)
