"""RI-ELASTICACHE: reserved nodes of ElastiCache."""

from __future__ import annotations

from rassistant.checks.purchases import purchase_check
from rassistant.errors import Text

CHECK = purchase_check(
    "commitment_elasticache_reservation", "RI-ELASTICACHE", Text("ElastiCache reservation", "ElastiCache 예약 노드")
)
