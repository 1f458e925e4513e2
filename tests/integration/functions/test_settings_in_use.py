"""What people set holds with the next request: the model's daily cap, and how long conversations are kept."""

from __future__ import annotations

from datetime import timedelta

import pytest

from rassistant import wiring
from rassistant.llm.reply import Usage
from rassistant.models.settings import Settings
from rassistant.store.memory import MemoryTable


class Graph(wiring.Graph):
    """Tables in memory."""

    def _table(self, definition):
        tables = self.__dict__.setdefault("tables", {})
        return tables.setdefault(definition.name, MemoryTable(definition))


def graph(**settings):
    return Graph(Settings(model_input_usd_per_mtok=1.0, model_output_usd_per_mtok=1.0, **settings))


def prefer(of, **changes):
    of.preferences.change(changes, by="kim", at="2026-11-22T10:00:00Z")


@pytest.mark.parametrize(
    ("deployed", "preferred", "used_up"),
    [(None, None, False), (None, 0.5, True), (0.5, None, True), (0.5, 9.0, True), (9.0, 0.5, True), (9.0, 2.0, False)],
)
def test_the_lower_cap_on_the_model_holds(deployed, preferred, used_up):
    of = graph(chat_daily_usd=deployed)
    of._allowance().book(Usage(1_000_000, 0))  # one dollar
    prefer(of, chat_daily_cap_usd=preferred)
    assert of._allowance().is_used_up() == used_up


def test_how_long_conversations_are_kept_follows_the_setting_at_once():
    of = graph(conversation_ttl_days=90)
    assert of._conversation_ttl() == timedelta(days=90)
    prefer(of, conversation_days=7)
    assert of._conversation_ttl() == timedelta(days=7)
    prefer(of, conversation_days=None)
    assert of._conversation_ttl() == timedelta(days=90)
