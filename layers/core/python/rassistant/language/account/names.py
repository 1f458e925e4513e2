"""Names and tags in a question: the phrases around a free word that say what it is."""

# ruff: noqa: E501  (a pattern or a table row is read as one line)
from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from rassistant.language.account.no_tags import behind_field, ends_clause, is_no_value, is_predicate
from rassistant.language.plan import Condition, Operator
from rassistant.language.rules.drafts import Draft, everywhere
from rassistant.language.vocabulary.lexicon import Lexicon
from rassistant.language.vocabulary.phrases import phrases
from rassistant.language.vocabulary.time_words import MONTH_NAMES
from rassistant.language.wording.chat_words_en import TALKED
from rassistant.language.wording.deferred import Deferred, DeferredTable

_V = r"(?:\"(?P<q{n}>[^\"]+)\"|'(?P<s{n}>[^']+)'|(?P<v{n}>/?[\w*?\-][\w.\-/:@+*?]*[\w*\-/]|/?\w))"
_STOP = frozenset(
    phrases(
        """
        a | an | the | is | are | of | in | on | at | for | with | by | and | or | not | no | any | all | set |
        to | as | than | more | less | have | has | having | each | every | value | values | key | keys | name |
        named | names | tag | tags | tagged | instances | instance | resources | buckets | volumes | functions |
        that | which | who | whose | by | region | regions | count | total | sort | sorted | group | grouped |
        per | from | only | it | its | contains | containing | starting | missing | without | where | don |
        doesn | do | does | their | its | our | my | your | cost | costs | spend | spends | spent
        """
    )
)
_KO_STOP = frozenset(
    phrases(
        """
        이 | 가 | 은 | 는 | 을 | 를 | 의 | 모든 | 없는 | 있는 | 그 | 각 | 특정 | 해당 | 어떤 | 무슨 | 및 | 또는 | 값 | 별 | 같은 | 다른 |
        중 | 중에 | 중에서 | 중의 | 가운데 | 가운데서 | 가운데에서 | 달린 | 붙은 | 붙어 | 가진 | 없이 | 것 | 거
        """
    )
)
_JOSA = r"(?:이|가|은|는|을|를|에|의|도)?"
_COPULA = r"(?:으로|로|인|이고|이며|이면서|이거나|이|가|라는|이라는|라고|이라고|와|과)?"


def _value(n: int, *, korean: bool = False) -> str:
    latin = _V.format(n=n)
    if not korean:
        return latin
    return rf"(?:\"(?P<q{n}>[^\"]+)\"|'(?P<s{n}>[^']+)'|(?P<v{n}>/?[A-Za-z0-9_*?\-](?:[A-Za-z0-9_.\-/:@+*?]*[A-Za-z0-9_*\-/])?(?:\.(?=(?:으로|로)\s?시작))?|[가-힣]+?))"


_HAS = r"(?:contain(?:s|ing)?|includ(?:e|es|ing)|ha(?:s|ve|ving)|with|like)"
_NOT = r"(?P<not>(?:do(?:es)?\s?n[o']t|don't|doesn't|not|never|isn't|aren't)\s+)?"
_NAMES = r"(?:the\s+)?(?:resource\s+)?names?"

