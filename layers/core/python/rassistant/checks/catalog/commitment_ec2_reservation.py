"""RI-EC2: reserved instances of EC2."""

from __future__ import annotations

from rassistant.checks.purchases import purchase_check
from rassistant.errors import Text

CHECK = purchase_check("commitment_ec2_reservation", "RI-EC2", Text("EC2 reservation", "EC2 예약 인스턴스"))
