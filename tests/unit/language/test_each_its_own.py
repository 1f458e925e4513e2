"""Two kinds with a condition each, words with a slash between them, bounds that are no limit, and what is least."""

import pytest

from rassistant.language.render import explain

BOTH = "((service = EC2 and stopped) or (service = EBS and Attached = no))"


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("stopped servers and unattached volumes", f"EC2, EBS · {BOTH}"),
        ("꺼진 서버랑 연결 안 된 볼륨 보여줘", f"EC2, EBS · {BOTH}"),
        (
            "lambdas tagged Env=prod and tables tagged Env=dev",
            "Lambda, DynamoDB · ((service = Lambda and tag Env = prod) or (service = DynamoDB and tag Env = dev))",
        ),
        (
            "servers in Seoul and databases in Tokyo",
            "EC2, RDS · ap-northeast-2, ap-northeast-1 · "
            "((service = EC2 and region = ap-northeast-2) or (service = RDS and region = ap-northeast-1))",
        ),
        ("EC2 and RDS that are stopped", "EC2, RDS · stopped"),
        ("instances and databases tagged Team=web", "EC2, RDS · tag Team = web"),
        ("encrypted RDS instances and EBS volumes", "RDS, EBS · Encrypted = yes"),
        ("gp2/gp3 volumes in Ohio", "EBS · us-east-2 · Volume type one of gp2, gp3"),
        ("servers in paris/stockholm", "EC2 · eu-west-3, eu-north-1"),
        ("서울/도쿄 서버", "EC2 · ap-northeast-2, ap-northeast-1"),
        ("m5/c5 instances", "EC2 · Instance family one of m5, c5"),
        ("stopped and/or terminated instances", "EC2 · stopped, terminated"),
        ("log group /aws/lambda/orders", 'Logs · name starts with "/aws/lambda/orders"'),
        ("redis caches with at most one node", "ElastiCache · Engine = redis · Nodes ≤ 1"),
        ("eks clusters with at most three nodes", "EKS · Nodes ≤ 3"),
        ("show at most 5 servers", "EC2 · top 5"),
        ("5 least invoked lambdas", "Lambda · sorted by Invocations ascending · top 5"),
        ("2 least busy databases by cpu", "RDS · sorted by CPU utilization ascending · top 2"),
        ("3 busiest databases by cpu", "RDS · sorted by CPU utilization descending · top 3"),
        ("instances not in any auto scaling group", "EC2 · without ASG"),
        ("instances not part of an asg", "EC2 · without ASG"),
        ("everything not in S3", "all services · service ≠ S3"),
        ("all the buckets, but leave out Sydney", "S3 · region ≠ ap-southeast-2"),
        ("emr clusters on spot", "EMR · Spot = yes"),
        ("amis in a launch template", "AMI · In a launch template = yes"),
        ("elasticache not encrypted in transit", "ElastiCache · Encrypted in transit = no"),
        ("종료 시 삭제되는 볼륨", "EBS · Deleted with the instance = yes"),
        ("functions packaged as container images", "Lambda · Package type = Image"),
    ],
)
def test_is_read_as(read, parser, question, expected):
    reading = read(question)
    assert reading.plan is not None, reading.refusal
    assert explain(reading.plan, parser.catalog, "en") == expected


def test_around_the_clock_is_no_path(read):
    assert read("24/7 servers").plan is None


def test_a_word_is_not_corrected_into_one_that_says_nothing(read):
    assert read("saturated servers").plan is None
    assert read("situatd servers in Tokyo").plan is not None
