"""What an English question is for, said before or behind it: I need to plan the upgrade, so that we can clean up."""

# ruff: noqa: E501  (a pattern is read as one line)
from __future__ import annotations

import re
from typing import Final, Protocol

from rassistant.language.wording.asides import Trimmed
from rassistant.language.wording.chat_words_en import TALKED
from rassistant.language.wording.deferred import Deferred, DeferredTable
from rassistant.language.wording.text import says_english

_ROLE: Final = r"(?:officer|team|department|dept|boss|manager|lead|head|people|folks|guys|auditors?|director|owner|engineers?|analysts?|consultants?|accountants?|lawyers?|colleagues?|intern|customers?|clients?|cto|cfo|ceo|ciso|board|company|management|pager|alarm|alert|monitor|dashboard)"
_WE: Final = rf"(?:i|we|they|you all|he|she|someone|somebody|everyone|everybody|nobody|(?:my|our|the|a|an) (?:[\w-]+ ){{0,2}}?{_ROLE}|security|finance|legal|compliance|audit|auditors|ops|devops|hr|procurement|management|leadership|marketing|sales|operations|infosec|accounting)"
_ASKED: Final = r"(?:which|what|what's|whats|who|where|how|show|list|give|find|tell|get|count|display|name|identify|rank|please|pls|can you|could you|are there|are any|is there|is any|is the|are the|are our|are we|do we|do i|does|did we|do any|any|total|sum|top|pull|fetch|let me|break|group|sort|compare|give|(?:i|we)(?:'d| would) like (?:to (?:know|see|have|get)|the|a list))\b"
_LOOKS: Final = r"(?:see|know|find|get|list|view|check|look|show|have|hear|learn|understand|identify|count|figure|be sure|ask|compare|(?:an?|the) (?:list|overview|count|report|summary|table|total|breakdown))"
_MEANS: Final = rf"(?:(?:need|needs|want|wants|plan|plans|have|has|intend|intends|hope|hopes|would like|'d like|'d love|wanted|needed|got|has got|have got|(?:am|'m|are|'re|is|'s) (?:about|going|supposed|asked|told|ready)) to|must|should|will|'ll|might|may) (?!{_LOOKS}\b)"
_HELD: Final = r"(?:running|using|having|paying|hosting|storing|keeping|operating|looking for|searching|wondering|asking (?:me )?(?:for|about|how|which|what)|interested|curious|trying to (?:see|find|list|check|know|figure|get|identify|count|understand)|looking to (?:see|find|list|check|know|get))"
_DOING: Final = rf"(?:(?:am|'m|are|'re|is|'s|was|were) (?:currently |now |also |just |still )?(?!{_HELD})[a-z]+ing\b|(?:got|get|were|was|'ve been|have been) (?!asked for)[a-z]+ed\b)"
_DOES: Final = r"(?:(?:am|'m|are|'re|is|'s|was|were) (?:currently |now |also |just |still )?[a-z]+ing\b)"
_PART: Final = r"[^,;:.!?]{1,80}?"
_GAP: Final = r"(?:\s*[,;:.!]+|\s+-+)\s*(?:(?:so|and|but|then|now)\b[\s,]*)?"
_LEADS: Final = DeferredTable(
    (
        rf"^{_WE}(?: also| really| just)?\s?(?:{_MEANS}|{_DOING}){_PART}(?:(?:{_GAP}|\s+so\s+)(?={_ASKED})|\s+and\s+(?=(?:(?:i|we) )?(?:want|need|would like|require)\b))",
        rf"^{_WE}\s?{_MEANS}(?:[\w-]+ ){{1,4}}?(?:(?:the|our|an?|my|this|that) )(?:[\w-]+ ){{1,3}}?(?={_ASKED})",
        rf"^(?:to|in order to|so as to) (?!{_LOOKS}\b){_PART}{_GAP}(?={_ASKED})",
        rf"^(?:(?:so|so that|in order that) )?{_WE}\s?(?:can|could|may|might|will|'ll) {_PART}{_GAP}(?={_ASKED})",
        rf"^(?:before|when|while|once|as|since|because|now that|given that|seeing that|if|after) {_WE}\b{_PART}{_GAP}(?={_ASKED})",
        rf"^(?:in (?:preparation (?:for|of)|anticipation of|advance of|the run-?up to)|ahead of) (?!{_PART}\b(?:prod|production|dev|test|staging|stage|qa|uat)\b){_PART}{_GAP}(?={_ASKED})",
        rf"^(?:before|while|for|after) (?!{_LOOKS})[a-z]+ing\b{_PART}{_GAP}(?={_ASKED})",
        rf"^(?:planning|trying|preparing|about|going|hoping|getting ready|need|needing|want|wanting|have|time)(?: to| for) (?!{_LOOKS}\b){_PART}{_GAP}(?={_ASKED})",
        rf"^(?:cleaning|moving|migrating|upgrading|decommissioning|working|writing|drafting|getting|doing|reviewing|auditing|budgeting|retiring|patching) (?!for you){_PART}{_GAP}(?={_ASKED})",
        r"^there(?:'s| is| was| are|'re) (?:an? )?(?:upcoming |new |possible |security |big )*(?:audit|incident|outage|migration|review|meeting|upgrade|deadline|change|problem|issue|alert|alarm)[^,;:.!?]{0,60}?"
        + rf"{_GAP}(?={_ASKED})",
    ),
    re.IGNORECASE,
)
_MOVES: Final = Deferred(
    rf"^(?:since|as|because|now that|given that|seeing that|seeing as|when|before|if|after) {_WE}(?:'re|'ve|'ll| are| have| will| must| may| need to)?(?: all| now| soon| currently| slowly| been| be| finally)* "
    r"(?:mov(?:e|ed|ing)|migrat(?:e|ed|ing)|pull(?:ed|ing)?|withdraw(?:n|ing)?|leav(?:e|ing)|left|exit(?:ed|ing)?|expand(?:ed|ing)?|shift(?:ed|ing)?|clos(?:e|ed|ing)|quit(?:ting)?|relocat(?:e|ed|ing)|retreat(?:ed|ing)?) "
    r"(?:(?:out|away|off|down|up|over|everything|things|all|it|our|the|workloads?|business|office|from|of|to|into|in) )*[^,;:.!?\d]{3,40}$",
    re.IGNORECASE,
)
_IN_PLACE: Final = Deferred(r"\b(?:in|from) (?!total\b|all\b)([\w' -]{3,30}?)(?: region)?\s*[?.!]*$", re.IGNORECASE)
"""The place that is asked for, behind one that somebody moves out of."""
_ENVIRONMENT: Final = r"\b(?:prod|production|staging|stage|dev|development|test|testing|qa|uat|sandbox|accounts?)\b"
_DEPARTS: Final = Deferred(
    r"\b(?:leav(?:e|ing)|left|clos(?:e|ed|ing)|exit(?:ing|ed)?|quit(?:ting)?|retir(?:e|ed|ing)|shut(?:ting)?|drop(?:ped|ping)?|abandon(?:ed|ing)?|"
    r"decommission(?:ed|ing)?|wind(?:ing)?|phas(?:e|ed|ing)|mov(?:e|ed|ing)|migrat(?:e|ed|ing)|pull(?:ed|ing)?|tear(?:ing)?|merg(?:e|ed|ing))\b[^,]*?"
    rf"{_ENVIRONMENT}",
    re.IGNORECASE,
)
"""What is left may be what is asked for."""
_DEPARTS_FROM: Final = Deferred(_ENVIRONMENT, re.IGNORECASE)
_STATEMENT: Final = Deferred(
    rf"^(?!{_ASKED})(?:[\w'-]+ ){{0,6}}?(?:is|are|was|were|am|'m|'re|has|have|had|went|goes|got|gets|wants?|wanted|needs?|needed|asks|asked|says|said|keeps|broke|failed|came|comes|will|must|should|can't|cannot|don't|doesn't|requires?|happened|started|requested|told|sent|exploded|fired|woke|crashed|called)\b[^?]*$|^[\w' -]*(?:'m|'re|'s|'ve) [^?]*$",
    re.IGNORECASE,
)
_SAYS_MORE: Final = r"(?!.*\b(?:which|whose|whether|how (?:many|much)|that (?:are|is|have|has)|with|without|only|except|excluding|ones|mean|but|you (?:should|must|have to|need to|may|can|could))\b)"
_TAILS: Final = DeferredTable(
    (
        rf"\s*[,;.-]*\s*\b(?:so|so that|in order that|such that|that way) {_WE}\s?(?:can|could|may|might|will|'ll|would|don't|do not|won't|are able to|know|have|get) {_SAYS_MORE}[^?]*[?.!]*$",
        rf"\s*[,;.-]+\s*\b(?:because|since|as|cause) (?:that's|that is|this is|those are|they are|they're) {_SAYS_MORE}[^?]*[?.!]*$",
        rf"\s*[,;]*\s*\b(?:in order to|so as to) {_SAYS_MORE}[^?]*[?.!]*$",
        rf"\s*[,;.-]*\s*\b(?:because|cause) (?:{_WE}|it's|it is|there is|there's|the|our) ?(?:'m|'re|'ve|'s|\b){_SAYS_MORE}[^?]*[?.!]*$",
        rf"\s*[,;.-]*\s*\b(?:since|as) (?:{_WE}|it's|it is|there is|there's) ?(?:'m|'re|'ve|'s|\b){_SAYS_MORE}(?!.*\d)[^?]*[?.!]*$",
        rf"(?:\s*[;.!?]+|\s+-+)\s*(?:thanks,? |thank you,? )?(?!(?:they|it) (?!wants?\b|asked|asks)){_WE}(?: also| really| just)?\s?(?:{_MEANS}|{_DOES}|(?:'ve|have|had) (?:to|got to)\b|asked|wants?|needs?|asks){_SAYS_MORE}[^?]*[?.!]*$",
        rf"\s*,\s*{_WE}(?: also| really| just)?\s?(?:{_MEANS}|{_DOES}){_SAYS_MORE}[^,?]*\b(?:it|them|that|those|these|this|budget|report|audit|meeting|upgrade|migration|cleanup|clean up|some|everything)\b[^?]*[?.!]*$",
        rf"(?:\s*[;.!?,]+|\s+-+)\s*(?:need|needed|want|wanted|asking) (?:it|this|them|that|these|those)? ?(?:for|because|to|by(?= (?:the|my|our|an?|eod|cob|tomorrow|tonight|today|noon|next|end|mon|tues|wednes|thurs|fri|\d))) {_SAYS_MORE}[^?]*[?.!]*$",
        rf"\s*[,;]*\s*\bto (?:plan|prepare|decide|budget|forecast|estimate|report|present|brief|justify|document|discuss|prioriti[sz]e|schedule|start|begin) {_SAYS_MORE}[^?]*[?.!]*$",
        r"\s*[,;]*\s*\bto (?:save|cut|reduce|lower|trim|bring down)(?: (?:some|on|our|my|the|down|monthly|aws))* (?:money|costs?|cash|bill|spend|spending|expenses)[?.!]*$",
        rf"\s*[,;]*\s*\bbefore {_WE} {_SAYS_MORE}[^?]*[?.!]*$",
    ),
    re.IGNORECASE,
)
_WANTS: Final = Deferred(
    rf"^\W*(?:thanks,? |thank you,? )?{_WE}(?:(?: also| really| just)? (?:wants?|wanted|needs?|needed|asked|asks) (?!to\b)"
    r"|(?:'m|'re|'s| am| are| is) (?:also |really |just )?(?:looking|searching|asking|interested|hunting)\b)",
    re.IGNORECASE,
)
"""My boss wants them in Tokyo: which, not why."""
_REFERS: Final = Deferred(r"\b(?:it|them|those|these|they|such)\b|\bthere(?=\s*[?.!]*$)", re.IGNORECASE)
_ONES: Final = Deferred(r"\b(which|what|how many) (?:ones|of (?:them|those|these)|one)\b", re.IGNORECASE)
_OF_THEM: Final = Deferred(r"(?:they|these|those|it|each|all|any|some|none|both|most)\b", re.IGNORECASE)
"""Begins a sentence about what is asked for, which may narrow it."""
_OF_TAGS: Final = Deferred(r"\b(?:un)?tag(?:s|ged|ging)?\b|\bnam(?:e|es|ed)\b|=", re.IGNORECASE)
_JUDGED: Final = re.compile(
    r"(?:outdated|dead|wast\w+|bad|legacy|deprecated|obsolete|risky|unsafe|insecure|forgotten|unloved|messy|my|our|his|her|your|all|whole)$"
)
_SENTENCE: Final = re.compile(r"(?<=[.!?;:])\s+|\s+-+\s+")
_NUMBERED: Final = re.compile(r"\d")


