"""SP-EC2: a plan for one instance family in one region."""

from __future__ import annotations

from rassistant.checks.purchases import purchase_check
from rassistant.errors import Text

CHECK = purchase_check("commitment_ec2_plan", "SP-EC2", Text("EC2 Instance Savings Plan", "EC2 인스턴스 Savings Plan"))
