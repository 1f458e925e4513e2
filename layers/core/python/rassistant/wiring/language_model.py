"""The model, where one is set up, with its bounds and its allowance of the day."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from rassistant.wiring.stores import Stores

if TYPE_CHECKING:
    from rassistant.assistant.allowance import Allowance
    from rassistant.llm.client import ModelClient
    from rassistant.llm.knowledge_base import KnowledgeBase
    from rassistant.llm.loop import Limits


class LanguageModel(Stores):
    """The model with its bounds, and the knowledge base beside it."""

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

    def _tell(self, system: str, text: str) -> str | None:
        """One text of the model, within the day's allowance."""
        allowance = self._allowance()
        if self.model is None or allowance.is_used_up():
            return None
        message = {"role": "user", "content": [{"text": text}]}
        reply = self.model.converse(system, [message], (), lambda _text: None)
        allowance.book(reply.usage)
        return reply.text if reply.is_whole else None

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

    def _limits(self) -> Limits:
        from rassistant.llm.loop import Limits

        settings = self.settings
        return Limits(steps=settings.chat_steps, deadline_s=settings.chat_deadline_s, tokens=settings.chat_tokens)

    def _knowledge_base(self) -> KnowledgeBase | None:
        """None where the settings name none."""
        if not self.settings.knowledge_base_id:
            return None
        from rassistant.aws.failures import translated
        from rassistant.aws.product import knowledge_bases
        from rassistant.llm.knowledge_base import KnowledgeBase

        client = knowledge_bases(self.product, self.settings.model_region)
        return KnowledgeBase(client, self.settings.knowledge_base_id, guard=lambda: translated("bedrock:Retrieve"))
