"""A question about resources or cost in plain words, as the Query tab takes it."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field, StringConstraints

from rassistant.assistant.chat_tool import Arguments, ChatTool, Facts
from rassistant.assistant.inventory_facts import query_facts, query_markdown, query_summary
from rassistant.assistant.sources import Sources
from rassistant.errors import InvalidInput, Locale, Text


class AskInventory(Arguments):
    question: Annotated[str, StringConstraints(min_length=1, max_length=2000)] = Field(
        description="In Korean or English: 'stopped EC2 in Seoul', 'cost of untagged volumes'."
    )
    previous_plan: dict[str, Any] | None = Field(None, description="The plan of the answer before this question.")
    points_back: bool = Field(False, description="The question is about what that answer found.")
    limit: int = Field(20, ge=1, le=50)


def run(sources: Sources, given: AskInventory, locale: Locale) -> Facts:
    """What points back is read against the last plan first; what makes no sense by itself, last."""
    previous = given.previous_plan
    readings = [None] if not previous else [previous, None] if given.points_back else [None, previous]
    answers = (_read(sources, given, locale, plan, last=plan is readings[-1]) for plan in readings)
    found: Facts = {}
    for facts in answers:
        if facts is None:
            continue
        found = facts
        if facts["kind"] != "refusal":
            break
    return found


def _read(
    sources: Sources, given: AskInventory, locale: Locale, plan: dict[str, Any] | None, *, last: bool
) -> Facts | None:
    """None where the plan is not one that still holds and there is another reading to try."""
    try:
        return query_facts(sources.ask(locale, text=given.question, previous_plan=plan, limit=given.limit))
    except InvalidInput:
        if last:
            raise
        return None


TOOL = ChatTool(
    name="ask_inventory",
    label=Text("Looking it up", "리소스 찾기"),
    description=(
        "Answers a simple question about resources or cost by fixed rules, and returns the plan that it was read as. "
        "kind refusal means that it was not understood: use list_resources or get_cost instead."
    ),
    arguments=AskInventory,
    run=run,
    render=query_markdown,
    summary=query_summary,
)
