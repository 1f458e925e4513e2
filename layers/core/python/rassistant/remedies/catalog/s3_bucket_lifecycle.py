"""Add a lifecycle rule to a bucket, beside those that it has."""

from __future__ import annotations

from typing import Any

from rassistant.errors import Text
from rassistant.remedies.remedy import Added, Block, Code, Remediation, Script, Step, Subject, bash
from rassistant.remedies.steps import json_text
from rassistant.remedies.terraform import resource

_UPLOAD_DAYS = 7
_VERSION_DAYS = 90
_TIER_DAYS = 30
_VERSIONS, _UPLOADS = "s3_bucket_old_versions", "s3_bucket_incomplete_uploads"
_ID = "r-assistant"
_UPLOAD = Block("abort_incomplete_multipart_upload", (), {"days_after_initiation": _UPLOAD_DAYS})
_VERSION = Block("noncurrent_version_expiration", (), {"noncurrent_days": _VERSION_DAYS})
_TIER = Block("transition", (), {"days": _TIER_DAYS, "storage_class": "INTELLIGENT_TIERING"})


def _rule(check: str) -> dict[str, Any]:
    """As S3's API takes it."""
    rule: dict[str, Any] = {"ID": _ID, "Status": "Enabled", "Filter": {"Prefix": ""}}
    rule["AbortIncompleteMultipartUpload"] = {"DaysAfterInitiation": _UPLOAD_DAYS}
    if check == _VERSIONS:
        rule["NoncurrentVersionExpiration"] = {"NoncurrentDays": _VERSION_DAYS}
    elif check != _UPLOADS:
        rule["Transitions"] = [{"Days": _TIER_DAYS, "StorageClass": "INTELLIGENT_TIERING"}]
    return rule


def _inner(check: str) -> tuple[Block, ...]:
    if check == _UPLOADS:
        return (Block("filter"), _UPLOAD)
    return (Block("filter"), _UPLOAD, _VERSION if check == _VERSIONS else _TIER)


def _caution(check: str) -> Text:
    if check == _VERSIONS:
        return Text(
            f"Versions that were replaced more than {_VERSION_DAYS} days ago are deleted within days, and do not return.",
            f"교체된 지 {_VERSION_DAYS}일이 넘은 이전 버전은 며칠 안에 삭제되며 복구할 수 없습니다.",
        )
    if check == _UPLOADS:
        return Text(
            f"Uploads that have not ended {_UPLOAD_DAYS} days after they began are aborted, and must begin anew.",
            f"시작한 지 {_UPLOAD_DAYS}일이 지나도 끝나지 않은 업로드는 중단되며 처음부터 다시 올려야 합니다.",
        )
    return Text(
        "Moving objects costs a fee for each of them, and Intelligent-Tiering one for watching each above 128 KB.",
        "객체마다 이동 요금이 들고, Intelligent-Tiering은 128 KB가 넘는 객체마다 모니터링 요금이 부과됩니다.",
    )


def _script(subject: Subject) -> Script:
    check = subject.finding.check
    return Script(
        constants={
            "BUCKET": subject.resource.resource_id,
            "OWNER": subject.resource.account_id,
            "RULE": json_text(_rule(check)),
        },
        apply=(_SAVE, _PUT),
        undo=(_BACK,),
        confirm="BUCKET" if check == _VERSIONS else "",
        cautions=(_caution(check),),
    )


_SAVE = Step(
    Text(
        "Keep the rules that there are: putting rules replaces all of them.",
        "기존 규칙을 저장합니다. 규칙을 설정하면 기존 규칙이 모두 대체되기 때문입니다.",
    ),
    bash("""
if ! known before; then
  if aws s3api get-bucket-lifecycle-configuration --bucket "$BUCKET" --expected-bucket-owner "$OWNER" \\
    --query '{Rules: Rules}' --output json > "$STATE/rules.json" 2> "$STATE/error"; then
    remember before rules
  elif grep -q NoSuchLifecycleConfiguration "$STATE/error"; then
    remember before none
  else
    cat "$STATE/error" >&2
    exit 1
  fi
fi
"""),
)
_PUT = Step(
    Text("Put them with the new one, and see that it holds.", "새 규칙을 더해 설정하고 적용되었는지 확인합니다."),
    bash("""
before=$(recall before)
rules="[$RULE]"
if [ "$before" = rules ]; then
  rules=$(aws s3api get-bucket-lifecycle-configuration --bucket "$BUCKET" --expected-bucket-owner "$OWNER" \\
    --query Rules --output json)
  rules="${rules%]},$RULE]"
fi
aws s3api put-bucket-lifecycle-configuration --bucket "$BUCKET" --expected-bucket-owner "$OWNER" \\
  --lifecycle-configuration "{\\"Rules\\":$rules}"
await r-assistant aws s3api get-bucket-lifecycle-configuration --bucket "$BUCKET" --expected-bucket-owner "$OWNER" \\
  --query 'Rules[-1].ID' --output text
"""),
)
_BACK = Step(
    Text("Put back the rules that there were.", "이전 규칙으로 되돌립니다."),
    bash("""
before=$(recall before)
if [ "$before" = rules ]; then
  aws s3api put-bucket-lifecycle-configuration --bucket "$BUCKET" --expected-bucket-owner "$OWNER" \\
    --lifecycle-configuration "file://$STATE/rules.json"
else
  aws s3api delete-bucket-lifecycle --bucket "$BUCKET" --expected-bucket-owner "$OWNER"
fi
"""),
)


def _code(subject: Subject) -> Code:
    check = subject.finding.check
    if subject.resource.details.get("lifecycle"):
        return Text(
            "The bucket has lifecycle rules already, and both tools would replace them by what they declare: add the rule"
            " to the code that declares them, or use the AWS CLI text, which keeps them.",
            "이 버킷에는 이미 수명 주기 규칙이 있으며 두 도구 모두 선언한 내용으로 전체를 대체합니다. 기존 규칙을 선언한 코드에 규칙을"
            " 추가하거나, 기존 규칙을 유지하는 AWS CLI 코드를 사용하세요.",
        )
    rule = Block("rule", (), {"id": _ID, "status": "Enabled"}, _inner(check))
    bucket = {"bucket": subject.resource.resource_id}
    return Added(
        blocks=(resource("aws_s3_bucket_lifecycle_configuration", "target", bucket, rule),),
        instead=Text(
            "In CloudFormation the rules are a property of the bucket (AWS::S3::Bucket, LifecycleConfiguration): a stack"
            " that has not made the bucket can't set them. Import the bucket into a stack first, or use the AWS CLI or"
            " Terraform text.",
            "CloudFormation에서 수명 주기 규칙은 버킷의 속성(AWS::S3::Bucket의 LifecycleConfiguration)이므로 버킷을 만들지 않은"
            " 스택에서는 설정할 수 없습니다. 버킷을 먼저 스택으로 가져오거나 AWS CLI, Terraform 코드를 사용하세요.",
        ),
        cautions=(_caution(check),),
    )


REMEDIATION = Remediation(
    id="s3_bucket_lifecycle",
    checks=("s3_bucket_no_lifecycle", _VERSIONS, _UPLOADS, "s3_bucket_rarely_read"),
    script=_script,
    code=_code,
)
