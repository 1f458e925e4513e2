"""Services that are on the bill alone: what they cost is told, what there is of them is not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rassistant.language.plan import QueryPlan, Value, conditions
from rassistant.language.reading import Refusal
from rassistant.language.unanswered import refusals
from rassistant.resources.billed_services import BILLED_ONLY


def unlisted(plan: QueryPlan) -> Refusal | None:
    """Why resources of such a service can't be found, nor its cost told by resource; None where neither is asked."""
    for step in plan.steps:
        left_out = [one.value for one in conditions(step.filters) if one.field == "service_type"]
        names = ", ".join(name for name in (*step.service_types, *_texts(left_out)) if name in BILLED_ONLY)
        by_resource = step.aggregation is not None and "resource" in step.aggregation.group_by
        if names and (step.action == "find" or by_resource):
            return refusals.unclear(
                f"Resources of {names} are not listed here, but its cost is: ask what it cost in a month or by region.",
                f"{names}의 리소스는 조회하지 않고 비용만 알려 드립니다. 기간별이나 리전별 비용을 물어봐 주세요.",
            )
    return None


def _texts(values: Iterable[Value]) -> Iterator[str]:
    for value in values:
        yield from (str(one) for one in (value if isinstance(value, tuple) else (value,)))
