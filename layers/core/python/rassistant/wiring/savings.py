"""The use cases about waste: recommendations, their code and the strategy."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from rassistant.wiring.bills import Bills

if TYPE_CHECKING:
    from rassistant.checks.check import Check
    from rassistant.models.collected import Collected
    from rassistant.models.scope import Scope
    from rassistant.services.fix_code import FixCode
    from rassistant.services.optimize import Judged, Optimize
    from rassistant.services.recommendations import Recommendations
    from rassistant.services.strategy import Strategy
    from rassistant.services.verdicts import Verdicts


class Savings(Bills):
    """What can be saved."""

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
    def verdicts(self) -> Verdicts:
        from rassistant.services.verdicts import Verdicts

        def optimize(checks: Sequence[Check] | None) -> Optimize:
            return self.optimize if checks is None else self._optimize(checks)

        return Verdicts(optimize, self.inventory, self.preferences.read, self.clock)

    def _judged(self, checks: Sequence[str], scope: Scope) -> Collected[Judged]:
        return self.verdicts.of(checks, scope)

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
