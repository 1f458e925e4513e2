"""Orders to change something, by how an English sentence begins: set, put, let, double, give it access."""

# ruff: noqa: E501  (a pattern is read as one line)
from __future__ import annotations

import re
from typing import Final

from rassistant.language.wording.deferred import Deferred
from rassistant.language.wording.text import says_english

_LISTS: Final = r"(?:a |an |the |one )?(?:(?:full|complete|quick|short|brief) )?(?:list|count|number|names?|breakdown|summary|overview|table|total|cost|costs|details|report)\b"
_ORDERS: Final = Deferred(
    "|".join(
        (
            r"(?P<set>set) (?!of\b)[\w' -]{2,80}? (?:to|at|as|on|for)\b",
            r"(?P<put>put) (?:an? |the |all |some |my |our |more |new )",
            r"(?P<let>let) (?!me\b|us\b|'s\b|s\b|'|you\b)",
            r"(?P<take>take) .+ (?:offline|down|away|out of service|off the internet)(?=\s*[.!?]?$)",
            r"(?P<bring>bring)(?: up| back)? (?:the |all |my |our )*(?:stopped|paused|terminated|[\w-]+) ?.* (?:back|online|back up|back online)(?=\s*[.!?]?$)",
            r"(?P<up>bring up) (?:the |all |my |our )*(?:stopped|paused|off)\b",
            rf"(?P<give>give) (?!me\b|us\b|out\b|{_LISTS}).+\b(?:access|permissions?|rights|tags?|more (?:memory|cpu|space|storage)|another)\b",
            r"(?P<verb>double|halve|triple|quadruple|raise|bump(?: up)?|lock(?: down)?|unlock|pause|resume|unpause|wake(?: up)?|bounce|hide|expose|shield|protect|secure|harden|throttle|boost|grow|widen|swap|flip|force|kick|archive|merge|mount|unmount|whitelist|blacklist|allowlist|open|close|register|subscribe|trigger|rerun|redeploy|roll back|rollback|drain|cordon|suspend|whack|zap|tag|label|retag|relabel|untag|mark|lower|attach|detach|encrypt|decrypt|apply|assign|rename|resize|patch|rotate|release|reboot|restart|convert|migrate|clone|grant|revoke|relocate|shift|enlarge|tighten|renew|replicate|sync|retire|decommission|boot(?: up)?|re-encrypt|chuck|sweep|bin|phase out|dispose of|throw (?:away|out)|fire up|kick off|free(?: up)?) (?!up on|rate|state)(?:the |all |every |my |our |an? |these |those |[\w-]+-[\w-]+\b)",
            r"(?P<turn>turn|switch) .+ (?:on|off)(?=\s*[.!?]?$)",
            r"(?P<down>(?:pull|tear|bring|knock|put|shut|close|power|spin|wind|take) down) (?:the|all|my|our|every|each|any|those|these|idle|unused|stopped|old)\b(?! (?:full |complete |entire )?(?:list|names?|details|number|count)\b)",
        )
    ),
    re.IGNORECASE,
)


