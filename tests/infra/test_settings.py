"""Settings: what is taken, and what is refused with the key's name."""

from __future__ import annotations

import json

import pytest

from infra.setting_values import SettingError
from infra.settings import DeploymentSettings, read_settings

ROLE = "arn:aws:iam::444455556666:role/r-assistant-read"


def test_nothing_set_is_the_deploying_account_by_rules_alone():
    settings = read_settings({"@aws-cdk/core:checkSecretUsage": True, "aws:cdk:bundling-stacks": ["**"]})
    assert settings == DeploymentSettings()
    assert settings.reads_home_account
    assert settings.model_id == ""


def test_texts_of_the_command_line_are_typed():
    settings = read_settings(
        {"refresh_hours": "6", "model_input_usd_per_mtok": "0.1", "regions": "us-east-1, eu-west-1"}
    )
    assert (settings.refresh_hours, settings.model_input_usd_per_mtok) == (6, 0.1)
    assert settings.regions == ("us-east-1", "eu-west-1")


def test_accounts_come_as_json_text_or_as_a_list():
    accounts = [{"account_id": "444455556666", "name": "Data", "role_arn": ROLE}]
    given = {"external_id": "a-long-random-text"}
    from_text = read_settings({**given, "accounts": json.dumps(accounts)})
    assert from_text == read_settings({**given, "accounts": accounts})
    assert not from_text.reads_home_account


def test_a_file_holds_settings_and_the_command_line_wins(tmp_path):
    (tmp_path / "mine.json").write_text(json.dumps({"stage": "dev", "refresh_hours": 6}))
    settings = read_settings({"settings": "mine.json", "stage": "test"}, folder=tmp_path)
    assert (settings.stage, settings.refresh_hours) == ("test", 6)


@pytest.mark.parametrize(
    ("context", "message"),
    [
        ({"stge": "dev"}, "stge: no such setting"),
        ({"stage": "Prod!"}, "stage: takes up to 16"),
        ({"region": "Seoul"}, "region: takes a region name"),
        ({"target": "gcp"}, "target: takes aws or emulator"),
        ({"refresh_hours": "often"}, "refresh_hours: takes a whole number of hours from 0 to 168, not 'often'"),
        ({"refresh_hours": -1}, "refresh_hours"),
        ({"refresh_hours": True}, "refresh_hours"),
        ({"log_retention_days": 31}, "log_retention_days: CloudWatch Logs takes"),
        ({"alarm_email": "ops"}, "alarm_email: takes an e-mail address"),
        ({"accounts": "[{]"}, "accounts: takes JSON"),
        ({"accounts": "{}"}, "accounts: takes a list"),
        ({"accounts": [{"account_id": 444455556666}]}, r"accounts\[0\].account_id: takes twelve digits"),
        ({"accounts": [{"account_id": "444455556666", "rol": ROLE}]}, r"accounts\[0\]: takes account_id, name and"),
        ({"accounts": [{"account_id": "111122223333", "role_arn": ROLE}]}, r"accounts\[0\].role_arn: .* 111122223333"),
        ({"accounts": [{"account_id": "444455556666", "role_arn": ROLE}]}, "external_id: needed with member accounts"),
        ({"accounts": [{"account_id": "444455556666"}] * 2}, "accounts: an account_id is there twice"),
        ({"model_id": "a b"}, "model_id: takes a Bedrock model id"),
        ({"fallback_model_id": "x.y"}, "model_id: needed with fallback_model_id"),
        ({"knowledge_base_id": "not one"}, "knowledge_base_id: takes a Knowledge Base id"),
        ({"guardrail_id": "abc"}, "guardrail_version: needed"),
        ({"model_output_usd_per_mtok": "cheap"}, "model_output_usd_per_mtok: takes USD"),
        ({"chat_daily_usd": 5, "model_id": "x.y"}, "chat_daily_usd: needs model_input_usd_per_mtok"),
        ({"chat_steps": 0}, "chat_steps: takes rounds of tool calls from 1 to 50"),
        ({"mfa": "maybe"}, "mfa: takes optional or required"),
        ({"account_endpoint_url": "http://localhost:1"}, "account_endpoint_url: only with target=emulator"),
        ({"settings": "missing.json"}, "settings: .*missing.json can't be read"),
        ({"regions": ["us-east-1", 3]}, "regions: takes region names"),
    ],
)
def test_faults_name_the_key(context, message, tmp_path):
    with pytest.raises(SettingError, match=message):
        read_settings(context, folder=tmp_path)


def test_a_settings_file_that_is_not_json_is_named(tmp_path):
    (tmp_path / "mine.json").write_text("{\n oops")
    with pytest.raises(SettingError, match=r"mine\.json is not JSON \(line 2"):
        read_settings({"settings": "mine.json"}, folder=tmp_path)
