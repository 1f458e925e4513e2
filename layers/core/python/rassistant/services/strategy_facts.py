"""What can be said of how to act on recommendations, each sentence with the figures that it was made from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from rassistant.errors import Text
from rassistant.models.finding import Finding
from rassistant.remedies.registry import remedy_of
from rassistant.remedies.remedy import Subject
from rassistant.resources.ownership import OWNED_TAGS, owner_of
from rassistant.services.anomaly_text import money
from rassistant.services.recommendation_filter import best_of_each, is_unpriced

Topic = Literal["goal", "step", "caution", "undo"]
_MOST_NAMED = 3
_LEVELS = {"low": Text("low", "낮음"), "medium": Text("medium", "보통"), "high": Text("high", "높음")}


@dataclass(frozen=True, slots=True)
class StrategyFact:
    """``values`` are what the sentence says, by name, unrounded."""

    topic: Topic
    text: Text
    values: Mapping[str, Any] = field(default_factory=dict)


def of_one(subject: Subject) -> Iterator[StrategyFact]:
    """What one recommendation is worth, its steps in order, what to heed, and the way back."""
    finding = subject.finding
    name = finding.name or finding.resource_id
    usd = finding.monthly_saving_usd
    values = {
        "recommendation_id": finding.id,
        "monthly_saving_usd": usd,
        "risk": finding.risk,
        "effort": finding.effort,
    }
    worth = (
        Text("what it saves is not known", "절감액은 알 수 없습니다")
        if usd is None
        else Text(f"it saves {money(usd, 'USD')} a month", f"매월 {money(usd, 'USD')}을 절감합니다")
    )
    yield StrategyFact(
        "goal",
        Text(
            f"`{name}` ({finding.code}): {finding.title.en}; {worth.en}, with {_LEVELS[finding.effort].en} effort and"
            f" {_LEVELS[finding.risk].en} risk.",
            f"`{name}` ({finding.code}): {finding.title.ko}. {worth.ko}. 작업량은 {_LEVELS[finding.effort].ko}, 위험도는"
            f" {_LEVELS[finding.risk].ko}입니다.",
        ),
        values,
    )
    yield StrategyFact("goal", finding.reason)
    yield from _steps(subject)
    yield from _cautions(subject)
    yield StrategyFact("undo", finding.rollback)


def _steps(subject: Subject) -> Iterator[StrategyFact]:
    finding = subject.finding
    remedy = remedy_of(finding.check)
    owner = owner_of(subject.resource)
    if owner is not None:
        place = f"the CloudFormation stack {owner.stack}" if owner.stack else owner.tool
        korean = f"CloudFormation 스택 {owner.stack}" if owner.stack else owner.tool
        yield StrategyFact(
            "step",
            Text(
                f"Change it in the code of {place}, which made it: {finding.action.en}",
                f"이 리소스를 만든 {korean}의 코드에서 변경하세요: {finding.action.ko}",
            ),
        )
        return
    yield StrategyFact("step", finding.action)
    if remedy is None:
        return
    script = remedy.script(subject)
    for step in (*script.look, *script.apply):
        yield StrategyFact("step", step.say)


def _cautions(subject: Subject) -> Iterator[StrategyFact]:
    finding = subject.finding
    if finding.restart:
        yield StrategyFact(
            "caution",
            Text("It restarts: choose a time when that hurts nobody.", "재시작되므로 영향이 없는 시간을 고르세요."),
        )
    remedy = remedy_of(finding.check)
    if remedy is not None:
        for caution in remedy.script(subject).cautions:
            yield StrategyFact("caution", caution)
    if finding.signals_not_checked:
        names = ", ".join(finding.signals_not_checked)
        yield StrategyFact(
            "caution",
            Text(f"Not checked, so look yourself: {names}.", f"확인하지 않은 항목이니 직접 살펴보세요: {names}."),
        )


@dataclass(frozen=True, slots=True)
class _Phase:
    name: Text
    why: Text


_FIRST = _Phase(
    Text("First, what is easy and safe", "먼저, 쉽고 안전한 항목"),
    Text("low effort and low risk, no restart", "작업량과 위험도가 낮고 재시작이 없습니다"),
)
_THEN = _Phase(
    Text("Then, in a maintenance window", "다음으로, 유지 관리 시간에 진행할 항목"),
    Text("a restart, or medium effort or risk", "재시작이 있거나 작업량 또는 위험도가 보통입니다"),
)
_LAST = _Phase(
    Text("Last, with the owner's consent", "마지막으로, 담당자의 동의를 받고 진행할 항목"),
    Text("high effort or risk, or no way back", "작업량이나 위험도가 높거나 되돌릴 수 없습니다"),
)
_BUY = _Phase(
    Text("After that, commitments", "그 후에 약정 구매"),
    Text("bought for what is left, or they would pay for waste", "낭비를 줄인 뒤의 사용량에 맞춰야 합니다"),
)


def _phase(finding: Finding) -> _Phase:
    if finding.mode == "B":
        return _BUY
    levels = {finding.effort, finding.risk}
    if "high" in levels:
        return _LAST
    return _THEN if finding.restart or "medium" in levels else _FIRST


def of_all(
    found: Sequence[Finding], totals: Mapping[str, Any], insufficient: int, rejected: int
) -> Iterator[StrategyFact]:
    """What all open recommendations are worth, in which order to act, and what to heed.

    ``found``: with ``counted`` set. ``totals``: of the same.
    """
    if not found:
        return
    usd, count = totals["monthly_saving_usd"], totals["count"]
    yield StrategyFact(
        "goal",
        Text(
            f"{money(usd, 'USD')} a month can be saved by {count} recommendation{'' if count == 1 else 's'}.",
            f"추천 {count}건으로 매월 {money(usd, 'USD')}을 절감할 수 있습니다.",
        ),
        dict(totals),
    )
    best = best_of_each(found)
    acting = [one for one in found if one.id in best and one.monthly_saving_usd is not None and one.counted]
    for phase in (_FIRST, _THEN, _LAST, _BUY):
        yield from _phased(phase, [one for one in acting if _phase(one) is phase])
    yield from _overall_cautions(found, insufficient, rejected)


def _phased(phase: _Phase, ones: Sequence[Finding]) -> Iterator[StrategyFact]:
    if not ones:
        return
    usd = sum(one.monthly_saving_usd or 0.0 for one in ones)
    top = sorted(ones, key=lambda one: (-(one.monthly_saving_usd or 0.0), one.id))[:_MOST_NAMED]
    named = ", ".join(
        f"`{one.name or one.resource_id}` ({one.code}, {money(one.monthly_saving_usd or 0.0, 'USD')})" for one in top
    )
    noun = "recommendation" if len(ones) == 1 else "recommendations"
    yield StrategyFact(
        "step",
        Text(
            f"{phase.name.en} ({phase.why.en}): {len(ones)} {noun}, {money(usd, 'USD')} a month. The largest: {named}.",
            f"{phase.name.ko}({phase.why.ko}): {len(ones)}건, 매월 {money(usd, 'USD')}. 가장 큰 항목: {named}.",
        ),
        {"count": len(ones), "monthly_saving_usd": usd, "recommendation_ids": [one.id for one in top]},
    )


def _overall_cautions(found: Sequence[Finding], insufficient: int, rejected: int) -> Iterator[StrategyFact]:
    unpriced = sum(is_unpriced(one) for one in found)
    advice = sum(one.monthly_saving_usd is None for one in found) - unpriced
    overlapping = sum(not one.counted and one.monthly_saving_usd is not None for one in found)
    owned = sum(_is_owned(one) for one in found)
    for count, english, korean in (
        (overlapping, "{} more are for resources whose best action is counted already; do not add them up.",
         "{}건은 이미 더 나은 조치가 집계된 리소스의 추천이므로 더하지 마세요."),
        (unpriced, "{} have no known saving and are in no total.", "{}건은 절감액을 알 수 없어 합계에 포함되지 않았습니다."),
        (advice, "{} are advice that claims no saving, because what it is worth can't be known from outside.",
         "{}건은 외부에서 효과를 알 수 없어 절감액을 제시하지 않는 조언입니다."),
        (owned, "{} are for resources made by infrastructure code: change them there.",
         "{}건은 인프라 코드로 만든 리소스이므로 그 코드에서 변경하세요."),
        (insufficient, "{} judgements lack data: neither recommended nor cleared.",
         "{}건은 데이터가 부족해 판단하지 못했습니다."),
        (rejected, "{} were rejected or are snoozed, and are not in this plan.",
         "{}건은 거부되었거나 보류 중이어서 이 계획에 없습니다."),
    ):  # fmt: skip
        if count:
            yield StrategyFact("caution", Text(english.format(count), korean.format(count)), {"count": count})


def _is_owned(finding: Finding) -> bool:
    return any(tag in finding.tags for tag in OWNED_TAGS)
