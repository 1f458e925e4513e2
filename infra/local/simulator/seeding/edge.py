"""CloudFront distributions: global, kept by moto under the partition."""

from __future__ import annotations

from collections.abc import Iterable

from moto.cloudfront.models import Distribution

from infra.local.simulator.account_model import Resource
from infra.local.simulator.seeding.place import Place, key_value


class SeededDistribution(Distribution):  # type: ignore[misc]  # moto is untyped
    """moto moves a distribution on when it is read; one of the file stays as it is there."""

    stated: str = "Deployed"

    @property
    def status(self) -> str:
        return self.stated

    @status.setter
    def status(self, value: str) -> None:
        self.stated = value


def seed_distributions(place: Place, resources: Iterable[Resource]) -> None:
    backend = place.backend("cloudfront", place.partition)
    for resource in resources:
        place.fix_random(resource)
        origin = resource.text("origin", f"{resource.name}.s3.amazonaws.com")
        domain = resource.text("domain", "")
        own_domain = domain.endswith(".cloudfront.net")
        distribution = SeededDistribution(
            place.account_id,
            place.partition,
            {
                "CallerReference": resource.name,
                "Comment": resource.name,
                "Enabled": resource.flag("enabled", True),
                "Aliases": {"Items": [domain] if domain and not own_domain else []},
                "Origins": {
                    "Quantity": 1,
                    "Items": [{"Id": "origin", "DomainName": origin, "OriginPath": ""}],
                },
                "DefaultCacheBehavior": {"TargetOriginId": "origin", "ViewerProtocolPolicy": "redirect-to-https"},
            },
        )
        distribution.stated = resource.status
        distribution.last_modified_time = f"{place.created(resource):%Y-%m-%dT%H:%M:%S}.000Z"
        if own_domain:
            distribution.domain_name = domain
        backend.distributions[distribution.distribution_id] = distribution
        tags = {"Items": key_value(resource.tags)} if resource.tags else {}
        backend.tagger.tag_resource(distribution.arn, tags.get("Items", []))
        place.note(resource, distribution.distribution_id, distribution.arn)
