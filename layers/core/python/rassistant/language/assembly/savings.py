"""What could be saved, as a figure: of what the checks find alone, the largest first."""

from __future__ import annotations

from dataclasses import replace

from rassistant.language.fields import FINDING, SAVING
from rassistant.language.plan import Condition, SortKey, Step, conditions, paths


def of_findings(step: Step) -> Step:
    """A step that shows, sorts, sums or bounds savings is about resources with findings: nothing else saves anything."""
    if step.action != "find" or SAVING not in paths(step):
        return step
    if not any(term.field == FINDING for term in conditions(step.filters)):
        step = replace(step, filters=(*step.filters, Condition(FINDING, "exists")))
    if step.aggregation is not None or step.sort:
        return step
    return replace(step, sort=(SortKey(SAVING, descending=True),))
