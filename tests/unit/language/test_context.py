"""What is said around a question is set aside only where it can't narrow it, and told."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from rassistant.language.account.account_words import AccountWords
from rassistant.language.plan import conditions
from rassistant.language.reading import Situation
from rassistant.language.wording.context import narrows

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.fixture
def ask(read, row):
    rows = [row("web-01", tags={"Team": "growth"}), row("batch-01", tags={"Team": "data"})]
    words = AccountWords.of(rows)
    return lambda question: read(question, words=words)


@pytest.mark.parametrize(
    ("question", "aside"),
    [
        ("Morning! Audit starts at 10, can somebody tell me which RDS instances are not encrypted?", "Audit starts"),
        ("INC-20417: disk alarms overnight. Need list of rds instances with free storage under 5 GB", "disk alarms"),
        ("from my boss: what are our 3 most expensive rds instances right now?", "my boss"),
        ("My cat is hungry. Show running rds instances", "cat"),
        ("our data must stay in the EU - which rds instances are outside Europe?", "must stay"),
        ("got paged about disk space again, which rds have under 5 GB of free storage?", "paged"),
        ("step 1 of the audit: rds instances", "step 1"),
        ("Ticket OPS-77: which rds are above 60% cpu??", "OPS-77"),
        ("pager went off, show me rds in oregon with cpu over 30%", "pager"),
        ("sorry if asked before, but is there any postgres rds with no encryption?", "asked before"),
        ("안녕하세요, 이번에 합류한 SRE입니다. RDS 목록을 받을 수 있을까요?", "합류"),
        ("감사 대응이라 급함ㅠㅠ 퍼블릭으로 열린 RDS 리스트 좀", "감사"),
        ("회의 5분 전임 빨리 RDS 몇 대 돌고 있는지만", "회의"),
        ("INC-4411 대응 중인데 서울 리전 RDS 목록 줘", "INC-4411"),
        ("과제 때문에 여쭤봐요, 암호화 꺼진 RDS가 어떤 건가요?", "과제"),
        ("방금 알람 떠서요, 도쿄에서 CPU 60% 넘는 RDS 좀 빨리요", "알람"),
        ("postgres 쓰는 RDS 뭐 있음? 곧 EOL이라", "EOL"),
        ("ISMS 심사 준비 중이에요. 암호화 안된 RDS 찾아주세요", "ISMS"),
        ("FinOps 주간 리포트에 넣을 건데, 멈춘 RDS 목록 부탁드립니다.", "리포트"),
        ("암호화된 RDS 보여줘요 감사팀에서 물어봄", "감사팀"),
        ("RDS 총 몇 개예요? 재고 파악 중이라서요", "재고"),
    ],
)
def test_context_is_set_aside_and_told(ask, question, aside):
    reading = ask(question)
    assert reading.plan is not None, reading.refusal
    assert reading.plan.steps[0].service_types == ("RDS",)
    assert any(aside in told for told in reading.aside)
    assert not any(condition.field.startswith("tags.") for condition in conditions(reading.plan.steps[0].filters))


@pytest.mark.parametrize(
    "question",
    [
        "Our Tokyo office is closing. which servers are alright?",  # a place may narrow it
        "Bob hates some servers. list them",
        "Bob hates some servers. list servers",
        "Purple servers. Show instances",
        "In the basement: list servers",
        "What's the weather? Also list my buckets",
        "The growth folks moved desks. list glorious servers",
        "Have a Team tag but miss the Owner tag: which glorious tables?",
        "Only the glorious. list servers",
        "list buckets. they must be blue",
        "list servers, only the ugly ones",
        "보라색 EC2 인스턴스를 찾아서 비용 보여줘",
        "우리 게임 서버 보여줘",
        "도쿄 사무실이 이사 가는데 서버 목록 보여줘",
        "지난달에 돈 많이 썼다던데 S3 비용 얼마야",
        "철수가 싫어하는데 그 서버들 보여줘",
        "파란 것만. 서버 목록 보여줘",
    ],
)
def test_what_may_narrow_the_question_is_not_set_aside(ask, question):
    assert ask(question).plan is None


@pytest.mark.parametrize(
    ("beside", "asked", "chooses"),
    [
        ("the weekly ritual", "what did EC2 cost last month", True),
        ("the weekly ritual", "what did EC2 cost last month per day", False),
        ("the weekly ritual", "stopped instances", False),
        ("the last month", "what did EC2 cost", True),
        ("the Tokyo ritual", "stopped instances", True),
        ("the second ritual", "stopped instances", False),
    ],
)
def test_what_is_said_beside_may_choose(parser, beside, asked, chooses):
    situation = Situation(NOW)
    assert narrows(parser.items(beside, situation), parser.items(asked, situation)) is chooses
