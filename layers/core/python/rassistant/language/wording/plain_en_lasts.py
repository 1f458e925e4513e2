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

_SPANNED: Final = (
    r"\bfirewalls?\b|\bload balancers?\b|\b[ang]lbs?\b|\belbs?\b|\bvpc endpoints?\b|\binterface endpoints?\b|\bvpces?\b"
)
_DATABASES: Final = r"\bdatabases?\b|\bdbs?\b|\brds\b|\bredshift\b|\bwarehouses?\b|\bmysql\b|\bpostgres"
_CACHES: Final = r"\bcaches?\b|\bcache clusters?\b|\belasticache\b|\bmemorydb\b|\bredis\b|\bvalkey\b"
_THINGS: Final = r"(?:connections?|requests?|errors?|invocations?|calls|hits|misses|evictions|nodes?|shards?|items?|objects|images|tasks?|instances?|targets?|records?|consumers?|layers?|replicas?|units|zones?|metric filters?|mount targets?|variants?|queries)"
_KEYED: Final = r"\blog groups?\b|\blogs\b|\bsecrets?\b"
_HOW_MANY: Final = r"(?:(?:more than|at least|fewer than|less than|only|just|exactly|at most|over|under|up to|all) )?(?:\d+|one|two|three|four|five|six) "
_SERVICES: Final = (
    "s3",
    "dynamodb",
    "sqs",
    "sns",
    "kms",
    "ssm",
    "sts",
    "lambda",
    "ec2",
    "ecs",
    "athena",
    "glue",
    "kinesis",
    "monitoring",
    "events",
    "secretsmanager",
    "logs",
)

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
    # where they stand, and how many there are
    (rf"{_SPANNED}", rf"\b(?:that |which )?(?:(?:are |is )?(?:spread|deployed|running|run|present|distributed) (?:across|over|in)|with endpoints in|spans?|spanning|covers?|covering|across|over|in|uses?|using|reach(?:es|ing)?) (?={_HOW_MANY}(?:availability |different |distinct )*(?:zones?|azs?)\b)", "with "),
    (rf"{_SPANNED}", rf"({_HOW_MANY})(?:availability |different |distinct )+(zones?)\b", r"\1\2"),
    (rf"{_SPANNED}", rf"({_HOW_MANY})(?:availability |different |distinct )*azs?\b", r"\1zones"),
    (rf"{_SPANNED}", r"\bwith (?:only |just )?(?:a )?(?:single|one) (?:availability )?(?:zones?|azs?)\b|\b(?:in|across) (?:only |just )?(?:a single|one|a) (?:availability )?(?:zone|az)\b|\bsingle-(?:zone|az)\b", "with 1 zones"),
    (_DATABASES, r"\b(?:that |which )?(?:(?:are|is)(?:n't| not)|not) (?:deployed |running |spread )?(?:in|across|over) (?:multiple|several|more than one|two) (?:availability zones?|azs?|zones?)\b", "single-az"),
    (_DATABASES, r"\b(?:that |which )?(?:are |is )?(?:deployed |running |spread )?(?:in|across|over|spanning) (?:multiple|several|more than one) (?:availability zones?|azs?|zones?)\b", "multi-az"),
    (r"\basgs?\b|\bscaling groups?\b", r"\b(min|max)(?:imum)? (?=size|capacity)", r"\1imum "),
    (r"\bsnapshots?\b", r"\b(?:that |which )?(?:are |is )?(?:not|n't|aren't|isn't) (?:being )?(?:used|referenced|needed) by (?:an?|any|no) (?:ami|image|machine image)s?\b", "without images made of it"),
    (r"\bsnapshots?\b", r"\b(?:that |which )?(?:are |is )?(?:being )?(?:used|referenced) by (?:an?|any|some) (?:ami|image|machine image)s?\b|\b(?:used|referenced) by (?:amis|images)\b", "with images made of it"),
    (r"\breservations?\b|\bodcrs?\b", r"\b(?:idle|unused|available|spare) (?=instances|capacity(?! reservations?)|slots)", "free "),
    (r"\brepos?\b|\brepositor(?:y|ies)\b|\becr\b", r"\b(untagged|unpulled) images (?:that )?(?:take|takes|taking|use|uses|using|occupy|occupies|occupying|waste|wasting|hold|holding|make|with)(?: up)? (?=more|less|over|under|at|\d|fewer|exceeding)", r"\1 images of "),
    (r"\bnats?\b|\bnat gateways?\b", r"\b(?:that |which )?(?:sent|send|sends|sending|have sent) (no|any|zero) bytes(?: out)?(?: to (?:their|its|the) destinations?)?\b", r"with \1 bytes out"),
    (r"\bnats?\b|\bnat gateways?\b", r"\b(bytes (?:out|sent)|data sent|traffic) to (?:their|its|the) destinations?\b", "bytes out"),
    (r"\becs\b|\bcontainer services?\b|\btasks?\b", r"\b(?:that are |which are )?scaled (?:down )?to (?:zero|0|nothing)(?: tasks?)?\b", "with 0 desired tasks"),
    (_CACHES, r"\b(?:without|with no|having no|that (?:keep|take|make|have) no|which (?:keep|take|have) no)(?: automatic| automated| daily| any)* (?:snapshots?|backups?)(?! retention)(?= ?(?:[?.!,]|$|in\b|and\b|or\b|but\b))", "with snapshot retention of 0 days"),
    (_CACHES, r"\b(?:with |whose |that (?:keep|have) )?(?:automatic |automated |their |the )?(?:snapshots?|backups?) (?:are |is )?(?:kept|retained|stored)? ?for (?=(?:at least|more than|less than|at most|over|under|up to|fewer than)? ?(?:\d|an?\b|one|two|three|seven|ten))", "with snapshot retention of "),
    (r"\bendpoints?\b|\bvpces?\b", rf"\b(?P<kind>(?:vpc |gateway |interface )?endpoints?|vpces?) (?:(?:that |which )?(?:lead|leads|leading|go|goes|going|connect|connects|connecting|are)? ?(?:for|to)) (?:the |aws |amazon )?(?:service )?(?P<of>{'|'.join(_SERVICES)})\b(?! endpoints?)(?: (?:service|api))?", r"\g<kind> whose service name ends with \g<of>"),
    (None, r"^((?:what|how much) (?:do|does|did) .+? cost(?: us| me)?) (?:a|per|each|every) month(?=(?: (?:in total|altogether|all together|together|in all|overall|on the whole))?\s*[?.!]*$)", r"\1 per month"),
    (None, r"^((?:(?:which|what|list|show|how many|all|the|give me|find|my|our|me|of|please|count|any|are there) )*)stages\b(?! tags?\b)", r"\1api stages"),
    (r"\basgs?\b|\bscaling groups?\b", r"\b(?:that |which )?(?:have |with )?(?:the )?(?:room|able|allowed|capacity)? ?(?:to |can |could |may |might )(?:grow|scale(?: up| out)?|expand|go)(?: up)?(?: to)? (?=(?:more than|at least|over|above|beyond) \d)", "with maximum capacity "),
    (r"\basgs?\b|\bscaling groups?\b", r"\b(?:that |which )?(?:have |with )?(?:the )?(?:room|able|allowed|capacity)? ?(?:to |can |could |may |might )(?:grow|scale(?: up| out)?|expand|go)(?: up)?(?: to) (?=\d)", "with maximum capacity at least "),
    (r"\basgs?\b|\bscaling groups?\b", r"\b(?:that |which )?(?:(?:can |will |may )?never|(?:can|do|will)(?:not|n't| not)) (?:scale|shrink|go|drop)(?: in| down)? (?:below|under|to less than|to fewer than) (\d+)\b", r"with minimum capacity at least \1"),
    (r"\basgs?\b|\bscaling groups?\b", r"\b(?:launched|created|built|started|made|based) (?:from|with|on|using) (?:the )?(?:launch )?template ", "with launch template "),
    (None, r"\b(?:completely|entirely|totally|wholly|fully) (?=unused|empty|idle|free|unattached|public|private|open)", ""),
    (r"\breservations?\b|\bodcrs?\b", r"\b(?:for|of|holding|covering|reserving) ((?:(?:more|less|fewer) than|at least|at most|over|under|exactly|only) )?(\d+|one|two|three|four|five|ten) instances\b", r"with reserved count \1\2"),
    (r"\breserved\b", r"\bhow many instances (?:are|do we have|have we|have been) reserved(?: in total| altogether| overall)?\b", "total reserved count of capacity reservations"),
    (r"\bdistributions?\b|\bcloudfront\b|\bcdns?\b", r"\b(?:with|using|having|that (?:have|use)|backed by|in front of|serving from|pointing (?:at|to)) (?:an? |the )?s3(?: bucket)?(?: as)?(?: (?:an? |the |their )?origins?)?(?![\w-])", "whose origin contains s3"),
    (r"\bdistributions?\b|\bcloudfront\b|\bcdns?\b", r"(\d[\d.]* ?(?:%|percent)) (?:of )?([45]xx) errors?\b", r"\1 \2 error rate"),
    (r"\btrails?\b|\bcloudtrail\b", r"\b(?:that |which )?(?:do(?:es)?(?:n't| not)|not|never) (?:send|sending|deliver|delivering|forward|write|writing|ship)(?: their| its| any)?(?: logs?| events)?(?: to)? (?:amazon )?cloudwatch(?: logs?)?(?: log groups?)?(?![\w-])", "without log group"),
    (r"\btrails?\b|\bcloudtrail\b", r"\b(?:that |which )?(?:(?:are )?sending|send|sends|deliver|delivers|delivering|forward|forwarding|write|writes|writing|ship|shipping)(?: their| its)?(?: logs?| events)?(?: to| into) (?:amazon )?cloudwatch(?: logs?)?(?: log groups?)?(?![\w-])", "with log group"),
    (r"\bcomprehend\b", r"\b(?:that |which )?(?:nobody|no[ -]?one)(?: has| had|'s)? (?:called|calls|used|uses|invoked|calling|using)(?: it| them)?", "with no consumed units"),
    (r"\bcomprehend\b", r"\b(?:that |which )?(?:have |has )?(?:consumed|consuming|consume|consumes|used|using|use) ((?:(?:more|less|fewer) than|at least|at most|over|under|exactly|only) )?(\d[\d,.]*|no) (?:inference )?units\b", r"with \1\2 consumed units"),
    (None, r"^how much (?:storage|space|disk space|disk|room) (?:do|does|is|are) (.+?) (?:take|taking|takes|use|using|uses|occupy|occupying|eat|eating|consume|consuming|need)(?: up)?(?: (?:in total|altogether|overall|together))?(?=\s*[?.!]*$)", r"total size of \1"),
    (r"\bvolumes?\b|\bdisks?\b|\bebs\b", r"\battached (?:as|at|under)(?: device)? (?=/dev/|xvd|sd[a-z]\b)", "with device "),
    (r"\bvolumes?\b|\bdisks?\b|\bebs\b", rf"\b(?:that have been |that are |which are )?attached (?:for|since) (?:(more than|over|at least|longer than) )?{_DAYS}\b(?! ago)", r"attached at more than \2 \3 ago"),
    (r"\befs\b|\bfile ?systems?\b", r"\b(?:that |which )?(?:nobody|no[ -]?one|nothing)(?: has| had|'s)? (?:connected|connects|connecting|mounted|mounts)(?: to)?(?: it| them)?", "with no connections"),
    (r"\bkeys?\b|\bkms\b|\bsnapshots?\b|\bfunctions?\b", r"\b(?:that are |which are )?described as (?=[\w\"'])", "whose description is "),
    (r"\bzones?\b", r"\b(?:that are |which are )?commented(?: as| with)? (?=[\w\"'])", "whose comment is "),
    (r"\bfunctions?\b|\blambdas?\b", r"\b(?:that are |which are )?(?:packaged|deployed|shipped|built) as (?:a )?(?:docker )?(?:containers?(?! images?)|container images?|images?)\b", "packaged as images"),
    (r"\bbalancers?\b|\b[ang]lbs?\b|\belbs?\b|\bclbs?\b", r"\b(?:where |with |whose )?not all (?:of )?(?:the |their )?(?:registered )?targets (?:are |being )?healthy\b|\bwith (?:some|any) (?:targets )?unhealthy(?: targets)?\b", "with unhealthy targets"),
    (_KEYED, r"\b(?:that are |which are )?(?:not |un|n't )(?:be |being )?encrypted (?:with|by|using|under) (?:an? |any |our |the |their )?(?:own )?(?:customer(?:[- ]managed)? |custom )?(?:kms )?(?:keys?|kms|cmks?)(?![\w-])", "without kms key"),
    (_KEYED, r"\b(?:that are |which are )?encrypted (?:with|by|using|under) (?:an? |any |our |the |their )?(?:own )?(?:customer(?:[- ]managed)? |custom )?(?:kms )?(?:keys?|kms|cmks?)(?![\w-])", "with kms key"),
    (_DATABASES, r"\blistening on (?:the )?port\b|\bthat listen on (?:the )?port\b", "on port"),
    (r"\bredshift\b|\bwarehouses?\b", r"\b(?:that |which )?(?:are |is )?(?:using|use|uses|with|fill|fills|filling) ((?:more|less) than|over|under|at least|at most|above|below) (\d[\d.]* ?(?:%|percent)) (?:of (?:their|its|the) )?(?:disk|storage)(?: space)?(?: used| full)?", r"with disk usage \1 \2"),
    (r"\bhealth checks?\b", r"\b(?:that |which )?(?:run |runs |running |are run |probe |probing |check )?every (\d+|ten|thirty) (?:s|secs?|seconds?)\b", r"with an interval of \1 seconds"),
    (r"\bhealth checks?\b", r"\b(?:with |that are |which are )?((?:more|less) than|over|under|at least|at most|above|below) (\d[\d.]* ?(?:%|percent)) healthy\b", r"with healthy percentage \1 \2"),
    (r"\bnotebooks?\b", rf"\b(?:that |which )?(?:have |has |were |are |been )*(?:idle|inactive|unused|untouched|with(?:out| no)(?: any)? activity|not active|not used|no activity|(?:haven't|have not|hasn't) been (?:used|active)) (?:for|in|over|within)(?: the)?(?: last| past)?(?: more than| at least| over| longer than)? ?{_DAYS}\b", r"last activity more than \1 \2 ago"),
    (r"\bnotebooks?\b", r"\b(?:that |which )?(?:have |has |were |are |been )*(?:idle|inactive|unused|untouched|with(?:out| no)(?: any)? activity|not active|not used|no activity|(?:haven't|have not|hasn't) been (?:used|active)) since (?=\w)", "last activity before "),
    (r"\bsecrets?\b", r"\b(?:that |which )?(?:nobody|no[ -]?one)(?: has| had|'s)? (?:read|reads|accessed|retrieved|used|opened|fetched) (?=this|last)", "not accessed "),
    (None, r"^((?:(?:which|what|list|show|how many|all|the|give me|find|my|our|me|of) )*)zones (?=(?:with|without|that have|having) .*\brecords?\b)", r"\1hosted zones "),
    (r"\belastic ips?\b|\beips?\b|\baddresses\b", r"\b(?:that are |which are )?(?:associated with|attached to|assigned to|on|bound to) (?:an?|any|some) (?:network interfaces?|enis?)(?![\w-])", "with a network interface"),
    (r"\bopensearch\b|\belasticsearch\b|\bdomains?\b", r"\b([gt]i?b|storage|disk)(?: of storage)? (?:per|on each|for each|in each) (?:data )?node\b", r"\1"),
    (r"\bsecrets?\b|\bhealth checks?\b", r"\b(?:that are |which are )?(?:owned|managed|controlled) by (?:an?|any|another|some|other) (?:other )?(?:aws )?services?\b", "with managed by"),
    (r"\basgs?\b|\bscaling groups?\b", r"\b(?:their|its|the) (max|min)(?:imum)?(?! (?:size|capacity|instances|number|cpu|memory))(?![\w-])", r"the \1imum size"),
    (r"\bdistributions?\b|\bcloudfront\b|\bcdns?\b", r"\b(?:with|having|that have|returning|that return|showing)(?: any| some)? ([45]xx) errors?(?! rates?)(?![\w-])", r"with \1 error rate above 0 %"),
    (r"\btrails?\b|\bcloudtrail\b", r"\b(?:log|write|deliver|send|writing|logging)(?: logs?| events)? (?:in)?to (?:each|every) bucket\b", "by bucket"),
    (r"\bcomprehend\b", r"\b(?:that |which )?(?:consumed|consumes|used|uses) (?:the )?(most|fewest|least) (?:inference )?units\b", r"has the \1 consumed units"),
    (None, r"\b(with|has|have|having) (?:only |just )?a single (?=(?:inference unit|model unit|shard|node|data node|target|record|image|layer|consumer|variant|task|mount target|metric filter|subnet|object|item)s?\b)", r"\1 1 "),
    (r"\bdocumentdb\b|\bdocdb\b|\bmemorydb\b", r"\bengine (?=v?\d)", "engine version "),
    (r"\brepos?\b|\brepositor(?:y|ies)\b|\becr\b", r"\b(?:that |which )?(?:(?:do(?:es)?(?:n't| not)|not) (?:allow|permit)(?:ing)?|prevents?(?:ing)?|forbids?(?:ding)?|blocks?(?:ing)?) (?:(?:image )?tags? (?:overwriting|overwrites?|to be (?:overwritten|changed|moved|reused)|mutation|changes)|overwriting(?: of)? (?:image )?tags?)\b", "with immutable tags"),
    (r"\brepos?\b|\brepositor(?:y|ies)\b|\becr\b", r"\b(?:that |which )?(?:allow|permit|support)s?(?:ing)? (?:(?:image )?tags? (?:overwriting|overwrites?|to be (?:overwritten|changed|moved|reused)|mutation|changes)|overwriting(?: of)? (?:image )?tags?)\b", "with mutable tags"),
    (None, r"^(how many (?!(?:giga|tera|mega|kilo)?bytes?\b|[gmt]i?bs?\b|data\b|storage\b)[\w -]+?) do ((?:our|the|my|all|these) .+?) (?:hold|contain|store|keep)(?: in total| altogether| overall)?(?=\s*[?.!]*$)", r"\1 do \2 have"),
    *((r"\bfargate\b|\becs\b", rf"(?<![\w.]){vcpu} v?cpus?\b(?! units)", f"{units} cpu units") for vcpu, units in (("0?\\.25", 256), ("0?\\.5", 512), ("(?:1|one)", 1024), ("(?:2|two)", 2048), ("(?:4|four)", 4096), ("(?:8|eight)", 8192), ("16", 16384))),
    (r"\bstreams?\b|\bkinesis\b", r"\b(?:that |which )?(?:have |has )?(?:received|receiving|receives?|ingested|ingests?|took in|got) (?=(?:(?:more|less) than|over|under|at least|at most) ?\d[\d.,]* ?[kmgt]i?b\b)", "with incoming bytes "),
    (None, r"\basymmetric ((?:kms )?keys?|cmks?)\b", r"\1 that are not symmetric"),
    (r"\blogs?\b|\blog groups?\b|\bstreams?\b|\bkinesis\b|\bdatabases?\b|\brds\b", r"\b(one|two|three|five|six|seven|ten|thirty|ninety|\d+)[- ](days?|weeks?|months?|years?) retention\b", r"retention of \1 \2"),
    (None, r"\b(whose|where(?: the)?) ([a-z][\w ]{2,30}?) ((?:(?:in|during|over) )?(?:the )?(?:(?:last|past|previous|this) (?:\d+ )?(?:days?|weeks?|months?|quarter|year)|(?:yesterday|today))) (?:was|were|is|are|has been|stayed|remained) ((?:below|under|above|over|less than|more than|fewer than|at least|at most) \d[\d.,]* ?(?:%|percent|[kmgt]i?b|ms|seconds?)?)(?![\w%])", r"\1 \2 was \4 \3"),
    (r"\bvpc endpoints?\b|\binterface endpoints?\b|\bvpces?\b|\bnats?\b", r"\b(?:that |which )?(?:process|processes|processed|handle|handles|handled|move|moves|moved|transfer|transferred|carry) (?:the )?(most|least) (?:data|traffic|bytes)\b", r"with the \1 traffic"),
    (r"\bworkspaces?\b|\bdesktops?\b", r"(?<!nobody has )(?<!nobody )(?<!one has )(?<!one )(?<!not )(?<!n't )(?<!never )(?<!been )(?<!last )\b(?:that |which )?(?:were |was |have been |has been |are )?(?:connected|logged in|logged into|used|signed in(?:to)?) (?:to )?(?=(?:in|during|within|since|this|last|yesterday|today|before|after|on)\b)", "last connected "),
    (None, r"\bnarrow (?:that|this|it|them|these|those|the list|the results?)(?: list| results?)? down to (?:just |only )?(?=(?:the |those )?\w)", "only "),
    (r"\btrails?\b|\bcloudtrail\b", r"\b(?:that |which )?(?:log|logs|logging|write|writes|writing|deliver|delivers|delivering|send|sends|sending|with)(?: logs?| events)? (?:in)?to (?:an? |the )?buckets? (?:that |whose names? |with names? )?(start(?:s|ing)?|begin(?:s|ning)?|end(?:s|ing)?) with (?=[\w\"'])", r"whose trail bucket \1 with "),
    (None, rf"((?:above|over|under|below|more than|less than|higher than|lower than|at least|at most|exceeding) \d[\d.,]* ?(?:%|percent|ms|milliseconds?|seconds?|s|[kmgt]i?b|minutes?|hours?|days?)) and ((?:fewer|more|less) than|at least|at most|over|under|no|zero) (?=(?:\d[\d.,]* )?{_THINGS}\b)", r"\1 and with \2 "),
    (r"\bvpc endpoints?\b|\bvpces?\b|\b(?:gateway|interface) endpoints?\b", r"\b(by|per) (?:aws )?services?(?! name| type)(?![\w-])", r"\1 service name"),
    (r"\bapi stages?\b|\bstages\b|\bapi gateway", r"\b(?:re)?deployed (?=(?:in|since|before|after|within|more than|over|last|this|during|on|yesterday|today)\b)", "modified "),
    (r"\becs\b|\btasks?\b|\bservices\b", r"\b(more|fewer|less) running than desired(?: tasks?| ones)?\b", r"\1 running tasks than desired tasks"),
    (None, r"\b(retention|timeout|duration|interval|latency) in (?:hours|days|seconds|minutes|milliseconds|ms)\b", r"\1"),
    (None, rf"\b(\d+|one|two|three|four|five) ({_THINGS}) or (?:more|above|over)(?=\s*(?:[?.!,]|$|in\b|and\b|that\b|which\b|by\b))", r"at least \1 \2"),
    (None, rf"\b(\d+|one|two|three|four|five) ({_THINGS}) or (?:fewer|less|below|under)(?=\s*(?:[?.!,]|$|in\b|and\b|that\b|which\b|by\b))", r"at most \1 \2"),
    (r"\bkeys?\b|\bkms\b", r"\bimported from (?:outside|elsewhere|another system|on[- ]prem\w*)(?: of aws| aws)?(?![\w-])", "imported"),
    (r"\bnotebooks?\b", r"\blast used\b", "last active"),
    (r"\bvpc endpoints?\b|\binterface endpoints?\b|\bvpces?\b|\bnats?\b", r"((?:more|less) than|over|under|at least|at most|above|below) (\d[\d.,]* ?[kmgt]i?b) (?:of (?:data|traffic) )?(?:processed|transferred|handled|moved)\b", r"traffic \1 \2"),
    (r"\bworkspaces?\b|\bdesktops?\b", r"\brunning always\b|\balways running\b", "always on"),
    (r"\bstages?\b|\bapi gateway", r"\b(?:(?:run(?:ning)? |come )?with|have|has|having) (?:an? |the )?((?:(?:more|less) than |at least |at most |over |under )?\d[\d.]*) ?g(?:i)?b (?:of )?caches?\b", r"with cache size \1 gb"),
    (r"\btables?\b|\bdynamo", r"\b(?:that |which )?(?:have |has )?(?:consumed|used|consume|use) ((?:more than|less than|fewer than|over|under|at least|at most|above|below) \d[\d,.]*) (read|write)(?: capacity)? units\b", r"with consumed \2s \1"),
    (r"\btables?\b|\bdynamo", r"\b(?:that |which )?(?:have |has )?(?:consumed|used|consume|use) (?:no|zero|0) (read|write)(?: capacity)?(?: units)?(?=\s*(?:[?.!,]|$|in\b|and\b|or\b|but\b|last\b|this\b|since\b))", r"with no consumed \1s"),
    (None, r"\b(?:the )?(?:read )?replicas? (?:of|for|made of|made from) (?:the )?(?:(?:database|instance|db) )?(?=[a-z][\w]*-[\w-]*[a-z0-9])", "databases with replica of = "),
    (r"\b(?:amis?|images?|volumes?|snapshots?|elastic ips?|addresses)\b", r"\bused by (?=(?:ami|vol|i|snap|eni|eipalloc)-[0-9a-f])", "of "),
)  # fmt: skip
