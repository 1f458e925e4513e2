"""Serve a distribution from fewer, cheaper edge locations."""

from __future__ import annotations

from rassistant.errors import Text
from rassistant.remedies.looking import dimensions, figures
from rassistant.remedies.remedy import Change, Code, Declared, Remediation, Script, Step, Subject, bash

_AFTER = "PriceClass_200"
_ALL = "PriceClass_All"


def _set(wanted: str) -> str:
    return bash(
        """
aws cloudfront get-distribution-config --id "$DISTRIBUTION" --query DistributionConfig --output json > "$STATE/config.json"
version=$(aws cloudfront get-distribution-config --id "$DISTRIBUTION" --query ETag --output text)
# the distribution's own setting is indented by four spaces
sed "s/^    \\"PriceClass\\": \\"[A-Za-z0-9_]*\\"/    \\"PriceClass\\": \\"{}\\"/" "$STATE/config.json" > "$STATE/changed.json"
aws cloudfront update-distribution --id "$DISTRIBUTION" --if-match "$version" \\
  --distribution-config "file://$STATE/changed.json" --query Distribution.Status --output text
await "{}" aws cloudfront get-distribution --id "$DISTRIBUTION" \\
  --query Distribution.DistributionConfig.PriceClass --output text
patiently aws cloudfront wait distribution-deployed --id "$DISTRIBUTION"
""",
        wanted,
        wanted,
    )


def _script(subject: Subject) -> Script:
    distribution = subject.resource.resource_id
    return Script(
        constants={
            "DISTRIBUTION": distribution,
            "BEFORE": str(subject.detail("price_class", _ALL)),
            "DIMENSIONS": dimensions(DistributionId=distribution, Region="Global"),
        },
        look=(figures("AWS/CloudFront", ("Requests", "BytesDownloaded")),),
        apply=(
            Step(
                Text(
                    "See that a class was chosen by where the viewers are (PriceClass_200: without South America, Australia and New"
                    " Zealand; PriceClass_100: North America, Europe and Israel): PRICE_CLASS=PriceClass_200 bash FILE apply",
                    "시청자 위치에 맞게 등급을 골랐는지 확인합니다(PriceClass_200: 남미, 호주, 뉴질랜드 제외, PriceClass_100: 북미, 유럽,"
                    " 이스라엘): PRICE_CLASS=PriceClass_200 bash 파일 apply",
                ),
                bash("""
class=${PRICE_CLASS:-none}
if [[ ! "$class" =~ ^PriceClass_[12]00$ ]]; then expect "$class" 'PRICE_CLASS=PriceClass_200'; fi
"""),
            ),
            Step(
                Text("Keep its configuration and set the class.", "구성을 저장하고 등급을 설정합니다."), _set("$class")
            ),
        ),
        undo=(Step(Text("Set the former class.", "원래 등급으로 되돌립니다."), _set("$BEFORE")),),
        cautions=(
            Text(
                "Viewers in the regions left out are served from farther away: slower, not refused. Where they are is told by the"
                " viewers report of the console, or by access logs.",
                "제외된 지역의 시청자는 더 먼 위치에서 응답을 받아 느려지지만 차단되지는 않습니다. 시청자 위치는 콘솔의 뷰어 보고서나"
                " 액세스 로그에서 확인하세요.",
            ),
        ),
    )


def _code(subject: Subject) -> Code:
    distribution = subject.resource.resource_id
    before = str(subject.detail("price_class", _ALL))
    return Declared(
        terraform="aws_cloudfront_distribution",
        terraform_id=distribution,
        cloudformation="AWS::CloudFront::Distribution",
        identifier={"Id": distribution},
        changes=(Change("price_class", "DistributionConfig.PriceClass", before, _AFTER),),
    )


REMEDIATION = Remediation(
    id="cloudfront_distribution_price_class",
    checks=("cloudfront_distribution_price_class",),
    script=_script,
    code=_code,
)
