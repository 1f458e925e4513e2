"""Words as people shorten them in chat and in notes: vols, mem, conns, last wk, 8K msgs, jul-sep.

Each stands for one word here; what could stand for two (cf, stg) is left as it is written. What the account itself is
called or tagged is never lengthened, nor what is quoted, named, or written beside a sign that makes it a value.
"""

# ruff: noqa: E501  (a pattern is read as one line)
from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from rassistant.language.vocabulary.phrases import phrases
from rassistant.language.wording.deferred import Deferred
from rassistant.language.wording.quotes_en import is_quoted
from rassistant.language.wording.rewriting import Rewriting
from rassistant.language.wording.text import is_korean

_DROPPED: Final = phrases(
    """
    runn | us | hav | sitt | cost | spend | miss | lack | giv | show | gett | eat | burn | expir | fail | work | host |
    stor | pay | look | wonder | need | hold | leav | wait
    """
)
"""What is written without the last letter of -ing."""
_WORDS: Final = {
    **dict.fromkeys(("vol", "vols"), "volume"),
    **dict.fromkeys(("inst", "insts"), "instance"),
    **dict.fromkeys(("conn", "conns"), "connection"),
    **dict.fromkeys(("msg", "msgs"), "message"),
    **dict.fromkeys(("tbl", "tbls"), "table"),
    **dict.fromkeys(("bkt", "bkts"), "bucket"),
    **dict.fromkeys(("fn", "fns", "func", "funcs"), "function"),
    **dict.fromkeys(("svc", "svcs"), "service"),
    **dict.fromkeys(("acct", "accts", "acc", "accs"), "account"),
    **dict.fromkeys(("clstr", "clstrs"), "cluster"),
    **dict.fromkeys(("req", "reqs"), "request"),
    **dict.fromkeys(("err", "errs"), "error"),
    "mem": "memory",
    "cnt": "count",
    "qty": "count",
    "unenc": "unencrypted",
    "pub": "public",
    "priv": "private",
    "ver": "version",
    "excl": "excluding",
    "btwn": "between",
    "betw": "between",
    "b/w": "between",
    "yday": "yesterday",
    **dict.fromkeys(("invoc", "invocs"), "invocation"),
    **dict.fromkeys(("plss", "plsss", "plzz", "plse"), "please"),
    "tot": "total",
    **dict.fromkeys(("wat", "wut", "wht"), "what"),
    **dict.fromkeys(("wats", "wuts", "whts"), "what's"),
    **dict.fromkeys(("cud", "cld"), "could"),
    **dict.fromkeys(("wud", "wld"), "would"),
    **dict.fromkeys(("bcz", "bcoz", "bcos"), "because"),
    "b4": "before",
    "abt": "about",
    "thru": "through",
    "kno": "know",
    "lmk": "let me know",
    "deets": "details",
    "hv": "have",
    "smth": "something",
    "2day": "today",
    "some1": "someone",
    "any1": "anyone",
    "every1": "everyone",
    "rn": "right now",
    "tho": "though",
    "u": "you",
    "ur": "your",
    "w": "with",
    "wo": "without",
    **dict.fromkeys(("hav", "hve"), "have"),
    **dict.fromkeys(("wich", "whcih", "whihc"), "which"),
    **dict.fromkeys(("wiht", "wtih"), "with"),
    **{f"{word}in": f"{word}ing" for word in _DROPPED},
}  # fmt: skip
_MANY: Final = frozenset(
    word for word, said in _WORDS.items() if word.endswith("s") and not word.startswith("pls") and said + "s" != word
) - {"wats", "wuts", "whts", "deets", "bcos"}
_LONGEST_FIRST: Final = "|".join(re.escape(word) for word in sorted(_WORDS, key=len, reverse=True))
_IS_NAME: Final = (
    r"(?<![\w.=:/@#&'-])(?<!named )(?<!called )(?<!name )(?<!names )(?<!tagged )(?<!tag )(?<!like )(?<!prefix )(?<!suffix )"
    r"(?<!contain )(?<!contains )(?<!containing )(?<!starts with )(?<!start with )(?<!starting with )(?<!begins with )"
    r"(?<!beginning with )(?<!ends with )(?<!end with )(?<!ending with )"
)
_SHORT: Final = Deferred(
    rf"{_IS_NAME}(?P<word>{_LONGEST_FIRST})(?:\.(?=\s|$))?(?![\w:/@*-]|\.\w| ?=(?! ?\d)|'(?!s\b))",
    re.IGNORECASE | re.ASCII,
)
_AMONG_KOREAN: Final = Deferred(
    r"(?<![\w.=:/@#&'*-])(?<!이름이 )(?<!이름에 )(?<!이름은 )(?P<word>vols?|insts?|conns?|msgs?|tbls?|bkts?|fns?|funcs?|clstrs?|reqs?|errs?|mem|invocs?|ver)"
    r"(?![\w.:/@*=-]|(?:이라는|라는|인(?= )|(?:으)?로 ?(?:시작|끝)|(?:이|가|을|를)? ?(?:들어|포함|붙|이름)| ?태그))",
    re.IGNORECASE | re.ASCII,
)
"""Nouns that Koreans shorten as others do; what is named so stays."""
_GATEWAY: Final = Deferred(r"(?<![\w-])nat ?gw(?![\w-])", re.IGNORECASE | re.ASCII)
_ENDS: Final = Deferred(r"(?<=[a-z])\.$")
_MONTH: Final = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}"
_SPAN: Final = r"(?:mo|mos|wk|wks|yr|yrs|qtr|qtrs|hr|hrs|min|mins|sec|secs)"
_COUNTED: Final = r"(?:last|this|past|previous|prev|prior|next|per|each|every|a|an|one|the last \d+|\d+(?:\.\d+)?)"
_IN_FULL: Final = {
    "mo": "month", "wk": "week", "yr": "year", "qtr": "quarter", "hr": "hour", "min": "minute", "sec": "second"
}  # fmt: skip
_TIME: Final = Deferred(
    rf"(?<![\w.=:-])(?P<before>{_COUNTED}[ -]?)(?P<span>{_SPAN})(?![\w=:-])(?! (?:size|capacity|instances?|count|tasks)\b)",
    re.IGNORECASE,
)
_NOUN: Final = Deferred(
    r" (?!(?:sizes|counts|types|names|costs|ids|tags|details|errors|is|was|has|does)\b)[a-z]+s\b", re.IGNORECASE
)
_PREVIOUS: Final = r"\b(?:prev|prior)\b"

