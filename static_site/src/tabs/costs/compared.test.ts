import { describe, expect, test } from "vitest";
import type { Anomaly, CostAnswer } from "../../api/types";
import { areaPath } from "../../charts/Areas";
import { stack } from "../../charts/stack";
import { concerning } from "./anomalies";
import { against } from "./compared";
import { costFilter, filterOf, filterText, queryOf } from "./costFilter";
import { costState, namedGroup } from "./range";

const answer = {
  start: "2026-11-01",
  end: "2026-11-03",
  group_by: "service",
  total: 30,
  previous_start: "2026-10-30",
  previous_end: "2026-11-01",
  previous_total: 20,
  change_pct: 50,
  groups: [
    {
      key: "EC2",
      total: 30,
      previous_total: 20,
      change_pct: 50,
      points: [
        { start: "2026-11-01", amount: 10 },
        { start: "2026-11-02", amount: 20 },
      ],
    },
  ],
  comparisons: [
    {
      kind: "last_month",
      start: "2026-10-01",
      end: "2026-10-03",
      total: 40,
      change_pct: -25,
      groups: [
        { key: "EC2", total: 15 },
        { key: "Redshift", total: 25 },
      ],
    },
  ],
} as unknown as CostAnswer;

describe("beside another period", () => {
  test("sums of then are those of the groups of then, with what is gone", () => {
    const month = against(answer, "last_month");
    expect([month.previous_start, month.previous_total, month.change_pct]).toEqual(["2026-10-01", 40, -25]);
    expect(month.groups.map((group) => [group.key, group.total, group.previous_total, group.change_pct])).toEqual([
      ["EC2", 30, 15, 100],
      ["Redshift", 0, 25, -100],
    ]);
    const before = month.groups.reduce((sum, group) => sum + (group.previous_total ?? 0), 0);
    expect(before).toBe(month.previous_total);
    expect(month.total).toBe(answer.total);
  });

  test("what the answer does not hold is unknown and not 0", () => {
    const year = against(answer, "last_year");
    expect([year.previous_total, year.change_pct, year.groups[0]?.previous_total]).toEqual([null, null, null]);
    expect(against(answer, "previous")).toBe(answer);
  });
});

describe("filters in the address bar", () => {
  test("go there and back", () => {
    const filter = { region: ["us-east-1", "global"], tag: ["team:web"] };
    expect(costFilter(filterText(filter))).toEqual(filter);
    expect(filterOf(queryOf(filter))).toEqual(filter);
    expect(filterText({})).toBeNull();
  });

  test.each([
    "",
    "{",
    "[]",
    "7",
    '{"region":"x"}',
    '{"region":[1,""]}',
    '{"__proto__":["x"],"nothing":["y"]}',
  ])("what is none is left out: %s", (text) => expect(costFilter(text)).toEqual({}));

  test("free text and repeated values are no filter", () => {
    const tokens = [
      { operator: ":", value: "free" },
      { propertyKey: "region", operator: "=", value: "us-east-1" },
      { propertyKey: "region", operator: "=", value: " us-east-1 " },
    ];
    expect(filterOf({ operation: "and", tokens })).toEqual({ region: ["us-east-1"] });
  });
});

test("the state of the tab is that of the address bar, and what is broken falls back", () => {
  const now = new Date("2026-11-22T12:00:00Z");
  const state = costState(
    new URLSearchParams('group=cost_category:Team&vs=last_year&chart=area&f={"region":["us-east-1"]}'),
    now,
  );
  expect([state.groupBy, state.compared, state.chart, state.filter]).toEqual([
    "cost_category:Team",
    "last_year",
    "area",
    { region: ["us-east-1"] },
  ]);
  const broken = costState(new URLSearchParams("group=tag:&vs=never&chart=pie&f=%7B"), now);
  expect([broken.groupBy, broken.compared, broken.chart, broken.filter]).toEqual(["service", "previous", "bars", {}]);
  expect(namedGroup("tag:a:b")).toEqual({ kind: "tag", name: "a:b" });
});

test("an area stands on the ones below it, also where it is nothing", () => {
  const stacks = [stack([10, 5]), stack([20, null])];
  const path = areaPath(
    stacks,
    1,
    (i) => i,
    (value) => value,
  );
  expect(path).toBe("M0.0 15.0L1.0 20.0L1.0 20.0L0.0 10.0Z");
});

test("unusual costs are those of what the view is narrowed to", () => {
  const odd = (id: string, region: string | null) =>
    ({
      id,
      impact_usd: 1,
      scope: { dimension: "service", value: "EC2", service: null },
      causes: region ? [{ dimension: "region", value: region }] : [],
    }) as unknown as Anomaly;
  const items = [odd("here", "us-east-1"), odd("there", "eu-west-1"), odd("anywhere", null)];
  expect(concerning(items, null, { region: ["us-east-1"] }).map((one) => one.id)).toEqual(["here", "anywhere"]);
  expect(concerning(items, null, { service: ["S3"] })).toEqual([]);
  expect(concerning(items, "EC2")).toHaveLength(3);
});
