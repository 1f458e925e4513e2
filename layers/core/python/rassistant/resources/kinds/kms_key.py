"""KMS keys that the account manages itself; those that AWS manages cost nothing and can't be changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from rassistant.errors import Text
from rassistant.models.resource import Resource
from rassistant.resources.fields import DESCRIPTION
from rassistant.resources.kind import Field, FieldValue, Kind, Reader, State, Words
from rassistant.resources.reading import moment, moment_text

_OF_AWS = "alias/aws/"


def collect(reader: Reader) -> Iterator[Resource]:
    keys = list(reader.pages("kms", "ListKeys", "Keys", PaginationConfig={"PageSize": 1000}))
    aliases = _aliases(reader) if keys else {}
    own = [key for key in keys if not any(name.startswith(_OF_AWS) for name in aliases.get(key["KeyId"], ()))]
    for resource in reader.each(own, partial(_resource, reader, aliases)):
        if resource is not None:
            yield resource


def _aliases(reader: Reader) -> Mapping[str, Sequence[str]]:
    """Key id → its names; none where they can't be read."""
    found: dict[str, list[str]] = defaultdict(list)
    nothing: list[Mapping[str, Any]] = []
    for alias in reader.attempt(
        lambda: list(reader.pages("kms", "ListAliases", "Aliases", PaginationConfig={"PageSize": 100})), nothing
    ):
        if alias.get("TargetKeyId"):
            found[alias["TargetKeyId"]].append(alias["AliasName"])
    return found


def _resource(reader: Reader, aliases: Mapping[str, Sequence[str]], key: Mapping[str, Any]) -> Resource | None:
    # a key's own policy may refuse it, whatever the role may do
    unknown: Mapping[str, Any] | None = None
    told = reader.attempt(lambda: reader.call("kms", "DescribeKey", KeyId=key["KeyId"])["KeyMetadata"], unknown)
    metadata = told or {}
    if metadata.get("KeyManager") == "AWS":
        return None
    names = sorted(name.removeprefix("alias/") for name in aliases.get(key["KeyId"], ()))
    usage = reader.attempt(lambda: reader.call("kms", "GetKeyLastUsage", KeyId=key["KeyId"]), unknown) or {}
    return Resource(
        resource_id=key["KeyId"],
        arn=key["KeyArn"],
        service_type="KMS",
        name=next(iter(names), "") or metadata.get("Description") or key["KeyId"],
        account_id=reader.account_id,
        region=reader.region,
        status=metadata.get("KeyState"),
        created_at=moment(metadata.get("CreationDate")),
        tags=reader.tags(key["KeyArn"]),
        details={
            "aliases": ", ".join(names) or None,
            "description": metadata.get("Description") or None,
            "key_spec": metadata.get("KeySpec"),
            "usage": metadata.get("KeyUsage"),
            "origin": metadata.get("Origin"),
            "multi_region": metadata.get("MultiRegion"),
            "last_used_at": moment_text(moment((usage.get("KeyLastUsage") or {}).get("Timestamp"))),
            "usage_known_since": moment_text(moment(usage.get("TrackingStartDate"))),
        },
    )


