"""Save a load balancer's configuration, then delete it."""

from __future__ import annotations

from rassistant.errors import Text
from rassistant.remedies.remedy import Block, Code, Declared, Remediation, Script, Step, Subject, bash
from rassistant.remedies.steps import kept

_CLASSIC = 'aws elb describe-load-balancers --load-balancer-names "$NAME"'
_BALANCER = 'aws elbv2 describe-load-balancers --load-balancer-arns "$ARN"'
_CAUTIONS = (
    Text(
        "Its DNS name is lost: see that no record or client names it.",
        "DNS 이름이 사라집니다. 이 이름을 쓰는 레코드나 클라이언트가 없는지 확인하세요.",
    ),
    Text(
        "Of its listeners, the undo restores port, protocol, certificate and first target group; further rules are kept"
        " in the folder STATE and must be made again by hand.",
        "되돌리면 리스너의 포트, 프로토콜, 인증서, 첫 대상 그룹이 복원됩니다. 나머지 규칙은 STATE 폴더의 내용을 보고 직접"
        " 만들어야 합니다.",
    ),
)


_ANY_LISTENER = {"instance_port": 80, "instance_protocol": "http", "lb_port": 80, "lb_protocol": "http"}
"""Terraform asks for one; what is declared is not applied, as all changes are ignored."""


def _is_classic(subject: Subject) -> bool:
    return bool(subject.detail("type") == "classic")


def _script(subject: Subject) -> Script:
    if _is_classic(subject):
        return Script(
            constants={"NAME": subject.resource.name},
            apply=(_SAVE_CLASSIC, _DELETE_CLASSIC),
            undo=(_CREATE_CLASSIC,),
            confirm="NAME",
            cautions=_CAUTIONS[:1],
        )
    return Script(
        constants={
            "ARN": subject.resource.arn,
            "NAME": subject.resource.name,
            "TYPE": str(subject.detail("type", "application")),
            "SCHEME": str(subject.detail("scheme", "internet-facing")),
            "PROTECTION": "Attributes[?Key=='deletion_protection.enabled'].Value | [0]",
        },
        apply=(_PROTECTION, _SAVE, _DELETE),
        undo=(_create(str(subject.detail("type", "application"))), _LISTENERS),
        confirm="NAME",
        cautions=_CAUTIONS,
    )


