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


@pytest.mark.parametrize(
    ("asked", "field"),
    [
        ("instances launched in 2024", "details.launched_at"),
        ("instances launched more than a month ago", "details.launched_at"),
        ("instances launched over 30 days ago", "details.launched_at"),
        ("instances launched less than 30 days ago", "details.launched_at"),
        ("instances last started before 2025", "details.launched_at"),
        ("시작한 지 한 달 넘은 인스턴스", "details.launched_at"),
        ("instances created more than a month ago", "created_at"),
        ("databases launched more than a month ago", "created_at"),
        ("notebooks launched in 2024", "created_at"),
        ("instances and databases launched in 2024", "created_at"),
        ("everything launched more than a month ago", "created_at"),
    ],
)
def test_launched_is_last_started_where_a_start_is_known(step, asked, field):
    (term,) = step(asked).filters[:1]
    conditions = term.terms if hasattr(term, "terms") else (term,)
    assert {one.field for one in conditions} == {field}


@pytest.mark.parametrize(
    ("asked", "path", "descending"),
    [
        ("most recently launched instances", "details.launched_at", True),
        ("instances by launch date, newest first", "details.launched_at", True),
        ("servers by launch time, oldest first", "details.launched_at", False),
        ("servers by creation date, newest first", "created_at", True),
        ("most recently launched databases", "created_at", True),
    ],
)
def test_an_order_of_launches_is_of_what_they_tell(step, asked, path, descending):
    (key,) = step(asked).sort
    assert (key.field, key.descending) == (path, descending)


PLAIN = {
    "RDS databases with encryption switched off": (
        "RDS databases with encryption at rest switched off",
        "RDS databases not encrypted at rest",
        "RDS databases without at-rest encryption",
    ),
    "lambda functions with the highest code size top 5": ("biggest lambda code packages, top 5",),
    "database with the highest storage": ("largest database storage",),
    "opensearch with one instance": ("opensearch w/ only one instance",),
    "auto scaling groups with 3 members": ("asgs with 3 instances", "auto scaling groups with exactly 3 servers"),
    "workspaces user = anna": ("workspaces assigned to anna", "workspaces with a user named anna", "workspaces whose user is anna"),
    "10 oldest snapshots": ("oldest snapshots, 10 of them", "oldest snapshots, just 10", "oldest snapshots: 10 is enough"),
    "average size of volumes by type": ("average volume size per type", "average volume size for each type"),
    "instances in us-east-1 with CPU under 3%": (
        "idle instances in us-east-1 (CPU under 3%)",
        "quiet instances in us-east-1 (i.e. CPU under 3%)",
    ),
    "snapshots older than a year": ("old snapshots (over a year)", "ancient snapshots (older than a year)"),
    "how much did we spend on RDS in September": (
        "How much we have paid for RDS in September?",
        "what we paid for RDS in September",
        "for each RDS database, what did we pay in September",
    ),
    "functions with errors in the last 7 days": ("functions with errors in the last 7d",),
    "snapshots older than 2 years": ("snapshots older than 2y", "snapshots older than 2 yrs"),
    "unattached volumes": ("which volumes am i paying for that nothing uses",),
    "volumes with no reads": ("volumes that haven't been read at all", "volumes that were never read"),
    "python functions": ("python functions in our lambda estate",),
    "cost by resource of instances last month": ("cost per instance last month", "cost of each server last month"),
}  # fmt: skip


@pytest.mark.parametrize(("asked", "meant"), [(asked, meant) for meant, several in PLAIN.items() for asked in several])
def test_hasty_english_is_the_plain_question(read, asked, meant):
    want = read(meant).plan
    assert want is not None, meant
    assert read(asked).plan == want


@pytest.mark.parametrize(
    "asked",
    [
        "load balancers with 2 instances",
        "regions with 3 instances",
        "accounts with 5 instances",
        "인스턴스 2개 있는 로드밸런서",
        "인스턴스 3개 있는 리전",
        "볼륨 2개 달린 인스턴스",
        "서버 3대짜리 로드밸런서",
        "average age of instances",
        "how old are our servers on average",
    ],
)
def test_how_many_each_has_is_no_number_of_rows(read, asked):
    assert read(asked).plan is None


@pytest.mark.parametrize(
    ("asked", "limit"),
    [
        ("5 instances with tags", 5),
        ("서울 인스턴스 3개", 3),
        ("show me with 5 instances", 5),
        ("functions with 3 layers", None),
    ],
)
def test_a_number_of_rows_stays_one(step, asked, limit):
    assert step(asked).limit == limit


def test_the_average_cost_of_each_is_one_figure(step):
    found = step("average cost per instance")
    assert (found.aggregation.function, found.aggregation.group_by) == ("average", ())


def test_a_class_of_databases_is_no_family_of_instances(step):
    assert "RDS" in step("db.t3 family").service_types
    assert step("m5 or c5 family, running").service_types == ("EC2",)