_NAME_RULES: tuple[tuple[str, Operator], ...] = (
    (rf"(?:(?:whose|where|with|having|that have)\s+)?(?:{_NAMES}\s+(?:that\s+|which\s+)?)?{_NOT}(?:starts?|starting|begin(?:s|ning)?|prefixed)\s+(?:with|by)\s+(?:the\s+)?(?:prefix\s+|letters?\s+|word\s+|string\s+)?{_value(1)}(?:\s+in\s+(?:the|their|its)\s+names?)?", "starts_with"),
    (rf"(?:with\s+)?(?:a\s+|the\s+)?(?:name\s+)?prefix(?:\s+of|\s+is|\s*=)?\s+{_value(1)}", "starts_with"),
    (rf"(?:(?:whose|where|with|having|that have)\s+)?(?:{_NAMES}\s+(?:that\s+|which\s+)?)?{_NOT}(?:ends?|ending|suffixed)\s+(?:with|in|by)\s+(?:the\s+)?(?:suffix\s+|letters?\s+|word\s+|string\s+)?{_value(1)}(?:\s+in\s+(?:the|their|its)\s+names?)?", "ends_with"),
    (rf"(?:with\s+)?(?:a\s+|the\s+)?(?:name\s+)?suffix(?:\s+of|\s+is|\s*=)?\s+{_value(1)}", "ends_with"),
    (rf"(?:(?:whose|where|with|having|that have)\s+)?{_NAMES}\s+(?:that\s+|which\s+)?{_NOT}{_HAS}\s+(?:the\s+)?(?:word\s+|string\s+|text\s+|substring\s+)?{_value(1)}(?:\s+in\s+(?:it|them))?", "contains"),
    (rf"(?:(?:that|which)\s+)?{_NOT}{_HAS}\s+(?:the\s+)?(?:word\s+|string\s+|text\s+)?{_value(1)}\s+in\s+(?:the|their|its|the resource)\s+names?", "contains"),
    (rf"(?:(?:that|which)\s+)?{_NOT}containing\s+(?:the\s+)?(?:word\s+|string\s+|text\s+){_value(1)}", "contains"),
    (rf"(?:(?:whose|where|with)\s+)?{_NAMES}\s+(?:is\s+|are\s+)?{_NOT}match(?:es|ing)?\s+(?:the\s+)?(?:pattern\s+)?{_value(1)}", "matches"),
    (rf"(?:that\s+|which\s+)?(?:are\s+|is\s+)?{_NOT}(?:named|called)\s+(?:exactly\s+)?(?!the\b|a\b|by\b){_value(1)}", "eq"),
    (rf"(?:(?:whose|where|with|having)\s+)?{_NAMES}\s*(?:(?:is|are)\s+|equals?\s+|=\s*|==\s*|:\s*|equal to\s+|of\s+)+{_NOT}(?:exactly\s+|equal to\s+)?{_value(1)}", "eq"),
    (r"(?:(?:under|below|beneath|in|at)\s+)(?P<v1>/[\w./\-]*[\w\-/])", "starts_with"),
    (r"(?<![\w.])(?P<v1>/[\w./\-]*[\w\-])(?:\s*(?:아래에 있는|밑에 있는|하위에 있는|아래의|밑의|하위의|아래|밑|하위|경로의|로 된|로))?", "starts_with"),
    (rf"{_value(1, korean=True)}\s?(?:이?라는|이?란)\s?이름(?:이|을|를)?\s*(?:포함(?:된|하는|되는|한)?|들어(?:간|가는|\s?있는|가\s?있는)|가진)", "contains"),
    (rf"(?:(?:whose|where|with|having)\s+)?{_NAMES}\s*!=\s*{_value(1)}", "ne"),
    (rf"(?:with|having)\s+(?:the\s+)?(?:exact\s+)?name\s+(?!that\b|which\b|of\b){_value(1)}", "eq"),
    (rf"(?:matching|(?:(?:that|which)\s+)?match(?:es)?|like)\s+(?:the\s+)?(?:pattern\s+)?(?=\S*\*|\S*\?\S|[\"']){_value(1)}(?P<any>\?(?=$))?", "matches"),
    (rf"이름{_JOSA}\s*{_value(1, korean=True)}(?:으로|로|라고)?\s*시작(?:하지\s?않는(?P<not>)|하는|되는|하고|되고|하며|된|하|)(?:\s?것)?", "starts_with"),
    (rf"(?:이름{_JOSA}\s*)?{_value(1, korean=True)}(?:으로|로|라는 글자로|라는 단어로)\s*시작(?:하지\s?않는(?P<not>)|하는|되는|하고|되고|하며|된)(?:\s*이름(?:의|을 가진|인)?)?", "starts_with"),
    (rf"이름{_JOSA}\s*{_value(1, korean=True)}(?:으로|로|라고)?\s*끝나(?:지\s?않는(?P<not>)|는|고|며|)", "ends_with"),
    (rf"{_value(1, korean=True)}(?:으로|로)\s*끝나(?:지\s?않는(?P<not>)|는|고|며)(?:\s*이름(?:의|을 가진|인)?)?", "ends_with"),
    (rf"(?:이름(?:에|이|중에|에는|안에)?\s*){_value(1, korean=True)}(?:이라는|라는|란|이란)?\s*(?:단어|글자|문자열|문자|텍스트|말)?(?:이|가|을|를|도)?\s*(?:포함(?:되지\s?않은|하지\s?않는|되지\s?않는|하지\s?않은|안\s?된)(?P<not>)|들어\s?있지\s?않[은는](?P<not2>)|들어가지\s?않[은는](?P<not3>)|없는(?P<not4>)|안\s?들어(?:간|가는|가고|가\s?있는|\s?있는)(?P<not5>)|포함(?:된|하는|되는|한|되어\s?있는|돼\s?있는|하고\s?있는|되고|하고)?|들어(?:가\s?있는|\s?있는|간|가는|있는|가고)|담긴|있는|붙은)", "contains"),
    (rf"{_value(1, korean=True)}(?:이|가|을|를|라는 단어가|라는 글자가|이라는 단어가|이라는 글자가)?\s*(?:이름에|이름에\s*(?:포함|들어))(?:\s*(?:포함된|들어간|들어있는|들어 있는|포함되어 있는|있는|들어가는|포함되는))", "contains"),
    (rf"{_value(1, korean=True)}\s?(?:이?라는\s?(?:글자|단어|문자)(?:가|이)?|(?:이|가)(?=\s*들어\S*\s*(?:있는\s*)?이름))\s*(?:들어간|들어가는|들어\s?있는|들어가\s?있는)(?:\s*이름(?:의|을 가진)?)?", "contains"),
    (rf"{_value(1)}\s?(?:이|가)\s*(?:안\s?들어(?:간|가는|가\s?있는|\s?있는)(?P<not>)|들어(?:가지|\s?있지|가\s?있지)\s?않[은는](?P<not2>)|들어간|들어가는|들어\s?있는|들어가\s?있는)(?:\s*이름(?:의|을 가진)?)?", "contains"),
    (rf"이름{_JOSA}\s*(?:정확히\s*)?{_value(1, korean=True)}(?:이|가)\s*아닌", "ne"),
    (rf"이름{_JOSA}\s*(?:=|==|:)?\s*(?:정확히\s*)?{_value(1, korean=True)}(?:인|이고|이며|이라는|라는|라고 하는|와 같은|과 같은|와 일치하는|과 일치하는)(?=\s|$|[^가-힣]|것|거|애)", "eq"),
    (rf"이름\s*(?:=|==|:)\s*{_value(1, korean=True)}(?=\s|$|\))", "eq"),
    (rf"{_value(1)}(?:이라는|라는|란|이란|이라고 하는)(?!\s*태그)\s*(?:이름(?:의|을 가진|으로 된)?)?", "eq"),
)  # fmt: skip