class Names(Protocol):
    """What the vocabulary knows of a text."""

    def nouns(self, text: str) -> list[str]:
        """What it names: resources, money."""

    def is_told(self, text: str) -> bool:
        """Does it say where or in which state?"""

    def values(self, text: str) -> list[str]:
        """Words for the values of fields: an engine, a runtime, an architecture."""

    def unknown_before(self, text: str) -> list[tuple[str, str]]:
        """(word, noun): words that it does not know, right before a noun."""

    def is_engine(self, word: str) -> bool:
        """Is it what a database or a cache runs?"""


def without_reason(question: str, names: Names) -> Trimmed:
    """The question without why it is asked, said before it; as it is where what is left names nothing, or refers to
    what was said."""
    if not says_english(question):
        return Trimmed(question)
    for pattern in _LEADS:
        match = pattern.match(question)
        if match is not None and (left := _left(match[0], question[match.end() :], names)) is not None:
            return Trimmed(left, (match[0],))
    pieces = _SENTENCE.split(question, maxsplit=1)
    if len(pieces) == 2 and _is_aside(pieces[0], names) and (left := _left(pieces[0], pieces[1], names)):
        return Trimmed(left, (pieces[0],))
    return Trimmed(question)


def _is_aside(sentence: str, names: Names) -> bool:
    """A sentence of its own that says nothing of what is asked for."""
    says_which = _NUMBERED.search(sentence) or _OF_TAGS.search(sentence) or names.is_told(sentence)
    return bool(_STATEMENT.match(sentence)) and not says_which


