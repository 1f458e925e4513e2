"""Money in English questions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rassistant.language.vocabulary.phrases import phrases

WORDS: Mapping[str, Mapping[Any, tuple[str, ...]]] = {
    "COST": {
        None: phrases(
            """
            cost | costs | spend | spends | spending | bill | bills | billing | charge | charges | expense | expenses |
            price | monthly cost | monthly costs | monthly spend | monthly bill | monthly price | cost per month |
            costs per month | total cost | total costs | total spend | total spending | aws cost | aws bill |
            aws costs | aws spend | expenditure | money | monthly charge | monthly spending | monthly_cost_usd |
            monthly cost usd | total bill | overall cost | overall spend | cost trend | cost analysis |
            invoice | aws invoice | costs analysis | cost breakdown | spend breakdown | cost history
            """
        ),
    },
    "COSTING": {
        None: phrases(
            """
            burn | burned | burning | burnt | burn through | eating up | eat up | racked up | rack up | blow |
            blown | costing | costing us | costing me | cost us | that cost | which cost | costs us | paying |
            spending on | priced | billed | charged | spent | did we spend | have we spent | we spend on |
            do we spend on | did we spend on | we spent on | are we spending on | paying for | do we pay for |
            did we pay for | pay for | spent on | spend on | are we paying for | we pay for | we paid for
            """
        ),
    },
    "HOWMUCH": {
        None: phrases(
            """
            how much | how much money | how much do | how much did | how much does | how much is | how much are |
            how much have | how much has | how much was | how much were
            """
        ),
    },
    "COMPARE": {
        None: phrases(
            """
            compare | comparison | comparison of | compared to | compared with | versus | vs | vs. | against |
            difference between | difference in | compare the | comparing | relative to | as compared to |
            change from | diff | differ | in comparison to | in comparison with | how did | compare between
            """
        ),
    },
    "USAGETYPE": {
        None: phrases("usage type | usage types"),
    },
}