_NEGATIVE = re.compile(r"!|≠|not|n't|other")
_KEY = r"(?:\"(?P<kq>[^\"]+)\"|'(?P<ks>[^']+)'|(?P<k>[A-Za-z][\w:/\-]*\w|[A-Za-z]|[가-힣]+?))"
_PREFIXED = r"(?:aws|eks|ecs|k8s|r-assistant):"
"""Keys that have a colon of their own: aws:cloudformation:stack-name is no pair."""
_EQ = r"\s*(?:=|==|:)\s*"
_EQ_ALONE = (
    r"\s*(?:=|==|:(?!\s+(?:all|any|are|can|could|count|do|find|get|give|how|i|is|list|my|need|our|please|pull|show|tell|"
    r"the|we|what|where|which|who)\b))\s*"
)
"""A label (my boss: which servers) is no tag, nor is a ticket (INC-12: disk alarms)."""
_IS = r"\s+(?:(?:is|are|equal to|equals?|set to|of|being|value(?:\s+(?:is|of))?|with(?: the)? value(?:\s+(?:of|is))?|has(?: the)? value|=)\s+)+"
_TAG_RULES: tuple[str, ...] = (
    rf"(?:tagged|tags?)\s+(?:as\s+|with\s+|by\s+|where\s+)?(?:the\s+)?(?:tag\s+)?(?:key\s+)?{_KEY}(?P<ne>\s*!=\s*|{_EQ}|{_IS}){_value(1, korean=True)}",
    rf"{_KEY}\s+tags?(?:\s+value)?(?:(?P<ne>\s*!=\s*|\s+(?:is\s+not|isn't|not equal to|other than|is other than)\s+)|{_EQ}|{_IS}|\s+(?=\"|')){_value(1, korean=True)}",
    rf"(?:tagged|tags?)\s+(?:with\s+|as\s+)(?!the\b|a\b|an\b|no\b|any\b){_KEY}\s+{_value(1)}(?=\s|$|[,.?!])",
    rf"{_KEY}\s*태그(?:의)?\s*(?:값|밸류)?{_JOSA}\s*(?:=|==|:)?\s*(?P<ne>!=)?\s*{_value(1, korean=True)}(?=(?:으로|로|인|이고|이며|이면서|이거나|라는|이라는|라고|이라고|와 같은|과 같은|이 아닌|가 아닌|이아닌|가아닌|\s*아닌|거나)(?:\s|$|[^가-힣]|것|거|애|설정|지정|된)|$|\s*(?:EC2|RDS|EBS|S3|인스턴스|볼륨|버킷|서버|함수|람다|리소스))",
    rf"태그\s+(?:키\s*)?{_KEY}(?:의\s*값)?(?:가|이|는|은)?\s*(?:=|:)?\s*(?P<ne>!=)?\s*{_value(1, korean=True)}(?=(?:으로|로|인|이고|이며|이면서|이거나|라는|이라는|와 같은|이 아닌|가 아닌|\s*아닌|거나)(?:\s|$|[^가-힣]|것|거|애|설정|지정|된))",
    rf"(?<![\w가-힣.:/-])(?![A-Za-z]+-\d+:\s)(?P<k>{_PREFIXED}[\w:/.-]*\w(?=\s*=)|(?!{_PREFIXED})[A-Za-z가-힣][\w\-/]*){_EQ_ALONE}(?:\"(?P<q1>[^\"]+)\"|'(?P<s1>[^']+)'|(?P<v1>[A-Za-z0-9_*?](?:[A-Za-z0-9_.\-/:@+*?]*[A-Za-z0-9_*\-/])?|[가-힣]+?(?=(?:인|이고|이며|으로|로)?(?:\s|$))))",
    r"(?<![\w가-힣.:/-])(?P<k>[A-Za-z가-힣][\w\-/]*)\s*(?P<ne>!=|≠)\s*(?:\"(?P<q1>[^\"]+)\"|'(?P<s1>[^']+)'|(?P<v1>[A-Za-z0-9_](?:[A-Za-z0-9_.\-/:@+]*[A-Za-z0-9_\-/])?))",
)
_TAG_KEY_RULES: tuple[str, ...] = (
    rf"(?<![\w-]){_KEY}\s+tags?(?:\s+keys?)?(?![\w-])",
    rf"(?<![\w-])(?:the\s+)?tags?\s+(?:keys?\s+|named\s+|called\s+)?(?!(?:spen[dt]|pa(?:y|id)|incurs?|incurred)\b){_KEY}(?![\w-])",
    rf"(?<![\w가-힣]){_KEY}(?:라는|이라는)?\s*태그",
    rf"태그(?:에|에는|로|중에)?\s+(?:키\s*)?{_KEY}(?=이|가|은|는|를|을|별|마다|\s|$|로|으로)",
)
_TAGGED_KEY = Deferred(rf"(?<![\w-])tagged\s+(?:with\s+)?(?:an?\s+|the\s+)?{_KEY}(?:\s+tag)?(?![\w=:-])")
_NAMED = tuple((Deferred(pattern, re.IGNORECASE | re.ASCII), op) for pattern, op in _NAME_RULES)
_TAGS = tuple(Deferred(pattern, re.IGNORECASE | re.ASCII) for pattern in _TAG_RULES)
_KEYS = DeferredTable(_TAG_KEY_RULES, re.IGNORECASE | re.ASCII)


