"""Text as search terms: English stems, Hangul syllables by twos, and the concepts that several words name."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from rassistant.knowledge.korean import SHORT, as_verb, pieces, verb_forms
from rassistant.knowledge.spelling import nearest

_TOKEN = re.compile(r"[A-Za-z0-9]+(?:[._/+-][A-Za-z0-9]+)*|[가-힣]+")
_NO_SIGNS = re.compile(r"[\W_]+")
_HANGUL = re.compile(r"[가-힣]+")
_LATIN = re.compile(r"(?<![\w.-])[A-Za-z]{5,20}(?![\w-])")
_HUMP = re.compile(r"[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+|\d+")
_PHRASE_TOKENS = 4
_TOKENS = 400
"""Of a text; the rest of a longer question is not read."""

_STOP_EN_TEXT = """
a an and are as at be been between but by can could did difference differ do does doing explain for from get
gets getting give got had has have how i if in into is it its me mean means my need of on or our please should
so tell than that the their them then there these they this to us use used using versus vs want was we were
what when where which while who why will with work works would you your about define meaning any s t amazon
aws kind type i'm am happens happen just really very too actually already still even also someone anyone
something anything thing things please help hello hi thanks know think say says said let want wants like many much
it's that's i'd i've isn't doesn't don't there's here much need needs make makes making take takes put see look
come comes go goes going after before again because since during while up out off over under again s ve re ll d
"""
_STOP_EN = frozenset(_STOP_EN_TEXT.split())
_STOP_KO_TEXT = """
너무 아주 매우 그냥 혹시 그럼 그러면 그게 그거 이게 이거 저거 그건 이건 해 돼요 나을까 나아 나은 나은가 중 중에 중에서 뭘 뭐가
뭐를 되 안전하게 자주 계산 계산되 계산돼 많이 이렇게 생각 하려 하나로 안 못 뭐 뭐야 뭔가 뭔지 뭔데
무엇 무엇인가 무슨 뜻 어떻게 어떤 어느 언제 왜 알려 알려줘 알려주세 알려주 설명 설명해 설명해줘 대해
대해서 관해 관한 좀 차이 차이점 의미 개념 하나 되나 있나 있어 방법 해야 하는 하면 하고 하려면 할 수
것 거 걸 게 때 등 및 또는 그리고 이란 이 그 저 더 좋은 좋을까 좋나 좋아 써야 쓰나 써 쓰는 쓰면 쓸
사용 사용해야 사용하 사용하나 사용하는 되는 돼 된다 되면 나와 나 나는 나오 나오나 나온다 주세 궁금
궁금해 가르쳐줘 경우 대한 위한 위해 아마존 우리 제 내 저희 종류 어때 다른 다른가 달라 다르 다른지 인가
건가 뜨 떠 뜨나 생기 생겨 발생 발생하 발생하나 이유 고르 골라 골라야 선택 선택해 선택해야 부탁 부탁해
처음 정말 진짜 정하 정해 정하나 정할까 정해야 정하는 매겨 매겨져 매기
싶어 싶은 싶다 싶은데 싶습니 싶으면 어떡해 어떻해 어쩌지 어떡하지 갑자기 자꾸 계속 아직 이미 이제 요즘 이번 계속해서
뭐부터 뭐하 뭐하는 뭐해 뭐예요 뭐죠 뭐지 무엇인지 나오는 나오죠 나온 나왔 들어 들어가 들어가나 드나 들까 있을까 있는
있는지 있다 있습니 있을 없어 없는 없나 없이 없 없나요 없다고 없음 없다 없네 같은 같이 정도 얼마나 얼마 얼마야 얼마예
언제까지 다 모두 전부
것들 그런 이런 저런 이런게 그냥 해도 하지 않 않은 않고 말고 대신 해결 해결법 해결방법 하는법 하는거 하는게 하는데 나요
그것 되어 돼서 되는데 되는지 된다고 한다 했 했는 했어 하던 가지 가능 가능한 가능해 가능하 필요 필요한 필요해 알고 아는
궁금한 궁금합니 부터 까지 제일 가장 먼저 좀더 꼭 굳이 항상 보통 주로 따로 각각 서로 하려는 하려고 시키 받는 받 받을 주는 줘 주
건지 거야 거지 건데 인지 한지 일까 이유가 이유는 이유를 방법을 방법이 방법은 방법도 질문 문의 물어 사람 뭐하 뭔 어디 어디서 어디에
찾 만들 법 하기 전에 후에 다음에 확인 확인할 확인하 미리 제대 제대로 완전히 같아 같아요 한 넘으 드는 드는지 드나요
들어요 설정 관련 관련된 알
만큼 만큼만 다섯 여러 두 세 네 시도 계획 중인 이게뭐 떴을 떴는데 떴 대처 대응 거예요 갖고 가지고 사는 사야 살까 그래서 근데 그런데
"""
_STOP_KO = frozenset(_STOP_KO_TEXT.split())
_ENDINGS_TEXT = """
는데 은데 네요 어요 아요 어도 아도 려면 으려면 지나요 나여 려고 했어요 됐어요
이란 란 이라는 라는 이라고 라고 이라면 이나 은 는 이 가 을 를 의 에 에서 에게 에는 에서는 으로 로
으로는 로는 으로부터 와 과 랑 이랑 도 만 까지 부터 보다 마다 처럼 요 인가요 인가 인지 인데 이야 야 예요
이에요 에요 입니다 입니까 이죠 죠 나요 까요 습니까 합니까 하나요 되나요 돼요 해요 하는 하기 하려면 할까요
해야 해줘 해주세요 되는 됩니까 됐나요 한가요 인가여 들 들은 들이 들을 들의 인 한 할 하다 했는데 했을까
하면 하려고 시키 이면 면 지 네 해 했 하고 하지 했어 했나 했나요 했더니 하니 하네 해도 해서 했다 했는지 하는지 하나 하려 할지 할까
돼 됐 되 되나 되면 된 될 되고 되지 되는지 됐어 됐나 돼도 돼서 됩니다 된다 됐다 되어 해두 해두면 해놓 해놓으면 해놔 당한
당했 당했어 당하 당하면 내기 합니다 하세요 하게 하던 해라 하라고 하라는데
"""
_ENDINGS = frozenset(_ENDINGS_TEXT.split())
_LONGEST_ENDING = max(map(len, _ENDINGS))
_BEHIND_VERBS_TEXT = """
기 는 은 을 고 지 게 니 나 나요 면 서 도 야 요 어 아 어요 아요 었 았 었는데 는데 은데 려면 려고 는지 을까 까 까요 습니다 습니까
어서 아서 었어 았어 었어요 았어요 었을 을 던 어도 아도 어야 아야 는법 는지요 지 지요 네 네요 다 다고 다는 라고 죠 는데요 ㄴ
은가 은가요 은지 을때 을 때 었나 었나요 질 진 진다 져 져요 졌 졌어 졌어요 졌는데 지는 지나 지나요 입니다 데 데요
"""
_BEHIND_VERBS = frozenset({*_ENDINGS, *_BEHIND_VERBS_TEXT.split()})
_TAILS = frozenset({*_BEHIND_VERBS, "용", "별"})
SPOKEN = frozenset({*_STOP_KO, *verb_forms()})
"""Of the words that may be run together, those that no article needs to name."""


@dataclass(frozen=True, slots=True)
class Unit:
    """One word of a text. ``terms``: what it is searched by. ``concepts``: what it names, alone or with its neighbours."""

    terms: tuple[str, ...]
    concepts: tuple[str, ...]


def units(text: str, concepts: Mapping[str, str], lexicon: Collection[str] = frozenset()) -> list[Unit]:
    """``concepts``: stems of a phrase with spaces between them → the concept's term. Words without meaning are left out.

    ``lexicon``: Korean words that may be run together in the text."""
    words = list(_words(text, lexicon))[:_TOKENS]
    named: list[set[str]] = [set() for _ in words]
    stems = [word[0] for word in words]
    for first in range(len(words)):
        for last in range(first + 1, min(first + _PHRASE_TOKENS, len(words)) + 1):
            concept = concepts.get(" ".join(stems[first:last]))
            if concept:
                for at in range(first, last):
                    named[at].add(concept)
    return [Unit(terms, tuple(sorted(names))) for (_, terms), names in zip(words, named, strict=True) if terms or names]


def solid(text: str) -> str:
    """Its letters and digits alone: the same with or without spaces, hyphens and capitals."""
    return _NO_SIGNS.sub("", unicodedata.normalize("NFKC", text).casefold())


def phrase(text: str) -> str:
    """A phrase as the key under which ``units`` looks for it."""
    return " ".join(stem for stem, _ in _words(text))


def concept_table(groups: Iterable[tuple[str, Iterable[str]]]) -> dict[str, str]:
    """Concept and phrases → phrase key → term. A phrase that several concepts claim names none of them."""
    table: dict[str, str] = {}
    claimed: set[str] = set()
    for concept, phrases in groups:
        for key in {phrase(text) for text in phrases} - {""}:
            if table.setdefault(key, f"@{concept}") != f"@{concept}":
                claimed.add(key)
    return {key: concept for key, concept in table.items() if key not in claimed}


def lexicon_of(texts: Iterable[str], concepts: Iterable[str]) -> frozenset[str]:
    """The Korean words of ``texts`` (titles and tags) and of the concepts' phrases, without particles."""
    runs = (run for text in (*texts, *concepts) for run in _HANGUL.findall(unicodedata.normalize("NFKC", text)))
    return frozenset(word for run in runs if len(word := _bare(run, shortest=2)) > 1)


