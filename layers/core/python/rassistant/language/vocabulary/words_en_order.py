"""Counting, grouping, sorting and superlatives of English questions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rassistant.language.vocabulary.phrases import phrases

WORDS: Mapping[str, Mapping[Any, tuple[str, ...]]] = {
    "COUNT": {
        None: phrases(
            """
            how many | how many of them | how many of those | how many of these | count | count of | counts |
            count the | the count of | number of | the number of | total number of | total count of |
            the total number of | num of | no. of | # of | quantity of | quantity | how many of | total count |
            count up | tally | counts of | number | how many different | how much ec2s | headcount
            """
        ),
    },
    "GROUP": {
        None: phrases(
            """
            by | per | grouped by | group by | group them by | grouping by | for each | in each | broken down by |
            break down by | breakdown by | breakdown per | split by | split up by | split per | across each |
            by each | by the | per each | separated by | organized by | organised by | distribution by |
            distributed by | categorized by | classified by | each | on each | divided by | bucketed by |
            aggregated by | summarized by | arranged per | for every | in every | distribution across |
            distribution of | sliced by | segmented by | according to
            """
        ),
    },
    "SORT": {
        None: phrases(
            """
            sorted by | sort by | sort them by | sort it by | order by | ordered by | order them by | ranked by |
            rank by | rank them by | ranking by | arranged by | sorted on | sort | sorted | ordered | sort on |
            in order of | by order of | rank | ordered from | sorted from | sort these by | sort those by |
            sort the results by
            """
        ),
    },
    "DESC": {
        None: phrases(
            """
            descending | desc | in descending order | descending order | from highest to lowest | highest first |
            largest first | biggest first | most first | high to low | from high to low | from largest to smallest |
            largest to smallest | highest to lowest | biggest to smallest | in reverse | reversed | reverse order |
            in reverse order | greatest first | from most to least | most to least | z to a | z-a |
            from biggest to smallest | from z to a | decreasing | in decreasing order
            """
        ),
    },
    "ASC": {
        None: phrases(
            """
            ascending | asc | in ascending order | ascending order | from lowest to highest | lowest first |
            smallest first | low to high | from low to high | smallest to largest | from smallest to largest |
            lowest to highest | least first | lowest to highest first | fewest to most | alphabetically |
            alphabetical order | in alphabetical order | a to z | a-z | increasing | in increasing order |
            from a to z | fewest first | from least to most
            """
        ),
    },
    "SUPER": {
        ("value", True): phrases(
            """
            most common | commonest | most frequent | most frequently used | highest | most | top | the most |
            greatest | maximum | the highest | longest | max
            """
        ),
        ("value", False): phrases(
            """
            least common | rarest | lowest | least | fewest | minimum | the lowest | the least | the fewest |
            shortest | min | bottom
            """
        ),
        ("size", True): phrases(
            """
            largest | biggest | the largest | the biggest | largest sized | heaviest | fattest | bulkiest | roomiest | hugest | chunkiest |
            most sizable | most sizeable | most spacious
            """
        ),
        ("load", True): phrases(
            "busiest | the busiest | hottest | most used | most heavily used | most loaded | most active | most popular"
        ),
        ("load", False): phrases("least used | least busy | quietest | least loaded | idlest"),
        ("pace", True): phrases("slowest | the slowest | longest running functions"),
        ("pace", False): phrases("fastest | the fastest | quickest"),
        ("size", False): phrases("smallest | the smallest | tiniest"),
        ("cost", True): phrases(
            """
            most expensive | priciest | costliest | most costly | expensive | highest cost | highest costing |
            top spending | biggest spending | highest spending | heaviest spending | biggest spenders | most money | dearest
            """
        ),
        ("cost", False): phrases(
            """
            cheapest | least expensive | lowest cost | most affordable | cheap | least costly | most economical |
            lowest spending | least spending
            """
        ),
        ("age", False): phrases(
            """
            oldest | earliest | oldest created | first created | longest running | earliest created
            """
        ),
        ("age", True): phrases(
            """
            newest | latest | most recent | most recently created | most recently launched | youngest |
            last created | latest created | recently created | newly created | most recently made | freshest
            """
        ),
    },
    "ADJ": {
        ("value", True): phrases(
            "high | higher | heavy | lots of | a lot of | plenty of | elevated | very high | really high | too much | big on"
        ),
        ("value", False): phrases("low | lower | very low | minimal | really low | hardly any | light"),
        ("size", True): phrases("large | big | huge | giant | massive | enormous | bulky"),
        ("size", False): phrases("small | tiny"),
        ("cost", True): phrases("pricey | costly | overpriced | high priced"),
        ("cost", False): phrases("inexpensive | low priced"),
        ("age", False): phrases("old | ancient | aging | ageing | older | very old | really old"),
        ("age", True): phrases("new | recent | fresh | brand new | young"),
        ("load", True): phrases(
            "busy | hot | heavily used | heavily loaded | overloaded | stressed | under load | under heavy load | popular | hard working"
        ),
        ("load", False): phrases("quiet | lightly used | barely used | rarely used | hardly used | least active"),
        ("pace", True): phrases("slow | sluggish | slow running"),
        ("pace", False): phrases("fast | quick | speedy"),
    },
    "FIRST": {
        ("value", True): phrases("highest ones first | top first | longest first | longest ones first"),
        ("value", False): phrases("lowest ones first | shortest first | shortest ones first"),
        ("cost", True): phrases(
            """
            most expensive first | expensive first | costliest first | priciest first | most expensive ones first |
            costliest ones first | priciest ones first | most costly ones first | most costly first
            """
        ),
        ("cost", False): phrases(
            "cheapest first | least expensive first | cheapest ones first | least expensive ones first"
        ),
        ("age", True): phrases(
            """
            newest first | latest first | most recent first | newest to oldest | from newest to oldest |
            newest ones first | latest ones first | most recent ones first | youngest first | youngest ones first
            """
        ),
        ("age", False): phrases(
            """
            oldest first | earliest first | oldest to newest | from oldest to newest | oldest ones first |
            earliest ones first
            """
        ),
        ("pace", True): phrases("slowest first | slowest ones first"),
        ("pace", False): phrases("fastest first | fastest ones first | quickest first"),
        ("load", True): phrases(
            "busiest first | busiest ones first | hottest first | hottest ones first | most used first | most used ones first"
        ),
        ("load", False): phrases(
            """
            quietest first | least busy first | quietest ones first | least busy ones first | least used first |
            least used ones first
            """
        ),
        ("size", True): phrases("biggest ones first | largest ones first"),
        ("size", False): phrases("smallest ones first"),
    },
    "AGG": {
        "average": phrases("average | avg | mean | the average | on average | average of"),
        "sum": phrases(
            """
            total | sum | sum of | the total | sum up | combined | aggregate | total of | the sum of | cumulative |
            add up | overall total | summed
            """
        ),
        "min": phrases("minimum value | minimum value of | min of | smallest value of | lowest value of"),
        "max": phrases("maximum value | maximum value of | max of | largest value of | highest value of | peak"),
    },
    "TOP": {
        None: phrases(
            """
            top | first | the top | the first | limit | limit to | limited to | at most | up to | max |
            only the top | show only | bottom
            """
        ),
    },
}
