"""Orders, extremes and shares of the bill in everyday English, said plainly: (what about, form, what it becomes)."""

# ruff: noqa: E501  (a pattern is read as one line)
from __future__ import annotations

import re
from typing import Final

from rassistant.language.vocabulary.time_words import MONTH_NAMES, MONTH_OR_SHORT
from rassistant.language.wording.verb_senses_en import SPENDING

_SPENDS: Final = "|".join(re.escape(form) for form in sorted(SPENDING, key=len, reverse=True))
_SHARE: Final = r"(?:most|the most|the bulk|the lion's share|the majority|the (?:largest|biggest|greatest|main) (?:part|share|chunk|portion|slice|piece|bit|bite))"
_BUDGET: Final = r"(?:(?:of |out of |off )?(?:our|my|the|your) (?:aws |cloud |monthly |total |whole |entire |overall )*(?:budget|money|bill|cash|spend|spending|costs?|expenses|invoice|funds)|(?:of the )?money)"
_DEAR: Final = r"(?:priciest|most expensive|costliest|dearest|most costly|highest cost|most pricey)"
_CHEAP: Final = r"(?:cheapest|least expensive|lowest cost|least costly|most affordable)"
_MONEY: Final = r"(?:cost|bill|price|price tag|spend|spending|charge|expense)s?"
_GROUPS: Final = r"(?:services?|regions?|accounts?|teams?|usage types?|owners?|projects?|environments?|departments?)"
_MADE: Final = r"(?:created|launched|made|added|built|set up|spun up|provisioned|deployed|taken)"
_MAKE: Final = r"(?:create|launch|make|add|build|set up|spin up|provision|deploy|take)"
_BEEN: Final = r"(?:been (?:around|here|there|alive|with us)|existed|lived|survived)"
_N: Final = r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten)"
_LAST: Final = r"(?=\s*[?.!]*$)"
_HOLDERS: Final = r"((?:s3 )?buckets|s3|(?:ebs )?volumes|disks|ebs|tables|dynamodb|snapshots|log groups|databases|rds|file systems|efs)"
_SORTED: Final = r"(?:(?:sorted|sort|ordered|order|ranked|rank|arranged|going|listed) )?"
_BYTES: Final = r"(?:[kmgt]i?b|gigs?|megs?|gigabytes?|megabytes?|terabytes?)"
_WHEN: Final = rf"((?:in |during |for )?(?:(?:this|last) (?:month|week|quarter|year)|(?:{MONTH_NAMES})(?: \d{{4}})?))"
_END: Final = r"(?=\s*(?:[?.!,;]|$|in\b|last\b|this\b|over\b|during\b|by\b|per\b|and\b))"

