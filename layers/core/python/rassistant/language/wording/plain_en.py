"""English said in many ways, said in one: a negation stays one, a number stays that number, what is quoted is left alone."""

# ruff: noqa: E501  (a pattern is read as one line)
from __future__ import annotations

from typing import Final

from rassistant.language.vocabulary.time_words import MONTH_NAMES
from rassistant.language.wording import (
    plain_en_advice,
    plain_en_answer,
    plain_en_changes,
    plain_en_clauses,
    plain_en_counts,
    plain_en_fields,
    plain_en_foreign,
    plain_en_kinds,
    plain_en_lasts,
    plain_en_names,
    plain_en_owners,
    plain_en_ranks,
    plain_en_senses,
    plain_en_unused,
    plain_en_values,
    plain_en_waste,
    plain_en_words,
)
from rassistant.language.wording.quotes_en import is_quoted, without_quotes
from rassistant.language.wording.rewriting import Rewriting, Rule
from rassistant.language.wording.text import says_english

_NOBODY: Final = r"(?:nobody|no[ -]?one|none of us|no (?:person|user|client|customer|app|application|instance|server|resource|thing))(?:'s| is| was| has| ever| currently| really| actually| even| has ever)*"
_NEG: Final = r"(?:(?:are|is|was|were|have|has|had|do|does|did|can|could)(?:n't|nt| not| never)(?: yet| currently| really| actually| even| ever)?|not|never|ain't)(?: (?:currently|really|actually|even|ever|yet|being|been|been getting|getting|get|got|be|at all))*"
_TO_ANYTHING: Final = r"(?:(?:any|an?|our|my|the)? ?(?:running |ec2 )?(?:instance|instances|server|servers|machine|machines|vm|vms|box|boxes|ec2|ec2s|host|hosts|resource|resources|thing|things)|anything(?: at all)?|something|anywhere|anyone|any of (?:our|my|the) (?:instances|servers|machines))"
_JOINED: Final = r"(?:attached|connected|hooked(?: up)?|plugged(?: in)?|mounted|bound|assigned|associated|linked|tied|allocated|wired(?: up)?|used|in use|being used)"
_WE: Final = r"(?:we|i|they|you|somebody|someone|people|the team)(?:'ve|'re|'m| have| are| am| ever| currently| actually| still| all)*"
_UNIT: Final = r"(?:%|percent|[kmgt]i?b|gigs?|gigabytes?|megabytes?|terabytes?|days?|weeks?|months?|years?|hours?|minutes?|seconds?|secs?|ms|iops|times)"
_NUMBER: Final = r"\$?\d[\d,.]*"
_MEASURED: Final = r"(?=(?:(?:for|at|to|of|is|over|about) )?(?:only |just )?(?:the )?(?:more than|less than|fewer than|over|under|above|below|at least|at most|longer than|shorter than|between|exactly|up to|no more than|no less than|not more than|beyond|past|>|<|\d|an? (?:day|week|month|year)|one |two |three |seven |thirty |ninety ))"
_LOGS: Final = r"\blogs?\b|\bcloudwatch\b"
_DATABASE: Final = r"\b(?:databases?|dbs?|doc(?:ument)? ?dbs?|rds|mysql|mariadb|aurora|oracle)\b|\bpostgres"
_FUNCTION: Final = r"\blambdas?\b|\bfunctions?\b"
_BALANCER: Final = r"\bload[ -]?balancers?\b|\b[en]?[al]lbs?\b|\bnlbs?\b"
_HOLDER: Final = r"\bvolumes?\b|\bdisks?\b|\bebs\b|\be?ips?\b|\baddress(?:es)?\b"
_INVOKED: Final = r"(?:invoked?|invoking|call(?:ed|s|ing)?|execut(?:e|ed|es|ing)|trigger(?:ed|s|ing)?|fired?|fires|hit|invokes|run|runs|running|ran)"
_REACHED: Final = (
    r"(?:reach|access|get to|connect to|see|read|open|view|list|download from|get at|hit|log in to|download)"
)
_WORLD: Final = r"(?:anyone|anybody|everyone|everybody|the (?:whole |entire )?(?:internet|world|public|web)|the outside(?: world)?|outsiders|strangers|(?:any|every)(?:one|body) on the (?:internet|web))"
_FROM_WORLD: Final = r"(?:from (?:the )?(?:public )?(?:internet|outside(?: world)?|web|anywhere)(?: on the internet)?|publicly|by (?:anyone|anybody|everyone|everybody|the public|the world)|to (?:anyone|anybody|everyone|everybody|the (?:whole |entire )?(?:public|world|internet|web)|the outside(?: world)?|outsiders)|over the internet)"

