"""What AWS's own advice says of a resource."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Source = Literal["CO", "COH", "TA"]


@dataclass(frozen=True, slots=True)
class SecondOpinion:
    """``kind`` is the service type, ``action`` as the Cost Optimization Hub spells it (``Stop``, ``Rightsize`` …).

    ``resource`` is the id or ARN; ``target`` what it should become, empty where it should go; ``saving_usd`` a month by
    AWS's own reckoning, which knows the account's discounts.
    """

    source: Source
    account_id: str
    region: str
    kind: str
    resource: str
    action: str
    target: str
    saving_usd: float | None