RULES: Final[tuple[tuple[str | None, str, str], ...]] = (
    # what takes most of the money
    (None, r"\b(?:ordered |sorted |ranked |listed )?from (?:the )?most (?:expensive )?to (?:the )?(?:least expensive|cheapest)\b", "sorted by cost descending"),
    (None, r"\b(?:ordered |sorted |ranked |listed )?from (?:the )?(?:least (?:expensive )?|cheapest )to (?:the )?most expensive\b", "sorted by cost ascending"),
    (None, r"^how many (?:different |distinct )?(?:kinds|types|sorts) of (?:aws )?(?:resources|things|services)\b", "count resources by service, "),
    (None, r"^(?:show me |give me |what is |what's |find )?(?:the )?(services?|regions?|accounts?|teams?|environments?|projects?|owners?) (?:that|which|who) (?:spends?|spent|costs?|costed|is costing|are costing|pays?|paid)(?: (?-i:us)| me)? (?:the )?(most|least)(?: money)?\b", r"which \1 cost the \2"),
    (None, r"\b(do|does|did) every (?=[\w -]+? (?:have|has|use|get|hold|need|take|receive|store|costs?|spend|pay)\b)", r"\1 each "),
    (None, rf"\b(?:that |which )?(?:(?:are|is|was|were|have|has|did|do|does) )?(?:{_SPENDS}|responsible for|account(?:s|ed|ing)? for|mak(?:e|es|ing) up|made up|represent(?:s|ed|ing)?|constitut(?:e|es|ed|ing)|contribut(?:e|es|ed|ing)|behind|tak(?:e|es|en|ing)|took|swallow(?:s|ed|ing)?) {_SHARE}(?: (?:of|to))? {_BUDGET}(?![\w-])", "cost the most"),
    (None, rf"\b(?:that |which )?(?:contribut|add)(?:e|es|s|ed|ing)? (?:the )?most to {_BUDGET}", "cost the most"),
    (None, r"^(?:the )?(?:top )?(two|three|four|five|ten|\d+) (services|regions|accounts) cost the most\b", r"which \1 \2 cost the most"),
    (None, r"^(?:so |and )?what cost the most(?: of all)?(?=\s*(?:[?.!]|$|in\b|last\b|this\b|over\b|during\b))", "which service cost the most"),
    (None, rf"\b(?:with|having|that have|which have|that has|has|have|carrying) the (?:highest|biggest|largest|greatest|steepest|heaviest) (?:monthly |total |overall |aws )?{_MONEY}(?![\w-])(?! (?:by|per)\b)", "that cost the most"),
    (None, rf"\b(?:with|having|that have|which have|that has|has|have|carrying) the (?:lowest|smallest|least|slightest) (?:monthly |total |overall |aws )?{_MONEY}(?![\w-])(?! (?:by|per)\b)", "that cost the least"),
    (None, rf"^(?:which|what) (?!{_GROUPS}\b)([\w -]{{2,30}}?) (?:do|are|did|have) (?:we|i) (?:spend|spending|spent|pay|paying|paid) (?:the )?(most|least)(?: money)? (?:on|for)\b", r"\1 that cost the \2"),
    (None, rf"^((?:(?!\b(?:{_GROUPS}|what|which|how|where|did|do|are|have|who)\b)[\w-]+ ){{1,4}})(?:that |which )?(?:we|i)(?:'re| are|'ve| have)? (?:spend|spending|spent|pay|paying|paid) (?:the )?(most|least)(?: money)? (?:on|for)\b", r"\1that cost the \2"),
    (None, r"\b(?:which |that )?(?:are |is |were |was )?costing (?:us |me )?the (most|least)\b(?=\s*(?:[?.!,]|$))", r"that cost the \1"),
    (None, rf"^(?:which |what |the |our |my |all )*(?!{_GROUPS}\b)([\w -]{{2,30}}?) (?:that |which )?costs? (?:us |me )?the least\b", r"cheapest \1"),
    (None, r"\b(?:that |which )?(?:(?:for which )?(?:we|i) (?:pay|are paying|'re paying|paid|spend))(?: aws)? ((?:more than|less than|over|under|above|below|at least|at most|upwards of|north of|exactly|up to) \$?\d[\d,.]*(?: ?(?:dollars|bucks|usd))?(?: (?:a|per|each|every) month| monthly)?)(?: (?:for|on)(?: (?:it|them|each))?)?(?=\s*(?:[?.!,]|$|in\b))", r"costing \1"),
    (None, r"\b(?:more expensive|pricier|costlier|dearer) than (\$\d[\d,.]*|\d[\d,.]* ?(?:dollars|bucks|usd)) (?:(?:a|per|each|every) month|monthly)\b", r"costing more than \1 a month"),
    (None, r"\b(?:cheaper|less expensive|less costly) than (\$\d[\d,.]*|\d[\d,.]* ?(?:dollars|bucks|usd)) (?:(?:a|per|each|every) month|monthly)\b", r"costing less than \1 a month"),
    (None, r"\b(run|runs|running|ran|go for|goes for|fetch|fetches)(?: (?-i:us|me))? (?=(?:more than|less than|over|under|above|below|about|at least|at most|upwards of|north of|up to)? ?\$\d)", "cost "),
    (None, r"\b(?:whose|with a|with the) price tags?\b", "whose cost"),
    (None, rf"^(?:by )?how much (?:more|less) (?:money )?(?:did|do|have|has|are|were) (?:we|i|(?:our |my |the )?([\w ]{{2,20}}?))(?: (?:pay|paid|spend|spent|spending|paying|cost|costing))(?: (?:for|on) (?:our |my |the )?([\w -]{{2,20}}?))? {_WHEN} than {_WHEN}{_END}", r"compare \1 \2 cost \3 with \4"),
    # how much is held
    (None, rf"^how much (?:data|stuff|storage|space|capacity) (?:do|did) (?:we|i) (?:have|keep|store|hold|use)(?: stored| sitting| saved)? (?:in|on|inside|across|within) (?:all |our |my |the )*([\w ]{{2,40}}?){_LAST}", r"total size of \1"),
    (None, rf"^how (?:much|many) (?:data |stuff |storage |space |room |disk |disk space |{_BYTES} (?:of (?:data|storage|space|disk) )?)?(?:do|does|did|is|are) (?:all |our |my |the )*{_HOLDERS} (?:hold|store|contain|take|take up|use|use up|occupy|holding|storing|using|taking up|eat|eat up)(?: (?:in total|altogether|together|combined|in all|overall))?{_LAST}", r"total size of \1"),
    (None, rf"^how (?:much|many) (?:data|stuff|storage|disk|disk space|space|room|{_BYTES})(?: of (?:data|storage|space|disk))?(?: (?:is|are))?(?: (?:do we have|there|we have))?(?: (?:stored|used|taken(?: up)?|occupied|held|kept|consumed|sitting))?(?: (?:in|on|inside|by|across|at))? (?:all |our |my |the )*{_HOLDERS}(?: (?:in total|altogether|together|combined|in all|overall))?{_LAST}", r"total size of \1"),
    (None, rf"^how much (?:data |stuff )?is (?:stored|kept|held|saved|there) (?:in|on|inside) (?:all |our |my |the )*{_HOLDERS}{_LAST}", r"total size of \1"),
    (None, rf"^(?:add up|sum up|sum|total) (?:all |our |my |the )*(?:sizes? of (?:all |our |my |the )*)?(bucket|volume|table|snapshot|log group|database)s?(?:' | )?(?:sizes?)?{_LAST}", r"total size of \1s"),
    (None, rf"^(bucket|volume|table|snapshot|log group) sizes? (?:summed up|added up|in total|altogether|combined|together|totall?ed){_LAST}", r"total size of \1s"),
    # parts by how many there are
    (None, rf"^(?:the |our |all |list |show |rank |sort |order )*((?:instance |volume |node |storage |machine )?types|runtimes|engines|regions|accounts|families|platforms|teams) (?:ranked |sorted |ordered )?by (?:the )?(?:number of|count of|how many) ([\w -]{{2,20}}?)(?: (?:use|run|have|are on|we have|there are|are there|run on|of)(?: (?:it|them|each))?| in each| in them)?{_LAST}", r"count \2 by \1 sorted by count descending"),
    (None, rf"^(?:the |our |all |list |show |rank |sort |order )*instance types (?:ranked |sorted |ordered )?by (?:count|usage|popularity|number){_LAST}", "count instances by type sorted by count descending"),
    (None, rf"^(?:the |our |all |list |show |rank |sort |order )*runtimes (?:ranked |sorted |ordered )?by (?:count|usage|popularity|number){_LAST}", "count functions by runtime sorted by count descending"),
    # questions for the bill
    (None, rf"^(how much(?: money)? (?:did|do|have|has|are) (?:we|i)) (?:pay|paid|spend|spent|paying|spending) {_WHEN} (?:for|on) (.+?)(?=\s*[?.!]*$)", r"\1 spend on \3 \2"),
    (None, rf"^(?:what(?:'s| was| is| were) )?(?:the |our |my )?(?:grand |overall |complete )?(?:total|sum)(?: amount)?(?: of everything)? (?:for|of|in) {_WHEN}(?=\s*[?.!]*$)", r"total cost \1"),
    (None, r"^(?:how much(?: money)?|what) (did|does|do|will|has|have) ((?:our |my |the |all )*[\w -]{2,30}?) (?:run|set|cost) (?-i:us|me)(?: back)?\b", r"how much \1 \2 cost"),
    (None, rf"^how much(?: money)? (did|does|do|have|has) ((?:our |my |the |all )*[\w -]{{2,30}}?) (?:{_SPENDS})(?=\s*(?:[?.!]|$|in\b|last\b|this\b|over\b|during\b|on\b|since\b|yesterday\b|per\b|by\b|each\b))", r"how much \1 \2 cost"),
    (None, r"^how much(?: money)? (?:went|goes|is going|has gone|flows|flowed|was going) (?:in)?to (?!waste\b)", "how much did we spend on "),
    (None, r"\bhow (?:bad|high|big|large|steep|crazy|terrible|small|low) (?:is|was|are|were) (?:the |our |my )?((?:last|this) (?:month|week|year|quarter)'s (?:aws )?(?:bill|costs?|spend|spending|invoice))", r"how much is \1"),
    (None, rf"\b(?:the )?(?:top )?({_N} )?(?:biggest|largest|top|main|greatest|leading|number one) ({_N} )?(?:aws )?(?:cost|spend|spending|bill|expense|budget)(?:s|ing)? (?:drivers?|items?|factors?|contributors?|positions?|blocks?|makers?|eaters?|hogs?)\b", r"\1\2 most expensive services"),
    (None, rf"\b(?:the )?top ({_N}) ({_GROUPS}) (?:on|in|of|from) (?:the |our |my )?{_WHEN}(?:'s)? (?:aws )?(?:bill|invoice|spend|costs?|spending)\b", r"\1 most expensive \2 \3"),
    (None, rf"^(?:the |which |what )?({_N}) ({_GROUPS}) (?:that |which )?(?:we|i) (?:spend|spent|pay|paid) (?:the )?most(?: money)? (?:on|for|in)\b", r"\1 most expensive \2"),
    (None, rf"^(?:which|what) ({_N}) ({_GROUPS}) (?:are|were|was|is|have been) (?:the )?(?:most expensive|priciest|costliest|dearest)\b", r"\1 most expensive \2"),
    (None, rf"^(?:are|were|am) (?:we|i) (?:spending|paying) (?:more|less)(?: money)?(?: (?:on|for) ([\w -]{{2,20}}?))? (?:{_WHEN} )?than {_WHEN}(?=\s*[?.!]*$)", r"compare \1 cost this month with \3"),
    (None, r"^(?:please )?(?:group|split|divide|segment|bucket|categori[sz]e|aggregate|summari[sz]e) ((?:the |our |my )*[\w' -]{2,50}?) (?:up )?(?:by|per|into|across) (?=\w)", r"\1 by "),
    (None, r"^(?:please )?(?:itemi[sz]e|dissect|detail|lay out|spell out) (?=(?:the |our |my |last |this )*(?:(?:month|week|year|quarter)'s )?(?:aws )?(?:bill|costs?|spend|invoice|spending))", ""),
    (None, r"\bregional (costs?|spend|spending|bills?|charges)\b(?! (?:by|breakdown|split|distribution|mix))", r"\1 by region"),
    (None, rf"^how (?:is|are|was|were|does|do) (?:the |our |my )?((?:(?:last|this) (?:month|week|year|quarter)'s )?(?:aws )?(?:costs?|spend|spending|bill)) (?:distributed|spread|split|divided|broken down|break down|distribute|divide|split up)(?: up| out)? (?:across|over|among|between|by|into|per) (?:the |all |our |my |each )?({_GROUPS})", r"\1 by \2"),
    (None, rf"\bfrom ((?:{MONTH_OR_SHORT})(?: \d{{4}})?|(?:19|20)\d\d) (?:on|onwards?|forward|and on|and onwards?)(?=\s*(?:[?.!,]|$|by\b|per\b))", r"since \1"),
    # from one end to the other
    (None, rf"\b{_SORTED}from (?:the )?{_DEAR}(?: ones?)? to (?:the )?{_CHEAP}(?: ones?)?\b", "most expensive first"),
    (None, rf"\b{_SORTED}from (?:the )?{_CHEAP}(?: ones?)? to (?:the )?{_DEAR}(?: ones?)?\b", "cheapest first"),
    (None, rf"\b{_SORTED}from (?:the )?(?:busiest|hottest|most used|most active)(?: ones?)? to (?:the )?(?:quietest|idlest|least used|least busy|coldest)(?: ones?)?\b", "busiest first"),
    (None, rf"\b{_SORTED}from (?:the )?(?:slowest)(?: ones?)? to (?:the )?(?:fastest|quickest)(?: ones?)?\b", "slowest first"),
    (None, rf"\b{_SORTED}from (?:the )?(?:fastest|quickest)(?: ones?)? to (?:the )?(?:slowest)(?: ones?)?\b", "fastest first"),
    (None, r"\b(sorted|ordered|ranked|sort|order|rank|arranged|by) (?:by |on |according to )?how much (?:they|it|each|each one) (?:cost|costs|is costing|are costing)(?: us)?\b", r"\1 by cost"),
    (None, r"\bby by cost\b", "by cost"),
    (None, r"\b(sorted |ordered |ranked |sort |order |rank |arranged )?by how (?:big|large) (?:they|it|each) (?:are|is)\b", r"\1by size"),
    (None, r"\b(sorted |ordered |ranked |sort |order |rank |arranged )?by how old (?:they|it|each) (?:are|is)\b", r"\1by age"),
    # first and last
    (None, rf"\bthe (?:very )?(?:last|latest) ([\w -]{{2,30}}?) (?:that |which )?(?:(?:we|i|they|you|somebody|someone) )?(?:(?:have|has|was|were|got|been|ever) )*{_MADE}(?=\s*[?.!]*$)", r"the newest \1"),
    (None, rf"\bthe (?:very )?first ([\w -]{{2,30}}?) (?:that |which )?(?:(?:we|i|they|you|somebody|someone) )?(?:(?:have|has|was|were|got|been|ever) )*{_MADE}(?=\s*[?.!]*$)", r"the oldest \1"),
    (None, rf"\bthe ([\w -]{{2,30}}?) (?:that |which )?(?:(?:was|were|got|has been) )?{_MADE} (?:last|latest|most recently)(?=\s*[?.!]*$)", r"the newest \1"),
    (None, rf"\bthe ([\w -]{{2,30}}?) (?:that |which )?(?:(?:was|were|got|has been) )?{_MADE} (?:first|earliest)(?=\s*[?.!]*$)", r"the oldest \1"),
    (None, rf"^(which|what) ([\w -]{{2,30}}?) (?:did|have|has) (?:we|i|they|you|somebody|someone) {_MAKE}(?:d|ed)? (?:last|latest|most recently)(?=\s*[?.!]*$)", r"\1 \2 is the newest"),
    (None, rf"^(which|what) ([\w -]{{2,30}}?) (?:did|have|has) (?:we|i|they|you|somebody|someone) {_MAKE}(?:d|ed)? (?:first|earliest)(?=\s*[?.!]*$)", r"\1 \2 is the oldest"),
    (None, rf"^(which|what) ([\w -]{{2,30}}?) (?:was|were|got) {_MADE} (?:last|latest|most recently)(?=\s*[?.!]*$)", r"\1 \2 is the newest"),
    (None, rf"^(which|what) ([\w -]{{2,30}}?) (?:was|were|got) {_MADE} (?:first|earliest)(?=\s*[?.!]*$)", r"\1 \2 is the oldest"),
    (None, rf"\b(?:(?:that|which) )?(?:has |have |had )?{_BEEN} (?:for )?(?:the )?longest\b", "that is the oldest"),
    (None, r"\b(?:takes?|taking|took|uses?|using|used|occup(?:y|ies|ying)|eats?|eating|hogs?|hogging|fills?|consum(?:e|es|ing))(?: up)? the most (?:disk )?(?:space|storage|room|disk|capacity)\b", "with the most storage"),
    # amounts
    (None, rf"\bwithin (?=\d[\d,.]* ?{_BYTES}\b)", "at most "),
    (None, rf"\bfrom (?=\d[\d,.]* ?{_BYTES}(?!\w)(?! ?(?:to|up|until|till|through|-|on|and|or)\b))", "at least "),
    (None, rf"(\d[\d,.]* ?(?:{_BYTES}|%|percent|days?|nodes?|iops)) (at most|at least|maximum|minimum)(?=\s*(?:[?.!,]|$|in\b|and\b))", r"\2 \1"),
    (None, rf"(\d[\d,.]* ?{_BYTES}) upwards?\b", r"at least \1"),
    (r"^(?!.*\b(?:asgs?|scal\w+|clusters?|services?)\b)", rf"\b(?:an? |the )?max(?:imum)? (size|capacity|memory|storage) of (?=\d[\d,.]* ?{_BYTES})", r"\1 of at most "),
    (r"\basgs?\b|\bscal\w+ groups?\b|\bautoscal", r"\b(?:with |having )?(?:an? |the |its |their )?(min|max)(?:imum)? (?:size|capacity|count|number)(?: of (?:instances|servers|machines))? (?:of |set to |is |at |= ?)*(?=(?:over|above|under|below|more than|less than|at least|at most|exactly|between)? ?(?:\d|zero|one|two|three))", r"with \1 size "),
    (None, rf"((?:less|more) than|under|over|below|above|at least|at most) (\d[\d,.]* ?{_BYTES})(?: of)? (freeable|free|available) (memory|ram)(?: (?:left|remaining|available|free|to spare))?\b", r"\1 \2 free memory"),
    (None, r"\b(?:is |are )?(?:any |an? )?([a-z]+) (?:is |are )?running low(?: on (?:space|disk|storage|memory))?,? (?:with|having|i\.?e\.?|meaning|at) ", r"\1 with "),
)  # fmt: skip
