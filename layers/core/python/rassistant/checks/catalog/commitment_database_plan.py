"""SP-DATABASE: a plan for databases, of a year and without upfront payment."""

from __future__ import annotations

from rassistant.checks.purchases import purchase_check
from rassistant.errors import Text

CHECK = purchase_check(
    "commitment_database_plan", "SP-DATABASE", Text("Database Savings Plan", "데이터베이스 Savings Plan")
)