_ASKED: Final[tuple[Rule, ...]] = (
    (None, r"\b(group|categorize|categorise|bucket|segment) (?!by\b)((?:my |our |the |all )*[\w\s-]{2,40}?) (?:by|per) (?=\w)", r"\2 grouped by "),
    (None, r"^(?:break down|break up|split up|split|breakdown|break(?! ?down)) (?!by\b|down\b)((?:my |our |the |all )*[\w\s'-]{2,50}?) (?:down |up |out )?by (?=\w)", r"\1 by "),
    (None, r"\b(?:sort|order|rank|arrange) (?!(?:them|it|these|those|the results?|by|on|of)\b)((?:my |our |the |all )*[\w\s-]{2,40}?) (?:by|on) (?=\w)", r"\1 sorted by "),
    (None, r"\bregion[ -]?wise\b|\bregion by region\b", "by region"),
    (None, r"\bregional (?=(?:cost |spend )?(?:breakdown|split|distribution))", "by region "),
    (None, r"\b(service|type|runtime|account|team|engine|state)[ -]wise\b", r"by \1"),
    (None, r"\bper[ -](region|type|account|service|team|runtime|engine) ((?:[\w-]+ )?counts?|costs?|spend|totals?)\b", r"\2 per \1"),
    (None, r"\b(?:which|what) region (?:runs|contains|holds|hosts|houses) (?=the most|most)", "which region has "),
    (None, r"\b(region|account|runtime|type|engine|service|team|family) (?:having|that has|with|holding) the (?:most|largest number of|greatest number of|biggest number of|highest count of|largest amount of)\b", r"\1 with the most"),
    (None, r"\bthe (?:largest|greatest|biggest|highest) (?:number|count|amount|quantity) of\b", "the most"),
    (None, r"\bwhere (?:do|are|is|did|does)(?: we| i| you)? (?:have |run |keep |host )?(?:the )?most (?:of )?(?:(?:my|our|the|all) )?([\w\s-]{2,30}?)(?: running| run| located| live| sit| hosted| deployed)?(?=\?|$)", r"which region has the most \1"),
    (None, r"\b(?:which|that) (?:costs?|costed|is costing|are costing)(?: (?:us|me))? the most\b", "most expensive"),
    (None, r"\bcost(s?) (?:us|me) the (most|least)\b", r"cost\1 the \2"),
    (None, r"(?<!than )\b(\d+|two|three|four|five|ten) ([\w-]+(?: [\w-]+)?) (?:that|which) cost(?: us| me)? the most\b", r"\1 most expensive \2"),
    (None, r"\bhow (?:big|large) (?:are|is) (?:all )?(?:of )?(?:(?:my|our|the) )?([\w\s-]{2,30}?) (?:together|in total|altogether|combined|overall|in all)\b", r"total size of \1"),
    (None, r"\boverall (?=size|storage|capacity|memory)", "total "),
    (None, r"\b(?:(?:and )?(?:sorted|ordered|ranked|arranged|listed|shown|sort|order|rank) )?(?:them )?(?:from )?(?:the )?(?:largest|biggest) to (?:the )?smallest(?=\s*(?:[?.!,]|$))", r"sorted by size descending"),
    (None, r"\b(?:(?:sort|order|rank|arrange|list)(?:e?d)? (?:them |these |those )?)?(?:from )?smallest to (largest|biggest)(?=\s*(?:[?.!,]|$))", r"sorted by size ascending"),
    (None, r"\bon average,? how (?:much|many) ([\w -]{2,30}?) (?:do|does|did|are|is) (?:an? |my |our |the |all |each )*([\w -]{2,30}?)(?: (?:have|has|use|uses|get|gets|had))?(?=\s*[?.!]?$)", r"average \1 of \2"),
    (None, r"\bhow (?:much|many) ([\w -]{2,30}?) (?:do|does|did|are|is) (?:an? |my |our |the |all |each )*([\w -]{2,30}?)(?: (?:have|has|use|uses|get|gets|had))? on average(?=\s*[?.!]?$)", r"average \1 of \2"),
    (None, r"\b(average|mean|avg) ([\w -]{2,30}?) (?:per|for each|for every|of each|of every|across all|over all) (instance|server|database|db|function|lambda|bucket|volume|table|cluster|disk|vm|load balancer)s?\b(?! (?:types?|class|classes|famil|sizes?|states?|kinds?|regions?|engines?|names?|versions?))", r"\1 \2 of \3s"),
    (None, r"\bhow much (?:disk|disk space)(?= (?:do|does|have))", "how much ebs storage"),
    (None, r"\b(?:was|were|got) (?:created|launched|made|built) first\b", "is the oldest"),
    (None, r"\b(?:was|were|got) (?:created|launched|made|built) (?:last(?! (?:month|week|year|quarter|night|\d))|most recently)\b", "is the newest"),
    (None, r"\b(?:have we|have i|did we|we have|we've|i've|i have) (?:had|kept|owned) (?:the )?longest\b", "is the oldest"),
    (None, r"^(?!.*\b(?:how|count|counts|number|costs?|spend|spent|spending|bill|total|sum|average|avg|mean|combined|overall|aggregate|maximum|minimum|max|min|highest|lowest|most|fewest|largest|much|breakdown)\b)(.*) in (?:each and every|every single|every|each) region(?=\s*\??$)", r"\1 in all regions"),
)  # fmt: skip

_PARTED: Final = r"(service|region|account|team|runtime|instance type|type|engine|state|status|environment|owner|project|platform|family|storage class|size|version)"
_MONEY_WORDS: Final = r"(?:costs?|spend|spending|spent|bill|expenses?|charges?|invoice|money)"
_PERIOD: Final = rf"(?:last|this|past|previous|in|during|for|since|{MONTH_NAMES}|yesterday|today)"

_PARTS: Final[tuple[Rule, ...]] = (
    (None, rf"\b{_PARTED} (?:breakdown|distribution|split|mix) (?:of|for|across) (?:all )?(?:my |our |the )?([\w' -]{{2,40}})(?=[?.!]?$)", r"\2 by \1"),
    (None, rf"\b([\w-]+) {_PARTED} (?:breakdown|distribution|split|mix)(?=[?.!]?$)", r"how many \1 by \2"),
    (None, rf"\b(?:breakdown|distribution|split|spread|mix) of (?:all )?(?:my |our |the )?([\w -]{{2,30}}?) (?:across|over|among|between|by|per) (?:the |all |our |my |each )*{_PARTED}s?\b", r"how many \1 by \2"),
    (None, r"\b(?:breakdown|distribution|mix) of (?:all )?(?:my |our |the )?([\w-]+) (types|runtimes|states|engines|classes|regions|sizes|versions|families|platforms)\b", r"how many \1 by \2"),
    (None, rf"\bhow (?:are|is) (?:all )?(?:my |our |the )?([\w -]{{2,30}}?) (?:distributed|spread(?: out)?|split(?: up)?|divided|broken down|scattered|allocated) (?:across|over|among|between|by|per|in) (?:the |all |our |my |each |different |various )*{_PARTED}s?\b", r"how many \1 by \2"),
    (None, r"\b(?:which|what) ((?:instance |node |storage |volume )?(?:types?|runtimes?|engines?|regions?|states?|versions?)) (?:do|are|does|is) (?:all )?(?:my |our |the |we )?([\w -]*?) ?(?:use|using|have|run on|run|in|on|running)?,? (?:and|with) how many (?:of (?:each|them)|each|there are.*|in each|use each)(?=[?.!]?$)", r"how many \2 by \1"),
    (None, r"\bhow many (?:do we have )?by (?:instance )?types?$", "how many instances by type"),
)  # fmt: skip

