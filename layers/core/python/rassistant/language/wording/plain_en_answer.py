"""How the answer is to look, what does not matter and what an answer before is cut by, said plainly: (what about, form, what it becomes)."""

# ruff: noqa: E501  (a pattern is read as one line)
from __future__ import annotations

from typing import Final

_ONE: Final = r"(?:(?:just |only )?(?:one|1)(?: single| big| long| short| combined| common| joint| shared| and the same)?|an? (?:single|combined|joint|common|shared|unified|merged)|the same)"
_SHEET: Final = r"(?:list|listing|table|view|page|report|overview|sheet|spreadsheet|screen|chart|answer|reply|response|result|output|query|search|go|shot|place|step|pass|sweep|swoop|glance|document|email|mail|picture)"
_ALL_OF_IT: Final = r"(?:(?:both|all|everything|altogether|together|combined|merged|joined|listed|shown|side by side|of them|of these|of it|please) )*"
_LISTED: Final = r"(list|listing|overview|report|summary)"

_FIELD: Final = r"(?:(?:(?:instance|engine|runtime|volume|storage|node|kubernetes|database|db|cache|creation|current|exact|actual|major|minor|launch|availability|purchase|operating|aws|home)[ -])?(?:versions?|types?|kinds?|sizes?|states?|status(?:es)?|regions?|zones?|azs?|accounts?|engines?|runtimes?|languages?|platforms?|os|systems?|class(?:es)?|famil(?:y|ies)|environments?|envs?|stages?|locations?|places?|architectures?|modes?|tiers?|dates?|generations?|capacity|lifecycle))"
_SAID_OF_ALL: Final = r"(?:ages?|names?|tags?|tagging|owners?|teams?|projects?|creators?|costs?|prices?|encryption|timeouts?|memory|cpu|load|usage|traffic|purpose|settings?|backups?|retention)"
_THEIRS: Final = r"(?:(?:the|its|their|what|which|whatever) )*"
_FIELDS: Final = rf"{_FIELD}(?:(?:,? and |,? or |, |/){_THEIRS}{_FIELD})*"
_ANY_FIELDS: Final = rf"(?:{_FIELD}|{_SAID_OF_ALL})(?:(?:,? and |,? or |, |/){_THEIRS}(?:{_FIELD}|{_SAID_OF_ALL}))*"
_IT_HAS: Final = r"(?: (?:they|it|each|each one)(?:'re| are| is| have| has| run| runs| use| uses| sit| sits| live| lives| belong| belongs)?(?: (?:on|in|at|to|with|using|of))?)?"
_STANDS: Final = r"(?=\s*(?:[,.?!;:)]|$|(?:in|on|at|that|which|who|whose|with|without|over|under|above|below|older|newer|bigger|larger|smaller|more|less|created|launched|stopped|and|but|by|sorted|ordered|please|from|for)\b(?! the (?:most|fewest|least|highest|lowest)\b)))"
_CARELESS: Final = r"(?:regardless of|irrespective of|independent(?:ly)? of|irregardless of|without regard (?:to|for)|no matter|never mind|nevermind|disregarding|(?:and )?(?:i|we) (?:really )?(?:don't|do not|dont) (?:really )?(?:care|mind|worry)(?: about)?|not caring about|(?:it )?(?:doesn't|does not|doesnt) matter)"
_IRRELEVANT: Final = r"(?:(?:doesn't|does not|don't|do not|doesnt|dont) (?:really )?matter|(?:is|are|being) (?:irrelevant|unimportant|not important|not relevant|of no importance)|makes? no difference|can be anything|may be anything)"

_JUDGED: Final = r"\b(?:worst|best)\b"
_SCARCE: Final = r"^(?=.*\b(?:worst|best)\b).*(?:\b(?:free|freeable|available|remaining|left|hit ?rates?|hit ?ratios?|hits|healthy)\b|\blow on\b|\brunning (?:low|out)\b|\b(?:under|below|less than|fewer than|lower than|at most|up to)\b)"
_INTO: Final = r",? ?\b(?:and )?(?:(?:put|list|show|give|sort|order|rank|arrange|sorted|ordered|ranked|arranged|listed|starting|start|beginning|begin|shown|with)(?: me| them| it| these)?(?: (?:by|with|from|in order))? )?"
_WORST: Final = r"(?:from )?(?:the )?worst"
_FIRST: Final = r"(?: (?:one|ones|offenders?|cases?|of them|hit|affected|performers?))? (?:first|on top|at the top|to (?:the )?(?:best|worst|least|mildest)|down)\b"
_N: Final = r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten)"

