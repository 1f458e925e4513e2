"""Texts of the account's own fields as people say them: behind the field's name, by the end of an ARN, with a version's word."""

import pytest

from rassistant.language.account.account_words import AccountWords
from rassistant.language.account.field_texts import names_texts
from rassistant.language.execute import find
from rassistant.language.render import explain

_HELD = (
    ("OpenSearch", "web-search", {"engine_version": "Elasticsearch_7.10"}),
    ("OpenSearch", "logs-search", {"engine_version": "OpenSearch_1.3"}),
    ("Lambda", "web-fn", {"role": "arn:aws:iam::111122223333:role/web-runs"}),
    ("Lambda", "log-fn", {"role": "arn:aws:iam::444455556666:role/web-runs"}),
    ("KMS", "web-key", {"aliases": "web-key"}),
    ("EMR", "web-spark", {"applications": "Hive, Spark", "release": "emr-6.15.0"}),
    ("ECS", "web-svc", {"task_definition": "web-svc:3", "cluster": "main"}),
    ("NetworkFirewall", "web-fw", {"policy": "arn:aws:network-firewall:us-east-1:1:firewall-policy/default"}),
    ("BedrockThroughput", "chat", {"model": "arn:aws:bedrock:us-east-1::foundation-model/anthropic.claude-v2"}),
    ("APIGatewayStage", "web-api/beta", {"stage": "beta"}),
)
_ELSEWHERE = "Version = Elasticsearch_7.10"


@pytest.fixture
def words(row):
    return AccountWords.of([row(name, service_type=kind, details=held) for kind, name, held in _HELD])


@pytest.mark.parametrize(
    ("question", "explained"),
    [
        ("OpenSearch on Elasticsearch 7.10", f"OpenSearch · {_ELSEWHERE}"),
        ("OpenSearch domains running version 7.10", f"OpenSearch · {_ELSEWHERE}"),
        ("domains running OpenSearch 1.3", "OpenSearch · Version = OpenSearch_1.3"),
        ("Lambda using the role web-runs", 'Lambda · Execution role ends with "/web-runs"'),
        ("KMS keys with the alias web-key", "KMS · Aliases = web-key"),
        ("EMR clusters running Spark", 'EMR · Applications contains "spark"'),
        ("EMR clusters with Hive installed", 'EMR · Applications contains "hive"'),
        ("EMR on release 6.15.0", "EMR · Release = emr-6.15.0"),
        ("ECS services using the task definition web-svc:3", "ECS · Task definition = web-svc:3"),
        ("ECS services in the cluster main", "ECS · Cluster = main"),
        ("firewalls using the default policy", 'NetworkFirewall · Policy ends with "/default"'),
        ("provisioned throughputs for claude-v2", 'BedrockThroughput · Model ends with "/anthropic.claude-v2"'),
        ("API stages whose stage name is beta", "APIGatewayStage · Stage = beta"),
        ("API stages whose stage is not beta", "APIGatewayStage · Stage ≠ beta"),
    ],
)
def test_a_text_is_looked_for_as_the_account_writes_it(read, parser, words, question, explained):
    reading = read(question, words=words)
    assert reading.plan is not None, reading.refusal
    assert explain(reading.plan, parser.catalog, "en") == explained


@pytest.mark.parametrize("question", ["API stages whose stage name is gamma", "EMR clusters with Flink installed"])
def test_what_the_account_has_nowhere_is_no_name(read, words, question):
    assert read(question, words=words).plan is None


def test_a_version_is_before_another_whatever_word_stands_before_it(step, row):
    rows = [
        row(version, service_type="OpenSearch", details={"engine_version": version})
        for version in ("OpenSearch_1.3", "OpenSearch_2.11")
    ]
    assert [one.name for one in find(step("OpenSearch domains older than version 2"), rows)] == ["OpenSearch_1.3"]


@pytest.mark.parametrize(
    ("question", "wanted"), [("OpenSearch on 7.10", True), ("gp3 volumes", False), ("m5.large EC2", False)]
)
def test_plans_that_hang_on_texts_are_read_with_the_accounts_words(read, question, wanted):
    assert names_texts(read(question).plan) is wanted
