"""Numbers, lengths and words beside their noun in hasty English, said plainly: (what about, form, what it becomes)."""

# ruff: noqa: E501  (a pattern is read as one line)
from __future__ import annotations

from typing import Final

from rassistant.language.vocabulary.time_words import MONTH_NAMES

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

_SLIPPED: Final = r"\b(?:wich|whcih|whihc|wihch|wihc|whitch|waht|hwat|whta|wht|taht|thta|htat|teh|hte|adn|annd|wiht|wtih|iwth|whith|frmo|fomr|frm|shwo|hsow|sohw|sho|lsit|lisst|hwo|hoow|manny|meny|mny|ahve|hvae|havee|thier)\b"

_UNIT: Final = (
    r"(?:[kmgt]i?b|gigs?|megs?|gigabytes?|megabytes?|terabytes?|iops|%|percent|days|hours|nodes|vcpus?|cores)"
)
_BILLS: Final = r"(?:bills?|costs?|spend|spending|charges?|expenses?|invoice)"

_PAID: Final = r"\b(?:costs?|costing|costed|spend|spent|spending|pay|paid|paying|bill(?:s|ed|ing)?|charge[ds]?|money|usd|dollars?|price[ds]?|worth|save|saving|run (?:us|me)|set (?:us|me) back)\b|\$"

_KEY: Final = r"(?:the )?(region|type|instance type|size|name|cost|monthly cost|age|state|status|account|service|creation date|creation time|engine|runtime|memory|storage)"

