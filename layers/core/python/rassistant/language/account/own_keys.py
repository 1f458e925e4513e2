"""The account's own tag keys where a question groups by one, asks for one, or says that it is lacked."""

from __future__ import annotations

import re
from collections.abc import Mapping

from rassistant.language.account.tag_keys import KEY_WORDS
from rassistant.language.wording.hangul_sounds import is_spelt

_KEY_BEFORE = re.compile(
    r"(?:\bby|\bper|\beach|\bevery|\bvs|\bwhich|\bwhat)(?: the)? $|\b(?:by|per) [a-z]+(?: type)?,? (?:and|then) $"
    r"|\btop (?:\d+|two|three|four|five|ten) $"
    r"|\b(?:most expensive|costliest|priciest|cheapest|least expensive|(?:top|biggest|highest|lowest|heaviest)[ -]spending) $"
    r"|(?:어느|어떤|무슨) $"
)
_KEY_ASKED = re.compile(r"(?:어느|어떤|무슨) $")
_KEY_MOST = re.compile(
    r"(?:(?:제일|가장|젤)[가-힣 ]*|(?:비용|요금|돈|지출|금액)[가-힣 ]*|[가-힣a-z0-9](?:이|가)) "
    r"(?:많은|적은|비싼|높은|쓰는|쓴|나온|나간|드는|든) $|(?<![가-힣])(?:비싼|싼|저렴한) $"
    r"|(?:비용|요금|지출|금액|높은|낮은|비싼|싼|많은|적은) (?:(?:상위|하위|탑|top) ?\d+ ?(?:개|곳)?(?:의)?|순(?:으로|서대로|서로)?) $"
)
_JOSA = ("이", "가", "은", "는", "에", "에서")
_KEY_AFTER = re.compile(r"\s?(?:별|마다)|\s?(?:이랑|랑|와|과|하고|,|·|및)\s?[a-z가-힣]{1,12}\s?(?:별|마다)")
_GROUPED = re.compile(r"(?:별|마다)$|별로(?:는|도|요)?$")
_CALLED_TAG = re.compile(r" ?태그")
_LACKING = re.compile(r"\b(?:no|without|missing|lacking|lacks?|with no)(?: an?| the| any)? $")
_LACKED = re.compile(
    r"(?P<tag>\s?태그)?(?:이|가|은|는|도)?\s?"
    r"(?:없는|없이|없고|없으|누락|빠진|빠져|비어|미지정|안 (?:붙|달|적|정해|쓰여|들어)|지정(?:이|되지| 안))"
)


def key_at(keys: Mapping[str, str], low: str, match: re.Match[str]) -> tuple[str, str] | None:
    """(as said, the account's key) of a key to group by: Team별, by environment."""
    text = match[0]
    if text in keys and _LACKING.search(low[: match.start()]):
        return text, keys[text]
    if lacked := _lacked(keys, low, match):
        return lacked
    head = _GROUPED.sub("", text)
    asked = _KEY_ASKED.search(low[: match.start()]) or _KEY_MOST.search(low[: match.start()])
    if head == text and text.endswith(_JOSA) and asked:
        head = text.removesuffix("에서") if text.endswith("에서") else text[:-1]  # 어느 팀이
    if not (
        head != text
        or _KEY_MOST.search(low[: match.start()])
        or _KEY_BEFORE.search(low[: match.start()])
        or _KEY_AFTER.match(low, match.end())
    ):
        return None
    one = head.removesuffix("s")
    called = KEY_WORDS.get(head) or KEY_WORDS.get(one) or frozenset((head, one))
    heard = [key for name, key in keys.items() if name in called or is_spelt(head, name)]
    own = [keys[head]] if head in keys else heard
    said = head + (_CALLED_TAG.match(low, match.end()) or [""])[0] if head == text else head
    return (said, own[0]) if len(own) == 1 else None


def _lacked(keys: Mapping[str, str], low: str, match: re.Match[str]) -> tuple[str, str] | None:
    """담당자가 없는, 팀이 비어 있는: a key that a resource has not, with the particle that it is written with."""
    text = match[0]
    for said in (text, text[:-1] if text[-1] in _JOSA and len(text) > 1 else text):
        called = KEY_WORDS.get(said, frozenset((said,)))
        own = [key for name, key in keys.items() if name == said or name in called]
        lacked = _LACKED.match(low, match.start() + len(said))
        if len(own) == 1 and lacked is not None:
            return said + (lacked["tag"] or ""), own[0]
    return None
