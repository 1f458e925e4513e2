"""The use cases beside money: questions, resources, metrics, documents, settings, insights."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from rassistant.wiring.savings import Savings

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from rassistant.models.collected import Collected
    from rassistant.models.finding import Finding
    from rassistant.models.scope import Scope
    from rassistant.services.documents import Documents
    from rassistant.services.insights import Insights
    from rassistant.services.installation import Installation
    from rassistant.services.installation_settings import InstallationSettings
    from rassistant.services.library import Library
    from rassistant.services.metrics import MetricService
    from rassistant.services.query import Query
    from rassistant.services.query_model import QueryModel
    from rassistant.services.resources import Resources
    from rassistant.services.transcriptions import Transcriptions


class UseCases(Savings):
    """What the handlers call."""

    @cached_property
    def installation(self) -> Installation:
        from rassistant.services.installation import Installation

        return Installation(self.inventory, self.settings)

    @cached_property
    def resources(self) -> Resources:
        from rassistant.services.resources import Resources

        def findings(scope: Scope) -> Collected[Sequence[Finding]]:
            return self.optimize.judge(scope).map(lambda judged: judged.findings)

        return Resources(self.inventory, self.metrics, self.costs, self.prices, self.clock, findings)

    @cached_property
    def metric_service(self) -> MetricService:
        from rassistant.services.metrics import MetricService

        return MetricService(self.inventory, self.metrics, self.clock)

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

    def _query_model(self) -> QueryModel | None:
        """None where no model is configured: rules alone read the questions."""
        if self.model is None:
            return None
        from rassistant.services.query_model import QueryModel
        from rassistant.services.query_words import question_parser

        return QueryModel(self.model, question_parser().catalog, self.cache, self.settings.model_id)

    @cached_property
    def insights(self) -> Insights:
        from rassistant.services.insights import Insights

        tell = None if self.model is None else self._tell
        return Insights(self.cost, self.cost_forecast, self.anomalies, self.budgets, self.recommendations, tell)

    @cached_property
    def documents(self) -> Documents:
        from rassistant.services.documents import Documents

        return Documents(self.files, self.cache, self.clock)

    @cached_property
    def library(self) -> Library:
        from rassistant.services.library import Library

        return Library(self.documents, self._knowledge_base())

    @cached_property
    def transcriptions(self) -> Transcriptions:
        from rassistant.aws.failures import translated
        from rassistant.aws.product import transcribe
        from rassistant.services.transcriptions import Transcriptions

        def guard() -> AbstractContextManager[None]:
            return translated("transcribe:StartTranscriptionJob")

        return Transcriptions(transcribe(self.product), self.files, guard=guard)

    @cached_property
    def installation_settings(self) -> InstallationSettings:
        from rassistant.services.installation_settings import InstallationSettings

        return InstallationSettings(self.preferences, self.cost_requests, self.settings, self.clock)
