"""Every Lambda function of the product: what runs in it, and the least it needs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from rassistant.store.files import ATTACHMENTS, DOCUMENTS, RECORDINGS, TRANSCRIPTS

Worker = Literal["chat_worker", "refresh_worker"]

CHAT_WORKER: Worker = "chat_worker"
REFRESH_WORKER: Worker = "refresh_worker"


@dataclass(frozen=True, slots=True)
class Feature:
    """``name`` is that of routes.ROUTES, or a worker's, which no route reaches.

    ``examines``: reads the examined accounts. ``analytics``: imports numpy. ``model``: may ask Bedrock.
    ``tables``: names of store.tables that it writes; ``reads``: those that it only reads. ``starts``: workers that it invokes.
    ``writes_files``, ``reads_files``: folders of store.files. ``listens``: may have recordings transcribed.
    ``consults``: may ask the Bedrock Knowledge Base.
    ``retries``: of an asynchronous invocation that failed; None where it is only invoked synchronously.
    """

    name: str
    handler: str
    tables: tuple[str, ...]
    reads: tuple[str, ...] = ()
    examines: bool = True
    analytics: bool = False
    model: bool = False
    starts: tuple[Worker, ...] = ()
    writes_files: tuple[str, ...] = ()
    reads_files: tuple[str, ...] = ()
    listens: bool = False
    consults: bool = False
    retries: int | None = None
    memory_mb: int = 1769
    timeout_s: int = 29

    @property
    def is_worker(self) -> bool:
        return self.retries is not None


# The gateway waits 30 s at most. Memory buys CPU: 1,769 MB are one core; reading hundreds of answers side by side is
# bound by CPU. A worker may run for Lambda's longest, 15 minutes. A chat turn is never run twice by itself (its events
# would be written twice); a refresh may be, once.
FEATURES: tuple[Feature, ...] = (
    Feature(
        "query", "functions.query.handler.handler", ("cache", "preferences"), model=True, starts=("refresh_worker",)
    ),
    Feature(
        "cost",
        "functions.cost.handler.handler",
        # What the model has cost today, what was decided on savings; and as whoever may ask Cost Explorer: its bill.
        ("cache", "conversations", "decisions", "preferences"),
        analytics=True,
        model=True,
        starts=("refresh_worker",),
    ),
    Feature(
        "metrics",
        "functions.metrics.handler.handler",
        ("cache", "preferences"),  # its role could ask Cost Explorer too: what may ask counts
        analytics=True,
        starts=("refresh_worker",),
    ),
    Feature(
        "optimize",
        "functions.optimize.handler.handler",
        # Plans in words may be the model's, whose cost of today is kept with the conversations.
        ("cache", "conversations", "decisions", "preferences"),
        analytics=True,
        model=True,
        starts=("refresh_worker",),
    ),
    Feature(
        "chat",
        "functions.chat.handler.handler",
        ("conversations",),
        reads=("preferences",),
        examines=False,
        starts=("chat_worker",),
        writes_files=(ATTACHMENTS, RECORDINGS, TRANSCRIPTS),
        reads_files=(TRANSCRIPTS,),
        listens=True,
        memory_mb=512,
    ),
    Feature(
        "refresh",
        "functions.refresh.handler.handler",
        ("conversations",),
        reads=("preferences",),
        examines=False,
        starts=("refresh_worker",),
        memory_mb=512,
    ),
    Feature(
        "chat_worker",
        "functions.chat.worker.handler",
        ("cache", "conversations", "decisions", "preferences"),
        analytics=True,
        model=True,
        starts=("refresh_worker",),
        reads_files=(ATTACHMENTS,),
        consults=True,
        retries=0,
        timeout_s=900,
    ),
    Feature(
        "refresh_worker",
        "functions.refresh.handler.handler",  # tells a request from a job by the event
        ("cache", "conversations", "preferences"),
        analytics=True,
        reads_files=(DOCUMENTS,),
        retries=1,
        timeout_s=900,
    ),
)


def feature(name: str) -> Feature:
    """KeyError where there is none."""
    return {entry.name: entry for entry in FEATURES}[name]
