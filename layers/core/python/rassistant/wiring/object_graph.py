"""The whole graph: turns of conversations and refreshes, over everything else."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

from rassistant.wiring.use_cases import UseCases

if TYPE_CHECKING:
    from rassistant.assistant.chat import Chat
    from rassistant.assistant.expert import Assistant
    from rassistant.assistant.pictures import Pictures
    from rassistant.errors import Locale
    from rassistant.services.refresh import Refresh
    from rassistant.services.turns import Turns


class Graph(UseCases):
    """Each part is made when it is first asked for, and kept."""

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
