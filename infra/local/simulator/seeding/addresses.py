"""NAT gateways and Elastic IP addresses."""

from __future__ import annotations

from collections.abc import Iterable

from moto.ec2.models.elastic_ip_addresses import ElasticAddress
from moto.ec2.models.nat_gateways import NatGateway
from moto.moto_api._internal import mock_random

from infra.local.simulator.account_model import Resource
from infra.local.simulator.seeding.network import Network
from infra.local.simulator.seeding.place import Place, with_name


def seed_nat_gateways(place: Place, network: Network, resources: Iterable[Resource]) -> None:
    backend = place.backend("ec2")
    for resource in resources:
        place.fix_random(resource)
        # No allocation: an address exists only where the file has an EIP that names the gateway.
        gateway = NatGateway(backend, network.default_subnet().id, "", connectivity_type="public")
        gateway._created_at = place.created(resource)
        gateway.state = resource.status
        gateway.address_set.append(
            {"networkInterfaceId": gateway._eni.id, "privateIp": gateway._eni.private_ip_address}
        )
        backend.nat_gateways[gateway.id] = gateway
        gateway.add_tags(with_name(resource))
        place.note(resource, gateway.id, place.arn("ec2", f"natgateway/{gateway.id}"))


def seed_addresses(place: Place, network: Network, resources: Iterable[Resource]) -> None:
    backend = place.backend("ec2")
    for resource in resources:
        place.fix_random(resource)
        drawn = _public_ip()
        address = ElasticAddress(backend, "vpc", address=_of_owner(place, resource) or drawn)
        backend.addresses.append(address)
        address.add_tags(with_name(resource))
        _associate(place, network, address, resource)
        arn = place.arn("ec2", f"elastic-ip/{address.allocation_id}")
        place.note(resource, address.allocation_id, arn, traits={"public_ip": address.public_ip})


def _of_owner(place: Place, resource: Resource) -> str | None:
    """An instance with an Elastic IP address has that one as its public address: where the file says it, it is both."""
    owner = place.seeded.get(str(resource.details.get("attached_to")))
    public_ip = None if owner is None else owner.resource.details.get("public_ip")
    taken = {address.public_ip for address in place.backend("ec2").addresses}
    return public_ip if public_ip and public_ip not in taken else None


def _public_ip() -> str:
    """From blocks that Amazon owns, as addresses of EC2 are."""
    first, second = mock_random.choice(((3, 34), (13, 124), (52, 78), (54, 180), (43, 200), (15, 164)))
    return f"{first}.{second + mock_random.randrange(4)}.{mock_random.randrange(256)}.{mock_random.randrange(1, 255)}"


def _associate(place: Place, network: Network, address: ElasticAddress, resource: Resource) -> None:
    backend = place.backend("ec2")
    owner = place.seeded.get(str(resource.details.get("attached_to")))
    if owner is None:
        if resource.status == "in-use":
            # In use, but by nothing that the file names: an interface of its own holds it.
            interface = backend.create_network_interface(network.default_subnet(), "")
            backend.associate_address(eni=interface, allocation_id=address.allocation_id)
        return
    if owner.resource.service_type == "EC2":
        instance = backend.get_instance(owner.resource_id)
        backend.associate_address(instance=instance, allocation_id=address.allocation_id)
        return
    gateway = backend.nat_gateways[owner.resource_id]
    backend.associate_address(eni=gateway._eni, allocation_id=address.allocation_id)
    gateway.address_set[0].update(
        {
            "allocationId": address.allocation_id,
            "publicIp": address.public_ip,
            "associationId": address.association_id,
        }
    )
