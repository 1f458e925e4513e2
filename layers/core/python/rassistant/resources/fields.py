"""Fields and words that several kinds share, so that one phrase means the same everywhere."""

from __future__ import annotations

from typing import Final

from rassistant.errors import Text
from rassistant.resources.kind import Field, FieldValue, Words

ENCRYPTED: Final = Field(
    "encrypted",
    "boolean",
    Text("Encrypted", "암호화"),
    Words(
        en=("encryption",),
        ko=("암호화 여부", "저장 시 암호화", "저장 데이터 암호화", "데이터 암호화", "서버 측 암호화", "서버측 암호화"),
    ),
    values=(
        FieldValue(
            True,
            Words(
                en=("encrypted", "with encryption", "encrypted at rest"), ko=("암호화된", "암호화한", "암호화되어 있는")
            ),
        ),
        FieldValue(
            False,
            Words(
                en=("unencrypted", "not encrypted", "not encrypted at rest", "without encryption"),
                ko=("암호화되지 않은", "암호화 안 된", "암호화안된", "미암호화", "암호화가 안 된", "암호화하지 않은"),
            ),
        ),
    ),
)

MULTI_AZ: Final = Field(
    "multi_az",
    "boolean",
    Text("Multi-AZ", "다중 AZ"),
    Words(en=("multi az", "multi-az", "multiaz"), ko=("다중 az", "멀티 az", "다중 가용 영역", "이중화")),
    values=(
        FieldValue(True, Words(en=("multi-az", "multi az"), ko=("다중 az인", "멀티 az인", "이중화된"))),
        FieldValue(
            False,
            Words(
                en=("single-az", "single az", "not multi-az", "without multi-az"),
                ko=("단일 az", "단일 az인", "다중 az가 아닌", "멀티 az가 아닌", "이중화되지 않은"),
            ),
        ),
    ),
)

ATTACHED: Final = Field(
    "attached",
    "boolean",
    Text("Attached", "연결됨"),
    Words(en=("attachment",), ko=("연결 여부",)),
    values=(
        FieldValue(
            True, Words(en=("attached", "in use", "associated"), ko=("연결된", "연결되어 있는", "사용 중인", "부착된"))
        ),
        FieldValue(
            False,
            Words(
                en=(
                    "unattached",
                    "not attached",
                    "detached",
                    "unused",
                    "orphaned",
                    "not in use",
                    "unassociated",
                    "not associated",
                    "idle",
                    "not attached to anything",
                    "not attached to any instance",
                    "not connected",
                    "not connected to anything",
                    "nobody uses",
                    "that nobody uses",
                    "that nobody is using",
                    "no one uses",
                    "loose",
                ),
                ko=(
                    "연결되지 않은",
                    "연결 안 된",
                    "연결안된",
                    "미연결",
                    "미사용",
                    "사용하지 않는",
                    "안 쓰는",
                    "안쓰는",
                    "쓰지 않는",
                    "분리된",
                    "노는",
                    "안 붙은",
                    "안 붙어 있는",
                    "붙어 있지 않은",
                    "붙지 않은",
                    "안 달린",
                    "안 달려 있는",
                    "연결이 안 된",
                    "연결되어 있지 않은",
                    "연결 안 되어 있는",
                    "놀고 있는",
                    "아무도 안 쓰는",
                    "아무도 쓰지 않는",
                    "아무도 사용하지 않는",
                ),
            ),
        ),
    ),
    column=True,
)

ATTACHED_TO: Final = Field(
    "attached_to",
    "text",
    Text("Attached to", "연결 대상"),
    Words(en=("attached to", "associated with"), ko=("연결 대상", "연결된 대상")),
)

VPC: Final = Field("vpc", "text", Text("VPC", "VPC"), Words(en=("vpc id",), ko=("가상 네트워크", "브이피씨")))
SUBNET: Final = Field("subnet", "text", Text("Subnet", "서브넷"), Words(en=("subnet id",), ko=("서브넷",)))
SECURITY_GROUPS: Final = Field("security_groups", "text", Text("Security groups", "보안 그룹"), Words(en=("sg", "sgs")))
"""Ids, with commas between."""
SUBNETS: Final = Field("subnets", "text", Text("Subnets", "서브넷"))
"""Ids, with commas between."""
ZONE: Final = Field(
    "availability_zone",
    "text",
    Text("Availability Zone", "가용 영역"),
    Words(en=("az", "zone", "availability zone"), ko=("가용 영역", "가용영역")),
)
PUBLIC_IP: Final = Field(
    "public_ip",
    "text",
    Text("Public IP", "퍼블릭 IP"),
    Words(
        en=("public ip", "public address", "public ipv4", "external ip"),
        ko=("퍼블릭 ip", "공인 ip", "공용 ip", "외부 ip"),
    ),
)

