"""Buy a reservation that Cost Explorer recommends: text for whoever decides it. Nothing here is ever run by the product."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from rassistant.errors import Text
from rassistant.remedies.remedy import Remediation, Script, Step, Subject, bash
from rassistant.remedies.steps import BOUGHT_ONCE


@dataclass(frozen=True, slots=True)
class _Market:
    """How a service sells. ``offers`` and ``buy``: what follows the region; ``held``: the id of what was bought."""

    service: str
    offers: str
    buy: str
    held: str


_ONCE = '"$NAME-$(date +%Y%m%d)"'
"""A name for the purchase where the service takes one: it refuses the second of a day."""
_YEAR = 31_536_000
_NODES = '--duration 31536000 --offering-type "No Upfront"'
_MARKETS: Mapping[str, _Market] = {
    "RI-EC2": _Market(
        "Amazon Elastic Compute Cloud - Compute",
        'ec2 describe-reserved-instances-offerings --instance-type "$NODE_TYPE" --offering-class standard'
        f' --offering-type "No Upfront" --min-duration {_YEAR} --max-duration {_YEAR} --no-include-marketplace --query'
        " 'ReservedInstancesOfferings[].[ReservedInstancesOfferingId,ProductDescription,RecurringCharges[0].Amount]'",
        'ec2 purchase-reserved-instances-offering --reserved-instances-offering-id "$OFFERING_ID" --instance-count "$COUNT"',
        "ReservedInstancesId",
    ),
    "RI-RDS": _Market(
        "Amazon Relational Database Service",
        f'rds describe-reserved-db-instances-offerings --db-instance-class "$NODE_TYPE" {_NODES} --query'
        " 'ReservedDBInstancesOfferings[].[ReservedDBInstancesOfferingId,ProductDescription,MultiAZ,"
        "RecurringCharges[0].RecurringChargeAmount]'",
        'rds purchase-reserved-db-instances-offering --reserved-db-instances-offering-id "$OFFERING_ID"'
        f' --db-instance-count "$COUNT" --reserved-db-instance-id {_ONCE}',
        "ReservedDBInstance.ReservedDBInstanceId",
    ),
    "RI-ELASTICACHE": _Market(
        "Amazon ElastiCache",
        f'elasticache describe-reserved-cache-nodes-offerings --cache-node-type "$NODE_TYPE" {_NODES} --query'
        " 'ReservedCacheNodesOfferings[].[ReservedCacheNodesOfferingId,ProductDescription,"
        "RecurringCharges[0].RecurringChargeAmount]'",
        'elasticache purchase-reserved-cache-nodes-offering --reserved-cache-nodes-offering-id "$OFFERING_ID"'
        f' --cache-node-count "$COUNT" --reserved-cache-node-id {_ONCE}',
        "ReservedCacheNode.ReservedCacheNodeId",
    ),
    "RI-REDSHIFT": _Market(
        "Amazon Redshift",
        "redshift describe-reserved-node-offerings --query"
        " \"ReservedNodeOfferings[?NodeType=='$NODE_TYPE' && OfferingType=='No Upfront'].[ReservedNodeOfferingId,Duration,"
        'RecurringCharges[0].RecurringChargeAmount]"',
        'redshift purchase-reserved-node-offering --reserved-node-offering-id "$OFFERING_ID" --node-count "$COUNT"',
        "ReservedNode.ReservedNodeId",
    ),
    "RI-OPENSEARCH": _Market(
        "Amazon OpenSearch Service",
        "opensearch describe-reserved-instance-offerings --query"
        " \"ReservedInstanceOfferings[?InstanceType=='$NODE_TYPE' && PaymentOption=='NO_UPFRONT']"
        '.[ReservedInstanceOfferingId,Duration,RecurringCharges[0].RecurringChargeAmount]"',
        'opensearch purchase-reserved-instance-offering --reserved-instance-offering-id "$OFFERING_ID"'
        f' --reservation-name {_ONCE} --instance-count "$COUNT"',
        "ReservedInstanceId",
    ),
    "RI-MEMORYDB": _Market(
        "Amazon MemoryDB Service",
        f'memorydb describe-reserved-nodes-offerings --node-type "$NODE_TYPE" {_NODES} --query'
        " 'ReservedNodesOfferings[].[ReservedNodesOfferingId,Duration,RecurringCharges[0].RecurringChargeAmount]'",
        'memorydb purchase-reserved-nodes-offering --reserved-nodes-offering-id "$OFFERING_ID" --node-count "$COUNT"'
        f" --reservation-id {_ONCE}",
        "ReservedNode.ReservationId",
    ),
}


def _script(subject: Subject) -> Script:
    code = subject.finding.code
    market = _MARKETS[code]
    return Script(
        constants={
            "RESERVATION": code,
            "SERVICE": market.service,
            **({"NAME": f"r-assistant-{subject.finding.id[-8:]}"} if _ONCE in market.buy else {}),
        },
        look=(_RECOMMENDED, _offered(market)),
        apply=(_GIVEN, _buy(market)),
        confirm="RESERVATION",
        confirming=Text(
            "This buys: it is owed for the whole term. To go on: CONFIRM=%s BUY_REGION=us-east-1 OFFERING_ID=ID COUNT=1 bash FILE"
            " apply",
            "구매 명령입니다. 약정 기간 전체의 요금이 청구됩니다. 계속하려면: CONFIRM=%s BUY_REGION=us-east-1 OFFERING_ID=ID COUNT=1"
            " bash 파일 apply",
        ),
        no_way_back=Text(
            "There is no way back: a reservation runs until its end. Of EC2's, standard ones may be sold on the marketplace.",
            "되돌릴 수 없습니다. 예약은 만료일까지 유지됩니다. EC2 표준 예약 인스턴스만 마켓플레이스에서 판매할 수 있습니다.",
        ),
        cautions=(
            Text(
                "A reservation covers one region, and one family or type of nodes: clear away what is idle and oversized first,"
                " and buy for what runs at all hours. Run it in the account that pays.",
                "예약은 한 리전과 한 가지 노드 계열이나 유형에만 적용됩니다. 유휴·과대 리소스를 먼저 정리하고 항상 실행되는 만큼만"
                " 구매하세요. 결제 계정에서 실행합니다.",
            ),
            Text(
                "Where a run broke off, look first whether it had bought: not every service refuses a second purchase.",
                "실행이 중간에 끊겼다면 이미 구매되었는지 먼저 확인하세요. 모든 서비스가 중복 구매를 막아 주지는 않습니다.",
            ),
        ),
    )


_RECOMMENDED = Step(
    Text(
        "Show what Cost Explorer recommends now (a request costs 0.01 USD): what, how many, saving a month.",
        "Cost Explorer의 현재 추천(요청당 0.01달러)을 조회합니다: 대상, 수량, 월 절감액.",
    ),
    bash("""
