"""The closed-class words of English questions: what they do in a sentence, apart from any AWS kind."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rassistant.language.phrases import phrases

FILLER = phrases(
    """
    distinct | unique | ' | source | original | parent | underlying | whole bunch of | bunch of | with their |
    with its | and their | including their | along with their | other | storing | stores | holding | holds | show |
    show me | show us | shows | showing | list | listing | list all | list out | give | give me | give us | get |
    get me | get a list of | find me | display | fetch | pull | pull up | bring up | print | enumerate | tell |
    tell me | tell us | tell me about | let me see | let me know | let's see | lets see | look up | look at |
    look for | looking for | search | search for | see | view | check | return | query | retrieve | report |
    report on | identify | i want | i want to see | i need | i need to see | i need to know | i would like |
    i'd like | i'd like to see | i am looking for | i'm looking for | we want | we need | want to know |
    want to see | would like to see | wanna see | please | pls | plz | kindly | can you | could you | would you |
    can i | can i see | could i see | may i see | can we | hey | hi | hello | ok | okay | thanks | thank you |
    just | what | what's | whats | what is | what are | what was | what were | which | which one | which ones |
    who | where | where is | where are | is there | is there any | are there | are there any | there | there are |
    there is | is | are | was | were | be | been | being | am | isn't there | do | does | did | do we have |
    do i have | have we | have i | i have | we have | you have | do you have | had | we've got | i've got | got |
    exist | exists | existing | available to me | the | a | an | of | in | on | at | for | from | into | within |
    inside | to | as | that | that are | that is | that's | that were | that was | which are | which is | who are |
    whose | it | its | they | their | they're | these | this | our | my | your | we | i | you | me | all | all of |
    all the | all of the | all my | all our | every | each | any | any of | some | everything that is |
    every single | entire | whole | the whole | various | different | individual | overall | item | items | thing |
    things | stuff | object | one | ones | entries | records | inventory | infrastructure | infra | fleet | aws |
    amazon | cloud | aws account | my account | our account | the account | across | across all | in total |
    altogether | everywhere | anywhere | in all | throughout | currently | current | now | right now |
    at the moment | at present | presently | today's | still | already | actually | only | just the | simply |
    exactly the | also | too | as well | etc | so far | yet | ever | really | basically | located | located in |
    deployed | deployed in | deployed to | hosted | hosted in | residing | reside | living | live in | lives in |
    sitting | based | based in | belonging | belonging to | belongs to | belong to | situated | placed | found |
    found in | that exist | provisioned in | provisioned | owned by | region | regions | aws region | aws regions |
    in region | in the region | the region | location | locations | status | state | statuses | states | in state |
    in the state | with status | with state | in status | condition | kind of | kinds of | sort of | value |
    values | details | info | information | data | detail | about | regarding | related to | list of | set of |
    a list of | overview | overview of | summary | summary of | breakdown | table of | uses | using | use | used |
    which use | that use | running on | run on | runs on | that run | built on | written in | powered by |
    based on | set to | set as | set | configured | configured with | configured to | configured as |
    equipped with | come with | comes with | when | if | then | so | how | how about | let | us see | would | will |
    anything | something | anyone | need | want | like to | know | wondering | out | by any chance | worth of |
    amount of | amount | during | over the | usage | in use by | per se | 's | s | whichever | whatever |
    along with | together with | side by side | analyze | analyse | analysis | analysis of | analyze the | examine |
    review | break down | calculate | compute | estimate | summarize | summarise | work out | figure out |
    find out | explain | describe | inspect | look into | investigate | run | go through | through | spread |
    got the | sitting in | we got | i got | do we | do i | did we | did i | have | has | having | out of |
    show only | list only | only the | both | mode | respectively | named the | here | ones that are |
    those that are | those which are | they are | it is | it's | there's | mine | ours | under my account |
    under our account | within my account | own | owns | owned | i'm | i am | we're | we are | me know | here's |
    would you mind | if you can | if possible | quickly | real quick | for me | for us | be so kind | well |
    driver | drivers | contributors | offenders | please and thank you | at rest | help me | help me find |
    help me see | help us | could you please | can you please | i wonder | i'd love to see | wanna know | gimme |
    lemme see | lemme know | show all | let me know which | do tell | tell me which | any idea | in there |
    over there | out there | up there | sitting around | together | among | why | so high | why so high |
    store | lying around | floating around | hanging around |
    kicking around | laying around | around | that we have | that i have | we've | i've
    """
)

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
            until | till | up to | by the end of | through | on or before | no later than | or earlier
            """
        ),
    },
    "NEG": {
        None: phrases(
            """
            not | n't | non | non- | isn't | isnt | aren't | arent | is not | are not | wasn't | weren't | don't |
            doesn't | do not | does not | didn't | did not | not been | haven't been | hasn't been | have not been |
            has not been | never | neither | nor | not currently | that aren't | that isn't | cannot | can't |
            not yet | never been | haven't | hasn't
            """
        ),
    },
    "EXCEPT": {
        None: phrases(
            """
            not on | except | every region but | all regions but | any region but | in every region but |
            in all regions but | in any region but | everything except | every one except | except for | excluding |
            exclude | excludes | other than | apart from | aside from | outside | outside of | but not |
            but not in | not in | not located in | not within | besides | minus | leaving out | leave out |
            without counting | not counting | all but | anywhere but | everywhere but | everything but |
            anything but | skip | skipping | ignore | ignoring | not from | not at | not inside | not including |
            save for
            """
        ),
    },
    "LACK": {
        None: phrases(
            """
            nobody | no one | without a single | not a single | with not a single | without even one |
            with not one | not one | noone | none | nothing | without | without a | without an | without any |
            without the | no | with no | has no | have no | having no | lacking | lack | lacks | missing |
            missing a | missing the | that lack | free of | devoid of | zero | with zero | w/o | not having |
            not having a | absent
            """
        ),
    },
    "HAVE": {
        None: phrases(
            """
            send | sends | sending | that send | receive | receives | that receive | serve | serves | serving |
            handle | handles | handling | get any | taking | take | takes | carrying | doing | with | with a |
            with an | with the | with any | having | having a | having an | has | have | that have | that has |
            which have | which has | has a | have a | has an | have an | containing | including | reporting |
            showing | seeing | throwing | experiencing | producing | w/ | getting | had | receiving
            """
        ),
    },
    "USING": {
        None: phrases(
            """
            using | use | uses | that use | that uses | which use | which uses | allowing | allow | allows |
            that allow | that allows | which allow | permitting | permit | permits | still using | still allowing |
            relying on | supporting
            """
        ),
    },
    "AND": {
        None: phrases(
            """
            and | but | vs | versus | & | , | plus | as well as | and also | and the | along with | together with |
            and all | and are | and is | and have | and has | while | and that are | which also | that also |
            and with | and in | ; | · | / | then
            """,
            "|",
        ),
    },
    "OR": {
        None: phrases("or | either | or else | and/or | or are | or is"),
    },
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
            greatest | maximum | the highest | heaviest | longest | max
            """
        ),
        ("value", False): phrases(
            """
            least common | rarest | lowest | least | fewest | minimum | the lowest | the least | the fewest |
            shortest | min | bottom
            """
        ),
        ("size", True): phrases("largest | biggest | the largest | the biggest | largest sized"),
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
            top spending | biggest spenders | most money
            """
        ),
        ("cost", False): phrases(
            """
            cheapest | least expensive | lowest cost | most affordable | cheap | least costly
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
    "FAILING": {
        None: phrases(
            """
            failing | that fail | erroring | that error | error out | that error out | erroring out | crashing |
            that crash | are failing | is failing | keep failing | that keep failing | throwing errors | broken |
            that are failing | that are erroring | which fail | which error | faulty | with failures
            """
        ),
    },
    "EMPTY": {
        None: phrases(
            """
            empty | are empty | that are empty | with nothing in them | with nothing in it | which are empty |
            completely empty | with nothing inside | containing nothing | holding nothing | that hold nothing
            """
        ),
    },
    "UNHEALTHY": {
        None: phrases(
            "unhealthy targets | unhealthy hosts | unhealthy target | failing targets | targets that are unhealthy"
        ),
    },
    "GONE": {
        None: phrases(
            """
            gone | is gone | are gone | deleted | been deleted | was deleted | is deleted | has been deleted |
            no longer exists | no longer exist | doesn't exist | does not exist | don't exist | removed |
            was removed | has been removed | were deleted | is missing | doesn't exist anymore | vanished |
            does not exist anymore | no longer there | isn't there anymore | not exist anymore | not there anymore |
            that no longer exist | that no longer exists | nonexistent | non existent | non existing
            """
        ),
    },
    "PEAK": {
        None: phrases("peak | peaks of"),
    },
    "THAN": {
        None: phrases("than | compared to | compared with"),
    },
    "PACE": {
        "gt": phrases(
            "slower than | taking longer than | that take longer than | taking more than | that take more than"
        ),
        "lt": phrases("faster than | quicker than | taking less than | that take less than"),
    },
    "OF": {
        None: phrases(
            "of | on | for | belong to | belongs to | that belong to | belonging to | from | under | in | used by | behind"
        ),
    },
    "STATISTIC": {
        "Maximum": phrases("maximum | max | highest | peaks | peaked | peaking | at peak | spikes | spiking"),
        "Minimum": phrases("minimum | min | lowest"),
        "Average": phrases("average | avg | mean | averages | averaging | on average"),
    },
    "FIRST": {
        ("value", True): phrases("highest ones first | top first"),
        ("value", False): phrases("lowest ones first"),
        ("cost", True): phrases("most expensive first | expensive first | costliest first | priciest first"),
        ("cost", False): phrases("cheapest first | least expensive first"),
        ("age", True): phrases(
            """
            newest first | latest first | most recent first | newest to oldest | from newest to oldest
            """
        ),
        ("age", False): phrases("oldest first | earliest first | oldest to newest | from oldest to newest"),
        ("size", True): phrases("biggest ones first"),
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
        "min": phrases("minimum value | min of | smallest value of"),
        "max": phrases("maximum value | max of | largest value of | peak"),
    },
    "TOP": {
        None: phrases(
            """
            top | first | the top | the first | limit | limit to | limited to | at most | up to | max |
            only the top | show only | bottom
            """
        ),
    },
    "COST": {
        None: phrases(
            """
            cost | costs | spend | spending | bill | bills | billing | charge | charges | expense | expenses |
            price | monthly cost | monthly costs | monthly spend | monthly bill | monthly price | cost per month |
            costs per month | total cost | total costs | total spend | total spending | aws cost | aws bill |
            aws costs | aws spend | expenditure | money | monthly charge | monthly spending | monthly_cost_usd |
            monthly cost usd | total bill | overall cost | overall spend | cost trend | cost analysis |
            costs analysis | cost breakdown | spend breakdown | cost history | month cost
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
    "DAILY": {
        None: phrases(
            """
            by day | daily | per day | each day | day by day | a day by day | for each day | on a daily basis |
            by date | every day | day-by-day | daily breakdown | by the day
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
    "COMPARE": {
        None: phrases(
            """
            compare | comparison | comparison of | compared to | compared with | versus | vs | vs. | against |
            difference between | difference in | compare the | comparing | relative to | as compared to |
            change from | diff | differ | in comparison to | in comparison with | how did | compare between
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
            aged more than | launched more than | launched over | made more than | taken more than |
            created longer than
            """
        ),
    },
    "NEWER": {
        None: phrases(
            """
            newer than | younger than | more recent than | newer then | created less than | launched less than |
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
    "NAME": {
        None: phrases("name | names | named | resource name | called"),
    },
    "TAGS": {
        None: phrases("tag | tags | tagged | any tag | any tags | tagging"),
    },
    "UNTAGGED": {
        None: phrases(
            """
            untagged | not tagged | no tags | without tags | without any tags | without any tag | without a tag |
            no tag | tagless | missing tags | lacking tags | with no tags | with no tag | have no tags |
            having no tags | has no tags | not tagged at all | no tags at all | without tag | aren't tagged |
            isn't tagged | are not tagged | don't have tags | don't have any tags | doesn't have any tags |
            do not have any tags | tag-less | that aren't tagged | have no tag
            """
        ),
    },
    "WHICH": {
        None: phrases(
            """
            which | what | in which | in what | what kind of | what kinds of | which kinds of | what different |
            which of the | how many different
            """
        ),
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
    "ACTION": {
        None: phrases(
            """
            delete | deletes | deleting | remove | removing | terminate | terminating | stop | kill | destroy |
            destroying | start | start up | reboot | rebooting | restart | restarting | shut down | shutdown |
            shut | power off | power on | turn off | turn on | switch off | switch on | resize | resizing | create |
            creating | launch a | launch an | launch new | launch | provision | spin up | modify | modifying |
            change | change the | update | upgrade | downgrade | scale | scale up | scale down | attach | detach |
            release | drop | purge | wipe | clean up | cleanup | disable | enable | encrypt | decrypt | rename |
            migrate | move | copy | snapshot the | back up | backup my | restore | deploy | apply | fix |
            rightsize | increase | decrease | reduce | cancel | buy | purchase | reserve | empty | truncate |
            deregister | invoke | execute | set the | add a | add the | add tag | untag | tag all | tag the |
            tag these | tag my | unsubscribe | revoke | grant | make public | make private | make all | make every |
            make these | make those | make my | make our | make it | make them | rotate | replace | optimize |
            optimise | erase | hibernate | bring down | tear down | take down | get rid of | nuke | configure |
            open up | block | convert | expand | shrink | extend | reset | promote | failover | give access |
            please stop | write
            """
        ),
    },
    "FOLLOW": {
        None: phrases(
            """
            of those | of these | of them | among those | among them | among these | from those | from these |
            out of those | out of these | out of them | what about | how about | and what about | and how about |
            only those | only these | those | them | the same | same | same for | the same for | the same but |
            same but | do the same for | now only | now just | now show | instead | just those | which of those |
            which of these | which of them | how many of those | the ones | only the ones | just the ones |
            narrow down to | narrow it down to | narrow to | filter to | filter by | filter them by | filter those |
            keep only | restrict to | limit to those | and now | and the | and in | and for | and those | now in |
            their | but only | but in | these | but for | now sort | now group | it
            """
        ),
    },
    "NARROW": {
        None: phrases(
            """
            of those | of these | of them | among those | among them | among these | from those | from these |
            out of those | out of these | out of them | only those | only these | which of those | which of these |
            which of them | how many of those | how many of them | how many of these | now only | just those |
            narrow down to | narrow it down to | narrow to | filter to | keep only | restrict to | only the ones |
            just the ones | those | them | but only
            """
        ),
    },
    "THEN": {
        None: phrases(
            """
            then | and then | and analyze | and analyse | and show | and calculate | and tell me | and break down |
            and compute | and summarize | and give me | and get | and find | and report | and list | and show me |
            and compare | and sort them | and count | and count them
            """
        ),
    },
    "FINDVERB": {
        None: phrases("find | find all | find the | find any | find every | finding"),
    },
    "ACCOUNT": {
        None: phrases(
            """
            account | accounts | aws account | account id | linked account | linked accounts | in account |
            in the account | account number | member account
            """
        ),
    },
    "REGIONWORD": {
        None: phrases("region | regions | aws region | aws regions | location | locations"),
    },
    "SERVICEWORD": {
        None: phrases(
            """
            service | services | service type | resource type | resource types | kind | kinds | aws service |
            aws services | type of resource | types of resources | resource kind | service types
            """
        ),
    },
    "STATUSWORD": {
        None: phrases(
            """
            status | state | states | statuses | power state | current state | current status | lifecycle state
            """
        ),
    },
    "IDWORD": {
        None: phrases(
            """
            id | ids | resource id | resource ids | identifier | arn | arns | instance id | volume id
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
    "USAGETYPE": {
        None: phrases("usage type | usage types"),
    },
    "SIZEWORD": {
        None: phrases(
            """
            in size | size | sized | in capacity | sizes | disk size | storage size | capacity |
            of storage | of space | of disk | of data
            """
        ),
    },
    "ALL": {
        None: phrases(
            """
            everything | all resources | resources | resource | all the resources | all of the resources |
            all my resources | all our resources | every resource | all assets | assets | whole inventory |
            the inventory | entire inventory
            """
        ),
    },
    "TRIVIAL": {
        None: phrases("? | : | ! | . | … | ( | ) | [ | ]"),
    },
}
