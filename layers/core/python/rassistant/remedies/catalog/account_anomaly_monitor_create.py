"""Create a monitor of cost anomalies by service, and a subscription that mails what it finds."""

from __future__ import annotations

from rassistant.errors import Text
from rassistant.remedies.remedy import Added, Block, Code, Ref, Remediation, Script, Step, Subject, bash
from rassistant.remedies.steps import json_text
from rassistant.remedies.terraform import resource

_NAME = "r-assistant-services"
_LEAST_USD = 100
"""What an anomaly must come to before it is mailed, where nothing else is given."""
_IMPACT = "ANOMALY_TOTAL_IMPACT_ABSOLUTE"
_AT_LEAST = "GREATER_THAN_OR_EQUAL"


def _script(_subject: Subject) -> Script:
    monitor = {"MonitorName": _NAME, "MonitorType": "DIMENSIONAL", "MonitorDimension": "SERVICE"}
    return Script(
        constants={"MONITOR": json_text(monitor), "NAME": _NAME},
        apply=(_GIVEN, _MONITOR, _SUBSCRIBE),
        undo=(
            Step(
                Text("Delete the subscription, then the monitor.", "구독을 삭제한 뒤 모니터를 삭제합니다."),
                bash("""
if known subscription; then
  subscription=$(recall subscription)
  aws ce delete-anomaly-subscription --subscription-arn "$subscription"
  rm -f "$STATE/subscription"
fi
monitor=$(recall monitor)
aws ce delete-anomaly-monitor --monitor-arn "$monitor"
rm -f "$STATE/monitor"
"""),
            ),
        ),
        cautions=(
            Text(
                f"Who is told is yours to say: set ALERT_EMAIL, and ALERT_USD for another amount than {_LEAST_USD}. The monitor"
                " and its mails cost nothing; it needs some days to learn what is usual.",
                f"알림 받을 주소는 직접 정해야 합니다. ALERT_EMAIL을 지정하고, 기준 금액을 {_LEAST_USD}달러가 아닌 값으로 하려면"
                " ALERT_USD를 지정하세요. 모니터와 메일은 무료이며, 평소 비용을 학습하는 데 며칠이 걸립니다.",
            ),
        ),
    )


_GIVEN = Step(
    Text(
        "See that an address was given: ALERT_EMAIL=name@example.com bash FILE apply",
        "주소가 지정되었는지 확인합니다: ALERT_EMAIL=name@example.com bash 파일 apply",
    ),
    bash(
        """
if [[ ! "${ALERT_USD:-{}}" =~ ^[0-9]{1,9}$ ]]; then expect "$ALERT_USD" 'ALERT_USD={}'; fi
case "${ALERT_EMAIL:-}" in
  *[\\"\\'\\\\[:space:]]* | '') expect "${ALERT_EMAIL:-}" 'ALERT_EMAIL=name@example.com' ;;
  ?*@?*.?*) ;;
  *) expect "$ALERT_EMAIL" 'ALERT_EMAIL=name@example.com' ;;
esac
""",
        str(_LEAST_USD),
        str(_LEAST_USD),
    ),
)
_MONITOR = Step(
    Text("Create the monitor.", "모니터를 만듭니다."),
    bash("""
if known monitor; then
  monitor=$(recall monitor)
else
  monitor=$(aws ce create-anomaly-monitor --anomaly-monitor "$MONITOR" --query MonitorArn --output text)
  remember monitor "$monitor"
fi
"""),
)
_SUBSCRIBE = Step(
    Text(
        "Create the subscription, and see that it is of this monitor.",
        "구독을 만들고 이 모니터에 연결되었는지 확인합니다.",
    ),
    bash(
        """
printf '{"SubscriptionName":"%s","MonitorArnList":["%s"],"Frequency":"DAILY","Subscribers":[{"Type":"EMAIL","Address":"%s"}],' \\
  "$NAME" "$monitor" "$ALERT_EMAIL" > "$STATE/subscription.json"
printf '"ThresholdExpression":{"Dimensions":{"Key":"{}","MatchOptions":["{}"],"Values":["%s"]}}}\\n' \\
  "${ALERT_USD:-{}}" >> "$STATE/subscription.json"
if ! known subscription; then
  subscription=$(aws ce create-anomaly-subscription --anomaly-subscription "file://$STATE/subscription.json" \\
    --query SubscriptionArn --output text)
  remember subscription "$subscription"
fi
subscription=$(recall subscription)
found=$(aws ce get-anomaly-subscriptions --subscription-arn-list "$subscription" \\
  --query 'AnomalySubscriptions[0].MonitorArnList[0]' --output text)
expect "$found" "$monitor"
""",
        _IMPACT,
        _AT_LEAST,
        str(_LEAST_USD),
    ),
)


def _code(_subject: Subject) -> Code:
    monitor = {"name": _NAME, "monitor_type": "DIMENSIONAL", "monitor_dimension": "SERVICE"}
    threshold = {"Dimensions": {"Key": _IMPACT, "MatchOptions": [_AT_LEAST], "Values": [str(_LEAST_USD)]}}
    told = {"name": _NAME, "frequency": "DAILY", "monitor_arn_list": [Ref("aws_ce_anomaly_monitor.services.arn")]}
    dimension = Block("dimension", (), {"key": _IMPACT, "match_options": [_AT_LEAST], "values": [str(_LEAST_USD)]})
    return Added(
        blocks=(
            Block("variable", ("alert_email",), {"type": Ref("string")}),
            resource("aws_ce_anomaly_monitor", "services", monitor),
            resource(
                "aws_ce_anomaly_subscription",
                "services",
                told,
                Block("subscriber", (), {"type": "EMAIL", "address": Ref("var.alert_email")}),
                Block("threshold_expression", (), {}, (dimension,)),
            ),
        ),
        parameters={"AlertEmail": {"Type": "String"}},
        resources={
            "Monitor": {
                "Type": "AWS::CE::AnomalyMonitor",
                "Properties": {"MonitorName": _NAME, "MonitorType": "DIMENSIONAL", "MonitorDimension": "SERVICE"},
            },
            "Subscription": {
                "Type": "AWS::CE::AnomalySubscription",
                "Properties": {
                    "SubscriptionName": _NAME,
                    "Frequency": "DAILY",
                    "MonitorArnList": [{"Ref": "Monitor"}],
                    "Subscribers": [{"Type": "EMAIL", "Address": {"Ref": "AlertEmail"}}],
                    "ThresholdExpression": json_text(threshold),
                },
            },
        },
    )


REMEDIATION = Remediation(
    id="account_anomaly_monitor_create",
    checks=("account_anomaly_monitor_missing",),
    script=_script,
    code=_code,
)
