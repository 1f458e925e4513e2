"""The scheduled refresh: what is read regularly is warm when someone asks."""

from __future__ import annotations

from aws_cdk import Duration
from aws_cdk import aws_scheduler as scheduler
from aws_cdk import aws_scheduler_targets as targets
from constructs import Construct

from infra.constructs.feature_function import FeatureFunction


class RefreshSchedule(Construct):
    def __init__(self, scope: Construct, id_: str, worker: FeatureFunction, *, every_h: int) -> None:
        super().__init__(scope, id_)
        scheduler.Schedule(
            self,
            "Schedule",
            schedule=scheduler.ScheduleExpression.rate(Duration.hours(every_h)),
            description=f"Reads everything anew every {every_h} h",
            # Not all installations at the same minute; and the refresh itself is retried by Lambda, not twice over.
            time_window=scheduler.TimeWindow.flexible(Duration.minutes(15)),
            target=targets.LambdaInvoke(
                worker.function,
                input=scheduler.ScheduleTargetInput.from_object({"source": "r-assistant.schedule"}),
                retry_attempts=0,
                max_event_age=Duration.hours(1),
            ),
        )
