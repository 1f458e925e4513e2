"""Questions by construct, each in both languages, and what is read: said as the explanation says it."""

# ruff: noqa: E501  (a table row is read as one line)
import pytest

from rassistant.language.reading import Situation
from rassistant.language.render import explain
from rassistant.services.query_words import question_parser
from tests.unit.language.conftest import NOW


@pytest.fixture(scope="module")
def said():
    parser = question_parser()

    def explained(text):
        reading = parser.parse(text, Situation(NOW))
        return explain(reading.plan, parser.catalog, "en") if reading.plan else f"refused: {reading.refusal.reason}"

    return explained


@pytest.mark.parametrize(
    ("questions", "explanation"),
    [
        (("high cpu servers", "CPU 높은 서버", "busy servers", "바쁜 서버"), "EC2 · sorted by CPU utilization descending"),
        (("low cpu instances", "CPU 낮은 인스턴스"), "EC2 · sorted by CPU utilization ascending"),
        (("slowest lambdas",), "Lambda · sorted by Duration descending"),
        (("the slowest lambda", "제일 느린 람다"), "Lambda · sorted by Duration descending · top 1"),
        (("old snapshots over 100gb", "100기가 넘는 오래된 스냅샷"), "EBSSnapshot · Volume size > 100 GiB · finding = SNAP-OLD (Old EBS snapshot)"),
        (("lambdas that error", "failing functions", "실패하는 람다", "에러 나는 람다"), "Lambda · Errors > 0"),
        (("which lambdas are throttled?", "스로틀링 걸린 람다"), "Lambda · Throttles > 0"),
        (("empty buckets", "buckets that are empty", "빈 버킷", "버킷 중에 비어 있는 것"), "S3 · (Objects = 0 or without Objects)"),
        (("EKS clusters older than 1.28", "EKS 1.28 미만"), "EKS · Kubernetes version < 1.28"),
        (("PostgreSQL 13 or lower", "포스트그레스 13 이하"), "RDS · Engine = postgres · Engine version ≤ 13"),
        (("lambdas on python 3.9 or older", "파이썬 3.9 이하 람다"), "Lambda · Runtime ≤ python3.9"),
        (("volumes of stopped instances", "중지된 인스턴스에 붙은 볼륨", "중지된 인스턴스의 볼륨", "volumes whose instance is stopped"), "EBS · with EC2 [stopped]"),
        (("volumes without snapshots", "스냅샷 없는 볼륨"), "EBS · without EBSSnapshot"),
        (("snapshots whose volume is gone", "볼륨이 삭제된 스냅샷"), "EBSSnapshot · with Source volume · without EBS"),
        (("instances without an EIP", "EIP가 없는 인스턴스"), "EC2 · without EIP"),
        (("elastic IPs of NAT gateways", "NAT 게이트웨이에 연결된 EIP"), "EIP · with NAT"),
        (("databases without snapshots", "스냅샷 없는 RDS"), "RDS · without RDSSnapshot"),
        (("disks attached to windows instances", "윈도우 인스턴스에 연결된 볼륨"), "EBS · with EC2 [Platform = windows]"),
        (("EC2 with CPU under 5% over the last 14 days", "지난 14일간 CPU 5% 미만인 EC2"), "EC2 · CPU utilization over the last 14 days < 5 %"),
        (("functions not invoked for 30 days", "30일 동안 호출이 없는 람다"), "Lambda · (Invocations over the last 30 days = 0 or without Invocations over the last 30 days)"),
        (("EC2 with p99 CPU over 80%", "p99 CPU 80% 넘는 EC2"), "EC2 · p99 CPU utilization over the last 24 hours > 80 %"),
        (("EC2 with memory utilization over 80%", "메모리 사용률 80% 넘는 EC2"), "EC2 · Memory used over the last 24 hours > 80 %"),
        (("gp2 volumes that should be gp3", "gp3로 바꿔야 하는 gp2 볼륨"), "EBS · Volume type = gp2 · finding = EBS-GP2 (gp2 volume that gp3 would serve for less)"),
        (("unused nat gateways", "노는 NAT 게이트웨이"), "NAT · finding = NAT-IDLE (Idle NAT gateway)"),
        (("unused volumes", "안 쓰는 볼륨"), "EBS · Attached = no"),
        (("volumes with recommendations", "비용 절감 추천 있는 볼륨"), "EBS · with finding"),
        (("ECS services with fewer running tasks than desired", "원하는 태스크 수보다 실행 중인 태스크가 적은 ECS 서비스"), "ECS · Running tasks < Desired tasks"),
        (("load balancers with unhealthy targets", "비정상 타깃 있는 로드밸런서"), "ELB · Healthy targets < Targets"),
        (("how many objects are in my buckets?", "버킷에 객체가 총 몇 개야"), "S3 · total Objects"),
        (("instances in every region but Seoul", "서울 말고 모든 리전 인스턴스"), "EC2 · region ≠ ap-northeast-2"),
        (("EKS clusters still on version 1.29", "EKS 1.29 클러스터"), 'EKS · (Kubernetes version = 1.29 or Kubernetes version starts with "1.29.")'),
        (("functions slower than 2 seconds", "2초보다 느린 람다"), "Lambda · Duration > 2,000 ms"),
        (("lambda functions bigger than 10 MB", "10MB보다 큰 람다"), "Lambda · Code size > 10 MiB"),
        (("lambdas over 512MB",), "Lambda · Memory > 512 MB"),
        (("instances without detailed monitoring", "상세 모니터링 안 켠 인스턴스"), "EC2 · Monitoring ≠ detailed"),
        (("lambdas not in a vpc", "VPC 밖에 있는 람다"), "Lambda · without VPC"),
    ],
)  # fmt: skip
def test_is_read_as(said, questions, explanation):
    for question in questions:
        assert sorted(said(question).split(" · ")) == sorted(explanation.split(" · ")), question


@pytest.mark.parametrize(
    "question",
    ["instances with more than one volume", "buckets in use", "slow buckets", "large instances", "gp2 volumes that should be green",
     "snapshots whose owner is gone", "instances older than python 3.10"],
)  # fmt: skip
def test_nothing_is_dropped_in_silence(said, question):
    assert said(question).startswith("refused"), said(question)
