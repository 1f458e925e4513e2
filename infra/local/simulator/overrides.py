"""Changes moto itself, once a process: what it lacks, and what is too slow for hundreds of resources.

Every change asks the simulation that is loaded, and leaves accounts that belong to none as moto has them.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from moto import settings as moto_settings
from moto.ec2.models.availability_zones_and_regions import RegionsAndZonesBackend
from moto.ec2.models.core import TaggedEC2Resource
from moto.ec2.responses.availability_zones_and_regions import AvailabilityZonesAndRegions
from moto.ec2.utils import EC2_PREFIX_TO_RESOURCE, get_prefix

from infra.local.simulator.s3_listing import install_s3_listing

if TYPE_CHECKING:
    from infra.local.simulator.simulation import Simulation

_loaded: list[Simulation] = []
_installed: list[bool] = []


def current() -> Simulation | None:
    """The simulation that moto answers from now."""
    return _loaded[-1] if _loaded else None


def load(simulation: Simulation) -> None:
    install()
    _loaded[:] = [simulation]


def unload(simulation: Simulation) -> None:
    if simulation in _loaded:
        _loaded.remove(simulation)


def install() -> None:
    """Idempotent."""
    if _installed:
        return
    _installed.append(True)
    # 1,300 public images with as many snapshots would be made in each region of each account.
    moto_settings.ec2_load_default_amis = lambda: False
    TaggedEC2Resource.get_tags = _tags_of_one
    RegionsAndZonesBackend.describe_regions = _with_opt_in(RegionsAndZonesBackend.describe_regions)
    AvailabilityZonesAndRegions.describe_regions = _remember_all_regions(AvailabilityZonesAndRegions.describe_regions)
    install_s3_listing()
    # Here, because it asks ``current`` of this module.
    from infra.local.simulator.cloudwatch import install_cloudwatch

    install_cloudwatch()


def _tags_of_one(self: Any) -> list[dict[str, str]]:
    """moto searches all tags of the region for each resource that it shows; this looks up the one."""
    if not self.id:
        return []
    kind = EC2_PREFIX_TO_RESOURCE.get(get_prefix(self.id), "")
    tags = self.ec2_backend.tags.get(self.id, {})
    return [{"resource_id": self.id, "key": key, "value": value, "resource_type": kind} for key, value in tags.items()]


def _with_opt_in(original: Callable[..., Any]) -> Callable[..., Any]:
    def describe_regions(self: Any, region_names: list[str] | None = None) -> Any:
        simulation = current()
        rows = None
        if simulation is not None:
            everything = getattr(self, "asked_for_all_regions", False)
            rows = simulation.regions.describe(self.account_id, region_names, all_regions=everything)
        return original(self, region_names) if rows is None else rows

    return describe_regions


def _remember_all_regions(original: Callable[..., Any]) -> Callable[..., Any]:
    def describe_regions(self: Any) -> Any:
        self.ec2_backend.asked_for_all_regions = self._get_bool_param("AllRegions", False)
        return original(self)

    return describe_regions
