"""DynamoDB tables."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

from rassistant.errors import Absent, Text
from rassistant.models.resource import Resource
from rassistant.resources.fields import DELETION_PROTECTION
from rassistant.resources.kind import Field, FieldValue, Kind, Metric, Reader, State, Words
from rassistant.resources.reading import arn, dimension, moment

_BY_TABLE: Final = dimension("TableName")


def collect(reader: Reader) -> Iterable[Resource]:
    names = list(reader.pages("dynamodb", "ListTables", "TableNames"))
    found = reader.each(names, lambda name: _resource(reader, name))
    return [resource for resource in found if resource is not None]


def _resource(reader: Reader, name: str) -> Resource | None:
    """None where the table went away after it was listed."""
    try:
        table = reader.call("dynamodb", "DescribeTable", TableName=name)["Table"]
    except Absent:
        return None
    arn_ = table.get("TableArn") or arn(reader, "dynamodb", f"table/{name}")
    return Resource(
        resource_id=name,
        arn=arn_,
        service_type="DynamoDB",
        name=name,
        account_id=reader.account_id,
        region=reader.region,
        status=table.get("TableStatus"),
        created_at=moment(table.get("CreationDateTime")),
        tags=reader.tags(arn_),
        details=_details(table),
    )


def _details(table: Mapping[str, Any]) -> dict[str, Any]:
    throughput = table.get("ProvisionedThroughput") or {}
    billing = (table.get("BillingModeSummary") or {}).get("BillingMode") or "PROVISIONED"
    provisioned = billing == "PROVISIONED"
    return {
        # AWS leaves the billing mode out for tables that were always provisioned
        "billing_mode": billing,
        "read_capacity": throughput.get("ReadCapacityUnits") if provisioned else None,
        "write_capacity": throughput.get("WriteCapacityUnits") if provisioned else None,
        "item_count": table.get("ItemCount"),
        "size_bytes": table.get("TableSizeBytes"),
        "table_class": (table.get("TableClassSummary") or {}).get("TableClass") or "STANDARD",
        "indexes": len(table.get("GlobalSecondaryIndexes") or ()),
        "stream": bool((table.get("StreamSpecification") or {}).get("StreamEnabled")),
        "deletion_protection": table.get("DeletionProtectionEnabled"),
    }


KIND = Kind(
    id="dynamodb_table",
    service_type="DynamoDB",
    service="dynamodb",
    label=Text("DynamoDB table", "DynamoDB 테이블"),
    where="regional",
    words=Words(
        en=("dynamodb", "dynamo", "dynamo db", "dynamodb table", "table", "tables", "ddb", "nosql table", "nosql"),
        ko=("다이나모", "다이나모db", "다이나모디비", "다이너모", "다이너모디비", "테이블", "dynamodb 테이블", "nosql"),
    ),
    states=(
        State(
            "ACTIVE", Text("Active", "활성"), Words(en=("active", "available"), ko=("활성", "활성화된", "사용 가능한"))
        ),
        State("CREATING", Text("Creating", "만드는 중"), Words(en=("creating",), ko=("생성 중인",))),
        State("UPDATING", Text("Updating", "수정 중"), Words(en=("updating",), ko=("업데이트 중인", "수정 중인"))),
        State("DELETING", Text("Deleting", "삭제하는 중"), Words(en=("deleting",), ko=("삭제 중인",))),
        State("ARCHIVED", Text("Archived", "보관됨"), Words(en=("archived",), ko=("보관된",))),
    ),
    fields=(
        Field(
            "billing_mode",
            "text",
            Text("Billing mode", "과금 모드"),
            Words(
                en=("billing mode", "capacity mode"),
                ko=(
                    "과금 모드",
                    "요금 모드",
                    "용량 모드",
                    "결제 모드",
                    "결제 방식",
                    "과금 방식",
                    "요금 방식",
                    "빌링 모드",
                    "청구 모드",
                    "용량 방식",
                ),
            ),
            values=(
                FieldValue(
                    "PAY_PER_REQUEST",
                    Words(
                        en=("on demand", "on-demand", "pay per request"), ko=("온디맨드", "온 디맨드", "요청당 과금")
                    ),
                ),
                FieldValue(
                    "PROVISIONED",
                    Words(
                        en=("provisioned", "provisioned capacity", "with provisioned capacity"),
                        ko=(
                            "프로비저닝",
                            "프로비저닝된",
                            "프로비저드",
                            "프로비저닝 용량",
                            "프로비저닝된 용량",
                            "프로비저닝 모드",
                        ),
                    ),
                ),
            ),
            column=True,
        ),
        Field(
            "read_capacity",
            "number",
            Text("Read capacity", "읽기 용량"),
            Words(
                en=("read capacity", "rcu", "rcus", "read capacity units"),
                ko=("읽기 용량", "읽기 용량 단위", "rcu", "프로비저닝된 읽기 용량", "읽기 유닛"),
            ),
            column=True,
        ),
        Field(
            "write_capacity",
            "number",
            Text("Write capacity", "쓰기 용량"),
            Words(
                en=("write capacity", "wcu", "wcus", "write capacity units"),
                ko=("쓰기 용량", "쓰기 용량 단위", "wcu", "프로비저닝된 쓰기 용량", "쓰기 유닛"),
            ),
            column=True,
        ),
        Field(
            "item_count",
            "number",
            Text("Items", "항목 수"),
            Words(
                en=("items", "item count", "number of items", "rows"),
                ko=("항목", "항목 수", "아이템", "아이템 수", "행 수"),
            ),
            column=True,
        ),
        Field(
            "size_bytes",
            "number",
            Text("Size", "크기"),
            Words(en=("size", "table size", "gb"), ko=("크기", "용량", "테이블 크기", "사이즈")),
            unit="bytes",
            column=True,
        ),
        Field(
            "table_class",
            "text",
            Text("Table class", "테이블 클래스"),
            Words(en=("table class",), ko=("테이블 클래스",)),
            values=(
                FieldValue(
                    "STANDARD",
                    Words(
                        en=("standard class",),
                        ko=(
                            "표준 클래스",
                            "스탠다드 클래스",
                            "스탠더드 클래스",
                        ),
                    ),
                ),
                FieldValue(
                    "STANDARD_INFREQUENT_ACCESS",
                    Words(
                        en=("infrequent access", "standard-ia"),
                        ko=(
                            "저빈도 액세스",
                            "표준-ia",
                            "표준 ia",
                            "저빈도 접근",
                            "ia 클래스",
                            "표준 ia 클래스",
                            "표준-ia 클래스",
                            "저빈도 액세스 클래스",
                            "저빈도 클래스",
                        ),
                    ),
                ),
            ),
        ),
        Field(
            "indexes",
            "number",
            Text("Global indexes", "글로벌 인덱스"),
            Words(
                en=("gsi", "indexes", "global secondary indexes"),
                ko=("인덱스", "글로벌 보조 인덱스", "gsi", "글로벌 인덱스", "보조 인덱스"),
            ),
        ),
        Field(
            "stream",
            "boolean",
            Text("Stream", "스트림"),
            Words(
                en=("stream", "streams"),
                ko=(
                    "스트림",
                    "dynamodb 스트림",
                    "다이나모 스트림",
                    "테이블 스트림",
                    "변경 스트림",
                ),
            ),
        ),
        DELETION_PROTECTION,
    ),
    metrics=(
        Metric(
            "ConsumedReadCapacityUnits",
            "AWS/DynamoDB",
            "count",
            "Count",
            Text("Consumed reads", "소비한 읽기 용량"),
            _BY_TABLE,
            Words(en=("reads", "consumed reads", "consumed read capacity"), ko=("읽기", "소비한 읽기", "읽기 사용량")),
        ),
        Metric(
            "ConsumedWriteCapacityUnits",
            "AWS/DynamoDB",
            "count",
            "Count",
            Text("Consumed writes", "소비한 쓰기 용량"),
            _BY_TABLE,
            Words(
                en=("writes", "consumed writes", "consumed write capacity"), ko=("쓰기", "소비한 쓰기", "쓰기 사용량")
            ),
        ),
        Metric(
            "ReadThrottleEvents",
            "AWS/DynamoDB",
            "count",
            "Count",
            Text("Throttled reads", "제한된 읽기"),
            _BY_TABLE,
            Words(
                en=("throttled reads", "read throttles"),
                ko=(
                    "읽기 제한",
                    "읽기 스로틀",
                    "제한된 읽기",
                    "읽기 스로틀링",
                    "읽기 쓰로틀링",
                    "읽기 쓰로틀",
                    "스로틀된 읽기",
                    "읽기 제한 이벤트",
                ),
            ),
            summary=False,
        ),
        Metric(
            "WriteThrottleEvents",
            "AWS/DynamoDB",
            "count",
            "Count",
            Text("Throttled writes", "제한된 쓰기"),
            _BY_TABLE,
            Words(
                en=("throttled writes", "write throttles"),
                ko=(
                    "쓰기 제한",
                    "쓰기 스로틀",
                    "제한된 쓰기",
                    "쓰기 스로틀링",
                    "쓰기 쓰로틀링",
                    "쓰기 쓰로틀",
                    "스로틀된 쓰기",
                    "쓰기 제한 이벤트",
                ),
            ),
            summary=False,
        ),
    ),
    permissions=("dynamodb:DescribeTable", "dynamodb:ListTables", "tag:GetResources"),
    collect=collect,
    cost_services=("Amazon DynamoDB",),
    console="https://{region}.console.aws.amazon.com/dynamodbv2/home?region={region}#table?name={resource_id}",
    cli="aws dynamodb describe-table --region {region} --table-name {resource_id}",
)
