"""Whether the bill went up from one time to another, said plainly: (what about, form, what it becomes)."""

# ruff: noqa: E501  (a pattern is read as one line)
from __future__ import annotations

from typing import Final

from rassistant.language.vocabulary.time_words import MONTH_OR_SHORT

_MONTH: Final = rf"(?:{MONTH_OR_SHORT})"
_P: Final = rf"((?:{_MONTH}(?:,? (?:19|20)\d\d)?|(?:this|last|the (?:previous|current)) (?:month|week|quarter|year)|the (?:month|week|year|quarter) before(?: last)?|q[1-4](?: \d{{4}})?|(?:19|20)\d\d|yesterday|the day before yesterday|today)(?:'s)?)"
_BILL: Final = r"(?:(?:aws|cloud|amazon|monthly|total|overall) )*(?:bills?|costs?|spend|spending|charges?|expenses?|expenditures?|invoices?|budget use|usage costs?)"
_OURS: Final = r"(?:(?:my|our|the|all|of|total|overall|whole|entire|aws|cloud|amazon)(?:'s)? )*"
_NAMED: Final = r"(?!(?:number|count|amount|size|traffic|cpu|memory|errors?|requests?|invocations?|there|it|they|we|i|you)\b)([a-z0-9][\w-]*(?: [\w-]+)??)"
_DID: Final = r"(?:(?:so|and|but|hey|ok|okay|well|please|tell me|can you tell me|do you know|i wonder|i'd like to know|i want to know|check|see|check if|see if|tell me if|tell me whether|whether|if),? )*(?:(?:did|does|do|has|have|is|are|was|were|how (?:much )?(?:did|has|have)|by how much (?:did|has|have)|if|whether) )"
_ADVERB: Final = r"(?:(?:really|actually|also|just|even|still|suddenly|ever|noticeably|significantly|slightly|sharply|steadily|been|be|have) )*"
_MOVED: Final = r"(?:(?:go|goes|gone|going|went|gotten|gets?|getting|got|been|come|coming|came|cre[ep]+t?|creeping|shot|shoot|jump(?:ed)?|move[ds]?|moving|trend(?:ed|ing)?|end(?:ed)? up|turn(?:ed)? out|become|becoming|became) )?(?:up|down|increas(?:e|ed|es|ing)|gr(?:ow|ew|own|owing)|ris(?:e|en|ing)|rose|climb(?:ed|ing)?|jump(?:ed|ing)?|spik(?:e|ed|ing)|soar(?:ed|ing)?|shrink|shrank|shrunk|drop(?:ped|ping)?|decreas(?:e|ed|es|ing)|declin(?:e|ed|es|ing)|reduc(?:e|ed)|f(?:all|ell|allen|alling)|chang(?:e|ed|ing)|differ(?:ed|ent)?|higher|lower|worse|better|bigger|smaller|more expensive|less expensive|pricier|costlier|dearer|cheaper|more costly|different)"
_OR_NOT: Final = r"(?: or (?:not|did it not|(?:did it )?(?:go |went )?(?:up|down)|lower|higher|decreased?|increased?|drop(?:ped)?|f[ae]ll|stay(?:ed)? (?:the same|flat)|cheaper|more expensive|less expensive))?"
_MUCH: Final = r"(?: (?:much|a lot|at all|a bit|by much|significantly|any|somewhat|sharply|noticeably|the most|the least|most|the fastest|in (?:costs?|price|spend|spending)))*"
_PRICED: Final = r"(?:more expensive|less expensive|pricier|costlier|dearer|cheaper|more costly|less costly)"
_THAN: Final = r"(?:,? (?:as )?(?:compared (?:to|with)|in comparison (?:to|with)|relative to|against|versus|vs\.?|than|over|from|since|on)(?: (?:it was|they were|what it was|that of|those of|we did|we were|we paid|we spent))?)(?: (?:in|for|during|of))?(?: the month of)?"
_IN: Final = r"(?: (?:in|for|during|over|of))?(?: the month of)?"
_BY: Final = r"(?:,? (?:and )?(by (?:service|region|account|team|resource|usage type|instance type|tag [\w.-]+|[\w-]+ tag)|per (?:service|region|account|team)))?"
_END: Final = r"(?:,? and by how much|,? by how much|,? and how much|,? and why not)?(?=\s*[?.!]*$)"
_FROM_TO: Final = (
    rf"(?:,? (?:from|between))(?: the month of)? {_P} (?:to|and|until|till|through|into|-)(?: the month of)? {_P}"
)
_OF: Final = rf"(?: (?:for|of|on|from|in) {_OURS}{_NAMED})?"
_COSTS: Final = rf"{_OURS}(?:{_NAMED}(?:'s)? )?{_BILL}{_OF}"
_BECAME: Final = rf"{_ADVERB}(?:(?:get|gets|got|gotten|getting|become|becoming|became) )?{_PRICED}"
_WE_SPENT: Final = rf"(?:we|i|things|everything|it all|aws|it) {_ADVERB}(?:(?:get|got|getting|spend|spending|spent|pay|paying|paid) )?(?:{_PRICED}|more|less|higher|lower)(?: money)?(?: (?:on|for) {_OURS}{_NAMED})?{_OR_NOT}{_MUCH}"
_THESE_DAYS: Final = r"(?:,? (?:this month|lately|recently|these days|of late|at the moment))?"
_WENT_UP: Final = r"(?:(?:go|goes|gone|going|went|come|came|crept|creeping|shot|jumped|moved) up|increas(?:e|ed|es|ing)|gr(?:ew|own|owing)|ris(?:en|ing)|rose|climb(?:ed|ing)|jump(?:ed|ing)|spik(?:ed|ing)|dropp(?:ed|ing)|decreas(?:ed|ing)|declin(?:ed|ing)|f(?:ell|allen|alling)|(?:(?:got|get|gotten|getting|become|became|becoming) )?(?:more expensive|less expensive|pricier|costlier|dearer|cheaper|more costly))"
_HAVE: Final = r"(?:have |has |did |are |is |were |was )?"
_PARTS: Final = r"(service|region|account|team|project|environment|owner|department)s?"
_SIDE: Final = r"(?:(?:on|in|for|with|our|my|the|is it|was it) )*(?!(?:\$|\d|usual|before|normal|expected|planned|budget|that|this|last|we|i|it|they|you|there|any|all|some|no|others?|the (?:month|week|year|quarter)|yesterday|today|more|less)\b)([a-z0-9][\w.-]*(?: (?!than\b|or\b|more\b|less\b|costs?\b|in\b|last\b|this\b|during\b|by\b)[\w.-]+){0,2})"
_TWO: Final = rf"{_SIDE[:-1]}(?:, ?[a-z0-9][\w.-]*(?: [\w.-]+)?)*),? (?:or|and|vs\.?|versus) {_SIDE}"
_MORE: Final = rf"(?:the )?(?:(?:higher|lower|bigger|larger|smaller|more|less|most|least|{_PRICED}|most expensive|least expensive|priciest|costliest|cheapest|the expensive one|highest|lowest))(?: money)?(?: (?:one|bill|costs?))?"
_THEN: Final = rf"(,?(?: (?:in|during|for|over|of))?(?: the month of)? {_P[1:-1]})?"
_WEIGHED: Final = r"(?:cost(?:s|ed|ing)?|spends?|spent|spending|is|are|was|were|has|had|have|(?:did|do) we spend|are we spending|(?:is|are|was|were) (?:costing|spending)|been)(?: (?:us|me))?"
_KEYS: Final = r"(team|env|environment|project|owner|department|app|application|product|customer|stage|cost ?center)"
_ASKS: Final = (
    r"(?:(?:so|and|but|hey|ok|okay|well|please|tell me|can you tell me|do you know|i wonder|check|see)[,:]? )*"
)
_JOINT: Final = r"(?:and|or|to|with|vs\.?|versus|against|through|until|compared (?:to|with))"
_SHORT: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_IN_ORDER: Final = "|".join(
    rf"(?={first}[a-z]* {_JOINT} (?:{'|'.join(row[at + 1 :])})[a-z]*,? 20)"
    for row in (_SHORT, ("q1", "q2", "q3", "q4"))
    for at, first in enumerate(row[:-1])
)
"""March and April 2025: both of that year; not from November to January 2025."""
_OVER: Final = (
    r"\b(?:month|week|quarter|year)[ -](?:over|on|to|by)[ -](?:month|week|quarter|year)\b|(?<![\w-])mom(?![\w-])"
)
_EITHER: Final = r"\bmore\b|\bless\b|\bmost\b|\bleast\b|\bcheap|\bpric(?:ier|iest)|\bcost(?:lier|liest)|\bdearer|\b(?:high|low|bigg|larg|small)e(?:r|st)\b"
_SORT: Final = (
    r"(?: (?:one|of (?:them|these|those|the two)|service|region|account|month|quarter|year|week|country|place))?"
)

