"""Deploy a function's present code for arm64."""

from __future__ import annotations

from rassistant.errors import Text
from rassistant.remedies.remedy import Change, Code, Declared, Remediation, Script, Step, Subject, bash
from rassistant.remedies.steps import see

_UPDATE = (
    'aws lambda update-function-code --function-name "$FUNCTION" --zip-file "fileb://$STATE/code.zip"'
    " --architectures {} --publish --query Version --output text\n"
    'patiently aws lambda wait function-updated-v2 --function-name "$FUNCTION"'
)


def _script(subject: Subject) -> Script:
    return Script(
        constants={"FUNCTION": subject.resource.resource_id},
        apply=(
            see(
                Text("See that it is a package for x86_64.", "x86_64용 패키지인지 확인합니다."),
                "aws lambda get-function-configuration --function-name \"$FUNCTION\" --query 'Architectures[0]' --output text",
                "x86_64",
            ),
            _SAVE,
            Step(
                Text("Deploy the same code for arm64.", "같은 코드를 arm64로 배포합니다."),
                _UPDATE.replace("{}", "arm64"),
            ),
        ),
        undo=(
            Step(
                Text("Deploy the saved code for x86_64 again.", "저장한 코드를 다시 x86_64로 배포합니다."),
                _UPDATE.replace("{}", "x86_64"),
            ),
        ),
        cautions=(
            Text(
                "Try it on a copy of the function first: packages with compiled parts (wheels, native modules) must be"
                " built for arm64.",
                "먼저 함수 사본에서 시험하세요. 컴파일된 모듈(휠, 네이티브 모듈)은 arm64용으로 다시 빌드해야 합니다.",
            ),
        ),
    )


_SAVE = Step(
    Text("Keep the present code and publish it as a version.", "현재 코드를 저장하고 버전으로 게시합니다."),
    bash("""
if ! known version; then
  version=$(aws lambda publish-version --function-name "$FUNCTION" --query Version --output text)
  address=$(aws lambda get-function --function-name "$FUNCTION" --query Code.Location --output text)
  curl --fail --silent --show-error --output "$STATE/code.zip" "$address"
  remember version "$version"
fi
"""),
)


def _code(subject: Subject) -> Code:
    function = subject.resource.resource_id
    return Declared(
        terraform="aws_lambda_function",
        terraform_id=function,
        cloudformation="AWS::Lambda::Function",
        identifier={"FunctionName": function},
        changes=(Change("architectures", "Architectures", ["x86_64"], ["arm64"]),),
    )


REMEDIATION = Remediation(
    id="lambda_function_arm",
    checks=("lambda_function_arm",),
    script=_script,
    code=_code,
)
