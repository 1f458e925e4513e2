"""RDS and Aurora database instances."""

from __future__ import annotations

from typing import Final

from rassistant.errors import Text
from rassistant.resources.collecting.rds_instance import collect
from rassistant.resources.fields import (
    DELETION_PROTECTION,
    ENCRYPTED,
    MULTI_AZ,
    SECURITY_GROUPS,
    SIZE_WORDS,
    SUBNETS,
    THROUGHPUT,
    VPC,
    ZONE,
    storage,
)
from rassistant.resources.kind import Field, FieldValue, Kind, State, Words
from rassistant.resources.metrics.rds_instance import METRICS

_ENGINES: Final = (
    FieldValue("mysql", Words(en=("mysql", "my sql"), ko=("마이에스큐엘", "마이sql", "마이시퀄"))),
    FieldValue(
        "postgres",
        Words(
            en=("postgres", "postgresql", "pg", "psql"),
            ko=("포스트그레스", "포스트그레", "포스트그레스큐엘", "포스트그레sql"),
        ),
    ),
    FieldValue("mariadb", Words(en=("mariadb", "maria db"), ko=("마리아db", "마리아디비"))),
    FieldValue("aurora-mysql", Words(en=("aurora mysql", "aurora-mysql"), ko=("오로라 mysql",))),
    FieldValue(
        "aurora-postgresql",
        Words(
            en=("aurora postgresql", "aurora postgres", "aurora-postgresql"),
            ko=("오로라 포스트그레스", "오로라 postgresql"),
        ),
    ),
    FieldValue("oracle-ee", Words(en=("oracle", "oracle enterprise"), ko=("오라클",))),
    FieldValue("oracle-se2", Words(en=("oracle", "oracle standard", "oracle se2"), ko=("오라클",))),
    FieldValue("sqlserver-se", Words(en=("sql server", "mssql", "ms sql", "sql server standard"), ko=("sql 서버",))),
    FieldValue("sqlserver-ee", Words(en=("sql server", "mssql", "ms sql", "sql server enterprise"), ko=("sql 서버",))),
    FieldValue("sqlserver-ex", Words(en=("sql server", "mssql", "ms sql", "sql server express"), ko=("sql 서버",))),
    FieldValue("sqlserver-web", Words(en=("sql server", "mssql", "ms sql", "sql server web"), ko=("sql 서버",))),
)

