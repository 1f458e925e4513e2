"""Metrics of EC2 instances: EC2's own, and those of the CloudWatch agent where it is installed."""

from __future__ import annotations

from typing import Final

from rassistant.errors import Text
from rassistant.resources.kind import Metric, Words
from rassistant.resources.reading import dimension

_BY_INSTANCE: Final = dimension("InstanceId")

METRICS: Final = (
    Metric(
        "CPUUtilization",
        "AWS/EC2",
        "level",
        "Percent",
        Text("CPU utilization", "CPU 사용률"),
        _BY_INSTANCE,
        Words(
            en=("cpu", "cpu utilization", "cpu usage", "processor usage", "cpu load"),
            ko=("cpu", "cpu 사용률", "cpu 사용량", "씨피유", "cpu 이용률", "프로세서 사용률"),
        ),
    ),
    Metric(
        "NetworkIn",
        "AWS/EC2",
        "count",
        "Bytes",
        Text("Network in", "네트워크 수신"),
        _BY_INSTANCE,
        Words(
            en=("network in", "inbound traffic", "incoming traffic"),
            ko=(
                "네트워크 수신",
                "네트워크 수신량",
                "수신 트래픽",
                "인바운드 트래픽",
                "수신량",
                "들어오는 트래픽",
                "인바운드",
            ),
        ),
    ),
    Metric(
        "NetworkOut",
        "AWS/EC2",
        "count",
        "Bytes",
        Text("Network out", "네트워크 송신"),
        _BY_INSTANCE,
        Words(
            en=("network out", "outbound traffic", "outgoing traffic"),
            ko=(
                "네트워크 송신",
                "네트워크 송신량",
                "송신 트래픽",
                "아웃바운드 트래픽",
                "송신량",
                "나가는 트래픽",
                "아웃바운드",
            ),
        ),
    ),
    Metric(
        "StatusCheckFailed",
        "AWS/EC2",
        "count",
        "Count",
        Text("Failed status checks", "상태 검사 실패"),
        _BY_INSTANCE,
        Words(en=("status check failures", "failed status checks"), ko=("상태 검사 실패", "상태 확인 실패")),
        summary=False,
    ),
    Metric(
        "CPUCreditBalance",
        "AWS/EC2",
        "level",
        "Count",
        Text("CPU credits left", "남은 CPU 크레딧"),
        _BY_INSTANCE,
        Words(en=("cpu credits", "credit balance"), ko=("cpu 크레딧",)),
        summary=False,
    ),
    Metric(
        "CPUSurplusCreditsCharged",
        "AWS/EC2",
        "level",
        "Count",
        Text("CPU credits charged", "과금된 CPU 크레딧"),
        _BY_INSTANCE,
        summary=False,
    ),
    Metric("EBSReadBytes", "AWS/EC2", "count", "Bytes", Text("EBS read", "EBS 읽기"), _BY_INSTANCE, summary=False),
    Metric("EBSWriteBytes", "AWS/EC2", "count", "Bytes", Text("EBS written", "EBS 쓰기"), _BY_INSTANCE, summary=False),
    Metric(
        "EBSReadOps",
        "AWS/EC2",
        "count",
        "Count",
        Text("EBS read operations", "EBS 읽기 작업"),
        _BY_INSTANCE,
        summary=False,
    ),
    Metric(
        "EBSWriteOps",
        "AWS/EC2",
        "count",
        "Count",
        Text("EBS write operations", "EBS 쓰기 작업"),
        _BY_INSTANCE,
        summary=False,
    ),
    # from the CloudWatch agent, where it is installed and aggregates by instance
    Metric(
        "mem_used_percent",
        "CWAgent",
        "level",
        "Percent",
        Text("Memory used", "메모리 사용률"),
        _BY_INSTANCE,
        Words(
            en=("memory utilization", "memory usage", "ram usage"),
            ko=("메모리 사용률", "메모리 사용량", "램 사용률"),
        ),
        summary=False,
    ),
    Metric(
        "disk_used_percent",
        "CWAgent",
        "level",
        "Percent",
        Text("Disk used", "디스크 사용률"),
        _BY_INSTANCE,
        Words(en=("disk usage", "disk utilization"), ko=("디스크 사용률",)),
        summary=False,
    ),
    *(
        Metric(
            f"nvidia_smi_utilization_{part}",
            "CWAgent",
            "level",
            "Percent",
            Text(*label),
            _BY_INSTANCE,
            summary=False,
        )
        for part, label in (("gpu", ("GPU", "GPU 사용률")), ("memory", ("GPU memory", "GPU 메모리 사용률")))
    ),
)