_ONE_WAY: Final = r"(?!.*\b(?:receiv\w+|sen[dt]\w*|push\w*|incoming (?!or\b)|outgoing|inbound (?!or\b)|outbound|ingress|egress|upload\w*|download\w*|pull\w*|transmit\w*|accept\w*|emit\w*|gets?|getting|got|took|takes?|taking|serv(?:e|es|ed|ing)|handl\w+|mov(?:e|es|ed|ing)|carr\w+|network (?:in|out)\b(?! (?:or|and|nor)\b))\b)"
_MACHINE_NOUN: Final = (
    rf"^(?=.*\bnetwork\b){_ONE_WAY}.*\b(?:instances?|servers?|machines?|vms?|ec2s?|hosts?|boxes|box)\b"
)
_TRAFFIC: Final = (
    r" (?:traffic|usage|use|utili[sz]ation|activity|io|i/o|throughput|transfer|data|bytes|volume|bandwidth|load)"
)
_BELOW: Final = r"(under|below|beneath|less than|fewer than|lower than|at most|no more than|not more than|up to)"
_BYTES: Final = r"(?:[kmgt]i?b|gigs?|megs?|gigabytes?|megabytes?|terabytes?|kilobytes?|bytes)\b"

_NO_MEASURE: Final = r"(?:highest|lowest|worst|best|most|newest|oldest|first|ones?|of|expensive|costly|recent|recently|used|active|busy|popular|loaded|affordable|economical|important|common|frequent|to|in|top)\b"

_SHOWN: Final = r"(?:break|split|slice|dice|cut|carve|chop|divide|separate|partition|drill|show|see|group|regroup|get|give|display|have|view|redo|do|repeat|list|want|summari[sz]e|aggregate|itemi[sz]e)"
_LEAD: Final = r"(?:(?:and|now|then|ok|okay|so|please|next|well|alright|right|great|thanks|thank you|cool|perfect|actually|hmm|also|instead|good|nice|got it|can|could|would|will|you|we|i|i'd|like|love|to|let's|lets|let us|let me|how about|what about|try|rather|just|want|need|prefer)[, ]+)*"
_THAT: Final = r"(?:that|this|it|them|those|these|the same|(?:that|this|those|these|the same) (?:thing|things|one|answer|results?|numbers?|figures?|list|total|totals|counts?|amount|breakdown|data)|the (?:thing|things|one|answer|results?|numbers?|figures?|breakdown|data))"
_ALREADY: Final = r"(?: (?:down|up|out|apart|again|all|broken|broken down|broken out|broken up|split|split up|grouped|sliced|divided|summed|now|instead|then|please|cost|costs|one more time|once more))*"
_DIMENSION: Final = r"((?:each |the )?[\w:-]+(?: [\w:-]+){0,3}?(?: (?:and|,) (?:then )?(?:by )?[\w:-]+(?: [\w:-]+)?)?)"
_ENDS: Final = r"(?:,? (?:instead|now|then|please|for me|this time|as well|too|rather|again|if possible|if you can))*(?=\s*[?.!]*$)"

_SHEETS: Final = rf"\b{_SHEET}\b"
_NO_CARE: Final = r"\b(?:regardless|irrespective|irregardless|independent(?:ly)?|regard|matter|never ?mind|mind|disregarding|care|caring)\b"
_EVER: Final = r"ever\b"
_FIRST_WORD: Final = r"\bfirst\b"

