"""Words that mean the same in either language, beside those that the resource kinds know."""

from __future__ import annotations

from collections.abc import Iterator

from rassistant.resources.instance_types import instance_types
from rassistant.resources.registry import all_kinds

_GENERAL = frozenset(
    {"instance", "instances", "server", "servers", "인스턴스", "서버", "function", "functions", "함수"}
)
QUALITIES = frozenset(
    {
        "price",
        "saving",
        "limit",
        "error",
        "choose",
        "best-practice",
        "delete",
        "stop",
        "start",
        "change",
        "slow",
        "expire",
        "who",
        "increase",
    }
)
"""What is asked of a thing. By themselves they name none: "how can I save costs?" is no question for an article."""
_GROUPS: dict[str, str] = {
    "price": "price, prices, pricing, priced, cost, costs, bill, billed, billing, charge, charged, charges, fee, pay, paid, "
    "expensive, 과금, 과금되, 요금, 청구, 청구되, 비용, 가격, 돈, 요금제, 부과, 부과되, 과금방식, 과금돼, 과금된, 청구돼, 청구된, "
    "얼마, 비싸, 비싼, 비싼가, 비싸나, "
    "money, dollars, 달러, 내나, 내나요, 내야, 내는, 낸다",
    "saving": "save, saving, reduce, lower, cut, cheaper, optimize, optimization, 절감, 절약, 줄이, 줄이려면, 아끼, 최적화, "
    "낭비, waste",
    "limit": "limit, limits, quota, quotas, maximum, service quota, 한도, 할당량, 쿼터, 제한, 최대, how many, maximum number, "
    "몇 개까지, 몇개까지, 최대 몇 개",
    "error": "error, errors, exception, failure, failed, fails, 오류, 에러, 예외, 실패",
    "security": "secure, security, protect, safe, hardening, 보안, 보호, 안전",
    "choose": "choose, choosing, pick, select, right type, 고르는, 선택하는",
    "best-practice": "best practice, best practices, good practice, 모범 사례, 모범사례, 베스트 프랙티스, 권장 사항, 권장사항",
    "delete": "delete, deleting, remove, removing, 삭제, 삭제하, 지우, 제거",
    "stop": "stop, stopped, stopping, 중지, 중지하, 중지된, 멈춘, 정지, 끄, 끌, 껐, 꺼",
    "start": "start, starts, 시작, 켜, 켜지, 시작되",
    "change": "change, modify, migrate, switch, convert, 바꾸, 변경, 전환, 마이그레이션, 옮기",
    "slow": "slow, slowed, slower, latency, 느려, 느려졌, 느린, 지연",
    "expire": "end, ends, retention, 보관, 보관 기간, 보존, 보존 기간",
    "increase": "increase, increased, rise, rose, jump, jumped, jumps, spike, spiked, doubled, went up, going up, higher, 오르, "
    "늘리, 뛰, 튀, 급등, 급증, 증가, 상승",
    "hack": "hack, hacked, hacker, hacking, breach, breached, compromised, intrusion, attack, 해킹, 침해, 침입, 공격, 털렸, 털린",
    "who": "who, 누가, 누구",
    "on-demand": "on-demand, on demand, ondemand, pay as you go, pay-as-you-go, 온디맨드",
    "savings-plans": "savings plan, savings plans, 세이빙스 플랜, 절감형 플랜, 세이빙 플랜, 세이빙스플랜",
    "reserved": "reserved instance, reserved instances, ri, ris, reservation, 예약 인스턴스, 예약인스턴스, 리저브드 인스턴스",
    "spot": "spot, spot instance, spot instances, 스팟, 스팟 인스턴스, 스폿",
    "commitment": "commitment, commit, commitments, 약정",
    "security-group": "security group, security groups, 보안 그룹, 보안그룹, 시큐리티 그룹",
    "nacl": "network acl, nacl, 네트워크 acl",
    "public-ip": "public ipv4, public ip, ipv4 address, 퍼블릭 ip, 공인 ip, 퍼블릭 ipv4, 공인ip",
    "transfer": "data transfer, egress, traffic, bandwidth, 데이터 전송, 트래픽, 전송, 전송료",
    "az": "availability zone, az, cross-az, multi-az, 가용 영역, 가용영역, 다중 az, 멀티 az",
    "region": "region, regions, 리전, 지역",
    "free-tier": "free tier, free, 프리 티어, 프리티어, 무료, 무료 티어",
    "credit": "credit, credits, 크레딧",
    "budget": "budget, budgets, 예산",
    "tag": "tag, tags, tagging, cost allocation tag, 태그, 태깅",
    "policy": "policy, policies, 정책",
    "role": "role, roles, iam role, 역할, 롤",
    "permission": "permission, permissions, 권한",
    "root": "root, root user, root account, 루트, 루트 사용자, 루트 계정",
    "mfa": "mfa, multi-factor authentication, 2fa, 다중 인증, 멀티팩터, 다단계 인증, 이중 인증",
    "encryption": "encrypt, encrypted, encryption, 암호화",
    "secret": "secret, secrets, password, passwords, 시크릿, 비밀번호, 비밀, 암호",
    "access-key": "access key, access keys, credentials, 액세스 키, 엑세스 키, 자격 증명",
    "backup": "backup, backups, snapshot, snapshots, restore, 백업, 스냅샷, 복원",
    "log": "log, logs, logging, 로그, 로깅",
    "metric": "metric, metrics, 지표, 메트릭",
    "alarm": "alarm, alarms, alert, 알람, 경보, 알림",
    "burst": "burst, burstable, cpu credit, 버스트, 버스터블",
    "graviton": "graviton, arm, arm64, 그래비톤, 그라비톤",
    "family": "family, families, instance type, instance types, 패밀리, 인스턴스 유형, 인스턴스 타입",
    "storage-class": "storage class, storage classes, 스토리지 클래스, 스토리지클래스, 저장 클래스",
    "lifecycle": "lifecycle, lifecycle rule, 수명 주기, 수명주기, 라이프사이클",
    "glacier": "glacier, deep archive, archive, 글래시어, 글레이셔, 아카이브",
    "public-access": "public access, visible to everyone, everyone can see, anyone can access, 누구나, publicly accessible, "
    "block public access, public bucket, 퍼블릭 액세스, 공개, 퍼블릭",
    "scaling": "scale, scaling, auto scaling, autoscaling, 확장, 오토 스케일링, 오토스케일링, 자동 확장",
    "container": "container, containers, docker, 컨테이너, 도커",
    "fargate": "fargate, 파게이트",
    "pillar": "well-architected, well architected, pillar, 웰 아키텍티드, 웰아키텍티드, 기둥",
    "capacity": "capacity, 용량",
    "throttle": "throttle, throttled, throttling, throttlingexception, rate exceeded, too many requests, 스로틀링, 쓰로틀링, 제한됨",
    "denied": "access denied, accessdenied, accessdeniedexception, unauthorizedoperation, not authorized, unauthorized, 접근 거부, "
    "액세스 거부, 권한 없음, 거부",
    "expired": "expire, expired, expiredtoken, expiredtokenexception, 만료, 만료된",
    "unattached": "unattached, unassociated, unused, orphaned, idle, 미사용, 연결되지 않은, 안 쓰는, 유휴, 노는",
    "provisioned": "provisioned, 프로비저닝, 프로비저닝된, 프로비전드",
    "cold-start": "cold start, cold starts, init phase, 콜드 스타트, 콜드스타트",
    "concurrency": "concurrency, concurrent executions, 동시성, 동시 실행",
    "memory": "memory, ram, 메모리",
    "timeout": "timeout, time out, timed out, 타임아웃, 시간 초과, 제한 시간",
    "cluster": "cluster, clusters, 클러스터",
    "version": "version, versions, 버전",
    "support": "extended support, 확장 지원, 연장 지원",
    "endpoint": "endpoint, endpoints, vpc endpoint, gateway endpoint, interface endpoint, privatelink, 엔드포인트, 프라이빗링크",
    "anomaly": "anomaly, anomalies, anomaly detection, 이상 비용, 이상 탐지, 비용 이상",
    "forecast": "forecast, prediction, 예측, 전망",
    "cost-explorer": "cost explorer, 코스트 익스플로러, 비용 탐색기",
    "cloudwatch": "cloudwatch, 클라우드워치, 클라우드 워치",
    "cloudtrail": "cloudtrail, 클라우드트레일, 클라우드 트레일",
    "guardduty": "guardduty, 가드듀티, 가드 듀티",
    "iam": "iam, 아이엠",
    "vpc": "vpc, 브이피씨",
    "organizations": "aws organizations, organizations, 오거나이제이션",
    "optimizer": "compute optimizer, 컴퓨트 옵티마이저, 컴퓨트옵티마이저",
    "advisor": "trusted advisor, 트러스티드 어드바이저, 트러스티드어드바이저",
    "gateway-api": "api gateway, api 게이트웨이, 에이피아이 게이트웨이",
    "aurora": "aurora, 오로라",
    "redis": "redis, valkey, memcached, 레디스, 밸키, 멤캐시드",
    "kubernetes": "kubernetes, k8s, 쿠버네티스",
    "usage-report": "cur, cost and usage report, data exports, 비용 및 사용 보고서",
    "support-plan": "support plan, support plans, 서포트 플랜, 지원 플랜",
}  # fmt: skip


