"""What is set beside each other: times, services, regions, accounts; findings as a noun; accounts that are left out."""

import pytest

from rassistant.language.reading import Situation
from rassistant.language.render import explain
from rassistant.services.query_words import question_parser
from tests.unit.language.conftest import ACCOUNTS, NOW

OCTOBER = "2026-10-01 ~ 2026-10-31"


@pytest.fixture(scope="module")
def said():
    """With the findings of the checks, as the product reads questions."""
    parser = question_parser()

    def saying(question):
        plan = parser.parse(question, Situation(NOW, ACCOUNTS)).plan
        return None if plan is None else explain(plan, parser.catalog, "en")

    return saying


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("compare EC2 and RDS cost last month", f"EC2, RDS · cost · {OCTOBER} · by service · daily"),
        ("지난달 EC2와 RDS 비용 비교해줘", f"EC2, RDS · cost · {OCTOBER} · by service · daily"),
        ("compare Seoul and Tokyo costs in October", f"ap-northeast-2, ap-northeast-1 · cost · {OCTOBER} · by region · daily"),
        ("서울과 도쿄 비용 비교", "ap-northeast-2, ap-northeast-1 · cost · last 30 days · by region · daily"),
        ("acme-prod vs acme-dev cost last month", f"account 111122223333, 444455556666 · cost · {OCTOBER} · by account · daily"),
        ("compare dev and prod accounts cost last month", f"account 444455556666, 111122223333 · cost · {OCTOBER} · by account · daily"),
        ("dev 계정이랑 prod 계정 지난달 비용 비교", f"account 444455556666, 111122223333 · cost · {OCTOBER} · by account · daily"),
        ("EC2와 RDS 비용을 지난달과 비교해줘", f"EC2, RDS · cost · 2026-11-01 ~ 2026-11-22 · compared with {OCTOBER} · daily"),
        ("EC2 cost compared to last month", f"EC2 · cost · 2026-11-01 ~ 2026-11-22 · compared with {OCTOBER} · daily"),
        ("compare october and september EC2 cost", f"EC2 · cost · {OCTOBER} · compared with 2026-09-01 ~ 2026-09-30 · daily"),
        ("resources not in the prod account", "all services · account ≠ 111122223333"),
        ("EC2 except the dev account", "EC2 · account ≠ 444455556666"),
        ("EC2 findings", "EC2 · with finding"),
        ("RDS 진단", "RDS · with finding"),
        ("EC2 without findings", "EC2 · without finding"),
        ("volumes that could move to gp3", "EBS · finding = EBS-GP2 (gp2 volume that gp3 would serve for less)"),
        ("t3.micro 몇개", "EC2 · Instance type = t3.micro · count"),
    ],
)  # fmt: skip
def test_is_read_as(said, question, expected):
    assert said(question) == expected


def test_what_many_services_have_is_counted_in_the_explanation(said):
    explained = said("what are we wasting money on")
    number, rest = explained.split(" ", 1)
    assert int(number) > 20
    assert rest == "services · with finding"
    assert len(said("idle resources")) < 80
