"""Quoting, for each language that text is made in: whatever a name holds stays a name."""

from __future__ import annotations

import hcl2
import pytest
import yaml

from rassistant.remedies.cloudformation import lines_of
from rassistant.remedies.comments import comment
from rassistant.remedies.remedy import Block, Ref
from rassistant.remedies.terraform import block, value
from tests.unit.remedies.subjects import HOSTILE

NAMES = [
    HOSTILE,
    "${aws_iam_role.x.arn}",
    "%{ for a in b }",
    'a" }\nresource "x" "y" {',
    "back\\slash",
    "데이터 🚀",
    "\x07\x1b[0m",
]


@pytest.mark.parametrize("name", NAMES)
def test_a_string_of_terraform_is_no_template_and_does_not_end(name):
    text = "\n".join(block(Block("resource", ("aws_x", "y"), {"name": name, "of": Ref("aws_y.z.id")})))
    parsed = hcl2.loads(text + "\n")
    assert len(parsed["resource"]) == 1
    quoted = value(name)
    assert "\n" not in quoted
    assert "${" not in quoted.replace("$${", "")
    assert "%{" not in quoted.replace("%%{", "")


@pytest.mark.parametrize("name", NAMES)
def test_a_string_of_yaml_comes_back_as_it_was_and_reads_no_secret(name):
    given = {"Name": name, "List": [name, {"Inner": name}], name: 1}
    read = yaml.safe_load("\n".join(lines_of(given)) + "\n")
    told = name.replace("{{", "{ {")
    assert read == {"Name": told, "List": [told, {"Inner": told}], told: 1}
    assert "{{resolve" not in "\n".join(lines_of(given))


@pytest.mark.parametrize("given", [True, False, 3, 2.5, "no", "1e3", "null", "2026-01-01", "", "- a", "!Ref x", "&a"])
def test_scalars_keep_their_type(given):
    assert yaml.safe_load("\n".join(lines_of({"X": given})))["X"] == given
    assert type(yaml.safe_load("\n".join(lines_of({"X": given})))["X"]) is type(given)


def test_empty_lists_and_maps_stay():
    assert yaml.safe_load("\n".join(lines_of({"A": [], "B": {}, "C": [{}]}))) == {"A": [], "B": {}, "C": [{}]}


@pytest.mark.parametrize("name", NAMES)
def test_a_comment_is_one_line(name):
    assert len(comment(f"x {name}").splitlines()) == 1
