"""DDB-RESERVED: reserved capacity of DynamoDB."""

from __future__ import annotations

from rassistant.checks.purchases import purchase_check
from rassistant.checks.words import said
from rassistant.errors import Text

CHECK = purchase_check(
    "commitment_dynamodb_reservation",
    "DDB-RESERVED",
    Text("DynamoDB reserved capacity", "DynamoDB 예약 용량"),
    words=said(
        """
        dynamodb reserved capacity | reserved capacity for dynamodb | dynamodb reservation |
        dynamodb reservations | reserved capacity to buy | dynamodb reserved capacity to buy |
        dynamodb reserved capacity worth buying
        """,
        """
        dynamodb 예약 용량 | 다이나모db 예약 용량 | 살 만한 dynamodb 예약 용량 | 추천 dynamodb 예약 용량 |
        다이나모디비 예약 용량
        """,
    ),
)
