"""What English verbs mean of a resource, by sense: having, lacking, using, being above or below a number.

Each verb is given once, by its lemma; ``said_verbs_en`` reads all its forms, with what stands around it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import Enum
from typing import Final, NamedTuple

from rassistant.language.vocabulary.phrases import phrases
from rassistant.language.wording.verb_forms_en import forms


class Sense(Enum):
    """By the plain word that says the same."""

    HAVE = "have"
    LACK = "without"
    USE = "use"
    OVER = "over"
    UNDER = "under"
    COST = "cost"
    PLACE = "in"
    MADE = "created"
    CHANGED = "modified"


class Form(Enum):
    BASE = "base"
    THIRD = "third"
    DOING = "doing"
    PAST = "past"


class Verb(NamedTuple):
    """``ordered``: its base may be an order to us (show, include), or is another word too (top, pass). ``measures``: it takes
    an amount by itself; ``wanted``: and nothing else."""

    sense: Sense
    form: Form
    ordered: bool
    measures: bool
    wanted: bool


_HAVE: Final = phrases(
    """
    have | bear | boast | sport | feature | possess | wear | enjoy | exhibit | contain | hold | come with | go with |
    ship with | come equipped with | come fitted with | have got | carry around | hand out | spit out | churn out |
    dish out | give out | throw out | throw up | send back | send out | spew | spew out | cause | yield | trigger |
    suffer | suffer from | encounter | experience | accumulate | collect | undergo | sustain | rack up | pile up |
    run into | bump into | incur | produce | generate | emit | raise | throw | register | record | log | clock |
    clock up | see | get | receive | serve | handle | process | attract | draw | pull in | take in | field | absorb |
    face | witness | cough up | kick out | deal with | cope with
    """
)
_HAVE_ORDERED: Final = phrases(
    "carry | pack | offer | present | include | display | show | give | report | return | post | own"
)
"""Of these the base is an order to us as well, or a noun."""
_TAKE: Final = phrases(
    """
    get by with | get by on | make do with | manage with | manage on | cope with | cope on | do with | live with |
    begin with | survive on | survive with | settle for | subsist on | claim | take | take up | reach | hit | clock |
    sustain | operate at | work at | run at | max out at | top out at | peak at | be happy with | be content with |
    be fine with | be limited to | be capped at | be restricted to | be granted | be allotted | be allocated |
    be assigned | be given | be provisioned with | be fitted with | be furnished with | be provided with |
    be endowed with | be equipped with | be supplied with | be outfitted with | be blessed with | be loaded with |
    be sized at | be set up with | be configured with | be created with | be launched with | be deployed with |
    be confined to | be held to
    """
)
"""Having so much of something, or being given it."""
_TAKE_ORDERED: Final = phrases(
    """
    request | ask for | use up | require | demand | need | want | run with | run on | work with | operate with |
    operate on | live on | start with | start up with
    """
)
"""Of an amount alone: what needs a tag has none."""
_WANTED: Final = frozenset(_TAKE_ORDERED)
_LACK: Final = phrases(
    """
    lack | miss | go without | do without | come without | get by without | make do without | live without |
    exist without | survive without | ship without | want for | forgo | be devoid of | be bereft of | be deprived of |
    be left without | be stripped of | be destitute of | be in need of | still lack | still need | still await |
    await | have been left without | be created without | be launched without | be deployed without |
    be set up without | be configured without | be provisioned without
    """
)
_USE: Final = phrases(
    """
    rely on | rely upon | depend on | depend upon | leverage | employ | execute on | execute with | operate on |
    live on | sit on | work on | work with | work off | make use of | utilize | utilise | take advantage of | choose |
    pick | favor | favour | prefer | adopt | opt for | go with | stick with | stick to | settle on | hang on to |
    cling to | contain | boast | feature | sport | run under | run atop | run off | run on top of | sit on top of |
    be built on | be built with | be built upon | be based on | be based upon | be powered by | be backed by |
    be driven by | be stuck on | be stuck with | be written in | be coded in | be developed in | be programmed in |
    be implemented in | be authored in | be written with | be hosted on | be deployed on | be launched on |
    be placed on | be running under | be operating on | be stored on | be housed on | be created on |
    be created with | be set up with | be provisioned with | be provisioned on | be still on | be made with |
    be made of | be equipped with | be fitted with | be using
    """
)
_USE_ORDERED: Final = phrases("target | run")
_OVER: Final = phrases(
    """
    exceed | surpass | outstrip | overshoot | transcend | overtake | overrun | go over | go above | go past |
    go beyond | get over | get above | get past | get beyond | climb over | climb above | climb past | climb beyond |
    rise above | rise over | rise past | rise beyond | shoot past | shoot over | shoot above | run past | run over |
    run above | creep over | creep above | creep past | jump over | jump above | move past | move above |
    spike above | spike over | spike past | push past | push over | blow past | blow through | land above |
    come in over | come in above | measure over | grow past | grow beyond | grow over | swell past | trend above |
    be past | be beyond | be in excess of | be north of | be upwards of
    """
)
_OVER_ORDERED: Final = phrases("top | pass | cross | break | beat | best | clear")
_UNDER: Final = phrases(
    """
    trail | fall below | fall under | fall beneath | fall short of | fall shy of | dip below | dip under |
    dip beneath | drop below | drop under | drop beneath | sink below | sink under | slip below | slip under |
    go below | go under | get below | get under | come in under | come in below | come short of | land below |
    land under | stay short of | stay shy of | remain short of | trend below | be short of | be shy of | be south of |
    be not even | hold under | hold below | keep under | keep below | measure under | measure below
    """
)
_COST: Final = phrases(
    """
    eat | eat up | eat away | eat through | eat into | burn | burn up | burn through | gobble | gobble up |
    gobble down | swallow | swallow up | devour | guzzle | drain | suck | suck up | suck down | chew through |
    chew up | run up | ring up | rack up | gulp | gulp down | blow | blow through | soak up | consume | use up |
    take up | eat out of | bleed | hog | go through | set back | come to | amount to | add up to | work out at |
    work out to | run to | cost
    """
)

_MADE: Final = phrases(
    """
    come into being | come into existence | come to life | come alive | come about | see the light |
    see the light of day | be born | spring up | spring into existence | spring to life | crop up | pop up |
    pop into existence | appear | emerge | arise | arrive | materialize | materialise | turn up | show up |
    begin life | start life | begin | be introduced | be commissioned | be instantiated | be brought into being |
    be brought to life | be brought into existence | be rolled out | be established | be put in place |
    be constructed | be generated | be acquired | be freshly created | be put up | be conceived | be spawned |
    be stood up | be founded | join us | join the fleet | enter service | originate | date from | date back to |
    stem from
    """
)
_CHANGED: Final = phrases(
    """
    be edited | be altered | be amended | be revised | be reworked | be tweaked | be adjusted | be redeployed |
    be rewritten | be refreshed | see a change | see any change | see an update | see any update | get an update |
    receive an update | get a change
    """
)
SPENDING: Final = frozenset(text for lemma in _COST for text in (lemma, *forms(lemma)))
"""Every form of what may be done with money."""
_PLACE: Final = phrases(
    """
    sit | live | lie | reside | dwell | sleep | hang out | remain | stay | exist | operate | settle | rest | stand |
    dangle | float | hide | lurk | linger | belong | be found | be present | be located | be based | be hosted |
    be homed | be placed | be kept | be stored | be parked | be housed | be situated | be deployed | be stationed |
    be scattered | be spread | be dotted | be anchored | be domiciled | be set up | be held | be put | be left |
    be positioned | be distributed | be installed | be allocated | be physically | be saved | be stashed
    """
)


def _spelled(lemma: str) -> Iterator[tuple[str, Form]]:
    if lemma.startswith("be "):
        yield from ((lemma.removeprefix("be "), Form.DOING) for _ in (0,))
        return
    if lemma == "have got":
        yield from (("have got", Form.BASE), ("has got", Form.THIRD), ("having got", Form.DOING))
        return
    if lemma == "have":
        yield lemma, Form.BASE
        return
    made = forms(lemma)
    yield from ((lemma, Form.BASE), (made.third, Form.THIRD), (made.doing, Form.DOING), (made.past, Form.PAST))
    yield made.done, Form.PAST
    if lemma.partition(" ")[0] in ("burn", "spit"):
        verb, _, rest = lemma.partition(" ")
        yield f"{verb}{'ed' if verb == 'burn' else ''} {rest}".strip(), Form.PAST
    if lemma.partition(" ")[0] == "get":
        yield made.past, Form.PAST


def _table() -> Mapping[str, tuple[tuple[tuple[str, ...], tuple[Verb, ...]], ...]]:
    """By the first word of a form: (the words behind it, what it may mean), the longer forms first."""
    found: dict[tuple[str, ...], list[Verb]] = {}
    for sense, lemmas, ordered, measures in (
        (Sense.HAVE, _HAVE, False, False),
        (Sense.HAVE, _HAVE_ORDERED, True, False),
        (Sense.HAVE, _TAKE, False, True),
        (Sense.HAVE, _TAKE_ORDERED, True, True),
        (Sense.LACK, _LACK, False, False),
        (Sense.USE, _USE, False, False),
        (Sense.USE, _USE_ORDERED, True, False),
        (Sense.OVER, _OVER, False, True),
        (Sense.OVER, _OVER_ORDERED, True, True),
        (Sense.UNDER, _UNDER, False, True),
        (Sense.COST, _COST, False, True),
        (Sense.PLACE, _PLACE, False, False),
        (Sense.MADE, _MADE, False, False),
        (Sense.CHANGED, _CHANGED, False, False),
    ):
        for lemma in lemmas:
            for text, form in _spelled(lemma):
                found.setdefault(tuple(text.split()), []).append(
                    Verb(sense, form, ordered, measures, sense is Sense.HAVE and lemma in _WANTED)
                )
    by_first: dict[str, list[tuple[tuple[str, ...], tuple[Verb, ...]]]] = {}
    for words in sorted(found, key=len, reverse=True):
        by_first.setdefault(words[0], []).append((words[1:], tuple(dict.fromkeys(found[words]))))
    return {first: tuple(entries) for first, entries in by_first.items()}


VERBS: Final = _table()
