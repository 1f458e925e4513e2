"""KMS-UNUSED: a key with which nothing was encrypted or decrypted in 90 days, by KMS's own record."""

from __future__ import annotations

from datetime import timedelta

from rassistant.checks.check import Check, Judgement, Missing, Verdict, saving_of
from rassistant.checks.facts import Facts
from rassistant.checks.rules import days_between, is_older_than, moment_of
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.finding import Evidence
from rassistant.models.resource import Resource
from rassistant.resources.list_price import parts

DAYS = 90


def _applies(resource: Resource, facts: Facts) -> bool:
    return resource.status == "Enabled" and is_older_than(resource, facts.now, DAYS)


def _judge(resource: Resource, facts: Facts) -> Judgement:
    """KMS's GetKeyLastUsage: no use is evidence only as far back as KMS has kept a record of this key."""
    used, since = moment_of(resource, "last_used_at"), moment_of(resource, "usage_known_since")
    known = used or since
    if known is None:
        return Missing(Text("when it was last used", "마지막으로 사용된 시각"))
    if facts.now - known < timedelta(days=DAYS):
        return (
            None if used is not None else Missing(Text(f"{DAYS} days of record of its use", f"{DAYS}일간의 사용 기록"))
        )
    days = days_between(known, facts.now)
    return Verdict(
        reason=Text(
            f"It was used last {days:.0f} days ago." if used else f"No use is recorded in {days:.0f} days.",
            f"마지막으로 사용된 지 {days:.0f}일이 지났습니다." if used else f"{days:.0f}일 동안 사용 기록이 없습니다.",
        ),
        evidence=(Evidence("last use", "days ago", days if used else f"none in {days:.0f}", DAYS),),
        saving=saving_of(facts, parts(resource) or []),
        signals_used=("last use",),
        signals_not_checked=("what is encrypted with it and read once a year",),
    )


CHECK = Check(
    id="kms_key_unused",
    code="KMS-UNUSED",
    service_type="KMS",
    title=Text("Key that nothing uses", "사용되지 않는 KMS 키"),
    action=Text(
        "Disable the key and watch for errors of what still needs it; then schedule its deletion, which ends the charge.",
        "키를 비활성화하고 아직 필요한 곳에서 오류가 나는지 지켜본 뒤 삭제를 예약하세요. 요금은 삭제를 예약해야 멈춥니다.",
    ),
    rollback=Text(
        "Enable the key again; a scheduled deletion can be cancelled.",
        "키를 다시 활성화하거나 삭제 예약을 취소하면 됩니다.",
    ),
    mode="X",
    effort="low",
    risk="high",
    restart=False,
    applies=_applies,
    judge=_judge,
    origin=("barnacle",),
    words=said(
        """
        that encrypt nothing | never used | that were never used | that nothing uses
        """,
        """
        아무것도 암호화하지 않는 | 한 번도 안 쓴 | 쓰이지 않는 | 사용되지 않는
        """,
    ),
)
