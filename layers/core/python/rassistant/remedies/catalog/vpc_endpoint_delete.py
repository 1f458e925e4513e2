"""Save a VPC endpoint that carries nothing, then delete it."""

from __future__ import annotations

from rassistant.errors import Text
from rassistant.remedies.remedy import Code, Declared, Remediation, Script, Step, Subject, bash
from rassistant.remedies.steps import see

_FIELD = "aws ec2 describe-vpc-endpoints --vpc-endpoint-ids \"$ENDPOINT\" --query 'VpcEndpoints[0].{}' --output text"


def _is_interface(subject: Subject) -> bool:
    return str(subject.detail("type", "Interface")) == "Interface"


def _script(subject: Subject) -> Script:
    return Script(
        constants={
            "ENDPOINT": subject.resource.resource_id,
            "TYPE": str(subject.detail("type", "Interface")),
            "SERVICE": str(subject.detail("service_name", "")),
            "VPC_ID": str(subject.detail("vpc", "")),
        },
        apply=(
            see(
                Text("See that it is available.", "사용 가능 상태인지 확인합니다."),
                _FIELD.replace("{}", "State"),
                "available",
            ),
            _SAVE,
            Step(
                Text("Delete it.", "삭제합니다."),
                "found=$(aws ec2 delete-vpc-endpoints --vpc-endpoint-ids \"$ENDPOINT\" --query 'Unsuccessful[0].ResourceId'"
                ' --output text)\nexpect "$found" None',
            ),
        ),
        undo=(_create(_is_interface(subject)),),
        cautions=(
            Text(
                "Where private DNS was on, names of the service lead to its public addresses from then on.",
                "프라이빗 DNS가 켜져 있었다면 이후 서비스 이름이 공인 주소로 연결됩니다.",
            ),
        ),
    )


_SAVE = Step(
    Text("Keep its settings.", "설정을 저장합니다."),
    'aws ec2 describe-vpc-endpoints --vpc-endpoint-ids "$ENDPOINT" --output json > "$STATE/endpoint.json"\n'
    f"subnets=$({_FIELD.replace('{}', 'SubnetIds')})\n"
    f"groups=$({_FIELD.replace('{}', 'Groups[].GroupId')})\n"
    f"private=$({_FIELD.replace('{}', 'PrivateDnsEnabled')})\n"
    f'policy=$({_FIELD.replace("{}", "PolicyDocument")})\nprintf "%s\\n" "$policy" > "$STATE/policy.json"\n'
    'remember subnets "$subnets"\nremember groups "$groups"\nremember private "$private"',
)


def _create(is_interface: bool) -> Step:
    more = """
if [ "$(recall private)" = True ]; then arguments+=(--private-dns-enabled); else arguments+=(--no-private-dns-enabled); fi
read -r -a groups <<< "$(recall groups)"
if [ "${#groups[@]}" -gt 0 ]; then arguments+=(--security-group-ids "${groups[@]}"); fi
if [ "$(cat "$STATE/policy.json")" != None ]; then arguments+=(--policy-document "file://$STATE/policy.json"); fi"""
    return Step(
        Text("Create it anew.", "다시 만듭니다."),
        bash(
            """
read -r -a subnets <<< "$(recall subnets)"
arguments=(--vpc-endpoint-type "$TYPE" --vpc-id "$VPC_ID" --service-name "$SERVICE" --subnet-ids "${subnets[@]}"){}
aws ec2 create-vpc-endpoint "${arguments[@]}" --query VpcEndpoint.VpcEndpointId --output text
""",
            more if is_interface else "",
        ),
    )


def _code(subject: Subject) -> Code:
    vpc, service, kind = (subject.detail(name, "") for name in ("vpc", "service_name", "type"))
    return Declared(
        terraform="aws_vpc_endpoint",
        terraform_id=subject.resource.resource_id,
        cloudformation="AWS::EC2::VPCEndpoint",
        identifier={"Id": subject.resource.resource_id},
        arguments={"vpc_id": vpc, "service_name": service, "vpc_endpoint_type": kind},
        properties={"VpcId": vpc, "ServiceName": service, "VpcEndpointType": kind},
    )


REMEDIATION = Remediation(
    id="vpc_endpoint_delete",
    checks=("vpc_endpoint_idle", "vpc_endpoint_gwlb_idle"),
    script=_script,
    code=_code,
)
