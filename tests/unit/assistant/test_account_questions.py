"""Which questions have a tool of their own, in both languages, and which only sound like it."""

from __future__ import annotations

import pytest
from chat_fakes import Log, World, finding, resource

from rassistant.assistant.account_questions import account_intent, exposure_arguments, price_arguments, types_in
from rassistant.assistant.permission_questions import permission_arguments
from rassistant.assistant.planner import RulesPlanner
from rassistant.assistant.review import asks_review
from rassistant.assistant.saving_kinds import checks_in, how_many
from rassistant.assistant.toolbox import Toolbox
from rassistant.errors import NotFound


@pytest.mark.parametrize(
    ("message", "intent"),
    [
        ("이번 달 말까지 요금이 얼마나 나올까?", "forecast"),
        ("다음 달 비용 예측해줘", "forecast"),
        ("what will we pay next month?", "forecast"),
        ("expected bill at the end of the month", "forecast"),
        ("예산 남았어?", "budget"),
        ("are we over budget", "budget"),
        ("갑자기 비용이 튄 날 있어?", "anomaly"),
        ("any cost anomalies this week?", "anomaly"),
        ("m5.large 한 시간에 얼마야", "price"),
        ("which is cheaper, c5.large or c6g.large?", "price"),
        ("db.m5.large price in Seoul", "price"),
        ("열린 포트 있어?", "exposure"),
        ("is anything exposed to the internet?", "exposure"),
        ("우리 보안 그룹 중 위험한 거 있어?", "exposure"),
        ("네트워크 구성도 보여줘", "architecture"),
        ("draw an architecture diagram", "architecture"),
    ],
)
def test_questions_with_a_tool_of_their_own(message, intent):
    assert account_intent(message, names_resource=False) == intent


@pytest.mark.parametrize(
    "message",
    [
        "예산 알림 설정하는 방법",
        "how do I create a budget?",
        "비용 이상 탐지가 뭐야?",
        "what is cost anomaly detection?",
        "how do I block public access to a bucket",
        "보안 그룹이랑 NACL 차이",
        "람다 함수를 아키텍처별로 세어줘",
        "arm64 architecture instances",
        "우리가 지난달 m5.large에 쓴 비용",
        "how much did we spend on m5.large last month",
        "running m5.large instances",
        "well-architected best practices",
        "외부에서 인스턴스에 접속이 안 돼요",
        "I can't connect from the internet",
        "EC2 보여줘",
        "이번 달 비용",
        "t3.gigantic 가격",
    ],
)
def test_what_only_sounds_like_it(message):
    assert account_intent(message, names_resource=False) is None


def test_permissions_need_someone_whose_they_are():
    assert account_intent("web-1은 어떤 권한이 있어?", names_resource=True) == "permission"
    assert account_intent("IAM 권한이 뭐야?", names_resource=False) is None


@pytest.mark.parametrize(
    "message",
    [
        "내 서버 안전해?",
        "is my account secure?",
        "보안 점검해줘",
        "RDS 스냅샷 외부에 공유된 거 있어?",
        "누구나 접근할 수 있는 큐 있어?",
        "any publicly shared snapshots?",
    ],
)
def test_whether_what_one_has_is_safe_is_a_question_of_exposure(message):
    assert account_intent(message, names_resource=False) == "exposure"


@pytest.mark.parametrize(
    "message", ["스팟 인스턴스 안전해?", "is it safe to delete old snapshots", "버킷을 안전하게 만드는 방법"]
)
def test_whether_something_is_safe_in_general_is_none(message):
    assert account_intent(message, names_resource=False) is None


@pytest.mark.parametrize(
    "message",
    [
        "review my architecture",
        "우리 아키텍처 검토해줘",
        "what's wrong with my setup",
        "계정 점검해줘",
        "개선할 점 있어?",
    ],
)
def test_a_review_is_told_by_its_words(message):
    assert asks_review(message)


@pytest.mark.parametrize(
    "message", ["draw my architecture", "how does a well-architected review work", "아키텍처 리뷰 방법", "비용 알려줘"]
)
def test_what_is_no_review_is_not_taken_for_one(message):
    assert not asks_review(message)


@pytest.mark.parametrize(
    ("message", "some", "none"),
    [
        ("what would I save by switching gp2 volumes to gp3?", "EBS-GP2", "EC2-IDLE"),
        ("그래비톤으로 바꾸면 얼마 절약돼?", "EC2-GRAVITON", "EBS-GP2"),
        ("Which EC2 instances are idle?", "EC2-IDLE", "EBS-GP2"),
        ("스냅샷 정리하면 얼마 아껴?", "SNAP-OLD", "EC2-IDLE"),
    ],
)
def test_savings_of_one_sort_are_those_of_its_checks(message, some, none):
    assert some in checks_in(message)
    assert none not in checks_in(message)


