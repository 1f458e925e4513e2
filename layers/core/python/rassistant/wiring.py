"""The object graph, built once a cold start, each part when it is first asked for.

Imports sit inside the properties on purpose: a function pays only for the parts that it uses.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta
from functools import cached_property
from threading import Lock
from typing import TYPE_CHECKING, Any, Final

from rassistant.errors import Locale
from rassistant.models.clock import Clock, system_clock
from rassistant.models.settings import Settings

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from boto3 import Session

    from rassistant.assistant.allowance import Allowance
    from rassistant.assistant.chat import Chat
    from rassistant.assistant.expert import Assistant
    from rassistant.assistant.pictures import Pictures
    from rassistant.aws.gateway import Gateway
    from rassistant.aws.sessions import Sessions
    from rassistant.checks.check import Check
    from rassistant.collect.background import Background
    from rassistant.collect.costs import Costs
    from rassistant.collect.inventory import Inventory
    from rassistant.collect.lookups import Lookups
    from rassistant.collect.metrics import Metrics
    from rassistant.collect.prices import Prices
    from rassistant.llm.client import ModelClient
    from rassistant.llm.knowledge_base import KnowledgeBase
    from rassistant.llm.loop import Limits
    from rassistant.models.collected import Collected
    from rassistant.models.finding import Finding
    from rassistant.models.scope import Scope
    from rassistant.services.anomalies import Anomalies
    from rassistant.services.budgets import BudgetService
    from rassistant.services.cost import CostService
    from rassistant.services.cost_forecast import CostForecast
    from rassistant.services.documents import Documents
    from rassistant.services.fix_code import FixCode
    from rassistant.services.insights import Insights
    from rassistant.services.installation import Installation
    from rassistant.services.installation_settings import InstallationSettings
    from rassistant.services.library import Library
    from rassistant.services.metrics import MetricService
    from rassistant.services.optimize import Judged, Optimize
    from rassistant.services.query import Query
    from rassistant.services.query_model import QueryModel
    from rassistant.services.recommendations import Recommendations
    from rassistant.services.refresh import Refresh
    from rassistant.services.resources import Resources
    from rassistant.services.strategy import Strategy
    from rassistant.services.transcriptions import Transcriptions
    from rassistant.services.turns import Turns
    from rassistant.store.anomaly_verdicts import AnomalyVerdicts
    from rassistant.store.conversations import Conversations
    from rassistant.store.cost_requests import CostRequests
    from rassistant.store.decisions import Decisions
    from rassistant.store.dynamo import DynamoTable
    from rassistant.store.files import Files
    from rassistant.store.near_cache import NearCache
    from rassistant.store.preferences import PreferenceStore
    from rassistant.store.table import Table
    from rassistant.store.tables import TableDefinition

Invoke = Callable[[str, Mapping[str, Any]], None]
"""Starts a function by name with a payload and does not wait for it."""


class Graph:
    """``product``: session for the product's own tables, workers and model. ``base``: for the examined accounts.

    ``prepare`` is applied to every botocore session that reaches an examined account.
    """

    def __init__(
        self,
        settings: Settings,
        *,
        clock: Clock = system_clock,
        product: Session | None = None,
        base: Session | None = None,
        prepare: Callable[[Any], None] | None = None,
        invoke: Invoke | None = None,
    ) -> None:
        self.settings = settings
        self.clock = clock
        self._product = product
        self._base = base
        self._prepare = prepare
        self._invoke = invoke

    @cached_property
    def product(self) -> Session:
        from boto3 import Session as NewSession

        return self._product or NewSession()

    @cached_property
    def sessions(self) -> Sessions:
        from rassistant.aws.sessions import Sessions

        return Sessions(self.settings, base=self._base, prepare=self._prepare)

    @cached_property
    def gateway(self) -> Gateway:
        from rassistant.aws.gateway import Gateway
        from rassistant.collect.cost_meter import CostMeter

        return Gateway(self.sessions, self.settings, toll=CostMeter(self.cost_requests, self.preferences))

    @cached_property
    def invoke(self) -> Invoke:
        if self._invoke is not None:
            return self._invoke
        from rassistant.aws.product import LambdaInvoker

        return LambdaInvoker(self.product.client("lambda")).invoke

    @cached_property
    def cache(self) -> NearCache:
        from rassistant.store.dynamo_cache import DynamoCache
        from rassistant.store.near_cache import NearCache
        from rassistant.store.tables import CACHE

        return NearCache(DynamoCache(self._table(CACHE), self.clock), self.clock)

    @cached_property
    def files(self) -> Files | None:
        """None where the product has no bucket."""
        if not self.settings.files_bucket:
            return None
        from rassistant.aws.failures import translated
        from rassistant.aws.product import files
        from rassistant.store.files import S3Files

        return S3Files(files(self.product), self.settings.files_bucket, guard=lambda: translated("s3"))

    @cached_property
    def documents(self) -> Documents:
        from rassistant.services.documents import Documents

        return Documents(self.files, self.cache, self.clock)

    @cached_property
    def library(self) -> Library:
        from rassistant.services.library import Library

        return Library(self.documents, self._knowledge_base())

    def _knowledge_base(self) -> KnowledgeBase | None:
        """None where the settings name none."""
        if not self.settings.knowledge_base_id:
            return None
        from rassistant.aws.failures import translated
        from rassistant.aws.product import knowledge_bases
        from rassistant.llm.knowledge_base import KnowledgeBase

        client = knowledge_bases(self.product, self.settings.model_region)
        return KnowledgeBase(client, self.settings.knowledge_base_id, guard=lambda: translated("bedrock:Retrieve"))

    @cached_property
    def transcriptions(self) -> Transcriptions:
        from rassistant.aws.failures import translated
        from rassistant.aws.product import transcribe
        from rassistant.services.transcriptions import Transcriptions

        def guard() -> AbstractContextManager[None]:
            return translated("transcribe:StartTranscriptionJob")

        return Transcriptions(transcribe(self.product), self.files, guard=guard)

    @cached_property
    def conversations(self) -> Conversations:
        from rassistant.store.conversations import Conversations
        from rassistant.store.tables import CONVERSATIONS

        return Conversations(self._table(CONVERSATIONS), self.clock, ttl=self._conversation_ttl)

    def _conversation_ttl(self) -> timedelta:
        return timedelta(days=self.preferences.read().conversation_days or self.settings.conversation_ttl_days)

    @cached_property
    def _dynamodb(self) -> Any:
        from rassistant.aws.product import dynamodb

        return dynamodb(self.product)

    def _table(self, definition: TableDefinition) -> DynamoTable:
        from rassistant.aws.failures import translated
        from rassistant.store.dynamo import DynamoTable

        name = str(getattr(self.settings, definition.setting))
        return DynamoTable(self._dynamodb, name, definition, guard=lambda: translated("dynamodb"))

    @cached_property
    def background(self) -> Background:
        return _WorkerBackground(self)

    @cached_property
    def inventory(self) -> Inventory:
        from rassistant.collect.inventory import Inventory

        return Inventory(self.gateway, self.cache, self.clock, self.settings, self.background)

    @cached_property
    def installation(self) -> Installation:
        from rassistant.services.installation import Installation

        return Installation(self.inventory, self.settings)

    @cached_property
    def metrics(self) -> Metrics:
        from rassistant.collect.metrics import Metrics

        return Metrics(self.gateway, self.cache, self.clock, self.settings, self.background)

    @cached_property
    def costs(self) -> Costs:
        from rassistant.collect.costs import Costs

        return Costs(self.gateway, self.cache, self.clock, self.settings, self.background)

    @cached_property
    def prices(self) -> Prices:
        from rassistant.collect.prices import Prices

        return Prices(self.gateway, self.cache, self.clock)

    @cached_property
    def lookups(self) -> Lookups:
        from rassistant.collect.lookups import Lookups

        return Lookups(self.gateway, self.cache, self.clock)

    @cached_property
    def resources(self) -> Resources:
        from rassistant.services.resources import Resources

        def findings(scope: Scope) -> Collected[Sequence[Finding]]:
            return self.optimize.judge(scope).map(lambda judged: judged.findings)

        return Resources(self.inventory, self.metrics, self.costs, self.prices, self.clock, findings)

    @cached_property
    def cost(self) -> CostService:
        from rassistant.services.cost import CostService

        return CostService(self.costs, self.clock)

    @cached_property
    def cost_forecast(self) -> CostForecast:
        from rassistant.services.cost_forecast import CostForecast

        return CostForecast(self.costs, self.clock)

    @cached_property
    def anomalies(self) -> Anomalies:
        from rassistant.collect.trail import Trail
        from rassistant.services.anomalies import Anomalies

        trail = Trail(self.gateway, self.cache, self.clock)
        return Anomalies(self.costs, self.inventory, trail, self.anomaly_verdicts, self.clock)

    @cached_property
    def anomaly_verdicts(self) -> AnomalyVerdicts:
        from rassistant.store.anomaly_verdicts import AnomalyVerdicts

        return AnomalyVerdicts(self._preferences_table)

    @cached_property
    def budgets(self) -> BudgetService:
        from rassistant.collect.budgets import Budgets
        from rassistant.services.budgets import BudgetService

        budgets = Budgets(self.gateway, self.cache, self.clock)
        return BudgetService(budgets, self.cost_forecast, self.preferences.read, self.clock)

    @cached_property
    def insights(self) -> Insights:
        from rassistant.services.insights import Insights

        tell = None if self.model is None else self._tell
        return Insights(self.cost, self.cost_forecast, self.anomalies, self.budgets, self.recommendations, tell)

    def _tell(self, system: str, text: str) -> str | None:
        """One text of the model, within the day's allowance."""
        allowance = self._allowance()
        if self.model is None or allowance.is_used_up():
            return None
        message = {"role": "user", "content": [{"text": text}]}
        reply = self.model.converse(system, [message], (), lambda _text: None)
        allowance.book(reply.usage)
        return reply.text if reply.is_whole else None

    @cached_property
    def query(self) -> Query:
        from rassistant.services.query import Query

        return Query(
            self.resources,
            self.cost,
            self.clock,
            self.inventory,
            self._query_model(),
            metrics=self.metrics,
            judge=self._judged,
        )

    def _judged(self, checks: Sequence[str], scope: Scope) -> Collected[Judged]:
        """The verdicts of these checks alone: a question for idle databases reads no metrics of volumes."""
        from rassistant.checks.accounts import COMMITMENT
        from rassistant.checks.registry import check_of

        asked = [check for name in checks if (check := check_of(name)) is not None]
        if any(check.service_type == COMMITMENT for check in asked):  # what to buy hangs on what all others remove
            return self.optimize.judge(scope, purchases=True)
        return self._optimize(asked).judge(scope)

    def _query_model(self) -> QueryModel | None:
        """None where no model is configured: rules alone read the questions."""
        if self.model is None:
            return None
        from rassistant.services.query_model import QueryModel
        from rassistant.services.query_words import question_parser

        return QueryModel(self.model, question_parser().catalog, self.cache, self.settings.model_id)

    @cached_property
    def metric_service(self) -> MetricService:
        from rassistant.services.metrics import MetricService

        return MetricService(self.inventory, self.metrics, self.clock)

    @cached_property
    def optimize(self) -> Optimize:
        return self._optimize()

    def _optimize(self, checks: Sequence[Check] | None = None) -> Optimize:
        """``checks`` None: all of them."""
        from rassistant.collect.commitments import Commitments
        from rassistant.collect.second_opinions import SecondOpinions
        from rassistant.services.optimize import Optimize

        return Optimize(
            self.inventory,
            self.metrics,
            self.costs,
            self.prices,
            self.lookups,
            self.preferences.read,
            self.clock,
            checks,
            opinions=SecondOpinions(self.gateway, self.cache, self.clock),
            commitments=Commitments(self.gateway, self.cache, self.clock),
        )

    @cached_property
    def recommendations(self) -> Recommendations:
        from rassistant.services.recommendations import Recommendations

        return Recommendations(self.optimize, self.decisions, self.preferences, self.clock)

    @cached_property
    def fix_code(self) -> FixCode:
        from rassistant.services.fix_code import FixCode

        return FixCode(self.optimize, self.inventory)

    @cached_property
    def strategy(self) -> Strategy:
        from rassistant.services.model_words import ModelWords
        from rassistant.services.strategy import Strategy

        return Strategy(self.recommendations, self.fix_code, ModelWords(None if self.model is None else self._tell))

    @cached_property
    def decisions(self) -> Decisions:
        """In memory where there is no table: a process that keeps nothing."""
        from rassistant.store.decisions import Decisions
        from rassistant.store.memory import MemoryTable
        from rassistant.store.tables import DECISIONS

        return Decisions(self._table(DECISIONS) if self.settings.decisions_table else MemoryTable(DECISIONS))

    @cached_property
    def preferences(self) -> PreferenceStore:
        """What people have set; ``read()`` is the state of now, so ask it anew with each request."""
        from rassistant.store.preferences import Preferred

        return Preferred(self._preferences_table)

    @cached_property
    def cost_requests(self) -> CostRequests:
        from rassistant.store.cost_requests import CostRequests

        return CostRequests(self._preferences_table, self.clock)

    @cached_property
    def _preferences_table(self) -> Table:
        """In memory where there is no table: a process that keeps nothing."""
        from rassistant.store.memory import MemoryTable
        from rassistant.store.tables import PREFERENCES

        return self._table(PREFERENCES) if self.settings.preferences_table else MemoryTable(PREFERENCES)

    @cached_property
    def installation_settings(self) -> InstallationSettings:
        from rassistant.services.installation_settings import InstallationSettings

        return InstallationSettings(self.preferences, self.cost_requests, self.settings, self.clock)

    @cached_property
    def turns(self) -> Turns:
        from rassistant.services.turn_work import Workers
        from rassistant.services.turns import Turns

        workers = Workers(chat=self.settings.chat_worker, refresh=self.settings.refresh_worker)
        return Turns(self.conversations, self.invoke, workers)

    @cached_property
    def refresh(self) -> Refresh:
        from rassistant.services.refresh import Refresh
        from rassistant.services.refresh_steps import RefreshSteps

        parts = RefreshSteps(self.inventory, self.metrics, self.costs, self.cost, self.documents)
        return Refresh(self.conversations, self.turns, parts.steps(), parts.jobs(), self.cache.announce)

    @cached_property
    def chat(self) -> Chat:
        from rassistant.assistant.chat import Chat

        return Chat(self.conversations, self.turns, self._expert, self._pictures)

    def _ask(
        self,
        locale: Locale,
        *,
        text: str = "",
        previous_plan: Mapping[str, Any] | None = None,
        plan: Mapping[str, Any] | None = None,
        limit: int = 20,
    ) -> dict[str, Any]:
        from rassistant.services.query import QueryQuestion

        question = QueryQuestion(text=text, previous_plan=previous_plan, plan=plan, limit=limit)
        return self.query.answer(question, locale)

    def _expert(self) -> Assistant:
        from rassistant.assistant.expert import Assistant
        from rassistant.assistant.sources import Sources
        from rassistant.services.architecture import Architecture
        from rassistant.services.exposure import Exposure
        from rassistant.services.price_comparison import PriceComparison
        from rassistant.services.role_permissions import RolePermissions

        sources = Sources(
            ask=self._ask,
            resources=self.resources,
            cost=self.cost,
            metrics=self.metric_service,
            recommendations=self.recommendations,
            fix_code=self.fix_code,
            forecast=self.cost_forecast,
            budgets=self.budgets,
            anomalies=self.anomalies,
            prices=PriceComparison(self.prices, self.inventory, self.clock),
            permissions=RolePermissions(self.inventory, self.lookups),
            exposure=Exposure(self.inventory, self.lookups),
            architecture=Architecture(self.inventory, self.lookups),
            library=self.library,
            clock=self.clock,
        )
        return Assistant(sources, self.model, self._limits(), self._allowance(), self._pictures)

    @property
    def _pictures(self) -> Pictures:
        from rassistant.assistant.pictures import Pictures

        return Pictures(self.files)

    def _limits(self) -> Limits:
        from rassistant.llm.loop import Limits

        settings = self.settings
        return Limits(steps=settings.chat_steps, deadline_s=settings.chat_deadline_s, tokens=settings.chat_tokens)

    def _allowance(self) -> Allowance:
        from rassistant.assistant.allowance import Allowance
        from rassistant.llm.reply import TokenPrices
        from rassistant.store.spend import Spend
        from rassistant.store.tables import CONVERSATIONS

        asked, said = self.settings.model_input_usd_per_mtok, self.settings.model_output_usd_per_mtok
        prices = None if asked is None or said is None else TokenPrices(asked, said)
        caps = [self.settings.chat_daily_usd, self.preferences.read().chat_daily_cap_usd]
        cap = min((usd for usd in caps if usd is not None), default=None)
        return Allowance(prices, cap, Spend(self._table(CONVERSATIONS), self.clock))

    @cached_property
    def model(self) -> ModelClient | None:
        """None where the settings name no model; whether the one that they name answers is found out by asking."""
        if not self.settings.model_id:
            return None
        from rassistant.aws.failures import translated
        from rassistant.aws.product import bedrock
        from rassistant.llm.client import Guardrail, ModelClient

        settings = self.settings
        return ModelClient(
            bedrock(self.product, settings.model_region),
            (settings.model_id, settings.fallback_model_id),
            guardrail=Guardrail(settings.guardrail_id, settings.guardrail_version) if settings.guardrail_id else None,
            guard=lambda: translated("bedrock:InvokeModelWithResponseStream"),
        )


class _WorkerBackground:
    """Hands a refresh to the refresh worker, so that the answer at hand need not wait for it."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph

    def refresh(self, what: str, parameters: Mapping[str, Any]) -> None:
        worker = self._graph.settings.refresh_worker
        if worker:
            self._graph.invoke(worker, {"job": what, "parameters": dict(parameters)})


_COLLECTED_AFTER: Final = (10_000, 20, 50)
"""Of ``gc.set_threshold``. By Python's own, a first load of all regions spends a fifth of its CPU on walking over service
descriptions and listings that stay; its memory is the same by these."""


def collect_seldom() -> None:
    """For a process that answers requests."""
    gc.set_threshold(*_COLLECTED_AFTER)


_installed: Graph | None = None
_lock = Lock()


def graph() -> Graph:
    """The graph of this process; made from the environment when first asked for."""
    global _installed  # noqa: PLW0603  (one graph a process is the point)
    with _lock:
        if _installed is None:
            collect_seldom()
            _installed = Graph(Settings.from_environ())
        return _installed


def install(new: Graph | None) -> None:
    """Puts another graph in place: the local stack's, a test's; None to build anew."""
    global _installed  # noqa: PLW0603
    with _lock:
        _installed = new
