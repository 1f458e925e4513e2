"""Growth of the bill, slang for it, and what could be saved, said plainly: pairs of (what about, form, what it becomes)."""

# ruff: noqa: E501  (a pattern is read as one line)
from __future__ import annotations

from typing import Final

from rassistant.language.vocabulary.time_words import MONTH_NAMES, MONTH_OR_SHORT

_BILL: Final = (
    r"(?:aws |total |overall |cloud |monthly )*(?:bill|bills|costs?|spend|spending|charges?|expenses?|invoice)"
)
_WHEN: Final = rf"(?:(?:this|last|the (?:past|previous))\s(?:month|week|quarter|year)(?: so far)?|(?:{MONTH_NAMES})(?: \d{{4}})?|yesterday|today|the (?:month|week) before(?: last)?)"
_UP: Final = r"(?:(?:go|gone|going|went|gotten|get|getting|got|been|come|crept|creep|creeping|shot|jumped) )?(?:up|down|increas(?:e|ed|ing)|gr(?:ow|ew|own|owing)|ris(?:e|en|ing)|rose|climb(?:ed|ing)?|drop(?:ped|ping)?|decreas(?:e|ed|ing)|f(?:all|ell|allen|alling)|chang(?:e|ed|ing)|higher|lower|worse|better|bigger|smaller|more expensive|cheaper)(?: or (?:down|not|lower|decreased))?"
_BESIDE: Final = (
    r"(?:compared (?:to|with)|since|from|than|versus|vs\.?|over|on|against|relative to|in comparison (?:to|with))"
)
_SAVE: Final = r"(?:to (?:save|cut|reduce|lower|trim|bring down)(?: (?:some |on |our |my |the |down )*(?:money|costs?|cash|bucks|dollars|bill|spend|spending|expenses))?|(?:that|which) would save(?: us)? money|without (?:anyone|anybody) noticing)"
_MIGHT: Final = r"(?:actually |potentially |possibly |really |still |probably )*"
_CHANGE: Final = r"(?:shut (?:down|off)|turn off|switch off|power off|get rid of|delete|remove|stop|clean(?: up)?|cut|kill|terminate|drop|throw away|eliminate|trim|let go of|do without|optimi[sz]e|save(?: money)? on|reclaim)"

_MONTH: Final = rf"({MONTH_OR_SHORT})"

