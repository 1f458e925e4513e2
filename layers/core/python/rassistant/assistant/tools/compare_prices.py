"""What machine types cost at list price, beside each other."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import Field, StringConstraints

from rassistant.assistant.chat_tool import Arguments, ChatTool, Facts
from rassistant.assistant.markdown import escaped, number, table, usd
from rassistant.assistant.sources import Sources
from rassistant.assistant.warnings import warnings_facts, warnings_markdown
from rassistant.errors import Locale, Text

TypeName = Annotated[str, StringConstraints(min_length=3, max_length=40)]
Name = Annotated[str, StringConstraints(max_length=60)]


class ComparePrices(Arguments):
    types: list[TypeName] = Field(
        min_length=1, max_length=8, description="m5.large; databases as db.m5.large, caches as cache.t3.micro."
    )
    regions: list[Name] = Field([], max_length=8, description="us-west-2 … empty: where most of the machines are.")
    system: Literal["linux", "windows"] = "linux"
    engine: Name = Field("", description="Of databases (postgres, mysql …) and caches (redis …).")
    multi_az: bool = False


def run(sources: Sources, given: ComparePrices, locale: Locale) -> Facts:
    answer = sources.prices.answer(
        given.types,
        locale,
        regions=given.regions,
        system=given.system,
        engine=given.engine,
        multi_az=given.multi_az,
    )
    return {
        "currency": answer["currency"],
        "region_chosen": answer["region_chosen"],
        "total": len(answer["rows"]),
        "shown": len(answer["rows"]),
        "rows": answer["rows"],
        **warnings_facts(answer),
    }


def render(facts: Facts, locale: Locale) -> str:
    rows = facts["rows"]
    priced = [row for row in rows if row["usd_per_hour"] is not None]
    if not priced:
        unknown = Text("The price of {names} is not known.", "{names}의 가격을 알 수 없습니다.")
        names = ", ".join(dict.fromkeys(f"{row['type']} ({row['region']})" for row in rows))
        return unknown.format(names=escaped(names))[locale] + warnings_markdown(facts, locale)
    head = Text(
        "Type|Region|Runs|vCPU|Memory GiB|USD an hour|USD a month (730 h)",
        "유형|리전|용도|vCPU|메모리 GiB|시간당|월(730시간)",
    )[locale].split("|")
    body = [_cells(row, locale) for row in rows]
    parts = [_headline(priced, locale), "", table(head, body, numeric=(3, 4, 5, 6)), "", _caveat(priced, locale)]
    if facts["region_chosen"]:
        where = Text(
            "No region was named: {region}, where most instances are.",
            "리전을 말씀하지 않아 인스턴스가 가장 많은 {region} 기준입니다.",
        )
        parts.append(where.format(region=escaped(rows[0]["region"]))[locale])
    return "\n".join(parts) + warnings_markdown(facts, locale)


def _cells(row: Mapping[str, Any], locale: Locale) -> list[str]:
    hourly = row["usd_per_hour"]
    return [
        escaped(row["type"]),
        escaped(row["region"]),
        escaped(row["runs"]),
        number(row["vcpu"]),
        number(row["memory_gib"]),
        usd(None, locale) if hourly is None else f"${hourly:.6g}",
        usd(row["usd_per_month"], locale),
    ]


def _headline(priced: list[Mapping[str, Any]], locale: Locale) -> str:
    first, last = priced[0], priced[-1]
    if len(priced) == 1:
        text = Text(
            "**{name}** costs {month} a month ({hour} an hour) in {region}.",
            "**{name}**은(는) {region}에서 월 {month}(시간당 {hour})입니다.",
        )
    elif first["usd_per_hour"] == last["usd_per_hour"]:
        text = Text("They cost the same: {month} a month.", "가격은 모두 같습니다: 월 {month}.")
    else:
        text = Text(
            "**{name}** in {region} is the cheapest: {month} a month, {pct} % less than {dear} ({dear_month}).",
            "가장 저렴한 것은 {region}의 **{name}**입니다. 월 {month}로 {dear}({dear_month})보다 {pct}% 저렴합니다.",
        )
    share = 100 * (1 - first["usd_per_hour"] / last["usd_per_hour"]) if last["usd_per_hour"] else 0.0
    return text.format(
        name=escaped(first["type"]),
        region=escaped(first["region"]),
        month=usd(first["usd_per_month"], locale),
        hour=f"${first['usd_per_hour']:.6g}",
        pct=f"{share:.1f}",
        dear=escaped(last["type"] if last["type"] != first["type"] else last["region"]),
        dear_month=usd(last["usd_per_month"], locale),
    )[locale]


def _caveat(priced: list[Mapping[str, Any]], locale: Locale) -> str:
    dated = max(row["date"] for row in priced)
    snapshot = any(row["source"] == "snapshot" for row in priced)
    text = Text(
        "On-Demand list prices of {date}{how}; no discounts, storage or traffic.",
        "{date} 기준 온디맨드 정가{how}이며, 할인과 스토리지, 트래픽은 포함하지 않습니다.",
    )
    how = Text(" (from a stored copy)", "(저장된 사본)")[locale] if snapshot else ""
    return text.format(date=dated, how=how)[locale]


def summary(facts: Facts, locale: Locale) -> str:
    return Text("{n} price(s)", "가격 {n}개").format(n=sum(row["usd_per_hour"] is not None for row in facts["rows"]))[
        locale
    ]


TOOL = ChatTool(
    name="compare_prices",
    label=Text("Looking up prices", "가격 조회"),
    description=(
        "On-Demand list prices of EC2, RDS and ElastiCache types in one or more regions, an hour and a month of 730 "
        "hours, with vCPU and memory, the cheapest first. null is a price that is not known."
    ),
    arguments=ComparePrices,
    run=run,
    render=render,
    summary=summary,
)
