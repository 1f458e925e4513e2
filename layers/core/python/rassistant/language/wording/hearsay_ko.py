"""What Korean askers have heard: 비용 나간다던데 그런 거 있나요, g4dn 비싸다면서요…, 꺼진 서버가 있다던데 어떤 건가요.

What is said to be there is asked for; where the hearsay says on which condition (안 붙어 있으면 돈 나간다던데 그런 거), the
condition is asked for. Else it is background, which ``purposes_ko`` looks at.
"""

# ruff: noqa: E501  (a pattern is read as one line)
from __future__ import annotations

from typing import Final, NamedTuple

from rassistant.language.wording.asides import Trimmed
from rassistant.language.wording.deferred import Deferred

_HEARD: Final = r"(?:다던데|다면서|다며|다더니|다더라고|다더군|다길래|다고 ?(?:하던데|그러던데|들었는데|들어서|하길래|그래서|하더라고|합니다만|하는데|하네|하니)|대서|는데 ?말이죠)(?:요|여)?"
_ASKS_WHICH: Final = r"(?:(?:그게|그거|그건) )?(?:어떤 ?(?:건가|거|것인가|게 ?있나|건지)[가-힣]{0,3}|뭔가요|뭐예요|뭐에요|뭐야|뭔지[가-힣 ]{0,8}|무엇인가요|어디 ?있나요|어디 ?있어요?|어느 ?건가요|맞나요|정말인가요|진짠가요|진짜예요|(?:목록|리스트)?(?: ?좀)? ?(?:보여|알려|확인|찾아|뽑아|봐)[가-힣 ]{0,14})"
_THERE_IS: Final = Deferred(
    rf"^(?P<asked>\S.*?)(?:이|가|도)? (?:꽤 |많이 |몇 ?[개대] )?있{_HEARD}[,.~?! ]+(?P<rest>{_ASKS_WHICH})[?.!~ ]*$"
)
_SUCH: Final = r"(?:그런|그렇게 ?된|그러한|이런|그렇게 ?되어 ?있는|해당되는|해당하는) ?(?:거|것|게|건|애들|경우|서버|인스턴스|디비|버킷|볼륨|리소스|아이|놈)(?:들)?(?:이|가|은|는|도|좀)?"
_IF: Final = Deferred(
    rf"^(?P<asked>\S.*?)(?P<if>있으|없으|않으|아니|(?<=[가-힣])[가-힣])면,? (?P<said>[^,.?!]{{1,24}}?{_HEARD})[,.~?! ]+(?:(?:우리|저희|혹시|저희도|우리도|지금) )*{_SUCH} ?(?P<rest>.*)$"
)
_CLAUSE: Final = Deferred(
    rf"^(?P<clause>(?P<lead>[^.?!]{{1,50}}?)(?:^|(?<= ))(?P<verb>[가-힣]+?){_HEARD})[,.…~?! ]+(?P<rest>\S.+)$"
)
_ANCHOR: Final = Deferred(r"다(?:던|면서|며|더|길래|고 ?[하그들합])|대서|말이죠")
_POINTING: Final = Deferred(
    r"(?<![가-힣])(?:이거|그거|저거|이게|그게|요즘|요새|원래|사실|되게|엄청|꽤|많이|좀|너무)(?= |$)"
)
_AS_ADJECTIVE: Final = {"있으": "있는", "없으": "없는", "않으": "않은", "아니": "아닌"}


class Heard(NamedTuple):
    """``named``: what the clause speaks of."""

    clause: str
    named: str
    rest: str


def without_hearsay(text: str) -> Trimmed:
    """The question that the hearsay leads to; the text itself where it is background alone."""
    if not _ANCHOR.search(text):
        return Trimmed(text)
    if (match := _THERE_IS.match(text)) is not None:
        return Trimmed(f"{match['asked']} 보여줘")
    if (match := _IF.match(text)) is not None:
        ending = _AS_ADJECTIVE.get(match["if"], f"{match['if']}는")
        return Trimmed(f"{match['asked']}{ending} 거 {match['rest']}".strip(), (match["said"],))
    return Trimmed(text)


def heard(text: str) -> Heard | None:
    """The clause of hearsay that the question begins with, if it is one."""
    if not _ANCHOR.search(text) or (match := _CLAUSE.match(text)) is None:
        return None
    return Heard(match["clause"], _POINTING.sub(" ", match["lead"]).strip(), match["rest"])
