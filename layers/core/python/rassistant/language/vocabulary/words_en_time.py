"""Points and lengths of time in English questions, and ages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rassistant.language.vocabulary.phrases import phrases

WORDS: Mapping[str, Mapping[Any, tuple[str, ...]]] = {
    "SINCE": {
        None: phrases(
            """
            since | starting from | starting | as of | from then on | ever since | beginning | on or after |
            or later | onwards | onward | and later
            """
        ),
    },
    "FROM": {
        None: phrases("from"),
    },
    "AFTER": {
        None: phrases("after | later than | past"),
    },
    "BEFORE": {
        None: phrases("before | prior to | earlier than | preceding | ahead of"),
    },
    "UNTIL": {
        None: phrases(
            """
            until | till | up to | up until | up through | to the end of | until the end of | till the end of |
            up to the end of | through the end of | by the end of | through | on or before | no later than | or earlier
            """
        ),
    },
    "DAILY": {
        None: phrases(
            """
            by day | daily | per day | each day | day by day | a day by day | for each day | on a daily basis |
            by date | every day | day-by-day | daily breakdown | by the day
            """
        ),
    },
    "WEEKLY": {
        None: phrases(
            """
            by week | weekly | per week | each week | week by week | for each week | on a weekly basis | every week |
            week-by-week | week over week | weekly breakdown | by the week | by calendar week | a week by week |
            weekly trend | by weeks
            """
        ),
    },
    "MONTHLY": {
        None: phrases(
            """
            by month | monthly | per month | each month | month by month | for each month | on a monthly basis |
            every month | month-by-month | month over month | monthly breakdown | by the month | by calendar month
            """
        ),
    },
    "CREATED": {
        None: phrases(
            """
            created | launched | made | built | provisioned | started | spun up | set up | creation |
            creation date | creation time | created at | created on | launch time | launch date | launched at |
            date created | added | were created | was created | have been created | been created | born |
            brought up | stood up | create date | create time | age | taken | allocated | got created |
            created date | came up
            """
        ),
    },
    "OLD": {
        None: phrases("old | of age | older | in age"),
    },
    "OLDER": {
        None: phrases(
            """
            older than | aged over | older then | that are older than | created more than | created over |
            aged more than | made more than | taken more than |
            created longer than
            """
        ),
    },
    "NEWER": {
        None: phrases(
            """
            newer than | younger than | more recent than | newer then | created less than |
            created fewer than | less old than | created under | aged under | made less than | taken less than
            """
        ),
    },
    "AGO": {
        None: phrases("ago | back | before now | earlier"),
    },
    "FORTIME": {
        None: phrases(
            """
            for | for over | for more than | for at least | for longer than | for the last | for the past
            """
        ),
    },
    "WITHIN": {
        None: phrases(
            """
            in | within | during | over | in the | within the | over the | during the | on | for | throughout |
            for the | in the month of | of
            """
        ),
    },
    "DAYWORD": {
        None: phrases("day | date | days"),
    },
    "MONTHWORD": {
        None: phrases(
            """
            month | creation month | months | month created | month of creation | creation date |
            month they were created
            """
        ),
    },
}
