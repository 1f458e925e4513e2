"""Resource policies as AWS writes them: for everybody, or for the account alone."""

from __future__ import annotations

import json
from typing import Any


def policy(actions: list[str], arn: str, account_id: str, *, public: bool) -> str:
    """JSON. ``public`` False: any principal too, but of the account's own calls alone, as SNS and SQS write it."""
    statement: dict[str, Any] = {
        "Sid": "open" if public else "own",
        "Effect": "Allow",
        "Principal": {"AWS": "*"},
        "Action": actions,
        "Resource": arn,
    }
    if not public:
        statement["Condition"] = {"StringEquals": {"aws:SourceAccount": account_id}}
    return json.dumps({"Version": "2012-10-17", "Statement": [statement]})
