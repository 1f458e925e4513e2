"""The Lambda functions: platform, environment, logs, alarms, failures."""

from __future__ import annotations

import json
import re

import pytest

from infra.constructs.python_code import ROOT
from infra.features import FEATURES, feature
from infra.routes import ROUTES
from rassistant.models.settings import Settings

OF_CDK = ("CDKBucketDeployment", "CustomS3AutoDeleteObjects")


def functions(app):
    """Feature name → properties."""
    found = {}
    for name, resource in app.resources("AWS::Lambda::Function").items():
        if not any(part in name for part in OF_CDK):
            found[resource["Properties"]["Environment"]["Variables"]["POWERTOOLS_SERVICE_NAME"]] = resource[
                "Properties"
            ]
    return found


def test_there_is_one_for_each_feature_and_each_route_has_one(synthesized):
    assert set(functions(synthesized)) == {entry.name for entry in FEATURES}
    assert {route.function for route in ROUTES} <= {entry.name for entry in FEATURES if not entry.is_worker}


def test_handlers_are_in_the_code(synthesized):
    for properties in functions(synthesized).values():
        *module, name = properties["Handler"].split(".")
        source = ROOT.joinpath(*module).with_suffix(".py")
        assert re.search(rf"^def {name}\(event", source.read_text(), re.M), properties["Handler"]


def test_all_run_on_arm_with_python_313(synthesized):
    for properties in functions(synthesized).values():
        assert properties["Architectures"] == ["arm64"]
        assert properties["Runtime"] == "python3.13"
    for layer in synthesized.resources("AWS::Lambda::LayerVersion").values():
        if "CompatibleArchitectures" in layer["Properties"]:
            assert layer["Properties"]["CompatibleArchitectures"] == ["arm64"]


def test_numpy_goes_to_those_that_calculate_alone(synthesized):
    for name, properties in functions(synthesized).items():
        layers = json.dumps(properties["Layers"])
        assert ("Analytics" in layers) == feature(name).analytics
        assert "Core" in layers
        assert "Vendor" in layers


def test_the_gateway_never_outlasts_a_function(synthesized):
    for name, properties in functions(synthesized).items():
        assert properties["Timeout"] == (900 if feature(name).is_worker else 29)
        assert properties["MemorySize"] >= 512


def test_the_environment_is_what_the_settings_read(full):
    """By way of Settings itself: a name that it does not read would be missing here."""
    for name, properties in functions(full).items():
        environ = {key: _text(value) for key, value in properties["Environment"]["Variables"].items()}
        known = {field.upper() for field in Settings.__dataclass_fields__}
        assert {key.removeprefix("RA_") for key in environ if key.startswith("RA_")} <= known
        settings = Settings.from_environ(environ)
        assert settings.stage == "full"
        assert [a.account_id for a in settings.accounts] == ["111122223333", "444455556666"]
        assert settings.accounts[1].role_arn == "arn:aws:iam::444455556666:role/r-assistant-read"
        assert settings.external_id == "a-long-random-text"
        assert settings.regions == ("us-east-1", "ap-northeast-2")
        assert settings.home_region == "ap-northeast-2"
        assert (settings.model_id, settings.model_region) == ("global.anthropic.claude-haiku-5-5", "us-west-2")
        assert (settings.model_input_usd_per_mtok, settings.model_output_usd_per_mtok) == (0.1, 0.5)
        assert (settings.guardrail_id, settings.guardrail_version) == ("abc123", "1")
        assert (settings.chat_steps, settings.chat_deadline_s, settings.chat_tokens) == (6, 120, 200_000)
        assert settings.chat_daily_usd == 2.5
        assert settings.account_endpoint_url == ""
        needed = feature(name)
        assert bool(settings.cache_table) == ("cache" in needed.tables)
        assert bool(settings.conversations_table) == ("conversations" in needed.tables)
        assert bool(settings.decisions_table) == ("decisions" in needed.tables)
        assert bool(settings.preferences_table) == ("preferences" in (*needed.tables, *needed.reads))
        assert bool(settings.chat_worker) == ("chat_worker" in needed.starts)
        assert bool(settings.refresh_worker) == ("refresh_worker" in needed.starts)


def test_every_setting_of_the_functions_can_be_set(full):
    """A new field of Settings has to come from somewhere, or be named here with its reason."""
    environ = {}
    for properties in functions(full).values():
        environ |= properties["Environment"]["Variables"]
    of_this_machine = {"account_endpoint_url"}  # a simulated account beside an emulator
    tuned_in_code = {"max_concurrency"}
    given = {key.removeprefix("RA_").lower() for key in environ}
    assert set(Settings.__dataclass_fields__) - given == of_this_machine | tuned_in_code


