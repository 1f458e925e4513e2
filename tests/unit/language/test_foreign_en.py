"""English with the turns of other languages, and vague words that a number explains."""

import pytest

SAME = {
    "RDS instances with backup retention under 7 days": (
        "RDS instances with a backup retention period of less than 7 days",
        "RDS instances with a backup retention time inferior to 7 days",
    ),
    "EC2 allowing imdsv1": ("EC2 instances on which IMDSv1 remains enabled", "EC2 where IMDSv1 is still active"),
    "public buckets": ("buckets that remain public", "buckets which stay public"),
    "RDS older than 150 days": ("RDS databases which are older as 150 days",),
    "functions with timeout over 60 seconds": (
        "functions which have a timeout superior to 60 seconds",
        "functions with a timeout that is superior to 60 seconds",
    ),
    "instances with CPU of at least 50%": ("instances with a CPU usage rate superior or equal to 50%",),
    "instances in Tokyo with CPU of at least 30%": ("About Tokyo region, instances whose CPU usage rate is 30% or more",),
    "databases with CPU above 70%": (
        "databases running hot, meaning above 70 percent CPU",
        "busy databases, i.e. above 70% CPU",
    ),
    "volumes over 500 GB": ("big volumes, meaning more than 500 GB", "volumes bigger as 500 GB"),
    "unencrypted volumes": ("unencrypted volumes across our whole infrastructure", "unencrypted volumes across the estate"),
    "databases whose engine version starts with 14": ("databases with an engine version starting with 14",),
    "instances with cpu over 50% or under 5%": ("instances with cpu higher than 50% or lower than 5%",),
    "3 most expensive resources in Tokyo": ("what's eating the most money in Tokyo? top 3 resources pls",),
    "5 most expensive services": ("what costs the most? top 5 services",),
    "volumes without an Env tag and without a CostCenter tag": (
        "volumes that carry neither an Env tag nor a CostCenter tag",
        "volumes bearing neither an Env tag nor a CostCenter tag",
    ),
    "instances with CPU of at least 20% and at most 70%": ("instances whose CPU utilisation lies between 20 and 70%",),
    "databases with no connections": ("rds databases nobody is connected to, i.e. zero connections",),
    "caches with more than 40% cpu or more than 60 connections": ("caches with more than 40% cpu or over 60 connections",),
    "average cpu of running instances": (
        "what's the average cpu of running instances, roughly",
        "what is approximately the average cpu of running instances?",
    ),
    "how many buckets do we have": ("how many buckets do we have, more or less?", "how many bukcets do we hav"),
    "unattached elastic ips": ("do any of my elastic ips sit around unattached?", "elastic ips that just lie there unattached"),
    "unattached volumes": ("grab me the unattached volumes", "can you grab all the unattached volumes"),
    "cost of unattached volumes in September": (
        "first find the unattached volumes, after that their cost for September",
        "First of all list the unattached volumes; subsequently their cost in September",
    ),
    "buckets larger than 1 TB": ("it is possible to see the buckets which are bigger than 1 TB?",),
    "how many DynamoDB tables by region": (
        "In what regions we have DynamoDB tables, how many in each?",
        "what regions have DynamoDB tables, and how many in each region?",
    ),
    "top 2 regions by number of buckets": ("In which two regions do we have the most buckets?",),
    "top 3 accounts by number of instances": ("which three accounts have the most instances?",),
    "functions with nodejs20": ("lambdas w nodejs20",),
    "RDS without Multi-AZ": ("rds wo multi az",),
    "running instances in Ohio": ("instances runnin in ohio",),
    "RDS cost in September compared with August": ("How much costed RDS in September comparing with August?",),
    "functions without any invocation": ("The lambda functions without no one invocation, which are they?",),
    "MemoryDB with engine=valkey": ("memorydb running valkey", "valkey memorydb clusters"),
    "load balancers without targets": ("load balancers w/o any targets behind them", "load balancers with no targets behind them"),
}  # fmt: skip


@pytest.mark.parametrize(("asked", "meant"), [(asked, meant) for meant, several in SAME.items() for asked in several])
def test_is_the_plain_question(read, asked, meant):
    want = read(meant).plan
    assert want is not None, meant
    found = read(asked).plan
    assert found is not None, read(asked).refusal
    assert set(found.steps[0].filters) == set(want.steps[0].filters)
    assert (found.steps[0].regions, found.steps[0].service_types) == (
        want.steps[0].regions,
        want.steps[0].service_types,
    )
    assert (found.steps[0].sort, found.steps[0].limit, len(found.steps)) == (
        want.steps[0].sort,
        want.steps[0].limit,
        len(want.steps),
    )


def test_an_order_beside_a_bound_of_its_own_stays(step):
    found = step("old volumes in Tokyo over 100 GB")
    assert found.sort[0].field == "created_at"
    assert found.filters[0].field == "details.size_gib"


@pytest.mark.parametrize(
    "asked",
    [
        "superior instances",
        "volumes minor",
        "instances with an error rate over 5%",
        "average cost october",
        "a file called instances.txt",
        "objects named foo",
        "databases created on a monday",
        "costs on weekends",
        "first find the stopped instances, after that delete them",
        "it is possible to delete the buckets which are bigger than 1 TB?",
        "can you grab all the buckets and delete them",
        "how many instances over 50% cpu roughly",
        "since we're moving out of Brazil, how many instances are running?",
        "ahead of the Tokyo launch, list all instances",
    ],
)
def test_is_refused(read, asked):
    assert read(asked).plan is None


@pytest.mark.parametrize("asked", ["instances sorted by region then type", "sort instances by region and type"])
def test_one_order_stands_behind_another(step, asked):
    assert [key.field for key in step(asked).sort] == ["region", "details.instance_type"]


@pytest.mark.parametrize(
    ("asked", "aside"),
    [
        ("since we're moving out of Brazil, how many buckets do we have in Seoul?", "since we're moving out of Brazil"),
        ("as we are leaving Tokyo, I'd like to know how many buckets we still have in Seoul", "as we are leaving Tokyo"),
        ("in preparation for the licence true-up, please list every bucket in Seoul", "in preparation for the licence true-up"),
    ],
)  # fmt: skip
def test_why_it_is_asked_is_told_where_the_question_says_its_own_place(read, asked, aside):
    found = read(asked)
    assert found.plan is not None, found.refusal
    assert (found.plan.steps[0].regions, found.plan.steps[0].service_types) == (("ap-northeast-2",), ("S3",))
    assert [said.strip(" ,") for said in found.aside] == [aside]