_MONEY: Final[tuple[Rule, ...]] = (
    (None, r"\b(?:the )?(?:top |first )(\d+|two|three|four|five|six|seven|eight|ten) (regions|accounts|services) (?:by|in terms of|for) (?:total |monthly |their |overall )?(?:costs?|spend|spending|bill|expenses?)\b", r"\1 most expensive \2"),
    (None, r"^(?:the |our )?(?:top )?(regions|accounts) (?:ranked |sorted |ordered )?by (?:total |monthly |their |overall )?(?:costs?|spend|spending|bill|expenses?)\b", r"most expensive \1"),
    (None, r"\b(cost|costs|costing|costed|charge|charges|charged|charging|bill|bills|billed|give|gives|show|tell|save|send|let|help|get|bring) (?-i:us)\b(?![ -](?:east|west|regions?\b))", r"\1"),
    (None, r"\bset (?-i:us|me) back\b", "cost"),
    (None, r"\b((?:how much|what)(?: money)? (?:did|do|have|are|will|had) (?:we|i|you)(?: already| actually| really| end up)?) (?:pay|paid|paying|shell out|shelling out|fork out|hand over|dish out)(?: (?:aws|amazon))? for\b", r"\1 spend on"),
    (None, r"\b((?:how much|what)(?: money)? (?:did|do|have|are|will|had) (?:we|i|you)(?: already| actually| really| end up)?) (?:pay|paid|paying|shell out|shelling out|fork out|hand over|dish out)(?: (?:to )?(?:aws|amazon))?\b", r"\1 spend"),
    (None, r"\bhow much (?:did|does|do|have|has) (?:aws|amazon|it|they)(?: all)? (?:charge|charged|bill|billed)(?: (?:us|me))?\b", "how much did we spend"),
    (None, r"\bwhat (?:did|does|do|have|has) (?:aws|amazon|they)(?: all)? (?:charge|charged|bill|billed)(?: (?:us|me))?\b", "how much did we spend"),
    (None, rf"\bhow (?:expensive|costly|pricey) (?:was|were|is|has been|have been) (?={_PERIOD}\b)", "how much did we spend "),
    (None, rf"\bhow (?:expensive|costly|pricey) (?:was|were|is|are) (?:our |my |the )?([\w -]{{2,30}}?) (?={_PERIOD}\b)", r"how much did \1 cost "),
    (None, rf"^(?:show me |tell me )?(?:what was |what's |what is |what were )?(?:our |my |the )?(?:biggest|largest|highest|main|top|greatest|single biggest|number one) {_MONEY_WORDS}(?: (?:item|driver|factor|center))?(?= {_PERIOD}\b|[?.!]?$)", "which service cost the most"),
    (None, rf"\bwhat (?:cost|costs|did cost)(?: us| me)? the most(?= {_PERIOD}\b|[?.!]?$)", "which service cost the most"),
    (None, rf"\b(?:what|which) (?:did|do|have|are) (?:we|i) (?:spend|spent|spending|pay|paying) (?:the )?most(?: money)? (?:on|for)(?= {_PERIOD}\b|[?.!]?$)", "which service cost the most"),
    (None, r"\b(?:the )?(service|region|account|team)s? (?:that |which )?(?:we|i) (?:spend|spent|pay|paid)(?: the)? most(?: money)?(?: (?:on|for|in))?\b", r"which \1 cost the most"),
    (None, r"\b(?:which|what) (services|regions|accounts|teams) (?:did|do|have|are) (?:we|i) (?:spend|spent|spending|pay|paying)(?: the)? most(?: money)? (?:on|for|in)\b", r"most expensive \1"),
    (None, r"\b(?:which|what) (service|region|account|team) (?:did|do|have|are) (?:we|i) (?:spend|spent|spending|pay|paying)(?: the)? most(?: money)? (?:on|for|in)\b", r"which \1 cost the most"),
    (None, r"\bwhere (?:did|does|do|has|is|are|was) (?:most of )?(?:the|our|my|all(?: the| our| my)?) (?:aws )?(?:money|budget|spend|spending|bill|costs?)(?: all)? (?:go|going|gone|went|coming from|come from|spent)\b", "cost by service"),
    (None, r"\bwhere (?:are|do|did) (?:we|i) (?:spend|spending|spent)(?: (?:most of )?(?:the |our |my )?(?:most )?(?:money|budget))?(?= |[?.!]|$)", "cost by service"),
    (None, rf"(?<![\w-])(service|region|account|team) (costs?|spend|spending)(?= {_PERIOD}\b|[?.!]?$)", r"\2 by \1"),
    (None, r"\bmoney (?:went|goes|is going|has gone|gets spent|was spent) (?:in)?to\b", "spend on"),
)  # fmt: skip

