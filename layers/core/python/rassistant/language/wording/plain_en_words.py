"""Adjectives, contractions and verbs of English questions, said plainly: pairs of (what about, form, what it becomes)."""

# ruff: noqa: E501  (a pattern is read as one line)
from __future__ import annotations

from typing import Final

_ATTACHED: Final = r"(?:hang(?:ing|s)? (?:off|on|from)|dangl(?:e|es|ing) (?:from|off)|hung (?:off|on)|plugged into|mounted (?:on|to|in)|hooked (?:up )?(?:to|on|onto)|sitting on|stuck to|bolted (?:on|to|onto)|bound to|tied to|fastened to|linked to|wired to|glued to|connected to|joined to)"
_SERVED: Final = r"(?=(?:(?:stopped|running|terminated|switched[- ]off|turned[- ]off|powered[- ]off|idle|paused|windows|linux|spot|production|dead|our|my|the|any|an?) )*(?:ec2s?|instances?|servers?|machines?|boxes|vms?|hosts?|box)\b|[\w.]+-[\w.-]+)"
_STREAMS: Final = r"\bstreams?\b|\bkinesis\b|\btables?\b|\bdynamo"

_MOST: Final = r"(biggest|largest|smallest|oldest|newest|latest|youngest|cheapest|costliest|priciest|busiest|slowest|fastest|highest|lowest|longest|hottest|quietest|most expensive|least expensive|most recent|most costly|most used|least used|least busy)"

