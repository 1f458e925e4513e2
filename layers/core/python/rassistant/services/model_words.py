"""Facts in the model's words: dropped where they say anything that the facts do not."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures import TimeoutError as OutOfTime

from rassistant.errors import Locale, RAssistantError
from rassistant.llm.fence import fenced
from rassistant.services.insight_text import Sentence, as_data, says_only

logger = logging.getLogger(__name__)

Tell = Callable[[str, str], str | None]
"""The model's text for a system prompt and a user's; None where it did not finish or may not be asked."""

TIME_OUT_S = 12.0
_LANGUAGES: Mapping[Locale, str] = {"en": "English", "ko": "Korean (존댓말)"}


class ModelWords:
    """``tell`` None: no model is on."""

    def __init__(self, tell: Tell | None, *, time_out_s: float = TIME_OUT_S) -> None:
        self._tell = tell
        self._time_out_s = time_out_s
        self._asking = ThreadPoolExecutor(2, thread_name_prefix="model-words")

    def of(self, system: str, facts: Sequence[Sentence], locale: Locale) -> str | None:
        """``system`` has a place for ``{language}``. None where no model is on, or it is late, fails, or says a number
        that is in no fact."""
        if self._tell is None or not facts:
            return None
        asked = system.format(language=_LANGUAGES[locale])
        try:
            text = self._asking.submit(self._tell, asked, fenced(as_data(facts, locale))).result(self._time_out_s)
        except (OutOfTime, RAssistantError) as reason:
            logger.info("the model told nothing: %s", type(reason).__name__)
            return None
        if text is None or not says_only(text, facts, locale):
            logger.info("the model's words were dropped: not by the facts")
            return None
        return text.strip()
