"""AWS Network Firewall's firewalls."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

from rassistant.errors import Text
from rassistant.models.resource import Resource
from rassistant.resources.fields import VPC
from rassistant.resources.kind import Field, Kind, Metric, Reader, State, Words
from rassistant.resources.reading import tag_map


def _dimensions(resource: Resource) -> Mapping[str, str] | None:
    """AWS counts by zone alone; where there are several, those of one would not be the firewall's."""
    zones = str(resource.details.get("zones") or "")
    if not zones or "," in zones:
        return None
    return {"FirewallName": resource.resource_id, "AvailabilityZone": zones, "Engine": "Stateless"}


def collect(reader: Reader) -> Iterator[Resource]:
    firewalls = list(reader.pages("network-firewall", "ListFirewalls", "Firewalls", PaginationConfig={"PageSize": 100}))
    for listed, told in zip(firewalls, reader.each(firewalls, partial(_described, reader)), strict=True):
        firewall, status = told.get("Firewall") or {}, told.get("FirewallStatus") or {}
        zones = sorted(status.get("SyncStates") or ())
        yield Resource(
            resource_id=listed["FirewallName"],
            arn=listed["FirewallArn"],
            service_type="NetworkFirewall",
            name=listed["FirewallName"],
            account_id=reader.account_id,
            region=reader.region,
            status=status.get("Status"),
            created_at=None,  # AWS does not tell it
            tags=tag_map(firewall.get("Tags")),
            details={
                "vpc": firewall.get("VpcId"),
                "zones": ", ".join(zones) or None,
                "zone_count": len(zones) or len(firewall.get("SubnetMappings") or ()) or None,
                "policy": firewall.get("FirewallPolicyArn"),
                "delete_protection": firewall.get("DeleteProtection"),
            },
        )


def _described(reader: Reader, listed: Mapping[str, Any]) -> Mapping[str, Any]:
    nothing: Mapping[str, Any] = {}
    return reader.attempt(
        lambda: reader.call("network-firewall", "DescribeFirewall", FirewallArn=listed["FirewallArn"]), nothing
    )


KIND = Kind(
    id="network_firewall",
    service_type="NetworkFirewall",
    service="network-firewall",
    label=Text("Network Firewall", "네트워크 방화벽"),
    where="regional",
    words=Words(
        en=("network firewall", "network firewalls", "firewall", "firewalls"),
        ko=("네트워크 방화벽", "네트워크 파이어월", "방화벽"),
    ),
    states=(
        State("READY", Text("Ready", "준비됨"), Words(en=("ready", "active"), ko=("준비된", "활성"))),
        State("PROVISIONING", Text("Provisioning", "만드는 중"), Words(en=("provisioning",), ko=("생성 중인",))),
        State("DELETING", Text("Deleting", "삭제하는 중"), Words(en=("deleting",), ko=("삭제 중인",))),
    ),
    fields=(
        VPC,
        Field(
            "zones", "text", Text("Zones", "영역"), Words(en=("availability zones",), ko=("가용 영역",)), column=True
        ),
        Field(
            "zone_count",
            "number",
            Text("Endpoints", "엔드포인트 수"),
            Words(
                en=("endpoint count", "zones", "zone count"), ko=("엔드포인트 수", "가용 영역 수", "영역 수", "존 수")
            ),
            column=True,
        ),
        Field(
            "policy",
            "text",
            Text("Policy", "정책"),
            Words(en=("firewall policy",), ko=("방화벽 정책", "파이어월 정책")),
        ),
        Field(
            "delete_protection",
            "boolean",
            Text("Delete protection", "삭제 방지"),
            Words(en=("delete protection",), ko=("삭제 방지",)),
        ),
    ),
    metrics=(
        Metric(
            "ReceivedPackets",
            "AWS/NetworkFirewall",
            "count",
            "Count",
            Text("Packets received", "받은 패킷"),
            _dimensions,
            Words(en=("packets", "received packets"), ko=("패킷", "받은 패킷", "수신 패킷", "패킷 수", "수신한 패킷")),
        ),
    ),
    permissions=("network-firewall:DescribeFirewall", "network-firewall:ListFirewalls"),
    collect=collect,
    cost_services=("AWS Network Firewall",),
    console="https://{region}.console.aws.amazon.com/vpcconsole/home?region={region}#NetworkFirewallDetails:arn={arn}",
    cli="aws network-firewall describe-firewall --region {region} --firewall-arn {arn}",
)
