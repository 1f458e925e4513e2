"""Puts a recommendation before the asker, to be looked at and approved elsewhere. It performs nothing."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from rassistant.assistant.chat_tool import Arguments, ChatTool, Facts
from rassistant.assistant.markdown import escaped, usd
from rassistant.assistant.sources import Sources
from rassistant.errors import Locale, Text

_KEPT = (
    "title", "reason", "action", "resource_id", "name", "service_type", "account_id", "region", "monthly_saving_usd",
    "risk", "effort", "restart", "rollback", "mode", "state",
)  # fmt: skip


class ProposeAction(Arguments):
    recommendation_id: Annotated[str, StringConstraints(min_length=1, max_length=300)] = Field(
        description="The id of an item of list_recommendations."
    )


def run(sources: Sources, given: ProposeAction, locale: Locale) -> Facts:
    found = sources.recommendations.one(given.recommendation_id, locale)
    facts = {name: found.get(name) for name in _KEPT}
    return {
        **facts,
        "performed": False,
        "proposal": {"recommendation_id": given.recommendation_id, **facts},
    }


def render(facts: Facts, locale: Locale) -> str:
    text = Text(
        "Proposed, not performed: **{title}** for {name} ({region}), {saving} a month. {action} Someone with the "
        "approver role decides on it in the Optimization tab.",
        "실행하지 않고 제안만 했습니다: {name}({region}) **{title}**, 월 {saving} 절감. {action} 최적화 탭에서 승인 "
        "권한이 있는 사람이 결정합니다.",
    )
    return text.format(
        title=escaped(facts["title"]),
        name=escaped(facts["name"] or facts["resource_id"]),
        region=escaped(facts["region"]),
        saving=usd(facts["monthly_saving_usd"], locale),
        action=escaped(facts["action"], 400),
    )[locale]


def summary(facts: Facts, locale: Locale) -> str:
    _ = locale
    return str(facts["name"] or facts["resource_id"])


TOOL = ChatTool(
    name="propose_action",
    label=Text("Proposing an action", "조치 제안"),
    description=(
        "Shows the asker one recommendation as a proposal. Nothing is changed by it: a person with the right role must "
        "plan and approve it. Call it when the asker wants something done that a recommendation covers."
    ),
    arguments=ProposeAction,
    run=run,
    render=render,
    summary=summary,
    events={"proposal": "proposal"},
)
