"""Facts as Markdown: by rules, or in the model's words where it says nothing but the facts."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import Protocol

from rassistant.errors import Locale, Text
from rassistant.services.insight_facts import Fact, Topic

_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_NOT_PLAIN = re.compile(r"https?:|www\.|\]\(|<[a-z/!]", re.IGNORECASE)
_HEADINGS: Mapping[Topic, Text] = {
    "total": Text("What was spent", "지출"),
    "driver": Text("What changed most", "가장 크게 달라진 서비스"),
    "anomaly": Text("What was out of the ordinary", "평소와 다른 비용"),
    "forecast": Text("What is to come", "예상 비용"),
    "trend": Text("Trend", "추세"),
    "budget": Text("Budgets", "예산"),
    "saving": Text("What can be saved", "절감할 수 있는 비용"),
}
_NONE = Text(
    "There is nothing to say yet: no cost of this account is known.",
    "아직 알려 드릴 내용이 없습니다. 이 계정의 비용을 확인할 수 없습니다.",
)
_LONGEST = 6_000

SYSTEM = (
    "You explain the cost of an AWS account. You are given facts. Write three to eight short sentences of Markdown in "
    "{language} that put the most important first and connect what belongs together. Say nothing that the facts do not "
    "say. Every number must stand in the facts, written exactly as there; compute none. No links, no headings, no HTML."
)


class Sentence(Protocol):
    """A fact, whatever its topics."""

    @property
    def topic(self) -> str: ...

    @property
    def text(self) -> Text: ...


def markdown(facts: Sequence[Fact], locale: Locale) -> str:
    """One section a topic, one line a fact."""
    if not facts:
        return _NONE[locale]
    sections = []
    for topic, heading in _HEADINGS.items():
        lines = [f"- {fact.text[locale]}" for fact in facts if fact.topic == topic]
        if lines:
            sections.append("\n".join([f"### {heading[locale]}", "", *lines]))
    return "\n\n".join(sections)


def as_data(facts: Sequence[Sentence], locale: Locale) -> str:
    return json.dumps([{"topic": fact.topic, "text": fact.text[locale]} for fact in facts], ensure_ascii=False)


def says_only(text: str, facts: Sequence[Sentence], locale: Locale) -> bool:
    """Whether each number of ``text`` stands in the facts' sentences, and it is plain prose of a decent length."""
    said = {_plain(number) for fact in facts for number in _NUMBER.findall(fact.text[locale])}
    numbers = {_plain(number) for number in _NUMBER.findall(text)}
    return bool(text.strip()) and len(text) <= _LONGEST and numbers <= said and not _NOT_PLAIN.search(text)


def _plain(number: str) -> str:
    return number.replace(",", "")
