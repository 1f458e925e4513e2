"""Redshift clusters that run on nodes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from rassistant.errors import Text
from rassistant.models.resource import Resource
from rassistant.resources.fields import ENCRYPTED, ENDPOINT, MULTI_AZ, NODE_COUNT, NODE_TYPE, VPC, ZONE
from rassistant.resources.kind import Field, FieldValue, Kind, Metric, Reader, State, Words
from rassistant.resources.reading import arn, dimension, moment, tag_map

_BY_CLUSTER: Final = dimension("ClusterIdentifier")


def collect(reader: Reader) -> Iterator[Resource]:
    clusters = list(reader.pages("redshift", "DescribeClusters", "Clusters", PaginationConfig={"PageSize": 100}))
    paused = _scheduled(reader) if clusters else {}
    for cluster in clusters:
        name = cluster["ClusterIdentifier"]
        yield Resource(
            resource_id=name,
            arn=arn(reader, "redshift", f"cluster:{name}"),
            service_type="Redshift",
            name=name,
            account_id=reader.account_id,
            region=reader.region,
            status=cluster.get("ClusterStatus"),
            created_at=moment(cluster.get("ClusterCreateTime")),
            tags=tag_map(cluster.get("Tags")),
            details={
                "node_type": cluster.get("NodeType"),
                "node_count": cluster.get("NumberOfNodes"),
                "encrypted": cluster.get("Encrypted"),
                "publicly_accessible": cluster.get("PubliclyAccessible"),
                "pause_schedule": None if paused is None else name in paused,
                "multi_az": None if cluster.get("MultiAZ") is None else cluster["MultiAZ"] == "Enabled",
                "vpc": cluster.get("VpcId"),
                "availability_zone": cluster.get("AvailabilityZone"),
                "endpoint": (cluster.get("Endpoint") or {}).get("Address"),
            },
        )


def _scheduled(reader: Reader) -> Mapping[str, bool] | None:
    """Names of the clusters that a schedule pauses; None where that can't be read."""
    unknown: Mapping[str, bool] | None = None

    def read() -> Mapping[str, bool] | None:
        actions = reader.pages("redshift", "DescribeScheduledActions", "ScheduledActions", Active=True)
        targets = ((action.get("TargetAction") or {}).get("PauseCluster") or {} for action in actions)
        return {str(target["ClusterIdentifier"]): True for target in targets if target.get("ClusterIdentifier")}

    return reader.attempt(read, unknown)


KIND = Kind(
    id="redshift_cluster",
    service_type="Redshift",
    service="redshift",
    label=Text("Redshift cluster", "Redshift 클러스터"),
    where="regional",
    words=Words(
        en=("redshift", "redshift cluster", "redshift clusters", "data warehouse", "data warehouses"),
        ko=("레드시프트", "레드시프트 클러스터", "데이터 웨어하우스"),
    ),
    states=(
        State(
            "available",
            Text("Available", "사용 가능"),
            Words(en=("available", "running", "up", "active"), ko=("사용 가능한", "실행 중", "활성")),
        ),
        State("paused", Text("Paused", "일시 중지됨"), Words(en=("paused",), ko=("일시 중지된", "멈춘"))),
        State("creating", Text("Creating", "만드는 중"), Words(en=("creating",), ko=("생성 중인",))),
        State(
            "resuming",
            Text("Resuming", "다시 시작하는 중"),
            Words(en=("resuming",), ko=("다시 시작하는 중인", "다시 시작 중인", "재개 중인", "재개하는 중인")),
        ),
        State(
            "resizing",
            Text("Resizing", "크기 조정 중"),
            Words(en=("resizing",), ko=("크기 조정 중인", "리사이즈 중인")),
        ),
        State("modifying", Text("Modifying", "수정 중"), Words(en=("modifying",), ko=("수정 중인",))),
        State("rebooting", Text("Rebooting", "재부팅 중"), Words(en=("rebooting",), ko=("재부팅 중인",))),
        State("deleting", Text("Deleting", "삭제하는 중"), Words(en=("deleting",), ko=("삭제 중인",))),
    ),
    fields=(
        NODE_TYPE,
        NODE_COUNT,
        ENCRYPTED,
        Field(
            "publicly_accessible",
            "boolean",
            Text("Public", "공개"),
            Words(en=("publicly accessible", "public access"), ko=("퍼블릭 액세스", "외부 접속", "외부 접근")),
            values=(
                FieldValue(
                    True,
                    Words(
                        en=("public", "publicly accessible"),
                        ko=("퍼블릭", "공개된", "외부에 공개된", "외부에서 접속 가능한", "외부에 노출된"),
                    ),
                ),
                FieldValue(
                    False,
                    Words(
                        en=("private", "not public", "not publicly accessible"),
                        ko=("비공개", "프라이빗", "공개되지 않은"),
                    ),
                ),
            ),
        ),
        Field(
            "pause_schedule",
            "boolean",
            Text("Paused by schedule", "예약 일시 중지"),
            Words(
                en=("pause schedule",),
                ko=(
                    "일시 중지 예약",
                    "일시 중지 일정",
                    "일시 중지 스케줄",
                    "중지 일정",
                    "중지 예약",
                    "자동 일시 중지",
                    "예약된 일시 중지",
                    "일시 정지 예약",
                    "일시 정지 일정",
                ),
            ),
            column=True,
        ),
        MULTI_AZ,
        VPC,
        ZONE,
        ENDPOINT,
    ),
    metrics=(
        Metric(
            "CPUUtilization",
            "AWS/Redshift",
            "level",
            "Percent",
            Text("CPU utilization", "CPU 사용률"),
            _BY_CLUSTER,
            Words(en=("cpu", "cpu utilization", "cpu usage"), ko=("cpu", "cpu 사용률", "cpu 사용량")),
        ),
        Metric(
            "DatabaseConnections",
            "AWS/Redshift",
            "level",
            "Count",
            Text("Connections", "연결 수"),
            _BY_CLUSTER,
            Words(
                en=("connections",),
                ko=("연결", "연결 수", "접속 수"),
            ),
        ),
        Metric(
            "PercentageDiskSpaceUsed",
            "AWS/Redshift",
            "level",
            "Percent",
            Text("Disk used", "디스크 사용률"),
            _BY_CLUSTER,
            Words(
                en=("disk usage", "disk used", "disk space used", "disk space"),
                ko=("디스크 사용률", "디스크 사용량", "디스크 점유율"),
            ),
            summary=False,
        ),
    ),
    permissions=("redshift:DescribeClusters", "redshift:DescribeScheduledActions"),
    collect=collect,
    cost_services=("Amazon Redshift",),
    console="https://{region}.console.aws.amazon.com/redshiftv2/home?region={region}#/cluster-details?cluster={resource_id}",
    cli="aws redshift describe-clusters --region {region} --cluster-identifier {resource_id}",
)
