"""What the chat's routes share: one Api, and whose turn a path names."""

from __future__ import annotations

from rassistant.http import Api, Request
from rassistant.store.turns import TurnKey

TURN = "/api/chat/{conversation_id}/turns/{turn_id}"

api = Api()


def key_of(request: Request) -> TurnKey:
    return TurnKey(request.caller.subject, request.path["conversation_id"], request.path["turn_id"])
