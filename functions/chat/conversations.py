"""The history: list, search, read, rename, export and delete what one has asked."""

from __future__ import annotations

from functions.chat.routing import api
from rassistant import wiring
from rassistant.http import Reply, Request
from rassistant.http.schemas import ConversationBody, ConversationsQuery

_FILE = {"content-disposition": 'attachment; filename="conversation.md"'}


@api.route("GET", "/api/chat")
def get_conversations(request: Request) -> object:
    query = request.query(ConversationsQuery)
    if query.q.strip():
        return wiring.graph().chat.found(request.caller.subject, query.q, query.limit)
    return wiring.graph().chat.listing(request.caller.subject, query.limit, query.cursor)


@api.route("GET", "/api/chat/{conversation_id}")
def get_conversation(request: Request) -> object:
    return wiring.graph().chat.conversation(request.caller.subject, request.path["conversation_id"])


@api.route("PATCH", "/api/chat/{conversation_id}")
def patch_conversation(request: Request) -> object:
    title = request.body(ConversationBody).title
    return wiring.graph().chat.rename(request.caller.subject, request.path["conversation_id"], title)


@api.route("GET", "/api/chat/{conversation_id}/export")
def get_export(request: Request) -> object:
    text = wiring.graph().chat.export(request.caller.subject, request.path["conversation_id"])
    return Reply(text, content_type="text/markdown", headers=_FILE)


@api.route("DELETE", "/api/chat/{conversation_id}")
def delete_conversation(request: Request) -> object:
    return {"deleted": wiring.graph().chat.delete(request.caller.subject, request.path["conversation_id"])}


@api.route("DELETE", "/api/chat")
def delete_conversations(request: Request) -> object:
    return {"deleted": wiring.graph().chat.delete_all(request.caller.subject)}
