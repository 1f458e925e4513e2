"""SP-SAGEMAKER: a plan for SageMaker's machines."""

from __future__ import annotations

from rassistant.checks.purchases import purchase_check
from rassistant.checks.words import said
from rassistant.errors import Text

CHECK = purchase_check(
    "commitment_sagemaker_plan",
    "SP-SAGEMAKER",
    Text("SageMaker Savings Plan", "SageMaker Savings Plan 구매"),
    words=said(
        """
        sagemaker savings plan | sagemaker savings plans | savings plans for sagemaker |
        machine learning savings plans | sagemaker savings plans to buy | recommended sagemaker savings plans
        """,
        """
        sagemaker savings plan | sagemaker 세이빙스 플랜 | 세이지메이커 세이빙스 플랜 |
        머신러닝 세이빙스 플랜 | 살 만한 sagemaker 세이빙스 플랜 | 추천 sagemaker 세이빙스 플랜
        """,
    ),
)
