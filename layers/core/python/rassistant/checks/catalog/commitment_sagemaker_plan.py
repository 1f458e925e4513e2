"""SP-SAGEMAKER: a plan for SageMaker's machines."""

from __future__ import annotations

from rassistant.checks.purchases import purchase_check
from rassistant.errors import Text

CHECK = purchase_check(
    "commitment_sagemaker_plan", "SP-SAGEMAKER", Text("SageMaker Savings Plan", "SageMaker Savings Plan 구매")
)
