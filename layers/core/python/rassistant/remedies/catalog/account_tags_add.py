"""Tag resources with the keys that they lack, as their owner gives them; no tag that is there is overwritten."""

from __future__ import annotations

from rassistant.errors import Text
from rassistant.remedies.remedy import Code, Remediation, Script, Step, Subject, bash


def _script(subject: Subject) -> Script:
    return Script(
        constants={"OWNER": subject.finding.account_id},
        apply=(_GIVEN, _LOOK, _TAG),
        undo=(_UNTAG,),
        cautions=(
            Text(
                "Tag keys and values are known to the owner alone: set RESOURCE_ARNS (apart by spaces) and NEW_TAGS"
                " (Team=data,Environment=prod) before you run it.",
                "태그 키와 값은 담당자만 알 수 있으므로 실행하기 전에 RESOURCE_ARNS(공백으로 구분)와"
                " NEW_TAGS(Team=data,Environment=prod)를 지정하세요.",
            ),
            Text(
                "Tags may grant or take away access where IAM policies read them (aws:ResourceTag), and costs are told apart"
                " by a key only after it has been activated for cost allocation.",
                "IAM 정책이 태그(aws:ResourceTag)를 보면 권한이 달라질 수 있으며, 비용은 키를 비용 할당 태그로 활성화한 뒤부터"
                " 구분됩니다.",
            ),
        ),
    )


_GIVEN = Step(
    Text(
        "See that both were given: RESOURCE_ARNS='ARN ARN' NEW_TAGS='Key=value,Key=value' bash FILE apply",
        "두 값이 지정되었는지 확인합니다: RESOURCE_ARNS='ARN ARN' NEW_TAGS='키=값,키=값' bash 파일 apply",
    ),
    bash("""
if [ -z "${RESOURCE_ARNS:-}" ] || [ -z "${NEW_TAGS:-}" ]; then
  printf '%s\\n' "RESOURCE_ARNS='ARN ARN' NEW_TAGS='Key=value,Key=value' bash $0 apply" >&2
  exit 1
fi
IFS=',' read -r -a pairs <<< "$NEW_TAGS"
IFS=' ' read -r -a arns <<< "$RESOURCE_ARNS"
for pair in "${pairs[@]}"; do
  case "$pair" in
    *[\\"\\'\\\\]*) expect "$pair" 'Key=value' ;;
    ?*=*) ;;
    *) expect "$pair" 'Key=value' ;;
  esac
done
for arn in "${arns[@]}"; do
  IFS=: read -r first _ service _ owner _ <<< "$arn"
  expect "$first" arn
  if [ -n "$owner" ] || [ "$service" != s3 ]; then expect "$owner" "$OWNER"; fi
done
"""),
)
_LOOK = Step(
    Text(
        "Look which of the keys each resource lacks, and note them for the undo: what it has stays as it is.",
        "리소스마다 없는 키를 찾아 되돌리기용으로 기록합니다. 이미 있는 태그는 그대로 둡니다.",
    ),
    bash("""
: > "$STATE/lacking"
for arn in "${arns[@]}"; do
  IFS=: read -r _ _ service region _ <<< "$arn"
  # An ARN of S3 has no region; the service names its oldest one by nothing.
  if [ "$service" = s3 ]; then
    region=$(aws s3api get-bucket-location --bucket "${arn##*:}" --query LocationConstraint --output text)
    if [ "$region" = None ]; then region=us-east-1; fi
  fi
  present=$(aws resourcegroupstaggingapi get-resources --region "${region:-us-east-1}" --resource-arn-list "$arn" \\
    --query 'ResourceTagMappingList[0].Tags[].Key' --output text)
  for pair in "${pairs[@]}"; do
    case $'\\t'"$present"$'\\t' in
      *$'\\t'"${pair%%=*}"$'\\t'*) continue ;;
    esac
    printf '%s\\t%s\\t%s\\n' "${region:-us-east-1}" "$arn" "$pair" >> "$STATE/lacking"
  done
done
cat "$STATE/lacking"
cut -f 1-2 "$STATE/lacking" > "$STATE/where"
cut -f 3 "$STATE/lacking" | cut -d = -f 1 | paste "$STATE/where" - >> "$STATE/tagged"
"""),
)
_TAG = Step(
    Text(
        "Tag each with what it lacks, and see that each call says that none has failed and that the tag is there.",
        "없는 태그만 붙이고, 실패한 것이 없으며 태그가 실제로 붙었는지 확인합니다.",
    ),
    bash("""
while IFS=$'\\t' read -r region arn pair; do
  key=${pair%%=*}
  failed=$(aws resourcegroupstaggingapi tag-resources --region "$region" --resource-arn-list "$arn" \\
    --tags "{\\"$key\\":\\"${pair#*=}\\"}" --query 'FailedResourcesMap.*.ErrorMessage | [0]' --output text)
  expect "$failed" None
  await "$key" aws resourcegroupstaggingapi get-resources --region "$region" --resource-arn-list "$arn" \\
    --query "ResourceTagMappingList[0].Tags[?Key=='$key'].Key | [0]" --output text
done < "$STATE/lacking"
"""),
)
_UNTAG = Step(
    Text("Take away exactly the keys that were added.", "추가한 키만 그대로 제거합니다."),
    bash("""
if known tagged; then
  while IFS=$'\\t' read -r region arn key; do
    failed=$(aws resourcegroupstaggingapi untag-resources --region "$region" --resource-arn-list "$arn" \\
      --tag-keys "$key" --query 'FailedResourcesMap.*.ErrorMessage | [0]' --output text)
    expect "$failed" None
  done < "$STATE/tagged"
  rm -f "$STATE/tagged"
fi
"""),
)


def _code(_subject: Subject) -> Code:
    return Text(
        "Tags are declared where each resource is: in Terraform once for all by default_tags of the provider, in"
        " CloudFormation by tags of the stack, which it hands on to its resources. Resources that no code owns are tagged by"
        " the AWS CLI text.",
        "태그는 각 리소스를 선언한 곳에서 정합니다. Terraform은 공급자의 default_tags로, CloudFormation은 리소스에 전달되는 스택"
        " 태그로 한 번에 지정할 수 있습니다. 코드로 관리하지 않는 리소스는 AWS CLI 코드로 태그를 붙이세요.",
    )


REMEDIATION = Remediation(
    id="account_tags_add",
    checks=("account_tags_missing",),
    script=_script,
    code=_code,
)
