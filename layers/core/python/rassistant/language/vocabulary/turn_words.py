"""The words of turns that change an answer, in both languages; ``turns`` says what each does."""

# ruff: noqa: E501  (a pattern is read as one line)
from __future__ import annotations

import re

from rassistant.language.wording.deferred import Deferred, DeferredTable

_LEAD = r"(?:(?:and|now|then|ok|okay|please|just|so|but|그럼|그러면|이제|이번엔|이번에는)\s+)*"
_TAIL = r"(?:\s*(?:please|instead|then|now|다시|로)?\s*(?:보여\s?줘|보여주세요|정렬(?:해\s?줘|해|해주세요)?|해\s?줘|해주세요|바꿔\s?줘|바꿔|알려\s?줘|요)?)"


def _whole(english: str, korean: str) -> Deferred:
    return Deferred(rf"{_LEAD}(?:{english}|{korean}){_TAIL}")


REVERSED = _whole(
    r"(?:in )?(?:the )?revers(?:e|ed)(?: (?:the |that )?(?:order|sort|sorting|it|them))?|(?:the )?other way (?:a)?round|flip (?:the order|it)",
    r"(?:정렬(?:을)?\s*)?(?:반대(?:로)?|역순(?:으로)?|거꾸로|뒤집어서?)(?:\s*순서로)?",
)
ASCENDING = _whole(
    r"(?:in )?ascending(?: order)?|(?:the )?(?:lowest|smallest|least) (?:ones? )?first",
    r"오름차순(?:으로)?|낮은\s?순(?:으로|서대로)?|적은\s?순(?:으로)?",
)
DESCENDING = _whole(
    r"(?:in )?descending(?: order)?|(?:the )?(?:highest|biggest|most) (?:ones? )?first",
    r"내림차순(?:으로)?|높은\s?순(?:으로|서대로)?|많은\s?순(?:으로)?",
)
CHEAPEST = _whole(
    r"(?:the )?cheapest(?: ones?| first)?",
    r"(?:가장|제일)\s?(?:싼|저렴한)\s?(?:걸로|것으로|순으로|순서로|것부터|거부터)|싼\s?순(?:으로)?",
)
COSTLIEST = _whole(
    r"(?:the )?(?:most expensive|priciest|costliest) (?:ones|first)|(?:the )?priciest",
    r"(?:가장|제일)\s?비싼\s?(?:걸로|것으로|순으로|순서로|것부터|거부터)|비싼\s?순(?:으로)?",
)
HIGHEST = _whole(
    r"(?:which|what)(?: one)? (?:is|was|has) (?:the )?(?:highest|biggest|most|largest|top)(?: one)?|(?:the )?highest one",
    r"(?:가장|제일)\s?(?:높은|많은|큰)\s?(?:건|것은|거는|게|것은\s?뭐야|건\s?뭐야|게\s?뭐야)",
)
LOWEST = _whole(
    r"(?:which|what)(?: one)? (?:is|was|has) (?:the )?(?:lowest|least|smallest|fewest)(?: one)?|(?:the )?lowest one",
    r"(?:가장|제일)\s?(?:낮은|적은|작은)\s?(?:건|것은|거는|게|건\s?뭐야|게\s?뭐야)",
)
_ONE_OF_GROUPS = r"\s?(?:곳|데|쪽|건|것|거|게)(?:은|는|이|가)?(?:\s?(?:어디|뭐|무엇|누구|어느\s?(?:곳|리전|서비스|팀|계정))[가-힣]{0,4})?"
_SPENT = r"(?:나온|나간|든|쓴|쓰는|나오는|나가는|드는|있는|쓰인|발생한)"
MOST = _whole(
    r"the (?:most|highest|greatest)",
    rf"(?:비용이\s?)?(?:가장|제일|젤)\s?(?:비용이\s?)?(?:많은|높은|큰|비싼|많이\s?{_SPENT}){_ONE_OF_GROUPS}",
)
LEAST = _whole(
    r"the (?:fewest|least|lowest)",
    rf"(?:비용이\s?)?(?:가장|제일|젤)\s?(?:비용이\s?)?(?:적은|낮은|작은|싼|저렴한|적게\s?{_SPENT}){_ONE_OF_GROUPS}",
)
"""Of groups alone: of rows nothing says what they have the most of."""
LISTED = _whole(
    r"(?:show |give |let me see )?(?:me )?(?:a |the )?list(?: of)?(?: them| these| those| all)?|show (?:me )?(?:them|these|those)(?: all)?|as a list|as rows|which ones(?: are (?:they|those|these))?",
    r"(?:목록|리스트)(?:으로|로|을|를|만)?|(?:그것들|걔네|얘네)(?:을|를)?\s?보여\s?줘|뭐뭐(?:야|인데|있어)?|어떤\s?것들(?:이야|이지)?",
)
WITH_TAGS = _whole(
    r"(?:show|with|add|include|display)(?: me)?(?: (?:their|the|its))? tags(?: too)?",
    r"태그(?:도|까지)(?:\s*같이)?",
)
LIMITED = _whole(
    r"make (?:it|that) (?:the )?(?:top )?(?P<n>\d{1,4})|(?P<n2>\d{1,4}) of them",
    r"(?P<n3>\d{1,4})개(?:로|까지)(?:\s?(?:늘려|줄여|바꿔)(?:서|줘)?)?",
)
ALL_REGIONS = _whole(
    r"(?:in |for |across |over )?(?:all|every)(?: of)?(?: the)? regions?|everywhere|in any region|regardless of (?:the )?region",
    r"(?:모든|전체|전)\s?리전(?:에서는|에서|에는|에|의|은|으로)?(?:\s?다)?",
)
ALL_ACCOUNTS = _whole(
    r"(?:in |for |across |over )?(?:all|every)(?: of)?(?: the)? accounts?|in any account",
    r"(?:모든|전체|전)\s?계정(?:에서는|에서|에는|에|의|은|으로)?(?:\s?다)?",
)
EARLIER = _whole(
    r"(?:what about |how about |in |for )?the (?:month|period|week|one) (?:before|prior)(?: that| this)?|(?:the )?previous (?:month|period)|(?:what about )?(?:a|one) month (?:earlier|before)",
    r"(?:그|그것?)\s?(?:전|이전|지난)\s?(?:달|월|기간)(?:은|는|엔|에는|의\s?비용)?|전전\s?달(?:은|는)?|한\s?달\s?전(?:은|에는|엔)?",
)
_A_YEAR_BACK = (
    r"(?:the )?same (?:month|period|quarter|week|days?|time|months) (?:(?:of |in )?last year|(?:a|one) year (?:ago|before|earlier)"
    r"|(?:of |in )?the (?:previous|prior) year|(?:of |in )?the year before)|(?:a|one) year (?:ago|before|earlier)"
)
YEAR_EARLIER = _whole(
    rf"(?:what about |how about |in |for |during )?(?:{_A_YEAR_BACK})",
    r"(?:작년|전년|지난해)\s?(?:의\s?)?(?:같은|동)\s?(?:달|월|기간|기|시기)(?:은|는|에는|엔|의\s?비용)?",
)
COMPARED_YEAR = _whole(
    rf"(?:how does (?:it|that|this) compare|compare(?: (?:it|that|this|them))?|compared|vs\.?|versus|against) ?(?:with|to|against)? (?:{_A_YEAR_BACK})",
    r"(?:작년|전년|지난해)\s?(?:의\s?)?(?:같은|동)\s?(?:달|월|기간|기|시기)(?:이랑|하고|와|과)\s?비교(?:해\s?줘|하면|해|해주세요)?",
)
AS_IT_IS = _whole(
    r"(?:show |give |put |display )?(?:me )?(?:it |that |this |them |these |everything |all )?(?:in|as|on|into) (?:(?:a|one|a single|the same)(?: single| big)? (?:table|chart|view|page|sheet|spreadsheet|report)|(?:one|a single|the same)(?: single| big)? list)",
    r"(?:표|테이블)(?:로|으로)",
)
COMPARED = _whole(
    r"(?:how does (?:it|that|this) compare|compare(?: (?:it|that|this|them))?|compared|vs\.?|versus|against|relative)(?: (?:with|to|against))? (?:the )?(?:(?:month|period|week|one|quarter) (?:before|prior)(?: (?:that|it|last))?|(?:previous|prior|preceding) (?:month|period|week|one|quarter))"
    r"|(?:did|has|have) (?:it|that|this|they|those|the (?:bill|cost|costs|total|number)) (?:(?:go|gone|went|come|been going) (?:up|down)(?: or (?:up|down))?|increased?|risen?|dropped|drop|decreased?|fallen?|grown?|changed?)(?: (?:from|since|compared to|compared with|over) the (?:month|period|week) before)?"
    r"|(?:is|was) (?:it|that|this) (?:up|down|more|less|higher|lower|up or down|more or less|more expensive|cheaper)(?: than (?:in )?the (?:month|period|week|one) before(?: that)?)?|(?:up|higher) or (?:down|lower)",
    r"(?:그|그것?)?\s?(?:전|이전|직전|앞선)\s?(?:달|월|기간)(?:이랑|하고|와|과|에)?\s?(?:비교(?:해\s?줘|하면|해|해주세요)?|대비(?:는|로)?)",
)
COMPARED_ALONE = _whole(r"compare (?:them|those|these|the two|both|it|that|the numbers)", r"(?!)")
WIDENING = DeferredTable(
    (
        r"(?:and |but |now |please )*(?:also )?(?:includ(?:e|ing)|plus|add(?:ing)?)(?: also)?(?: the)? (?P<rest>.+?)(?: too| as well| also)?",
        r"(?:and |but )?also(?: the)? (?P<rest>.+)",
        r"(?:and )?(?:the )?(?P<rest>.+?),? (?:too|as well)",
        r"(?:그리고 )?(?P<rest>.+?)(?:도|까지)\s?(?:포함(?:해서|해\s?줘|하면|해|시켜\s?줘)?|추가(?:해서|해\s?줘|하면)?|넣어서?|넣어\s?줘|합쳐서)(?:\s*(?:보여\s?줘|봐|알려\s?줘))?",
        r"(?P<rest>.+?(?:것|거|애|놈))(?:들)?도(?:요)?(?:\s*같이|\s*함께)?(?:\s*(?:보여\s?줘|봐|알려\s?줘))?",
    ),
    re.IGNORECASE,
)
OTHER_FIGURE = _whole(
    r"(?:what (?:is|was|about) |how about )?(?:the )?(?:(?P<sum>total|sum)|(?P<average>average|mean)|(?P<max>maximum|max|highest value)|(?P<min>minimum|min|lowest value))",
    r"(?:(?P<sum_ko>합계|총합|총계)|(?P<average_ko>평균(?:값)?)|(?P<max_ko>최[대댓]값|최고값)|(?P<min_ko>최[소솟]값|최저값))(?:은|는|도|이|으로|로)?",
)
_IN_KOREAN = r"(?:비교(?:해서?|하면|해\s?보면)?(?:\s?(?:줘|주세요|줄래|봐|봐\s?줘|보여\s?줘|어때|는))?)"
BESIDE = DeferredTable(
    (
        r"(?:and |now |so |please |then )*(?:how does (?:it|that|this) )?compare(?:d)?(?: (?:it|that|this|them|those))? (?:with|to|against) (?:the )?(?P<rest>.+?)",
        rf"(?:그럼|그러면|이번엔|이제)?\s?(?:그걸|이걸)?\s?(?P<rest>[^ ]+(?: [^ ]+)?)(?:이랑|랑|와|과|하고|에|하고도|이랑도)\s?{_IN_KOREAN}",
    ),
    re.IGNORECASE,
)
"""Beside something else of the same sort; a time beside which it stands is read as every question's."""
WITHOUT = DeferredTable(
    (
        r"(?:and |but |now )?(?:without|minus|leav(?:e|ing) out|drop|ignor(?:e|ing)|exclud(?:e|ing)|except(?: for)?|but not|not)(?: the| any| those)? (?P<rest>.+?)(?: ones?| resources)?",
        r"(?P<rest>.+?)(?:은|는|을|를|것은|거는)?\s?(?:빼고|제외하고|제외|빼\s?줘|제외해\s?줘|말고|없이|빼면|제외하면)(?:\s*보여\s?줘)?",
    ),
    re.IGNORECASE,
)
INSTEAD = (
    (Deferred(r"\S+?(?:별로?)?\s?(?:말고|대신에?|이\s?아니라|가\s?아니라|아니고)\s+(?=\S+(?:별|마다))"), ""),
    (Deferred(r"\bnot (?:by|per) [\w ]+? but (?=by |per )", re.IGNORECASE), ""),
    (Deferred(r"(?<=\w) (?:instead of|rather than|not) (?:by |per )[\w ]+$", re.IGNORECASE), ""),
    (Deferred(r"(?<=\w) instead of \w+$", re.IGNORECASE), ""),
)
