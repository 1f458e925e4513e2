"""EFS-NOIA: a file system most of whose data nobody touches, without a rule that moves it to Infrequent Access."""

from __future__ import annotations

from rassistant.checks.check import Check, Judgement, Missing, Verdict, saving_of
from rassistant.checks.facts import Facts, Need
from rassistant.checks.rules import MONTH_DAYS, all_covered, is_older_than
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.finding import Evidence
from rassistant.models.price import PriceKey
from rassistant.models.resource import Resource

MIN_COLD_BYTES = 10 * 2**30
_GB = 2**30

READ = Need("DataReadIOBytes", "Sum", 86_400, MONTH_DAYS)
WRITTEN = Need("DataWriteIOBytes", "Sum", 86_400, MONTH_DAYS)


def _applies(resource: Resource, facts: Facts) -> bool:
    return (
        resource.status == "available"
        and resource.details.get("lifecycle") is False
        and (resource.details.get("size_bytes") or 0) >= MIN_COLD_BYTES
        and is_older_than(resource, facts.now, MONTH_DAYS)
    )


def _judge(resource: Resource, facts: Facts) -> Judgement:
    found = all_covered(resource, facts, READ, WRITTEN)
    if isinstance(found, Missing):
        return found
    size = float(resource.details["size_bytes"])
    # Each byte read or written touches a byte at most: what is left was not touched by anyone.
    touched = sum(sum(samples.known) for samples in found)
    cold = size - touched
    if cold < MIN_COLD_BYTES:
        return None
    names = ("one_zone", "one_zone_ia") if resource.details.get("one_zone") else ("standard", "ia")
    keys = [PriceKey("efs", resource.region, name) for name in names]
    return Verdict(
        reason=Text(
            f"At most {touched / _GB:,.1f} of {size / _GB:,.1f} GiB were read or written in {MONTH_DAYS} days, and no rule moves"
            " the rest to Infrequent Access.",
            f"최근 {MONTH_DAYS}일 동안 읽거나 쓴 양은 {size / _GB:,.1f} GiB 중 많아야 {touched / _GB:,.1f} GiB인데, 나머지를"
            " Infrequent Access로 옮기는 수명 주기가 없습니다.",
        ),
        evidence=(
            Evidence("lifecycle", "now", "none", "to Infrequent Access after 30 days"),
            Evidence("DataReadIOBytes+DataWriteIOBytes", "Sum", touched, size - MIN_COLD_BYTES, "Bytes", MONTH_DAYS),
        ),
        saving=saving_of(facts, [(keys[0], cold / _GB), (keys[1], -cold / _GB)]),
        own_share=cold / size,
        signals_used=("lifecycle", "DataReadIOBytes", "DataWriteIOBytes"),
        signals_not_checked=("files under 128 KiB, which stay", "what reading from Infrequent Access costs"),
    )


CHECK = Check(
    id="efs_file_system_no_ia",
    code="EFS-NOIA",
    service_type="EFS",
    title=Text("File system without Infrequent Access", "Infrequent Access를 쓰지 않는 파일 시스템"),
    action=Text(
        "Put a lifecycle that moves files to Infrequent Access after 30 days, and back at the first access.",
        "30일 뒤 Infrequent Access로 옮기고 첫 접근 시 되돌리는 수명 주기를 설정하세요.",
    ),
    rollback=Text(
        "Remove the lifecycle; files move back as they are read.",
        "수명 주기를 제거하면 되며, 파일은 읽을 때 되돌아옵니다.",
    ),
    mode="X",
    effort="low",
    risk="low",
    restart=False,
    applies=_applies,
    judge=_judge,
    needs=(READ, WRITTEN),
    origin=("cburn",),
    words=said(
        """
        without infrequent access | that could use infrequent access | that should use infrequent access |
        without an infrequent access tier | that keep cold files in standard | without ia
        """,
        """
        infrequent access를 쓰지 않는 | infrequent access가 없는 | infrequent access를 안 쓰는 |
        ia를 안 쓰는 | ia로 옮길 수 있는 | 저빈도 액세스를 안 쓰는 | 저빈도 액세스로 옮길 수 있는
        """,
    ),
)
