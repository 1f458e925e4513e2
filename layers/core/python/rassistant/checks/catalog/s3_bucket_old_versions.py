"""S3-VERSIONS: a bucket that keeps every version of its objects for ever. A hint: their size is not known."""

from __future__ import annotations

from rassistant.checks.check import Check, Judgement
from rassistant.checks.facts import Facts
from rassistant.checks.unruled_buckets import SIZE, is_unruled, large
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.resource import Resource


def _judge(resource: Resource, facts: Facts) -> Judgement:
    return large(
        resource,
        facts,
        lambda gib: Text(
            f"{gib:,.1f} GiB with all versions; without a rule, old versions are kept and paid for for ever.",
            f"모든 버전을 포함해 {gib:,.1f} GiB입니다. 규칙이 없어 이전 버전이 계속 쌓이며 비용이 발생합니다.",
        ),
        used=("versioning",),
        not_checked=("how much of it is old versions (Storage Lens)",),
    )


CHECK = Check(
    id="s3_bucket_old_versions",
    code="S3-VERSIONS",
    service_type="S3",
    title=Text("Versioned bucket that never deletes old versions", "이전 버전을 삭제하지 않는 버전 관리 버킷"),
    action=Text(
        "Add a lifecycle rule that deletes noncurrent versions after the days you need to undo a mistake.",
        "실수를 되돌리는 데 필요한 기간이 지나면 이전 버전을 삭제하는 수명 주기 규칙을 추가하세요.",
    ),
    rollback=Text(
        "Delete the rule; versions that it deleted do not return.",
        "규칙을 삭제하면 되지만, 이미 삭제된 버전은 돌아오지 않습니다.",
    ),
    mode="C",
    effort="low",
    risk="medium",
    restart=False,
    applies=lambda resource, facts: is_unruled(resource, facts, versioned=True),
    judge=_judge,
    needs=(SIZE,),
    claims_saving=False,
    origin=("TA", "thrifty"),
    words=said(
        """
        that keep old versions forever | with old versions piling up | piling up old versions |
        keeping old versions forever | that never delete old versions | full of old versions |
        that keep all old versions | with too many old versions
        """,
        """
        이전 버전이 쌓이는 | 옛 버전이 쌓이는 | 이전 버전을 안 지우는 | 이전 버전을 삭제하지 않는 |
        옛 버전을 안 지우는 | 오래된 버전이 쌓이는 | 이전 버전이 쌓인 | 이전 버전이 너무 많은
        """,
    ),
)
