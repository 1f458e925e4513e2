"""Delete a NAT gateway, keeping its address and what routes led to it."""

from __future__ import annotations

from rassistant.errors import Text
from rassistant.remedies.looking import dimensions, figures
from rassistant.remedies.remedy import Code, Declared, Remediation, Script, Step, Subject, bash
from rassistant.remedies.steps import json_text, see

_USED = "nat_gateway_low_use"
"""Traffic goes through it: its routes are led to another gateway before it goes."""


def _script(subject: Subject) -> Script:
    gateway = subject.resource.resource_id
    is_used = subject.finding.check == _USED
    allocation = str(subject.detail("allocation_id", "")).split(",")[0].strip()
    return Script(
        constants={
            "GATEWAY_ID": gateway,
            "SUBNET_ID": str(subject.detail("subnet", "")),
            "ALLOCATION_ID": allocation,
            "TABLES_OF_IT": json_text([{"Name": "route.nat-gateway-id", "Values": [gateway]}]),
            "ROUTES_TO_IT": f"RouteTables[0].Routes[?NatGatewayId=='{gateway}'].DestinationCidrBlock",
            **({"DIMENSIONS": dimensions(NatGatewayId=gateway)} if is_used else {}),
        },
        look=(_TABLES, figures("AWS/NATGateway", _METRICS)) if is_used else (),
        apply=(
            see(
                Text("See that it is available.", "사용 가능 상태인지 확인합니다."),
                "aws ec2 describe-nat-gateways --nat-gateway-ids \"$GATEWAY_ID\" --query 'NatGateways[0].State' --output text",
                "available",
            ),
            _SAVE,
            *((_LEAD_AWAY,) if is_used else ()),
            _DELETE,
        ),
        undo=(_create(bool(allocation)), _ROUTES),
        cautions=(
            Text(
                "Its Elastic IP address is kept, and is billed while it is unused: release it once nobody lists it.",
                "탄력적 IP는 남겨 두며 사용하지 않는 동안에도 요금이 부과됩니다. 필요 없으면 반납하세요.",
            ),
            _ANOTHER if is_used else _BLACK_HOLES,
        ),
    )


_METRICS = ("BytesOutToDestination", "BytesInFromDestination", "ActiveConnectionCount")
_BLACK_HOLES = Text(
    "Routes that lead to it become black holes until an undo, or until you delete them.",
    "이 게이트웨이로 향하던 경로는 되돌리거나 삭제할 때까지 동작하지 않습니다(blackhole).",
)
_ANOTHER = Text(
    "Give the gateway that takes its routes over, in the same network: OTHER_GATEWAY=nat-… Traffic from another zone is charged"
    " for crossing, and a zone's own gateway is what outlives the loss of the other zone. Open connections break off once, and"
    " go out by another address: look for lists of allowed addresses.",
    "경로를 넘겨받을 같은 네트워크의 게이트웨이를 OTHER_GATEWAY=nat-…로 지정하세요. 다른 가용 영역을 거치면 전송 요금이 부과되고, 그"
    " 영역의 장애에 영향을 받습니다. 열려 있던 연결은 한 번 끊어지고 다른 주소로 나가므로 허용 주소 목록을 확인하세요.",
)
_TABLES = Step(
    Text(
        "Show which route tables and subnets lead to it.", "이 게이트웨이로 향하는 라우팅 테이블과 서브넷을 조회합니다."
    ),
    bash("""
aws ec2 describe-route-tables --filters "$TABLES_OF_IT" \\
  --query 'RouteTables[].[RouteTableId,Associations[].SubnetId]' --output json
"""),
)
_LEAD_AWAY = Step(
    Text(
        "See that the other gateway is available in the same network, and lead the routes to it.",
        "다른 게이트웨이가 같은 네트워크에서 사용 가능한지 확인하고 경로를 그쪽으로 바꿉니다.",
    ),
    bash("""
other=${OTHER_GATEWAY:-none}
if [[ ! "$other" =~ ^nat-[0-9a-f]+$ ]] || [ "$other" = "$GATEWAY_ID" ]; then expect "$other" 'OTHER_GATEWAY=nat-…'; fi
found=$(aws ec2 describe-nat-gateways --nat-gateway-ids "$other" --query 'NatGateways[0].[State,VpcId]' --output text)
vpc=$(aws ec2 describe-nat-gateways --nat-gateway-ids "$GATEWAY_ID" --query 'NatGateways[0].VpcId' --output text)
expect "$found" $'available\\t'"$vpc"
while read -r table range; do
  aws ec2 replace-route --route-table-id "$table" --destination-cidr-block "$range" --nat-gateway-id "$other"
done < "$STATE/routes"
"""),
)


_SAVE = Step(
    Text("Keep its configuration, and which routes lead to it.", "구성과 이 게이트웨이로 향하는 경로를 저장합니다."),
    bash("""
aws ec2 describe-nat-gateways --nat-gateway-ids "$GATEWAY_ID" --output json > "$STATE/gateway.json"
if ! known routes; then
  : > "$STATE/routes.new"
  for table in $(aws ec2 describe-route-tables --filters "$TABLES_OF_IT" --query 'RouteTables[].RouteTableId' --output text); do
    for range in $(aws ec2 describe-route-tables --route-table-ids "$table" --query "$ROUTES_TO_IT" --output text); do
      printf '%s %s\\n' "$table" "$range" >> "$STATE/routes.new"
    done
  done
  mv "$STATE/routes.new" "$STATE/routes"
fi
"""),
)
_DELETE = Step(
    Text("Delete the gateway and wait until it is gone.", "게이트웨이를 삭제하고 완료될 때까지 기다립니다."),
    bash("""
aws ec2 delete-nat-gateway --nat-gateway-id "$GATEWAY_ID" --query NatGatewayId --output text
patiently aws ec2 wait nat-gateway-deleted --nat-gateway-ids "$GATEWAY_ID"
"""),
)
_ROUTES = Step(
    Text("Lead the routes to the new gateway.", "경로를 새 게이트웨이로 연결합니다."),
    bash("""
while read -r table range; do
  aws ec2 replace-route --route-table-id "$table" --destination-cidr-block "$range" --nat-gateway-id "$gateway"
done < "$STATE/routes"
"""),
)


def _create(public: bool) -> Step:
    return Step(
        Text("Create it anew, with the same address.", "같은 주소로 게이트웨이를 다시 만듭니다."),
        bash(
            """
gateway=$(aws ec2 create-nat-gateway --subnet-id "$SUBNET_ID" {} --query NatGateway.NatGatewayId --output text)
patiently aws ec2 wait nat-gateway-available --nat-gateway-ids "$gateway"
printf '%s\\n' "$gateway"
""",
            '--allocation-id "$ALLOCATION_ID"' if public else "--connectivity-type private",
        ),
    )


def _code(subject: Subject) -> Code:
    allocation = str(subject.detail("allocation_id", "")).split(",")[0].strip() or None
    subnet = subject.detail("subnet", "")
    private = None if allocation else "private"
    return Declared(
        terraform="aws_nat_gateway",
        terraform_id=subject.resource.resource_id,
        cloudformation="AWS::EC2::NatGateway",
        identifier={"NatGatewayId": subject.resource.resource_id},
        arguments={"subnet_id": subnet, "allocation_id": allocation, "connectivity_type": private},
        properties={"SubnetId": subnet, "AllocationId": allocation, "ConnectivityType": private},
    )


REMEDIATION = Remediation(
    id="nat_gateway_delete",
    checks=("nat_gateway_idle", _USED),
    script=_script,
    code=_code,
)
