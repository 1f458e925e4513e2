"""What an English question asks with, however formally: kindly furnish the details of, you are requested to submit, we require.

The frame becomes ``show``. Verbs of telling (indicate, identify, list down) ask whatever follows; those of handing over
(share, provide, send) only with a noun of information, or for several things that are there, since they may also order
something: a new instance, a bucket for somebody. What stands in such a place is no name.
"""

# ruff: noqa: E501  (a pattern is read as one line)
from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from rassistant.language.vocabulary.phrases import phrases
from rassistant.language.wording.deferred import Deferred
from rassistant.language.wording.text import is_korean
from rassistant.language.wording.verb_forms_en import forms

_TELLS: Final = phrases(
    """
    indicate | identify | specify | disclose | retrieve | extract | enumerate | determine | ascertain | detect |
    discover | locate | outline | mention | point out | highlight | surface | dig out | dig up | call up | pull up |
    list down | list out | list up | single out | pick out | pinpoint | track down | uncover | display | reveal |
    get hold of | itemize | itemise | tabulate | set out | spell out | lay out | write out | read out | write down | note down |
    jot down | bring out | search out | seek out | output | depict | fetch | report | detail | recount |
    figure out | find | find out | look up | hunt down | unearth | print | print out | list | document |
    catalog | catalogue
    """
)
_GATHERS: Final = phrases(
    """
    compile | prepare | produce | generate | create | draw up | make | put together | build | draft | write | obtain |
    collect | gather | arrange | arrange for | issue | export | download | dump | run | pull | bring up |
    collate | assemble | do | maintain | put down
    """
)
_HANDS: Final = phrases(
    """
    provide | furnish | supply | submit | share | send | give | forward | mail | email | hand | hand over | deliver |
    pass | present | render | revert with | revert back with | come back with | get back with | respond with |
    reply with | get back to me with | revert to me with | return | turn in | put forward | bring | communicate |
    circulate | intimate | post | pass on | put up | come up with | shoot | throw | drop | ping | toss | slide |
    whip up | rustle up | churn out | spit out | cough up | recover | grab
    """
)
_ANSWERS: Final = phrases(
    """
    confirm | verify | check | clarify | advise | state | say | inform | notify | tell | apprise | appraise | explain |
    establish | report | brief | update | answer | let me know | let us know | intimate | remark | declare | note |
    enlighten | guide | suggest | teach | instruct | assess | evaluate | work out | find | see | know | understand | learn
    """
)


def _one_of(words: Iterable[str]) -> str:
    return "(?:" + "|".join(sorted((re.escape(word) for word in set(words)), key=len, reverse=True)) + ")"


def _any_form(lemmas: Iterable[str]) -> str:
    """Bare, or with -ing."""
    return _one_of(form for lemma in lemmas for form in (lemma, forms(lemma).doing))


