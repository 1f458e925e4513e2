"""What Spot costs now."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from infra.local.simulator.price_instances import machines
from infra.local.simulator.stand_ins.kind import Ask, Operation
from infra.local.simulator.unit_prices import region_factor


def _spot_prices(ask: Ask) -> dict[str, Any]:
    """Two zones, of which the second is dearer; a third of what it costs on demand, as is usual."""
    known = {machine.name: machine.linux_usd for machine in machines()}
    return {
        "SpotPriceHistory": [
            {
                "AvailabilityZone": f"{ask.region}{zone}",
                "InstanceType": name,
                "ProductDescription": "Linux/UNIX",
                "SpotPrice": f"{usd * region_factor(ask.region) * share:.6f}",
                "Timestamp": ask.now,
            }
            for name in ask.parameters.get("InstanceTypes") or ()
            if (usd := known.get(name)) is not None
            for zone, share in (("a", 0.30), ("b", 0.35))
        ]
    }


OPERATIONS: Mapping[tuple[str, str], Operation] = {("ec2", "DescribeSpotPriceHistory"): _spot_prices}
