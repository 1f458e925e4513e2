"""Tags as the account has them: its own keys for what a question calls them, and values that look like keys."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from rassistant.language.account.account_words import AccountWords
from rassistant.language.account.tag_keys import ENVIRONMENT_KEYS
from rassistant.language.plan import Condition, QueryPlan, conditions
from rassistant.language.reading import Reading
from rassistant.language.rules.drafts import everywhere
from rassistant.language.vocabulary.senses import Item
from rassistant.language.wording.text import is_korean


def own_tags(items: list[Item], words: AccountWords) -> list[Item]:
    """Tag keys in the account's spelling; "the dev account 1234…" says which account and asks for no tag."""
    return [
        replace(item, senses={"FILLER": None})
        if _describes_account(items, at)
        else _own(_of_bill(items, at, words), words)
        for at, item in enumerate(items)
    ]


def names_tags(plan: QueryPlan) -> bool:
    """Does the plan hang on tags? Then the account's own words for them are worth a look."""
    paths = [condition.field for step in plan.steps for condition in conditions(step.filters)]
    paths += [path for step in plan.steps if step.aggregation for path in step.aggregation.group_by]
    return any(path.startswith("tags.") for path in paths)


_OWNER = re.compile(
    r"\b(?:used|in use|owned|run|managed|maintained|operated|looked after) by\b|\bbelong(?:s|ing)? to\b|\bteams?\b"
    r"|[a-z0-9][\w.-]* ?(?:쪽|측|팀|부서|조직|서비스|프로젝트|고객사?|거래처|제품|앱|스쿼드|사업부|본부|그룹|담당|소유)(?![별마])"
    r"|[a-z][\w-]* ?태그|\btagged\b|\w\s?=\s?\w|\bset to\b|\bbilling (?!for\b|of\b|in\b|by\b|per\b|last\b|this\b|since\b)[a-z]"
    r"|\b(?:by|per|each|which|what) stages?\b"
    r"|\b(?:data|records|entries|objects|items|reports?|media|metrics|events|images|search|web|api|cloud|info|details) [a-z]+s\b",
    re.IGNORECASE,
)


_LATIN_KEY = re.compile(r"[a-z] ?(?:별|마다)|[a-z](?:만|인 ?(?:것|거|애))", re.IGNORECASE)
_GROUPED = re.compile(r"(?<![\w-])[a-z][\w-]* ?(?:별|마다)|[가-힣]별로?(?![가-힣])|\b(?:by|per|each)\b", re.IGNORECASE)


_KEYED = re.compile(r"\b(?:where|whose|with|having|tagged|tag)\s+(?:the |an? |its )?[A-Z][a-z][\w-]*\b")
"""Where Lifecycle is live: written as a key is, whatever else the word means."""


def may_mean_tags(text: str, reading: Reading) -> bool:
    """Used by billing, app set to reserve: words of the rules' own that may be values of the account's tags."""
    if reading.plan is not None:
        return any(form.search(text) for form in (_OWNER, _LATIN_KEY, _KEYED))
    refusal = reading.refusal
    if refusal is not None and refusal.reason in (
        "unknown_field",
        "unknown_state",
    ):  # 스테이지 may be a tag of the account's
        return True
    if refusal is not None and refusal.reason == "unclear":  # by stage: what no bill has, but a tag may
        return _OWNER.search(text) is not None or _GROUPED.search(text) is not None
    if refusal is None or refusal.reason != "action" or not refusal.words:
        return False
    return not text.strip().lower().startswith(refusal.words[0].lower())


_BILL = frozenset(("SERVICEWORD", "REGIONWORD", "ACCOUNT"))


def _of_bill(items: list[Item], at: int, words: AccountWords) -> Item:
    """By service is the bill's own service, though a tag is called so; Service별, written as the tag is, is the tag."""
    item = items[at]
    if "TAGKEY" not in item.senses or not item.senses.keys() & _BILL:
        return item
    behind = items[at + 1].text if at + 1 < len(items) else ""
    if item.text == words.keys.get(item.text.lower()) and behind.startswith(("별", "마다")):
        return item
    return replace(item, senses={name: payload for name, payload in item.senses.items() if name != "TAGKEY"})


def _own(item: Item, words: AccountWords) -> Item:
    senses: dict[str, Any] = dict(item.senses)
    if senses.keys() == {"COND", "STATE"}:  # live, which is a value here
        del senses["STATE"]
    written = _written_pair(str(senses.get("TAGKEY") or senses.get("TAGGEDKEY") or ""), words)
    if written is not None:
        drafted = everywhere(Condition(f"tags.{written[0]}", "eq", written[1]), item.text, listable=True)
        return replace(item, senses={"COND": drafted})
    if "TAGKEY" in senses and words.own_key(senses["TAGKEY"]).lower() not in words.keys:
        pair = words.own_pair(senses["TAGKEY"])  # prod 태그 달린: the value of a tag
        if pair is not None and is_korean(item.text):
            drafted = everywhere(Condition(f"tags.{pair[0]}", "eq", pair[1]), item.text, listable=True)
            return replace(item, senses={"COND": drafted})
    for category in ("TAGKEY", "TAGGEDKEY"):
        if category in senses:
            senses[category] = words.own_key(senses[category])
    for category in ("TAGPAIR", "ASSIGN"):
        if category in senses:
            senses[category] = (words.own_key(senses[category][0]), *senses[category][1:])
    if "ASSIGN" in senses and (own := _own_assignment(senses["ASSIGN"], words)) is not None:
        return replace(item, senses={"TAGPAIR": own})
    if "ASSIGN" in senses and senses["ASSIGN"][0].lower() in words.keys:
        senses["OWNKEY"] = True
    if "TAGGEDKEY" in senses and (pair := words.own_pair(senses["TAGGEDKEY"])):
        return replace(item, senses={"COND": everywhere(Condition(f"tags.{pair[0]}", "eq", pair[1]), item.text)})
    return replace(item, senses=senses)


def _written_pair(said: str, words: AccountWords) -> tuple[str, str] | None:
    """Tier:sandbox, where Tier is a key of the account and the whole is none."""
    key, _, value = said.partition(":")
    if not value or said.lower() in words.keys or key.lower() not in words.keys:
        return None
    pairs = [pair for pair in words.values.get(value.lower(), ()) if pair[0].lower() == key.lower()]
    return pairs[0] if pairs else (words.keys[key.lower()], value)


def _own_assignment(said: tuple[str, str, bool], words: AccountWords) -> tuple[str, tuple[str, ...], bool] | None:
    """stage=sandbox, where the account has that tag, whatever else a stage may be."""
    key, value, negative = said
    pairs = [pair for pair in words.values.get(value.lower(), ()) if pair[0].lower() == key.lower()]
    return (pairs[0][0], (pairs[0][1],), negative) if len(pairs) == 1 else None


def _describes_account(items: list[Item], at: int) -> bool:
    """An environment's name right before the word for an account and its number."""
    following = [item for item in items[at + 1 : at + 5] if not item.senses.keys() & {"TRIVIAL", "PART"}]
    if len(following) < 2 or not following[0].has("ACCOUNT") or not following[1].has("ACCOUNTREF"):
        return False
    if "SEVERAL" in items[at].senses:
        return True
    drafted = items[at].senses.get("COND")
    fields = {getattr(term, "field", "") for term in drafted.options.values()} if drafted else set()
    return bool(fields) and all(field.removeprefix("tags.").lower() in ENVIRONMENT_KEYS for field in fields)
