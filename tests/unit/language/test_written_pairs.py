"""A tag written as key:value or key=value beside the word tag, in Korean; keys that have a colon of their own."""

from __future__ import annotations

import pytest

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
