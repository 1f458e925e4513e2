"""What English questions negate, exclude, join, have and lack."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rassistant.language.vocabulary.phrases import phrases

WORDS: Mapping[str, Mapping[Any, tuple[str, ...]]] = {
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
            but not in | not in | not part of | not a part of | not located in | not within | besides | minus | leaving out | leave out |
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
            which have | which has | has a | have a | has an | have an | containing | contain |
            contains | that contain | that contains | including | reporting |
            showing | seeing | throwing | given | assigned | allotted | experiencing | producing | w/ | getting | had | receiving
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
            and all | and are | and is | while | and that are | which also | that also |
            and in | ; | · | / | then
            """,
            "|",
        ),
    },
    "OR": {
        None: phrases("or | either | or else | and/or | or are | or is"),
    },
    "OF": {
        None: phrases(
            "of | on | for | belong to | belongs to | that belong to | belonging to | from | under | in | used by | behind"
        ),
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
}
