"""RI-REDSHIFT: reserved nodes of Redshift."""

from __future__ import annotations

from rassistant.checks.purchases import purchase_check
from rassistant.checks.words import said
from rassistant.errors import Text

CHECK = purchase_check(
    "commitment_redshift_reservation",
    "RI-REDSHIFT",
    Text("Redshift reservation", "Redshift 예약 노드"),
    words=said(
        """
        redshift reservation | redshift reservations | redshift reserved node | redshift reserved nodes |
        reserved nodes for redshift | redshift reserved nodes to buy
        """,
        """
        redshift 예약 노드 | 레드시프트 예약 노드 | 살 만한 redshift 예약 노드 | 추천 redshift 예약 노드
        """,
    ),
)
