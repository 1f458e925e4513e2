"""S3-NOLIFECYCLE: a bucket of size without any lifecycle rule. A hint: what a rule is worth hangs on the data."""

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
            f"{gib:,.1f} GiB in the standard class, and no rule that moves or deletes anything.",
            f"표준 클래스에 {gib:,.1f} GiB가 있지만 옮기거나 삭제하는 규칙이 없습니다.",
        ),
        used=(),
        not_checked=("how often the objects are read", "how long they must be kept"),
    )


CHECK = Check(
    id="s3_bucket_no_lifecycle",
    code="S3-NOLIFECYCLE",
    service_type="S3",
    title=Text("Bucket without a lifecycle rule", "수명 주기 규칙이 없는 버킷"),
    action=Text(
        "Decide how long objects are needed, then add rules that move them to cheaper classes and delete them.",
        "객체를 얼마나 보관할지 정한 뒤, 저렴한 클래스로 옮기고 삭제하는 규칙을 추가하세요.",
    ),
    rollback=Text(
        "Delete the rule; objects that it deleted do not return.",
        "규칙을 삭제하면 되지만, 이미 삭제된 객체는 돌아오지 않습니다.",
    ),
    mode="C",
    effort="medium",
    risk="medium",
    restart=False,
    applies=lambda resource, facts: is_unruled(resource, facts, versioned=False),
    judge=_judge,
    needs=(SIZE,),
    claims_saving=False,
    origin=("TA", "thrifty"),
    words=said(
        """
        that should have a lifecycle rule | that need a lifecycle rule | that need lifecycle rules |
        that should have lifecycle rules | that grow without end | that should expire old objects
        """,
        """
        수명 주기 규칙이 필요한 | 수명 주기 규칙을 만들어야 하는 | 수명 주기 설정이 필요한 |
        라이프사이클 규칙이 필요한 | 라이프사이클 설정이 필요한
        """,
    ),
)
