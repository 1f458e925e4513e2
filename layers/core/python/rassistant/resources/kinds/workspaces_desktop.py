"""Amazon WorkSpaces: desktops, and when somebody was last connected to each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from rassistant.errors import Text
from rassistant.models.resource import Resource
from rassistant.resources.kind import Field, FieldValue, Kind, Metric, Reader, State, Words
from rassistant.resources.reading import moment, moment_text


def _dimensions(resource: Resource) -> Mapping[str, str]:
    return {"WorkspaceId": resource.resource_id}


def collect(reader: Reader) -> Iterator[Resource]:
    found = list(reader.pages("workspaces", "DescribeWorkspaces", "Workspaces"))
    if not found:
        return

    def connections() -> Mapping[str, Mapping[str, Any]]:
        listed = reader.pages("workspaces", "DescribeWorkspacesConnectionStatus", "WorkspacesConnectionStatus")
        return {one["WorkspaceId"]: one for one in listed}

    nothing: Mapping[str, Mapping[str, Any]] = {}
    connected = reader.attempt(connections, nothing)
    for desktop in found:
        name = desktop["WorkspaceId"]
        arn = f"arn:aws:workspaces:{reader.region}:{reader.account_id}:workspace/{name}"
        properties, status = desktop.get("WorkspaceProperties") or {}, connected.get(name)
        yield Resource(
            resource_id=name,
            arn=arn,
            service_type="WorkSpace",
            name=desktop.get("WorkspaceName") or desktop.get("ComputerName") or name,
            account_id=reader.account_id,
            region=reader.region,
            status=desktop.get("State"),
            created_at=None,
            tags=reader.tags(arn),
            details={
                "user": desktop.get("UserName"),
                "running_mode": properties.get("RunningMode"),
                "compute_type": properties.get("ComputeTypeName"),
                "root_gib": properties.get("RootVolumeSizeGib"),
                "user_gib": properties.get("UserVolumeSizeGib"),
                "connection_known": status is not None,
                "last_connected_at": moment_text(moment((status or {}).get("LastKnownUserConnectionTimestamp"))),
            },
        )


KIND = Kind(
    id="workspaces_desktop",
    service_type="WorkSpace",
    service="workspaces",
    label=Text("WorkSpace", "WorkSpaces 데스크톱"),
    where="regional",
    words=Words(
        en=("workspace", "workspaces", "virtual desktop", "virtual desktops", "amazon workspaces"),
        ko=(
            "워크스페이스",
            "가상 데스크톱",
            "가상 데스크탑",
            "클라우드 데스크톱",
            "데스크톱",
            "데스크탑",
            "워크스페이스 데스크톱",
            "workspaces 데스크톱",
        ),
    ),
    states=(
        State("AVAILABLE", Text("Available", "사용 가능"), Words(en=("available",), ko=("사용 가능한", "사용 가능"))),
        State("STOPPED", Text("Stopped", "중지됨"), Words(en=("stopped",), ko=("중지된",))),
        State("SUSPENDED", Text("Suspended", "일시 중단됨"), Words(en=("suspended",), ko=("일시 중단된",))),
        State("ERROR", Text("Error", "오류"), Words(en=("in error",), ko=("오류 상태인",))),
        State("UNHEALTHY", Text("Unhealthy", "비정상"), Words(en=("unhealthy",), ko=("비정상인",))),
        State("PENDING", Text("Pending", "만드는 중"), Words(en=("pending",), ko=("생성 중인",))),
        State("TERMINATING", Text("Terminating", "삭제하는 중"), Words(en=("terminating",), ko=("삭제 중인",))),
    ),
    fields=(
        Field(
            "user", "text", Text("User", "사용자"), Words(en=("desktop user",), ko=("데스크톱 사용자",)), column=True
        ),
        Field(
            "running_mode",
            "text",
            Text("Running mode", "실행 모드"),
            Words(en=("running mode",), ko=("실행 모드",)),
            values=(
                FieldValue(
                    "ALWAYS_ON",
                    Words(
                        en=("always on", "alwayson"),
                        ko=(
                            "항상 켜진",
                            "항상 켜져 있는",
                            "항상 켜짐",
                            "상시 켜진",
                            "상시 실행",
                            "상시 가동",
                            "always on",
                        ),
                    ),
                ),
                FieldValue("AUTO_STOP", Words(en=("auto stop", "autostop"), ko=("자동 중지", "auto stop"))),
            ),
            column=True,
        ),
        Field(
            "compute_type",
            "text",
            Text("Compute type", "컴퓨팅 유형"),
            Words(en=("compute type", "bundle"), ko=("컴퓨팅 유형", "번들", "사양", "번들 유형")),
            values=(
                FieldValue("VALUE", Words(en=("value type", "value bundle"), ko=("밸류",))),
                FieldValue("STANDARD", Words(en=("standard", "standard bundle"), ko=("스탠다드",))),
                FieldValue("PERFORMANCE", Words(en=("performance", "performance bundle"), ko=("퍼포먼스",))),
                FieldValue("POWER", Words(en=("power bundle", "power type"), ko=("파워",))),
                FieldValue("POWERPRO", Words(en=("powerpro", "power pro"), ko=("파워프로",))),
                FieldValue("GRAPHICS", Words(en=("graphics", "graphics bundle"), ko=("그래픽스",))),
                FieldValue("GRAPHICSPRO", Words(en=("graphicspro", "graphics pro"), ko=("그래픽스 프로",))),
            ),
            column=True,
        ),
        Field(
            "root_gib",
            "number",
            Text("Root volume", "루트 볼륨"),
            Words(ko=("루트 볼륨 크기", "루트 볼륨 용량", "루트 디스크", "시스템 볼륨")),
            unit="GiB",
        ),
        Field(
            "user_gib",
            "number",
            Text("User volume", "사용자 볼륨"),
            Words(ko=("사용자 볼륨 크기", "사용자 볼륨 용량", "유저 볼륨", "사용자 디스크")),
            unit="GiB",
        ),
        Field(
            "connection_known",
            "boolean",
            Text("Connection known", "연결 상태 확인됨"),
            values=(
                FieldValue(True, Words(ko=("연결 상태가 확인된", "연결 상태를 아는"))),
                FieldValue(
                    False,
                    Words(ko=("연결 상태가 확인되지 않은", "연결 상태를 모르는", "연결 상태를 알 수 없는")),
                ),
            ),
        ),
        Field(
            "last_connected_at",
            "time",
            Text("Last connection", "마지막 접속"),
            Words(en=("last connected", "last connection"), ko=("마지막 접속", "마지막으로 접속한")),
            column=True,
        ),
    ),
    metrics=(
        Metric(
            "UserConnected",
            "AWS/WorkSpaces",
            "level",
            "Count",
            Text("User connected", "접속한 사용자"),
            _dimensions,
            Words(en=("user connected",), ko=("접속한 사용자", "접속 중인 사용자", "접속자")),
        ),
    ),
    permissions=(
        "tag:GetResources",
        "workspaces:DescribeWorkspaces",
        "workspaces:DescribeWorkspacesConnectionStatus",
    ),
    collect=collect,
    cost_services=("Amazon WorkSpaces",),
    console="https://{region}.console.aws.amazon.com/workspaces/v2/workspaces/{resource_id}?region={region}",
    cli="aws workspaces describe-workspaces --region {region} --workspace-ids {resource_id}",
)
