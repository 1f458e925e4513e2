"""R53-HC: a health check that no record and no other check uses."""

from __future__ import annotations

from rassistant.checks.check import Check, Judgement, Missing, Verdict, saving_of
from rassistant.checks.facts import Facts
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.finding import Evidence
from rassistant.models.resource import Resource
from rassistant.resources.list_price import parts


def _applies(resource: Resource, facts: Facts) -> bool:
    del facts
    return not resource.details.get("linked_service")


def _ids(text: object) -> set[str]:
    return {part for part in str(text or "").split(", ") if part}


def _judge(resource: Resource, facts: Facts) -> Judgement:
    zones = [zone for zone in facts.of_type("Route53") if zone.account_id == resource.account_id]
    checks = [one for one in facts.of_type("Route53HealthCheck") if one.account_id == resource.account_id]
    if any(resource.resource_id in _ids(zone.details.get("health_check_ids")) for zone in zones):
        return None
    if any(resource.resource_id in _ids(check.details.get("child_ids")) for check in checks):
        return None
    hidden = any(zone.details.get("health_check_ids") is None for zone in zones)
    if hidden or ("Route53", resource.account_id, resource.region) in facts.incomplete:
        return Missing(Text("the records of all zones", "모든 영역의 레코드"))
    return Verdict(
        reason=Text(
            "No record of the account's zones and no other health check uses it.",
            "계정의 호스팅 영역 레코드나 다른 상태 확인에서 사용하지 않습니다.",
        ),
        evidence=(Evidence("records that use it", "now", 0, 1, "Count"),),
        saving=saving_of(facts, parts(resource) or []),
        signals_used=("records", "health checks"),
        signals_not_checked=("alarms on it", "records in other accounts", "options that cost extra"),
    )


CHECK = Check(
    id="route53_health_check_unused",
    code="R53-HC",
    service_type="Route53HealthCheck",
    title=Text("Health check that no record uses", "레코드에서 쓰지 않는 상태 확인"),
    action=Text("Check that no alarm watches it, then delete it.", "이를 지켜보는 경보가 없는지 확인한 뒤 삭제하세요."),
    rollback=Text("Create it again; it gets another id.", "다시 만들면 되며, ID는 바뀝니다."),
    mode="X",
    effort="low",
    risk="low",
    restart=False,
    applies=_applies,
    judge=_judge,
    related=("Route53",),
    origin=("TA",),
    words=said(
        """
        no record uses | that no record uses | that no record refers to | without a record
        """,
        """
        레코드에서 안 쓰는 | 레코드에서 쓰지 않는 | 어떤 레코드도 안 쓰는 | 레코드가 없는 | 쓰이지 않는
        """,
    ),
)
