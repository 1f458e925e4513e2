"""On-demand capacity reservations, which cost the same whether instances run in them or not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from rassistant.errors import Text
from rassistant.models.resource import Resource
from rassistant.resources.fields import COMMITTED_UNTIL, TENANCY
from rassistant.resources.kind import Field, Kind, Metric, Reader, State, Words
from rassistant.resources.reading import moment, moment_text, tag_map


def _dimensions(resource: Resource) -> Mapping[str, str]:
    return {"CapacityReservationId": resource.resource_id}


def collect(reader: Reader) -> Iterator[Resource]:
    """The account's own: what others share with it is theirs to pay."""
    for found in reader.pages("ec2", "DescribeCapacityReservations", "CapacityReservations"):
        if found.get("OwnerId", reader.account_id) != reader.account_id:
            continue
        name = found["CapacityReservationId"]
        tags = tag_map(found.get("Tags"))
        total, free = found.get("TotalInstanceCount"), found.get("AvailableInstanceCount")
        yield Resource(
            resource_id=name,
            arn=found.get("CapacityReservationArn")
            or f"arn:aws:ec2:{reader.region}:{reader.account_id}:capacity-reservation/{name}",
            service_type="CapacityReservation",
            name=tags.get("Name") or name,
            account_id=reader.account_id,
            region=reader.region,
            status=found.get("State"),
            created_at=moment(found.get("CreateDate")),
            tags=tags,
            details={
                "instance_type": found.get("InstanceType"),
                "platform": found.get("InstancePlatform"),
                "availability_zone": found.get("AvailabilityZone"),
                "tenancy": found.get("Tenancy"),
                "reserved_instances": total,
                "free_instances": free,
                "reservation_type": found.get("ReservationType") or "default",
                "ends_at": moment_text(moment(found.get("EndDate"))),
                "committed_until": moment_text(moment((found.get("CommitmentInfo") or {}).get("CommitmentEndDate"))),
            },
        )


KIND = Kind(
    id="capacity_reservation",
    service_type="CapacityReservation",
    service="ec2",
    label=Text("Capacity reservation", "용량 예약"),
    where="regional",
    words=Words(
        en=(
            "capacity reservation",
            "capacity reservations",
            "odcr",
            "odcrs",
            "on-demand capacity reservation",
            "on-demand capacity reservations",
        ),
        ko=("용량 예약", "온디맨드 용량 예약", "캐파시티 예약"),
    ),
    states=(
        State(
            "active",
            Text("Active", "활성"),
            Words(
                en=("active",),
                ko=(
                    "활성",
                    "활성화된",
                ),
            ),
        ),
        State("pending", Text("Pending", "대기 중"), Words(en=("pending",), ko=("대기 중인",))),
        State("expired", Text("Expired", "만료됨"), Words(en=("expired",), ko=("만료된",))),
        State("cancelled", Text("Cancelled", "취소됨"), Words(en=("cancelled", "canceled"), ko=("취소된",))),
        State("failed", Text("Failed", "실패"), Words(en=("failed",), ko=("실패한",))),
    ),
    fields=(
        Field(
            "instance_type",
            "text",
            Text("Instance type", "인스턴스 유형"),
            Words(en=("instance type",), ko=("인스턴스 유형", "인스턴스 타입")),
            column=True,
        ),
        Field("platform", "text", Text("Platform", "플랫폼"), Words(en=("platform",), ko=("플랫폼",))),
        Field(
            "availability_zone",
            "text",
            Text("Availability Zone", "가용 영역"),
            Words(en=("availability zone", "zone"), ko=("가용 영역",)),
        ),
        TENANCY,
        Field(
            "reserved_instances",
            "number",
            Text("Reserved instances", "예약한 인스턴스 수"),
            Words(
                en=("reserved count", "instances reserved"),
                ko=(
                    "예약 수량",
                    "예약한 인스턴스",
                    "예약한 인스턴스 수",
                    "예약된 인스턴스 수",
                    "예약 인스턴스 수",
                    "예약 대수",
                    "예약한 용량",
                    "예약된 용량",
                ),
            ),
            column=True,
        ),
        Field(
            "free_instances",
            "number",
            Text("Free instances", "남은 인스턴스 수"),
            Words(
                en=(
                    "free capacity",
                    "available capacity",
                    "unused capacity",
                    "spare capacity",
                    "instances free",
                ),
                ko=(
                    "남은 용량",
                    "사용 가능한 용량",
                    "남은 인스턴스",
                    "빈 자리",
                    "빈자리",
                ),
            ),
            column=True,
        ),
        Field(
            "reservation_type",
            "text",
            Text("Reservation type", "예약 종류"),
            Words(en=("reservation type",), ko=("예약 유형",)),
        ),
        Field(
            "ends_at",
            "time",
            Text("Ends", "종료 시각"),
            Words(
                en=("end date",),
                ko=(
                    "종료일",
                    "끝나는",
                    "만료되는",
                    "만료일",
                    "만료 시각",
                    "종료되는",
                    "종료 예정일",
                    "종료 시점",
                    "만료 시점",
                    "끝나는 날",
                ),
            ),
        ),
        COMMITTED_UNTIL,
    ),
    metrics=(
        Metric(
            "UsedInstanceCount",
            "AWS/EC2CapacityReservations",
            "level",
            "Count",
            Text("Instances in it", "사용 중인 인스턴스 수"),
            _dimensions,
            Words(
                en=("used instance count",),
                ko=("사용 중인 예약 수",),
            ),
        ),
        Metric(
            "InstanceUtilization",
            "AWS/EC2CapacityReservations",
            "level",
            "Percent",
            Text("Reservation used", "예약 사용률"),
            _dimensions,
            Words(
                en=("reservation utilization", "utilization"),
                ko=(
                    "예약 사용률",
                    "용량 예약 사용률",
                ),
            ),
        ),
    ),
    permissions=("ec2:DescribeCapacityReservations",),
    collect=collect,
    cost_services=("Amazon Elastic Compute Cloud - Compute",),
    console="https://{region}.console.aws.amazon.com/ec2/home?region={region}#CapacityReservations:",
    cli="aws ec2 describe-capacity-reservations --region {region} --capacity-reservation-ids {resource_id}",
)
