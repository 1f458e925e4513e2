"""Amazon Transcribe, which hears what a script says; without one the account may not use it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from threading import Lock
from typing import Any, Literal

from moto.s3.models import s3_backends
from moto.transcribe.exceptions import BadRequestException
from moto.transcribe.responses import TranscribeResponse

from infra.local.simulator.calls import Call
from infra.local.simulator.protocol_errors import error_answer

Mode = Literal["off", "scripted"]
Answer = tuple[int, Mapping[str, Any], "str | bytes"]

_POLLS_UNTIL_DONE = 1
"""How often a job says that it is in progress."""


class Speech:
    """What every recording is heard as. ``text`` None: the job fails."""

    def __init__(self) -> None:
        self._lock = Lock()
        self.set("off", "")

    def set(self, mode: Mode, text: str | None) -> None:
        with self._lock:
            self.mode: Mode = mode
            self.text = text
            self.jobs: dict[str, dict[str, Any]] = {}

    def state(self) -> dict[str, Any]:
        with self._lock:
            return {"mode": self.mode, "text": self.text, "jobs": len(self.jobs)}


speech = Speech()
"""moto's backends are global to the process, and so is this."""


class BadSpeech(ValueError):
    """What is wrong, with its place."""


def parse_speech(document: object) -> tuple[Mode, str | None]:
    """The body of ``POST /local/transcription``: ``{"mode": "off" | "scripted", "text": "…" | null}``."""
    if not isinstance(document, dict) or document.get("mode") not in ("off", "scripted"):
        raise BadSpeech('$.mode: must be "off" or "scripted"')
    unknown = document.keys() - {"mode", "text"}
    if unknown:
        raise BadSpeech(f"$.{min(unknown)}: is not known; known: mode, text")
    text = document.get("text", "")
    if text is not None and not isinstance(text, str):
        raise BadSpeech("$.text: must be a text, or null where the job is to fail")
    return document["mode"], text


def install() -> None:
    """Idempotent. moto routes these operations to the methods of these names."""
    TranscribeResponse.start_transcription_job = _start
    TranscribeResponse.get_transcription_job = _get
    TranscribeResponse.delete_transcription_job = _delete


def _start(self: Any) -> Answer:
    if speech.mode == "off":
        call = Call(self.current_account, "transcribe", self.region, "StartTranscriptionJob")
        status, headers, body = error_answer(call, "AccessDeniedException", "Transcribe is not allowed here.", 400)
        return status, {**headers, "status": status}, body
    asked = json.loads(self.body)
    source = asked["Media"]["MediaFileUri"].removeprefix("s3://")
    bucket, _, key = source.partition("/")
    if s3_backends[self.current_account]["aws"].head_object(bucket, key) is None:
        raise BadRequestException(message="The S3 URI that you provided can't be accessed.")
    job = {
        "TranscriptionJobName": asked["TranscriptionJobName"],
        "TranscriptionJobStatus": "IN_PROGRESS",
        "LanguageCode": asked["LanguageOptions"][0],
        "MediaFormat": asked["MediaFormat"],
        "Media": asked["Media"],
    }
    with speech._lock:
        speech.jobs[job["TranscriptionJobName"]] = {"job": job, "asked": asked, "polls": 0}
    return _json({"TranscriptionJob": job})


def _get(self: Any) -> Answer:
    entry = _entry(self)
    entry["polls"] += 1
    if entry["polls"] > _POLLS_UNTIL_DONE:
        _finish(self.current_account, entry)
    return _json({"TranscriptionJob": entry["job"]})


def _delete(self: Any) -> Answer:
    _entry(self)
    with speech._lock:
        speech.jobs.pop(json.loads(self.body)["TranscriptionJobName"])
    return _json({})


def _finish(account_id: str, entry: dict[str, Any]) -> None:
    job, asked = entry["job"], entry["asked"]
    if speech.text is None:
        job.update(TranscriptionJobStatus="FAILED", FailureReason="The recording holds no speech.")
        return
    result = {"jobName": job["TranscriptionJobName"], "results": {"transcripts": [{"transcript": speech.text}]}}
    s3_backends[account_id]["aws"].put_object(
        asked["OutputBucketName"], asked["OutputKey"], json.dumps(result, ensure_ascii=False).encode()
    )
    job["TranscriptionJobStatus"] = "COMPLETED"


def _entry(self: Any) -> dict[str, Any]:
    entry = speech.jobs.get(json.loads(self.body)["TranscriptionJobName"])
    if entry is None:
        raise BadRequestException(message="The requested job couldn't be found. Check the job name and try again.")
    return entry


def _json(document: Mapping[str, Any]) -> Answer:
    return 200, {"content-type": "application/x-amz-json-1.1"}, json.dumps(document, ensure_ascii=False)
