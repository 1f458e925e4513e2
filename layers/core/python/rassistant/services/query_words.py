"""The parser that the service asks: the vocabulary of the kinds, and what the checks call the things they find."""

from __future__ import annotations

from functools import cache

from rassistant.checks.registry import all_checks
from rassistant.checks.subjects import SUBJECT_KINDS
from rassistant.checks.words import words_of
from rassistant.language.fields import FindingName
from rassistant.language.parse import RulesParser
from rassistant.resources.billed_services import BILLED_KINDS
from rassistant.resources.registry import all_kinds


def finding_names() -> tuple[FindingName, ...]:
    """Each check by what it finds, and the words for a resource that it finds."""
    return tuple(
        FindingName(check.id, check.code, check.service_type, check.title, words_of(check)) for check in all_checks()
    )


@cache
def question_parser() -> RulesParser:
    """Built once a process: the lexicon is made of every kind and check."""
    return RulesParser((*all_kinds(), *SUBJECT_KINDS, *BILLED_KINDS), finding_names())
