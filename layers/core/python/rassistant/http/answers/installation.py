"""What this installation is, and what people have set in it."""

from __future__ import annotations

from typing import Literal

from rassistant.http.answers.answer import Answer, PartWarning
from rassistant.http.answers.kinds import KindInScope


class Health(Answer):
    status: Literal["ok"]
    version: str


class AccountInScope(Answer):
    account_id: str
    name: str


class Features(Answer):
    """What is set up; whether the account lets it happen shows when it is used."""

    model: bool
    pictures: bool
    voice: bool
    actions: bool


class Me(Answer):
    subject: str
    username: str
    email: str | None
    groups: list[str]
    locale: Literal["ko", "en"]
    accounts: list[AccountInScope]
    regions: list[str]
    service_types: list[str]
    kinds: list[KindInScope]
    features: Features
    stage: str
    version: str
    warnings: list[PartWarning]


class CostExplorerBill(Answer):
    """What this installation has asked Cost Explorer, by UTC days. ``cap_reached``: it asks no more today."""

    requests_today: int
    usd_today: float
    requests_this_month: int
    usd_this_month: float
    cap_reached: bool


class DeployedSettings(Answer):
    """What holds where people have set nothing."""

    chat_daily_cap_usd: float | None
    conversation_days: int


class SettingsAnswer(Answer):
    """``monthly_target_usd``: in the currency of the bill. ``version``: to be sent with a change decided on it."""

    monthly_target_usd: float | None
    cost_explorer_daily_cap_usd: float | None
    headroom_pct: int
    lookback_days: Literal[14, 32]
    learn_from_rejections: bool
    chat_daily_cap_usd: float | None
    conversation_days: int | None
    version: int
    updated_at: str | None
    updated_by: str | None
    deployed: DeployedSettings
    cost_explorer: CostExplorerBill
