"""Ways to speak of a kind's own fields, and of tags, said plainly: pairs of (what it must be about, form, what it becomes)."""

# ruff: noqa: E501  (a pattern is read as one line)
from __future__ import annotations

from typing import Final

from rassistant.language.vocabulary.time_words import MONTH_NAMES, MONTH_OR_SHORT

_NOBODY: Final = r"(?:nobody|no[ -]?one)(?:'s| is| was| has| ever| currently| really| actually)*"
_NOT: Final = r"(?:(?:are|is|was|were|have|has|had|do|does|did)(?:n't|nt| not| never)|not|never|without)(?: (?:been|being|be|yet|ever))*"
_TOUCHED: Final = r"(?:touch|updat|chang|modif|edit|deploy|redeploy|alter)(?:ed|ied|e|y)?"
_SPAN: Final = r"(?=(?:in|for|since|within|during)\b)"
_BUCKETS: Final = r"\bbuckets?\b|\bs3\b"
_TABLES: Final = r"\btables?\b|\bdynamo"
_SWITCHED: Final = r"\bcloudfront\b|\bdistributions?\b|\bcdns?\b|\bkms\b|\bkeys?\b|\bhealth checks?\b"
_STREAMS: Final = r"\bstreams?\b|\bkinesis\b"
_FEATURE: Final = r"(protection|multi[- ]?az|versioning|encryption|public access|access|backups?|monitoring|insights|rotation|logging|tracing|lifecycle|policy|validation|private dns|caching|optimi[sz]ation|imdsv1)"

_OTHERS: Final = r"(?:databases?|dbs|rds|buckets?|s3|volumes?|disks?|ebs|tables?|caches?|clusters?|load balancers?|functions?|lambdas?|notebooks?|asgs?|scaling groups?|domains?|endpoints?|snapshots?|streams?|workspaces?|desktops?|file systems?|efs|distributions?|gateways?|repositor(?:y|ies)|resources?|everything|anything|things|stuff)"
_MACHINES: Final = r"(?:ec2s?|instances?|servers?|machines?|vms?|boxes|box)"
_NO_MACHINE: Final = rf"^(?=.*\b{_OTHERS}\b)(?!.*\b(?:amis?|images?)\b).*\blaunch"
_MACHINES_ALONE: Final = rf"^(?=.*\b{_MACHINES}\b)(?!.*\b{_OTHERS}\b).*\b(?:launch|start)"

