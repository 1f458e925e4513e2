"""Every form of the same question is the same question."""

import unicodedata

import pytest

from rassistant.language.wording.text import clean


@pytest.mark.parametrize(
    "text",
    [
        "서울 리전의 실행 중인 EC2 보여줘",
        unicodedata.normalize("NFD", "서울 리전의 실행 중인 EC2 보여줘"),
        "서울 리전의 실행 중인 ＥＣ２ 보여줘",
        "서울\u200b 리전의\u202e 실행 중인 EC2 보여줘\u202c",
        "서울\t리전의\r\n실행   중인 EC2\x00 보여줘",
        "🚀서울 리전의 실행 중인 EC2 보여줘 🙏🏽",
        "서울리전의실행중인EC2보여줘",
        "“서울” 리전의 실행 중인 EC2 보여줘".replace("“", "").replace("”", ""),
    ],
)
def test_one_reading(step, text):
    found = step(text)
    assert (found.service_types, found.regions) == (("EC2",), ("ap-northeast-2",))
    assert [term.value for term in found.filters] == ["running"]


def test_full_width_digits_and_signs(step):
    (term,) = step("ＣＰＵ　２０％ 미만 EC2").filters
    assert (term.field, term.op, term.value) == ("metrics.CPUUtilization", "lt", 20)


def test_clean_keeps_what_means_something():
    assert clean("a ≥ 5 % & b·c\u00a0$1") == "a ≥ 5 % & b·c $1"
