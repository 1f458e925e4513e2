"""Kinesis data streams."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any, Final

from rassistant.errors import Text
from rassistant.models.resource import Resource
from rassistant.resources.fields import ENCRYPTED
from rassistant.resources.kind import Field, FieldValue, Kind, Metric, Reader, State, Words
from rassistant.resources.reading import dimension, moment

_BY_STREAM: Final = dimension("StreamName")


def collect(reader: Reader) -> Iterator[Resource]:
    streams = list(reader.pages("kinesis", "ListStreams", "StreamSummaries", PaginationConfig={"PageSize": 1000}))
    for stream, told in zip(streams, reader.each(streams, partial(_summary, reader)), strict=True):
        yield Resource(
            resource_id=stream["StreamName"],
            arn=stream["StreamARN"],
            service_type="Kinesis",
            name=stream["StreamName"],
            account_id=reader.account_id,
            region=reader.region,
            status=stream.get("StreamStatus"),
            created_at=moment(stream.get("StreamCreationTimestamp")),
            tags=reader.tags(stream["StreamARN"]),
            details={
                "mode": (stream.get("StreamModeDetails") or {}).get("StreamMode"),
                "shards": told.get("OpenShardCount"),
                "retention_hours": told.get("RetentionPeriodHours"),
                "consumers": told.get("ConsumerCount"),
                "encrypted": told["EncryptionType"] != "NONE" if told.get("EncryptionType") else None,
            },
        )


def _summary(reader: Reader, stream: Mapping[str, Any]) -> Mapping[str, Any]:
    nothing: Mapping[str, Any] = {}

    def read() -> Mapping[str, Any]:
        told = reader.call("kinesis", "DescribeStreamSummary", StreamName=stream["StreamName"])
        summary: Mapping[str, Any] = told["StreamDescriptionSummary"]
        return summary

    return reader.attempt(read, nothing)


KIND = Kind(
    id="kinesis_stream",
    service_type="Kinesis",
    service="kinesis",
    label=Text("Kinesis stream", "Kinesis 스트림"),
    where="regional",
    words=Words(
        en=("kinesis", "kinesis stream", "kinesis streams", "data stream", "data streams", "stream", "streams"),
        ko=("키네시스", "키네시스 스트림", "데이터 스트림"),
    ),
    states=(
        State("ACTIVE", Text("Active", "활성"), Words(en=("active",), ko=("활성",))),
        State("CREATING", Text("Creating", "만드는 중"), Words(en=("creating",), ko=("생성 중인",))),
        State(
            "UPDATING",
            Text("Updating", "수정 중"),
            Words(
                en=("updating",),
                ko=(
                    "수정 중인",
                    "업데이트 중인",
                ),
            ),
        ),
        State("DELETING", Text("Deleting", "삭제하는 중"), Words(en=("deleting",), ko=("삭제 중인",))),
    ),
    fields=(
        Field(
            "mode",
            "text",
            Text("Mode", "모드"),
            Words(en=("capacity mode", "mode"), ko=("용량 모드", "모드", "스트림 모드")),
            values=(
                FieldValue(
                    "PROVISIONED", Words(en=("provisioned",), ko=("프로비저닝된", "프로비저닝", "프로비저닝 모드"))
                ),
                FieldValue("ON_DEMAND", Words(en=("on-demand", "on demand"), ko=("온디맨드", "온디맨드 모드"))),
            ),
            column=True,
        ),
        Field(
            "shards",
            "number",
            Text("Shards", "샤드 수"),
            Words(en=("shards", "shard count"), ko=("샤드", "샤드 수", "열린 샤드")),
            column=True,
        ),
        Field(
            "retention_hours",
            "number",
            Text("Retention", "보존 기간"),
            Words(
                en=("retention",), ko=("보존 기간", "보존 시간", "보관 시간", "데이터 보존 기간", "레코드 보존 기간")
            ),
            unit="hours",
            column=True,
        ),
        Field(
            "consumers",
            "number",
            Text("Consumers", "소비자 수"),
            Words(
                en=("consumers",),
                ko=(
                    "소비자",
                    "컨슈머",
                    "소비자 수",
                    "컨슈머 수",
                    "등록된 소비자",
                    "등록된 컨슈머",
                ),
            ),
        ),
        ENCRYPTED,
    ),
    metrics=(
        Metric(
            "IncomingRecords",
            "AWS/Kinesis",
            "count",
            "Count",
            Text("Records in", "들어온 레코드"),
            _BY_STREAM,
            Words(
                en=("incoming records", "records"),
                ko=(
                    "들어온 레코드",
                    "레코드 수",
                    "수신 레코드",
                    "유입 레코드",
                    "들어오는 레코드",
                    "입력 레코드",
                    "레코드",
                ),
            ),
        ),
        Metric(
            "IncomingBytes",
            "AWS/Kinesis",
            "count",
            "Bytes",
            Text("Bytes in", "들어온 양"),
            _BY_STREAM,
            Words(
                en=("incoming bytes", "traffic"),
                ko=(
                    "들어온 양",
                    "트래픽",
                    "수신 바이트",
                    "들어온 데이터",
                    "들어오는 데이터",
                    "유입량",
                    "유입 데이터",
                    "수신량",
                ),
            ),
        ),
        Metric(
            "GetRecords.Records",
            "AWS/Kinesis",
            "count",
            "Count",
            Text("Records out", "읽은 레코드"),
            _BY_STREAM,
            Words(
                en=("records read",),
                ko=(
                    "읽은 레코드",
                    "읽힌 레코드",
                    "소비된 레코드",
                    "읽어 간 레코드",
                    "읽어 가는 레코드",
                    "가져간 레코드",
                    "나간 레코드",
                ),
            ),
            summary=False,
        ),
    ),
    permissions=("kinesis:DescribeStreamSummary", "kinesis:ListStreams", "tag:GetResources"),
    collect=collect,
    cost_services=("Amazon Kinesis",),
    console="https://{region}.console.aws.amazon.com/kinesis/home?region={region}#/streams/details/{resource_id}/monitoring",
    cli="aws kinesis describe-stream-summary --region {region} --stream-name {resource_id}",
)
