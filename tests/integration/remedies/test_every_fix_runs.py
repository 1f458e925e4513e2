"""Every fix that can be carried out is carried out on a simulated account, and its undo restores what it changed."""

from __future__ import annotations

import pytest

from rassistant.checks.registry import check_of
from rassistant.remedies.registry import all_remedies, remedy_of
from rassistant.remedies.rendering import code_for
from tests.integration.remedies import scenarios_of_data as data
from tests.integration.remedies import scenarios_of_services as services
from tests.integration.remedies import test_account_fixes_run as account
from tests.integration.remedies import test_scripts_run as scripts
from tests.integration.remedies.shell_on_moto import Shell
from tests.integration.remedies.test_scripts_run import done, shell

__all__ = ["shell"]

SCENARIOS = {**data.SCENARIOS, **services.SCENARIOS}

IN_TESTS_OF_THEIR_OWN = {
    "account_advice_enrol": account.test_advice_is_turned_on_and_only_that_is_turned_off_again,
    "account_anomaly_monitor_create": account.test_anomalies_are_watched_and_mailed_until_that_is_undone,
    "account_budget_create": account.test_a_budget_is_made_of_what_was_given_and_deleted,
    "account_tags_add": scripts.test_resources_get_the_tags_that_they_lack_and_lose_those_alone,
    "dynamodb_table_on_demand": scripts.test_a_table_pays_on_demand_and_gets_its_capacity_back,
    "ebs_volume_delete": scripts.test_an_unattached_volume_is_snapshot_deleted_and_brought_back_with_hostile_tags,
    "ebs_volume_modify": scripts.test_gp2_becomes_gp3_and_back,
    "ec2_instance_resize": scripts.test_an_instance_is_imaged_resized_started_and_resized_back,
    "ec2_instance_schedule": scripts.test_a_schedule_is_made_for_one_instance_alone_and_taken_away,
    "ec2_instance_stop": scripts.test_an_idle_instance_is_stopped_and_started,
    "ec2_instance_terminate": scripts.test_a_stopped_instance_goes_with_its_volumes_once_that_is_confirmed,
    "ecr_repository_unpulled_delete": scripts.test_images_unpulled_for_long_go_by_the_hundred_once_they_were_read,
    "elastic_ip_release": scripts.test_an_address_is_released_only_where_it_still_belongs_to_nothing,
    "log_group_retention": scripts.test_events_are_kept_for_90_days_and_then_for_ever,
    "nat_gateway_delete": scripts.test_a_nat_gateway_is_deleted_and_its_routes_lead_to_the_new_one,
    "nat_gateway_s3_endpoint_create":
        scripts.test_gateway_endpoints_are_made_for_the_tables_that_lead_to_the_gateway_and_taken_away,
    "s3_bucket_lifecycle": scripts.test_a_buckets_own_rules_stay_beside_the_new_one_and_come_back,
    "workspaces_desktop_auto_stop": account.test_a_desktop_stops_by_itself_and_is_always_on_again,
}  # fmt: skip
"""Each with what is particular to it."""


def _modes(checks: tuple[str, ...]) -> set[str]:
    return {check.mode for check in map(check_of, checks) if check is not None}


def test_every_fix_that_can_be_carried_out_is_tried() -> None:
    carried_out = {remedy.id for remedy in all_remedies() if "X" in _modes(remedy.checks)}
    assert carried_out == {name.split(",")[0] for name in SCENARIOS} | set(IN_TESTS_OF_THEIR_OWN)


@pytest.mark.parametrize("name", SCENARIOS)
def test_it_changes_what_it_should_and_the_undo_changes_it_back(shell: Shell, name: str) -> None:
    seeded = SCENARIOS[name](shell)
    remedy = remedy_of(seeded.subject.finding.check)
    assert remedy is not None
    assert remedy.id == name.split(",", maxsplit=1)[0]
    script = remedy.script(seeded.subject)
    text = code_for(seeded.subject, "cli", "en")
    confirmed = {"CONFIRM": script.constants[script.confirm]} if script.confirm else {}
    before = seeded.state()
    if confirmed:
        assert shell.run(text, "apply", **seeded.given).returncode == 1
        assert seeded.state() == before
    done(shell, text, "apply", **confirmed, **seeded.given)
    assert seeded.state() != before
    if script.undo:
        done(shell, text, "undo", **seeded.given)
        assert seeded.state() == before
    else:
        assert shell.run(text, "undo").returncode == 1
