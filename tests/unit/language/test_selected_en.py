"""Questions written as a database or a shell is asked: the same as in words; what changes something is refused."""

from __future__ import annotations

import pytest

SAME = {
    "select * from ec2 where region = eu-west-2": "instances in eu-west-2",
    "select count(*) from volumes where type = gp2": "how many gp2 volumes",
    "select name from rds where engine = 'postgres'": "rds where engine = postgres",
    "select sum(size) from ebs where attached = false": "total size of unattached volumes",
    "select avg(memory) from lambda": "average memory of lambda",
    "select region, count(*) from ec2 group by region": "how many ec2 by region",
    "select count(*) from ec2 where state = 'stopped' group by type;": "how many stopped ec2 by type",
    "select * from rds order by cost desc limit 5": "rds sorted by cost descending limit 5",
    "ec2 where type in (t3.micro, t3.small)": "ec2 where type is t3.micro or t3.small",
    "ec2 where type in ('t3.micro', 't3.small', 'm5.large')": "ec2 where type is t3.micro or t3.small or m5.large",
    "ec2 where region not in (us-east-1, us-west-2)": "ec2 not in us-east-1 or us-west-2",
    "ec2 in (us-east-1, us-west-2)": "ec2 in us-east-1 or us-west-2",
    "rds where engine not in ('mysql', 'postgres')": "rds where engine is neither mysql nor postgres",
    "rds where engine not in ('mysql')": "rds where engine is not mysql",
    "ec2 where name like 'web%'": "ec2 whose name starts with web",
    "ec2 where name like '%web'": "ec2 whose name ends with web",
    "ec2 where name like '%web%'": "ec2 whose name contains web",
    "ec2 where name not like '%web%'": "ec2 whose name does not contain web",
    "ec2 where public_ip is null": "ec2 without public ip",
    "ec2 where public_ip is not null": "ec2 with public ip",
    "ec2 where region is not us-east-1 or us-west-2": "ec2 where region is neither us-east-1 nor us-west-2",
    "ebs | filter type=io1 | sort by size desc": "io1 volumes sorted by size descending",
    "ec2 | where state=stopped | count": "how many stopped instances",
    "ec2 | where state=stopped and region=us-east-1 | group by type": "how many stopped instances in us-east-1 by type",
    "rds | filter engine=postgres && encrypted=false": "postgres databases where encrypted = false",
    "s3 | sort by size desc | head 3": "s3 sorted by size descending limit 3",
    "lambda | stats count by runtime": "how many lambdas by runtime",
    "lambda | list": "lambdas",
}


@pytest.mark.parametrize(("written", "said"), list(SAME.items()))
def test_is_read_as_in_words(read, written, said):
    reading = read(written)
    assert reading.plan is not None, reading.refusal
    assert reading.plan == read(said).plan


@pytest.mark.parametrize(
    "written",
    [
        "ec2 | delete",
        "ec2 | xargs terminate",
        "ebs | filter type=io1 | detach",
        "delete from ec2 where state = stopped",
        "update ec2 set state = stopped",
        "drop table orders",
        "ec2 | frobnicate | count",
        "select distinct type from ec2",
    ],
)
def test_what_changes_or_says_something_else_is_refused(read, written):
    assert read(written).plan is None