RULES: Final[tuple[tuple[str | None, str, str], ...]] = (
    # one list of it all
    (_SHEETS, rf"(?<=[^\s,])(?<! it)(?<!that)(?<!them)(?<!this)(?<!these)(?<!those),? ?\b{_ALL_OF_IT}(?:in|as|on|into|within|with|at) (?:{_ONE}|a) {_SHEET}(?! (?:as|of|with|where|for|called|named|that|which|whose|in)\b)(?![\w-])(?=\s*(?:[,.?!;:)]|$|(?:please|sorted|ordered|and sort|by|show|list|give|the|all|my|our)\b))", ""),
    (None, rf"\b{_ONE} {_LISTED} (?=(?:of|with|for|showing|containing|that (?:shows|has|contains))\b)", r"\1 "),
    (None, rf"\b(?:{_ONE}|a) (?:table|sheet|spreadsheet|page|view) (?:of|with|for|showing|containing|listing) (?=(?:all|both|every|everything|each|my|our|ec2|rds|s3|ebs)\b)", "list of "),
    (None, rf"\b(?:combine|merge|join|put|list|show) (?=[\w ,-]{{3,60}}? (?:in|into|as|on) {_ONE} (?:list|table|view|page))", "show "),
    # what does not matter
    (_NO_CARE, rf"(?<=\S),? ?[(]?\b{_CARELESS} {_THEIRS}{_ANY_FIELDS}{_IT_HAS}[)]?{_STANDS},?", ""),
    (_NO_CARE, rf"(?<=\S),? ?[(]?\b{_CARELESS} (?:where|who|when|why|how (?:old|new|big|large|small|expensive|cheap|many|much|busy|long))(?: (?:they|it)(?: (?:are|is|run|runs|live|lives|sit|sits|cost|costs|was|were)(?: (?:created|made|launched|in|on))?)?)?[)]?{_STANDS},?", ""),
    (None, rf"^{_CARELESS} {_THEIRS}{_ANY_FIELDS}(?:, ?| (?=(?:show|list|give|find|all|every|which|what|how|the|my|our)\b))(?=\w)", ""),
    (_EVER, rf"(?<=\S),? ?[(]?(?<!than )\b(?:(?:in|of|on|with|from|for|at|under) )?(?:whatever|whichever) (?:(?:the|its|their|be the|be their) )?{_FIELDS}{_IT_HAS}[)]?{_STANDS},?", ""),
    (_EVER, rf"(?<=\S),? ?[(]?\b(?:whatever|whichever) (?:the|its|their) {_ANY_FIELDS}(?: (?:is|are|may be|might be))?[)]?{_STANDS},?", ""),
    (None, rf"(?<=\w)(?:,| -) ?any (?:{_FIELDS})(?=\s*(?:[,.?!;]|$))", ","),
    (None, rf"[(](?:in |of |on |with )?any {_FIELDS}(?: (?:will do|is fine|is ok|is okay|goes))?[)]", ""),
    (None, rf"(?<=\S)(?:,|;| -|[.]) ?(?:any |the |its |their )?{_FIELDS} (?:{_IRRELEVANT}|will do|is fine|is ok|is okay|goes)[)]?(?=\s*(?:[,.?!;]|$)),?", ","),
    (None, r",\s*(?=[?.!]*$)|,(?=\s*,)", ""),
    # the worst of them first
    (_JUDGED, r"^(?:(?:list|show|give)(?: me)? )?(?:from )?(?:the )?(worst|best)(?: ones)?(?: (?:first|to (?:the )?(?:best|worst))),? ?:? (.+?)(?=[?.!]*$)", r"\2 \1 first"),
    (_SCARCE, rf"{_INTO}{_WORST}{_FIRST}", " lowest first"),
    (_JUDGED, rf"{_INTO}{_WORST}{_FIRST}", " highest first"),
    (_SCARCE, rf"{_INTO}(?:the )?best{_FIRST}", " highest first"),
    (_JUDGED, rf"{_INTO}(?:the )?best{_FIRST}", " lowest first"),
    (_JUDGED, rf"\b(?:the )?(?:top )?({_N}) worst (?:performing |behaving |offending )?([\w -]+?) (by|in terms of|for) (?=\w)", r"top \1 \2 by "),
    (_JUDGED, rf"\b(?:the )?worst ({_N}) (?:performing |behaving |offending )?([\w -]+?) (by|in terms of|for) (?=\w)", r"top \1 \2 by "),
    (_FIRST_WORD, rf"{_INTO}(?:with )?(?:the )?(highest|lowest) (?:rates?|values?|numbers?|figures?|counts?|percentages?|amounts?|usage) first\b", r", \1 first"),
    (_FIRST_WORD, rf"{_INTO}(?:with )?(?:the )?(highest|lowest) (?:rates?|values?|figures?|numbers?|percentages?|levels?|amounts?|ones?) first\b", r" \1 first"),
    (_FIRST_WORD, rf"{_INTO}(?:with )?(?:the )?(?:most|highest|greatest) ((?:(?!{_NO_MEASURE})[\w-]+ ?){{1,3}}?)(?: (?:counts?|numbers?|values?|ones?))? first\b", r" sorted by \1 descending"),
    (_FIRST_WORD, rf"{_INTO}(?:with )?(?:the )?(?:lowest|fewest|least) ((?:(?!{_NO_MEASURE})[\w-]+ ?){{1,3}}?)(?: (?:counts?|numbers?|values?|ones?))? first\b", r" sorted by \1 ascending"),
    (r"\bfirst\b", r"\b(?<!at )((?:the )?(?:most|highest|greatest|largest|biggest|high|slow|slowest|busy|busiest|large|big) (?:(?!with\b|first\b|in\b)[\w-]+ ?){1,3}?),? highest first\b", r"\1"),
    (None, r"\b(highest|lowest|greatest|largest|biggest|smallest|by|by the) (?:maximum|max|maximal|peak) (?=(?:cpu|memory|connections?|latency|duration|requests|response|network|disk|iops|queue)\b)", r"\1 peak "),
    # traffic of no direction: nothing either way
    (_MACHINE_NOUN, rf"\b(?:with |having |that have |has |have )?(?:no|zero|without any|without) (?:incoming or outgoing |inbound or outbound |in- or outbound )?network(?:{_TRAFFIC}| in (?:or|and|nor|/) (?:no )?(?:network )?out(?:bound)?(?:{_TRAFFIC})?)(?: at all| in either direction| in any direction| either way)?(?! (?:in|out)\b(?! [a-z]{{4,}}))", "with no network in and no network out"),
    (_MACHINE_NOUN, rf"(?<!total )(?<!combined )(?<!overall )\bnetwork(?: (?:in|traffic|usage)? ?(?:and|or|/|&|\+) ?(?:network )?out(?:put)?)?(?:{_TRAFFIC})?(?: in (?:and|or) out| in both directions| in either direction| both ways)? (?:(?:is|are|was|being|of|at|stays?) )*{_BELOW} (\d[\d.,]* ?{_BYTES})", r"network in \1 \2 and network out \1 \2"),
    (_MACHINE_NOUN, rf"\b{_BELOW} (\d[\d.,]* ?{_BYTES})(?: of| in)? network(?:{_TRAFFIC})?(?: in both directions| in either direction| both ways)?(?! (?:in|out|load)\b)(?![\w-])", r"network in \1 \2 and network out \1 \2"),
    # the answer before, cut otherwise
    (None, rf"^{_LEAD}{_SHOWN}(?: me| us)? (?:that|this|those|these|the same) (?:aws )?(?:costs?|spend|spending|bill|expenses){_ALREADY} (?:by|per|across|for each|according to) {_DIMENSION}{_ENDS}", r"cost by \1"),
    (None, rf"^{_LEAD}{_SHOWN}(?: me| us)? {_THAT}{_ALREADY} (?:by|per|across|for each|according to) {_DIMENSION}{_ENDS}", r"by \1"),
    (None, rf"^{_LEAD}(?:{_THAT}|the same|same)(?: thing| split| breakdown| cut| view| question)?,?(?: but| only| just| again)*(?: (?:broken down|broken out|split|split up|grouped|sliced|divided))? (?:by|per|for each) {_DIMENSION}{_ENDS}", r"by \1"),
    (None, rf"^{_LEAD}(?:how|what) (?:does|do|would|is|are) {_THAT}(?: look(?: like)?| break down| split| divide)? (?:by|per|across) {_DIMENSION}{_ENDS}", r"by \1"),
    (None, rf"^{_LEAD}(?:change|switch|turn|set|move) (?:the )?(?:grouping|breakdown|split|dimension|view|it|that|this)(?: over)? (?:to|into)(?: be)?(?: by| per)? {_DIMENSION}{_ENDS}", r"by \1"),
    (None, rf"^{_LEAD}(?:split|slice|break|break down|breakdown|regroup|divide|cut) (?:by|per) {_DIMENSION}{_ENDS}", r"by \1"),
)  # fmt: skip