_PHRASES: Final = Rewriting(
    (
        (None, rf"(?<![\w-])(?<!named )(?<!called )(?<!name )(?<!with )(?<!is )(?<!tag )(?<!contains )(?:from )?({_MONTH}) ?- ?({_MONTH})(?![\w-])", r"from \1 to \2"),
        (None, r"(?<=\w )n(?= \w{2})(?=.*\w)(?<!than n)(?<!last n)(?<!top n)", "and"),
        (None, r"\bhw (?=many|much)", "how "),
        (None, r"\bttl(?= (?:costs?|spend|bill|spending)\b)", "total"),
        (None, r"\bnum (?=(?:of )?[a-z]+s\b)", "number of "),
        (None, r"\bcount ?\( ?\* ?\)", "count"),
        (None, r"\bcap (?=mode\b)", "capacity "),
        (None, r"\bhow much \$+(?= |$)", "how much"),
        (None, r"(?<!\S)\$+ (?=(?:spent|spend|costs?|spending)\b)", ""),
        (None, r"(?<!\S)\$+(?!\S)", "cost"),
        (None, r"(?<![\d/])0?([1-9])/(20\d\d)(?![\d/])", r"\2-0\1"),
        (None, r"(?<![\d/])(1[0-2])/(20\d\d)(?![\d/])", r"\2-\1"),
        (None, r"\b(older|newer|younger|bigger|larger|smaller|greater|longer) (?=\d)", r"\1 than "),
        (None, r"\bnr\.? of\b|\bno\.? of\b|\bnos\.? of\b|\bnum\.? of\b|\bqty\.? of\b|\bcnt\.? of\b", "number of"),
        (None, r"^(?:approx(?:\.|imately)?|roughly|about|around|ca\.?|~) ?(?=how (?:many|much)\b)", ""),
        (None, r"(?<=how many )(?:approx(?:\.|imately)?|roughly) ", ""),
        (None, r"\bhow (?:many|much),? (?:approx(?:\.|imately)?|roughly),? ", "how many "),
        (None, r"(?<![\w.=*-])(?<!named )(?<!name )(?<!names )(?<!called )(?<!like )(?<!matching )(?<!with )(?<!pattern )(?<!type )(?<!types )(?<!= )(?<!: )(?<!is )(?<!to )([a-z]{1,3}\d[a-z]{0,3}(?:-flex)?)\.\*(?![\w*-])", r"\1 family"),
        (None, r"(?<=by )svcs?\b|(?<=per )svcs?\b|(?<=each )svc\b", "service"),
        (None, r"\bcw (?=logs?\b|alarms?\b|metrics?\b|log groups?\b)", "cloudwatch "),
        (None, r"\bcf (?=dist(?:ro|ribution)?s?\b)", "cloudfront "),
        (None, r"\b(cloudfront|cdn) (?:dist|distro)(s?)\b", r"\1 distribution\2"),
        (None, r"\bnat gw(s?)\b", r"nat gateway\1"),
        (None, r"\b(vpc|interface|gateway) ep(s?)\b", r"\1 endpoint\2"),
        (None, r"\benc(?= (?:at rest|enabled|disabled|on|off|status)\b)|(?<=without )enc\b|(?<=with )enc\b|(?<=no )enc\b", "encryption"),
        (None, r"(?<![\w=:-])(?:not enc|non[ -]enc)\b(?![=:-])", "unencrypted"),
        (None, r"(?<![\w=:-])enc(?= (?:vols?|volumes?|disks?|dbs?|databases?|buckets?|snapshots?|snaps?|rds|ebs|efs|amis?|tables?)\b)", "encrypted"),
        (None, r"(?<=ips )r\b|(?<=[a-z]s )r(?= (?:idle|unused|public|private|not|there|we|in|on|stopped|running|un\w+|over|under|still|without|with|older|newer|encrypted|the|using|on|at)\b)|(?<=which )r\b|(?<=what )r\b|(?<=there )r\b|^r(?= there)|(?<=we )r\b|(?<=they )r\b", "are"),
        (None, r"(?<![\w.=:-])(\d+(?:\.\d+)?) ?t(?![\w.=:-])(?! ?(?:family|type|class|instances?|series))", r"\1 TB"),
        (None, r"(?<![\w.=:-])(\d+(?:\.\d+)?) ?g(?![\w.=:-])(?! ?(?:family|type|class|instances?|series))", r"\1 GB"),
        (None, r"(?P<sign>[<>]=?) ?(\d+) ?(?:y|yrs?)(?= old\b)", r"\g<sign> \2 years"),
        (None, r"(?P<sign>[<>]=?) ?(\d+) ?d(?= old\b)", r"\g<sign> \2 days"),
    )
)  # fmt: skip
_MAY_BE: Final = re.compile(
    r"\b(?:n|nr|nos?|num|hw|ttl|cap|older|newer|younger|bigger|larger|smaller|greater|longer|qty|cnt|approx|approximately|"
    r"roughly|ca|cw|cf|dist|distro|gws?|eps?|enc|r|svcs?)\b|\bcount ?\(|~|\.\*|\$+(?!\d)|\d/20\d\d|"
    r"\d ?[tgyd]\b|\d ?yrs?\b|[a-z]{3,9} ?- ?[a-z]{3,9}",
    re.IGNORECASE,
)


