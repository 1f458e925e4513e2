"""Relations, extremes and hedges of English questions, said plainly: pairs of (what about, form, what it becomes)."""

# ruff: noqa: E501  (a pattern is read as one line)
from __future__ import annotations

from typing import Final

_HEAD_END: Final = r"(?=\s*(?:[?.!]|$|in [a-z]|older\b|newer\b|over\b|larger\b|bigger\b|created\b|made\b|taken\b|from (?:last|this|20)|by (?:region|account|size|age|cost)))"
_OWN: Final = r"(?:(?:the|my|our|all|any) )*"
_HELD: Final = r"(volumes?|disks?|drives?|ebs volumes?|elastic ips?|addresses)"
_MACHINES: Final = r"((?:[\w-]+ ){0,3}(?:ec2s?|instances?|servers?|machines?|boxes|vms?|hosts?)(?: [\w' -]{2,40})?)"
_BILL: Final = r"(?:bills?|costs?|spend|spending|charges|expenses)"
_UP: Final = r"(?:(?:go|gone|going|went|gotten|get|getting|got|been|come|crept) )?(?:up|down|increas(?:e|ed|ing)|gr(?:ow|ew|own|owing)|ris(?:e|en|ing)|rose|climb(?:ed|ing)?|drop(?:ped|ping)?|decreas(?:e|ed|ing)|f(?:all|ell|allen|alling)|chang(?:e|ed|ing)|higher|lower|worse|better|more expensive|cheaper)"
_DID: Final = r"(?:did|has|have|is|are|was|were)"
_HEDGE: Final = r"(?:like|say|roughly|basically|approximately|approx\.?|i'd say|maybe|perhaps|let's say|lets say|something like|ish|or so|i think|i guess)"
_AMOUNT: Final = r"(?=(?:under|over|below|above|less than|more than|at least|at most|between|\d))"

