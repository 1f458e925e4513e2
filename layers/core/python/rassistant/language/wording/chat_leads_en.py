"""What an English question begins with as people chat: wow, sanity check, as the security lead, for the audit's evidence."""

# ruff: noqa: E501  (a pattern is read as one line)
from __future__ import annotations

import re
from typing import Final

from rassistant.language.wording.chat_words_en import (
    ASKED,
    CALLED,
    DOUBT,
    DOUBTING,
    EXCLAIMED,
    GAP,
    HEARSAY,
    JUDGED,
    OF_WHOM,
    PERSON,
    PURPOSE,
    ROLE,
    STOP,
    SURELY,
    WAITS,
    WANTING,
    WHO,
)
from rassistant.language.wording.deferred import Deferred, DeferredTable

_ASK_ME: Final = r"(?:question|questions|q|one|query|ask|request|thing|check|sanity check|follow-?up|favou?r|task|todo|to-?do|doubt|enquiry|inquiry|idea|thought|issue|topic|item)"
_ASKING_FOR: Final = r"(?:(?:a|the|your|one|full|complete|entire|updated|latest|detailed|current|quick|short|an|up-to-date|exact|precise|whole|official) )*(?:lists?|listing|overview|inventory|details|report|summary|table|count|numbers?|names|breakdown|information|info|data|figures?|extract|status)\b"
_SEE_ABOUT: Final = r"(?:find out|figure out|work out|report|tell (?:him|her|them|my \w+|our \w+|the \w+)|know|see|check|list|determine|identify|establish|verify|confirm|prove|show|document|explain|provide|produce|deliver|prepare|compile|put together|come up with|get|collect|gather|finding out|figuring out|listing|identifying|reporting|checking|answer|demonstrate|state|note down|write down)"
OPENINGS: Final = DeferredTable(
    (
        rf"^{GAP}{EXCLAIMED}(?=[\s,;:.!?~…-]|$){GAP}",
        rf"^{GAP}(?:{WAITS}){GAP}(?=\S)",
        rf"^{GAP}(?:hi|hello|hey|hiya|heya|yo|howdy|greetings|good (?:morning|afternoon|evening|day)|morning|evening|afternoon)(?: there| again| all| team)*(?:{STOP}|\s+(?={ASKED}))",
        rf"^{GAP}(?:(?:a |have a )?(?:happy|merry|blessed) [\w' ]{{2,20}}?(?:to you|everyone|everybody|all)?|season's greetings|cheers){STOP}",
        r"(?<=what|.who|here|hich|.how|.why) (?:the (?:heck|hell|fuck)|on earth|in the world|in (?:god|heaven)'s name) ",
        rf"^{GAP}(?:(?:in|with) (?:simple|plain|a few|few|one|other|short|my|own) (?:words?|terms|sentence|english|language)|eli5|explain (?:it )?(?:to me )?like i'?m (?:five|5)|(?:typing|writing|asking) (?:this )?(?:from|on) my (?:phone|mobile)(?: sorry)?|on my (?:phone|mobile)|(?:high|low|top) prio(?:rity)?|prio ?\d|p[0-4](?=:)|be a (?:good|nice) (?:bot|boy|girl|assistant) and){STOP}?(?=[\s\w])\s*",
        rf"^{GAP}(?:if (?:you'?d|you would|it (?:is|isn't|is not|doesn't|does not)|that's|it's|you) [^,;:.!?]{{2,40}}|when(?:ever)? you (?:get|have|can|find|are)[^,;:.!?]{{0,30}}),\s*",
        rf"^{GAP}(?:(?:hi|hey|hello|hiya|yo|ok|okay|alright|dear|respected|good (?:morning|afternoon|evening|day)|greetings|please|thanks)[\s,]+)*{CALLED}(?:{STOP}|\s+(?=(?:so |ok |and |but )*{ASKED}))",
        rf"^{GAP}(?:(?:(?:this|it|that|mine) (?:is|may be|might be|might sound|may sound|sounds|could be|'s)|it's|that's|here's|here is|here comes|i have|i've got|i got|got|have|there's|sorry for (?:the|another|my|a)|forgive (?:me|the|my)|maybe|probably|perhaps|just|only|also|next|last|first|final|second|third|another|other|one|two|a|an|the|my|our|new|more|yet|quick|fast|small|little|short|simple|easy|random|silly|stupid|dumb|noob|newbie|beginner|basic|weird|strange|odd|serious|genuine|honest|general|rookie|naive|trivial|tiny|super|very|real|really|general|probably|follow-?up|sanity|bonus|side|tricky|obvious|stupidly) )*{_ASK_ME}(?: (?:probably|maybe|for (?:you|today|now|the team)|about aws|please|here|time|i guess|i know|of the day|number \d|\d|no\.? ?\d|is|if i may))*(?:{STOP}|\s*,?\s*\bbut\b\s*|\s+(?=(?:which|what|how|who|where)\b))",
        rf"^{GAP}(?:(?:step|item|part|point|no\.?|number|q|question|task) ?)?\(?\d{{1,2}}[.)]\s+(?=(?:and |so )*{ASKED})",
        rf"^{GAP}(?:this|it|that) (?:may|might|could|will|probably)? ?(?:sounds?|be|seems?|is) (?:a bit |really |very |super |kind of |kinda )?(?:dumb|silly|stupid|weird|strange|odd|basic|obvious|trivial|naive|random)(?:{STOP}|\s*,?\s*\bbut\b\s*)",
        rf"^{GAP}(?:first (?:of all|off|things first|up)|firstly|for (?:starters|a start|now)|to (?:start(?: with)?|begin with|be sure|be clear|double-? ?check|confirm|make sure|get started|kick off)|just to (?:be sure|be clear|be safe|double-? ?check|confirm|make sure|clarify|understand|know|check)|for the record|out of (?:pure |sheer |mere |plain )?(?:curiosity|interest)|just (?:out of (?:curiosity|interest)|curious|wondering|checking|asking)|say|tell me|listen|look|see|again|once (?:again|more)|lastly|finally|in other words|long story short|moving on|that said|having said that|speaking of which|while (?:you're|we're|i'm) at it|if (?:i|you) may(?: ask)?|if you don't mind(?: me asking)?|no offen[cs]e|by chance|ideally|if possible|if you can|if (?:it's|that's) (?:ok|okay|fine|possible)|pretty please|with (?:all )?(?:due )?respect|as (?:always|usual)|like i said|as (?:i )?(?:said|mentioned|discussed)(?: before| earlier)?|you know what|guess what|real quick|quick)(?:{STOP}|\s+(?={ASKED}))",
        rf"^{GAP}(?:let me (?:ask|think|see)|let's see|i (?:wanted|want|would like|'d like|need|have|was going) to ask(?: you)?|i (?:ask|wonder|must ask|am asking|'m asking)(?: you)?|(?:can|may|could|might) i (?:just |kindly |quickly |please )?(?:ask|inquire|enquire|request|know|trouble you|bother you)(?: you| about| for| to know| with)?(?: something| a question| one thing| a favou?r| quickly)?|(?:the|my|our|one|another) (?:next |last |first |only |main |real |big |actual )?question (?:is|here is|would be|for you(?: is)?|i have is|of mine is|now is)|what i(?:'m| am|'d| would)? ?(?:really |actually |only |just )?(?:want|need|wonder|like|would like|asking|looking for|after)(?: to (?:know|see|ask|find out|get|have))?(?: about| for)?(?: is| are|'s)?)(?:{STOP}|\s+)(?=\S)",
        rf"^{GAP}(?:(?:would|do|will) you )?mind (?:telling|showing|giving|sending|letting|reminding)(?: me| us)?(?: know)?{GAP}",
        rf"^{GAP}(?:(?:would|do|will) you )?mind (?=(?:listing|showing|counting|finding|checking|pulling|getting)\b)",
        rf"^{GAP}(?:please |kindly |pls |could you |can you )*(?:advise|inform|confirm|clarify|update|brief|enlighten|guide|assist|tell|let (?:me|us) know)(?: me| us)?(?: with| on| about| of| as to| to)? (?=(?:which|what|how|whether|if|the (?:list|number|count|names)|who)\b)",
        rf"^{GAP}(?:be (?:a|an) (?:dear|darling|angel|star|hero|sweetheart) and|be so (?:good|kind|nice) (?:as )?(?:to|and)|do me a favou?r and|do (?:me a favou?r|the needful)(?: and|{STOP})(?: please| kindly)?)\s*(?=\S)",
        rf"^{GAP}(?:i (?:really |totally |completely |always |keep |just |often |honestly |sadly )*(?:forget|forgot|forgetting|forgotten|can't find(?: out)?|cannot find|couldn't find|can't seem to find|can't see|don't see|don't understand|do not understand|don't get|have trouble finding|am unable to find|am not able to find|failed to find|don't recall|can't recall|struggle to find|struggle to see))\s+(?=(?:which|what|how many|how much|who|where)\b)",
        rf"^{GAP}(?:(?:i've |i have |we've |i |have |got )?(?:any|no|not a|some|absolutely no|zero|got any|an) (?:idea|clue|chance|thoughts?|way)(?: on| about| of| as to)?|no one knows|nobody knows|nobody here knows|struggling (?:to (?:find|see|tell|understand|figure out|work out)|with)|having trouble (?:finding|seeing|telling)|unsure|not sure|confused(?: about)?|(?:i(?:'m| am) )?(?:unsure|not sure|confused)(?: about)?)\s+(?=(?:which|what|how many|how much|who|where)\b)",
    ),
    re.IGNORECASE,
)
"""Courtesies, exclamations and announcements: not told."""
POLITE_ASKS: Final = DeferredTable(
    (
        rf"^{GAP}(?:please |kindly |pls |plz |sir |madam )*(?:revert|respond|reply|come back|get back|get back to me|write back)(?: back)?(?: to (?:me|us))? with\s+",
        rf"^{GAP}(?:please |kindly |pls |plz |also |urgently |just |to |sir |and |can you |could you |would you |will you |if you (?:could|can) )*(?:provide|share|send|furnish|supply|forward|present|submit|produce|deliver|hand|pass|prepare|compile|extract|generate|make available|issue|arrange|email|mail|write|draw up|create|draft|put together|hand over|send over|send across|share across)(?: (?:out|up|across|over|along))?(?: to)?(?: me| us| with me| with us)?(?: with)?\s+(?={_ASKING_FOR})",
        rf"^{GAP}(?:please |kindly |pls |plz |also |just |to |can you |could you |would you |will you |if you (?:could|can) )*(?:provide|share|send|furnish|supply|forward|present|hand|pass|deliver|bring)(?: to)? (?:me|us|with me|with us)(?: with)?\s+(?=\S)",
        rf"^{GAP}(?:(?:it|that) (?:would|will|'d) be|it'd be|i(?:'d| would| will|'ll) be|would be|we(?:'d| would) be|much|most|very|truly|really|i am|so|really)? ?(?:very |really |so |super |extremely |most |much )*(?:great|nice|good|awesome|lovely|wonderful|perfect|helpful|kind(?: of you)?|appreciated|amazing|fantastic|cool|grateful|thankful|obliged|happy|glad|delighted|ideal|useful)(?: for me)? (?:if (?:you|u|someone|anybody|somebody|i|we) (?:could|can|would|will|might|may|were able to|got|had|have)|to (?:get|have|see|know|receive)|for you to)\s+",
        rf"^{GAP}(?:(?:please|kindly|pls|plz|to|sir|madam|can you|could you|would you|will you|may you)\s+)+(?:provide|share|furnish|supply|present)(?: the| all| all the)?\s+(?=\S)",
        rf"^{GAP}(?:it (?:would|will) be|it'd be|that(?:'d| would) be) (?:very |so |really |extremely )*(?:kind|nice|good|sweet|generous) of you (?:to|if you (?:could|would))\s+",
        rf"^{GAP}(?:i|we)(?:'d| would| will|'ll)? (?:also |really |kindly |just |humbly |respectfully |hereby |urgently |therefore |only )*(?:request|ask|want|need|like|beg|love|require|appreciate)(?: (?:for|that|it if))? (?:you|u|someone|the team|your team)(?: to| could| can| would)?(?: kindly| please)?\s+(?=\S)",
        rf"^{GAP}(?:kindly )?(?:requesting|asking|request|begging)(?: for)? (?:you|your team|the team|anyone)(?: to)?(?: kindly| please)?\s+",
        rf"^{GAP}(?:i|we)(?:'d| would| will|'ll|'m| am|'re| are| must| have to| shall)? (?:also |really |kindly |just |urgently |hereby |formally |officially |only |currently |simply |desperately |absolutely |immediately |now )*(?:require|requires|requiring|requested|request|requesting|demand|demanding|needing|needs?|wanting|in (?:urgent |desperate |dire )?need of|in search of|seeking|seek|wish|wishing|desire|must have|must get|must see|shall need|after|hunting(?: for)?|on the hunt for|collecting|gathering|compiling|have|to see|to have)(?: for| to (?:have|get|see|obtain|receive|know|obtain|view))?(?: urgently| asap)?\s+(?=\S)",
        rf"^{GAP}(?:can|could|may|might|would|shall) (?:i|we|you|it) (?:please |kindly |just |possibly |quickly |be able to |also |perhaps |maybe )*(?:request|obtain|receive|get|have|ask for|enquire about|inquire about|trouble you for|bother you for)(?: for)?\s+(?=\S)",
        rf"^{GAP}(?:please|pls|kindly) (?:to )(?=\w+)",
        rf"^{GAP}(?:urgently |desperately |badly |asap |quickly |only |just |really )*(?:(?:requir(?:e|ing)|needing|request|seeking|need|want)(?: urgently| asap| for today| now)?(?:{STOP}|\s+)|(?:needed|wanted|required|requested)(?: urgently| asap| for today| now)?\s*[:,;-]+\s*)(?=\S)",
        rf"^{GAP}(?:if )?(?:you )?(?:could|can|would|will) (?:you|u|ya) (?:please |kindly |maybe |possibly |just |quickly |perhaps |be able to |also )*(?=\S)",
        rf"^{GAP}(?:and|so(?! far\b)|then|but|also|now)\b[\s,]*",
        rf"^{GAP}(?:please|kindly|pls|plz|just)\b[\s,]*",
    ),
    re.IGNORECASE,
)
_LAUGHS: Final = r"(?:[\s,]+(?:lol|haha|lmao|smh|apparently|i think|i guess|or something|and so on|right|you know|anymore|now|these days))*"
_OF_THOSE: Final = (
    r"(?:which|what|how many)(?: ones?| of (?:them|those))?[\s?.!]*$|.*\b(?:them|those|these|they|ones)\b"
)
HEARD: Final = DeferredTable(
    (
        rf"^{GAP}(?:(?:so|ok|well|because|since|as|and|but) )*{HEARSAY},? (?:[^;:.!?]|\.(?=\d)){{2,90}}?{_LAUGHS}{STOP}(?:so |and |but )?(?={ASKED})(?!{_OF_THOSE})",
        rf"^{GAP}(?:(?:so|ok|well|because|since|as|and|but|apparently) )*(?!{ASKED}|why\b|how\b|since when\b)[\w. -]{{2,40}}?{JUDGED}(?:[^,;:.!?]|\.(?=\d)){{0,50}}?{_LAUGHS}{STOP}(?:so |and |but )?(?={ASKED})(?!{_OF_THOSE})",
    ),
    re.IGNORECASE,
)
"""What was heard of things, or is thought of them, before they are asked for: told, where it says no more than the question."""
CLAUSES: Final = DeferredTable(
    (
        rf"^{GAP}(?:(?:and|but|so|because|since|as|while|when|now that|after|although|though|just|also) )*{PERSON}(?:'\w+)? {WANTING}[^,;:.!?]{{2,60}}?(?:{STOP}|\s+(?:so|and)\s+)(?=\S)",
        rf"^{GAP}(?:just |finally |recently )?(?:joined|inherited|arrived|started|took over|switched|returned|came back|got back|got asked|promoted|hired) {WANTING}[^,;:.!?]{{2,50}}?{STOP}(?=\S)",
    ),
    re.IGNORECASE,
)
"""What somebody does, says or is, before the question: told, where it says nothing of resources."""
_FRAME: Final = (
    r"(?:i|we|you|u|he|she|it|there|that|if|whether|in case|to|for|on|about|of|at|me|us|please|kindly|pls|be|is|are|am|was|were|been|being|"
    r"i'm|i'd|i've|i'll|we're|we'd|we've|we'll|you're|it's|there's|let's|shall|should|must|could|can|would|may|might|will|do|does|did|"
    r"have|has|had|got|need|needs|needed|want|wants|wanted|wish|(?<=would )(?:like|love)|(?<='d )(?:like|love)|expect|expects|expecting|demand|order|command|insist|ask|asking|asked|"
    r"request|requesting|require|wait|waiting|hope|hoping|look|looking|forward|think|thinking|thought|talk|talking|speak|speaking|chat|swear|bet|"
    r"sure|certain|afraid|fear|worried|confident|positive|convinced|surely|certainly|definitely|pretty|fairly|quite|very|absolutely|really|just|now|then|also|so|and|"
    r"able|going|gonna|gotta|supposed|interested|curious|keen|eager|happy|glad|grateful|thankful|thanks|thank you|many thanks|in advance|"
    r"give|giving|show|showing|tell|telling|make me|making me|let me|see|seeing|seen|know|knowing|find|finding|get|getting|hear|view|check|checking|"
    r"every ?thing about|something about|everything on|more about|next up|start with|starting with|begin with|come to|move on to|turn to|"
    r"(?:(?:can't|cannot|can not|couldn't|could not|don't|do not|didn't|did not|never|unable to|not able to|no longer|haven't|have not)(?: even| really| seem to| ever)?"
    r" (?:find|found|see|seen|know|remember|recall|understand|get|figure out|tell|locate|spot|checked|looked at))|"
    r"(?:(?:have )?(?:no|not a|absolutely no) (?:clue|idea|overview|visibility|insight)(?: about| of| on| over| into)?)|lost (?:track|overview|count|sight) (?:of|over))"
)
_BEGINS: Final = (
    r"\s*(?:i|we|you|u|he|she|it|there|i'm|i'd|i've|i'll|we're|we'd|we've|we'll|you're|it's|there's|let's|let me|if|in case|thanks|thank you|many thanks|"
    r"please|kindly|pls|shall|should|could|can|would|may|might|will|do|does|did|have|is|are|talk|talking|looking|waiting|wait|expecting|hoping|"
    r"start|starting|begin|next up|surely|certainly|definitely|pretty sure|quite sure|fairly sure|not sure|give|giving|make me|making me|show|showing|tell|telling|never|unable|no (?:clue|idea)|lost|don't|"
    r"can't|cannot|couldn't|didn't|move on|turn to|so|and|now|then|for|to (?:see|know|find|get))"
)
FRAMES: Final = DeferredTable(
    (
        rf"^(?!\s*(?:should|shall|must|may|might|ought|could|can) (?:i|we)\b(?! (?:look|see|talk|check|know|view|start|begin|get|have|find|please)\b))(?={_BEGINS}\b){GAP}(?:{_FRAME}[\s:,]+)+(?:(?:a|the|any|some|our|my) )?(?:(?:short|full|complete|quick|whole) )?(?:list of )?(?=\S)",
        r"^[\s*>•#@-]+(?:\w+[\s,:]+(?<=@bot )|\d{1,2}[.):]?\s+)?(?=\w)",
        r"^\s*@\w+[\s,:]+(?=\w)",
    ),
    re.IGNORECASE,
)
"""What is wanted is asked for, whatever the words: I am expecting the list of, let's talk about, could it be that we have."""
_WE_DO: Final = r"(?:i|we|he|she|they)"
PEOPLE: Final = DeferredTable(
    (
        rf"^{GAP}(?:(?:as )?per|at|on|upon|by|following|as) (?:{WHO}'?s? )?(?:the |a |an )?(?:requested|required|agreed|discussed|promised|ordered|instructed|request|behalf|demand|orders?|instructions?|wish)(?: (?:of|by|from|in|with) (?:{WHO}|the meeting|the call|the standup|email))?(?:{STOP}|\s+(?={ASKED}))",
        rf"^{GAP}(?:as )?per {WHO}(?:'s (?:request|orders?|instructions?|email|wish|demand))?(?:{STOP}|\s+(?={ASKED}))",
        rf"^{GAP}(?:speaking |acting |in my role |in my capacity |here )?as (?:a|an|the|your|our|my|one of the)? ?(?:[\w/&'-]+ ){{0,3}}?{ROLE}(?: (?:here|of the company|of this company|on duty|at a \w+|in (?:the|my|our) (?:\w+ )?team|for (?:the|our|my) (?:\w+ )?team))?(?:{STOP}|\s+(?={ASKED}))",
        rf"^{GAP}(?:being|since i(?:'m| am)|because i(?:'m| am)|i(?:'m| am)|im|this is|we(?:'re| are)) (?:only |just |also |now |currently )?(?:a|an|the|your|our|my|one of the|new|in charge of|responsible for|part of|with|from|on) ?[\w/&' -]{{0,60}}?(?:{STOP}|\s+(?:and|so|but)\s+|\s+(?=(?:i|we) (?:need|want|would|require|have|must)\b))",
        rf"^{GAP}(?:(?:a|an|the|your|our) )?(?:[\w/&-]+ ){{0,3}}?{ROLE} (?:here|speaking|on duty|in charge)(?: again)?(?:{STOP}|\s+(?={ASKED}))",
        rf"^{GAP}(?:i|we) (?:work|am working|sit|'m working) (?:in|for|at|with|on|as) [\w/&' -]{{1,40}}?(?:{STOP}|\s+(?:and|so|but)\s+)",
        rf"^{GAP}(?:kind of |kinda |still |very |pretty |totally |completely )?new (?:to (?:the team|this|aws|the company|all this|cloud|the job|this job|here|the cloud)|here|joiner|hire|guy|team member)(?: and all)?(?:{STOP}|\s+(?:and|so|but)\s+)",
        rf"^{GAP}{WHO}(?: just| now| again| also| still| urgently| really| recently)?(?: (?:is|are|was|were|has|have|keeps?|kept|had|has been|have been|'s|'ve))?(?: just| now| again| also| still| urgently| already)? (?:wants?|wanted|needs?|needed|asked|asks|asking|requires?|required|requested|requests|requesting|demands?|demanded|demanding|wonders?|wondering|curious|insists?(?: on)?|inquired|inquires|enquired|would like|'d like|expects?|bugging|pestering|nagging|chasing)(?: (?:me|us|i|we))?(?: (?:to|for|about|with|on|whether|if))*(?: (?:{_SEE_ABOUT}|have|him|her|them))*(?:{STOP}|\s+)(?=\S)",
        rf"^{GAP}{_WE_DO}(?: just| now| also)?(?:'ve| have| has|'m| am|'re| are| was| were| got)?(?: just| now| also| been| being)* (?:asked|told|tasked|supposed|instructed|ordered|required|requested|meant|expected|charged|assigned|obliged|forced)(?: (?:by|from) {WHO})?(?: (?:to|with|for))?(?: {_SEE_ABOUT})?(?: (?:to|for|about|on|him|her|them|out))?\s+(?=\S)",
        rf"^{GAP}{WHO} (?:wants?|wanted|asked|told|needs?|expects?|instructed|ordered|requires?|tasked) (?:me|us) (?:to|with) (?:{_SEE_ABOUT})(?: (?:him|her|them|me|us|to him|to them))?\s+(?=\S)",
        rf"^{GAP}(?:i|we)(?:'ve| have| must| need| gotta| got| should| am|'m)(?: got| supposed| going)?(?: to)? {_SEE_ABOUT}(?: (?:my|our|the|to my|to our|to the) (?:boss|manager|team|auditors?|client|customer|cto|cfo|ceo|ciso|management|board|company))?\s+(?=\S)",
        rf"^{GAP}(?:hope|hoping|i hope|trust|i trust|hopefully)(?: that)? (?:you|this|everyone|all|everything|your|u)\b[^,;:.!?]{{0,60}}(?:[,;:.!?]+\s*(?:and )?|\s+and\s+)(?=\S)",
        rf"^{GAP}(?:sorry|apologies|excuse|pardon|forgive)(?: me)?(?: for| about)? (?:my|the|any)? ?(?:bad |poor |broken |terrible |weak |limited )?(?:english|typos?|spelling|grammar|ignorance|spam|late question|confusion|noob question|language)(?:{STOP}|\s+but\s+)",
    ),
    re.IGNORECASE,
)
"""Who asks: told, where it names no place."""
PURPOSES: Final = DeferredTable(
    (
        rf"^{GAP}(?:in order to|so as to|so that (?:we|i) can|to) (?!(?:see|know|find|get|list|view|check|look|show|have|be|which|what)\b)[a-z]+ [^,;:.!?]{{3,80}}(?:,\s*|\s+(?=(?:i|we) (?:need|require|request|want|would|kindly)\b))(?=\S)",
        rf"^{GAP}(?:(?:re|fwd?|subject|about|regarding|for|on)[: ]\s*)?(?:(?:the )?(?:ticket|case|incident|change|request|req|issue|reference|ref|work order|story|bug|jira|servicenow|ritm|change request)[\s#:-]*(?:no\.? ?|number )?#?[a-z]{{0,5}}-?\d[\w/-]*|[a-z]{{2,6}}-?\d{{3,}})(?:{STOP}|\s+(?={ASKED}))",
        rf"^{GAP}(?:it|this|that)(?:'s| is| will be) (?:just |only |all |mainly |needed |required |meant |wanted |requested )*(?:for|part of|because of|about|due to|by) (?!(?:all|each|any|every)\b)[^,;:.!?]{{2,60}}{STOP}(?:so |and |please )?(?={ASKED})",
        rf"^{GAP}(?:for|as part of|in preparation for|ahead of|before|due to|because of|given|in (?:the )?context of|in support of|with (?:reference|regard|respect|a view|an eye) to|further to|pursuant to|in accordance with|in compliance with|in relation to|in line with|in keeping with|in response to|in reply to|following up on|in conformity with|by virtue of|in fulfil?lment of|as (?:evidence|proof|input|material|documentation|part) (?:for|of)|as|with|on behalf of|in (?:light|view) of|in order to support|towards?|to support|to complete|to prepare(?: for)?|regarding|re|concerning|in connection with|owing to|thanks to|to satisfy|to finish|to fill(?: in| out)?|after|following|during) {OF_WHOM}{PURPOSE}(?: (?:of|for|to|with|from|at|by) {OF_WHOM}(?:{PURPOSE}|board|team|client|customer|boss|management|auditors?|company|company|finance|cfo|ceo|cto|ciso|iso|soc|pci))?(?: (?:coming up|approaching|tomorrow|today|next week|this week|next month|on \w+day|at \d+(?: ?[ap]m)?|this afternoon|later|going on|tonight|ahead|around the corner))?(?:{STOP}|\s+(?={ASKED}))",
        rf"^{GAP}(?!{ASKED})(?:[\w'-]+ ){{0,4}}?(?:audit season|audit week|audit time|month end|quarter end|budget season|on-?call|standup|monday morning|friday afternoon|security review|compliance check|health check|daily check|weekly check|weekly report|monthly report|daily report|homework|checklist|step \d+)(?: check)?(?: again| today| already| stuff| time)?{STOP}",
        rf"^{GAP}(?:while|when|as) (?:i (?:was|am) |we (?:were|are) )?(?:preparing|reviewing|writing|doing|working|going|looking|cleaning|planning|getting|filling|reading|checking|drafting)\b[^,;:.!?]{{0,60}}?(?:,|\bi (?:wondered|was wondering|noticed i don't know|asked myself)|{STOP})\s*(?={ASKED})",
    ),
    re.IGNORECASE,
)
"""What it is for: told, where it can't narrow."""
_SOME: Final = (
    rf"(?:we|there|some|many|all|a few|several|our|most|lots|a couple|one of|i (?:have|need|want|'d)|{ASKED})"
)
DOUBTS: Final = DeferredTable(
    (
        rf"^{GAP}{SURELY}(?:{STOP}|,?\s+(?:that\s+)?)(?=\S)",
        rf"^{GAP}(?:{DOUBT}|{HEARSAY}|(?:i|we) (?:(?:have|'ve|got|had) (?:a|the|this) (?:bad |strong |strange |nagging )?(?:feeling|hunch|suspicion|impression|idea|sense)|have reason to believe)|there(?:'s| is| are) (?:a )?(?:rumou?rs?|talk))(?:{STOP}|,?\s+(?:that\s+)?)(?={_SOME}\b)",
    ),
    re.IGNORECASE,
)
WHERE: Final = Deferred(
    r"^(?P<asked>(?:what|who|why|how|since when|where|when)\b[^,;.!?]*?)\s(?P<place>(?:in|at|over in|out of|for) [^,;.!?]{2,40}?)\s*[,;.!?]+\s*(?:and |so |please |pls |just |ok |then )*(?P<request>(?:show|list|give|tell|get|find|display|pull)\b[^,;.!?]*?)(?: (?:in |over |from )?there)?[\s.!?]*$",
    re.IGNORECASE,
)
"""A question nobody can answer, about a place, and what is asked about it: who put all this in Seoul, show everything there."""
INSIDE: Final = DeferredTable(
    (
        r"(?<=\w),? (?:would|do|should|could|can|might) (?:i|we|you|one|u) (?:say|think|guess|reckon|estimate|believe|suppose|imagine|figure|expect)(?: that)?,?(?= \w)(?! (?:about|of)\b)",
        rf"(?<=\w) {DOUBTING}(?= (?!and\b|or\b)\w)",
        r"(?:(?<=\bwhich)|(?<=\bthat)),? (?:i|we) (?:think|believe|guess|suspect|assume|suppose|heard|know|fear)(?= (?:are|is|have|has|do|does|were|was)\b)",
        rf"\s*,\s*(?:{DOUBT})\s*,(?=\s)",
    ),
    re.IGNORECASE,
)
THERE_MUST: Final = DeferredTable(
    (
        r"^(?:there|we) (?:should|must|might|may|could|ought to|are supposed to|have to)(?: also| still)? (?:be|have) (?=(?:some|a few|several|many|a couple of|any)\b)",
    ),
    re.IGNORECASE,
)
NEEDED: Final = DeferredTable(
    (
        rf"^(?:{_ASKING_FOR}.*?)(?P<cut>\s+(?:is|are|would be|was|will be)(?: (?:urgently|also|hereby|kindly|now))* (?:needed|required|requested|wanted|appreciated|necessary|desired|asked for)(?: (?:by|for|from) [^,;:.!?]{{1,60}})?[\s.!]*)$",
    ),
    re.IGNORECASE,
)