def _left(said: str, left: str, names: Names) -> str | None:
    """What is asked behind what is said first; None where that says more of it than what for."""
    if _DEPARTS.search(said) and not _DEPARTS_FROM.search(left):
        return None
    asked = set(names.nouns(left))
    if any(
        noun in asked and word not in TALKED and not _JUDGED.match(word) for word, noun in names.unknown_before(said)
    ):
        return None  # the purple servers, where servers are asked for
    nouns = names.nouns(said)
    values = [word for word in names.values(said) if not re.search(rf"\bto {re.escape(word)}\b", said, re.IGNORECASE)]
    if (names.is_told(said) and not _moves(said, left, names)) or (values and not names.nouns(left)):
        return None
    if values:
        return _told_of(values, left, names)
    if not names.nouns(left) and len(nouns) == 1 and _ONES.search(left):
        return _ONES.sub(rf"\1 {nouns[0]}", left, count=1)
    named = bool(names.nouns(left)) or (not nouns and names.is_told(left))
    return left if named and not _REFERS.search(left) else None


def _moves(said: str, left: str, names: Names) -> bool:
    """Since we leave a place, and the question says for itself which place it asks for."""
    place = _IN_PLACE.search(left)
    return place is not None and names.is_told(place[1]) and bool(_MOVES.match(said.rstrip(" ,;:.!-")))


