"""What every answer is: an object of known fields, where its data came from, and errors."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Answer(BaseModel):
    model_config = ConfigDict(extra="forbid")


class Error(Answer):
    code: str
    message: str
    hint: str
    retryable: bool
    request_id: str | None
    field: str | None = None


class ErrorAnswer(Answer):
    error: Error


class PartWarning(Answer):
    account_id: str | None
    region: str | None
    service: str
    code: str
    message: str


class Provenance(Answer):
    as_of: str | None
    stale: bool
    warnings: list[PartWarning]
