"""Show what a volume that is hardly used is, and its load."""

from __future__ import annotations

from rassistant.errors import Text
from rassistant.remedies.looking import dimensions, figures, only_a_look
from rassistant.remedies.remedy import Remediation, Script, Step, Subject, bash


def _script(subject: Subject) -> Script:
    volume = subject.resource.resource_id
    return Script(
        constants={"VOLUME_ID": volume, "DIMENSIONS": dimensions(VolumeId=volume)},
        look=(
            Step(
                Text("Show the volume and what it is attached to.", "볼륨과 연결된 인스턴스를 조회합니다."),
                bash("""
aws ec2 describe-volumes --volume-ids "$VOLUME_ID" \\
  --query 'Volumes[].[VolumeType,Size,Iops,Throughput,Attachments[0].InstanceId,Attachments[0].Device]' --output text
"""),
            ),
            figures("AWS/EBS", ("VolumeReadOps", "VolumeWriteOps", "VolumeReadBytes", "VolumeWriteBytes"), 30),
        ),
        cautions=(
            Text(
                "st1 and sc1 begin at 125 GiB, can't boot and are slow at random access; a volume can't be made smaller: a smaller"
                " one takes a new volume and a copy.",
                "st1과 sc1은 125 GiB부터이고 부팅 볼륨으로 쓸 수 없으며 임의 접근이 느립니다. 볼륨 크기는 줄일 수 없으므로 더 작은"
                " 볼륨이 필요하면 새 볼륨을 만들어 복사해야 합니다.",
            ),
        ),
    )


REMEDIATION = Remediation(id="ebs_volume_look", checks=("ebs_volume_low_use",), script=_script, code=only_a_look)
