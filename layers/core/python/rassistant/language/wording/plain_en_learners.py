"""English as those say it who write it seldom or in haste: without no one call, how much costed RDS, it is possible to see.

Also what is said twice (i.e. zero connections), one after the other (first …, after that …), and roughly.
"""

# ruff: noqa: E501  (a pattern is read as one line)
from __future__ import annotations

from typing import Final

from rassistant.language.wording.rewriting import Rule

_END: Final = r"(?=\s*[?.!]*$)"
_ROUGHLY: Final = r"(?:roughly(?: speaking)?|approximately|approx|more or less|give or take|ballpark|at a rough guess|as a rough figure)"
_AMOUNT: Final = r"\bhow (?:many|much)\b|\b(?:average|avg|mean|total|sum|costs?|spend|bill|number of|count)\b"
_SMALL: Final = r"(\d+|two|three|four|five|six|seven|eight|nine|ten)"
_HOW: Final = r"(?:of|expensive|costly|recent|recently|common|used|important|active|popular|idle|busy|heavily|frequently|often|cost|money|spend)"
_WITHOUT: Final = r"(?:without(?: (?:any|a|an|a single|even one|one))?|with (?:no|zero|0)|(?:that |which )?(?:have|has) (?:no|zero|0)|having no)"
_VAGUE: Final = r"\b(?:idle|idling|busy|hot|cold|under-?(?:used|utili[sz]ed)|over-?(?:sized|loaded|provisioned)|big|large|huge|small|tiny|old|new|recent|slow|fast|expensive|cheap|quiet|heavy|long|short|stale|unhealthy|struggling)\b"
"""A number that says what such a word means stands for it: not one condition more."""
_VALKEY: Final = r"(?<![\w=-])(?<!engine = )(?<!engine )"

RULES: Final[tuple[Rule, ...]] = (
    (None, r"\butilisation\b", "utilization"),
    # neither this tag nor that one
    (r"\bneither\b", r"\b(that |which )(?:carry|carries|bear|bears|wear|wears|hold|holds|feature|features|contain|contains|possess|possesses|sport|sports|include|includes|show|shows|got|own|owns) (?=neither\b.* nor\b)", r"\1have "),
    (r"\bneither\b", r"\b(?:carrying|bearing|wearing|holding|featuring|containing|possessing|sporting|including|showing|having) (?=neither\b.* nor\b)", "with "),
    # the same thing in other words
    (rf"^(?!.*{_VAGUE}).*(?:\bi\.? ?e\b|\bthat is\b|\bmeaning\b|\bin other words\b|\bnamely\b|\bwhich means\b)", r"\s*[,;(-]+\s*(?:i\. ?e\.?|ie|that is(?: to say)?(?=,)|meaning|in other words|namely|which means)[,:]? (?:those |ones |the ones )?(?:with )?(?=(?:zero|no|0|more than|less than|over|under|at least|at most) [a-z0-9])([^,;()?]{3,50}?)[)]?" + _END, r" with \1"),
    # an amount, roughly
    (_AMOUNT, rf"^(?!.*\d[\w%. ]{{0,14}},? ?{_ROUGHLY}\.?\s*[?.!]*$)(.+?),? {_ROUGHLY}\.?{_END}", r"\1"),
    (_AMOUNT, rf"\b{_ROUGHLY},? (?=(?:(?:is|are|was|were) )?(?:the |our |my )?(?:average|avg|mean|total|sum|costs?|spend|bill|number of|count)\b)", ""),
    (_AMOUNT, r"\b(?:approximate|rough|ballpark) (?=(?:average|avg|mean|total|sum|costs?|spend|bill|number of|count)\b)", ""),
    # one bound or another one
    (None, r"\bor (?:over|above|beyond) (?=\d[\d.,]*\s?(?:%|percent\b|[a-z]))", "or more than "),
    (None, r"\bor (?:under|below) (?=\d[\d.,]*\s?(?:%|percent\b|[a-z]))", "or less than "),
    # what sits around
    (None, r"\b(?:that |which )?(?:just )?(?:sit|sits|lie|lies|stand|stands|hang|hangs)(?: (?:around|about|there|here))* (?=(?:unused|unattached|unassociated|unallocated|detached|empty|untagged)\b)", "that are "),
    # one after the other
    (r"^first", r"^first(?:ly)?(?: of all)?[,:]? (?=(?:find|show|list|get|give|look|tell|take|identify|see)\b)", ""),
    (r"\b(?:after (?:that|which)|afterwards|secondly|subsequently|after this)\b", r"(?:[,;.]+ ?(?:and )?| and )(?:after (?:that|which|this)|afterwards|secondly|subsequently),? (?=(?:their|its|the|show|give|tell|what|how|find|list|sum|total)\b)", ", then "),
    # questions in the order of a statement
    (None, r"^it(?:'s| is) possible to (?:see|know|list|show|find|get) (?=(?:the|all|any|our|my|which|what|how|a list)\b)", "show "),
    (r"\b(?:grab|snag|nab)\b", r"(?:^|(?<=\band )|(?<=[,;.] ))(?:(?:can|could|would|will) you (?:please |just )?|please |just )?(?:grab|snag|nab)(?: me| us)? (?=(?:(?:all|any|the|our|my|those) )+(?:[\w-]+ ){0,3}?[\w-]+s\b)", "show "),
    (r"\bhow many\b", r"^(?:in |on )?(?:what|which) (region|account)s (?:do we have|we have|have we|are there|do i have|i have|there are|have|has|hold|contain|run) (?:the |our |my |any )?([\w -]{2,40}?),? (?:and )?how many(?: of them)?(?: (?:do we have|are there|we have|there are))? (?:in|for|per) (?:each|every)(?: one| of them| region| account)?" + _END, r"how many \2 by \1"),
    (r"\bmost\b", rf"^(?:in )?(?:which|what) {_SMALL} (region|account|service)s (?:do we have|we have|have we|do i have|have|hold|contain|host|house|run|has) (?:the )?most (?!{_HOW}\b)([\w -]{{2,40}}?){_END}", r"top \1 \2s by number of \3"),
    (r"\bhow much\b", r"\bhow much (?:costed|did costed|has costed|have costed|was costing) (?:us |me )?(?:the |our |my )?(?!more\b|less\b|most\b)([\w -]{2,30}?)(?= (?:in|last|this|during|for|since|on|between|from|yesterday|compar\w+)\b|\s*[?.!]*$)", r"how much did \1 cost"),
    (None, r"\bcosted\b", "cost"),
    (None, r"\bcomparing (?=(?:with|to|against) )", "compared "),
    (None, r"\bwithout (?:no one|no single|not one|not a single|no any|not any|not even one|not even a single|none) (?=[a-z])", "without any "),
    # targets that stand behind a load balancer, the engine of MemoryDB
    (r"\bload[ -]?balancers?\b|\b[en]?[al]lbs?\b|\bnlbs?\b", rf"\b({_WITHOUT} (?:healthy |registered )?(?:targets?)) (?:sitting |standing |registered |attached )?(?:behind|under|on|to|with|in) (?:them|it)\b", r"\1"),
    (r"\bmemory ?db\b", rf"\b(?:(?:that |which )?(?:are |is )?(?:run|runs|running|use|uses|using|based|powered)(?: (?:on|by|the))*|on|with|of)(?: engine)? {_VALKEY}(valkey|redis)(?: engine)?{_END}", r"with engine=\1"),
    (r"\bmemory ?db\b", rf"{_VALKEY}\bvalkey (memory ?db(?: clusters?)?)\b", r"\1 with engine=valkey"),
)  # fmt: skip
