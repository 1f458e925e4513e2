"""Lower a function's memory."""

from __future__ import annotations

from rassistant.errors import Text
from rassistant.remedies.remedy import Change, Code, Declared, Remediation, Script, Step, Subject
from rassistant.remedies.steps import see

_SIZE = 'aws lambda get-function-configuration --function-name "$FUNCTION" --query MemorySize --output text'
_UPDATE = (
    'aws lambda update-function-configuration --function-name "$FUNCTION" --memory-size "${}" --query MemorySize'
    ' --output text\npatiently aws lambda wait function-updated-v2 --function-name "$FUNCTION"'
)


def _after(subject: Subject) -> int | None:
    """MB: by our figures, else as AWS's own advice has it."""
    wanted = subject.finding.target.get("memory_mb")
    if wanted is not None:
        return int(wanted)
    return int(subject.target) if subject.target.isdigit() else None


def _script(subject: Subject) -> Script:
    return Script(
        constants={
            "FUNCTION": subject.resource.resource_id,
            "MEMORY_BEFORE": str(subject.detail("memory_mb", "")),
            "MEMORY_AFTER": str(_after(subject) or ""),
        },
        apply=(
            see(
                Text("See that it has the memory that was judged.", "판정한 메모리 크기 그대로인지 확인합니다."),
                _SIZE,
                '"$MEMORY_BEFORE"',
            ),
            Step(
                Text(
                    "Lower it. Code and data stay as they are: no backup is needed.",
                    "메모리를 낮춥니다. 코드와 데이터는 그대로이므로 백업은 필요하지 않습니다.",
                ),
                _UPDATE.replace("{}", "MEMORY_AFTER"),
            ),
        ),
        undo=(Step(Text("Raise it again.", "다시 올립니다."), _UPDATE.replace("{}", "MEMORY_BEFORE")),),
        cautions=(
            Text(
                "Less memory is less CPU: compare how long it runs before and after.",
                "메모리가 줄면 CPU도 줄어듭니다. 변경 전후의 실행 시간을 비교하세요.",
            ),
        ),
    )


def _code(subject: Subject) -> Code:
    function = subject.resource.resource_id
    return Declared(
        terraform="aws_lambda_function",
        terraform_id=function,
        cloudformation="AWS::Lambda::Function",
        identifier={"FunctionName": function},
        changes=(Change("memory_size", "MemorySize", subject.detail("memory_mb"), _after(subject)),),
    )


REMEDIATION = Remediation(
    id="lambda_function_memory",
    checks=("lambda_function_memory",),
    script=_script,
    code=_code,
)
