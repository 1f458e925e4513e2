"""Buy a Savings Plan that Cost Explorer recommends: text for whoever decides it. Nothing here is ever run by the product."""

from __future__ import annotations

from collections.abc import Mapping

from rassistant.errors import Text
from rassistant.remedies.remedy import Remediation, Script, Step, Subject, bash
from rassistant.remedies.steps import BOUGHT_ONCE

_TYPES: Mapping[str, str] = {
    "SP-COMPUTE": "COMPUTE_SP",
    "SP-EC2": "EC2_INSTANCE_SP",
    "SP-SAGEMAKER": "SAGEMAKER_SP",
    "SP-DATABASE": "DATABASE_SP",
}


def _script(subject: Subject) -> Script:
    code = subject.finding.code
    return Script(
        constants={
            "PLAN": code,
            "PLAN_TYPE": _TYPES[code],
            "SUGGESTED_USD": f"{float(subject.detail('hourly_usd', 0.0)):.3f}",
            "TOKEN": subject.finding.id,
        },
        look=(_OFFERS,),
        apply=(_GIVEN, _BUY),
        undo=(_RETURN,),
        confirm="PLAN",
        confirming=Text(
            "This buys: it is owed every hour of the term. To go on: CONFIRM=%s OFFERING_ID=ID HOURLY_USD=0.5 bash FILE apply",
            "구매 명령입니다. 약정 기간 내내 매시간 청구됩니다. 계속하려면: CONFIRM=%s OFFERING_ID=ID HOURLY_USD=0.5 bash 파일 apply",
        ),
        cautions=_CAUTIONS,
    )


# https://docs.aws.amazon.com/savingsplans/latest/userguide/return-sp.html
_CAUTIONS = (
    Text(
        "A purchase binds for a year or three. It can be returned within 7 days, in the same calendar month (UTC), where it is"
        " within AWS's limits for returns (size an hour, returns a year); after that there is no way back.",
        "구매하면 1년 또는 3년간 유지됩니다. AWS의 반품 한도(시간당 금액, 연간 횟수) 안에 있는 플랜만 같은 달(UTC) 안에서 7일 내에"
        " 반품할 수 있고, 그 후에는 되돌릴 수 없습니다.",
    ),
    Text(
        "Clear away what is idle and oversized first, buy less than the least busy hour needs, and buy in steps. Run it in the"
        " account that pays.",
        "유휴·과대 리소스를 먼저 정리하고, 가장 한가한 시간의 사용량보다 적게, 나누어 구매하세요. 결제 계정에서 실행합니다.",
    ),
)
_OFFERS = Step(
    Text(
        "Show what Cost Explorer recommends now (a request costs 0.01 USD): offering, commitment an hour, saving a month; then"
        " what this list suggests once waste is gone.",
        "Cost Explorer의 현재 추천(요청당 0.01달러)을 조회합니다: 상품 ID, 시간당 약정, 월 절감액. 이어서 낭비를 정리한 뒤 이"
        " 목록이 제안하는 금액을 보여 줍니다.",
    ),
    bash("""
aws ce get-savings-plans-purchase-recommendation --savings-plans-type "$PLAN_TYPE" --term-in-years ONE_YEAR \\
  --payment-option NO_UPFRONT --lookback-period-in-days THIRTY_DAYS --output json --query \\
  'SavingsPlansPurchaseRecommendation.SavingsPlansPurchaseRecommendationDetails[].[SavingsPlansDetails,HourlyCommitmentToPurchase,EstimatedMonthlySavingsAmount]'
printf '%s\\n' "HOURLY_USD=$SUGGESTED_USD"
"""),
)
_GIVEN = Step(
    Text(
        "Show the offering that was chosen, and see that the commitment is a number.",
        "선택한 상품을 보여 주고 약정 금액이 숫자인지 확인합니다.",
    ),
    bash("""
if [[ ! "${HOURLY_USD:-}" =~ ^[0-9]{1,6}(\\.[0-9]{1,5})?$ ]]; then expect "${HOURLY_USD:-}" "HOURLY_USD=$SUGGESTED_USD"; fi
if [[ ! "${OFFERING_ID:-}" =~ ^[0-9a-f-]{36}$ ]]; then expect "${OFFERING_ID:-}" 'OFFERING_ID=ID'; fi
found=$(aws savingsplans describe-savings-plans-offerings --offering-ids "$OFFERING_ID" \\
  --query 'searchResults[0].[planType,paymentOption,durationSeconds,currency]' --output text)
printf '%s\\n' "$found"
"""),
)
_BUY = Step(
    Text("Buy it, and show the plan.", "구매하고 플랜을 보여 줍니다."),
    bash("""
# The token is kept, so that a purchase whose answer got lost is not made twice.
if ! known token; then remember token "$TOKEN-$(date +%s)"; fi
if ! known plan; then
  plan=$(aws savingsplans create-savings-plan --savings-plan-offering-id "$OFFERING_ID" --commitment "$HOURLY_USD" \\
    --client-token "$(recall token)" --query savingsPlanId --output text)
  remember plan "$plan"
fi
plan=$(recall plan)
aws savingsplans describe-savings-plans --savings-plan-ids "$plan" \\
  --query 'savingsPlans[].[savingsPlanId,state,commitment,end]' --output text
"""),
)
_RETURN = Step(
    Text("Return it, within its first 7 days.", "구매 후 7일 이내에 반품합니다."),
    bash("""
plan=$(recall plan)
aws savingsplans return-savings-plan --savings-plan-id "$plan" --query savingsPlanId --output text
rm -f "$STATE/plan" "$STATE/token"
"""),
)


REMEDIATION = Remediation(
    id="commitment_plan_buy",
    checks=(
        "commitment_compute_plan",
        "commitment_database_plan",
        "commitment_ec2_plan",
        "commitment_sagemaker_plan",
    ),
    script=_script,
    code=lambda _subject: BOUGHT_ONCE,
)
