"""EC2 instances."""

from __future__ import annotations

from rassistant.errors import Text
from rassistant.models.resource import Resource
from rassistant.resources.collecting.ec2_instance import collect
from rassistant.resources.fields import ARCHITECTURE, PUBLIC_IP, SECURITY_GROUPS, SUBNET, TENANCY, VPC, ZONE
from rassistant.resources.kind import Field, FieldValue, Kind, State, Words
from rassistant.resources.metrics.ec2_instance import METRICS


def _hours(resource: Resource) -> str:
    usage = "SpotUsage" if resource.details.get("lifecycle") == "spot" else "BoxUsage"
    return f"{usage}:{resource.details.get('instance_type')}"


KIND = Kind(
    id="ec2_instance",
    service_type="EC2",
    service="ec2",
    label=Text("EC2 instance", "EC2 인스턴스"),
    where="regional",
    words=Words(
        en=(
            "ec2",
            "ec2 instance",
            "instance",
            "instances",
            "server",
            "servers",
            "vm",
            "vms",
            "virtual machine",
            "virtual server",
            "box",
            "boxes",
            "machine",
            "machines",
            "compute instance",
            "host",
            "hosts",
        ),
        ko=("이씨투", "인스턴스", "서버", "가상 서버", "가상서버", "가상 머신", "가상머신", "호스트", "머신"),
    ),
    states=(
        State(
            "pending",
            Text("Pending", "시작 중"),
            Words(en=("starting", "booting"), ko=("시작 중인", "시작중인", "부팅 중인")),
        ),
        State(
            "running",
            Text("Running", "실행 중"),
            Words(
                en=("running", "up", "on", "active", "live", "started", "turned on", "powered on"),
                ko=(
                    "떠 있는",
                    "돌리고 있는",
                    "돌리고 있",
                    "돌리는 중인",
                    "실행 중",
                    "실행중",
                    "실행되는",
                    "실행 중인",
                    "켜진",
                    "켜져 있는",
                    "켜져있는",
                    "돌아가는",
                    "돌고 있는",
                    "가동 중",
                    "가동중",
                    "작동 중",
                    "동작 중",
                    "구동 중",
                    "살아있는",
                ),
            ),
        ),
        State(
            "stopping",
            Text("Stopping", "중지하는 중"),
            Words(en=("stopping",), ko=("중지하는 중", "중지 중인", "중지중인")),
        ),
        State(
            "stopped",
            Text("Stopped", "중지됨"),
            Words(
                en=("stopped", "down", "off", "turned off", "powered off", "halted", "shut down"),
                ko=(
                    "중지된",
                    "중지",
                    "중지됨",
                    "정지된",
                    "정지",
                    "꺼진",
                    "꺼져 있는",
                    "꺼져있는",
                    "멈춘",
                    "멈춰 있는",
                    "종료되어 있는",
                ),
            ),
        ),
        State(
            "shutting-down",
            Text("Shutting down", "종료하는 중"),
            Words(en=("shutting down",), ko=("종료하는 중", "종료 중인")),
        ),
        State("terminated", Text("Terminated", "종료됨"), Words(en=("terminated",), ko=("종료된", "삭제된", "종료됨"))),
    ),
    fields=(
        Field(
            "instance_type",
            "text",
            Text("Instance type", "인스턴스 유형"),
            Words(en=("type", "instance type", "size"), ko=("유형", "타입", "인스턴스 유형", "인스턴스 타입", "사양")),
            column=True,
        ),
        Field(
            "instance_family",
            "text",
            Text("Instance family", "인스턴스 패밀리"),
            Words(en=("family", "instance family", "series"), ko=("패밀리", "계열", "제품군")),
        ),
        Field(
            "platform",
            "text",
            Text("Platform", "플랫폼"),
            Words(en=("os", "operating system", "platform"), ko=("운영체제", "운영 체제", "플랫폼", "os")),
            values=(
                FieldValue("linux", Words(en=("linux",), ko=("리눅스",))),
                FieldValue("windows", Words(en=("windows", "windows server"), ko=("윈도우", "윈도우즈", "윈도"))),
            ),
            column=True,
        ),
        Field(
            "platform_details",
            "text",
            Text("Platform details", "플랫폼 상세"),
            Words(en=("license",), ko=("라이선스",)),
        ),
        ARCHITECTURE,
        Field(
            "private_ip",
            "text",
            Text("Private IP", "프라이빗 IP"),
            Words(
                en=("private ip", "internal ip", "private address", "ip"),
                ko=("프라이빗 ip", "사설 ip", "내부 ip", "아이피"),
            ),
        ),
        PUBLIC_IP,
        VPC,
        SUBNET,
        SECURITY_GROUPS,
        Field("instance_profile", "text", Text("Instance profile", "인스턴스 프로파일")),
        ZONE,
        TENANCY,
        Field(
            "launched_at",
            "time",
            Text("Last started", "마지막 시작"),
            Words(
                en=(
                    "launched",
                    "last started",
                    "started at",
                    "launch time",
                    "launch date",
                    "launched at",
                    "last launched",
                ),
                ko=("마지막 시작", "시작된", "시작 시각"),
            ),
        ),
        Field(
            "stopped_at",
            "time",
            Text("Stopped at", "중지 시각"),
            Words(
                en=("stopped", "stopped at", "stopped since"),
                ko=("중지된 지", "정지된 지", "꺼진 지", "중지 시각", "중지일"),
            ),
        ),
        Field(
            "monitoring",
            "text",
            Text("Monitoring", "모니터링"),
            Words(en=("monitoring",), ko=("모니터링",)),
            values=(
                FieldValue("basic", Words(en=("basic monitoring",), ko=("기본 모니터링",))),
                FieldValue("detailed", Words(en=("detailed monitoring",), ko=("세부 모니터링", "상세 모니터링"))),
            ),
        ),
        Field(
            "imds_v1",
            "boolean",
            Text("IMDSv1 allowed", "IMDSv1 허용"),
            Words(en=("imdsv1", "imds v1", "imds"), ko=("imdsv1", "메타데이터 v1")),
            values=(
                FieldValue(
                    True, Words(en=("imdsv1 enabled", "allowing imdsv1"), ko=("imdsv1을 허용하는", "imdsv1 허용"))
                ),
                FieldValue(False, Words(en=("imdsv2 only", "imdsv2 required"), ko=("imdsv2만", "imdsv2 전용"))),
            ),
        ),
        Field(
            "lifecycle",
            "text",
            Text("Purchase option", "구매 옵션"),
            Words(en=("lifecycle", "purchase option"), ko=("구매 옵션",)),
            values=(
                FieldValue("spot", Words(en=("spot",), ko=("스팟",))),
                FieldValue("on-demand", Words(en=("on demand", "on-demand"), ko=("온디맨드",))),
            ),
        ),
        Field(
            "autoscaling_group",
            "text",
            Text("Auto Scaling group", "오토 스케일링 그룹"),
            Words(
                en=("asg", "auto scaling group", "autoscaling group"), ko=("오토 스케일링 그룹", "오토스케일링 그룹")
            ),
        ),
        Field("image_id", "text", Text("Image (AMI)", "이미지(AMI)"), Words(en=("ami", "image"), ko=("이미지", "ami"))),
        Field(
            "root_volume_id", "text", Text("Root volume", "루트 볼륨"), Words(en=("root volume",), ko=("루트 볼륨",))
        ),
        Field("volume_ids", "text", Text("Volumes", "볼륨"), Words(en=("volume ids",), ko=("볼륨 id",))),
        Field(
            "ebs_optimized",
            "boolean",
            Text("EBS optimized", "EBS 최적화"),
            Words(en=("ebs optimized",), ko=("ebs 최적화",)),
            values=(
                FieldValue(
                    True, Words(en=("ebs optimized", "ebs-optimized", "with ebs optimization"), ko=("ebs 최적화된",))
                ),
                FieldValue(
                    False,
                    Words(
                        en=("not ebs optimized", "without ebs optimization"),
                        ko=("ebs 최적화가 안 된", "ebs 최적화되지 않은"),
                    ),
                ),
            ),
        ),
    ),
    metrics=METRICS,
    permissions=("ec2:DescribeInstances",),
    collect=collect,
    cost_services=("Amazon Elastic Compute Cloud - Compute",),
    hours=_hours,
    console="https://{region}.console.aws.amazon.com/ec2/home?region={region}#InstanceDetails:instanceId={resource_id}",
    cli="aws ec2 describe-instances --region {region} --instance-ids {resource_id}",
)