_US: Final = r"(?: (?:(?:to|with|unto|for) )?(?:me|us)| here| below| across| along| over| out| down| herewith| hereby| back| urgently| immediately| promptly)*"
_ADJECTIVES: Final = r"(?:(?:full|complete|detailed|comprehensive|short|brief|quick|consolidated|updated|up-to-date|latest|current|exact|precise|total|final|exhaustive|entire|whole|necessary|required|relevant|requisite|accurate|correct|official|formal|simple|proper|combined|tabular|written|itemi[sz]ed|certified) )*"
_INFO_NOUN: Final = r"(?:lists?|listings?|details?|particulars|information|info|data|overview|inventory|summary|summaries|reports?|statements?|enumeration|rundown|roster|registers?|records?|evidence|proof|confirmation|documentation|extract|tables?|names|ids|identifiers|status|statistics|stats|figures|numbers?|counts?|tally|totals?|breakdown|break-up|breakup|split|picture|view|account|schedule)"
_ABOUT: Final = r"(?:of|on|for|about|regarding|concerning|pertaining to|relating to|related to|with regards? to|in respect of|in regard to|with respect to|covering|containing|showing|comprising|listing|as to|as regards|that shows?|which shows?|that lists?)"
_DET: Final = r"(?:(?:a|an|the|any|some|your|our|my|this|that|one) )?"
_INFO: Final = rf"{_DET}{_ADJECTIVES}{_INFO_NOUN} (?:{_ABOUT}|by|per)\b"
_MONEY: Final = r"(?:(?:the|our|my|total|overall|aws|monthly|daily|weekly|cloud|last|this|previous|current|quarter|month|week|year)(?:'s)? ){0,4}(?:(?:q[1-4]|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*(?:'s)? )?(?:(?:\w+(?:'s)? ){0,2})(?:costs?|bill|bills|spend|spending|expenses?|expenditure|charges|invoice|billing)\b"
_WH: Final = r"(?:which|what|how (?:many|much|big|old|large|high|long)|who|where)\b"
_SEVERAL: Final = r"(?:(?:all|any|the|our|my|those|these)\b(?: (?:of )?(?:the|our|my|those|these)\b)?(?! (?:access|permissions?|rights|credentials|passwords?|keys? to)\b))"
_NO_ORDER: Final = r"(?!.*\b(?:to|with|for|among) (?:(?:the|my|our|an?|his|her|their) (?:\w+ )?(?:team|auditors?|boss|manager|account|customer|client|partner|vendor|public|world|internet|users?|role|group)|everyone|everybody|anyone|him|her|them|\d{12})\b)"
_CONTENTS: Final = r"(?:(?:the|all|any|some) )*(?:data|rows|objects|items|contents?|entries|files|messages|events|lines|values?) (?:from|of|in|out of)\b"
_NO_TAG: Final = (
    r"(?!.*\b(?:as|for (?:deletion|review|removal|termination|clean-?up)|with (?:a|an|the) (?:tag|label|flag))\b)"
)