_AMOUNTS: Final[tuple[Rule, ...]] = (
    (None, rf"(?<![\w.+-])({_NUMBER})\s?\+\s?({_UNIT})(?!\w)", r"at least \1 \2"),
    (None, rf"(?<![\w.+-])({_NUMBER}\s?{_UNIT})\s?\+(?!\w)", r"at least \1"),
    (None, rf"(?<![\w.+-])({_NUMBER})\+(?=\s+[a-z])", r"at least \1"),
    (None, rf"(?<![\w-])sub[ -](?={_NUMBER})", "under "),
    (None, rf"(?<![\w-])({_NUMBER}\s?{_UNIT}?) (?:and|or) (?:up|upwards?|over|more|above|beyond|higher|bigger|larger)\b(?!\s+(?:than|\d|\$))", r"at least \1"),
    (None, rf"\bfrom (?:about )?({_NUMBER}\s?{_UNIT}) (?:up|upwards?|on)\b", r"at least \1"),
    (None, rf"\b(?:a |the )?(?:minimum|min) (?:of )?(?={_NUMBER}\s?{_UNIT})", "at least "),
    (None, rf"\b(?:a |the )?(?:maximum|max) (?:of )?(?={_NUMBER}\s?{_UNIT})", "at most "),
    (None, rf"\b(?:a |the )?(?:minimum|min) (size|capacity|age|cpu|memory) of (?={_NUMBER})", r"\1 of at least "),
    (None, r"\b(?:do not|don't|does not|doesn't|did not|didn't|never|not)(?: even)? (?:reach|get (?:up )?to|make it to|hit|touch)(?:es|ing)? (?=(?:\$)?\d|(?:five|ten|twenty|fifty)\b)", "under "),
    (None, r"\b(?:do not|don't|does not|doesn't|did not|didn't|never|not)(?: even| ever)? (?:exceed|surpass|get (?:over|above|past|beyond)|go (?:over|above|past|beyond)|top|break|pass|cross)(?:e?s|e?d|ing)? (?=(?:\$)?\d|(?:five|ten|twenty|fifty)\b)", "at most "),
    (None, r"\b(?:barely|hardly|scarcely) (?:reach|touch|use|hit|break|get (?:to|over|above|past)|go (?:over|above))(?:es|ing|s)? (?=\d)", "under "),
    (None, r"\b(?:tinier|littler|lighter|slimmer) than\b", "smaller than"),
    (None, r"\b(?:pricier|costlier|dearer|more (?:expensive|costly|pricey)) than (?=\$|\d|a (?:hundred|thousand))", "costing more than "),
    (None, r"\b(?:cheaper|less (?:expensive|costly|pricey)) than (?=\$|\d|a (?:hundred|thousand))", "costing less than "),
    (None, r"\b(?:hotter|busier|harder) than (?=\d)", "over "),
    (None, r"\b(?:go|goes|going|went|gone|sit|sits|sitting|sat|stay|stays|staying|stayed|hover|hovers|hovering|hovered|remain|remains|remained|climb|climbs|climbing|climbed|run|runs|running|ran|get|gets|getting|rise|rises|rising|rose|drop|drops|dropping|spike|spikes|spiking|idle|idles|idling|average|averages|averaging|averaged|peg|pegged|peak|peaks|peaking|peaked|hit|hits|hitting|exceed|exceeds)(?: (?:at|around|about|in))? (?=(?:over|above|under|below|between|beyond|past|higher than|lower than|more than|less than|at least|at most) (?:\d|five|ten|twenty|eighty|ninety)[\w.,]*\s?(?:%|percent))", ""),
    (None, r"\b(?:consum|burn|chew|eat|us|tak|draw|hogg|occupy|spend|show|run)(?:e|es|s|ing|ed)?(?: (?:up|through|on|at|with))? (?=(?:over|above|under|below|between|beyond|higher than|lower than|more than|less than|at least|at most) \d[\d.,]*(?: and \d[\d.,]*)?\s?(?:%|percent))", "with "),
    (None, r"\bin the (\d[\d.,]*)\s?(?:%|percent)?(?: to |-| - )(\d[\d.,]*)\s?(%|percent|[kmgt]i?b|gigs?) range\b", r"between \1 and \2 \3"),
    (None, r"\btake (?:up )?(?=(?:over|more than|less than|under|at least)? ?\d[\d.,]*\s?(?:[kmgt]i?b|gigs?))", "have "),
    (None, r"\b(?:hold|holds|holding|take up|takes up|taking up|occupy|occupies|occupying|use up|weigh|weighs|weighing|contain|contains|containing|measure|measures|measuring)(?: in at)? (?=(?:over|more than|less than|under|above|below|at least|at most|upwards of|between)? ?\d[\d.,]*(?: and \d[\d.,]*)?\s?(?:[kmgt]i?b|gigs?|gigabytes?|terabytes?|a terabyte)\b)", "with "),
)  # fmt: skip

_USE: Final[tuple[Rule, ...]] = (
    (_HOLDER, rf"\b(?:that |which )?{_NEG} {_JOINED}(?: (?:to|by|with|into|in|for|on|from))? {_TO_ANYTHING}(?![\w-])", "unattached"),
    (_HOLDER, rf"\b(?:that |which )?(?:are |is )?{_JOINED} (?:to|by|with|into|in) (?:nothing|no (?:instance|server|machine|ec2 instance|vm|box|host|resource)s?)(?![\w-])", "unattached"),
    (_HOLDER, rf"\b(?:that |which )?{_NEG} (?:attached|mounted|bound|plugged in|hooked up|assigned|associated)(?! to\b| with\b| by\b| since\b| for\b)", "unattached"),
    (_HOLDER, r"\b(?:without|with no|having no) (?:an? |any )?(?:instance|server|machine|ec2 instance|vm)s?(?: attached)?(?=\s*[?,.]?\s*$)", "unattached"),
    (_HOLDER, rf"\b(?:that |which )?{_NOBODY} (?:uses?|using|needs?|attached)(?: (?:it|them))?(?! to)(?![\w-])", "unattached"),
    (_HOLDER, r"\b(?:orphan|dangling|floating|leftover|left-over|abandoned|spare|stray|unclaimed|unmounted|forgotten|disconnected|stranded)(?= (?:ebs|volumes?|disks?|elastic|e?ips?|ip addresses|addresses|storage)\b)", "unattached"),
    (r"\belastic ips?\b|\beips?\b|\bip addresses\b|\baddresses\b|\bips\b", r"\b(?:that )?(?:we|i) (?:are |'re )?(?:still )?(?:pay|paying|billed|charged)(?: for)?,? (?:but|and|yet|while) (?=(?:that )?(?:nobody|no one|don't|do not|aren't|not|we don't|never|unused|unattached))", ""),
    (None, r"\b(?:that |which )?(?:we|i)(?:'re| are|'m| am| keep| still)? ?(?:still )?(?:pay|paying|billed|being billed|charged)(?: (?:us|me))?(?: for)?,? (?:but|and|yet|while|though|although)(?= (?:that |which )?(?:nobody|no one|don't|do not|aren't|not|(?:we|i) don't|never|unused|unattached|is not|are not|isn't))", ""),
    (None, rf"\b(?:that |which )?{_NOBODY} (?:uses?|using|needs?)(?: (?:it|them|anymore|any more|any longer))*(?![\w-])", "unused"),
    (None, r"\b(?:that |which )?(?:we|i|they)(?:'re| are|'m| am)?(?:n't| not|nt)(?: really| actually| even| currently)? (?:using|needing)(?: (?:it|them|anymore|any more|any longer|at all))*(?! \w)", "unused"),
    (None, r"\b(?:that |which )?(?:we|i|they)? ?(?:don't|do not|never|no longer|didn't|did not)(?: really| actually| even| ever| currently)? (?:use|need|used|touch)(?: (?:it|them|anymore|any more|any longer|at all|currently))*(?=\s*(?:[?,.!]|$|in\b|and\b|but\b|or\b))", "unused"),
    (None, rf"\b(?:that |which )?{_NEG} (?:used|in use|needed|utilized|utilised)(?: (?:by (?:anything|anyone|anybody|any \w+)|for anything|at all|anymore|any more|any longer|anywhere))?(?! (?:since|for|in the|over|more|less|within|to)\b)(?![\w-])", "unused"),
    (_HOLDER, r"\bunused(?= by (?:anything|anyone|any \w+)\b)", "unattached"),
    (_HOLDER, r"\bunattached by (?:anything|anyone|any \w+)\b", "unattached"),
    (None, r"\b(?:left(?: over)?|remaining|still around)(?=\s*\??\s*$)", ""),
)  # fmt: skip

