import { describe, expect, it } from "vitest";
import type { CostGroup } from "../../api/types";
import { sortGroups } from "./CostView";
import { fold, OTHER, periods } from "./fold";
import { costState, rangeOf } from "./range";

const now = new Date("2026-03-15T23:30:00Z");

function group(key: string, total: number | null, points: [string, number | null][] = []): CostGroup {
  return {
    key,
    total,
    previous_total: null,
    change_pct: null,
    points: points.map(([start, amount]) => ({ start, amount })),
  };
}

describe("rangeOf", () => {
  it.each([
    ["7d", "2026-03-08", "2026-03-15"],
    ["30d", "2026-02-13", "2026-03-15"],
    ["mtd", "2026-03-01", "2026-03-16"],
    ["lastMonth", "2026-02-01", "2026-03-01"],
    ["12m", "2025-03-01", "2026-03-01"],
  ] as const)("%s is %s to %s, in UTC days", (preset, start, end) => {
    expect(rangeOf(preset, now)).toEqual({ start, end });
  });
});

describe("costState", () => {
  it("falls back from what is broken", () => {
    const state = costState(
      new URLSearchParams("range=custom&start=x&end=2026-01-01&gran=HOURLY&group=drop&metric=?"),
      now,
    );
    expect(state).toMatchObject({ start: "2026-02-13", granularity: "DAILY", groupBy: "service", metric: "unblended" });
  });

  it("takes tags and chosen dates", () => {
    const state = costState(new URLSearchParams("range=custom&start=2026-02-01&end=2026-02-01&group=tag:Team"), now);
    expect(state).toMatchObject({ groupBy: "tag:Team", valid: false });
  });
});

describe("fold", () => {
  const many = Array.from({ length: 14 }, (_, i) => group(`s${i}`, i + 1, [["2026-01-01", i + 1]]));

  it("keeps the ten largest, and the sum", () => {
    const folded = fold(many);
    expect(folded).toHaveLength(11);
    expect(folded[0]?.key).toBe("s13");
    expect(folded.at(-1)).toEqual({ key: OTHER, total: 1 + 2 + 3 + 4, values: [10] });
  });

  it("does not fold a single one away", () => {
    expect(fold(many.slice(0, 11)).map((row) => row.key)).not.toContain(OTHER);
  });

  it("keeps unknown apart from nothing", () => {
    const groups = [group("a", null, [["2026-01-02", null]]), group("b", 0, [["2026-01-01", 0]])];
    expect(periods(groups)).toEqual(["2026-01-01", "2026-01-02"]);
    expect(fold(groups).find((row) => row.key === "a")?.values).toEqual([null, null]);
    expect(fold(groups).find((row) => row.key === "b")?.values).toEqual([0, null]);
  });
});

it("sorts the unknown last, whichever way", () => {
  const groups = [group("a", null), group("b", 1), group("c", 2)];
  expect(sortGroups(groups, "total", true).map((one) => one.key)).toEqual(["c", "b", "a"]);
  expect(sortGroups(groups, "total", false).map((one) => one.key)).toEqual(["b", "c", "a"]);
});
