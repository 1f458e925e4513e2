"""Recordings to text: begin one, ask for its text."""

from __future__ import annotations

from functions.chat.routing import api
from rassistant import wiring
from rassistant.http import Reply, Request
from rassistant.http.schemas import TranscriptionBody


@api.route("POST", "/api/transcriptions")
def post_transcription(request: Request) -> object:
    body = request.body(TranscriptionBody)
    begun = wiring.graph().transcriptions.begin(
        request.caller.subject, body.audio, body.media_type, body.locale or request.locale
    )
    return Reply(begun, status=202)


@api.route("GET", "/api/transcriptions/{id}")
def get_transcription(request: Request) -> object:
    return wiring.graph().transcriptions.state(request.caller.subject, request.path["id"])