_SAVE_CLASSIC = Step(
    Text("Keep its configuration.", "구성을 저장합니다."),
    bash(
        """
{} --output json > "$STATE/balancer.json"
{} \\
  --query 'LoadBalancerDescriptions[0].ListenerDescriptions[].Listener' --output json > "$STATE/listeners.json"
{} \\
  --query 'LoadBalancerDescriptions[0].HealthCheck' --output json > "$STATE/health.json"
{}
""",
        *(_CLASSIC,) * 3,
        kept(
            _CLASSIC,
            subnets="LoadBalancerDescriptions[0].Subnets",
            groups="LoadBalancerDescriptions[0].SecurityGroups",
            instances="LoadBalancerDescriptions[0].Instances[].InstanceId",
            scheme="LoadBalancerDescriptions[0].Scheme",
        ),
    ),
)
_DELETE_CLASSIC = Step(
    Text("Delete it.", "삭제합니다."),
    'aws elb delete-load-balancer --load-balancer-name "$NAME"',
)
_CREATE_CLASSIC = Step(
    Text(
        "Create it anew with its listeners, health check and instances.",
        "리스너, 상태 확인, 인스턴스를 포함해 다시 만듭니다.",
    ),
    bash("""
read -r -a subnets <<< "$(recall subnets)"
read -r -a groups <<< "$(recall groups)"
read -r -a instances <<< "$(recall instances)"
scheme=$(recall scheme)
arguments=(--load-balancer-name "$NAME" --listeners "file://$STATE/listeners.json" --subnets "${subnets[@]}")
if [ "${#groups[@]}" -gt 0 ]; then arguments+=(--security-groups "${groups[@]}"); fi
if [ "$scheme" = internal ]; then arguments+=(--scheme internal); fi
aws elb create-load-balancer "${arguments[@]}" --query DNSName --output text
aws elb configure-health-check --load-balancer-name "$NAME" --health-check "file://$STATE/health.json" \\
  --query HealthCheck.Target --output text
if [ "${#instances[@]}" -gt 0 ]; then
  aws elb register-instances-with-load-balancer --load-balancer-name "$NAME" --instances "${instances[@]}" \\
    --query 'Instances[0].InstanceId' --output text
fi
"""),
)
_PROTECTION = Step(
    Text("Respect its deletion protection.", "삭제 방지 설정을 존중합니다."),
    bash("""
found=$(aws elbv2 describe-load-balancer-attributes --load-balancer-arn "$ARN" --query "$PROTECTION" --output text)
expect "$found" false
"""),
)
_SAVE = Step(
    Text("Keep its configuration, its listeners and their rules.", "구성, 리스너, 규칙을 저장합니다."),
    bash(
        """
{} --output json > "$STATE/balancer.json"
aws elbv2 describe-listeners --load-balancer-arn "$ARN" --output json > "$STATE/listeners.json"
aws elbv2 describe-listeners --load-balancer-arn "$ARN" --output text \\
  --query 'Listeners[].[Port,Protocol,DefaultActions[0].TargetGroupArn,Certificates[0].CertificateArn]' > "$STATE/listeners"
for listener in $(aws elbv2 describe-listeners --load-balancer-arn "$ARN" --query 'Listeners[].ListenerArn' --output text); do
  aws elbv2 describe-rules --listener-arn "$listener" --output json > "$STATE/rules-${listener##*/}.json"
done
{}
""",
        _BALANCER,
        kept(
            _BALANCER,
            subnets="LoadBalancers[0].AvailabilityZones[].SubnetId",
            groups="LoadBalancers[0].SecurityGroups[]",
        ),
    ),
)
_DELETE = Step(
    Text("Delete it and wait until it is gone.", "삭제하고 완료될 때까지 기다립니다."),
    bash("""
aws elbv2 delete-load-balancer --load-balancer-arn "$ARN"
patiently aws elbv2 wait load-balancers-deleted --load-balancer-arns "$ARN"
"""),
)
_LISTENERS = Step(
    Text(
        "Create its listeners anew, where they led to a target group.", "대상 그룹으로 연결되던 리스너를 다시 만듭니다."
    ),
    bash("""
while read -r port protocol group certificate; do
  if [ "$group" = None ] || [ -z "$group" ]; then continue; fi
  arguments=(--load-balancer-arn "$balancer" --port "$port" --protocol "$protocol")
  arguments+=(--default-actions "[{\\"Type\\":\\"forward\\",\\"TargetGroupArn\\":\\"$group\\"}]")
  if [ "${certificate:-None}" != None ]; then
    arguments+=(--certificates "[{\\"CertificateArn\\":\\"$certificate\\"}]")
  fi
  aws elbv2 create-listener "${arguments[@]}" --query 'Listeners[0].ListenerArn' --output text
done < "$STATE/listeners"
"""),
)


def _create(kind: str) -> Step:
    return Step(
        Text("Create it anew; its DNS name is another.", "다시 만듭니다. DNS 이름은 달라집니다."),
        bash(
            """
read -r -a subnets <<< "$(recall subnets)"
groups=()
if known groups; then read -r -a groups <<< "$(recall groups)"; fi
arguments=(--name "$NAME" --type "$TYPE" --subnets "${subnets[@]}"){}
if [ "${#groups[@]}" -gt 0 ] && [ "${groups[0]}" != None ]; then arguments+=(--security-groups "${groups[@]}"); fi
balancer=$(aws elbv2 create-load-balancer "${arguments[@]}" --query 'LoadBalancers[0].LoadBalancerArn' --output text)
patiently aws elbv2 wait load-balancer-available --load-balancer-arns "$balancer"
printf '%s\\n' "$balancer"
""",
            # a gateway load balancer has no scheme
            "" if kind == "gateway" else '\narguments+=(--scheme "$SCHEME")',
        ),
    )


def _code(subject: Subject) -> Code:
    if _is_classic(subject):
        return Declared(
            terraform="aws_elb",
            terraform_id=subject.resource.name,
            cloudformation="AWS::ElasticLoadBalancing::LoadBalancer",
            identifier={"LoadBalancerName": subject.resource.name},
            blocks=(Block("listener", (), _ANY_LISTENER),),
        )
    return Declared(
        terraform="aws_lb",
        terraform_id=subject.resource.arn,
        cloudformation="AWS::ElasticLoadBalancingV2::LoadBalancer",
        identifier={"LoadBalancerArn": subject.resource.arn},
        arguments={"name": subject.resource.name, "load_balancer_type": subject.detail("type")},
    )


REMEDIATION = Remediation(
    id="load_balancer_delete",
    checks=("load_balancer_classic_idle", "load_balancer_no_targets", "load_balancer_few_requests"),
    script=_script,
    code=_code,
)