_PLEASE: Final = (
    r"(?:"
    r"(?:please|kindly|pls|plz|sir|madam|ma'am|dear (?:sir|madam|team|all)|hello|hi|hey|also|so(?! far\b)|and|then|now|just|immediately|urgently|do|to|respected sir|humbly)\b[ ,:]*"
    r"|(?:can|could|would|will|may|might|shall) (?:you|we|i|someone|somebody|one)(?: (?:please|kindly|also|just|possibly|be able to|be kind enough to|be so kind as to|be so good as to|help me to|help me|help us|help us to|go ahead and|quickly))*[ ,]+"
    r"|(?:i|we) (?:(?:would|will|must|hereby|kindly|humbly|also|would also) )*(?:request|ask|beg|urge|want|need|require|wish|would like|expect|would want)(?: for)? you(?: all)?(?: to)?(?: kindly| please)* "
    r"|(?:i|we)(?:'d| would) like (?:you |for you )?to "
    r"|(?:request|requesting|asking|request to|requested)(?: you| your team| the team| your good self)?(?: to)?(?: kindly| please)* (?=\w+)"
    r"|you are (?:hereby |kindly |humbly )?(?:requested|asked|required|advised|expected) to "
    r"|it is (?:hereby |kindly |humbly )?(?:requested|required|necessary|needed|important|desired|expected|essential|mandatory)(?: (?:for (?:us|me|you) )?to| that you(?: should| must| shall)?) "
    r"|(?:i|we)(?: am|'m| are|'re| have been| was| were) (?:required|asked|requested|told|instructed|supposed|obliged|directed) to "
    r"|(?:i|we|one) (?:have to|need to|needs to|must|shall|should|wish to|want to|has to|ought to) "
    r"|(?:i|we)(?:'d| would| shall| will) (?:be )?(?:very |really |highly |most |greatly |so |much )*(?:appreciate|obliged|grateful|thankful|appreciated|glad|happy)(?: it)?(?: very much| greatly)?(?: if you (?:can|could|would|will|might)| if (?:someone|one) (?:can|could)| your| to)?(?: kindly| please)* "
    r"|(?:it would be |would be |much |highly |greatly )*(?:appreciate|appreciated|grateful|great|good|nice|helpful)(?: it)? if you (?:can|could|would|will)(?: kindly| please)* "
    r"|(?:would|do) you (?:be so good as to |terribly |awfully )?mind(?: awfully| terribly| very much| at all| kindly| please)* (?=\w+ing\b)"
    r"|are you (?:able|in a position|allowed) to "
    r"|(?:(?:please |kindly )?(?:be (?:kindly )?(?:informed|advised|notified|aware)|note|understand|be noted)|this is to (?:inform|say|let you know|notify you|advise you)|it is to (?:inform|be noted)) that "
    r"|(?:this is|(?:i|we) (?:am|are|'m|'re) (?:hereby )?writing|the purpose of this (?:e?-?mail|message|request|note) is) to (?:kindly )?(?=(?:request|ask|obtain|seek|require|enquire|inquire)\b)"
    r"|(?:is it|it is|it's|would it be|it would be|will it be) possible (?:for you )?to "
    r"|(?:please |kindly )?do the needful(?: and| to|[,;:.-]+)[ ]*"
    r"|(?:(?:check|look up|look into (?:it|this)|find(?: out)?|prepare|identify|review|gather|collect|compile|extract|retrieve|analy[sz]e|verify|search|take a look|have a look|examine|collate|get|fetch|pull(?: up)?|generate|list|produce|investigate|calculate)"
    r"(?:,| and| &)(?: then| also| kindly| please)* (?=[a-z]))"
    r"|(?:(?:i|we) )?(?:would |'d )?(?:seek|need|request|require|want|appreciate|like|ask for|solicit) (?:your |some |any )?(?:kind )?(?:help|assistance|support|cooperation|guidance) (?:in|with|to|on|for)? ?"
    r"|(?:assist|help|support|aid|guide) (?:me|us) (?:in|with|to|by|on) "
    r"|your (?:kind |valuable )?(?:help|assistance|support|cooperation|guidance) (?:in|with|on|to) (?=[a-z]+)"
    r"|(?:arrange|endeavou?r|try|be pleased|take steps|make arrangements|ensure|proceed|be so kind as|be kind enough|help|help me|help us|go ahead) (?:to|and) "
    r")*"
)
_WANTS: Final = (
    r"(?:(?:i|we)(?: also| urgently| hereby| therefore| formally| kindly| currently| just)*(?:'d| would| will| shall|'ll| am|'m| are|'re)?(?: also| urgently| hereby| kindly| currently| now)*"
    r" (?:require|requiring|request|requesting|seek|seeking|solicit|desire|searching for|search for|search|looking for|look for|hunting for|hunt for|after|in need of|in search of|on the lookout for|"
    r"wish (?:for|to (?:have|obtain|receive|get|see))|appreciate(?: (?:receiving|having|getting|seeing))?|like (?:for|to (?:have|obtain|receive|get))|love to (?:have|get)|be (?:(?:ever|so|very|most|really|truly|extremely|much|eternally|forever) )*(?:obliged|grateful|thankful|appreciative|indebted)(?: to you)? (?:for|of)|await|awaiting|expect(?:ing)?|obtain|to obtain)"
    r"|(?:requesting|request for|request|requiring|require|requirement of|need|needing|seeking|awaiting|soliciting|wanted|searching for|searching|search for|in need of|in search of|looking for)"
    r"|(?:may|can|could|might|shall) (?:i|we) (?:request|have|obtain|get|receive|ask for|be (?:provided|furnished|supplied|given|sent) with)"
    r"|(?:is it|it is|it's|would it be|it would be) possible (?:for (?:me|us) )?to (?:have|obtain|get|receive|be (?:provided|furnished|supplied|given) with))"
)
_GAP: Final = r"^[\s,.:;>*-]*"
_WHAT_FOLLOWS: Final = r"(?=[\w'\"$<>/(])"

