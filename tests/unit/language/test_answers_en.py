"""English about the answer itself: in one list, whatever the type, worst first, by average, broken down by region instead."""

import pytest

from rassistant.language.account.account_words import AccountWords

SAME = {
    "elastic IPs and load balancers": (
        "elastic IPs and load balancers, both in one list",
        "elastic IPs and load balancers on a single page",
        "give me one list of elastic IPs and load balancers",
        "elastic IPs and load balancers combined in one table please",
        "one table with all elastic IPs and load balancers",
        "elastic IPs and load balancers all in the same place",
    ),
    "everything in Tokyo": ("everything in Tokyo in one view", "everything in Tokyo, as one list", "everything in Tokyo, all in one shot"),
    "node functions with at least 1 GB of memory": (
        "node functions (whatever version) with at least 1 GB of memory",
        "node functions, any version, with at least 1 GB of memory",
        "node functions regardless of their version with at least 1 GB of memory",
    ),
    "stopped instances": (
        "stopped instances, whatever the type",
        "stopped instances, any region, any size",
        "stopped instances no matter which region they are in",
        "stopped instances irrespective of type or region",
        "stopped instances, the region doesn't matter",
        "stopped instances (any region)",
        "regardless of type, show stopped instances",
        "stopped instances no matter how old they are",
    ),
    "volumes over 100 GB": ("volumes over 100 GB, type is irrelevant", "volumes over 100 GB, i don't care about the region"),
    "functions with throttles sorted by throttles descending": (
        "functions getting throttled, worst first",
        "functions with throttles, worst offenders first",
        "functions with throttles, most throttles first",
        "worst first: functions with throttles",
    ),
    "databases with free storage under 10 GB sorted by free storage ascending": (
        "databases with free storage under 10 GB, worst first",
        "databases with free storage under 10 GB, worst ones on top",
    ),
    "functions sorted by duration ascending": ("functions by duration, best first", "functions by duration, lowest duration first"),
    "top 5 functions by errors": ("top 5 worst functions by errors",),
    "functions with the most errors": ("functions with the most errors, worst first",),
    "10 instances with the lowest CPU": (
        "10 instances with the lowest average CPU",
        "top 10 instances by average CPU ascending",
        "CPU 평균 낮은 순으로 인스턴스 10개",
        "평균 CPU 낮은 순으로 인스턴스 10개",
    ),
    "instances sorted by CPU descending": ("instances by average CPU", "instances ranked by mean CPU", "CPU 평균 순으로 인스턴스"),
    "functions sorted by invocations descending": ("functions by total invocations",),
    "10 instances with the highest peak CPU": ("the 10 instances with the highest maximum CPU",),
    "instances with network in under 1 GB and network out under 1 GB": (
        "instances with network under 1 GB",
        "instances with network in and out under 1 GB",
        "instances with less than 1 GB of network traffic",
    ),
    "instances with no network in and no network out": ("instances with no network in or out", "instances with no network traffic"),
    "compare cost in October with September": (
        "did my bill go up from September to October?",
        "did our costs go down from september to october",
        "did spending go up or down between September and October",
        "tell me if our costs went up from September to October",
        "was our October bill higher than September's",
        "were we cheaper in October than in September",
        "did costs go up in October",
        "did the bill change in October compared to the month before",
        "by how much did our costs rise from September to October",
    ),
    "compare RDS cost in October with September": (
        "did RDS get more expensive from September to October",
        "did RDS cost more in October than in September",
        "did spending on RDS go up from September to October",
        "did RDS get cheaper in October",
    ),
    "compare cost by service in October with September": (
        "which services went up from September to October",
        "did my bill go up from September to October by service",
        "which services cost more in October than in September",
    ),
    "compare cost this month with last month": (
        "did my bill go up",
        "is our bill this month higher than last month",
        "is AWS getting more expensive",
    ),
    "compare RDS cost this month with September": ("has RDS become more expensive since September",),
    "cost in September 2025": ("cost in the month before October 2025",),
}  # fmt: skip


@pytest.mark.parametrize(("asked", "meant"), [(asked, meant) for meant, several in SAME.items() for asked in several])
def test_is_the_plain_question(read, asked, meant):
    want = read(meant).plan
    assert want is not None, meant
    assert read(asked).plan == want


@pytest.mark.parametrize(
    "asked",
    [
        "EC2 and RDS in two lists",
        "buckets, worst first",
        "best databases first",
        "instances by average size",
        "instances with the most network traffic",
        "instances with network over 5 GB",
        "which services are cheaper",
        "did the number of instances go up from September to October",
        "did my bill go up by 10% from September to October",
        "did my bill go up more than 100 dollars from September to October",
        "which services went down last month",
        "instances in Tokyo (Team tag)",
    ],
)
def test_is_refused(read, asked):
    assert read(asked).plan is None


@pytest.mark.parametrize(
    ("asked", "limit"),
    [("one instance in Tokyo", 1), ("one of our instances", 1), ("a table with more than 100 items", None)],
)
def test_one_of_them_stays_one(step, asked, limit):
    assert step(asked).limit == limit


