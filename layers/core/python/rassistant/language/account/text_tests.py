"""Tests of what a field says: the description mentions billing, with billing in its comment."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from rassistant.language.plan import Condition, Operator
from rassistant.language.rules.drafts import draft
from rassistant.language.rules.scan import Edge
from rassistant.language.vocabulary.lexicon import Lexicon
from rassistant.language.wording.deferred import Deferred

_VALUE: Final = r"(?:\"(?P<quoted>[^\"]+)\"|'(?P<single>[^']+)'|(?P<bare>[a-z0-9][\w.\-/:@]*[a-z0-9]|[a-z0-9]+))"
_WORD: Final = r"(?:the )?(?:(?:words?|texts?|strings?|phrase|terms?|prefix|suffix) )?"
_LABEL: Final = r"(?P<label>[a-z][\w-]*(?: [a-z][\w-]*){0,2})"
_IN: Final = (
    r"(?:contain(?:s|ing)?|includ(?:e|es|ing)|mention(?:s|ing)?|say(?:s|ing)?|read(?:s|ing)?|refer(?:s|ring)? to|"
    r"talk(?:s|ing)? about)"
)
_FORMS: Final = (
    Deferred(
        rf"(?<![\w-]){_LABEL} (?:that |which )?(?P<not>(?:do(?:es)?(?:n't| not)|did(?:n't| not)|not|never) )?"
        rf"(?:(?P<begins>(?:start|begin)(?:s|ning|ing)? with)|(?P<ends>end(?:s|ing)? (?:with|in))|{_IN}) {_WORD}{_VALUE}(?![\w-])",
        re.IGNORECASE | re.ASCII,
    ),
    Deferred(
        rf"(?<![\w-])(?:that |which )?(?P<not>(?:do(?:es)?(?:n't| not)|not) )?(?:with|having|{_IN}) {_WORD}{_VALUE} "
        rf"(?:anywhere |somewhere )?in (?:the|their|its) {_LABEL}(?![\w-])",
        re.IGNORECASE | re.ASCII,
    ),
)
_NAMES: Final = ("name", "names", "called")
_NOUNS: Final = frozenset(("SERVICE", "TAGS", "REGIONWORD", "STATUSWORD", "VALUE"))


def found(low: str, lexicon: Lexicon) -> Iterator[Edge]:
    """COND for each kind that has the field; not of names and tags, which have forms of their own."""
    for form in _FORMS:
        for match in form.finditer(low):
            value = match["quoted"] or match["single"] or match["bare"]
            if match["bare"] is not None and lexicon.senses(value).keys() & _CLOSED:
                continue
            label, start = match["label"], match.start()
            behind = match.end("label") == match.end()
            while label:
                senses = lexicon.senses(label)
                refs = senses.get("FIELD", ())
                if (
                    refs
                    and not senses.keys() & _NOUNS
                    and label not in _NAMES
                    and not (behind and not refs[0].path.endswith(_TOLD))
                ):
                    op = _operator(match)
                    pairs = [(ref.service_type, Condition(ref.path, op, value)) for ref in refs]
                    end = match.start("label") + len(label) if behind else match.end()
                    drafted = draft(refs[0].path, pairs, low[start:end])
                    if drafted is not None:
                        yield start, end, "COND", drafted.negated() if match["not"] else drafted
                    break
                if behind:
                    label = label.rpartition(" ")[0]
                else:
                    start, label = start + label.find(" ") + 1, label.partition(" ")[2]


_TOLD: Final = ("description", "comment", "aliases", "origin", "domain", "dns_name", "image_name", "role", "uri")
"""What has words in it; a cluster has other things."""
_CLOSED: Final = frozenset(("AND", "OR", "LACK", "NEG", "CMP", "NUM", "HAVE", "PART", "WITHIN", "ONOFF", "CLASS"))


def _operator(match: re.Match[str]) -> Operator:
    groups = match.groupdict()
    return "starts_with" if groups.get("begins") else "ends_with" if groups.get("ends") else "contains"
