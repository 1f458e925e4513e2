"""The simulated AWS as one thing: an account file loaded into moto, with what moto lacks, behind a wire."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from botocore.session import get_session
from moto.core.utils import get_service_model

from infra.local.simulator import (
    access_reads,
    bedrock,
    budgets,
    cloudtrail,
    cost_explorer,
    moto_dispatch,
    overrides,
    price_list,
    transcribe,
)
from infra.local.simulator.calls import Call
from infra.local.simulator.clock import MovableClock
from infra.local.simulator.faults import Fault, Faults
from infra.local.simulator.product import PRODUCT_ACCOUNT, PRODUCT_REGION, simulated_session, unattached_session
from infra.local.simulator.simulation import Simulation, seed
from infra.local.simulator.stand_ins import answering
from infra.local.simulator.stand_ins.tags import install_tags
from infra.local.simulator.wire import Wire
from rassistant.collect.lookups import all_topics
from rassistant.resources.registry import all_kinds

if TYPE_CHECKING:
    from boto3 import Session

    from infra.local.simulator.account_model import AccountFile
    from infra.local.simulator.regions import Denial

_SERVICES = frozenset(
    {
        "budgets",
        "cloudtrail",
        "cloudwatch",
        "elb",
        "elbv2",
        "iam",
        "resourcegroupstaggingapi",
        "sts",
        "dynamodb",
        "cognito-idp",
    }
)
"""Called beside the kinds' own, or named otherwise in IAM than in boto3."""

_READER_KEY = "AKIASIMULATEDREADER0"


class Simulator:
    """One a process: moto's backends are global. ``close`` forgets the file's accounts."""

    def __init__(self, file: AccountFile, clock: MovableClock | None = None, *, latency_ms: float = 0) -> None:
        self.clock = clock or MovableClock()
        install_services()
        self.simulation: Simulation = seed(file, self.clock)
        self.model = bedrock.script
        self.speech = transcribe.speech
        faults = [
            Fault(rule.service, rule.region, rule.operation, rule.error, rule.rate, rule.latency_ms)
            for rule in file.faults
        ]
        self.wire = Wire(
            self.simulation.account_ids,
            management_account=self.simulation.management_account_id,
            faults=Faults(faults),
            refusal=self._refusal,
            latency_ms=latency_ms,
        )

    def _refusal(self, call: Call) -> Denial | None:
        return self.simulation.region_denial(call.account_id, call.region, call.service, call.operation)

    def attach(self, botocore_session: Any) -> None:
        """Clients made from this session afterwards reach the simulated accounts, counted and with faults."""
        self.wire.attach(botocore_session)

    def unattached_session(self, region: str = PRODUCT_REGION) -> Session:
        """The management account's credentials alone, for who attaches the session themselves."""
        return unattached_session(_READER_KEY, region)

    def session(self, region: str = PRODUCT_REGION) -> Session:
        """A session with the management account's credentials, attached. It reads no profile and no environment."""
        session = self.unattached_session(region)
        self.attach(session._session)
        return session

    def product_session(self) -> Session:
        """A session on the product's own account, behind the scenes."""
        return simulated_session(self.wire, PRODUCT_ACCOUNT)

    def close(self) -> None:
        self.simulation.close()


def install_services() -> None:
    """Adds to moto what it lacks. Idempotent."""
    access_reads.install()
    budgets.install()
    cloudtrail.install()
    cost_explorer.install()
    price_list.install()
    bedrock.install()
    transcribe.install()
    install_tags()
    read_ahead()


def read_ahead() -> None:
    """Reads the descriptions of all services that the product calls, and loads what answers for them.

    moto reads each one, megabytes of JSON, when it is first called; AWS makes no such pause, so it belongs to the start.
    """
    overrides.share_descriptions()
    of_kinds = (permission for kind in all_kinds() for permission in kind.permissions)
    of_topics = (permission for topic in all_topics() for permission in topic.permissions)
    actions = {permission.partition(":")[0] for permission in (*of_kinds, *of_topics)}
    services = {kind.service for kind in all_kinds()} | _SERVICES
    for service in sorted(actions & set(get_session().get_available_services()) | services):
        moto_dispatch.read_ahead(f"{get_service_model(service).endpoint_prefix}.{PRODUCT_REGION}.amazonaws.com")
    answering.read_ahead()
