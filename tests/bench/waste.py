"""Recommendations on generated fleets of known truth, and how long the judging of 5,000 resources takes."""

from __future__ import annotations

import json
import statistics
import tempfile
import time
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

from infra.local.simulator.account import parse_account_file
from infra.local.simulator.derived_costs import charges
from infra.local.stack import simulated_stack
from rassistant import wiring
from rassistant.services.recommendations import Recommendations, Wish
from tests.bench.other_tools import flagged
from tests.bench.waste_fleet import ACCOUNTS, REGIONS, Fleet, fleet, size_of
from tests.bench.waste_made import HOURS

SEEDS = (7, 11, 23)
DISCOUNTS = {"*BoxUsage:*": 30, "*EBS:*": 15, "*Usage:db.*": 20, "*NatGateway*": 5}
"""Percent by usage type, of the fleet that has prices of its own."""
_BY = {"*BoxUsage:*": ("EC2-IDLE", "EC2-RIGHTSIZE"), "*Usage:db.*": ("RDS-IDLE",), "*NatGateway*": ("NAT-IDLE",),
       "*EBS:*": ("EBS-UNATTACHED", "EBS-GP2", "EBS-STOPPED", "SNAP-OLD", "SNAP-ORPHAN")}  # fmt: skip
_OF_TWO_PRICES = "EC2-STOPPED"
"""Disks with a discount and addresses without."""


def answer_for(made: Fleet) -> tuple[dict[str, Any], float, float]:
    """The answer, the seconds of the first judging, and of one after it (everything collected; median of five)."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "account.json"
        path.write_text(json.dumps(made.document), encoding="utf-8")
        stack = simulated_stack(path)
    try:
        service = wiring.graph().recommendations
        begun = time.perf_counter()
        answer = service.answer(Wish(), "en", limit=1000)
        cold = time.perf_counter() - begun
        items = list(answer["items"])
        while answer["next_cursor"]:
            answer = service.answer(Wish(), "en", limit=1000, cursor=answer["next_cursor"])
            items += answer["items"]
        return {**answer, "items": items}, cold, statistics.median(_seconds(service) for _ in range(5))
    finally:
        stack.close()
        wiring.install(None)


def _seconds(service: Recommendations) -> float:
    begun = time.perf_counter()
    service.answer(Wish(), "en", limit=1000)
    return time.perf_counter() - begun


def judged(made: Fleet, answer: dict[str, Any]) -> dict[str, float]:
    """Precision and recall over resources with a claimed saving; the mean error of savings that have a table price."""
    claimed = {
        (f"{item['account_id']}/{item['name']}", item["code"]): item["monthly_saving_usd"]
        for item in answer["items"]
        if item["monthly_saving_usd"] is not None
    }
    accused = {name for name, _ in claimed}
    found = [name for name, truth in made.waste.items() if (name, truth.code) in claimed]
    errors = [
        abs(claimed[name, made.waste[name].code] - usd) / usd
        for name in found
        if (usd := made.waste[name].saving_usd) is not None
    ]
    return {
        "resources": size_of(made.document),
        "wasteful": len(made.waste),
        "recall": len(found) / len(made.waste),
        "precision": len(accused & set(made.waste)) / len(accused),
        "innocents accused": len(accused - set(made.waste)),
        "worst error of a saving": max(errors),
    }


def bill_of(made: Fleet, answer: dict[str, Any]) -> float:
    """USD a month of all resources that a finding is on, and of what hangs on a stopped instance."""
    concerned = {f"{item['account_id']}/{item['name']}" for item in answer["items"]}
    total = 0.0
    for account in parse_account_file(made.document).accounts:
        for resource in account.resources:
            name = f"{account.account_id}/{resource.name}"
            owner = f"{account.account_id}/{resource.details.get('attached_to')}"
            if name in concerned or owner in concerned:
                total += sum(charge.usd_a_day for charge in charges(resource) if charge.until_days_ago == 0)
    return total / 24 * HOURS


def real_money(made: Fleet) -> tuple[float, float]:
    """The worst error of a saving at the account's own prices, by the discount of what it saves; and their total."""
    promised = [{"usage_type": pattern, "pct": pct} for pattern, pct in DISCOUNTS.items()]
    answer, _, _ = answer_for(replace(made, document={**made.document, "discounts": promised}))
    pct = {code: DISCOUNTS[pattern] for pattern, codes in _BY.items() for code in codes}
    errors = [
        abs(item["monthly_saving_after_commitments_usd"] / (item["monthly_saving_usd"] * (1 - left / 100)) - 1)
        for item in answer["items"]
        if item["monthly_saving_usd"] and item["code"] != _OF_TWO_PRICES
        for left in [pct.get(item["code"], 0)]
    ]
    return max(errors), answer["totals"]["monthly_saving_after_commitments_usd"]


def compare(made: Fleet, answer: dict[str, Any]) -> None:
    """Ours beside other scanners, on the first account alone, which is the one that they are given."""
    waste = {name.partition("/")[2] for name in made.waste if name.startswith(ACCOUNTS[0])}
    ours = [
        (str(item["name"]), item["monthly_saving_usd"] if item["counted"] else 0.0)
        for item in answer["items"]
        if item["account_id"] == ACCOUNTS[0] and item["monthly_saving_usd"] is not None
    ]
    print(f"\n  {'one account, ' + str(len(waste)) + ' wasteful resources':<40}{'flagged':>9}{'recall':>9}"
          f"{'precision':>11}{'claimed a month':>17}")  # fmt: skip
    for tool, found in [("R-Assistant", ours), *flagged(made.document, REGIONS)]:
        if isinstance(found, str):
            print(f"  {tool:<40}{found}")
            continue
        accused, priced = {name for name, _ in found}, [usd for _, usd in found if usd is not None]
        recall, right = len(accused & waste) / len(waste), len(accused & waste)
        precision = f"{right / len(accused):.2f}" if accused else "-"
        claimed = f"${sum(priced):,.2f}" if priced else "none"
        print(f"  {tool:<40}{len(accused):>9}{recall:>9.2f}{precision:>11}{claimed:>17}")


def run() -> None:
    for seed in SEEDS:
        made = fleet(seed)
        answer, cold, _ = answer_for(made)
        figures = judged(made, answer)
        print(f"  fleet {seed}: " + ", ".join(f"{name} {value:.4g}" for name, value in figures.items()))
        print(
            f"    claimed ${answer['totals']['monthly_saving_usd']:,.2f} a month of a bill of"
            f" ${bill_of(made, answer):,.2f}; read and judged in {cold:.2f} s"
        )
        if seed == SEEDS[0]:
            beside = (made, answer)
    error, total = real_money(beside[0])
    print(
        f"  fleet {SEEDS[0]} with discounts by usage type: worst error of a real saving {error:.4g}, ${total:,.2f} a month"
    )
    missed = Counter(truth.code for truth in made.waste.values())
    print(f"  kinds of waste: {dict(sorted(missed.items()))}")
    compare(*beside)
    big = fleet(3, copies=6)
    _, cold, warm = answer_for(big)
    count = size_of(big.document)
    print(
        f"  {count} resources: read and judged in {cold:.1f} s, judged anew in {warm:.2f} s"
        f" ({warm * 5000 / count:.2f} s a 5,000)"
    )