_SIGHT: Final = r"(?:(?:some|more|better|full|a bit of|a little|clear|complete|any|a|an|the|good|quick|rough) )*(?:visibility|insights?|clarity|transparency|sight|view|idea|sense|feel|overview|grasp|word|intel|colou?r|look|glimpse|peek|grip|handle|understanding|knowledge) (?:on|into|of|over|about|at|around|regarding|as to)"
_STATED: Final = r"(?!(?:(?!\b(?:which|that|whose|who|where|with|whether)\b).)*\b(?:is|are|was|were|has|have|do|does)\b)(?!that\b|if\b|whether\b|it\b|this\b|them\b)"
"""What follows is no sentence: the buckets which are public, and not that the buckets are public."""
_IDIOMS: Final = (
    r"(?:(?:walk|take|talk|guide|run|lead) (?:me|us) through|(?:bring|call) to (?:my|our) (?:attention|notice)|bring to (?:light|notice|attention)|"
    r"draw (?:my|our) attention to|(?:alert|warn|notify|apprise|inform|remind) (?:me|us) (?:to|of|about|on|regarding)|make (?:a )?note of|take (?:a )?(?:note|stock) of|make known|"
    r"keep (?:me|us) (?:informed|posted|updated|abreast|apprised|in the loop) (?:about|on|of|with|regarding)|(?:fill|clue) (?:me|us) in (?:on|about)|catch (?:me|us) up on|"
    r"(?:educate|brief|enlighten|update) (?:me|us) (?:on|about|regarding)|(?:get|bring) (?:me|us) up to (?:speed|date) (?:on|about|with)|hit (?:me|us) (?:up )?with|"
    r"(?:give|get) (?:me|us) (?:the|a) (?:lowdown|scoop|skinny|run-?down|low-down|picture|gist) (?:on|of|about)|put (?:before|in front of) (?:me|us)|make available(?: to (?:me|us))?)"
)
_FRAMES: Final = tuple(
    (Deferred(form, re.IGNORECASE), said)
    for form, said in (
        (rf"{_GAP}{_PLEASE}{_any_form(_ANSWERS)}{_US}(?: (?:with|of|on|about|regarding|as to|to))? (?={_WH}|(?:the |a |an )?(?:exact |total |current |correct )?(?:number|count|quantity|total|list|names|details|status|state) of\b|(?:the |our |my )(?:total |overall |aws |monthly )*(?:costs?|bill|spend|spending)\b)", "show "),
        (rf"{_GAP}{_PLEASE}(?:{_any_form(_HANDS)}|{_any_form(_GATHERS)}){_US}(?: with)? (?={_INFO}|{_WH}|{_MONEY}|(?:the )?(?:details|particulars|information|list)\b|(?:by [a-z]+(?: [a-z]+)?|daily|weekly|monthly) )(?!.* to (?!me\b|us\b|\w+ing\b)\w+[\s.!]*$)", "show "),
        (rf"{_GAP}{_PLEASE}{_any_form(_HANDS)}(?: (?:to |with )?(?:me|us))(?: with)? (?=(?:the|all|any|our|my|those|these|each|every|some)\b|{_WH})", "show "),
        (rf"{_GAP}{_PLEASE}(?:provide|providing|furnish|furnishing|submit|submitting|present|presenting){_US}(?: with)? (?={_SEVERAL}){_NO_ORDER}", "show "),
        (rf"{_GAP}{_PLEASE}{_any_form(_TELLS)}{_US}(?: (?:on|about|for))? (?!(?:a|an|another|new)\b(?! {_ADJECTIVES}{_INFO_NOUN}\b)|and\b|or\b|{_CONTENTS}){_NO_ORDER}{_WHAT_FOLLOWS}", "show "),
        (rf"{_GAP}{_PLEASE}(?:flag|flagging)(?: up)?{_US} (?=(?:all|any|the|our|my|which|every|those|un\w+|\w+s)\b){_NO_TAG}{_NO_ORDER}", "show "),
        (rf"{_GAP}{_PLEASE}(?:spot|spotting|note|notice|name){_US} (?=(?:all|any|the|our|my|which|those)\b){_NO_ORDER}", "show "),
        (rf"{_GAP}{_PLEASE}{_WANTS}(?: (?:urgently|asap|the same|to have|to see|to know))? (?=(?:the|all|any|our|my|those|these|some|evidence|proof)\b|{_INFO}|{_WH}|{_MONEY}|un\w+ |\w+s\b)", "show "),
        (rf"{_GAP}{_PLEASE}(?:(?:i|we)(?:'d| would| will|'ll|'m| am|'re| are)?(?: also| really| just| still| badly)* )?(?:need|want|require|like|lack|have no|get(?: me| us)?|have|give (?:me|us)|provide(?: me| us)?(?: with)?|offer|gain|looking for|after|seek|in need of)(?: to (?:have|get|gain|obtain))? {_SIGHT} (?=\w)", "show "),
        (rf"{_GAP}{_PLEASE}(?:(?:i|we) (?:want|need|wish|would like|am|'m|are|have|intend|hope|desire|'d like)(?: going| asked| required)? to )?(?:confirm|confirming|check|verify|grasp|teach me|teach us|instruct me on|review|acknowledge) (?:about |on )?{_STATED}(?=(?:the|all|any|our|my)\b|\w+s\b|[A-Z]{{2,3}}\d?\b)", "show "),
        (rf"{_GAP}where (?:do|does|did) (?=(?:our|the|my)\b)({_MONEY}) (?:stand|sit|land|lie|come (?:out|in)|end up)(?: (?:now|right now|currently|at))?\b", r"show \1"),
        (rf"{_GAP}where (?:do|are) we (?:stand(?:ing)?|at) (?:on|with|regarding|in terms of|as regards|when it comes to) (?=\w)", "show "),
        (rf"{_GAP}{_PLEASE}{_IDIOMS} (?=(?:all|any|the|our|my|which|those|un\w+|idle|{_INFO_NOUN})\b|\w+s\b)", "show "),
        (rf"{_GAP}(?P<part>(?:(?:for|in) (?:each|every)|per|by) [\w ]{{2,30}}?), ?{_PLEASE}(?:{_any_form(_TELLS)}|{_any_form(_HANDS)}|{_any_form(_ANSWERS)}){_US} (?=(?:the |a |an )?(?:{_ADJECTIVES}{_INFO_NOUN}|costs?|bill|spend)\b)", r"\g<part>, show "),
        (rf"{_GAP}{_PLEASE}(?:quantify|tally|tally up|total up|total(?= the | our | my | all | up )|add up|sum up)(?: up)? (?=(?:the |our |my |all )*{_MONEY})", "show "),
        (rf"{_GAP}{_PLEASE}(?:quantify|tally up|count up|sum up|tot up) (?=(?:the|our|my|all)\b)", "how many "),
        (rf"{_GAP}{_PLEASE}(?:{_any_form(_HANDS)}|{_any_form(_GATHERS)}|{_any_form(_TELLS)}|show){_US}(?: with)? (?:a |an |the )?{_ADJECTIVES}comparison (?:of|between|for) ", "compare "),
        (rf"{_GAP}{_PLEASE}(?:{_any_form(_HANDS)}|{_any_form(_TELLS)}|{_any_form(_ANSWERS)}){_US}(?: (?:with|of|on|about|regarding))? (?=(?:the |a )?(?:total |overall |exact )?(?:amounts?|sum)\b)", "show "),
        (rf"{_GAP}{_PLEASE}(?:list|write|note|jot|put|set|lay|spell|read|print|point|call|pull|bring|show|name) (them|these|those|it|all of them|all of these|them all)(?: all)? (?:down|out|up)\b", r"show \1"),
        (rf"{_GAP}(?:show|display|present|explain|describe|read|send|say) (?:un)?to (?:me|us) (?=\w)", "show "),
        (rf"{_GAP}(?:explain|describe|say|speak|demonstrate|illustrate) (?:me|us) (?=\w)", "show "),
    )
)  # fmt: skip
_TOLD: Final = (
    r"(?:provided|shared|listed|reported|identified|shown|displayed|highlighted|indicated|enumerated|specified|disclosed|flagged|"
    r"furnished|submitted|supplied|presented|sent|given|mentioned|pointed out|compiled|produced|prepared|extracted|retrieved|fetched|"
    r"returned|stated|forwarded|made available|listed down|listed out|printed|itemi[sz]ed|outlined|determined|counted)"
)
_TO_US: Final = r"(?: (?:to|with|for) (?:me|us)| please| urgently| immediately| here| below)*[\s.!?]*$"
_PASSIVES: Final = tuple(
    (Deferred(form, re.IGNORECASE), said)
    for form, said in (
        (rf"{_GAP}(?:please |kindly )?it is (?:hereby |kindly |humbly )?(?:requested|required|desired|necessary|needed|expected|important|suggested) that (.+?) (?:should |must |shall )?(?:be|is|are) {_TOLD}{_TO_US}", r"show \1"),
        (rf"{_GAP}(?:it (?:would|will|'d) be|it is|would be)? ?(?:(?:very|highly|much|greatly|most|really|so) )*(?:appreciated|great|good|nice|helpful|useful|appreciate it|grateful) if (.+?) (?:could|can|would|will|may|might|were to|is|are) (?:kindly )?be {_TOLD}{_TO_US}", r"show \1"),
        (rf"{_GAP}(?:please |kindly )?(?:can|could|may|might|shall|should|would) (?!you\b|we\b|i\b)(.+?) (?:please |kindly )?be {_TOLD}{_TO_US}", r"show \1"),
        (rf"{_GAP}(?:please |kindly )?(?!which\b|what\b|how\b|who\b|where\b|do\b|does\b|are\b|is\b)(.+?) (?:should|must|shall|need to|needs to|are to|is to|have to|has to|may|may please|may kindly|to) (?:kindly |please |also )?be {_TOLD}{_TO_US}", r"show \1"),
        (rf"{_GAP}(?:please |kindly )?(?:i|we)(?:'d| would)? (?:like|want|need|require|wish)(?: to (?:have|see|get))? (?!to\b|you\b)(.+?) (?:to be )?{_TOLD}{_TO_US}", r"show \1"),
        (rf"{_GAP}(?:please |kindly )?(?:have|get) (?!you\b)((?:the|all|any|our|my|un\w+|a list of) .+?) {_TOLD}{_TO_US}", r"show \1"),
        (rf"{_GAP}((?:{_INFO}|{_DET}{_MONEY}).*?) (?:is|are)(?: hereby| kindly| urgently| also)* (?:required|requested|needed|sought|awaited|solicited|desired|wanted|expected|asked for|called for)(?: (?:urgently|immediately|asap|please|from you|at the earliest))*[\s.!?]*$", r"show \1"),
        (rf"{_GAP}((?:{_INFO}|{_DET}{_MONEY}).*?) (?:required|requested|needed|wanted)(?: (?:urgently|immediately|asap|please|from you|at the earliest))*[\s.!?]*$", r"show \1"),
    )
)  # fmt: skip
_NOUN_FRAME: Final = Deferred(
    rf"^(?P<show>(?:show )?){_DET}{_ADJECTIVES}(?:lists?|listings?|details?|particulars|information|info|enumeration|rundown|roster|register|registers|evidence|proof|confirmation|documentation|extract|reports?|statements?|inventory|catalog(?:ue)?|records?(?! of (?:the|my|our) [\w./-]+ (?:table|bucket|database|db|queue|stream)\b)) {_ABOUT} "
    rf"(?={_WH}|\w)(?!(?:the )?(?:finance|security|audit|auditors?|boss|manager|team|meeting|board)\b)",
    re.IGNORECASE,
)
_FIGURES: Final = Deferred(
    rf"^(?P<show>(?:show )?){_DET}{_ADJECTIVES}(?:statistics|stats|figures|numbers|data|counts) (?:of|on|for|about|regarding|concerning) (?=(?P<of>.*))",
    re.IGNORECASE,
)
_PARTED: Final = re.compile(r"\b(?:by|per|each|wise)\b", re.IGNORECASE)
_OF_MONEY: Final = re.compile(r"\b(?:costs?|bills?|spend|spending|expenses?|expenditure|charges|invoice|billing)\b", re.IGNORECASE)  # fmt: skip
_INTERJECTED: Final = Deferred(
    r",? ?\b(?:pray tell|if you please|may i ask|might i ask|if i may ask|if i may|i ask you|do tell|i pray|pretty please|for heaven's sake|for goodness' sake|by any chance),? ?(?=\w|[?.!]|$)|^pray,? ",
    re.IGNORECASE,
)
_CALLS: Final = Deferred(
    r"^[\s,.!]*(?:(?:@\w+|lol|lmao|rofl|ha(?:ha)+h?|hehe+|omg|ugh+|argh+|so{2,}|we+ll{2,}|welp|hmm+|okay{2,}|ok+|kk|yoo+|heyy+|hii+|umm+|uhh+|fyi|imo|imho|tbh|ngl|fr|bruh|bro|dude|peeps|yikes|oof|meh|aight|alrighty|righto|(?:p[0-4]|sev ?-?[0-4])(?=\s*[!:]))(?:[\s,.!:;]+|$))+(?=\w)",
    re.IGNORECASE,
)
_ENDS: Final = Deferred(
    r"[\s,.;-]*(?:\b(?:(?:is|are|would be|will be|shall be) (?:(?:highly|much|greatly|very|kindly|duly|sincerely|deeply|most) )*(?:appreciated|solicited)|(?:(?:on|at|with) (?:an? |top |high |highest |utmost |the |your )*(?:urgent|urgency|priority|earliest|immediate)(?: (?:basis|convenience|possible))?(?: possible)?)"
    r"|for (?:my|our|your) (?:kind )?(?:reference|records?|information|perusal|review|ready reference|kind perusal|understanding)|for (?:reference|information|perusal)|and oblige|by (?:eod|cob|end of (?:the )?day|close of business|tomorrow|tonight)"
    r"|at your (?:earliest )?convenience|today itself|and do the needful|and revert(?: back)?(?: to (?:me|us))?|(?:please|kindly) (?:do the needful|revert(?: back)?|advise|oblige|help|assist|confirm|respond|reply|acknowledge)|in (?:a )?tabular (?:form|format)))[\s.!?]*$",
    re.IGNORECASE,
)
_INCURRED: Final = Deferred(
    r"(?<=\w)(?: (?:(?:that |which )?(?:was|were|has been|have been|is|are|being) )?(?:incurred|accrued|borne|sustained|run up|racked up))(?: (?:by|due to|towards|toward|against|through) (?=[a-z]+))?(?= |$|[.?!])",
    re.IGNORECASE,
)
_PARTS: Final = Deferred(
    r"\b(?:break-?ups?|bifurcations?|segregations?|split-?ups?|apportionment|demarcation|categori[sz]ation)\b|(?<=wise )break up\b|\bbreak up (?=(?:of|by|for|region|service)\b)",
    re.IGNORECASE,
)
"""What is divided is broken down."""
_DIVIDE: Final = Deferred(
    rf"{_GAP}{_PLEASE}(?:bifurcate|bifurcating|segregate|segregating|apportion|demarcate|break up|divide|split up) (?=(?:the|all|our|my|\w+s?)\b.* by )",
    re.IGNORECASE,
)
_MOST_FRAMES: Final = 3


