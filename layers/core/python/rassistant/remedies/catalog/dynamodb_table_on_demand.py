"""Switch a table from provisioned capacity to on-demand."""

from __future__ import annotations

from rassistant.errors import Text
from rassistant.remedies.remedy import Change, Code, Declared, Remediation, Script, Step, Subject, bash
from rassistant.remedies.steps import json_text, see

_MODE = (
    "aws dynamodb describe-table --table-name \"$TABLE\" --query 'Table.BillingModeSummary.BillingMode' --output text"
)


def _script(subject: Subject) -> Script:
    capacity = {
        "ReadCapacityUnits": int(subject.detail("read_capacity", 1)),
        "WriteCapacityUnits": int(subject.detail("write_capacity", 1)),
    }
    return Script(
        constants={"TABLE": subject.resource.resource_id, "CAPACITY": json_text(capacity)},
        apply=(
            see(
                Text("See that it is active.", "활성 상태인지 확인합니다."),
                'aws dynamodb describe-table --table-name "$TABLE" --query Table.TableStatus --output text',
                "ACTIVE",
            ),
            Step(
                Text(
                    "Switch it, and wait. Its data is not touched: no backup is needed.",
                    "전환하고 완료될 때까지 기다립니다. 데이터는 그대로이므로 백업은 필요하지 않습니다.",
                ),
                bash("""
aws dynamodb describe-table --table-name "$TABLE" --output json > "$STATE/table.json"
aws dynamodb update-table --table-name "$TABLE" --billing-mode PAY_PER_REQUEST --query TableDescription.TableStatus \\
  --output text
""")
                + f"\nawait PAY_PER_REQUEST {_MODE}",
            ),
        ),
        undo=(
            Step(
                Text("Switch it back with the capacity it had.", "원래 용량의 프로비저닝 모드로 되돌립니다."),
                bash("""
aws dynamodb update-table --table-name "$TABLE" --billing-mode PROVISIONED --provisioned-throughput "$CAPACITY" \\
  --query TableDescription.TableStatus --output text
patiently aws dynamodb wait table-exists --table-name "$TABLE"
"""),
            ),
        ),
        # https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/bp-switching-capacity-modes.html
        cautions=(
            Text(
                "A table can be switched to on demand four times in 24 hours, and back at any time. One with global indexes"
                " needs their capacities in the undo.",
                "온디맨드로는 24시간에 네 번까지 전환할 수 있고, 되돌리기는 언제든지 가능합니다."
                " 글로벌 보조 인덱스가 있으면 되돌릴 때 인덱스 용량도 지정해야 합니다.",
            ),
        ),
    )


def _code(subject: Subject) -> Code:
    table = subject.resource.resource_id
    return Declared(
        terraform="aws_dynamodb_table",
        terraform_id=table,
        cloudformation="AWS::DynamoDB::Table",
        identifier={"TableName": table},
        changes=(Change("billing_mode", "BillingMode", "PROVISIONED", "PAY_PER_REQUEST"),),
    )


REMEDIATION = Remediation(
    id="dynamodb_table_on_demand",
    checks=("dynamodb_table_idle", "dynamodb_table_mode"),
    script=_script,
    code=_code,
)
