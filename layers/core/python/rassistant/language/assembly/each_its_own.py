"""Two kinds in a question: one list with the same conditions, or each with its own."""

from __future__ import annotations

from collections.abc import Sequence

from rassistant.language.assembly.parts import Parts
from rassistant.language.plan import conditions
from rassistant.language.vocabulary.senses import ANY_SERVICE


def is_one_list(own: Sequence[Parts]) -> bool:
    """Running servers and stopped servers: values of one field, each by itself."""
    keys = {one.key for part in own for one in part.drafts}
    return len(keys) == 1 and all(len(part.drafts) == 1 and part.drafts[0].listable for part in own)


def each_its_own(own: Sequence[Parts]) -> bool:
    """Prod functions and dev tables: each part says another value of the same tag."""
    said = [[one.options[ANY_SERVICE] for one in part.drafts if ANY_SERVICE in one.options] for part in own]
    paths = [{condition.field for condition in conditions(tuple(terms))} for terms in said]
    return all(paths) and all(one == paths[0] for one in paths) and len({tuple(terms) for terms in said}) == len(said)
