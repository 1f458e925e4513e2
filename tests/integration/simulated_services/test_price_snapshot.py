"""The script that writes the bundled prices anew, against the simulated Price List API."""

from __future__ import annotations

import csv
import json
from datetime import date

from infra.price_snapshot import DATA, asking, renewed, renewed_types


def test_prices_are_renewed_and_dated_and_what_is_gone_is_kept_and_named(start, client):
    pricing = client(start(), "pricing")
    document = json.loads((DATA / "unit_prices.json").read_text(encoding="utf-8"))
    document["prices"]["nat"]["hour"] = 99.0
    document["prices"]["elb"]["horse"] = 1.0
    written, missing = renewed(document, asking(pricing), date(2030, 1, 2))
    assert written["noted"] == "2030-01-02"
    assert written["prices"]["nat"]["hour"] == 0.045
    assert written["prices"]["elb"]["horse"] == 1.0
    assert "elb horse" in missing
    assert "nat hour" not in missing
    assert written["prices"].keys() == document["prices"].keys()


def test_instance_types_get_their_prices(start, client):
    pricing = client(start(), "pricing")
    head = "instance_type,arch,vcpu,memory_gib,linux_usd_per_hour,windows_usd_per_hour\n"
    rows = "m5.large,x86_64,2,8,1,1\nz0.large,x86_64,2,8,7,\n"
    text, missing = renewed_types(head + rows, "us-east-1", asking(pricing))
    read = {row["instance_type"]: row for row in csv.DictReader(text.splitlines())}
    assert (read["m5.large"]["linux_usd_per_hour"], read["m5.large"]["windows_usd_per_hour"]) == ("0.096", "0.188")
    assert read["z0.large"]["linux_usd_per_hour"] == "7"
    assert missing == ["ec2 z0.large linux"]
