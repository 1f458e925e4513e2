"""RI-MEMORYDB: reserved nodes of MemoryDB."""

from __future__ import annotations

from rassistant.checks.purchases import purchase_check
from rassistant.errors import Text

CHECK = purchase_check(
    "commitment_memorydb_reservation", "RI-MEMORYDB", Text("MemoryDB reservation", "MemoryDB 예약 노드")
)
