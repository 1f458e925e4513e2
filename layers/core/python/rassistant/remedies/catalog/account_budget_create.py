"""Create a monthly budget of cost, of the amount and with the address that its owner gives."""

from __future__ import annotations

from typing import Any

from rassistant.errors import Text
from rassistant.remedies.remedy import Added, Block, Code, Ref, Remediation, Script, Step, Subject, bash
from rassistant.remedies.terraform import resource

_NAME = "r-assistant-monthly"
_ALERTS = (("ACTUAL", 80), ("FORECASTED", 100))
"""Kind of spend, percent of the budget."""


def _script(_subject: Subject) -> Script:
    return Script(
        constants={"BUDGET": _NAME},
        apply=(_GIVEN, _CREATE),
        undo=(
            Step(
                Text("Delete the budget; its alerts go with it.", "예산을 삭제합니다. 알림도 함께 삭제됩니다."),
                'aws budgets delete-budget --account-id "$ACCOUNT_ID" --budget-name "$BUDGET"\nrm -f "$STATE/created"',
            ),
        ),
        cautions=(
            Text(
                "How much a month may cost, and who is told, is yours to say: set BUDGET_USD and BUDGET_EMAIL. A budget warns;"
                " it stops nothing.",
                "월 예산 금액과 알림 받을 주소는 직접 정해야 합니다. BUDGET_USD와 BUDGET_EMAIL을 지정하세요. 예산은 알려 줄 뿐"
                " 사용을 막지는 않습니다.",
            ),
        ),
    )


_GIVEN = Step(
    Text(
        "See that both were given: BUDGET_USD=500 BUDGET_EMAIL=name@example.com bash FILE apply",
        "두 값이 지정되었는지 확인합니다: BUDGET_USD=500 BUDGET_EMAIL=name@example.com bash 파일 apply",
    ),
    bash("""
if [[ ! "${BUDGET_USD:-}" =~ ^[0-9]{1,12}(\\.[0-9]{1,2})?$ ]]; then expect "${BUDGET_USD:-}" 'BUDGET_USD=500'; fi
case "${BUDGET_EMAIL:-}" in
  *[\\"\\'\\\\[:space:]]* | '') expect "${BUDGET_EMAIL:-}" 'BUDGET_EMAIL=name@example.com' ;;
  ?*@?*.?*) ;;
  *) expect "$BUDGET_EMAIL" 'BUDGET_EMAIL=name@example.com' ;;
esac
"""),
)
_CREATE = Step(
    Text(
        "Create the budget with mails at 80 % of it spent and at 100 % forecast, and see that it is there.",
        "예산의 80% 사용 시점과 100% 예상 시점에 메일을 보내는 예산을 만들고, 만들어졌는지 확인합니다.",
    ),
    bash("""
printf '{"BudgetName":"%s","BudgetType":"COST","TimeUnit":"MONTHLY","BudgetLimit":{"Amount":"%s","Unit":"USD"}}\\n' \\
  "$BUDGET" "$BUDGET_USD" > "$STATE/budget.json"
told='{"Notification":{"NotificationType":"%s","ComparisonOperator":"GREATER_THAN","Threshold":%s},'
told+='"Subscribers":[{"SubscriptionType":"EMAIL","Address":"%s"}]}'
printf "[$told,$told]\\n" ACTUAL 80 "$BUDGET_EMAIL" FORECASTED 100 "$BUDGET_EMAIL" > "$STATE/alerts.json"
if ! known created; then
  aws budgets create-budget --account-id "$ACCOUNT_ID" --budget "file://$STATE/budget.json" \\
    --notifications-with-subscribers "file://$STATE/alerts.json"
  remember created "$BUDGET"
fi
found=$(aws budgets describe-budget --account-id "$ACCOUNT_ID" --budget-name "$BUDGET" \\
  --query Budget.BudgetName --output text)
expect "$found" "$BUDGET"
"""),
)


def _notified(kind: str, percent: int) -> dict[str, Any]:
    return {
        "Notification": {"NotificationType": kind, "ComparisonOperator": "GREATER_THAN", "Threshold": percent},
        "Subscribers": [{"SubscriptionType": "EMAIL", "Address": {"Ref": "BudgetEmail"}}],
    }


def _code(_subject: Subject) -> Code:
    alerts = tuple(
        Block(
            "notification",
            (),
            {
                "notification_type": kind,
                "comparison_operator": "GREATER_THAN",
                "threshold": percent,
                "threshold_type": "PERCENTAGE",
                "subscriber_email_addresses": [Ref("var.budget_email")],
            },
        )
        for kind, percent in _ALERTS
    )
    given = {
        "name": _NAME,
        "budget_type": "COST",
        "time_unit": "MONTHLY",
        "limit_amount": Ref("var.budget_usd"),
        "limit_unit": "USD",
    }
    amount = {"Amount": {"Ref": "BudgetUsd"}, "Unit": "USD"}
    return Added(
        blocks=(
            Block("variable", ("budget_usd",), {"type": Ref("string")}),
            Block("variable", ("budget_email",), {"type": Ref("string")}),
            resource("aws_budgets_budget", "monthly", given, *alerts),
        ),
        parameters={"BudgetUsd": {"Type": "Number"}, "BudgetEmail": {"Type": "String"}},
        resources={
            "Budget": {
                "Type": "AWS::Budgets::Budget",
                "Properties": {
                    "Budget": {
                        "BudgetName": _NAME,
                        "BudgetType": "COST",
                        "TimeUnit": "MONTHLY",
                        "BudgetLimit": amount,
                    },
                    "NotificationsWithSubscribers": [_notified(*one) for one in _ALERTS],
                },
            }
        },
    )


REMEDIATION = Remediation(id="account_budget_create", checks=("account_budget_missing",), script=_script, code=_code)
