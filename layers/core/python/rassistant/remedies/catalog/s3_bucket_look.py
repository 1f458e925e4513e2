"""Show what is in a bucket that looks abandoned, and who may use it."""

from __future__ import annotations

from rassistant.errors import Text
from rassistant.remedies.looking import only_a_look
from rassistant.remedies.remedy import Remediation, Script, Step, Subject, bash


def _script(subject: Subject) -> Script:
    return Script(
        constants={"BUCKET": subject.resource.resource_id},
        look=(
            Step(
                Text(
                    "Show its first 20 objects and how old they are.",
                    "처음 객체 20개와 마지막 수정 시각을 조회합니다.",
                ),
                bash("""
aws s3api list-objects-v2 --bucket "$BUCKET" --max-keys 20 --query 'Contents[].[LastModified,Size,StorageClass,Key]' \\
  --output text
"""),
            ),
            Step(
                Text(
                    "Show its tags, whether a policy opens it, and what it is wired to.",
                    "태그와 정책 공개 여부, 연결된 설정을 조회합니다.",
                ),
                bash("""
aws s3api get-bucket-tagging --bucket "$BUCKET" || printf '%s\\n' '-'
aws s3api get-bucket-policy-status --bucket "$BUCKET" || printf '%s\\n' '-'
aws s3api get-bucket-notification-configuration --bucket "$BUCKET"
aws s3api get-bucket-website --bucket "$BUCKET" || printf '%s\\n' '-'
aws s3api get-bucket-replication --bucket "$BUCKET" || printf '%s\\n' '-'
"""),
            ),
        ),
        cautions=(
            Text(
                "Stacks, logs, Terraform states and backups are read seldom and needed all the same: ask the owner before you"
                " delete anything.",
                "스택, 로그, Terraform 상태, 백업은 거의 읽히지 않아도 필요할 수 있으니 삭제하기 전에 담당자에게 확인하세요.",
            ),
        ),
    )


REMEDIATION = Remediation(id="s3_bucket_look", checks=("s3_bucket_abandoned",), script=_script, code=only_a_look)
