"""The regions of an account: those of the settings, or those that it has enabled."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from rassistant.aws.gateway import Gateway
from rassistant.aws.sessions import ASSUME_ROLE
from rassistant.errors import RAssistantError, Text
from rassistant.models.clock import Clock
from rassistant.models.collected import Collected, Problem
from rassistant.models.scope import Account
from rassistant.models.settings import Settings
from rassistant.store.cache import Cache

TTL: Final = timedelta(hours=24)
KEEP: Final = timedelta(days=30)
_RETRY: Final = timedelta(minutes=5)

# Those that every account has and can't switch off (AWS Account Management guide, "Region availability").
DEFAULT_REGIONS: Final = (
    "ap-northeast-1",
    "ap-northeast-2",
    "ap-northeast-3",
    "ap-south-1",
    "ap-southeast-1",
    "ap-southeast-2",
    "ca-central-1",
    "eu-central-1",
    "eu-north-1",
    "eu-west-1",
    "eu-west-2",
    "eu-west-3",
    "sa-east-1",
    "us-east-1",
    "us-east-2",
    "us-west-1",
    "us-west-2",
)


class Regions:
    """Read once a day; what was known is kept where it can't be read, else the default regions with a problem."""

    def __init__(self, gateway: Gateway, cache: Cache, clock: Clock, settings: Settings) -> None:
        self._gateway = gateway
        self._cache = cache
        self._clock = clock
        self._settings = settings
        self._failures: dict[str, tuple[datetime, Problem]] = {}

    def of(self, account: Account, *, refresh: bool = False) -> Collected[tuple[str, ...]]:
        if self._settings.regions:
            return Collected(self._settings.regions)
        key = f"regions#{account.account_id}"
        now = self._clock()
        entry = self._cache.get(key)
        if entry is not None and not refresh and entry.is_fresh(now, TTL):
            return Collected(tuple(entry.value), as_of=entry.collected_at)
        failed = self._failures.get(account.account_id)
        if failed is None or refresh or now - failed[0] >= _RETRY:
            try:
                regions = self._read(account)
            except RAssistantError as error:
                failed = self._failures[account.account_id] = (now, self._problem(account, error, entry is not None))
            else:
                self._failures.pop(account.account_id, None)
                self._cache.put(key, list(regions), now, KEEP)
                return Collected(regions, as_of=now)
        if entry is not None:
            return Collected(tuple(entry.value), (failed[1],), entry.collected_at)
        return Collected(DEFAULT_REGIONS, (failed[1],))

    def _read(self, account: Account) -> tuple[str, ...]:
        # without AllRegions, EC2 names only the regions that the account may use
        found = self._gateway.pages(account, self._settings.home_region, "ec2", "DescribeRegions", "Regions")
        return tuple(sorted(r["RegionName"] for r in found if r.get("OptInStatus") != "not-opted-in"))

    def _problem(self, account: Account, error: RAssistantError, known: bool) -> Problem:
        if (
            getattr(error, "action", "") == ASSUME_ROLE
        ):  # the account as a whole: said once, in the same words everywhere
            return Problem(account.account_id, self._settings.home_region, "sts", error.code, error.message)
        used = (
            Text("The regions known before are used.", "이전에 확인한 리전 목록을 사용합니다.")
            if known
            else Text("The default regions are used.", "기본 리전 목록을 사용합니다.")
        )
        message = Text(f"{error.message.en} {used.en}", f"{error.message.ko} {used.ko}")
        return Problem(account.account_id, self._settings.home_region, "ec2", error.code, message)
