"""What nothing has used for so long, by what tells it: the last connection, connections, traffic, reads and writes."""

# ruff: noqa: E501  (a pattern is read as one line)
from __future__ import annotations

from typing import Final

from rassistant.language.vocabulary.time_words import MONTH_NAMES

LENGTH: Final = r"((?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|thirty|sixty|ninety) (?:hours?|days?|weeks?|months?|quarters?|years?))"
UNUSED: Final = r"(?:unused|idle|inactive|dormant|untouched|unconnected|quiet|silent|(?:have |has |are |is |were |was )?(?:not|n't|never)(?: been)? (?:used|in use|accessed|connected to|touched|active)|(?:haven't|hasn't|aren't|isn't|weren't|wasn't)(?: been)? (?:used|in use|accessed|connected to|touched|active)|(?:nobody|no one|no-one|nothing)(?:'s| has| is| was)?(?: ever)? (?:used|uses|using|touched|connected to|accessed))(?: (?:at all|by anyone|by anybody|by anything))?"
_CLAUSE: Final = rf"\b(?:that |which )?(?:(?:have|has|had) been |(?:are|is|were|was|sit|sits|sitting) )?{UNUSED}"
OVER: Final = (
    r"(?:for|in|within|over|during)(?: more than| over| longer than| at least| the| about| all of)*(?: last| past)?"
)
_SINCE: Final = rf"since ((?:the |last |early |late |mid |start of |beginning of |end of )*(?:{MONTH_NAMES}|(?:19|20)\d\d|week|month|year|quarter)(?: (?:19|20)\d\d)?)"
_DESKTOPS: Final = r"\bworkspaces?\b|\bdesktops?\b"
_CONNECTED: Final = r"\bdatabases?\b|\bdbs?\b|\brds\b|\bmysql\b|\bpostgres|\bmariadb\b|\bcaches?\b|\bredis\b|\bmemcached\b|\bvalkey\b|\belasticache\b|\bdocumentdb\b|\bredshift\b"
_NAT: Final = r"\bnats?\b|\bnat gateways?\b"
_TABLES: Final = r"\btables?\b|\bdynamo"
_NOUN: Final = r"((?:(?:rds|sql|mysql|postgres|redis|nat|dynamodb|aurora) )?(?:databases?|dbs?|caches?|gateways?|tables?|desktops?|workspaces?))"

RULES: Final[tuple[tuple[str | None, str, str], ...]] = (
    (None, rf"\b(?:unused|idle|inactive|dormant) {_NOUN} (for|since) (?=(?:(?:more than|over|the|last|past|at least) )*(?:\d|an?\b|one|two|three|four|five|six|seven|ten|thirty|sixty|ninety|{MONTH_NAMES}|20\d\d))", r"\1 unused \2 "),
    (_DESKTOPS, rf"{_CLAUSE} {OVER} {LENGTH}\b", r"last connected more than \1 ago"),
    (_DESKTOPS, rf"{_CLAUSE} {_SINCE}", r"last connected before \1"),
    (_DESKTOPS, rf"{_CLAUSE} (?:for|in|within|over|during) the (?:last|past) (week|month|quarter|year)\b", r"last connected more than a \1 ago"),
    (_CONNECTED, rf"{_CLAUSE} (?:for|in|within|over|during) the (?:last|past) (week|month|quarter|year)\b", r"with no connections in the last \1"),
    (_CONNECTED, rf"{_CLAUSE} {OVER} {LENGTH}\b", r"with no connections in the last \1"),
    (_CONNECTED, rf"{_CLAUSE} {_SINCE}", r"with no connections since \1"),
    (_NAT, rf"{_CLAUSE} {OVER} {LENGTH}\b", r"with no traffic in the last \1"),
    (_NAT, rf"{_CLAUSE} {_SINCE}", r"with no traffic since \1"),
    (_TABLES, rf"{_CLAUSE} {OVER} {LENGTH}\b", r"with no reads and with no writes in the last \1"),
    (_TABLES, rf"{_CLAUSE} {_SINCE}", r"with no reads and with no writes since \1"),
)  # fmt: skip