RULES: Final[tuple[tuple[str | None, str, str], ...]] = (
    (_OVER, rf"^(?!.*(?:{_P[1:-1]}|\b(?:past|since|from|between|during|months|weeks|quarters|20\d\d)\b))(?=.*\b{_BILL}\b)(.*?),? ?\b(?:(month|week|quarter|year)[ -](?:over|on|to|by)[ -]\2)\b(?: (?:changes?|growth|trend|comparison|difference))?(.*?)[\s?.!]*$", r"\1\3 this \2 compared with last \2"),
    (_OVER, rf"^(?!.*(?:{_P[1:-1]}|\b(?:past|since|from|between|during|months|weeks|quarters|20\d\d)\b))(?=.*\b{_BILL}\b)(.*?),? ?(?<![\w-])mom(?![\w-])(?: (?:changes?|growth|trend|comparison|difference))?(.*?)[\s?.!]*$", r"\1\2 this month compared with last month"),
    (r"\b20\d\d\b", rf"\b(?:{_IN_ORDER})([a-z]+|q[1-4]) ({_JOINT}) ([a-z]+|q[1-4]),? (20\d\d)(?![\w-])", r"\1 \4 \2 \3 \4"),
    (r"\b(?:quarter|half)\b", r"\b(first|second|third|fourth|1st|2nd|3rd|4th) ((?:and|or|to|with|vs\.?|versus|against)(?: the)?) (first|second|third|fourth|1st|2nd|3rd|4th) (quarter|half)((?: of| in)? (?:20\d\d|last year|this year))?(?!\w)", r"\1 \4\5 \2 \3 \4\5"),
    # from one time to another
    (None, rf"^(?:{_DID})?{_COSTS} {_ADVERB}{_MOVED}{_OR_NOT}{_MUCH}{_BY}{_FROM_TO}{_BY}{_END}", r"compare \1 \2 cost in \5 with \4 \3 \6"),
    (None, rf"^(?:{_DID})?{_COSTS} {_ADVERB}{_MOVED}{_OR_NOT}{_MUCH}{_BY}{_IN} {_P}{_THAN} {_P}{_BY}{_END}", r"compare \1 \2 cost in \4 with \5 \3 \6"),
    (None, rf"^{_DID}{_COSTS}{_IN} {_P} {_ADVERB}{_MOVED}{_OR_NOT}{_MUCH}{_THAN} {_P}{_BY}{_END}", r"compare \1 \2 cost in \3 with \4 \5"),
    (None, rf"^{_DID}{_OURS}{_P} {_BILL} {_ADVERB}{_MOVED}{_OR_NOT}{_MUCH}{_THAN} {_P}{_BY}{_END}", r"compare cost in \1 with \2 \3"),
    (None, rf"^{_DID}(?:{_BILL} )?{_P}(?: {_BILL})? {_ADVERB}(?:{_PRICED}|higher|lower|up|down|worse){_OR_NOT}{_MUCH}{_THAN} {_P}(?: {_BILL})?{_BY}{_END}", r"compare cost in \1 with \2 \3"),
    (None, rf"^{_DID}{_OURS}{_NAMED} {_BECAME}{_OR_NOT}{_MUCH}{_FROM_TO}{_BY}{_END}", r"compare \1 cost in \3 with \2 \4"),
    (None, rf"^{_DID}{_OURS}{_NAMED} {_BECAME}{_OR_NOT}{_MUCH}{_IN} {_P}{_THAN} {_P}{_BY}{_END}", r"compare \1 cost in \2 with \3 \4"),
    (None, rf"^{_DID}{_OURS}{_NAMED} cost (?:us |me )?(?:more|less)(?: money)?{_OR_NOT}{_IN} {_P}{_THAN} {_P}{_BY}{_END}", r"compare \1 cost in \2 with \3 \4"),
    (None, rf"^{_DID}{_OURS}{_NAMED} cost (?:us |me )?(?:more|less)(?: money)?{_OR_NOT}{_FROM_TO}{_BY}{_END}", r"compare \1 cost in \3 with \2 \4"),
    (None, rf"^{_DID}{_WE_SPENT}{_IN} {_P}{_THAN} {_P}{_BY}{_END}", r"compare \1 cost in \2 with \3 \4"),
    (None, rf"^{_DID}{_WE_SPENT}{_FROM_TO}{_BY}{_END}", r"compare \1 cost in \3 with \2 \4"),
    (None, rf"^(?:{_DID})?(?:which|what) {_PARTS}(?:'s? {_BILL}| {_BILL})? {_HAVE}{_ADVERB}{_MOVED}{_MUCH}{_FROM_TO}{_END}", r"compare cost by \1 in \3 with \2"),
    (None, rf"^(?:{_DID})?(?:which|what) {_PARTS}(?:'s? {_BILL}| {_BILL})? {_HAVE}{_ADVERB}{_MOVED}{_MUCH}{_IN} {_P}{_THAN} {_P}{_END}", r"compare cost by \1 in \2 with \3"),
    (None, rf"^(?:{_DID})?(?:which|what) {_PARTS} (?:cost|costs|costed|are costing|is costing)(?: us| me)? (?:more|less){_IN} {_P}{_THAN} {_P}{_END}", r"compare cost by \1 in \2 with \3"),
    (None, rf"^(?:{_DID})?(?:which|what)(?: costs?| things?| items?)? {_HAVE}{_ADVERB}{_WENT_UP}{_MUCH}{_FROM_TO}{_END}", r"compare cost by service in \2 with \1"),
    (None, rf"^(?:by )?how much (?:more expensive|less expensive|cheaper|pricier|costlier|higher|lower|less|more|bigger|smaller) (?:was|is|were) {_OURS}{_P}(?: {_BILL})? than {_OURS}{_P}(?: {_BILL})?{_END}", r"compare cost in \1 with \2"),
    (None, rf"^(?:(?:what(?:'s| is| was) |show me |give me )?(?:the )?(?:(?:percent|percentage|%|relative|absolute) )?(?:change|increase|decrease|growth|rise|drop|difference)) (?:in|of) {_COSTS}{_BY}{_FROM_TO}{_BY}{_END}", r"compare \1 \2 cost in \5 with \4 \3 \6"),
    (None, rf"^(?:{_DID})?(?:which|what) {_PARTS} (?:had|has|saw|shows?|showed) the (?:biggest|largest|highest|greatest|steepest|most|smallest) (?:increase|rise|jump|growth|drop|decrease|change|spike)(?: (?:in|of) {_BILL})?{_FROM_TO}{_END}", r"compare cost by \1 in \3 with \2"),
    (None, rf"^(?:{_DID})?(?:which|what) {_PARTS} (?:had|has|saw|shows?|showed) the (?:biggest|largest|highest|greatest|steepest|most|smallest) (?:increase|rise|jump|growth|drop|decrease|change|spike)(?: (?:in|of) {_BILL})? (?:in|during|for) ({_MONTH}(?:,? (?:19|20)\d\d)?){_END}", r"compare cost by \1 in \2 with the month before \2"),
    (None, rf"^(?:{_DID})?(?:which|what) {_PARTS} (?:had|has|saw|shows?|showed) the (?:biggest|largest|highest|greatest|steepest|most|smallest) (?:increase|rise|jump|growth|drop|decrease|change|spike)(?: (?:in|of) {_BILL})? (last|this) month{_END}", r"which \1s went up \2 month"),
    # in one time: against the one before it
    (None, rf"^{_DID}{_COSTS} {_ADVERB}{_MOVED}{_OR_NOT}{_MUCH} (?:in|during|for) ({_MONTH}(?:,? (?:19|20)\d\d)?){_BY}{_END}", r"compare \1 \2 cost in \3 with the month before \3 \4"),
    (None, rf"^{_DID}{_OURS}{_NAMED} {_BECAME}{_OR_NOT}{_MUCH} (?:in|during|for) ({_MONTH}(?:,? (?:19|20)\d\d)?){_BY}{_END}", r"compare \1 cost in \2 with the month before \2 \3"),
    (None, rf"^(?:{_DID})?(?:which|what) {_PARTS}(?:'s? {_BILL}| {_BILL})? {_HAVE}{_ADVERB}{_WENT_UP}{_MUCH} (?:in|during|for) ({_MONTH}(?:,? (?:19|20)\d\d)?){_END}", r"compare cost by \1 in \2 with the month before \2"),
    (None, rf"\b(?:in|of|for) ({_MONTH}(?:,? (?:19|20)\d\d)?) ((?:compared )?(?:with|to|than|against|vs|versus)) (?:in )?the (?:month|one) before(?: that| it)?(?=\s*(?:[?.!,]|$|by\b|per\b))", r"in \1 \2 the month before \1"),
    (None, rf"^{_DID}{_COSTS} {_ADVERB}{_MOVED}{_OR_NOT}{_MUCH} since {_P}{_BY}{_END}", r"compare \1 \2 cost this month with \3 \4"),
    (None, rf"^{_DID}{_OURS}{_NAMED} {_BECAME}{_OR_NOT}{_MUCH} since {_P}{_BY}{_END}", r"compare \1 cost this month with \2 \3"),
    (None, rf"^{_DID}{_OURS}{_NAMED} {_BECAME}{_OR_NOT}{_MUCH} last month{_BY}{_END}", r"compare \1 cost of last month with the month before last \2"),
    (None, rf"^{_DID}{_COSTS} {_ADVERB}{_MOVED}{_OR_NOT}{_MUCH} last month{_BY}{_END}", r"compare \1 \2 cost of last month with the month before last \3"),
    (None, rf"^(?:{_DID})?(?:which|what) {_PARTS}(?:'s? {_BILL}| {_BILL})? {_HAVE}{_ADVERB}{_WENT_UP}{_MUCH} last month{_END}", r"compare cost by \1 of last month with the month before last"),
    (None, rf"^{_DID}{_OURS}{_NAMED} (?=[^?]*\b(?:get|gets|got|gotten|getting|become|becoming|became|this month|lately|recently|these days)\b){_BECAME}{_OR_NOT}{_MUCH}{_THESE_DAYS}{_BY}{_END}", r"compare \1 cost this month with last month \2"),
    (None, rf"^{_DID}{_COSTS} {_ADVERB}{_MOVED}{_OR_NOT}{_MUCH}{_THESE_DAYS}{_BY}{_END}", r"compare \1 \2 cost this month with last month \3"),
    (None, rf"^(?:{_DID})?(?:which|what) {_PARTS}(?:'s? {_BILL}| {_BILL})? (?!{_HAVE}{_PRICED}[\s?.!]*$){_HAVE}{_ADVERB}{_WENT_UP}{_MUCH}{_THESE_DAYS}{_END}", r"compare cost by \1 this month with last month"),
    # one beside another: which of the two costs more
    (_EITHER, rf"^(?:{_ASKS})?(?:which|what|who){_SORT}(?: of)? {_WEIGHED} {_MORE}(?: (?:on|in|for))?{_THEN}(?:[,:;]| -|\?)? {_TWO}{_THEN}(?=\s*[?.!]*$)", r"compare \2 and \3 cost \1 \4"),
    (_EITHER, rf"^(?:{_ASKS})?(?:which|what) {_KEYS} {_WEIGHED} {_MORE}(?: (?:on|in|for))?{_THEN}(?:[,:;]| -|\?)? {_TWO}{_THEN}(?=\s*[?.!]*$)", r"compare \1 \3 and \1 \4 cost \2 \5"),
    (_EITHER, rf"^(?:{_ASKS})?{_TWO}(?:[,:;?]| -)+ (?:which|what|who){_SORT}(?: of)? {_WEIGHED} {_MORE}(?: (?:on|in|for))?{_THEN}(?=\s*[?.!]*$)", r"compare \1 and \2 cost \3"),
    (_EITHER, rf"^(?:{_ASKS})?(?:did|does|do|is|are|was|were|has|have) {_TWO} (?:{_WEIGHED} )?{_MORE}{_THEN}(?=\s*[?.!]*$)", r"compare \1 and \2 cost \3"),
    (_EITHER, rf"^(?:{_ASKS})?(?:did|do|are|were|have) (?:we|i) (?:spend|spending|spent|pay|paying|paid) (?:more|less)(?: money)?{_THEN} {_SIDE}{_THEN} (?:or|than|vs\.?|versus) {_SIDE}{_THEN}(?=\s*[?.!]*$)", r"compare \2 and \4 cost \1\3\5"),
    (_EITHER, rf"^(?:{_ASKS})?(?:is|are|does|do|did|was|were|has|have) {_SIDE} (?:{_WEIGHED} )?{_MORE}{_THEN} than {_SIDE}{_THEN}(?=\s*[?.!]*$)", r"compare \1 and \3 cost \2\4"),
    (_EITHER, rf"^(?:{_ASKS})?(?:is|are|does|do|did|was|were|has|have) {_SIDE} (?:{_WEIGHED} )?{_MORE} (in|on) {_SIDE}{_THEN},? (?:or|than|and) (?:in |on )?{_SIDE}{_THEN}(?=\s*[?.!]*$)", r"compare \1 cost \2 \3 and \5 \4\6"),
    (_EITHER, rf"^(?:{_ASKS})?(?:is|are|does|do|did|was|were|has|have) {_SIDE} (?:{_WEIGHED} )?(?:more|less|{_PRICED}) than (?:in |for )?last (month|week|year|quarter)(?=\s*[?.!]*$)", r"compare \1 cost this \2 with last \2"),
    (_EITHER, rf"^(?:{_ASKS})?(?:which|what) {_PARTS} {_WEIGHED} (?:more|less|{_PRICED}) than (?:in |for |they did )*last (month|week|year|quarter)(?=\s*[?.!]*$)", r"compare cost by \1 this \2 with last \2"),
    (_EITHER, rf"^(?:{_ASKS})?(?:which|what|where)(?: (?:region|account|of (?:them|these|the two)))? (?:has|have|had|are there|do we have|holds?|runs?) (?:more|fewer|less|the most|the fewest) ([\w -]{{2,30}}?)[,:;] ?{_TWO}(?=\s*[?.!]*$)", r"how many \1 in \2 vs \3"),
    (_EITHER, rf"^(?:{_ASKS})?(?:are there|do we have|have we got) (?:more|fewer|less) ([\w -]{{2,30}}?) in {_SIDE} (?:or|than) (?:in )?{_SIDE}(?=\s*[?.!]*$)", r"how many \1 in \2 vs \3"),
    (None, r"\bcost in ((?:this|last|the|yesterday|today|q)\b)(?! month before)", r"cost \1"),
    (None, r"\bcompare (?:aws|amazon|cloud|everything) cost\b", "compare cost"),
)  # fmt: skip
