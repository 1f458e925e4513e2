"""Tags that somebody put on or forgot, and parts of names, in everyday English: (what about, form, what it becomes)."""

# ruff: noqa: E501  (a pattern is read as one line)
from __future__ import annotations

from typing import Final

from rassistant.language.vocabulary.time_words import MONTH_NAMES

_NOBODY: Final = r"(?:nobody|no[ -]?one|none of us|not a soul)(?: has| even bothered to| ever bothered to| had| ever| yet| bothered to| remembered to| thought to| took the time to| cared to)*"
_FORGOT: Final = r"(?:(?:we|i|they|somebody|someone|people|the team|the owner|our team|whoever made (?:it|them))(?: have| has| had|'ve)? (?:forg[eo]t(?:ten)?|neglected|failed|omitted|never bothered|didn't bother|did not bother) to|(?:we|i|they|people) (?:never|didn't|did not|haven't|have not)(?: ever)?)"
_GIVE: Final = r"(?:put|puts|give|gave|given|gives|add|added|attach|attached|set|assign|assigned|stick|stuck|slap|slapped|apply|applied|hang|hung|fill in|filled in|provide|provided|leave|left|get|got|write|wrote)"
_ON: Final = r"(?: (?:on|onto|to|for|in)(?: (?:it|them|those|these))?)?"
_END: Final = r"(?=\s*(?:[?.!,;]|$|in\b|and\b|but\b|or\b|over\b|older\b|newer\b|with\b|that\b|which\b|larger\b|bigger\b|by\b|per\b))"
_KEY: Final = r"((?-i:[A-Z][a-z]+[A-Z]\w*)|Env|Environment|Team|Owner|Project|Stage|App|Application|Department|Product|Customer|Tier|Role|Component|Squad)(?![\w-])"
_NO_NAME: Final = rf"(?!(?:the|an?|my|our|most|least|oldest|newest|largest|biggest|smallest|highest|lowest|cheapest|latest|earliest|last|this|next|{MONTH_NAMES}|today|yesterday|name|names|tag|letter|letters|number|digit|zero|one|two|three)\b|\d)"

RULES: Final[tuple[tuple[str | None, str, str], ...]] = (
    (None, rf"\b(?:(?:that|which|on which|to which|for which|where) )?(?:{_NOBODY}|{_FORGOT}) (?:ever )?{_GIVE}(?: (?:it|them))? (?:an? |any |the |some |its |their |proper )?((?:(?!proper\b)[\w-]+ )?)tags?{_ON}(?![\w-])(?! (?:of|=|is))", r"without a \1tag"),
    (None, rf"\b(?:(?:that|which) )?(?:{_NOBODY}|{_FORGOT}) (?:ever )?(?:tag|tagged|label|labell?ed)(?: (?:it|them))? (?:with|by|as having|for) (?:an? |any |the |its )?([\w-]+?)(?: tag)?{_END}", r"without a \1 tag"),
    (None, rf"\b(?:(?:that|which) )?{_NOBODY} (?:tag|label){_END}", "untagged"),
    (None, r"\b(?:(?:that|which) )?(?:never got|never received|didn't get|did not get|haven't got|have not got|never had|were never given|was never given|weren't given|have never been given) (?:an? |any |the |its |their )?((?:[\w-]+ )?)tags?\b(?! (?:of|=|is))", r"without a \1tag"),
    (None, r"\b(?:that (?:were|are|have been) )?left untagged\b|\bwithout (?:so much as )?(?:a single|one single|even one|even a single) tag\b", "untagged"),
    (None, r"\b(?:starting|beginning) (?:with|from) (?:the )?(oldest|newest|largest|biggest|smallest|cheapest|most expensive|latest|earliest|busiest|slowest|fastest)(?: ones?)?(?=\s*[?.!,]*$)", r"\1 first"),
    (None, rf"\b(with|having|whose|where|that have|which have)(?: an?| the)? {_KEY}(?: tag)?(?: is| of| set to|:|=)? ?([\w-]+) or ([\w-]+){_END}", r"tagged \2=\3 or \2=\4"),
    (None, r"\b(?:with|having|containing|that have|have|has|that has) (?:the words? )?([\w.-]+) or ([\w.-]+) in (?:the|its|their) names?\b", r"whose name contains \1 or whose name contains \2"),
    (None, rf"\b(?:whose |where |with )?(?:the |their |its )?names? (contain|include|start|begin|end)s? (with |in )?([\w.-]+) or (?!whose\b|names?\b|with\b)([\w.-]+){_END}", r"whose name \1s \2\3 or whose name \1s \2\4"),
    (None, rf"(?<=[a-z]s )(?<!names )(?<!tags )(?<!alias )(?<!aliases )(?<!address )(?<!class )(?:that |which )?(?:ends?|ending)(?: in| with|s with) {_NO_NAME}([a-z][\w.-]*){_END}", r"whose name ends with \1"),
    (None, rf"(?<=[a-z]s )(?<!names )(?<!tags )(?<!alias )(?<!aliases )(?<!address )(?<!class )(?:that |which )?(?:starts?|starting|begins?|beginning) with {_NO_NAME}([a-z][\w.-]*){_END}", r"whose name starts with \1"),
)  # fmt: skip
