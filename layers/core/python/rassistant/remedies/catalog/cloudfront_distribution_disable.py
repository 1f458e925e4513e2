"""Switch a distribution off."""

from __future__ import annotations

from rassistant.errors import Text
from rassistant.remedies.remedy import Change, Code, Declared, Remediation, Script, Step, Subject, bash


def _switched(state: str, wanted: str) -> str:
    return bash(
        """
aws cloudfront get-distribution-config --id "$DISTRIBUTION" --query DistributionConfig --output json > "$STATE/config.json"
version=$(aws cloudfront get-distribution-config --id "$DISTRIBUTION" --query ETag --output text)
# the distribution's own switch is indented by four spaces, those of its parts by more
sed 's/^    "Enabled": [a-z]*/    "Enabled": {}/' "$STATE/config.json" > "$STATE/changed.json"
aws cloudfront update-distribution --id "$DISTRIBUTION" --if-match "$version" \\
  --distribution-config "file://$STATE/changed.json" --query Distribution.Status --output text
await {} aws cloudfront get-distribution --id "$DISTRIBUTION" \\
  --query Distribution.DistributionConfig.Enabled --output text
patiently aws cloudfront wait distribution-deployed --id "$DISTRIBUTION"
""",
        state,
        wanted,
    )


def _script(subject: Subject) -> Script:
    return Script(
        constants={"DISTRIBUTION": subject.resource.resource_id},
        apply=(
            Step(
                Text("Keep its configuration and switch it off.", "구성을 저장하고 비활성화합니다."),
                _switched("false", "False"),
            ),
        ),
        undo=(Step(Text("Switch it on again.", "다시 활성화합니다."), _switched("true", "True")),),
        cautions=(
            Text(
                "It answers nobody from then on. Delete it by hand once nobody has missed it.",
                "이후로는 요청에 응답하지 않습니다. 문제가 없으면 나중에 직접 삭제하세요.",
            ),
        ),
    )


def _code(subject: Subject) -> Code:
    distribution = subject.resource.resource_id
    return Declared(
        terraform="aws_cloudfront_distribution",
        terraform_id=distribution,
        cloudformation="AWS::CloudFront::Distribution",
        identifier={"Id": distribution},
        changes=(Change("enabled", "DistributionConfig.Enabled", True, False),),
    )


REMEDIATION = Remediation(
    id="cloudfront_distribution_disable",
    checks=("cloudfront_distribution_unused",),
    script=_script,
    code=_code,
)
