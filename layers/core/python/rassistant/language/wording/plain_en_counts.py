"""Numbers, lengths and words beside their noun in hasty English, said plainly: (what about, form, what it becomes)."""

# ruff: noqa: E501  (a pattern is read as one line)
from __future__ import annotations

from typing import Final

_N: Final = r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|fifty)"
_MOST: Final = r"(?:oldest|newest|latest|biggest|largest|smallest|cheapest|priciest|costliest|busiest|slowest|fastest|quietest|most expensive|least expensive|most recent|longest|shortest|heaviest)"
_VAGUE: Final = r"(?:idle|underused|under-?utili[sz]ed|over-?sized|busy|hot|quiet|lazy|sleepy|bored|big|large|huge|small|tiny|old|ancient|new|recent|slow|fast|expensive|pricey|cheap|heavy|low[ -]traffic|short|long|stale|overloaded)"
_BOUND: Final = r"(?:(?:over|under|above|below|more than|less than|fewer than|at least|at most|older than|newer than|younger than|larger than|bigger than|smaller than|longer than|created|from|since|before|after|up to)\b[^()]*|[<>]=? ?[^()]*)"
_MONEY_VERB: Final = r"(?:pay|paid|spend|spent|shell(?:ed)? out|fork(?:ed)? out)"
_KINDS: Final = r"(?:lambdas?|functions?|volumes?|disks?|buckets?|databases?|dbs?|tables?|instances?|servers?|clusters?|caches?|snapshots?|log groups?|file systems?|streams?|domains?)"
_SINGLE: Final = r"(lambda|function|volume|disk|bucket|database|db|table|instance|server|cluster|cache|snapshot|log group|file system|stream|domain|load balancer|ec2|rds|ebs|elb)"
_QUANTITY: Final = r"((?:cpu|memory|storage|size|duration|timeout|retention|latency|response time|connections?|errors?|invocations?|requests?|age|objects?|items?|nodes?|code size|iops|throughput|capacity)(?: (?:usage|utili[sz]ation|time|count))?)"
_BY: Final = r"(?:per|by|for each|for every|across)"

_EACH_COST: Final = (
    r"^(?!.*\b(?:average|mean|avg|median|max(?:imum)?|min(?:imum)?|highest|lowest|most|least|total)\b).*\bcosts? "
)

