"""Hasty English: launches, lengths as they are typed, words beside their noun, quotation marks, slips of grammar."""

import pytest

from rassistant.language.wording.plain_en import plainly


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


MORE = {
    "python functions": ("wich lamda functons use pyhton", "shwo me teh python functions"),
    "which service cost the most last month": ("which service took the most money last month?",),
    "count instances by type sorted by count descending": ("show me instances by type, most common first",),
    "count instances by type": ("which instance types do we use and how often",),
    "functions that have the most invocations yesterday": ("which lambda functions ran most often yesterday",),
    "compare S3 cost this month with last month": ("compare our S3 bill this month with last",),
    "instances with peak CPU above 90% last week": ("instances with cpu above 90% at peak last week",),
    "instances without a Name tag": ("instances with no name", "unnamed instances", "instances missing a name"),
    "kms keys pending deletion": ("kms keys waiting to be deleted", "kms keys that are set for deletion"),
    "untagged resources": ("resources not tagged with anything", "resources tagged with nothing"),
    "instances with tags": ("instances tagged with something",),
    "instances named web-01 or named web-02": ("instances named web-01 or web-02", 'instances named "web-01" or "web-02"'),
    "buckets ending with -backup or ending with -archive": ("buckets ending with -backup or -archive",),
    "instances whose name contains web or api": ('instances whose name contains "web" or "api"',),
    "functions whose name contains checkout": ('functions containing "checkout"',),
    "stopped instances": ('"stopped" instances', 'instances whose state is "stopped"'),
    "instances whose status is not running": ('instances whose status is not "running"',),
    "instances tagged Env=prod": ('instances tagged "Env=prod"', 'instances where tag Env = "prod"'),
    "monthly cost this year": ("which month was the most expensive this year", "in which month did we pay the least this year"),
    "instances with CPU below 3% over the last 30 days": ("instances with average cpu below 3% over 30 days",),
    "databases with under 5 connections over the last 2 weeks": ("databases with under 5 connections on average over 2 weeks",),
    "eks clusters on version 1.29": ("clusters on 1.29", "clusters still running on 1.29"),
    "how many postgres by engine version": ("what versions of postgres are we running", "which postgres versions do we have"),
    "instances with ami ami-0123456789abcdef0": ("instances launched from ami-0123456789abcdef0",),
    "ec2 that are stopped": ("ec2 that r stopped",),
    "trails that are stopped": ("trails on which logging has been stopped", "trails where logging was stopped"),
    "cost in October": ("total aws bill oct", "total cost october", "how high was our bill in October"),
    "RDS cost in September": ("How high were the RDS costs in September?", "how much of the bill in September was due to RDS"),
    "Tokyo cost in October": ("How much of the October bill came from Tokyo?",),
    "volumes of at least 500 GB": ("volumes from 500 GB upwards", "volumes from 500 GB up"),
    "count resources by region": ("what do we have in each region",),
    "count resources by service": ("what kinds of resources do we have", "resources by type"),
    "workspaces last connected more than 60 days ago": ("workspaces unused for 60 days", "desktops nobody has used in 60 days"),
    "databases with no connections in the last 30 days": ("databases not used in 30 days", "idle databases for 30 days"),
    "caches with no connections in the last month": ("caches unused for a month", "caches that haven't been used in the last month"),
    "nat gateways with no traffic in the last week": ("nat gateways unused for a week",),
    "daily cost in October": ("on which day did we spend the most in October",),
}  # fmt: skip


@pytest.mark.parametrize(("asked", "meant"), [(asked, meant) for meant, several in MORE.items() for asked in several])
def test_everyday_english_is_the_plain_question(read, asked, meant):
    want = read(meant).plan
    assert want is not None, meant
    assert read(asked).plan == want


@pytest.mark.parametrize(
    "asked",
    [
        "instances with the same name",
        "instances of the same type",
        "buckets in the same region",
        "instances with identical tags",
        "asgs at their max size",
        "instances in the default vpc",
        "load balancers unused for 30 days",
        "buckets not used since June",
        "instances idle for two weeks",
        "root volumes",
        "이름이 같은 인스턴스",
        "같은 유형의 인스턴스",
        "태그가 같은 볼륨",
    ],
)
def test_rows_are_not_compared_with_each_other(read, asked):
    assert read(asked).plan is None


