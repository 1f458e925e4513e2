"""Other forms of a word: English plurals, Korean stems and requests."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from rassistant.language.vocabulary.words_ko import REQUEST_ENDINGS, REQUEST_STEMS
from rassistant.language.wording.text import is_korean
from rassistant.resources.kind import Field, Metric


def english_forms(phrase: str) -> Iterator[str]:
    """The phrase, and the plural or singular of its last word; also ``… ip address`` for ``… ip``."""
    yield phrase
    last = phrase[-1:]
    if len(phrase) > 2 and last.isdigit() and phrase[0].isalpha():  # ec2s
        yield phrase + "s"
    if not ("a" <= last <= "z") or len(phrase) < 3:
        return
    if phrase.endswith("ies"):
        yield phrase[:-3] + "y"
    elif phrase.endswith("s") and not phrase.endswith(("ss", "us", "is")):
        yield phrase[:-1]
    elif phrase.endswith("y") and phrase[-2] not in "aeiou":
        yield phrase[:-1] + "ies"
    elif phrase.endswith(("x", "ss", "ch", "sh")):
        yield phrase + "es"
    else:
        yield phrase + "s"
    if phrase.endswith(" ip"):
        yield phrase + " address"
        yield phrase + " addresses"
        yield phrase + " 주소"
        yield phrase.removesuffix("ip") + "아이피"


_ENDINGS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("활성화된", ("활성", "활성화", "활성화되", "활성화돼")),
    ("된", ("", "되", "돼")),
    ("되는", ("", "되")),
    ("한", ("",)),
    ("하는", ("",)),
    ("중인", ("", " 중")),
    ("중", ("",)),
    ("꺼진", ("꺼져", "꺼짐", "꺼졌", "꺼")),
    ("켜진", ("켜져", "켜짐", "켜졌", "켜")),
    ("멈춘", ("멈춰", "멈춤", "멈췄", "멈추")),
    ("돌아가는", ("돌아가", "돌아가고", "돌고", "돌아가고 있는")),
)  # fmt: skip


def korean_forms(phrase: str) -> Iterator[str]:
    """Stems to which other endings attach: 중지된 → 중지, 꺼진 → 꺼져. Nothing shorter than two syllables but of verbs."""
    for ending, replacements in _ENDINGS:
        if phrase.endswith(ending):
            start = phrase.removesuffix(ending).strip()
            for replacement in replacements:
                stem = start + replacement
                if replacement == "" and start.endswith(" 안"):  # 관리 안 되는: the negation is not part of a stem
                    continue
                if len(stem) >= 2 and stem != phrase:
                    yield stem
            return


def state_forms(words: Iterable[str]) -> Iterator[str]:
    """중지된 is the state 중지, 생성 중인 is 생성 중: 중지 상태, 상태가 중지."""
    for word in words:
        stems = {word.removesuffix("인")} if word.endswith(("중인", "중")) else {word, *korean_forms(word)}
        for stem in sorted(stem for stem in stems if is_korean(stem)):
            yield from (f"{stem} 상태", f"{stem} 상태인", f"{stem} 상태로 있는", f"상태가 {stem}")


def positive_form(phrase: str) -> str | None:
    """Of a negative phrase: not encrypted → encrypted, 암호화되지 않은 → 암호화된."""
    if phrase.startswith("not "):
        return phrase.removeprefix("not ")
    return phrase.removesuffix("되지 않은") + "된" if phrase.endswith("되지 않은") else None


_BATCHIM = 28
"""A syllable's code modulo this is 0 where it ends in a vowel."""


def beside_names(field: Field) -> Iterator[tuple[str, str]]:
    """Each form with the value's word that it is of: 6개월 약정 is also 약정 기간이 6개월 and 6개월 약정 기간, where what
    is left without the field's name says enough; then 약정이 1개월 약정 stays what it is too."""
    names = tuple(dict.fromkeys((field.label.ko.lower(), *field.words.ko)))
    values = tuple(word for known in field.values for word in known.words.ko)
    known = {word for name in names for word in name.split()}
    rests = {value: rest for value in values if (rest := _without_name(value, known))}
    for name in names if rests else ():
        if not is_korean(name[-1:]):
            continue
        particles = ("이", "은") if (ord(name[-1]) - ord("가")) % _BATCHIM else ("가", "는")
        for value in values:
            for said in (value, rests.get(value)) if value in rests else (value,):
                yield from ((value, f"{name}{particle} {said}") for particle in particles)
        for value, rest in rests.items():
            yield from ((value, f"{name} {rest}"), (value, f"{rest} {name}"))


def _without_name(value: str, known: Collection[str]) -> str:
    rest, _, last = value.rpartition(" ")
    return rest if last in known and not rest.endswith(("없는", "안 한", "안 된", "않은")) else ""


def request_phrases() -> Iterator[str]:
    for stem in REQUEST_STEMS:
        yield stem
        for ending in REQUEST_ENDINGS:
            yield f"{stem} {ending}"


def counted_forms(metric: Metric) -> Iterator[str]:
    """Error count, number of errors, 오류 건수."""
    for word in (metric.label.en, *metric.words.en):
        if not word.endswith("ed"):
            yield from (f"{word} count", f"number of {word}", f"{word.removesuffix('s')} count")
    for word in metric.words.ko:
        if not word.endswith("수"):
            yield from (f"{word} {tail}" for tail in ("수", "횟수", "건수"))


_ALIKE = (
    ("액세스", "접근", "사용", "이용", "활동", "조회", "접속"),
    ("수정", "변경", "업데이트", "갱신"),
)
"""Verbs of which one stands for another where a kind has one time of that sort: what it was last used at, or changed."""


def alike_last(verbs: Collection[str]) -> Iterable[str]:
    """마지막 조회 of what is read is also 마지막 액세스, 마지막 사용."""
    return tuple(verb for group in _ALIKE if {*group} & {*verbs} for verb in group if verb not in verbs)


_TRAFFIC = "트래픽"
_WAYS = (
    ("나간", "나가는", "내보낸", "내보내는", "보낸", "보내는", "송신", "송신된", "송신한", "아웃바운드"),
    ("들어온", "들어오는", "받은", "받는", "수신", "수신된", "수신한", "인바운드"),
)
"""Out and in, each in the words that mean the same."""


def traffic_forms(metric: Metric) -> Iterator[str]:
    """나간 트래픽 is also 나가는 바이트, 송신 데이터; nothing where the way isn't said."""
    said = {word.removesuffix(_TRAFFIC).strip() for word in metric.words.ko if word.endswith(_TRAFFIC)}
    for way in _WAYS if metric.unit == "Bytes" else ():
        if said & set(way):
            yield from (
                f"{verb} {noun}{amount}"
                for verb in way
                for noun in (_TRAFFIC, "바이트", "데이터")
                for amount in ("", " 양", "량", " 수")
            )


_LEFT = ("여유", "남은", "가용", "잔량")


def share_forms(metric: Metric) -> Iterator[str]:
    """Of one in percent: 여유 메모리 비율, 노드 CPU 사용률."""
    for word in dict.fromkeys((metric.label.ko, *metric.words.ko)):
        if not word.endswith(("률", "율", "비율", "사용량")):
            yield f"{word} 비율"
            if not any(left in word for left in _LEFT):
                yield f"{word} 사용률"
