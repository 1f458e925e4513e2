"""Where a resource is shown elsewhere: its page in the AWS console, and the CLI line that describes it."""

from __future__ import annotations

import shlex
from urllib.parse import quote

from rassistant.models.resource import Resource
from rassistant.resources.kind import Kind


def console_url(kind: Kind, resource: Resource) -> str | None:
    """Every value is percent-encoded: names may hold slashes and spaces."""
    if not kind.console:
        return None
    values = {name: quote(text, safe="") for name, text in _values(resource).items()}
    # CloudWatch's console wants its ids encoded twice, with $ for %
    return kind.console.format(**values, console_name=quote(quote(resource.resource_id, safe="")).replace("%", "$"))


def cli_line(kind: Kind, resource: Resource) -> str | None:
    """Every value is quoted for a POSIX shell."""
    template = kind.cli if isinstance(kind.cli, str) else kind.cli(resource)
    if not template:
        return None
    return template.format(**{name: shlex.quote(text) for name, text in _values(resource).items()})


def _values(resource: Resource) -> dict[str, str]:
    return {
        **{name: str(value) for name, value in resource.details.items()},
        "account_id": resource.account_id,
        "arn": resource.arn,
        "name": resource.name,
        "region": resource.region,
        "resource_id": resource.resource_id,
    }
