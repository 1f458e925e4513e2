"""What a question calls the account's tags, and words that belong to an account's number or to brackets."""

import pytest

from rassistant.language.account.account_words import AccountWords
from rassistant.language.account.own_tags import may_mean_tags, names_tags
from rassistant.language.render import explain


@pytest.fixture
def words(row):
    tags = ({"team": "platform", "env": "prod"}, {"team": "search", "env": "dev"})
    return AccountWords.of([row(f"blog-{at}", tags=one) for at, one in enumerate(tags)])


@pytest.mark.parametrize(
    ("question", "explained"),
    [
        ("10월 팀 태그별 비용", "cost · 2026-10-01 ~ 2026-10-31 · by tag team · daily"),
        ("which team costs the most?", "cost · last 30 days · by tag team · daily · top 1"),
        ("어느 팀이 돈을 제일 많이 쓰나요?", "cost · last 30 days · by tag team · daily · top 1"),
        ("running EC2 not tagged prod", "EC2 · running · tag env ≠ prod"),
        ("platform팀 소유 EC2", "EC2 · tag team = platform"),
        ("운영(prod)인데 꺼져있는 서버", "EC2 · tag env = prod · stopped"),
        ("블로그(blog) EC2", 'EC2 · name contains "blog"'),
        ("volumes in the dev account 444455556666", "EBS · account 444455556666"),
        ("개발계 계정(444455556666)의 볼륨", "EBS · account 444455556666"),
    ],
)
def test_the_accounts_own_words_decide(read, parser, words, question, explained):
    reading = read(question, words=words)
    assert reading.plan is not None, reading.refusal
    assert explain(reading.plan, parser.catalog, "en") == explained


def test_a_plan_on_tags_is_worth_a_look_at_the_account(read):
    assert names_tags(read("cost by team tag").plan)
    assert names_tags(read("EC2 not tagged prod").plan)
    assert not names_tags(read("running EC2").plan)


@pytest.mark.parametrize(
    ("question", "explained"),
    [
        ("servers in growth squad", "EC2 · tag squad = growth"),
        ("squad가 core이고 stage가 live인 서버", "EC2 · tag squad = core · tag stage = live"),
        ("servers that have growth as squad", "EC2 · tag squad = growth"),
        ("servers listing core as their squad", "EC2 · tag squad = core"),
        ("그로스 스쿼드 서버", "EC2 · tag squad = growth"),
        ("그로스 서버", "EC2 · tag squad = growth"),
        ("스쿼드별 서버 수", "EC2 · count · by tag squad"),
        ("스쿼드별로 지난달에 얼마 썼는지", "cost · 2026-10-01 ~ 2026-10-31 · by tag squad · daily"),
    ],
)
def test_a_value_stands_beside_any_key_of_the_account(read, parser, row, question, explained):
    words = AccountWords.of([row("a-1", tags={"squad": "growth", "stage": "live"}), row("a-2", tags={"squad": "core"})])
    reading = read(question, words=words)
    assert reading.plan is not None, reading.refusal
    assert explain(reading.plan, parser.catalog, "en") == explained


def test_a_sound_shared_by_two_values_is_neither(read, row):
    words = AccountWords.of([row("a-1", tags={"squad": "growth"}), row("a-2", tags={"squad": "gross"})])
    assert read("그로스 서버", words=words).refusal.words == ("그로스",)


@pytest.mark.parametrize("question", ["squad 태그가 없는 버킷", "buckets without the squad tag"])
def test_a_key_is_no_part_of_a_name_where_it_is_called_a_tag(read, parser, row, question):
    reading = read(question, words=AccountWords.of([row("my-squad-1", tags={"squad": "growth"})]))
    assert explain(reading.plan, parser.catalog, "en") == "S3 · without tag squad"


@pytest.mark.parametrize(
    ("question", "explained"),
    [
        ("Stage별로 지난달에 얼마 썼어?", "cost · 2026-10-01 ~ 2026-10-31 · by tag Stage · daily"),
        ("스테이지별 지난달 비용", "cost · 2026-10-01 ~ 2026-10-31 · by tag Stage · daily"),
        ("환경별로 지난달에 얼마 썼어", "cost · 2026-10-01 ~ 2026-10-31 · by tag 환경 · daily"),
        ("Engine별 9월 비용", "cost · 2026-09-01 ~ 2026-09-30 · by tag Engine · daily"),
        ("Service별 지난달 비용", "cost · 2026-10-01 ~ 2026-10-31 · by tag Service · daily"),
        ("서비스별 지난달 비용", "cost · 2026-10-01 ~ 2026-10-31 · by service · daily"),
        ("cost by stage last month", "cost · 2026-10-01 ~ 2026-10-31 · by tag Stage · daily"),
        ("October spend for each stage", "cost · 2026-10-01 ~ 2026-10-31 · by tag Stage · daily"),
        ("spend per service tag in October", "cost · 2026-10-01 ~ 2026-10-31 · by tag Service · daily"),
        ("cost per service last month", "cost · 2026-10-01 ~ 2026-10-31 · by service · daily"),
    ],
)
def test_a_cost_is_divided_by_the_accounts_key_though_a_field_is_called_so(read, parser, row, question, explained):
    tags = {"Stage": "live", "Service": "checkout", "Engine": "x", "env": "prod", "환경": "운영"}
    words = AccountWords.of([row("a-1", tags=tags)])
    reading = read(question, words=words)
    assert reading.plan is not None, reading.refusal
    assert explain(reading.plan, parser.catalog, "en") == explained


@pytest.mark.parametrize(
    "question",
    ["Stage별로 지난달에 얼마 썼어?", "cost by stage last month", "Service별 지난달 비용", "Engine별 9월 비용"],
)
def test_a_cost_by_what_may_be_a_key_is_worth_a_look_at_the_account(read, question):
    assert may_mean_tags(question, read(question))


@pytest.mark.parametrize(
    ("question", "explained"),
    [
        ("그중 live만", "EC2 · tag Stage = live"),
        ("그중에서 live인 것만 보여줘", "EC2 · tag Stage = live"),
        ("그중 preview만", "EC2 · tag Stage = preview"),
        ("그중 running만", "EC2 · running"),
        ("그중 꺼진 것만", "EC2 · stopped"),
    ],
)
def test_of_those_a_value_of_the_account_is_meant_where_no_state_is_called_so(read, parser, row, question, explained):
    words = AccountWords.of([row("a-1", tags={"Stage": "live"}), row("a-2", tags={"Stage": "preview"})])
    reading = read(question, words=words, previous=read("EC2 목록").plan)
    assert explain(reading.plan, parser.catalog, "en") == explained