def _told_of(values: list[str], left: str, names: Names) -> str | None:
    """The MySQL upgrade: the databases that are asked for run MySQL."""
    noun = names.nouns(left)[0]
    if len(values) > 1 or not names.is_engine(values[0]):
        return None
    return (
        left
        if values[0] in left.lower()
        else re.sub(rf"\b{re.escape(noun)}\b", f"{values[0]} {noun}", left, count=1, flags=re.IGNORECASE)
    )


def without_purpose(question: str, names: Names) -> Trimmed:
    """The question without what it is for, said before or behind it."""
    if not says_english(question):
        return Trimmed(question)
    text, aside = without_reason(question, names)
    for pattern in _TAILS:
        match = pattern.search(text)
        if match is not None and _WANTS.search(match[0]) and (names.is_told(match[0]) or names.values(match[0])):
            continue
        if match is not None and match.start() and names.nouns(text[: match.start()]):
            text, aside = text[: match.start()], (*aside, match[0])
    pieces = _SENTENCE.split(text, maxsplit=1)
    if len(pieces) == 2 and _is_behind(pieces[0], pieces[1], names):
        text, aside = pieces[0], (*aside, pieces[1])
    return Trimmed(text, aside)


def _is_behind(question: str, sentence: str, names: Names) -> bool:
    """Security is asking, behind a question that has ended."""
    says_more = re.match(_SAYS_MORE, sentence, re.IGNORECASE) is None
    ended = question.endswith(("?", ".", "!")) and bool(names.nouns(question))
    return ended and not says_more and not _OF_THEM.match(sentence) and _is_aside(sentence, names)
