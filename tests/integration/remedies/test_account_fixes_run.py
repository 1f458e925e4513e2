"""Fixes of the account itself, carried out and undone: the account is as it was before."""

from __future__ import annotations

import pytest

from rassistant.remedies.rendering import code_for
from tests.integration.remedies.shell_on_moto import Shell, client_of
from tests.integration.remedies.stand_ins import Advice, AnomalyDetection, Desktops
from tests.integration.remedies.test_scripts_run import ACCOUNT, done, shell, subject

__all__ = ["shell"]


def test_a_budget_is_made_of_what_was_given_and_deleted(shell: Shell) -> None:
    budgets = client_of("budgets")
    script = code_for(subject("ACCT-BUDGET", ACCOUNT), "cli", "ko")
    for wrong in ({}, {"BUDGET_USD": "a lot"}, {"BUDGET_USD": "1", "BUDGET_EMAIL": 'a"b@example.com'}):
        assert shell.run(script, "apply", **wrong).returncode == 1
    assert set(shell.calls) == {"GetCallerIdentity"}
    done(shell, script, "apply", BUDGET_USD="750.50", BUDGET_EMAIL="kim@example.com")
    [budget] = budgets.describe_budgets(AccountId=ACCOUNT)["Budgets"]
    assert (budget["BudgetType"], budget["TimeUnit"]) == ("COST", "MONTHLY")
    assert float(budget["BudgetLimit"]["Amount"]) == 750.5
    alerts = budgets.describe_notifications_for_budget(AccountId=ACCOUNT, BudgetName=budget["BudgetName"])
    assert {(one["NotificationType"], one["Threshold"]) for one in alerts["Notifications"]} == {
        ("ACTUAL", 80.0),
        ("FORECASTED", 100.0),
    }
    done(shell, script, "undo")
    assert budgets.describe_budgets(AccountId=ACCOUNT)["Budgets"] == []


def test_anomalies_are_watched_and_mailed_until_that_is_undone(shell: Shell) -> None:
    detection = AnomalyDetection()
    shell.stand_ins |= detection.operations()
    script = code_for(subject("ACCT-ANOMALY", ACCOUNT), "cli", "en")
    assert shell.run(script, "apply", ALERT_EMAIL="nobody").returncode == 1
    assert detection.monitors == {}
    done(shell, script, "apply", ALERT_EMAIL="kim@example.com", ALERT_USD="40")
    [(arn, monitor)], [told] = detection.monitors.items(), detection.subscriptions.values()
    assert monitor["MonitorDimension"] == "SERVICE"
    assert told["MonitorArnList"] == [arn]
    assert told["Subscribers"] == [{"Type": "EMAIL", "Address": "kim@example.com"}]
    assert told["ThresholdExpression"]["Dimensions"]["Values"] == ["40"]
    done(shell, script, "undo")
    assert (detection.monitors, detection.subscriptions) == ({}, {})


@pytest.mark.parametrize(("optimizer", "hub"), [("Inactive", "Inactive"), ("Active", "Inactive")])
def test_advice_is_turned_on_and_only_that_is_turned_off_again(shell: Shell, optimizer: str, hub: str) -> None:
    advice = Advice(optimizer, hub)
    shell.stand_ins |= advice.operations()
    script = code_for(subject("ACCT-OPTIN", ACCOUNT), "cli", "en")
    done(shell, script, "apply")
    assert (advice.optimizer, advice.hub) == ("Active", "Active")
    done(shell, script, "undo")
    assert (advice.optimizer, advice.hub) == (optimizer, hub)


def test_a_desktop_stops_by_itself_and_is_always_on_again(shell: Shell) -> None:
    desktops = Desktops()
    shell.stand_ins |= desktops.operations()
    script = code_for(subject("WORKSPACES-IDLE", "ws-1"), "cli", "en")
    done(shell, script, "apply")
    assert desktops.properties == {"RunningMode": "AUTO_STOP", "RunningModeAutoStopTimeoutInMinutes": 60}
    done(shell, script, "undo")
    assert desktops.properties == {"RunningMode": "ALWAYS_ON"}
