"""SP-EC2: a plan for one instance family in one region."""

from __future__ import annotations

from rassistant.checks.purchases import purchase_check
from rassistant.checks.words import said
from rassistant.errors import Text

CHECK = purchase_check(
    "commitment_ec2_plan",
    "SP-EC2",
    Text("EC2 Instance Savings Plan", "EC2 인스턴스 Savings Plan"),
    words=said(
        """
        ec2 instance savings plan | ec2 instance savings plans | ec2 savings plan | ec2 savings plans |
        savings plans for ec2 | ec2 savings plans to buy | recommended ec2 savings plans
        """,
        """
        ec2 인스턴스 savings plan | ec2 savings plan | ec2 세이빙스 플랜 | ec2 인스턴스 세이빙스 플랜 |
        살 만한 ec2 세이빙스 플랜 | 추천 ec2 세이빙스 플랜 | ec2 절감형 플랜
        """,
    ),
)