KIND = Kind(
    id="rds_instance",
    service_type="RDS",
    service="rds",
    label=Text("RDS database", "RDS 데이터베이스"),
    where="regional",
    words=Words(
        en=(
            "rds",
            "rds instance",
            "db instance",
            "database",
            "databases",
            "db",
            "dbs",
            "database instance",
            "database server",
            "relational database",
            "sql database",
        ),
        ko=(
            "알디에스",
            "데이터베이스",
            "디비",
            "db",
            "db 인스턴스",
            "rds 인스턴스",
            "데이터베이스 인스턴스",
            "디비 서버",
            "관계형 db",
            "관계형 디비",
            "관계형 데이터베이스",
            "db 서버",
        ),
    ),
    states=(
        State(
            "available",
            Text("Available", "사용 가능"),
            Words(
                en=("available", "running", "up", "on", "active", "online", "started"),
                ko=(
                    "사용 가능한",
                    "사용 가능",
                    "실행 중",
                    "실행중",
                    "켜진",
                    "돌아가는",
                    "가동 중",
                    "동작 중",
                    "작동 중",
                ),
            ),
        ),
        State(
            "stopped",
            Text("Stopped", "중지됨"),
            Words(
                en=("stopped", "off", "down", "turned off"),
                ko=("중지된", "중지", "정지된", "꺼진", "멈춘", "꺼져 있는"),
            ),
        ),
        State("starting", Text("Starting", "시작 중"), Words(en=("starting",), ko=("시작 중인",))),
        State("stopping", Text("Stopping", "중지하는 중"), Words(en=("stopping",), ko=("중지하는 중", "중지 중인"))),
        State("creating", Text("Creating", "만드는 중"), Words(en=("creating",), ko=("생성 중인",))),
        State("deleting", Text("Deleting", "삭제하는 중"), Words(en=("deleting",), ko=("삭제 중인",))),
        State("modifying", Text("Modifying", "수정 중"), Words(en=("modifying",), ko=("수정 중인", "변경 중인"))),
        State("backing-up", Text("Backing up", "백업 중"), Words(en=("backing up",), ko=("백업 중인",))),
        State("rebooting", Text("Rebooting", "재부팅 중"), Words(en=("rebooting",), ko=("재부팅 중인",))),
        State(
            "storage-full",
            Text("Storage full", "스토리지 가득 참"),
            Words(en=("storage full",), ko=("스토리지가 가득 찬",)),
        ),
        State("failed", Text("Failed", "실패"), Words(en=("failed",), ko=("실패한", "장애가 난"))),
    ),
    fields=(
        Field(
            "engine",
            "text",
            Text("Engine", "엔진"),
            Words(en=("engine", "database engine"), ko=("엔진", "db 엔진")),
            values=_ENGINES,
            column=True,
        ),
        Field(
            "engine_version",
            "text",
            Text("Engine version", "엔진 버전"),
            Words(en=("version", "engine version"), ko=("버전", "엔진 버전")),
            column=True,
        ),
        Field(
            "instance_class",
            "text",
            Text("Instance class", "인스턴스 클래스"),
            Words(
                en=("class", "instance class", "type", "instance type"),
                ko=("클래스", "인스턴스 클래스", "유형", "타입", "사양"),
            ),
            column=True,
        ),
        storage("storage_gib", Text("Storage", "스토리지"), SIZE_WORDS),
        Field(
            "storage_type",
            "text",
            Text("Storage type", "스토리지 유형"),
            Words(en=("storage type", "disk type"), ko=("스토리지 유형", "스토리지 타입", "디스크 유형")),
            values=(
                FieldValue("gp2", Words(en=("gp2",))),
                FieldValue("gp3", Words(en=("gp3",))),
                FieldValue("io1", Words(en=("io1",))),
                FieldValue("io2", Words(en=("io2",))),
                FieldValue("standard", Words(en=("magnetic",), ko=("마그네틱",))),
                FieldValue("aurora", Words(en=("aurora storage",), ko=("오로라 스토리지",))),
            ),
        ),
        Field(
            "iops",
            "number",
            Text("IOPS", "IOPS"),
            Words(en=("iops", "provisioned iops"), ko=("아이옵스",)),
            unit="IOPS",
        ),
        THROUGHPUT,
        MULTI_AZ,
        Field(
            "publicly_accessible",
            "boolean",
            Text("Publicly accessible", "퍼블릭 액세스"),
            Words(
                en=("public access", "publicly accessible"),
                ko=("퍼블릭 액세스", "공개 여부", "퍼블릭 접근", "공개 접근", "외부 접속", "외부 접근"),
            ),
            values=(
                FieldValue(
                    True,
                    Words(
                        en=("public", "publicly accessible", "exposed", "open to the internet", "internet accessible"),
                        ko=(
                            "퍼블릭",
                            "공개된",
                            "공개",
                            "외부에 공개된",
                            "외부에서 접근 가능한",
                            "외부에서 접속 가능한",
                            "외부 접근 가능한",
                            "인터넷에서 접근 가능한",
                            "인터넷에 노출된",
                            "외부 접근 가능한",
                        ),
                    ),
                ),
                FieldValue(
                    False,
                    Words(
                        en=("private", "not public", "not publicly accessible"),
                        ko=("비공개", "프라이빗", "공개되지 않은", "퍼블릭이 아닌"),
                    ),
                ),
            ),
        ),
        ENCRYPTED,
        Field(
            "backup_retention_days",
            "number",
            Text("Backup retention", "백업 보존 기간"),
            Words(
                en=("backup retention", "backups kept", "backups", "automated backups", "retention"),
                ko=("백업 보존 기간", "백업 보존일", "백업 보관 기간", "백업 보존", "백업", "자동 백업"),
            ),
            unit="days",
        ),
        Field(
            "replica",
            "boolean",
            Text("Read replica", "읽기 전용 복제본"),
            Words(en=("replica",), ko=("복제본 여부",)),
            values=(
                FieldValue(
                    True,
                    Words(
                        en=("read replica", "read replicas", "replicas"),
                        ko=("읽기 복제본", "읽기 전용 복제본", "리플리카"),
                    ),
                ),
                FieldValue(
                    False, Words(en=("not a replica", "primary", "primaries"), ko=("기본 인스턴스", "복제본이 아닌"))
                ),
            ),
        ),
        Field("replica_of", "text", Text("Replica of", "복제 원본"), Words(en=("replica of",), ko=("복제 원본",))),
        Field(
            "cluster",
            "text",
            Text("Cluster", "클러스터"),
            Words(en=("db cluster",), ko=("db 클러스터",)),
        ),
        Field(
            "license_model",
            "text",
            Text("License", "라이선스"),
            Words(en=("license", "license model"), ko=("라이선스",)),
            values=(
                FieldValue(
                    "license-included", Words(en=("license included",), ko=("라이선스 포함", "라이선스가 포함된"))
                ),
                FieldValue(
                    "bring-your-own-license",
                    Words(
                        en=("byol", "bring your own license", "own license"),
                        ko=("byol", "자체 라이선스", "보유 라이선스"),
                    ),
                ),
            ),
        ),
        DELETION_PROTECTION,
        Field(
            "performance_insights",
            "boolean",
            Text("Performance Insights", "성능 개선 도우미"),
            Words(en=("performance insights",), ko=("성능 개선 도우미", "퍼포먼스 인사이트")),
        ),
        storage(
            "max_storage_gib",
            Text("Storage autoscaling limit", "스토리지 자동 확장 한도"),
            Words(en=("max storage", "maximum storage"), ko=("최대 스토리지",)),
            column=False,
        ),
        VPC,
        SUBNETS,
        SECURITY_GROUPS,
        ZONE,
        Field(
            "endpoint",
            "text",
            Text("Endpoint", "엔드포인트"),
            Words(en=("endpoint", "host name"), ko=("엔드포인트", "접속 주소")),
        ),
        Field("port", "number", Text("Port", "포트"), Words(en=("port",), ko=("포트",))),
    ),
    metrics=METRICS,
    permissions=("rds:DescribeDBInstances",),
    collect=collect,
    cost_services=("Amazon Relational Database Service",),
    console="https://{region}.console.aws.amazon.com/rds/home?region={region}#database:id={resource_id};is-cluster=false",
    cli="aws rds describe-db-instances --region {region} --db-instance-identifier {resource_id}",
)
