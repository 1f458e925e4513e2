"""Nothing is guessed: what is not understood is named, and nothing is changed."""

import pytest


@pytest.mark.parametrize(
    ("text", "reason", "word"),
    [
        ("", "empty", ""),
        ("   \u200b\u202e ", "empty", ""),
        ("?!", "empty", ""),
        ("hello", "empty", ""),
        ("보여줘", "empty", ""),
        ("how many?", "empty", ""),
        ("what's the weather in Seoul", "unknown_words", "weather"),
        ("서울 날씨 알려줘", "unknown_words", "날씨"),
        ("EC2 with purple color", "unknown_words", "purple"),
        ("이상한 인스턴스", "unknown_words", "이상"),
        ("busy buckets", "unknown_field", "busy"),
        ("slow volumes", "unknown_field", "slow"),
        ("EC2 CPU 20%", "unknown_words", "20%"),
        ("notrunning EC2", "unknown_words", "notrunning"),
        ("EC2 in Atlantis", "unknown_words", "Atlantis"),
        ("EC2 in us-moon-1", "unknown_region", "us-moon-1"),
        ("us-west-9의 EC2", "unknown_region", "us-west-9"),
        ("리전 아틀란티스의 EC2", "unknown_region", "아틀란티스"),
        ("delete all stopped instances", "action", "delete"),
        ("shut down everything in Tokyo", "action", "shut down"),
        ("정지된 인스턴스 모두 삭제해줘", "action", "삭제해줘"),
        ("web-1 중지해줘", "action", "중지해줘"),
        ("can I delete unused volumes?", "action", "delete"),
        ("stopped S3 buckets", "unknown_state", "stopped"),
        ("S3 buckets with CPU under 20%", "unknown_field", "CPU"),
        ("EC2 with runtime python3.9", "unknown_field", "python3.9"),
        ("월 10만원 넘는 EC2", "currency", "10만원"),
        ("EC2 with CPU under 5% over the last 3 years", "time", "455"),
    ],
)
def test_the_reason_and_the_word(read, text, reason, word):
    reading = read(text)
    assert reading.plan is None
    assert reading.refusal.reason == reason
    assert word in reading.refusal.message.en
    assert reading.refusal.message.ko


def test_a_refusal_of_words_keeps_what_was_understood_for_a_model(read):
    partial = read("purple EC2 in us-west-2").partial
    assert partial.steps[0].regions == ("us-west-2",)
    assert partial.steps[0].service_types == ("EC2",)


@pytest.mark.parametrize("text", ["us-wst-2 EC2", "nto running EC2", "EC2 withot tags", "CPU undr 20% EC2"])
def test_misspelt_negations_comparisons_and_regions_are_not_put_right(read, text):
    assert read(text).plan is None


@pytest.mark.parametrize(
    "text", ["x" * 2000, "EC2 " * 500, "(" * 2000, "서울" * 1000, "1 " * 1000, "a-" * 1000, "=" * 2000, "tag " * 500, "'\"" * 500]
)  # fmt: skip
def test_long_nonsense_is_answered_quickly(read, text):
    read(text)


@pytest.mark.parametrize("text", ["idle databases", "미사용 RDS", "유휴 EC2", "oversized instances"])
def test_what_the_checks_judge_is_pointed_to(read, text):
    refusal = read(text).refusal
    assert "Optimization tab" in refusal.message.en
    assert "최적화 탭" in refusal.message.ko