RULES: Final[tuple[tuple[str | None, str, str], ...]] = (
    # more and less than
    (None, rf"^(?:did|has|have|is|are|was|were) (?:the |our |my )?(?:([\w-]+) )?{_BILL} {_UP}(?: much| a lot| at all)?(?: (?:in|for|during) ({_WHEN}))?(?: {_BESIDE})? (?:in |that of |the one (?:in|of) )?({_WHEN})(?=\s*[?.!]?$)", r"compare \1 cost \2 with \3"),
    (None, rf"^(?:by )?how much (?:did|has|have) (?:the |our |my )?(?:([\w-]+) )?{_BILL} {_UP} (?:from|between) ({_WHEN}) (?:to|and|until) ({_WHEN})(?=\s*[?.!]?$)", r"compare \1 cost of \2 and \3"),
    (None, rf"^(?:by )?how much (?:did|has|have) (?:the |our |my )?(?:([\w-]+) )?{_BILL} {_UP} {_BESIDE} ({_WHEN})(?=\s*[?.!]?$)", r"compare \1 cost with \2"),
    (None, rf"^(?:did|does|do|has|have|is|are|was|were) (?:the |our |my )?([\w-]+(?: [\w-]+)?) (?:cost|costing|costs|cost us)(?: (?:us|me))? (?:more|less|any more|any less) (?:in |for |during )?({_WHEN}) than (?:in |for |during |it did )*({_WHEN})(?=\s*[?.!]?$)", r"compare \1 cost in \2 with \3"),
    (None, rf"^(?:did|do|have|are) (?:we|i) (?:spend|spent|spending|pay|paid|paying) (?:more|less)(?: money)?(?: (?:on|for) ([\w-]+(?: [\w-]+)?))? (?:in |during )?({_WHEN}) than (?:in |during |we did )*({_WHEN})(?=\s*[?.!]?$)", r"compare \1 cost in \2 with \3"),
    (None, rf"^(?:was|were|is) ({_WHEN}) (?:more expensive|cheaper|pricier|costlier|less expensive|higher|lower|worse|better)(?: for us)? than ({_WHEN})(?=\s*[?.!]?$)", r"compare cost of \1 with \2"),
    (None, rf"\b{_BILL} (?:growth|increase|change|difference|rise) (?:from|between) ({_WHEN}) (?:to|and) ({_WHEN})", r"compare cost of \1 and \2"),
    # the bill
    (None, r"\b(?:what's|what is|what was|whats) the damage(?: (?:for|in|of))?\b", "how much did we spend"),
    (None, rf"\bhow (?:bad|high|big|large|steep|crazy|terrible) (?:is|was|are|were) (?:the |our |my )?({_BILL})\b", r"how much is the \1"),
    (None, rf"\bis (?:the |our |my )?({_BILL}) (?:bad|high|big|large)(?= (?:this|last|in)\b)", r"how much is the \1"),
    (None, r"^(?:so |and |but )?why (?:not|don'?t (?:you|we)|can'?t you) (?:just )?(?=(?:list|show|give|tell|find|count|get|display)\b)", ""),
    # why so much
    (None, r"\bhow come (?=(?:is|are|do|does|did|was|were)\b)", "why "),
    (None, r"^(?:so |but |and )?how come (?:my |our |the )*([\w .-]{2,40}?) (is|are|costs?|was|were) (?=so )", r"why \2 \1 "),
    (None, rf"^why (?:is|are|was|were) (?:my |our |the |aws |total |cloud )*(?:bill|costs?|spend|spending) (?:so |that |this |too |very |really )+(?:high|big|large|expensive|much)(?: (?:in |for )?({_WHEN}))?(?=\s*[?.!]*$)", r"cost by service \1"),
    (None, rf"^(?:so |but |and )?(?:why|how come) (?:is|are|was|were) (?:my |our |the |all )*(?!(?:my |our |the |aws |total |cloud )*(?:bill|costs?|spend|spending)\b)([\w .-]{{2,40}}?)(?: (?:costs?|spend|spending|bill))? (?:so |that |this |too |very |really )+(?:expensive|costly|pricey|high|dear)(?: (?:in |for )?({_WHEN}))?(?=\s*[?.!]*$)", r"cost of \1 by usage type \2"),
    (None, rf"^(?:so |but |and )?(?:why|how come) (?:do|does|did) (?:my |our |the |all )*([\w .-]{{2,40}}?) cost(?: us| me)? (?:so|that|this|too) much(?: money)?(?: (?:in |for )?({_WHEN}))?(?=\s*[?.!]*$)", r"cost of \1 by usage type \2"),
    (None, rf"^(?:so |but |and )?(?:why|how come) (?:are|do|did|were) (?:we|i) (?:spend|spending|pay|paying)(?: so| that| this| too) much(?: money)? (?:on|for) (?:my |our |the |all )*([\w .-]{{2,40}}?)(?: (?:in |for )?({_WHEN}))?(?=\s*[?.!]*$)", r"cost of \1 by usage type \2"),
    (None, rf"^what (?:makes|made|is making|'s making) (?:my |our |the |all )*(?!(?:my |our |the |aws |total |cloud )*(?:bill|costs?|spend|spending)\b)([\w .-]{{2,40}}?) (?:be |cost )?(?:so |that |this |too |very )(?:expensive|costly|pricey|much)(?: (?:in |for )?({_WHEN}))?(?=\s*[?.!]*$)", r"cost of \1 by usage type \2"),
    (None, rf"^what(?:'s| is)? (?:drives|driving|behind) (?:my |our |the |all )*(?!aws|total|cloud)([\w .-]{{2,40}}?) (?:costs?|spend|spending|bill)(?: (?:in |for )?({_WHEN}))?(?=\s*[?.!]*$)", r"cost of \1 by usage type \2"),
    # how much could be saved
    (None, rf"^(?:so |and |but )?(?:how much|what)(?: money)? (?:can|could|would|might|do|will|should) (?:i|we|you|one) {_MIGHT}save(?: by| if (?:i|we|you))? (?:deleting|removing|cleaning up|getting rid of|terminating|dropping|delete|remove|clean up|get rid of|terminate) (?:all |the |our |my |these |of )*((?:unused|idle|unattached|orphaned|detached|abandoned) [\w -]{{2,40}}?)(?=\s*[?.!]*$)", r"total savings of \1"),
    (None, rf"^(?:so |but )?(?:how much|what)(?: money)? (?:can|could|would|might|do|will|should) (?:i|we|you|one|be) {_MIGHT}saved?(?: (?:in total|overall|altogether|each month|every month|(?:a|per) month|monthly|right now|now))*(?=\s*[?.!]*$)", "total savings of all resources"),
    (None, rf"^(?:so |and |but )?(?:how much|what)(?: money)? (?:can|could|would|might|do|will|should) (?:i|we|you|one|be) {_MIGHT}saved?(?: (?:in total|overall|altogether|each month|every month|(?:a|per) month|monthly|right now|now))*(?: (?:on|with|from) ([\w -]{{2,40}}?)| (in [\w -]{{2,40}}?))?(?: (?:in total|overall|altogether|each month|every month|(?:a|per) month|monthly))?(?=\s*[?.!]*$)", r"total savings \1 \2"),
    (None, r"\b(?:(?:that|which) )?(?:would|could|can|might|will)?\s?(?:each )?saves?(?: me| us)? (?=(?:more|less|at least|over|under|up to|between|above|below|\$)\b)", "with savings of "),
    (None, r"^which ([\w -]{2,40}?) (?:would|could|can|might|will)? ?saves?(?: me| us)? the most(?: money)?(?=\s*[?.!]*$)", r"\1 with the most savings"),
    # what could be saved
    (None, r"^(?:please )?(?:(?:tell|show) (?:me|us) )?(?:how|where|what) (?:can|could|do|should|might|would) (?:i|we|you) (?:start )?(?:sav(?:e|ing)|cut(?:ting)?(?: back| down)?|reduc(?:e|ing)|lower(?:ing)?|trim(?:ming)?|spend less|be saving)(?: (?:some|our|my|the|down|more|on|money|costs?|cash|spend|spending|bill))*? (?:on|for|in|with|of|from) (?:my |our |the |all )*([\w -]{2,30}?)(?: costs?| spend| bill)?(?=\s*[?.!]*$)", r"wasteful \1"),
    (None, r"^(?:please )?(?:(?:tell|show) (?:me|us) )?(?:how|where) (?:can|could|do|should|might) (?:i|we|you) (?:sav(?:e|ing)|cut|reduce|lower|trim|bring down) (?:my |our |the |down )*(?!(?:aws|total|cloud|monthly|overall|money|some) )([\w -]{2,30}?) (?:costs?|spend|spending|bill|expenses)(?=\s*[?.!]*$)", r"wasteful \1"),
    (None, rf"^(?:what|anything|something|is there anything|are there things|which (?:things|resources|stuff)|things|resources)(?: (?:that|which))? (?:(?:can|could|should|might|may|would) (?:i|we|you|one)|(?:i|we|you) (?:can|could|should|might|may)|to) (?:safely |probably |also |just )?{_CHANGE}(?: first| next)?(?: {_SAVE})?(?=\s*[?.!]?$)", "what are we wasting money on"),
    (None, rf"^which ([\w -]{{2,30}}?) (?:can|could|should|might) (?:i|we|you) (?:safely |probably )?{_CHANGE}(?: first| next)?(?: {_SAVE})?(?=\s*[?.!]?$)", r"wasteful \1"),
    (None, rf"^([\w -]{{2,30}}?) (?:that |which )?(?:i|we|you) (?:can|could|should|might) (?:safely |probably )?{_CHANGE}(?: first| next)? {_SAVE}(?=\s*[?.!]?$)", r"wasteful \1"),
    (None, r"^(?:how|where) (?:can|could|do|should|might) (?:i|we|you) (?:start )?(?:sav(?:e|ing)|cut(?:ting)?|reduc(?:e|ing)|lower(?:ing)?|trim(?:ming)?|bring down|spend less)(?: (?:some |on |our |my |the |down |money )*(?:money|costs?|bill|spend|spending|aws|expenses))?(?=\s*[?.!]?$)", "what are we wasting money on"),
    (None, r"^(?:what(?:'s| is| are|s) (?:the |our |my )?)?(?:low[ -]hanging fruits?|quick wins|easy savings|savings? (?:ideas|tips|options))(?: (?:for|in) (?:saving|savings|cost|costs))?(?=\s*[?.!]?$)", "what are we wasting money on"),
    (None, r"\b(?:which|what) ([\w -]{2,30}?) (?:should|could|can|might) (?:i|we|you) (?:make smaller|shrink|downsize|rightsize|right-size|scale down|size down|turn down|reduce in size)\b", r"oversized \1"),
    (None, r"\b([\w-]+) (?:that |which )?(?:i|we|you) (?:should|could|can|might) (?:make smaller|shrink|downsize|rightsize|right-size|scale down|size down)\b", r"oversized \1"),
    (None, r"\b(?:that |which )?(?:(?:would|could|might|will) )?(?:be |get |cost )?(?:cheaper|less|less expensive) (?:on|as|with) gp3\b(?! than)", "that could be gp3"),
    (None, r"\b(?:that |which )?(?:(?:would|could|might|will) )?(?:be |get |cost |run )?(?:cheaper|less|less expensive) (?:on|as|with) (?:graviton|arm)\b", "that could move to graviton"),
    (None, r"\b(?:that|which) (?:pay|pays|are paying|is paying) for (?=multi|encryption|detailed|provisioned|backups|versioning|a public ip|deletion)", "with "),
    (None, r"^what(?:'s| is| do (?:i|we)| am i| are we| else do we) (?:host|hosting|run|running|operate|operating|keep)(?: going)? for ", "everything for "),
    (None, r"^what (?:runs|is running|lives) for ", "everything for "),
    (None, rf"\b(?:how much|what) (?:should|do|can|would|must) (?:i|we) (?:bill|charge|invoice)(?: to)? ([\w-]+)(?: for)? (?=(?:last|this|{MONTH_NAMES}))", r"how much did \1 cost in "),
    (None, r"\bcost in (?=last|this)", "cost "),
    (None, r"\b(average|mean|avg) (?:number|count|amount|quantity) of (?=[a-z])", r"\1 "),
    (None, r"\b(?:that )?(?:nobody|no one|no-one) (?:has )?(?:ever )?tagged (?:with|by) (?:an? |the )?([\w-]+)(?: tag)?\b", r"without a \1 tag"),
    (None, r"\b(?:that |which )?(?:nobody|no one|no-one) (?:has |have |ever )*(?:used|touched)(?: (?:it|them|recently|lately|in ages))*(?=\s*(?:[?.!,]|$))", "unused"),
    (r"\becs\b|\bservices?\b", r"\b(?:where |in which |for which )?fewer tasks (?:are )?running than (?:desired|wanted|they should|expected|requested)\b|\brunning (?:less|fewer) than the desired count\b|\brunning count (?:is )?(?:below|under|less than) desired(?: count)?\b|\bnot at (?:their|the) desired (?:task )?count\b", "with fewer running tasks than desired tasks"),
    (r"\befs\b|\bfile ?systems?\b", r"\b(?:in |using |with |on |that are |that is )?(?<!not )(?:single|one)[ -]zone(?: storage| storage class| mode)?\b", "that are one zone"),
    (r"\befs\b|\bfile ?systems?\b", r"\bnot (?:in |using )?that are one zone\b", "not one zone"),
    (None, rf"\b{_MONTH} (\d{{1,2}})(?:st|nd|rd|th)?\s?(?:to|-|until|through|till)\s?(?:the )?(\d{{1,2}})(?:st|nd|rd|th)?(?![\w%.,]|\s?(?:gb|tb|mb|%|percent))", r"\1 \2 to \1 \3"),
    (None, rf"\b(?:from |between )?(?:the )?(\d{{1,2}})(?:st|nd|rd|th)? (?:to|and|until|through) (?:the )?(\d{{1,2}})(?:st|nd|rd|th)? (?:of )?{_MONTH}(?!\w)", r"\3 \1 to \3 \2"),
    # machines and what they have
    (None, r"\b((?:ec2 )?(?:boxes|instances?|servers?|machines?|vms?|hosts?)) (?:that |which )?(?:have|has|with|having|contain|containing|equipped with|come with)(?: got)? (?:an? |any )?(?:gpus?|graphics cards?)\b", r"gpu \1"),
    (None, r"\b([\w-]+)[ -]related ([a-z][\w -]*)", r"\1 \2"),
    (None, r"\b(?:with |having |have |has )?neither (?:an? |the )?([\w-]+)(?: tags?)? nor (?:an? |the )?([\w-]+) tags?\b", r"without a \1 tag and without a \2 tag"),
    (None, r"\b(?:missing|without|lacking) both (?:an? |the )?([\w-]+)(?: tags?)? and (?:an? |the )?([\w-]+) tags?\b", r"without a \1 tag and without a \2 tag"),
    (r"\becs\b|\bservices?\b", r"\b(?:that |which )?(?:run|runs|running|have|has|with|having) fewer (?:running )?(?:tasks|containers)(?: running)? than (?:they should|desired|they want|wanted|expected|requested|intended|they need|configured|asked for|planned)\b|\b(?:that |which )?(?:are |is )?(?:running )?(?:below|under|short of) (?:the |their )?desired (?:task )?count\b|\b(?:that |which )?(?:are )?(?:short of|missing|with missing) tasks\b", "with fewer running tasks than desired tasks"),
    (None, r"\b(?:that |which )?(?:have |has )?(?:failed|errored|crashed|erred|errored out) (?=(?:more|fewer|less|over|under|at least|at most) (?:than )?[\d,a]+[\w,]*(?: \w+)? times)(more than|fewer than|less than|over|under|at least|at most) ([\d,]+|a (?:hundred|thousand)|ten|fifty) times\b", r"with \1 \2 errors"),
    (None, r"\b(?:that |which )?(?:were |was |got |have been |been |get )?throttled (more than|fewer than|less than|over|under|at least|at most) ([\d,]+|a (?:hundred|thousand)|ten|fifty) times\b", r"with \1 \2 throttles"),
    (None, r"\bleft (?:something|anything|stuff|things|some (?:things|stuff|resources|servers|instances)) (?:running|on|up)\b", "running instances"),
    (None, r"\b(?:that |which )?(?:(?:we|i|people|someone|somebody|they) |are |were |was )?(?:have |has )?left (?:running\b|(?:turned |switched )?on(?=\s*(?:[?.!,]|$|that\b|in\b|and\b|but\b|over\b))|up(?=\s*(?:[?.!,]|$)))", "running"),
    (None, r"\bsplit between windows and linux\b", "how many per platform of"),
    (None, r"\b(?:allocated|provisioned) (?:storage|disk space|disk|space)\b", "storage"),
    (None, r"\b(?:the )?(?:maximum|max|default|minimum|longest|full) (timeout|memory|retention) \((?:of )?(\d[\w ]*)\)", r"\1 of \2"),
    (r"\bbuckets?\b", r"(?<!starting )(?<!starts )(?<!start )(?<!begins )(?<!beginning )(?<!ends )(?<!ending )\b(?:that |which )?(?:have|has|having|with|contain|contains|containing|hold|holds|holding|store|stores) (?:some |any )?(?:data|something|anything|content|contents|stuff)(?: (?:in|inside|stored)(?: (?:it|them))?)?(?=\s*(?:[?.,!]|$|in\b|and\b))|\b(?:that |which )?(?:(?:are|is)(?:n't| not)|not) empty\b|\bnon[ -]empty\b(?= buckets)", "with objects"),
    (r"\btables?\b", r"(?<!starting )(?<!starts )(?<!start )(?<!begins )(?<!beginning )(?<!ends )(?<!ending )\b(?:that |which )?(?:have|has|having|with|contain|contains|containing|hold|holds|holding|store|stores) (?:some |any )?(?:data|something|anything|content|contents|rows|records|stuff)(?: (?:in|inside|stored)(?: (?:it|them))?)?(?=\s*(?:[?.,!]|$|in\b|and\b))|\b(?:that |which )?(?:(?:are|is)(?:n't| not)|not) empty\b", "with items"),
    (None, r"^how (many (?:gb|tb|gigs|gigabytes|terabytes)) of (.*?) (?:do|did) (?:we|i) (?:keep|store|hold|retain|maintain|own|use|pay for)\b", r"how \1 of \2 do we have"),
)  # fmt: skip
