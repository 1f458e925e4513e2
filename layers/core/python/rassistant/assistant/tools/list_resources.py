"""Resources by filter, in rows."""

from __future__ import annotations

from pydantic import Field

from rassistant.assistant.chat_tool import ChatTool, Facts
from rassistant.assistant.inventory_facts import query_facts, query_markdown, query_summary
from rassistant.assistant.resource_filter import Name, ResourceFilter, plan_of
from rassistant.assistant.sources import Sources
from rassistant.errors import Locale, Text
from rassistant.language.plan import SortKey


class ListResources(ResourceFilter):
    sort: Name | None = Field(None, description="A field, as in where; with a leading - descending.")
    limit: int = Field(20, ge=1, le=50)


def run(sources: Sources, given: ListResources, locale: Locale) -> Facts:
    sort = (SortKey(given.sort.removeprefix("-"), given.sort.startswith("-")),) if given.sort else ()
    plan = plan_of(given.step(sort=sort)).to_json()
    return query_facts(sources.ask(locale, plan=plan, limit=given.limit))


TOOL = ChatTool(
    name="list_resources",
    label=Text("Listing resources", "리소스 조회"),
    description=(
        "Resources of the account by type, region, state, tag or any field, with tags, details, the last day's metrics "
        "and cost a month. total is exact; shown says how many rows there are here. For counts use count_resources."
    ),
    arguments=ListResources,
    run=run,
    render=query_markdown,
    summary=query_summary,
)
