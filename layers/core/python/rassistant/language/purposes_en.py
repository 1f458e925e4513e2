"""What an English question is for, said before or behind it: I need to plan the upgrade, so that we can clean up."""

# ruff: noqa: E501  (a pattern is read as one line)
from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

_WE: Final = r"(?:i|we|they|you all|my (?:team|boss|manager)|our (?:team|company|cto|cfo)|the (?:team|company|auditors?|auditor|cto|cfo|boss))"
_ASKED: Final = r"(?:which|what|what's|whats|who|where|how|show|list|give|find|tell|get|count|display|name|identify|rank|please|pls|can|could|are|is|do|does|did|any|total|sum|top|pull|fetch|let me|break|group|sort|compare)\b"
_LOOKS: Final = r"(?:see|know|find|get|list|view|check|look|show|have|hear|learn|understand|identify|count|figure|be sure|ask|compare)"
_MEANS: Final = rf"(?:need|needs|want|wants|plan|plans|have|has|intend|intends|hope|hopes|would like|wanted|needed|must|should|will|'ll|might|may|(?:am|'m|are|'re|is|'s) (?:about|going|trying|planning|preparing|supposed|asked|told|getting ready|hoping|looking|ready))(?: to)? (?!{_LOOKS}\b)"
_DOING: Final = r"(?:(?:am|'m|are|'re|is|'s) (?:currently |now |also )?(?:planning|preparing|working on|getting ready for|doing|reviewing|auditing|cleaning up|drafting|writing|budgeting|putting together|responding to|trying)\b)"
_PART: Final = r"[^,;:.!?]{2,80}?"
_GAP: Final = r"\s*[,;:.!–—-]+\s*(?:(?:so|and|but|then|now)\b[\s,]*)?"
_LEADS: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"^{_WE}(?: also| really| just)?\s?(?:{_MEANS}|{_DOING}){_PART}(?:{_GAP}|\s+so\s+)(?={_ASKED})",
        rf"^{_WE}\s?{_MEANS}(?:[\w-]+ ){{1,4}}?(?:(?:the|our|an?|my|this|that) )(?:[\w-]+ ){{1,3}}?(?={_ASKED})",
        rf"^(?:to|in order to|so as to) (?!{_LOOKS}\b){_PART}{_GAP}(?={_ASKED})",
        rf"^(?:(?:so|so that|in order that) )?{_WE}\s?(?:can|could|may|might|will|'ll) {_PART}{_GAP}(?={_ASKED})",
        rf"^(?:before|when|while|once|as|since|because|now that|given that|seeing that|if) {_WE}\b{_PART}{_GAP}(?={_ASKED})",
        rf"^{_WE}(?:'ll| will| are going to| have to| need to) {_PART} (?:soon|tomorrow|next week|next month|tonight|today|on monday|this weekend){_GAP}(?={_ASKED})",
    )
)
_SAYS_MORE: Final = (
    r"(?!.*\b(?:which|whose|whether|how (?:many|much)|that (?:are|is|have|has)|with|without|only|except|excluding)\b)"
)
_TAILS: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\s*[,;.–—-]*\s*\b(?:so|so that|in order that|such that|that way) {_WE}\s?(?:can|could|may|might|will|'ll|would|don't|do not|won't|are able to|know|have|get) {_SAYS_MORE}[^?]*[?.!]*$",
        rf"\s*[,;.–—-]+\s*\b(?:because|since|as|cause) (?:that's|that is|this is|those are|they are|they're) {_SAYS_MORE}[^?]*[?.!]*$",
        rf"\s*[,;]*\s*\b(?:in order to|so as to) {_SAYS_MORE}[^?]*[?.!]*$",
        rf"\s*[,;.–—-]*\s*\b(?:because|since|as|cause) (?:{_WE}|it's|it is|there is|there's|the|our) ?(?:'m|'re|'ve|'s|\b){_SAYS_MORE}(?! ?(?:january|february|march|april|may|june|july|august|september|october|november|december|last|start|beginning|end|first|past)\b)[^?]*[?.!]*$",
        rf"\s*[;.!?–—]+\s*{_WE}(?: also| really| just)?\s?(?:{_MEANS}|{_DOING}){_SAYS_MORE}[^?]*[?.!]*$",
        rf"\s*,\s*{_WE}(?: also| really| just)?\s?(?:{_MEANS}|{_DOING}){_SAYS_MORE}[^,?]*\b(?:it|them|that|those|these|this|budget|report|audit|meeting|upgrade|migration|cleanup|clean up)[^?]*[?.!]*$",
        rf"\s*[,;]*\s*\bto (?:plan|prepare|decide|budget|forecast|estimate|report|present|brief|justify|document|discuss|prioriti[sz]e|schedule|start|begin) {_SAYS_MORE}[^?]*[?.!]*$",
        r"\s*[,;]*\s*\bto (?:save|cut|reduce|lower|trim|bring down)(?: (?:some|on|our|my|the|down|monthly|aws))* (?:money|costs?|cash|bill|spend|spending|expenses)[?.!]*$",
        rf"\s*[,;]*\s*\bbefore {_WE} {_SAYS_MORE}[^?]*[?.!]*$",
    )
)
_REFERS: Final = re.compile(r"\b(?:it|them|those|these|they|ones?|there|such)\b", re.IGNORECASE)


def without_reason(question: str, names_something: Callable[[str], bool]) -> str:
    """The question without why it is asked, said before it; as it is where what is left names nothing, or refers to
    what was said."""
    for pattern in _LEADS:
        match = pattern.match(question)
        if match is not None and names_something(left := question[match.end() :]) and not _REFERS.search(left):
            return left
    return question


def without_purpose(question: str, names_something: Callable[[str], bool]) -> str:
    """The question without what it is for, said before or behind it."""
    text = without_reason(question, names_something)
    for pattern in _TAILS:
        match = pattern.search(text)
        if match is not None and match.start() and names_something(text[: match.start()]):
            text = text[: match.start()]
    return text
