"""About what a month costs, from list prices of us-east-1 without any free tier, and a usage that is told with it."""

from __future__ import annotations

from dataclasses import dataclass

from infra.features import FEATURES
from infra.settings import DeploymentSettings

_ALARMS_A_FUNCTION = 3
_MODEL_TOKENS_A_TURN = (12_000, 800)
"""In and out, assumed: a system prompt, the tools, three tool results; an answer."""


@dataclass(frozen=True, slots=True)
class Usage:
    """What is assumed of a month. ``resources``: in the examined accounts, with two metrics each on average."""

    users: int = 5
    questions_a_user_and_day: int = 20
    days: int = 22
    resources: int = 500

    @property
    def questions(self) -> int:
        return self.users * self.questions_a_user_and_day * self.days


@dataclass(frozen=True, slots=True)
class Line:
    """``usd`` None: the price is not known here. ``source``: where AWS tells the price."""

    what: str
    usd: float | None
    source: str


def monthly(settings: DeploymentSettings, usage: Usage) -> list[Line]:
    """One line for each thing that is billed."""
    requests = usage.questions * 8  # a page asks several routes; a chat turn polls
    refreshes = usage.users * usage.days * 12 + (30 * 24 // settings.refresh_hours if settings.refresh_hours else 0)
    gb_seconds = requests * 0.6 + (usage.questions + refreshes) * 10 * 1.73
    functions = gb_seconds * 0.0000133334 + (requests + refreshes) * 0.20 / 1e6
    metrics = refreshes * usage.resources * 2
    # A listing of 500 resources is about 60 KB compressed: 60 units to write it, 15 to read it.
    tables = refreshes * 120 * 0.625 / 1e6 + requests * 30 * 0.125 / 1e6 + 0.25
    alarms = len(FEATURES) * _ALARMS_A_FUNCTION + 3
    logs_gb = requests * 4 / 1e6
    cost_explorer = min(refreshes, 4 * 30) * 8  # kept for 6 hours
    lines = [
        Line("Lambda (arm64)", functions, "aws.amazon.com/lambda/pricing"),
        Line("API Gateway, HTTP API", requests * 1.00 / 1e6, "aws.amazon.com/api-gateway/pricing"),
        Line("DynamoDB, on demand", tables, "aws.amazon.com/dynamodb/pricing"),
        Line("CloudFront and S3", requests * 20e-6 * 0.085 + 0.01, "aws.amazon.com/cloudfront/pricing"),
        Line("Cognito Essentials", usage.users * 0.015, "aws.amazon.com/cognito/pricing"),
        Line("CloudWatch: logs and alarms", logs_gb * 0.50 + alarms * 0.10, "aws.amazon.com/cloudwatch/pricing"),
        Line("X-Ray traces", requests * 5.00 / 1e6, "aws.amazon.com/xray/pricing"),
        Line("GetMetricData (metrics read)", metrics * 0.01 / 1000, "aws.amazon.com/cloudwatch/pricing"),
        Line(
            "Cost Explorer (cost read)",
            cost_explorer * 0.01,
            "aws.amazon.com/aws-cost-management/aws-cost-explorer/pricing",
        ),
    ]
    if settings.model_id:
        lines.append(Line(f"Bedrock, {settings.model_id}", _model(settings, usage), "aws.amazon.com/bedrock/pricing"))
    return lines


def _model(settings: DeploymentSettings, usage: Usage) -> float | None:
    """None where the settings do not tell the model's prices."""
    prices = (settings.model_input_usd_per_mtok, settings.model_output_usd_per_mtok)
    if prices[0] is None or prices[1] is None:
        return None
    tokens_in, tokens_out = _MODEL_TOKENS_A_TURN
    return usage.questions * (tokens_in * prices[0] + tokens_out * prices[1]) / 1e6


def as_text(lines: list[Line], usage: Usage) -> str:
    """A table with its total, and what it assumes."""
    rows = [f"  {line.what:<44} {_usd(line.usd):>9}   {line.source}" for line in lines]
    total = sum(line.usd or 0.0 for line in lines)
    more = " and what the model costs" if any(line.usd is None for line in lines) else ""
    return "\n".join(
        (
            *rows,
            f"  {'about':<44} {_usd(total):>9}   a month{more}, before any free tier",
            f"  Assumed: {usage.users} users, {usage.questions_a_user_and_day} questions each on {usage.days} days, "
            f"{usage.resources} resources; list prices of us-east-1.",
        )
    )


def _usd(amount: float | None) -> str:
    return "unknown" if amount is None else f"${amount:,.2f}"
