"""The controls of the simulator, under /local: calls, faults, clock, model, speech, and a token without a browser."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from infra.local.auth.pool import UserPool, WrongPassword
from infra.local.simulator.bedrock import BadScript, ModelScript, parse_script
from infra.local.simulator.faults import BadFaults, parse_faults
from infra.local.simulator.transcribe import BadSpeech, Speech, parse_speech
from infra.local.web import WebReply, WebRequest, error_reply, json_reply
from rassistant.errors import InvalidInput, MethodNotAllowed, NotFound, RAssistantError, Text, Unauthenticated
from rassistant.models.clock import iso

if TYPE_CHECKING:
    from infra.local.simulator.clock import MovableClock
    from infra.local.simulator.wire import Wire

_LOOPBACK = ("127.", "::1", "::ffff:127.")
Answer = Callable[[WebRequest], Any]


class Controls:
    """``wire``, ``model`` and ``speech`` None: nothing is simulated but sign-in and tables (``--profile``)."""

    def __init__(
        self,
        pool: UserPool,
        clock: MovableClock,
        wire: Wire | None = None,
        model: ModelScript | None = None,
        speech: Speech | None = None,
    ) -> None:
        self._pool = pool
        self._clock = clock
        self._wire = wire
        self._model = model
        self._speech = speech
        self._routes: Mapping[str, Mapping[str, Answer]] = {
            "/local/token": {"POST": self._token},
            "/local/clock": {"GET": self._time, "POST": self._advance},
            **(
                {
                    "/local/calls": {"GET": lambda _: wire.calls.report()},
                    "/local/faults": {"GET": lambda _: wire.faults.list(), "PUT": self._put_faults},
                }
                if wire
                else {}
            ),
            **({"/local/model": {"GET": lambda _: model.state(), "POST": self._set_model}} if model else {}),
            **({"/local/transcription": {"GET": lambda _: speech.state(), "POST": self._set_speech}} if speech else {}),
        }

    def answer(self, request: WebRequest) -> WebReply:
        try:
            if not request.remote.startswith(_LOOPBACK):
                raise NotFound
            methods = self._routes.get(request.path)
            if methods is None:
                raise NotFound
            if request.method not in methods:
                raise MethodNotAllowed
            return json_reply(methods[request.method](request))
        except RAssistantError as error:
            return error_reply(error, request)

    def _token(self, request: WebRequest) -> Any:
        body = _json(request)
        username, password = body.get("username"), body.get("password")
        if not isinstance(username, str) or not isinstance(password, str):
            raise _invalid("username, password: must be given as texts", "username과 password를 문자열로 보내 주세요")
        try:
            tokens = self._pool.sign_in(username, password)
        except WrongPassword as error:
            raise Unauthenticated(
                Text("The user name or the password is wrong.", "사용자 이름 또는 비밀번호가 올바르지 않습니다.")
            ) from error
        return {
            "id_token": tokens.id_token,
            "access_token": tokens.access_token,
            "refresh_token": tokens.refresh_token,
        }

    def _time(self, request: WebRequest) -> Any:
        del request
        return {"now": iso(self._clock()), "ahead_s": self._clock.ahead_s}

    def _advance(self, request: WebRequest) -> Any:
        seconds = _json(request).get("advance_s")
        if isinstance(seconds, bool) or not isinstance(seconds, int | float):
            raise _invalid("advance_s: must be a number of seconds", "advance_s: 초 단위 숫자를 보내 주세요")
        try:
            self._clock.advance(seconds)
        except (ValueError, OverflowError) as error:
            raise _invalid(f"advance_s: {error}", "advance_s: 0초 이상 10년 이하로 보내 주세요") from error
        return self._time(request)

    def _put_faults(self, request: WebRequest) -> Any:
        assert self._wire is not None  # noqa: S101  (the route exists only then)
        document = _document(request)
        try:
            faults = parse_faults(document)
        except BadFaults as bad:
            raise _invalid(str(bad), f"장애 설정이 올바르지 않습니다. {bad}") from bad
        self._wire.faults.replace(faults)
        return self._wire.faults.list()

    def _set_model(self, request: WebRequest) -> Any:
        assert self._model is not None  # noqa: S101  (the route exists only then)
        try:
            mode, entries = parse_script(_document(request))
        except BadScript as bad:
            raise _invalid(str(bad), f"모델 설정이 올바르지 않습니다. {bad}") from bad
        self._model.set(mode, entries)
        return self._model.state()

    def _set_speech(self, request: WebRequest) -> Any:
        assert self._speech is not None  # noqa: S101  (the route exists only then)
        try:
            mode, text = parse_speech(_document(request))
        except BadSpeech as bad:
            raise _invalid(str(bad), f"음성 인식 설정이 올바르지 않습니다. {bad}") from bad
        self._speech.set(mode, text)
        return self._speech.state()


def _invalid(english: str, korean: str) -> InvalidInput:
    return InvalidInput(Text(english, korean), field="body")


def _document(request: WebRequest) -> Any:
    try:
        return json.loads(request.body)
    except (ValueError, RecursionError) as error:
        raise _invalid("The body is not JSON.", "요청 본문이 JSON이 아닙니다.") from error


def _json(request: WebRequest) -> Mapping[str, Any]:
    document = _document(request)
    if not isinstance(document, dict):
        raise _invalid("The body is not a JSON object.", "요청 본문이 JSON 객체가 아닙니다.")
    return document
