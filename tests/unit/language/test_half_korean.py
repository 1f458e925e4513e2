"""Auto Scaling 그룹, Bedrock 프로비저닝 처리량: a kind is known by its English name with its noun in Hangul."""

import pytest

from rassistant.language.vocabulary.half_korean import half_korean
from rassistant.resources.registry import all_kinds

_SAID = [
    (kind.service_type, name)
    for kind in all_kinds()
    for name in dict.fromkeys(half_korean((kind.label.en.lower(), *kind.words.en)))
]


@pytest.mark.parametrize(("service_type", "name"), _SAID)
def test_every_kind_is_known_with_its_noun_in_hangul(read, service_type, name):
    plan = read(f"{name} 목록 보여줘").plan
    assert plan is not None
    assert service_type in plan.steps[0].service_types


def test_a_noun_alone_and_other_words_have_no_such_form():
    assert list(half_korean(("bucket", "lambda", "s3 bucket"))) == ["s3 버킷", "s3 버켓"]
