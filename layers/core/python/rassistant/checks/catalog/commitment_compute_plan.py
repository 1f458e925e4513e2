"""SP-COMPUTE: a plan for EC2, Fargate and Lambda in any region."""

from __future__ import annotations

from rassistant.checks.purchases import purchase_check
from rassistant.checks.words import said
from rassistant.errors import Text

CHECK = purchase_check(
    "commitment_compute_plan",
    "SP-COMPUTE",
    Text("Compute Savings Plan", "컴퓨팅 Savings Plan"),
    words=said(
        """
        compute savings plan | compute savings plans | compute savings plans to buy |
        compute savings plans we should buy | recommended compute savings plans |
        compute savings plans worth buying
        """,
        """
        컴퓨팅 savings plan | 컴퓨팅 세이빙스 플랜 | 컴퓨트 세이빙스 플랜 | 살 만한 컴퓨팅 세이빙스 플랜 |
        추천 컴퓨팅 세이빙스 플랜 | 컴퓨팅 절감형 플랜
        """,
    ),
)
