"""States, places, amounts and traffic of English questions, said plainly: pairs of (what about, form, what it becomes)."""

# ruff: noqa: E501  (a pattern is read as one line)
from __future__ import annotations

from typing import Final

from rassistant.language.vocabulary.time_words import MONTH_NAMES

_END: Final = r"(?=\s*(?:[?.!,;]|$|(?:in|at|over|across|with|without|and|or|but|that|which|by|per|older|newer|larger|bigger|smaller)\b))"
_WORKS: Final = r"(?:run|work|operat|function)(?:ning|ing)"
_WORK: Final = r"(?:run|work|operate|function)s?"
_MACHINES: Final = r"((?:instances?|servers?|machines?|vms?|boxes|box|hosts?|ec2s?|nodes?|databases?|dbs?|notebooks?|workspaces?)(?: still| currently| now)?)"
_NUMBER: Final = r"\$?\d[\d,.]*"
_BYTES: Final = r"(?:[kmgt]i?b|bytes?|gigs?|megs?|gigabytes?|megabytes?|terabytes?|kilobytes?)"
_AMOUNT: Final = rf"((?:(?:more|less|fewer) than|over|under|above|below|at least|at most|up to|exactly|between [\d.,]+ ?{_BYTES}? and|no more than|not more than|<|>|<=|>=)? ?\d[\d,.]* ?{_BYTES})(?: of| worth of| in)?(?: (?:network |inbound |outbound |incoming |outgoing )?(?:traffic|data|network))?"
_IN: Final = r"(?:receiv(?:e|es|ed|ing)|g[eo]t(?:s|ting)?|got|t(?:ake|akes|aking|ook) in|ingest(?:s|ed|ing)?|download(?:s|ed|ing)?|pull(?:s|ed|ing)? in|absorb(?:s|ed|ing)?)"
_OUT: Final = r"(?:sen[dt](?:s|ing)?(?: out)?|emit(?:s|ted|ting)?|push(?:es|ed|ing)?(?: out)?|upload(?:s|ed|ing)?|transmit(?:s|ted|ting)?|put(?:s|ting)? out|deliver(?:s|ed|ing)?)"
_MOVED: Final = r"(?:mov(?:e|es|ed|ing)|process(?:es|ed|ing)?|handl(?:e|es|ed|ing)|pass(?:es|ed|ing)?|transfer(?:s|red|ring)?|carr(?:y|ies|ied|ying)|forward(?:s|ed|ing)?|route[sd]?|routing|shift(?:s|ed|ing)?|translate[sd]?)"
_NOT: Final = r"(?:(?:have|has|had|do|does|did|are|is|was|were)(?:n't| not)|never|not)(?: ever| even| yet| been)*"
_NONE: Final = r"(?:a (?:single |lone )?(?:byte|bit|packet|thing)|any (?:bytes?|traffic|data|packets?|thing)|anything|one (?:single )?byte)(?: at all| of (?:traffic|data))?"
_ELSE: Final = r"(?:but|other than|except(?: for)?|besides|apart from|aside from|save for|bar|than)"
_LOAD: Final = "idle|underused|under-used|underutili[sz]ed|lazy|bored|quiet|busy|overloaded|hot"
_EXTENT: Final = "big|large|huge|small|tiny"
_AGE: Final = "old|ancient"
_PRICE: Final = "cheap|expensive"
_DEGREE: Final = f"{_LOAD}|{_EXTENT}|{_AGE}|{_PRICE}|slow"
"""What a number behind it explains: idle servers, say with CPU under 5 %."""
_COMPARED: Final = r"(?:over|above|under|below|beyond|more than|less than|fewer than|greater than|higher than|lower than|larger than|smaller than|bigger than|older than|newer than|at least|at most)"
_KIND: Final = r"(?:[\w-]+ )?(?:types?|runtimes?|engines?|versions?|class(?:es)?|famil(?:y|ies)|platforms?|sizes?|architectures?|languages?|operating systems?|modes?|values?)\b"
_PART: Final = r"(region|account|runtime|engine|instance type|team|environment|owner|project|family|platform)"
_TAGKEY: Final = r"(?-i:[A-Z])[\w-]+|team|squad|project|department|owner|product|customer|tenant|account code"
_METRIC: Final = r"(?:open |active )?(?:connections|requests|errors|invocations|throttles|objects|items|tasks|nodes|targets|images|reads|writes|hits|records|messages|bytes|failures|calls)\b"
_OWN: Final = r"(?:the |our |my |all |of )*"

