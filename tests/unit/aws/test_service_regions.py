"""The regions of a service are those that botocore says, though its description is not read."""

from __future__ import annotations

import botocore.session
import pytest

from rassistant.aws.service_regions import regions_without
from rassistant.resources.registry import all_kinds


@pytest.fixture(scope="module")
def session() -> botocore.session.Session:
    return botocore.session.Session()


@pytest.mark.parametrize("service", sorted({kind.service for kind in all_kinds()} | {"elb"}))
def test_as_the_description_of_the_service_says(service: str, session: botocore.session.Session) -> None:
    everywhere = set(session.get_available_regions("ec2"))
    offered = set(session.get_available_regions(service))
    endpoints = session.get_component("data_loader").load_data("endpoints")
    assert regions_without(service, endpoints) == (everywhere - offered if offered else set())


def test_a_service_that_the_data_does_not_know_is_asked_everywhere(session: botocore.session.Session) -> None:
    assert regions_without("newest", session.get_component("data_loader").load_data("endpoints")) == frozenset()
