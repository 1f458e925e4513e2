"""Delete a stream that nobody writes to or reads; what it was like is kept."""

from __future__ import annotations

from rassistant.errors import Text
from rassistant.remedies.remedy import Code, Declared, Remediation, Script, Step, Subject, bash
from rassistant.remedies.steps import json_text, see

_FIELD = 'aws kinesis describe-stream-summary --stream-name "$STREAM" --query StreamDescriptionSummary.{} --output text'
_CONSUMERS = (
    'aws kinesis describe-stream-summary --stream-name "$STREAM"'
    " --query 'StreamDescriptionSummary.ConsumerCount || `0`' --output text"
)
_MODE = {"PROVISIONED": "PROVISIONED", "ON_DEMAND": "ON_DEMAND"}


def _mode(subject: Subject) -> str:
    return _MODE.get(str(subject.detail("mode", "PROVISIONED")), "PROVISIONED")


def _script(subject: Subject) -> Script:
    is_provisioned = _mode(subject) == "PROVISIONED"
    shards = {"SHARDS": str(subject.detail("shards", 1))} if is_provisioned else {}
    return Script(
        constants={
            "STREAM": subject.resource.resource_id,
            "MODE": json_text({"StreamMode": _mode(subject)}),
            "HOURS": str(subject.detail("retention_hours", 24)),
            **shards,
        },
        apply=(
            see(
                Text("See that it is active.", "활성 상태인지 확인합니다."),
                _FIELD.replace("{}", "StreamStatus"),
                "ACTIVE",
            ),
            see(
                Text(
                    "See that no consumer is registered: somebody means to read it.",
                    "등록된 소비자가 없는지 확인합니다. 있으면 누군가 읽으려는 것입니다.",
                ),
                _CONSUMERS,
                "0",
            ),
            _DELETE,
        ),
        undo=(_create(is_provisioned),),
        confirm="STREAM",
        cautions=(
            Text(
                "Records that it still holds (up to its retention) are lost, and writers fail from then on. Look for them first:"
                " Firehose, Lambda event sources, applications, policies that name the stream.",
                "보존 기간 안에 남아 있는 레코드는 사라지고 이후 쓰기는 실패합니다. Firehose, Lambda 이벤트 소스, 애플리케이션,"
                " 스트림을 지정한 정책이 있는지 먼저 확인하세요.",
            ),
        ),
    )


_DELETE = Step(
    Text("Keep its description and tags, then delete it.", "설정과 태그를 저장한 뒤 삭제합니다."),
    bash("""
aws kinesis describe-stream-summary --stream-name "$STREAM" --output json > "$STATE/stream.json"
aws kinesis list-tags-for-stream --stream-name "$STREAM" --output json > "$STATE/tags.json"
aws kinesis delete-stream --stream-name "$STREAM"
patiently aws kinesis wait stream-not-exists --stream-name "$STREAM"
"""),
)


def _create(is_provisioned: bool) -> Step:
    return Step(
        Text(
            "Create a stream of the same name, mode and retention; it is empty.",
            "같은 이름, 모드, 보존 기간으로 빈 스트림을 다시 만듭니다.",
        ),
        bash(
            """
aws kinesis create-stream --stream-name "$STREAM" --stream-mode-details "$MODE"{}
patiently aws kinesis wait stream-exists --stream-name "$STREAM"
if [ "$HOURS" -gt 24 ]; then
  aws kinesis increase-stream-retention-period --stream-name "$STREAM" --retention-period-hours "$HOURS"
fi
""",
            ' --shard-count "$SHARDS"' if is_provisioned else "",
        ),
    )


def _code(subject: Subject) -> Code:
    name = subject.resource.resource_id
    return Declared(
        terraform="aws_kinesis_stream",
        terraform_id=name,
        cloudformation="AWS::Kinesis::Stream",
        identifier={"Name": name},
        arguments={"name": name},
        properties={"Name": name, "StreamModeDetails": {"StreamMode": _mode(subject)}}
        | ({"ShardCount": int(subject.detail("shards", 1))} if _mode(subject) == "PROVISIONED" else {}),
    )


REMEDIATION = Remediation(id="kinesis_stream_delete", checks=("kinesis_stream_idle",), script=_script, code=_code)