RULES: Final[tuple[tuple[str | None, str, str], ...]] = (
    (r"w/", r"(?<!\w)w/ ?o\b", "without"),
    (r"w/", r"(?<!\w)w/(?=\s|\w)", "with "),
    # lengths of time as they are typed
    (r"\d\s?[hdwmy]", r"\b(last|past|previous|within|in|for|over|than|since)( the)?( last| past)? (\d{1,4})\s?(?:h|hr|hrs)\b", r"\1\2\3 \4 hours"),
    (r"\d\s?[hdwmy]", r"\b(last|past|previous|within|for|over|than|since)( the)?( last| past)? (\d{1,4})\s?d\b", r"\1\2\3 \4 days"),
    (r"\d\s?[hdwmy]", r"\b(last|past|previous|within|for|over|than|since)( the)?( last| past)? (\d{1,3})\s?(?:w|wk|wks)\b", r"\1\2\3 \4 weeks"),
    (r"\d\s?[hdwmy]", r"\b(last|past|previous|within|for|over|than|since)( the)?( last| past)? (\d{1,3})\s?(?:mo|mos|mth|mths)\b", r"\1\2\3 \4 months"),
    (r"\d\s?[hdwmy]", r"\b(last|past|previous|within|for|over|than|since)( the)?( last| past)? (\d{1,2})\s?(?:y|yr|yrs)\b", r"\1\2\3 \4 years"),
    # so many of them
    (_MOST, rf"^(.*\b{_MOST}\b[^,;:.!?]*)[,;:.!]? ?(?:-+ )?(?:just |only |show |give |list |me |i need |i want |let's say )*(?:the )?(?:first |top )?({_N})(?: (?:of them|of those|of these|please|pls|max|at most|is enough|are enough|will do|would do|is fine|rows|results|items|entries|pieces|suffice|suffices))+(?=\s*[?.!]*$)", r"\1 top \2"),
    (_MOST, rf"^(.*\b{_MOST}\b[^,;:.!?]*)[,;:] ?(?:just |only |show |give |me )*(?:the )?(?:first |top )?({_N})(?=\s*[?.!]*$)", r"\1 top \2"),
    # the biggest code packages
    (r"\blambdas?\b|\bfunctions?\b", r"\b(?:code|deployment) (?:packages?|bundles?|zips?|archives?|artifacts?)(?: sizes?)?\b", "code size"),
    (r"\b(?:biggest|largest|smallest|highest|lowest|longest|shortest)\b", rf"\b(?:the )?(biggest|largest|highest|longest) {_SINGLE} {_QUANTITY}(?! (?:of|over|under|above|below|more|less|at|between|by|per|type|class)\b)(?![\w-])", r"\2 with the highest \3"),
    (r"\b(?:biggest|largest|smallest|highest|lowest|longest|shortest)\b", rf"\b(?:the )?(biggest|largest|highest|longest) {_SINGLE} {_QUANTITY}s(?! (?:of|over|under|above|below|more|less|at|between|by|per|type|class)\b)(?![\w-])", r"\2s with the highest \3"),
    (r"\b(?:biggest|largest|smallest|highest|lowest|longest|shortest)\b", rf"\b(?:the )?(smallest|lowest|shortest) {_SINGLE} {_QUANTITY}(?! (?:of|over|under|above|below|more|less|at|between|by|per|type|class)\b)(?![\w-])", r"\2 with the lowest \3"),
    (r"\b(?:biggest|largest|smallest|highest|lowest|longest|shortest)\b", rf"\b(?:the )?(smallest|lowest|shortest) {_SINGLE} {_QUANTITY}s(?! (?:of|over|under|above|below|more|less|at|between|by|per|type|class)\b)(?![\w-])", r"\2s with the lowest \3"),
    # an average of each group
    (r"\b(?:average|mean|avg|total|max|min|maximum|minimum)\b", rf"\b(average|mean|avg|total|maximum|minimum) {_SINGLE} {_QUANTITY} {_BY} (?=\w)", r"\1 \3 of \2s by "),
    # a vague word that brackets put in numbers
    (r"[(]", rf"\b{_VAGUE} ([^()?]{{2,60}}?) [(](?:i\.?e\.?,? |that is,? |say,? |meaning |so |read: |= ?)?({_BOUND})[)]", r"\1 \2"),
    (r"[(]", rf"\b{_VAGUE} ([^()?]{{2,60}}?) [(](?:i\.?e\.?,? |that is,? |say,? |meaning |so |read: |= ?)?(?!{_BOUND})([a-z][^()]*\d[^()]*)[)]", r"\1 with \2"),
    (r"[(]", r"\b(?:touched|edited|changed|altered|handled) [(](?:i\.?e\.?,? |meaning |that is,? |=)?(modified|updated|changed|deployed)[)]", r"\1"),
    # rest and server side
    (r"\bat[- ]rest\b|\bserver[- ]side\b", r"\b(?:data[- ])?at[- ]rest encryption\b|\bencryption (?:of data )?at[- ]rest\b|\bserver[- ]side encryption\b", "encryption"),
    (r"\bat[- ]rest\b", r"\b((?:un)?encrypted|encrypt) at[- ]rest\b", r"\1"),
    # money in other words
    (None, rf"\b(how much|what)(?: money)? (we|i) (?:have |had |'ve )?(?:already )?{_MONEY_VERB}\b", r"\1 did \2 spend"),
    (None, rf"^(?:and |so )?for (?:every|each|all|all of|all the) ([^,?]{{3,80}}?), (?:what|how much)(?: money)? (?:did|do|have|are) (?:we|i) (?:{_MONEY_VERB}|paying|spending)(?: for (?:it|them|each|those|these|that))?(?= |\?|$)", r"how much did we spend on \1"),
    (None, r"^((?:so |and )?(?:which|what) [\w -]{2,40}?) (?:am i|are we|do i|do we|we are|i am|we're|i'm) (?:still )?(?:paying|pay|billed|being billed|charged|being charged) for,? (?:that|which|but|and|yet|while|though) (?=[a-z])", r"\1 that "),
    # what has not been read
    (r"\bvolumes?\b|\bdisks?\b|\bebs\b", r"\b(?:that |which )?(?:(?:have|has|are|were|was|is)(?:n't| not| never|nt)|never|not)(?: ever| yet)?(?: been| being)? read(?: from)?(?: at all| even once| once| ever)?(?=\s*(?:[?.!,]|$|in\b|and\b|or\b|for\b|over\b|during\b))", "with no reads"),
    (r"\bvolumes?\b|\bdisks?\b|\bebs\b", r"\b(?:that |which )?(?:(?:have|has|are|were|was|is)(?:n't| not| never|nt)|never|not)(?: ever| yet)?(?: been| being)? written(?: to)?(?: at all| even once| once| ever)?(?=\s*(?:[?.!,]|$|in\b|and\b|or\b|for\b|over\b|during\b))", "with no writes"),
    # what we have as a whole
    (None, rf"\b((?:our|my|the|this|your) (?:aws )?(?:{_KINDS}|ec2|rds|s3|ebs|eks|ecs|kms|efs|dynamodb|redis|aws)) (?:estate|fleet|landscape|inventory|portfolio|zoo|farm|footprint|park|population|collection|universe|stack)\b", r"\1"),
    (r"\bworkspaces?\b|\bdesktops?\b", r"\b(?:(?:that|which) (?:are|is|belong) |(?:are|is) )?(?:assigned|allocated|given|belonging|issued) to (?:the )?(?:users? )?(?!(?:me|us|them|nobody|no|any|a|an|anyone|someone|which|who|whom)\b)([\w.-]+)(?=\s*[?.!]*$)", r"user = \1"),
    (r"\bworkspaces?\b|\bdesktops?\b", r"\b(?:with|having|that have|that has|whose|of|for|where)(?: the| a| an)? user(?:name| name)? (?:called|named|is|=|as)? ?(?!(?:volume|volumes|id)\b)([\w.-]+)(?=\s*[?.!]*$)", r"user = \1"),
    (r"\basgs?\b|\bscal(?:e|ing) groups?\b", r"\b(?:with|having|have|has|of|running|contain|containing|that have) (?:only |just |exactly )?(?:one|1|a single|one single) (?:running )?(?:instance|server|machine|node|vm)\b", "with 1 members"),
    (r"\basgs?\b|\bscal(?:e|ing) groups?\b", rf"\b(?:with|having|have|has|of|running|contain|containing|that have) ((?:only |just |exactly )?(?:(?:more than|less than|fewer than|over|under|at least|at most|no more than|between \d+ and) )?{_N}) (?:running )?(?:instances?|servers?|machines?|nodes?|vms?)\b", r"with \1 members"),
    (_EACH_COST, r"\bcosts? (?:per|of each|of every|for each|for every|by)( running| stopped)? (?:individual |single )?(?:ec2 )?(instance|server|machine|database|db|volume|bucket|function|lambda|table|cluster|snapshot|load balancer)s?\b(?! (?:type|class|famil|size|state|kind|region|engine|name|version|hour|gb))", r"cost by resource of\1 \2s"),
)  # fmt: skip
