"""Whose resources they are, and tags that a question names in brackets, said plainly: (what about, form, what it becomes)."""

# ruff: noqa: E501  (a pattern is read as one line)
from __future__ import annotations

from typing import Final

OWNERS: Final = r"(?:teams?|squads?|tribes?|crews?|guilds?|chapters?|divisions?|departments?|depts?|business units?|units?|cost cent(?:er|re)s?|budgets?|sponsors?|owners?|customers?|clients?|tenants?|projects?|programs?|programmes?|portfolios?|products?|apps?|applications?|components?|environments?|envs?|stages?|people|persons?|developers?|engineers?|colleagues?|employees?|members?|managers?)"
_OWNS: Final = r"(?:has got|have got|has|have|had|own|owns|owned|run|runs|is running|are running|hold|holds|operate|operates|manage|manages|maintain|maintains|keep|keeps|possess|possesses|control|controls|administer|administers|account for|accounts for|(?:is|are) (?:responsible|accountable|in charge) (?:for|of)|look after|looks after|take care of|takes care of|sit on|sits on|(?:is|are) (?:the )?(?:owner|owners) of)"
_MOST: Final = r"(?:the )?(?:(most|fewest|least)|(?:largest|biggest|highest|greatest) (?:number|count|amount|quantity|share|pile) of|(?:bulk|majority|lion's share) of)"
_ADJECTIVES: Final = r"(?!(?:expensive|costly|recent|popular|used|active|busy|common|important|powerful|often|frequently|money|budget|cost|spend|access|permissions?|rights|privileges)\b)"
_KEY: Final = r"(?:(?:the |our |its |a )?([\w.-]+)[ -]tags?|(?:the |our )?tags?[: ]+(?!is\b|are\b)([\w.-]+)|(?:the )?key ([\w.-]+))"
_GOING_BY: Final = r"(?:(?:by|using|use|from|going by|judging by|per|see|i mean|meaning|that is|that's|i\.e\.|ie|as per|based on|according to|look at|looking at|check|it's|its|it is|in|under|as in|as|via) )*"
_GLOSS: Final = rf"\s*\??(?:\s*[(\[]|\s*[,;:]|\s+-+|(?<=\?))\s*{_GOING_BY}{_KEY}\s*[)\]]?(?=\s*[?.!]*$)"
_N: Final = r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten)"
_BRACKET: Final = r"\btags?\b"

RULES: Final[tuple[tuple[str | None, str, str], ...]] = (
    (None, r"\b(my|our) (?:(?:own|whole|entire|current|biggest|new) )?(?:customer|client|company|employer|organi[sz]ation|org|firm|start-?up|business|corporation|enterprise|agency|employer|school|university|workplace)['’]s (?=(?:[\w-]+ ){0,2}?(?:instances?|servers?|machines?|vms?|volumes?|disks?|buckets?|databases?|dbs?|tables?|functions?|lambdas?|clusters?|caches?|snapshots?|load balancers?|log groups?|file systems?|streams?|domains?|ips?|addresses|gateways?|keys?|secrets?|resources?|accounts?|repositories|distributions?|ec2s?|rds|s3|ebs|infrastructure|inventory|costs?|spend|spending|fleet)\b)", r"\1 "),
    (_BRACKET, rf"\b([\w.-]+?)s? [(\[]{_GOING_BY}(?:(?:the |our |its )?\1 tag|(?:the )?tag[: ]+\1)[)\]]", r"\1 tag"),
    (_BRACKET, rf"^who {_OWNS} {_MOST} {_ADJECTIVES}([\w -]+?){_GLOSS}", r"which \3\4\5 tag has the most \2 \1"),
    (_BRACKET, rf"^(which|what) {OWNERS} {_OWNS} {_MOST} {_ADJECTIVES}([\w -]+?){_GLOSS}", r"which \4\5\6 tag has the most \3 \2"),
    (_BRACKET, rf"\b(which|what|each|every|by|per|top {_N}|the) {OWNERS}\b([^?(]*?){_GLOSS}", r"\1 \3\4\5 tag \2"),
    (_BRACKET, r"\b(which|what|each|every|by|per) ([\w-]+?)s?\b([^?(]*?)\s*\??\s*[(\[,;:-]\s*(?:by |the |per |using )*(\2)[ -]tags?\s*[)\]]?(?=\s*[?.!]*$)", r"\1 \4 tag \3"),
    (None, r"\bhas the most ([\w -]+?) (fewest|least)(?=\s*[?.!]*$)", r"has the \2 \1"),
    (None, r"\bhas the most ([\w -]+?) most(?=\s*[?.!]*$)", r"has the most \1"),
    (None, rf"^(?:which|what) ({OWNERS}|[\w.-]+ tag) {_OWNS} {_MOST} {_ADJECTIVES}(?=\w)", r"which \1 has the most \2 "),
    (None, rf"^(?:(?:so|and|ok|hey|tell me|do you know|can you tell me|i wonder),? )*who {_OWNS} {_MOST} {_ADJECTIVES}(?=[a-z0-9])(?!.* by )", r"which owner has the most \1 "),
    (None, r"^which ([\w. -]+?) has the most (?:(most)|(fewest|least)) ", r"which \1 has the \2\3 "),
    (None, rf"^(?:(?:the|our|show me|list|give me|what are|which are) )*top ({_N}) ({OWNERS}) (?:by|in terms of|for|with) (?:the )?(?:(?:most|highest|largest|greatest) )?(?:number|count|amount|how many|quantity)(?: of)? ([\w -]+?)(?: they (?:have|own|run))?(?=\s*[?.!]*$)", r"count \3 by \2 sorted by count descending top \1"),
    (None, rf"^(?:(?:the|our|show me|list|give me|what are|which are) )*top ({_N}) ({OWNERS}) (?:with|by|having) (?:the )?most {_ADJECTIVES}([\w -]+?)(?=\s*[?.!]*$)", r"count \3 by \2 sorted by count descending top \1"),
    (None, rf"^(?:the )?({OWNERS}) (?:with|having|that has|who has|that owns|owning|that runs|running) {_MOST} (?=\w)", r"which \1 has the most \2 "),
    (None, r"^which ([\w. -]+?) has the most (?:(most)|(fewest|least)) ", r"which \1 has the \2\3 "),
)  # fmt: skip
