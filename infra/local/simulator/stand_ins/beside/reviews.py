"""Reviews of the Well-Architected Tool: their open risks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from infra.local.simulator.stand_ins.beside.advice import advice_of
from infra.local.simulator.stand_ins.kind import Ask, Operation


def _reviews(ask: Ask) -> dict[str, Any]:
    return {
        "Metrics": [
            {
                "MetricType": "WORKLOAD",
                "WorkloadId": uuid5(NAMESPACE_URL, name).hex,
                "WorkloadName": name,
                "RiskCounts": {"HIGH": risks + 2},
                "Lenses": [
                    {
                        "LensArn": "arn:aws:wellarchitected::aws:lens/wellarchitected",
                        "Pillars": [
                            {"PillarId": "costOptimization", "RiskCounts": {"HIGH": risks, "MEDIUM": 1}},
                            {"PillarId": "security", "RiskCounts": {"HIGH": 2}},
                        ],
                        "RiskCounts": {"HIGH": risks + 2, "MEDIUM": 1},
                    }
                ],
                "LensesAppliedCount": 1,
            }
            for name, risks in advice_of(ask.account_id).reviews.items()
        ]
    }


OPERATIONS: Mapping[tuple[str, str], Operation] = {("wellarchitected", "GetConsolidatedReport"): _reviews}
