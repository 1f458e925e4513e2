"""S3 buckets, with what makes one public."""

from __future__ import annotations

from typing import Final

from rassistant.errors import Text
from rassistant.resources.collecting.s3_bucket import collect
from rassistant.resources.kind import Field, FieldValue, Kind, Metric, State, Words
from rassistant.resources.reading import dimension

_BY_BUCKET: Final = dimension("BucketName", StorageType="StandardStorage")
_ALL_CLASSES: Final = dimension("BucketName", StorageType="AllStorageTypes")
_REQUESTS: Final = dimension("BucketName", FilterId="EntireBucket")  # the filter that S3's console makes
_DAY_S: Final = 86_400  # S3 reports storage once a day
_SIZE_WORDS: Final = Words(
    en=("size", "bucket size", "storage", "stored data", "gb", "data size"),
    ko=("크기", "용량", "사이즈", "저장 용량", "데이터 크기", "버킷 크기"),
)
_COUNT_WORDS: Final = Words(
    en=("objects", "object count", "number of objects", "files"),
    ko=("객체", "객체 수", "오브젝트", "오브젝트 수", "파일 수"),
)

KIND = Kind(
    id="s3_bucket",
    service_type="S3",
    service="s3",
    label=Text("S3 bucket", "S3 버킷"),
    where="global",
    words=Words(
        en=("s3", "s3 bucket", "s3 buckets", "bucket", "buckets", "object storage", "object store"),
        ko=(
            "에스쓰리",
            "버킷",
            "버켓",
            "s3 버킷",
            "오브젝트 스토리지",
            "객체 스토리지",
            "객체 저장소",
            "저장소",
            "파일 저장소",
            "오브젝트 저장소",
        ),
    ),
    states=(State("Active", Text("Active", "활성"), Words(en=("active",), ko=("활성",))),),
    fields=(
        Field(
            "versioning",
            "boolean",
            Text("Versioning", "버전 관리"),
            Words(en=("versioning",), ko=("버전 관리", "버저닝")),
            values=(
                FieldValue(
                    True,
                    Words(
                        en=("versioned", "with versioning", "versioning enabled", "versioning on"),
                        ko=(
                            "버전 관리가 켜진",
                            "버저닝이 켜진",
                            "버전 관리되는",
                            "버전 관리가 활성화된",
                            "버전 관리를 쓰는",
                        ),
                    ),
                ),
                FieldValue(
                    False,
                    Words(
                        en=(
                            "unversioned",
                            "not versioned",
                            "without versioning",
                            "no versioning",
                            "versioning disabled",
                            "versioning off",
                        ),
                        ko=(
                            "버전 관리가 꺼진",
                            "버저닝이 꺼진",
                            "버전 관리 안 되는",
                            "버전 관리되지 않는",
                            "버전 관리가 비활성화된",
                            "버전 관리가 없는",
                            "버저닝이 없는",
                        ),
                    ),
                ),
            ),
            column=True,
        ),
        Field(
            "encryption",
            "text",
            Text("Encryption", "암호화"),
            Words(en=("encryption", "default encryption"), ko=("암호화", "기본 암호화", "암호화 방식")),
            values=(
                FieldValue("AES256", Words(en=("aes256", "sse-s3", "aes-256", "aes 256"), ko=("s3 관리형 키",))),
                FieldValue(
                    "aws:kms",
                    Words(
                        en=("kms", "sse-kms", "aws:kms", "kms encrypted"),
                        ko=(
                            "kms",
                            "kms 암호화",
                            "kms로 암호화된",
                            "kms 키로 암호화된",
                            "kms로 암호화한",
                            "kms 암호화된",
                        ),
                    ),
                ),
                FieldValue("aws:kms:dsse", Words(en=("dsse",))),
                FieldValue(
                    "none",
                    Words(
                        en=(
                            "no default encryption",
                            "unencrypted",
                            "not encrypted",
                            "without encryption",
                            "no encryption",
                            "encryption disabled",
                            "encryption off",
                        ),
                        ko=("암호화되지 않은", "암호화 안 된", "암호화가 꺼진", "암호화가 없는", "암호화 없는"),
                    ),
                ),
            ),
            column=True,
        ),
        Field(
            "public",
            "boolean",
            Text("Public", "퍼블릭"),
            Words(
                en=("public access", "publicly accessible"),
                ko=("퍼블릭 액세스", "공개 여부", "퍼블릭 접근", "공개 접근", "공개 액세스"),
            ),
            values=(
                FieldValue(
                    True,
                    Words(
                        en=(
                            "public",
                            "publicly accessible",
                            "exposed",
                            "open",
                            "open to the internet",
                            "world readable",
                        ),
                        ko=(
                            "퍼블릭",
                            "공개된",
                            "공개",
                            "외부에 공개된",
                            "인터넷에 노출된",
                            "열려 있는",
                            "열린",
                            "공개되어 있는",
                        ),
                    ),
                ),
                FieldValue(
                    False,
                    Words(
                        en=("private", "not public", "not publicly accessible"),
                        ko=("비공개", "프라이빗", "공개되지 않은", "퍼블릭이 아닌"),
                    ),
                ),
            ),
            column=True,
        ),
        Field(
            "lifecycle",
            "boolean",
            Text("Lifecycle rules", "수명 주기 규칙"),
            Words(
                en=("lifecycle", "lifecycle rules", "lifecycle policy"),
                ko=(
                    "수명 주기",
                    "라이프사이클",
                    "수명 주기 규칙",
                    "수명 주기 정책",
                    "라이프사이클 규칙",
                    "라이프사이클 정책",
                ),
            ),
            values=(
                FieldValue(
                    True,
                    Words(
                        en=("with lifecycle", "with a lifecycle policy", "with lifecycle rules"),
                        ko=(
                            "수명 주기 규칙이 있는",
                            "수명 주기가 있는",
                            "수명 주기 정책이 있는",
                            "라이프사이클이 있는",
                        ),
                    ),
                ),
                FieldValue(
                    False,
                    Words(
                        en=(
                            "without lifecycle",
                            "no lifecycle",
                            "without a lifecycle policy",
                            "without lifecycle rules",
                        ),
                        ko=(
                            "수명 주기 규칙이 없는",
                            "수명 주기가 없는",
                            "수명 주기 정책이 없는",
                            "라이프사이클이 없는",
                            "수명 주기 없는",
                        ),
                    ),
                ),
            ),
        ),
        Field(
            "abort_uploads_days",
            "number",
            Text("Incomplete uploads end after", "미완료 업로드 중단"),
            Words(en=("abort incomplete uploads",), ko=("미완료 업로드 중단",)),
            unit="days",
        ),
        Field(
            "size_bytes",
            "number",
            Text("Size", "크기"),
            _SIZE_WORDS,
            unit="bytes",
            column=True,
            metric="BucketSizeBytes",
        ),
        Field(
            "object_count", "number", Text("Objects", "객체 수"), _COUNT_WORDS, column=True, metric="NumberOfObjects"
        ),
    ),
    metrics=(
        Metric(
            "BucketSizeBytes",
            "AWS/S3",
            "level",
            "Bytes",
            Text("Standard storage", "표준 스토리지"),
            _BY_BUCKET,
            period_s=_DAY_S,
        ),
        Metric(
            "NumberOfObjects",
            "AWS/S3",
            "level",
            "Count",
            Text("Objects", "객체 수"),
            _ALL_CLASSES,
            period_s=_DAY_S,
        ),
        *(
            Metric(name, "AWS/S3", "count", "Count", Text(*label), _REQUESTS, period_s=_DAY_S, summary=False)
            for name, label in (("GetRequests", ("Reads", "읽기 요청")), ("PutRequests", ("Writes", "쓰기 요청")))
        ),
    ),
    permissions=(
        "s3:GetAccountPublicAccessBlock",
        "s3:GetBucketAcl",
        "s3:GetBucketLocation",
        "s3:GetBucketPolicyStatus",
        "s3:GetBucketPublicAccessBlock",
        "s3:GetBucketVersioning",
        "s3:GetEncryptionConfiguration",
        "s3:GetLifecycleConfiguration",
        "s3:ListAllMyBuckets",
        "tag:GetResources",
    ),
    collect=collect,
    cost_services=("Amazon Simple Storage Service",),
    console="https://{region}.console.aws.amazon.com/s3/buckets/{resource_id}?region={region}",
    cli="aws s3api head-bucket --region {region} --bucket {resource_id}",
)