_ASKS = re.compile(r"(?:which|what|who|where|how|do|does|did|is|are|can|could|any|have|has)\b", re.IGNORECASE)
_ENDS_IN_MONTH = re.compile(rf"\bend(?:s|ing)? in (?:{MONTH_NAMES})$", re.IGNORECASE)
"""What ends in May is over then, whatever it is called."""
_MAY_NAME = re.compile(r"name|이름|라는|start|begin|end|prefix|suffix|called|contain|match|시작|끝나|들어|/")


def found(text: str, low: str, lexicon: Lexicon) -> Iterator[tuple[int, int, str, Any]]:
    """COND with a draft on the name or a tag (TEXTTEST: its condition, where a field beside it may be meant); ASSIGN (key, value, negative) for ``key=value``; TAGKEY with a key."""
    if _MAY_NAME.search(low):
        for pattern, op in _NAMED:
            for match in pattern.finditer(text):
                value = _group(match, 1)
                if (
                    value
                    and value.lower() not in _STOP
                    and value not in _KO_STOP
                    and not _ENDS_IN_MONTH.search(match[0])
                ):
                    yield from _of_name(match, behind_field(low, match, lexicon), _name_draft(match, op, value))
    for number, pattern in enumerate(_TAGS):
        if number < 5 and "tag" not in low and "태그" not in low:
            continue
        for match in pattern.finditer(text):
            key, value = _key(match), _group(match, 1)
            if (
                key
                and value
                and key.lower() not in _STOP
                and (value.lower() not in _STOP or (number >= 5 and value.lower() == "on" and "=" in match[0]))
                and key not in _KO_STOP
                and value not in _KO_STOP
                and not is_no_value(value, _key(match), lexicon, bare=match.groupdict().get("v1") is not None)
                and not is_predicate(text, match.end(), value)
                and not _is_of_a_field(match[0], key, value, lexicon)
            ):
                negative = _NEGATIVE.search(match.groupdict().get("ne") or "") is not None
                if number >= 5 and (
                    _is_no_tag(match[0], key, value, lexicon)
                    or _ends_label(low, match, lexicon)
                    or _is_heading(text, match, lexicon)
                ):
                    continue
                if number >= 5:
                    yield match.start(), match.end(), "ASSIGN", (key, value, negative)
                    continue
                end, values = _more_values(text, match.end(), lexicon)
                yield match.start(), end, "TAGPAIR", (key, (value, *values), negative)
    if "tag" in low or "태그" in low:
        yield from _tag_keys(text, lexicon)


