"""What an English question ends with as people chat: thx, no rush, I think, just the numbers, it's for an invoice."""

# ruff: noqa: E501  (a pattern is read as one line)
from __future__ import annotations

import re
from typing import Final

from rassistant.language.wording.chat_words_en import (
    CALLED,
    DOUBT,
    EXCLAIMED,
    FORM,
    HEARSAY,
    JUDGED,
    OF_WHOM,
    PERSON,
    PURPOSE,
    WAITS,
    WANTING,
    WHO,
)
from rassistant.language.wording.deferred import Deferred, DeferredTable

_END: Final = r"[\s,;:.!?~…)-]*$"
_NEXT: Final = r"(?:\s*[,;:.!?~…(]+\s*|\s+-+\s*)"
"""What parts it from the question."""
_SPACE: Final = rf"(?:{_NEXT}|\s+)"
_SO: Final = r"(?:(?:and|but|so|or|well|really|very|super|pretty|quite|kinda|kind of|extremely|a bit|somewhat|too|just|also|please|thanks|it's|its|it is|this is|this's|that's|i'm|i am|we're|we are|im|sorry|sort of|bit|rather|is)\s+)*"
_THAT: Final = r"(?:it|this|that|them|these|those|the (?:list|answer|info|information|numbers?|result|report))"
_DAY: Final = r"(?:today|tomorrow|tonight|now|asap|soon|right now|right away|urgently|immediately|quickly|fast|this week|next week|before (?:lunch|noon|tomorrow|the meeting)|by (?:eod|eob|cob|tomorrow|tonight|noon|lunch|\w+day|end of (?:the )?(?:day|week|month)|the end of (?:the )?(?:day|week|month)|\d+ ?(?:am|pm)?)|in (?:\d+|five|ten|a few) ?(?:min(?:ute)?s?|hours?))"
COURTESIES: Final = DeferredTable(
    (
        rf"{_SPACE}{EXCLAIMED}{_END}",
        rf"{_NEXT}(?:{WAITS}|{CALLED}){_END}",
        rf"{_SPACE}(?:{_SO})?(?:thx|thanks|thank (?:you|u)|thanking you|tia|ty|tysm|tnx|cheers|kudos|gracias|merci|danke|much obliged|obliged|much appreciated|appreciated|(?:would|will|'d|i'd|we'd)? ?(?:really |greatly |highly |much )*appreciate (?:it|that|your help|any help|the help)|grateful|(?:a )?(?:thousand|million|many) thanks)(?: (?:a (?:lot|bunch|million|ton|mil)|so much|very much|in advance|again|for (?:your|the|any|all)(?: \w+)? (?:help|time|support|assistance|cooperation|effort)|all|team|mate|bud|man|dude|bro|guys|sir|ma'am|much|loads|heaps|you|and (?:best )?regards|& regards))*{_END}",
        rf"{_NEXT}(?:(?:with |thanks,? (?:and |& )?|many thanks,? (?:and |& )?)*(?:(?:best|kind|warm|kindest|warmest) )?regards|best wishes|best|sincerely|yours(?: sincerely| truly| faithfully)?|cheers|thanks|thank you)(?:[\s,]+(?-i:[A-Z])[\w.]*(?: (?-i:[A-Z])[\w.]*){{0,2}})?{_END}",
        rf"{_NEXT}(?:you(?:'re| are|r)? (?:the best|a (?:star|legend|lifesaver|life saver|hero|gem|genius)|rock|awesome|great|amazing)|u rock|(?:that|this|it)?(?:'d| would| will|'ll)? ?(?:be |really )*(?:so |super |very |really |extremely |most )*(?:great|awesome|helpful|nice|perfect|lovely|cool|amazing|fantastic|wonderful|good|appreciated|help|help (?:me|us)(?: a lot| so much)?|useful|handy)|good (?:bot|job|work)|have a (?:nice|good|great|lovely) (?:day|one|evening|weekend)|bye|see you|good (?:night|bye)|love you)(?: thanks?| thank you)?{_END}",
        rf"{_NEXT}(?:that(?:'s| is| will be| would be) (?:it|all)(?: for (?:today|now)| i (?:need|want)| folks| thanks)?|nothing (?:else|more)|no more|end of (?:question|story)|over(?: and out)?|full stop|period|done){_END}",
        rf"(?:{_NEXT}|\s+)and (?:nothing (?:else|more)|that's (?:it|all)|no more|i'm done|we're done|i'm out|(?:be|make it) (?:quick|fast|snappy)(?: about it)?){_END}",
        rf"{_SPACE}sent (?:from|on|via) my [\w-]+{_END}",
        rf"{_NEXT}(?:(?:as|the|same as|like|just like) (?:usual|always|ever|last time|before|every (?:time|day|week|month|\w+day)|yesterday's)|the usual|(?:just )?(?:a |the |our |my )?(?:(?:daily|weekly|monthly|morning|usual|regular) )?routine(?: check| stuff| task)?|life or death|(?:sent|typing|typed|written|writing|asking) (?:this )?(?:from|on|for) (?:my|a|the) (?:i?phone|mobile|tablet|train|bus|bed|car|couch|beach|boss|manager|colleague|friend|client)|on my (?:phone|mobile)|eli5|(?:ceo|cfo|cto|boss|client|customer|auditor|manager)s? (?:waiting|watching|calling|on the phone)){_END}",
        rf"{_NEXT}(?:go(?: go)*|stat|chop chop|now now|let's go|shoot|hit me|your turn|over to you|gracias|danke|merci|obrigado|arigato|spasibo){_END}",
        rf"\s+(?:(?:that|which) )?(?:you|we|i|u) (?:can|could|may|might|are able to) (?:possibly )?(?:find|see|get|list|show|spot|think of|detect|locate|give me)(?: in there| there| please)?{_END}",
        rf"\s+(?:(?:that|which) )?(?:you|u) (?:know|are aware|have heard|can think) (?:of|about){_END}",
        rf"\s+(?:would|will|should|might) (?:be (?:very |really |so |super )*(?:great|nice|good|awesome|lovely|perfect|helpful|appreciated|fine|enough|cool|ideal|sufficient|useful|much appreciated|welcome)|do|suffice|help(?: me| us)?(?: a lot)?)(?: please| thanks| for now)?{_END}",
        rf"{_NEXT}{_SO}(?:urgent|urgently|asap|quick|quickly|fast|hurry(?: up)?|quick quick|chop chop|(?:(?<=this is )|(?<=it's )|(?<=it is )|(?<=very ))(?:important|critical)|an emergency|emergency|time[- ]sensitive|(?:in a|big|a big|a bit of a|such a)? ?(?:hurry|rush)|high priority|top priority|p1|prio ?1|(?:no|not a?|without) (?:rush|hurry|pressure|worries|big deal|problem|stress)|take your time|whenever(?: you (?:can|have time|want))?|when you have time|at your (?:earliest )?convenience|at the earliest|the sooner the better|as (?:soon|fast|quickly|quick) as (?:possible|you can|u can)|right away|right now|immediately|now)(?: (?:here|please|pls|plz|guys|thanks|ok|today|too|as well|now|matter|!))*{_END}",
        rf"\s+(?:at (?:your|the) earliest(?: convenience)?|as (?:soon|fast|quickly) as (?:possible|you can)|by (?:eod|eob|cob|end of (?:the )?day|the end of the day)|urgently|right away|immediately|at your convenience|real quick|asap){_END}",
        rf"{_NEXT}(?:(?:i|we)(?:'d| would|'ll| will)? )?(?:(?:kinda |really |urgently |badly |only |just )*(?:need|want|require|needed|required|wanted|like|have|must have|get))(?: {_THAT})?(?: {_DAY})+{_END}",
        rf"{_NEXT}(?:is (?:that|this|it) (?:possible|doable|ok|okay|correct|right|true|fine|something you can do)|can (?:you|u) (?:do (?:that|this|it)|tell(?: me)?|check(?: for me)?|see|help(?: me)?|find (?:out|them|it))(?: for me)?(?: please| pls)?|do you (?:know|have (?:that|it))|if (?:(?:that|it|this)(?:'s| is)|at all|you (?:can|could|know|have (?:that|it|one|them|time)|don't mind|would)|u can|i may(?: ask)?|possible|available|any|so|not too (?:much|hard)|such (?:a thing|things|data) exists?|(?:that|it|this) makes (?:any )?sense|there (?:are|is) any)(?: possible| ok| okay| fine| available| doable| at all| please| no trouble| not too much(?: trouble| to ask)?)*|any|right|correct|yes or no|(?:or )?am i (?:right|wrong|mistaken)|or (?:not|what|am i wrong|something(?: like that)?|whatever|so|similar)|does that make sense|hope (?:that|this|it) (?:makes sense|is (?:clear|ok|possible))|you (?:know|see|get (?:me|it|the idea)|know what i mean|feel me)|know what i mean|ok(?:ay)?|yeah|yes|eh|innit|no|capisce|got it|got any|please|pls|plz|pretty please){_END}",
        rf"\s+(?:if (?:that|it|this) makes (?:any )?sense|or (?:so|something(?: like that)?|whatever)|if (?:that|it|this)(?:'s| is) (?:possible|ok|okay|fine)|if such (?:a thing|things|data) exists?|again|anyway|anyways|btw|by the way|fyi|though|tho|then|please|pls|plz|kindly|real quick|for me|for us|you know){_END}",
        rf"{_NEXT}(?:btw|by the way|fyi|anyway|anyways|again|once again|for real|for once|full disclosure|no joke|just (?:curious|wondering|asking|checking|saying|fyi|in case|to be sure|to be safe|a question)|curious|wondering|asking for a friend|(?:just )?out of (?:pure |sheer )?curiosity|for (?:fun|my information|your information|info|clarity|the record)|sorry(?: (?:to (?:bother|disturb)(?: you)?|for (?:the|my|bothering|asking|disturbing)[\w' ]*|if (?:this|that|it) is [\w ]+))?|(?:hope|hoping|waiting|looking forward|awaiting|eager)[\w' ]* (?:reply|response|answer|hearing(?: from you)?|you|help|feedback)|(?:please |kindly |pls )*(?:advise|confirm|check(?: and (?:revert|confirm|advise))?|revert(?: back)?(?: asap)?|respond|reply|answer|help(?: me)?|do the needful|let (?:me|us) know|tell me|look into (?:it|this)|update)(?: me| us)?(?: asap| soon| at the earliest| please)?){_END}",
        rf"{_NEXT}(?:i|we) (?:(?:always |keep |can never |never |just |really |totally |have |'ve |sort of |kind of )*(?:forgot|forget|forgetting|forgotten|remember|lost track|lost count|have (?:no|absolutely no) (?:idea|clue)|don't know|do not know|can't (?:tell|remember|find (?:it|them|out))|cannot (?:tell|remember|find (?:it|them))|don't remember|couldn't (?:tell|find (?:it|them))|no idea|no clue|am (?:lost|confused|curious|new here)|wonder))(?: again| anymore| myself| really| at all)?{_END}",
    ),
    re.IGNORECASE,
)
"""Said behind a question, and not told."""
FORMS: Final = DeferredTable(
    (
        rf"{_NEXT}(?:(?:and|but|please|pls|just|i (?:just |only )?(?:want|need)|(?:that's )?(?:all )?i (?:just |only )?(?:want|need)(?: (?:is|are))?|give me|show me|only|preferably|ideally|if possible|best|make it|formatted|format|output|presented|displayed|sorted out|show(?:n)?|result|nicely)[\s:]+)*{FORM}(?: (?:please|pls|thanks|if possible|would do|will do|is enough|is fine|ok|only|for now|would be (?:nice|great|enough|fine)))*{_END}",
        rf"\s+(?:in (?:a )?(?:tabular|bullet|list|table)(?: point)? (?:form(?:at)?|view)|as (?:a |an )?(?:(?:bulleted|bullet|numbered|simple|short|quick|plain|markdown) )*(?:list|table|csv|json|excel|spreadsheet|bullets|bullet points)|in (?:bullet points|plain english|simple words|a nutshell|short|brief)|at a glance|briefly){_END}",
    ),
    re.IGNORECASE,
)
"""How the answer is to look: told, and narrows nothing."""
_REST: Final = r"[^,;:.!?]"
DOUBTS: Final = DeferredTable(
    (
        rf"{_SPACE}{DOUBT}{_END}",
        rf"{_SPACE}(?:or so |so )?(?:someone|somebody|people|they|my \w+|our \w+) (?:said|says|told me|claims?|mentioned){_END}",
    ),
    re.IGNORECASE,
)
PEOPLE: Final = DeferredTable(
    (
        rf"{_SPACE}for (?:my|our|the)(?: own)? (?:sanity|peace of mind|curiosity|information|understanding|learning|reference|records?|sake of \w+|fun|info|overview|interest){_END}",
        rf"{_NEXT}(?:for|because of|thanks to|says|said|dixit) {WHO}{_END}",
        rf"{_SPACE}for (?:my|our|the) (?:boss|manager|cfo|cto|ceo|ciso|auditors?|accountant|director|supervisor|professor|teacher|lawyer){_END}",
        rf"{_SPACE}(?:as (?:just )?(?:requested|required|asked|discussed|agreed|mentioned|promised|ordered|instructed)(?: (?:by|from|with|in) (?:{WHO}|the meeting|the call|the standup|email))?|(?:requested|required|asked for|demanded|wanted) by {WHO}){_END}",
        rf"{_SPACE}(?:(?:as )?per|at|on|upon|by|following) (?:{WHO}'?s (?:request|behalf|demand|orders?|instructions?|wish)|(?:the |a |an )?(?:request|behalf|demand|orders?|instructions?|wish) (?:of|by|from) {WHO}){_END}",
        rf"{_SPACE}(?:as )?per {WHO}(?:'s (?:request|orders?|instructions?|email|wish|demand))?{_END}",
        rf"{_NEXT}(?:and |but |because |since |as |cause )?(?:they|these|those|it|this){JUDGED}{_REST}{{0,60}}{_END}",
        rf"{_NEXT}(?:(?:we|i) (?:probably |maybe |surely |really |certainly )?(?:don't|do not|won't|no longer|didn't|never)(?: really| even)? (?:need|use|want|know|remember|understand|see|get|have)|(?:nobody|no one|no-one|someone|somebody|everyone|everybody)(?: here| in the team| on the team)? (?:remembers?|knows?|understands?|seems? to|uses?|needs?|wants?|forgot|cares?|told|left|must have|probably)) {_REST}{{0,60}}{_END}",
        rf"{_NEXT}(?:could be|might be|may be|must be|seems?|looks?|sounds?|feels?|probably|maybe|surely|smells?)(?: like| as if| as)?(?: a| an)? (?:very |so |quite |pretty |bit |really )*(?:waste(?:ful)?|shame|mistake|problem|risk|forgotten|left ?overs?|expensive|useless|unnecessary|weird|strange|odd|wrong|much|a lot|high|overkill|suspicious|risky|dangerous|scary|bad|unsafe|money pit)(?: of money| to me)?{_END}",
        rf"{_NEXT}(?:(?:i|we) (?:still |just |only |also |really )?(?:think|guess|believe|suppose|reckon|assume|suspect|imagine|bet|fear|feel like|feel|worry|hope|doubt|wonder|know)|it (?:seems|looks like|appears)|seems(?: like)?|looks like|{DOUBT})(?: that| if)?,? (?:(?:they|these|those|it|this|that|some(?: of them)?|most(?: of them)?){JUDGED}|(?:we|i|aws)(?:'re| are| is|'m| am)?(?: (?:still|just|also|even|are|probably|really|do))* (?:pay|pays|paying|charged?s?|charging|billed|bills?|spend|spending|wast(?:e|ing)|los(?:e|ing)|forgot|owe)\b){_REST}{{0,60}}{_END}",
        rf"{_NEXT}(?:and |but |because |since |as )?{HEARSAY},? (?:(?:they|these|those|it|this|that|some(?: of them)?|most(?: of them)?|such things){JUDGED}|(?:we|i|aws|amazon|people|you|one)(?:'re| are| is|'m| am)?(?: (?:still|just|also|even|are|probably|really|do|have to))* (?:pay|pays|paying|charged?s?|charging|charges|billed|bills?|spend|spending|wast(?:e|ing)|los(?:e|ing)|forgot|owe)\b){_REST}{{0,80}}{_END}",
        rf"{_NEXT}(?:(?:and|but|because|since|as) )?(?:i'm|i am|im|we're|we are) (?:new|just|only|a|an|the|in|on|at|late|lost|confused|drowning|stuck|preparing|doing|writing|working|filling|learning|trying|planning|reviewing|worried|afraid|tired|asking|curious|wondering|studying|about to|supposed)\b(?! (?:only|interested)){_REST}{{0,80}}{_END}",
    ),
    re.IGNORECASE,
)
"""Who waits, and how what is asked for is judged: told, where it names no place."""
CONTEXT: Final = DeferredTable(
    (
        rf"{_NEXT}{WHO}(?:'s| is| are| was| were| has| have| keeps?)?(?: just| now| again| always| constantly| really)? (?:asking|asked|asks|wants?|wanted|needs?|needed|waiting|curious|wondering|breathing|pushing|pressing|insisting|insists|demands?|demanding|requested|requests|requires?|required|complaining|complained|worried|angry|nervous|chasing|bugging|nagging)\b{_REST}{{0,80}}{_END}",
        rf"{_NEXT}(?:(?:and|but|because|since|as|cause|'cause|cuz|so) )?(?:my|our|the|an?|next|this|today's|tomorrow's)? ?(?:[\w-]+ ){{0,2}}?(?:{PURPOSE}|boss|manager|auditors?|client|customer|ceo|cto|cfo|ciso|director|lead|deadline|call|clock|team|people|regulator|phone|board|prof(?:essor)?|teacher) (?:(?:is|are|was|has|have|starts?|begins?|keeps?|wants?|wanted|will|needs?|asked|asks|said|says|told|would like|due|comes?|coming|in|at|on|within|tomorrow|today|tonight|soon)\b){_REST}{{0,80}}{_END}",
        rf"{_NEXT}(?:and |because |since |as |cause |'cause |cuz )?(?:it|this|that)(?:'s|'re| is| will be| would be|'ll be)? (?:(?:all |only |just |really |urgently |mainly |mostly |also |basically )*(?:needed |required |meant |going |intended |requested |wanted |used |due |part |input |asked )?(?:for|by|in|into|to|of|from)) (?!(?:all|each|any|every|only)\b){_REST}{{2,80}}{_END}",
        rf"{_NEXT}(?:and |because |since |as )?(?:they|these|those|which)(?:'re| are| will be|'ll be) (?:all |only |just |really |urgently |also )*(?:(?:needed|required|requested|wanted) (?:for|by|in) {_REST}{{2,60}}|for {OF_WHOM}{PURPOSE}){_END}",
        rf"{_NEXT}(?:and |because |since |as )?(?:it|this|that)(?:'ll| will|'s going to| is going to| has to| needs to| should| must| goes| shall) (?:go|goes|end up|land|appear|feature|feed|help|in|into)\b{_REST}{{2,80}}{_END}",
        rf"{_SPACE}(?:(?:just|only|mainly|mostly|needed|required|asked|wanted|meant|intended) )*(?:for|as part of|in preparation for|ahead of|before|due to|because of|given|in (?:the )?context of|in support of|as (?:evidence|proof|input|material) (?:for|of)|as|regarding|on behalf of|towards?) {OF_WHOM}{PURPOSE}(?: (?:of|for|to|with|from|by) {OF_WHOM}(?:{PURPOSE}|board|team|client|customer|boss|management|auditors?|company|finance|cfo|ceo|cto|ciso))?(?: (?:today|tomorrow|this week|next week|next month|later|tonight|on \w+day|coming up|this afternoon|(?:tomorrow|this|monday|friday) (?:morning|afternoon|evening)|at \d{{1,2}}(?::\d\d)?(?: ?[ap]m)?|in \d+ (?:min(?:ute)?s|hours)|soon))*{_END}",
        rf"{_NEXT}(?:audit|audits|chargeback|invoice|invoicing|compliance|billing|budget|budgeting|reporting|report|documentation|planning|cleanup|review|meeting|tax)(?: (?:purposes?|reasons?|stuff|time|season|prep|preparation|work|related|evidence|material|tomorrow|today|soon|week))+{_END}",
        rf"{_NEXT}(?:we|i) (?:have to|need to|must|gotta|should|will|'ll|want to|plan to|are going to|am going to|'m going to|'re going to|bill|charge|invoice|report|present|send|share|forward|discuss|document|archive|pay|am|'m|are|'re)\b (?!(?:see|list|only|mean|needing|looking for|interested|after|asking for|requesting|requiring|count|find|get|sort|group|filter|exclude|know|show|narrow|limit|restrict)\b){_REST}{{0,80}}{_END}",
    ),
    re.IGNORECASE,
)
"""What it is for and what is heard of it: told, where it can't narrow."""
HEARD: Final = DeferredTable(
    (rf"{_NEXT}(?:and |but |because |since |as )?{HEARSAY}\s{_REST}{{0,100}}{_END}",),
    re.IGNORECASE,
)
"""What was heard of things: told, where it says no more than the question."""
CLAUSES: Final = DeferredTable(
    (
        rf"{_NEXT}(?:(?:and|but|because|since|so|as|or|or else|otherwise|then|after that|while|when|before|if|unless|though|although|plus|also|cause|cuz) )*{PERSON}(?:'\w+)? {WANTING}{_REST}{{2,60}}{_END}",
        rf"\s+(?:and|or|or else|otherwise|before|because|since|while|cause|cuz|or otherwise) {PERSON}(?:'\w+)? {WANTING}{_REST}{{2,60}}{_END}",
        rf"{_NEXT}(?:please |pls |and |so )*(?:don't|do not|never|be|stay|trust|surprise|impress|help|save|wow|amaze|wake|call|ping|text|bother|forgive|bear with|humou?r|teach|guide|enlighten) {WANTING}{_REST}{{1,40}}{_END}",
        rf"{_NEXT}(?:not (?:a|an|very|really|so|too|that) |(?:is|was|did|does|do|are|am) (?:that|this|it|i|you|u) ){WANTING}{_REST}{{2,40}}{_END}",
        rf"\s*,?\s+or (?:whatever|however|what have you|what do i know|how do you (?:call|say)){_REST}{{0,40}}{_END}",
    ),
    re.IGNORECASE,
)
"""What somebody does, says or is, by the way: told, where it says nothing of resources."""
BELIEFS: Final = DeferredTable(
    (
        rf"{_NEXT}(?:(?:i\.?e\.?|aka|a\.k\.a\.?|that is|or in other words|in other words|also called|also known as|better known as|{DOUBT})[\s,:]+(?:that )?)?(?:(?:these|those|they|which|that|it)(?:'re| are|'s| is)? )?(?:all |basically |probably |just )?(?:the )?(?:(?:free|cheap|cheaper|cheapest|tiny|small|smaller|smallest|little|big|bigger|biggest|large|huge|old|older|oldest|new|newer|newest|latest|basic|standard|normal|default|regular|usual|legacy|classic|modern|burstable|bursty|entry|level|entry-level|general|purpose|previous|current|last|tier|free-tier|starter|micro|slow|slower|fast|faster|good|better|best|bad|expensive|pricey|costly|fancy|boring|weird|common|typical|popular|recommended|ordinary|economy|budget|premium|beefy|powerful|weak|lightweight|heavy) )+(?:ones?|kinds?|types?|tier|family|generation|sizes?|sort|stuff|things|models?|class|option|variant)(?: for (?:the )?free tier)?{_END}",
        rf"{_NEXT}(?:the )?ones (?:for|in|of|from|under) (?:the )?(?:free tier|old generation|previous generation|new generation){_END}",
    ),
    re.IGNORECASE,
)
"""What somebody thinks that things of an exact type are: beside a doubt, or "aka"."""
ALSO_CALLED: Final = Deferred(
    rf"^\W*(?:i\.?e\.?|aka|a\.k\.a\.?|that is|or in other words|in other words|also called|also known as|better known as|{DOUBT})\b",
    re.IGNORECASE,
)
