"""RI-MEMORYDB: reserved nodes of MemoryDB."""

from __future__ import annotations

from rassistant.checks.purchases import purchase_check
from rassistant.checks.words import said
from rassistant.errors import Text

CHECK = purchase_check(
    "commitment_memorydb_reservation",
    "RI-MEMORYDB",
    Text("MemoryDB reservation", "MemoryDB 예약 노드"),
    words=said(
        """
        memorydb reservation | memorydb reservations | memorydb reserved node | memorydb reserved nodes |
        reserved nodes for memorydb | memorydb reserved nodes to buy
        """,
        """
        memorydb 예약 노드 | 메모리db 예약 노드 | 살 만한 memorydb 예약 노드 | 추천 memorydb 예약 노드
        """,
    ),
)
