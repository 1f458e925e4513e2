"""The routes of the API as the gateway and the local server serve them, from the one table of operations."""

from __future__ import annotations

from typing import NamedTuple

from rassistant.http.caller import Role
from rassistant.http.operations import OPERATIONS


class Route(NamedTuple):
    """``role`` None: open to all, without an authorizer. ``function``: a folder of functions/."""

    method: str
    path: str
    function: str
    role: Role | None

    @property
    def key(self) -> str:
        return f"{self.method} {self.path}"


ROUTES: tuple[Route, ...] = tuple(Route(o.method, o.path, o.function, o.role) for o in OPERATIONS)