RULES: Final[tuple[tuple[str | None, str, str], ...]] = (
    (r"w/", r"(?<!\w)w/ ?o\b", "without"),
    (r"w/", r"(?<!\w)w/(?=\s|\w)", "with "),
    # words of grammar with two letters swapped, or one lost
    (_SLIPPED, r"\b(?:wich|whcih|whihc|wihch|wihc|whitch)\b", "which"),
    (_SLIPPED, r"\b(?:waht|hwat|whta|wht)\b", "what"),
    (_SLIPPED, r"\b(?:taht|thta|htat)\b", "that"),
    (_SLIPPED, r"\b(?:teh|hte)\b", "the"),
    (_SLIPPED, r"\b(?:adn|annd)\b", "and"),
    (_SLIPPED, r"\b(?:wiht|wtih|iwth|whith)\b", "with"),
    (_SLIPPED, r"\b(?:frmo|fomr|frm)\b", "from"),
    (_SLIPPED, r"\b(?:shwo|hsow|sohw|sho)\b", "show"),
    (_SLIPPED, r"\b(?:lsit|lisst)\b", "list"),
    (_SLIPPED, r"\b(?:hwo|hoow) (?=many|much)", "how "),
    (_SLIPPED, r"\bhow (?:manny|meny|mny)\b", "how many"),
    (_SLIPPED, r"\b(?:ahve|hvae|havee)\b", "have"),
    (_SLIPPED, r"\bthier\b", "their"),
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
    # text as it is typed to friends
    (None, r"\b(that|which|what|they|there|where|who|these|those|we|ec2|instances|servers|buckets|volumes|databases|functions|lambdas) r (?=[a-z])", r"\1 are "),
    # a time behind an average
    (r"\baverag|\bavg\b|\bmean\b|\bpeak\b|\bmax", r"((?:\baverag\w*|\bavg\b|\bmean\b|\bpeak\b|\bmax\w*)[^?]*?\d\s?(?:%|percent|ms|seconds?|secs?|s|connections|requests)) (?:over|for|during|across|within|in) (\d+|two|three|four|six|seven|ten|thirty|ninety) (hours|days|weeks|months)(?=\s*(?:[?.!,]|$))", r"\1 over the last \2 \3"),
    (r"\bon average\b", r"\b(on average) (?:over|for|during|across|within|in) (\d+|two|three|four|six|seven|ten|thirty|ninety) (hours|days|weeks|months)(?=\s*(?:[?.!,]|$))", r"\1 over the last \2 \3"),
    # versions and images
    (r"\bclusters?\b", r"\b(?<!eks )(?<!redis )(?<!aurora )(?<!kubernetes )clusters? ((?:that |which )?(?:are |is )?(?:still |currently )?(?:running )?)(?:on|at) (1\.[23]\d)\b", r"eks clusters \1on version \2"),
    (None, r"\b(?:what|which) (?:different )?versions? of (postgres(?:ql)?|mysql|mariadb|aurora(?: \w+)?|oracle|sql server|redis|valkey|memcached)(?: databases?| caches?)? (?:are|do|is|have) (?:we|i|you|our \w+|my \w+)?(?: (?:currently|still))? ?(?:running|run|using|use|having|have|got|on|in use)(?=\s*[?.!]*$)", r"how many \1 by engine version"),
    (None, r"\b(?:what|which) (postgres(?:ql)?|mysql|mariadb|redis|valkey|memcached) versions (?:are|do|is|have) (?:we|i|you|our \w+|my \w+)?(?: (?:currently|still))? ?(?:running|run|using|use|having|have|got|on|in use)(?=\s*[?.!]*$)", r"how many \1 by engine version"),
    (r"\bami-", r"\b(?:that |which )?(?:(?:are|were|was|is) )?(?:launched|created|built|made|started|booted|running|deployed|based|using|run|coming|come|spun up) ?(?:from|off|off of|on|with|by|out of)? ?(?:the )?(?:ami |image )?(?=ami-[0-9a-f]+)", "with ami "),
    # a trail that does not log, and amounts from which on
    (r"\btrails?\b", r"\b(?:on which |where |whose |for which |with |in which )?(?:the )?logging (?:(?:has|have|had|is|was|being|been|got|gets|currently|ever) )+(?:stopped|paused|suspended|halted|interrupted)(?![\w-])", "that are stopped"),
    (None, rf"\bfrom (?:about )?(\d[\d,.]* ?{_UNIT}) (?:up|upwards?|on|onwards?|and (?:up|upwards?|more|above|over|larger|bigger))(?![\w-])(?! to\b)", r"of at least \1"),
    # of what is counted
    (r"\bhow much\b", rf"^(?!.*{_PAID})((?:so |and |hey )*)how much (?!(?:is|are|was|were|do|does|did|will|would|has|had|of)\b)(?=(?:(?!(?:do|does|did|is|are|was|were|has|have|storage|space|room|disk|memory|ram|data|capacity|traffic|cpu)\b)[\w.-]+ ){{0,3}}?(?:volumes|instances|servers|machines|vms|boxes|buckets|functions|lambdas|databases|dbs|clusters|snapshots|tables|queues|topics|keys|secrets|gateways|balancers|addresses|eips|ips|alarms|repositories|distributions|streams|users|resources|images|amis|desktops|endpoints|volumes of)\b(?! (?:of )?(?:space|memory|storage|traffic|data)))", r"\1how many "),
    # the bill in other words
    (None, rf"\bhow (?:high|big|large|steep|bad|heavy|much) (?:is|was|are|were|has been|have been) (?:the |our |my )?((?:[\w-]+ ){{0,2}}?){_BILLS}(?: (?:for|of|on) (?:the |our |my )?([\w -]{{2,20}}?))?(?= (?:in|last|this|during|for|since|on|between|from|yesterday|today)\b|\s*[?.!]*$)", r"how much was \1 \2 cost"),
    (None, rf"^(?:and |so )?how much of (?:the |our |my )?((?:[\w-]+ )?(?:[\w]+'s )?)(?:aws )?{_BILLS}((?: (?:in|for|of|from|last|this) [\w ]{{3,20}}?)?) (?:(?:came|comes|coming|come|is|was|are|were|went|goes|going|stems?|stemmed|derives?|originates?|originated|resulted|results|due|caused|attributable|down) )+(?:from |to |on |for |in |by |because of |out of )?(?:the |our |my )?([\w -]+?)(?=\s*[?.!]*$)", r"\3 cost \1 \2"),
    # everything by its kind
    (r"\beach\b|\bevery\b", r"^(?:and |so )?(?:what|how much|how many (?:things|resources)) (?:stuff |all )?(?:do we have|do i have|have we got|is there|are there|we have|exists?|lives?|runs?|is running)(?: running| deployed)? (?:in|per|for) (?:each|every|each and every|every single)(?: of (?:the|our))? (region|account)s?(?=\s*[?.!]*$)", r"count resources by \1"),
    (r"\btypes?\b|\bkinds?\b", r"\b(resources|everything|things|stuff|assets)((?: (?:in|of|from|with|tagged|that|we|have|are|there|the|our|my|all) ?(?:[\w=-]+)?){0,3}?) (?:by|per|grouped by|split by|for each|broken down by) (?:resource )?(?:types?|kinds?)\b", r"\1\2 by service"),
    (r"\btypes?\b|\bkinds?\b", r"^(?:what|which) (?:types|kinds|sorts) of (?:aws )?(?:resources|things|stuff) (?:do we have|are there|exist|do we use|are we using|do we run)", "count resources by service"),
    # one order behind another
    (r"\b(?:sort|order|rank|arrang)", rf"\b((?:sort|order|rank|arrange)(?:ed|d)?(?: (?!by\b)[\w -]{{2,40}}?)? by {_KEY}),? (?:and then by|then by|and by|and then|then|and) {_KEY}(?=\s*(?:[?.!,]|$|in\b|asc|desc))", r"\1 sorted by \3"),
    # tagged with nothing
    (r"\btagged\b", r"\b(?:(?:are|is|were|was|have|has)(?:n't| not)|not|never)(?: been)? tagged (?:with|by|as) (?:anything|something|any tags?|any|anyone|anybody)(?: at all)?(?![\w-])", "untagged"),
    (r"\btagged\b", r"\b(?:that |which )?(?:are|is|were) (?:already |currently |all )?tagged(?=\s*(?:[?.!,]|$|and\b|but\b))", "with tags"),
    (r"\btagged\b", r"\b(and|but) tagged(?=\s*(?:[?.!]|$))", r"\1 with tags"),
    (r"\btagged\b", r"\btagged (?:with|as) (?:nothing|no tags?|none)(?: at all)?(?![\w-])", "untagged"),
    (r"\btagged\b", r"\btagged (?:with|as) (?:anything|something|at least one tag|any tags?)(?: at all)?(?![\w-])", "with tags"),
    # one name or another
    (None, r"\b((?:named|called|(?:starting|beginning|that start|that begin|whose names? starts?|starts?|begins?) with|(?:ending|that end|whose names? ends?|ends?) (?:with|in)))( (?!with\b|the\b|a\b)[\w.*/-]*\w[*]?) (or|and) (?!not\b|with\b|without\b|that\b|which\b|whose\b|in\b|starting\b|ending\b|named\b|called\b|end|start|begin|have\b|has\b|are\b|is\b|their\b|its\b|running\b|stopped\b|tagged\b|untagged\b|larger\b|bigger\b|older\b|newer\b|over\b|under\b|more\b|less\b|created\b)(-?[\w.*/-]*\w[*]?)(?=\s*(?:[?.!,]|$|in [a-z]))", r"\1\2 or \1 \4"),
    # the month that cost the most
    (None, rf"^(?:and |so |tell me )?(?:in |on )?(?:which|what) (month|day|week)s? (?:was|were|is|has been|did|do|have|had|were we)(?: (?:we|i|it|our|my|the|aws))*(?: (?:spend|spent|pay|paid|cost|bill|costs))*(?: (?:the|our|my))* (?:most expensive|least expensive|priciest|costliest|cheapest|dearest|most|least|highest|lowest)(?: money)?(?: (?:bill|costs?|spend|spending|on aws))*(?: one)?((?: (?:in|of|during|so far|for|over))* (?:(?:this|last|the last|the past) (?:\d+ )?(?:months?|weeks?|quarters?|years?)|{MONTH_NAMES}|20\d\d)(?: so far)?)(?=\s*[?.!]*$)", r"\1-by-\1 cost\2"),
    # how often, and at its highest
    (None, r"^((?:which|what) [\w -]{3,40}?) (?:do we|do i|are we|am i) (?:use|using|run|running|have),? (?:and |,)?how (?:often|many times|much)(?: each| of each)?(?=\s*[?.!]*$)", r"\1 do we use and how many of each"),
    (r"\blambdas?\b|\bfunctions?\b", r"\b(?:that |which )?(?:ran|run|runs|were run|were called|were invoked|got called|executed|fired|were triggered|got invoked) (?:the )?most(?: often| frequently)?(?=\s*(?:[?.!,]|$|in\b|last\b|this\b|yesterday\b|today\b|over\b|during\b|since\b))", "have the most invocations"),
    (r"\bpeak\b|\bmax(?:imum)?\b", r"\b(cpu|memory|connections?|latency|duration|response time)(?: usage| utili[sz]ation)? ((?:is |was |being )?(?:over|above|under|below|more than|less than|at least|at most|higher than|lower than) \d[\d.,]*\s?(?:%|percent|ms|s|seconds?)?) at (?:its |their |the )?(?:peak|max|maximum|highest|worst)\b", r"peak \1 \2"),
    (r"\bmost\b|\bleast\b|\bcommonest\b|\brarest\b", r"^(?:(?:show|list|give|count)(?: me)? )?(?:how many )?([\w -]{2,40}?) (by|per) ([\w -]{3,30}?),? (?:with the )?(?:most (?:common|used|frequent|popular|of them)|commonest)(?: ones?)? (?:first|on top)(?=\s*[?.!]*$)", r"count \1 by \3 sorted by count descending"),
    (r"\bmost\b|\bleast\b|\bcommonest\b|\brarest\b", r"^(?:(?:show|list|give|count)(?: me)? )?(?:how many )?([\w -]{2,40}?) (by|per) ([\w -]{3,30}?),? (?:with the )?(?:least (?:common|used|frequent|popular)|rarest)(?: ones?)? (?:first|on top)(?=\s*[?.!]*$)", r"count \1 by \3 sorted by count ascending"),
    (None, r"\b((?:this|last) (month|week|quarter|year)(?:'s)?(?: [\w]+){0,3}?) (?:with|to|and|vs\.?|versus|against) (?:the )?(?:last|previous|one before)(?: one)?(?=\s*[?.!]*$)", r"\1 with last \2"),
    # no name, no work
    (None, r"\b(?:(?:with|having|that have|which have|have|has) no|without(?: an?| any)?|lacking(?: an?| any)?|missing(?: an?| any)?) names?(?: tags?)?(?=\s*(?:[?.!,]|$|in\b))", "without a Name tag"),
    (None, r"\b(?:unnamed|nameless) (?=\w)", "no-name "),
    (None, r"\bno-name ((?:[\w-]+ )?(?:instances?|servers?|machines?|vms?|volumes?|disks?|snapshots?|resources?|elastic ips?))\b", r"\1 without a Name tag"),
    (None, r"\b(?:that |which )?(?:barely|hardly|scarcely|practically never|almost never) (?:do|does|did|doing) (?:anything|something|any work|a thing)\b|\b(?:that |which )?(?:do|does|doing|did) (?:almost|next to|practically|basically|pretty much|virtually|close to) nothing(?: at all)?(?=\s*(?:[?.!,]|$|in\b))", "that are idle"),
    (r"\bkeys?\b|\bkms\b", r"\b(?:that (?:are|is) |which are )?(?:waiting|queued|due|set|slated|lined up|about) (?:to be |for )(?:deleted|deletion|removed|removal)\b", "pending deletion"),
    (r"\bopensearch\b|\bdomains?\b|\belastic ?search\b", r"(\d[\d.,]*\s?(?:[kmgt]i?b|gigs?|gigabytes?|terabytes?))(?: of)?(?: (?:disk|storage|disk space|storage space|space))? (?:left|free|available|remaining|to spare)(?: (?:space|storage|disk))?(?![\w-])", r"\1 of free storage"),
    (r"\befs\b|\bfile ?systems?\b", r"\b(?:that |which )?(?:nobody|no one|no-one|nothing|no (?:instance|server|machine|client)s?) (?:mounts?|mounted|has mounted|is mounting|uses?|connects? to|is connected to)(?: (?:it|them))?(?![\w-])", "with no connections"),
    # what has not been read
    (r"\bvolumes?\b|\bdisks?\b|\bebs\b", r"\b(?:that |which )?(?:(?:have|has|are|were|was|is)(?:n't| not| never|nt)|never|not)(?: ever| yet)?(?: been| being)? read(?: from)?(?: at all| even once| once| ever)?(?=\s*(?:[?.!,]|$|in\b|and\b|or\b|for\b|over\b|during\b))", "with no reads"),
    (r"\bvolumes?\b|\bdisks?\b|\bebs\b", r"\b(?:that |which )?(?:(?:have|has|are|were|was|is)(?:n't| not| never|nt)|never|not)(?: ever| yet)?(?: been| being)? written(?: to)?(?: at all| even once| once| ever)?(?=\s*(?:[?.!,]|$|in\b|and\b|or\b|for\b|over\b|during\b))", "with no writes"),
    # what we have as a whole
    (None, rf"\b((?:our|my|the|this|your) (?:aws )?(?:{_KINDS}|ec2|rds|s3|ebs|eks|ecs|kms|efs|dynamodb|redis|aws)) (?:estate|fleet|landscape|inventory|portfolio|zoo|farm|footprint|park|population|collection|universe|stack)\b", r"\1"),
    (r"\bworkspaces?\b|\bdesktops?\b", r"\b(?:(?:that|which) (?:are|is|belong) |(?:are|is) )?(?:assigned|allocated|given|belonging|issued) to (?:the )?(?:users? )?(?!(?:me|us|them|nobody|no|any|a|an|anyone|someone|which|who|whom)\b)([\w.-]+)(?=\s*[?.!]*$)", r"user = \1"),
    (r"\bworkspaces?\b|\bdesktops?\b", r"\b(?:with|having|that have|that has|whose|of|for|where)(?: the| a| an)? user(?:name| name)? (?:called|named|is|=|as)? ?(?!(?:volume|volumes|id)\b)([\w.-]+)(?=\s*[?.!]*$)", r"user = \1"),
    (r"\basgs?\b|\bscal(?:e|ing) groups?\b", r"\b(?:with|having|have|has|of|running|contain|containing|that have) (?:only |just |exactly )?(?:one|1|a single|one single) (?:running )?(?:instance|server|machine|node|vm)\b", "with 1 members"),
    (r"\basgs?\b|\bscal(?:e|ing) groups?\b", rf"\b(?:with|having|have|has|of|running|contain|containing|that have) ((?:only |just |exactly )?(?:(?:more than|less than|fewer than|over|under|at least|at most|no more than|between \d+ and) )?{_N}) (?:running )?(?:instances?|servers?|machines?|nodes?|vms?)\b", r"with \1 members"),
    (_EACH_COST, r"\bcosts? (?:(?:of|for) (?:each|every)(?: one)?(?: of)?(?: my| our| the)?|(?:per|by)(?= running| stopped))( running| stopped)? (?:individual |single )?(?:ec2 )?(instance|server|machine|database|db|volume|bucket|function|lambda|table|cluster|snapshot|load balancer)s?\b(?! (?:type|class|famil|size|state|kind|region|engine|name|version|hour|gb))", r"cost by resource of\1 \2s"),
    (None, r"\b(costs?|costing|spends?|charges?) ((?:us |me )?(?:the )?(?:most|least)(?: money)?) (?:per|a|each|every) month\b(?! (?:of|in)\b)", r"\1 \2"),
)  # fmt: skip
