"""What questions call the things that checks find: words that several checks share, by what their ids end with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rassistant.checks.accounts import SUBJECTS
from rassistant.resources.kind import Words

if TYPE_CHECKING:
    from rassistant.checks.check import Check


def said(english: str, korean: str) -> Words:
    """Phrases, each beside the next with a bar between."""
    return Words(*(tuple(" ".join(one.split()) for one in text.split("|")) for text in (english, korean)))


def also(shared: Words, own: Words) -> Words:
    return Words((*shared.en, *own.en), (*shared.ko, *own.ko))


IDLE: Final = said(
    """
    idle | doing nothing | unused | not used | nobody uses | nobody is using | that nobody is using | no one uses |
    not in use | not being used | that nobody uses | sitting idle | going to waste
    """,
    """
    유휴 | 유휴 상태 | 놀고 있는 | 노는 | 놀고있는 | 안 쓰는 | 안쓰는 | 쓰지 않는 | 사용하지 않는 |
    사용 안 하는 | 미사용 | 아무도 안 쓰는 | 방치된 | 방치되고 있는 | 방치 중인
    """,
)
OVERSIZED: Final = said(
    """
    oversized | over sized | overprovisioned | over provisioned | too big | too large | larger than needed |
    bigger than needed | underutilized | under utilized | underutilised | rightsizing candidates |
    rightsizing | right sizing | right size | rightsize | that could be smaller | that can be downsized |
    could be downsized | downsizing candidates | wastefully sized
    """,
    """
    오버사이즈 | 오버 사이즈 | 오버사이징된 | 과다 사양 | 과도한 사양 | 오버스펙 | 오버스펙인 | 과하게 큰 |
    너무 큰 | 필요 이상으로 큰 | 필요보다 큰 | 사양이 과한 | 스펙이 과한 | 과다 프로비저닝된 | 과다 할당된 |
    라이트사이징 | 라이트사이징 대상 | 라이트사이징 후보 | 다운사이징 대상 | 줄일 수 있는 | 다운사이징 가능한
    """,
)
OLD_GENERATION: Final = said(
    """
    previous generation | old generation | older generation | outdated | of a previous generation |
    of an old generation | last generation | legacy generation | outdated generation
    """,
    """
    이전 세대 | 구세대 | 구형 | 옛날 세대 | 예전 세대 | 구 세대 | 오래된 세대
    """,
)
GRAVITON: Final = said(
    """
    that could run on graviton | could move to graviton | could move to arm | that could move to arm |
    could switch to arm | that could switch to graviton | that could move to graviton | graviton candidates |
    could use graviton | that could be graviton | could be arm | that could run on arm | arm candidates |
    could run on arm | that should be on graviton
    """,
    """
    그래비톤으로 바꿀 수 있는 | 그라비톤으로 바꿀 수 있는 | 그래비톤으로 옮길 수 있는 |
    그라비톤으로 옮길 수 있는 | 그래비톤 전환 대상 | 그라비톤 전환 대상 | arm으로 바꿀 수 있는 |
    arm으로 옮길 수 있는 | arm 전환 대상
    """,
)
LOW_USE: Final = said(
    """
    underused | barely used | hardly used | little used | lightly used | low use | low utilization |
    underutilised | under used
    """,
    """
    저사용 | 거의 안 쓰는 | 거의 쓰지 않는 | 거의 사용하지 않는 | 사용량이 적은 | 사용량 적은 |
    사용률이 낮은 | 사용률 낮은 | 잘 안 쓰는
    """,
)
GP3: Final = said(
    """
    that should be gp3 | that could be gp3 | should be gp3 | could be gp3 | to convert to gp3 |
    that could move to gp3 | that can be gp3 | could become gp3 | gp3 candidates | that should move to gp3 |
    upgradable to gp3 | not yet on gp3 | not yet gp3
    """,
    """
    gp3로 바꿔야 하는 | gp3로 바꿀 수 있는 | gp3로 전환할 수 있는 | gp3로 전환해야 하는 | gp3 전환 대상 |
    gp3로 옮길 수 있는 | gp3로 바꾸면 좋은 | gp3로 바꾸면 싼 | gp3로 변경 가능한 | gp3로 변경할 수 있는 |
    gp3로 전환 가능한
    """,
)

SAVINGS_PLANS: Final = said(
    """
    savings plan | savings plans | savings plans to buy | savings plans we should buy | savings plans should we buy |
    savings plans should i buy | savings plans can we buy | savings plans worth buying | recommended savings plans |
    savings plan recommendations
    """,
    """
    savings plan | 세이빙스 플랜 | 절감형 플랜 | 살 만한 세이빙스 플랜 | 사면 좋은 세이빙스 플랜 | 추천 세이빙스 플랜 |
    구매할 만한 세이빙스 플랜 | 세이빙스 플랜 추천
    """,
)
RESERVATIONS: Final = said(
    """
    reserved instances | reserved instances to buy | reserved instances we should buy |
    reserved instances should we buy | reserved instances should i buy | reserved instances worth buying |
    recommended reserved instances | reservations to buy | reservations should we buy
    """,
    """
    예약 인스턴스 | 살 만한 예약 인스턴스 | 사면 좋은 예약 인스턴스 | 추천 예약 인스턴스 | 구매할 만한 예약 인스턴스 |
    예약 인스턴스 추천
    """,
)

_ENDINGS: Final = (
    (("_idle", "_unused", "_abandoned", "_stale"), IDLE),
    (("_rightsize", "_overprovisioned", "_large"), OVERSIZED),
    (("_generation",), OLD_GENERATION),
    (("_graviton", "_arm"), GRAVITON),
    (("_low_use", "_underused", "_low_cpu", "_few_requests", "_few_connections"), LOW_USE),
)


def words_of(check: Check) -> Words:
    """Its own words, and those that its id calls for: every ``…_idle`` finds idle ones.

    What is no resource has no noun that an adjective could go with: its own words are whole.
    """
    if check.service_type in SUBJECTS:
        return check.words
    shared = next((words for endings, words in _ENDINGS if check.id.endswith(endings)), Words())
    return also(shared, check.words)
