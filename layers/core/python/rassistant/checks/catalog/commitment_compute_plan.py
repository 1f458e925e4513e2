"""SP-COMPUTE: a plan for EC2, Fargate and Lambda in any region."""

from __future__ import annotations

from rassistant.checks.purchases import purchase_check
from rassistant.errors import Text

CHECK = purchase_check("commitment_compute_plan", "SP-COMPUTE", Text("Compute Savings Plan", "컴퓨팅 Savings Plan"))
