"""RI-OPENSEARCH: reserved instances of OpenSearch."""

from __future__ import annotations

from rassistant.checks.purchases import purchase_check
from rassistant.errors import Text

CHECK = purchase_check(
    "commitment_opensearch_reservation", "RI-OPENSEARCH", Text("OpenSearch reservation", "OpenSearch 예약 인스턴스")
)
