"""R53-LATENCY: latency records of which there is only one, so that there is nothing to choose from."""

from __future__ import annotations

from rassistant.checks.check import Check, Judgement, Saving, Verdict
from rassistant.checks.facts import Facts
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.finding import Evidence
from rassistant.models.resource import Resource


def _applies(resource: Resource, facts: Facts) -> bool:
    del facts
    return bool(resource.details.get("lone_latency_records"))


def _judge(resource: Resource, facts: Facts) -> Judgement:
    del facts
    names = str(resource.details["lone_latency_records"]).split(", ")
    return Verdict(
        reason=Text(
            f"{len(names)} names have a single latency record; latency queries cost more than simple ones.",
            f"지연 시간 레코드가 하나뿐인 이름이 {len(names)}개 있습니다. 지연 시간 쿼리는 단순 쿼리보다 비쌉니다.",
        ),
        evidence=(Evidence("names with one latency record", "now", len(names), 0, "Count"),),
        saving=Saving(None),
        signals_used=("records",),
        signals_not_checked=("queries by record", "whether another region is about to follow"),
    )


CHECK = Check(
    id="route53_zone_lone_latency",
    code="R53-LATENCY",
    service_type="Route53",
    title=Text("Latency record without an alternative", "대안이 없는 지연 시간 레코드"),
    action=Text(
        "Replace it by a simple record, or add the record of a second region.",
        "단순 레코드로 바꾸거나 다른 리전의 레코드를 추가하세요.",
    ),
    rollback=Text("Create the latency record again.", "지연 시간 레코드를 다시 만들면 됩니다."),
    mode="C",
    effort="low",
    risk="low",
    restart=False,
    applies=_applies,
    judge=_judge,
    claims_saving=False,
    origin=("TA",),
    words=said(
        """
        with a single latency record | with a lone latency record | with only one latency record |
        with needless latency records | with latency records without an alternative
        """,
        """
        지연 시간 레코드가 하나뿐인 | 지연 시간 레코드가 하나인 | 대안이 없는 지연 시간 레코드가 있는 |
        불필요한 지연 시간 레코드가 있는 | 지연 시간 레코드가 불필요한
        """,
    ),
)
