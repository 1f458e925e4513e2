"""One condition of two metrics: on each, by and or by or, in both languages; what is only shown beside it stays shown."""

import pytest

from rassistant.language.render import explain

READ = {
    "RDS · Read IOPS > 100/s · Write IOPS > 100/s": (
        "RDS with read and write IOPS over 100",
        "RDS whose read IOPS and write IOPS are both over 100",
        "읽기 IOPS와 쓰기 IOPS가 모두 100을 넘는 RDS",
        "읽기 IOPS와 쓰기 IOPS가 100을 넘는 RDS",
    ),
    "RDS · (Read IOPS > 100/s or Write IOPS > 100/s)": (
        "RDS whose read IOPS or write IOPS is over 100",
        "읽기 IOPS나 쓰기 IOPS가 100을 넘는 RDS",
    ),
    "ECS · CPU utilization ≥ 80 % · Memory utilization ≥ 80 %": (
        "CPU와 메모리가 80% 이상인 ECS",
        "CPU 및 메모리 80% 이상 ECS",
    ),
    "ECS · CPU utilization > 80 % · Memory utilization > 80 %": ("ECS services with CPU and memory over 80%",),
    "ECS · CPU utilization over the last 14 days < 5 % · Memory utilization over the last 14 days < 5 %": (
        "ECS services with CPU and memory under 5% over the last 14 days",
    ),
    "DynamoDB · (Consumed reads = 0 or without Consumed reads) · (Consumed writes = 0 or without Consumed writes)": (
        "tables with no reads and no writes",
        "읽기와 쓰기가 없는 테이블",
        "읽기와 쓰기가 모두 없는 테이블",
    ),
    "DynamoDB · (Consumed writes = 0 or without Consumed writes) · (Consumed reads = 0 or without Consumed reads)": (
        "tables without reads and writes",
        "tables with no reads or writes",
    ),
    "RDS · CPU utilization < 5 % · Connections < 5": (
        "RDS with CPU and connections under 5",
        "CPU랑 연결 수가 5 미만인 RDS",
    ),
    "Lambda · Throttles > 0 · Errors > 0": ("lambdas with errors and throttles",),
    "Lambda · Errors > 0 · show Duration": ("lambdas with errors and their duration",),
    "EC2 · CPU utilization < 10 % · show Network in": ("instances with CPU under 10% and network in",),
}


@pytest.mark.parametrize(("explained", "question"), [(said, one) for said, asked in READ.items() for one in asked])
def test_one_condition_of_two_metrics_is_of_each(read, parser, explained, question):
    reading = read(question)
    assert reading.plan is not None, reading.refusal
    assert explain(reading.plan, parser.catalog, "en") == explained


def test_units_are_not_mixed(read, parser):
    reading = read("instances with network in and CPU over 80%")
    assert reading.plan is None or "Network in > 80" not in explain(reading.plan, parser.catalog, "en")


@pytest.mark.parametrize(
    "question",
    [
        "functions with duration and errors over 5",
        "volumes with size and IOPS over 3000",
        "크기와 IOPS가 3000 이상인 볼륨",
    ],
)
def test_one_number_of_two_units_is_refused(read, question):
    assert read(question).plan is None
