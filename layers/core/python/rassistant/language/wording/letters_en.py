"""A question that is written as a letter: who is greeted, why it is asked, what is asked, and who signs."""

# ruff: noqa: E501  (a pattern is read as one line)
from __future__ import annotations

import re
from typing import Final, NamedTuple

from rassistant.language.wording.chat_en import is_talk
from rassistant.language.wording.chat_words_en import ASKED, WHO
from rassistant.language.wording.deferred import Deferred
from rassistant.language.wording.text import is_korean

_GREETED: Final = Deferred(
    r"^\s*(?:dear|hello|hi|hey|hiya|greetings|good (?:morning|afternoon|evening|day)|morning|afternoon|to whom it may concern|to the)\b"
    r"(?:\s+(?!(?:which|what|how|show|list|give|please|can|could|i|we|my|our)\b)(?:[\w.'/&-]+)){0,4}?(?:\s*[,!:;.-]+\s+(?=\S)|\s+(?=(?:my name|this is|i'm|i am|we are|we're|it's)\b))",
    re.IGNORECASE,
)
_THANKS: Final = r"(?:(?:many |best |kind |warm |kindest |warmest |with |my |all the |a thousand |very |yours? )*(?:thanks|thank you|thx|regards|rgds|br|wishes|best|cheers|greetings|salutations|sincerely|truly|faithfully|respectfully|cordially|warmly|gratefully|yours|appreciatively|ciao|bye|ta|tia|have a (?:nice|good|great|lovely) (?:day|weekend|evening|week))(?: (?:a lot|in advance|so much|very much|again|and (?:best |kind )?regards|for your (?:\w+ )?(?:help|time|support|assistance|cooperation)|from [\w ]{2,20}|to (?:you|all)(?: all)?|indeed|and (?:have )?a (?:nice|good) (?:day|weekend)))*)"
_SIGNED: Final = Deferred(
    rf"(?:(?<=[.!?…,:;)-])|(?<=\w)(?=\s+(?:best|kind|many|warm) ))\s*{_THANKS}(?:\s*[,.!;-]*\s*{_THANKS})*\s*[,.!;-]*\s*"
    r"(?:(?:/|-+|~)?\s*(?-i:[A-Z])[\w.'-]*(?:\s+(?:(?-i:[A-Z])[\w.'-]*|of|and|for|the|&)){0,8}(?:\s*[,(-]\s*[\w &/-]{2,40}\)?)?)?\s*[.!)]*\s*$",
    re.IGNORECASE,
)
_SIGNED_SHORT: Final = Deferred(
    r"(?<=[.!?])\s*(?:thx|thanks|cheers|ty|best|regards|ta|tia)\s*[,!-]\s*[a-z]{2,6}[\s.!]*$", re.IGNORECASE
)
"""Of somebody who writes no capitals, behind a greeting."""
_SENTENCES: Final = re.compile(
    r"(?<=[.!?])(?<!\.\.)\s+|,?\s+so\s+(?=(?:i|we) (?:need|want|would like|must|have to|require|am|are)\b|please\b|could\b|can\b)|\s+-+\s+",
    re.IGNORECASE,
)
_REQUEST: Final = Deferred(
    rf"\?\s*$|^(?:(?:so|and|now|then|therefore|thus|hence|to that end|for this|for that|in short|finally|my question is|the question is|question)[,:]? )*(?!i\b|we\b|my\b|our\b|need\b|is that\b|just\b){ASKED}",
    re.IGNORECASE,
)
_WISH: Final = Deferred(
    r"^(?:(?:so|and|now|then|therefore|that's why|that is why|hence|for this|for that)[,:]? )*(?:i|we)(?:'d| would| will|'ll|'m| am|'re| are)? (?:also |really |just |urgently |kindly )*(?:need|want|require|like|request|looking for|interested in|must have|must know|have to know|ask for|wish)\b",
    re.IGNORECASE,
)
_NARROWER: Final = Deferred(
    r"^(?:(?:please|but|and|also|note that|actually)[, ]+)*(?:(?:i|we)(?:'m| am|'re| are)? (?:only|just)(?: really)? (?:need|want|care about|interested in|mean|require|looking for|after|look at)|(?:only|just)(?: for)?|(?:please )?(?:only (?:include|list|show|consider)|limit (?:it|this|the list) to|restrict (?:it|this|the list) to))\s+(?=\S)",
    re.IGNORECASE,
)
_STATED: Final = Deferred(
    r"^(?:(?:so|and|but|also|currently|since|as|because|while|unfortunately|recently|apparently|today|yesterday|last \w+|this \w+|at the moment|for context|(?:quick |some |a bit of )?(?:background|context)|fyi|now|if|when|whenever|before|after|until|unless|although|though|(?:as part of|for|in|during|because of|due to|with|after|before|at) [\w' ]{3,50}?,? (?=(?:we|i)\b))[,:]? ?)*"
    rf"(?:i|we|he|she|there|my|our|the|an?|someone|somebody|nobody|no one|everyone|one|people|management|finance|legal|security|hope|hoping|sorry|thanks|thank|aws|amazon|(?!(?:they|it)\b){WHO}|"
    r"(?:it|this|that|these|they)(?:'s| is| are| will| was)? (?:for|about|part of|needed for|required (?:for|by)|urgent|going into|because|due to|important|not urgent|my|our)|"
    r"(?:it|this|that|they|something|things) (?:has|have|had|was|were|is wrong|went|got|keeps?|kept|came|happened|started|looks?|seems?|sounds?|feels?|asked|told|wants?|needs?|complained|said)|"
    r"(?-i:[A-Z])\w+ (?:asked|wants?|told|said|says|left|quit|needs|keeps|retired|resigned|is (?:asking|waiting|on|away|out|worried|new)|was (?:asking|wondering|surprised)|has (?:asked|left)))\b",
    re.IGNORECASE,
)
_ORDERS_YOU: Final = Deferred(
    r"\b(?:want|need|like|ask|expect|order|beg|require|request)(?:ed|s)? (?:you|u|someone|the (?:bot|assistant))\b|\byou (?:should|must|have to|need to|better)\b|^(?:please|kindly|pls)\b|\b(?:only|just|except|ones?|those|these|them|mean|meant|meaning|focus\w*|i\.e|interested in|care about|looking for|searching for|after the)\b"
    r"|\b(?:i|we) (?:think|guess|believe|suppose|suspect|assume|heard|bet|reckon)\b"
    r"|\b(?:i|we)(?:'d| would)?(?: really| also)? (?:want|need|require|like|prefer) (?!to\b|us\b|(?:it|this|that) )",
    re.IGNORECASE,
)