def test_behind_an_answer_the_same_region_is_that_of_the_answer(read):
    before = read("instances in Tokyo").plan
    assert read("databases in the same region", previous=before).plan.steps[0].service_types == ("RDS",)


@pytest.mark.parametrize(
    ("asked", "value"),
    [
        ("buckets starting with data", "data"),
        ("tables starting with data", "data"),
        ('instances named "web 01"', "web 01"),
        ('"web" instances', "web"),
        ("instances with a name tag", None),
    ],
)
def test_what_is_a_name_stays_one(step, asked, value):
    (term,) = step(asked).filters
    assert term.value == value
    assert (term.field == "name") is (value is not None)


@pytest.mark.parametrize("asked", ["instances that barely do anything", "instances doing next to nothing"])
def test_what_does_nothing_is_idle(asked):
    assert plainly(asked) == "instances that are idle"


@pytest.mark.parametrize(
    "asked",
    [
        "file systems that are both unencrypted and One Zone",
        "EFS unencrypted and one zone",
        "EFS one zone and unencrypted",
    ],
)
def test_what_is_said_behind_and_is_a_condition_too(step, asked):
    found = {(term.field, term.value) for term in step(asked).filters}
    assert found == {("details.encrypted", False), ("details.one_zone", True)}


@pytest.mark.parametrize(
    "asked", ["compare Env=prod and Env=dev costs last month", "compare the cost of Env=prod and Env=dev last month"]
)
def test_values_of_a_tag_beside_each_other_are_told_apart(read, asked):
    find, cost = read(asked).plan.steps
    assert find.filters[0].field == "tags.Env"
    assert cost.aggregation.group_by == ("tags.Env",)
    assert cost.compare_to is None


BILL = "last month's cost by service"
COUNTS = "how many instances by region"


@pytest.mark.parametrize(
    "turn",
    ["compare with the month before", "did it go up?", "is that more than the month before?", "전달이랑 비교해줘"],
)
def test_a_cost_is_put_beside_the_time_before(read, turn):
    before = read(BILL).plan
    (step,) = read(turn, previous=before).plan.steps
    assert step.compare_to.end == before.steps[0].time_range.start == step.time_range.start
    assert step.aggregation == before.steps[0].aggregation
    assert read(turn, previous=read("instances in Tokyo").plan).plan is None


@pytest.mark.parametrize("turn", ["just EC2", "EC2", "only EC2"])
def test_a_service_alone_is_of_the_cost_before(read, turn):
    (step,) = read(turn, previous=read(BILL).plan).plan.steps
    assert (step.action, step.service_types) == ("cost", ("EC2",))
    assert read("show EC2", previous=read(BILL).plan).plan.steps[0].action == "find"


def test_groups_keep_being_groups_in_another_order(read):
    (step,) = read("sort by count", previous=read(COUNTS).plan).plan.steps
    assert step.aggregation.group_by == ("region",)
    assert step.sort[0].field == "count"


def test_the_ones_are_listed(read):
    (step,) = read("show me the ones in Tokyo", previous=read(COUNTS).plan).plan.steps
    assert step.aggregation is None
    assert step.regions == ("ap-northeast-1",)
    (step,) = read("only the running ones", previous=read(COUNTS).plan).plan.steps
    assert step.aggregation.group_by == ("region",)


@pytest.mark.parametrize("turn", ["in a table", "in one list", "show it as a table", "표로"])
@pytest.mark.parametrize("before", [BILL, COUNTS, "elastic IPs"])
def test_a_table_is_what_an_answer_is(read, before, turn):
    assert read(turn, previous=read(before).plan).plan == read(before).plan


def test_the_one_that_is_the_oldest_is_one(read):
    (step,) = read("which one is the oldest", previous=read("running instances in Tokyo").plan).plan.steps
    assert step.limit == 1


@pytest.mark.parametrize(
    "asked", ["the 3 biggest and the 3 smallest buckets", "databases with 3 replicas", "list all tag keys"]
)
def test_is_refused(read, asked):
    assert read(asked).plan is None
