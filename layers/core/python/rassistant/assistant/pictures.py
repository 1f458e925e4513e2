"""Pictures that people attach to a message: kept in the product's bucket, handed to the model as image blocks."""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from rassistant.errors import InvalidInput, NotEnabled, Text
from rassistant.models.resource import Resource
from rassistant.store.files import ATTACHMENTS, Files

MAX_BYTES: Final = 3_750_000
MAX_IN_ALL: Final = 4_000_000
"""Bedrock takes 3.75 MB a picture (Converse, ImageBlock); a Lambda function takes a request of 6 MB, base64 included."""
_MAGIC: Final[Mapping[str, tuple[tuple[int, bytes], ...]]] = {
    "png": ((0, b"\x89PNG\r\n\x1a\n"),),
    "jpeg": ((0, b"\xff\xd8\xff"),),
    "webp": ((0, b"RIFF"), (8, b"WEBP")),
}
_WORD = re.compile(r"[A-Za-z0-9][\w./:-]*")
_EDGES = "._/:-"
_SHORTEST_NAME = 4
"""Shorter names (api, web) are words of any text."""
_MOST_NAMED = 20


class PicturesNotEnabled(NotEnabled):
    """The product has no bucket to keep them in."""

    status = 409
    code = "pictures_not_enabled"
    default_message = Text("Pictures are not enabled here.", "여기에서는 사진 첨부를 사용할 수 없습니다.")
    default_hint = Text("Describe what it shows in words.", "사진의 내용을 글로 설명해 주세요.")


@dataclass(frozen=True, slots=True)
class Picture:
    """As it was sent: ``data`` is base64, ``media_type`` is ``image/png``, ``image/jpeg`` or ``image/webp``."""

    name: str
    media_type: str
    data: str


class Pictures:
    """``files`` None: there is no bucket, and pictures are refused."""

    def __init__(self, files: Files | None) -> None:
        self._files = files

    def checked(self, pictures: Sequence[Picture]) -> list[bytes]:
        """What is in each. Raises InvalidInput, and PicturesNotEnabled where there is nowhere to keep them."""
        if pictures and self._files is None:
            raise PicturesNotEnabled
        contents = [_contents(picture, index) for index, picture in enumerate(pictures)]
        if sum(map(len, contents)) > MAX_IN_ALL:
            raise InvalidInput(
                Text("The pictures are too large together.", "사진의 크기 합계가 너무 큽니다."),
                Text("Send 4 MB in all, or one at a time.", "합계 4MB 이하로 보내거나 한 장씩 보내 주세요."),
                field="attachments",
            )
        return contents

    def keep(
        self, owner: str, conversation_id: str, pictures: Sequence[Picture], contents: Sequence[bytes]
    ) -> list[dict[str, str]]:
        """Where each is kept, for the turn that is about it. ``contents``: as ``checked`` gave them."""
        kept: list[dict[str, str]] = []
        for picture, body in zip(pictures, contents, strict=True):
            if self._files is None:
                raise PicturesNotEnabled
            form = picture.media_type.removeprefix("image/")
            key = f"{_folder(owner, conversation_id)}{uuid.uuid4().hex}.{form}"
            self._files.put(key, body, picture.media_type)
            kept.append({"key": key, "format": form, "name": picture.name})
        return kept

    def blocks(self, kept: Sequence[Mapping[str, str]]) -> list[dict[str, Any]]:
        """Converse's image blocks; one that has expired is left out."""
        if self._files is None:
            return []
        found = [(one["format"], self._files.get(one["key"])) for one in kept]
        return [{"image": {"format": form, "source": {"bytes": body}}} for form, body in found if body is not None]

    def forget(self, owner: str, conversation_id: str | None) -> None:
        """Those of one conversation, or of all of the owner's."""
        if self._files is None:
            return
        for file in list(self._files.list(_folder(owner, conversation_id))):
            self._files.delete(file.key)


def named_resources(text: str, inventory: Iterable[Resource]) -> list[dict[str, str]]:
    """Resources whose id or whole name stands in ``text``, at most twenty: a picture's labels, found in the account."""
    words = {word.strip(_EDGES).casefold() for word in _WORD.findall(text)}
    found = [
        resource
        for resource in inventory
        if {resource.resource_id.casefold(), resource.name.casefold()} & words and len(resource.name) >= _SHORTEST_NAME
    ]
    return [
        {
            "service_type": resource.service_type,
            "account_id": resource.account_id,
            "region": resource.region,
            "resource_id": resource.resource_id,
            "name": resource.name,
        }
        for resource in found[:_MOST_NAMED]
    ]


def _contents(picture: Picture, index: int) -> bytes:
    """What is in it, judged by its first bytes and not by what it calls itself."""
    field = f"attachments[{index}].data"
    try:
        body = base64.b64decode(picture.data, validate=True)
    except (binascii.Error, ValueError):
        body = b""
    form = picture.media_type.removeprefix("image/")
    if not body or any(body[at : at + len(mark)] != mark for at, mark in _MAGIC[form]):
        raise InvalidInput(
            Text("The picture cannot be read.", "사진을 읽을 수 없습니다."),
            Text("Send a PNG, JPEG or WebP file as it is.", "PNG, JPEG, WebP 파일을 그대로 보내 주세요."),
            field=field,
        )
    if len(body) > MAX_BYTES:
        raise InvalidInput(
            Text("The picture is too large.", "사진이 너무 큽니다."),
            Text("Make it smaller than 3.75 MB.", "3.75MB보다 작게 줄여 주세요."),
            field=field,
        )
    return body


def _folder(owner: str, conversation_id: str | None) -> str:
    mine = f"{ATTACHMENTS}/{hashlib.sha256(owner.encode()).hexdigest()[:32]}/"
    return mine if conversation_id is None else f"{mine}{conversation_id}/"
