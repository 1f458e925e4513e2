"""What the installation says of itself: whether it is up, who asks, what is set for everybody."""

from __future__ import annotations

from functions.query.routing import api
from rassistant import __version__, wiring
from rassistant.http import Request
from rassistant.http.schemas import SettingsBody
from rassistant.models.preferences import NAMES


@api.route("GET", "/api/health")
def get_health(_request: Request) -> object:
    return {"status": "ok", "version": __version__}


@api.route("GET", "/api/me")
def get_me(request: Request) -> object:
    caller = request.caller
    return {
        "subject": caller.subject,
        "username": caller.username,
        "email": caller.email,
        "groups": list(caller.groups),
        "locale": request.locale,
        "version": __version__,
        **wiring.graph().installation.describe(request.locale),
    }


@api.route("GET", "/api/settings")
def get_settings(_request: Request) -> object:
    return wiring.graph().installation_settings.answer()


@api.route("PUT", "/api/settings")
def put_settings(request: Request) -> object:
    """What the body names is set, null among it; what it leaves out stays as it is."""
    body = request.body(SettingsBody)
    changes = {name: getattr(body, name) for name in NAMES if name in body.model_fields_set}
    return wiring.graph().installation_settings.change(changes, by=request.caller.name, version=body.version)
