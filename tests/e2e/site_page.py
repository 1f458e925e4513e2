"""The site in a browser page: signing in, going to a tab, asking; and what must never happen on it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Literal

from playwright.sync_api import Browser, BrowserContext, Locator, Page, Request, expect, sync_playwright

from tests.e2e.local_stack import PASSWORD, ROOT, LocalStack

Locale = Literal["en", "ko"]
TABS = ("query", "cost", "metrics", "optimize", "chat")

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
    "--no-first-run",
    "--disable-dev-shm-usage",
    "--use-fake-ui-for-media-stream",
    "--use-fake-device-for-media-stream",  # a microphone that beeps
)

SIGN_IN = {"en": "Sign in", "ko": "로그인"}
TAGS = {"en": "en-US", "ko": "ko-KR"}

# A cold reading of the whole account by two busy cores.
SLOW_MS = 60_000

# What a person waits for without a word. The default of 5 s is short when two cores also build a CDK application.
expect.set_options(timeout=20_000)

_NOTE_VIOLATIONS = """
window.__violations = [];
document.addEventListener("securitypolicyviolation", (event) => {
  window.__violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`);
});
"""


@contextmanager
def chromium(executable: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=list(FLAGS))
        try:
            yield browser
        finally:
            browser.close()


@dataclass
class SitePage:
    """``problems``: errors in the page, blocked content and requests to other places, as they happen."""

    page: Page
    context: BrowserContext
    stack: LocalStack
    locale: Locale
    problems: list[str] = field(default_factory=list)

    @classmethod
    def open(
        cls,
        browser: Browser,
        stack: LocalStack,
        *,
        locale: Locale = "en",
        width: int = 1440,
        height: int = 900,
        dark: bool = False,
        phone: bool = False,
        permissions: Sequence[str] = (),
    ) -> SitePage:
        context = browser.new_context(
            viewport={"width": width, "height": height},
            locale=TAGS[locale],
            timezone_id="Asia/Seoul",
            color_scheme="dark" if dark else "light",
            reduced_motion="reduce",
            is_mobile=phone,
            has_touch=phone,
            permissions=list(permissions),
        )
        context.set_default_timeout(20_000)
        context.add_init_script(_NOTE_VIOLATIONS)
        page = context.new_page()
        site = cls(page, context, stack, locale)
        page.on("pageerror", lambda error: site.problems.append(f"error in the page: {error}"))
        page.on("request", site._note_foreign)
        return site

    def _note_foreign(self, request: Request) -> None:
        if not request.url.startswith((self.stack.url, "data:", "blob:")):
            self.problems.append(f"request to another place: {request.url}")

    def violations(self) -> list[str]:
        found: list[str] = self.page.evaluate("window.__violations ?? []")
        return found

    def sign_in(self, path: str = "/", user: str = "viewer@example.com") -> SitePage:
        """From the landing page through the password page and back."""
        self.page.goto(self.stack.url + path)
        self.page.get_by_role("button", name=SIGN_IN[self.locale], exact=True).click()
        self.page.locator("input[type=password]").wait_for()
        self.page.get_by_role("textbox").first.fill(user)
        self.page.locator("input[type=password]").fill(PASSWORD)
        self.page.locator("input[type=password]").press("Enter")
        expect(self.tabs()).to_have_count(len(TABS))
        return self

    def tabs(self) -> Locator:
        return self.page.get_by_role("tab")

    def panel(self) -> Locator:
        return self.page.get_by_role("tabpanel")

    def open_tab(self, name: str) -> Locator:
        """The tab's panel, once its data is there."""
        self.tabs().nth(TABS.index(name)).click()
        return self.settled()

    def settled(self) -> Locator:
        """No skeleton and no outdated answer is shown any more."""
        panel = self.panel()
        expect(panel.locator(".skeleton, .outdated")).to_have_count(0, timeout=SLOW_MS)
        return panel

    def ask(self, question: str) -> Locator:
        self.tabs().nth(0).click()
        box = self.panel().get_by_role("textbox").first
        box.fill(question)
        with self.page.expect_response(re.compile("/api/query$"), timeout=SLOW_MS):
            box.press("Enter")
        return self.settled()

    def parameter(self, name: str) -> str | None:
        """Of the address bar."""
        value: str | None = self.page.evaluate("name => new URLSearchParams(location.search).get(name)", name)
        return value

    def axe(self) -> list[str]:
        """Violations of WCAG 2.2 A and AA and of good practice, each with its first place. Needs ``add_axe``."""
        report: dict[str, Any] = json.loads(
            self.page.evaluate(
                """async () => JSON.stringify(await axe.run(document, {
                    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
                }))"""
            )
        )
        return [
            f"{found['id']} ({len(found['nodes'])}×): {found['nodes'][0]['html'][:300]} "
            f"{found['nodes'][0].get('failureSummary', '')[:300]}"
            for found in report["violations"]
        ]

    def add_axe(self) -> None:
        """Before the first page is loaded: an init script is not subject to the content security policy."""
        self.context.add_init_script(path=str(ROOT / "static_site" / "node_modules" / "axe-core" / "axe.min.js"))

    def close(self) -> None:
        self.context.close()
