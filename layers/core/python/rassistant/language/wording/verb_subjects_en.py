"""Who an English verb is said of, and whether it is denied: ``that have yet to get`` denies, ``and show`` is an order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from rassistant.language.vocabulary.lexicon import Lexicon
from rassistant.language.vocabulary.phrases import phrases
from rassistant.language.wording.verb_senses_en import Form, Sense, Verb

_ADVERBS: Final = frozenset(
    phrases(
        """
        currently | still | actually | really | also | all | presently | usually | normally | typically | mostly |
        just | ever | even | now | already | always | often | only | both | each | regularly | constantly |
        frequently | generally | consistently | commonly | routinely | together | so | far | have | has | had | do |
        does | did | are | is | was | were | be | been | being | get | gets | getting | keep | keeps | will | would |
        may | might | must | should | can | could | seem | seems | tend | tends | appear | appears | happen |
        happens | to | yet | successfully | simply | fail | fails | failed | physically
        """
    )
)
"""What may stand between who is said something of and the verb."""
_DENYING: Final = frozenset(phrases("yet | fail | fails | failed"))
"""Before ``to``: what is not done."""
_TO: Final = _DENYING | frozenset(phrases("seem | seems | tend | tends | appear | appears | happen | happens"))
_DENIALS: Final = frozenset(
    phrases(
        """
        not | never | don't | doesn't | didn't | haven't | hasn't | hadn't | isn't | aren't | wasn't | weren't |
        can't | cannot | couldn't | won't | wouldn't | ain't
        """
    )
)
_UNSURE: Final = frozenset(phrases("can | could | may | might | should | must | would | will | won't | wouldn't"))
_RELATIVES: Final = frozenset(phrases("that | which | who"))
_ONES: Final = frozenset(
    phrases("ones | those | anything | something | everything | stuff | things | whatever | team | teams")
)
_LISTED: Final = frozenset(phrases("and | or | but | ,"))
_WE: Final = frozenset(phrases("we | i | you | they | it | he | she | to | me | us"))
_NOUNS: Final = frozenset(("SERVICE", "SERVICEWORD", "REGIONWORD", "ACCOUNT", "ALL"))
_OF_NOUNS: Final = frozenset((Sense.HAVE, Sense.LACK, Sense.USE, Sense.PLACE, Sense.MADE, Sense.CHANGED))


class Word(NamedTuple):
    text: str
    start: int
    end: int


class Subject(NamedTuple):
    """``first``: the place of the first word that belongs to the verb (auxiliaries, denials). ``called``: that, and, noun,
    measure, or far where the noun stands farther before."""

    first: int
    denied: bool
    called: str


class Subjects:
    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def of(self, low: str, words: Sequence[Word], at: int, verb: Verb) -> Subject | None:
        """None where it is no verb here, or is said of nobody."""
        led = _led(words, at)
        if led is None or led[0] == 0:
            return None
        first, denied = led
        called = self._called(low, words, first, verb, is_asked=denied or words[0].text in _ASKING)
        return None if called is None else Subject(first, denied, called)

    def _called(self, low: str, words: Sequence[Word], first: int, verb: Verb, *, is_asked: bool) -> str | None:
        subject = words[first - 1].text
        if subject in _RELATIVES:
            return "that" if first > 1 else None
        if subject in _WE:
            return None
        if subject == "what" and verb.form is Form.THIRD:
            return "noun"
        clause = any(word.text in _RELATIVES for word in words[:first])
        is_order = verb.ordered and verb.form is Form.BASE and not is_asked
        if subject in _LISTED or is_order:
            listed = subject in _LISTED and (clause or (verb.form is Form.DOING and not is_order))
            return "and" if listed else None
        far = (
            subject not in _BEFORE_NOUNS
            and verb.form is Form.DOING
            and verb.sense in _OF_NOUNS
            and self._names_before(words, first)
        )
        return self._named(low, words, first) or ("far" if far else None)

    def _named(self, low: str, words: Sequence[Word], first: int) -> str | None:
        """What ends here: a noun, a measure or a field."""
        found: set[str] = set()
        for length in (1, 2, 3):
            if length <= first:
                found |= self._lexicon.senses(low[words[first - length].start : words[first - 1].end]).keys()
        if found & {"METRIC", "NUMFIELD"} and "SERVICE" not in found:
            return "measure"
        return "noun" if words[first - 1].text in _ONES or found & _NOUNS else None

    def _names_before(self, words: Sequence[Word], first: int) -> bool:
        """Is a noun said before? What stands before all nouns describes one: running instances."""
        return any("SERVICE" in self._lexicon.senses(word.text) for word in words[:first])


_BEFORE_NOUNS: Final = frozenset(
    phrases(
        """
        by | of | per | the | a | an | with | without | to | for | in | on | at | from | their | its | our | my |
        your | total | average | avg | mean | most | least | all | any | no | each | every | more | less | than | is |
        whose | last | latest | first | newly | recently
        """
    )
)
"""By allocated storage: the participle describes what follows."""
_ASKING: Final = frozenset(phrases("which | what | how | whichever"))


def _led(words: Sequence[Word], at: int) -> tuple[int, bool] | None:
    """The first word that belongs to the verb, and whether it is denied; None where only its possibility is said."""
    first, denied = at, False
    while first > 0 and (words[first - 1].text in _ADVERBS or words[first - 1].text in _DENIALS):
        text = words[first - 1].text
        if text in _UNSURE or (text == "to" and first > 1 and words[first - 2].text not in _TO):
            return None
        denied ^= text in _DENIALS or (text in _DENYING and words[first].text == "to")
        first -= 1
    return first, denied
