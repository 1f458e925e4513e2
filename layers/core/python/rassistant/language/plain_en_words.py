"""Adjectives, contractions and verbs of English questions, said plainly: pairs of (what about, form, what it becomes)."""

# ruff: noqa: E501  (a pattern is read as one line)
from __future__ import annotations

from typing import Final

_ATTACHED: Final = r"(?:hang(?:ing|s)? (?:off|on|from)|dangl(?:e|es|ing) (?:from|off)|hung (?:off|on)|plugged into|mounted (?:on|to|in)|hooked (?:up )?(?:to|on|onto)|sitting on|stuck to|bolted (?:on|to|onto)|bound to|tied to|fastened to|linked to|wired to|glued to|connected to|joined to)"
_SERVED: Final = r"(?=(?:(?:stopped|running|terminated|switched[- ]off|turned[- ]off|powered[- ]off|idle|paused|windows|linux|spot|production|dead|our|my|the|any|an?) )*(?:ec2s?|instances?|servers?|machines?|boxes|vms?|hosts?|box)\b|[\w.]+-[\w.-]+)"
_STREAMS: Final = r"\bstreams?\b|\bkinesis\b|\btables?\b|\bdynamo"

RULES: Final[tuple[tuple[str | None, str, str], ...]] = (
    # contractions
    (None, r"(?<!\bi)(?<!\bwe)(?<!\bthey)(?<!\byou)'ve\b", " have"),
    (None, r"(?<!\bi)(?<!\bwe)(?<!\bthey)(?<!\byou)'re\b", " are"),
    (None, r"\b(there|that|it|what|who)'(?:ll|d)\b", r"\1 would"),
    (None, r"\b(?:that|which) have been (?=off|stopped|running|on|idle|unused|unattached|down|up|paused|turned|switched|shut|sitting)", "that are "),
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
    (None, r"^(?:list|show|display|give me|sort|order)?(?: me)? ?(?:all )?(?:my |our |the )?([\w -]{2,30}?) by (?:launch|creation|create|created|creation date|start)(?: ?(?:time|date|day))?,? (?=(?:oldest|newest|latest|earliest|most recent)(?: ones)? first)", r"\1 "),
    (None, r"\b(?:named|called|names? (?:like|of)) ([\w.-]*\w)-?[ ,]?-? ?(?:something|whatever|anything|blah|xyz|etc)\b(?: (?:or other|like that))?", r"whose name starts with \1"),
    (None, r"^(?:there are|we have|i have|i see|i found|there seem to be) (?:just |far |way |quite )?(?:too many|so many|lots of|a lot of|loads of|many|plenty of) ([\w -]{2,30}?)[,;.!]? (?:and |so )?(?:which|what) (?:ones? |of (?:them|those) )?", r"which \1 "),
)  # fmt: skip
