"""Show by usage type what a service's cost of the last two full months was made of."""

from __future__ import annotations

from rassistant.errors import Text
from rassistant.remedies.looking import only_a_look
from rassistant.remedies.remedy import Remediation, Script, Step, Subject, bash
from rassistant.remedies.steps import json_text

_COST_OF = "cost of "


def _script(subject: Subject) -> Script:
    services = [
        one.metric.removeprefix(_COST_OF) for one in subject.finding.evidence if one.metric.startswith(_COST_OF)
    ]
    return Script(
        constants={
            "SERVICES": json_text({"Dimensions": {"Key": "SERVICE", "Values": services}}),
            "GROUPED": json_text([{"Type": "DIMENSION", "Key": "SERVICE"}, {"Type": "DIMENSION", "Key": "USAGE_TYPE"}]),
        },
        look=(
            Step(
                Text(
                    "Show the two months by service and usage type.",
                    "두 달의 비용을 서비스와 사용 유형별로 조회합니다.",
                ),
                bash("""
until=$(date -u +%Y-%m-01)
since=$(date -u -d "$until -2 months" +%F 2> "$STATE/error" || date -u -v 1d -v -2m +%F)
aws ce get-cost-and-usage --time-period "{\\"Start\\":\\"$since\\",\\"End\\":\\"$until\\"}" --granularity MONTHLY \\
  --metrics UnblendedCost --filter "$SERVICES" --group-by "$GROUPED" \\
  --query 'ResultsByTime[].[TimePeriod.Start,Groups[].[Keys,Metrics.UnblendedCost.Amount]]' --output json
"""),
            ),
        ),
        cautions=(
            Text(
                "Each request to Cost Explorer costs 0.01 USD.", "Cost Explorer 요청 한 건마다 0.01달러가 부과됩니다."
            ),
        ),
    )


REMEDIATION = Remediation(id="account_cost_look", checks=("account_cost_change",), script=_script, code=only_a_look)
