"""What we could do without, and what would be better elsewhere, said plainly: pairs of (about, form, what it becomes)."""

# ruff: noqa: E501  (a pattern is read as one line)
from __future__ import annotations

from typing import Final

_MAY: Final = (
    r"(?:can|could|should|might|may|would|ought to)(?: (?:all |also |safely |probably |easily |just |really |maybe ))?"
)
_WHO: Final = r"(?:i|we|you|one|people)"
_CHANGE: Final = r"(?:clean(?:ed)?(?: up| out)?|get rid of|be rid of|delete|remove|drop|throw away|throw out|purge|prune|tidy up|bin|trash|do without|let go of|live without|clear(?: out| up)?|dispose of|reclaim)"
_PASSIVE: Final = r"(?:cleaned up|cleaned|deleted|removed|dropped|thrown away|thrown out|purged|pruned|tidied up|disposed of|cleared out|reclaimed|got rid of)"
_END: Final = r"(?: (?:safely|now|today|already|first|next|without (?:harm|risk|worry)))*(?=\s*(?:[?.!]|$))"
_LEAD: Final = r"^(?:(?:show|list|find|give)(?: me| us)? |(?:are there|is there|do we have|have we got|what are) )?(?:(?:any|all|the|our|my|which|what) )*"
_MOVED: Final = r"(?:(?:be )?(?:moved|migrated|switched|converted|changed|ported|transferred|upgraded|put)(?: over)?|move(?: over)?|migrate|switch(?: over)?|convert|change|run|go|live|be (?:fine|ok|okay|good|better|better off|happy|happier|running|run|just fine|just as good|well off)|do (?:fine|well)|be)"
_ONTO: Final = r"(?:to|on|onto|as|with|over to)"
_TO_MOVE: Final = rf"\b(?:that |which )?(?:(?:{_WHO} )?{_MAY} )(?:not yet )?(?:easily |probably |safely |just |also )?{_MOVED} (?:{_ONTO} )?"

_STOP: Final = r"(?:stop|shut (?:down|off)|turn off|switch off|power off|terminate|kill|release|pause|retire|decommission|archive|delete for good)"
_SAID: Final = r"(?=.*(?:\d|\b(?:older|newer|over|under|without|with|not|stopped|unused|idle|untagged|unencrypted|unattached|never|no|empty|costing|created|old)\b))"

RULES: Final[tuple[tuple[str | None, str, str], ...]] = (
    (None, rf"{_LEAD}(old (?:ebs |manual |rds )?snapshots?|unused [\w -]{{2,20}}?|unattached [\w -]{{2,20}}?|idle [\w -]{{2,20}}?) (?:that |which )?(?:{_WHO} {_MAY} {_CHANGE}|{_MAY} be {_PASSIVE}){_END}", r"\1"),
    (None, rf"^{_SAID}(.+?),? (?:that |which )?(?:{_WHO} {_MAY} (?:{_CHANGE}|{_STOP})|{_MAY} be {_PASSIVE}){_END}", r"\1"),
    (None, rf"{_LEAD}([\w-]+(?: [\w-]+)?) (?:that |which )?{_WHO} {_MAY} {_STOP}{_END}", r"wasteful \1"),
    (None, rf"{_LEAD}([\w-]+(?: [\w-]+)?) (?:that |which )?(?:{_WHO} {_MAY} {_CHANGE}|{_MAY} be {_PASSIVE}){_END}", r"wasteful \1"),
    (None, rf"{_TO_MOVE}(?:arm64|arm|graviton\d?)(?: processors?| chips?| cpus?| instead)?\b", "that could move to graviton"),
    (r"\bvolumes?\b|\bdisks?\b|\bebs\b", rf"{_TO_MOVE}gp3(?: instead)?\b", "that could move to gp3"),
    (None, r"\b(backup|back-up) (buckets?)\b", r"\2 whose name contains backup"),
)  # fmt: skip
