"""English with the turns of other languages, and vague words that a number explains, said plainly: (what about, form, what it becomes)."""

# ruff: noqa: E501  (a pattern is read as one line)
from __future__ import annotations

from typing import Final

from rassistant.language.wording import plain_en_learners

_NUMBER: Final = r"(?=\$?\d|an? (?:day|week|month|year|gb|tb|hundred|thousand)\b|(?:one|two|three|four|five|six|seven|eight|nine|ten|twenty|fifty|hundred)\b)"
_BOUND: Final = r"(?=(?:cpu |memory |the cpu |their cpu |its cpu )?(?:usage |utili[sz]ation |load )?(?:is |being |at |of )?(?:above|over|under|below|more than|less than|fewer than|at least|at most|higher than|lower than|greater than|no more than|older than|larger than|bigger than|>|<) ?\$?\d|with |having |\d)"
_VAGUE: Final = r"(?:idle|idling|underused|under-?utili[sz]ed|hot|busy|overloaded|stressed|struggling|quiet|lazy|bored|cold|warm|loaded|big|large|huge|small|tiny|old|ancient|new|recent|slow|fast|expensive|pricey|cheap|heavy|high|low|hard|heavily used|barely used|lightly used)"
_MEANING: Final = r"(?:,|;|:| -| –)? ?(?:meaning|i\.?e\.?|that is to say|that is|in other words|namely|which means|which is to say|as in|say|by which i mean|by that i mean|i mean|so),?(?: that)?(?: (?:they|it) (?:are|is|have|has|use|uses))? "
_STATE: Final = r"(?=(?:enabled|disabled|on|off|open|public|private|publicly|unencrypted|encrypted|active|inactive|allowed|permitted|unattached|untagged|stopped|running|turned|switched|unused|empty|attached|unprotected|protected|accessible|available|idle|paused|not|without|in)\b)"
_WHOLE: Final = r"(?:(?:whole|entire|complete|total|aws|cloud|global) )*"
_ESTATE: Final = r"(?:estate|fleet|landscape|inventory|portfolio|footprint|infrastructure|infra|set-?up|environment|organi[sz]ation|org|company|business|enterprise|board|platform|ecosystem)"
_EATS: Final = r"(?:eat(?:s|ing)?(?: up)?|cost(?:s|ing)?|burn(?:s|ing)?(?: through)?|consum(?:es|ing)|drain(?:s|ing)?|tak(?:es|ing)(?: up)?|us(?:es|ing)(?: up)?|spend(?:s|ing)?|swallow(?:s|ing)?|driv(?:es|ing))"
_N: Final = r"(\d+|two|three|four|five|six|seven|eight|nine|ten)"

RULES: Final[tuple[tuple[str | None, str, str], ...]] = (
    *plain_en_learners.RULES,
    # comparisons
    (r"\bas\b", rf"\b(older|newer|younger|bigger|larger|smaller|higher|lower|longer|shorter|greater|more|less|fewer|cheaper|slower|faster) as {_NUMBER}", r"\1 than "),
    (r"\b(?:superior|inferior|upper|minor|major|equal)\b", r"\b(?:superior|bigger|greater|larger|higher|more|upper)(?: than)? or equal (?:to|than|of)?(?= ?\$?\d)", "at least "),
    (r"\b(?:superior|inferior|upper|minor|major|equal)\b", r"\b(?:inferior|smaller|lower|less|fewer|minor)(?: than)? or equal (?:to|than|of)?(?= ?\$?\d)", "at most "),
    (r"\b(?:superior|inferior|upper|minor|major)\b", rf"\b(?:(?:that|which) (?:are|is) |of |is |are )?(?:superior|upper|major)(?: to| than| of| as)? {_NUMBER}", "over "),
    (r"\b(?:superior|inferior|upper|minor|major)\b", rf"\b(?:(?:that|which) (?:are|is) |of |is |are )?(?:inferior|minor)(?: to| than| of| as)? {_NUMBER}", "under "),
    (None, r"\b(cpu|memory|disk|network|storage|processor) (?:usage|utili[sz]ation|using|use|load|occupancy|consumption) (?:rate|ratio|level|percentage|percent|value|figure)s?\b", r"\1 usage"),
    (r"\b(?:start|begin)", r"\b(?:with|having|on|using) (?:an? |the )?((?:[\w-]+ )?(?:versions?|runtimes?|types?|class|engines?|famil(?:y|ies)|platform)) (?:starting|beginning|that starts?|that begins?) with (?=\w)", r"whose \1 starts with "),
    (r"%|\bpercent\b", r"\b(?:higher|greater|bigger|larger) than (\d[\d.]* ?(?:%|percent)) or (?:lower|smaller|less) than (?=\d)", r"over \1 or under "),
    # what is so still
    (None, rf"\b(?:still )?(?:remains?|remained|stays?|stayed|continues? to be|keeps? being|is left|are left) {_STATE}", "is "),
    (r"\bimds", r"\b(?:on|for|in) which (?=imds)|\bwhere (?=imds)", "with "),
    (r"\bimds", r"\b(imds ?v1) (?:is |are )?(?:still )?(?:enabled|active|on|allowed|permitted|possible|accepted|available)\b", r"\1 allowed"),
    (r"\bretention\b", r"\b(backup|log|data|snapshot|record|stream) retention (?:period|time|window|duration|setting|length|interval|days?)s?\b(?! (?:is )?(?:not )?set)", r"\1 retention"),
    # a place in front
    (r"^(?:about|regarding|concerning|as for|as regards|with regards? to|in regards? to|with respect to|on the subject of)\b", r"^(?:about|regarding|concerning|as for|as regards|with regards? to|in regards? to|with respect to|on the subject of) (?:the |our |my )?([\w -]{2,40}?) region, ?(.+?)(?=[?.!]*$)", r"\2 in the \1 region"),
    (None, rf"\b(?:across|throughout|over|within|in|of|on|from) (?:all of )?(?:the|our|my|this|your) {_WHOLE}{_ESTATE}(?=\s*(?:[?.!,]|$|by\b|per\b|last\b|this\b))", ""),
    # vague words
    (None, rf"\b(?:that |which )?(?:are |is |be |being )?(?:at |(?:running|getting|going|sitting|working|quite|very|too|really|roughly|basically|practically|nearly|almost|more or less|pretty much) )*{_VAGUE}{_MEANING}{_BOUND}(?:with |having )?", "with "),
    (None, rf"\b{_VAGUE} ([a-z][\w -]{{2,40}}?){_MEANING}{_BOUND}(?:with |having )?", r"\1 with "),
    # what costs the most, and how many of them
    (r"\btop\b", rf"^what(?:'s| is| are|s)? (?:the things? )?(?:that (?:is|are) )?{_EATS} (?:us |me )?(?:the )?most(?: of (?:our|my|the))?(?: (?:money|budget|bill|cash))?((?: (?:in|on|from|at) [\w-]+(?: [\w-]+)?)?) ?[?.,;:-]+ ?(?:just |only |show |give me |list )*(?:the )?top {_N} ((?:[\w-]+ )?(?:resources|things|instances|servers|databases|volumes|buckets|functions|items|services|regions|accounts))(?: (?:please|pls|plz|only))?(?=\s*[?.!]*$)", r"\2 most expensive \3\1"),
)  # fmt: skip
