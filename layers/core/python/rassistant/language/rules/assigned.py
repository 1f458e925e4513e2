"""What a pair says: ``type=t3.micro`` names a field, ``region=…`` the region, any other key is a tag."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from rassistant.language.fields import FieldCatalog
from rassistant.language.plan import Condition, Filter, Or
from rassistant.language.rules.drafts import Draft, draft, everywhere, valued
from rassistant.language.rules.rules_classes import CLASS_FIELDS, class_name
from rassistant.language.vocabulary.lexicon import Lexicon
from rassistant.language.vocabulary.senses import Item, Ref

Senses = Mapping[str, Any] | None
SWITCHED: Final = {"on": True, "enabled": True, "off": False, "disabled": False}
"""What a field that is or is not so is written to be: versioning=off."""
_NONE: Final = frozenset(("none", "off", "disabled", "null", "no", "false"))
_CLASS: Final = re.compile(r"(?:[a-z]+\.)?[a-z]+[\w-]*\d[\w-]*(?:\.[\w-]+)*", re.IGNORECASE)
_NUMBERS: Final = ("NUMFIELD", "METRIC", "TIMEFIELD")


class Assignments:
    """A value that no service's field can have is refused (BADVALUE), not looked for in vain."""

    def __init__(self, catalog: FieldCatalog, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._known: dict[tuple[str, str], tuple[str, ...]] = {
            (kind.service_type, f"details.{field.name}"): tuple(str(value.value) for value in field.values)
            for kind in catalog.kinds.values()
            for field in kind.fields
            if field.type == "text" and field.values
        }

    def read(self, item: Item | None, *, tagged: bool = False) -> Senses:
        """``tagged``: the word for a tag stands beside it."""
        if item is None:
            return None
        key, value, negative = item.senses["ASSIGN"]
        senses, values = self._lexicon.senses(key), self._lexicon.senses(value)
        if "REGION" in senses and "=" not in item.text:  # Tokyo: stopped EC2
            return None
        if "REGIONWORD" in senses and not tagged:
            place = {"XREGION" if negative else "REGION": values.get("REGION")}
            return place if "REGION" in values else {"BADREGION": value}
        if "SERVICEWORD" in senses and "SERVICE" in values:
            return {"SERVICE": values["SERVICE"]}
        is_switch = any(ref.value is True for ref in senses.get("VALUE", ())) and value.lower() in SWITCHED
        is_field = not tagged and (is_switch or bool(_FIELDS & senses.keys()))
        found = self._of_field(key, value, item.text) if is_field else None
        if found is None and is_field and "OWNKEY" not in item.senses:
            return {"BADVALUE": (key, value)}
        found = found or everywhere(Condition(f"tags.{key}", "eq", value), item.text, listable=True)
        return {"COND": found.negated() if negative else found}

    def _of_field(self, key: str, value: str, words: str) -> Draft | None:
        senses = self._lexicon.senses(key)
        if "STATUSWORD" in senses:
            states = self._lexicon.senses(value).get("STATE", ())
            return valued(states, words) if states else None
        if "NAME" in senses:
            return everywhere(Condition("name", "matches" if "*" in value else "eq", value), words)
        values = self._lexicon.senses(value)
        switches = [*senses.get("BOOLFIELD", ()), *(ref for ref in senses.get("VALUE", ()) if ref.value is True)]
        if switches and ("YESNO" in values or value.lower() in SWITCHED):
            is_on = values["YESNO"] if "YESNO" in values else SWITCHED[value.lower()]
            terms = {(ref.service_type): Condition(ref.path, "eq", is_on) for ref in reversed(switches)}
            return draft(switches[0].path, terms.items(), words)
        refs: Sequence[Ref] = senses.get("FIELD", ())
        pairs = [(ref.service_type, term) for ref in refs for term in self._terms(ref, key, value)]
        return draft(refs[0].path, pairs, words, listable=True) if pairs else None

    def _terms(self, ref: Ref, key: str, value: str) -> Iterator[Filter]:
        """What the field of that service would have to be; nothing where it can't be so."""
        said = (value, f"{key} {value}", f"{value} {key}", *((f"without {key}", f"no {key}") if value in _NONE else ()))
        meant = next((found for phrase in said if (found := self._meant(ref, phrase))), None)
        if meant:
            yield from meant
        elif "*" in value:
            yield Condition(ref.path, "matches", value)
        elif ref.path.endswith("version"):
            yield Or((Condition(ref.path, "eq", value), Condition(ref.path, "starts_with", f"{value}.")))
        elif (name := ref.path.partition(".")[2]) in CLASS_FIELDS:
            if _CLASS.fullmatch(value):
                yield Condition(ref.path, "eq", class_name(ref.path, value) if "." in value else value)
        elif name.endswith(("volume_ids", "attached_to")):
            yield Condition(ref.path, "contains", value)
        elif _is_like(value, self._known.get((ref.service_type, ref.path), ())):
            yield Condition(ref.path, "eq", value)

    def _meant(self, ref: Ref, phrase: str) -> list[Filter]:
        """A value as people call it: kms, arm, on demand."""
        senses = self._lexicon.senses(phrase.lower())
        for category in ("VALUE", "FAMILY"):
            own = [
                one for one in senses.get(category, ()) if (one.service_type, one.path) == (ref.service_type, ref.path)
            ]
            if own and (drafted := valued(own, phrase)) is not None:
                return list(drafted.options.values())
        return []


_FIELDS: Final = frozenset(("STATUSWORD", "NAME", "BOOLFIELD", "FIELD", *_NUMBERS))


def _is_like(value: str, known: Sequence[str]) -> bool:
    """May the field have it? Where its values are known, one that begins as they do: python3.99, oracle-ee-cdb."""
    if not known or value in known:
        return True
    head = re.match(r"[a-z]+", value.lower())
    return head is not None and value.lower() != head[0] and any(one.lower().startswith(head[0]) for one in known)
