"""What the checks on buying commitments have in common: the offer, less what idle and oversized things will not use."""

from __future__ import annotations

from rassistant.checks.accounts import COMMITMENT
from rassistant.checks.check import Check, Judgement, Saving, Verdict
from rassistant.checks.facts import Facts
from rassistant.checks.words import RESERVATIONS, SAVINGS_PLANS, also
from rassistant.errors import Text
from rassistant.models.finding import Evidence
from rassistant.models.price import HOURS_A_MONTH
from rassistant.models.resource import Resource
from rassistant.resources.kind import Words

PLANS = ("SP-COMPUTE", "SP-EC2", "SP-SAGEMAKER", "SP-DATABASE")
_RETURN = Text(
    "For 7 days, in the same month, a plan within AWS's limits for returns can be returned; after that it runs until its end.",
    "AWS의 반품 한도 안에 있는 플랜은 같은 달 안에서 7일 내에 반품할 수 있고, 그 후에는 만료일까지 유지됩니다.",
)
"""https://docs.aws.amazon.com/savingsplans/latest/userguide/return-sp.html"""
_NONE = Text("There is none: a reservation runs until its end.", "되돌릴 수 없습니다. 예약은 만료일까지 유지됩니다.")
MIN_USD = 1.0
"""A month: below it a year's commitment is not worth its own work."""


def purchase_check(check_id: str, code: str, title: Text, words: Words) -> Check:
    """A check on offers of one sort. Its subjects are made from Cost Explorer's recommendations, see ``subject``."""
    return Check(
        id=check_id,
        code=code,
        service_type=COMMITMENT,
        title=title,
        action=Text(
            "Decide with whoever pays: a year's commitment, bought after the idle and the oversized are gone.",
            "비용 담당자와 결정하세요. 유휴·과대 리소스를 정리한 뒤 1년 약정을 구매합니다.",
        ),
        rollback=_RETURN if code in PLANS else _NONE,
        mode="B",
        effort="medium",
        risk="high",
        restart=False,
        applies=lambda resource, _facts: resource.details.get("code") == code,
        judge=_judge,
        origin=("COH", "TA"),
        words=also(SAVINGS_PLANS if code in PLANS else RESERVATIONS, words),
    )


def _judge(resource: Resource, facts: Facts) -> Judgement:
    """``removed_usd``: what acting on this list takes away a month of the usage that the offer was reckoned on."""
    details = resource.details
    commitment, saving = float(details["hourly_usd"]), float(details["monthly_saving_usd"])
    mean, least = details.get("mean_hourly_usd"), details.get("least_hourly_usd")
    removed = float(details.get("removed_usd") or 0.0) / HOURS_A_MONTH
    stays = 1.0 if not mean else max(0.0, float(mean) - removed) / float(mean)
    commitment, saving = commitment * stays, saving * stays
    if saving < MIN_USD or commitment <= 0:
        return None
    # What the commitment covers would cost on demand as much as it and its saving together.
    rate = commitment * HOURS_A_MONTH / (commitment * HOURS_A_MONTH + saving)
    evidence = [
        Evidence("commitment", "USD an hour", round(commitment, 4), None, "USD", 30),
        Evidence("break-even", "share of the covered usage that must stay", round(rate, 4), 1.0),
    ]
    if least is not None:
        coverage = max(0.0, float(least) - removed) * rate / commitment
        evidence.append(Evidence("commitment used in the least busy hour", "share", round(min(1.0, coverage), 4), 1.0))
    if details.get("break_even_months"):
        evidence.append(Evidence("break-even", "months", float(details["break_even_months"]), 12.0, "Months"))
    what = str(details.get("what") or "")
    return Verdict(
        reason=Text(
            f"{what + ': ' if what else ''}${commitment:.3f} an hour for a year, without upfront payment, after what this"
            f" list removes; it pays while {rate:.0%} of the usage stays.",
            f"{what + ': ' if what else ''}선결제 없이 1년간 시간당 ${commitment:.3f} 약정입니다(이 목록의 조치 반영)."
            f" 사용량의 {rate:.0%} 이상이 유지되면 이득입니다.",
        ),
        evidence=tuple(evidence),
        saving=Saving(saving, "price_list", facts.now.date().isoformat()),
        signals_used=("Cost Explorer's recommendation", "idle and oversized resources of this list"),
        signals_not_checked=("plans to move or to end the workload", "other terms and payment options"),
    )