KIND = Kind(
    id="kms_key",
    service_type="KMS",
    service="kms",
    label=Text("KMS key", "KMS 키"),
    where="regional",
    words=Words(
        en=("kms", "kms key", "kms keys", "encryption key", "encryption keys", "customer managed key", "cmk", "cmks"),
        ko=("kms 키", "암호화 키", "고객 관리형 키"),
    ),
    states=(
        State("Enabled", Text("Enabled", "활성화됨"), Words(en=("enabled", "active"), ko=("활성화된", "활성"))),
        State("Disabled", Text("Disabled", "사용 중지"), Words(en=("disabled",), ko=("비활성화된", "사용 중지된"))),
        State(
            "PendingDeletion",
            Text("Pending deletion", "삭제 대기"),
            Words(en=("pending deletion",), ko=("삭제 대기 중인",)),
        ),
        State("PendingImport", Text("Pending import", "가져오기 대기"), Words(en=("pending import",))),
        State("Creating", Text("Creating", "만드는 중"), Words(en=("creating",), ko=("생성 중인",))),
        State("Updating", Text("Updating", "수정 중"), Words(en=("updating",), ko=("수정 중인",))),
        State("Unavailable", Text("Unavailable", "사용 불가"), Words(en=("unavailable",), ko=("사용할 수 없는",))),
    ),
    fields=(
        Field("aliases", "text", Text("Aliases", "별칭"), Words(en=("alias", "aliases"), ko=("별칭",)), column=True),
        DESCRIPTION,
        Field(
            "last_used_at",
            "time",
            Text("Last used", "마지막 사용"),
            Words(en=("last used", "used"), ko=("마지막 사용", "사용된")),
            column=True,
        ),
        Field("usage_known_since", "time", Text("Use is recorded since", "사용 기록 시작")),
        Field(
            "key_spec",
            "text",
            Text("Key spec", "키 사양"),
            Words(en=("key spec", "spec", "key type"), ko=("키 사양", "키 스펙", "키 종류", "키 알고리즘")),
            values=(
                FieldValue("SYMMETRIC_DEFAULT", Words(en=("symmetric",), ko=("대칭", "대칭 키"))),
                FieldValue("RSA_2048", Words(en=("rsa 2048", "rsa-2048", "2048-bit rsa"))),
                FieldValue("RSA_3072", Words(en=("rsa 3072", "rsa-3072", "3072-bit rsa"))),
                FieldValue("RSA_4096", Words(en=("rsa 4096", "rsa-4096", "4096-bit rsa"))),
                FieldValue("ECC_NIST_P256", Words(en=("ecc nist p256", "p-256"))),
                FieldValue("ECC_NIST_P384", Words(en=("ecc nist p384", "p-384"))),
                FieldValue("ECC_SECG_P256K1", Words(en=("secp256k1",))),
                FieldValue("HMAC_256", Words(en=("hmac 256", "hmac-256"))),
            ),
        ),
        Field(
            "usage",
            "text",
            Text("Usage", "용도"),
            Words(en=("key usage",), ko=("키 용도", "용도")),
            values=(
                FieldValue(
                    "ENCRYPT_DECRYPT",
                    Words(
                        en=(
                            "for encryption",
                            "for encrypting",
                            "for encryption and decryption",
                            "for encrypting and decrypting",
                        ),
                        ko=(
                            "암호화용",
                            "암호화 및 복호화",
                            "암호화 및 복호화용",
                            "암복호화",
                            "암복호화용",
                            "암호화와 복호화",
                            "암호화/복호화",
                        ),
                    ),
                ),
                FieldValue(
                    "SIGN_VERIFY",
                    Words(
                        en=(
                            "for signing",
                            "signing",
                            "for signing and verifying",
                            "for sign and verify",
                            "for signatures",
                            "signing and verification",
                        ),
                        ko=(
                            "서명용",
                            "서명",
                            "서명하는",
                            "서명 및 검증",
                            "서명 및 검증용",
                            "서명 검증",
                            "서명 검증용",
                            "서명과 검증",
                            "서명/검증",
                        ),
                    ),
                ),
                FieldValue("GENERATE_VERIFY_MAC", Words(en=("for macs", "hmac"), ko=("mac용", "hmac"))),
                FieldValue("KEY_AGREEMENT", Words(en=("for key agreement",), ko=("키 합의용",))),
            ),
            column=True,
        ),
        Field(
            "origin",
            "text",
            Text("Origin", "출처"),
            Words(en=("key origin",)),
            values=(
                FieldValue(
                    "AWS_KMS",
                    Words(
                        en=("made by kms",),
                        ko=("kms에서 만든", "kms가 만든", "kms로 만든", "kms에서 생성한", "kms에서 생성된"),
                    ),
                ),
                FieldValue(
                    "EXTERNAL",
                    Words(
                        en=("imported", "with imported key material"),
                        ko=("외부에서 가져온", "가져온", "가져온 키 재료를 쓰는", "외부 키 재료를 쓰는"),
                    ),
                ),
                FieldValue("AWS_CLOUDHSM", Words(en=("in cloudhsm",), ko=("cloudhsm에 있는",))),
                FieldValue(
                    "EXTERNAL_KEY_STORE", Words(en=("in an external key store",), ko=("외부 키 스토어에 있는",))
                ),
            ),
        ),
        Field(
            "multi_region",
            "boolean",
            Text("Multi-Region", "다중 리전"),
            Words(en=("multi region",), ko=("다중 리전",)),
            values=(
                FieldValue(True, Words(en=("multi-region",), ko=("다중 리전인",))),
                FieldValue(False, Words(en=("single-region",), ko=("단일 리전인", "단일 리전"))),
            ),
        ),
    ),
    metrics=(),
    permissions=("kms:DescribeKey", "kms:GetKeyLastUsage", "kms:ListAliases", "kms:ListKeys", "tag:GetResources"),
    collect=collect,
    cost_services=("AWS Key Management Service",),
    console="https://{region}.console.aws.amazon.com/kms/home?region={region}#/kms/keys/{resource_id}",
    cli="aws kms describe-key --region {region} --key-id {resource_id}",
)
