"""How many, in the words of Korean: 대수, 수량, 건수 behind a noun count it, unless the noun's own number is meant."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "count", ["대수", "총 대수", "수량", "건수", "갯수", "수", "총 개수", "대수 현황", "수량 파악"]
)
@pytest.mark.parametrize("of", ["", "리전별 ", "Env 태그별 ", "태그 Env별 ", "상태별 "])
def test_instances_are_counted_by_any_word(step, of, count):
    assert step(f"{of}인스턴스 {count}") == step(f"{of}인스턴스 개수")
    assert step(f"{of}인스턴스 {count}").service_types == ("EC2",)


@pytest.mark.parametrize("noun", ["람다", "버킷", "볼륨", "RDS", "로그 그룹", "스냅샷", "EKS 클러스터"])
@pytest.mark.parametrize("count", ["대수", "수량", "건수"])
def test_so_is_any_kind(step, noun, count):
    assert step(f"Env 태그별 {noun} {count}") == step(f"Env 태그별 {noun} 개수")


def test_a_groups_own_instances_stay_its_number(step):
    assert step("인스턴스 대수가 3 이상인 오토스케일링 그룹") == step("인스턴스 수가 3 이상인 오토스케일링 그룹")
    assert step("인스턴스 대수가 3 이상인 오토스케일링 그룹").service_types == ("ASG",)
