"""Counts each request to Cost Explorer before it leaves, and keeps back those that the day's cap does not pay for."""

from __future__ import annotations

from rassistant.errors import AwsFailure, Text
from rassistant.store.cost_requests import CostRequests
from rassistant.store.preferences import PreferenceStore


class CostExplorerCap(AwsFailure):
    """Today's requests have cost what this installation may spend on them."""

    status = 503
    code = "cost_explorer_cap"
    default_message = Text(
        "The daily cap on Cost Explorer requests is reached: cost is shown as it was last read.",
        "Cost Explorer 요청의 하루 한도에 도달해, 마지막으로 읽은 비용을 표시합니다.",
    )
    default_hint = Text(
        "It is lifted at 00:00 UTC; an operator can raise the cap in the settings.",
        "00:00 UTC에 초기화되며, 운영자가 설정에서 한도를 올릴 수 있습니다.",
    )


class CostMeter:
    """Handed to the gateway, which calls it before every attempt: retries and pages are requests too."""

    def __init__(self, requests: CostRequests, preferences: PreferenceStore) -> None:
        self._requests = requests
        self._preferences = preferences

    def __call__(self, service: str) -> None:
        """Raises CostExplorerCap, and the request must not leave."""
        if service == "ce" and not self._requests.take(self._preferences.read().cost_explorer_daily_cap_usd):
            raise CostExplorerCap
