"""What is called by a part of its name, orders to tag, and tags that nobody put on."""

import pytest

from rassistant.language.account.account_words import AccountWords
from rassistant.language.render import explain


@pytest.fixture
def words(row):
    return AccountWords.of(
        [
            row("pastry-bastion-01", tags={"부서": "인프라", "Stage": "live"}),
            row("web-01", tags={"부서": "물류", "Stage": "dev"}),
        ]
    )


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("ec2 named bastion", 'EC2 · name contains "bastion"'),
        ("instances called pastry-bastion", 'EC2 · name contains "pastry-bastion"'),
        ("ec2 named exactly bastion", "EC2 · name = bastion"),
        ("server called web-01", "EC2 · name = web-01"),
        ("server called frobnicator", "EC2 · name = frobnicator"),
        ("부서 태그를 아직 안 붙인 서버 골라주세요", "EC2 · without tag 부서"),
        ("이름 앞이 /aws/lambda 인 로그 그룹", 'Logs · name starts with "/aws/lambda"'),
        ("which of our load balancers sit in South America", "ELB · sa-east-1"),
        ("which cloudtrail trails have stopped logging?", "CloudTrail · Stopped"),
        ("databases with a 1000 GB disk", "RDS · Storage = 1,000 GiB"),
        ("which region has the most databases on rds?", "RDS · count · by region · sorted by count descending · top 1"),
        ("volumes nothing is using in Ohio", "EBS · us-east-2 · Attached = no"),
    ],
)
def test_is_read_as(read, parser, words, question, expected):
    reading = read(question, words=words)
    assert reading.plan is not None, reading.refusal
    assert explain(reading.plan, parser.catalog, "en") == expected


@pytest.mark.parametrize("question", ["tag every volume with Stage=live", "lower the memory of all lambdas"])
def test_orders_are_refused(read, words, question):
    assert read(question, words=words).refusal.reason == "action"
