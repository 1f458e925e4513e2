"""Conversations, their turns and the events of a turn; recordings heard."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict

from rassistant.http.answers.answer import Answer


class TurnStarted(Answer):
    conversation_id: str
    turn_id: str


class DiagramGroup(Answer):
    """A box around nodes and, of a VPC, around its subnets (whose ``parent`` it is)."""

    id: str
    kind: Literal["vpc", "subnet"]
    label: str
    parent: str | None


class DiagramNode(Answer):
    """``kind``: a service type, or ``internet``. ``count``: alike resources that the node stands for, at most 20 by id."""

    id: str
    kind: str
    label: str
    detail: str
    group: str | None
    region: str | None
    resource_ids: list[str]
    count: int


class DiagramEdge(Answer):
    """Ends are ids of nodes or of groups."""

    source: str
    target: str
    label: str


class TurnEvent(BaseModel):
    """Further fields by ``type``: text; tool, label, ms, ok, summary; title, url; recommendation_id and the parts of the
    recommendation; of resources items (those that an answer about a picture names); of a diagram title, groups, nodes,
    edges, mermaid (the same as text), total and shown; error."""

    model_config = ConfigDict(extra="allow")
    n: int
    type: Literal[
        "text", "tool_start", "tool_result", "proposal", "diagram", "resources", "citation", "progress", "error", "done"
    ]
    groups: list[DiagramGroup] | None = None
    nodes: list[DiagramNode] | None = None
    edges: list[DiagramEdge] | None = None
    mermaid: str | None = None


class TurnEvents(Answer):
    events: list[TurnEvent]
    done: bool


class TurnStopped(Answer):
    done: bool


class ConversationItem(Answer):
    conversation_id: str
    title: str
    created_at: str
    updated_at: str


class Conversations(Answer):
    items: list[ConversationItem]
    next_cursor: str | None


class TurnFeedback(Answer):
    verdict: Literal["up", "down"]
    reason: str


class TurnAttachment(Answer):
    name: str


class Turn(Answer):
    turn_id: str
    message: str
    locale: Literal["ko", "en"]
    created_at: str
    answer: str
    done: bool
    attachments: list[TurnAttachment]
    feedback: TurnFeedback | None


class Conversation(ConversationItem):
    turns: list[Turn]


class Deleted(Answer):
    deleted: int


class Transcription(Answer):
    """``text`` once ``done``; it is handed over once. ``language``: the one that was heard (``ko-KR``)."""

    id: str
    state: Literal["running", "done", "failed"]
    text: str | None
    language: str | None
