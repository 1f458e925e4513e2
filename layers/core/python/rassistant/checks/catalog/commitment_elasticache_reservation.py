"""RI-ELASTICACHE: reserved nodes of ElastiCache."""

from __future__ import annotations

from rassistant.checks.purchases import purchase_check
from rassistant.checks.words import said
from rassistant.errors import Text

CHECK = purchase_check(
    "commitment_elasticache_reservation",
    "RI-ELASTICACHE",
    Text("ElastiCache reservation", "ElastiCache 예약 노드"),
    words=said(
        """
        elasticache reservation | elasticache reservations | elasticache reserved node |
        elasticache reserved nodes | reserved cache nodes | reserved nodes for elasticache |
        elasticache reserved nodes to buy
        """,
        """
        elasticache 예약 노드 | 캐시 예약 노드 | 엘라스티캐시 예약 노드 | 살 만한 elasticache 예약 노드 |
        추천 elasticache 예약 노드
        """,
    ),
)
