"""Questions asked one after another, each with the plan of the one before."""

from __future__ import annotations

from rassistant.language.render import explain


def said(read, parser, *questions):
    """What the last of them means, in words."""
    plan = None
    for question in questions:
        reading = read(question, previous=plan)
        assert reading.plan is not None, (question, reading.refusal)
        plan = reading.plan
    return explain(plan, parser.catalog, "en")