@pytest.mark.parametrize(
    ("asked", "paths"),
    [
        ("whichever region has the most instances", {"aggregation": ("region",)}),
        ("whatever costs more than $100 a month", {"filter": "monthly_cost_usd"}),
        ("instances with any public IP", {"filter": "details.public_ip"}),
        ("instances with any tag", {"filter": "tags"}),
        ("instances that received over 10 GB of network traffic", {"filter": "metrics.NetworkIn"}),
        ("instances that sent under 1 GB of network traffic", {"filter": "metrics.NetworkOut"}),
    ],
)
def test_what_does_matter_stays(step, asked, paths):
    found = step(asked)
    if "aggregation" in paths:
        assert found.aggregation.group_by == paths["aggregation"]
    else:
        assert [term.field for term in found.filters] == [paths["filter"]]


@pytest.fixture
def words(row):
    return AccountWords.of([row(f"web-{at}", tags={"Squad": name}) for at, name in enumerate(("claims", "pricing"))])


@pytest.mark.parametrize(
    ("asked", "direction"),
    [
        ("which squad owns the most servers? (Squad tag)", True),
        ("who has the most servers (tag Squad)", True),
        ("which team has the most servers, going by the Squad tag?", True),
        ("the squad with the most servers", True),
        ("which squad owns the fewest servers", False),
        ("which people look after the fewest servers (Squad tag)", False),
    ],
)
def test_owners_are_the_values_of_a_tag(read, words, asked, direction):
    step = read(asked, words=words).plan.steps[0]
    assert step.aggregation.group_by == ("tags.Squad",)
    assert step.sort[0].descending is direction
    assert step.limit == 1


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("which squad runs the most functions", "which squad has the most functions"),
        ("top 3 squads by number of instances", "count instances by squad sorted by count descending top 3"),
        ("top 3 squads with the most instances", "count instances by squad sorted by count descending top 3"),
        ("squad with the most functions", "which squad has the most functions"),
        ("who owns the most servers (Squad tag)", "which squad has the most servers"),
    ],
)
def test_owners_in_other_words(read, words, asked, meant):
    assert read(meant, words=words).plan is not None
    assert read(asked, words=words).plan == read(meant, words=words).plan


def test_a_tag_in_brackets_says_which_word_is_its_key(read, words):
    assert read("servers per squad (Squad tag)", words=words).plan == read("servers by tag Squad", words=words).plan
    assert (
        read("servers with no squad (Squad tag)", words=words).plan
        == read("servers without tag Squad", words=words).plan
    )
    assert read("who has the most servers", words=words).plan is None  # no tag of this account is called owner


@pytest.mark.parametrize(
    "before",
    [
        "last month's cost by service",
        "how much did EC2 cost last month",
        "instances in Tokyo",
        "how many instances by state",
    ],
)
@pytest.mark.parametrize(
    "turn",
    [
        "now break that down by region instead",
        "ok, split it by region",
        "can you slice this by region instead?",
        "then cut those by region please",
        "same thing by region",
        "change the grouping to region",
        "how does that look by region",
        "show me the numbers by region now",
    ],
)
def test_the_answer_before_is_cut_otherwise(read, before, turn):
    plan = read(before).plan
    again = read(turn, previous=plan).plan
    assert again == read("by region", previous=plan).plan
    assert again.steps[-1].aggregation.group_by == ("region",)
    assert again.steps[0].service_types == plan.steps[0].service_types
    assert again.steps[-1].time_range == plan.steps[-1].time_range


@pytest.mark.parametrize(
    "asked",
    [
        "buckets that contain a file called salaries.xlsx",
        "buckets with an object named backup.zip",
        "which bucket has the file report.pdf",
        "where is report.pdf stored",
        "buckets with documents about payroll",
        "buckets holding a folder named invoices",
        "tables with a row named alice",
        "tables with an item whose id is 5",
        "databases with a table called users",
        "hosted zones with a record called www",
        "repositories with an image called nginx",
        "log groups with lines containing timeout",
        "log groups that contain the word timeout",
        "servers with nginx installed",
        "instances running the process java",
        "servers that bob is logged in to",
        "functions with a layer called x",
        "load balancers with a target named web",
        "x라는 레이어가 있는 함수",
        "www라는 레코드가 있는 호스팅 영역",
    ],
)
def test_what_lies_inside_is_not_read(read, asked):
    assert read(asked).refusal.reason == "unclear"


@pytest.mark.parametrize(
    "asked",
    [
        "buckets called salaries",
        "buckets named salaries.example.com",
        "buckets with more than 100 objects",
        "buckets that contain objects",
        "tables with more than 1000 items",
        "log groups whose name contains error",
        "log groups that contain the word prod in their name",
        "log groups containing events",
        "instances whose name contains web",
        "node.js lambdas",
        "servers running windows",
        "volumes with a snapshot called foo",
        "buckets called foo with objects",
        "functions named x",
    ],
)
def test_what_is_held_is_read(read, asked):
    assert read(asked).plan is not None