_FIRST: Final = frozenset(
    form.split()[0] for lemma in (*_TELLS, *_GATHERS, *_HANDS, *_ANSWERS) for form in (lemma, forms(lemma).doing)
) - {"list", "find", "see", "know", "do", "run", "print"}
_ASKING: Final = _FIRST | frozenset(
    phrases(
        """
        require | requiring | required | request | requesting | requested | seek | seeking | solicit | desire |
        searching | search | looking | need | needed | needing | wish | appreciate | like | obliged | grateful |
        await | awaiting | wanted | want | possible | may | necessary | needs | important | essential | mandatory | must | shall | ought | flag | flagging | spot | name | unto | statistics | stats |
        figures | numbers | details | information | evidence | needful | kindly | please | listed | shown | given | sent |
        down | out | basis | priority | earliest | reference | oblige | convenience | perusal | records | tabular |
        inventory | report | register | roster | proof | particulars | counted | printed | displayed | returned | eod | cob |
        incurred | accrued | borne | comparison | amount | attention | notice | light | through | posted | informed |
        writing | quantify | tally | total | sum | count | add | warn | alert | keep | visibility | insight | insights | clarity | transparency | sense | view | idea | look | where |
        mind | pray | tell | chance | lol | lmao | rofl | omg | welp | kk | fyi | imo | imho | tbh | ngl | fr | bruh | bro | dude | peeps |
        assist | assistance | help | support | cooperation | guidance | appreciated | solicited | breakup | bifurcation |
        segregation | bifurcate | segregate | apportion | divide | split | break | breakups | check | look | find | get | calculate |
        investigate | analyze | analyse | here | channel | everyone | all | ask | check | verify | grasp | review | acknowledge | fill | hit | catch | able | position
        """
    )
) | {forms(lemma).done for lemma in (*_TELLS, *_HANDS)}  # fmt: skip
_LETTERS: Final = re.compile(r"[a-z]+")


