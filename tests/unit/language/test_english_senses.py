"""States, places, amounts and traffic in everyday English: each way of saying it is the plain question."""

import pytest

from rassistant.language.plan import conditions


def _groups():
    return [
        (
            "stopped instances",
            ("instances that stopped running",
                "instances that have ceased to run",
                "instances out of service",
                "dormant instances",
                "which instances are asleep",
                ),
        ),
        ("stopped instances in Seoul", ("instances down in Seoul",)),
        (
            "instances not running",
            (
                "instances no longer running",
                "instances that no longer run",
                "instances not running anymore",
                "instances that don't run any more",
                "instances not operating",
            ),
        ),
        ("running instances", ("instances in operation", "instances still going", "instances that run now")),
        ("running instances in Seoul", ("boxes up in Seoul",)),
        ("paused redshift clusters", ("redshift clusters on pause",)),
        ("attached volumes", ("volumes that are used", "volumes being used", "volumes that are mounted")),
        (
            "volumes outside Seoul",
            (
                "volumes kept somewhere other than Seoul",
                "volumes in any place but Seoul",
                "volumes elsewhere than Seoul",
                "volumes in a region other than Seoul",
            ),
        ),
        ("instances with cpu at most 10%", ("instances where cpu isn't above 10%", "instances whose cpu isn't over 10%")),
        ("functions with more than 512 MB memory", ("functions with more memory than 512 MB",)),
        ("ecs services with fewer than 2 running tasks", ("which services have fewer tasks running than 2",)),
        ("dynamodb tables larger than 5 GB", ("tables heavier than 5 GB",)),
        ("volumes between 30 and 90 days old", ("volumes aged between 30 and 90 days",)),
        ("instances stopped for less than a week", ("boxes stopped since less than a week",)),
        ("databases sorted by storage ascending", ("smallest databases by storage",)),
        ("nat gateways with bytes out under 1 GB", ("nat gateways that sent less than 1 GB",)),
        ("nat gateways with 0 bytes out", ("nat gateways that haven't sent a single byte",)),
        ("ec2 with network in over 10 GB", ("instances that received over 10 GB of network traffic",)),
        ("workspaces last connected more than 30 days ago", ("nobody connected to these workspaces in 30 days",)),
        ("t2, t3, t3a or t4g instances", ("burstable instances", "burstable instances, t family")),
        ("functions with code size over 20 MB", ("lambdas whose zip is over 20 MB",)),
        ("trails without multi region", ("trails that cover only one region",)),
        ("keys with multi region", ("keys that replicate across regions",)),
        ("count functions by runtime sorted by count descending", ("count functions per runtime, most first",)),
        ("most common runtime", ("which runtime is used most?", "which runtime do we use the most")),
        ("servers with cpu under 5%", ("idle servers, say cpu under 5%", "machines that do almost nothing (<5% cpu)")),
        ("most expensive instances", (
            "instances with the highest cost", "instances with the biggest bill", "instances we spend the most on",
            "instances burning the most money", "instances sorted from priciest to cheapest", "dearest instances",
        )),
        ("cheapest instances", ("instances that cost the least", "instances from cheapest to priciest")),
        ("which three services cost the most last month", ("which three services ate most of the budget last month",)),
        ("instances costing more than $100 a month", (
            "instances that run us more than $100 a month", "instances we pay more than $100 a month for",
            "instances pricier than $100 a month",
        )),
        ("compare cost of october and september", ("how much more did we pay in october than in september",)),
        ("how much did the 3 biggest buckets cost in october", ("cost of the 3 biggest buckets in october",)),
        ("5 largest volumes", ("the 5 heaviest volumes", "the 5 volumes that take the most space")),
        ("the newest volume", ("the last volume we created", "which volume was added last", "which volume did we create last")),
        ("the oldest volume", ("which volume has been around the longest", "the volume created first")),
        ("volumes of at most 100 GB", ("volumes within 100 GB", "volumes of 100 GB at most")),
        ("volumes of at least 100 GB", ("volumes from 100 GB", "volumes of 100 GB upwards")),
        ("asgs with min size 0", ("auto scaling groups with a minimum size of 0",)),
        ("databases with free memory under 1 GB", ("any rds with less than 1 gig of freeable memory left?",)),
        ("volumes created last month", (
            "volumes that came into being last month", "volumes that sprang up last month", "volumes dating from last month",
            "volumes that saw the light of day last month", "volumes introduced last month",
        )),
        ("volumes older than 90 days", (
            "volumes that have lived longer than 90 days", "volumes that date back more than 90 days",
            "volumes in existence for more than 90 days",
        )),
        ("volumes newer than 7 days", ("volumes no older than 7 days", "volumes aged less than 7 days", "volumes not yet 7 days old")),
        ("functions last modified more than 180 days ago", (
            "functions last touched more than 180 days ago", "functions without an update for 180 days",
            "functions that went 180 days without a change", "functions not revised for 180 days",
            "functions whose last change was more than 180 days ago",
        )),
        ("how many running instances", ("how many instances run", "amount of running instances")),
        ("how many instances by region", (
            "regions and their number of instances", "show regions and how many instances each has", "classify instances by region",
        )),
        ("which region has the most instances", (
            "the region with the most instances", "top region by instances", "region with the largest number of instances",
        )),
        ("instances without tags", ("instances nobody put a tag on", "instances we never gave a tag", "instances nobody bothered to tag")),
        ("instances without a CostCenter tag", (
            "instances somebody forgot to give a CostCenter tag", "instances nobody put a CostCenter tag on",
            "instances that never got a CostCenter tag",
        )),
        ("instances tagged CostCenter=support or CostCenter=hq", ("instances with CostCenter support or hq",)),
        ("buckets whose name ends with archive", ("buckets ending in archive",)),
        ("attached volumes", ("volumes that instances use",)),
        ("clusters by kubernetes version", ("count eks by kubernetes version",)),
        ("databases without backups", ("databases nobody backs up", "databases we don't back up")),
        ("databases without multi-az", ("databases that aren't highly available", "databases not replicated across zones")),
        ("databases without deletion protection", ("databases that can be deleted by accident",)),
        ("databases with less than 10 GB of free storage", (
            "databases nearly full, with less than 10 GB free", "databases low on space (less than 10 GB free)",
            "databases that are down to less than 10 GB of free storage",
        )),
        ("databases with more than 100 connections", (
            "databases whose connection count is over 100", "databases with more than 100 active connections",
        )),
        ("mysql databases older than version 8.0", ("mysql databases not yet on 8.0",)),
        ("buckets without lifecycle rules", ("buckets where nothing ever expires", "buckets that keep everything forever")),
        ("log groups without retention", (
            "log groups with retention set to never expire", "log groups where nobody set a retention",
            "log groups that hold on to logs forever",
        )),
        ("log groups with retention of 30 days", ("log groups that store logs for 30 days", "log groups set to 30 days")),
        ("load balancers without targets", ("load balancers with no backends", "load balancers pointing nowhere")),
        ("load balancers with unhealthy targets", ("load balancers with sick targets", "load balancers whose targets are unhealthy")),
        ("functions slower than 2 seconds", (
            "functions that answer slower than 2 seconds", "functions that take over 2 seconds",
            "functions that take longer than 2 seconds to respond",
        )),
        ("functions with errors", ("functions with failed invocations", "functions that went wrong")),
        ("functions with no invocations", ("functions that are never used", "unused functions", "functions nothing triggers")),
        ("running instances with a public ip", (
            "instances that run and have a public ip", "instances running with a public ip",
            "running instances to which a public ip is assigned",
        )),
        ("busiest instances", ("hardest working instances", "instances with the heaviest load")),
        ("rds databases with more than 400 GB storage", ("databases of RDS who have more than 400 GB storage",)),
        ("unattached elastic ips", ("any unused addresses we pay for", "unused addresses")),
        ("windows machines", ("do we even have windows machines",)),
        ("eks clusters on 1.29", ("k8s clusters that are stuck on 1.29",)),
        ("kinesis streams with retention over 1 day", ("kinesis streams that hold data longer than a day",)),
        ("databases sorted by connections descending", ("rank the databases on RDS by number of connections, highest first",)),
        ("instances whose name contains gateway or whose name contains jenkins", (
            "instances whose name contains gateway or jenkins", "instances with gateway or jenkins in their names",
            "whats got gateway or jenkins in the name? servers only",)),
        ("cost last month", ("the total for last month", "how big was last month's bill", "what was last month's invoice")),
        ("cost by service last month", ("group last month's costs by service", "itemize last month's bill by service")),
        ("rds cost in september", ("what did rds run us in september", "how much money did rds eat in september")),
        ("5 most expensive services last month", (
            "top five services on last month's bill", "the five biggest cost drivers last month",
            "which five services were the most expensive last month",
        )),
        ("cost per month since june", ("cost per month from june on",)),
        ("compare cost this month with last month", ("are we spending more than last month",)),
        ("untagged instances", ("instances that have yet to be tagged", "instances that have not been tagged")),
        ("functions never invoked", ("functions that have yet to be invoked",)),
        ("mysql or postgres databases", ("databases running either mysql or postgres",)),
        ("average cpu of instances by instance type", ("average cpu per instance type",)),
        ("total size of volumes by region", ("combined size of volumes in each region",)),
        ("how much did we spend on stopped instances last month", ("how much did we pay last month for stopped instances",)),
        ("cost this month", ("this month cost", "what did this month cost")),
        ("total size of volumes", ("how many gigabytes of volumes do we have",)),
        ("10 newest instances", ("last 10 created instances",)),
        ("secrets not accessed for 90 days", (
            "secrets unused for 90 days", "secrets that haven't been used in 90 days", "secrets nobody touched for 90 days",
        )),
        ("trails not logging", ("trails that don't log", "trails that are off", "trails with logging off")),
        ("trails without log validation", ("trails that don't validate their log files", "trails with log validation off")),
        ("stopped notebooks", ("notebooks switched off",)),
        ("hosted zones that are private", ("private zones", "zones that are private")),
        ("rds snapshots of type manual", ("rds snapshots taken manually", "rds snapshots that were taken by hand")),
        ("caches with no connections", ("caches without clients", "caches nothing is connected to")),
        ("ecs services with no running tasks", ("services with no tasks running", "ecs services running nothing")),
        ("stopped ec2 in tokyo", ("ec2 / stopped / tokyo", "when it comes to ec2 in tokyo, which are stopped")),
        ("total size of buckets", (
            "how much data do we have in buckets", "how much do our buckets hold in total", "bucket sizes summed up",
        )),
        ("count instances by instance type sorted by count descending", ("instance types by number of instances",)),
        ("functions tagged Owner=nadia", ("which lambdas belong to nadia? (Owner tag)",)),
        ("notebooks still in service", ("notebooks still in service, someone forgot to switch them off",)),
        ("volumes of 8 GB or 16 GB or 32 GB", ("volumes of 8, 16 or 32 GB",)),
        ("t3.micro, t3.small or t3.medium instances", ("instances of type t3.micro, t3.small or t3.medium",)),
        ("functions with errors yesterday", ("functions that failed yesterday",)),
        ("instances with cpu over 60% or cpu under 5%", ("instances with cpu over 60% or under 5%",)),
        ("functions with duration between 1 and 3 seconds", ("functions taking between 1 and 3 seconds",)),
        ("everything with Environment=qa", ("what carries Environment=qa", "whatever carries Environment=qa")),
        ("tables with an Env tag and without a Team tag", ("Have an Env tag but miss the Team tag: which tables?",)),
        ("file systems in account 111122223333", ("what file systems does account 111122223333 hold?",)),
        ("https health checks with interval of 10 s", ("HTTPS health checks probing every 10 seconds",)),
        ("functions by errors", ("functions by how often they fail",)),
        ("kms keys pending deletion", ("keys scheduled for deletion",)),
        ("which lambda has the most errors", ("which lambda fails the most",)),
        ("instances with cpu over 80%", ("instances busier than 80%", "instances more than 80% busy", "instances loaded over 80%")),
        ("functions using python 3.9", ("functions that work with python 3.9",)),
        ("volumes created after october", ("after october which volumes were created",)),
        ("volumes without an Env tag and without a Team tag", ("volumes missing both Env and Team",)),
        ("functions invoked less than 2000 times and invoked more than 0 times", ())
    ]  # fmt: skip


