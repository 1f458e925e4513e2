"""Lead S3 and DynamoDB traffic around a NAT gateway, by gateway endpoints that cost nothing."""

from __future__ import annotations

import shlex

from rassistant.errors import Text
from rassistant.remedies.remedy import Added, Block, Code, Ref, Remediation, Script, Step, Subject, bash
from rassistant.remedies.steps import json_text
from rassistant.remedies.terraform import resource

_SERVICES = ("s3", "dynamodb")
_CAUTIONS = (
    Text(
        "Through the endpoint requests come from private addresses: a bucket or IAM policy with aws:SourceIp changes its"
        " meaning (it would refuse, or no longer refuse, them). Look for such policies first; aws:VpcSourceIp and"
        " aws:SourceVpce are what fits.",
        "엔드포인트를 거치면 요청이 사설 주소에서 오므로 aws:SourceIp를 쓰는 버킷 정책이나 IAM 정책의 의미가 달라집니다(접근이"
        " 거부되거나 차단이 풀릴 수 있습니다). 먼저 그런 정책이 있는지 확인하고 aws:VpcSourceIp, aws:SourceVpce로 바꾸세요.",
    ),
    Text(
        "Open connections to S3 and DynamoDB break off once when the routes change, and endpoints lead to the same"
        " region's buckets and tables alone.",
        "경로가 바뀔 때 S3, DynamoDB와 열려 있던 연결이 한 번 끊어지며, 엔드포인트는 같은 리전의 버킷과 테이블에만 적용됩니다.",
    ),
)


def _tables_of(gateway: str) -> tuple[str, str]:
    """Filter and query of the route tables whose default route leads to it: a filter alone can't tie the two together."""
    has_route = f"Routes[?DestinationCidrBlock=='0.0.0.0/0' && NatGatewayId=='{gateway}']"
    return json_text([{"Name": "route.nat-gateway-id", "Values": [gateway]}]), f"RouteTables[?{has_route}].RouteTableId"


def _service(subject: Subject, name: str) -> str:
    return f"com.amazonaws.{subject.resource.region}.{name}"


def _script(subject: Subject) -> Script:
    filters, query = _tables_of(subject.resource.resource_id)
    vpc = str(subject.detail("vpc", ""))
    return Script(
        constants={
            "VPC_ID": vpc,
            "TABLES_OF_IT": filters,
            "TABLE_IDS": query,
            "GATEWAYS_OF_VPC": json_text(
                [{"Name": "vpc-id", "Values": [vpc]}, {"Name": "vpc-endpoint-type", "Values": ["Gateway"]}]
            ),
            "SERVICES": " ".join(_service(subject, name) for name in _SERVICES),
        },
        apply=(_TABLES, _CREATE, _VERIFY),
        undo=(_DELETE,),
        cautions=_CAUTIONS,
    )


