"""Show what a function's failed or cut-off calls logged."""

from __future__ import annotations

from rassistant.errors import Text
from rassistant.remedies.looking import dimensions, figures, only_a_look
from rassistant.remedies.remedy import Remediation, Script, Step, Subject, bash

_TIMEOUTS = "lambda_function_timeouts"


def _script(subject: Subject) -> Script:
    function = subject.resource.resource_id
    pattern = (
        '"Task timed out"' if subject.finding.check == _TIMEOUTS else '?ERROR ?Exception ?Traceback ?"Task timed out"'
    )
    return Script(
        constants={
            "FUNCTION": function,
            "DIMENSIONS": dimensions(FunctionName=function),
            "PATTERN": pattern,
        },
        look=(_SETTINGS, figures("AWS/Lambda", ("Invocations", "Errors", "Duration"), 7), _LOGS),
        cautions=(
            Text(
                "What its logs hold may be personal or secret: read them where that is allowed.",
                "로그에 개인정보나 비밀이 있을 수 있으니 허용된 환경에서만 확인하세요.",
            ),
            Text(
                "A longer limit only hides a call that hangs, and is paid for: mend the cause in the function's own code, and"
                " give calls out a limit of their own.",
                "제한 시간을 늘리면 멈춘 호출이 가려지고 비용만 늘어납니다. 함수 코드에서 원인을 고치고 외부 호출에 별도의 제한 시간을"
                " 두세요.",
            ),
        ),
    )


_SETTINGS = Step(
    Text("Show its settings and where it logs.", "설정과 로그 위치를 조회합니다."),
    bash("""
aws lambda get-function-configuration --function-name "$FUNCTION" \\
  --query '[Runtime,MemorySize,Timeout,LastModified,VpcConfig.SubnetIds,LoggingConfig.LogGroup]' --output json
group=$(aws lambda get-function-configuration --function-name "$FUNCTION" --query LoggingConfig.LogGroup --output text)
if [ "$group" = None ]; then group="/aws/lambda/$FUNCTION"; fi
"""),
)
_LOGS = Step(
    Text("Show 20 such lines of the last day.", "최근 하루의 해당 로그 20줄을 조회합니다."),
    bash("""
since="$(($(date +%s) - 86400))000"
aws logs filter-log-events --log-group-name "$group" --filter-pattern "$PATTERN" --limit 20 \\
  --start-time "$since" --query 'events[].[timestamp,message]' --output text
"""),
)

REMEDIATION = Remediation(
    id="lambda_function_look", checks=("lambda_function_errors", _TIMEOUTS), script=_script, code=only_a_look
)
