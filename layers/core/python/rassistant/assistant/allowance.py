"""What the model may cost in a day, and what a turn did cost."""

from __future__ import annotations

from dataclasses import dataclass

from rassistant.llm.reply import TokenPrices, Usage
from rassistant.store.spend import Spend


@dataclass(frozen=True, slots=True)
class Allowance:
    """``prices`` None: the cost is not known, and no cap can be held. ``daily_usd`` None: no cap."""

    prices: TokenPrices | None = None
    daily_usd: float | None = None
    spend: Spend | None = None

    def is_used_up(self) -> bool:
        if self.daily_usd is None or self.spend is None:
            return False
        return self.spend.today_usd() >= self.daily_usd

    def book(self, usage: Usage) -> float | None:
        """What the turn cost in USD, which is added to the day's sum."""
        if self.prices is None:
            return None
        usd = self.prices.cost_usd(usage)
        if self.spend is not None:
            self.spend.add(usd)
        return usd
