"""Give an address back."""

from __future__ import annotations

from rassistant.errors import Text
from rassistant.remedies.remedy import Code, Declared, Remediation, Script, Step, Subject, bash


def _script(subject: Subject) -> Script:
    return Script(
        constants={
            "ALLOCATION_ID": subject.resource.resource_id,
            "PUBLIC_IP": str(subject.detail("public_ip", subject.resource.resource_id)),
            "ASSOCIATED_WITH": str(subject.detail("attached_to", "None")),
        },
        apply=(_SEE, _RELEASE),
        undo=(
            Step(
                Text(
                    "Ask for the same address: this works only while nobody else has got it.",
                    "같은 주소를 다시 요청합니다. 그사이 다른 곳에 할당되지 않았을 때만 성공합니다.",
                ),
                'aws ec2 allocate-address --domain vpc --address "$PUBLIC_IP" --query AllocationId --output text',
            ),
        ),
        confirm="PUBLIC_IP",
        cautions=(
            Text(
                "Allow lists, DNS records and partners may name this address: look before.",
                "허용 목록, DNS 레코드, 외부 파트너가 이 주소를 쓰고 있는지 먼저 확인하세요.",
            ),
        ),
    )


_SEE = Step(
    Text(
        "See that it belongs to nothing else than when it was found, and take it off a stopped instance.",
        "발견 당시와 연결 상태가 같은지 확인하고, 중지된 인스턴스에서 분리합니다.",
    ),
    bash("""
found=$(aws ec2 describe-addresses --allocation-ids "$ALLOCATION_ID" --query 'Addresses[0].PublicIp' --output text)
expect "$found" "$PUBLIC_IP"
found=$(aws ec2 describe-addresses --allocation-ids "$ALLOCATION_ID" --query 'Addresses[0].InstanceId' --output text)
if [ -z "$found" ]; then found=None; fi
expect "$found" "$ASSOCIATED_WITH"
if [ "$ASSOCIATED_WITH" != None ]; then
  state=$(aws ec2 describe-instances --instance-ids "$ASSOCIATED_WITH" \\
    --query 'Reservations[0].Instances[0].State.Name' --output text)
  expect "$state" stopped
  association=$(aws ec2 describe-addresses --allocation-ids "$ALLOCATION_ID" \\
    --query 'Addresses[0].AssociationId' --output text)
  aws ec2 disassociate-address --association-id "$association"
fi
"""),
)
_RELEASE = Step(
    Text("Release it.", "주소를 반납합니다."),
    'aws ec2 release-address --allocation-id "$ALLOCATION_ID"',
)


def _code(subject: Subject) -> Code:
    allocation, address = subject.resource.resource_id, str(subject.detail("public_ip", ""))
    return Declared(
        terraform="aws_eip",
        terraform_id=allocation,
        cloudformation="AWS::EC2::EIP",
        identifier={"PublicIp": address, "AllocationId": allocation},
        arguments={"domain": "vpc"},
        properties={"Domain": "vpc"},
    )


REMEDIATION = Remediation(
    id="elastic_ip_release",
    checks=("elastic_ip_unassociated",),
    script=_script,
    code=_code,
)
