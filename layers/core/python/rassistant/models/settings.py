"""The settings of one installation. This module alone reads the environment."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass

from rassistant.models.scope import Account


@dataclass(frozen=True, slots=True)
class Settings:
    """Names are those of the environment variables in lower case, without the ``RA_`` prefix.

    ``accounts`` empty: the account of the base credentials alone, found by GetCallerIdentity.
    ``regions`` empty: those that DescribeRegions names as enabled.
    ``model_id`` empty: no model is asked.
    """

    cache_table: str = ""
    conversations_table: str = ""
    decisions_table: str = ""
    preferences_table: str = ""
    files_bucket: str = ""
    """Empty: no pictures, recordings or documents are taken."""
    chat_worker: str = ""
    refresh_worker: str = ""
    accounts: tuple[Account, ...] = ()
    regions: tuple[str, ...] = ()
    home_region: str = "us-east-1"
    external_id: str = ""
    model_id: str = ""
    fallback_model_id: str = ""
    model_region: str = "us-east-1"
    model_input_usd_per_mtok: float | None = None
    model_output_usd_per_mtok: float | None = None
    chat_steps: int = 8
    """Rounds of tool calls in a turn."""
    chat_deadline_s: float = 150
    chat_tokens: int = 400_000
    """Input and output of a turn."""
    chat_daily_usd: float | None = None
    """What the model may cost a day; None: no cap. Needs the two prices above."""
    guardrail_id: str = ""
    guardrail_version: str = ""
    knowledge_base_id: str = ""
    """A Bedrock Knowledge Base in the model's region, asked beside the articles. Empty: none."""
    cost_export: str = ""
    """The cost and usage export of the first account: ``s3://bucket/prefix/export-name``. Empty: none."""
    cost_export_region: str = ""
    """Of its bucket; empty: the home region."""
    account_endpoint_url: str = ""
    """Where the examined account's API is, when it is not AWS (a simulated account)."""
    max_concurrency: int = 24
    conversation_ttl_days: int = 90
    stage: str = "local"

    @classmethod
    def from_environ(cls, environ: Mapping[str, str] | None = None) -> Settings:
        env = os.environ if environ is None else environ

        def get(name: str, default: str = "") -> str:
            return env.get(f"RA_{name}", default)

        def price(name: str) -> float | None:
            return float(get(name)) if get(name) else None

        return cls(
            cache_table=get("CACHE_TABLE"),
            conversations_table=get("CONVERSATIONS_TABLE"),
            decisions_table=get("DECISIONS_TABLE"),
            preferences_table=get("PREFERENCES_TABLE"),
            files_bucket=get("FILES_BUCKET"),
            chat_worker=get("CHAT_WORKER"),
            refresh_worker=get("REFRESH_WORKER"),
            accounts=tuple(
                Account(a["account_id"], a.get("name", a["account_id"]), a.get("role_arn"))
                for a in json.loads(get("ACCOUNTS", "[]"))
            ),
            regions=tuple(r for r in get("REGIONS").split(",") if r),
            home_region=get("HOME_REGION") or env.get("AWS_REGION", "us-east-1"),
            external_id=get("EXTERNAL_ID"),
            model_id=get("MODEL_ID"),
            fallback_model_id=get("FALLBACK_MODEL_ID"),
            model_region=get("MODEL_REGION") or env.get("AWS_REGION", "us-east-1"),
            model_input_usd_per_mtok=price("MODEL_INPUT_USD_PER_MTOK"),
            model_output_usd_per_mtok=price("MODEL_OUTPUT_USD_PER_MTOK"),
            chat_steps=int(get("CHAT_STEPS", "8")),
            chat_deadline_s=float(get("CHAT_DEADLINE_S", "150")),
            chat_tokens=int(get("CHAT_TOKENS", "400000")),
            chat_daily_usd=price("CHAT_DAILY_USD"),
            guardrail_id=get("GUARDRAIL_ID"),
            guardrail_version=get("GUARDRAIL_VERSION"),
            knowledge_base_id=get("KNOWLEDGE_BASE_ID"),
            cost_export=get("COST_EXPORT"),
            cost_export_region=get("COST_EXPORT_REGION"),
            account_endpoint_url=get("ACCOUNT_ENDPOINT_URL"),
            max_concurrency=int(get("MAX_CONCURRENCY", "24")),
            conversation_ttl_days=int(get("CONVERSATION_TTL_DAYS", "90")),
            stage=get("STAGE", "prod"),
        )