RULES: Final[tuple[tuple[str | None, str, str], ...]] = (
    # contractions
    (None, r"(?<!\bi)(?<!\bwe)(?<!\bthey)(?<!\byou)'ve\b", " have"),
    (None, r"(?<!\bi)(?<!\bwe)(?<!\bthey)(?<!\byou)'re\b", " are"),
    (None, r"\b(there|that|it|what|who)'(?:ll|d)\b", r"\1 would"),
    (None, r"\b(?:that|which) have been (?=off|stopped|running|on|idle|unused|unattached|down|up|paused|turned|switched|shut|sitting)", "that are "),
    (None, r"(?<=[a-z]) (?:which|that) is (?=(?:disabled|enabled|active|inactive|available|failed|pending|paused|expired)\b)", " that are "),
    # of an answer before: those it is, one or more
    (None, r"^((?:and |so |but |ok |okay )?(?:(?:what|how) about )?(?:(?:only|just|show|show me|give me) )?)the one (?=(?:in|on|at|with|from|that|which|tagged|named|called|running|stopped|without)\b)", r"\1the ones "),
    # places and times
    (None, r"\b([a-z][\w.]*)-(?:based|hosted|located|resident)(?= [a-z])(?<!web-based)(?<!cloud-based)(?<!self-hosted)", r"\1"),
    (None, r"\bfrom ((?:(?!\bfrom\b|\bto\b).){3,40}?) (?:until|till|til|to|through|up to|up until) (?:now|today|date|the present|this moment|the present day)\b", r"since \1"),
    (None, r"\bsince before\b", "before"),
    (None, r"\b(?:by|prior to|before|until) (?=\d{4}(?:\s*[?.!]|$))", "before "),
    # values by their everyday names
    (None, r"\binterface(?:[ -]type)? (?:vpc )?endpoints?\b|\bendpoints of the interface (?:kind|type|sort)\b", "interface vpc endpoints"),
    (None, r"(?<!a )\bgateway(?:[ -]type)? (?:vpc )?endpoints\b|\bendpoints of the gateway (?:kind|type|sort)\b", "gateway type vpc endpoints"),
    (r"\bvolumes?\b|\bdisks?\b|\bdrives?\b|\bebs\b", r"\bprovisioned[ -]iops (?:ssd )?(?=(?:ebs )?(?:volumes?|disks?|drives?))", "piops "),
    (None, r"\b(network|application|classic|gateway)[ -](?:type|kind)(?: of)? (?=(?:load )?balancers?|[en]lbs?)", r"\1 "),
    (_STREAMS, r"\b(?:that |which )?(?:are |is |get |being )?(?:billed|paid|charged|priced|running|run|paying)(?: for)? (?:on|in|by|with)?[ -]?(?:the )?on[ -]demand(?: (?:mode|capacity|pricing))?\b|\b(?:that |which )?(?:are |is )?(?:billed|paid|charged|priced)(?: for)? (?:per|by)(?: the)? (?:request|use|usage)\b", "in on-demand mode"),
    (_STREAMS, r"\b(?:that |which )?(?:are |is )?(?:billed|paid|charged|priced)(?: for)? (?:by|for|as|with|per)? ?provisioned(?: (?:capacity|throughput|mode))?\b", "in provisioned mode"),
    (r"\btrails?\b|\bcloudtrail\b|\bkeys?\b", r"\b(?:that |which )?(?:are |is )?(?:cover|span|record|watch|includ|log)(?:e|s|es|ing)? (?:all|every|multiple|many|several|more than one) (?:aws )?regions?\b|\bin all regions at once\b", "with multi region"),
    (None, r"\bwith (?:just |only |exactly )?(?:a single|one|a lone|one single) (?=(?:node|shard|member|task|target|instance|replica|zone|subnet|layer|index|consumer|partition|record|mount target|container|image|backend)\b)", "with 1 "),
    (None, r"\b(?:a|one) (?:whole|full|entire) (?=(?:terabyte|gigabyte|tb|gb|megabyte|day|week|month|year)\b)", "1 "),
    (None, r"\bhalf an? (?:terabyte|tb)\b", "512 GB"),
    (None, r"\bhalf an? (?:gigabyte|gig|gb)\b", "512 MB"),
    (None, r"\b(?:a|one) (?=(?:terabyte|gigabyte|tb|gb|gig|megabyte)\b)", "1 "),
    (None, r"\b(?:fifty|50) cents?\b", "$0.50"),
    (None, r"\b(\d) cents?\b", r"$0.0\1"),
    (None, r"\b(\d\d) cents?\b", r"$0.\1"),
    (None, r"\b(?:a|one) (?:dollar|buck)\b", "$1"),
    (None, r"\b(mysql|postgres|postgresql|mariadb|oracle|sql server|aurora mysql|aurora postgres|aurora postgresql|redis|valkey|memcached) (databases?|dbs?|instances?|clusters?|caches?|servers?) (?:that |which )?(?:(?:are|is|run|runs|still|currently|running|stuck) )*(?:on |at )(?:version )?(\d[\d.]*)(?=\s*(?:[?.!,]|$|in\b|and\b))", r"\1 \3 \2"),
    (None, r"^((?:[\w-]+ ){0,4}(?:servers|instances|machines|boxes|vms|databases|dbs|volumes|disks|buckets|functions|lambdas|tables|clusters|snapshots|caches|load balancers|log groups|streams|secrets|keys)): (?=[a-z])", r"\1, "),
    (None, r"\b(?:public|publicly accessible|internet[ -]facing|internet[ -]exposed|exposed) (servers?|machines?|vms?|boxes|ec2s?|ec2 instances?|hosts)\b", r"\1 with a public ip"),
    (None, r"\bprivate (servers?|machines?|vms?|boxes|ec2s?|ec2 instances?|hosts)\b", r"\1 without a public ip"),
    # superlatives, and how many of them are enough
    (None, rf"\b(?:the |my |our |all )*{_MOST} ((?:[\w-]+ ){{0,3}}?[\w-]+?),? first\b(?! (?:of|created|launched|started|made))", r"\2 \1 ones first"),
    (None, rf"\b((?:[\w-]+ ){{0,3}}[\w-]+),? (?:with |starting with |beginning with )?(?:the )?{_MOST}(?: ones?)? (?:at the top|on top|at the beginning|up front|come first|coming first|to begin with)\b", r"\1 \2 ones first"),
    (None, r"[,;.]? ?(?:the )?\b(?:top|first) (\d+|ten|five|three|twenty) (?:is|are|will be|would be|should be|is all|are all)? ?(?:enough|fine|sufficient|plenty|ok|okay|good|will do|would do|do|i need|we need|please)(?: for (?:me|now|us))?(?=\s*[?.!]*$)", r" top \1"),
    (None, r"[,;.]? ?\b(?:just|only) (?:the )?(?:top|first|upper) (\d+|ten|five|three|twenty)(?: (?:please|of them|will do))?(?=\s*[?.!]*$)", r" top \1"),
    (None, r"[,;.] ?(?:show |give |list )?(?:me |us )?(?:at most|no more than|max|maximum|limit(?: it)? to|up to) (\d+)(?: of them| rows| results| entries| items)?(?=\s*[?.!]*$)", r" top \1"),
    # what nobody uses and what is open
    (None, r"\b(?:that )?(?:we|i|they)(?: are|'re| am|'m| still)*(?: still)? (?:pay|paying|pays|paid|get charged|are charged|get billed) for (?:without|but (?:are not|aren't|don't|do not|never|not)|and (?:are not|aren't|don't|do not|never)|while not)(?: actually| really| even)? (?:use|using|used)(?: (?:them|it|any|at all))*(?![\w-])", "unused"),
    (None, r"^(?:which |what )?(?:we|i)(?: are|'re| am|'m| still)*(?: still)? (?:pay|paying) for ([\w -]{2,30}?) (?:without (?:ever |actually )?using|(?:that |which )?(?:we |i )?(?:are not|aren't|don't|do not|never) (?:actually |even )?(?:use|using|used))(?: (?:them|it|any|at all))*(?=\s*[?.!]*$)", r"unused \1"),
    (None, r"\b(?:that )?(?:are |is )?(?:being )?(?:paid|billed|charged)(?: for)? (?:without being|but not|but never|and not|though not) used(?: at all)?(?![\w-])|\b(?:paying|pay) for without (?:them|it) being used\b|(?<=\w )without (?:using|anyone using|anybody using|ever using) (?:them|it|any of them)(?![\w-])", "unused"),
    (None, r"\b(?:that |which )?(?:someone|somebody|people|a stranger|an attacker|attackers|hackers|outsiders|random people|others|third parties) (?:can|could|might|may|is able to|are able to) (?:publicly |freely |easily )?(?:reach|access|get to|get into|connect to|see|read|open|view|list|download|hit|log in to|attack)(?: (?:them|it))? (?:from (?:the )?(?:public )?(?:internet|outside(?: world)?|web|anywhere|home)|over the internet|publicly|from outside our network)(?![\w-])", "that are publicly accessible"),
    (None, r"\b(?:without|not|n't|lacking) (?:being )?(?:high(?:ly)? availab(?:ility|le)|ha)\b|\b(?:without|with no|have no|has no|lacking|no) (?:an? )?(?:standby|stand-by|replica|copy|failover|failover replica|second instance) in (?:another|a second|a different|any other|some other) (?:az|zone|availability zone)\b", "without multi-az"),
    (None, r"\b([a-z][\w.]*)-(?:backed|powered|flavou?red|driven|type|flavor) (?=[a-z])", r"\1 "),
    (None, r"\b(?:idle|busy|big|large|small|hot|overloaded|wasteful|expensive|unused|suspicious)[ -](?:looking|seeming) (?=[\w ]+[,:])", ""),
    (r"\blambdas?\b|\bfunctions?\b", r"\b(?:that |which )?(?:have |has |had |are |were |keep |kept )?(?:fail(?:ed|ing|s)?|error(?:ed|ing|s)?(?: out)?|crash(?:ed|ing|es)?|broke(?:n)?) ((?:more than|fewer than|less than|over|under|at least|at most|exactly)) (\d[\d,]*|a (?:hundred|thousand)|ten|fifty|five) times\b", r"with \1 \2 errors"),
    (r"\bbalancers?\b|\b[en]?[al]lbs?\b|\bnats?\b|\bgateways?\b|\bstreams?\b", r"\b(?:that |which )?(?:have |has |had |are |were )?(?:receiv|got|gett?|serv|handl|see|saw|process|carri|carry|forward|deliver)(?:ed|es|e|ing|s|ting)? (?:absolutely |basically |literally )?(?:nothing|no (?:traffic|requests?|hits|data) at all)(?: at all)?(?=\s*(?:[?.!,]|$|in\b|yesterday\b|today\b|last\b|for\b))", "with no traffic"),
    (None, r"\bsitting idle,? (?=waiting)", ""),
    (None, r"\bname (contains|has|includes|starts with|begins with|ends with) ([\w-]+) but (?:not|does not (?:contain|have|include)|doesn't (?:contain|have|include)|without|never) ([\w-]+)\b", r"name \1 \2 and whose name does not contain \3"),
    (None, r"^what(?:'s| is| are)? (?:eating|burning|consuming|draining|using up|swallowing|taking up|blowing|devouring|gobbling)(?: up| through)?(?: (?:all|most) (?:of )?)? ?(?:my |our |the )+(?:aws |cloud )?(?:budget|money|bill|spend|wallet|cash)(?: ((?:this|last) (?:month|week|year)))?(?=\s*[?.!]*$)", r"cost by service \1"),
    (None, r"^(?:is|are) (?:my |our |the )*(?:([\w-]+) )?(?:bill|bills|costs?|spend|spending)(?: going| getting| trending| moving| creeping)? (?:up|down|higher|lower|rising|increasing|growing|falling|decreasing|climbing)(?=\s*[?.!]*$)", r"compare \1 cost this month with last month"),
    # verbs
    (r"\bvolumes?\b|\bdisks?\b|\bdrives?\b|\bebs\b|\be?ips?\b|\baddress", rf"\b(?:that |which )?(?:are |is )?{_ATTACHED} {_SERVED}", "attached to "),
    (None, r"\b(?:that |which )?(?:are |is )?(?:allowed|permitted|able|free|entitled) to run (?:for )?(?:up to )?(?=\d|(?:more|less|over|under|at least|longer|shorter))", "with timeout of "),
    (r"\blambdas?\b|\bfunctions?\b", r"\b(?:that |which )?(?:can|may|could) run (?:for )?(?:up to )?(?=\d|(?:more|less|over|under|at least|longer|shorter))", "with timeout of "),
    (r"\basgs?\b|\bscal(?:e|ing) groups?\b|\bautoscal", r"\b(?:that |which )?(?:can|could|may|are allowed to|is allowed to) (?:grow|scale|go|expand|scale out|scale up|grow up|get|stretch)(?: up| out)?(?: to)?(?: at most| as many as| a maximum of)? (?=\d)", "with max size "),
    (r"\basgs?\b|\bscal(?:e|ing) groups?\b|\bautoscal", r"\b(?:that |which )?(?:can|could|may) (?:grow|scale|go|expand)(?: up| out)? (?:beyond|past|above|over|to more than) (?=\d)", "with max size over "),
    (r"\basgs?\b|\bscal(?:e|ing) groups?\b|\bautoscal", r"\b(?:that |which )?(?:can|could|may) (?:shrink|scale|go)(?: down| in)? to (?=\d|zero)", "with min size "),
    (r"\becs\b|\bservices?\b|\btasks?\b|\bfargate\b", r"\b(?:that |which )?(?:ask|asks|asking|request|requests|requesting|reserve|reserves|reserving|claim|claiming|demand|demanding)(?: for)? (?=(?:\d|more|less|over|under|at least)[\w .]*?(?:cpu units|mib|mb|gb|memory|vcpu))", "with "),
    (r"\blog(?: group)?s?\b", r"^how long (?:do|are) (?:my |our |the |all )*log(?: group)?s (?:keep|kept|retain|retained|hold|stored|store)(?: (?:their|the|its))?(?: (?:data|logs|entries|events))?(?: for)?[?,.]*(?: (?:and )?(?:group|grouped|by|break)[\w ]*)?$", "log groups by retention"),
    (r"\breservations?\b|\bodcrs?\b|\bcapacity\b", r"\b(?:with |having |that have |have |has )?(?:no|zero|without any|without) (?:free|available|spare|open|unused) (?:slots?|room|capacity|instances|places|seats)\b", "with free capacity of 0"),
    (None, r"\b(?:without any|with no|having no|that have no|without a single|without) (?:clients?|client connections?) (?:connected|attached|mounted|connecting)\b", "without connections"),
    (None, r"^did (?:the |our |my )?([\w -]{2,30}?) (?:get|become|grow|turn) (?:more expensive|cheaper|pricier|costlier|less expensive)(?: in| for)? (\w+(?: \d{4}| month| week| year)?) (?:than|compared (?:to|with)|vs|versus)(?: in| it was in| for)? (\w+(?: \d{4}| month| week| year)?)(?=\s*[?.!]?$)", r"compare \1 cost in \2 with \3"),
    (r"^(?!.*\b(?:ec2s?|instances?|servers?|machines?|vms?|boxes)\b.*\b(?:launch|start))", r"^(?:list|show|display|give me|sort|order)?(?: me)? ?(?:all )?(?:my |our |the )?([\w -]{2,30}?) by (?:launch|creation|create|created|creation date|start)(?: ?(?:time|date|day))?,? (?=(?:oldest|newest|latest|earliest|most recent)(?: ones)? first)", r"\1 "),
    (None, r"\b(?:named|called|names? (?:like|of)) ([\w.-]*\w)-?[ ,]?-? ?(?:something|whatever|anything|blah|xyz|etc)\b(?: (?:or other|like that))?", r"whose name starts with \1"),
    (None, r"^(?:there are|we have|i have|i see|i found|there seem to be) (?:just |far |way |quite )?(?:too many|so many|lots of|a lot of|loads of|many|plenty of) ([\w -]{2,30}?)[,;.!]? (?:and |so )?(?:which|what) (?:ones? |of (?:them|those) )?", r"which \1 "),
)  # fmt: skip