def in_full_words(question: str, is_own: Callable[[str], bool]) -> str:
    """The question with its words in full. ``is_own``: does the account call something so?"""
    if is_quoted(question):
        return question
    if is_korean(question):
        said = _GATEWAY.sub("nat gateway", question)
        return _AMONG_KOREAN.sub(
            lambda match: match[0] if is_own(match["word"].lower()) else _WORDS[match["word"].lower()], said
        )
    said = _PHRASES(question) if _MAY_BE.search(question) is not None else question
    said = _TIME.sub(_lasting, said)
    return _SHORT.sub(lambda match: match[0] if is_own(_said(match, said)) else _lengthened(match, said), said)


def _said(match: re.Match[str], text: str) -> str:
    """The word, with what it says of the noun behind it: mem instances."""
    noun = _NOUN.match(text, match.end())
    return match["word"].lower() + (noun[0].lower() if noun is not None else "")


def _lasting(match: re.Match[str]) -> str:
    span = match["span"].lower()
    many = "s" if span.endswith("s") else ""
    before = re.sub(_PREVIOUS, "previous", match["before"], flags=re.IGNORECASE)
    before = before if before.endswith((" ", "-")) or not before.isalpha() else before + " "
    return f"{before}{_IN_FULL[span.removesuffix('s')]}{many}"


def _lengthened(match: re.Match[str], text: str) -> str:
    word = match["word"].lower()
    stop = "." if match[0].endswith(".") and match.end() == len(text) else ""
    return f"{_WORDS[word]}{'s' if word in _MANY else ''}{stop}"
