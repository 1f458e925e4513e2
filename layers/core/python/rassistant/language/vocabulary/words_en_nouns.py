"""Nouns of English questions that every resource has: names, tags, accounts, states, sizes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rassistant.language.vocabulary.phrases import phrases

WORDS: Mapping[str, Mapping[Any, tuple[str, ...]]] = {
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
    "UNSUPPORTED": {
        None: phrases(
            """
            iam | cost of living | access key | access keys | key pair | key pairs | ssh key | ssh keys | api key |
            api keys | aws managed keys | iam users | iam roles | iam policies | reserved instances | savings plans |
            product keys | license keys
            """
        ),
    },
    "TRIVIAL": {
        None: phrases("? | : | ! | . | … | ( | ) | [ | ]"),
    },
}
