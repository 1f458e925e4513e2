"""EC2-GEN: a previous-generation type of which a newer one, of the same size and architecture, costs less."""

from __future__ import annotations

from rassistant.checks.check import Check, Judgement, Verdict, saving_at
from rassistant.checks.facts import Facts
from rassistant.checks.rules import is_group_member
from rassistant.checks.successors import NEWER, successors
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.finding import Evidence, Option
from rassistant.models.price import HOURS_A_MONTH, PriceKey
from rassistant.models.resource import Resource
from rassistant.resources.instance_types import instance_types
from rassistant.resources.list_price import operating_system


def _applies(resource: Resource, _facts: Facts) -> bool:
    return (
        resource.status == "running"
        and str(resource.details.get("instance_family")) in NEWER
        and resource.details.get("tenancy", "default") in ("default", None)
        and operating_system(resource) is not None
        and not is_group_member(resource)
    )


def _judge(resource: Resource, facts: Facts) -> Judgement:
    current = instance_types().get(str(resource.details.get("instance_type")))
    system = operating_system(resource)
    found = successors(current, NEWER, lambda name: PriceKey("ec2", resource.region, f"{name}|{system}"), facts)
    if current is None or found is None:
        return None
    now, options = found
    usd, name, quote = options[0]
    return Verdict(
        title=Text(f"EC2 instance of a previous generation: {name} costs less", f"이전 세대 EC2 인스턴스: {name} 권장"),
        reason=Text(
            f"{current.name} costs ${now.usd:g} an hour here; {name} has as much vCPU and memory for ${usd:g}.",
            f"이 리전에서 {current.name}은(는) 시간당 ${now.usd:g}이며, vCPU와 메모리가 같거나 더 큰 {name}은(는) ${usd:g}입니다.",
        ),
        evidence=(Evidence("instance_type", "USD an hour", now.usd, usd, "USD"),),
        saving=saving_at([(now, HOURS_A_MONTH), (quote, -HOURS_A_MONTH)]),
        own_share=1 - usd / now.usd,
        signals_used=("instance_type", "price list"),
        signals_not_checked=("drivers of the image (ENA, NVMe)", "local disks"),
        options=tuple(Option(target, (now.usd - price) * HOURS_A_MONTH, "medium") for price, target, _ in options[:3]),
    )


CHECK = Check(
    id="ec2_instance_generation",
    code="EC2-GEN",
    service_type="EC2",
    title=Text("EC2 instance of a previous generation", "이전 세대 EC2 인스턴스"),
    action=Text(
        "It changes the hypervisor, so a person must see that the image has drivers for the Nitro system (ENA, NVMe); make an"
        " image, then change the type.",
        "하이퍼바이저가 바뀌므로 이미지에 Nitro 시스템용 드라이버(ENA, NVMe)가 있는지 담당자가 확인하고, 이미지(AMI)를 만든 뒤 유형을"
        " 변경하세요.",
    ),
    rollback=Text("Stop the instance and change the type back.", "인스턴스를 중지하고 원래 유형으로 되돌리면 됩니다."),
    mode="C",
    effort="medium",
    risk="medium",
    restart=True,
    applies=_applies,
    judge=_judge,
    origin=("COH", "thrifty", "TA"),
    words=said(
        """
        with a newer generation available | that have a newer cheaper generation | on old hardware
        """,
        """
        최신 세대로 바꿀 수 있는 | 새 세대로 바꿀 수 있는 | 신세대로 바꾸면 싼
        """,
    ),
)
