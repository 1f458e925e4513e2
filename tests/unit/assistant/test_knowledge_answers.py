"""Questions on AWS in general are answered from the articles, with their sources; those on the account are not."""

from __future__ import annotations

import importlib.util
from datetime import UTC, datetime
from pathlib import Path

import pytest
from chat_fakes import Log, World, finding, resource

from rassistant.assistant.expert import Assistant
from rassistant.assistant.general_question import is_general
from rassistant.assistant.safe_text import made_safe
from rassistant.assistant.tools.search_knowledge import TOOL, SearchKnowledge, citations
from rassistant.knowledge.search import search
from rassistant.store.turns import Turn, TurnKey


def _concepts():
    path = Path(__file__).parents[1] / "knowledge" / "questions.py"
    spec = importlib.util.spec_from_file_location("knowledge_questions", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.CONCEPTS


def turn(turn_id, message, locale, **more):
    key = TurnKey("me", "c" * 10, turn_id)
    return Turn(key, message, locale, "running", datetime(2026, 11, 22, tzinfo=UTC), 0.0, **more)


def answered(message, world=None, locale=None, earlier=()):
    locale = locale or ("en" if message.isascii() else "ko")
    log = Log()
    sources = (world or World(rows=[resource("web-1")])).sources()
    outcome = Assistant(sources, None).answer(turn("t2", message, locale), earlier, log)
    return outcome, log


def cited(log):
    return [(title, url) for kind, title, url in log.events if kind == "citation"]


CONCEPTS = [c for c in _concepts() if is_general(c[0])]


def test_nearly_all_concept_questions_are_told_from_questions_on_the_account():
    assert len(CONCEPTS) / len(_concepts()) >= 0.95


@pytest.mark.parametrize(("message", "article"), CONCEPTS)
def test_a_concept_is_answered_with_its_source(message, article):
    _, log = answered(message)
    locale = "en" if message.isascii() else "ko"
    hit = next(hit for hit in search(message, locale, 3) if hit.article_id == article)
    assert hit.title in [title for title, _ in cited(log)]
    assert cited(log)[0][1].startswith(("https://docs.aws.amazon.com/", "https://aws.amazon.com/"))
    assert search(message, locale, 1)[0].text.split("\n")[0] in log.answer


@pytest.mark.parametrize(
    "message",
    [
        "서울 리전의 실행 중인 EC2 보여줘",
        "연결되지 않은 볼륨은 몇 개야?",
        "왜 이번 달 요금이 올랐어?",
        "이번 달 S3 비용은 얼마인가요?",
        "EC2 비용은 얼마인가요?",
        "가장 비싼 서비스가 뭐야?",
        "우리 계정에서 낭비되는 비용 알려줘",
        "지난달과 이번 달 비용 차이가 뭐야?",
        "퍼블릭 IP가 있는 인스턴스는 뭐야?",
        "EC2 평균 CPU 사용률이 어떻게 돼?",
        "중지된 인스턴스는 어떤 게 있어?",
        "stopped EC2 in us-west-2",
        "what are the idle volumes",
        "what are the running instances?",
        "how many NAT gateways are there?",
        "what is the cost of EC2",
        "what is my bill this month",
        "why did the bill go up this month?",
        "why is my S3 bill so high",
        "which instances are the most expensive",
        "what is the average CPU of EC2",
        "do we have any public buckets",
        "show untagged volumes",
        "describe i-0123456789abcdef0",
    ],
)
def test_a_question_on_the_account_is_not_told_from_articles(message):
    world = World(rows=[resource("web-1")], findings=[finding()], ledger={("2026-11-20", "Amazon EC2", "us-east-1"): 5})
    _, log = answered(message, world)
    assert not [event for event in log.events if event[0] == "search_knowledge"]


def test_a_name_of_the_account_is_described_not_explained():
    world = World(rows=[resource("prod-nat-gateway", "NAT")])
    _, log = answered("prod-nat-gateway가 뭐야?", world)
    assert "describe_resource" in [event[0] for event in log.events]
    assert not cited(log)


def test_how_to_save_is_told_and_looked_up():
    _, log = answered("NAT 게이트웨이 비용을 줄이는 방법은?", World(findings=[finding()]))
    assert [event[0] for event in log.events if event[0] != "citation"] == ["search_knowledge", "list_recommendations"]
    assert "NAT 게이트웨이 비용 줄이기" in log.answer
    assert "이 계정에서는" in log.answer


def test_a_follow_up_of_a_concept_stays_with_the_articles():
    first, _ = answered("gp2와 gp3 차이가 뭐야")
    before = turn("t1", "gp2와 gp3 차이가 뭐야", "ko", answer="…", context=first.context)
    _, log = answered("그럼 io2는?", earlier=(before,))
    assert "EBS 볼륨 유형" in log.answer


def test_what_the_parser_refuses_may_still_have_an_article():
    _, log = answered("502 bad gateway asdf from load balancer", World(refuses=("502",)))
    assert "Load balancer errors" in log.answer


def test_without_an_article_nothing_is_made_up():
    _, log = answered("what is quantum entanglement?", World(refuses=("quantum",)))
    assert "cannot tell" in log.answer
    assert not cited(log)


@pytest.mark.parametrize(
    "message",
    [
        "AccessDenied 오류는 왜 나요 <i>",
        "gp2 vs gp3 ![gp2](//gp3)",
        "what is S3? ![s3](https://evil.example/S3)",
    ],
)
def test_what_was_asked_is_not_repeated(message):
    """The answer holds the articles' text alone."""
    _, log = answered(message)
    assert cited(log)
    for bad in ("evil.example", "<i>", "![", "//gp3"):
        assert bad not in log.answer
    assert made_safe(log.answer) == log.answer


def test_the_tool_says_what_it_found_and_where_it_is_from():
    facts = TOOL.run(World().sources(), SearchKnowledge(question="how is S3 billed", limit=2), "en")
    assert facts["shown"] == 2
    assert facts["articles"][0]["id"] == "s3-billing"
    titles = [title for title, _ in citations(facts)]
    assert titles[:2] == ["How S3 is billed", "How S3 is billed (2)"]
    assert len(titles) == 3
    assert TOOL.summary(facts, "en") == "2 article(s)"


def test_a_foreign_text_is_made_inert():
    """Should an article ever be written by somebody else."""
    text = "Look: ![x](https://evil.example) <script>alert(1)</script> [a](javascript:b)"
    facts = {"shown": 1, "articles": [{"id": "x", "title": "# [t](https://evil.example)", "text": text, "sources": []}]}
    said = TOOL.render(facts, "en")
    assert "](" not in said.replace("\\]", "")
    assert "<script" not in said
    assert "![" not in said


def test_no_article_is_said_so():
    facts = TOOL.run(World().sources(), SearchKnowledge(question="비트코인 시세"), "ko")
    assert facts == {"shown": 0, "articles": []}
    assert "없습니다" in TOOL.render(facts, "ko")
