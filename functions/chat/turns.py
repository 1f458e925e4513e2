"""Turns: begin one, follow its events, stop it, ask again, judge the answer."""

from __future__ import annotations

from functions.chat.routing import TURN, api, key_of
from rassistant import wiring
from rassistant.assistant.pictures import Picture
from rassistant.http import Reply, Request
from rassistant.http.schemas import ChatBody, FeedbackBody, TurnQuery


@api.route("POST", "/api/chat")
def post_chat(request: Request) -> object:
    body = request.body(ChatBody)
    pictures = [Picture(one.name, one.media_type, one.data) for one in body.attachments]
    key = wiring.graph().chat.begin(
        request.caller.subject, body.message, body.locale, request.locale, body.conversation_id, pictures
    )
    return Reply({"conversation_id": key.conversation_id, "turn_id": key.turn_id}, status=202)


@api.route("GET", TURN)
def get_turn(request: Request) -> object:
    query = request.query(TurnQuery)
    progress = wiring.graph().turns.poll(key_of(request), query.after, query.wait_s)
    return {"events": [event.as_json() for event in progress.events], "done": progress.done}


@api.route("POST", f"{TURN}/stop")
def post_stop(request: Request) -> object:
    wiring.graph().turns.stop(key_of(request))
    return {"done": True}


@api.route("POST", f"{TURN}/retry")
def post_retry(request: Request) -> object:
    key = wiring.graph().chat.retry(key_of(request))
    return Reply({"conversation_id": key.conversation_id, "turn_id": key.turn_id}, status=202)


@api.route("POST", f"{TURN}/feedback")
def post_feedback(request: Request) -> object:
    body = request.body(FeedbackBody)
    return wiring.graph().chat.judge(key_of(request), body.verdict, body.reason)
