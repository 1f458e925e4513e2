"""The most expensive instance of last month: what cost the most then, and not what was created then."""

from __future__ import annotations

from rassistant.language.assembly.parts import Parts

OF_EACH = "resource_id"
_TIMED = ("CREATED", "TIMEFIELD", "COMPARE", "METRIC")


def is_dearest_of_time(parts: Parts) -> bool:
    """Resources in the order of what they cost, and one time, of which nothing else is said."""
    if len(parts.periods) != 1 or parts.periods[0].others or not (parts.has("SERVICE") or parts.has("ALL")):
        return False
    if any(item.has(name) and not item.has("FILLER") for name in _TIMED for item in parts.all(name)):
        return False
    if any(refs[0].path not in (OF_EACH, "name") for item in parts.all("GROUPS") for refs in item.senses["GROUPS"]):
        return False
    if any(one.key == "monthly_cost_usd" or one.metric for one in parts.drafts):
        return False
    return bool(_meanings(parts)) and all(meaning == "cost" for meaning in _meanings(parts))


def _meanings(parts: Parts) -> list[str]:
    """What the order is by."""
    orders = [item.senses["ORDER"][0] for item in parts.all("ORDER")]
    found = ["cost" if refs and refs[0].path == "monthly_cost_usd" else "other" for refs in orders]
    found += [item.senses[name][0] for name in ("SUPER", "ADJ") for item in parts.all(name) if not item.has("ORDER")]
    limited = [item.senses["LIMITED"][1] for item in parts.all("LIMITED") if not item.has("ORDER")]
    return found + [meaning[0] for meaning in limited if meaning is not None]


def averages_cost(parts: Parts) -> bool:
    """이번 달 하루 평균 비용: no bill tells it, and the mean of what each costs a month is another figure."""
    measures = [item.senses["MEASURE"] for item in parts.all("MEASURE")]
    return any(name != "sum" and refs and refs[0].path == "monthly_cost_usd" for name, refs in measures)
