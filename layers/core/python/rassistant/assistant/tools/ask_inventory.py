"""A question about resources or cost in plain words, as the Query tab takes it."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field, StringConstraints

from rassistant.assistant.chat_tool import Arguments, ChatTool, Facts
from rassistant.assistant.inventory_facts import query_facts, query_markdown, query_summary
from rassistant.assistant.sources import Sources
from rassistant.errors import Locale, Text


class AskInventory(Arguments):
    question: Annotated[str, StringConstraints(min_length=1, max_length=2000)] = Field(
        description="In Korean or English: 'stopped EC2 in Seoul', 'cost of untagged volumes'."
    )
    previous_plan: dict[str, Any] | None = Field(None, description="The plan of an answer that this follows up.")
    limit: int = Field(20, ge=1, le=50)


def run(sources: Sources, given: AskInventory, locale: Locale) -> Facts:
    answer = sources.ask(locale, text=given.question, previous_plan=given.previous_plan, limit=given.limit)
    return query_facts(answer)


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
