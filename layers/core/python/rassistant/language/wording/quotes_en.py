"""Quotation marks around what is no name: a state that is "running", the tag Env "prod", names containing "web"."""

# ruff: noqa: E501  (a pattern is read as one line)
from __future__ import annotations

import re
from typing import Final

from rassistant.language.wording.rewriting import Rewriting

_QUOTED: Final = re.compile(r"\"[^\"]*\"|(?<!\w)'[^']*'(?!\w)")
_FIELD: Final = r"(?:status(?:es)?|states?|types?|engines?|regions?|runtimes?|class(?:es)?|platforms?|os|operating systems?|versions?|famil(?:y|ies)|modes?|architectures?|schemes?|environments?|envs?|teams?|owners?|accounts?|tenancy|lifecycle)"
_SAID: Final = r"(?:[\"]([^\"]+)[\"]|(?<!\w)'([^']+)'(?!\w))"
_STATE: Final = r"(?:running|stopped|available|active|unattached|attached|in use|public|private|encrypted|unencrypted|untagged|idle|unused|terminated|paused|enabled|disabled|empty|unhealthy|healthy|pending|stopping)"
_SAID_PLAINLY: Final = Rewriting(
    (None, form, said)
    for form, said in (
        (rf"\b({_FIELD}(?: is| are| was| equals?| being| of| set to| =| :|=|:)*(?: not| either| one of)?) {_SAID}", r"\1 \2\3"),
        (rf"\b({_FIELD}(?:=|:)){_SAID}", r"\1\2\3"),
        (r"\b(tagged(?: with| as| by)?|tags?) (?:\"([\w.-]+ ?[=:] ?[\w.-]+)\"|'([\w.-]+ ?[=:] ?[\w.-]+)')", r"\1 \2\3"),
        (r"\btags? ([\w.-]+) (?:\"([\w.-]+)\"|'([\w.-]+)')", r"tag \1=\2\3"),
        (rf"(?<!named )(?<!called )(?<!name )(?<!is )(?<!be )(?:\"({_STATE})\"|'({_STATE})') (?=[a-z])", r"\1\2 "),
        (r"\b(contain(?:s|ing)?|includ(?:es|ing)|(?:start|begin|end)(?:s|ing|ning)? (?:with|in)|named|called) (?:\"([\w.*-]+)\"|'([\w.*-]+)') (or|and|nor) (?:\"([\w.*-]+)\"|'([\w.*-]+)')", r"\1 \2\3 \4 \5\6"),
        (r"(?<!name )(?<!names )\b(?:that |which )?contain(?:s|ing)? (?=[\"'](?! ))", "whose name contains "),
    )
)  # fmt: skip


def without_quotes(question: str) -> str:
    """The question without marks that tell no name; names, and what is said of names, keep theirs."""
    if not _QUOTED.search(question):
        return question
    return _SAID_PLAINLY(question)


def is_quoted(question: str) -> bool:
    return _QUOTED.search(question) is not None
