"""Asks the questions over a stack with the generated account, no model, and judges the answers."""

from __future__ import annotations

import json
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from infra.local.simulator.clock import MovableClock
from infra.local.stack import Stack, simulated_stack
from rassistant import wiring
from rassistant.knowledge.search import INDEX
from tests.bench.chat.account import account_file
from tests.bench.chat.expected import Expected, Question, Truth

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
SEED = 1
_FIRST_SOURCES = 3
_WAIT_S = 20


@dataclass(slots=True)
class Results:
    """``right``: verdicts by sort of question; ``faults``: (question, what is wrong, answer)."""

    right: dict[str, list[bool]] = field(default_factory=lambda: defaultdict(list))
    faults: list[tuple[str, str, str]] = field(default_factory=list)

    def share(self, *sorts: str) -> float:
        verdicts = [verdict for sort in sorts or tuple(self.right) for verdict in self.right[sort]]
        return sum(verdicts) / len(verdicts) if verdicts else 1.0


class Asker:
    """Asks as the site does: a turn in a conversation, worked by the worker, read from its events."""

    def __init__(self, stack: Stack) -> None:
        self._graph = stack.graph
        assert stack.simulator is not None
        self._clock = stack.simulator.clock

    def ask(self, messages: Sequence[str]) -> list[dict[str, Any]]:
        """The events of the last message's turn."""
        conversation: str | None = None
        events: list[dict[str, Any]] = []
        for message in messages:
            self._clock.advance(0.01)  # the order of turns is by time
            key = self._graph.chat.begin("asker", message, None, "en", conversation)
            conversation = key.conversation_id
            events = []
            done = False
            while not done:
                progress = self._graph.turns.poll(key, len(events), _WAIT_S)
                events += [event.as_json() for event in progress.events]
                done = progress.done
        return events


@contextmanager
def stack_of(seed: int = SEED) -> Iterator[tuple[Stack, Truth]]:
    document = account_file(seed)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "account.json"
        path.write_text(json.dumps(document), encoding="utf-8")
        stack = simulated_stack(path, clock=MovableClock(NOW))
    try:
        stack.graph.resources.rows()  # warm
        yield stack, Truth(document, NOW)
    finally:
        stack.close()
        wiring.install(None)


def evaluate(questions: Sequence[Question], stack: Stack, truth: Truth) -> Results:
    results, asker = Results(), Asker(stack)
    sources = article_sources()
    for question in questions:
        said = [message.format(**truth.names()) for message in question.said]
        events = asker.ask(said)
        fault = fault_of(question.expect(truth), events, sources)
        results.right[question.sort].append(fault is None)
        if fault is not None:
            results.faults.append((" / ".join(said), fault, answer_of(events)))
    return results


def fault_of(expected: Expected, events: Sequence[dict[str, Any]], sources: dict[str, set[str]]) -> str | None:
    """None where the answer holds all that it must, and nothing that it must not."""
    text = answer_of(events)
    missing = [fact for fact in expected.present if not _holds(text, fact)]
    if missing:
        return f"missing: {[getattr(fact, 'pattern', fact) for fact in missing][:5]}"
    wrong = [fact for fact in expected.absent if fact in text]
    if wrong:
        return f"too much: {wrong[:5]}"
    if expected.diagram and not any(event["type"] == "diagram" for event in events):
        return "no diagram"
    cited = [event["url"] for event in events if event["type"] == "citation"][:_FIRST_SOURCES]
    wanted = {url for name in expected.articles for url in sources[name]}
    return f"sources: {cited}" if wanted and not wanted & set(cited) else None


def answer_of(events: Sequence[dict[str, Any]]) -> str:
    return "".join(event["text"] for event in events if event["type"] == "text").replace("\\", "")


def _holds(text: str, fact: Any) -> bool:
    return fact in text if isinstance(fact, str) else fact.search(text) is not None


def article_sources() -> dict[str, set[str]]:
    stored = json.loads(INDEX.read_text("utf-8"))
    return {article["id"]: set(article["sources"]) for article in stored["articles"]}


def report(name: str, results: Results, *, verbose: bool) -> None:
    for said, fault, answer in results.faults if verbose else ():
        sys.stdout.write(f"\n{said}\n   {fault}\n   {answer[:600]}\n")
    facts = results.share(*(sort for sort in results.right if sort not in ("concept", "how-to")))
    concepts = results.share("concept", "how-to")
    total = sum(map(len, results.right.values()))
    sys.stdout.write(f"{name}: {total} questions; facts exact {facts:.1%}, right source among three {concepts:.1%}\n")
    for sort, verdicts in sorted(results.right.items()):
        sys.stdout.write(f"   {sort:10} {sum(verdicts):3} of {len(verdicts):3}\n")
