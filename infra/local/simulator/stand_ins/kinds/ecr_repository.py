"""ECR repositories and the images in them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from moto.moto_api._internal import mock_random

from infra.local.simulator.account_model import Resource
from infra.local.simulator.charge import Charge
from infra.local.simulator.kind_rules import AGE, COUNT, FLAG, SIZE, Key, KindRules
from infra.local.simulator.policies import policy
from infra.local.simulator.seeding.network import Network
from infra.local.simulator.seeding.place import Place
from infra.local.simulator.stand_ins.kind import Ask, Made, Refused, StandIn, ago, born, by, monthly
from infra.local.simulator.unit_prices import unit_prices

_PULL = ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"]
_GB = 1_000_000_000
_POLICY = {
    "rules": [
        {
            "rulePriority": 1,
            "selection": {"tagStatus": "untagged", "countType": "sinceImagePushed", "countUnit": "days", "countNumber": 14},
            "action": {"type": "expire"},
        }
    ]
}  # fmt: skip


def _make(place: Place, _network: Network, resource: Resource) -> Made:
    arn = place.arn("ecr", f"repository/{resource.name}")
    images = [
        _image(place, resource, given, number)
        for given in resource.details.get("images") or ()
        for number in range(int(given.get("count") or 1))
    ]
    row: dict[str, Any] = {
        "repositoryArn": arn,
        "registryId": place.account_id,
        "repositoryName": resource.name,
        "repositoryUri": f"{place.account_id}.dkr.ecr.{place.region}.amazonaws.com/{resource.name}",
        "createdAt": born(place, resource),
        "imageTagMutability": "MUTABLE",
        "imageScanningConfiguration": {"scanOnPush": False},
        "encryptionConfiguration": {"encryptionType": "AES256"},
        "images": images,
        "access": policy(_PULL, arn, place.account_id, public=True) if resource.flag("public", False) else None,
        "policy": json.dumps(_POLICY) if resource.flag("lifecycle_policy", False) else None,
    }
    return Made(resource.name, arn, row)


def _image(place: Place, resource: Resource, given: dict[str, Any], number: int) -> dict[str, Any]:
    image: dict[str, Any] = {
        "registryId": place.account_id,
        "repositoryName": resource.name,
        "imageDigest": f"sha256:{mock_random.get_random_hex(64)}",
        "imageSizeInBytes": int(given.get("size_bytes") or 0),
        "imagePushedAt": ago(place, given.get("pushed_days_ago", resource.created_days_ago)),
    }
    if given.get("tagged", True):
        image["imageTags"] = [f"v{number + 1}-{mock_random.get_random_hex(6)}"]
    if given.get("pulled_days_ago") is not None:
        image["lastRecordedPullTime"] = ago(place, given["pulled_days_ago"])
    return image


def _repositories(ask: Ask) -> dict[str, Any]:
    hidden = {"access", "images", "policy"}
    return {"repositories": [{k: v for k, v in row.items() if k not in hidden} for row in ask.rows("ECR")]}


def _repository(ask: Ask) -> dict[str, Any]:
    return ask.one("ECR", "repositoryName", ask.parameters.get("repositoryName"), "RepositoryNotFoundException")


def _images(ask: Ask) -> dict[str, Any]:
    return {"imageDetails": list(_repository(ask)["images"])}


def _policy(ask: Ask) -> dict[str, Any]:
    row = _repository(ask)
    if row["policy"] is None:
        raise Refused("LifecyclePolicyNotFoundException", "Lifecycle policy does not exist")
    return {
        "registryId": row["registryId"],
        "repositoryName": row["repositoryName"],
        "lifecyclePolicyText": row["policy"],
    }


def _access(ask: Ask) -> dict[str, Any]:
    row = _repository(ask)
    if row["access"] is None:
        raise Refused("RepositoryPolicyNotFoundException", "Repository policy does not exist")
    return {"registryId": row["registryId"], "repositoryName": row["repositoryName"], "policyText": row["access"]}


def _put_policy(ask: Ask) -> dict[str, Any]:
    _repository(ask)["policy"] = ask.parameters["lifecyclePolicyText"]
    return _policy(ask)


def _delete_policy(ask: Ask) -> dict[str, Any]:
    told = _policy(ask)
    _repository(ask)["policy"] = None
    return told


def _charges(resource: Resource) -> Iterator[Charge]:
    images = resource.details.get("images") or ()
    stored = sum(int(image.get("size_bytes") or 0) * int(image.get("count") or 1) for image in images)
    service = "Amazon EC2 Container Registry (ECR)"
    yield monthly(resource, service, "TimedStorage-ByteHrs", stored / _GB * unit_prices()["ecr"]["gb_month"])


_IMAGES = Key(
    "records",
    members={
        "size_bytes": COUNT,
        "count": SIZE,
        "pushed_days_ago": AGE,
        "pulled_days_ago": Key("number", nullable=True),
        "tagged": FLAG,
    },
)

STAND_IN = StandIn(
    service_type="ECR",
    rules=KindRules("ACTIVE", ("ACTIVE",), {"images": _IMAGES, "lifecycle_policy": FLAG, "public": FLAG}),
    make=_make,
    operations={
        ("ecr", "DescribeRepositories"): _repositories,
        ("ecr", "DescribeImages"): _images,
        ("ecr", "GetLifecyclePolicy"): _policy,
        ("ecr", "GetRepositoryPolicy"): _access,
        ("ecr", "PutLifecyclePolicy"): _put_policy,
        ("ecr", "DeleteLifecyclePolicy"): _delete_policy,
    },
    event_source="ecr",
    namespace="AWS/ECR",
    dimensions=by("RepositoryName"),
    summed=frozenset({"RepositoryPullCount"}),
    charges=_charges,
    tag_type="ecr:repository",
)