RULES: Final[tuple[tuple[str | None, str, str], ...]] = (
    (r"\blambdas?\b|\bfunctions?\b", r"\b(?:that |which )?(?:take|takes|taking|took|run|runs|need|needs) (?:longer|more) than (\d[\d.,]* ?(?:s|secs?|seconds?|ms|milliseconds?|minutes?))(?: on average| each| to run| to finish| to complete| per run)+", r"with duration over \1"),
    (r"\btrails?\b", r"\b(?:that |which )?(?:have |has |had |are |is )?(?:stopped|ceased|paused|quit) (?:logging|recording)\b", "stopped"),
    (None, r"\b(databases?|dbs?|instances?|servers?) on (rds|ec2)\b", r"\2 \1"),
    (None, r"\b(?:that |which )?nothing (?:is )?(?:uses|using|needs|touches|attached to)(?=\s*(?:[?.!,]|$|in\b|and\b|older\b|over\b|bigger\b|larger\b))", "that are unused"),
    (r"\bdatabases?\b|\bdbs?\b|\brds\b|\bmysql\b|\bpostgres|\bmariadb\b", r"\b(?:with|on|having|have|has) (?:an? )?((?:more than |less than |over |under |at least |at most )?\d[\d.,]*\s?(?:[kmgt]i?b|gigs?)) (?:disks?|drives?|volumes?)\b", r"with \1 of storage"),
    (None, r"\b(?:that (?:are|is) )?(?:running |getting |almost |nearly )?(?:low|short|out) (?:on|of) (?:free |disk )?(?:storage|space|disk)(?: space)?,? (?:with |say |so |i\.?e\.? |meaning )?(?=(?:less than|fewer than|under|below) \d)", "with "),
    # one resource and another
    (None, rf"\b(?:snapshots?|snaps) of {_OWN}(?:ebs )?(?:volumes?|disks?|drives?){_HEAD_END}", "volume snapshots"),
    (None, rf"\b(?:snapshots?|snaps) ((?:made|taken|created|from|older|newer) [\w ]{{2,30}}?) of {_OWN}(?:ebs )?(?:volumes?|disks?|drives?){_HEAD_END}", r"volume snapshots \1"),
    (None, rf"\b(?:snapshots?|backups?) of {_OWN}(?:rds )?(?:databases?|dbs?|rds){_HEAD_END}", "database snapshots"),
    (None, rf"\bimages of {_OWN}(?:servers?|instances?|machines?|vms?){_HEAD_END}", "machine images"),
    (None, rf"^(?:for|of|from|with) {_OWN}{_MACHINES},? (?:list|show|give|find|get|display|tell|what are|which are|name)(?: me| us)? (?:all )?(?:of )?(?:their|its|the) (?:attached )?{_HELD}(?=\s*[?.!]*$)", r"\2 attached to \1"),
    (None, r"\b(?<!not )(?<!n't )(?<!never )attached to (?:something|anything|some (?:instance|server|machine)|any (?:instance|server|machine)|an? (?:ec2 )?(?:instance|server|machine|vm|box)|(?:a |any )?resource)(?=\s*(?:[?.!,]|$|in\b|and\b|but\b|or\b))", "attached"),
    (None, r"\battached to (?:nothing|no (?:instance|server|machine|one|vm)|none)\b", "unattached"),
    (None, r"\b(?:tagged (?:with|by)|with|having|that have|has|have) (?:an? |the )?([\w.-]+)(?: tags?)?,? (?:but|and|yet) (?:with )?(?:no|not|without|lacking|missing)(?: an?| any| the)? ([\w.-]+)(?: tags?)?(?=\s*(?:[?.!]|$|in\b))(?<=tag)|\btagged (?:with|by) (?:an? |the )?([\w.-]+)(?: tags?)?,? (?:but|and|yet) (?:with )?(?:no|not|without|lacking|missing)(?: an?| any| the)? ([\w.-]+)(?: tags?)?(?=\s*(?:[?.!]|$|in\b))", r"with a \1\3 tag and without a \2\4 tag"),
    # all but some
    (None, r"\b((?:all|every|everything)\b(?! (?:aws )?regions? but)[^,?;]{0,50}?),? but (?:for )?(?:the |those |these |my |our |that )?(?=\w)(?!(?:not|no|none|leave|leaving|skip|skipping|exclude|excluding|ignore|ignoring|drop|minus|without|with|only|also|still|have|has|are|is|that|which|never|don't|doesn't|aren't|isn't|just|exclude|excluding|show|in|by|hardly|rarely|barely|under|over|unused|unencrypted|untagged)\b)", r"\1 except "),
    (None, r"\b((?:any|anything|each|whatever)\b(?! (?:aws )?regions? but)[^,?;]{0,50}?),? but (?:for )?(?:the|those|these) (?=\w)", r"\1 except "),
    (None, r"\bnothing but (?=\w)", "only "),
    (None, r"(?<=\w),? (?:though|although|albeit|even though) (?:they are |it is |is |are )?(?=not\b|un|without\b|no\b)", " but "),
    (None, r"\b(ec2|rds|s3|ebs|lambda|eks|ecs|efs|kms|nat|cloudfront|dynamodb): (?=[a-z])", r"\1, "),
    # an adjective that is then said in numbers
    (None, r"\bold ([a-z][\w ]{2,20}?), (?:more than|over|older than) (?=\d|an? )", r"\1 older than "),
    (None, rf"\b(?:low|high|little|heavy|big|large|small|tiny|huge|idle) ([a-z][\w ]{{1,20}}?), (?:i mean |meaning )?{_AMOUNT}", r"\1 "),
    (None, r"\b(?:that |which )?consum(?:ing|e|es) no (?=read|write)", "with no consumed "),
    (None, r"\b(?:that |which )?(?:consum|us|burn|tak|produc|generat|emit)(?:ing|es|e) no (?=[a-z])", "with no "),
    (None, r"^how much (?:more|less)(?: expensive)? (?:did|was) (?:(?:the |our |my )*([\w-]+) )?(?:cost |bill )?(?:in )?(\w+(?: \d{4}| month| week)?) (?:cost |bill )?(?:us )?than (?:in )?(\w+(?: \d{4}| month| week)?)(?=\s*[?.!]*$)", r"compare \1 cost in \2 with \3"),
    (None, r"^(?:the )?same (?:question|thing|query|again|one|list)?,? ?(?:please,? )?(?:but )?(?:for|with|in) ", "and for "),
    # the bill, against the time before
    (None, rf"^{_DID} (?:the |our |my )*(?:([\w-]+) )?{_BILL} {_UP}(?: much| a lot| at all)? (?:in |during )?last month(?=\s*[?.!]*$)", r"compare \1 cost of last month with the month before last"),
    (None, rf"^{_DID} (?:the |our |my )*(?:([\w-]+) )?{_BILL} {_UP}(?: much| a lot| at all)? (?:in |during )?this month(?=\s*[?.!]*$)", r"compare \1 cost this month with last month"),
    (None, rf"^{_DID} (?:the |our |my )*(?:([\w-]+) )?{_BILL} {_UP}(?: much| a lot| at all)? (?:in |during )?last week(?=\s*[?.!]*$)", r"compare \1 cost of last week with the week before last"),
    (None, rf"^(?:has|have|did) (?:the |our |my )*([\w-]+) {_UP}(?: much| a lot| at all)? this month(?=\s*[?.!]*$)", r"compare \1 cost this month with last month"),
    (None, r"^(?:was|is) last month (?:more expensive|cheaper|pricier|costlier)(?: than (?:usual|before|the (?:one|month) before))?(?=\s*[?.!]*$)", "compare cost of last month with the month before last"),
    (None, r"^what(?:'s| is| was| has been)? (?:costs?|costing|cost|eating|burning|consuming|draining|taking)(?: up)?(?: (?:us|me))? the most(?: (?:money|budget|of (?:our|my|the) (?:money|budget|bill)))?(?= (?:in|this|last|during|over)\b|[?.!]*$)", "which service cost the most"),
    (None, r"\b(?:for|in|over|during) each of the (last|past|previous) (\w+) (day|week|month)s\b", r"per \3 over the \1 \2 \3s"),
    # extremes in a clause
    (None, r"\b(buckets?|volumes?|disks?|tables?|databases?|snapshots?|file systems?|log groups?) (?:that |which )?(?:holds?|has|have|with|stores?|contains?|keeps?|storing|holding) the most (?:data|stuff|bytes)\b", r"\1 with the largest size"),
    (None, r"\b(buckets?|volumes?|disks?|tables?|databases?|snapshots?|file systems?|log groups?) (?:that |which )?(?:holds?|has|have|with|stores?|contains?|keeps?|storing|holding) the least (?:data|stuff|bytes)\b", r"\1 with the smallest size"),
    (None, r"\b(?:that|which|who) (?:stores?|holds?|has|contains?|keeps?|takes? up|occup(?:y|ies)) the (?:most|largest amount of) (?:data|stuff|storage|space|bytes)\b", "with the largest size"),
    (None, r"\b(?:that|which|who) (?:stores?|holds?|has|contains?|keeps?) the (?:least|smallest amount of) (?:data|stuff|storage|space|bytes)\b", "with the smallest size"),
    (None, r"(?<!\d )(?<!two )(?<!three )(?<!five )(?<!ten )\blongest[ -](?:stopped|off) (instances?|servers?|machines?|vms?|boxes|box)\b|\b(instances?|servers?|machines?|vms?|boxes|box) (?:that|which)?(?:'s| has| have|'ve)? (?:been )?(?:stopped|off|down|switched off|turned off) (?:for )?(?:the )?longest\b", r"stopped \1\2 sorted by stopped at ascending top 1"),
    # hedges
    (None, rf"\b(?:using|with|at|on|having) (?:basically|practically|almost|nearly|virtually|next to|close to|hardly any|barely any|roughly|pretty much) (?:no |idle,? ?|any )?(cpu|memory)?(?:[ ,]+{_HEDGE})*,? {_AMOUNT}", r"with \1 "),
    (None, rf",? \b{_HEDGE},? {_AMOUNT}", " "),
    (None, r"\b(?:that are |are |is )?(?:at |roughly |basically |more or less |practically )+idle,? (?:say|like|i\.e\.|meaning|that is) ", "with "),
    (None, r"^(?:is there )?any chance (?:that )?(?:there (?:are|is)|we have|i have|you see) ", "are there "),
    (None, r"\b(servers|instances|databases|volumes|buckets|functions|clusters|machines|boxes) left (?=in [a-z]|[?.!]*$)", r"\1 "),
    (None, r"^(?:are there|do we have|is there|have we got) (?:(?:more|fewer|less) than|at least|over|under) (\d+) ([\w ]+?)(?: (?:there|here|in total|altogether))?(?=\s*[?.!]*$)(?!.*\b(?:gb|tb|mb|days|percent|hours|minutes|seconds)\b)", r"how many \2"),
    # what is kept and who came in
    (None, r"\b(?:that |which )?(?:keep|keeps|keeping|kept|retain|retains|retaining|with|having|store|storing|hold|holding) (\w+ (?:days?|weeks?|months?)) (?:worth )?of (?:automated |automatic )?backups?\b(?! retention)", r"with backup retention of \1"),
    (r"\bworkspaces?\b|\bdesktops?\b", r"\b(?:that |which )?(?:nobody|no one|no-one)(?: has| have| is)? (?:logged|logs|signed|log|logging|connected|connecting|connects)(?: in)?(?: ?on)?(?: ?to)?(?: in| for| since| over)? (?:the last |the past |over )?(an? |one |\w+ )(day|week|month|year)(s?)(?=\s*[?.!]*$)", r"last connected more than \1 \2\3 ago"),
    (r"\bworkspaces?\b|\bdesktops?\b", r"\b(?:that |which )?(?:nobody|no one|no-one)(?: has| have)? (?:ever )?(?:logged|signed|connected)(?: in)?(?: ?to)?(?=\s*[?.!]*$)", "without last connection"),
    # said again
    (None, r"^(?:no,? |sorry,? |oh,? |oops,? )*(?:i|we) (?:meant|mean)(?: to say)?,? ", ""),
)  # fmt: skip
