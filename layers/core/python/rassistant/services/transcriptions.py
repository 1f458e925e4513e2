"""Speech to text by Amazon Transcribe: a recording is put into the product's bucket, a job writes the text beside it.

An id belongs to who began it: it carries a digest of the owner, so that nobody reads another's words. Recording, text
and job are deleted once the text was handed over; what is never asked for expires with the bucket's rules.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
import re
import uuid
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, nullcontext
from typing import Any, Final

from rassistant.errors import AccessDenied, InvalidInput, Locale, NotEnabled, NotFound, Text
from rassistant.store.files import RECORDINGS, TRANSCRIPTS, Files

JOB_PREFIX: Final = "r-assistant-"
MAX_BYTES: Final = 4_000_000
"""A Lambda function takes 6 MB in all, and base64 adds a third. Minutes of speech in any browser's format."""
_FORMATS: Final[Mapping[str, str]] = {
    "audio/webm": "webm",
    "audio/ogg": "ogg",
    "audio/mp4": "mp4",
    "audio/mpeg": "mp3",
    "audio/wav": "wav",
    "audio/flac": "flac",
}
"""Media types and Transcribe's MediaFormat (StartTranscriptionJob reference)."""
_LANGUAGES: Final[Mapping[Locale, str]] = {"ko": "ko-KR", "en": "en-US"}
_ID = re.compile(r"[0-9a-f]{16}-[0-9a-f]{32}")

_NOT_HERE = Text("Voice input is not enabled in this account.", "이 계정에서는 음성 입력이 활성화되어 있지 않습니다.")
_HOW_TO_ENABLE = Text(
    "Allow Amazon Transcribe for this installation, or type the question.",
    "이 설치에서 Amazon Transcribe를 사용할 수 있도록 허용하거나, 질문을 직접 입력해 주세요.",
)


class VoiceNotEnabled(NotEnabled):
    status = 409
    code = "voice_not_enabled"
    default_message = _NOT_HERE
    default_hint = _HOW_TO_ENABLE


class Transcriptions:
    """``client``: boto3's Transcribe client. ``files`` None: the product has no bucket, so there is no voice input."""

    def __init__(
        self, client: Any, files: Files | None, *, guard: Callable[[], AbstractContextManager[Any]] = nullcontext
    ) -> None:
        self._client = client
        self._files = files
        self._guard = guard

    def begin(self, owner: str, audio: str, media_type: str, locale: Locale) -> dict[str, Any]:
        """``audio``: base64. ``locale``: the language that is likely; Korean and English are both understood.

        Raises InvalidInput, and VoiceNotEnabled where the account does not let this installation transcribe.
        """
        files = self._enabled()
        media_format = _FORMATS.get(media_type.partition(";")[0].strip().lower())
        if media_format is None:
            known = ", ".join(_FORMATS)
            raise InvalidInput(
                Text("This kind of recording is not understood.", "지원하지 않는 녹음 형식입니다."),
                Text(f"Send one of: {known}.", f"다음 중 하나로 보내 주세요: {known}."),
                field="media_type",
            )
        contents = _decoded(audio)
        transcription_id = f"{_digest(owner)}-{uuid.uuid4().hex}"
        recording = f"{RECORDINGS}/{transcription_id}.{media_format}"
        files.put(recording, contents, media_type)
        try:
            with self._guard():
                self._client.start_transcription_job(
                    TranscriptionJobName=JOB_PREFIX + transcription_id,
                    Media={"MediaFileUri": f"s3://{files.place}/{recording}"},
                    MediaFormat=media_format,
                    IdentifyLanguage=True,
                    LanguageOptions=[_LANGUAGES[locale], *(v for k, v in _LANGUAGES.items() if k != locale)],
                    OutputBucketName=files.place,
                    OutputKey=_transcript(transcription_id),
                )
        except (AccessDenied, NotEnabled) as error:
            files.delete(recording)
            raise VoiceNotEnabled from error
        return {"id": transcription_id, "state": "running", "text": None, "language": None}

    def state(self, owner: str, transcription_id: str) -> dict[str, Any]:
        """``state``: ``running``, ``done`` with the text (empty where nothing was said), or ``failed``.

        Raises NotFound, also for what is another's or was handed over already.
        """
        files = self._enabled()
        if not _ID.fullmatch(transcription_id) or not transcription_id.startswith(_digest(owner)):
            raise NotFound
        with self._guard():
            try:
                answer = self._client.get_transcription_job(TranscriptionJobName=JOB_PREFIX + transcription_id)
            except self._client.exceptions.BadRequestException as error:  # what Transcribe says of an unknown job
                raise NotFound from error
        job = answer["TranscriptionJob"]
        status = job["TranscriptionJobStatus"]
        if status not in ("COMPLETED", "FAILED"):
            return {"id": transcription_id, "state": "running", "text": None, "language": None}
        text = _spoken(files.get(_transcript(transcription_id))) if status == "COMPLETED" else None
        self._forget(files, transcription_id, job)
        return {
            "id": transcription_id,
            "state": "failed" if text is None else "done",
            "text": text,
            "language": None if text is None else job.get("LanguageCode"),
        }

    def _forget(self, files: Files, transcription_id: str, job: Mapping[str, Any]) -> None:
        files.delete(_transcript(transcription_id))
        files.delete(f"{RECORDINGS}/{transcription_id}.{job.get('MediaFormat', '')}")
        with self._guard():
            self._client.delete_transcription_job(TranscriptionJobName=JOB_PREFIX + transcription_id)

    def _enabled(self) -> Files:
        if self._files is None:
            raise VoiceNotEnabled
        return self._files


def _decoded(audio: str) -> bytes:
    if len(audio) > MAX_BYTES * 4 // 3 + 4:
        raise InvalidInput(
            Text("The recording is too long.", "녹음이 너무 깁니다."),
            Text(f"Send {MAX_BYTES // 1_000_000} MB at most.", f"{MAX_BYTES // 1_000_000}MB 이하로 보내 주세요."),
            field="audio",
        )
    try:
        contents = base64.b64decode(audio, validate=True)
    except (binascii.Error, ValueError):
        contents = b""
    if not contents:
        raise InvalidInput(
            Text("The recording is empty or not base64.", "녹음이 비어 있거나 base64가 아닙니다."),
            Text("Record again.", "다시 녹음해 주세요."),
            field="audio",
        )
    return contents


def _transcript(transcription_id: str) -> str:
    return f"{TRANSCRIPTS}/{transcription_id}.json"


def _spoken(stored: bytes | None) -> str | None:
    """The text of Transcribe's output file; None where it is not there or not what it should be."""
    try:
        return str(json.loads(stored or b"")["results"]["transcripts"][0]["transcript"]).strip()
    except (ValueError, KeyError, IndexError, TypeError):
        return None


def _digest(owner: str) -> str:
    return hashlib.sha256(owner.encode()).hexdigest()[:16]
