"""Texts that fields have on the account: said without their field's name, in both languages, and of their kinds alone."""

import pytest

from rassistant.language.account.account_words import AccountWords
from rassistant.language.account.own_values import is_said
from rassistant.language.render import explain

_HELD = (
    ("EMR", {"release": "emr-6.15.0"}),
    ("WorkSpace", {"user": "dilan"}),
    ("WorkSpace", {"user": "moro"}),
    ("CloudTrail", {"bucket": "corvid-trails"}),
    ("OpenSearch", {"engine_version": "Elasticsearch_7.10"}),
    ("APIGatewayStage", {"api": "basalt-api", "stage": "v2"}),
)


@pytest.fixture
def words(row):
    return AccountWords.of(
        [row(f"thing-{at}", service_type=kind, details=held) for at, (kind, held) in enumerate(_HELD)]
    )


@pytest.mark.parametrize(
    ("question", "explained"),
    [
        ("EMR clusters whose release is emr-6.15.0", "EMR · Release = emr-6.15.0"),
        ("emr-6.15.0 쓰는 EMR 클러스터", "EMR · Release = emr-6.15.0"),
        ("EMR clusters not on emr-6.15.0", "EMR · Release ≠ emr-6.15.0"),
        ("WorkSpaces of dilan", "WorkSpace · User = dilan"),
        ("WorkSpaces of the user dilan or moro", "WorkSpace · User one of dilan, moro"),
        ("dilan의 워크스페이스", "WorkSpace · User = dilan"),
        ("domains on Elasticsearch_7.10", "OpenSearch · Version = Elasticsearch_7.10"),
        ("API Gateway stages whose API is basalt-api", "APIGatewayStage · API = basalt-api"),
    ],
)
def test_a_value_of_the_account_is_of_its_field(read, parser, words, question, explained):
    reading = read(question, words=words)
    assert reading.plan is not None, reading.refusal
    assert explain(reading.plan, parser.catalog, "en") == explained


@pytest.mark.parametrize("question", ["buckets of dilan", "WorkSpaces of nobody-known", "버킷 중 corvid-trailz"])
def test_of_other_kinds_or_misspelt_it_is_refused(read, words, question):
    assert read(question, words=words).plan is None


def test_a_name_of_a_resource_comes_before_a_value(read, parser, row):
    rows = [row("dilan"), row("desk", service_type="WorkSpace", details={"user": "dilan"})]
    reading = read("EC2 dilan", words=AccountWords.of(rows))
    assert reading.plan is not None, reading.refusal
    assert explain(reading.plan, parser.catalog, "en") == "EC2 · name = dilan"


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("bucket", "corvid-trails", True),
        ("vpc", "vpc-0fd52f90f7c029024", True),
        ("image_id", "ami-038ed089810381e05", False),
        ("description", "backups", False),
        ("engine_version", "13.16", False),
        ("stage", "v2", False),
        ("applications", "Spark, Hive", False),
    ],
)
def test_texts_that_a_question_may_say_by_themselves(name, text, said):
    assert is_said(name, text) is said


@pytest.mark.parametrize("question", ["RDS snapshots taken from orders-db", "RDS snapshots of orders-db"])
def test_a_snapshot_is_taken_from_what_it_is_of(read, parser, row, question):
    reading = read(question, words=AccountWords.of([row("orders-db", service_type="RDS")]))
    assert reading.plan is not None, reading.refusal
    assert explain(reading.plan, parser.catalog, "en") == "RDSSnapshot · with RDS [name = orders-db]"
