"""Secrets of Secrets Manager: their names and dates, never their values."""

from __future__ import annotations

from collections.abc import Iterator

from rassistant.errors import Text
from rassistant.models.resource import Resource
from rassistant.resources.fields import KMS_KEY
from rassistant.resources.kind import Field, FieldValue, Kind, Reader, State, Words
from rassistant.resources.reading import moment, moment_text, tag_map


def collect(reader: Reader) -> Iterator[Resource]:
    for secret in reader.pages("secretsmanager", "ListSecrets", "SecretList", PaginationConfig={"PageSize": 100}):
        yield Resource(
            resource_id=secret["ARN"],
            arn=secret["ARN"],
            service_type="Secret",
            name=secret["Name"],
            account_id=reader.account_id,
            region=reader.region,
            status="Active",  # those scheduled for deletion are not listed
            created_at=moment(secret.get("CreatedDate")),
            tags=tag_map(secret.get("Tags")),
            details={
                "last_accessed_at": moment_text(moment(secret.get("LastAccessedDate"))),
                "last_changed_at": moment_text(moment(secret.get("LastChangedDate"))),
                "rotation": bool(secret.get("RotationEnabled")),
                "owning_service": secret.get("OwningService"),
                "primary_region": secret.get("PrimaryRegion"),
                "kms_key": secret.get("KmsKeyId"),
            },
        )


KIND = Kind(
    id="stored_secret",
    service_type="Secret",
    service="secretsmanager",
    label=Text("Secret", "보안 암호"),
    where="regional",
    words=Words(
        en=("secret", "secrets", "secrets manager", "secretsmanager"),
        ko=("보안 암호", "시크릿", "시크릿 매니저", "비밀 정보"),
    ),
    states=(State("Active", Text("Active", "활성"), Words(en=("active",), ko=("활성",))),),
    fields=(
        Field(
            "last_accessed_at",
            "time",
            Text("Last read", "마지막 조회"),
            Words(en=("last accessed", "last access", "accessed"), ko=("마지막 조회", "마지막 접근", "조회된")),
            column=True,
        ),
        Field(
            "last_changed_at",
            "time",
            Text("Last changed", "마지막 변경"),
            Words(en=("last changed", "changed"), ko=("마지막 변경", "변경된", "마지막 수정", "수정된")),
        ),
        Field(
            "rotation",
            "boolean",
            Text("Rotation", "자동 교체"),
            Words(en=("rotation",), ko=("자동 교체", "교체")),
            values=(
                FieldValue(True, Words(en=("rotated", "with rotation"), ko=("자동 교체되는", "교체되는"))),
                FieldValue(
                    False, Words(en=("not rotated", "without rotation"), ko=("자동 교체되지 않는", "교체되지 않는"))
                ),
            ),
            column=True,
        ),
        Field(
            "owning_service", "text", Text("Managed by", "관리 서비스"), Words(en=("managed by",), ko=("관리 서비스",))
        ),
        Field(
            "primary_region",
            "text",
            Text("Primary region", "기본 리전"),
            Words(en=("primary region",), ko=("기본 리전", "주 리전", "프라이머리 리전", "원본 리전")),
        ),
        KMS_KEY,
    ),
    metrics=(),
    permissions=("secretsmanager:ListSecrets",),
    collect=collect,
    cost_services=("AWS Secrets Manager",),
    console="https://{region}.console.aws.amazon.com/secretsmanager/secret?name={name}&region={region}",
    cli="aws secretsmanager describe-secret --region {region} --secret-id {resource_id}",
)
