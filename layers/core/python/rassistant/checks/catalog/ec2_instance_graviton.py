"""EC2-GRAVITON: a Linux instance on x86 whose size exists on Graviton for less. Claims no saving: the software decides."""

from __future__ import annotations

from rassistant.checks.check import Check, Judgement, Saving, Verdict
from rassistant.checks.facts import Facts
from rassistant.checks.rules import LOOKBACK_DAYS, is_group_member, is_older_than
from rassistant.checks.successors import GRAVITON, MIN_WORTH_USD, successors
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.finding import Evidence, Option
from rassistant.models.price import HOURS_A_MONTH, PriceKey
from rassistant.models.resource import Resource
from rassistant.resources.instance_types import instance_types
from rassistant.resources.list_price import operating_system


def _applies(resource: Resource, facts: Facts) -> bool:
    return (
        resource.status == "running"
        and resource.details.get("architecture") == "x86_64"
        and operating_system(resource) == "linux"
        and str(resource.details.get("instance_family")) in GRAVITON
        and is_older_than(resource, facts.now, LOOKBACK_DAYS)
        and not is_group_member(resource)
    )


def _judge(resource: Resource, facts: Facts) -> Judgement:
    current = instance_types().get(str(resource.details.get("instance_type")))
    found = successors(
        current,
        GRAVITON,
        lambda name: PriceKey("ec2", resource.region, f"{name}|linux"),
        facts,
        by_usd=MIN_WORTH_USD,
    )
    if current is None or found is None:
        return None
    now, options = found
    usd, name, _ = options[0]
    worth = (now.usd - usd) * HOURS_A_MONTH
    return Verdict(
        reason=Text(
            f"{name} costs ${worth:.2f} a month less than {current.name}, if the software runs on 64-bit ARM.",
            f"소프트웨어가 64비트 ARM에서 동작한다면 {name}이(가) {current.name}보다 월 ${worth:.2f} 저렴합니다.",
        ),
        evidence=(Evidence("instance_type", "USD an hour", now.usd, usd, "USD"),),
        saving=Saving(None),
        signals_used=("architecture", "instance_type", "price list"),
        signals_not_checked=("whether the software and its libraries run on ARM",),
        options=tuple(Option(target, (now.usd - price) * HOURS_A_MONTH, "high") for price, target, _ in options),
    )


CHECK = Check(
    id="ec2_instance_graviton",
    code="EC2-GRAVITON",
    service_type="EC2",
    title=Text("Could run on Graviton for less", "Graviton에서 더 저렴하게 실행할 수 있는 EC2 인스턴스"),
    action=Text(
        "Build and test the software for 64-bit ARM, then start a new instance from an ARM image and move the traffic.",
        "소프트웨어를 64비트 ARM용으로 빌드하고 시험한 뒤, ARM 이미지로 새 인스턴스를 시작해 트래픽을 옮기세요.",
    ),
    rollback=Text(
        "Keep the old instance until the new one has proven itself.",
        "새 인스턴스가 검증될 때까지 기존 인스턴스를 유지하세요.",
    ),
    mode="C",
    effort="high",
    risk="high",
    restart=True,
    applies=_applies,
    judge=_judge,
    claims_saving=False,
    origin=("COH", "thrifty"),
    words=said(
        """
        cheaper on graviton | cheaper on arm
        """,
        """
        그래비톤이 더 싼 | 그라비톤이 더 싼 | 그래비톤에서 더 싼 | arm이 더 싼
        """,
    ),
)
