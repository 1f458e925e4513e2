"""Make a simple record of a name's only latency record, in one change: the name answers at all times."""

from __future__ import annotations

from rassistant.errors import Text
from rassistant.remedies.remedy import Code, Remediation, Script, Step, Subject, bash

_RECORDS = 'aws route53 list-resource-record-sets --hosted-zone-id "$ZONE_ID"'
_CHOSEN = "ResourceRecordSets[?Name=='$full' && Type=='$type' && SetIdentifier]"
_SAVE = Step(
    Text(
        "Keep the latency records of the chosen name, and see that there is one alone: RECORD_NAME=api.example.com"
        " RECORD_TYPE=A bash FILE apply",
        "선택한 이름의 지연 시간 레코드를 저장하고 하나뿐인지 확인합니다: RECORD_NAME=api.example.com RECORD_TYPE=A bash 파일 apply",
    ),
    bash(
        """
name=${RECORD_NAME:-}
type=${RECORD_TYPE:-A}
if [[ ! "$name" =~ ^[0-9A-Za-z_.-]+$ ]]; then expect "$name" 'RECORD_NAME=api.example.com'; fi
if [[ ! "$type" =~ ^[A-Z]+$ ]]; then expect "$type" 'RECORD_TYPE=A'; fi
full=${name%.}.
found=$({} --query "length(<chosen>)" --output text)
expect "$found" 1
found=$({} --query "<chosen>.Region | [0]" --output text)
if [ "$found" = None ]; then expect "$found" 'a region'; fi
{} --query "<chosen> | [0]" --output json > "$STATE/before.json"
alias=$({} --query "<chosen>.AliasTarget.DNSName | [0]" --output text)
if [ "$alias" = None ]; then
  {} --output json --query "<chosen>.{Name:Name,Type:Type,TTL:TTL,ResourceRecords:ResourceRecords} | [0]" \\
    > "$STATE/after.json"
else
  {} --output json --query "<chosen>.{Name:Name,Type:Type,AliasTarget:AliasTarget} | [0]" > "$STATE/after.json"
fi
""".replace("<chosen>", _CHOSEN),
        *[_RECORDS] * 6,
    ),
)


def _change(gone: str, made: str) -> str:
    return bash(
        """
printf '{"Changes":[{"Action":"DELETE","ResourceRecordSet":%s},{"Action":"CREATE","ResourceRecordSet":%s}]}\\n' \\
  "$(cat "$STATE/{}.json")" "$(cat "$STATE/{}.json")" > "$STATE/change.json"
change=$(aws route53 change-resource-record-sets --hosted-zone-id "$ZONE_ID" \\
  --change-batch "file://$STATE/change.json" --query ChangeInfo.Id --output text)
patiently aws route53 wait resource-record-sets-changed --id "$change"
""",
        gone,
        made,
    )


def _script(subject: Subject) -> Script:
    names = str(subject.detail("lone_latency_records", ""))
    return Script(
        constants={"ZONE_ID": subject.resource.resource_id, "NAMES": names or "-"},
        look=(
            Step(
                Text(
                    "Show the names with one latency record, and the latency records of the zone.",
                    "지연 시간 레코드가 하나뿐인 이름과 영역의 지연 시간 레코드를 조회합니다.",
                ),
                "printf '%s\\n' \"$NAMES\"\n"
                f"{_RECORDS} --query 'ResourceRecordSets[?Region].[Name,Type,Region,SetIdentifier,HealthCheckId]' --output text",
            ),
        ),
        apply=(
            _SAVE,
            Step(
                Text(
                    "Change both at once, and wait until all name servers know it.",
                    "한 번에 바꾸고 모든 이름 서버에 반영될 때까지 기다립니다.",
                ),
                _change("before", "after"),
            ),
        ),
        undo=(
            Step(Text("Change both back at once.", "한 번에 원래 레코드로 되돌립니다."), _change("after", "before")),
        ),
        cautions=(
            Text(
                "Where a second region is planned, leave it. A health check of the record no longer counts: a lone record is"
                " answered whether it is healthy or not.",
                "두 번째 리전을 추가할 계획이면 그대로 두세요. 레코드의 상태 확인은 더 이상 적용되지 않습니다. 레코드가 하나뿐이면 상태와"
                " 관계없이 응답합니다.",
            ),
        ),
    )


def _code(_subject: Subject) -> Code:
    return Text(
        "Records are changed where they are declared: take set_identifier and latency_routing_policy out of"
        " aws_route53_record (SetIdentifier and Region out of AWS::Route53::RecordSet). Terraform then makes the record anew,"
        " with a gap of seconds; the AWS CLI text changes both at once.",
        "레코드를 선언한 곳에서 aws_route53_record의 set_identifier와 latency_routing_policy(AWS::Route53::RecordSet의 SetIdentifier와"
        " Region)를 제거하세요. Terraform은 레코드를 다시 만들어 몇 초간 공백이 생기지만 AWS CLI 코드는 한 번에 바꿉니다.",
    )


REMEDIATION = Remediation(
    id="route53_zone_simple_record", checks=("route53_zone_lone_latency",), script=_script, code=_code
)