_TABLES = Step(
    Text(
        "Find the route tables that send 0.0.0.0/0 to the gateway, and keep them as they are.",
        "0.0.0.0/0을 이 게이트웨이로 보내는 라우팅 테이블을 찾아 현재 상태를 저장합니다.",
    ),
    bash("""
aws ec2 describe-route-tables --filters "$TABLES_OF_IT" --output json > "$STATE/tables.json"
found=$(aws ec2 describe-route-tables --filters "$TABLES_OF_IT" --query "$TABLE_IDS" --output text)
read -r -a tables <<< "$found"
if [ "${#tables[@]}" -eq 0 ]; then expect 'no route table' 'a route table with 0.0.0.0/0 to it'; fi
printf '%s\\n' "${tables[@]}"
"""),
)
_CREATE = Step(
    Text(
        "Create an endpoint for each service that has none in this network yet.",
        "이 네트워크에 아직 엔드포인트가 없는 서비스마다 만듭니다.",
    ),
    bash("""
for service in $SERVICES; do
  if known "$service"; then continue; fi
  there=$(aws ec2 describe-vpc-endpoints --filters "$GATEWAYS_OF_VPC" \\
    --query "VpcEndpoints[?ServiceName=='$service' && (State=='available' || State=='pending')].VpcEndpointId | [0]" \\
    --output text)
  if [ "$there" != None ]; then
    printf '%s: %s\\n' "$service" "$there"
    continue
  fi
  endpoint=$(aws ec2 create-vpc-endpoint --vpc-endpoint-type Gateway --vpc-id "$VPC_ID" --service-name "$service" \\
    --route-table-ids "${tables[@]}" --query VpcEndpoint.VpcEndpointId --output text)
  remember "$service" "$endpoint"
done
"""),
)
_VERIFY = Step(
    Text(
        "Wait until they are available, and see that all of these tables lead to them.",
        "사용 가능해질 때까지 기다리고 라우팅 테이블이 모두 연결되었는지 확인합니다.",
    ),
    bash("""
for service in $SERVICES; do
  if ! known "$service"; then continue; fi
  endpoint=$(recall "$service")
  await available aws ec2 describe-vpc-endpoints --vpc-endpoint-ids "$endpoint" --query 'VpcEndpoints[0].State' --output text
  found=$(aws ec2 describe-vpc-endpoints --vpc-endpoint-ids "$endpoint" --query 'length(VpcEndpoints[0].RouteTableIds)' \\
    --output text)
  expect "$found" "${#tables[@]}"
done
"""),
)
_DELETE = Step(
    Text(
        "Delete the endpoints that were made; traffic goes through the gateway again.",
        "만든 엔드포인트를 삭제합니다. 트래픽은 다시 게이트웨이를 거칩니다.",
    ),
    bash("""
for service in $SERVICES; do
  if ! known "$service"; then continue; fi
  endpoint=$(recall "$service")
  found=$(aws ec2 delete-vpc-endpoints --vpc-endpoint-ids "$endpoint" --query 'Unsuccessful[0].ResourceId' --output text)
  expect "$found" None
  rm -f "$STATE/$service"
done
"""),
)


def _code(subject: Subject) -> Code:
    vpc = str(subject.detail("vpc", ""))
    filters, query = _tables_of(subject.resource.resource_id)
    look = f"aws ec2 describe-route-tables --filters {shlex.quote(filters)} --query {shlex.quote(query)} --output text"
    return Added(
        blocks=(
            Block("variable", ("route_table_ids",), {"type": Ref("list(string)")}),
            *(
                resource(
                    "aws_vpc_endpoint",
                    name,
                    {
                        "vpc_id": vpc,
                        "service_name": _service(subject, name),
                        "vpc_endpoint_type": "Gateway",
                        "route_table_ids": Ref("var.route_table_ids"),
                    },
                )
                for name in _SERVICES
            ),
        ),
        parameters={"RouteTableIds": {"Type": "CommaDelimitedList"}},
        resources={
            logical: {
                "Type": "AWS::EC2::VPCEndpoint",
                "Properties": {
                    "VpcId": vpc,
                    "ServiceName": _service(subject, name),
                    "VpcEndpointType": "Gateway",
                    "RouteTableIds": {"Ref": "RouteTableIds"},
                },
            }
            for logical, name in zip(("S3Endpoint", "DynamoDBEndpoint"), _SERVICES, strict=True)
        },
        cautions=(
            *_CAUTIONS,
            Text(
                "Leave out the endpoint of a service that has one in this network already.",
                "이 네트워크에 이미 엔드포인트가 있는 서비스는 빼세요.",
            ),
            Text(
                f"Give the ids of the route tables that send 0.0.0.0/0 to the gateway, as this shows them: {look}",
                f"0.0.0.0/0을 이 게이트웨이로 보내는 라우팅 테이블 ID를 지정하세요. 확인하는 명령: {look}",
            ),
        ),
    )


REMEDIATION = Remediation(
    id="nat_gateway_s3_endpoint_create",
    checks=("nat_gateway_s3_endpoint",),
    script=_script,
    code=_code,
)
