"""A tag or a field written as key:value or key=value; keys that have a colon of their own."""

from __future__ import annotations

import pytest

from rassistant.language.account.account_words import AccountWords
from rassistant.language.plan import Condition, conditions


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("Env:prod 태그 달린 EC2", Condition("tags.Env", "eq", "prod")),
        ("Env:prod 태그 EC2", Condition("tags.Env", "eq", "prod")),
        ("Tier:sandbox 태그 달린 EC2", Condition("tags.Tier", "eq", "sandbox")),
        ("Env=prod 태그 전체 EC2", Condition("tags.Env", "eq", "prod")),
        ("Env=prod 태그가 없는 EC2", Condition("tags.Env", "ne", "prod")),
        ("Env:prod 태그 안 달린 EC2", Condition("tags.Env", "ne", "prod")),
        ("Env가 prod인 태그가 없는 EC2", Condition("tags.Env", "ne", "prod")),
        ("aws:cloudformation:stack-name 태그가 없는 EC2", Condition("tags.aws:cloudformation:stack-name", "missing")),
        ("eks:cluster-name=main EC2", Condition("tags.eks:cluster-name", "eq", "main")),
        ("ec2 without the aws:cloudformation:stack-name tag",
         Condition("tags.aws:cloudformation:stack-name", "missing")),
    ],
)  # fmt: skip
def test_the_pair_is_one_condition(step, question, wanted):
    read = step(question)
    assert read.service_types == ("EC2",)
    assert read.filters == (wanted,)


@pytest.mark.parametrize(
    ("question", "same"),
    [
        ("web-* 패턴에 맞는 RDS", "이름이 web-*인 RDS"),
        ("r5.xlarge로 잡아 둔 용량 예약", "r5.xlarge 용량 예약"),
        ("6개월 이상 됐고 한 달에 10달러 넘는 미연결 볼륨", "만든 지 6개월 이상 된 월 10달러 넘는 미연결 볼륨"),
    ],
)
def test_more_korean_orders_of_words(step, question, same):
    assert step(question) == step(same)


def test_a_label_before_a_noun_is_no_pair(step):
    read = step("quick check: rds with cpu under 3%")
    assert read.service_types == ("RDS",)
    assert [condition.field for condition in conditions(read.filters)] == ["metrics.CPUUtilization"]


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("rds encrypted=on", Condition("details.encrypted", "eq", value=True)),
        ("rds public=off", Condition("details.publicly_accessible", "eq", value=False)),
        ("s3 versioning=off", Condition("details.versioning", "eq", value=False)),
        ("s3 encryption=kms", Condition("details.encryption", "eq", "aws:kms")),
        ("lambda architecture=arm", Condition("details.architecture", "eq", "arm64")),
        ("runtime=python lambda", Condition("details.runtime", "starts_with", "python")),
        ("runtime=python3.99 lambda", Condition("details.runtime", "eq", "python3.99")),
        ("rds class=t3.micro", Condition("details.instance_class", "eq", "db.t3.micro")),
        ("rds status=up", Condition("status", "eq", "available")),
        ("handler=index.handler lambda", Condition("details.handler", "eq", "index.handler")),
        ("ec2 tagged Lifecycle=nonsense", Condition("tags.Lifecycle", "eq", "nonsense")),
        ("ec2 with Lifecycle=nonsense tag", Condition("tags.Lifecycle", "eq", "nonsense")),
    ],
)
def test_a_pair_of_a_field_is_what_the_field_may_have(step, question, wanted):
    assert step(question).filters == (wanted,)


@pytest.mark.parametrize(
    "question",
    [
        "Lifecycle=nonsense",
        "ec2 lifecycle=nonsense",
        "encrypted=maybe",
        "instance_type=banana",
        "runtime=cobol lambda",
        "ebs type=nonsense",
        "scheme=banana load balancers",
        "status=purple",
    ],
)
def test_a_value_that_the_field_cannot_have_is_refused(read, question):
    assert read(question).refusal.reason == "unknown_field"


def test_a_key_of_the_account_is_a_tag_where_the_field_cannot_have_the_value(step, row):
    words = AccountWords.of([row(tags={"Lifecycle": "live"})])
    assert step("ec2 Lifecycle=retired", words=words).filters == (Condition("tags.Lifecycle", "eq", "retired"),)
    assert step("ec2 lifecycle=spot", words=words).filters == (Condition("details.lifecycle", "eq", "spot"),)
