"""What teams call their environments, in tags and in questions."""

from __future__ import annotations

import re
from typing import Final

ENVIRONMENTS: Final[tuple[tuple[frozenset[str], str], ...]] = (
    (frozenset(("prod", "production", "prd", "운영")), r"production|prod|prd|운영|프로덕션|상용"),
    (frozenset(("dev", "development", "develop", "개발")), r"development|dev|개발"),
    (frozenset(("staging", "stage", "stg", "스테이징")), r"staging|stage|stg|스테이징|스테이지"),
    (frozenset(("test", "testing", "tst", "테스트")), r"testing|test|tst|테스트"),
    (frozenset(("qa", "검증")), r"qa|검증"),
)
"""What teams call their environments: the values that tags have for each, and the words of questions."""
ENVIRONMENT = re.compile(
    r"(?<![a-z0-9가-힣._\-/])(?:"
    + "|".join(f"(?P<e{n}>{words})" for n, (_, words) in enumerate(ENVIRONMENTS))
    + r")(?:(?<=[a-z])(?![a-z0-9._\-/])|(?<=[가-힣])(?!자|팀|사|체제))(?:계|용)?(?:\s?(?:환경|environments?|env)(?![a-z]))?",
)
