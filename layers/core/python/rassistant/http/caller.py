"""Who asks, as the authorizer vouched for, and what the groups allow."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

Role = Literal["viewer", "operator", "approver"]

_ALLOWED_BY: Mapping[Role, frozenset[str]] = {
    "viewer": frozenset({"viewer", "operator", "approver"}),
    "operator": frozenset({"operator", "approver"}),
    "approver": frozenset({"approver"}),
}


@dataclass(frozen=True, slots=True)
class Caller:
    """``subject`` is the user pool's stable id: the owner of conversations."""

    subject: str
    username: str
    email: str | None
    groups: tuple[str, ...]

    def has(self, role: Role) -> bool:
        return not _ALLOWED_BY[role].isdisjoint(self.groups)

    @property
    def name(self) -> str:
        """What others know the person by: a user pool that signs in by email has random usernames."""
        return self.email or self.username

    @classmethod
    def from_event(cls, event: Mapping[str, Any]) -> Caller | None:
        """The verified claims that the gateway's JWT authorizer put into the event; None where there are none."""
        authorizer = (event.get("requestContext") or {}).get("authorizer") or {}
        claims = (authorizer.get("jwt") or {}).get("claims") or {}
        subject = claims.get("sub")
        if not subject:
            return None
        username = claims.get("cognito:username") or claims.get("username") or subject
        return cls(str(subject), str(username), claims.get("email"), _groups(claims.get("cognito:groups")))


def _groups(claim: Any) -> tuple[str, ...]:
    """API Gateway's HTTP API flattens the list to the text ``[viewer operator]``."""
    if claim is None:
        return ()
    if isinstance(claim, str):
        return tuple(claim.strip("[]").replace(",", " ").split())
    return tuple(str(group) for group in claim)
