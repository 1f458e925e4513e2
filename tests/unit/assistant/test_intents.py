"""What a message wants, by its words."""

from __future__ import annotations

import pytest

from rassistant.assistant.intents import by_day, grouping_in, intent_of, is_follow_up, resource_id_in

CASES = {
    "help": [
        "안녕하세요",
        "hello!",
        "help",
        "도움말",
        "무엇을 할 수 있어?",
        "What can you do?",
        "뭘 물어볼 수 있어?",
        "hi",
    ],
    "why_cost": [
        "왜 이번 달 요금이 올랐어?",
        "이번 달 비용이 늘어난 이유가 뭐야?",
        "지난주 대비 비용 급증 원인 알려줘",
        "Why did our bill go up this month?",
        "What caused the cost spike in October?",
        "explain the cost increase",
        "why is my AWS bill so high",
        "비용이 갑자기 뛰었는데 왜 그래?",
        "요금이 왜 이렇게 많이 나왔지",
    ],
    "compare_cost": [
        "이번 달과 지난달 비용 비교해줘",
        "compare the cost of October and September",
        "전월 대비 비용은?",
    ],
    "savings": [
        "어디서 돈이 낭비되고 있어?",
        "비용을 절감할 방법 알려줘",
        "Where do we waste money?",
        "How can I save costs?",
        "show me idle resources",
        "최적화 추천 보여줘",
        "비용 줄일 방법",
        "How do we reduce our AWS bill?",
        "안 쓰는 리소스 있어?",
        "rightsizing recommendations",
    ],
    "cost": [
        "이번 달 비용은 얼마야?",
        "서비스별 비용 보여줘",
        "How much did we spend last month?",
        "cost by region",
        "EC2 비용",
        "S3 charges in October",
        "지난달 청구 금액",
    ],
    "metrics": [
        "web-01의 CPU 사용률 알려줘",
        "metrics of orders-db",
        "i-0123456789abcdef0 지표",
        "show latency of api",
    ],
    "describe": ["i-0123456789abcdef0", "web-01에 대해 알려줘", "tell me about orders-db", "정지된 EC2 보여줘"],
    "inventory": ["stopped EC2 in us-west-2", "how many volumes are unattached?", "EC2 몇 대", "asdf qwer"],
}


@pytest.mark.parametrize(("message", "intent"), [(m, i) for i, messages in CASES.items() for m in messages])
def test_intent(message, intent):
    assert intent_of(message) == intent


@pytest.mark.parametrize(
    ("message", "group"),
    [
        ("서비스별 비용", "service"),
        ("cost by region", "region"),
        ("비용을 계정별로", "account"),
        ("cost per service this month", "service"),
        ("사용 유형별 비용", "usage_type"),
        ("total cost", None),
    ],
)
def test_grouping(message, group):
    assert grouping_in(message) == group


def test_days():
    assert by_day("이번 달 일별 비용")
    assert by_day("daily cost")
    assert not by_day("비용")


@pytest.mark.parametrize(
    ("message", "found"),
    [
        ("i-0123456789abcdef0의 CPU", "i-0123456789abcdef0"),
        ("vol-0123456789abcdef0?", "vol-0123456789abcdef0"),
        ("arn:aws:lambda:us-east-1:123456789012:function:x 알려줘", "arn:aws:lambda:us-east-1:123456789012:function:x"),
        ("i-x", None),
        ("정지된 인스턴스", None),
    ],
)
def test_ids(message, found):
    assert resource_id_in(message) == found


@pytest.mark.parametrize(
    ("message", "expected"), [("그럼 9월은?", True), ("what about September?", True), ("정지된 EC2 보여줘", False)]
)
def test_follow_ups(message, expected):
    assert is_follow_up(message) is expected
