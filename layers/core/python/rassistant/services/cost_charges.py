"""What kinds of charges a bill is made of, from the record types of Cost Explorer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal

Charge = Literal["usage", "commitment_fees", "tax", "support", "discounts", "other", "credits", "refunds"]

CHARGES: Final[tuple[Charge, ...]] = (
    "usage",
    "commitment_fees",
    "tax",
    "support",
    "discounts",
    "other",
    "credits",
    "refunds",
)
"""All but the last two make up the total; those are what is given back."""

# Record types as Cost Explorer and the cost and usage report spell them, without blanks. Usage that a Savings Plan
# covers and its negation add up to what on-demand usage is left; the plan's fee is what is paid in their place.
_CHARGE_OF: Mapping[str, Charge] = {
    "usage": "usage",
    "discountedusage": "usage",
    "savingsplancoveredusage": "usage",
    "savingsplannegation": "usage",
    "savingsplanrecurringfee": "commitment_fees",
    "savingsplanupfrontfee": "commitment_fees",
    "rifee": "commitment_fees",
    "recurring": "commitment_fees",
    "recurringreservationfee": "commitment_fees",
    "upfront": "commitment_fees",
    "upfrontreservationfee": "commitment_fees",
    "tax": "tax",
    "support": "support",
    "supportfee": "support",
    "credit": "credits",
    "refund": "refunds",
}


def charge_of(record_type: str) -> Charge:
    name = "".join(record_type.lower().split()).replace("_", "")
    found = _CHARGE_OF.get(name)
    if found is not None:
        return found
    return "discounts" if name.endswith("discount") else "other"
