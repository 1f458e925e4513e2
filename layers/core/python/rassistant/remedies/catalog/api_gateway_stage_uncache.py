"""Switch a stage's cache cluster off."""

from __future__ import annotations

from rassistant.errors import Text
from rassistant.remedies.remedy import Change, Code, Declared, Remediation, Script, Step, Subject
from rassistant.remedies.steps import json_text

_UPDATE = (
    'aws apigateway update-stage --rest-api-id "$API" --stage-name "$STAGE" --patch-operations "${}"'
    " --query cacheClusterStatus --output text"
)


def _patch(enabled: str) -> str:
    return json_text([{"op": "replace", "path": "/cacheClusterEnabled", "value": enabled}])


def _script(subject: Subject) -> Script:
    api, _, stage = subject.resource.resource_id.partition("/")
    return Script(
        constants={
            "API": str(subject.detail("api_id", api)),
            "STAGE": str(subject.detail("stage", stage)),
            "OFF": _patch("false"),
            "ON": _patch("true"),
        },
        apply=(
            Step(
                Text(
                    "Switch the cache off; it holds nothing that must be kept.",
                    "캐시를 끕니다. 보관해야 할 데이터는 없습니다.",
                ),
                _UPDATE.replace("{}", "OFF"),
            ),
        ),
        undo=(
            Step(
                Text(
                    "Switch it on again; it takes some minutes and is empty at first.",
                    "다시 켭니다. 몇 분이 걸리며 처음에는 비어 있습니다.",
                ),
                _UPDATE.replace("{}", "ON"),
            ),
        ),
        cautions=(
            Text("Every request reaches what is behind the API from then on.", "이후 모든 요청이 백엔드로 전달됩니다."),
        ),
    )


def _code(subject: Subject) -> Code:
    api, _, stage = subject.resource.resource_id.partition("/")
    return Declared(
        terraform="aws_api_gateway_stage",
        terraform_id=f"{subject.detail('api_id', api)}/{subject.detail('stage', stage)}",
        cloudformation="AWS::ApiGateway::Stage",
        identifier={"RestApiId": str(subject.detail("api_id", api)), "StageName": str(subject.detail("stage", stage))},
        changes=(Change("cache_cluster_enabled", "CacheClusterEnabled", True, False),),
    )


REMEDIATION = Remediation(
    id="api_gateway_stage_uncache",
    checks=("api_gateway_stage_cache",),
    script=_script,
    code=_code,
)
