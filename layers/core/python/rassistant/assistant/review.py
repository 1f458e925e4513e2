"""A review of the account without a model: a few lookups under the pillars that they speak of."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from rassistant.assistant.markdown import escaped, number
from rassistant.assistant.toolbox import Toolbox
from rassistant.assistant.tools.list_recommendations import render
from rassistant.errors import AwsFailure, Locale, Text

_REVIEW = re.compile(
    r"(?:아키텍처|아키텍쳐|인프라|구성|구조|계정|환경|설계|시스템)\S* ?(?:전체 ?)?(?:를|을)? ?(?:리뷰|검토|점검|진단|평가|봐 ?줘"
    r"|개선점|문제점|문제)"
    r"|(?:개선할|고칠|문제가? ?될|위험한) ?(?:점|부분|거|것)\S* ?(?:있|뭐|알려|찾)"
    r"|\b(?:review|audit|assess|check|critique|health ?check)\b(?: of)? (?:my|our|this|the) (?:\w+ )?(?:architecture|account"
    r"|infrastructure|setup|environment|"
    r"workloads?|system|design|cloud)\b|\b(?:my|our) (?:architecture|account|infrastructure|setup) (?:review|audit|ok|okay|good|sound)\b"
    r"|\bwhat(?:'s| is| are)? (?:wrong|bad|the (?:problems?|issues?|risks?)) (?:with|of|in) (?:my|our|this) \w+"
    r"|\bwell-architected review\b|\bimprove (?:my|our) (?:architecture|account|infrastructure|setup)\b"
)
_HOW = re.compile(r"\bhow (?:does|do|is|to)\b|방법|뭐야|무엇인가|이란|란\?")
_TOP = 3
_HEADS = {
    "security": Text("Security", "보안"),
    "cost": Text("Cost", "비용"),
    "reliability": Text("Reliability", "안정성"),
    "layout": Text("What there is", "구성"),
}
_LOOKED_AT: tuple[tuple[str, str, Text, Text], ...] = (
    (
        "reliability",
        "RDS without multi-az",
        Text("**{n}** database(s) in one zone alone", "가용 영역 하나에만 있는 데이터베이스 **{n}개**"),
        Text("Every database is in several zones", "모든 데이터베이스가 다중 가용 영역에 있습니다"),
    ),
    (
        "reliability",
        "RDS with backup retention 0",
        Text("**{n}** database(s) without automated backups", "자동 백업이 꺼진 데이터베이스 **{n}개**"),
        Text("Every database has automated backups", "모든 데이터베이스에 자동 백업이 있습니다"),
    ),
    (
        "security",
        "unencrypted EBS volumes",
        Text("**{n}** volume(s) not encrypted", "암호화하지 않은 볼륨 **{n}개**"),
        Text("Every volume is encrypted", "모든 볼륨이 암호화되어 있습니다"),
    ),
)
"""Pillar, a question to the inventory, and what is said of some and of none."""


def asks_review(message: str) -> bool:
    text = " ".join(message.casefold().split())
    return bool(_REVIEW.search(text)) and not _HOW.search(text)


def review(toolbox: Toolbox, locale: Locale, scope: Mapping[str, Any]) -> tuple[str, tuple[str, ...]]:
    """The text, and the ids of the recommendations that it names. A lookup that fails is said in its place."""
    lines: dict[str, list[str]] = {name: [] for name in _HEADS}
    drawn = toolbox.use("draw_architecture", scope)
    lines["layout"].append(drawn.text.split("\n\n", 1)[0])
    lines["security"] += _exposed(toolbox, locale, scope)
    for pillar, question, some, none in _LOOKED_AT:
        asked = _or_none(toolbox, "ask_inventory", {"question": question})
        if asked is None or asked["kind"] == "refusal":
            continue
        total = asked["total"] or 0
        lines[pillar].append(some.format(n=number(total))[locale] if total else none[locale])
    savings, items = _savings(toolbox, locale, scope)
    lines["cost"] += savings
    parts = [
        f"**{_HEADS[name][locale]}**\n\n" + "\n".join(f"- {line}" for line in said)
        for name, said in lines.items()
        if said
    ]
    toolbox.use("search_knowledge", {"question": "well-architected review", "limit": 1})
    tail = Text(
        "This is what rules can see; ask about any line for the details.",
        "규칙으로 확인할 수 있는 범위입니다. 자세한 내용은 항목별로 물어보세요.",
    )
    return "\n\n".join([*parts, tail[locale]]), items


def _exposed(toolbox: Toolbox, locale: Locale, scope: Mapping[str, Any]) -> list[str]:
    facts = _or_none(toolbox, "find_exposure", scope)
    if facts is None:
        return [_UNREAD[locale]]
    risky = [group for group in facts["groups"] if group["ports"]]
    counted = {
        Text("**{n}** security group(s) open to the whole internet, **{risky}** of them on ports that hardly should be",
             "인터넷 전체에 열린 보안 그룹 **{n}개**, 그중 위험한 포트가 열린 것 **{risky}개**"): facts["total_groups"],
        Text("**{n}** public database(s)", "공개된 데이터베이스 **{n}개**"): facts["databases"]["total"],
        Text("**{n}** public bucket(s)", "공개된 버킷 **{n}개**"): facts["buckets"]["total"],
        Text("**{n}** public snapshot(s)", "공개된 스냅샷 **{n}개**"): facts["snapshots"]["total"]
        + facts["database_snapshots"]["total"],
        Text("**{n}** resource polic(ies) for everybody", "누구에게나 열린 리소스 정책 **{n}개**"): facts["policies"]["total"],
    }  # fmt: skip
    found = [text.format(n=number(n), risky=number(len(risky)))[locale] for text, n in counted.items() if n]
    return found or [Text("Nothing is open to the whole internet", "인터넷 전체에 열린 것이 없습니다")[locale]]


def _savings(toolbox: Toolbox, locale: Locale, scope: Mapping[str, Any]) -> tuple[list[str], tuple[str, ...]]:
    facts = _or_none(toolbox, "list_recommendations", {**scope, "limit": _TOP})
    if facts is None:
        return [_UNREAD[locale]], ()
    head, *_ = render(facts, locale).split("\n", 1)
    dearest = [f"{escaped(item['title'])}: {escaped(item['name'] or item['resource_id'])}" for item in facts["items"]]
    return [head, *dearest], tuple(item["id"] for item in facts["items"])


def _or_none(toolbox: Toolbox, tool: str, arguments: Mapping[str, Any]) -> Mapping[str, Any] | None:
    try:
        return toolbox.use(tool, arguments).facts
    except AwsFailure:
        return None


_UNREAD = Text("This part could not be read from AWS", "이 부분은 AWS에서 읽지 못했습니다")
