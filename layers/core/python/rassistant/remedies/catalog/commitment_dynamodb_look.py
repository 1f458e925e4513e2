"""Show what reserved capacity of DynamoDB is recommended: it is sold in the console alone, by no API."""

from __future__ import annotations

from rassistant.errors import Text
from rassistant.remedies.looking import only_a_look
from rassistant.remedies.remedy import Remediation, Script, Step, Subject, bash


def _script(_subject: Subject) -> Script:
    return Script(
        constants={"SERVICE": "Amazon DynamoDB"},
        look=(
            Step(
                Text(
                    "Show what Cost Explorer recommends now (a request costs 0.01 USD).",
                    "Cost Explorer의 현재 추천(요청당 0.01달러)을 조회합니다.",
                ),
                bash("""
aws ce get-reservation-purchase-recommendation --service "$SERVICE" --term-in-years ONE_YEAR \\
  --payment-option ALL_UPFRONT --lookback-period-in-days THIRTY_DAYS --output json --query \\
  'Recommendations[].RecommendationDetails[].[RecommendedNumberOfCapacityUnitsToPurchase,EstimatedMonthlySavingsAmount]'
"""),
            ),
        ),
        cautions=(
            Text(
                "Reserved capacity is bought in DynamoDB's console, in blocks of 100 units, for a region: no API sells it. It"
                " covers provisioned capacity of standard tables alone, and can't be taken back.",
                "예약 용량은 DynamoDB 콘솔에서 리전별로 100 단위씩 구매하며 API로는 살 수 없습니다. 표준 테이블의 프로비저닝된 용량에만"
                " 적용되고 되돌릴 수 없습니다.",
            ),
        ),
    )


REMEDIATION = Remediation(
    id="commitment_dynamodb_look", checks=("commitment_dynamodb_reservation",), script=_script, code=only_a_look
)
