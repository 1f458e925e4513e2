"""Names of kinds as Koreans write them: the service in English, its noun in Hangul (Auto Scaling 그룹)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

NOUNS: Final[Mapping[str, tuple[str, ...]]] = {
    "address": ("주소",),
    "balancer": ("밸런서",),
    "bucket": ("버킷", "버켓"),
    "cluster": ("클러스터",),
    "desktop": ("데스크톱", "데스크탑"),
    "domain": ("도메인",),
    "endpoint": ("엔드포인트", "엔드 포인트"),
    "file system": ("파일 시스템",),
    "filesystem": ("파일시스템",),
    "firewall": ("방화벽", "파이어월"),
    "function": ("함수", "펑션"),
    "gateway": ("게이트웨이",),
    "group": ("그룹",),
    "image": ("이미지",),
    "instance": ("인스턴스",),
    "key": ("키",),
    "notebook": ("노트북",),
    "repository": ("리포지토리", "레포지토리", "저장소"),
    "reservation": ("예약",),
    "service": ("서비스",),
    "snapshot": ("스냅샷",),
    "stage": ("스테이지",),
    "stream": ("스트림",),
    "table": ("테이블",),
    "throughput": ("처리량",),
    "trail": ("트레일", "추적"),
    "volume": ("볼륨",),
    "zone": ("영역", "존"),
}


HEADS: Final = frozenset(
    word for words in NOUNS.values() for word in words if word not in ("그룹", "서비스", "예약", "처리량", "존")
) | {"암호"}
"""The nouns that stand alone for the whole name, where it is clear of what: 키, 영역."""


def half_korean(phrases: Iterable[str]) -> Iterator[str]:
    """``auto scaling group`` → ``auto scaling 그룹``; a noun that stands alone has its own word in the kind."""
    for phrase in phrases:
        for noun, hangul in NOUNS.items():
            if phrase.endswith(f" {noun}"):
                yield from (f"{phrase.removesuffix(noun)}{word}" for word in hangul)
