"""Why a question is refused, in both languages."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rassistant.errors import Text
from rassistant.language.assembly.settle import Unfit
from rassistant.language.fields import FieldCatalog
from rassistant.language.reading import Reason, Refusal


def empty() -> Refusal:
    return Refusal("empty", Text("There is no question yet.", "질문이 비어 있습니다."))


def nothing_before() -> Refusal:
    return Refusal(
        "unclear",
        Text(
            "That goes on from an answer, and there is none before it: please name the resources.",
            "앞의 답변에 이어지는 질문인데 앞의 답변이 없습니다. 어떤 리소스인지 함께 적어 주세요.",
        ),
    )


def too_many_steps() -> Refusal:
    return unclear(
        "That is more steps, one after the other, than one answer has: please ask it anew in one question.",
        "한 번에 이어 갈 수 있는 단계를 넘었습니다. 한 문장으로 새로 물어봐 주세요.",
    )


def nothing_to_turn() -> Refusal:
    return Refusal(
        "unclear",
        Text(
            "The answer before can't be changed so: it has no such order, number, time or list.",
            "앞의 답변에는 그렇게 바꿀 정렬, 개수, 기간, 목록이 없습니다.",
        ),
    )


def nothing_instead() -> Refusal:
    return Refusal(
        "unclear",
        Text(
            "That says what is not wanted: please say what is.",
            "무엇을 빼는지만 적혀 있습니다. 어떤 리소스를 보고 싶은지 적어 주세요.",
        ),
    )


def uncounted_groups(noun: str) -> Refusal:
    return Refusal(
        "unclear",
        Text(
            f'What a whole "{noun}" costs can\'t be a condition: ask for the cost by it, highest first.',
            f'"{noun}" 전체의 비용을 조건으로 쓸 수는 없습니다. 그 기준으로 묶은 비용을 높은 순으로 물어봐 주세요.',
        ),
    )


def one_of_each_group() -> Refusal:
    return unclear(
        "One of each group can't be picked at once: ask for the greatest value of each group, or for one group.",
        "그룹마다 하나씩 고르는 것은 한 번에 물어볼 수 없습니다. 그룹별 최댓값이나 한 그룹을 물어봐 주세요.",
        "unclear",
    )


def both_ways() -> Refusal:
    return unclear(
        "The greatest and the least can't be told in one list: please ask for one of them.",
        "가장 큰 것과 가장 작은 것은 한 목록으로 보여 드릴 수 없습니다. 하나씩 물어봐 주세요.",
        "unclear",
    )


def other_month() -> Refusal:
    return unclear(
        "Resources are counted by the month of their creation alone; of other times a span can be asked for.",
        "월별 집계는 생성된 달 기준으로만 가능합니다. 다른 시각은 기간을 정해 물어봐 주세요.",
        "time",
    )


def nothing_named() -> Refusal:
    return Refusal(
        "empty",
        Text(
            "The question names no service, region, state or other property of resources.",
            "질문에 서비스, 리전, 상태 같은 리소스 조건이 없습니다.",
        ),
    )


_JUDGED = re.compile(
    r"\b(?:idle|oversized|over-?provisioned|underused|under-?utili[sz]ed|wasteful|candidates?|right-?siz\w*)\b"
    r"|유휴|놀고|낭비|과다|과도|오버스펙",
    re.IGNORECASE,
)


_SHORT = re.compile(r"부족|모자라|모자란|꽉|가득|빠듯|간당|넉넉|널널|여유로|충분")
_OWNERS = re.compile(r"담당자|책임자|관리자|소유자|소유주")
_ADVISED = (
    (
        _SHORT,
        "How little is too little is open: say it in numbers (free storage under 10 GB, memory used over 90%).",
        "얼마나 부족하거나 찬 것인지는 수치로 적어 주세요. 예: 여유 스토리지 10GB 미만 RDS, 메모리 사용률 90% 이상 EC2",
    ),
    (
        _OWNERS,
        "Owners are known by tags alone, and no resource here has such a tag.",
        "담당자는 태그로만 알 수 있는데, 그런 태그를 가진 리소스가 없습니다.",
    ),
)
"""Words that nothing knows, and how to ask instead."""
_UNUSED = frozenset(("unused", "not in use", "미사용", "안 쓰는", "안쓰는"))


def unknown_words(words: Sequence[str], question: str = "") -> Refusal:
    if _JUDGED.search(question):
        return judged(words)
    named = ", ".join(f'"{word}"' for word in words[:5])
    said = " ".join(words)
    english, korean = next(((f" {en}", f" {ko}") for form, en, ko in _ADVISED if form.search(said)), ("", ""))
    return Refusal(
        "unknown_words",
        Text(f"I do not understand: {named}.{english}", f"이해하지 못한 말이 있습니다: {named}.{korean}"),
        tuple(words),
    )


def judged(words: Sequence[str], reason: Reason = "unknown_words") -> Refusal:
    """Idle, oversized: a verdict over weeks of metrics, which the checks give, not a condition on rows."""
    named = ", ".join(f'"{word}"' for word in words[:5])
    return Refusal(
        reason,
        Text(
            f"I do not understand: {named}. What is idle or oversized is judged in the Optimization tab; "
            "here, say it in numbers: EC2 with CPU under 5%, databases with no connections.",
            f"이해하지 못한 말이 있습니다: {named}. 유휴·과다 사양은 최적화 탭에서 판정합니다. "
            "여기서는 수치로 물어봐 주세요. 예: CPU 5% 미만 EC2, 연결 없는 RDS",
        ),
        tuple(words),
    )


def unknown_region(word: str) -> Refusal:
    return Refusal(
        "unknown_region",
        Text(f'There is no AWS region "{word}".', f'"{word}"(이)라는 AWS 리전은 없습니다.'),
        (word,),
    )


def unknown_account(word: str) -> Refusal:
    return Refusal(
        "unknown_account",
        Text(f'The account "{word}" is not among those examined here.', f'"{word}" 계정은 조회 대상이 아닙니다.'),
        (word,),
    )


def action(words: str) -> Refusal:
    return Refusal(
        "action",
        Text(
            f'Questions only read ("{words}" would change something). '
            "Fixes are proposed in the Optimization tab, and run as actions once they are approved.",
            f'질문으로는 조회만 할 수 있고 변경("{words}")은 할 수 없습니다. '
            "조치는 최적화 탭의 추천에서 제안하며, 승인된 작업으로만 실행됩니다.",
        ),
        (words,),
    )


def currency(words: str) -> Refusal:
    return Refusal(
        "currency",
        Text(
            f'AWS bills in US dollars: please write "{words}" in dollars.',
            f'AWS 비용은 미국 달러로 청구됩니다. "{words}"을(를) 달러로 써 주세요.',
        ),
        (words,),
    )


def unclear(english: str, korean: str, reason: Reason = "unclear") -> Refusal:
    return Refusal(reason, Text(english, korean))


def several_tags(word: str, pairs: Sequence[str]) -> Refusal:
    named = ", ".join(pairs[:5])
    return Refusal(
        "unclear",
        Text(
            f'"{word}" may be any of these tags: {named}. Please name one.',
            f'"{word}"에 해당하는 태그가 여럿입니다: {named}. 하나를 골라 주세요.',
        ),
        (word,),
    )


def nothing_like(words: str, services: Sequence[str]) -> Refusal:
    named = ", ".join(services[:6])
    return Refusal(
        "unknown_field",
        Text(f'{named} has nothing like "{words}".', f'{named}에는 "{words}"에 해당하는 항목이 없습니다.'),
        (words,),
    )


def no_such_value(key: str, value: str) -> Refusal:
    return Refusal(
        "unknown_field",
        Text(f'"{key}" can\'t be "{value}".', f'"{key}"의 값으로 "{value}"은(는) 있을 수 없습니다.'),
        (value,),
    )


def unfit(found: Unfit, catalog: FieldCatalog) -> Refusal:
    """The named services have no such field or state."""
    services = ", ".join(found.services[:6])
    words = found.draft.words
    is_state = found.draft.key.endswith("status")
    if is_state:
        known = [
            state.value for name in found.services[:1] if (kind := catalog.kinds.get(name)) for state in kind.states
        ]
        return Refusal(
            "unknown_state",
            Text(
                f'{services} has no state "{words}"; its states are: {", ".join(known)}.',
                f'{services}에는 "{words}" 상태가 없습니다. 가능한 상태: {", ".join(known)}.',
            ),
            (words,),
        )
    if _JUDGED.search(words) or words.lower() in _UNUSED:
        return judged((words,), "unknown_field")
    return nothing_like(words, found.services)
