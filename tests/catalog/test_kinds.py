"""Every resource kind says what the table, the language, the policy and the charts need, and says it right."""

from __future__ import annotations

import re
import shlex
import unicodedata
from collections import Counter
from datetime import UTC, datetime

import botocore.session
import pytest

from rassistant.models.resource import Resource
from rassistant.resources.kind import Kind, Words
from rassistant.resources.links import cli_line, console_url
from rassistant.resources.registry import all_kinds, kind_of

KINDS = all_kinds()
HANGUL = re.compile("[가-힣]")
THE_SIXTEEN = [
    "EC2",
    "EBS",
    "EBSSnapshot",
    "EIP",
    "NAT",
    "ELB",
    "RDS",
    "RDSSnapshot",
    "Lambda",
    "S3",
    "DynamoDB",
    "ECS",
    "EKS",
    "ElastiCache",
    "CloudFront",
    "Logs",
]
# Words that one shares with the other on purpose: the language layer asks which is meant, or knows from the context.
SHARED_FIRST_WORDS: set[str] = set()

each_kind = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.id)


def sample(kind: Kind) -> Resource:
    details = {field.name: f"{field.name}/1 $x" for field in kind.fields}
    if kind.field("type") is not None:
        details["type"] = "application"
    return Resource(
        "id/with space", "arn:aws:x", kind.service_type, "na me", "111122223333", "us-east-1", None,
        datetime(2026, 1, 1, tzinfo=UTC), details=details,
    )  # fmt: skip


def all_words(kind: Kind) -> list[Words]:
    fields = [words for field in kind.fields for words in (field.words, *(value.words for value in field.values))]
    return [kind.words, *(s.words for s in kind.states), *fields, *(m.words for m in kind.metrics)]


def test_the_first_sixteen_are_there_and_found_in_any_case() -> None:
    assert set(THE_SIXTEEN) <= {kind.service_type for kind in KINDS}
    assert kind_of("dynamodb") is kind_of("DYNAMODB") is kind_of("DynamoDB") is not None
    assert kind_of("Toaster") is None


def test_ids_and_service_types_are_unique() -> None:
    assert len({kind.id for kind in KINDS}) == len({kind.service_type for kind in KINDS}) == len(KINDS)


@each_kind
def test_id_is_the_name_of_its_file(kind: Kind) -> None:
    assert re.fullmatch(r"[a-z0-9]+(_[a-z0-9]+)+", kind.id)
    assert kind.collect.__module__.endswith((f".kinds.{kind.id}", f".collecting.{kind.id}"))


@each_kind
def test_labels_are_in_both_languages(kind: Kind) -> None:
    labels = [kind.label, *(s.label for s in kind.states), *(f.label for f in kind.fields)]
    for label in [*labels, *(m.label for m in kind.metrics)]:
        assert label.en.strip()
        assert label.ko.strip()
        assert not HANGUL.search(label.en)


@each_kind
def test_people_can_name_it_in_both_languages(kind: Kind) -> None:
    assert kind.words.en
    assert any(HANGUL.search(word) for word in kind.words.ko)
    for state in kind.states:
        assert state.words.en or state.words.ko


@each_kind
def test_words_are_lower_case_composed_and_not_repeated(kind: Kind) -> None:
    for words in all_words(kind):
        for word in (*words.en, *words.ko):
            assert word == word.strip().lower()
            assert word == unicodedata.normalize("NFC", word)
            assert word
        assert max(Counter((*words.en, *words.ko)).values(), default=1) <= 2  # a word may be used in both languages
        for word in words.en:
            assert not HANGUL.search(word), word


def test_no_two_kinds_have_the_same_name() -> None:
    for language in ("en", "ko"):
        names = Counter(word for kind in KINDS for word in set(getattr(kind.words, language)))
        assert [word for word, times in names.items() if times > 1 and word not in SHARED_FIRST_WORDS] == []


@each_kind
def test_no_word_means_two_things_among_states_fields_or_metrics(kind: Kind) -> None:
    """Values of one field may share a word: it means any of them (SQL Server: every edition)."""
    groups = {
        "states": [s.words for s in kind.states],
        "fields": [f.words for f in kind.fields],
        "metrics": [m.words for m in {m.name: m for m in kind.metrics}.values()],
    }
    for name, group in groups.items():
        counted = Counter(word for words in group for word in {*words.en, *words.ko})
        assert [word for word, times in counted.items() if times > 1] == [], name


@each_kind
def test_fields_are_unique_and_some_are_columns(kind: Kind) -> None:
    names = [field.name for field in kind.fields]
    assert len(set(names)) == len(names)
    assert any(field.column for field in kind.fields)
    for field in kind.fields:
        assert re.fullmatch(r"[a-z][a-z0-9_]*", field.name)
        if field.type == "boolean" and field.values:
            assert {value.value for value in field.values} == {True, False}
        elif field.values:
            assert all(isinstance(value.value, str) for value in field.values)
        if field.metric:
            assert kind.metric(field.metric) is not None
        if field.name.endswith("_bytes"):
            assert field.unit == "bytes"
        if field.name.endswith("_gib"):
            assert field.unit == "GiB"


@each_kind
def test_states_are_unique(kind: Kind) -> None:
    values = [state.value for state in kind.states]
    assert values
    assert len(set(values)) == len(values)


@each_kind
def test_metrics_have_dimensions_and_one_meaning_a_resource(kind: Kind) -> None:
    resource = sample(kind)
    names = [metric.name for metric in kind.metrics_of(resource)]
    assert len(set(names)) == len(names)
    for metric in kind.metrics:
        dimensions = metric.dimensions(resource)
        assert dimensions is None or all(isinstance(v, str) and v for v in dimensions.values())
        assert metric.period_s % 60 == 0
        assert metric.unit


@each_kind
def test_permissions_read_only_and_exist(kind: Kind) -> None:
    assert list(kind.permissions) == sorted(set(kind.permissions))
    for action in kind.permissions:
        assert re.fullmatch(r"[a-z0-9-]+:((Describe|Get|List)[A-Za-z0-9]+|GET)", action)


@each_kind
def test_service_is_a_client_of_boto3(kind: Kind) -> None:
    assert kind.service in botocore.session.Session().get_available_services()


@each_kind
def test_links_quote_what_they_are_given(kind: Kind) -> None:
    url = console_url(kind, sample(kind))
    assert url is not None
    assert re.fullmatch(r"https://[a-z0-9-]+\.console\.aws\.amazon\.com/\S+", url)
    assert "{" not in url
    line = cli_line(kind, sample(kind))
    assert line is not None
    parts = shlex.split(line)
    assert parts[0] == "aws"
    assert "{" not in line
    session = botocore.session.Session()
    command = {"s3api": "s3"}.get(parts[1], parts[1])
    model = session.get_service_model(command)
    operations = {botocore.xform_name(name, "-"): name for name in model.operation_names}
    shape = model.operation_model(operations[parts[2]]).input_shape
    assert shape is not None
    given = {part[2:] for part in parts if part.startswith("--")} - {"region"}
    assert given <= {botocore.xform_name(name, "-") for name in shape.members}


@each_kind
def test_cost_is_attributed(kind: Kind) -> None:
    assert kind.cost_services
