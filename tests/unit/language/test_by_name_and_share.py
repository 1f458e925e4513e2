"""Resources by the name of what they belong to; shares; what is added up."""

import pytest

from rassistant.language.account.account_words import AccountWords
from rassistant.language.render import explain

THINGS = (
    ("EC2", "web-1"),
    ("EC2", "batch-7"),
    ("EBS", "data-1"),
    ("ASG", "web-asg"),
    ("RDS", "orders-db"),
    ("Lambda", "resize-images"),
)


@pytest.fixture
def said(read, parser, row):
    """What the question is read as, on an account that has the things above; None where it is refused."""
    words = AccountWords.of([row(name, service_type=service_type) for service_type, name in THINGS])

    def saying(question):
        plan = read(question, words=words).plan
        return None if plan is None else explain(plan, parser.catalog, "en")

    return saying


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("volumes attached to web-1", "EBS · with EC2 [name = web-1]"),
        ("web-1에 붙은 볼륨", "EBS · with EC2 [name = web-1]"),
        ("web-1 인스턴스에 붙은 볼륨", "EBS · with EC2 [name = web-1]"),
        ("volumes of web-1 and batch-7", "EBS · with EC2 [name one of web-1, batch-7]"),
        ("web-1과 batch-7에 붙은 볼륨", "EBS · with EC2 [name one of web-1, batch-7]"),
        ("snapshots of data-1", "EBSSnapshot · with EBS [name = data-1]"),
        ("data-1의 스냅샷", "EBSSnapshot · with EBS [name = data-1]"),
        ("snapshots of orders-db", "RDSSnapshot · with RDS [name = orders-db]"),
        ("orders-db의 스냅샷", "RDSSnapshot · with RDS [name = orders-db]"),
        ("instances of web-asg", "EC2 · with ASG [name = web-asg]"),
        ("web-asg의 인스턴스", "EC2 · with ASG [name = web-asg]"),
        ("log groups of resize-images", "Logs · with Lambda [name = resize-images]"),
        ("how many volumes are attached to web-1", "EBS · with EC2 [name = web-1] · count"),
        ("cost of the volumes attached to web-1", "EBS · with EC2 [name = web-1] → cost · last 14 days · daily"),
        ("web-1에 붙은 볼륨 비용", "EBS · with EC2 [name = web-1] → cost · last 14 days · daily"),
        ("EC2 named web-1 and batch-7", "EC2 · name one of web-1, batch-7"),
        ("web-1의 인스턴스", "EC2 · name = web-1"),
    ],
)
def test_what_belongs_to_a_name(said, question, expected):
    assert said(question) == expected


def test_the_number_of_a_name_is_no_limit(read):
    assert read("data-1의 스냅샷").plan is None
    assert read("snapshots of data-1").plan is None


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("what share of instances are stopped", "EC2 · count · by status"),
        ("꺼진 인스턴스 비율", "EC2 · count · by status"),
        ("what percentage of volumes are encrypted", "EBS · count · by Encrypted"),
        ("암호화된 볼륨 비율은?", "EBS · count · by Encrypted"),
        ("what share of buckets in us-east-1 are public", "S3 · us-east-1 · count · by Public"),
        ("what share of the cost is EC2", "cost · last 30 days · by service · daily"),
        ("EC2 비용 비중", "cost · last 30 days · by service · daily"),
        ("how much storage do RDS instances use in total per engine", "RDS · total Storage · by Engine"),
        ("how many nodes do our eks clusters have in total", "EKS · total Nodes"),
        ("EKS 클러스터 노드 수 합계", "EKS · total Nodes"),
        ("ECS services whose running count is less than desired", "ECS · Running tasks < Desired tasks"),
        ("실행 중인 태스크가 원하는 태스크보다 적은 ECS 서비스", "ECS · Running tasks < Desired tasks"),
        ("average memory of lambda functions by runtime", "Lambda · average Memory · by Runtime"),
        ("EBS throughput over 200 MiB/s", "EBS · Throughput > 200 MiB/s"),
        ("처리량 200MB/s 넘는 볼륨", "EBS · Throughput > 200 MiB/s"),
        ("IOPS 3000 미만 볼륨", "EBS · IOPS < 3,000 IOPS"),
        ("volumes with IOPS under 3000 IOPS", "EBS · IOPS < 3,000 IOPS"),
    ],
)
def test_shares_sums_and_rates(said, question, expected):
    assert said(question) == expected


def test_a_share_of_what_has_no_parts_is_refused(read):
    assert read("what share of instances have cpu over 50").plan is None