ARCHITECTURE: Final = Field(
    "architecture",
    "text",
    Text("Architecture", "아키텍처"),
    Words(en=("arch", "cpu architecture"), ko=("아키텍처", "cpu 종류")),
    values=(
        FieldValue("x86_64", Words(en=("x86", "intel", "amd64", "x64"), ko=("인텔", "x86"))),
        FieldValue("arm64", Words(en=("arm", "graviton", "aarch64"), ko=("그래비톤", "암", "arm"))),
    ),
)

TENANCY: Final = Field(
    "tenancy",
    "text",
    Text("Tenancy", "테넌시"),
    Words(en=("tenancy",), ko=("테넌시",)),
    values=(
        FieldValue("default", Words(en=("shared tenancy", "default tenancy"), ko=("공유 테넌시", "기본 테넌시"))),
        FieldValue(
            "dedicated",
            Words(
                en=("dedicated tenancy", "dedicated hardware", "dedicated"),
                ko=("전용 테넌시", "전용 하드웨어", "데디케이티드"),
            ),
        ),
        FieldValue("host", Words(en=("dedicated host", "host tenancy"), ko=("전용 호스트",))),
    ),
)

DELETION_PROTECTION: Final = Field(
    "deletion_protection",
    "boolean",
    Text("Deletion protection", "삭제 방지"),
    Words(en=("deletion protection", "delete protection"), ko=("삭제 방지", "삭제 보호")),
    values=(
        FieldValue(True, Words(en=("with deletion protection",), ko=("삭제 방지가 켜진", "삭제 보호된"))),
        FieldValue(
            False,
            Words(
                en=("without deletion protection", "no deletion protection"),
                ko=("삭제 방지가 꺼진", "삭제 보호가 없는", "삭제 방지가 없는"),
            ),
        ),
    ),
)

LAST_MODIFIED: Final = Field(
    "last_modified",
    "time",
    Text("Last modified", "마지막 수정"),
    Words(
        en=("last modified", "modified", "updated", "changed", "last updated", "last changed", "last deployed"),
        ko=("마지막 수정", "수정일", "수정된", "변경된", "업데이트된"),
    ),
)

ENDPOINT: Final = Field("endpoint", "text", Text("Endpoint", "엔드포인트"), Words(en=("endpoint",), ko=("엔드포인트",)))
INSTANCE_TYPE: Final = Field(
    "instance_type",
    "text",
    Text("Instance type", "인스턴스 유형"),
    Words(en=("instance type", "type"), ko=("인스턴스 유형", "유형", "타입")),
    column=True,
)
DESCRIPTION: Final = Field("description", "text", Text("Description", "설명"), Words(en=("description",), ko=("설명",)))
COMMITTED_UNTIL: Final = Field(
    "committed_until",
    "time",
    Text("Committed until", "약정 종료"),
    Words(
        en=("committed until",),
        ko=(
            "약정 종료",
            "약정 종료일",
            "약정 만료",
            "약정 만료일",
            "약정이 끝나는",
            "약정이 종료되는",
            "약정이 만료되는",
        ),
    ),
)
INSTANCE_COUNT: Final = Field(
    "instance_count",
    "number",
    Text("Instances", "인스턴스 수"),
    Words(en=("instance count",), ko=("인스턴스 수",)),
    column=True,
)
THROUGHPUT: Final = Field(
    "throughput",
    "number",
    Text("Throughput", "처리량"),
    Words(en=("throughput",), ko=("처리량",)),
    unit="MiB/s",
)
PLATFORM_VERSION: Final = Field(
    "platform_version",
    "text",
    Text("Platform version", "플랫폼 버전"),
    Words(en=("platform version",), ko=("플랫폼 버전",)),
)
NODE_TYPE: Final = Field(
    "node_type",
    "text",
    Text("Node type", "노드 유형"),
    Words(
        en=("node type", "type", "instance type"),
        ko=("노드 유형", "노드 타입", "유형", "타입", "인스턴스 유형", "인스턴스 타입"),
    ),
    column=True,
)
NODE_COUNT: Final = Field(
    "node_count",
    "number",
    Text("Nodes", "노드 수"),
    Words(en=("nodes", "node count", "number of nodes"), ko=("노드", "노드 수", "노드 개수")),
    column=True,
)
PRIVATE_IP: Final = Field(
    "private_ip",
    "text",
    Text("Private IP", "프라이빗 IP"),
    Words(en=("private ip", "internal ip"), ko=("프라이빗 ip", "사설 ip", "내부 ip")),
)
KMS_KEY: Final = Field("kms_key", "text", Text("KMS key", "KMS 키"), Words(en=("kms key",), ko=("kms 키",)))


def storage(name: str, label: Text, words: Words, *, column: bool = True) -> Field:
    """A size in GiB; people say GB and mean it."""
    return Field(name, "number", label, words, unit="GiB", column=column)


SIZE_WORDS: Final = Words(
    en=("size", "capacity", "storage", "disk size", "gb", "gib"), ko=("크기", "용량", "사이즈", "저장 용량")
)
