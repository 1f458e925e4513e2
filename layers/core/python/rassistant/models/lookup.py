"""A fact beside metrics and prices that a verdict hangs on: who asks names it, a topic of the collectors knows how."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Lookup:
    """``topic`` is the id of an entry of ``collect.topics``, ``item`` what it is asked for (a function's name).

    ``account_id`` and ``region`` are empty where the answer is the same everywhere.
    """

    topic: str
    item: str
    account_id: str = ""
    region: str = ""
