"""Raise the TTL of one record that rarely changes."""

from __future__ import annotations

from rassistant.errors import Text
from rassistant.remedies.remedy import Code, Remediation, Script, Step, Subject, bash

_RECORDS = 'aws route53 list-resource-record-sets --hosted-zone-id "$ZONE_ID"'
_CHOSEN = "ResourceRecordSets[?Name=='$full' && Type=='$type' && !SetIdentifier && TTL]"
_UPSERT = """
printf '{"Changes":[{"Action":"UPSERT","ResourceRecordSet":%s}]}\\n' "$(cat "$STATE/{}.json")" > "$STATE/change.json"
change=$(aws route53 change-resource-record-sets --hosted-zone-id "$ZONE_ID" \\
  --change-batch "file://$STATE/change.json" --query ChangeInfo.Id --output text)
patiently aws route53 wait resource-record-sets-changed --id "$change"
"""


def _script(subject: Subject) -> Script:
    return Script(
        constants={"ZONE_ID": subject.resource.resource_id},
        look=(
            Step(
                Text(
                    "Show the records with a TTL under an hour.",
                    "TTL이 1시간 미만인 레코드를 조회합니다.",
                ),
                f"{_RECORDS} --query 'ResourceRecordSets[?TTL < `3600`].[Name,Type,TTL,SetIdentifier]' --output text",
            ),
        ),
        apply=(
            _SAVE,
            Step(
                Text(
                    "Raise it, and wait until all name servers know it.",
                    "TTL을 올리고 모든 이름 서버에 반영될 때까지 기다립니다.",
                ),
                bash(_UPSERT, "after"),
            ),
        ),
        undo=(Step(Text("Set the former record again.", "원래 레코드로 되돌립니다."), bash(_UPSERT, "before")),),
        cautions=(
            Text(
                "Which records change often, or fail over, is known to their owner alone: choose one by RECORD_NAME. Resolvers keep"
                " what they know for the new TTL, also when the record has to change in a hurry.",
                "자주 바뀌거나 장애 조치에 쓰는 레코드는 담당자만 알 수 있으므로 RECORD_NAME으로 하나를 선택하세요. 급히 바꿔야 할 때도"
                " 리졸버는 새 TTL만큼 이전 값을 유지합니다.",
            ),
        ),
    )


_SAVE = Step(
    Text(
        "Keep the chosen simple record: RECORD_NAME=www.example.com RECORD_TYPE=A NEW_TTL=3600 bash FILE apply",
        "선택한 단순 레코드를 저장합니다: RECORD_NAME=www.example.com RECORD_TYPE=A NEW_TTL=3600 bash 파일 apply",
    ),
    bash(
        """
name=${RECORD_NAME:-}
type=${RECORD_TYPE:-A}
ttl=${NEW_TTL:-3600}
if [[ ! "$name" =~ ^[0-9A-Za-z_.-]+$ ]]; then expect "$name" 'RECORD_NAME=www.example.com'; fi
if [[ ! "$type" =~ ^[A-Z]+$ ]]; then expect "$type" 'RECORD_TYPE=A'; fi
if [[ ! "$ttl" =~ ^[1-9][0-9]{1,5}$ ]]; then expect "$ttl" 'NEW_TTL=3600'; fi
full=${name%.}.
found=$({} --query "length(<chosen>)" --output text)
expect "$found" 1
{} --query "<chosen> | [0]" --output json > "$STATE/before.json"
{} --output json \\
  --query "<chosen>.{Name:Name,Type:Type,TTL:\\`$ttl\\`,ResourceRecords:ResourceRecords} | [0]" \\
  > "$STATE/after.json"
""".replace("<chosen>", _CHOSEN),
        *[_RECORDS] * 3,
    ),
)


def _code(_subject: Subject) -> Code:
    return Text(
        "Records are changed where they are declared: ttl of aws_route53_record in Terraform, TTL of AWS::Route53::RecordSet in"
        " CloudFormation. Those that no code owns are changed by the AWS CLI text.",
        "레코드를 선언한 곳에서 바꾸세요. Terraform은 aws_route53_record의 ttl, CloudFormation은 AWS::Route53::RecordSet의"
        " TTL입니다. 코드로 관리하지 않는 레코드는 AWS CLI 코드로 바꿉니다.",
    )


REMEDIATION = Remediation(id="route53_zone_record_ttl", checks=("route53_zone_short_ttl",), script=_script, code=_code)
