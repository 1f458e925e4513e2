"""One noun that two figures share, one bound that is stated of both, and figures in total."""

import pytest

from rassistant.language.render import explain


@pytest.mark.parametrize(
    ("question", "explained"),
    [
        ("tables with read and write capacity over 100", "DynamoDB · Read capacity > 100 · Write capacity > 100"),
        ("tables with read or write capacity over 100", "DynamoDB · (Read capacity > 100 or Write capacity > 100)"),
        (
            "tables with consumed read and write capacity under 5",
            "DynamoDB · Consumed reads < 5 · Consumed writes < 5",
        ),
        ("ASGs with minimum and maximum size over 3", "ASG · Lower size > 3 · Upper size > 3"),
        (
            "ECS services whose running and desired tasks are under 2",
            "ECS · Running tasks < 2 · Desired tasks < 2",
        ),
        ("minimum and maximum size of ASGs", "ASG · show Lower size, Upper size"),
        ("memcached nodes in total", "ElastiCache · Engine = memcached · total Nodes"),
        ("how many kinesis shards in total", "Kinesis · total Shards"),
        ("route 53 records in total?", "Route53 · total Records"),
        ("storage of databases in total", "RDS · total Storage"),
        (
            "tables with throttled reads and writes over 10",
            "DynamoDB · Throttled reads over the last 24 hours > 10 · Throttled writes over the last 24 hours > 10",
        ),
        ("records in total across hosted zones", "Route53 · total Records"),
        ("EMR clusters running release 6.15.0", "EMR · Release = 6.15.0"),
        ("instances that are tagged", "EC2 · tagged"),
        ("EC2 instances that are running and tagged", "EC2 · running · tagged"),
        ("stopped instances in total", "EC2 · stopped"),
        ("how many EC2 instances in total", "EC2 · count"),
        ("databases with more than 3 connections in total", "RDS · Connections > 3"),
    ],
)
def test_is_read_in_full(read, parser, question, explained):
    reading = read(question)
    assert reading.plan is not None, reading.refusal
    assert explain(reading.plan, parser.catalog, "en") == explained
