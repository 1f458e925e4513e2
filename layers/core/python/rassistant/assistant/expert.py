"""Answers a turn: with a model where one answers, by rules where none does."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from importlib import resources
from typing import Any

from rassistant.assistant import phrases, prompts
from rassistant.assistant.allowance import Allowance
from rassistant.assistant.markdown import escaped
from rassistant.assistant.memory import remembered
from rassistant.assistant.pictures import Pictures, named_resources
from rassistant.assistant.planner import RulesPlanner, Said
from rassistant.assistant.prompt_guard import PromptGuard
from rassistant.assistant.safe_text import SafeText
from rassistant.assistant.sources import Sources
from rassistant.assistant.toolbox import Toolbox
from rassistant.assistant.tools.search_knowledge import citations
from rassistant.assistant.unverified import unverified_numbers
from rassistant.errors import InvalidInput, ModelUnavailable, NotFound
from rassistant.llm.client import ModelClient, PromptRefused
from rassistant.llm.loop import End, Limits, ToolLoop
from rassistant.llm.reply import Usage
from rassistant.llm.tool import ToolFailed
from rassistant.models.clock import iso
from rassistant.services.turn_log import TurnLog
from rassistant.services.turn_work import Outcome
from rassistant.store.turns import Turn

_DOUBTFUL = 10
_COST_EXPLORER = "https://docs.aws.amazon.com/cost-management/latest/userguide/ce-what-is.html"


class Assistant:
    """``model`` None: none is configured. Whether one that is answers is found out anew in each turn."""

    def __init__(
        self,
        sources: Sources,
        model: ModelClient | None,
        limits: Limits | None = None,
        allowance: Allowance | None = None,
        pictures: Pictures | None = None,
    ) -> None:
        self._sources = sources
        self._model = model
        self._limits = limits or Limits()
        self._allowance = allowance or Allowance()
        self._pictures = pictures or Pictures(None)

    def answer(self, turn: Turn, earlier: tuple[Turn, ...], log: TurnLog) -> Outcome:
        toolbox = Toolbox(self._sources, log, turn.locale)
        capped = self._model is not None and self._allowance.is_used_up()
        if self._model is not None and not capped:
            try:
                return self._by_model(self._model, turn, earlier, toolbox, log)
            except (ModelUnavailable, PromptRefused):
                if log.answer:  # half an answer stands already: the error is said behind it
                    raise
        if capped:
            log.text(f"{phrases.CAPPED[turn.locale]}\n\n")
        return self._by_rules(turn, earlier, toolbox, log)

    def _by_rules(self, turn: Turn, earlier: Sequence[Turn], toolbox: Toolbox, log: TurnLog) -> Outcome:
        context = _last_context(earlier)
        if turn.request.get("pictures"):
            log.text(f"{phrases.PICTURES_NEED_MODEL[turn.locale]}\n\n")
        try:
            said = RulesPlanner(self._sources, toolbox, turn.locale).answer(turn.message, context)
        except ToolFailed:
            said = Said(phrases.NOT_UNDERSTOOD[turn.locale], "inventory", turn.message, understood=False)
        except (InvalidInput, NotFound) as error:
            text = f"{error.message[turn.locale]} {error.hint[turn.locale]}"
            said = Said(escaped(text, 600), "inventory", turn.message, context.get("plan"), understood=False)
        log.text(said.text)
        if {"get_cost", "explain_cost_change"} & toolbox.last.keys():
            log.citation("AWS Cost Explorer", _COST_EXPLORER)
        _cite(toolbox, log)
        if not said.understood:
            log.text(f"\n\n{phrases.MODEL_WOULD_HELP[turn.locale]}")
        elif not earlier:
            log.text(f"\n\n{phrases.WITHOUT_MODEL[turn.locale]}")
        return Outcome(log.answer, said.context(), {"source": "rules"})

    def _by_model(
        self, model: ModelClient, turn: Turn, earlier: Sequence[Turn], toolbox: Toolbox, log: TurnLog
    ) -> Outcome:
        loop = ToolLoop(model, toolbox.for_model(), self._limits)
        instructions = self._instructions(turn)
        safe, guard = SafeText(), PromptGuard(instructions)
        shown = self._pictures.blocks(turn.request.get("pictures", ()))
        before = remembered(earlier, model)
        messages = [*before.messages, {"role": "user", "content": [*shown, {"text": turn.message}]}]
        result = loop.run(instructions, messages, lambda piece: log.text(safe.feed(guard.feed(piece))))
        log.text(safe.feed(guard.rest()) + safe.rest())
        usage = self._usage(before.usage + result.usage)
        if not log.answer.strip():
            return self._said_nothing(result.end, usage, turn, earlier, toolbox, log)
        doubtful = unverified_numbers(log.answer, result.results, _said_before(messages), _doubted_before(earlier))
        if doubtful:
            log.text(f"\n\n{phrases.UNVERIFIED[turn.locale].format(numbers=', '.join(doubtful[:_DOUBTFUL]))}")
        if result.end != "answered":
            log.text(f"\n\n{phrases.LIMIT_REACHED[result.end][turn.locale]}")
        _cite(toolbox, log)
        if shown:
            named = named_resources(log.answer, self._sources.resources.rows(with_metrics=False, with_cost=False).value)
            if named:
                log.event("resources", items=named)
        context = {"plan": _last_plan(toolbox), "unverified": list(doubtful), "summary": before.summary}
        return Outcome(
            log.answer,
            {name: value for name, value in context.items() if value},
            {"source": "model", "usage": usage},
        )

    def _said_nothing(
        self, end: End, usage: Mapping[str, Any], turn: Turn, earlier: Sequence[Turn], toolbox: Toolbox, log: TurnLog
    ) -> Outcome:
        """The rules answer in its place; what it cost is told all the same."""
        if end != "answered":
            log.text(f"{phrases.LIMIT_REACHED[end][turn.locale]}\n\n")
        outcome = self._by_rules(turn, earlier, toolbox, log)
        return Outcome(outcome.answer, outcome.context, {**outcome.remarks, "usage": usage})

    def _usage(self, usage: Usage) -> dict[str, Any]:
        """``usd`` None where the settings name no prices."""
        return {"input_tokens": usage.input, "output_tokens": usage.output, "usd": self._allowance.book(usage)}

    def _instructions(self, turn: Turn) -> str:
        text = resources.files(prompts).joinpath("system.md").read_text("utf-8")
        language = "Korean (존댓말)" if turn.locale == "ko" else "English"
        return text.replace("{language}", language).replace("{now}", iso(self._sources.clock()))


def _cite(toolbox: Toolbox, log: TurnLog) -> None:
    """The pages behind the articles that were read."""
    for title, url in citations(toolbox.last.get("search_knowledge", {"articles": []})):
        log.citation(title, url)


def _said_before(messages: Sequence[Mapping[str, Any]]) -> list[str]:
    return [block["text"] for message in messages for block in message["content"] if "text" in block]


def _doubted_before(earlier: Sequence[Turn]) -> list[str]:
    """Numbers that were marked in an earlier answer are no more verified for standing there."""
    return [number for turn in earlier for number in turn.context.get("unverified", ())]


def _last_context(earlier: Sequence[Turn]) -> Mapping[str, Any]:
    return next((turn.context for turn in reversed(earlier) if turn.context), {})


def _last_plan(toolbox: Toolbox) -> Any:
    for name in ("list_resources", "ask_inventory", "count_resources"):
        if name in toolbox.last:
            return toolbox.last[name].get("plan")
    return None
