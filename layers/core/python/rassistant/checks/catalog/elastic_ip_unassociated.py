"""EIP-UNASSOC: a public IPv4 address that serves nothing, or a stopped instance."""

from __future__ import annotations

from rassistant.checks.check import Check, Judgement, Verdict, saving_of
from rassistant.checks.facts import Facts
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.finding import Evidence
from rassistant.models.price import PriceKey
from rassistant.models.resource import Resource
from rassistant.resources.list_price import parts


def _applies(resource: Resource, facts: Facts) -> bool:
    if resource.details.get("attached") is False:
        return True
    instance = facts.instance_of(resource)
    return instance is not None and instance.status == "stopped"


def _judge(resource: Resource, facts: Facts) -> Judgement:
    instance = facts.instance_of(resource)
    if instance is None:
        reason = Text("The address is associated with nothing.", "이 IP 주소는 어디에도 연결되어 있지 않습니다.")
        evidence = Evidence("association", "now", "none", "none")
    else:
        reason = Text(
            f"The address belongs to {instance.resource_id}, which is stopped.",
            f"이 IP 주소는 중지된 인스턴스 {instance.resource_id}에 연결되어 있습니다.",
        )
        evidence = Evidence("instance state", "now", "stopped", "running")
    return Verdict(
        reason=reason,
        evidence=(evidence,),
        saving=saving_of(facts, parts(resource) or [(PriceKey("ipv4", resource.region, "unknown"), 1.0)]),
        signals_used=("association", "instance state"),
        signals_not_checked=("allow lists elsewhere that name the address",),
    )


CHECK = Check(
    id="elastic_ip_unassociated",
    code="EIP-UNASSOC",
    service_type="EIP",
    title=Text("Elastic IP address without use", "사용하지 않는 탄력적 IP"),
    action=Text("Release the address.", "IP 주소를 반납하세요."),
    # https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-instance-addressing-eips-releasing.html
    rollback=Text(
        "None that is sure: the same address can be asked for again while no other account got it, without its tags.",
        "확실한 방법은 없습니다. 다른 계정에 할당되기 전이면 같은 주소를 다시 요청할 수 있지만 태그는 돌아오지 않습니다.",
    ),
    mode="X",
    effort="low",
    risk="medium",
    restart=False,
    applies=_applies,
    judge=_judge,
    related=("EC2",),
    origin=("TA", "thrifty"),
    words=said(
        """
        leftover | abandoned | forgotten | left behind | that can be released | that cost money for nothing
        """,
        """
        버려진 | 남겨진 | 해제해도 되는 | 반납해도 되는 | 돈만 나가는
        """,
    ),
)
