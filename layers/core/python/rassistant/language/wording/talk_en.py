"""What English questions say around what they ask: greetings, politeness, who wants to know and what for."""

from __future__ import annotations

import re
from typing import Final

from rassistant.language.vocabulary.phrases import phrases
from rassistant.language.wording.asides import Trimmed
from rassistant.language.wording.deferred import Deferred, DeferredTable
from rassistant.language.wording.text import is_korean


def _any(text: str) -> str:
    """An alternation of phrases, the longer ones first."""
    words = sorted(phrases(text), key=len, reverse=True)
    return "(?:" + "|".join(word.replace(" ", r"\s+") for word in words) + ")"


_GAP: Final = r"[\s,.!:;-]*"
_PERSON: Final = (
    r"(?:(?:my|our|the|a|an)\s+(?:[\w-]+\s+){0,2}?(?:officer|team|department|dept|boss|manager|lead|head|people|folks|auditors?|director|engineers?|analysts?|consultants?|colleagues?|board|company)"
    r"|legal|audit|auditors|ops|devops|hr|procurement|marketing|sales|operations|infosec|accounting"
    r"|(?:(?:my|our|the|a|an)\s+)?"
    + _any(
        """
        boss | manager | team lead | tech lead | lead | cto | cfo | ceo | ciso | auditor | auditors | audit team |
        security team | finance team | finance department | accountant | accounting | client | customer | colleague |
        coworker | director | supervisor | teacher | professor | management | finance | leadership | compliance |
        security | they
        """
    )
    + r")(?:\s+(?:just|now|again))?"
)
_OCCASION: Final = (
    r"(?:(?:the|an|a|my|our|this|today's|tomorrow's|next\s+week's|this\s+week's|an\s+upcoming|the\s+upcoming|the\s+next)\s+)?"
    r"(?:(?:security|cost|quarterly|monthly|weekly|annual|yearly|daily|team|budget|compliance|internal|external|board|"
    r"status|architecture|finops|migration|incident|capacity)\s+)?"
    + _any(
        """
        audit | report | review | meeting | presentation | standup | stand-up | homework | assignment | handover |
        ticket | planning | cleanup | postmortem | spreadsheet | slides | demo | documentation | docs | call |
        records | newsletter | retro | inventory | invoice | client invoice | customer invoice | wiki | evidence | deck |
        slide | chargeback | runbook | questionnaire | dashboard | tax return | proposal | forecast | budget
        """
    )
    + r"(?!\s*(?:team|tag|tags|bucket|buckets|account|environment|env|project|log|logs|service|services|server|servers|"
    r"function|functions|instance|instances|database|databases|volume|volumes)\b)"
)
_ASKING: Final = _any(
    """
    see | know | find out | figure out | understand | learn | identify | check | check whether | check if | hear |
    have a look at | take a look at | look at | look for | locate | get an idea of | get a sense of | look into |
    be sure | have | know about | find out about | get hold of | ask | ask about | track down | review | make sure |
    know whether | know if | see whether | see if | find out if | find out whether | ask whether | ask if
    """
)
_LEADS: Final = DeferredTable(
    (rf"^{_GAP}(?:{pattern}){_GAP}"
    for pattern in (
        r"(?:hi|hello|hey|heya|hiya|yo|howdy|greetings|good\s+(?:morning|afternoon|evening|day))(?:\s+(?:there|team|all|everyone|everybody|folks|guys|friend|assistant|bot|buddy|mate|again))?(?=[\s,.!:;-]|$)",
        r"(?:morning|evening|afternoon|question|urgent|help|fyi|quick\s+one|quick\s+question|ok|okay|alright|right|so(?!\s+far\b)|well|now\s+then|um+|uh+|hmm+|oh|also|actually|basically|anyway|look|listen|btw|by\s+the\s+way|good|great|cool|thanks|thank\s+you|perfect)\s*(?:[,!:.]+|-+(?!\w))",
        r"(?:um+|uh+|hmm+|oh|btw|by\s+the\s+way|so(?!\s+far\b))\b",
        r"(?:(?:i(?:'ve|\s+have)\s+)?(?:just\s+)?(?:got\s+)?(?:a|one)\s+)?(?:quick|small|simple|random|silly|stupid|dumb|easy|short)\s+(?:question|one|thing|request)\b(?:\s+(?:for\s+you|about\s+aws|please))?",
        r"(?:sorry|apologies|pardon|excuse)(?:\s+me)?(?:\s+(?:to|for)\s+(?:bother|disturb|trouble|ask|bothering|asking|disturbing|the\s+trouble)(?:ing)?(?:\s+you)?(?:\s+again)?)?[\s,]*(?:\bbut\b)?",
        r"(?:(?:(?:my|the|a|an|one|another|next|last|first|final|quick|new|more|different|small|side|follow-?up|follow\s+up|sanity|double|action|to|up|in|on|if|i|may|we|for|you|of|no\.?)\s+)*(?:question|task|to-?do|request|q|query|asks?|thing|check|correction|reminder|again|repeat|follow-?up|follow\s+up|note|subject|topic|memo|item|homework|step|point|needful|may|update|context|goal|problem|issue|summary|tl;?dr)(?:\s+\d+)?\s*:\s)",
        r"(?:(?:do|did)n'?t|(?:do|did)\s+not)\s+(?:we|i|you)\s+(?:also\s+|still\s+)?(?:have|see|own|run)(?:\s+(?:any|some|a\s+few))?\b",
        r"(?:(?:do|did)\s+(?:we|i|you)\s+not|are\s?n'?t\s+there|is\s?n'?t\s+there|weren'?t\s+there)\s+(?:have\s+|see\s+)?(?:any|some|a\s+few)\b",
        r"(?:tell|promise|assure)\s+me(?:\s+that)?\s+(?:we|i|there)\s+(?:don'?t|do\s+not|aren'?t|are\s+not)(?:\s+have)?(?:\s+(?:any|some))?\b(?=\s+\w+\s+\w)",
        r"(?:i|we)\s+(?:can'?t|cannot|could\s?n'?t|do\s?n'?t|did\s?n'?t)\s+(?:even\s+|seem\s+to\s+|really\s+)?(?:find|see|spot|locate)\b(?:\s+(?:any|the|our|my))?(?=\s+\w+\s+\w)",
        r"(?:let'?s|let\s+us|we\s+could|can\s+we|i'?d\s+like\s+to|i\s+want\s+to)\s+(?:start|begin)\s+with\b(?=\s+(?:the|our|all|my|a)\b)",
        r"how\s+(?:would|could|can|should|does|do)\s+(?:one|i|we|you|someone|a\s+person)\s+(?:even\s+)?(?=(?:list|see|find|show|get|view|check|count)\b)",
        r"\*\*[\w !-]{2,30}\*\*|<(?:urgent|important|question|help|request)>",
        r"/(?:list|show|find|get|ask|query|aws|search)\s+(?=\w)",
        r"(?:to\s+(?:start|begin)(?:\s+with)?|first\s+of\s+all|for\s+starters)\s*[,:-]",
        r"(?:please|pls|plz|kindly|just)\b",
        r"(?:can|could|would|will|may|might)\s+(?:you|u|ya|i|we|someone|somebody|anyone|anybody)\b(?:\s+(?:please|pls|just|kindly|quickly|possibly|maybe|also|happen\s+to|be\s+able\s+to|be\s+so\s+kind\s+as\s+to|be\s+so\s+kind\s+and|mind\s+(?=\w+ing)|help\s+me(?:\s+to)?|help\s+us(?:\s+to)?|get\s+to))*",
        r"(?:is|would|was)\s+(?:it|there)\s+(?:be\s+)?(?:possible|a\s+way|any\s+way|a\s+chance|any\s+chance)(?:\s+(?:for\s+(?:you|me|us)|you\s+(?:can|could)|i\s+(?:can|could)|we\s+(?:can|could)|of))?(?:\s+to)?",
        r"any\s+(?:way|chance)(?:\s+(?:to|of|you\s+(?:can|could)|i\s+(?:can|could|get)|we\s+(?:can|could)))+",
        rf"(?:i|we)(?:\s+would|'d|\s?d)\s+(?:really\s+|also\s+|just\s+)?(?:like|love|want|appreciate|be\s+grateful\s+for|be\s+happy\s+with|be\s+interested\s+in|be\s+curious)(?:\s+(?:to|it\s+if\s+you\s+could))?(?:\s+{_ASKING})?",
        r"i(?:\s+would|'d|\s?d)\s+be\s+(?:grateful|thankful|glad|happy)\s+(?:if\s+you\s+(?:could|would)|to\s+(?:see|have|get|know))",
        rf"(?:i|we)(?:'m|\s+am|\s?m|'re|\s+are|\s+was|\s+were)?\s+(?:just\s+|also\s+|really\s+|currently\s+)?(?:want|wanted|need|needed|wish|trying|looking|hoping|wondering|curious|interested|supposed|asked|checking|wanting|eager|going|have|got|gotta|wonder)(?:\s+(?:to|for|in|about|if|whether|at))*\s+{_ASKING}(?:\s+(?:if|whether|about))?\b",
        r"(?:(?:i|we)(?:'m|\s+am|\s?m|'re|\s+are|\s+was|\s+were)\s+)?(?:just\s+|also\s+|really\s+|currently\s+)?(?:wondering|curious|interested\s+in(?:\s+(?:seeing|knowing))?|looking\s+(?:to|at|into|for)|hoping\s+(?:to|for)|trying\s+to|asked\s+(?:to|for|about)|checking)(?:\s+(?:if|whether|about|on|to\s+(?:find|get|list|see|know)))?(?:\s+(?:you\s+(?:can|could|would|know|might)|i\s+(?:can|could)|we\s+(?:can|could)))?\b",
        r"(?:i|we)\s+(?:just\s+|really\s+)?wonder(?:\s+(?:if|whether))?\b",
        rf"{_PERSON}\s+(?:wants|want|wanted|needs|need|needed|asked|asks|ask|is\s+asking|are\s+asking|was\s+asking|keeps\s+asking|keep\s+asking|would\s+like|has\s+asked|have\s+asked|requested|requires|wonders|wonder)(?:\s+(?:me|us))?(?:\s+(?:to|for|about|whether|if))*(?:\s+{_ASKING})?(?:\s+(?:about|for|whether|if))?\b",
        r"i\s+(?:forgot|forget|don'?t\s+remember|can'?t\s+remember|cannot\s+remember|don'?t\s+know|do\s+not\s+know|dunno|have\s+no\s+idea|have\s+no\s+clue|am\s+not\s+sure|'m\s+not\s+sure|lost\s+track\s+of|keep\s+forgetting|never\s+know|can'?t\s+tell|can'?t\s+figure\s+out)(?=\s+(?:which|what|how|where|if|whether|our|the|who)\b)",
        r"(?:do|does|would)\s+(?:you|anyone|anybody|we|someone)\s+(?:happen\s+to\s+)?(?:know|remember|have\s+any\s+idea|have\s+an\s+idea)\b(?:\s+(?:if|whether))?",
        r"(?:please\s+)?(?:check|confirm|verify|find\s+out|tell\s+me|let\s+me\s+know|see|make\s+sure)\s+(?:whether|if)(?:\s+there\s+(?:is|are))?\b",
        r"(?:remind\s+me(?:\s+again)?|refresh\s+my\s+memory|help\s+me\s+(?:understand|find\s+out|figure\s+out|out)|let\s+me\s+have|hit\s+me\s+with|gonna\s+need|i'?ll\s+need|i\s+will\s+need|i'?m\s+after|i\s+could\s+use|i\s+was\s+told\s+to\s+(?:list|find|get|check))\b",
        rf"(?:for|before|as\s+part\s+of|in\s+preparation\s+for|ahead\s+of)\s+{_OCCASION}(?=\s*[,:;-]|\s+(?:i|we|list|show|give|find|get|which|what|how|please|can|could|need)\b)",
        r"before\s+(?:i|we)\s+(?:go|leave|head|log\s+off|start|finish|sign\s+off|wrap\s+up)(?:\s+(?:home|off|out|for\s+the\s+(?:day|weekend)|on\s+(?:vacation|holiday)|to\s+bed|offline))?(?=\s*[,:;-]|\s+(?:i|we|list|show|give|find|which|what|how|please|can|could)\b)",
        r"i(?:'m|\s+am|m)\s+(?:a|an|the|new|responsible|just)\b[\w\s'-]{0,40}?(?:\s+(?:and|so|but)\b|,)",
        r"(?:i|we)\s+(?:think|believe|guess|suspect|feel\s+like|heard|know)(?:\s+that)?(?=\s+(?:i|we|there)\b)",
        r"it'?s\s+(?:\d{1,2}\s?(?:am|pm)|late|early|urgent|friday|monday)(?:\s+(?:here|now))?(?:\s+(?:and|so|but)\b)?",
    )),
    re.IGNORECASE,
)  # fmt: skip
_THEM: Final = r"(?:it|them|that|this|those|these|one|some)"
_TAILS: Final = DeferredTable(
    (rf"{_GAP}(?:{pattern})[\s,.!?:;-]*$"
    for pattern in (
        r"(?<!\w)(?<!is\s)(?<!are\s)(?<!tagged\s)(?<!marked\s)(?:please|pls|plz|thanks|thank\s+you|thx|ty|tnx|cheers|much\s+appreciated|many\s+thanks|asap|a\.s\.a\.p\.|lol|haha|urgent|urgently)(?:\s+(?:a\s+lot|so\s+much|very\s+much|in\s+advance|again|for\s+your\s+help|all|team|mate|please))*",
        r"(?<!\w)(?:right\s+away|if\s+(?:you|u)\s+(?:can|could|don'?t\s+mind|have\s+(?:time|a\s+(?:minute|moment|sec|second))|please)|if\s+(?:at\s+all\s+)?possible|if\s+that'?s\s+ok(?:ay)?|if\s+it'?s\s+not\s+too\s+much\s+trouble|when\s+you\s+(?:get|have)\s+(?:a|the)\s+(?:chance|minute|moment|sec|second|time)|by\s+any\s+chance|off\s+the\s+top\s+of\s+your\s+head)",
        r"\s*[,.!?:-]\s*(?:quick(?:ly)?|fast|hurry(?:\s+up)?|chop\s+chop)(?:\s+(?:please|pls|plz))?(?=\s*[!.?]*$)",
        r"(?<!is)(?<!are)(?<!the)(?<!most)(?<!too)(?<!very)(?<!how)(?<!and)(?<!or)\s+(?:quick|real\s+fast)(?=\s*[!.]*$)",
        r"(?:\s*,)?\s*\b(?:and\s+)?(?:be|make\s+it|do\s+it)\s+(?:quick|fast|snappy|brief|short)(?:\s+about\s+it)?",
        r"\s*,?\s+or\s+(?:whatever|however)\s+(?:they|it|you|people|one)\b[^,.?!]{0,30}",
        r"\s*[,.!?-]\s*what\s+an?\s+(?:waste|shame|mess|pity|joke|surprise|day|nightmare|pain|disaster)(?:\s+of\s+\w+)?",
        r",\s*(?:right|ok|okay|huh|correct|yeah|or\s+not|you\s+know)|(?<!\w)or\s+(?:not|so\s+what|what|is\s+it|am\s+i\s+wrong)",
        rf"(?<!\w)(?:(?:(?:i|we)\s+)?(?:need|want|needed|required|requested|asking)\s+(?:(?:it|this|that|them|these|those)\s+)?)?(?:for|before|as\s+part\s+of|in\s+preparation\s+for|ahead\s+of)\s+{_OCCASION}(?:\s+(?:today|tomorrow|this\s+week|next\s+week|on\s+(?:monday|tuesday|wednesday|thursday|friday)))?",
        rf"(?<!\w)(?:so|so\s+that|that\s+way)\s+(?:i|we)\s+(?:can|could|may|might|will)\s+(?:\w+ly\s+)?(?:see|check|review|look|delete|remove|clean|fix|stop|shut|turn|switch|kill|resize|migrate|move|report|plan|decide|encrypt|tag|upgrade|patch|rotate|terminate|discuss|share|send|archive|release|get\s+rid\s+of)(?:\s+(?:at|on|up|down|off|out|over|about|with))?(?:\s+{_THEM})?(?:\s+(?:up|down|off|out|over|with|to\s+my\s+boss|to\s+the\s+team))?(?:\s+(?:later|today|tomorrow|soon|first))?",
        rf"(?<!\w)(?:because|since|as|cause|cuz)\s+{_PERSON}\s+(?:asked|asks|wants|wanted|needs|needed|is\s+asking|are\s+asking|will\s+ask|keeps\s+asking)(?:\s+(?:me|us|for\s+it|for\s+them|about\s+it|to\s+know|to\s+see\s+it|for\s+a\s+list))*",
        r"(?:,\s*|[.?!]\s*)(?:can|could|would)\s+(?:you|u)\s+(?:please\s+)?(?:check|look|see|tell\s+me|help|help\s+me|find\s+out|confirm|verify|have\s+a\s+look|show\s+me)(?:\s+(?:it|that|this|them|for\s+me|please))*",
        r"(?<!\w)(?:i|we)\s+(?:want|need|would\s+like)\s+to\s+(?:know|see|check)",
        r"(?<!\w)(?:i|we)\s+(?:want|need)\s+(?:a\s+list|the\s+list|a\s+count|this|it)",
    )),
    re.IGNORECASE,
)  # fmt: skip