_RUN: Final[tuple[Rule, ...]] = (
    (_FUNCTION, rf"\b(?:that |which )?{_NOBODY} {_INVOKED}(?: (?:it|them|anymore))?(?![\w-])", "with no invocations"),
    (_FUNCTION, rf"\b(?:that |which )?{_NEG} {_INVOKED}(?: (?:even once|once|by anyone|by anything|anymore|any more|at all))?(?! (?:in|on|with|more|less|over|under|for|since|within|during|at|by|out|into|errors?)\b)(?![\w-])", "with no invocations"),
    (_FUNCTION, r"\b(?:uncalled|uninvoked|untriggered|unexecuted)\b", "never invoked"),
    (_FUNCTION, r"\b(?:triggered|executed|fired|ran|run|hit) (?=(?:more|less|fewer|over|under|at least|at most|exactly|between) (?:than )?[\d,a]+[\w,]*(?: \w+)? times)", "invoked "),
    (_FUNCTION, r"\bcalled (?=(?:more|less|fewer|over|under|at least|at most|exactly|between) (?:than )?[\d,a])", "invoked "),
    (_FUNCTION, r"\b(?:time|timing|timed|times) out (?:after|at|in) ", "with timeout "),
    (_FUNCTION, r"\b(?:that |which )?(?:(?:can|may|are allowed to|is allowed to|allowed to|could) run) (?:for )?(?=(?:more|less|longer|over|under|up|at)\b)", "with timeout "),
    (None, r"\b(?:that |which )?(?:throw|throws|throwing|threw|hit|hits|hitting|generate|generates|generating|generated|return|returns|returning|returned|log|logs|logging|logged|run into|running into|ran into|get|gets|got|getting|raise|raises|raised|raising|produce|produces|produced|encounter|encounters|encountered|suffer|suffers|suffered|see|saw|report|reported|emit|emits|emitted|experience|experienced) (?:any |some |an |many |a few )?(?=(?:5xx |4xx |server |http )?(?:errors?|failures?|throttles|exceptions?)\b)", "with "),
    (None, r"\bwith (?:at least one|at least 1|one or more|1 or more|even one|even a single|a single|any) (?=errors?\b|failures?\b|throttles?\b|invocations?\b)", "with "),
    (_FUNCTION, r"\b(?:that |which )?(?:have |has )?(?:failed|errored|erred|crashed)(?: (?:out|at least once|once or more|even once|at any time|recently))*(?=\s*(?:[?.!,]|$|in\b))", "with errors"),
    (_FUNCTION, r"\b(?:that |which )?(?:have been |has been |were |was |got |get |are being |being )throttled(?: at least once| even once)?(?=\s*(?:[?.!,]|$|in\b))", "with throttles"),
    (_DATABASE, rf"\b(?:that |which )?{_NOBODY} (?:(?:connects?|connecting|connected|logs? in|logged in|talks?|talking)(?: to)?|queries|queried|querying)(?: (?:it|them))?(?![\w-])", "with no connections"),
    (_DATABASE, rf"\b(?:that |which )?{_NEG} (?:connected to|queried|(?:receive|receiving|get|getting|have|accept|accepting) (?:any )?connections)(?: by anyone)?(?![\w-])", "with no connections"),
    (None, r"\b(?:that |which )?(?:have |has )?(?:send|sends|sending|sent|receive|receives|receiving|received|handle|handles|handling|handled|serve|serves|serving|served|move|moved|moves|see|saw|seen|get|gets|got|had|process|processed|processes|carry|carried|pass|passed|take|took) (?:no|zero|not a single|0|absolutely no)(?: network| incoming| outgoing| inbound)? (?=traffic|requests?|connections?|invocations?|calls?|bytes|data\b|hits|reads|writes|records|queries|packets|flows)", "with no "),
    (None, rf"\b(?:that |which )?{_NEG} (?:send|sending|sent|receive|receiving|received|handle|handling|handled|serve|serving|served|move|moving|moved|see|saw|seeing|seen|get|getting|gotten|got|have|had|having|process|processing|processed|carry|carried|take|taking|taken)(?: any| a single| even one| much as one)? (?=traffic|requests?|connections?|invocations?|calls?|bytes|hits|reads|writes|records|queries|packets|flows|errors?)", "with no "),
)  # fmt: skip

