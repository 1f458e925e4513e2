"""A diagram that is drawn and saved, speech that becomes text, a picture that the model is shown."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from playwright.sync_api import expect

from tests.e2e.conftest import NewPage
from tests.e2e.local_stack import LocalStack
from tests.e2e.site_page import SLOW_MS, Locale

WORDS: dict[Locale, dict[str, str]] = {
    "en": {
        "draw": "draw the network architecture",
        "save": "Download SVG",
        "mermaid": "Show as Mermaid text",
        "speak": "Speak",
        "stop": "Stop recording",
        "off": "Voice input is not enabled",
        "named": "Resources named here",
    },
    "ko": {
        "draw": "네트워크 구조를 그려줘",
        "save": "SVG 내려받기",
        "mermaid": "Mermaid 텍스트로 보기",
        "speak": "말로 입력",
        "stop": "녹음 중지",
        "off": "음성 입력이 활성화되어 있지 않습니다",
        "named": "여기에 나온 리소스",
    },
}
SPOKEN = "서울 리전의 실행 중인 EC2 보여줘"


@pytest.mark.parametrize("locale", ["en", "ko"])
def test_a_diagram_is_drawn_saved_and_told_as_text(new_page: NewPage, locale: Locale, tmp_path: Path) -> None:
    site = new_page(locale=locale).sign_in()
    words = WORDS[locale]
    box = site.open_tab("chat").get_by_role("textbox").first
    box.fill(words["draw"])
    box.press("Enter")
    drawing = site.panel().locator(".diagram-plot > svg")
    expect(drawing).to_be_visible(timeout=SLOW_MS)
    drawn = drawing.locator(".diagram-node").count()
    assert drawn > 1
    with site.page.expect_download() as download:
        site.panel().get_by_role("button", name=words["save"]).click()
    file = tmp_path / "drawing.svg"
    download.value.save_as(file)
    saved = ElementTree.parse(file).getroot()  # noqa: S314  (written by the page itself)
    rects = [one for one in saved.iter("{http://www.w3.org/2000/svg}rect") if one.get("fill") == "#ffffff"]
    assert len(rects) == drawn + 1  # the sheet itself
    site.panel().get_by_role("button", name=words["mermaid"]).click()
    expect(site.panel().locator(".diagram pre")).to_contain_text("flowchart LR")


@pytest.fixture
def controls(stack: LocalStack) -> Iterator[LocalStack]:
    yield stack
    stack.control("POST", "/local/transcription", {"mode": "off"})
    stack.control("POST", "/local/model", {"mode": "off"})


@pytest.mark.parametrize("locale", ["en", "ko"])
def test_speech_becomes_text_for_the_user_to_send(new_page: NewPage, controls: LocalStack, locale: Locale) -> None:
    words = WORDS[locale]
    site = new_page(locale=locale, permissions=["microphone"]).sign_in()
    box = site.open_tab("chat").get_by_role("textbox").first

    def speak() -> None:
        site.panel().get_by_role("button", name=words["speak"]).click()
        stop = site.panel().get_by_role("button", name=words["stop"])
        expect(stop).to_be_visible()
        site.page.wait_for_timeout(400)  # so that there is something in the recording
        stop.click()

    speak()
    expect(site.panel().get_by_text(words["off"])).to_be_visible(timeout=SLOW_MS)
    controls.control("POST", "/local/transcription", {"mode": "scripted", "text": SPOKEN})
    speak()
    expect(box).to_have_value(SPOKEN, timeout=SLOW_MS)
    assert site.parameter("c") is None  # nothing was sent


def png() -> bytes:
    """One white pixel."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(b"\x00\xff\xff\xff")) + chunk(b"IEND", b"")


@pytest.mark.parametrize("locale", ["en", "ko"])
def test_a_picture_goes_to_the_model_and_what_it_names_leads_to_the_resource(
    new_page: NewPage, controls: LocalStack, locale: Locale
) -> None:
    name: Any = controls.api("/api/resources?service_type=EC2&limit=1")["rows"][0]["name"]
    script = [{"role": "assistant", "content": [{"text": f"It shows {name} and nothing else."}]}]
    controls.control("POST", "/local/model", {"mode": "scripted", "script": script})
    site = new_page(locale=locale).sign_in()
    box = site.open_tab("chat").get_by_role("textbox").first
    chooser = site.panel().locator("input[data-pictures]")
    chooser.set_input_files({"name": "notes.txt", "mimeType": "text/plain", "buffer": b"x"})
    expect(site.panel().get_by_role("alert")).to_contain_text("WebP")
    chooser.set_input_files({"name": "diagram.png", "mimeType": "image/png", "buffer": png()})
    expect(site.panel().get_by_text("diagram.png")).to_be_visible()
    box.fill("what is this?")
    box.press("Enter")
    expect(site.panel().get_by_text(WORDS[locale]["named"])).to_be_visible(timeout=SLOW_MS)
    site.panel().get_by_role("button", name=name, exact=True).click()
    expect(site.page.get_by_role("tab", selected=True)).to_have_text(site.tabs().first.inner_text())
    assert site.parameter("detail")
    expect(site.page.get_by_role("heading", name=name)).to_be_visible(timeout=SLOW_MS)
