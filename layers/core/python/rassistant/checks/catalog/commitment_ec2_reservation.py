"""RI-EC2: reserved instances of EC2."""

from __future__ import annotations

from rassistant.checks.purchases import purchase_check
from rassistant.checks.words import said
from rassistant.errors import Text

CHECK = purchase_check(
    "commitment_ec2_reservation",
    "RI-EC2",
    Text("EC2 reservation", "EC2 예약 인스턴스"),
    words=said(
        """
        ec2 reservation | ec2 reservations | ec2 reserved instance | ec2 reserved instances |
        reserved instances for ec2 | ec2 reserved instances to buy | recommended ec2 reserved instances
        """,
        """
        ec2 예약 인스턴스 | 살 만한 ec2 예약 인스턴스 | 추천 ec2 예약 인스턴스 | ec2 ri | ec2 예약 구매
        """,
    ),
)
