"""The forms of English verbs, made from their lemmas: ``hand out`` → hands out, handing out, handed out, handed out."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

_IRREGULAR: Final = {
    "arise": ("arose", "arisen"),
    "bear": ("bore", "borne"),
    "beat": ("beat", "beaten"),
    "become": ("became", "become"),
    "begin": ("began", "begun"),
    "break": ("broke", "broken"),
    "bring": ("brought", "brought"),
    "build": ("built", "built"),
    "burn": ("burnt", "burnt"),
    "buy": ("bought", "bought"),
    "come": ("came", "come"),
    "cost": ("cost", "cost"),
    "cut": ("cut", "cut"),
    "deal": ("dealt", "dealt"),
    "do": ("did", "done"),
    "draw": ("drew", "drawn"),
    "drink": ("drank", "drunk"),
    "eat": ("ate", "eaten"),
    "fall": ("fell", "fallen"),
    "feed": ("fed", "fed"),
    "find": ("found", "found"),
    "forgo": ("forwent", "forgone"),
    "get": ("got", "gotten"),
    "give": ("gave", "given"),
    "go": ("went", "gone"),
    "grow": ("grew", "grown"),
    "hang": ("hung", "hung"),
    "have": ("had", "had"),
    "hit": ("hit", "hit"),
    "hold": ("held", "held"),
    "keep": ("kept", "kept"),
    "leave": ("left", "left"),
    "let": ("let", "let"),
    "lie": ("lay", "lain"),
    "make": ("made", "made"),
    "outdo": ("outdid", "outdone"),
    "overrun": ("overran", "overrun"),
    "oversee": ("oversaw", "overseen"),
    "overtake": ("overtook", "overtaken"),
    "pay": ("paid", "paid"),
    "put": ("put", "put"),
    "ring": ("rang", "rung"),
    "rise": ("rose", "risen"),
    "run": ("ran", "run"),
    "see": ("saw", "seen"),
    "send": ("sent", "sent"),
    "set": ("set", "set"),
    "shoot": ("shot", "shot"),
    "show": ("showed", "shown"),
    "sink": ("sank", "sunk"),
    "sit": ("sat", "sat"),
    "spend": ("spent", "spent"),
    "spin": ("spun", "spun"),
    "spit": ("spat", "spat"),
    "spring": ("sprang", "sprung"),
    "stand": ("stood", "stood"),
    "stick": ("stuck", "stuck"),
    "swing": ("swung", "swung"),
    "take": ("took", "taken"),
    "throw": ("threw", "thrown"),
    "wear": ("wore", "worn"),
}
_STRESSED_END: Final = frozenset(("emit", "omit", "incur", "permit", "transmit"))
"""Verbs of two syllables that double their last letter, as those of one do."""
_CLOSED: Final = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]")


class VerbForms(NamedTuple):
    """Of a verb with what stands behind it."""

    third: str
    doing: str
    past: str
    done: str


def forms(lemma: str) -> VerbForms:
    """The form with -s, with -ing, the past and the participle."""
    verb, _, rest = lemma.partition(" ")
    rest = f" {rest}" if rest else ""
    third = f"{verb}es" if verb.endswith(("s", "sh", "ch", "x", "z", "o")) else f"{verb}s"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        third = f"{verb[:-1]}ies"
    stem = verb + verb[-1] if verb in _STRESSED_END or _CLOSED.fullmatch(verb) else verb
    if verb.endswith("ie"):
        doing = f"{verb[:-2]}ying"
    else:
        doing = f"{verb[:-1]}ing" if verb.endswith("e") and not verb.endswith("ee") else f"{stem}ing"
    regular = f"{verb}d" if verb.endswith("e") else f"{verb[:-1]}ied" if third.endswith("ies") else f"{stem}ed"
    past, done = _IRREGULAR.get(verb, (regular, regular))
    return VerbForms("has" + rest if verb == "have" else third + rest, doing + rest, past + rest, done + rest)