_KEPT: Final[tuple[Rule, ...]] = (
    (_LOGS, r"\b(?:that |which )?(?:are |is |being )?(?:keep|keeps|keeping|kept|retain|retains|retaining|retained|store|stores|storing|stored|hold|holds|holding|held|save|saves|saved|set to keep|set to retain)(?: (?:their|the|its|our|all|log))*(?: (?:logs?|log data|data|events|entries|everything|things|messages))?(?: (?:on|around))? (?:forever|indefinitely|for ever|for good|permanently|eternally|without end|endlessly)", "with no retention"),
    (_LOGS, r"\b(?:that |which )?(?:keep|keeps|keeping|retain|retains|hold|holds) everything\b", "with no retention"),
    (_LOGS, r"\b(?:that |which )?(?:never|don't ever|do not ever|don't|do not|doesn't|not|aren't|are not)(?: ever| be| being)? (?:delete|deletes|deleted|expire|expires|expiring|purge|purged|purges|remove|removes|clean|cleaned|rotate|rotated|age out|drop)(?: (?:anything|their|the|old|logs|log|data|events|up))*(?![\w-])", "with no retention"),
    (_LOGS, r"\b(?:with |having )?(?:an? )?(?:unset|undefined|unlimited|infinite|indefinite|endless) retention\b|\bwhere (?:the )?retention is(?:n't| not) (?:set|configured|defined)\b|\bwith retention not (?:set|configured)\b|\bretention (?:is )?(?:not set|unset|not configured|infinite|unlimited)\b", "with no retention"),
    (_LOGS, r"\b(?:lacking|missing|lack|without|with no|have no|has no|having no|don't have|do not have|doesn't have|not having)(?: an?| any| the)? (?:retention(?: (?:period|policy|setting|time|limit|days|rule))?|expiry|expiration(?: date)?)(?! (?:of|over|under|above|below|more|less))", "with no retention"),
    (_LOGS, rf"\b(?:that |which )?(?:are |is |being )?(?:keep|keeps|keeping|kept|retain|retains|retaining|retained|hold|holds|holding|held|set to keep|set to retain|expire|expires|expiring|deleted|delete)(?: (?:their|the|its|our|all|log))*(?: (?:logs?|log data|data|events|entries))?(?: (?:after|only|just))? {_MEASURED}(?!\d[\d.,]*\s?(?:[kmgt]i?b|gig))(?:for )?(?:only |just )?", "with retention "),
    (_DATABASE, rf"\b(?:that |which )?(?:are |is |being )?(?:keep|keeps|keeping|kept|retain|retains|retaining|retained|hold|holds|holding|store|stores|storing)(?: (?:their|the|its|our|all|automated|automatic))* backups?(?: (?:only|just))? {_MEASURED}(?:for )?(?:only |just )?", "with backup retention "),
    (_DATABASE, rf"\bbackups? (?:are |is |that are |being )?(?:kept|retained|stored|held|saved)(?: (?:only|just))? {_MEASURED}(?:for )?(?:only |just )?", "backup retention "),
    (_DATABASE, rf"\b(?:that |which )?{_NEG} (?:backed up|backing up)(?: (?:at all|anywhere|automatically))*(?![\w-])", "without backups"),
    (_DATABASE, rf"\b(?:that |which )?{_NEG} have (?:any )?(?:automated |automatic )?(?:backups?|backup retention)(?! (?:over|of|under|for))(?![\w-])", "without backups"),
    (_DATABASE, r"\bautomatic backups?\b", "automated backups"),
    (_DATABASE, rf"\b(?:that |which )?(?:{_NEG} protected|unprotected) (?:from|against) (?:accidental )?(?:deletion|being deleted|deletes|removal)(?![\w-])|\b(?:without|with no) (?:any )?protection (?:from|against) (?:accidental )?(?:deletion|deletes|removal)(?![\w-])", "without deletion protection"),
    (None, r"\b(?:that |which )?(?:are |is )?protected (?:from|against) (?:accidental )?(?:deletion|being deleted|deletes|removal)\b", "with deletion protection"),
    (_DATABASE, r"\b(?:without|with no|lacking|missing|has no|have no)(?: a| any)? (?:standby|stand-by|failover(?: replica| instance)?)(?: (?:instance|replica|copy))?\b", "without multi-az"),
    (_DATABASE, r"\b(?:with|having|that have|has|have)(?: an?)? (?:standby|stand-by)(?: (?:instance|replica|copy))?\b", "with multi-az"),
    (_DATABASE, r"\b(?:that |which )?(?:run |runs |running |live |living |are |is |deployed )?(?:in |on |using )?(?:only |just )?(?:one|a single|1|one single) (?:az|availability zone|zone)(?: only)?\b", "single-az"),
    (r"\bbuckets?\b|\bs3\b", r"\b(?:that |which )?(?:do not|don't|doesn't|never|not)(?: keep| keeping| store| storing| retain)? (?:old |previous |object )?version(?:s|ed|ing)?\b(?! (?:on|of|=|is))", "without versioning"),
    (r"\bbuckets?\b|\bs3\b", r"\bversioning (?:is |are )?(?:suspended|paused)\b", "versioning disabled"),
    (r"\bbuckets?\b|\bs3\b", r"\b(?:without|with no) (?:any )?(?:content|contents|data|stuff|anything in (?:it|them)|files in (?:it|them))(?![\w-])|\b(?:have|has|having|with|contain|contains|hold|holds|holding) (?:nothing|no (?:data|content|contents|stuff))(?: (?:inside|in (?:it|them)))?(?![\w-])|\b(?:that |which )?(?:contain|contains|hold|holds) no (?:objects|files)\b", "that are empty"),
    (r"\bvolumes?\b|\bdisks?\b|\bebs\b|\bbuckets?\b|\bsnapshots?\b|\bdatabases?\b|\brds\b|\bfile systems?\b|\befs\b", rf"\b(?:that )?(?:(?:did )?{_WE} (?:forgot|forget|forgotten|neglected|failed) to encrypt|(?:{_NOBODY}) encrypted|{_WE} (?:didn't|did not|never|haven't|have not) encrypt(?:ed)?)\b", "not encrypted"),
    (None, r"\bplain ?text (?=volumes?|disks?|snapshots?|buckets?|databases?)", "unencrypted "),
    (None, r"\bprotected (?:by|with) encryption\b|\bsecured (?:by|with) encryption\b", "with encryption"),
    (None, rf"\b(?:that )?(?:(?:did )?{_WE} (?:forgot|forget|forgotten|neglected|failed) to tag|{_NOBODY} (?:has )?(?:ever )?tagged|{_WE} (?:didn't|did not|never|haven't|have not) tag(?:ged)?)(?=\s*(?:[?.!,]|$|in\b))", "untagged"),
    (r"\bsecrets?\b", r"\b(?:that |which )?(?:do not|don't|doesn't|does not|never|aren't being|are not being|are never|never get|don't get|have never been|haven't been|without being)(?: automatically| ever)? (?:rotate|rotates|rotated|rotating)(?: automatically)?\b", "not rotated"),
    (r"\bsecrets?\b", r"\b(?:that |which )(?:rotate|rotates|get rotated)(?: automatically)?\b", "with rotation"),
)  # fmt: skip