def _of_name(match: re.Match[str], begin: int, drafted: Draft) -> Iterator[tuple[int, int, str, Any]]:
    """``begin``: where the test alone begins; behind the name of a field, it is a test of that."""
    if begin == match.start():
        yield begin, match.end(), "COND", drafted
    if begin > match.start() or ("name" not in match[0].lower() and "이름" not in match[0]):
        yield begin, match.end(), "TEXTTEST", next(iter(drafted.options.values()))


def _is_no_tag(written: str, key: str, value: str, lexicon: Lexicon) -> bool:
    """CPU = 20 is a comparison, and so is what ends a longer label: lifecycle rules = yes."""
    if lexicon.senses(key).keys() & {"METRIC", "NUMFIELD", "COST", "TIMEFIELD"}:
        return True
    if ": " in written and "SERVICE" in lexicon.senses(value):  # quick check: ec2 with …
        return True
    return " " in written and (value.isdigit() or "YESNO" in lexicon.senses(value))


def _is_of_a_field(written: str, key: str, value: str, lexicon: Lexicon) -> bool:
    """태그 변경 불가인: a field of some kind is called so, and its value, and no tag's key."""
    if not written.startswith("태그"):
        return False
    named = f"태그 {key}".lower()
    return "FIELD" in lexicon.senses(named) or "VALUE" in lexicon.senses(f"{named} {value.lower()}")


def _is_heading(text: str, match: re.Match[str], lexicon: Lexicon) -> bool:
    """Correction: stopped servers. Words of no meaning here begin the text, and what is asked follows the colon."""
    before = text[: match.start()].lower().split()
    if ": " not in match[0] or not text[match.end() :].strip(" .!?"):
        return False
    said = [lexicon.senses(word).keys() for word in (*before, _key(match).lower())]
    if any(_NAMED_BEFORE & senses and "FILLER" not in senses for senses in said):
        return False
    return bool(lexicon.senses(_group(match, 1)).keys() - {"FILLER", "REGION", "ADJ", "PART"})


