"""One sentence for an incident, in both languages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from rassistant.errors import Locale, Text
from rassistant.services.cost_incidents import CostIncident

_KINDS: Mapping[str, Text] = {
    "usage": Text("more of it was used", "사용량이 늘었습니다"),
    "rate": Text("a unit costs more", "단가가 올랐습니다"),
    "new": Text("it is new", "새로 생겼습니다"),
    "stopped": Text("it has ended", "더 이상 발생하지 않습니다"),
}


def sentence(incident: CostIncident, causes: Sequence[Mapping[str, Any]], currency: str, locale: Locale) -> str:
    """What happened, how much it made, and the main cause where one is known."""
    name = incident.part.value
    actual, expected = money(incident.actual, currency), money(incident.expected, currency)
    impact = money(abs(incident.impact), currency)
    first, last = incident.first.isoformat(), incident.last.isoformat()
    days = first if first == last else f"{first} – {last}"
    if incident.shape == "stopped":
        text = Text(
            f"{name} has cost nothing since {first}; {expected} would have been usual.",
            f"{name} 비용이 {first}부터 발생하지 않습니다. 평소라면 {expected}입니다.",
        )
    else:
        text = Text(
            f"{name} cost {actual} instead of {expected} ({days}): {impact} more.",
            f"{name} 비용이 {days}에 예상 {expected}보다 {impact} 많은 {actual}입니다.",
        )
    main = next((cause for cause in causes if cause["dimension"] == "usage_type"), None)
    if main is None or incident.shape == "stopped":
        return text[locale]
    why = _KINDS[main["kind"]]
    return (
        f"{text[locale]} "
        + Text(f"Mainly {main['value']}: {why.en}.", f"주된 원인은 {main['value']}이며, {why.ko}.")[locale]
    )


def money(amount: float, currency: str) -> str:
    return f"${amount:,.2f}" if currency == "USD" else f"{amount:,.2f} {currency}"
