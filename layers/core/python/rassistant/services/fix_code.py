"""GET /api/recommendations/{id}/code: the text of a fix, for the resource as it was last seen."""

from __future__ import annotations

from collections.abc import Sequence

from rassistant.checks.accounts import SUBJECTS
from rassistant.collect.inventory import Inventory
from rassistant.errors import Locale, NotFound, Text
from rassistant.models.collected import Collected
from rassistant.models.finding import Finding
from rassistant.models.resource import Resource
from rassistant.models.scope import Scope
from rassistant.remedies.remedy import Format, Subject
from rassistant.remedies.rendering import code_for
from rassistant.services.optimize import Judged, Optimize

_GONE = Text("There is no such recommendation, or no longer.", "해당 추천이 없거나 더 이상 유효하지 않습니다.")


class FixCode:
    def __init__(self, optimize: Optimize, inventory: Inventory) -> None:
        self._optimize = optimize
        self._inventory = inventory

    def text(self, recommendation_id: str, format_: Format, locale: Locale) -> str:
        """Nothing is run. Raises NotFound where the finding or its resource is gone."""
        return code_for(self.subject(recommendation_id)[1], format_, locale)

    def subject(self, recommendation_id: str) -> tuple[Collected[Judged], Subject]:
        """What the fix is for, and all that was judged with it. NotFound."""
        judged = self._optimize.judge()
        finding = next((one for one in judged.value.findings if one.id == recommendation_id), None)
        if finding is None:
            raise NotFound(_GONE)
        return judged, self._subject(finding, judged.value.subjects)

    def _subject(self, finding: Finding, subjects: Sequence[Resource]) -> Subject:
        own = (finding.account_id, finding.region, finding.service_type, finding.resource_id)
        if finding.service_type in SUBJECTS:
            return Subject(finding, next(one for one in subjects if one.key == own))
        types = sorted({finding.service_type, *(key[2] for key in finding.covers)})
        listed = self._inventory.list(types, Scope((finding.account_id,), (finding.region,)))
        by_key: dict[tuple[str, str, str, str], Resource] = {resource.key: resource for resource in listed.value}
        if own not in by_key:
            raise NotFound(_GONE)
        others = tuple(by_key[key] for key in sorted(finding.covers - {own}) if key in by_key)
        return Subject(finding, by_key[own], others)
