"""A running stack and a real browser. Without a browser every test here is skipped, and says so."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.e2e import browser as browsers
from tests.e2e.local_stack import DIST, LocalStack, running
from tests.e2e.site_page import SitePage, chromium

NewPage = Callable[..., SitePage]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "/e2e/" in str(item.path):
            item.add_marker(pytest.mark.e2e)


@pytest.fixture(scope="session")
def executable() -> str:
    found = browsers.find()
    if found is None:
        pytest.skip("NO CHROMIUM: the browser tests did not run (install Chromium, or name it in RA_CHROMIUM)")
    if not DIST.is_file():
        pytest.fail("the site is not built: run `make site`")
    return found


@pytest.fixture(scope="session")
def browser(executable: str) -> Iterator[Browser]:
    with chromium(executable) as opened:
        yield opened


@pytest.fixture(scope="session")
def shared_stack(executable: str) -> Iterator[LocalStack]:
    del executable  # without a browser there is nothing to start a stack for
    there = os.environ.get("RA_STACK_URL")
    if there:  # a stack that somebody already runs, for work on the tests themselves
        yield LocalStack(there.rstrip("/"))
        return
    with running() as stack:
        yield stack


@pytest.fixture
def stack(shared_stack: LocalStack) -> Iterator[LocalStack]:
    yield shared_stack
    shared_stack.control("PUT", "/local/faults", [])


@pytest.fixture
def new_page(browser: Browser, stack: LocalStack) -> Iterator[NewPage]:
    """Opens pages; at the end none of them may have met an error, a blocked load or a foreign address."""
    opened: list[SitePage] = []

    def make(**options: Any) -> SitePage:
        opened.append(SitePage.open(browser, stack, **options))
        return opened[-1]

    yield make
    problems = [problem for site in opened for problem in (*site.problems, *site.violations())]
    for site in opened:
        site.close()
    assert problems == []


@pytest.fixture
def site(new_page: NewPage) -> SitePage:
    """Signed in as a viewer, in English, on a desktop."""
    return new_page().sign_in()
