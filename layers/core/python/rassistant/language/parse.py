"""The rules parser: a question in Korean or English becomes a plan, or a refusal that names what was not understood."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime

from rassistant.language.account import names, text_tests
from rassistant.language.account.account_names import account_edges
from rassistant.language.account.called import as_named
from rassistant.language.account.own_tags import own_tags
from rassistant.language.account.own_tags_ko import own_tags_said
from rassistant.language.assembly.assemble import Assembler
from rassistant.language.assembly.bill_times import LONGEST_MONTH_DAYS
from rassistant.language.assembly.conversation import conversed
from rassistant.language.assembly.dearest import dearest_times
from rassistant.language.assembly.each_its_own import cost_of_each, figures_of_each
from rassistant.language.assembly.followup import follow_up
from rassistant.language.assembly.same_measure import in_measures_of
from rassistant.language.fields import FINDING, FieldCatalog, FindingName
from rassistant.language.in_full import in_full
from rassistant.language.passing import read_around
from rassistant.language.plan import QueryPlan, conditions
from rassistant.language.reading import Reading, Refusal, Situation
from rassistant.language.rules import patterns, times
from rassistant.language.rules.bounds import bound_rules
from rassistant.language.rules.fitting import all_named, closer, fitted_to, lent
from rassistant.language.rules.grammar import reduce
from rassistant.language.rules.head_nouns import denied_nouns, plain_nouns
from rassistant.language.rules.korean_senses import dangling, read_verbs
from rassistant.language.rules.order_of_bounds import ordered_by_bound
from rassistant.language.rules.own_measures import contents, own_measures, sizes
from rassistant.language.rules.own_units import own_units
from rassistant.language.rules.prepare import prepared
from rassistant.language.rules.related_clauses import RelatedClauses
from rassistant.language.rules.rules_compare import CompareRules
from rassistant.language.rules.rules_logic import LogicRules
from rassistant.language.rules.rules_order import bill_rules, group_rules
from rassistant.language.rules.rules_shape import limit_rules, shape_rules
from rassistant.language.rules.rules_time import TimeRules
from rassistant.language.rules.rules_values import ValueRules
from rassistant.language.rules.scan import Edge, scan
from rassistant.language.rules.shared_bounds import shared_bounds
from rassistant.language.rules.sort_paths import PACE, SIZE
from rassistant.language.rules.with_lists import with_lists
from rassistant.language.unanswered import refusals
from rassistant.language.unanswered.beyond_en import beyond
from rassistant.language.unanswered.beyond_ko import beyond_korean
from rassistant.language.unanswered.impossible import impossible, impossible_number
from rassistant.language.unanswered.korean_orders import as_written, korean_order
from rassistant.language.unanswered.leftovers import blame
from rassistant.language.unanswered.nothing_said import says_nothing
from rassistant.language.unanswered.orders_en import order_in
from rassistant.language.unanswered.unlisted import unlisted
from rassistant.language.vocabulary.inflections import Inflections
from rassistant.language.vocabulary.lexicon import Lexicon
from rassistant.language.vocabulary.nouns import Nouns
from rassistant.language.vocabulary.senses import Item
from rassistant.language.wording.asides import Trimmed, without_told
from rassistant.language.wording.chat_en import begins_with_hearsay
from rassistant.language.wording.crumbs_ko import without_crumbs
from rassistant.language.wording.formal_ko import plain_formality
from rassistant.language.wording.glosses_ko import without_glosses
from rassistant.language.wording.last_times_ko import LastTimes
from rassistant.language.wording.loanwords_ko import Loanwords
from rassistant.language.wording.owners_ko import with_owner
from rassistant.language.wording.plain_en import plainly
from rassistant.language.wording.plain_ko import plain_korean
from rassistant.language.wording.plain_ko_spoken import with_months
from rassistant.language.wording.purposes_en import without_purpose, without_reason
from rassistant.language.wording.purposes_ko import PurposeClauses
from rassistant.language.wording.requests_ko import plain_requests
from rassistant.language.wording.said_verbs_en import SaidVerbs
from rassistant.language.wording.shared_heads_en import with_heads
from rassistant.language.wording.slashes import apart
from rassistant.language.wording.spelling import respelled
from rassistant.language.wording.talk_en import without_talk
from rassistant.language.wording.talk_ko import without_korean_talk
from rassistant.language.wording.text import clean, is_korean, lowered
from rassistant.language.wording.verbs_en import light_verbs
from rassistant.resources.kind import Kind

_EXPLAINED = " · "
"""Between the pieces of an explanation, which is plain already."""


class RulesParser:
    """Built once: the lexicon of the kinds and the rules over it."""

    def __init__(self, kinds: Iterable[Kind], findings: Iterable[FindingName] = ()) -> None:
        self.catalog = FieldCatalog(kinds, findings)
        self.lexicon = Lexicon(self.catalog.kinds.values(), self.catalog.findings.values())
        self._inflections = Inflections(self.lexicon)
        self._names = Nouns(self.lexicon)
        self._loanwords = Loanwords(self.lexicon)
        self._verbs = SaidVerbs(self.lexicon)
        self._last_times = LastTimes(self.lexicon)
        self._purposes = PurposeClauses(self.lexicon, self._inflections)
        own_sizes = sizes(self.lexicon)
        self._bounds = bound_rules()
        failures = tuple(self.lexicon.senses("errors").get("METRIC", ()))
        own = own_measures(self.lexicon, self.catalog.kinds)
        stored = {ref.service_type: ref for ref in reversed(self.lexicon.senses("size").get("NUMFIELD", ()))}
        self._comparisons = CompareRules(
            self.catalog,
            own_sizes,
            failures=failures,
            contents=contents(self.lexicon, self.catalog.kinds),
            paces=own[PACE],
            stored=tuple({**{ref.service_type: ref for ref in own_sizes}, **stored}.values()),
        )
        self._values = ValueRules(self.catalog)
        self._logic = LogicRules(self.catalog, self.lexicon)
        self._clauses = RelatedClauses(self.catalog, self._logic.apply)
        self._limits = limit_rules()
        self._shapes = (*bill_rules(), *shape_rules())
        self._ordered = group_rules()
        self._assembler = Assembler(self.catalog, own)
        self._measures = (own[SIZE], own[PACE])
        self._times: TimeRules | None = None

    def parse(self, text: str, situation: Situation) -> Reading:
        """A plan or a refusal; where words are misspelt and only one reading is near, that reading; where only what is
        around a question is not understood, that question."""
        reading = self._asked(text, situation)
        refusal = reading.refusal
        if refusal is None or refusal.reason != "action" or not refusal.words:
            return reading
        return replace(reading, refusal=refusals.action(as_written(refusal.words[0], clean(text))))

    def _asked(self, text: str, situation: Situation) -> Reading:
        reading = self._parsed(text, situation)
        understood = reading.plan is not None and not reading.corrections and not begins_with_hearsay(text)
        if understood or situation.words is None:
            return reading
        return read_around(
            clean(text),
            reading,
            lambda question: self._parsed(question, situation),
            lambda said: self.items(said, situation),
        )

    def _parsed(self, text: str, situation: Situation) -> Reading:
        reason = without_reason(in_full(without_told(clean(text)), situation), self._names)
        talk = without_talk(reason.text)
        asked, purpose = without_purpose(in_full(talk.text, situation), self._names)
        asked = self._last_times.plainly(without_crumbs(asked), _before(situation)) if is_korean(asked) else asked
        asked, signed = plain_requests(plain_formality(asked))
        if (order := order_in(asked) or korean_order(asked)) is not None:
            return Reading(refusal=refusals.action(order))
        if (past := beyond(asked) or beyond_korean(asked) or impossible_number(asked)) is not None:
            return Reading(refusal=past)
        question, context = Trimmed(asked) if _EXPLAINED in asked else self._in_plain_words(asked, situation)
        if not any(character.isalnum() for character in question):
            only_greets = any(character.isalnum() for character in asked)
            return Reading(refusal=refusals.nothing_named() if only_greets else refusals.empty())
        reading = conversed(question, situation, self._spelled)
        return replace(reading, aside=(*reason.aside, *talk.aside, *purpose, *signed, *context))

    def _in_plain_words(self, asked: str, situation: Situation) -> Trimmed:
        asked = with_heads(apart(asked, self.lexicon, situation), self.lexicon)
        said, talk = without_korean_talk(plainly(light_verbs(self._verbs.put_plainly(asked))))
        said = self._loanwords.put_right(without_glosses(said, self.lexicon))
        said, purpose = self._purposes.without(with_months(said, situation.now, _month_shown(situation)), situation)
        return Trimmed(plain_korean(with_owner(said, self.lexicon)), (*talk, *purpose))

    def _spelled(self, question: str, situation: Situation) -> Reading:
        """The question as it is written, or as it must have been meant."""
        reading, unknown = self._heard(question, situation)
        if reading.refusal is not None and reading.refusal.reason in ("unknown_words",) and unknown:
            spelled, corrections = respelled(question, unknown, self.lexicon)
            if corrections:
                again, _ = self._heard(self._in_plain_words(spelled, situation).text, situation)
                if again.plan is None:
                    again, _ = self._heard(spelled, situation)
                if again.plan is not None:
                    return Reading(plan=again.plan, corrections=corrections)
        return reading

    def items(self, question: str, situation: Situation, *, findings: bool = True) -> list[Item]:
        """The reduced items of a cleaned question. ``findings`` False: without what the checks call what they find."""
        low = lowered(question)
        edges: list[Edge] = [
            *patterns.found(question, low),
            *times.found(low, situation.now),
            *text_tests.found(low, self.lexicon),
            *self._names_in(question, low, situation),
            *self._inflections.found(low),
        ]
        edges += account_edges(low, situation.accounts)
        if situation.words is not None:
            edges += situation.words.found(low, self.lexicon)
            edges += own_tags_said(low, situation.words, self.lexicon) if is_korean(low) else ()
        scanned = scan(question, low, self.lexicon, edges, findings=findings)
        if named := all_named(scanned):
            scanned = closer(scanned, scan(question, low, self.lexicon, edges, named, findings=findings), named)
        elif (before := _before(situation)) and not any(item.has("ALL") for item in scanned):
            second = scan(question, low, self.lexicon, edges, before, findings=findings)
            scanned = fitted_to(closer(scanned, second, before), before)
        scanned = plain_nouns(lent(scanned, self.catalog), self.lexicon, _before(situation))
        items = prepared(read_verbs(scanned), self.lexicon)
        if situation.words is not None:
            items = own_tags(items, situation.words)
        period_rules = self._times_at(situation.now)
        reduce(items, self._comparisons.statistics)
        reduce(items, self._limits)
        reduce(items, self._bounds)
        reduce(items, self._comparisons.rules)
        reduce(items, self._comparisons.late)
        items = own_units(items, self.catalog)
        reduce(items, period_rules.periods)
        reduce(items, period_rules.dated)
        reduce(items, self._logic.tags)
        reduce(items, self._shapes)
        items = dearest_times(
            figures_of_each(cost_of_each(items, situation.previous.steps[-1] if situation.previous else None))
        )
        reduce(items, self._ordered)
        reduce(items, self._values.rules)
        items = ordered_by_bound(with_lists(shared_bounds(items, self.catalog)))
        return self._logic.apply(self._clauses.applied(denied_nouns(items)))

    def _times_at(self, now: datetime) -> TimeRules:
        """A question is read several times at one moment."""
        times = self._times
        if times is None or times.now != now:
            times = self._times = TimeRules(now, self.catalog)
        return times

    def _names_in(self, question: str, low: str, situation: Situation) -> Iterable[Edge]:
        said = names.found(question, low, self.lexicon)
        return said if situation.words is None else as_named(said, low, situation.words)

    def _heard(self, question: str, situation: Situation) -> tuple[Reading, list[Item]]:
        """Instances with no traffic, gateways with no traffic in the last day: where the words of a check fit neither
        the noun nor a time that is stated, they are read word by word."""
        reading, unknown = self._read(question, situation)
        if reading.refusal is not None or (reading.plan is not None and _is_dated_finding(reading.plan)):
            plain, _ = self._read(question, situation, findings=False)
            if plain.plan is not None:
                return plain, []
        return reading, unknown

    def _read(self, question: str, situation: Situation, *, findings: bool = True) -> tuple[Reading, list[Item]]:
        items = self.items(question, situation, findings=findings)
        refusal, unknown = blame(items, situation)
        if refusal is None and (loose := dangling(items)):
            refusal = refusals.unknown_words([item.text for item in loose], question)
        if refusal is not None and refusal.reason != "unknown_words":
            return Reading(refusal=refusal), unknown
        plan = self._assembler.assemble(items, situation)
        if isinstance(plan, Refusal):
            return Reading(refusal=refusal or plan), unknown
        if situation.previous is not None:
            before = in_measures_of(situation.previous, plan, self._measures)
            plan = follow_up(plan, before, items, self.catalog)
        if situation.words is not None:
            plan = situation.words.texts.in_plan(plan)
        if refusal is not None:
            return Reading(refusal=refusal, partial=plan), unknown
        if says_nothing(plan, items, situation):
            return Reading(refusal=refusals.nothing_named()), unknown
        if (no_such := unlisted(plan) or impossible(plan, self.catalog, situation.now)) is not None:
            return Reading(refusal=no_such), unknown
        return Reading(plan=plan), unknown


def _month_shown(situation: Situation) -> date | None:
    """The month of the cost that the answer before showed."""
    span = situation.previous.steps[-1].time_range if situation.previous is not None else None
    is_month = span is not None and span.start.day == 1 and (span.end - span.start).days <= LONGEST_MONTH_DAYS
    return span.start if span is not None and is_month else None


def _before(situation: Situation) -> frozenset[str]:
    """The services of the question before, which a question without a noun goes on about."""
    return frozenset(situation.previous.steps[0].service_types) if situation.previous is not None else frozenset()


def _is_dated_finding(plan: QueryPlan) -> bool:
    fields = {condition.field for condition in conditions(plan.steps[0].filters)}
    return {FINDING, "created_at"} <= fields
