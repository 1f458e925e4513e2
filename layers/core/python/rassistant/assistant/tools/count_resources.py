"""How many resources there are, in all or by a field."""

from __future__ import annotations

from pydantic import Field

from rassistant.assistant.chat_tool import ChatTool, Facts
from rassistant.assistant.inventory_facts import query_facts, query_markdown, query_summary
from rassistant.assistant.resource_filter import Name, ResourceFilter, plan_of
from rassistant.assistant.sources import Sources
from rassistant.errors import Locale, Text
from rassistant.language.plan import Aggregation


class CountResources(ResourceFilter):
    group_by: list[Name] = Field(
        [], max_length=2, description="service_type, region, account_id, status, tags.KEY or details.FIELD"
    )


def run(sources: Sources, given: CountResources, locale: Locale) -> Facts:
    plan = plan_of(given.step(aggregation=Aggregation("count", None, tuple(given.group_by)))).to_json()
    return query_facts(sources.ask(locale, plan=plan))


TOOL = ChatTool(
    name="count_resources",
    label=Text("Counting resources", "리소스 개수 확인"),
    description="The exact number of resources that match, in all or by one or two fields (with their monthly cost).",
    arguments=CountResources,
    run=run,
    render=query_markdown,
    summary=query_summary,
)