_QUICK: Final = Deferred(
    r"\b(?:quick|short|brief|rough) (?=(?:overview|breakdown|summary|look|list|listing|count|check|rundown|question|answer)\b(?! tags?\b))",
    re.IGNORECASE,
)
"""Of the answer, not of what is asked for."""
_QUOTED_WHOLE: Final = re.compile(r"\s*\"([^\"]+)\"[\s.?!]*")
"""A question in quotation marks is a question still."""
_ENGLISH_EDGE: Final = re.compile(r"^[\s,.!:;-]*[a-z]|[a-z][\s,.!?:;-]*$", re.IGNORECASE | re.ASCII)
"""What is said around a Korean question in English is said before or behind it."""


COURTEOUS: Final = Deferred(
    r"(?:(?:"
    r"a|about|able|afternoon|again|all|alright|also|am|an|any|anybody|anyone|anyway|appreciated?|apologies|are|as|asap|a\.s\.a\.p|ask|asked|asking|assistant|at|aws|bad|basically|be|bit|bot|bother|bothering|"
    r"btw|buddy|but|by|can|chance|check|checking|cheers|clue|confirm|correct|could|curious|day|did|disturb|do|does|don't|dont|dumb|easy|evening|ever|everybody|everyone|excuse|"
    r"figure|find|folks|for|forget|forgetting|forgot|friend|fyi|get|glad|go|going|gonna|good|got|gotta|grateful|great|greetings|guess|guys|haha|happen|happy|has|have|hello|help|hey|heya|hi|"
    r"hit|hiya|hmm+|hoping|how|howdy|huh|i|idea|i'd|i'll|i'm|i've|if|ill|im|in|interested|is|it|it's|its|just|kind|kindly|know|late|lead|learn|let|like|list|listen|little|lol|look|looking|"
    r"lost|lot|love|many|mate|may|maybe|me|memory|might|mind|minute|moment|more|morning|much|my|need|needed|never|no|not|now|of|off|oh|ok|okay|on|one|or|out|pardon|perfect|please|pls|plz|possible|possibly|"
    r"question|quick|quickly|random|really|refresh|remember|remind|request|review|right|see|seeing|short|silly|simple|small|so|some|somebody|someone|sorry|sort|stupid|sure|take|"
    r"team|tell|thank|thankful|thanks|that|that's|the|them|then|there|these|thing|this|those|thx|time|tnx|to|too|top|track|trouble|trying|ty|u|uh+|um+|understand|up|urgent|urgently|us|verify|very|want|"
    r"wanted|wanting|was|way|we|we'd|well|were|what|when|where|whether|which|who|will|wish|with|wonder|wondering|would|ya|yeah|yo|you|your"
    r")(?:[\s,.!?:;'-]+|$))*",
    re.IGNORECASE,
)
"""What is cut of such words alone says nothing."""


def _cut(match: re.Match[str], text: str) -> Trimmed:
    """Without what was found, which is told where it says more than a courtesy."""
    said = match[0].strip(" ,.!?:;-")
    return Trimmed(text[: match.start()] + text[match.end() :], () if COURTEOUS.fullmatch(said) else (said,))


def without_talk(question: str) -> Trimmed:
    """The question without what stands before and behind it; as it is where nothing would be left."""
    text = whole[1] if (whole := _QUOTED_WHOLE.fullmatch(question)) else question
    if is_korean(text) and not _ENGLISH_EDGE.search(text):
        return Trimmed(text)
    text = _QUICK.sub("", text)
    asides: list[str] = []
    for table, times in ((_LEADS, 6), (_TAILS, 4)):
        for _ in range(times):
            before = text
            for pattern in table:
                if (match := pattern.search(text)) is not None:
                    text, aside = _cut(match, text)
                    asides += aside
            if text == before:
                break
    return Trimmed(text, tuple(asides)) if any(character.isalnum() for character in text) else Trimmed(question)
