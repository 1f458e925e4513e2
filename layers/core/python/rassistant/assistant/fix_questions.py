"""Wishes for the code of a fix or for the fix itself, and which recommendation is meant."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Literal

from rassistant.assistant.intents import resource_id_in
from rassistant.assistant.names import named_resource
from rassistant.assistant.sources import Sources
from rassistant.errors import Locale
from rassistant.services.recommendations import Wish

FixIntent = Literal["fix_code", "proposal"]

_CODE = re.compile(
    r"terraform|테라폼|cloudformation|클라우드포메이션|명령어|스크립트|코드|\bcli\b|\bcommands?\b|\bscripts?\b|\bcode\b"
)
_DO = re.compile(
    r"(?:삭제|중지|정지|종료|제거|적용|조치|처리|정리|변경|축소|최적화|수정) ?(?:해|하자|해줘|해 줘|해주세요|부탁|시켜)"
    r"|지워|고쳐|줄여 ?줘|제안해"
    r"|^(?:please )?(?:delete|remove|stop|terminate|resize|fix|apply|optimi[sz]e|clean up|propose|downsize|release)\b"
    r"|\b(?:apply|fix|propose|do) (?:it|that|this|the)\b"
)
_FORMATS = {
    "terraform": "terraform",
    "테라폼": "terraform",
    "cloudformation": "cloudformation",
    "클라우드포메이션": "cloudformation",
}
_ORDINALS = (
    re.compile(r"첫 ?번째|1번|(?<!\d)1위|\b(?:first|1st|top)\b|그거|그것|이거|이것|해당|그 ?추천|\b(?:it|that|this)\b"),
    re.compile(r"두 ?번째|2번|\b(?:second|2nd)\b"),
    re.compile(r"세 ?번째|3번|\b(?:third|3rd)\b"),
    re.compile(r"네 ?번째|4번|\b(?:fourth|4th)\b"),
    re.compile(r"다섯 ?번째|5번|\b(?:fifth|5th)\b"),
)
_LOOKED_AT = 1000


def fix_call(
    message: str, context: Mapping[str, Any], sources: Sources, locale: Locale
) -> tuple[FixIntent, dict[str, Any]] | None:
    """The intent and the tool's arguments; None where no fix is wished for, or none is known for what is named."""
    text = " ".join(message.casefold().split())
    code, do = bool(_CODE.search(text)), bool(_DO.search(text))
    if not (code or do):
        return None
    identifier = _by_resource(message, sources, locale) or _by_place(text, context)
    if identifier is None:
        return None
    if not code:
        return "proposal", {"recommendation_id": identifier}
    wanted = next((name for word, name in _FORMATS.items() if word in text), "cli")
    return "fix_code", {"recommendation_id": identifier, "format": wanted}


def _by_resource(message: str, sources: Sources, locale: Locale) -> str | None:
    """Of the recommendations on the resource that is named, the one that saves most."""
    resource_id = resource_id_in(message)
    if resource_id is None:
        known = named_resource(message, sources)
        resource_id = None if known is None else known.resource_id
    if resource_id is None:
        return None
    items = sources.recommendations.answer(Wish(), locale, limit=_LOOKED_AT)["items"]
    return next((str(item["id"]) for item in items if item["resource_id"] == resource_id), None)


def _by_place(text: str, context: Mapping[str, Any]) -> str | None:
    """Of those that the last answer listed."""
    listed = context.get("items") or []
    place = next((number for number, words in enumerate(_ORDINALS) if words.search(text)), None)
    if place is None and len(listed) == 1:
        place = 0
    return str(listed[place]) if place is not None and place < len(listed) else None
