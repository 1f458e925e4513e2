"""Closed classes of what English says around a question: exclamations, who is spoken to, who asks, what it is for."""

# ruff: noqa: E501  (a pattern is read as one line)
from __future__ import annotations

from typing import Final

from rassistant.language.vocabulary.phrases import phrases

STOP: Final = r"(?:\s*[,;:.!?~…)]+\s*|\s+-+\s+|\s*$)"
"""Where something said by the way ends for certain."""
GAP: Final = r"[\s,;:.!?~…-]*"
ASKED: Final = (
    r"(?:which|what|what's|whats|who|where|how|show|list|give|find|tell|get|count|display|name|identify|rank|please|pls|"
    r"plz|kindly|can|could|would|will|may|are|any|is|do|does|did|total|sum|top|pull|fetch|let|lemme|group|sort|compare|i|"
    r"we|i'd|we'd|i'm|we're|just|all|every|everything|need|want|gimme|my|our)\b"
)
"""How a request may begin."""
EXCLAIMED: Final = (
    r"(?:o+mg+|zomg|omfg|wow+|whoa+|woah|w+t+f+|lo+l+|lmao+|rofl|lmfao|ha(?:ha)+h?|he(?:he)+|jee+z|gee+z?|gosh|golly|yikes|ugh+|"
    r"argh+|aargh|aa+h+|ah+|ooh+|ohh+|oof|oops|whoops|ouch|eek|ew+|meh|phew|yay+|hoo?ray|huh|hmm+|sheesh|dang|damn(?: it)?|"
    r"darn|crap|bloody hell|blimey|crikey|good (?:grief|lord|god|heavens)|(?:oh,? )?(?:my )?(?:god|gosh|goodness|lord)|my word|"
    r"oh (?:my|no|dear|man|boy|well|snap|crap|great|wow|yeah|yes)|oh|dear (?:me|lord|god)|holy (?:moly|cow|crap|smokes|mackerel|shit)|shit|fuck|"
    r"what the (?:heck|hell|fuck|f)|for (?:god|heaven|goodness|pete|christ)'?s sake|jesus(?: christ)?|christ|"
    r"smh|ffs|gah|bah|duh|ya+s+|yep|yup|yeah|aha|alas|por favor|bitte(?: sch[oö]n)?|s'il (?:vous|te) pla[iî]t|hola|ciao|guten (?:tag|morgen|abend)|bonjour|salut|namaste|konnichiwa|aloha|servus|moin|gr[uü]ezi|salam|shalom|vamos|u+h*m+|e+r+m*|a+yo+|oi|psst|ahem|sos|halp|pretty please|c'?mon|come on|nah|hm+|xd|:'?[()dp]|;\)|<3|\^\^|tho|though)"
)
WAITS: Final = r"(?:(?:wait|hold on|hang on)(?: what| a (?:sec|second|minute|moment)| up)?|(?:one|just a|just one) (?:sec|second|moment|minute))"
CALLED: Final = (
    r"(?:(?:my )?(?:dear|respected|esteemed|good) )?(?:sirs?(?:(?: or |/)ma'?(?:da)?m)?|ma'?am|madam|dude|bro|bruh|man|guys?|folks|friends?|mates?|"
    r"buddy|pal|boss|chief|team|all|everyone|everybody|people|gang|y'?all|peeps|bot|robot|assistant|alexa|siri|google|chat ?gpt|gpt|claude|copilot|gemini|cortana|jarvis|amazon q|aws|amazon|r[- ]?assistant|"
    r"ai|computer|support(?: team)?|colleagues?|experts?|community|dear|honey|champ)"
)
"""Whom the asker speaks to."""
DOUBT: Final = (
    r"(?:(?:at least )?(?:that's what )?(?:i|we) (?:(?:would|'d) )?(?:think|thought|guess|believe|suppose|reckon|presume|assume|suspect|imagine|gather|"
    r"figure|feel|hope|fear|bet|(?:'m|am|are) (?:pretty |fairly |quite |almost |rather |not )?(?:sure|certain|afraid))(?: so)?|"
    r"(?:if|unless) (?:i(?:'m| am|m)|we(?:'re| are)) (?:not )?(?:very |badly |much |totally )?(?:mistaken|wrong|incorrect)|"
    r"if (?:i|my memory) (?:remembers?|recalls?|serves?(?: me)?|understood?(?: it)?|got it)(?: right| correctly| well| it)*|"
    r"if memory serves(?: me)?(?: right| well)?|"
    r"(?:as|so) far as (?:i|we|you) (?:know|knew|can tell|can see|remember|recall|am aware|are aware|understand)|to (?:my|the best of my) knowledge|"
    r"from what (?:i|we) (?:hear|heard|'ve heard|know|knew|understand|understood|remember|gather|can tell|saw|see|read)|in my (?:humble )?opinion|"
    r"afaik|afaict|iirc|imho|imo|tbh|ngl|idk|to be (?:perfectly |quite |completely )?(?:honest|frank|fair|precise|clear|sure)|"
    r"honestly(?: speaking)?|frankly(?: speaking)?|seriously|literally|apparently|supposedly|allegedly|presumably|reportedly|seemingly|evidently|"
    r"hopefully|probably|perhaps|maybe|possibly|obviously|clearly|"
    r"it (?:seems|appears|looks like)(?: that)?|(?:seems|looks) like|you know(?: what i mean)?|so to speak|or so|"
    r"pretty sure|not (?:really |quite |100% |entirely |totally )?(?:sure|certain)(?: if (?:that's |this is |it's )?(?:possible|you can|you know|available|ok))?|(?:dunno|don't know|no idea|idk) if (?:you can|that's possible|that is possible|you know|possible)|no idea|dunno|don't know|who knows|correct me if i(?:'m| am|m) wrong)"
)
"""That the asker is not sure."""
SURELY: Final = (
    r"(?:(?:if|unless) (?:i(?:'m| am|m)|we(?:'re| are)) (?:not )?(?:very |badly |much |totally )?(?:mistaken|wrong|incorrect)|"
    r"if (?:i|my memory) (?:remembers?|recalls?|serves?(?: me)?|understood?(?: it)?|got it)(?: right| correctly| well| it)*|if memory serves(?: me)?(?: right| well)?|"
    r"(?:as|so) far as (?:i|we|you) (?:know|knew|can tell|can see|remember|recall|am aware|are aware|understand)|to (?:my|the best of my) knowledge|in my (?:humble )?opinion|"
    r"afaik|afaict|iirc|imho|imo|tbh|ngl|to be (?:perfectly |quite |completely )?(?:honest|frank|fair|precise|clear|sure)|honestly(?: speaking)?|frankly(?: speaking)?|seriously|literally|maybe|perhaps|possibly)"
)
"""Of these nothing hangs on what follows."""
DOUBTING: Final = r"(?:apparently|supposedly|allegedly|presumably|reportedly|seemingly|evidently|hopefully|probably|obviously|literally|frankly|seriously)"
HEARSAY: Final = (
    r"(?:(?:i|we)(?:'ve| have)? (?:just |also |once |always |recently |only )?(?:heard|hear|read|learned|learnt|noticed|saw|seen|been told|was told|were told|got told)|"
    r"(?:(?:someone|somebody|people|they|everyone|everybody|folks|aws|the docs|(?:the )?aws docs|a (?:friend|colleague|coworker|consultant|vendor)|"
    r"(?:my|our|the|a|an) (?:[\w-]+ ){0,2}?(?:boss|manager|friend|colleague|coworker|cto|cfo|ceo|ciso|lead|auditors?|consultant|accountant|teammate|team|vendor|mentor|professor|teacher|husband|wife|brother|sister|dad|mom|classmate|instructor|tutor|neighbou?r|cousin|expert|guy|trainer|speaker|youtuber|article|blog|tutorial|course|book|video))(?: (?:in|at|from|on|of) (?:my |our |the |a )?(?!frankfurt|tokyo|seoul)[a-z-]+)?"
    r"(?: just| once| always| also)? (?:told (?:me|us)|tells? (?:me|us)|says?|said|mentioned|mentions?|claims?|claimed|thinks?|thought|believes?|swears?|reckons?|complained|complains|keeps? saying|warned (?:me|us)|pointed out|(?:e?mailed|messaged|texted|pinged|informed|notified|taught) (?:me|us)|announced|wrote|posted|suggests?|suggested|recommends?|insists?))|"
    r"(?:the )?(?:word|rumou?r|legend|story) (?:is|has it|says)|rumou?rs (?:say|have it)|it is said|it's said)(?: somewhere| recently| on (?:reddit|twitter|the internet|the web|a blog))?(?:,? (?:that|how))?"
)
"""What somebody else said, before what was said."""
WHO: Final = (
    r"(?:(?:my|our|the|a|an|your|his|her|their|one of (?:my|our|the)) (?:[\w/&-]+ ){0,3}?(?:officers?|teams?|department|dept|boss(?:es)?|managers?|leads?|head|people|folks|guys|auditors?|directors?|engineers?|"
    r"analysts?|consultants?|accountants?|lawyers?|colleagues?|interns?|customers?|clients?|cto|cfo|ceo|ciso|coo|cio|vp|board|company|management|supervisor|teacher|professor|auditors?|"
    r"coworkers?|teammates?|bosses|executives?|stakeholders?|regulators?|insurers?|investors?|owners?|admins?|administrators?|architects?|developers?|devs?|vendor|partner|friend|committee|office|controller|inspector|examiner)|"
    r"security|finance|legal|compliance|audit|auditors|ops|devops|hr|it|procurement|management|leadership|marketing|sales|operations|infosec|accounting|finops|corporate|headquarters|they|he|she|someone|somebody|everyone|cfo|cto|ceo|ciso|"
    r"boss|manager|people|folks|upper management)"
)
ROLE: Final = (
    r"(?:officer|lead(?:er)?|boss|manager|head|auditor|director|engineer|analyst|consultant|accountant|lawyer|colleague|intern|student|teacher|owner|"
    r"admin(?:istrator)?|architect|developer|dev|dba|sre|cto|cfo|ceo|ciso|coo|cio|vp|executive|founder|co-?founder|freelancer|contractor|"
    r"newbie|beginner|noob|newcomer|hire|guy|girl|person|member|operator|specialist|scientist|designer|tester|programmer|researcher|assistant|"
    r"coordinator|controller|product owner|scrum master|pm|po|qa|on-?call|user|responder|inspector|examiner|reviewer|planner|trainee|apprentice|volunteer|team)"
)
PURPOSE: Final = (
    r"(?:audits?|evidence|reports?|reporting|reviews?|meetings?|presentations?|standups?|stand-ups?|homework|assignments?|handovers?|hand-overs?|handoff|tickets?|planning|"
    r"clean-?ups?|postmortems?|post-mortems?|spreadsheets?|slides?|slide deck|decks?|demos?|documentation|docs|calls?|records|newsletters?|retros?|retrospectives?|"
    r"inventory|invoices?|invoicing|chargebacks?|showbacks?|wiki|runbooks?|playbooks?|certifications?|recertification|questionnaires?|surveys?|registers?|risk register|"
    r"assessments?|inspections?|investigations?|forecasts?|budgets?|budgeting|proposals?|briefings?|briefs?|summary|summaries|onboarding|offboarding|"
    r"training|workshops?|exams?|course|thesis|class|paper|blog|diagram|dashboards?|board|deadline|quarter end|quarter-end|month end|month-end|year-end|year end|taxes|tax return|tax filing|"
    r"accounting|bookkeeping|compliance|due diligence|checklists?|check-?ups?|health checks?|sprint|kickoff|kick-off|war room|drill|exercise|"
    r"interviews?|conferences?|discussions?|negotiations?|contracts?|rfp|rfi|memo|minutes|notes|email|e-mail|mail|letter|form|archives?|filing|reference|policy|policies|regulations?|guidelines?|standards?|procedures?|agreements?|conversation|request|message|instructions?|obligations?|mandate|directive|circular|notice|requirements?|project charter|engagement|sync|catch-?up|all-?hands|town hall|one-on-one|1:1|"
    r"purposes?|reasons?|sake|curiosity|steering committee|committee|insurance|insurer|regulators?|authorities|paperwork|files)"
)
"""Occasions, papers and duties that something may be asked for: no resources, and nobody who might own some."""
OF_WHOM: Final = (
    r"(?:(?:the|a|an|my|our|your|this|that|his|her|their|some|tomorrow's|today's|next week's|this week's|monday's|friday's) )?"
    r"(?:(?!in\b|of\b|with\b|and\b|or\b|that\b|which\b|by\b|on\b|at\b|all\b|every\b|only\b|list\b|show\b)[\w/&'-]+ ){0,3}?"
)
WANTING: Final = (
    r"(?!.*\b(?:think|thought|guess|believe|suppose|assume|suspect|reckon|mean|means|meant|wants?|wanted|needs?|needed|look(?:ing)? (?:for|at)|search\w*|cares?|cared|prefer\w*|likes?|liked|loves?|choose|chose|pick\w*|require\w*|"
    r"expect\w*|interested|after|focus\w*|include\w*|mark\w*|label\w*|show|list|count|sort\w*|group\w*|see|saw|find|found|made|makes?|create\w*|built|builds?|launch\w*|"
    r"owns?|owned|uses?|used|using|runs?|ran|manages?|managed|bought|tag\w*|nam(?:e|ed|es)|move\w*|deploy\w*|attach\w*|keeps?|kept|stores?|stored|own|hate\w*|which|whose|where|"
    r"ones?|they|them|those|these)\b)(?!.*\b(?:about|of|for|with|at|to|on)[\s.!?]*$)"
)
"""A person who wants, means or does something with resources may choose among them."""
PERSON: Final = (
    rf"(?:i|we|you|u|he|she|(?:my|our|your) [\w-]+(?: [\w-]+)?|(?!(?:it|they)\b){WHO}|(?:the|a|an|my|our) {PURPOSE})"
)
JUDGED: Final = (
    r"(?:'re|'s|'ll|'d)?(?: (?:still|just|only|all|probably|really|also|even|always|can|could|should|may|might|must|will|would|need to|needs to|have to|has to|are|is|was|were|"
    r"be|get|gets|getting|have been|been|being|not|no longer|actually|kinda|a bit|so|too|very|quite|pretty|super|safe to|seem|seems|look|looks|sound|sounds|to be|supposed to|apparently|like))* "
    r"(?:costs?(?! (?:more|less|over|under|above|below|at))|costing(?! (?:more|less|over|under|above|below|at))|eat|eats|eating|burn|burns|burning|wast(?:e|es|ed|ing)|drain|drains|draining|charged|billed|paid for|expensive|pricey|costly|a waste|useless|pointless|worthless|"
    r"add(?:ing)? up|money|scary|annoying|important|dangerous|a (?:security )?(?:risk|concern|issue)|risky|a (?:pain|problem|nightmare|mess|mistake|shame|lot|liability)|deleted?|removed?|cleaned up|cleaned|killed|go|gone|forgotten|"
    r"needed|wasteful|used|left ?overs?|overkill|outdated|unnecessary|needed|bad|weird|odd|strange|suspicious|fine|wrong|serious|awful|terrible|embarrassing|much|cheap|free|outdated|deprecated|obsolete|dead|old|slow|retired|unsupported|legacy|end of life|eol|going away|hacked)\b"
)
"""How things that are asked for are judged, which chooses none of them."""
FORM: Final = (
    r"(?:(?:(?:just|only|simply) )?(?:the )?(?:raw |plain |bare |pure )?(?:numbers|counts|figures|totals|stats|facts|basics|essentials)(?: only| alone| is enough| are enough| will do| suffice)?|"
    r"(?:just |only )?(?:a |the |one |in |as )*(?:short|brief|quick|simple|plain|concise|compact|nice|clean|neat|small|little|single|one|bulleted?|bullet[- ]point|numbered|flat|rough|high[- ]level|markdown|ascii)(?: (?:and|,) ?(?:short|brief|quick|simple|plain|concise|compact|clean))? "
    r"(?:answer|list|listing|table|overview|summary|breakdown|form(?:at)?|response|reply|version|points?|line|lines|rundown)|"
    r"(?:in |as )?(?:a |an |the )?(?:csv|json|excel|xlsx?|markdown|pdf|spreadsheet|text)(?: (?:file|form|format|table|list))?|"
    r"(?:(?:in|as|into) )(?:a |an |one |the )?(?:single )?(?:table|list|tabular|chart|graph)(?: (?:form|format|view|please))?|(?:table|list|tabular|bullet) (?:form|format|view)|in (?:bullets|rows|columns|bullet points)|bullet points?|bullets|"
    r"one (?:per|on each|on every|for each) (?:line|row)|(?:each|every one) on (?:its|a) own line|"
    r"nothing (?:fancy|special|more|else|complicated|too fancy|long)|no (?:details?|explanations?|prose|fluff|essays?|commentary|comments|chit-?chat|frills|long story|bla ?bla|extras|bullshit|story|text|analysis|advice)(?: needed| required| necessary| please)?|"
    r"keep it (?:short|brief|simple|concise|tight|quick)|(?:make|be) (?:it )?(?:short|brief|quick|simple|concise|snappy)|short and (?:sweet|simple)|briefly|in short|in brief|in a nutshell|at a glance|tl;?dr|"
    r"in plain (?:english|words|language|text)|in simple (?:terms|words|english)|in (?:english|a few words|one sentence|layman'?s terms)|without (?:any )?(?:explanations?|details|prose|comments|fluff|text|commentary)|"
    r"(?:a )?(?:quick|short|brief|rough) (?:overview|summary|look|breakdown|list|answer|count)|"
    r"details? (?:are )?(?:not (?:needed|required|necessary)|unnecessary)|i don't need (?:the |any )?(?:details|explanations?|more)|(?:just )?list them(?: all| please)?|that's (?:all|it|enough))"
)
"""How the answer is to look: an answer has one look, and says that this was heard."""
TALKED: Final = phrases(
    """
    i | i'm | im | i'd | i'll | i've | we | we're | we've | we'd | we'll | you | you're | you've | u | ya | me | us | my | our | your | it | it's | its |
    this | that | that's | the | a | an | is | are | am | was | were | be | been | being | do | does | did | done | don't | doesn't | didn't | can |
    can't | cannot | could | would | will | won't | may | might | must | should | shall | have | has | had | haven't | got | get | gets |
    gotta | to | of | on | in | at | for | with | as | from | about | into | if | and | or | but | so | no | not | never | ever | too |
    mate | dude | bro | guys | folks | sir | madam | boss | team's | very | much | more | less | one | second | before | case | some | any | top | another | other | next | different | unrelated | separate | off | up | out | over | back | again | still |
    now | then | here | there | later | soon | already | always | also | just | even | quite | really | totally | absolutely |
    definitely | certainly | surely | simply | probably | maybe | perhaps | actually | basically | honestly | literally |
    question | questions | topic | subject | note | notes | thought | thoughts | thing | things | point | matter | story | word |
    words | sake | sanity | curiosity | record | reminder | correction | typo | mistake | bad | sorry | pardon | apologies |
    excuse | excuses | minute | minutes | moment | sec | secs | seconds | time | times | favor | favour | help | idea | clue | request | ask | query |
    task | convenience | earliest | while | whilst | sugar | coffee | break | weekend | happy | good | nice | great | sunshine |
    think | thinking | mean | means | meant | say | says | saying | said | asks | asked | asking | forget | forgot | ignore |
    scratch | mind | nevermind | nvm | promise | promised | agree | agreed | discuss | discussed | mention | mentioned | noted |
    repeat | wait | waiting | come | comes | coming | go | goes | going | look | looking | see | hear | heard | know | knows | wonder |
    wondering | curious | check | checking | making | make | makes | sure | safe | change | changing | switch | switching |
    moving | move | continue | continuing | start | starting | begin | beginning | try | trying | panic | panicking |
    desperate | desperately | stuck | lost | confused | confusing | hurry | rush | tired | bored | begging | beg | halp | sos |
    beep | boop | beep-boop | knock | psst | pst | ahem | erm | er | uh | um | uhm | umm | hm | hmm | oi | ayo | sup | cmon | c'mon |
    alright | right | ok | okay | k | yeah | yea | yes | yep | nope | nah | well | like | please | pls | plz | pretty | kindly |
    whenever | when | since | because | cause | why | how | what | what's | where | who | friend | long | short | quick | brief | morning |
    afternoon | evening | night | friday | monday | greetings | hello | hi | hey | yo | howdy | welcome | doing | feeling | kind |
    enough | trouble | bother | bothering | annoying | annoy | disturb | interrupt | interrupting | butt | jump | regarding | re | fwd | btw | fyi | ps |
    p.s | lol | haha | wish | want | wanted | need | hope | hopefully | let | let's | lemme | gimme | tell | remind | remember | recall |
    seriously | joke | joking | kidding | real | deal | way | anyways | anyway | however | therefore | meanwhile | besides |
    moreover | furthermore | additionally | plus | instead | though | although | guess | suppose | believe | feel | seems | seem |
    sounds | sound | looks | weird | silly | stupid | dumb | crazy | strange | odd | funny | wild | true | fair | exact | precise | clear |
    clearly | obviously | speaking | which | by | than | him | her | he | she | they | yourself | myself | stop | pause | drumroll | listen | attention |
    announcement | breaking | news | update | status | spoiler | alert | warning | disclaimer | confession | context | background | situation |
    problem | issue | challenge | goal | aim | mission | purpose | reason | plan | step | stuff | matters | life | world | universe | everything's |
    everybody's | promise | thank | thanks | grateful | appreciate | appreciated | sleep | sleepy | awake | late | early | busy | free | available |
    new | newbie | noob | fresh | beginner | learning | learn | learner | first | last | final | finally | lastly | firstly | day | week | job | today | meeting | call | chat | talk | conversation
    """
)
"""What people talk with, and no question is about: a part of a sentence that is made of these alone asks nothing."""
