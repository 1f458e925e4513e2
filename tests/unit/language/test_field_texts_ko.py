"""사용자가 min인, Spark가 설치된, audit-logs 버킷에 쌓는: texts of the account's own, said of a field in Korean."""

import pytest

from rassistant.language.account.account_words import AccountWords
from rassistant.language.render import explain

_HELD = (
    ("WorkSpace", "desk", {"user": "min"}),
    ("EMR", "spark-etl", {"applications": "Spark, Hive"}),
    ("CloudTrail", "audit", {"bucket": "audit-logs"}),
    ("EBS", "data-1", {"device": "/dev/xvda"}),
    ("APIGatewayStage", "web-api/beta", {"stage": "beta"}),
)


@pytest.mark.parametrize(
    ("question", "explained"),
    [
        ("사용자가 min인 WorkSpace 알려줘", "WorkSpace · User = min"),
        ("사용자가 min이 아닌 WorkSpace", "WorkSpace · User ≠ min"),
        ("장치 이름이 /dev/xvda인 볼륨", "EBS · Device = /dev/xvda"),
        ("스테이지 이름이 beta인 API Gateway", "APIGatewayStage · Stage = beta"),
        ("audit-logs 버킷에 쌓는 CloudTrail 추적", "CloudTrail · Bucket = audit-logs"),
        ("audit-logs 버킷에 저장하는 CloudTrail", "CloudTrail · Bucket = audit-logs"),
        ("Spark가 설치된 EMR 클러스터", 'EMR · Applications contains "spark"'),
        ("Hive를 쓰는 EMR", 'EMR · Applications contains "hive"'),
        ("Spark가 설치되지 않은 EMR", 'EMR · not (Applications contains "spark")'),
    ],
)
def test_a_text_is_of_the_field_that_is_said_with_it(read, parser, row, question, explained):
    words = AccountWords.of([row(name, service_type=kind, details=held) for kind, name, held in _HELD])
    reading = read(question, words=words)
    assert reading.plan is not None, reading.refusal
    assert explain(reading.plan, parser.catalog, "en") == explained