_REACH: Final[tuple[Rule, ...]] = (
    (None, rf"\b(?:that |which )?(?:{_WORLD}) (?:can|could|is able to|may) (?:publicly |freely )?{_REACHED}(?! \d)(?![\w-])", "that are publicly accessible"),
    (None, rf"\b(?:that |which )?(?:(?:can|could|may) be|(?:are|is)?) ?(?:publicly )?(?:reached|accessed|accessible|reachable|available|visible|readable|exposed|open(?:ed)?|connected to|viewable|viewed|downloadable) {_FROM_WORLD}(?![\w-])", "that are publicly accessible"),
    (None, rf"\b(?:that |which )?(?:you|we|one|people|hackers|attackers) can {_REACHED} (?:from (?:the )?(?:internet|outside|web)|publicly)(?![\w-])", "that are publicly accessible"),
    (None, r"\b(?:that |which )?(?:face|faces|facing) the (?:public )?internet\b", "internet-facing"),
    (None, r"\bpublicly (?:reachable|available|exposed|visible|open|readable|reached)\b", "publicly accessible"),
    (None, r"\b(?:accessible|reachable|available|exposed|open) publicly\b", "publicly accessible"),
    (None, r"\bworld[ -](?:accessible|open|visible|reachable)\b|\bopen to (?:the )?(?:whole |entire )?(?:world|public|internet|everyone|everybody|anyone)\b|\bexposed to (?:the )?(?:whole |entire )?(?:world|public|internet|outside|everyone|anyone)\b", "that are publicly accessible"),
    (_BALANCER, r"\bpublicly accessible\b", "internet-facing"),
    (_DATABASE, r"\b(?:internet[ -]facing|internet[ -]exposed|internet[ -]reachable)\b", "publicly accessible"),
    (r"\bbuckets?\b|\bs3\b", r"\b(?:internet[ -]facing|internet[ -]exposed)\b", "publicly accessible"),
    (_BALANCER, r"\b(?:with|having|have|has|that have) nothing (?:behind|registered|attached|connected|in)(?: (?:it|them|to (?:it|them)))?\b|\b(?:that |which )?(?:without|with no|with zero|having no|have no|has no|had no|lacking|missing|(?:do not|don't|does not|doesn't) have|not having)(?: any| a single)? (?:anything|backends?|servers?|instances?|machines?|vms?|hosts?|members?|nodes?|containers?|tasks?|boxes|ec2s?|resources)(?: (?:that are|which are))? (?:behind|registered|attached|in|under|on)(?: (?:it|them|to (?:it|them)|with (?:it|them)))?(?![\w-])|\b(?:that |which )?(?:point|points|pointing|route|routes|routing|lead|leads|leading|send traffic|forward|forwards) (?:to|at) (?:nothing|nowhere|no (?:targets?|servers?|instances?))\b|\b(?:that |which )?(?:don't|do not|doesn't|not) (?:point|pointing|route|routing|forward|forwarding)(?: (?:to|at) (?:anything|anywhere))\b|\bwith(?: an)? empty target groups?\b", "without targets"),
)  # fmt: skip

_TAGS_AND_NAMES: Final[tuple[Rule, ...]] = (
    (None, r"\b(?:where |whose |with |having )?(?:the |an? )?(?!the\b|a\b|any\b|is\b)([\w.-]+) tag (?:is |are )?(?:missing|absent|unset|empty|not (?:set|there|present|defined))\b", r"without a \1 tag"),
    (None, r"\b(?:where |whose |with |having )?(?:the |an? )?tag ([\w.-]+) (?:is |are )?(?:missing|absent|unset|not (?:set|there|present|defined))\b", r"without a \1 tag"),
    (None, r"\b(?:that |which )?(?:aren't|are not|isn't|is not|not|don't have|without) (?:being )?tagg?(?:ed)?(?: with| as)? (?=[\w.-]+\s?[=:])", "not tagged "),
    (None, r"\b(?:named|called) (?:something like|like|similar to|something with) (?=[\w-]+(?:\s|$|\?))", "whose name contains "),
)  # fmt: skip

