"""What people call that the checks find anything, what it saves, and the resources that it is found of."""

from __future__ import annotations

from typing import Final

from rassistant.language.vocabulary.phrases import phrases

FINDINGS: Final = phrases(
    """
    finding | findings | recommendation | recommendations | saving recommendation | saving recommendations |
    savings recommendations | cost recommendations | cost saving recommendations | optimization recommendations |
    saving opportunities | savings opportunities |
    optimization opportunities | 진단 | 추천 | 권고 | 권장 사항 | 절감 추천 | 비용 절감 추천 | 절감 권고 |
    절감 기회 | 비용 절감 기회 | 최적화 추천 | 최적화 기회 | 개선 권고 | 추천 사항 | 추천 항목
    """
)
"""What the checks say of a resource, as a noun."""
SAVINGS: Final = phrases(
    """
    saving | savings | potential saving | potential savings | possible savings | estimated saving | estimated savings |
    monthly saving | monthly savings | cost saving | cost savings | saving amount | savings amount |
    potential monthly savings | estimated monthly savings | saving potential | savings potential |
    절감액 | 절약액 | 절감 금액 | 절약 금액 | 예상 절감액 | 예상 절감 금액 | 예상 절약액 | 예상 절약 금액 | 절감 가능 금액 | 절감 가능액 |
    절약 가능 금액 | 절약 가능액 | 월 절감액 | 월간 절감액 | 비용 절감액 | 절감 효과 | 절감 예상액 | 절감 예상 금액
    """
)
"""What acting on findings would save, as a figure."""
WASTEFUL: Final = phrases(
    """
    wasteful | wasting money | that waste money | wasted | a waste | recommended to remove |
    we're recommended to remove | that we're recommended to remove | with waste | that could be optimized |
    worth optimizing | we could save on | that need optimizing | optimizable | 낭비되는 | 낭비 중인 | 낭비하는 |
    낭비되고 있는 | 돈 낭비하는 | 돈을 낭비하는 | 최적화 대상 | 최적화 대상인 | 최적화가 필요한 | 최적화할 수 있는 |
    최적화 필요한 | 절감 가능한 | 절감할 수 있는 | 비용을 줄일 수 있는 | 비용 절감 대상 | 절감 대상 |
    비용 줄일 수 있는
    """
)
"""What people call a resource of which the checks say anything."""