_DRAWN_OUT: Final = re.compile(
    r"^\W*(?:so{2,}|we+ll+|hmm+|ok+|yoo+|hey+|hii+|u[mh]{2,}|ugh+|argh+|ha+h?a?|hehe+|okay+|yikes|oof|meh|aight)\b|^(?:p[0-4]|sev ?-?[0-4])\s*[!:]"
)


def _may_ask(low: str) -> bool:
    return not _ASKING.isdisjoint(_LETTERS.findall(low)) or _DRAWN_OUT.match(low) is not None


def asked_plainly(question: str) -> str:
    """The question with ``show`` for what it asks with, and without nouns that say it asks for information."""
    if is_korean(question) or '"' in question or not _may_ask(question.lower()):
        return question
    text = _INTERJECTED.sub(_apart, _ENDS.sub("", _CALLS.sub("", question)))
    text = text if any(character.isalnum() for character in text) else question
    if _PARTS.search(text) is not None:
        text = _PARTS.sub("breakdown", text)
    text = _DIVIDE.sub("show ", text)
    for _ in range(_MOST_FRAMES):
        before = text
        text = _framed(text)
        if text == before:
            break
    return text


def _apart(match: re.Match[str]) -> str:
    return " " if match.start() and match.end() < len(match.string) else ""


def _framed(text: str) -> str:
    for form, said in (*_PASSIVES, *_FRAMES):
        if form.match(text) is not None:
            text = form.sub(said, text, count=1)
            break
    if _OF_MONEY.search(text) is not None:
        text = _INCURRED.sub("", text)
    text = _NOUN_FRAME.sub(r"\g<show>", text)
    figures = _FIGURES.match(text)
    if figures is not None and (_PARTED.search(figures["of"]) or _OF_MONEY.search(figures["of"])):
        text = figures["show"] + text[figures.end() :]
    return text
