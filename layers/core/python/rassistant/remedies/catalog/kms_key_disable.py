"""Disable a key that nothing uses."""

from __future__ import annotations

from rassistant.errors import Text
from rassistant.remedies.remedy import Change, Code, Declared, Remediation, Script, Step, Subject
from rassistant.remedies.steps import see

_STATE = 'aws kms describe-key --key-id "$KEY" --query KeyMetadata.KeyState --output text'


def _script(subject: Subject) -> Script:
    return Script(
        constants={"KEY": subject.resource.resource_id},
        apply=(
            see(Text("See that it is enabled.", "활성화 상태인지 확인합니다."), _STATE, "Enabled"),
            Step(
                Text(
                    "Disable it: what it encrypted can't be read until it is enabled again.",
                    "비활성화합니다. 다시 활성화할 때까지 이 키로 암호화한 데이터를 읽을 수 없습니다.",
                ),
                f'aws kms disable-key --key-id "$KEY"\nawait Disabled {_STATE}',
            ),
        ),
        undo=(
            Step(
                Text("Enable it again.", "다시 활성화합니다."),
                f'aws kms enable-key --key-id "$KEY"\nawait Enabled {_STATE}',
            ),
        ),
        cautions=(
            Text(
                "A disabled key still costs: after some weeks without errors, schedule its deletion by hand. A deleted key"
                " can never be restored, nor what it encrypted be read.",
                "비활성화해도 요금은 부과됩니다. 몇 주 동안 오류가 없으면 삭제를 예약하세요. 삭제된 키는 복구할 수 없고 암호화한 데이터도"
                " 읽을 수 없습니다.",
            ),
        ),
    )


def _code(subject: Subject) -> Code:
    key = subject.resource.resource_id
    return Declared(
        terraform="aws_kms_key",
        terraform_id=key,
        cloudformation="AWS::KMS::Key",
        identifier={"KeyId": key},
        changes=(Change("is_enabled", "Enabled", True, False),),
    )


REMEDIATION = Remediation(
    id="kms_key_disable",
    checks=("kms_key_unused",),
    script=_script,
    code=_code,
)