_NAMED_BEFORE = frozenset(("SERVICE", "FIELD", "NUMFIELD", "BOOLFIELD", "METRIC", "STATE", "VALUE", "TAGS", "REGION"))
_LABELS = frozenset(("FIELD", "NUMFIELD", "BOOLFIELD", "METRIC", "TIMEFIELD"))
_LONGEST_LABEL = 4


def _ends_label(low: str, match: re.Match[str], lexicon: Lexicon) -> bool:
    """Billing mode = provisioned: the key is the end of a field's name that began before it."""
    words = low[: match.end("k")].replace("(", " ").split(" ")
    longer = (" ".join(words[-count:]) for count in range(2, min(len(words), _LONGEST_LABEL) + 1))
    return any(_LABELS & lexicon.senses(label).keys() for label in longer)


_MORE = Deferred(
    rf"(?:\s*,\s*(?:or\s+)?|\s+or\s+|이거나\s*|거나\s*|이나\s*|\s*또는\s*|\s*혹은\s*){_value(1, korean=True)}"
    r"(?=인|이고|이며|$|\s|이 아닌|가 아닌)",
    re.IGNORECASE | re.ASCII,
)


def _more_values(text: str, at: int, lexicon: Lexicon) -> tuple[int, tuple[str, ...]]:
    """prod or staging: further values of the same tag, as long as they are no words of the question's own."""
    values: list[str] = []
    while (match := _MORE.match(text, at)) and not lexicon.senses(value := _group(match, 1)):
        longer = " ".join((value, *text[match.end() :].split()[:1]))
        if value.lower() in TALKED or lexicon.senses(longer).keys() & _LABELS:  # x9 or upper size < 28
            break
        values.append(value)
        at = match.end()
    return at, tuple(values)


def _is_key(key: str, lexicon: Lexicon) -> bool:
    """A noun of the question (EC2 태그, 서버 태그) or a filler is no tag's key."""
    if key.lower() == "name":
        return True
    if not key or key.lower() in _STOP or key in _KO_STOP or key.endswith(("별", "마다")):
        return False
    senses = lexicon.senses(key).keys()
    if ends_clause(key, lexicon):
        return False
    return (key.lower() == "stage" or not senses & {"SERVICE", "REGION", "STATE"}) and (
        key.isascii() or not senses & {"FILLER", "PART"}
    )


def _tag_keys(text: str, lexicon: Lexicon) -> Iterator[tuple[int, int, str, Any]]:
    for pattern in _KEYS:
        at = 0
        while match := pattern.search(text, at):
            key = _key(match)
            if _is_key(key, lexicon) and not _LABELS & lexicon.senses(match[0]).keys():  # tag mutability
                yield match.start(), match.end(), "TAGKEY", key
            at = match.start() + 1
    for match in _TAGGED_KEY.finditer(text):
        key = _key(match)
        if _is_key(key, lexicon):
            yield match.start(), match.end(), "TAGGEDKEY", key


def _name_draft(match: re.Match[str], op: Operator, value: str) -> Draft:
    groups = match.groupdict()
    if groups.get("any") and "*" in value and not _ASKS.match(match.string):  # a pattern that ends with any letter
        value += "?"
    negative = any(groups.get(name) is not None for name in ("not", "not2", "not3", "not4", "not5"))
    if "*" in value.strip() or "?" in value[:-1]:
        op = "matches" if op in ("eq", "matches") else op
        value = value if op == "matches" else value.strip("*")
    elif op == "matches":
        op = "contains"
    drafted = everywhere(Condition("name", op, value), match[0], listable=op == "eq")
    return drafted.negated() if negative else drafted


def _group(match: re.Match[str], n: int) -> str:
    groups = match.groupdict()
    return next((groups[name].strip() for name in (f"q{n}", f"s{n}", f"v{n}") if groups.get(name)), "")


def _key(match: re.Match[str]) -> str:
    groups = match.groupdict()
    return next((groups[name].strip() for name in ("kq", "ks", "k") if groups.get(name)), "")
