"""Why some findings come without code: what to do about them is no call that could be written down beforehand."""

from __future__ import annotations

from collections.abc import Mapping

from rassistant.errors import Text
from rassistant.models.finding import Mode

BY_MODE: Mapping[Mode, Text] = {
    "I": Text("This is information: there is nothing to run.", "정보 제공용 항목이라 실행할 코드가 없습니다."),
    "B": Text(
        "This is a buying decision, which a person makes in the console or with the seller: no code buys it.",
        "구매 결정은 사람이 콘솔에서 직접 해야 하므로 구매 코드는 제공하지 않습니다.",
    ),
}

BY_CHECK: Mapping[str, Text] = {}
"""A check without a fix says here why."""
