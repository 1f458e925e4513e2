"""English words that say nothing where they stand: politeness, articles, verbs of showing and being."""

from __future__ import annotations

from rassistant.language.vocabulary.phrases import phrases

FILLER = phrases(
    """
    distinct | unique | make a list | make a list of | make me a list of | make a table of |
    make me a list | make a report of | make an inventory of | matching | matches |
    ' | source | original | parent | underlying | whole bunch of | bunch of | with their |
    together with their | plus their | and all their | and all of their |
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
    anything | something | anyone | like to | know | wondering | out | by any chance | worth of |
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
    kicking around | laying around | even | in fact | indeed | maybe | perhaps | possibly | nowadays | these days | anyway | honestly |
    literally | certainly | definitely | obviously | generally | normally | in general | by the way |
    around | that we have | that i have | we've | i've
    """
)