RULES: Final[tuple[tuple[str | None, str, str], ...]] = (
    (None, r"^(?:(?:please|pls|hi|hey|ok|also),? )*(?:need|want|needed|wanted|looking for)(?: to (?:see|know|find|get|list|have))? (?=(?:an? |the |all |every |any |my |our |some )?(?:list\b|overview\b|[a-z]))", "list "),
    (None, r"\b(?:that (?:are|is) )?(?:reachable|accessible|exposed|available) (?:by|via|through|with|over|on|using) (?:an? |their |its )?(public (?:ips?|ip address(?:es)?|address(?:es)?))\b|\b(?:to|with) which (?:an? )?(public ip(?: address)?) is (?:assigned|attached|associated)\b", r"with a \1\2"),
    (None, r"\b(public (?:ips?|ip address(?:es)?|address(?:es)?)) (?:attached|assigned|associated|allocated)(?: to (?:it|them|themselves))?(?=\s*(?:[?.!,]|$|in\b|and\b))", r"\1"),
    (None, r"\b(?:have|has|had|are|is|were|was) yet to be\b", "have not been"),
    (None, r"\b(?:have|has|had|are|is|were|was) yet to (?=[a-z])", "do not "),
    (None, r"\b(?:that |which )?(?:have|has|had|are|is|were|was)(?:n't| not| never)(?: yet| ever)?(?: been)? tagged(?: (?:at all|yet|so far))?(?=\s*(?:[?.!,]|$|in\b|and\b|but\b))", "untagged"),
    (None, r"\bused (?:to|for) (?=(?:store|storing|hold|holding|keep|keeping|run|running|host|hosting|serve|serving|back|save|saving)\b)", "purposed for "),
    (None, r"\b(that|which|who|we|it|they|i) used to (?!(?:store|hold|keep|serve|host|back)\b)(?=[a-z])", r"\1 formerly "),
    (None, r"\bno longer (?=being (?:used|attached|invoked|tagged|encrypted|monitored|backed up)\b)|\bno longer (?=are (?:used|attached|tagged)\b)", "not "),
    (None, r"^(?:so |and )?what (?:are we|am i|is being|do we|are they) (?:wasting|wasted|waste)(?: money on)?(?=\s*[?.!]*$)", "what are we wasting money on"),
    (None, r"^(?:does|do|is) (?:anything|something|any resources?|any of our resources) (?:run|running|live|living) (?=(?:in|at|over in|within)\b)", "is there anything running "),
    (r"^(?!.*\bnotebooks?\b).*\b(?:instances?|servers?|ec2s?|machines?|boxes|vms?)\b", r"\b(?:that |which )?(?:were |was |got |have been |has been )?started (?=(?:today|yesterday|this|last|in|on|since|before|after|within|during|more than|less than|over)\b)", "launched "),
    (None, r"^how many (?:gb|gigs?|gigabytes?|tb|terabytes?|mb|megabytes?)(?: worth)? of (.+?) (?:do|did) (?:we|i) (?:have|keep|own|store|hold|use|run|pay for)(?=\s*[?.!]*$)", r"total size of \1"),
    (None, r"\b(?:total|sum of|combined) (?:gigabytes?|gb|gigs|terabytes?|tb|bytes) (?:of|in|across) (?=[a-z])", "total size of "),
    (None, r"\b(?:last|latest|most recent) (\d+|two|three|four|five|ten|twenty) (?:created|launched|made|added|provisioned) (?=[a-z])", r"\1 newest "),
    (None, r"\b(?:last|latest|most recently) (?:created|launched|made|added|provisioned) (\d+|two|three|four|five|ten|twenty) (?=[a-z])", r"\1 newest "),
    (None, r"^(?:filter|select) (?=(?:the |our |my |all )?[\w-]+ (?:by|where|with|that|which)\b)", "list "),
    (None, r"^(?:with regards? to|when it comes to|speaking of|talking about|concerning|in terms of|looking at) ", "regarding "),
    (None, r"\bhappen(?:s|ed)? to (?=(?:be|have|run|use|cost)\b)", ""),
    (None, r"^(.*?)\b(?:(?:that |which )?belong(?:s|ing)? to|owned by|tagged|of|for) (?!the\b)([\w.-]+)[?.,]* \((?:the |by |per |see |as in |via |from the )?([\w-]+) tag\)(?=\W*$)", r"\1 tagged \3=\2"),
    (None, r"(?<=\w),+ (?:someone|somebody|we|they|people|somebody must have|someone must have) (?:must have |probably |apparently |clearly |have |has )*(?:forgot|forgotten|neglected) to (?:switch|turn|shut|stop|terminate|delete|clean|remove|release|power)[\w ]*(?=\W*$)", ""),
    (None, r"(?<![\w.])(\d[\d.]*), ?(\d[\d.]*),? (?:or|and) (\d[\d.]*) ?" + rf"({_BYTES})\b", r"\1 \4 or \2 \4 or \3 \4"),
    (None, r"(?<![\w.])(\d[\d.]*), ?(\d[\d.]*), ?(\d[\d.]*),? (?:or|and) (\d[\d.]*) ?" + rf"({_BYTES})\b", r"\1 \5 or \2 \5 or \3 \5 or \4 \5"),
    (None, r"\b(?:of|with|whose) (?:the )?(?:instance |machine |node )?types? (?:is |are |of )?(?=[a-z]\d\w*\.\w+, )", "on "),
    (None, r"\b(cpu|memory|connections?|errors?|requests?|invocations?|duration|size|storage|iops|timeout)((?: usage| utili[sz]ation)?) (?:is |are |of |that is )?(over|above|more than|under|below|less than|at least|at most) (\d[\d.,]* ?(?:%|percent|[kmgt]b|ms|seconds?|s)?) or (?:is |are )?(over|above|more than|under|below|less than|at least|at most) (\d[\d.,]* ?(?:%|percent|[kmgt]b|ms|seconds?|s)?)(?![\w%])(?! \w+ (?:ago|old))(?! (?:of |for )?(?:connections?|requests?|errors?|invocations?|calls|hits|misses|evictions|reads|writes|nodes?|shards?|items?|objects|images|tasks?|instances?|targets?|records?|flows|queries|sessions|messages|cpu|memory|storage|disk|free)\b)", r"\1\2 \3 \4 or \1\2 \5 \6"),
    (None, r"\bfrom (\d[\d.,]* ?(?:%|percent|[kmgt]b)?) up to (?=\d)", r"between \1 and "),
    (r"\blambdas?\b|\bfunctions?\b", r"\b(?:that |which )?(?:take|takes|taking|took|run|runs|running|last|lasting)(?: for)? (?=between \d[\d.]* (?:and|to) \d[\d.]* ?(?:ms|milliseconds|s|secs?|seconds?|minutes?))", "with duration "),
    (r"\blambdas?\b|\bfunctions?\b", r"\b(?:that |which )?(?:have |has )?failed (?=(?:yesterday|today|last|this|in|over|during|since|within)\b)", "with errors "),
    (None, r"^((?:have|has|having|with|without|are|is|run|runs|cost|carry|lack|miss)\b [^:;]{3,80}?)[:;] (?:which|what) ([\w -]{2,30}?)(?: (?:are they|is it|would that be))?(?=\s*[?.!]*$)", r"which \2 \1"),
    (None, r"\b(?:does|do|did) (?:the |our |my )?(account [\w-]+|[\w-]+ account) (?:hold|have|own|contain|run|keep|use|host|include)(?=\s*(?:[?.!,]|$|in\b|and\b))", r"in \1"),
    (None, r"\b(break|split) ((?:their|its|the|our|my|those) [\w ]*?(?:costs?|bills?|spend|spending)) (?:down|up) (?=by\b|per\b)", r"break down \2 "),
    (r"\bhealth ?checks?\b", r"\b(?:that |which )?(?:prob|check|run|poll|test|ping|fir)(?:e|es|s|ing)?(?: (?:once )?every) (?=\d+ ?(?:s|secs?|seconds?)\b)", "with interval of "),
    (None, r"\b(but|and) (?:miss|lack)(?:es|s|ing)? (?:the |an? |any )?(?=[\w-]+ tags?\b)", r"\1 without a "),
    (None, r"\bby how often (?:they|it|each(?: one)?) (?:fails?|errors?|crash(?:es)?|breaks?)\b", "by errors"),
    (None, r"\bby how often (?:they|it|each(?: one)?) (?:runs?|(?:are|is|get|gets) (?:invoked|called|used|triggered|run))\b", "by invocations"),
    (None, r"\bworst (?=(?:response time|latency|duration|error|cpu|performance))", "highest "),
    (r"\bkeys?\b|\bcmks?\b|\bkms\b", r"\b(?:that |which )?(?:are |is )?(?:scheduled for|marked for|waiting for|awaiting|due for|about to be|going to be) (?:deletion|deleted|removal)\b", "pending deletion"),
    (r"\blambdas?\b|\bfunctions?\b", r"^((?:which|what|the|our) )?((?:lambda )?(?:functions?|lambdas?)) (?:that |which )?(?:are |is |keep |keeps )?(?:fail|break|crash|error)(?:s|ing)? (?:the )?most(?: often| frequently)?(?=\s*[?.!]*$)", r"\1\2 with the most errors"),
    (None, r"\b(?:busier|hotter|more (?:loaded|heavily loaded)) than (?=\d[\d.]* ?(?:%|percent))", "with cpu over "),
    (None, r"\b(over|more than|above|under|less than|below) (\d[\d.]* ?(?:%|percent)) (?:busy|loaded|utili[sz]ed)\b|\bloaded (over|more than|above|under|less than|below) (\d[\d.]* ?(?:%|percent))", r"with cpu \1\3 \2\4"),
    (None, r"\bprocessors?(?: load| usage| utili[sz]ation)\b|\bthe processor(?= is\b)", "cpu"),
    (None, r"\beither (?=(?:[\w.=-]+ ){1,3}or\b)", ""),
    (None, r"(?<!est )(?<!max )(?<!min )(?<!imum )(?<!average )(?<!mean )(?<!avg )\b(?:total )?(volume|bucket|snapshot|disk) (?:storage|sizes?|capacity) (by|per|for each|in each|for every|in every) (?=\w)", r"total size of \1s \2 "),
    (r"\blog groups?\b|\bvolumes?\b|\bbuckets?\b|\bdisks?\b|\btables?\b|\bsnapshots?\b", r"\bin (descending|ascending) order (?:of|by) (\w+)", r"sorted by \2 \1"),
    # whose a thing is, and of which service
    (None, r"(?<=[a-z] )who (?=(?:have|has|are|is|run|runs|use|uses|cost|costs|lack|lacks|carry|do|don't|aren't|haven't)\b)", "that "),
    (None, rf"\b(?:that (?:is|are|get|gets) )?(?:charged|billed|booked|attributed|invoiced|accounted|credited) (?:to|against|under) (?:the )?(?=(?:cost ?cent(?:er|re)|{_TAGKEY}) [\w-])", "tagged "),
    (None, r"^(?!how\b|what (?:do|are|did|have)\b|cost\b|spend)(.*[a-z])(?<!\bdo)(?<!\bdid)(?<!\bare)(?<!\bhave),? (?:that |which )?(?:we|i)(?:'re| are| still| keep| have to| continue to)* (?:pay|paying)(?: money| good money)? for(?=\s*[?.!]*$)", r"\1"),
    (None, r"\b(databases?|dbs?) (?:of|on|in|from|under|within|inside) (rds)\b(?![-./:=])|\b(functions?) (?:of|on|in|from|under|within) (lambda)\b(?![-./:=])|\b(volumes?|disks?) (?:of|in|from|under|within) (ebs)\b(?![-./:=])|\b(buckets?) (?:of|on|in|from|under|within) (s3)\b(?![-./:=])|\b(tables?) (?:of|on|in|from|under|within) (dynamodb)\b(?![-./:=])|\b(clusters?) (?:of|on|in|from|under|within) (eks|redshift|emr|documentdb|memorydb)\b(?![-./:=])|\b(services?) (?:of|on|in|from|under|within) (ecs)\b(?![-./:=])|\b(caches?) (?:of|on|in|from|under|within) (elasticache)\b(?![-./:=])", r"\2\4\6\8\10\12\14\16 \1\3\5\7\9\11\13\15"),
    (None, r"\b(unused|unattached|unassociated|idle|spare|leftover|orphaned|unneeded) (?:ip )?addresses\b", r"\1 elastic ips"),
    (None, rf"\bby (?:the )?(?:total )?(?:number|count|amount|quantity) of (?:their |its )?(?={_METRIC})", "by "),
    (None, r"^(?:what(?:'s|s| has| have)?(?: got)?|anything with|which (?:ones )?ha(?:ve|s)(?: got)?|who has) (.{2,40}?) in (?:the|its|their) names?[?.,;! ]+(?:just |only )?(?:the )?((?:ec2 )?(?:servers|instances|machines|boxes|buckets|functions|lambdas|databases|volumes|tables|secrets|log groups|load balancers))(?: only| please)*[?.! ]*$", r"\2 whose name contains \1"),
    (r"\bstreams?\b|\bkinesis\b", r"\b(?:that |which )?(?:hold|holds|holding|keep|keeps|keeping|retain|retains|retaining|store|stores|storing|remember|remembers)(?: on to)?(?: (?:their|the|its))?(?: (?:data|records?|events?|messages?))? (?:for )?(longer than|more than|over|at least|less than|under|shorter than|at most|up to|exactly)? ?(?=\d|an? (?:day|week|month|year)|one |two |three )", r"with retention \1 "),
    # what goes on and what has ceased
    (None, rf"\b(?:that |which )?(?:have |has |had )?(?:stopp|ceas|quit|finish|halt)(?:ed|s|es|e)? (?:to )?(?!functions\b)(?:{_WORKS}|{_WORK})\b", "stopped"),
    (None, rf"\b(?:that |which )?(?:no longer|don't|doesn't|do not|does not) {_WORK}(?: any ?(?:more|longer))?{_END}", "not running"),
    (None, r"\b(?:are |is |being |get |gets )?no longer (?=(?:running|operating|working|on|up|active|available|attached|in use|used|encrypted|tagged|public|connected|logging|invoked|called|rotated|enabled|healthy|mounted)\b)", "not "),
    (None, r"(\b(?:not|never|nobody|no one|nothing)\b|n't\b)([^,;?]{1,40}?) any ?(?:more|longer)\b(?! than)", r"\1\2"),
    (None, rf"^((?!where\b|in which\b|what do\b|what does\b|why\b)(?:.*?\s)?){_MACHINES} (?:that |which )?run(?: right now| now| currently| at the moment| at present| today| all the time)?(?=\s*[?.!]*$)", r"\1running \2"),
    (None, rf"\b{_MACHINES} (up|down|off)(?= (?:in|at|across|over|with|that|which|and|or)\b)", r"\1 that are \2"),
    (r"\bvolumes?\b|\bdisks?\b|\bdrives?\b|\bebs\b|\be?ips?\b|\baddress", rf"(?<!not )(?<!n't )(?<!never )(?<!actually )(?:\b(?:that |which )(?:are |is )?|\b(?:are |is |being |getting )|(?<=volumes )|(?<=disks )|(?<=drives )|(?<=addresses )|(?<=ips ))(?:still |actually |currently |actively |really )*(?:being |getting )?(?:used|in active use|taken|occupied|assigned|allocated|mounted|hooked up|plugged in|bound|linked up|in service)(?: (?:by|to|on|with|into) (?:some|something|somebody|someone|anything|anybody))?{_END}(?! with| by)", "attached"),
    (None, r"(?<!not )(?<!n't )(?<!never )\b(?:that |which )?(?:are |is )(?:still |actually |currently |actively |really |being )*used(?=\s*(?:[?.!,]|$))", "in use"),
    (r"\bvolumes?\b|\bdisks?\b|\bdrives?\b|\bebs\b|\be?ips?\b|\baddress", r"\b(?:that |which )(?:an? |any |some |our |the |my )?(?:ec2 )?(?:instances?|servers?|machines?|vms?|boxes|hosts?|something|anything) (?:actually |really |currently |still )?(?:uses?|(?:is|are) using|mounts?|has mounted|have mounted|holds?|occup(?:y|ies))(?=\s*(?:[?.!,]|$))", "attached"),
    # places
    (None, rf"\b(?:somewhere|anywhere|elsewhere|everywhere|every ?place|any ?place) (?:else )?{_ELSE} (?:in )?", "outside "),
    (None, rf"\b(?:in|from|at|to) (?:a |an |any |some |every |all |another |a different |different |the )*(?:other )?(?:places?|locations?|regions?|countr(?:y|ies)|cit(?:y|ies)|spots?) {_ELSE} (?:in )?", "outside "),
    (None, r"\b(?:absent from|missing from|away from|far from) (?=(?:the )?(?:us|eu|seoul|tokyo|asia|europe|america|korea|japan|virginia|oregon|ohio|london|frankfurt|singapore|ireland|mumbai|sydney|canada|[a-z]{2}-[a-z]+-\d)\b)", "outside "),
    # amounts
    (None, rf"\b(?:is|are|was|were|does|do)(?:n't| not) (?=(?:at )?{_COMPARED}\b)", "not "),
    (None, rf"(?<!or )\b(more|fewer|less) ([a-z]+(?: (?!running)[a-z]+)?) (running )?than ({_NUMBER}(?: ?{_BYTES}| ?%)?)(?![\w.%])", r"\1 than \4 \3 \2"),
    (None, r"\b(more than|fewer than|less than|at least|at most|only|just|exactly|no more than|not more than) once\b", r"\1 1 times"),
    (None, r"\b(more than|fewer than|less than|at least|at most|only|just|exactly|no more than|not more than) twice\b", r"\1 2 times"),
    (None, r"\b(?:heavier|weightier|fatter|chunkier|beefier|roomier|bulkier) than\b", "larger than"),
    (None, r"\b(?:weaker|tighter|leaner|slighter) than (?=\d)", "smaller than"),
    (None, r"\b(\d[\d,.]*) megs\b", r"\1 MB"),
    (None, r"\b(?:that |which )?(?:do|does|are doing|is doing|doing) (?:almost|next to|practically|virtually|basically|pretty much|as good as) nothing(?: at all)?,? ?\(?(?=(?:<|under|below|less than|with|at|cpu)\b|<)", "with "),
    (None, r"\bsince (less|more|fewer) than (?=an? |one |two |\d)", r"for \1 than "),
    (None, r"(?<!retention )(?<!retained )(?<!kept )(?<!backups )\b(?:aged|between) (?:from |between )?(\d+) (?:and|to) (\d+) (days|weeks|months|years)(?: old| of age)?(?! ago)(?=\s*(?:[?.!,]|$|in\b|and\b))", r"between \1 and \2 \3 old"),
    (None, r"\b(created|made|launched|taken|stopped|modified|changed|updated) between (\d+) and (\d+) (days|weeks|months|years) ago\b", r"\1 more than \2 \4 ago and \1 less than \3 \4 ago"),
    (None, rf"\b(smallest|lowest|fewest|shortest) ((?:[\w-]+ ){{1,3}}?)(?:by|in terms of|as to|judging by|measured by) (?!{_OWN}(?:[a-z]+ )?(?:types?|region|account|service|team|runtime|engine|family|state|status|env|environment|platform|owner|az|zone|class)\b)({_OWN}[\w -]{{2,30}}?)(?=\s*[?.!]*$)", r"\2 sorted by \3 ascending"),
    # counts of what a thing has
    (None, r"(?<!fixed )\b(connection|request|error|invocation|object|item|image|node|task|target|member|throttle|record) counts?\b(?! by\b)", r"\1s"),
    (None, r"\b(?:open|active|concurrent|simultaneous|current|live|established)(?: (?:client|user|database|db))? (?=connections?\b)", ""),
    (None, r"\b(?:clients|users|sessions|apps) connected\b", "connections"),
    # what was left, forgotten or runs out
    (r"^(?!.*\bnotebooks?\b)", r"\b(?:left|kept) (?=(?:open|exposed|public|publicly|unprotected|unencrypted|unattached|unused|untagged|idle|empty|without|with no|detached|disabled|accessible)\b)", ""),
    (None, rf"\b(?:that |which )?(?:are |is )?(?:(?:(?:running |getting |very )?(?:low|short)(?: on| of)?|(?:nearly|almost|close to|about to be|practically|getting) (?:full|out of)|running out(?: of)?|down to|nearing) ?(?:(?:the end of |their |its )*(?:disk ?space|storage|space|disk|room|capacity))?),? ?\(?(?:with |having |i\.?e\.?,? |at |only )*(?={_COMPARED} \d)", "with "),
    (r"\bdatabases?\b|\bdbs?\b|\brds\b|\bmysql\b|\bpostgres", r"\b(?:that |which )?(?:nobody|no one|no-one)(?: ever)? backs up\b|\b(?:that |which )?(?:we|i|they) (?:don't|do not|never|didn't|forgot to|aren't|are not)(?: ever)? back(?:ing)? up\b|\b(?:that |which )?(?:keep|keeps|keeping|take|takes|taking|make|makes|have|has) no backups\b|\b(?:for which|of which|where) (?:no|zero) backups? (?:are|is|get) (?:kept|taken|made|stored)\b", "without backups"),
    (r"\bdatabases?\b|\bdbs?\b|\brds\b|\bmysql\b|\bpostgres", r"\b(?:that |which )?(?:aren't|are not|isn't|is not|not)(?: being)? protected from (?:being deleted|deletion|accidents)\b|\b(?:that |which )?(?:(?:somebody|someone|anyone|anybody|we|you) (?:could|can|might|may) delete|(?:could|can|might|may) be deleted)(?: by)? (?:by (?:accident|mistake)|accidentally)\b", "without deletion protection"),
    (r"\bdatabases?\b|\bdbs?\b|\brds\b|\bmysql\b|\bpostgres", r"\b(?:that |which )?(?:aren't|are not|isn't|is not|not)(?: being)? (?:highly available|(?:replicated|spread|duplicated|mirrored|distributed) (?:across|over|between|to|in) (?:other |several |multiple |more than one |two |different |another )?(?:availability )?(?:zones?|azs?))\b|\b(?:with no|without(?: any)?|lacking) redundancy(?: (?:across|between|over) (?:availability )?(?:zones|azs))?\b", "without multi-az"),
    (r"\bbuckets?\b|\bs3\b", r"\b(?:where|in which) nothing (?:ever )?expires\b|\b(?:that |which )?(?:never|don't|do not|doesn't) expire anything\b|\b(?:that |which )?keep(?:s|ing)? (?:everything|objects|data|things) (?:forever|indefinitely|for ever)\b|\b(?:with no|without(?: any)?|lacking) (?:expiration|expiry|expire)(?: rules?| policy| policies)?\b", "without lifecycle rules"),
    (r"\bbuckets?\b|\bs3\b", r"\b(?:that |which )?(?:nobody|no one)(?: has| ever)* (?:put|stored|saved|uploaded|placed) (?:anything|something|files|data|objects)(?: (?:in|into|to|inside)(?: (?:it|them))?)?\b|\b(?:that |which )?(?:store|stores|storing|keep|keeps|hold|holds) nothing\b", "that are empty"),
    (r"\blog(?: group)?s?\b", r"\b(?:that |which )?(?:nobody|no one|we never|we forgot to)(?: ever)? (?:set|give|gave|put|configured?) (?:an? |any |the )?(?:retention|expiry|expiration)(?: (?:period|time|policy|setting))?(?: (?:on|to|for|in))?(?: (?:it|them))?\b|\bwhere (?:nobody|no one) (?:ever )?(?:set|put|gave|configured) (?:an? |any )?(?:retention|expiry|expiration)\b|\bwhose (?:retention|expiry|expiration) (?:isn't|is not|was never|hasn't been|wasn't) (?:set|configured|defined)\b|\b(?:with (?:the |their )?)?retention (?:is )?set to (?:never(?: expire)?|forever|infinite|none)\b|\b(?:that |which )?(?:set|configured) to never expire\b|\b(?:that |which )?(?:hold|holds|holding|hang|hangs|cling) (?:on )?to (?:their |the )?(?:logs?|data|events|everything) (?:forever|indefinitely)\b", "with no retention"),
    (r"\blog groups?\b|\bloggroups?\b", r"(?<!retention )(?<!period )(?<!policy )\b(?:that |which )?(?:(?:are |is )?set to (?=\d+ (?:days?|weeks?|months?|years?)\b)|(?:store|stores|storing|save|saves|saving) (?:their |the )?(?:logs?|data|events) for )", "with retention of "),
    (r"\bbalancers?\b|\b[en]?[al]lbs?\b|\bnlbs?\b", r"\b(?:without|with no|lacking|with zero)(?: any)? (?:back ?ends?|targets? registered|registered targets?|servers?)(?: (?:behind|registered|attached|in)(?: (?:it|them))?)?(?![\w-])|\b(?:that |which )?(?:point|points|pointing|lead|leads|leading) (?:to )?nowhere\b|\b(?:to which )?no (?:target|server|instance)s? (?:is|are) registered(?: with| to| in)?(?: (?:it|them))?\b", "without targets"),
    (r"\bbalancers?\b|\b[en]?[al]lbs?\b|\bnlbs?\b", r"\b(?:whose|where|with|having|that have)(?: (?:some|any|the|a few|several|at least one|one or more))* (?:targets?|back ?ends?|hosts?|servers?|instances?) (?:(?:that )?(?:fail|fails|failing|are failing)(?: (?:their|the))? health ?checks?|(?:that )?(?:are |is |being )?(?:unhealthy|failing|sick|bad|down|broken))\b|\b(?:with|having|that have)(?: (?:some|any|the|a few|several|at least one|one or more))* (?:unhealthy|failing|sick|bad|broken) (?:targets?|back ?ends?|hosts?|servers?|instances?)\b", "with unhealthy targets"),
    (r"\bbalancers?\b|\b[en]?[al]lbs?\b|\bnlbs?\b", r"\b(?:with|having)(?: an?| the)? (internet[ -]facing|internal) scheme\b", r"whose scheme is \1"),
    # functions: how long, how often, what fails
    (None, r"\b(?:that |which )?(?:answer|respond|repl|react|return|finish|complet|execut|run)(?:y|s|es|ies|ed|ied|ing|e)? (slower|faster|quicker) than\b", r"\1 than"),
    (r"\blambdas?\b|\bfunctions?\b", r"\b(?:that |which )?(?:take|takes|taking|took|need|needs|needing|last|lasts|lasting) (?:on average |about |usually )?(?:over|more than|longer than|above|upwards of) (\d[\d.,]* ?(?:ms|milliseconds?|s|secs?|seconds?|minutes?|mins?))(?: (?:to (?:respond|answer|reply|run|finish|complete|execute|return|react)|each|per (?:run|call|invocation)|on average|of (?:run ?time|time)))?(?![\w.])", r"slower than \1"),
    (r"\blambdas?\b|\bfunctions?\b", r"\bwhose (?:runs?|executions?|invocations?|calls?) (?:last|take|run)s? (?:for )?(over|more than|longer than|under|less than|at least) ", r"with duration \1 "),
    (r"\blambdas?\b|\bfunctions?\b", r"\b(?:given|allowed|granted) ((?:more than|less than|over|under|at least|at most|up to)? ?\d[\d.,]* ?(?:s|secs?|seconds?|minutes?|mins?)) to (?:run|finish|complete|execute)\b", r"with timeout of \1"),
    (r"\blambdas?\b|\bfunctions?\b", r"\bfail(?:ed|ing) (?:invocations?|executions?|runs?|calls?)\b", "errors"),
    (r"\blambdas?\b|\bfunctions?\b", r"\b(?:that |which )?(?:(?:have |has )?(?:went|gone|go|goes|going) wrong|misbehav(?:e|es|ed|ing))\b|\bwhose (?:invocations?|executions?|runs?|calls?) (?:fail|fails|failed|are failing|error|crash)(?: out)?\b", "with errors"),
    (r"\blambdas?\b|\bfunctions?\b", r"\b(?:that |which )?(?:nothing|no trigger|no event|nobody|no one) (?:ever )?(?:triggers?|fires?|starts?|calls?|uses?|invokes?|runs?)(?: (?:it|them))?(?=\s*(?:[?.!,]|$|and\b|but\b))|\b(?:that |which )?(?:are |is |have |has )?(?:never|not|n't)(?: been)? used(?=\s*(?:[?.!,]|$))|\b(?:that |which )?(?:sit|sits|lie|lies|sitting|lying|are|is) (?:around )?unused(?=\s*(?:[?.!,]|$))", "with no invocations"),
    (r"\blambdas?\b|\bfunctions?\b", r"\bunused (?=(?:\w+ )?(?:lambda )?(?:functions?|lambdas?)\b)", "never invoked "),
    # machines
    (None, r"\b(?:that|which) run and (?=(?:have|has|are|use|cost|carry)\b)", "that are running and "),
    (None, r"\bany (python|node(?:js|\.js)?|java|ruby|go|\.net|dotnet|mysql|mariadb|postgres\w*) versions?\b", r"\1"),
    (None, r"\b(windows|linux|amazon linux|ubuntu) (?:installed|on (?:it|them|board))(?![\w-])", r"\1"),
    (None, r"\b([a-z]\d\w*\.(?:nano|micro|small|medium|\d*x?large))s\b", r"\1 instances"),
    (None, r"\b(?:bought|purchased|acquired|obtained|launched|running) (?:on|from|in|via) the spot market\b", "on spot"),
    (None, r"\b(?:that (?:are |is )?|which (?:are |is )?)?(?:work(?:ing|s)? (?:the )?hardest|under the (?:most|heaviest|highest) (?:load|stress|strain|pressure)|(?:with|having|carrying|that have) the (?:most|heaviest|highest) (?:load|strain))\b", "that are the busiest"),
    (None, r"\b(?:hardest[ -]working|most heavily (?:loaded|used|utili[sz]ed|stressed)|heaviest loaded|hardest[ -]hit)\b", "busiest"),
    (r"\bvolumes?\b|\bdisks?\b|\bdrives?\b|\bsnapshots?\b|\bbuckets?\b|\bdatabases?\b", r"\b(?:that (?:are|is) |stored |kept |left )?in (?:plain ?text|the clear|clear ?text)\b", "unencrypted"),
    (None, r"\b(?:not|n't) (running|using|on|in|of type|with|written in|run|use) ([\w.]+),? but (?!(?:not|without|with|that|in|only|on|are|is|have|has)\b)([\w.]+)(?=\s*(?:[?.!,]|$))", r" \1 \3"),
    # versions
    (None, r"\b(?:that are |that is )?(?:not yet on|behind|still behind|still below|not up to|prior to|before|running anything (?:older|lower|less) than|on anything (?:older|lower|less) than) (?:version )?(?=\d+(?:\.\d+)+\b)", "older than version "),
    # traffic
    (r"\bnats?\b", rf"\b(?:that |which )?{_NOT} (?:{_OUT}|{_MOVED}) {_NONE}", "with 0 bytes out"),
    (r"\bnats?\b", rf"\b(?:that |which )?(?:have |has |had )?(?:{_OUT}|{_MOVED}) (?:nothing|no (?:bytes|traffic|data|packets)|zero bytes)(?: at all)?\b", "with 0 bytes out"),
    (r"\bnats?\b", rf"\b(?:that |which )?(?:have |has |had )?(?:only |just )?(?:{_OUT}|{_MOVED}) (?:only |just )?{_AMOUNT}", r"with bytes out \1"),
    (r"\bnats?\b", rf"\b(?:that |which )?(?:have |has |had )?(?:only |just )?{_IN} (?:only |just )?{_AMOUNT}", r"with bytes in \1"),
    (r"\binstances?\b|\bservers?\b|\bec2s?\b|\bmachines?\b|\bboxes\b|\bvms?\b", rf"\b(?:that |which )?(?:have |has |had )?(?:only |just )?{_OUT} (?:only |just )?{_AMOUNT}", r"with network out \1"),
    (r"\binstances?\b|\bservers?\b|\bec2s?\b|\bmachines?\b|\bboxes\b|\bvms?\b", rf"\b(?:that |which )?(?:have |has |had )?(?:only |just )?{_IN} (?:only |just )?{_AMOUNT}", r"with network in \1"),
    (None, r"\bin (?:the )?(\d{1,3}\.\d{1,3}(?:\.\d{1,3})?)\.?(?:[x*](?:\.[x*])*)?(?:\.0/\d+)?\.? (?:ip |address |subnet |network |cidr )*(?:range|block|network|subnet|space)\b", r"whose private ip matches \1.*"),
    # who used it last
    (r"\bworkspaces?\b|\bdesktops?\b", r"^(?:nobody|no one|no user)(?: has| have| ever)* (?:connect(?:ed)? to|log(?:ged)? (?:in ?to|on to|onto)|used|touched|opened|signed in ?to) (?:these |those |the |our |my )?([\w -]+?) (?:in|for|since|over|within|during) (?:the )?(?:last |past |at least |more than |over )*(\d+|an?|one|two|three|six) (days?|weeks?|months?|years?)(?=\s*[?.!]*$)", r"\1 last connected more than \2 \3 ago"),
    (r"\bworkspaces?\b|\bdesktops?\b", rf"\b(?:that |which )?(?:(?:nobody|no one|no user)(?: has| have| ever| was)*|{_NOT}) (?:connected|logged (?:in|on|into)|used|touched|opened|signed in)(?: to| into)?(?: them| it)? (?:in|for|over|within|during) (?:the )?(?:last |past |at least |more than |over )*(\d+|an?|one|two|three|six) (days?|weeks?|months?|years?)\b", r"last connected more than \1 \2 ago"),
    # ages and changes
    (None, r"\bno (older|newer|younger|earlier|later) than\b", r"not \1 than"),
    (None, r"\b(?:fresher|more recent|more recently (?:created|made)) than\b", "newer than"),
    (None, r"\b(?:staler|longer in existence) than\b", "older than"),
    (None, r"\baged (less than|fewer than|under|below|at most|up to|no more than) (\d+|an?|one|two|three|six) (days?|weeks?|months?|years?)(?: old)?\b", r"\1 \2 \3 old"),
    (None, r"\b(?:that |which )?(?:have |has )(?:been (?:around|alive|here|there|with us|in existence)|existed|lived)(?: for)? (?:longer than|more than|over|beyond|at least) (?=\d|an? |one |two |three |six )", "older than "),
    (None, r"\b(?:that (?:are|have been) |being )?in existence for (?=(?:more|less|over|under|at least|longer))", "existing for "),
    (None, r"\b(\d+|an?|one|two|three|six) (days?|weeks?|months?|years?) old or (?:more|older|above|over)\b", r"at least \1 \2 old"),
    (None, r"\b(\d+|an?|one|two|three|six) (days?|weeks?|months?|years?) old or (?:less|younger|newer|under|below)\b", r"at most \1 \2 old"),
    (None, r"\bnot yet (\d+|an?|one|two|three|six) (days?|weeks?|months?|years?) old\b", r"less than \1 \2 old"),
    (None, r"\bdat(?:e|es|ed|ing) back (more than|less than|over|under|at least) (\d+|an?|one|two|three|six) (days?|weeks?|months?|years?)\b(?! ago)", r"created \1 \2 \3 ago"),
    (None, r"\bdid (?:we|i|they|somebody|someone|anyone|anybody|people|you) (?:recently )?(?:make|deploy|roll out|acquire|order|introduce)(?= (?:last|this|in|since|on|yesterday|today|during|over)\b)", "created"),
    (None, r"\b(last|most recently) (?:edited|touched|altered|amended|revised|tweaked|redeployed|adjusted|reworked|rewritten)\b", "last modified"),
    (r"\blambdas?\b|\bfunctions?\b", r"\b(last |most recently )?(?:re)?deployed (?=(?:last|in|since|before|after|more than|less than|over|under|at least|within|during|yesterday|today|this|on|\d)\b)", r"\1modified "),
    (None, r"\bun(?:edited|altered|revised|amended)(?= (?:for|in|since|over)\b)", "unchanged"),
    (None, r"\b(?:without (?:an?|any|a single)?|with no|having no|that had no|that have had no|have had no) ?(?:code )?(?:updates?|changes?|modifications?|edits?|deploys?|deployments?) (?=(?:in|for|since|over|within)\b)", "not modified "),
    (None, r"\bwhose (?:last|latest|most recent) (?:code )?(?:change|update|edit|modification|deploy|deployment) (?:was|is|happened|dates from|came)(?: made)?\b", "last modified"),
    (r"\blambdas?\b|\bfunctions?\b", r"\b(?:that |which )?(?:went|have gone|has gone|gone) (\d+ (?:days?|weeks?|months?|years?)) without (?:an?|any) (?:updates?|changes?|modifications?|edits?|deployments?)\b", r"not modified for \1"),
    (r"\blambdas?\b|\bfunctions?\b", rf"\b(?:that |which )?(?:have been |has been |been |are |is )?(?:left alone|left untouched|stale|stagnant) (?=(?:for|since|in) (?:over |more than |at least |the last )?(?:\d|an?\b|one|two|three|six|20|{MONTH_NAMES}))", "not modified "),
    # counts
    (None, r"^(?:what(?:'s| is) |tell me |give me |show me |get )?(?:the |our |my )?(?:total )?amount of (?!storage|memory|space|data|disk|money|traffic|capacity|ram)((?:[\w-]+ ){0,2}(?:instances|servers|volumes|disks|functions|lambdas|buckets|databases|tables|clusters|snapshots|keys|secrets|users|load balancers|log groups))", r"number of \1"),
    (None, r"^how (?:big|large) is (?:the |our |my )?(?:number|count|fleet) of\b", "how many"),
    (None, rf"^(?:what(?:'s| is) |show me |tell me |find |give me |list )?(?:the |our |my )?{_PART} (?:with|having|that has|where (?:we|i) (?:have|run|keep)|holding|containing|hosting|that (?:runs|hosts|holds|contains)) (?:the )?(?:most|(?:largest|highest|greatest|biggest) (?:number|count|amount) of) (?!expensive|costly)([\w -]{{2,30}}?)(?=\s*[?.!]*$)", r"which \1 has the most \2"),
    (None, rf"^(?:what(?:'s| is) |show me |tell me |find |give me |list )?(?:the |our |my )?{_PART} (?:with|having|that has|where (?:we|i) (?:have|run|keep)|holding|containing|hosting|that (?:runs|hosts|holds|contains)) (?:the )?(?:fewest|(?:smallest|lowest) (?:number|count|amount) of) ([\w -]{{2,30}}?)(?=\s*[?.!]*$)", r"which \1 has the fewest \2"),
    (None, rf"^(?:what(?:'s| is) |show me |which is )?(?:the |our |my )?(?:top|biggest|largest|leading|number one) {_PART} (?:by|for|in terms of|in) (?:number of |count of )?([\w -]{{2,30}}?)(?: counts?| numbers?)?(?=\s*[?.!]*$)(?<!cost)(?<!spend)(?<!size)(?<!costs)", r"which \1 has the most \2"),
    (None, rf"^(?:which|what) {_PART} (?:leads in|is home to the most|tops the list of|is leading in) ([\w -]{{2,30}}?)(?=\s*[?.!]*$)", r"which \1 has the most \2"),
    (None, r"^(?:list |show |give |tell )?(?:me |us )?(?:the |all |our |my )*(region|account|runtime|engine|type|team|owner|environment)s (?:and|with|,|plus|along with) (?:their |the )?(?:(?:number|count|numbers|counts) of |how many )([\w -]{2,30}?)(?: (?:each|they|there)(?: (?:has|have|are|is))?| (?:in|per) each)?(?=\s*[?.!]*$)", r"count \2 by \1"),
    (None, r"^(?:list |show |give |tell )?(?:me |us )?(?:the |all |our |my )*(region|account|runtime|engine|type|team|owner|environment)s (?:and|with|,|plus|along with) (?:their |the )?([\w-]+) (?:counts?|numbers?|totals?)(?=\s*[?.!]*$)", r"count \2 by \1"),
    (None, r"\b(?:counted|tallied|summari[sz]ed|classified|categori[sz]ed|bucketed|segmented|clustered) (?=(?:by|per) )", "grouped "),
    (None, r"^(?:classify|cluster|tally|partition|divide|categori[sz]e|summari[sz]e|sum up) (?:all |my |our |the )*([\w -]{2,30}?) (?:by|per|into|across) ", r"count \1 by "),
    # values and fields
    (None, r"\bburstable(?: performance)? ((?:ec2 )?(?:instances?|servers?|machines?|boxes|vms?))(?:,? (?:of )?(?:the )?t[ -](?:family|series|class|type)(?:es)?)?\b", r"t2 or t3 or t3a or t4g \1"),
    (None, r"\b((?:ec2 )?(?:instances?|servers?|machines?|boxes|vms?)) (?:of|in|from) the t[ -](?:family|series|class|type)\b|\bt[ -](?:family|series|class|type) ((?:ec2 )?(?:instances?|servers?|machines?|boxes|vms?))\b", r"t2 or t3 or t3a or t4g \1\2"),
    (r"\blambdas?\b|\bfunctions?\b", rf"\b(?:whose|with an?|with|where the) (?:zips?|zip files?|bundles?|packages?|archives?|artifacts?)(?: file| size)? (?:is |are |of |weighs? |weighing )*(?={_COMPARED}|\d|between)", "with code size "),
    (None, r",? (?:whatever|any|regardless of(?: the| its| their)?|no matter (?:what|which)|whichever|irrespective of(?: the)?) versions?\b(?! \d),?", ""),
    (r"\bdatabases?\b|\bdbs?\b|\brds\b|\bmysql\b|\bpostgres", rf"\b(?:a )?backup (?:window|period|history)(?= (?:is |of )?(?:{_COMPARED}|shorter than|longer than|\d)[\w ]*? ?\d* ?days?\b)", "backup retention"),
    (None, r"\bencryption (?:by|via|through|using|with|from) (kms|aws kms|aes[- ]?256|sse-s3|sse-kms)\b", r"\1 encryption"),
    (r"\btrails?\b|\bkeys?\b|\bcmks?\b", r"\b(?:that |which )?(?:are |is )?(?:replicat|cover|span|record|watch|log|includ|reach|work)(?:e|es|s|ed|ing)?(?: across| over| in)? (?:only |just )?(?:a single|one|1) (?:aws )?region\b(?: only)?", "without multi region"),
    (r"\btrails?\b|\bkeys?\b|\bcmks?\b", r"\b(?:that |which )?(?:are |is )?(?:replicat|cover|span|record|watch|log|includ|reach|work|exist)(?:e|es|s|ed|ing)?(?: across| over| in)? (?:(?:all|every|multiple|many|several|more than one) (?:aws )?)?regions?\b", "with multi region"),
    (None, r"\b(named|called) ([\w.-]+),? (?:exactly|precisely|and nothing else)\b", r"whose name is \2"),
    (r"\btagged\b", r"\b(tagged (?:with |as )?[\w:.-]+(?: ?= ?[\w:./-]+)?),? (?:but|and|yet) (?:not|never)(?: tagged)?(?: with| by| for)?(?: an?| the| any)? ((?-i:[A-Z])[\w:-]*|team|owner|env|environment|project|cost ?center|department|stage)(?: tags?)?(?=\s*(?:[?.!,]|$))", r"\1 without a \2 tag"),
    (None, r"\b(missing|without|lacking|lack|with no|having no|have no|has no|miss) both (?:an? |the |any )?((?-i:[A-Z])[\w:-]*) and (?:an? |the |any )?((?-i:[A-Z])[\w:-]*)(?: tags?)?(?=\s*(?:[?.!,]|$|in\b))", r"without a \2 tag and without a \3 tag"),
    (None, rf"\b(?:which|what) ({_KIND}) (?:is|are|gets?|has been|do (?:we|i|you|they|people)|does (?:everyone|everybody|our team)) (?:being )?(?:used?|chosen|choose|picked?|found|find|seen|see|run|deployed?) (?:the )?(most|least)(?: often| commonly| frequently)?{_END}(?! \w)", r"\2 common \1"),
    (None, rf"\b(most|least) (?:often |commonly |frequently |widely )?(?:used|popular|chosen|deployed|prevalent) (?={_KIND})", r"\1 common "),
    (r"\btasks?\b", r"(?<!ecs )(?<!fargate )(?<!container )(?<!the )\bservices\b(?! (?:and|or) )", "ecs services"),
    # money
    (None, rf"\b(?:that |which )?(?:cost|costs|costing|charge|charges)(?: us| me)? (?:nothing|zero|\$0|0 dollars|no money)(?: at all)?{_END}|\b(?:that |which )?(?:are|is) (?:free of charge|completely free|for free|cost-free)\b", "costing at most $0"),
    (None, r"^(?:and |so )?how (?:did|has|have|does|do|is|are) (?:my |our |the )*((?:aws |cloud |total |monthly |[\w-]+ )?(?:spend|spending|bill|costs?)) (?:develop|evolve|trend|look|change|move|go|progress|behave|vary)(?:d|ed|ing|s)? (?=(?:by|month|day|week|daily|monthly|weekly|over|since|per)\b)", r"\1 "),
    (None, r"^(?:and |so )?how (?:much )?(?:did|has|have|does|do) (?:my |our |the )*((?:[\w-]+ ){0,2}(?:spend|spending|bill|costs?)) (?:develop|evolve|change|move|differ|vary|compare)(?:d|s)?[,:;]+ (?=\w)", r"compare \1 "),
    (r"\bapi\b|\bapis\b|\bstages?\b", r"\b(?:an? |the )?cache (?:that is |which is |is |of |being )?(?=(?:larger|bigger|smaller|greater|over|under|above|below|at least|at most|more|less|exactly|between)\b|\d)", "cache size "),
    (None, r"\b(?:that |which )?(?:(?:have|has|had) )?(?:consumed|consumes|consume|consuming) (no|zero|any) (?=\w)", r"with \1 consumed "),
    (None, r"\b(?:that |which )?(?:did not|didn't|don't|do not|never|not) consum(?:e|ed|es|ing) (?:any )?(?=\w)", "with no consumed "),
    (r"\btrails?\b", r"\b(?:that |which )?(?:are |is )?(?:write|writes|writing|wrote|written|deliver|delivers|delivering|delivered|send|sends|sending|store|stores|storing|save|saves|saving|log|logs|go|goes|going|ship|ships|shipping|put|puts)(?: (?:their|its|the|all))*(?: (?:logs?|events|files|data|records))? (?:in|into|to|onto)(?: the| an?)?(?: s3)?(?: bucket)? (?:named |called )?(?!the\b|a\b|any\b|s3\b|buckets?\b|cloudwatch\b|log\b|[a-z]{2}-[a-z]+-\d\b)(?=[\w.]*[-.\d][\w.-]*)", "whose trail bucket is "),
    (r"\btrails?\b", r"\b(?:whose|where the|with the|in the|in|to the|for the|using the|on the)(?: s3)? bucket (?:name )?(?:is |= ?|called |named )?(?![a-z]{2}-[a-z]+-\d\b)(?=[\w.]*[-.\d][\w.-]*)", "whose trail bucket is "),
    (r"\btrails?\b", r"\b(?:that |which )?(?:do not|don't|does not|doesn't|not|never) (?:record|log|capture|track|include|cover)(?:s|ing)? (?:any )?(?=management events)", "without "),
    (r"\btrails?\b", r"\b(?:that |which )?(?:record|log|capture|track|include|cover)(?:s|ing|d|ged)? (?:all )?(?=management events\b(?! (?:again|twice|too|once more|more than once|a second)))", "with "),
    (r"\bfirewalls?\b", r"\b(?:that |which )?(?:are |is )?(?:deployed |spread |running |placed |located )?(?:in|across|over) (?:only |just )?(?:a single|one|1|one single) (?:availability )?zone\b", "with 1 zones"),
    (r"\bfirewalls?\b", r"\b(?:that |which )?(?:are |is )?(?:deployed |spread |running |placed |located )?(?:in|across|over) (?=(?:(?:more than|fewer than|less than|at least|at most|over|under|exactly) )?(?:two|three|four|five|six|\d+) (?:availability )?zones\b)", "with "),
    (None, r"(?<=\w )(?:among|amongst|out of|of|from) (?:those|the ones|all those|all) (?:that are |which are )?(?=(?:on|in|with|running|using|tagged|whose|without|having|older|newer|larger|bigger|created)\b)", ""),
    (r"\bsnap-[0-9a-f]{6,}", r"(?<=volumes )(?:that (?:were|are) )?(?:created |made |restored |built )?(?:from|of|out of) (?:the )?(?:snapshot )?(?=snap-[0-9a-f]{6,17}\b)", "from snapshot "),
    (r"\bvol-[0-9a-f]{6,}", r"(?<=snapshots )(?:that (?:were|are) )?(?:taken |made |created )?(?:of|from|for) (?:the )?(?:(?:ebs )?volume )?(?=vol-[0-9a-f]{6,17}\b)", "of volume "),
    (r"\bi-[0-9a-f]{6,}", r"\b(volumes|disks|(?:elastic )?ips|addresses|eips) (?:that (?:are|belong) )?(?:of|on|for|belonging to|used by|associated with|to) (?:the )?(?:instance )?(?=i-[0-9a-f]{6,17}\b)", r"\1 attached to "),
    (r"\bemr\b", r"\b(?:that |which )?(?:are |is )?(?:running|run|runs) on spot\b", "on spot"),
    (r"\bemr\b", r"\b(?:that |which )?(?:terminate|terminates|end|ends|stop|stops|shut down) (?:automatically|by themselves|on their own|by itself)\b", "with auto terminate"),
    (r"\beks\b|\bkubernetes\b", r"\b(?:with|having|have|has|that have)(?: any| some)? failed nodes(?=\s*(?:[?.!,]|$|in\b))", "with failed nodes over 0"),
    (r"\bopensearch\b|\bdomains?\b", r"(?<=domains )(?:that |which )?(?:are |is )?(?:still )?(?:on|using|use|run|runs|running|with) (elasticsearch|opensearch)(?: engine)?(?=\s*(?:[?.!,]|$|in\b|and\b|with\b))", r"whose version starts with \1"),
    (r"\bfunctions?\b|\blambdas?\b", r"\b(?:that |which )?(?:are |is )?(?:packaged|packed|deployed|shipped|uploaded) (?:as|in) (?:an? )?zip(?: ?files?| archives?| packages?|s)?\b", "of package type zip"),
    (r"\bopensearch\b|\belasticsearch\b|\bsearch domains?\b", r"\b(?:that |which )?(?:use|uses|using|with|on|have|has|having) (gp2|gp3|io1|standard) (?:ebs )?(?:volumes?|disks?|storage)\b", r"whose volume type is \1"),
    (r"\brequests?\b", r"\breceived (?=(?:at least|more than|fewer than|less than|over|under|at most|exactly|no|any) (?:\w+ )?requests?\b)", "with "),
    (None, r"\b(?:that |which |who )?(?:with|having|have|has|had) neither (?:an? |any |the )?((?:[\w-]+ ){0,2}?[\w-]+) nor (?:an? |any |the )?((?:[\w-]+ ){0,2}?[\w-]+)(?=\s*(?:[?.!,]|$|in\b|from\b))", r"without a \1 and without a \2"),
    (r"\bwafs?\b|\bweb acls?\b", r" (?:sitting |placed |put |standing )?in front(?: of (?:it|them|these|those))?(?=\s*[?.!,]|$)", ""),
    (r"\bwafs?\b|\bweb acls?\b", r"\b(?:that |which )?(?:are |is )?(?:not|aren't|isn't|never) (?:being )?(?:protected|covered|guarded|shielded|fronted|secured|defended) (?:by|with) (?:an? |any |the )?(waf|web acl)s?\b", r"without a \1"),
    (r"\bwafs?\b|\bweb acls?\b", r"\b(?:that |which )?(?:are |is )?(?:being )?(?:protected|covered|guarded|shielded|fronted|secured|defended) (?:by|with) (?:an? |any |the )?(waf|web acl)s?\b", r"with a \1"),
    (None, r"\b(?:that |which )?(?:speak|speaks|speaking|talk|talks|talking)(?= http)", "using"),
    (None, r"\b(?:that |which )?(?:are |is )?(?:not|aren't|isn't) (?:being )?(?:managed|run|launched|controlled|started|handled|owned|scaled) by (?:an? |any |the )?(?=auto[ -]?scaling groups?\b|asgs?\b)", "not in an "),
    (None, r"\b(?:that |which )?(?:are |is )?(?:being )?(?:managed|run|launched|controlled|started|handled|owned|scaled) by (?:an? |any |the )?(?=auto[ -]?scaling groups?\b|asgs?\b)", "in an "),
    (r"\bfunctions?\b|\blambdas?\b", r"\b(?:that |which )?(?:are |is )?(?:use|uses|using|run|runs|running|built|made|deployed|shipped|based)(?: from| as| on| in| with)? (?:an? )?(?:container|docker) images?\b", "packaged as container images"),
    (r"\blog groups?\b|\blogs\b", r"\b(?:that |which )?(?:ingest|ingests|ingesting|ingested|take in|takes in|taking in) (?:the )?(most|least|fewest)(?: (?:data|bytes|logs))?\b", r"with the \1 incoming bytes"),
    (r"\bvpc endpoints?\b|\bvpces?\b|\b(?:interface|gateway) endpoints?\b", r"\b(?:that |which )?(?:(?:have|has|had) )?(?:processed|carried|handled|moved|passed|transferred|saw|seen) (?:no|zero) (?:data|traffic|bytes)\b", "with no bytes processed"),
    (r"\bworkspaces?\b|\bdesktops?\b", r"\b(?:that |which |who )?(?:(?:have|has|are|were) (?:not|never)(?: been)?|haven't(?: been)?|not|nobody|no one|no-one|no user)(?: (?:has|have|had|was|is|been))?(?: ever)? (?:logged|signed|connected) (?:in to|on to|into|onto|in|on|to)(?: since) ", "last connected before "),
    (r"\bworkspaces?\b|\bdesktops?\b", r"\b(?:that |which |who )?(?:(?:have|has|are|were) (?:not|never)(?: been)?|haven't(?: been)?|not|nobody|no one|no-one|no user)(?: (?:has|have|had|was|is|been))?(?: ever)? (?:logged|signed|connected) (?:in to|on to|into|onto|in|on|to)(?: for| in) (?:(?:over|more than|at least|the last|the past) )?((?:an? |one |two |three |six |\d+ )?(?:days?|weeks?|months?|years?))\b", r"last connected over \1 ago"),
    (r"\bnotebooks?\b", r"\b(?:that |which )?(?:(?:have|has) been |are |is |were )?(?:inactive|not active|idle|unused|not used|dormant|untouched|without (?:any )?activity) (?:for |in )(?:(?:over|more than|at least|the last|the past) )?((?:an? |one |two |three |six |\d+ )?(?:days?|weeks?|months?|years?))\b", r"last active over \1 ago"),
    (None, rf"(?<!on )\b(?:that |which |who )?(?:hold|holds|holding|house|houses|housing|store|stores|storing) (?=(?:{_COMPARED}|more|fewer|less|between|exactly|no more|no fewer|up to)\b(?! (?:\w+ )?(?:days?|weeks?|months?|years?)\b))", "with "),
    (None, r"\b(?:that (?:are )?|which (?:are )?)?(?:running|runs?|operat(?:ing|es?)|working|works?|deployed|provisioned) (?:in|on|with|under|using) (?=(?:an? |the )?(?!cluster\b)[\w-]+(?: [\w-]+)? (?:mode|throughput|tenancy|billing)\b)", "in "),
    (None, r"^(?:is|are|was|were|did|does|has|have) (?:the |our |my )?([\w ]{2,30}?) (?:getting|become|becoming|gotten|growing|get) (?:more expensive|pricier|costlier|cheaper|less expensive)[?.,;:-]+ compare (?:it |the months? |costs? |them )?", r"compare \1 cost "),
    (None, r"^what(?:'s|s| is| are| has been| have been)? (?:eat|burn|consum|drain|gobbl|swallow|devour|guzzl|suck|chew)(?:s|es|ing|ed)?(?: up| through)?(?: (?:most|all) of)? (?:my |our |the )+(?:aws |cloud )?(?:money|budget|bill|cash|spend|funds)(?=,? (?:in|by|last|this|per|over|during|since)\b.*\b(?:by|per) )", "cost"),
    # asides
    (None, rf"(?<![\w.])((?:{_LOAD}) (?:[\w-]+ )?[\w-]+) with (?=(?:an? |average )*(?:cpu|connections?|requests?)\b)", r"\1 say "),
    (None, rf"(?<![\w.])((?:{_EXTENT}) (?:[\w-]+ )?[\w-]+) with (?=(?:an? |average )*(?:size|memory|storage)\b)", r"\1 say "),
    (None, rf"(?<![\w.])((?:{_AGE}|{_PRICE}|slow) (?:[\w-]+ )?[\w-]+) with (?=(?:an? |average )*(?:age|costs?|duration)\b)", r"\1 say "),
    (None, rf"(?<![\w.])((?:{_DEGREE}) (?:[\w-]+ )?[\w-]+),? (?:say|i\.?e\.?,?|that is,?|meaning|as in|let's say|i mean|so) (?=(?:with |at |an? |average |using )*(?:cpu|size|memory|age|costs?|duration|connections?|requests?|{_COMPARED}|older|newer|<|>)\b)", r"\1 say "),
    (None, rf"(?<![\w.])(?:{_DEGREE}) ((?:[\w-]+ )?[\w-]+) say (?:with )?", r"\1 with "),
    (None, r"^(.{6,60}?)[?.,;]+ (?:the )?([\w ]{2,20}?),? i mean(?=\s*[?.!]*$)", r"\2 \1"),
)  # fmt: skip
