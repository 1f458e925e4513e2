"""How a collector asks for a refresh without waiting for it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol


class Background(Protocol):
    def refresh(self, what: str, parameters: Mapping[str, Any]) -> None:
        """Starts the reading of ``what`` (``inventory``, ``metrics``, ``costs``) elsewhere, and returns at once."""
