"""Lambda functions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from rassistant.errors import Text
from rassistant.models.resource import Resource
from rassistant.resources.fields import ARCHITECTURE, DESCRIPTION, LAST_MODIFIED, VPC
from rassistant.resources.kind import Field, FieldValue, Kind, Metric, Reader, State, Words
from rassistant.resources.reading import dimension

_BY_FUNCTION: Final = dimension("FunctionName")


def collect(reader: Reader) -> Iterator[Resource]:
    for function in reader.pages("lambda", "ListFunctions", "Functions"):
        yield Resource(
            resource_id=function["FunctionName"],
            arn=function["FunctionArn"],
            service_type="Lambda",
            name=function["FunctionName"],
            account_id=reader.account_id,
            region=reader.region,
            status=function.get("State") or "Active",  # a listing has no state; GetFunction would cost a call each
            created_at=None,  # AWS keeps the last change alone
            tags=reader.tags(function["FunctionArn"]),
            details=_details(function),
        )


def _details(function: Mapping[str, Any]) -> dict[str, Any]:
    architectures = function.get("Architectures") or ()
    return {
        "runtime": function.get("Runtime"),
        "memory_mb": function.get("MemorySize"),
        "timeout_s": function.get("Timeout"),
        "architecture": architectures[0] if architectures else None,
        "code_size_bytes": function.get("CodeSize"),
        "last_modified": _utc(function.get("LastModified")),
        "handler": function.get("Handler"),
        "package_type": function.get("PackageType"),
        "ephemeral_storage_mb": (function.get("EphemeralStorage") or {}).get("Size"),
        "vpc": (function.get("VpcConfig") or {}).get("VpcId") or None,
        "layers": len(function.get("Layers") or ()),
        "role": function.get("Role"),
        "description": function.get("Description") or None,
    }


def _utc(text: str | None) -> str | None:
    """Lambda writes ``2026-10-01T12:00:00.000+0000``; ours ends in Z, to the second."""
    return None if not text else f"{text[:19]}Z"


KIND = Kind(
    id="lambda_function",
    service_type="Lambda",
    service="lambda",
    label=Text("Lambda function", "Lambda 함수"),
    where="regional",
    words=Words(
        en=("lambda", "lambdas", "lambda function", "lambda functions", "function", "functions", "serverless function"),
        ko=("람다", "람다 함수", "함수", "서버리스 함수", "펑션"),
    ),
    states=(
        State("Active", Text("Active", "활성"), Words(en=("active",), ko=("활성", "활성화된", "활성 상태인"))),
        State("Pending", Text("Pending", "준비 중"), Words(en=("pending",), ko=("준비 중인", "대기 중인"))),
        State("Inactive", Text("Inactive", "비활성"), Words(en=("inactive",), ko=("비활성", "비활성화된"))),
        State("Failed", Text("Failed", "실패"), Words(en=("failed",), ko=("실패한",))),
    ),
    fields=(
        Field(
            "runtime",
            "text",
            Text("Runtime", "런타임"),
            Words(en=("runtime", "language", "runtimes"), ko=("런타임", "언어", "프로그래밍 언어")),
            values=(
                *(
                    FieldValue(f"python{v}", Words(en=(f"python {v}", f"python{v}"), ko=(f"파이썬 {v}",)))
                    for v in ("3.7", "3.8", "3.9", "3.10", "3.11", "3.12", "3.13", "3.14")
                ),
                *(
                    FieldValue(
                        f"nodejs{v}.x",
                        Words(
                            en=(f"node {v}", f"node.js {v}", f"nodejs {v}", f"nodejs{v}.x"),
                            ko=(f"노드 {v}", f"노드js {v}"),
                        ),
                    )
                    for v in (14, 16, 18, 20, 22, 24)
                ),
                *(
                    FieldValue(f"java{v}", Words(en=(f"java {v}", f"java{v}"), ko=(f"자바 {v}",)))
                    for v in (11, 17, 21, 25)
                ),
                FieldValue("java8.al2", Words(en=("java 8", "java8"), ko=("자바 8",))),
                *(
                    FieldValue(f"ruby{v}", Words(en=(f"ruby {v}", f"ruby{v}"), ko=(f"루비 {v}",)))
                    for v in ("3.2", "3.3", "3.4")
                ),
                *(
                    FieldValue(f"dotnet{v}", Words(en=(f"dotnet {v}", f".net {v}", f"c# {v}"), ko=(f"닷넷 {v}",)))
                    for v in (6, 8, 10)
                ),
                FieldValue("provided.al2", Words(en=("custom runtime al2",))),
                FieldValue(
                    "provided.al2023",
                    Words(en=("custom runtime", "provided"), ko=("커스텀 런타임", "사용자 지정 런타임")),
                ),
            ),
            column=True,
        ),
        Field(
            "memory_mb",
            "number",
            Text("Memory", "메모리"),
            Words(en=("memory", "ram", "memory size"), ko=("메모리", "램", "메모리 크기")),
            unit="MB",
            column=True,
        ),
        Field(
            "timeout_s",
            "number",
            Text("Timeout", "제한 시간"),
            Words(en=("timeout", "time limit"), ko=("제한 시간", "타임아웃", "시간 제한", "시간 초과")),
            unit="s",
            column=True,
        ),
        ARCHITECTURE,
        Field(
            "code_size_bytes",
            "number",
            Text("Code size", "코드 크기"),
            Words(
                en=("code size", "package size", "size"), ko=("코드 크기", "코드 용량", "패키지 크기", "크기", "용량")
            ),
            unit="bytes",
        ),
        LAST_MODIFIED,
        Field("handler", "text", Text("Handler", "핸들러"), Words(en=("handler",), ko=("핸들러",))),
        Field(
            "package_type",
            "text",
            Text("Package type", "패키지 유형"),
            Words(en=("package type",), ko=("패키지 유형",)),
            values=(
                FieldValue("Zip", Words(en=("zip",), ko=("집 파일",))),
                FieldValue(
                    "Image",
                    Words(
                        en=("container image", "packaged as container images", "packaged as images", "image based"),
                        ko=("컨테이너 이미지", "컨테이너 이미지로 된", "이미지로 배포된"),
                    ),
                ),
            ),
        ),
        Field(
            "ephemeral_storage_mb",
            "number",
            Text("Temporary storage", "임시 스토리지"),
            Words(en=("ephemeral storage", "temporary storage"), ko=("임시 스토리지",)),
            unit="MB",
        ),
        VPC,
        Field("layers", "number", Text("Layers", "계층 수"), Words(en=("layers",), ko=("계층", "레이어"))),
        Field(
            "role",
            "text",
            Text("Execution role", "실행 역할"),
            Words(en=("role", "execution role"), ko=("역할", "실행 역할")),
        ),
        DESCRIPTION,
    ),
    metrics=(
        Metric(
            "Invocations",
            "AWS/Lambda",
            "count",
            "Count",
            Text("Invocations", "호출 수"),
            _BY_FUNCTION,
            Words(
                en=("invocations", "calls", "invoked", "executions", "invocation", "called", "executed"),
                ko=("호출", "호출 수", "호출 횟수", "실행 횟수", "호출량"),
            ),
        ),
        Metric(
            "Errors",
            "AWS/Lambda",
            "count",
            "Count",
            Text("Errors", "오류 수"),
            _BY_FUNCTION,
            Words(en=("errors", "failures", "error"), ko=("오류", "에러", "오류 수", "실패", "에러 수")),
        ),
        Metric(
            "Duration",
            "AWS/Lambda",
            "level",
            "Milliseconds",
            Text("Duration", "실행 시간"),
            _BY_FUNCTION,
            Words(en=("duration", "run time", "execution time"), ko=("실행 시간", "수행 시간", "소요 시간")),
        ),
        Metric(
            "Throttles",
            "AWS/Lambda",
            "count",
            "Count",
            Text("Throttles", "제한된 호출"),
            _BY_FUNCTION,
            Words(en=("throttles", "throttled"), ko=("스로틀", "쓰로틀", "제한된 호출", "스로틀링", "쓰로틀링")),
        ),
        Metric(
            "ConcurrentExecutions",
            "AWS/Lambda",
            "level",
            "Count",
            Text("Concurrency", "동시 실행"),
            _BY_FUNCTION,
            Words(en=("concurrency", "concurrent executions"), ko=("동시 실행", "동시성")),
            summary=False,
        ),
        Metric(
            "ProvisionedConcurrencyUtilization",
            "AWS/Lambda",
            "level",
            "None",
            Text("Use of warm environments", "프로비저닝된 동시성 사용률"),
            _BY_FUNCTION,
            summary=False,
        ),
        Metric(
            "memory_utilization",
            "LambdaInsights",
            "level",
            "Percent",
            Text("Memory used", "메모리 사용률"),
            dimension("function_name"),
            summary=False,
        ),
    ),
    permissions=("lambda:ListFunctions", "tag:GetResources"),
    collect=collect,
    cost_services=("AWS Lambda",),
    console="https://{region}.console.aws.amazon.com/lambda/home?region={region}#/functions/{resource_id}",
    cli="aws lambda get-function-configuration --region {region} --function-name {resource_id}",
)