_SAID: Final[tuple[Rule, ...]] = (
    (None, r"\b(?:that |which )(?:(?:was|were|has been|have been|had been) )?(?:written|coded|implemented|built|programmed|developed|authored|made) (?:in|with|using|on) ", "using "),
    (None, r"\b(?:coded|implemented|programmed|developed|authored) (?:in|with|using|on) ", "using "),
    (None, r"\b(?:any|whatever|every|all|whichever) versions? of (?=python|node|java|ruby|go\b|\.net|dotnet)", ""),
    (None, r"\b(python|node|nodejs|java|ruby|go|dotnet|\.net|mysql|postgres|redis|linux|windows|arm|graviton|intel|fargate)[ -]based\b", r"\1"),
    (None, r"\b(?:that |which )?(?:(?:have|has|had|did)(?:n't| not)|never|not)(?: been)?(?: yet)? (?:moved|migrated|switched|converted|upgraded|got|gotten|changed) (?:off|away from|from) (?:of )?(gp2|io1|standard|magnetic)\b", r"of type \1"),
    (None, r"\b(?:that |which )?(?:are |is )?still (?:on|using|with|of type|stuck on) (gp2|gp3|io1|io2|st1|sc1)\b", r"of type \1"),
    (None, r"\b(gp2|gp3|io1|io2|st1|sc1) storage\b(?=.*\bvolumes?\b)|(?<=volumes with )(gp2|gp3|io1|io2) storage\b", r"\1\2"),
    (None, r"\b(gp2|gp3|io1|io2|st1|sc1)s\b", r"\1 volumes"),
    (None, r"\b(without|with no|lacking|missing|has no|have no|having no|no) ((?:[a-z0-9-]+ ){0,2}(?!is\b|are\b|was\b|were\b|being\b)[a-z0-9-]+) (?:being )?(?:enabled|turned on|switched on|activated|configured|set up|in place|set)(?=\s*(?:[?.!,]|$|in\b|and\b|but\b|or\b))", r"\1 \2"),
    (None, r"\bin any (?:state|status) (?:but|except|other than|besides) ", "not "),
    (r"\binstances?\b|\bservers?\b|\bvms?\b|\bec2s?\b|\bmachines?\b|\bboxes\b", r"\b(?:that |which )?(?:do not|don't|does not|doesn't|are not|aren't) (?:currently )?run(?:ning)?(?=\s*(?:[?.!,]|$))", "not running"),
    (None, r"(?:\bnot|n't)(?: currently| yet)? (?:turned|switched|powered) on\b", " turned off"),
    (None, r"^((?:the |our |my |all |any |which |what |show |me |list |find |are |there |do |we |have )*)(?:ip )?addresses (?=(?:that |which )?(?:unattached|unused|unassociated|free|idle|not|we|are|aren't|isn't|in|with))", r"\1elastic ips "),
    (None, r"^((?:the |our |my |all |any |which |what |show |me |list |find |are |there |do |we |have )*)ips (?=(?:that |which )?(?:unattached|unused|unassociated|free|idle|not|we|aren't|nobody|no one))", r"\1elastic ips "),
    (r"\b(?:volumes?|disks?|ebs)\b", r"\bfree (?=volumes?|disks?|ebs)", "unattached "),
    (None, r"\bpowered[ -]down\b", "powered off"),
    (None, r"\b(?:switched|powered|turned)[ -]on\b", "turned on"),
    (None, r"\b(?:switched|powered)[ -]off\b", "turned off"),
    (None, r"\bup and running\b|\bup-and-running\b|\balive\b", "running"),
    (None, r"\bthat (?:have|has) (?:been around|existed|been existing|been there|lived|been alive|been here) (?:for )?(?=(?:more|over|longer|less|under|at least|\d))", "aged "),
    (None, r"\b(?:existing|around|having existed|that exist(?:ed)?|alive) (?:for )?(?=(?:more than|over|longer than|less than|under|at least) (?:\d|a |one |two |three |six ))", "aged "),
    (None, r"\b(?:that |which )?(?:have |has )?(?:appeared|showed up|shown up|popped up|came into existence|turned up|got created|came about|got added|were born|emerged)\b", "created"),
    (None, r"\b(?:that |which )?(?:somebody|someone|anyone|anybody|people|one of us|the team|a colleague) (?:has |have |had )?(created|launched|made|added|provisioned|built|stopped|deployed|set up|spun up|started)\b", r"\1"),
    (None, r"\bdid (?:we|i|they|somebody|someone|anyone|anybody|people|you) (?:recently )?(create|provision)\b", r"\1d"),
    (None, r"\bdid (?:we|i|they|somebody|someone|anyone|anybody|people|you) (?:recently )?(?:launch|start|spin up|build|set up|add)\b", "created"),
    (None, r"\b(?:did|have) (?:we|i|they|somebody|someone|anyone|anybody|people) (?:recently )?(?:stop|stopped)\b", "are stopped"),
    (None, r"\bcreated over the (?=last|past|previous)", "created in the "),
    (None, r"\bwhat(?:'s| is|s) (?:in|on|inside) (?:my |our |the )?(?=ec2\b|rds\b|s3\b|lambda\b|ebs\b)", ""),
    (None, r"\b(?:company|account|organization|organisation|org|fleet)[ -]wide\b", ""),
    (None, r"\bat the same time\b|\ball at once\b|\bat once\b|\bsimultaneously\b|\bin one go\b", ""),
    (None, r"\bnon[ -](seoul|tokyo|us|eu|asia|korea|japan|virginia|oregon|ohio|london|frankfurt|singapore|europe|mumbai|ireland|paris|sydney)(?:an|ean|n)?(?: region)? ([\w-]+)\b", r"\2 not in \1"),
    (None, r"\baway from (?=[a-z])(?=(?:seoul|tokyo|us|eu|asia|korea|japan|virginia|oregon|ohio|london|frankfurt|singapore|europe|mumbai))", "outside "),
    (None, r"\blabell?ed (?=\w+\s?[=:])", "tagged "),
    (None, r"\b(?:without a single|with not a single|with zero|with 0|not having a single) tags?\b", "without tags"),
    (None, r"\b(?:without|lacking|missing|with no|doesn't have|don't have|not having) (?:the |a )?tag (?=[\w.-]+=)", "not tagged "),
)  # fmt: skip

_FIRST: Final = (
    plain_en_foreign, plain_en_counts, plain_en_unused, plain_en_answer, plain_en_owners, plain_en_changes, plain_en_kinds,
    plain_en_lasts, plain_en_senses, plain_en_names, plain_en_ranks, plain_en_clauses, plain_en_words, plain_en_values,
    plain_en_waste, plain_en_advice, plain_en_fields,
)  # fmt: skip
_REWRITTEN: Final = Rewriting(
    (
        *(rule for module in _FIRST for rule in module.RULES),
        *(*_SAID, *_TAGS_AND_NAMES, *_MONEY, *_PARTS, *_ASKED, *_AMOUNTS, *_REACH, *_USE, *_RUN, *_KEPT),
        *plain_en_fields.LAST,
    ),
    apart=True,
)


def plainly(question: str) -> str:
    """The question in the words that the rules know."""
    said = without_quotes(question)
    return said if is_quoted(said) or not says_english(said) else _REWRITTEN(said)
