"""Pydantic's findings as errors of ours: the field, what is wrong with it, what to do, in both languages."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ValidationError

from rassistant.errors import InvalidInput, Text


def first_fault(error: ValidationError, model: type[BaseModel]) -> InvalidInput:
    """The first fault; the others show once it is mended."""
    fault = error.errors(include_url=False)[0]
    field = ".".join(str(part) for part in fault["loc"]) or "body"
    what, hint = _describe(fault, model)
    return InvalidInput(Text(f'"{field}": {what.en}', f'"{field}": {what.ko}'), hint, field=field)


def _describe(fault: Any, model: type[BaseModel]) -> tuple[Text, Text | None]:  # noqa: PLR0911, PLR0912  (a table of cases)
    kind, context = fault["type"], fault.get("ctx", {})
    match kind:
        case "missing":
            return Text("is required.", "필수 항목입니다."), None
        case "extra_forbidden":
            known = ", ".join(sorted(model.model_fields))
            is_ours = len(fault["loc"]) == 1  # deeper ones belong to another model
            return (
                Text("is not known here.", "알 수 없는 항목입니다."),
                Text(f"Known: {known}.", f"사용할 수 있는 항목: {known}.") if is_ours else None,
            )
        case "literal_error" | "enum":
            expected = context.get("expected", "")
            return (
                Text("has a value that is not allowed.", "허용되지 않는 값입니다."),
                Text(f"Use one of: {expected}.", f"다음 중 하나를 사용하세요: {expected}."),
            )
        case "string_too_long":
            limit = context["max_length"]
            return Text(f"is longer than {limit} characters.", f"{limit}자를 넘었습니다."), Text(
                "Shorten it.", "짧게 줄여 주세요."
            )
        case "greater_than_equal" | "less_than_equal" | "greater_than" | "less_than":
            limit = next(iter(context.values()))
            words = {
                "greater_than_equal": Text(f"must be at least {limit}.", f"{limit} 이상이어야 합니다."),
                "less_than_equal": Text(f"must be at most {limit}.", f"{limit} 이하여야 합니다."),
                "greater_than": Text(f"must be more than {limit}.", f"{limit}보다 커야 합니다."),
                "less_than": Text(f"must be less than {limit}.", f"{limit}보다 작아야 합니다."),
            }
            return words[kind], None
        case "int_parsing" | "int_type" | "int_from_float" | "float_parsing" | "float_type":
            return Text("must be a number.", "숫자여야 합니다."), None
        case "finite_number":
            return Text("must be a finite number.", "유한한 숫자여야 합니다."), None
        case "string_type" | "string_unicode":
            return Text("must be text.", "문자열이어야 합니다."), None
        case "list_type" | "dict_type" | "model_type" | "model_attributes_type":
            is_list = kind == "list_type"
            return Text(
                "must be a list." if is_list else "must be a JSON object.",
                "목록이어야 합니다." if is_list else "JSON 객체여야 합니다.",
            ), None
        case "string_too_short":
            return Text("is empty.", "비어 있습니다."), None
        case "too_long":
            limit = context["max_length"]
            return Text(f"has more than {limit} values.", f"값이 {limit}개를 넘었습니다."), None
        case "string_pattern_mismatch":
            return Text("does not have the form that is expected.", "형식이 맞지 않습니다."), Text(
                f"It must match {context['pattern']}", f"다음 패턴에 맞아야 합니다: {context['pattern']}"
            )
        case "bool_parsing" | "bool_type":
            return Text("must be true or false.", "true 또는 false여야 합니다."), None
        case _ if kind.startswith(("date", "datetime")):
            return (
                Text("is not a date.", "날짜가 아닙니다."),
                Text(
                    "Write it as YYYY-MM-DD, a time as YYYY-MM-DDTHH:MM:SSZ.",
                    "YYYY-MM-DD, 시각은 YYYY-MM-DDTHH:MM:SSZ 형식으로 써 주세요.",
                ),
            )
        case "value_error" if isinstance(context.get("error"), Exception) and len(context["error"].args) == 2:
            # a validator of ours raises ValueError(english, korean)
            return Text(*context["error"].args), None
        case _:
            return Text("has the wrong type or form.", "형식이 올바르지 않습니다."), None
