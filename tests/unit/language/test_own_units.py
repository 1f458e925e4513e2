"""A word behind a number that says again what is counted, the side that a metric is counted on, and misspelt nouns beside
values that only the noun's own rows have."""

import pytest

from rassistant.language.account.account_words import AccountWords
from rassistant.language.render import explain


@pytest.mark.parametrize(
    ("question", "explained"),
    [
        ("tables whose consumed write capacity is under 1,000 units", "DynamoDB · Consumed writes < 1,000"),
        ("tables with write capacity over 10 units", "DynamoDB · Write capacity > 10"),
        ("streams with incoming records over 1000 records", "Kinesis · Records in > 1,000"),
        ("tables whose throttled reads are above 5 events", "DynamoDB · Throttled reads over the last 24 hours > 5"),
        ("NAT gateways that sent less than 1 GB to destinations", "NAT · Bytes out < 1 GiB"),
        ("NAT gateways that sent less than 1 GB to sources", "NAT · Bytes to clients over the last 24 hours < 1 GiB"),
        ("NAT gateways that received over 5 GB from destinations", "NAT · Bytes in > 5 GiB"),
        ("NAT gateways that sent more than 1 GB in Tokyo", "NAT · ap-northeast-1 · Bytes out > 1 GiB"),
    ],
)
def test_what_is_counted_may_be_said_again(read, parser, question, explained):
    reading = read(question)
    assert reading.plan is not None, reading.refusal
    assert explain(reading.plan, parser.catalog, "en") == explained


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("instances with cpu over 50 units", "units"),
        ("volumes with size over 100 units", "units"),
        ("NAT gateways that received over 5 GB from the internet", "internet"),
    ],
)
def test_of_another_unit_or_side_it_is_refused(read, question, word):
    assert word in read(question).refusal.words


def test_a_misspelt_noun_beside_a_value_of_the_account(read, row, parser):
    words = AccountWords.of([row("logs", service_type="OpenSearch", details={"engine_version": "Elasticsearch_7.10"})])
    reading = read("OpenSerch domains on Elasticsearch_7.10 with gp2 volumes", words=words)
    assert (
        explain(reading.plan, parser.catalog, "en") == "OpenSearch · Version = Elasticsearch_7.10 · Volume type = gp2"
    )
    assert reading.corrections
