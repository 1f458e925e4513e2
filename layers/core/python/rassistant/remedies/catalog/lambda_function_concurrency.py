"""Lower a function's provisioned concurrency, or remove it."""

from __future__ import annotations

from rassistant.errors import Text
from rassistant.remedies.remedy import Code, Remediation, Script, Step, Subject, bash


def _script(subject: Subject) -> Script:
    wanted = int(subject.finding.target.get("provisioned_concurrency", 0))
    return Script(
        constants={"FUNCTION": subject.resource.resource_id, "WANTED": str(wanted)},
        apply=(_FIND, _SET if wanted else _REMOVE),
        undo=(_BACK,),
        cautions=(
            Text(
                "A schedule of Application Auto Scaling that changes it must be changed as well.",
                "Application Auto Scaling 일정이 이 값을 바꾼다면 그 일정도 함께 바꿔야 합니다.",
            ),
        ),
    )


_LIST = (
    'aws lambda list-provisioned-concurrency-configs --function-name "$FUNCTION" --output text'
    " --query 'ProvisionedConcurrencyConfigs[{}]'"
)
_FIND = Step(
    Text(
        "Find the one version or alias that it is set for, and keep what it is.",
        "설정된 버전이나 별칭 하나를 찾고 현재 값을 저장합니다.",
    ),
    "if ! known before; then\n"
    f"  second=$({_LIST.replace('[{}]', '[1].FunctionArn')})\n"
    '  expect "$second" None\n'
    f"  arn=$({_LIST.replace('[{}]', '[0].FunctionArn')})\n"
    f"  before=$({_LIST.replace('[{}]', '[0].RequestedProvisionedConcurrentExecutions')})\n"
    '  remember qualifier "${arn##*:}"\n'
    '  remember before "$before"\n'
    "fi\n"
    "qualifier=$(recall qualifier)",
)
_SET = Step(
    Text("Lower it, and wait until it holds.", "값을 낮추고 반영될 때까지 기다립니다."),
    bash("""
aws lambda put-provisioned-concurrency-config --function-name "$FUNCTION" --qualifier "$qualifier" \\
  --provisioned-concurrent-executions "$WANTED" --query Status --output text
await READY aws lambda get-provisioned-concurrency-config --function-name "$FUNCTION" --qualifier "$qualifier" \\
  --query Status --output text
"""),
)
_REMOVE = Step(
    Text("Remove it.", "제거합니다."),
    'aws lambda delete-provisioned-concurrency-config --function-name "$FUNCTION" --qualifier "$qualifier"  # "$WANTED"',
)
_BACK = Step(
    Text("Set it back.", "원래 값으로 되돌립니다."),
    bash("""
qualifier=$(recall qualifier)
before=$(recall before)
aws lambda put-provisioned-concurrency-config --function-name "$FUNCTION" --qualifier "$qualifier" \\
  --provisioned-concurrent-executions "$before" --query Status --output text
await READY aws lambda get-provisioned-concurrency-config --function-name "$FUNCTION" --qualifier "$qualifier" \\
  --query Status --output text
"""),
)


def _code(_subject: Subject) -> Code:
    return Text(
        "Provisioned concurrency belongs to a version or an alias, which the finding does not name: set it in the code"
        " that declares that alias (aws_lambda_provisioned_concurrency_config, or ProvisionedConcurrencyConfig of"
        " AWS::Lambda::Alias), or use the AWS CLI text, which finds it.",
        "프로비저닝된 동시성은 버전이나 별칭의 설정이며 추천에는 그 이름이 없습니다. 별칭을 선언한 코드"
        "(aws_lambda_provisioned_concurrency_config 또는 AWS::Lambda::Alias의 ProvisionedConcurrencyConfig)에서 바꾸거나,"
        " 자동으로 찾아 주는 AWS CLI 코드를 사용하세요.",
    )


REMEDIATION = Remediation(
    id="lambda_function_concurrency",
    checks=("lambda_function_warm",),
    script=_script,
    code=_code,
)
