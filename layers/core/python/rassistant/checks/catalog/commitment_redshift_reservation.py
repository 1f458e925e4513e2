"""RI-REDSHIFT: reserved nodes of Redshift."""

from __future__ import annotations

from rassistant.checks.purchases import purchase_check
from rassistant.errors import Text

CHECK = purchase_check(
    "commitment_redshift_reservation", "RI-REDSHIFT", Text("Redshift reservation", "Redshift 예약 노드")
)
