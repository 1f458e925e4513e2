"""Which actions a question on permissions is about: some are named, of others only a service and a verb."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

_ACTION = re.compile(r"(?<![\w:])([a-z0-9-]{2,30}:[A-Z][A-Za-z0-9]+)")
_SERVICES: Mapping[str, tuple[str, ...]] = {
    "s3": ("s3", "버킷", "bucket", "buckets"),
    "dynamodb": ("dynamodb", "다이나모", "다이나모디비"),
    "sqs": ("sqs", "queue", "queues", "큐"),
    "sns": ("sns", "topic", "토픽"),
    "ec2": ("ec2 api", "instances", "인스턴스를", "인스턴스 중지", "인스턴스 종료"),
    "rds": ("rds", "database", "databases", "데이터베이스", "디비"),
    "lambda": ("lambda", "람다"),
    "secretsmanager": ("secrets manager", "secret", "secrets", "시크릿"),
    "ssm": ("ssm", "parameter store", "파라미터 스토어"),
    "kms": ("kms",),
    "iam": ("iam users", "iam 사용자"),
    "logs": ("cloudwatch logs", "로그"),
    "cloudwatch": ("cloudwatch", "지표"),
}
_VERBS: Mapping[str, re.Pattern[str]] = {
    "read": re.compile(r"읽|조회|가져|다운로드|\bread\w*|\bget\b|\blist\b|\bdownload\w*|\bview\b|\bsee\b"),
    "write": re.compile(
        r"쓸 |쓰기|쓸수|저장|업로드|올릴|올리|수정|보낼|\bwrite\w*|\bput\b|\bupload\w*|\bsave\b|\bmodify\b|\bsend\b|\bcreate\b"
    ),
    "delete": re.compile(r"삭제|지울|지우|종료|\bdelete\w*|\bremove\b|\bterminate\b"),
}
_ACTIONS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "s3": {"read": ("s3:GetObject", "s3:ListBucket"), "write": ("s3:PutObject",), "delete": ("s3:DeleteObject",)},
    "dynamodb": {
        "read": ("dynamodb:GetItem", "dynamodb:Query"),
        "write": ("dynamodb:PutItem", "dynamodb:UpdateItem"),
        "delete": ("dynamodb:DeleteItem",),
    },
    "sqs": {"read": ("sqs:ReceiveMessage",), "write": ("sqs:SendMessage",), "delete": ("sqs:DeleteMessage",)},
    "sns": {"read": ("sns:ListTopics",), "write": ("sns:Publish",), "delete": ("sns:DeleteTopic",)},
    "ec2": {
        "read": ("ec2:DescribeInstances",),
        "write": ("ec2:RunInstances", "ec2:StopInstances"),
        "delete": ("ec2:TerminateInstances",),
    },
    "rds": {
        "read": ("rds:DescribeDBInstances",),
        "write": ("rds:ModifyDBInstance",),
        "delete": ("rds:DeleteDBInstance",),
    },
    "lambda": {
        "read": ("lambda:GetFunction",),
        "write": ("lambda:InvokeFunction", "lambda:UpdateFunctionCode"),
        "delete": ("lambda:DeleteFunction",),
    },
    "secretsmanager": {
        "read": ("secretsmanager:GetSecretValue",),
        "write": ("secretsmanager:PutSecretValue",),
        "delete": ("secretsmanager:DeleteSecret",),
    },
    "ssm": {"read": ("ssm:GetParameter",), "write": ("ssm:PutParameter",), "delete": ("ssm:DeleteParameter",)},
    "kms": {"read": ("kms:Decrypt",), "write": ("kms:Encrypt",), "delete": ("kms:ScheduleKeyDeletion",)},
}


def permission_arguments(message: str, name: str) -> dict[str, Any]:
    """``name``: of the resource that is asked about, whose letters say nothing of a service."""
    asked = message.replace(name, " ")
    named = _ACTION.findall(asked)
    if named:
        return {"actions": list(dict.fromkeys(named))[:20]}
    text = asked.casefold()
    service = next((key for key, words in _SERVICES.items() if any(_holds(text, word) for word in words)), "")
    if not service:
        return {}
    known = _ACTIONS.get(service, {})
    verbs = [verb for verb, pattern in _VERBS.items() if pattern.search(text)] or list(known)
    actions = [action for verb in verbs for action in known.get(verb, ())]
    return {"service": service, **({"actions": actions} if actions else {})}


def _holds(text: str, word: str) -> bool:
    if word.isascii():
        return re.search(rf"(?<![a-z0-9-]){re.escape(word)}(?![a-z0-9-])", text) is not None
    return word in text
