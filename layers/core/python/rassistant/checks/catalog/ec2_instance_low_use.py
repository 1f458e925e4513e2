"""EC2-LOWUTIL: an instance that does little on several days of a fortnight. A hint to look: it claims no saving."""

from __future__ import annotations

from rassistant.checks.catalog.ec2_instance_idle import CPU, MAX_CPU_PERCENT, NETWORK_IN, NETWORK_OUT
from rassistant.checks.check import Check, Judgement, Missing, Saving, Verdict
from rassistant.checks.facts import Facts
from rassistant.checks.rules import LOOKBACK_DAYS, all_covered, covered, is_group_member, is_older_than
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.finding import Evidence
from rassistant.models.resource import Resource

MAX_MEAN_CPU_PERCENT = 10.0
MAX_NETWORK_BYTES = 5_000_000
MIN_LOW_DAYS = 4
"""https://docs.aws.amazon.com/awssupport/latest/user/cost-optimization-checks.html (Low Utilization Amazon EC2)"""


def _applies(resource: Resource, facts: Facts) -> bool:
    return (
        resource.status == "running"
        and is_older_than(resource, facts.now, LOOKBACK_DAYS)
        and not is_group_member(resource)
    )


def _judge(resource: Resource, facts: Facts) -> Judgement:
    cpu = covered(resource, facts, CPU)
    if isinstance(cpu, Missing):
        return None  # EC2-IDLE says so
    # Means of hourly maxima bound the day's mean from above.
    quiet = {day for day, mean in cpu.daily_means().items() if mean <= MAX_MEAN_CPU_PERCENT}
    if max(cpu.known) < MAX_CPU_PERCENT or len(quiet) < MIN_LOW_DAYS:
        return None
    network = all_covered(resource, facts, NETWORK_IN, NETWORK_OUT)
    if isinstance(network, Missing):
        return None
    into, out_of = (samples.daily_sums() for samples in network)
    low = {day for day in quiet if day in into and day in out_of and into[day] + out_of[day] <= MAX_NETWORK_BYTES}
    if len(low) < MIN_LOW_DAYS:
        return None
    return Verdict(
        reason=Text(
            f"On {len(low)} of {LOOKBACK_DAYS} days mean CPU was at most {MAX_MEAN_CPU_PERCENT:g} % and network at most"
            " 5 MB; on the others it worked.",
            f"{LOOKBACK_DAYS}일 중 {len(low)}일은 평균 CPU가 {MAX_MEAN_CPU_PERCENT:g} % 이하, 네트워크가 5 MB 이하였고"
            " 나머지 날에는 사용되었습니다.",
        ),
        evidence=(Evidence("low days", "count", len(low), MIN_LOW_DAYS, "Days", LOOKBACK_DAYS),),
        saving=Saving(None),
        signals_used=("CPUUtilization", "NetworkIn", "NetworkOut"),
        signals_not_checked=("memory", "disk", "what it does on the other days"),
    )


CHECK = Check(
    id="ec2_instance_low_use",
    code="EC2-LOWUTIL",
    service_type="EC2",
    title=Text("EC2 instance with little use on several days", "여러 날 사용량이 적은 EC2 인스턴스"),
    action=Text(
        "Look at what it does on the days it works; stop it after that review, or run it on a schedule.",
        "사용된 날에 어떤 작업을 하는지 검토한 뒤 중지하거나 예약 실행으로 바꾸세요.",
    ),
    rollback=Text(
        "Start the instance again; its volumes stay as they are.",
        "인스턴스를 다시 시작하면 됩니다. 볼륨은 그대로 남습니다.",
    ),
    mode="X",
    effort="medium",
    risk="medium",
    restart=False,
    applies=_applies,
    judge=_judge,
    needs=(CPU, NETWORK_IN, NETWORK_OUT),
    claims_saving=False,
    origin=("TA",),
    words=said(
        """
        with little use | with low use on several days | idle on several days | idle on most days
        """,
        """
        여러 날 사용량이 적은 | 여러 날 놀고 있는 | 대부분의 날에 노는
        """,
    ),
)