@pytest.mark.parametrize(
    ("message", "many"),
    [
        ("비용 줄이는 방법 3가지만", 3),
        ("top 5 savings", 5),
        ("three ways to save", 3),
        ("아끼는 방법", None),
        ("7일 동안 낭비", None),
    ],
)
def test_as_many_savings_as_are_wished_for(message, many):
    assert how_many(message) == many


def test_thanks_are_answered_in_a_word():
    found, _ = said(World(), "고마워요!")
    assert found.intent == "thanks"
    assert len(found.text) < 80


def test_savings_in_general_are_those_of_all_checks():
    assert checks_in("돈 아끼는 방법 알려줘") == checks_in("how can I save money?") == []


def test_types_are_those_that_exist():
    assert list(types_in("m5.large보다 M6G.XLARGE, db.r5.large, cache.t3.micro와 www.large, x.com")) == [
        "m5.large",
        "m6g.xlarge",
        "db.r5.large",
        "cache.t3.micro",
    ]
    asked = price_arguments("다중 AZ mysql db.m5.large 가격")
    assert asked == {"types": ["db.m5.large"], "engine": "mysql", "multi_az": True}
    assert price_arguments("windows m5.large")["system"] == "windows"


@pytest.mark.parametrize(
    ("message", "arguments"),
    [
        ("SSH나 RDP가 열려 있어?", {"ports": [22, 3389]}),
        ("is port 8080 open to the world", {"ports": [8080]}),
        ("3306번 포트 열린 보안 그룹", {"ports": [3306]}),
        ("공개된 데이터베이스나 버킷", {"data_only": True}),
        ("what in our account is public", {}),
    ],
)
def test_what_of_the_exposure_is_asked(message, arguments):
    assert exposure_arguments(message) == arguments


@pytest.mark.parametrize(
    ("message", "arguments"),
    [
        ("can web-1 call dynamodb:PutItem?", {"actions": ["dynamodb:PutItem"]}),
        ("web-1이 S3에 쓸 수 있어?", {"service": "s3", "actions": ["s3:PutObject"]}),
        ("may web-1 delete from DynamoDB", {"service": "dynamodb", "actions": ["dynamodb:DeleteItem"]}),
        ("what may web-1 do?", {}),
    ],
)
def test_which_actions_are_asked_about(message, arguments):
    assert permission_arguments(message, "web-1") == arguments


def said(world, message, context=None, locale="en"):
    log = Log()
    planner = RulesPlanner(world.sources(), Toolbox(world.sources(), log, locale), locale)
    return planner.answer(message, context or {}), log


def test_a_price_is_gone_on_from():
    world = World()
    world.answers["prices"] = {"currency": "USD", "rows": [], "region_chosen": False}
    first, _ = said(world, "m5.large price in Seoul")
    assert world.asked[-1]["prices"][0][0] == ["m5.large"]
    said(world, "and c5.large?", first.context())
    assert world.asked[-1]["prices"][0][0] == ["c5.large"]
    assert world.asked[-1]["prices"][1]["regions"] == ["ap-northeast-2"]
    said(world, "그럼 도쿄는?", first.context(), "ko")
    assert world.asked[-1]["prices"][0][0] == ["m5.large"]
    assert world.asked[-1]["prices"][1]["regions"] == ["ap-northeast-1"]


@pytest.mark.parametrize("message", ["두 번째 것 테라폼 코드 줘", "terraform code of the second one"])
def test_the_code_of_what_was_listed(message):
    world = World(findings=[finding("a", 9.0), finding("b", 4.0)])
    first, _ = said(world, "where do we waste money?")
    found, log = said(world, message, first.context())
    assert found.intent == "fix_code"
    assert "terraform of ebs-b" in found.text
    assert log.events[-1][0] == "write_fix_code"


@pytest.mark.parametrize("message", ["delete data-vol", "data-vol 삭제해줘"])
def test_a_wish_to_change_becomes_a_proposal(message):
    world = World(rows=[resource("data-vol", "EBS", "vol-data-vol")], findings=[finding()])
    found, log = said(world, message)
    assert found.intent == "proposal"
    proposals = [data for name, *data in log.events if name == "proposal"]
    assert proposals[0][0]["recommendation_id"] == "ebs-data-vol"
    assert "not performed" in found.text


def test_a_wish_to_change_what_no_recommendation_covers_is_no_proposal():
    world = World(rows=[resource("web-1")], refuses=("delete",))
    found, log = said(world, "delete web-1")
    assert not found.understood
    assert not [event for event in log.events if event[0] == "proposal"]


def test_what_is_not_there_is_said():
    with pytest.raises(NotFound):
        said(World(), "what is our forecast for this month's bill?")
