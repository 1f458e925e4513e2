"""The cost step of a plan: of the bill in a scope, or of resources that were found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from rassistant.errors import Locale, Text
from rassistant.language.plan import Step, TimeRange, found_by
from rassistant.models.collected import Problem
from rassistant.models.resource import Resource
from rassistant.services.bill_filter import BillFilter, bill_filter
from rassistant.services.cost import CostService
from rassistant.services.cost_plan import CostQuestion
from rassistant.services.cost_shares import Everything


def cost_answer(
    cost: CostService,
    step: Step,
    found: Sequence[Resource] | None,
    locale: Locale,
    *,
    refresh: bool,
    scope: Sequence[Step] = (),
    everything: Everything | None = None,
) -> dict[str, Any]:
    """The answer of GET /api/cost. ``found`` None: the bill of the step's services, regions and accounts.

    ``scope``: the steps that found the resources. AWS keeps cost by resource for 14 days; for what is older it is told
    what the bill has for the very filters of those steps, where it knows them (tags, instance types), they cut nothing
    off and single resources are not asked for; else the resources' share of the bill; where that can't be told either,
    the whole bill of the scope. A warning says which.
    """
    bill: BillFilter | None = None
    answer = _of(cost, step, found, step.time_range, locale, refresh=refresh)
    if scope and found and _is_too_old(answer):
        whole = found_by(tuple(scope))
        bill = None if any(one.is_cut for one in scope) or _group(step) == "resource" else bill_filter(whole)
        told = None if bill is None else _by_filter(bill)
        if bill is None and everything is not None:
            estimate = _of(cost, step, found, step.time_range, locale, refresh=False, everything=everything)
            if estimate["total"] is not None:
                answer = estimate
        if bill is None and answer["total"] is None:
            told = _whole_bill(_widened(step, whole, None), len(found))
        if told is not None:
            step, found = _widened(step, whole, bill), None
            answer = _of(cost, step, None, step.time_range, locale, refresh=False, bill=bill)
            answer["warnings"] = [*answer["warnings"], told.as_warning(locale)]
    if step.compare_to is not None:
        other = _of(cost, step, found, step.compare_to, locale, refresh=False, bill=bill, everything=everything)
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
    bill: BillFilter | None = None,
    everything: Everything | None = None,
) -> dict[str, Any]:
    start, end = (span.start, span.end) if span else (None, None)
    group_by = _group(step)
    if found is not None:
        more = {} if everything is None else {"everything": everything}
        return cost.of_resources(
            found,
            locale,
            start=start,
            end=end,
            granularity=step.granularity,
            group_by=group_by,
            refresh=refresh,
            **more,
        )
    question = CostQuestion(
        start=start,
        end=end,
        granularity=step.granularity,
        group_by=group_by,
        service=step.service_types,
        region=step.regions,
        account_id=step.accounts,
        tag=bill.tags if bill is not None else (),
        instance_type=bill.instance_types if bill is not None else (),
        refresh=refresh,
    )
    return cost.answer(question, locale)


def _is_too_old(answer: dict[str, Any]) -> bool:
    return any(warning["code"] == "history_limited" for warning in answer["warnings"])


def _widened(step: Step, scope: Step, bill: BillFilter | None) -> Step:
    """The cost of all that the scope has; of the regions and accounts that its filters name, where the bill knows all
    of them."""
    wide = replace(step, service_types=scope.service_types, regions=scope.regions, accounts=scope.accounts)
    if bill is None:
        return wide
    return replace(wide, regions=bill.regions or wide.regions, accounts=bill.accounts or wide.accounts)


def _by_filter(bill: BillFilter) -> Problem:
    named = ", ".join((*bill.tags, *bill.instance_types, *bill.regions, *bill.accounts))
    return Problem(
        None,
        None,
        "ce",
        "bill_by_tag" if bill.tags else "bill_by_type",
        Text(
            f"AWS keeps cost by resource for 14 days. Shown is what the bill has under {named}, with resources that were "
            "deleted since"
            + ("; that is complete where the tag is activated as a cost allocation tag." if bill.tags else "."),
            f"AWS는 리소스별 비용을 14일 동안만 보관합니다. 청구서에서 {named}에 해당하는 비용을 보여 드리며, 그 뒤에 삭제된 "
            "리소스의 비용도 포함됩니다."
            + (" 비용 할당 태그로 활성화되어 있어야 빠짐없이 집계됩니다." if bill.tags else ""),
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
