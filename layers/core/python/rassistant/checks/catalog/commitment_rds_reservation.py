"""RI-RDS: reserved instances of RDS."""

from __future__ import annotations

from rassistant.checks.purchases import purchase_check
from rassistant.errors import Text

CHECK = purchase_check("commitment_rds_reservation", "RI-RDS", Text("RDS reservation", "RDS 예약 인스턴스"))