RULES: Final[tuple[tuple[str | None, str, str], ...]] = (
    # switches
    (None, rf"\b{_FEATURE} (?:is |are |being |set to )?(?:turned |switched |currently )?off\b", r"\1 disabled"),
    (None, rf"\b{_FEATURE} (?:is |are |being |set to )?(?:turned |switched |currently )?on(?=\s*(?:[?.!,]|$|and\b|but\b|or\b|that\b|in\b))", r"\1 enabled"),
    (_SWITCHED, r"\b(?:turned|switched)[ -]off\b|\b(?:not|n't) (?:enabled|turned on|switched on|active)\b", " disabled"),
    (_SWITCHED, r"\b(?:turned|switched)[ -]on\b", "enabled"),
    (None, r"\b(lifecycle|retention|rotation|backup) (?:management|configuration|config|feature|control|option)s?\b", r"\1"),
    (None, r"\bversion(?:ing)? control\b|\bobject versioning\b", "versioning"),
    (None, r"\bautomatic rotation\b|\bauto[ -]rotation\b", "rotation"),
    (r"\bsecrets?\b", r"\brotated (?:automatically|regularly|periodically)\b", "rotated"),
    (r"\bsecrets?\b", r"\bunrotated\b", "not rotated"),
    (None, r"\b(?:without|with no|lacking)(?: an?| any)? (?:imds ?v2|imdsv2) (?:enforcement|requirement)\b|\b(?:that |which )?(?:not|don't|do not|doesn't|never|aren't|isn't)(?: yet)? (?:enforc|requir|forc|mandat|us)(?:e|es|ing|ed) (?:imds ?v2)(?: only)?\b|\bnot (?:yet )?(?:on )?imdsv2(?: only)?\b", "allowing imdsv1"),
    (None, r"\b(?:that |which )?(?:enforc|requir|forc|mandat)(?:e|es|ing) imds ?v2\b", "imdsv2 only"),
    (None, r"\b(?:that |which )?(?:still )?(?:accept|accepts|accepting|permit|permits|permitting|support|supports|supporting|answer|answers) (?=imds)", "allowing "),
    (None, r"\b(?:where|for which) imds ?v1 (?:still )?(?:works|is possible|is available|is usable|is active|answers)\b", "allowing imdsv1"),
    # encryption with a key
    (_BUCKETS, r"\b(?:that |which )?(?:are |is )?(?:not|aren't|isn't|n't|never) (?:being )?(?:encrypted (?:with|using|by)|using|use) (?:an? |the |our )?(?:aws:|sse-)?kms(?: keys?)?\b|\b(?:that |which )?(?:don't|do not|doesn't) use (?:an? )?kms(?: keys?| encryption)?\b", "whose encryption is not kms"),
    (_BUCKETS, r"\b(?:that |which )?(?:are |is )?encrypted (?:with|using|by|through|via|under) (?:an? |the |our )?(?:aws:|sse-)?kms(?: keys?)?\b", "with kms encryption"),
    # billing of tables
    (_TABLES, r"\b(?:that |which )?(?:are |is )?(?:using |with |on |in |having |use |uses |have |has )?(on[- ]demand|provisioned|pay[- ]per[- ]request) (?:billing|pricing|capacity|throughput|charging|billing mode|capacity mode)(?: mode)?\b(?! units?)", r"in \1 mode"),
    (_TABLES, r"\b(?:that |which )?(?:are |is )?(?:billed|paid|charged|priced)(?: for)? (?:on[- ]demand|per request|by request|by the request|per use)\b", "in on-demand mode"),
    (_TABLES, r"\b(?:that |which )?(?:are |is )?(?:billed|paid|charged|priced)(?: for)? (?:by|for|as) provisioned(?: capacity)?\b", "in provisioned mode"),
    # counts of parts
    (None, r"(?<![\w-])(\d+)-(node|shard|instance|member|task|core)s? ((?:[\w]+ )?(?:clusters?|streams?|domains?|groups?|services?|caches|instances?))\b", r"\3 with \1 \2s"),
    # change
    (None, rf"\b(?:that |which )?{_NOBODY} {_TOUCHED}(?: (?:it|them))? {_SPAN}", "not modified "),
    (None, rf"\b(?:that |which )?(?:we|i|they|people|the team)(?:'ve| have)?(?:n't| not| never|nt)(?: really| actually| even| ever)? {_TOUCHED}(?: (?:it|them))? {_SPAN}", "not modified "),
    (None, rf"\b(?:that |which )?{_NOT} (?:touched|edited|altered|redeployed)(?: by (?:anyone|anybody))? {_SPAN}", "not modified "),
    (None, rf"\b(?:that |which )?{_NOT} (?:updated|changed|modified) by (?:anyone|anybody) {_SPAN}", "not modified "),
    (None, rf"\b(?:that (?:are |have been )|which (?:are |have been ))?(?:unchanged|untouched|unmodified) {_SPAN}", "not modified "),
    (None, r"\bwhose (?:code|source|package|configuration|config) (?=(?:has|have|was|is|did)(?:n't| not| never)? )", "that "),
    # measures
    (r"^(?!.*\b(?:opensearch|elasticsearch|elastic search|lambdas?|functions?)\b).*\bmemory\b|\bram\b", r"((?:\d|five|ten|twenty|fifty|eighty|ninety)[\d.,]*\s?(?:%|percent)(?: and \d+\s?(?:%|percent)?)?) (?:of )?(?:their |the |its |available )?(?:memory|ram)\b(?! (?:usage|utili|use))", r"\1 memory utilization"),
    (r"^(?!.*\b(?:opensearch|elasticsearch|elastic search|lambdas?|functions?)\b)", r"\b(?:memory|ram) (?=(?:is |are |being |at )?(?:over|above|under|below|more than|less than|at least|at most|higher than|lower than|exceeding|beyond|between|>|<) ?\d[\d.,]*(?: (?:and|to) \d+)?\s?(?:%|percent))", "memory utilization "),
    (r"\blambdas?\b|\bfunctions?\b", r"\b(?:(?:is|are|was|were|gets?|got|being|been|has been|have been) )*(?:called|invoked|executed|triggered|run|runs|used|fired) (?:the )?most(?: often| frequently)?\b", "has the most invocations"),
    (r"\blambdas?\b|\bfunctions?\b", r"\b(?:the )?(most|least|fewest)(?: often| frequently)?[ -](?:called|invoked|executed|triggered|used|run) ((?:lambda )?functions?|lambdas?)\b", r"\2 with the \1 invocations"),
    (None, r"\b(?:the )?(?:least (?:busy|loaded|used|active|utili[sz]ed)|quietest|idlest) ([\w-]+(?: [\w-]+)?) (?:by|in terms of|measured by|going by|judged by) (?:their )?(cpu|memory|connections|requests|traffic|invocations)(?: usage| utili[sz]ation| load)?(?=\s*(?:[?.!,]|$|in\b))", r"\1 with the lowest \2"),
    (r"\blambdas?\b|\bfunctions?\b", r"\b(?:is|are|gets?|was) (?:called|invoked|executed|triggered) (?:the )?least(?: often)?\b", "has the least invocations"),
    (None, r"\b(?:gets?|got|getting|receives?|receiving|handles?|serves?|sees?|takes?|draws?|uses?|burns?|consumes?|stores?|holds?|contains?) (?:the )?(most|least|fewest|highest|lowest) (?=[a-z])(?!\w+ly\b)(?!(?:ec2|instances?|servers?|databases?|buckets?|volumes?|functions?|lambdas?|resources?)\b)", r"has the \1 "),
    (None, r"^(?:which|what|the|show me the|list the|give me the) (\d+|two|three|four|five|six|ten|twenty) ([\w]+(?: [\w]+)?) (?:that |which |are |is )*(?:cost|costs|costing)(?: us| me)? (?:the )?most(?: money)?\b", r"top \1 most expensive \2"),
    (None, r"^(?:which|what) (\d+|two|three|four|five|six|ten|twenty) ([\w]+(?: [\w]+)?) are (?:the )?(most expensive|least expensive|cheapest|priciest|costliest|largest|biggest|smallest|oldest|newest|busiest|slowest|fastest|latest)\b", r"\1 \3 \2"),
    (None, r"^(?:which|what) (\d+|two|three|four|five|six|ten|twenty) ([\w]+(?: [\w]+)?) (?:have|has|use|uses|get|gets|store|hold|receive) (?:the )?(?:highest|most|greatest|largest|biggest) ", r"top \1 \2 by "),
    # retention of streams
    (_STREAMS, r"\b(?:that |which )?(?:are |is )?(?:keep|keeps|keeping|kept|retain|retains|retaining|retained|hold|holds|holding|store|stores|storing)(?: (?:their|the|its|our|all))*(?: (?:records?|data|events|messages|entries))?(?: for)? (?=(?:more than|less than|over|under|at least|at most|only )? ?(?:\d|an? (?:day|week|month|year)|one|two|three|seven))", "with retention "),
    (r"\bdatabases?\b|\bdbs?\b|\brds\b|\bmysql\b|\bpostgres", r"(\d[\d.,]*\s?(?:[kmgt]i?b|gigs?|gigabytes?|terabytes?))(?: of)?(?: (?:disk|storage|disk space|storage space|space))? (?:left|free|available|remaining|to spare)(?: (?:space|storage|disk|disk space|storage space))?(?![\w-])(?! (?:memory|ram)\b)", r"\1 of free storage"),
    (None, r"\brunning (?:out of|low on) (?:disk |storage |free )?(?:space|storage|disk)[,:;]? ?(?:with |at |below |i\.e\. )?(?=(?:less|under|below|fewer|only|at most) .*\d)", "with "),
    (r"\bbuckets?\b", r"(\d[\d.,]*\s?(?:[kmgt]i?b|gigs?|gigabytes?|terabytes?)) (?:stored|in (?:it|them)|inside)(?![\w-])", r"\1"),
    (r"^(?!.*\b(?:kinesis|streams?|dynamo\w*|tables?|efs|file ?systems?)\b)", r"\bprovisioned with (?=(?:more|less|over|under|at least|at most|\d))", "with "),
    (r"\bstreams?\b|\bkinesis\b|\btables?\b|\bdynamo", r"\b(?:that |which )?(?:are )?provisioned with (?=(?:more|less|over|under|at least|at most|\d))", "in provisioned mode with "),
    (r"\bsnapshots?\b", r"\b(?:that |which )?(?:were |was |are |is )?(?:taken|made|created|captured) (?:from|of|out of) (?=(?:the )?[a-z][\w]*-[\w-]*[a-z0-9])", "of "),
    (None, r"\bengine (postgres|postgresql|mysql|mariadb|aurora|oracle|redis|memcached|valkey) version\b", r"\1 version"),
    (None, r"\b(?:with |having |on |at |running )?(?:an? |the |kubernetes |engine )*versions? (?:is |that is |are |that are )?(?:lower than|older than|less than|earlier than|smaller than|below|under|before|prior to) (v?\d+(?:\.\d+)*)(?![\w.])", r"older than version \1"),
    (None, r"\b(?:with |having |on |at |running )?(?:an? |the |kubernetes |engine )*versions? (?:is |that is |are |that are )?(?:higher than|newer than|greater than|later than|above|after) (v?\d+(?:\.\d+)*)(?![\w.])", r"newer than version \1"),
    (None, r"\brunning kubernetes (?:below|under|older than|lower than|before) (v?\d+(?:\.\d+)*)(?![\w.])", r"older than version \1"),
    (r"\blambdas?\b|\bfunctions?\b", r"\b(?:javascript|typescript)\b", "nodejs"),
    (r"\blambdas?\b|\bfunctions?\b", r"\bgolang\b", "go"),
    (r"\blambdas?\b|\bfunctions?\b", r"\b(?:which|what) (function|lambda) takes (?:the )?longest(?: to (?:run|finish|execute|complete))?\b", r"which \1 is the slowest"),
    (r"\blambdas?\b|\bfunctions?\b", r"\b(?:that |which )?takes? (?:the )?longest(?: to (?:run|finish|execute|complete))?\b", "sorted by duration descending"),
    (None, r"\b(?:the )?(?:type|types|kind|kinds) of (services?)\b", r"\1"),
    (None, r"^(?:the )?(team|owner|project|environment|env|department) (?:with|having) the (most|fewest) ", r"which \1 has the \2 "),
    (None, r"\b(?:which|what) (team|owner|project|environment|env|department) (?:runs|owns|uses|operates|holds|keeps) (?:the )?(most|fewest) ", r"which \1 has the \2 "),
    (None, r"\b(?:that |which )?(?:(?:have|has|are|were|was)(?:n't| not| never)|never|not)(?: been)? (?:snapshotted|snapshoted|snapped)\b", "without snapshots"),
    (None, r"\b(?:that are |which are )?(?:bigger|larger) than (?:they (?:need|have|ought) to be|they should be|needed|necessary|required|they need)\b", "oversized"),
    (None, r"\bin the states\b(?! of)", "in the US"),
    # what a machine is
    (None, r"\b(graviton\d?|arm64|arm|intel|amd|amd64|x86|x86_64) (?:processors?|chips?|cpus?|architecture|silicon)\b(?! (?:usage|utili))", r"\1"),
    (None, r"\b(?:that |which )?(?:are |is |were )?(?:bought|purchased|launched|running|run|runs|provisioned|requested) as spot(?: instances)?\b", "on spot"),
    (None, r"\b(?:with |in |on )?spot (?:lifecycle|pricing|purchase option|market|capacity)\b", "on spot"),
    (None, r"\bexternal (?:address|ip address|ipv4 address|ipv4)(?:es)?\b", "public ip"),
    (None, r"\b(extended|standard) support ((?:rds |eks )?(?:databases?|dbs?|rds|clusters?|eks))\b", r"\2 on \1 support"),
    # small things
    (r"\bbuckets?\b|\bs3\b", r"\bdefault (?=(?:aes[- ]?256|kms|sse[\w-]*) encryption\b)", ""),
    (_NO_MACHINE, r"\b(?:most recently|last|latest) launched\b|\bmost recently launched\b", "newest"),
    (_NO_MACHINE, r"\blaunched (?=(?:in|on|since|before|after|during|within|last|this|more than|less than|longer than|over|under|at least|at most|between|yesterday|today|\d+|an?|one|two|three|six) )", "created "),
    (_NO_MACHINE, r"\blaunched(?=\s*(?:[?.!,]|$|yesterday|today))|\blaunch (?:time|date)\b", "created"),
    (_MACHINES_ALONE, r"\b(?:the )?(?:(\d+|two|three|four|five|six|ten) )?(?:most recently|last|latest|newest) launched (?!on\b|in\b|before\b|after\b|at\b)((?:[\w-]+ ){0,2}?(?:instances|servers|machines|vms|boxes|ec2s))\b", r"\1 \2 sorted by launched at descending"),
    (_MACHINES_ALONE, r"\b(?:the )?(?:most recently|last|latest|newest) launched ((?:[\w-]+ ){0,2}?(?:instance|server|machine|vm|box|ec2))\b", r"\1 sorted by launched at descending top 1"),
    (_MACHINES_ALONE, r"\b(?:sorted |ordered |ranked )?by (?:launch|launched|start) (?:time|date|day),? (?:newest|latest|most recent)(?: ones)? first\b", "sorted by launched at descending"),
    (_MACHINES_ALONE, r"\b(?:sorted |ordered |ranked )?by (?:launch|launched|start) (?:time|date|day),? (?:oldest|earliest)(?: ones)? first\b", "sorted by launched at ascending"),
    (r"\blambdas?\b|\bfunctions?\b", r"\b(?:that |which )?(?:(?:have|has|did|do|does)(?:n't| not| never)|never)(?: been)? (?:run|ran|executed|fired|triggered|called|invoked) (?=(?:in|for|during|over|within|since)\b)", "not invoked "),
    (r"\blambdas?\b|\bfunctions?\b", r"\bunused (?=(?:for|in|since|over|during)\b)", "not invoked "),
    (r"\bcaches?\b|\bredis\b|\bmemcached\b|\bvalkey\b|\belasticache\b", r"\b(?:that |which )?(?:nobody|no[ -]?one|no app|no client)(?:'s| is| was| has| ever)* (?:connects?|connecting|connected)(?: to)?(?: it| them)?(?![\w-])", "with no connections"),
    (r"\blogs?\b", r"\b(?:that |which )?(?:got|get|gets|receive|receives|received|had|have|has|saw) (?:no|zero) (?:new )?(?:data|logs|events|entries|lines|messages)(?![\w-])(?! any ?more| any longer)", "with no incoming bytes"),
    # tags
    (None, r"\bnon[ -]?(prod(?:uction)?|dev(?:elopment)?|staging|stage|test|qa) ([\w-]+)", r"\2 not in \1"),
    (None, r"\b(?:that |which )?(?:are |is )?(?:belong(?:s|ing)? to|owned by|run by|managed by|maintained by|of|for|from|with|tagged|tagged with) (?:the )?team ([a-z][\w-]*)\b(?! tag| team|=)(?=\s*(?:[?.!,]|$|in\b|and\b|but\b|that\b|which\b|with\b))", r"of the \1 team"),
    (None, r"\b(?:that |which )?belong(?:s|ing)? to\b(?! (?:no|nobody|nothing|any|an?)\b)", "of"),
    (None, r"\b(?:of|owned by|for) (?:the )?([a-z][\w-]*) (or|and) (?:the )?([a-z][\w-]*) teams?\b", r"of the \1 team \2 the \3 team"),
    (None, r"\bof the ([\w-]+) team and the ([\w-]+) team\b", r"of the \1 team or the \2 team"),
    (None, r"\b(?:that )?([a-z]{2,20}) is (?:responsible for|in charge of|the owner of)(?=\s*(?:[?.!,]|$|in\b))", r"owned by \1"),
    (None, r"\b(an?|any|the) ([\w-]+) tag (with|having|that have) (?!value)", r"\1 \2 tag and \3 "),
    # times
    (None, rf"\bfrom ((?:{MONTH_OR_SHORT})(?: \d{{4}})?) (?:until|till|til|to|through|up to|up until) (?:now|today|date|the present|this moment)\b", r"since \1"),
    (None, r"\b(monthly|daily) (spend |cost |bill |spending )?totals?\b", r"\1 \2costs"),
    (None, r"\bcosts? of (?:our |my |the )?(?:spend|spending|bill|costs?)\b", "costs"),
    (r"\byesterday\b", r"\bthe day before(?! yesterday)\b", "the day before yesterday"),
    (r"\blast week\b", r"\bthe (?:one|week) before(?! last| that)(?=\s*[?.!]?$)", "the week before last"),
    (r"\blast month\b", r"\bthe (?:one|month) before(?! last| that)(?=\s*[?.!]?$)", "the month before last"),
    (None, r"(\d[\d.,]*\s?(?:[kmgt]i?b|gigs?|gigabytes?|terabytes?|iops)) (?:of |in )?([a-z]+(?: [a-z]+)?) (?:or|and) (?:more|above|over|up|larger|bigger|higher|greater)(?=\s*(?:[?.!,]|$|in\b))", r"at least \1 of \2"),
    (None, r"(\d[\d.,]*\s?(?:[kmgt]i?b|gigs?|gigabytes?|terabytes?|iops)) (?:of |in )?([a-z]+(?: [a-z]+)?) (?:or|and) (?:less|fewer|under|below|smaller|lower)(?=\s*(?:[?.!,]|$|in\b))", r"at most \1 of \2"),
    (None, r"\b(redis|valkey|memcached|elasticache) (?:clusters?|instances?|servers?)(?= (?:on|with|using|of|in|that|whose|running)\b)", r"\1 caches"),
    (r"\bsecrets?\b", rf"\b(?:that )?{_NOBODY} (?:ever |actually )?(?:opened|opens|read|reads|accessed|retrieved|fetched|used|uses|touched|looked at|looks at|asked for)(?= (?:in|for|since|over|within|during)\b)", "not accessed"),
    (r"\bkeys?\b|\bkms\b|\bcmks?\b", rf"\b(?:that )?{_NOBODY} (?:ever |actually )?(?:used|uses|touched|accessed|needed)(?= (?:in|for|since|over|within|during)\b)", "not used"),
    (r"\brepos?\b|\brepositor(?:y|ies)\b|\becr\b|\bregistr(?:y|ies)\b", rf"\b(?:that )?{_NOBODY} (?:ever |actually )?(?:pulled|pulls|fetched|used|uses|touched|downloaded)(?: from)?(?= (?:in|for|since|over|within|during)\b)", "not pulled"),
    (None, r"\b(?:that )?(?:are |is )?(?:barely|hardly|scarcely|lightly|rarely|little|underused|under-used|idle) ?(?:used|utili[sz]ed|busy|loaded|active|doing anything)?,? (?:(?:so|i mean|let's say|say|i\.?e\.?|meaning|as in|e\.g\.|like|that is|with),? )?(?=(?:with |at |an? )?(?:cpu |average )?(?:under|below|less than|lower than|at most|<))", "with "),
    (None, r"\b(?:the )?(?:top )?((?:\d+|two|three|four|five|ten) )?(?:biggest|largest|highest|priciest|costliest|most expensive) (services|regions|accounts|usage types) (?:on|in|of|from) (?:the |our |my )?(last|this|previous) month's (?:aws )?(?:bill|invoice|spend|costs?)", r"\1most expensive \2 \3 month"),
    (None, rf"\b(?:the )?(?:top )?((?:\d+|two|three|four|five|ten) )?(?:biggest|largest|highest|priciest|costliest) (services|regions|accounts|usage types) (?:on|in|of|from) (?:the |our |my )?({MONTH_NAMES})(?:'s)? (?:aws )?(?:bill|invoice|spend|costs?)", r"\1most expensive \2 in \3"),
    (None, r"\b(?:the )?(?:top )?((?:\d+|two|three|four|five|ten) )?(?:biggest|largest|highest|priciest|costliest) (services|regions|accounts|usage types) (?:on|in|of|from) (?:the |our |my )?(?:current |aws )*(?:bill|invoice|spend|costs?)\b", r"\1most expensive \2 this month"),
    (r"\bkeys?\b|\bkms\b|\bcmks?\b", r"\b(?:that |which )?(?:have |has |were |was |are |is )?(?:not|never|haven't|hasn't|weren't|wasn't|aren't|isn't)(?: been| ever)* (?:used|touched) (?:in|for|over|within|during|since) (?:the |at least |over |more than )*(?:last |past )?(an?|one|\d+|two|three|six|twelve) (days?|weeks?|months?|years?)\b", r"last used more than \1 \2 ago"),
    (r"\bkeys?\b|\bkms\b|\bcmks?\b", r"\bunused (?:in|for|over|within) (?:the |at least |over |more than )*(?:last |past )?(an?|one|\d+|two|three|six|twelve) (days?|weeks?|months?|years?)\b", r"last used more than \1 \2 ago"),
    (None, r"\bhow much (?:data|storage|space) (?:is |are |do we (?:have )?)?(?:stored|held|kept|saved|store|keep|hold) in\b", "total size of"),
    (None, r"^who(?: are|'re| is|'s)? (?:the |our )?(?:big(?:gest)?|top|largest) spenders? (?:on|in|of|from) (?:the |our )?last month's (?:bill|invoice|spend)", "most expensive accounts last month"),
    (None, r"\b(?:that |which )?(?:is |are |'s |'re |currently |still |in the process of )*(?:being|getting) (creat|delet|updat|provision|reboot|terminat|start|stopp)ed\b(?! (?:by|in|with|on|from|to|for|as|per|every|each)\b(?! (?:the moment|now)))(?! (?:last|this|more|less|over)\b)", r"in the \1ing state"),
    (None, r"\b(?:that |which )?(?:is |are |'s |'re |currently |still |in the process of )*(?:being|getting) (modif|cop)ied\b(?! (?:by|in|with|on|from|to|for|as|per|every|each)\b(?! (?:the moment|now)))(?! (?:last|this|more|less|over)\b)", r"in the \1ying state"),
    (None, r"\b(mysql|postgres(?:ql)?|mariadb|oracle|sql server|aurora(?: \w+)?|redis|valkey|memcached|kubernetes|eks|opensearch|elasticsearch) (databases?|dbs?|instances?|clusters?|servers?|caches?|domains?) (newer|older|lower|higher|later|earlier|greater|less) than (?=\d+(?:\.\d+)*(?![\d.]*\s?(?:%|percent|[kmgt]i?b|days?|weeks?|months?|years?|hours?|nodes?|connections?)))", r"\1 \2 \3 than version "),
    (None, r"\b(?:what |which )?(servers?|instances?|machines?|vms?|boxes|ec2s?)(?:'s| that| which| have| has| are| is)* (?:been )?(?:running|up|on) (?:for )?(?:the )?longest\b", r"running \1 sorted by launched at ascending"),
    (None, r"\b(?:what |which )?(servers?|instances?|machines?|vms?|boxes|ec2s?)(?:'s| that| which| have| has| are| is)* (?:been )?(?:stopped|off|down) (?:for )?(?:the )?longest\b", r"stopped \1 sorted by stopped at ascending"),
    (None, r"\b(unused|unattached|unassociated|idle|spare|leftover|orphaned|free) public (?:ips?|ip addresses|ipv4s?|addresses)\b", r"\1 elastic ips"),
    (None, r"\b(disks?|volumes?) and (?:all )?the snapshots?\b", r"\1 and snapshots"),
)  # fmt: skip

LAST: Final[tuple[tuple[str | None, str, str], ...]] = (
    (r"\bbuckets?\b", r"\b(?:that |which )?keep(?:s|ing)? (?:old |previous |object )?versions\b(?! forever| for ever| indefinitely)", "with versioning"),
    (r"\bnats?\b", r"\b(?<!almost )(?<!hardly )(?<!next to )(?<!or )(?:with )?(?:without(?: any)?|(?<!almost )no|passing no|zero|not (?:passing|sending|carrying) any) traffic\b", "with zero traffic"),
)  # fmt: skip
"""After all others."""