_ASKS: Final = Deferred(
    r"(?:(?:please|kindly|just|hey|ok|now|so|then|can you|could you|would you|will you|you can|you should|we should|go ahead and|i want you to|i need you to|i'd like you to|i'd like to|i want to|let's|make sure to|don't forget to|if possible|how about you|would you mind to|it's time to|when you have time|feel free to)[ ,]+)+",
    re.IGNORECASE,
)
"""What stands before an order, and before a request to show something."""
_OURS: Final = r"(?:the|all|my|our|every|each|these|those|this|that|any|old|unused|idle|unattached|untagged|stopped|running|python|mysql)"
_THING: Final = r"(?:servers?|instances?|machines?|vms?|boxes|box|databases?|dbs?|buckets?|volumes?|disks?|functions?|lambdas?|clusters?|load balancers?)"
_DONE: Final = r"(?:deleted|stopped|started|terminated|resized|encrypted|tagged|renamed|rebooted|upgraded|removed|moved|made (?:public|private)|backed up|rotated|turned (?:off|on)|switched (?:on|off)|cleaned up|released|patched|restarted|shut down|scaled (?:up|down)|fixed|killed|destroyed)"
_NO_CLAUSE: Final = (
    r"(?!.*\b(?:that|which|with|without|where|who|whose|over|under|more|less|was|were|been|since|last)\b)"
)
_DEED: Final = (
    r"(?:backups?|back-ups?|snapshots?|restarts?|reboots?|encryption|clean-?ups?|upgrades?|migrations?|updates?|patching|patches|"
    r"resiz(?:e|ing)|deletion|removal|termination|rotation|restores?|failovers?|deployments?|rollbacks?|shut-?downs?|tagging|scaling)"
)
"""What is done to a resource, as a noun."""
_DEED_DONE: Final = (
    rf"(?:do|take|make|perform|run|execute|carry out|conduct|start|trigger|schedule|initiate|create) "
    r"(?:(?:an?|the|some|my|our|another|one|new|fresh|full|manual|daily|weekly|nightly|quick|all|ebs|rds|database|db|volume|usual|regular) )*"
    rf"(?P<deed>{_DEED})(?=\s*[.!]*$|,? (?:of|for|on|in|to|from|now|today|tonight|please|again|and|right away|immediately|asap)\b)"
    r"(?!.*\b(?:have|has|costs?|exists?|takes?|gets?|uses?|needs?|belong|contain|include|run|runs|count|list)\b)(?!.*\?)"
)
_MORE: Final = Deferred(
    "|".join(
        (
            rf"(?P<verb>send(?! (?:me|us)\b)|share|export|notify|email|alert|snapshot|right-?size|optimi[sz]e|set up|ignore|dismiss|mute|approve|accept|invoke|execute|run) (?:(?:{_OURS} |a |an )(?!(?:report|list|check|count|search|quick|summary|query (?:for|to))\b)|allow all).*",
            r"(?P<send>send|run|share|export|notify|email) (?:every|all|python|old|unattached|stopped|the|my)\b(?! (?:full |complete |entire |updated |latest )*(?:list|listing|report|overview|names|count|details|inventory|summary|number)\b(?!.*\b(?:to|with) \w+[\s.!]*$)).*",
            r"(?P<pass>send|email|mail|forward|pass|show|give) (?:it|them|this|that|these|those) (?:on )?to (?!me\b|us\b)\w+.*",
            _DEED_DONE,
            r"(?P<log>log me (?:out|in))\b.*",
            r"(?P<allow>allow (?:all|every|the|any)) .*",
            rf"(?P<new>(?:(?:i|we) (?:want|need|would like)|i'd like|give me|get me|order|buy)? ?(?:an?|another|one|two|three|\d+)(?: more)? (?:new|bigger|larger|faster|more|extra|second|additional) {_THING})(?: in [\w ]+?)?(?:,? please)?\W*$",
            r"(?P<newer>new (?:server|instance|machine|vm|database|db|bucket|volume|disk|function|lambda|cluster))(?: in [\w ]+?)?(?:,? please)?\W*$",
            rf"(?P<get>get|have|see that|i want|we want) {_NO_CLAUSE}{_OURS} .+ (?:are |is |get |gets |be |to be )?{_DONE}(?: to [\w-]+| now| today| please)*\W*$",
            rf"(?P<mandate>it is (?:[a-z]+ ){{0,2}}that) .+ (?:be|is|are|get|gets) {_DONE}(?: [\w ]+)?\W*$",
            rf"(?P<need>{_NO_CLAUSE}{_OURS} [\w ]+? (?:(?:needs?|ought|have|has|should|must|can|are|is)(?: to)? (?:now )?be|to be) {_DONE}(?: to [\w-]+| now| today| please)*)\W*$",
        )
    ),
    re.IGNORECASE,
)


def order_in(question: str) -> str | None:
    """The word that orders; None for a question."""
    if not says_english(question):
        return None
    asks = _ASKS.match(question)
    told = question[asks.end() :] if asks is not None else question
    match = _ORDERS.match(told) or _MORE.match(told)
    return None if match is None else next(word for word in match.groupdict().values() if word)
