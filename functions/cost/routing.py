"""The one Api that this function's routes are registered with."""

from __future__ import annotations

from rassistant.http import Api

api = Api()
