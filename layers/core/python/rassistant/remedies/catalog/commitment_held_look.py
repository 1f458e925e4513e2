"""Show what is committed to: when each commitment ends, and how far it was used."""

from __future__ import annotations

from rassistant.errors import Text
from rassistant.remedies.looking import only_a_look
from rassistant.remedies.remedy import Remediation, Script, Step, Subject, bash


def _script(_subject: Subject) -> Script:
    return Script(
        constants={"GROUPED": '[{"Type":"DIMENSION","Key":"SUBSCRIPTION_ID"}]'},
        look=(_PLANS, _RESERVATIONS, _USE),
        cautions=(
            Text(
                "Each request to Cost Explorer costs 0.01 USD. A Savings Plan can be returned within 7 days of its purchase alone;"
                " standard reservations of EC2 may be sold on the marketplace.",
                "Cost Explorer 요청 한 건마다 0.01달러가 부과됩니다. Savings Plan은 구매 후 7일 안에만 반품할 수 있고, EC2 표준 예약"
                " 인스턴스는 마켓플레이스에서 판매할 수 있습니다.",
            ),
        ),
    )


_PLANS = Step(
    Text("Show the Savings Plans and when they end.", "Savings Plan과 만료일을 조회합니다."),
    bash("""
aws savingsplans describe-savings-plans --states active queued \\
  --query 'savingsPlans[].[savingsPlanId,savingsPlanType,commitment,start,end]' --output text
"""),
)
_RESERVATIONS = Step(
    Text(
        "Show the reservations of a region and when they end: SHOW_REGION=ap-northeast-2 for another one.",
        "리전의 예약과 만료일을 조회합니다. 다른 리전은 SHOW_REGION=ap-northeast-2처럼 지정하세요.",
    ),
    bash("""
region=${SHOW_REGION:-$AWS_REGION}
aws ec2 describe-reserved-instances --region "$region" \\
  --query 'ReservedInstances[].[ReservedInstancesId,InstanceType,InstanceCount,State,End]' --output text
aws rds describe-reserved-db-instances --region "$region" \\
  --query 'ReservedDBInstances[].[ReservedDBInstanceId,DBInstanceClass,DBInstanceCount,StartTime,Duration]' --output text
aws elasticache describe-reserved-cache-nodes --region "$region" \\
  --query 'ReservedCacheNodes[].[ReservedCacheNodeId,CacheNodeType,CacheNodeCount,StartTime,Duration]' --output text
aws redshift describe-reserved-nodes --region "$region" \\
  --query 'ReservedNodes[].[ReservedNodeId,NodeType,NodeCount,StartTime,Duration]' --output text
aws opensearch describe-reserved-instances --region "$region" \\
  --query 'ReservedInstances[].[ReservedInstanceId,InstanceType,InstanceCount,StartTime,Duration]' --output text
aws memorydb describe-reserved-nodes --region "$region" \\
  --query 'ReservedNodes[].[ReservationId,NodeType,NodeCount,StartTime,Duration]' --output text
"""),
)
_USE = Step(
    Text("Show how far each was used in the last 30 days.", "최근 30일의 약정별 사용률을 조회합니다."),
    bash("""
until=$(date -u +%F)
since=$(date -u -d '30 days ago' +%F 2> "$STATE/error" || date -u -v -30d +%F)
period="{\\"Start\\":\\"$since\\",\\"End\\":\\"$until\\"}"
aws ce get-savings-plans-utilization-details --time-period "$period" --output text \\
  --query 'SavingsPlansUtilizationDetails[].[SavingsPlanArn,Utilization.UtilizationPercentage,Utilization.UnusedCommitment]' \\
  || printf '%s\\n' '-'
aws ce get-reservation-utilization --time-period "$period" --group-by "$GROUPED" --output text \\
  --query 'UtilizationsByTime[].Groups[].[Value,Utilization.UtilizationPercentage,Utilization.UnusedHours]' \\
  || printf '%s\\n' '-'
"""),
)

REMEDIATION = Remediation(
    id="commitment_held_look",
    checks=("commitment_expiring", "commitment_low_use"),
    script=_script,
    code=only_a_look,
)
