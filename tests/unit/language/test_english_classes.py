"""English in other words: whose a thing is, what could go, what is left, alternatives, and what no listing tells."""

import pytest

from rassistant.language.account.account_words import AccountWords
from rassistant.language.account.own_tags import may_mean_tags
from rassistant.language.execute import aggregate
from rassistant.language.render import explain
from rassistant.services.query_words import question_parser


@pytest.fixture(scope="module")
def parser():
    return question_parser()


@pytest.fixture
def words(row):
    tags = ({"Team": "billing", "app": "reserve"}, {"Team": "data", "app": "shop"}, {"Team": "payments"})
    return AccountWords.of([row(f"web-{at}", tags=one) for at, one in enumerate(tags)])


@pytest.mark.parametrize(
    ("question", "explained"),
    [
        ("t3.medium and t4g.medium instances in use by billing", "Team = billing"),
        ("instances used by the billing team", "Team = billing"),
        ("instances run by billing", "Team = billing"),
        ("databases that are in use by payments", "Team = payments"),
        ("instances belonging to the billing team", "Team = billing"),
        ("billing servers", "Team = billing"),
        ("buckets used by shop", "app = shop"),
        ("data buckets", "Team = data"),
        ("databases not owned by payments", "Team ≠ payments"),
        ("instances with app set to reserve", "app = reserve"),
        ("functions whose app is set to reserve", "app = reserve"),
    ],
)
def test_a_value_of_the_account_wins_over_a_word_for_money_or_an_order(read, parser, words, question, explained):
    reading = read(question, words=words)
    assert reading.plan is not None, reading.refusal
    assert len(reading.plan.steps) == 1
    assert f"tag {explained}" in explain(reading.plan, parser.catalog, "en")


@pytest.mark.parametrize("question", ["billing", "ec2 billing last month", "billing for instances"])
def test_a_word_for_money_that_is_no_owner_stays_money(read, words, question):
    assert read(question, words=words).plan.steps[-1].action == "cost"


def test_words_that_may_be_tags_are_worth_a_look_at_the_account(read):
    for question in ("instances in use by billing", "instances with app set to reserve", "billing instances"):
        assert may_mean_tags(question, read(question)), question
    assert may_mean_tags("instances where Lifecycle is not live", read("instances where Lifecycle is not live"))
    for question in ("billing for last month", "delete instances", "running instances"):
        assert not may_mean_tags(question, read(question)), question


@pytest.mark.parametrize(
    ("question", "explained"),
    [
        ("RDS with less than 1 GB of free memory", "RDS · Freeable memory < 1 GiB"),
        ("databases with freeable memory below 2 GB", "RDS · Freeable memory < 2 GiB"),
        ("databases with less than 2 GB of memory left", "RDS · Freeable memory < 2 GiB"),
        ("databases with less than 10 GB of disk space left", "RDS · Free storage < 10 GiB"),
        ("databases with available storage under 20 GB", "RDS · Free storage < 20 GiB"),
        ("functions with 128 or 256 MB", "Lambda · Memory one of 128 MB, 256 MB"),
        ("python 3.8 or 3.9 functions", "Lambda · Runtime one of python3.8, python3.9"),
        ("elastic throughput file systems", "EFS · Throughput mode = elastic"),
        ("file systems using bursting throughput", "EFS · Throughput mode = bursting"),
        ("backup buckets", 'S3 · name contains "backup"'),
        ("web-1's volumes", "EBS · with EC2 [name = web-1]"),
        ("which runtime is used by most functions", "Lambda · count · by Runtime · top 1"),
    ],
)
def test_what_is_left_and_what_is_offered(read, parser, row, question, explained):
    reading = read(question, words=AccountWords.of([row("web-1")]))
    assert reading.plan is not None, reading.refusal
    assert explain(reading.plan, parser.catalog, "en") == explained


@pytest.mark.parametrize("question", ["mysql 5.7 or 8.0 databases", "databases on mysql 5.7 or 8.0"])
def test_versions_offered_are_no_number_of_rows(read, parser, question):
    plan = read(question).plan
    assert plan.steps[0].limit is None
    explained = explain(plan, parser.catalog, "en")
    assert "Engine version = 5.7 or" in explained
    assert "Engine version = 8.0 or" in explained


@pytest.mark.parametrize(
    ("question", "finding"),
    [
        ("old snapshots we could clean up", "SNAP-OLD"),
        ("old snapshots that can be deleted", "SNAP-OLD"),
        ("functions that should be moved to arm", "LAMBDA-ARM"),
        ("functions that could run on Graviton", "LAMBDA-ARM"),
        ("volumes that would be fine as gp3", "EBS-GP2"),
        ("gp2 volumes we could convert to gp3", "EBS-GP2"),
    ],
)
def test_what_could_go_or_move_is_a_question(read, parser, question, finding):
    reading = read(question)
    assert reading.plan is not None, reading.refusal
    assert f"finding = {finding}" in explain(reading.plan, parser.catalog, "en")


@pytest.mark.parametrize(
    "question",
    ["where can I save money on EBS", "how can we cut our ebs costs", "volumes we should get rid of"],
)
def test_where_to_save_is_what_the_checks_find(read, parser, question):
    assert explain(read(question).plan, parser.catalog, "en") == "EBS · with finding"


@pytest.mark.parametrize(
    "question",
    [
        "last month",
        "secrets not rotated in 90 days",
        "why are my costs up?",
        "instances with two volumes",
        "servers that have 3 disks attached",
        "secret value of my secrets",
        "show me the values of our secrets",
        "why is web-1 slow",
        "why are the databases so slow?",
        "snapshots of web-1's volumes",
        "delete old snapshots",
        "can you clean up old snapshots",
        "instances with more than one volume attached",
    ],
)
def test_what_a_listing_does_not_tell_is_refused(read, row, question):
    assert read(question, words=AccountWords.of([row("web-1")])).plan is None


def test_the_team_with_the_most_is_a_team(read, row):
    rows = [row("a", tags={"Team": "data"}), row("b"), row("c")]
    plan = read("which team has the most instances?", words=AccountWords.of(rows)).plan
    assert [group.key for group in aggregate(plan.steps[0], rows)] == [{"tag:Team": "data"}]
