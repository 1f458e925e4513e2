"""What fixes that only look have in common: figures of CloudWatch, and why no tool declares a look."""

from __future__ import annotations

from collections.abc import Sequence

from rassistant.errors import Text
from rassistant.remedies.remedy import Code, Step, Subject, bash
from rassistant.remedies.steps import json_text

_NOTHING_TO_DECLARE = Text(
    "A look changes nothing, so there is nothing to declare in code. Use the AWS CLI text.",
    "조회만 하고 아무것도 바꾸지 않으므로 코드로 선언할 내용이 없습니다. AWS CLI 코드를 사용하세요.",
)


def only_a_look(_subject: Subject) -> Code:
    return _NOTHING_TO_DECLARE


def dimensions(**named: str) -> str:
    """Of CloudWatch, as the AWS CLI takes them."""
    return json_text([{"Name": name, "Value": value} for name, value in named.items()])


def figures(namespace: str, metrics: Sequence[str], days: int = 14) -> Step:
    """Needs DIMENSIONS. ``namespace`` and ``metrics`` are names of AWS's own."""
    return Step(
        Text(
            f"Read the last {days} days, a line a day (day, mean, maximum, sum): {', '.join(metrics)}.",
            f"최근 {days}일 지표를 하루 한 줄(날짜, 평균, 최댓값, 합계)로 조회합니다: {', '.join(metrics)}",
        ),
        bash(
            """
since=$(date -u -d '{} days ago' +%FT00:00:00Z 2> "$STATE/error" || date -u -v -{}d +%FT00:00:00Z)
until=$(date -u +%FT%TZ)
for metric in {}; do
  printf '%s\\n' "$metric"
  aws cloudwatch get-metric-statistics --namespace {} --metric-name "$metric" --dimensions "$DIMENSIONS" \\
    --start-time "$since" --end-time "$until" --period 86400 --statistics Average Maximum Sum \\
    --query 'sort_by(Datapoints, &Timestamp)[].[Timestamp,Average,Maximum,Sum]' --output text
done
""",
            str(days),
            str(days),
            " ".join(metrics),
            namespace,
        ),
    )