EVERYDAY = frozenset({"forecast", "alarm", "version", "memory", "secret"})
"""Concepts whose words are used of anything."""
DOMAIN = (
    "aws, alb, nlb, snapshot, backup, quota, website, karpenter, tiering, cloud, instance, server, account, invoice, bill, "
    "console, disk, volume, memory, cpu, ram, network, port, database, db, "
    "container, docker, vm, ssh, api, dns, domain, ip, firewall, subnet, bucket, deploy, cluster, node, queue, sso, login, cli, "
    "terraform, workload, arn, usage, storage, iops, throughput, autoscaling, upload, download, "
    "스냅샷, 백업, 할당량, 쿼터, 한도, 인보이스, 웹사이트, 티어링, 아마존웹서비스, 클라우드, 인스턴스, 서버, 계정, 청구서, "
    "청구, 콘솔, 디스크, 볼륨, 메모리, 네트워크, 포트, 데이터베이스, 디비, 컨테이너, 도커, "
    "도메인, 아이피, 방화벽, 서브넷, 배포, 클러스터, 노드, 큐, 로그인, 키, 웹서버, 사양, 스토리지, 저장소, 업로드, 다운로드, "
    "접속, 과금, 사용량, 트래픽, "
    "데이터 전송, 용량, 크레딧, 약정, 할인, 서비스"
)
"""Words that say that a question is about this trade, so that less of it must be found; beside the concepts."""


def groups() -> Iterator[tuple[str, tuple[str, ...]]]:
    """(concept, phrases): the kinds with their names, then the terms above."""
    for kind in all_kinds():
        words = (kind.service_type, kind.label.en, kind.label.ko, *kind.words.en, *kind.words.ko)
        yield kind.id, tuple(word for word in words if word.casefold() not in _GENERAL)
    for concept, phrases in _GROUPS.items():
        yield concept, tuple(phrases.split(", "))
    yield "family", tuple(sorted({name.split(".")[0] for name in instance_types()}))
