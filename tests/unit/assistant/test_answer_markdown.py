"""Other people's text never becomes markup."""

from __future__ import annotations

import re

import pytest

from rassistant.assistant.markdown import escaped, number, percent, table, usd

HOSTILE = [
    "<img src=x onerror=alert(1)>",
    "![x](https://evil.example/p.png)",
    "[click](javascript:alert(1))",
    "https://evil.example/?q=1",
    "www.evil.example",
    "mail me@evil.example",
    "a | b | c",
    "`code` ```fence",
    "**bold** __bold__ ~~gone~~",
    "# heading\n- list\n\n| a |",
    "&lt;script&gt;",
    "$x$ \\[x\\]",
    "\u202egnp.exe",
    "a\u200bb",
    "HTTP://EVIL.example",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_hostile_is_left(text):
    found = re.sub("&[lg]t;", "", escaped(text))
    assert "\n" not in found
    assert not re.search(r"(?<!\\)[<>|`\[\]*_&#~]", found)
    assert not re.search(r"(?i)https?://|www\.[a-z]|[a-z]@[a-z]|javascript:[a-z]", found.replace("\\", ""))
    assert not re.search("[\u200b-\u200f\u202a-\u202e]", found)


def test_plain_text_stays():
    assert escaped("web-01 서울 10.0.0.1 t3.micro, ok?") == "web-01 서울 10.0.0.1 t3.micro, ok?"


def test_long_text_is_cut():
    assert len(escaped("x" * 500)) == 160


def test_a_cell_cannot_add_columns():
    text = table(["a", "b"], [[escaped("x | y"), escaped("z\n|w|")]])
    row = text.splitlines()[-1]
    assert len(re.findall(r"(?<!\\)\|", row)) == 3
    assert len(text.splitlines()) == 3


@pytest.mark.parametrize(
    ("amount", "text"),
    [(1234.5, "$1,234.50"), (-3, "-$3.00"), (0, "$0.00"), (0.0012, "$0.001200"), (None, "unknown")],
)
def test_money(amount, text):
    assert usd(amount, "en") == text


def test_numbers():
    assert [number(v) for v in (None, 3.0, 12345.678, 0.0123)] == ["–", "3", "12,345.68", "0.0123"]
    assert [percent(v) for v in (None, 3.21, -4)] == ["", "+3.2%", "-4.0%"]
