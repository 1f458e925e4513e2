"""The templates as a whole: cdk-nag, cfn-lint, the command line's version."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from aws_cdk import App, Stack
from aws_cdk import aws_s3 as s3

from infra.app import build
from infra.constructs.python_code import ROOT
from infra.settings import DeploymentSettings


def test_nothing_is_found_by_cdk_nag(synthesized, full):
    """The synth itself fails on a finding, as the next test shows."""
    for app in (synthesized, full):
        report = json.loads((app.folder / "validation-report.json").read_text())
        assert report["pluginReports"] == []


def test_a_finding_fails_the_synth(tmp_path):
    app = App(outdir=str(tmp_path))
    build(app, DeploymentSettings())
    s3.Bucket(Stack(app, "careless"), "Open")
    with pytest.raises(RuntimeError, match=r"AwsSolutions-S10"):
        app.synth()


def test_cfn_lint_finds_nothing(synthesized, full):
    templates = [str(path) for app in (synthesized, full) for path in app.folder.glob("*.template.json")]
    command = [str(Path(sys.executable).with_name("cfn-lint")), "--ignore-checks", "W3005", "--template", *templates]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


_LONGEST = {"AWS::Partition": "aws-us-gov", "AWS::AccountId": "111122223333"}


def _filled_in(value):
    """References and joins as CloudFormation would fill them in, at their longest."""
    if isinstance(value, list):
        return [_filled_in(one) for one in value]
    if not isinstance(value, dict):
        return value
    if "Ref" in value:
        return _LONGEST[value["Ref"]]
    if "Fn::Join" in value:
        return "".join(_filled_in(one) for one in value["Fn::Join"][1])
    return {key: _filled_in(one) for key, one in value.items()}


def test_the_read_policy_fits_into_one(synthesized):
    """A managed policy may have 6,144 characters, blanks not counted; references are short once they are filled in."""
    (policy,) = (p for n, p in synthesized.resources("AWS::IAM::ManagedPolicy").items() if n.startswith("functions/"))
    text = json.dumps(_filled_in(policy["Properties"]["PolicyDocument"]), separators=(",", ":"))
    assert len(text) < 6144


def test_the_command_line_is_the_one_that_can_read_the_assembly():
    """npm's latest aws-cdk (3.0.0) is an old build that can't."""
    wanted = json.loads((ROOT / "infra" / "package.json").read_text())["dependencies"]
    locked = json.loads((ROOT / "infra" / "package-lock.json").read_text())["packages"]
    assert wanted == {"aws-cdk": "2.1148.1"}
    assert locked["node_modules/aws-cdk"]["version"] == "2.1148.1"


def test_the_emulators_app_has_no_site_and_this_machines_code(synthesize):
    app = synthesize(target="emulator", stage="local", account_endpoint_url="http://127.0.0.1:5055")
    assert not app.resources("AWS::CloudFront::Distribution", "Custom::CDKBucketDeployment")
    assert app.resources("AWS::ApiGatewayV2::Route")
    functions = app.resources("AWS::Lambda::Function").values()
    urls = {f["Properties"]["Environment"]["Variables"]["RA_ACCOUNT_ENDPOINT_URL"] for f in functions}
    assert urls == {"http://127.0.0.1:5055"}
    libraries = [path.name for path in app.folder.glob("asset.*/python/pydantic_core/*.so")]
    tag = f"cpython-3{sys.version_info.minor}-"
    assert libraries
    assert all(tag in name for name in libraries)
