"""Changes moto itself, once a process: what it lacks, and what is too slow for hundreds of resources.

Every change asks the simulation that is loaded, and leaves accounts that belong to none as moto has them.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, Any

from moto import settings as moto_settings
from moto.core import responses, utils
from moto.core.base_backend import AccountSpecificBackend
from moto.core.responses import ActionResult
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
    AvailabilityZonesAndRegions.describe_regions = _with_opt_in(AvailabilityZonesAndRegions.describe_regions)
    setattr(responses, "method_names_from_class", cache(responses.method_names_from_class))  # noqa: B010  (types)
    install_s3_listing()
    # Here, because it asks ``current`` of this module.
    from infra.local.simulator.cloudwatch import install_cloudwatch

    install_cloudwatch()


@cache
def share_descriptions() -> None:
    """moto reads each service's description twice: for its answers, and for the regions that have the service."""
    loader = utils.create_loader()
    setattr(utils, "create_loader", lambda: loader)  # noqa: B010  (types call it a function, not a variable)
    AccountSpecificBackend.get_session()._session.register_component("data_loader", loader)


def _tags_of_one(self: Any) -> list[dict[str, str]]:
    """moto searches all tags of the region for each resource that it shows; this looks up the one."""
    if not self.id:
        return []
    kind = EC2_PREFIX_TO_RESOURCE.get(get_prefix(self.id), "")
    tags = self.ec2_backend.tags.get(self.id, {})
    return [{"resource_id": self.id, "key": key, "value": value, "resource_type": kind} for key, value in tags.items()]


def _with_opt_in(original: Callable[[Any], Any]) -> Callable[[Any], Any]:
    def describe_regions(self: Any) -> Any:
        simulation = current()
        if simulation is None or self.current_account not in simulation.resources:
            return original(self)
        self.error_on_dryrun()
        rows = simulation.regions.describe(
            self.current_account,
            self._get_param("RegionNames", []),
            all_regions=self._get_bool_param("AllRegions", False),
            filters=self._filters_from_querystring(),
        )
        return ActionResult({"Regions": rows})

    return describe_regions
