"""RI-OPENSEARCH: reserved instances of OpenSearch."""

from __future__ import annotations

from rassistant.checks.purchases import purchase_check
from rassistant.checks.words import said
from rassistant.errors import Text

CHECK = purchase_check(
    "commitment_opensearch_reservation",
    "RI-OPENSEARCH",
    Text("OpenSearch reservation", "OpenSearch 예약 인스턴스"),
    words=said(
        """
        opensearch reservation | opensearch reservations | opensearch reserved instance |
        opensearch reserved instances | reserved instances for opensearch |
        opensearch reserved instances to buy
        """,
        """
        opensearch 예약 인스턴스 | 오픈서치 예약 인스턴스 | 살 만한 opensearch 예약 인스턴스 |
        추천 opensearch 예약 인스턴스
        """,
    ),
)
