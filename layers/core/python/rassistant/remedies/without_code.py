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
    "ec2_instance_graviton": Text(
        "The software must be built and tested for 64-bit ARM first; an instance can't change its architecture.",
        "먼저 소프트웨어를 64비트 ARM용으로 빌드하고 테스트해야 하며, 기존 인스턴스의 아키텍처는 바꿀 수 없습니다.",
    ),
    "ec2_instance_low_use": _LOOK,
    "ecs_service_low_cpu": Text(
        "Smaller tasks need a new task definition, of which the containers' own needs are not known here.",
        "작업을 줄이려면 새 작업 정의가 필요하지만, 컨테이너별 요구 사항은 여기서 알 수 없습니다.",
    ),
    "lambda_function_errors": Text(
        "What fails is in the function's own code; its logs say what.",
        "함수 코드에서 발생하는 오류이므로 로그에서 원인을 확인해야 합니다.",
    ),
    "nat_gateway_low_use": _LOOK,
    "rds_instance_few_connections": _LOOK,
}
