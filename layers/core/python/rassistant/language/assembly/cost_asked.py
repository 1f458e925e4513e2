"""Whether a question asks for the bill, and by what: how much, the most expensive region, this month to last month."""

from __future__ import annotations

from rassistant.language.assembly.bill_times import last_units
from rassistant.language.assembly.parts import Parts
from rassistant.language.vocabulary.senses import Item


def is_cost(parts: Parts) -> bool:
    """Is money asked for, and no rows with their cost?"""
    if any(_sums_cost(item) for item in parts.all("MEASURE")) or (parts.has("COMPARE") and _compares(parts)):
        return True
    if any(not set(item.senses) & {"COND", "ORDER"} and item.has("COST") for item in parts.items):
        return not _cost_is_a_column(parts)
    if any(item.has("COSTING") and item.text.isascii() for item in parts.items):
        return True
    return parts.has("HOWMUCH") and not parts.shown and not parts.has("MEASURE") and not parts.has("SIZEWORD")


def is_costliest(parts: Parts) -> bool:
    """Top 3 services by cost; the most expensive region; which region costs the most for S3: of the bill, not of
    resources."""
    names_rows = parts.has("SERVICE") or parts.has("ALL") or bool(parts.drafts)
    if (names_rows and not parts.has("ONE")) or not dimension_words(parts):
        return False
    orders = [item.senses["ORDER"][0][0].path for item in parts.all("ORDER") if item.senses["ORDER"][0]]
    followed = zip(parts.items, (*parts.items[1:], None), strict=True)
    plain = [item for item, behind in followed if behind is None or not behind.has("SERVICE")]  # not: expensive EC2
    meanings = [item.senses[name][0] for name in ("SUPER", "ADJ") for item in plain if item.has(name)]
    meanings += [item.senses["LIMITED"][1][0] for item in parts.all("LIMITED") if item.senses["LIMITED"][1]]
    return "monthly_cost_usd" in orders or "cost" in meanings or (not orders and _is_top_of_time(parts))


def _is_top_of_time(parts: Parts) -> bool:
    """Top 5 services last month: only the bill has them in a time."""
    ranked = any(item.senses["LIMITED"][1] is None for item in parts.all("LIMITED"))
    return ranked and bool(parts.periods) and not any(parts.has(name) for name in ("COUNT", "CREATED", "TIMEFIELD"))


def dimension_words(parts: Parts) -> list[str]:
    """The dimensions of the bill that the question names."""
    grouped = [refs[-1].path for item in parts.all("GROUPS") for refs in item.senses["GROUPS"]]
    if grouped:
        return grouped
    bare = [item for item in parts.items if not item.has("GROUPS")]
    found = [path for name, path in _DIMENSIONS.items() if any(item.has(name) for item in bare)]
    types = [ref.path for item in bare for ref in item.senses.get("FIELD", ()) if ref.path == _INSTANCE_TYPE]
    keys = [f"tags.{item.senses['TAGKEY']}" for item in bare if item.has("TAGKEY")]
    return found or types[:1] or keys[:1]


_DIMENSIONS = {
    "SERVICEWORD": "service_type",
    "REGIONWORD": "region",
    "ACCOUNT": "account_id",
    "USAGETYPE": "usage_type",
}
_INSTANCE_TYPE = "details.instance_type"


def _cost_is_a_column(parts: Parts) -> bool:
    """Running EC2 with their cost: rows, with the cost as a column. An average is of the rows too."""
    shaped = ("GROUPS", "DAILY", "WEEKLY", "MONTHLY", "COMPARE")
    if parts.periods or any(parts.has(name) for name in shaped):
        return False
    place = next(at for at, item in enumerate(parts.items) if item.has("COST"))
    before = parts.items[max(0, place - 3) : place]
    return any(
        item.text.lower() in ("with", "with the", "with their", "their", "including", "along with", "and their")
        for item in before
    ) and parts.has("SERVICE")


def _compares(parts: Parts) -> bool:
    """Two times, or a range named by two: this month to last month."""
    named = len(parts.periods) > 1 or any(period.pair for period in parts.periods)
    return named or (not parts.has("SERVICE") and last_units(parts) is not None)


def _sums_cost(item: Item) -> bool:
    function, refs = item.senses["MEASURE"]
    return bool(function == "sum" and refs[0].path == "monthly_cost_usd")