class Letter(NamedTuple):
    """``question``: with what it is limited to. ``stated``: sentences that ask nothing, nor choose by their form."""

    question: str
    stated: tuple[str, ...]


def letter(text: str) -> Letter | None:
    """None where it is no letter, or where a sentence is neither asked nor stated."""
    if is_korean(text):
        return None
    left = _GREETED.sub("", text, count=1)
    signed = _SIGNED.search(left) or (_SIGNED_SHORT.search(left) if left != text else None)
    left = left[: signed.start()] if signed is not None and signed.start() else left
    sentences = [sentence for sentence in _SENTENCES.split(left) if any(c.isalnum() for c in sentence)]
    sentences = [sentence for sentence in sentences if not is_talk(sentence)]
    asked = [at for at, sentence in enumerate(sentences) if _REQUEST.search(sentence)]
    asked = asked or [at for at, sentence in enumerate(sentences) if _WISH.match(sentence)][-1:]
    if not asked:
        asked = [len(sentences) - 1] if len(sentences) == 1 else []
    if not asked or (len(sentences) == 1 and left == text):
        return None
    question = " ".join(sentences[at].strip() for at in asked)
    stated: list[str] = []
    for at, sentence in enumerate(sentences):
        if at in asked:
            continue
        if (limited := _NARROWER.match(sentence)) is not None:
            question = f"{question.rstrip(' .?!')}, only {sentence[limited.end() :].rstrip(' .!')}"
        elif _STATED.match(sentence) and not _ORDERS_YOU.search(sentence):
            stated.append(sentence)
        else:
            return None
    return Letter(question, tuple(stated))
