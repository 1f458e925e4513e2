"""SP-DATABASE: a plan for databases, of a year and without upfront payment, which is the one way that it is sold.

https://docs.aws.amazon.com/opensearch-service/latest/developerguide/cost-optimization.html (1-year commitments), with
https://aws.amazon.com/savingsplans/database-pricing/
"""

from __future__ import annotations

from rassistant.checks.purchases import purchase_check
from rassistant.checks.words import said
from rassistant.errors import Text

CHECK = purchase_check(
    "commitment_database_plan",
    "SP-DATABASE",
    Text("Database Savings Plan", "데이터베이스 Savings Plan"),
    words=said(
        """
        database savings plan | database savings plans | database savings plans to buy |
        savings plans for databases | recommended database savings plans | database savings plans worth buying
        """,
        """
        데이터베이스 savings plan | 데이터베이스 세이빙스 플랜 | db 세이빙스 플랜 |
        살 만한 데이터베이스 세이빙스 플랜 | 추천 데이터베이스 세이빙스 플랜 | 데이터베이스 절감형 플랜
        """,
    ),
)
