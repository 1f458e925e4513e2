"""An order by size goes on with the size of what is asked for next."""

import pytest

from rassistant.language.render import explain


@pytest.mark.parametrize(
    ("first", "then", "explained"),
    [
        ("5 largest volumes", "what about RDS?", "RDS · sorted by Storage descending · top 5"),
        ("5 largest volumes", "and tables?", "DynamoDB · sorted by Size descending · top 5"),
        ("5 oldest buckets", "how about volumes", "EBS · sorted by created ascending · top 5"),
        ("5 volumes with the most iops", "what about buckets?", "S3"),
        ("3 functions with the most memory", "what about buckets?", "S3"),
    ],
)
def test_the_next_kind_is_ordered_by_its_own(read, parser, first, then, explained):
    reading = read(then, previous=read(first).plan)
    assert explain(reading.plan, parser.catalog, "en") == explained
