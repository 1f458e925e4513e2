"""Starts the product on this machine: simulator or the user's own account, tables, user pool, handlers, site."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from infra.local.auth.pages import SignInPages
from infra.local.auth.pool import UserPool
from infra.local.auth.tokens import TokenCheck
from infra.local.controls import Controls
from infra.local.gateway import Gateway
from infra.local.invoker import LocalInvoker
from infra.local.read_only import ReadOnlyGuard
from infra.local.server import Application, Server
from infra.local.simulator.account import load_account_file
from infra.local.simulator.clock import MovableClock
from infra.local.simulator.identity import read_role_arn
from infra.local.simulator.product import PRODUCT_REGION, simulated_session
from infra.local.simulator.simulator import Simulator, install_services
from infra.local.simulator.wire import Wire
from infra.local.site import Site
from rassistant import wiring
from rassistant.models.scope import Account
from rassistant.models.settings import Settings
from rassistant.store.tables import TABLES

if TYPE_CHECKING:
    from boto3 import Session

DEMO_ACCOUNT = Path(__file__).parent / "demo" / "account.json"
SIMULATED_MODEL = "global.anthropic.claude-haiku-5-5"


class UnknownProfile(Exception):
    """The AWS profile is not there, or has no credentials."""


class Stack:
    """Everything but the socket. ``application`` is WSGI; ``close`` ends the workers and forgets the simulation."""

    def __init__(
        self, graph: wiring.Graph, application: Application, invoker: LocalInvoker, simulator: Simulator | None
    ) -> None:
        self.graph = graph
        self.application = application
        self.invoker = invoker
        self.simulator = simulator

    def serve(self, port: int) -> Server:
        """Bound, not yet serving. PortTaken where something else listens."""
        return Server(self.application, port)

    def close(self) -> None:
        self.invoker.stop()
        if self.simulator is not None:
            self.simulator.model.forget()
            self.simulator.speech.set("off", "")
            self.simulator.close()


def simulated_stack(
    account_file: Path = DEMO_ACCOUNT, *, clock: MovableClock | None = None, latency_ms: float = 0
) -> Stack:
    """AccountFileError where the file is not usable: nothing has started then."""
    file = load_account_file(account_file)
    simulator = Simulator(file, clock or MovableClock(), latency_ms=latency_ms)
    first, *others = file.accounts
    accounts = (
        Account(first.account_id, first.name),
        *(Account(other.account_id, other.name, read_role_arn(other.account_id)) for other in others),
    )
    return _stack(
        Settings(accounts=accounts),
        simulator.clock,
        product=simulator.product_session(),
        base=simulator.unattached_session(),
        prepare=simulator.attach,
        simulator=simulator,
    )


def profile_stack(profile: str) -> Stack:
    """The user's own account, read-only; sign-in and tables alone are simulated. RA_MODEL_ID: their Bedrock model.

    UnknownProfile where there is no such profile, or where it gives no credentials.
    """
    import boto3
    from botocore.exceptions import BotoCoreError

    try:
        base, own = boto3.Session(profile_name=profile), boto3.Session(profile_name=profile)
        credentials = base.get_credentials()
        if credentials is None:
            raise UnknownProfile(f'the profile "{profile}" has no credentials')
        credentials.get_frozen_credentials()  # an expired sign-in shows here, not at the first question
    except BotoCoreError as error:
        raise UnknownProfile(str(error)) from error
    return profile_stack_on(base, own)


def profile_stack_on(base: Session, own: Session) -> Stack:
    """``base`` reads the account, ``own`` asks the model: two sessions of the same user, both guarded from here on."""
    install_services()
    region = {"RA_HOME_REGION": base.region_name, "RA_MODEL_REGION": own.region_name} if base.region_name else {}
    chosen = {name: value for name, value in os.environ.items() if name.startswith("RA_")}
    settings = Settings.from_environ({"RA_STAGE": "profile", **region, **chosen})
    guard = ReadOnlyGuard(model=bool(settings.model_id))
    guard.attach(own._session)
    product = _ProductSession(simulated_session(Wire((), management_account="")), own)
    return _stack(settings, MovableClock(), product=product, base=base, prepare=guard.attach, simulator=None)


class _ProductSession:
    """The simulated product account, but for the model, which is the user's own."""

    def __init__(self, simulated: Session, own: Session) -> None:
        self._simulated = simulated
        self._own = own

    def client(self, service: str, **options: Any) -> Any:
        return (self._own if service == "bedrock-runtime" else self._simulated).client(service, **options)


def _stack(
    settings: Settings,
    clock: MovableClock,
    *,
    product: Any,
    base: Session,
    prepare: Any,
    simulator: Simulator | None,
) -> Stack:
    settings = replace(_with_tables(settings, product), files_bucket=_emptied_bucket(product))
    settings = replace(settings, chat_worker="chat_worker", refresh_worker="refresh_worker")
    invoker = LocalInvoker()
    graph = wiring.Graph(settings, clock=clock, product=product, base=base, prepare=prepare, invoke=invoker)
    wiring.install(graph)
    if simulator is not None:
        # A model that does not answer is none: /api/me says so, and no question waits for a refusal.
        asking = wiring.Graph(
            replace(settings, model_id=SIMULATED_MODEL, model_region=PRODUCT_REGION),
            clock=clock,
            product=product,
            base=simulator.unattached_session(),  # each graph attaches the wire to its own
            prepare=prepare,
            invoke=invoker,
        )
        simulator.model.on_mode = lambda mode: wiring.install(graph if mode == "off" else asking)
    pool = UserPool(product, clock)
    application = Application(
        gateway=Gateway(TokenCheck(pool, clock), clock),
        pages=SignInPages(pool, clock),
        controls=Controls(
            pool,
            clock,
            simulator.wire if simulator is not None else None,
            simulator.model if simulator is not None else None,
            simulator.speech if simulator is not None else None,
        ),
        site=Site(pool, stage=settings.stage),
    )
    return Stack(graph, application, invoker, simulator)


def _with_tables(settings: Settings, product: Any) -> Settings:
    """Makes the product's tables anew and puts their names into the settings."""
    client = product.client("dynamodb", region_name=PRODUCT_REGION)
    existing = set(client.list_tables()["TableNames"])
    names: dict[str, str] = {}
    for table in TABLES:
        name = f"r-assistant-local-{table.name}"
        if name in existing:
            client.delete_table(TableName=name)
        client.create_table(**table.create_parameters(name))
        client.update_time_to_live(**table.ttl_parameters(name))
        names[table.setting] = name
    return replace(settings, **names)  # type: ignore[arg-type]  # the settings of tables are all texts


def _emptied_bucket(product: Any) -> str:
    """The product's bucket, made anew."""
    client = product.client("s3", region_name=PRODUCT_REGION)
    name = "r-assistant-local-files"
    if any(bucket["Name"] == name for bucket in client.list_buckets()["Buckets"]):
        for page in client.get_paginator("list_objects_v2").paginate(Bucket=name):
            for entry in page.get("Contents", ()):
                client.delete_object(Bucket=name, Key=entry["Key"])
    else:
        client.create_bucket(Bucket=name)
    return name