def well_spelt(text: str, known: Mapping[str, float]) -> str:
    """``text`` with English words that nobody knows as the known ones that they are a letter away from."""

    def word(match: re.Match[str]) -> str:
        low = match[0].casefold()
        return match[0] if low in _STOP_EN or _stem(low) in known else nearest(_stem(low), known) or match[0]

    return _LATIN.sub(word, text)


def _words(text: str, lexicon: Collection[str] = frozenset()) -> Iterator[tuple[str, tuple[str, ...]]]:
    """(stem, terms) of each word; no terms for a word without meaning of its own."""
    normal = unicodedata.normalize("NFKC", text)
    for match in _TOKEN.finditer(normal):
        token = match[0]
        if token[0].isascii():
            yield from _english(token)
        else:
            behind_latin = match.start() > 0 and normal[match.start() - 1].isalnum()
            for number, piece in enumerate(pieces(token, lexicon, _TAILS) if lexicon else [token]):
                yield from _korean(piece, behind_latin=behind_latin and number == 0)


def _english(token: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    low = token.casefold()
    stem = _stem(low)
    if low in _STOP_EN or (low.isdigit() and len(low) == 1):
        yield stem, ()
        return
    parts = [part for piece in re.split(r"[._/+-]", token) for part in _parts(piece)]
    extra = [_stem(part.casefold()) for part in parts if len(parts) > 1 and len(part) > 1]
    yield stem, tuple(dict.fromkeys([stem, *(part for part in extra if part not in _STOP_EN)]))


def _parts(piece: str) -> list[str]:
    """The humps of an error code (AccessDenied); anything else as it is: gp3, IPv4 and vCPU are one word each."""
    humps = _HUMP.findall(piece)
    return humps if len(humps) > 1 and all(len(hump) > 3 for hump in humps) else [piece]


def _stem(word: str) -> str:
    """Light: plural, -ing, -ed and a silent e. Words with digits and short ones stay as they are."""
    if len(word) <= 3 or not word.isalpha():
        return word
    if word.endswith("ies") and len(word) > 4:
        word = word[:-3] + "y"
    elif word.endswith(("sses", "xes", "ches", "shes")):
        word = word[:-2]
    elif word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    for ending in ("ing", "ed"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word[: -len(ending)]
            if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "lsz":
                word = word[:-1]
            break
    return word[:-1] if word.endswith("e") and len(word) > 3 else word


def _korean(run: str, *, behind_latin: bool) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Behind a Latin word (S3는) all of it may be a particle."""
    one = run[0] in SHORT and run[1:] in _ENDINGS
    stem = run[0] if one and not behind_latin else _bare(run, shortest=0 if behind_latin else 2)
    if not stem:
        return
    verb = as_verb(run, _BEHIND_VERBS)
    if verb in verb_forms():
        yield verb, (verb,)
        return
    if not _STOP_KO.isdisjoint((stem, run, _bare(run, shortest=1))):
        yield stem, ()
        return
    pairs = [stem[at : at + 2] for at in range(len(stem) - 1)] or [stem]
    yield stem, tuple(dict.fromkeys([*pairs, stem]))


def _bare(run: str, *, shortest: int) -> str:
    """Without particles and endings, two at most (에서는, 인스턴스들은)."""
    for _ in range(2):
        longest = min(_LONGEST_ENDING, len(run) - shortest)
        length = next((n for n in range(longest, 0, -1) if run[-n:] in _ENDINGS), 0)
        if not length or run in _STOP_KO:
            break
        run = run[:-length]
    return run
