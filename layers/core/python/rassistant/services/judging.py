"""Judges candidates until no verdict waits for data, and keeps between two judgements what the next one needs again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rassistant.checks.check import Check, Missing, Verdict
from rassistant.checks.facts import Demand, Facts, Need, NotYet, ResourceKey, Samples
from rassistant.models.resource import Resource
from rassistant.services.demanded import Reading

Judgements = list[tuple[Check, Resource, Verdict | Missing]]
_MOST_SAMPLES = 50_000
"""Series of points that are kept in a process: some 100 MB at most."""


class Judging:
    """What verdicts came to ask for the last time is read at once the next time, not round by round."""

    def __init__(self) -> None:
        self._asked, self._days = Demand(), 0
        self._samples: dict[tuple[ResourceKey, Need], Samples] = {}

    def samples(self) -> dict[tuple[ResourceKey, Need], Samples]:
        """For ``Reading``: with what was reckoned from them."""
        if len(self._samples) > _MOST_SAMPLES:
            self._samples = {}
        return self._samples

    def judgements(self, candidates: Sequence[tuple[Check, Resource]], facts: Facts, reading: Reading) -> Judgements:
        """Each round reads, in batches, all that the last one asked for."""
        found: Judgements = []
        expected = self._asked if self._days == facts.lookback_days else Demand()
        asked = expected.of({resource.key: resource for _, resource in candidates})
        if asked:
            facts = reading.satisfied(facts, asked)
        waiting: Sequence[tuple[Check, Resource]] = candidates
        while waiting:
            demand = Demand()
            facts = replace(facts, demand=demand)
            unsettled: list[tuple[Check, Resource]] = []
            for check, resource in waiting:
                try:
                    judgement = check.judge(resource, facts)
                except NotYet:
                    unsettled.append((check, resource))
                else:
                    if judgement is not None:
                        found.append((check, resource, judgement))
            waiting = unsettled
            if waiting:
                facts = reading.satisfied(facts, demand)
                asked = asked.joined(demand)
        self._asked, self._days = asked, facts.lookback_days
        return found