def _text(value):
    return value if isinstance(value, str) else json.dumps(value)


def test_logs_are_forgotten_and_belong_to_the_function(synthesized):
    groups = synthesized.resources("AWS::Logs::LogGroup")
    assert len(groups) == len(FEATURES) + 2  # the gateway's, and that of CDK's deployment function
    for name, group in groups.items():
        if not any(part in name for part in OF_CDK):
            assert group["Properties"]["RetentionInDays"] == 30, name
    for properties in functions(synthesized).values():
        assert properties["LoggingConfig"]["LogFormat"] == "JSON"
        assert "Logs" in json.dumps(properties["LoggingConfig"]["LogGroup"])


def test_each_function_is_watched(full):
    alarms = full.resources("AWS::CloudWatch::Alarm")
    for entry in FEATURES:
        part = entry.name.title().replace("_", "")
        metrics = {
            alarm["Properties"]["MetricName"]
            for name, alarm in alarms.items()
            if re.match(rf"functions/Functions{part}(Errors|Throttles|Duration)", name)
        }
        assert metrics == {"Errors", "Throttles", "Duration"}, entry.name
    for alarm in alarms.values():
        assert alarm["Properties"]["AlarmActions"], "no topic"
        assert alarm["Properties"]["TreatMissingData"] == "notBreaching"
    (subscription,) = full.resources("AWS::SNS::Subscription").values()
    assert subscription["Properties"]["Endpoint"] == "ops@example.com"


def test_alarms_may_publish_to_their_topic(full):
    (policy,) = full.resources("AWS::SNS::TopicPolicy").values()
    statements = policy["Properties"]["PolicyDocument"]["Statement"]
    assert any(
        s["Effect"] == "Allow"
        and s["Principal"] == {"Service": "cloudwatch.amazonaws.com"}
        and s["Action"] == "sns:Publish"
        for s in statements
    )


def test_failed_events_of_workers_are_kept_and_a_turn_is_not_run_twice(synthesized):
    configured = synthesized.resources("AWS::Lambda::EventInvokeConfig")
    retries = {
        re.sub(r"^functions/Functions|Function.*$", "", name): resource["Properties"]["MaximumRetryAttempts"]
        for name, resource in configured.items()
    }
    assert retries == {"ChatWorker": 0, "RefreshWorker": 1}
    for resource in configured.values():
        assert "Failed" in json.dumps(resource["Properties"]["DestinationConfig"]["OnFailure"])


def test_the_schedule_is_off_unless_set(synthesized, full):
    assert not synthesized.resources("AWS::Scheduler::Schedule")
    (schedule,) = full.resources("AWS::Scheduler::Schedule").values()
    assert schedule["Properties"]["ScheduleExpression"] == "rate(6 hours)"
    assert "RefreshWorker" in json.dumps(schedule["Properties"]["Target"]["Arn"])


@pytest.mark.parametrize("part", ["core", "functions"])
def test_the_code_is_the_projects_own_and_nothing_else(synthesized, part):
    """No cache of an interpreter here, no tests, no site, no infra."""
    wanted = ROOT / "layers" / "core" / "python" if part == "core" else ROOT
    top = "rassistant" if part == "core" else "functions"
    inside = "python/rassistant" if part == "core" else "functions"
    (asset,) = (path for path in synthesized.folder.glob("asset.*") if (path / inside).is_dir())
    base = asset / "python" if part == "core" else asset
    assert {path.name for path in base.iterdir()} == {top}
    packed = {str(path.relative_to(base)) for path in base.rglob("*") if path.is_file() and path.suffix != ".pyc"}
    source = {
        str(path.relative_to(wanted))
        for path in (wanted / top).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert packed == source
    for compiled in base.rglob("*.pyc"):
        assert compiled.name.endswith(".cpython-313.pyc")


def test_who_only_reads_the_settings_may_not_write_them(synthesized):
    allowed = {}
    for name, resource in synthesized.templates["functions"]["Resources"].items():
        if resource["Type"] != "AWS::IAM::Policy":
            continue
        for statement in resource["Properties"]["PolicyDocument"]["Statement"]:
            if "TablesPreferences" in json.dumps(statement["Resource"]):
                actions = statement["Action"]
                owner = re.sub(r"^Functions|RoleDefaultPolicy.*$|Role.*$", "", name)
                allowed[owner] = {actions} if isinstance(actions, str) else set(actions)
    assert set(allowed) == {entry.name.title().replace("_", "") for entry in FEATURES}
    for entry in FEATURES:
        writes = {"dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:BatchWriteItem"}
        may = allowed[entry.name.title().replace("_", "")]
        assert bool(may & writes) == ("preferences" in entry.tables), entry.name
        assert "dynamodb:GetItem" in may
