"""Questions and resources: who asks, what there is, and what a sentence means."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rassistant import __version__, wiring
from rassistant.http import Api, Request

api = Api()


@api.route("GET", "/api/health")
def get_health(_request: Request) -> object:
    return {"status": "ok", "version": __version__}


@api.route("GET", "/api/me")
def get_me(request: Request) -> object:
    caller, graph = request.caller, wiring.graph()
    return {
        "subject": caller.subject,
        "username": caller.username,
        "email": caller.email,
        "groups": list(caller.groups),
        "locale": request.locale,
        "version": __version__,
        **graph.installation.describe(request.locale),
    }


def handler(event: Mapping[str, Any], context: Any) -> dict[str, Any]:
    return api.resolve(event, context)
