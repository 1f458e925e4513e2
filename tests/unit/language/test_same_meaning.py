"""What is asked in other words, with something said around it or in another order is the same question; a word more that
says something is another one, or is refused."""

import json
from pathlib import Path
from time import process_time

import pytest

HERE = Path(__file__).parent


def _groups():
    """(question, the same in other words): ``= question``, then the others."""
    groups = []
    for line in (HERE / "same_meaning.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("= "):
            groups.append((line[2:], []))
        else:
            groups[-1][1].append(line)
    return groups


def _plan(reading):
    """The plan as one text, whatever the order of its parts."""
    assert reading.plan is not None, reading.refusal
    steps = reading.plan.to_json()["steps"]
    for step in steps:
        step["service_types"].sort()
        step["regions"].sort()
        step["filters"].sort(key=lambda term: json.dumps(term, sort_keys=True))
    return json.dumps(steps, sort_keys=True)


@pytest.mark.parametrize(("question", "others"), _groups(), ids=[question for question, _ in _groups()])
def test_in_other_words(read, question, others):
    meant = _plan(read(question))
    for other in others:
        assert _plan(read(other)) == meant, other


FRAMES = (
    "show me {}",
    "list all {}",
    "which are the {}?",
    "do we have any {}",
    "are there {}?",
    "Hi there! Could you please list {}? Thanks!",
    "hey, quick question: any {}?",
    "sorry to bother you, but I need a list of {}",
    "I was wondering if you could show me {}",
    "my boss wants to know about {}",
    "for the audit I need {}",
    "I'd like to see {} if possible",
    "im looking for {}",
    "can u give me {} asap",
    "would it be possible to see {}",
    "before I go home, show me {}",
    "{}, please",
    "{} so that I can delete them",
    "good morning team, {} please",
    "ok, {}",
    "let me know which {} there are",
    "i forgot which {} we have",
    "check whether there are any {}",
)
THINGS = (
    "stopped EC2 instances",
    "volumes over 100 GB in Seoul",
    "buckets without versioning",
    "mysql databases older than 90 days",
    "python functions with errors",
    "untagged load balancers",
    "instances with CPU under 5%",
    "unencrypted gp2 volumes",
    "log groups that never expire",
    "instances tagged Env=prod",
    "running instances outside the US",
    "the 5 most expensive databases",
)


@pytest.mark.parametrize("thing", THINGS)
def test_what_is_said_around_it_changes_nothing(read, thing):
    meant = _plan(read(thing))
    for frame in FRAMES:
        question = frame.format(thing)
        assert _plan(read(question)) == meant, question


@pytest.mark.parametrize("question", (HERE / "refused.txt").read_text(encoding="utf-8").splitlines())
def test_what_is_not_about_resources_or_changes_them_is_refused(read, question):
    assert read(question).plan is None


@pytest.mark.parametrize(
    ("question", "more"),
    [
        ("servers", "GPU servers"),
        ("stopped instances", "instances except stopped ones"),
        ("stopped instances", "instances that aren't stopped"),
        ("buckets with versioning", "buckets without versioning"),
        ("volumes over 100 GB", "volumes not over 100 GB"),
        ("encrypted volumes", "volumes nobody encrypted"),
        ("functions that were invoked", "functions that were never invoked"),
        ("databases with deletion protection", "databases not protected from deletion"),
        ("instances in Seoul", "instances away from Seoul"),
        ("buckets encrypted with KMS", "buckets not encrypted with KMS"),
        ("instances with a public IP", "instances with a public IP and imdsv1"),
        ("databases with multi-az", "databases with multi-az and encryption"),
        ("buckets without versioning", "buckets without versioning or lifecycle rules"),
        ("resources that cost more than $100", "resources in the US that cost more than $100"),
        ("EC2 cost last month", "EC2 cost in the US last month"),
        ("volumes of 100 GB", "100 GB+ volumes"),
        ("volumes of 100 GB", "sub-100 GB volumes"),
        ("functions with more than 1000 errors", "functions that failed fewer than 1000 times"),
        ("log groups with retention over 30 days", "log groups kept for less than 30 days"),
        ("databases with less than 10 GB of storage", "databases with less than 10 GB of space left"),
        ("tables with on-demand billing", "tables with provisioned billing"),
        ("untagged instances", "instances that aren't tagged Env=prod"),
        ("load balancers with targets", "load balancers with nothing behind them"),
        ("buckets", "secret buckets"),
        ("functions", "functions that call dynamodb"),
        ("public buckets", "make the buckets public"),
        ("databases with deletion protection", "enable deletion protection on all databases"),
        ("function with the most invocations", "function with the least invocations"),
        ("ECS services", "ECS services with fewer running tasks than desired"),
        ("EKS clusters older than version 1.30", "EKS clusters newer than version 1.30"),
    ],
)
def test_a_word_more_is_another_question_or_none(read, question, more):
    reading = read(more)
    assert reading.plan is None or _plan(reading) != _plan(read(question))


def test_a_question_of_nothing_but_courtesy_asks_nothing(read):
    for question in ("hello there", "thanks a lot!", "could you please", "good morning, quick question"):
        assert read(question).plan is None, question


def test_what_is_quoted_is_left_as_it_is(read):
    step = read('instances named "nobody uses it"').plan.steps[0]
    assert [(term.field, term.value) for term in step.filters] == [("name", "nobody uses it")]


@pytest.mark.parametrize(
    "piece", ["a-", "that is not ", "how many ", "tag ", "the the ", "1 gb ", "did the bill go up ", "nobody "]
)
def test_long_text_that_almost_fits_a_pattern_is_read_in_time(read, piece):
    started = process_time()
    read(piece * (1900 // len(piece)))
    assert process_time() - started < 10
