"""Which rows a listing shows and in what order."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from rassistant.errors import InvalidInput, Text
from rassistant.language.execute import sort_by
from rassistant.language.fields import BASE_FIELDS, FieldCatalog, read
from rassistant.language.vocabulary.regions import KNOWN_REGIONS
from rassistant.models.resource import Resource
from rassistant.models.scope import Scope
from rassistant.resources.kind import Kind
from rassistant.resources.registry import all_kinds, kind_of

_REGION: Final = re.compile(r"[a-z]{2}(-[a-z]+){1,2}-\d{1,2}")
_ACCOUNT: Final = re.compile(r"\d{12}")
_SHOWN_LENGTH: Final = 120
_CATALOG: Final = FieldCatalog(all_kinds())


@dataclass(frozen=True, slots=True)
class ResourceQuestion:
    """Values of one filter are alternatives; different filters must all hold. ``tags``: ``KEY:VALUE`` or ``KEY``."""

    service_types: tuple[str, ...] = ()
    account_ids: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    part: str = ""
    sort: str = "name"
    limit: int = 100
    cursor: str | None = None
    refresh: bool = False

    @property
    def scope(self) -> Scope:
        return Scope(self.account_ids, self.regions)


def kinds_named(names: Iterable[str]) -> tuple[Kind, ...]:
    """Each once, in their order. Raises InvalidInput for one that the catalog lacks."""
    found: dict[str, Kind] = {}
    for name in names:
        kind = kind_of(name)
        if kind is None:
            known = ", ".join(k.service_type for k in all_kinds())
            raise InvalidInput(
                Text(
                    f'"{name}" is not a kind of resource known here.', f'"{name}"은(는) 알 수 없는 리소스 종류입니다.'
                ),
                Text(f"Use one of: {known}.", f"다음 중 하나를 사용해 주세요: {known}."),
                field="service_type",
            )
        found[kind.id] = kind
    return tuple(found.values())


def checked_types(names: Iterable[str]) -> tuple[str, ...]:
    """As the catalog spells them. Raises InvalidInput for one that it lacks."""
    return tuple(kind.service_type for kind in kinds_named(names))


def check_scope(scope: Scope, enabled: Callable[[], Collection[str]] = tuple) -> None:
    """Raises InvalidInput for what is no account id or no region of AWS; one that is not in use has no resources.

    ``enabled``: the regions of the accounts, asked for where our own list lacks one: AWS adds regions.
    """
    for account_id in scope.account_ids:
        if not _ACCOUNT.fullmatch(account_id):
            raise InvalidInput(
                Text(f'"{account_id}" is not an account id.', f'"{account_id}"은(는) 계정 ID가 아닙니다.'),
                Text("An account id has 12 digits.", "계정 ID는 12자리 숫자입니다."),
                field="account_id",
            )
    for region in scope.regions:
        if region not in KNOWN_REGIONS and not (_REGION.fullmatch(region) and region in enabled()):
            raise InvalidInput(
                Text(f'"{region}" is not a region.', f'"{region}"은(는) 리전이 아닙니다.'),
                Text("Write it like us-west-2, or global.", "us-west-2 또는 global과 같이 써 주세요."),
                field="region",
            )


def sort_path(name: str) -> tuple[str, bool]:
    """The field and whether it descends, from ``-monthly_cost_usd``, ``details.size_gib``, ``CPUUtilization``.

    Raises InvalidInput for a column that no kind has.
    """
    descending, bare = name.startswith("-"), name.lstrip("-")
    for path in (bare, f"details.{bare}", f"metrics.{bare}"):
        if _CATALOG.info(path) is not None:
            return path, descending
    known = ", ".join(BASE_FIELDS)
    raise InvalidInput(
        Text(f'There is no column "{bare}".', f'"{bare}" 열은 없습니다.'),
        Text(
            f"Use one of: {known}; or details.NAME, metrics.NAME, tags.KEY; with a leading - to descend.",
            f"다음 중 하나를 사용해 주세요: {known}; 또는 details.이름, metrics.이름, tags.키. 내림차순은 앞에 -를 붙입니다.",
        ),
        field="sort",
    )


def matching(rows: Iterable[Resource], question: ResourceQuestion) -> list[Resource]:
    tests = [_tag_test(tags) for tags in _alternatives(question.tags)]
    statuses = {status.casefold() for status in question.statuses}
    part = _plain(question.part)
    return [
        row
        for row in rows
        if (not statuses or (row.status or "").casefold() in statuses)
        and all(test(row) for test in tests)
        and (not part or part in _plain(row.name) or part in _plain(row.resource_id))
    ]


def ordered(rows: Iterable[Resource], path: str, *, descending: bool) -> list[Resource]:
    """Unknown values last, either way; equal ones by name and id."""
    by_name = sorted(rows, key=lambda r: (_plain(r.name), r.service_type, r.resource_id, r.account_id, r.region))
    return sort_by([(read(row, path), row) for row in by_name], descending=descending)


def shown(text: str) -> str:
    """As a message may repeat it: on one line, of bearable length."""
    line = "".join(c if c.isprintable() else " " for c in text)
    return line if len(line) <= _SHOWN_LENGTH else line[: _SHOWN_LENGTH - 1] + "…"


def _alternatives(tags: Iterable[str]) -> Iterable[Sequence[str]]:
    """Values of the same key are alternatives; different keys must all be there."""
    by_key: dict[str, list[str]] = {}
    for tag in tags:
        key, colon, _ = tag.rpartition(":")
        by_key.setdefault(key if colon else tag, []).append(tag)
    return by_key.values()


def _tag_test(alternatives: Sequence[str]) -> Callable[[Resource], bool]:
    return lambda row: any(_has_tag(row, text) for text in alternatives)


def _has_tag(row: Resource, text: str) -> bool:
    """Keys and values may hold colons (``aws:cloudformation:stack-name:web``): every reading counts."""
    if text in row.tags:
        return True
    return any(text == f"{key}:{value}" for key, value in row.tags.items())


def _plain(text: str) -> str:
    """The same for text typed on any machine: composed Hangul, no difference of case."""
    return unicodedata.normalize("NFC", text).casefold()
