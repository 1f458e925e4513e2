"""Questions in plain words: read, run, and answered with what was understood."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal, Protocol

from rassistant.collect.inventory import Inventory
from rassistant.collect.metrics import Metrics
from rassistant.errors import InvalidInput, Locale, Text
from rassistant.language.account.account_words import AccountWords
from rassistant.language.account.field_texts import names_texts
from rassistant.language.account.own_case import in_own_case
from rassistant.language.account.own_tags import may_mean_tags, names_tags
from rassistant.language.execute import aggregate
from rassistant.language.parse import RulesParser
from rassistant.language.plan import QueryPlan, Step
from rassistant.language.plan_json import plan_from_json
from rassistant.language.reading import Reading, Refusal, Situation
from rassistant.language.render import explain
from rassistant.language.suggest import suggestions
from rassistant.language.wording.asides import respelled_told, told
from rassistant.language.wording.chat_en import begins_with_hearsay
from rassistant.language.wording.letters_en import letter
from rassistant.language.wording.text import MAX_CHARACTERS
from rassistant.models.by_identity import ByIdentity
from rassistant.models.clock import Clock
from rassistant.models.collected import Collected, Problem
from rassistant.models.resource import Resource
from rassistant.models.scope import GLOBAL_REGION
from rassistant.services.cost import CostService
from rassistant.services.cost_usage import counted
from rassistant.services.paging import page
from rassistant.services.query_cost import cost_answer
from rassistant.services.query_rows import Judge, QueryRows
from rassistant.services.query_words import question_parser
from rassistant.services.resources import Resources

ParserName = Literal["rules", "model", "plan"]


_JOINED = re.compile(r"[a-z][a-z0-9]*(?:[\-_][a-z0-9]+)+")


@dataclass(frozen=True, slots=True)
class QueryQuestion:
    """``plan``: run this, whatever the text. ``previous_plan``: the text may be a follow-up to it."""

    text: str = ""
    previous_plan: Mapping[str, Any] | None = None
    plan: Mapping[str, Any] | None = None
    limit: int = 100
    cursor: str | None = None
    refresh: bool = False


@dataclass(frozen=True, slots=True)
class Understood:
    """``problems``: why a model that was asked did not help. ``aside``: what was said besides the question.
    ``corrections``: misspelt words, and what they were read as."""

    plan: QueryPlan | None
    refusal: Refusal | None
    parser: ParserName
    problems: tuple[Problem, ...] = ()
    aside: tuple[str, ...] = ()
    corrections: tuple[tuple[str, str], ...] = ()


class ModelReader(Protocol):
    """Reads what the rules left over."""

    def read(self, text: str, reading: Reading, situation: Situation) -> tuple[QueryPlan | None, tuple[Problem, ...]]:
        """The plan, or None; and what went wrong, where the model failed."""


class Query:
    def __init__(
        self,
        resources: Resources,
        cost: CostService,
        clock: Clock,
        inventory: Inventory,
        model: ModelReader | None = None,
        parser: RulesParser | None = None,
        *,
        metrics: Metrics | None = None,
        judge: Judge | None = None,
    ) -> None:
        self._resources = resources
        self._cost = cost
        self._clock = clock
        self._inventory = inventory
        self._model = model
        self._parser = parser or question_parser()
        self._known_words: ByIdentity[AccountWords] = ByIdentity(1)
        self._rows = QueryRows(resources, metrics, clock, self._parser.catalog, judge)

    def answer(self, question: QueryQuestion, locale: Locale) -> dict[str, Any]:
        """The answer of POST /api/query. Raises InvalidInput for a bad plan, a foreign cursor, a text too long."""
        understood = self._understood(question)
        if understood.plan is None:
            return self._refused(understood, locale)
        first, last, finds = understood.plan.steps[0], understood.plan.steps[-1], understood.plan.finds
        pieces = (
            explain(understood.plan, self._parser.catalog, locale),
            counted(first.service_types, locale) if first.action == "cost" else None,
            respelled_told(understood.corrections, locale),
            told(understood.aside, locale),
        )
        head = {
            "plan": understood.plan.to_json(),
            "parser": understood.parser,
            "explanation": " · ".join(filter(None, pieces)),
        }
        if not finds:
            found_first = self._found_for_cost(first, question)
            answer = cost_answer(self._cost, first, found_first, locale, refresh=question.refresh)
            return {"kind": "cost", **head, "cost": answer, **_provenance_of(answer)}
        rows = self._found(finds, question)
        rows = Collected(
            rows.value, (*understood.problems, *rows.problems, *self._not_enabled(first)), rows.as_of, rows.stale
        )
        found = rows.value
        if last.action == "find" and last.aggregation is not None:
            return {**head, **_aggregated(last, found), **rows.provenance(locale)}
        shown, cursor = page(found, question=_identity(question), limit=question.limit, cursor=question.cursor)
        complete = self._rows.completed(rows.map(lambda _: tuple(shown)))
        answer = {
            **head,
            "kind": "rows",
            "rows": [row.as_row() for row in complete.value],
            "total": len(found),
            "next_cursor": cursor,
            **complete.provenance(locale),
        }
        if last.action == "cost":
            cost = cost_answer(
                self._cost, last, found, locale, refresh=question.refresh, scope=finds, everything=self._everything
            )
            answer |= {"kind": "cost", "cost": cost, "warnings": _joined(answer["warnings"], cost["warnings"])}
        return answer

    def _understood(self, question: QueryQuestion) -> Understood:
        catalog = self._parser.catalog
        if question.plan is not None:
            return Understood(plan_from_json(question.plan, catalog), None, "plan")
        if len(question.text) > MAX_CHARACTERS:
            raise InvalidInput(
                Text(
                    f'"text" is longer than {MAX_CHARACTERS} characters.',
                    f'"text"가 {MAX_CHARACTERS}자를 넘었습니다.',
                ),
                Text("Shorten it.", "짧게 줄여 주세요."),
                field="text",
            )
        previous = None
        if question.previous_plan is not None:
            previous = plan_from_json(question.previous_plan, catalog, at="previous_plan")
        situation = Situation(
            self._clock(),
            accounts=tuple((account.account_id, account.name) for account in self._inventory.accounts()),
            previous=previous,
        )
        reading = self._parser.parse(question.text, situation)
        unread = reading.refusal is not None and reading.refusal.reason in (
            "unknown_words",
            "unknown_region",
            "unknown_field",
            "unknown_state",
        )
        named = self._has_name(question.text) or (
            reading.plan is not None and (names_tags(reading.plan) or names_texts(reading.plan))
        )
        written = reading.refusal is not None and letter(question.text) is not None
        beside = written or begins_with_hearsay(question.text)
        if unread or reading.corrections or named or beside or may_mean_tags(question.text, reading):
            words = self._words()
            known = self._parser.parse(question.text, replace(situation, words=words))
            several = known.refusal is not None and known.refusal.reason == "unclear"
            reading = known if known.plan is not None or several else reading
            if reading.plan is not None:
                reading = replace(reading, plan=in_own_case(reading.plan, words.keys))
        if reading.plan is not None:
            return Understood(reading.plan, None, "rules", aside=reading.aside, corrections=reading.corrections)
        if self._model is not None and reading.refusal is not None and reading.refusal.reason == "unknown_words":
            plan, problems = self._model.read(question.text, reading, situation)
            return Understood(plan, reading.refusal, "model" if plan is not None else "rules", problems)
        return Understood(None, reading.refusal, "rules")

    def _words(self) -> AccountWords:
        rows = self._resources.rows(with_metrics=False, with_cost=False).value
        return self._known_words.get("all", (rows,), lambda: AccountWords.of(rows))

    def _has_name(self, text: str) -> bool:
        """Is there a joined word of no known meaning (member-report)? Its parts may mean something, the whole a name."""
        return any(not self._parser.lexicon.senses(word) for word in _JOINED.findall(text.lower()))

    def _found(self, finds: Sequence[Step], question: QueryQuestion) -> Collected[list[Resource]]:
        """Groups show what they cost; a further page does not read AWS again."""
        aggregation = finds[-1].aggregation
        grouped = aggregation is not None and bool(aggregation.group_by)
        return self._rows.found(finds, refresh=question.refresh and question.cursor is None, with_cost=grouped)

    def _everything(self, service_types: Sequence[str]) -> Sequence[Resource]:
        return self._resources.rows(service_types, with_metrics=False).value

    def _found_for_cost(self, step: Step, question: QueryQuestion) -> list[Resource] | None:
        """By resource AWS can't filter by service or region: the resources of that scope are found first."""
        groups = step.aggregation.group_by if step.aggregation is not None else ()
        if "resource" not in groups or not (step.service_types or step.regions or step.accounts):
            return None
        return self._found((replace(step, aggregation=None, sort=(), limit=None),), question).value

    def _not_enabled(self, step: Step) -> tuple[Problem, ...]:
        """A region that AWS has but no account here uses is empty for a reason."""
        if not step.regions:
            return ()
        used = {region for account in self._inventory.accounts() for region in self._inventory.regions(account).value}
        text = Text(
            "The region is not enabled for the accounts examined here.",
            "조회 대상 계정에서 활성화되지 않은 리전입니다.",
        )
        return tuple(
            Problem(None, region, "ec2", "region_not_enabled", text)
            for region in step.regions
            if region not in used and region != GLOBAL_REGION and len(step.regions) == 1
        )

    def _refused(self, understood: Understood, locale: Locale) -> dict[str, Any]:
        rows = self._resources.rows(with_metrics=False, with_cost=False)
        refusal = understood.refusal
        reason = refusal.message[locale] if refusal is not None else ""
        known = Collected(rows.value, understood.problems, rows.as_of, rows.stale)
        return {
            "kind": "refusal",
            "plan": None,
            "parser": understood.parser,
            "explanation": reason,
            "reason": reason,
            "suggestions": suggestions(rows.value, self._parser.catalog, locale),
            **known.provenance(locale),
        }


def _aggregated(step: Step, found: list[Resource]) -> dict[str, Any]:
    groups = aggregate(step, found)
    aggregation = step.aggregation
    if aggregation is not None and not aggregation.group_by and aggregation.function == "count":
        return {"kind": "count", "count": len(found), "total": len(found)}
    return {
        "kind": "groups",
        "groups": [
            {"key": group.key, "count": group.count, "value": group.value, "monthly_cost_usd": group.monthly_cost_usd}
            for group in groups
        ],
        "total": len(found),
    }


def _identity(question: QueryQuestion) -> dict[str, Any]:
    """What a cursor belongs to: the question itself, not the plan, whose "last 7 days" moves on."""
    return {"text": question.text, "plan": question.plan, "previous": question.previous_plan}


def _provenance_of(answer: Mapping[str, Any]) -> dict[str, Any]:
    return {name: answer[name] for name in ("as_of", "stale", "warnings")}


def _joined(first: list[Any], second: list[Any]) -> list[Any]:
    return [*first, *(warning for warning in second if warning not in first)]
