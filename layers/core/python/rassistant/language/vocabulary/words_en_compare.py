"""Comparisons, bounds and ranges of English questions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rassistant.language.vocabulary.phrases import phrases

WORDS: Mapping[str, Mapping[Any, tuple[str, ...]]] = {
    "CMP": {
        ("lt", "pre"): phrases(
            """
            under | below | fewer | less | less than | lower than | fewer than | smaller than | beneath |
            shorter than | cheaper than | not reaching | less then | lesser than | is less than | is under |
            is below | are under | are below | idling below | idling under | idling at under | idle below |
            stays under | stayed under | stayed below | stays below | has been under | been under | were under |
            was under | dropped below | never exceeded | staying below | lt
            """
        ),
        ("le", "pre"): phrases(
            """
            at most | no more than | not more than | up to | maximum of | max of | a maximum of | not exceeding |
            not over | not above | no greater than | not greater than | no higher than | not higher than |
            at or below | at or under | equal to or less than | at or less than | equal or less than |
            less than or equal to | does not exceed | doesn't exceed | no larger than | not larger than |
            no bigger than | smaller than or equal to | lower than or equal to | lte | don't exceed | do not exceed
            """
        ),
        ("gt", "pre"): phrases(
            """
            over | above | more | more than | greater than | higher than | larger than | bigger than | exceeding |
            exceeds | exceed | in excess of | beyond | longer than | north of | upwards of | more then |
            greater then | is over | is above | are over | are above | exceeded | gt | surpassing | surpasses
            """
        ),
        ("ge", "pre"): phrases(
            """
            at least | at or above | at or over | at or more than | equal to or greater than |
            equal to or more than | equal or greater than | no less than | not less than | minimum of | min of |
            a minimum of | not below | not under | no fewer than | not fewer than | no lower than | not lower than |
            greater than or equal to | more than or equal to | higher than or equal to | larger than or equal to |
            no smaller than | not smaller than | gte | starting at | starting from
            """
        ),
        ("le", "suf"): phrases(
            """
            or less | or older | or earlier | and older | and earlier | and lower | or fewer | or below | or under |
            or lower | or smaller | or cheaper | at most | max | tops | and below | and under | or shorter |
            and less | at the most
            """
        ),
        ("ge", "suf"): phrases(
            """
            or more | or newer | or later | and newer | and later | or above | or over | or higher | or greater |
            or larger | or bigger | and above | and up | and over | at least | or longer | and more | plus | or up |
            and higher
            """
        ),
        ("eq", "pre"): phrases("exactly | equal to | equals | equal | precisely | is exactly | is equal to"),
        ("lt", "sym"): phrases("<"),
        ("le", "sym"): phrases("<= | ≤ | =<"),
        ("gt", "sym"): phrases(">"),
        ("ge", "sym"): phrases(">= | ≥ | =>"),
        ("eq", "sym"): phrases("= | =="),
        ("ne", "sym"): phrases("!= | ≠ | <>"),
    },
    "BETWEEN": {
        None: phrases(
            """
            between | ranging from | in the range of | in the range | from between | ranging between | in between
            """
        ),
    },
    "TO": {
        None: phrases("~ | to | through | until | till | up until"),
    },
    "DASH": {
        None: phrases("-"),
    },
    "PACE": {
        "gt": phrases(
            """
            that run longer than | running longer than | run longer than | lasting longer than |
            that last longer than | slower than | taking longer than | that take longer than |
            taking more than | that take more than
            """
        ),
        "lt": phrases("faster than | quicker than | taking less than | that take less than"),
    },
    "PEAK": {
        None: phrases("peak | peaks of"),
    },
    "THAN": {
        None: phrases("than | compared to | compared with"),
    },
    "STATISTIC": {
        "Maximum": phrases("maximum | max | highest | peaks | peaked | peaking | at peak | spikes | spiking"),
        "Minimum": phrases("minimum | min | lowest"),
        "Average": phrases("average | avg | mean | averages | averaging | on average"),
    },
    "YESNO": {
        True: phrases("yes | true"),
        False: phrases("no | false"),
    },
    "ONOFF": {
        True: phrases(
            """
            enabled | on | turned on | active | activated | switched on | configured | set | set up | in place |
            enable | is on | is enabled | true | yes | allowed
            """
        ),
        False: phrases(
            """
            disabled | off | turned off | inactive | deactivated | switched off | not enabled | not configured |
            not set | unset | disable | is off | is disabled | false | not on | not active | not turned on |
            not set up | not activated | unconfigured
            """
        ),
    },
}
