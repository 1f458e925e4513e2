"""Korean as people type it: verbs in any form, and words that are run together without spaces."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from functools import cache

_FORMS_TEXT = """
늘리 늘려 늘렸 늘릴 늘린 늘어 늘었 늘면 늘고 늘지
줄이 줄여 줄였 줄일 줄인 줄어 줄었 줄면
아끼 아껴 아꼈 아낄
끄 꺼 껐 끌 끈 꺼져 꺼졌 끄고 끄는 끄기 꺼도 꺼야 껐는데 끄면 끄려
켜 켰 켤 켜져 켜졌 켜기 켜면 켜야 켜도 켜는 켜지
지우 지워 지웠 지울 지운
바꾸 바꿔 바꿨 바꿀 바꾼 바뀌 바뀐
옮기 옮겨 옮겼 옮길 옮긴
막 막아 막으 막는 막을 막고 막혔 막혀 막힌
뛰 뛰었 뛴 뛰어 뛰는
튀 튀었 튄 튀는 튄다
오르 올랐 올라 오른 올라가 올라갔 올랐는데
느리 느려 느려져 느려졌 느린 느릴 느립
보이 보여 보입 보일 보이지 안보여
나가 나간 나갔 나갈 나감
찾 찾아 찾는 찾을 찾기 찾고
만들 만드 만든 만들어 만들기 만듦
나누 나눠 나눴 나눌 나뉘
합치 합쳐 합쳤 합칠 합쳐서
붙 붙은 붙어 붙이 붙여 붙일 붙였
모으 모아 모을 모은
고치 고쳐 고칠
잠그 잠가 잠글 잠긴
올리 올려 올렸 올릴 올린
비싸 비싼 비싸다 비싸요 비쌈 비쌀 비싸서
싸 싼 싸게 쌀 싸다 싸요 저렴 저렴한 저렴하
열 열려 열린 열어 열면 열기 열렸
닫 닫아 닫는 닫을 닫고
죽 죽어 죽었 죽는
멈추 멈춰 멈췄 멈출 멈춘 멈추는
쌓이 쌓여 쌓인
남 남은 남아 남는
돌리 돌려 돌릴 돌리는
돌아가 돌아간 돌아갔
해지 해지하 해지할
나뉘 나뉜 나뉘는
갚 갚아
"""
"""The first of a line stands for the others; endings may follow each (늘렸는데, 줄일까)."""
SHORT = frozenset("웹밤법뜻왜안못돈값키큐롤달총")
"""Words of one syllable; any other syllable alone is a particle."""
_LONGEST_RUN = 40
_WORD_COST, _TAIL_COST, _STRANGE_COST = 1.0, 1.2, 4.0
_LEAST_WORDS = 2
_STRANGE_SHARE = 0.2


@cache
def verb_forms() -> Mapping[str, str]:
    """Form → the one that stands for it."""
    return {form: line.split()[0] for line in _FORMS_TEXT.strip().splitlines() for form in line.split()}


def as_verb(stem: str, endings: Collection[str]) -> str:
    """``stem`` without its conjugation, where it is one of the verbs; else as it is.

    What follows the form must be an ending, so that 열 (open) does not take 열대."""
    forms = verb_forms()
    for length in range(min(len(stem), 4), 0, -1):
        base = forms.get(stem[:length])
        if base is not None and (length == len(stem) or stem[length:] in endings):
            return base
    return stem


def pieces(run: str, words: Collection[str], tails: Collection[str]) -> list[str]:
    """A run of Hangul as the words that it was typed from; [run] where it is one word, or strange.

    The way through the run that takes the fewest words, tails (particles and endings) and unknown syllables.
    """
    if run in words or not 3 < len(run) <= _LONGEST_RUN:
        return [run]
    best: list[tuple[float, int, str]] = [(0.0, 0, "start")]
    for end in range(1, len(run) + 1):
        best.append(min(_steps(run, end, best, words, tails)))
    found: list[tuple[str, str]] = []
    end = len(run)
    while end:
        _, start, sort = best[end]
        found.append((run[start:end], sort))
        end = start
    found.reverse()
    named = sum(sort == "word" for _, sort in found)
    strange = sum(len(text) for text, sort in found if sort == "strange")
    if strange > _STRANGE_SHARE * len(run) or (named < _LEAST_WORDS and (strange or not named)):
        return [run]
    return list(_joined(found))


def _steps(
    run: str, end: int, best: list[tuple[float, int, str]], words: Collection[str], tails: Collection[str]
) -> Iterable[tuple[float, int, str]]:
    """(cost, where it starts, what it is) of each way to reach ``end``."""
    for start in range(max(0, end - 10), end):
        part, cost, before = run[start:end], best[start][0], best[start][2]
        if part in SHORT or (part in words and len(part) > 1):
            yield cost + _WORD_COST, start, "word"
        if before == "word" and part in tails:
            yield cost + _TAIL_COST, start, "tail"
    yield best[end - 1][0] + _STRANGE_COST, end - 1, "strange"


def _joined(found: Iterable[tuple[str, str]]) -> Iterable[str]:
    """The words, without their tails; strange syllables that follow each other are one."""
    strange = ""
    for text, sort in found:
        if sort == "strange":
            strange += text
            continue
        if strange:
            yield strange
        strange = ""
        if sort == "word":
            yield text
    if strange:
        yield strange
