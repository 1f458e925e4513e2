"""Conversations: begin a turn, follow its events, stop it; list, read and delete what one has asked."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rassistant import wiring
from rassistant.http import Api, Reply, Request
from rassistant.http.schemas import ChatBody, ConversationsQuery, TurnQuery
from rassistant.store.turns import TurnKey

api = Api()
_TURN = "/api/chat/{conversation_id}/turns/{turn_id}"


@api.route("POST", "/api/chat")
def post_chat(request: Request) -> object:
    body = request.body(ChatBody)
    key = wiring.graph().chat.begin(
        request.caller.subject, body.message, body.locale, request.locale, body.conversation_id
    )
    return Reply({"conversation_id": key.conversation_id, "turn_id": key.turn_id}, status=202)


@api.route("GET", "/api/chat")
def get_conversations(request: Request) -> object:
    query = request.query(ConversationsQuery)
    return wiring.graph().chat.listing(request.caller.subject, query.limit, query.cursor)


@api.route("GET", "/api/chat/{conversation_id}")
def get_conversation(request: Request) -> object:
    return wiring.graph().chat.conversation(request.caller.subject, request.path["conversation_id"])


@api.route("DELETE", "/api/chat/{conversation_id}")
def delete_conversation(request: Request) -> object:
    return {"deleted": wiring.graph().chat.delete(request.caller.subject, request.path["conversation_id"])}


@api.route("DELETE", "/api/chat")
def delete_conversations(request: Request) -> object:
    return {"deleted": wiring.graph().chat.delete_all(request.caller.subject)}


@api.route("GET", _TURN)
def get_turn(request: Request) -> object:
    query = request.query(TurnQuery)
    progress = wiring.graph().turns.poll(_key(request), query.after, query.wait_s)
    return {"events": [event.as_json() for event in progress.events], "done": progress.done}


@api.route("POST", f"{_TURN}/stop")
def post_stop(request: Request) -> object:
    wiring.graph().turns.stop(_key(request))
    return {"done": True}


def _key(request: Request) -> TurnKey:
    return TurnKey(request.caller.subject, request.path["conversation_id"], request.path["turn_id"])


def handler(event: Mapping[str, Any], context: Any) -> dict[str, Any]:
    return api.resolve(event, context)
