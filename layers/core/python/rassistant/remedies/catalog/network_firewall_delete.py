"""Delete a firewall that no route leads to; where one still does, say which."""

from __future__ import annotations

from rassistant.errors import Text
from rassistant.remedies.remedy import Code, Remediation, Script, Step, Subject, bash
from rassistant.remedies.steps import see

_FIELD = 'aws network-firewall describe-firewall --firewall-name "$FIREWALL" --query {} --output text'
_ROUTES = Step(
    Text(
        "See that no route of its network leads to one of its endpoints; show those that do.",
        "네트워크의 경로가 이 방화벽의 엔드포인트로 향하지 않는지 확인하고, 향하는 라우팅 테이블을 보여 줍니다.",
    ),
    bash(
        """
vpc=$({})
led=''
for endpoint in $({}); do
  tables=$(aws ec2 describe-route-tables --filters "[{\\"Name\\":\\"vpc-id\\",\\"Values\\":[\\"$vpc\\"]}]" \\
    --query "RouteTables[?Routes[?GatewayId=='$endpoint']].RouteTableId" --output text)
  if [ -n "$tables" ]; then
    printf '%s: %s\\n' "$endpoint" "$tables"
    led=yes
  fi
done
""",
        _FIELD.replace("{}", "Firewall.VpcId"),
        _FIELD.replace("{}", "'values(FirewallStatus.SyncStates)[].Attachment.EndpointId'"),
    ),
)


def _script(subject: Subject) -> Script:
    return Script(
        constants={"FIREWALL": subject.resource.name},
        look=(_ROUTES,),
        apply=(
            Step(_ROUTES.say, _ROUTES.bash + '\nexpect "${led:-none}" none'),
            see(
                Text("Respect its protection against deletion.", "삭제 방지 설정을 존중합니다."),
                _FIELD.replace("{}", "Firewall.DeleteProtection"),
                "False",
            ),
            _DELETE,
        ),
        undo=(_CREATE,),
        confirm="FIREWALL",
        cautions=(
            Text(
                "Without it nothing is inspected: where a rule demands inspection, or it stands by for a failover, keep it. Its"
                " policy and rule groups stay, and cost nothing.",
                "삭제하면 트래픽 검사가 사라집니다. 규정상 검사가 필요하거나 장애 대비용이라면 유지하세요. 정책과 규칙 그룹은 그대로"
                " 남으며 요금이 없습니다.",
            ),
            Text(
                "An undo makes endpoints with new ids: routes must be led to them by hand.",
                "되돌리면 엔드포인트 ID가 달라지므로 경로를 직접 다시 연결해야 합니다.",
            ),
        ),
    )


_DELETE = Step(
    Text(
        "Keep its configuration and logging, then delete it.",
        "구성과 로깅 설정을 저장한 뒤 삭제합니다.",
    ),
    bash("""
aws network-firewall describe-firewall --firewall-name "$FIREWALL" --output json > "$STATE/firewall.json"
aws network-firewall describe-logging-configuration --firewall-name "$FIREWALL" --output json > "$STATE/logging.json"
aws network-firewall describe-firewall --firewall-name "$FIREWALL" --output json --query \\
  'Firewall.{FirewallName:FirewallName,FirewallPolicyArn:FirewallPolicyArn,VpcId:VpcId,SubnetMappings:SubnetMappings}' \\
  > "$STATE/again.json"
aws network-firewall delete-firewall --firewall-name "$FIREWALL" --query FirewallStatus.Status --output text
"""),
)
_CREATE = Step(
    Text(
        "Create it again with the same policy in the same subnets.",
        "같은 정책과 서브넷으로 다시 만듭니다.",
    ),
    bash(
        """
policy=$(sed -n 's/.*"FirewallPolicyArn": "\\([^"]*\\)".*/\\1/p' "$STATE/again.json")
vpc=$(sed -n 's/.*"VpcId": "\\([^"]*\\)".*/\\1/p' "$STATE/again.json")
subnets=$(sed -n 's/.*"SubnetId": "\\([^"]*\\)".*/{"SubnetId":"\\1"}/p' "$STATE/again.json" | paste -s -d , -)
printf '[%s]\\n' "$subnets" > "$STATE/subnets.json"
aws network-firewall create-firewall --firewall-name "$FIREWALL" --firewall-policy-arn "$policy" --vpc-id "$vpc" \\
  --subnet-mappings "file://$STATE/subnets.json" --query FirewallStatus.Status --output text
await READY {}
""",
        _FIELD.replace("{}", "FirewallStatus.Status"),
    ),
)


def _code(_subject: Subject) -> Code:
    return Text(
        "Take aws_networkfirewall_firewall (AWS::NetworkFirewall::Firewall) out of the code that made it, after the routes in"
        " the same code lead around it. Where no code owns it, use the AWS CLI text.",
        "같은 코드에서 경로를 먼저 우회시킨 뒤 aws_networkfirewall_firewall(AWS::NetworkFirewall::Firewall)을 제거하세요. 코드로"
        " 관리하지 않으면 AWS CLI 코드를 사용하세요.",
    )


REMEDIATION = Remediation(id="network_firewall_delete", checks=("network_firewall_idle",), script=_script, code=_code)
