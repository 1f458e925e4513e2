"""DDB-RESERVED: reserved capacity of DynamoDB."""

from __future__ import annotations

from rassistant.checks.purchases import purchase_check
from rassistant.errors import Text

CHECK = purchase_check(
    "commitment_dynamodb_reservation", "DDB-RESERVED", Text("DynamoDB reserved capacity", "DynamoDB 예약 용량")
)