aws ce get-reservation-purchase-recommendation --service "$SERVICE" --term-in-years ONE_YEAR \\
  --payment-option NO_UPFRONT --lookback-period-in-days THIRTY_DAYS --output json --query \\
  'Recommendations[].RecommendationDetails[].[InstanceDetails,RecommendedNumberOfInstancesToPurchase,EstimatedMonthlySavingsAmount]'
"""),
)
_GIVEN = Step(
    Text(
        "See that a region, an offering and a count were given.",
        "리전, 상품, 수량이 지정되었는지 확인합니다.",
    ),
    bash("""
if [[ ! "${BUY_REGION:-}" =~ ^[a-z]{2}(-[a-z]+)+-[0-9]$ ]]; then expect "${BUY_REGION:-}" 'BUY_REGION=us-east-1'; fi
if [[ ! "${OFFERING_ID:-}" =~ ^[0-9A-Za-z-]{8,64}$ ]]; then expect "${OFFERING_ID:-}" 'OFFERING_ID=ID'; fi
if [[ ! "${COUNT:-}" =~ ^[1-9][0-9]{0,3}$ ]]; then expect "${COUNT:-}" 'COUNT=1'; fi
"""),
)


def _offered(market: _Market) -> Step:
    return Step(
        Text(
            "Show the offerings for a year without upfront payment, with their charge an hour: BUY_REGION=us-east-1"
            " NODE_TYPE=TYPE bash FILE look",
            "선결제 없는 1년 상품과 시간당 요금을 조회합니다: BUY_REGION=us-east-1 NODE_TYPE=유형 bash 파일 look",
        ),
        bash(
            """
if [[ "${NODE_TYPE:-}" =~ ^[a-z0-9.-]+$ ]]; then
  aws {} --region "${BUY_REGION:-$AWS_REGION}" --output text
fi
""",
            market.offers,
        ),
    )


def _buy(market: _Market) -> Step:
    return Step(
        Text("Buy it, once.", "한 번만 구매합니다."),
        bash(
            """
if ! known reserved; then
  reserved=$(aws {} --region "$BUY_REGION" \\
    --query {} --output text)
  remember reserved "$reserved"
fi
recall reserved
""",
            market.buy,
            market.held,
        ),
    )


REMEDIATION = Remediation(
    id="commitment_reservation_buy",
    checks=(
        "commitment_ec2_reservation",
        "commitment_elasticache_reservation",
        "commitment_memorydb_reservation",
        "commitment_opensearch_reservation",
        "commitment_rds_reservation",
        "commitment_redshift_reservation",
    ),
    script=_script,
    code=lambda _subject: BOUGHT_ONCE,
)
