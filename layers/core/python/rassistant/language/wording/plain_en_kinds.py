"""What is said of one kind alone, in everyday English: secrets, trails, notebooks, zones, caches, container services.

Triples of (what about, form, what it becomes)."""

# ruff: noqa: E501  (a pattern is read as one line)
from __future__ import annotations

from typing import Final

_KEPT: Final = r"\bsecrets?\b"
_TRAIL: Final = r"\btrails?\b|\bcloudtrail\b"
_CACHE: Final = r"\bcaches?\b|\belasticache\b|\bredis\b|\bmemcached\b|\bvalkey\b"
_SERVICE: Final = r"\becs\b|\bfargate\b|\bservices?\b(?=.*\btasks?\b)|\bcontainer services?\b"
_READ: Final = r"(?:used|read|touched|retrieved|fetched|opened|accessed|requested|looked at|needed)"
_NOBODY: Final = r"(?:nobody|no one|no-one|nothing)(?: has| have| ever| is| was)*"
_NOT: Final = r"(?:(?:have|has|had|are|is|was|were|do|does|did)(?:n't| not| never)|not|never)(?: been| being| ever)*"
_SINCE: Final = r"(?=(?:for|in|since|over|within)\b)"
_END: Final = r"(?=\s*(?:[?.!,;]|$|in\b|and\b|but\b|or\b|by\b|older\b))"

RULES: Final[tuple[tuple[str | None, str, str], ...]] = (
    (_KEPT, rf"\b(?:unused|untouched|unread|unaccessed|(?:that |which )?{_NOT} {_READ}|(?:that |which )?{_NOBODY} {_READ}|(?:that |which )?(?:we|they|i) (?:haven't|have not|never)(?: ever)? {_READ}|(?:with no|without(?: any)?) (?:access|reads?|use|usage|reader)) {_SINCE}", "not accessed "),
    (_KEPT, rf"\blast {_READ}\b", "last accessed"),
    (_KEPT, rf"\b(?:that |which )?(?:{_NOBODY} rotates?|(?:we|they|i) (?:don't|do not|never|forgot to) rotate)(?: (?:it|them))?{_END}", "not rotated"),
    (_TRAIL, r"\b(?:that |which )?(?:do not|don't|does not|doesn't|no longer|never) (?:log|record|write)(?: (?:anything|events?|any ?more))?(?=\s*(?:[?.!,]|$|in\b|and\b))|(?:(?<=trails )|(?<=trail ))(?:that |which )?(?:are |is |have been )?(?:currently |still )?(?:(?:turned|switched|powered) )?off\b|\bwith logging (?:off|turned off|disabled|stopped|switched off)\b|\bwithout logging\b", "not logging"),
    (_TRAIL, r"(?:(?:(?<=trails )|(?<=trail ))(?:that |which )?(?:are |is )?|\bwith logging )(?:turned |switched )?on(?=\s*(?:[?.!,]|$))|\b(?:that |which )(?:still )?log(?: events)?(?=\s*(?:[?.!,]|$))", "logging"),
    (_TRAIL, r"\b(?:that |which )?(?:do not|don't|does not|doesn't|are not|aren't|not|never) validat(?:e|ing)(?: (?:their|its|the))? (?:log files?|logs)\b", "without log validation"),
    (_TRAIL, r"\b(?:that |which )?(?:validate|validates|validating)(?: (?:their|its|the))? (?:log files?|logs)\b", "with log validation"),
    (_TRAIL, r"\blog files? (?:integrity )?validation\b", "log validation"),
    (r"\bnotebooks?\b|\bsagemaker\b", r"(?:(?<=notebooks )|(?<=notebook ))(?:that |which )?(?:are |is |have been )?(?:currently |still )?(?:(?:turned|switched|powered|shut) )?(?:off|down)(?![\w-])", "stopped"),
    (r"\blambdas?\b|\bfunctions?\b", r"\btouched (?=(?:in|on|last|this|since|before|after|between|during|within|yesterday|today|more than|less than|over|under)\b)", "modified "),
    (None, r"\b(private|public)(?: dns| route ?53)? zones?\b", r"\1 hosted zones"),
    (None, r"(?<!hosted )\b(?:dns |route ?53 )?zones (?=(?:that |which )?(?:are |is )?(?:not )?(?:private|public)\b)", "hosted zones "),
    (r"\bsnapshots?\b", r"\b(?:that (?:were|are|was) |which (?:were|are) )?(?:taken |created |made )?(?:manually|by hand)(?: (?:taken|created|made))?(?=\s*(?:[?.!,]|$|in\b|older\b|over\b|of\b|that\b|and\b))", "of type manual"),
    (r"\bsnapshots?\b", r"\b(?:manually (?:taken|created|made)|hand[- ]?(?:made|taken)) ", "manual "),
    (r"\bsnapshots?\b", r"\b(?:that (?:were|are|was) |which (?:were|are) )?(?:taken |created |made )(?:automatically|by the system|by aws)(?=\s*(?:[?.!,]|$|in\b|older\b|over\b|of\b|that\b|and\b))", "of type automated"),
    (_CACHE, r"\b(?:without|with no|with zero|having no|that have no)(?: any)? (?:clients?|users?|readers?)(?: connected)?\b|\b(?:that |which )?(?:nothing|no client|nobody|no app) (?:is |ever )?(?:connected|connects?|uses?|talks?)(?: to| with)?(?: (?:it|them))?" + _END, "with no connections"),
    (_SERVICE, r"\b(\d+|no|zero|one|two|three|(?:fewer|less|more) than \d+|at least \d+|at most \d+) (tasks?|containers?) (?:that are |currently |actually )?running\b(?! than)", r"\1 running tasks"),
    (_SERVICE, r"\b(?:that |which )?(?:(?:are |is )?running nothing|(?:with|have|has|having) nothing running)\b", "with no running tasks"),
    (_SERVICE, r"\b(?:that |which )?(?:(?:are |is )?missing (?:some )?tasks|(?:are |is )?not at full strength|(?:with|have|having) (?:not enough|too few) tasks(?: running)?|(?:do not|don't|lack|lacking) (?:have |run )?enough tasks)(?![\w-])", "with fewer running tasks than desired"),
    (r"\brepos?\b|\brepositor(?:y|ies)\b|\becr\b|\bregistr(?:y|ies)\b", r"\blifecycle rules?\b", "lifecycle policy"),
    (r"\brepos?\b|\brepositor(?:y|ies)\b|\becr\b|\bregistr(?:y|ies)\b", r"\b(?:that |which )?(?:never|don't|do not) (?:clean up|expire|prune|delete)(?: (?:anything|(?:old )?images|old ones))?(?=\s*(?:[?.!,]|$|in\b))", "without lifecycle policy"),
)  # fmt: skip
