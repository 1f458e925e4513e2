"""SageMaker's notebook instances."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from functools import partial
from typing import Any, Final

from rassistant.errors import Text
from rassistant.models.resource import Resource
from rassistant.resources.fields import INSTANCE_TYPE, LAST_MODIFIED
from rassistant.resources.kind import Field, Kind, Reader, State, Words
from rassistant.resources.reading import moment, moment_text, of_epoch_ms

_LOG_GROUP: Final = "/aws/sagemaker/NotebookInstances"


def collect(reader: Reader) -> Iterator[Resource]:
    notebooks = list(
        reader.pages("sagemaker", "ListNotebookInstances", "NotebookInstances", PaginationConfig={"PageSize": 100})
    )
    for notebook, activity in zip(notebooks, reader.each(notebooks, partial(_activity, reader)), strict=True):
        yield Resource(
            resource_id=notebook["NotebookInstanceName"],
            arn=notebook["NotebookInstanceArn"],
            service_type="SageMakerNotebook",
            name=notebook["NotebookInstanceName"],
            account_id=reader.account_id,
            region=reader.region,
            status=notebook.get("NotebookInstanceStatus"),
            created_at=moment(notebook.get("CreationTime")),
            tags=reader.tags(notebook["NotebookInstanceArn"]),
            details={
                "instance_type": notebook.get("InstanceType"),
                "last_activity_at": moment_text(activity),
                "last_modified": moment_text(moment(notebook.get("LastModifiedTime"))),
            },
        )


def _activity(reader: Reader, notebook: Mapping[str, Any]) -> datetime | None:
    """When it last wrote to its log, which it does at each start and save; None where no log is known."""
    unknown: datetime | None = None

    def read() -> datetime | None:
        streams = reader.pages(
            "logs",
            "DescribeLogStreams",
            "logStreams",
            logGroupName=_LOG_GROUP,
            logStreamNamePrefix=f"{notebook['NotebookInstanceName']}/",
        )
        return of_epoch_ms(max((s["lastEventTimestamp"] for s in streams if s.get("lastEventTimestamp")), default=None))

    return reader.attempt(read, unknown)


KIND = Kind(
    id="sagemaker_notebook",
    service_type="SageMakerNotebook",
    service="sagemaker",
    label=Text("SageMaker notebook", "SageMaker 노트북"),
    where="regional",
    words=Words(
        en=(
            "sagemaker notebook",
            "sagemaker notebooks",
            "notebook",
            "notebooks",
            "notebook instance",
            "notebook instances",
        ),
        ko=("세이지메이커 노트북", "sagemaker 노트북", "노트북", "노트북 인스턴스"),
    ),
    states=(
        State(
            "InService",
            Text("In service", "실행 중"),
            Words(en=("in service", "running", "active"), ko=("실행 중", "실행 중인")),
        ),
        State("Stopped", Text("Stopped", "중지됨"), Words(en=("stopped",), ko=("중지된", "멈춘", "꺼진"))),
        State("Pending", Text("Pending", "만드는 중"), Words(en=("pending",), ko=("생성 중인",))),
        State("Stopping", Text("Stopping", "중지하는 중"), Words(en=("stopping",), ko=("중지 중인",))),
        State("Updating", Text("Updating", "수정 중"), Words(en=("updating",), ko=("수정 중인",))),
        State("Deleting", Text("Deleting", "삭제하는 중"), Words(en=("deleting",), ko=("삭제 중인",))),
        State("Failed", Text("Failed", "실패"), Words(en=("failed",), ko=("실패한",))),
    ),
    fields=(
        INSTANCE_TYPE,
        Field(
            "last_activity_at",
            "time",
            Text("Last activity", "마지막 활동"),
            Words(en=("last activity", "last active"), ko=("마지막 활동",)),
            column=True,
        ),
        LAST_MODIFIED,
    ),
    metrics=(),
    permissions=("logs:DescribeLogStreams", "sagemaker:ListNotebookInstances", "tag:GetResources"),
    collect=collect,
    cost_services=("Amazon SageMaker",),
    usage=("Notebk:*",),
    console="https://{region}.console.aws.amazon.com/sagemaker/home?region={region}#/notebook-instances/{resource_id}",
    cli="aws sagemaker describe-notebook-instance --region {region} --notebook-instance-name {resource_id}",
)
