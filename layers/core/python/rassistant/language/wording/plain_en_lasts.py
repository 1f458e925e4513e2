"""What never happened, when things end, and what survives what, said by the field that tells it: (about, form, what it becomes)."""

# ruff: noqa: E501  (a pattern is read as one line)
from __future__ import annotations

from typing import Final

_NEVER: Final = (
    r"\b(?:that |which |who )?(?:(?:has|have|had|was|were|are|is|did|do) )?(?:never|not once|not (?:even )?a single time)"
    r"(?: (?:ever|once|yet|been|actually|even|to be|gotten|got|get))*"
)
_NOT_EVER: Final = r"\b(?:that |which )?(?:(?:has|have|had|was|were)(?:n't| not))(?: ever| once| yet)(?: been)?"
_NOBODY: Final = r"\b(?:that |which )?(?:nobody|no[ -]?one)(?: has| have|'s| had)? ever"
_AT_ALL: Final = rf"(?:{_NEVER}|{_NOT_EVER}|{_NOBODY})"
_NO_SPAN: Final = r"(?! ?(?:in|for|since|over|within|during|before|after|more|less|at (?:over|above)) ?(?:the |at least |over |more than )*(?:\d|last|past|an?\b|one|two|three|six|twelve|this|january|february|march|april|may|june|july|august|september|october|november|december))(?![\w-])"
_END: Final = r"\b(?:that |which |who )?(?:(?:are |is )?(?:going to |due to |set to |about to |scheduled to )|will |would )?(?:end|ends|ending|expire|expires|expiring|run out|runs out|running out|run(?:s|ning)? up|lapse|lapses|lapsing|(?:is|are) (?:up|over)|finish|finishes|stop|stops)(?= ?(?:in|within|before|after|by|on|this|next|between|during|until|sometime)\b)(?: sometime)?"
_RESERVATIONS: Final = r"\b(?:capacity )?reservations?\b|\bodcrs?\b"
_COMMITTED: Final = (
    r"^(?=.*\b(?:throughputs?|provisioned models?|bedrock|reservations?|odcrs?)\b).*\bcommit(?:ments?|ted)\b"
)
_THROUGHPUTS: Final = (
    r"^(?!.*\b(?:throughput mode|efs|file systems?)\b).*\b(?:provisioned (?:throughput|model)s?|bedrock)\b"
)
_DAYS: Final = r"(\d+|an?|one|two|three|six|twelve) (days?|weeks?|months?|years?|quarters?)"

RULES: Final[tuple[tuple[str | None, str, str], ...]] = (
    (r"\brepos?\b|\brepositor(?:y|ies)\b|\becr\b", rf"{_AT_ALL} (?:pulled|used|fetched|downloaded)(?: from)?{_NO_SPAN}", "without last pull"),
    (r"\bsecrets?\b", rf"{_AT_ALL} (?:accessed|read|used|retrieved|fetched|opened|looked at){_NO_SPAN}", "without last accessed"),
    (r"\bamis?\b|\bimages?\b", rf"{_AT_ALL} (?:launched|booted|started)(?: from)?{_NO_SPAN}", "without last launched"),
    (r"\bkeys?\b|\bkms\b|\bcmks?\b", rf"{_AT_ALL} used{_NO_SPAN}", "without last used"),
    (r"\bworkspaces?\b|\bdesktops?\b", rf"{_AT_ALL} (?:used|(?:connected|logged in|signed in|logged on|logged|connected in)(?: ?to)?){_NO_SPAN}", "without last connection"),
    (r"\bnotebooks?\b", rf"{_AT_ALL} (?:used|active|opened|touched){_NO_SPAN}", "without last activity"),
    # what is committed, and when it ends
    (_COMMITTED, rf"\b(?:whose |with (?:a |an |the |their |its )?|where the |having a |having )?commitments?(?: term| period)?(?: that)?{_END.removeprefix(chr(92) + 'b')}", "committed until"),
    (_COMMITTED, r"\b(?:whose |with (?:a |an |the )?)?commitments? ends?(?= on| in| before| after)", "committed until"),
    (_THROUGHPUTS, _END, "committed until"),
    (_RESERVATIONS, _END, "with an end date"),
    (_RESERVATIONS, r"\b(?:open[- ]ended|that (?:never|don't|do not) (?:end|expire)|(?:never|not) (?:ending|expiring)|with (?:no|an unlimited) (?:expiry|expiration|end)(?: date| time)?|without (?:an? )?(?:expiry|expiration|end)(?: date| time)?)(?![\w-])", "without an end date"),
    (rf"{_RESERVATIONS}|{_COMMITTED}", rf"\b(end date|committed until) (?:in|over|within|during)? ?(?:the )?(?:next|coming|upcoming) {_DAYS}\b", r"\1 within \2 \3"),
    (rf"{_RESERVATIONS}|{_COMMITTED}|{_THROUGHPUTS}", rf"\b(end date|committed until) in {_DAYS}\b", r"\1 within \2 \3"),
    (_THROUGHPUTS, r"\b(?:on (?:an? )?|with (?:an? )?|under (?:an? )?)?(?:month-to-month|monthly|one[- ]?month|1[- ]month|month[- ]long) (?:commitments?|terms?|basis)\b|\bcommitted (?:for|to) (?:one|a|1) month\b", "with one month commitment"),
    (_THROUGHPUTS, r"\b(?:on (?:an? )?|with (?:an? )?|under (?:an? )?)?(?:half[- ]year(?:ly)?|six[- ]months?|6[- ]months?|semi-?annual) (?:commitments?|terms?)\b|\bcommitted (?:for|to) (?:six|6) months\b", "with six month commitment"),
    (_THROUGHPUTS, r"\b(?:without|with no|having no) (?:an? |any )?commitments?(?: terms?)?\b|\b(?:that are |which are )?(?:not committed|uncommitted)\b(?! (?:until|for))", "with no commitment"),
    # what goes and what stays with an instance
    (r"\bvolumes?\b|\bdisks?\b|\bebs\b", r"\b(?:that |which )?(?:(?:will |would )?(?:survive|survives|surviving|outlive|outlives)|(?:are |will be )?(?:kept|retained|preserved|left behind)|(?:will )?(?:stay|stays|staying|remain|remains)|not deleted|not removed)(?: (?:on|after|upon|when|at))?(?: the| an| its| their)? ?(?:instances?|servers?)?(?:'s)? ?(?:is |are |gets? )?(?:termination|terminated|terminates?)\b", "not deleted on termination"),
    (r"\bvolumes?\b|\bdisks?\b|\bebs\b", r"\b(?:that |which )?(?:(?:are|get|gets|will be|is) )?(?:deleted|removed|destroyed)(?: automatically)? (?:on|upon|after|at|when|together with|along with|with)(?: the| an| its| their)? (?:(?:instances?|servers?)(?:'s)? ?(?:is |are |gets? )?)?(?:termination|terminated|terminates?)\b", "deleted on termination"),
    (None, r"\b(?:the )?(?:read )?replicas? (?:of|for|made of|made from) (?:the )?(?:(?:database|instance|db) )?(?=[a-z][\w]*-[\w-]*[a-z0-9])", "databases with replica of = "),
    (r"\b(?:amis?|images?|volumes?|snapshots?|elastic ips?|addresses)\b", r"\bused by (?=(?:ami|vol|i|snap|eni|eipalloc)-[0-9a-f])", "of "),
)  # fmt: skip
