"""The cost step of a plan: of the bill in a scope, or of resources that were found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from rassistant.errors import Locale, Text
from rassistant.language.plan import Condition, Step, TimeRange
from rassistant.models.collected import Problem
from rassistant.models.resource import Resource
from rassistant.services.cost import CostService
from rassistant.services.cost_plan import CostQuestion


def cost_answer(
    cost: CostService,
    step: Step,
    found: Sequence[Resource] | None,
    locale: Locale,
    *,
    refresh: bool,
    scope: Step | None = None,
) -> dict[str, Any]:
    """The answer of GET /api/cost. ``found`` None: the bill of the step's services, regions and accounts.

    ``scope``: the step that found the resources. AWS keeps cost by resource for 14 days; for what is older the whole
    bill of that scope is shown in its place, and a warning says so.
    """
    tags: tuple[str, ...] = ()
    answer = _of(cost, step, found, step.time_range, locale, refresh=refresh)
    if scope is not None and found and answer["total"] is None and _is_too_old(answer):
        wide = replace(step, service_types=scope.service_types, regions=scope.regions, accounts=scope.accounts)
        tags = _tag_filter(scope)
        answer = _of(cost, wide, None, step.time_range, locale, refresh=False, tags=tags)
        told = _by_tag(tags) if tags else _whole_bill(wide, len(found))
        answer["warnings"] = [*answer["warnings"], told.as_warning(locale)]
        step = wide
        found = None
    if step.compare_to is not None:
        other = _of(cost, step, found, step.compare_to, locale, refresh=False, tags=tags)
        answer = _compared(answer, other)
    if step.limit is not None:
        sign = 1.0 if step.sort and not step.sort[0].descending else -1.0
        answer["groups"] = sorted(answer["groups"], key=lambda group: sign * (group["total"] or 0.0))[: step.limit]
    return answer


def _of(
    cost: CostService,
    step: Step,
    found: Sequence[Resource] | None,
    span: TimeRange | None,
    locale: Locale,
    *,
    refresh: bool,
    tags: tuple[str, ...] = (),
) -> dict[str, Any]:
    start, end = (span.start, span.end) if span else (None, None)
    group_by = _group(step)
    if found is not None:
        return cost.of_resources(
            found, locale, start=start, end=end, granularity=step.granularity, group_by=group_by, refresh=refresh
        )
    question = CostQuestion(
        start=start,
        end=end,
        granularity=step.granularity,
        group_by=group_by,
        service=step.service_types,
        region=step.regions,
        account_id=step.accounts,
        tag=tags,
        refresh=refresh,
    )
    return cost.answer(question, locale)


def _is_too_old(answer: dict[str, Any]) -> bool:
    return any(warning["code"] == "history_limited" for warning in answer["warnings"])


def _tag_filter(scope: Step) -> tuple[str, ...]:
    """``KEY:VALUE`` of each value, where the resources were found by one tag alone; the bill knows tags too."""
    if len(scope.filters) != 1:
        return ()
    (term,) = scope.filters
    if not isinstance(term, Condition) or not term.field.startswith("tags.") or term.op not in ("eq", "in"):
        return ()
    values = term.value if isinstance(term.value, tuple) else (term.value,)
    return tuple(f"{term.field.removeprefix('tags.')}:{value}" for value in values)


def _by_tag(tags: Sequence[str]) -> Problem:
    named = ", ".join(tags)
    return Problem(
        None,
        None,
        "ce",
        "bill_by_tag",
        Text(
            f"AWS keeps cost by resource for 14 days. Shown is what the bill has under the tag {named}; that is complete "
            "where the tag is activated as a cost allocation tag.",
            f"AWS는 리소스별 비용을 14일 동안만 보관합니다. 청구서에서 {named} 태그가 붙은 비용을 보여 드립니다. "
            "비용 할당 태그로 활성화되어 있어야 빠짐없이 집계됩니다.",
        ),
    )


def _whole_bill(step: Step, count: int) -> Problem:
    scope = ", ".join((*step.service_types, *step.regions, *step.accounts))
    return Problem(
        None,
        None,
        "ce",
        "whole_bill",
        Text(
            f"AWS keeps cost by resource for 14 days. Shown is the whole bill of {scope or 'the accounts'} for that "
            f"time, not of the {count} resources found alone.",
            f"AWS는 리소스별 비용을 14일 동안만 보관합니다. 찾은 리소스 {count}개만의 비용이 아니라 "
            f"그 기간 {scope or '계정'} 전체의 비용을 보여 드립니다.",
        ),
    )


def _group(step: Step) -> str | None:
    if step.aggregation is None or not step.aggregation.group_by:
        return None
    name = step.aggregation.group_by[0]
    return f"tag:{name.removeprefix('tags.')}" if name.startswith("tags.") else name


def _compared(later: dict[str, Any], earlier: dict[str, Any]) -> dict[str, Any]:
    """The later period with the earlier one in the place of its previous period."""
    before = {group["key"]: group["total"] for group in earlier["groups"]}
    groups = [
        {
            **group,
            "previous_total": before.get(group["key"]),
            "change_pct": _change(group["total"], before.get(group["key"])),
        }
        for group in later["groups"]
    ]
    return {
        **later,
        "groups": groups,
        "previous_start": earlier["start"],
        "previous_end": earlier["end"],
        "previous_total": earlier["total"],
        "change_pct": _change(later["total"], earlier["total"]),
    }


def _change(now: float | None, before: float | None) -> float | None:
    """In percent; None where one is unknown or the earlier is nothing."""
    return None if now is None or not before else round((now - before) / abs(before) * 100, 2)
