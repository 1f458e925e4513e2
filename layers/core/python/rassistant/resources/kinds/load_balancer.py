"""Load balancers: application, network, gateway and classic."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from rassistant.errors import Text
from rassistant.models.resource import Resource
from rassistant.resources.collecting.load_balancer import collect
from rassistant.resources.fields import SECURITY_GROUPS, SUBNETS, VPC
from rassistant.resources.kind import Field, FieldValue, Kind, Metric, State, Words


def _of_type(type_: str) -> Callable[[Resource], Mapping[str, str] | None]:
    name = "LoadBalancerName" if type_ == "classic" else "LoadBalancer"
    return lambda resource: {name: resource.resource_id} if resource.details.get("type") == type_ else None


def _cli(resource: Resource) -> str:
    if resource.details.get("type") == "classic":
        return "aws elb describe-load-balancers --region {region} --load-balancer-names {name}"
    return "aws elbv2 describe-load-balancers --region {region} --load-balancer-arns {arn}"


_APPLICATION: Final = _of_type("application")
_NETWORK: Final = _of_type("network")
_GATEWAY: Final = _of_type("gateway")
_CLASSIC: Final = _of_type("classic")
_REQUESTS: Final = Words(en=("requests", "request count", "traffic"), ko=("요청", "요청 수", "트래픽"))
_FLOWS: Final = Words(en=("flows", "active flows", "connections"), ko=("플로우", "연결 수", "활성 연결"))
_LATENCY: Final = Words(en=("latency", "response time"), ko=("지연 시간", "응답 시간", "레이턴시"))
_ERRORS: Final = Words(en=("5xx", "5xx errors", "errors"), ko=("5xx", "5xx 오류", "오류", "에러"))

KIND = Kind(
    id="load_balancer",
    service_type="ELB",
    service="elbv2",
    label=Text("Load balancer", "로드 밸런서"),
    where="regional",
    words=Words(
        en=(
            "elb",
            "elbs",
            "elbv2",
            "load balancer",
            "load balancers",
            "loadbalancer",
            "loadbalancers",
            "balancer",
            "balancers",
            "elastic load balancer",
            "elastic load balancing",
        ),
        ko=("로드 밸런서", "로드밸런서", "로드밸런스", "부하 분산기", "부하분산기", "엘비", "밸런서"),
    ),
    states=(
        State(
            "active",
            Text("Active", "활성"),
            Words(en=("active", "running", "up", "on"), ko=("활성", "활성화된", "실행 중", "동작 중", "가동 중")),
        ),
        State(
            "provisioning",
            Text("Provisioning", "준비 중"),
            Words(en=("provisioning", "creating"), ko=("생성 중인", "준비 중인")),
        ),
        State("active_impaired", Text("Impaired", "일부 장애"), Words(en=("impaired", "degraded"), ko=("일부 장애",))),
        State("failed", Text("Failed", "실패"), Words(en=("failed",), ko=("실패한",))),
    ),
    fields=(
        Field(
            "type",
            "text",
            Text("Type", "유형"),
            Words(en=("type", "balancer type"), ko=("유형", "타입", "종류")),
            values=(
                FieldValue(
                    "application",
                    Words(en=("application", "alb", "albs"), ko=("애플리케이션", "어플리케이션", "에이엘비")),
                ),
                FieldValue("network", Words(en=("network", "nlb", "nlbs"), ko=("네트워크", "엔엘비"))),
                FieldValue("gateway", Words(en=("gateway", "gwlb"), ko=("게이트웨이",))),
                FieldValue("classic", Words(en=("classic", "clb", "clbs"), ko=("클래식",))),
            ),
            column=True,
        ),
        Field(
            "scheme",
            "text",
            Text("Scheme", "체계"),
            Words(en=("scheme",), ko=("체계", "스킴")),
            values=(
                FieldValue(
                    "internet-facing",
                    Words(
                        en=(
                            "internet facing",
                            "internet-facing",
                            "public",
                            "external",
                            "exposed",
                            "exposed to the internet",
                        ),
                        ko=(
                            "인터넷 경계",
                            "외부",
                            "퍼블릭",
                            "공개",
                            "공개된",
                            "인터넷에 노출된",
                            "외부에 노출된",
                            "인터넷에 열린",
                            "외부에 열린",
                            "인터넷에 공개된",
                            "인터넷용",
                        ),
                    ),
                ),
                FieldValue("internal", Words(en=("internal", "private"), ko=("내부", "프라이빗", "사설"))),
            ),
            column=True,
        ),
        Field(
            "dns_name",
            "text",
            Text("DNS name", "DNS 이름"),
            Words(en=("dns", "dns name", "address"), ko=("dns 이름", "주소")),
        ),
        VPC,
        SUBNETS,
        SECURITY_GROUPS,
        Field("target_ids", "text", Text("Target ids", "대상 ID")),
        Field(
            "targets",
            "number",
            Text("Targets", "대상 수"),
            Words(en=("targets", "registered targets", "target count"), ko=("대상", "대상 수", "타깃", "타겟")),
            column=True,
        ),
        Field(
            "healthy_targets",
            "number",
            Text("Healthy targets", "정상 대상 수"),
            Words(en=("healthy targets", "healthy hosts"), ko=("정상 대상", "정상 타깃", "정상 타겟")),
        ),
        Field(
            "ip_address_type",
            "text",
            Text("IP address type", "IP 주소 유형"),
            Words(en=("ip address type",), ko=("ip 주소 유형",)),
            values=(
                FieldValue("ipv4", Words(en=("ipv4 only",), ko=("ipv4 전용",))),
                FieldValue(
                    "dualstack", Words(en=("dualstack", "dual stack", "dual-stack"), ko=("듀얼스택", "듀얼 스택"))
                ),
            ),
        ),
        Field("zones", "number", Text("Zones", "가용 영역 수"), Words(en=("zones",), ko=("가용 영역 수",))),
    ),
    metrics=(
        Metric(
            "RequestCount", "AWS/ApplicationELB", "count", "Count", Text("Requests", "요청 수"), _APPLICATION, _REQUESTS
        ),
        Metric("RequestCount", "AWS/ELB", "count", "Count", Text("Requests", "요청 수"), _CLASSIC, _REQUESTS),
        Metric(
            "ActiveFlowCount", "AWS/NetworkELB", "level", "Count", Text("Active flows", "활성 플로우"), _NETWORK, _FLOWS
        ),
        Metric(
            "ActiveFlowCount", "AWS/GatewayELB", "level", "Count", Text("Active flows", "활성 플로우"), _GATEWAY, _FLOWS
        ),
        Metric(
            "ProcessedBytes", "AWS/ApplicationELB", "count", "Bytes", Text("Processed bytes", "처리한 양"), _APPLICATION
        ),
        Metric("ProcessedBytes", "AWS/NetworkELB", "count", "Bytes", Text("Processed bytes", "처리한 양"), _NETWORK),
        Metric(
            "TargetResponseTime",
            "AWS/ApplicationELB",
            "level",
            "Seconds",
            Text("Response time", "응답 시간"),
            _APPLICATION,
            _LATENCY,
        ),
        Metric(
            "HTTPCode_Target_5XX_Count",
            "AWS/ApplicationELB",
            "count",
            "Count",
            Text("5xx by targets", "대상의 5xx"),
            _APPLICATION,
            _ERRORS,
            summary=False,
        ),
        Metric(
            "HTTPCode_ELB_5XX_Count",
            "AWS/ApplicationELB",
            "count",
            "Count",
            Text("5xx by the balancer", "로드 밸런서의 5xx"),
            _APPLICATION,
            summary=False,
        ),
        Metric(
            "ConsumedLCUs",
            "AWS/ApplicationELB",
            "level",
            "Count",
            Text("Capacity units", "사용한 LCU"),
            _APPLICATION,
            Words(en=("lcu", "lcus", "capacity units"), ko=("lcu",)),
            summary=False,
        ),
        Metric(
            "NewFlowCount", "AWS/NetworkELB", "count", "Count", Text("New flows", "새 플로우"), _NETWORK, summary=False
        ),
    ),
    permissions=(
        "elasticloadbalancing:DescribeLoadBalancers",
        "elasticloadbalancing:DescribeTargetGroups",
        "elasticloadbalancing:DescribeTargetHealth",
        "tag:GetResources",
    ),
    collect=collect,
    cost_services=("Amazon Elastic Load Balancing",),
    console="https://{region}.console.aws.amazon.com/ec2/home?region={region}#LoadBalancers:search={name}",
    cli=_cli,
)
