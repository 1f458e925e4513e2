"""Cancel a capacity reservation that nothing runs in."""

from __future__ import annotations

from rassistant.errors import Text
from rassistant.remedies.remedy import Code, Declared, Remediation, Script, Step, Subject, bash
from rassistant.remedies.steps import see

_FIELD = (
    'aws ec2 describe-capacity-reservations --capacity-reservation-ids "$RESERVATION"'
    " --query 'CapacityReservations[0].{}' --output text"
)


def _script(subject: Subject) -> Script:
    return Script(
        constants={
            "RESERVATION": subject.resource.resource_id,
            "TYPE": str(subject.detail("instance_type", "")),
            "PLATFORM": str(subject.detail("platform", "Linux/UNIX")),
            "ZONE": str(subject.detail("availability_zone", "")),
            "COUNT": str(subject.detail("reserved_instances", 1)),
        },
        apply=(
            see(Text("See that it is active.", "활성 상태인지 확인합니다."), _FIELD.replace("{}", "State"), "active"),
            see(
                Text(
                    "See that no instance runs in it now.", "지금 이 예약에서 실행 중인 인스턴스가 없는지 확인합니다."
                ),
                _FIELD.replace("{}", "AvailableInstanceCount"),
                '"$COUNT"',
            ),
            Step(
                Text("Cancel it.", "취소합니다."),
                'aws ec2 cancel-capacity-reservation --capacity-reservation-id "$RESERVATION" --query Return --output text\n'
                f"await cancelled {_FIELD.replace('{}', 'State')}",
            ),
        ),
        undo=(
            Step(
                Text("Reserve again, where AWS has the capacity.", "용량이 있으면 다시 예약합니다."),
                bash("""
reservation=$(aws ec2 create-capacity-reservation --instance-type "$TYPE" --instance-platform "$PLATFORM" \\
  --availability-zone "$ZONE" --instance-count "$COUNT" --query CapacityReservation.CapacityReservationId --output text)
remember reservation "$reservation"
"""),
            ),
        ),
        cautions=(
            Text(
                "Capacity may not be had again: keep it where a launch, an event or a failover is planned on it.",
                "같은 용량을 다시 얻지 못할 수 있습니다. 출시, 행사, 장애 대비용이라면 유지하세요.",
            ),
        ),
    )


def _code(subject: Subject) -> Code:
    name = subject.resource.resource_id
    return Declared(
        terraform="aws_ec2_capacity_reservation",
        terraform_id=name,
        cloudformation="AWS::EC2::CapacityReservation",
        identifier={"Id": name},
        arguments={
            "instance_type": subject.detail("instance_type", ""),
            "instance_platform": subject.detail("platform", "Linux/UNIX"),
            "availability_zone": subject.detail("availability_zone", ""),
            "instance_count": subject.detail("reserved_instances", 1),
        },
    )


REMEDIATION = Remediation(
    id="capacity_reservation_cancel",
    checks=("capacity_reservation_unused",),
    script=_script,
    code=_code,
)
