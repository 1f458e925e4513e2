"""Orders, follow-ups and second steps of English questions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rassistant.language.vocabulary.phrases import phrases

WORDS: Mapping[str, Mapping[Any, tuple[str, ...]]] = {
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
            please stop | write | make the | make | connect to | log in to | log into | ssh into | ssh to | read the | download | upload |
            install | uninstall | patch | build me | schedule | assign | give everyone | revoke | add
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
}
