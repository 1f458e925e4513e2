"""Why some findings come without code: what to do about them is no call that could be written down beforehand."""

from __future__ import annotations

from collections.abc import Mapping

from rassistant.errors import Text
from rassistant.models.finding import Mode

_LOOK = Text(
    "What to do hangs on what a look at it shows; there is no change that would be right for all.",
    "먼저 내용을 살펴봐야 하며, 모든 경우에 맞는 변경은 없습니다.",
)

BY_MODE: Mapping[Mode, Text] = {
    "I": Text("This is information: there is nothing to run.", "정보 제공용 항목이라 실행할 코드가 없습니다."),
    "B": Text(
        "This is a buying decision, which a person makes in the console or with the seller: no code buys it.",
        "구매 결정은 사람이 콘솔에서 직접 해야 하므로 구매 코드는 제공하지 않습니다.",
    ),
}

BY_CHECK: Mapping[str, Text] = {
    "auto_scaling_group_rightsize": Text(
        "A smaller type needs a new version of the launch template that keeps everything else; try it on one instance first.",
        "더 작은 유형을 쓰려면 나머지 설정을 유지한 새 시작 템플릿 버전이 필요하며, 인스턴스 새로 고침으로 하나부터 시험해야 합니다.",
    ),
    "auto_scaling_group_spot": Text(
        "Which other types may be used, and whether an interruption does harm, is known to the owner of its work alone.",
        "함께 쓸 수 있는 다른 유형과 중단되어도 되는 작업인지는 담당자만 알 수 있습니다.",
    ),
    "bedrock_throughput_idle": Text(
        "A custom model can't be asked without it, and buying it again is a purchase: its owner must decide.",
        "사용자 지정 모델은 이것 없이 호출할 수 없고 다시 사려면 구매 결정이 필요하므로 담당자가 결정해야 합니다.",
    ),
    "comprehend_endpoint_idle": Text(
        "Whether the model behind it will be asked again is its owner's to say.",
        "이 엔드포인트의 모델을 다시 쓸지는 담당자가 정해야 합니다.",
    ),
    "emr_cluster_generation": Text(
        "A running cluster keeps its type; the next one is started with the newer.",
        "실행 중인 클러스터의 유형은 바꿀 수 없으며, 다음 클러스터를 새 유형으로 시작해야 합니다.",
    ),
    "kinesis_stream_idle": Text(
        "Who should write to it must be asked first: a stream that is deleted is gone with its consumers.",
        "먼저 누가 데이터를 써야 하는지 확인해야 합니다. 삭제하면 소비자 등록까지 사라집니다.",
    ),
    "network_firewall_idle": Text(
        "Routes must be led around it first, in an order that hangs on the network.",
        "먼저 네트워크 구성에 맞는 순서로 경로를 우회시켜야 합니다.",
    ),
    "opensearch_domain_idle": Text(
        "A snapshot that outlives the domain needs a bucket and a role registered in the domain itself.",
        "도메인을 삭제해도 남는 스냅샷을 만들려면 도메인에 버킷과 역할을 등록해야 합니다.",
    ),
    "redshift_cluster_pause": Text(
        "In which hours it may be paused is its users' to say.",
        "어느 시간에 일시 중지해도 되는지는 사용자가 정해야 합니다.",
    ),
    "route53_zone_lone_latency": Text(
        "Whether a second region is planned is the owner's to say.",
        "두 번째 리전을 추가할 계획인지는 담당자가 정해야 합니다.",
    ),
    "route53_zone_short_ttl": Text(
        "Which records are changed often, or fail over, is known to their owner alone.",
        "자주 바뀌거나 장애 조치에 쓰는 레코드가 무엇인지는 담당자만 알 수 있습니다.",
    ),
    "cloudfront_distribution_price_class": Text(
        "Which price class fits hangs on where the viewers are.",
        "어떤 가격 등급이 맞는지는 시청자 위치에 달려 있습니다.",
    ),
    "ec2_instance_sql_large": Text(
        "A smaller size must be tried with the databases' own load first; the resize itself is that of EC2-RIGHTSIZE.",
        "더 작은 크기는 데이터베이스 부하로 먼저 시험해야 합니다. 크기 변경 방법은 EC2-RIGHTSIZE와 같습니다.",
    ),
    "ecs_service_no_scaling": Text(
        "What load a service follows (CPU, requests, a queue) and between which counts is its owner's to say.",
        "어떤 부하(CPU, 요청 수, 대기열)를 기준으로 몇 개까지 조정할지는 담당자가 정해야 합니다.",
    ),
    "eks_cluster_extended_support": Text(
        "An upgrade goes one version at a time, after what uses removed APIs has been changed; it can't be taken back.",
        "업그레이드는 제거되는 API를 쓰는 워크로드를 고친 뒤 한 버전씩 진행해야 하며 되돌릴 수 없습니다.",
    ),
    "eks_cluster_graviton": Text(
        "The images must be built for 64-bit ARM first.", "먼저 이미지를 64비트 ARM용으로 빌드해야 합니다."
    ),
    "rds_instance_aurora_idle": Text(
        "Whether the whole cluster may go, or one of its instances become serverless, hangs on what else is in it.",
        "클러스터 전체를 없앨지, 인스턴스를 서버리스로 바꿀지는 클러스터의 다른 구성에 달려 있습니다.",
    ),
    "rds_instance_extended_support": Text(
        "An upgrade to another major version must be tried on a copy first, and can't be taken back.",
        "메이저 버전 업그레이드는 사본에서 먼저 시험해야 하며 되돌릴 수 없습니다.",
    ),
    "ec2_instance_graviton": Text(
        "The software must be built and tested for 64-bit ARM first; an instance can't change its architecture.",
        "먼저 소프트웨어를 64비트 ARM용으로 빌드하고 테스트해야 하며, 기존 인스턴스의 아키텍처는 바꿀 수 없습니다.",
    ),
    "ecs_service_low_cpu": Text(
        "Smaller tasks need a new task definition, of which the containers' own needs are not known here.",
        "작업을 줄이려면 새 작업 정의가 필요하지만, 컨테이너별 요구 사항은 여기서 알 수 없습니다.",
    ),
    "nat_gateway_low_use": _LOOK,
}
