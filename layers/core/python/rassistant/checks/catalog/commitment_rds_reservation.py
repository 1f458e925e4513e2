"""RI-RDS: reserved instances of RDS."""

from __future__ import annotations

from rassistant.checks.purchases import purchase_check
from rassistant.checks.words import said
from rassistant.errors import Text

CHECK = purchase_check(
    "commitment_rds_reservation",
    "RI-RDS",
    Text("RDS reservation", "RDS 예약 인스턴스"),
    words=said(
        """
        rds reservation | rds reservations | rds reserved instance | rds reserved instances |
        reserved database instances | reserved instances for rds | rds reserved instances to buy |
        recommended rds reserved instances
        """,
        """
        rds 예약 인스턴스 | 데이터베이스 예약 인스턴스 | 살 만한 rds 예약 인스턴스 | 추천 rds 예약 인스턴스 |
        rds ri | rds 예약 구매
        """,
    ),
)
