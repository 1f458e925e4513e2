"""Questions that work on this very account: made from its own services, regions, states and tags."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from rassistant.errors import Locale, Text
from rassistant.language.fields import FieldCatalog
from rassistant.language.vocabulary.regions import display_name
from rassistant.models.resource import Resource

_SHOWN = 4
_DEFAULTS = (
    Text("How many resources are there by service?", "서비스별 리소스 개수를 알려줘"),
    Text("Cost by service last month", "지난달 서비스별 비용"),
    Text("Running EC2 instances", "실행 중인 EC2 보여줘"),
)


def suggestions(rows: Sequence[Resource], catalog: FieldCatalog, locale: Locale) -> list[str]:
    """At most four, the fullest first; each has an answer that is not empty, where there are rows at all."""
    made: list[Text] = []
    services = [name for name, _ in Counter(row.service_type for row in rows).most_common()]
    if services:
        made += [
            text for text in (_placed(rows, services[0], catalog), _tagged(rows), _biggest(rows, services)) if text
        ]
    made += _DEFAULTS if not made else _DEFAULTS[:2]
    return list(dict.fromkeys(text[locale] for text in made))[:_SHOWN]


def _placed(rows: Sequence[Resource], service: str, catalog: FieldCatalog) -> Text | None:
    """Running EC2 in Seoul: the commonest state in the commonest region."""
    places = Counter((row.region, row.status) for row in rows if row.service_type == service and row.status)
    kind = catalog.kinds.get(service)
    for (region, status), _ in places.most_common():
        state = next((state for state in kind.states if state.value == status), None) if kind else None
        if state is not None and state.words.en and state.words.ko:
            place = Text(display_name(region, "en"), display_name(region, "ko"))
            return Text(
                f"{state.words.en[0]} {service} in {place.en}",
                f"{place.ko} 리전의 {_attributive(state.words.ko)} {service}",
            )
    return None


def _attributive(words: Sequence[str]) -> str:
    """실행 중인 rather than 실행 중."""
    return next((word for word in words if word.endswith(("인", "된", "한", "는", "진", "춘"))), words[0])


def _tagged(rows: Sequence[Resource]) -> Text | None:
    tags = Counter(
        (key, value)
        for row in rows
        for key, value in row.tags.items()
        if key != "Name" and not key.startswith("aws:") and _is_plain(key) and _is_plain(value)
    )
    if not tags:
        return None
    (key, value), _ = tags.most_common(1)[0]
    return Text(f"Everything tagged {key}={value}", f"{key} 태그가 {value}인 리소스")


def _is_plain(text: str) -> bool:
    return text.replace("-", "").replace("_", "").isalnum() and text.isascii()


def _biggest(rows: Sequence[Resource], services: Sequence[str]) -> Text | None:
    priced = Counter(row.service_type for row in rows if row.monthly_cost_usd)
    service = priced.most_common(1)[0][0] if priced else services[-1]
    return Text(f"Top 5 most expensive {service}", f"가장 비싼 {service} 5개")
