"""Every check has a fix or says why not; every fix reads right in each format and both languages."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import replace
from functools import cache

import hcl2
import pytest
import yaml

from rassistant.checks.registry import all_checks, check_of
from rassistant.remedies.registry import all_remedies, remedy_of
from rassistant.remedies.remedy import Added, Declared, Script, Step, Subject
from rassistant.remedies.rendering import code_for
from tests.unit.remedies.aws_cli import UNKNOWN, calls_in, check, parsed
from tests.unit.remedies.subjects import HOSTILE, subject_of
from tests.unit.remedies.templates import lint
from tests.unit.remedies.terraform_schema import faults_of

FIXED = sorted(one.code for one in all_checks() if remedy_of(one.id) is not None)
BASH = shutil.which("bash") or "bash"
FORMATS = ("cli", "terraform", "cloudformation")
GIVEN = {
    "UNMOUNTED",
    "EXPORT_BUCKET",
    "EXPORT_ROLE_ARN",
    "EXPORT_KMS_KEY",
    "REVIEWED",
    "RESOURCE_ARNS",
    "NEW_TAGS",
    "BUDGET_USD",
    "BUDGET_EMAIL",
    "ALERT_USD",
    "ALERT_EMAIL",
    "REVIEW_REGION",
    "SHOW_REGION",
    "OFFERING_ID",
    "HOURLY_USD",
    "BUY_REGION",
    "NODE_TYPE",
    "COUNT",
    "DATA_KEPT",
    "PAUSE_CRON",
    "RESUME_CRON",
    "RECORD_NAME",
    "RECORD_TYPE",
    "NEW_TTL",
    "PRICE_CLASS",
    "LEAST_TASKS",
    "MOST_TASKS",
    "TARGET_VERSION",
    "ARM_IMAGE_ID",
    "SPOT_TYPES",
    "ON_DEMAND_BASE",
    "OTHER_GATEWAY",
}
"""What whoever runs a script gives it in the environment."""
OF_BASH = {
    *("BASHPID", "COLUMNS", "DIRSTACK", "EUID", "FUNCNAME", "GROUPS", "HISTCMD", "HOME", "HOSTNAME", "IFS", "LINENO"),
    *("LINES", "OPTARG", "OPTIND", "OSTYPE", "PATH", "PPID", "PWD", "RANDOM", "REPLY", "SECONDS", "SHELL", "TERM"),
    *("SHELLOPTS", "SHLVL", "UID", "USER"),
}
"""Its own variables: what is assigned to them is lost, or changes how it works."""


def test_every_check_has_code():
    assert {one.code for one in all_checks() if remedy_of(one.id) is None} == set()


def test_fixes_are_for_checks_that_exist_and_one_for_each():
    named = [check_id for remedy in all_remedies() for check_id in remedy.checks]
    assert len(named) == len(set(named))
    assert {name for name in named if check_of(name) is None} == set()


def script_of(subject: Subject) -> Script:
    remedy = remedy_of(subject.finding.check)
    assert remedy is not None
    return remedy.script(subject)


@pytest.mark.parametrize("code", FIXED)
class TestEveryFix:
    def test_its_script_is_bash(self, bench, code):
        for locale in ("en", "ko"):
            text = code_for(subject_of(bench, code, name=HOSTILE, tags={"Note": HOSTILE}), "cli", locale)
            assert "set -euo pipefail" in text
            done = subprocess.run([BASH, "-n"], input=text, text=True, capture_output=True, check=False)
            assert done.returncode == 0, done.stderr
            bench.resources.clear()

    def test_its_calls_exist_in_the_models_of_aws(self, bench, code):
        text = code_for(subject_of(bench, code), "cli", "en")
        calls = [parsed(words) for words in calls_in(text)]
        assert calls[-1].operation == "GetCallerIdentity"
        assert len(calls) > 1
        for call in calls:
            check(call)

    def test_it_uses_the_constants_that_it_has_and_no_others(self, bench, code):
        script = script_of(subject_of(bench, code))
        body = "\n".join(step.bash for step in all_steps(script))
        used = set(re.findall(r"\$\{?([A-Z][A-Z0-9_]+)", body)) | ({script.confirm} if script.confirm else set())
        assert used - GIVEN - {"STATE", "ACCOUNT_ID", "AWS_REGION"} <= set(script.constants)
        assert set(script.constants).isdisjoint(OF_BASH)
        filled = {name for name in script.constants if name in used}
        assert all(script.constants[name] != "" for name in filled), script.constants

    def test_nothing_is_run_between_backticks(self, bench, code):
        """They quote literals of JMESPath: in double quotes bash would run them."""
        for step in all_steps(script_of(subject_of(bench, code))):
            outside = re.sub(r"'[^']*'", "", re.sub(r'"(?:\\.|[^"\\])*"', kept_ticks, step.bash))
            assert "`" not in re.sub(r"\\`", "", outside), step.bash

    def test_what_can_be_carried_out_can_be_undone_or_is_confirmed_first(self, bench, code):
        script = script_of(subject_of(bench, code))
        assert script.apply or script.look
        assert script.undo or not script.apply or (script.confirm and script.no_way_back is not None)
        assert check_of(code).mode != "X" or script.apply

    def test_a_look_reads_alone(self, bench, code):
        script = script_of(subject_of(bench, code))
        if not script.look:
            return
        text = code_for(subject_of(bench, code), "cli", "en")
        constants = [line for line in text.splitlines() if line.startswith("readonly ")]
        looked = "\n".join([*constants, *(step.bash for step in script.look)])
        operations = [parsed(words).operation for words in calls_in(looked + "\n")]
        assert operations
        assert [one for one in operations if not one.startswith(("Describe", "Get", "List", "Filter"))] == []

    def test_its_terraform_is_hcl_with_arguments_that_exist(self, bench, code):
        for locale in ("en", "ko"):
            text = code_for(subject_of(bench, code, name=HOSTILE, tags={"Note": HOSTILE}), "terraform", locale)
            bench.resources.clear()
            if only_comments(text):
                assert says_why(text)
                continue
            document = hcl2.loads(text)
            assert document["provider"]
            assert faults_of(document) == []

    def test_what_it_changes_exists_in_both_tools(self, bench, code):
        subject = subject_of(bench, code)
        declared = remedy_of(subject.finding.check).code(subject)
        if not isinstance(declared, Declared):
            return
        changed = {one.terraform: one.after for one in declared.changes}
        assert faults_of({"resource": [{declared.terraform: {"target": changed}}]}, partly=True) == []
        assert all(one.before != one.after for one in declared.changes)
        assert lint.has(declared.cloudformation, [one.cloudformation for one in declared.changes], declared.identifier)

    def test_its_template_passes_cfn_lint(self, bench, code):
        subject = subject_of(bench, code, name=HOSTILE, tags={"Note": HOSTILE})
        text = code_for(subject, "cloudformation", "en")
        for words in calls_in(re.sub("^# *", "", text, flags=re.MULTILINE)):
            check(parsed(words))
        if only_comments(text):
            assert says_why(text)
        else:
            assert lint.faults(text) == []
        assert yaml.safe_load(code_for(subject, "cloudformation", "ko")) == yaml.safe_load(text)

    def test_it_is_in_the_askers_language_and_on_one_line_a_comment(self, bench, code):
        for format_ in FORMATS:
            text = code_for(subject_of(bench, code, name=HOSTILE), format_, "ko")
            bench.resources.clear()
            assert any("가" <= letter <= "힣" for letter in text)
            assert not any(mark in text for mark in ("\r", "\u2028", "\u202e"))

    def test_what_a_stack_owns_gets_no_call_that_changes_it(self, bench, code):
        tags = {"aws:cloudformation:stack-name": "web'$(x)", "aws:cloudformation:logical-id": "Data"}
        for format_ in FORMATS:
            text = code_for(subject_of(bench, code, tags=tags), format_, "en")
            bench.resources.clear()
            assert only_comments(text)
            assert "web" in text
            assert "Data" in text
            plain = re.sub("^# *", "", text, flags=re.MULTILINE)
            operations = {parsed(words).operation for words in calls_in(plain)}
            assert operations <= {"GetTemplate"}

    def test_advice_of_aws_alone_names_its_target_or_says_that_there_is_none(self, bench, code):
        made = subject_of(bench, code)
        alone = replace(made.finding, evidence=(), options=(), target={})
        for details in (made.resource.details, {}):
            subject = replace(made, finding=alone, resource=replace(made.resource, details=details))
            for format_ in FORMATS:
                text = code_for(subject, format_, "en")
                assert f"R-Assistant · {code}" in text

    def test_what_terraform_manages_is_changed_there(self, bench, code):
        text = code_for(subject_of(bench, code, tags={"managed-by": "terraform"}), "terraform", "en")
        assert only_comments(text)
        assert "managed by terraform" in text


def all_steps(script: Script) -> tuple[Step, ...]:
    return (*script.look, *script.apply, *script.undo)


def kept_ticks(quoted: re.Match[str]) -> str:
    return re.sub(r"[^`\\]", "", quoted[0])


def only_comments(text: str) -> bool:
    return all(line.startswith("#") or not line for line in text.splitlines())


def says_why(text: str) -> bool:
    """More than the heading of seven lines."""
    return len(text.splitlines()) > 7


def test_a_finding_without_code_says_so(bench):
    subject = subject_of(bench, "EIP-UNASSOC")
    subject = replace(subject, finding=replace(subject.finding, check="of_another_time"))
    text = code_for(subject, "cli", "ko")
    assert only_comments(text)
    assert "실행할 코드가 없습니다" in text


def test_what_informs_only_looks_and_what_buys_asks_for_its_name(bench):
    for one in all_checks():
        if one.mode not in ("I", "B"):
            continue
        script = script_of(subject_of(bench, one.code))
        bench.resources.clear()
        assert script.look, one.code
        assert not script.apply or (one.mode == "B" and script.confirm and script.confirming is not None), one.code


def test_the_reader_of_calls_finds_what_does_not_exist():
    for wrong in (
        "aws ec2 create-snapshots-of --volume-id x",
        "aws ec2 create-snapshot --volume x",
        "aws ec2 create-snapshot",
        "aws ec2 modify-volume --volume-id x --volume-type gp4",
        "aws ec2 wait snapshot-done --snapshot-ids x",
        "aws ec2 create-snapshot --volume-id x --query Snapshot.Id",
        "aws logs put-retention-policy --log-group-name x --retention-in-days soon",
    ):
        with pytest.raises((AssertionError, ValueError, Exception)):
            check(parsed(calls_in(wrong + "\n")[0]))


def test_the_reader_of_calls_fills_in_constants_and_leaves_the_rest_open():
    text = 'readonly A=\'x y\'\nb=$(aws ec2 delete-tags --resources "$A" "$c" \\\n  --tags \'[{"Key":"k"}]\')\n'
    [words] = calls_in(text)
    assert words == ["ec2", "delete-tags", "--resources", "x y", UNKNOWN, "--tags", '[{"Key":"k"}]']


@cache
def _ids() -> set[str]:
    return {remedy.id for remedy in all_remedies()}


def test_files_are_named_as_their_fixes():
    import pkgutil

    from rassistant.remedies import catalog

    assert {module.name for module in pkgutil.iter_modules(catalog.__path__)} == _ids()


def test_added_code_says_what_to_do_where_there_is_no_template(bench):
    for code in FIXED:
        subject = subject_of(bench, code)
        bench.resources.clear()
        added = remedy_of(subject.finding.check).code(subject)
        if isinstance(added, Added):
            assert added.resources or added.instead is not None, code
