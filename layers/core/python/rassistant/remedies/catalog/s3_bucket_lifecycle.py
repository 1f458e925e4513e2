"""Give a bucket without any rule lifecycle rules that fit what was found."""

from __future__ import annotations

from typing import Any

from rassistant.errors import Text
from rassistant.remedies.remedy import Added, Block, Code, Remediation, Script, Step, Subject, bash
from rassistant.remedies.steps import json_text
from rassistant.remedies.terraform import resource

_UPLOAD_DAYS = 7
_VERSION_DAYS = 90
_TIER_DAYS = 30
_VERSIONS = "s3_bucket_old_versions"
_ID = "r-assistant"


def _is_versions(subject: Subject) -> bool:
    return subject.finding.check == _VERSIONS


def _rules(subject: Subject) -> dict[str, Any]:
    rule: dict[str, Any] = {
        "ID": _ID,
        "Status": "Enabled",
        "Filter": {"Prefix": ""},
        "AbortIncompleteMultipartUpload": {"DaysAfterInitiation": _UPLOAD_DAYS},
    }
    if _is_versions(subject):
        rule["NoncurrentVersionExpiration"] = {"NoncurrentDays": _VERSION_DAYS}
    else:
        rule["Transitions"] = [{"Days": _TIER_DAYS, "StorageClass": "INTELLIGENT_TIERING"}]
    return {"Rules": [rule]}


def _caution(subject: Subject) -> Text:
    if _is_versions(subject):
        return Text(
            f"Versions that were replaced more than {_VERSION_DAYS} days ago are deleted within days, and do not return.",
            f"교체된 지 {_VERSION_DAYS}일이 넘은 이전 버전은 며칠 안에 삭제되며 복구할 수 없습니다.",
        )
    return Text(
        "Moving objects costs a fee for each of them, and Intelligent-Tiering one for watching each above 128 KB.",
        "객체마다 이동 요금이 들고, Intelligent-Tiering은 128 KB가 넘는 객체마다 모니터링 요금이 부과됩니다.",
    )


def _script(subject: Subject) -> Script:
    constants = {
        "BUCKET": subject.resource.resource_id,
        "OWNER": subject.resource.account_id,
        "RULES": json_text(_rules(subject)),
    }
    return Script(
        constants=constants,
        apply=(_SEE, _PUT),
        undo=(
            Step(
                Text("Take the rules away again.", "규칙을 제거합니다."),
                'aws s3api delete-bucket-lifecycle --bucket "$BUCKET" --expected-bucket-owner "$OWNER"',
            ),
        ),
        confirm="BUCKET" if _is_versions(subject) else "",
        cautions=(_caution(subject),),
    )


_SEE = Step(
    Text(
        "See that there are no rules at all: putting rules replaces every one that is there, switched off or not.",
        "규칙이 전혀 없는지 확인합니다. 규칙을 설정하면 꺼진 규칙까지 모두 대체되기 때문입니다.",
    ),
    bash("""
if ! known rules; then
  found=0
  if aws s3api get-bucket-lifecycle-configuration --bucket "$BUCKET" --expected-bucket-owner "$OWNER" --output json \\
    > "$STATE/rules.json" 2> "$STATE/rules.error"; then found=some; fi
  expect "$found" 0
  if ! grep -q NoSuchLifecycleConfiguration "$STATE/rules.error"; then cat "$STATE/rules.error" >&2; exit 1; fi
fi
"""),
)
_PUT = Step(
    Text("Put the rules and see that they hold.", "규칙을 설정하고 적용되었는지 확인합니다."),
    bash("""
aws s3api put-bucket-lifecycle-configuration --bucket "$BUCKET" --expected-bucket-owner "$OWNER" \\
  --lifecycle-configuration "$RULES"
remember rules yes
await Enabled aws s3api get-bucket-lifecycle-configuration --bucket "$BUCKET" --expected-bucket-owner "$OWNER" \\
  --query 'Rules[0].Status' --output text
"""),
)


def _code(subject: Subject) -> Code:
    inner = (
        Block("noncurrent_version_expiration", (), {"noncurrent_days": _VERSION_DAYS})
        if _is_versions(subject)
        else Block("transition", (), {"days": _TIER_DAYS, "storage_class": "INTELLIGENT_TIERING"})
    )
    upload = Block("abort_incomplete_multipart_upload", (), {"days_after_initiation": _UPLOAD_DAYS})
    rule = Block("rule", (), {"id": _ID, "status": "Enabled"}, (Block("filter"), upload, inner))
    return Added(
        blocks=(
            resource("aws_s3_bucket_lifecycle_configuration", "target", {"bucket": subject.resource.resource_id}, rule),
        ),
        instead=Text(
            "In CloudFormation the rules are a property of the bucket (AWS::S3::Bucket, LifecycleConfiguration): a stack"
            " that has not made the bucket can't set them. Import the bucket into a stack first, or use the AWS CLI or"
            " Terraform text.",
            "CloudFormation에서 수명 주기 규칙은 버킷의 속성(AWS::S3::Bucket의 LifecycleConfiguration)이므로 버킷을 만들지 않은"
            " 스택에서는 설정할 수 없습니다. 버킷을 먼저 스택으로 가져오거나 AWS CLI, Terraform 코드를 사용하세요.",
        ),
        cautions=(_caution(subject),),
    )


REMEDIATION = Remediation(
    id="s3_bucket_lifecycle",
    checks=("s3_bucket_no_lifecycle", _VERSIONS),
    script=_script,
    code=_code,
)