@pytest.mark.parametrize(("meant", "asked"), [(meant, one) for meant, all_of_it in _groups() for one in all_of_it])
def test_is_the_plain_question(read, asked, meant):
    want = read(meant).plan
    assert want is not None, meant
    assert read(asked).plan == want


@pytest.mark.parametrize(
    "asked",
    [
        "functions that are used",  # by whom, and how often, no field tells
        "instances that are being used",
        "databases that are used",
        "which database is used most",
        "the 5 highest volumes",
        "list clusters",
        "ecr repos with the biggest images",
        "volumes unattached for more than 30 days",
        "databases stopped since october",
        "buckets public since june",
        "instances stopped for months",
        "what will this month cost",
        "the latest snapshot of each volume",
        "functions that used to throw errors",
        "volumes used to store logs",
        "clusters older than a year",
        "how many subnets",
        "which vpcs do we use",
    ],
)
def test_what_use_means_there_is_not_guessed(read, asked):
    assert read(asked).plan is None


def test_a_part_of_an_address_ends_where_it_is_said(step):
    (condition,) = step("instances in the 10.20. address range").filters
    assert (condition.op, condition.value) == ("matches", "10.20.*")


def test_a_type_is_no_degree_that_a_number_explains(step):
    read = step("m5.large EC2 with CPU under 20%")
    assert [condition.field for condition in conditions(read.filters)] == [
        "details.instance_type",
        "metrics.CPUUtilization",
    ]


def test_a_degree_that_the_number_does_not_explain_is_not_dropped(read):
    assert read("big servers with CPU under 20%").plan is None
    assert read("idle servers with CPU under 5%").plan is not None
