"""The error tree: every failure a caller may see, with its status, code and what to do about it.

Messages are bilingual: an error holds both texts, and the HTTP layer picks the asker's language.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Literal

Locale = Literal["en", "ko"]


class Text:
    """The same sentence in both languages. ``text["ko"]`` is the Korean one."""

    __slots__ = ("en", "ko")

    def __init__(self, en: str, ko: str) -> None:
        self.en = en
        self.ko = ko

    def __getitem__(self, locale: Locale) -> str:
        return self.ko if locale == "ko" else self.en

    def format(self, **values: object) -> Text:
        return Text(self.en.format(**values), self.ko.format(**values))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Text) and (self.en, self.ko) == (other.en, other.ko)

    def __hash__(self) -> int:
        return hash((self.en, self.ko))

    def __repr__(self) -> str:
        return f"Text({self.en!r}, {self.ko!r})"


class RAssistantError(Exception):
    """Base of all errors of ours. ``field`` names the input at fault, where there is one."""

    status: ClassVar[int] = 500
    code: ClassVar[str] = "internal_error"
    retryable: ClassVar[bool] = False
    default_message: ClassVar[Text] = Text("Something went wrong on our side.", "내부 오류가 발생했습니다.")
    default_hint: ClassVar[Text] = Text(
        "Try again; if it happens again, report the request id.",
        "다시 시도해 주세요. 계속되면 요청 ID와 함께 알려 주세요.",
    )

    def __init__(self, message: Text | None = None, hint: Text | None = None, *, field: str | None = None) -> None:
        self.message = message or self.default_message
        self.hint = hint or self.default_hint
        self.field = field
        super().__init__(self.message.en)

    def body(self, locale: Locale, request_id: str | None) -> Mapping[str, object]:
        """The ``error`` object of the HTTP contract."""
        answer: dict[str, object] = {
            "code": self.code,
            "message": self.message[locale],
            "hint": self.hint[locale],
            "retryable": self.retryable,
            "request_id": request_id,
        }
        if self.field is not None:
            answer["field"] = self.field
        return answer


class InvalidInput(RAssistantError):
    """A request that can't be carried out as written."""

    status = 400
    code = "invalid_input"
    default_message = Text("The request is not valid.", "요청이 올바르지 않습니다.")
    default_hint = Text("Correct the field and send it again.", "해당 항목을 고쳐서 다시 보내 주세요.")


class Unauthenticated(RAssistantError):
    status = 401
    code = "unauthenticated"
    default_message = Text("Sign in first.", "먼저 로그인해 주세요.")
    default_hint = Text(
        "Send a valid token in the Authorization header.", "Authorization 헤더에 유효한 토큰을 보내 주세요."
    )


class Forbidden(RAssistantError):
    status = 403
    code = "forbidden"
    default_message = Text("Your role does not allow this.", "이 작업을 할 권한이 없습니다.")
    default_hint = Text("Ask an administrator for the role it needs.", "관리자에게 필요한 역할을 요청해 주세요.")


class NotFound(RAssistantError):
    status = 404
    code = "not_found"
    default_message = Text("There is no such thing.", "찾을 수 없습니다.")
    default_hint = Text("Check the id, or refresh the list.", "ID를 확인하거나 목록을 새로 고쳐 주세요.")


class MethodNotAllowed(RAssistantError):
    status = 405
    code = "method_not_allowed"
    default_message = Text("This address does not take that method.", "이 주소는 그 메서드를 지원하지 않습니다.")
    default_hint = Text("See the API description.", "API 문서를 확인해 주세요.")


class Conflict(RAssistantError):
    """The thing changed in between, or is in a state that does not allow this."""

    status = 409
    code = "conflict"
    default_message = Text("It has changed in the meantime.", "그 사이에 상태가 바뀌었습니다.")
    default_hint = Text("Load it again and decide anew.", "다시 불러온 뒤 진행해 주세요.")


class AwsFailure(RAssistantError):
    """A call to AWS failed; the partial answer carries it as a warning instead where it can."""

    status = 502
    code = "aws_error"
    default_message = Text("AWS answered with an error.", "AWS가 오류를 반환했습니다.")
    action: str = ""
    """The IAM action of the call, where it is known."""


class AccessDenied(AwsFailure):
    """The role may not read this."""

    status = 502
    code = "access_denied"
    default_message = Text("AWS denied access.", "AWS가 접근을 거부했습니다.")
    default_hint = Text(
        "Give the read role the permission named in the message.",
        "메시지에 나온 권한을 읽기 역할에 추가해 주세요.",
    )


class Absent(AwsFailure):
    """What was asked for does not exist at AWS: deleted in between, or never set (a bucket without a policy)."""

    code = "absent"
    default_message = Text("AWS knows no such thing.", "AWS에 해당 항목이 없습니다.")
    default_hint = Text("Refresh the list.", "목록을 새로 고쳐 주세요.")


class RegionNotEnabled(AwsFailure):
    """The account has not opted in to this region."""

    code = "region_not_enabled"
    default_message = Text("The region is not enabled for this account.", "이 계정에서 활성화되지 않은 리전입니다.")
    default_hint = Text(
        "Enable the region, or leave it out of the scope.", "리전을 활성화하거나 범위에서 제외해 주세요."
    )


class Throttled(AwsFailure):
    """AWS asked us to slow down, and retries did not help."""

    status = 503
    code = "throttled"
    retryable = True
    default_message = Text("AWS is limiting requests right now.", "AWS가 요청을 제한하고 있습니다.")
    default_hint = Text("Try again in a minute.", "1분 뒤에 다시 시도해 주세요.")


class TimedOut(AwsFailure):
    status = 504
    code = "timeout"
    retryable = True
    default_message = Text("AWS did not answer in time.", "AWS가 제시간에 응답하지 않았습니다.")
    default_hint = Text("Try again.", "다시 시도해 주세요.")


class MalformedAnswer(AwsFailure):
    """What came back could not be read."""

    code = "malformed_answer"
    retryable = True
    default_message = Text("AWS sent an answer that could not be read.", "AWS의 응답을 해석할 수 없습니다.")
    default_hint = Text("Try again.", "다시 시도해 주세요.")


class NotEnabled(AwsFailure):
    """The service is not switched on in the account (Cost Explorer, Compute Optimizer …)."""

    code = "not_enabled"
    default_message = Text("The service is not enabled in this account.", "이 계정에서 활성화되지 않은 서비스입니다.")
    default_hint = Text(
        "Enable it in the AWS console; data appears within 24 hours.",
        "AWS 콘솔에서 활성화해 주세요. 24시간 안에 데이터가 나타납니다.",
    )


class ModelUnavailable(AwsFailure):
    """No language model answers; rules go on without one."""

    status = 503
    code = "model_unavailable"
    retryable = True
    default_message = Text("The language model is not available.", "언어 모델을 사용할 수 없습니다.")
    default_hint = Text("Answers are made by rules meanwhile.", "그동안 규칙 기반으로 답합니다.")
