import { describe, expect, it } from "vitest";
import { formats, UNKNOWN } from "./format";

const en = formats("en", "UTC");
const ko = formats("ko", "Asia/Seoul");

it("never shows what is unknown as 0", () => {
  for (const f of [en, ko]) {
    for (const text of [f.money(null), f.number(undefined), f.percent(null), f.quantity(null, "Bytes"), f.time(null)]) {
      expect(text).toBe(UNKNOWN);
    }
    expect(f.number(0)).toBe("0");
  }
});

describe("money", () => {
  it("keeps its own currency in every language", () => {
    expect(en.money(1234.5)).toBe("$1,234.50");
    expect(ko.money(1234.5)).toBe("$1,234.50");
    expect(ko.money(1234.4, "KRW")).toBe("₩1,234");
    expect(en.money(0.5, "JPY")).toBe("¥0.5");
  });

  it("shows a fraction of a cent", () => {
    expect(en.money(0.0042)).toBe("$0.0042");
    expect(en.money(0)).toBe("$0.00");
  });
});

it("gives changes a sign, but not where they round to nothing", () => {
  expect([12.34, -3, 0, -0.04].map(en.change)).toEqual(["+12.3%", "-3%", "0%", "0%"]);
});

it("moves times with the time zone, but never billing days", () => {
  const iso = "2026-11-22T20:00:00Z";
  expect(formats("en", "UTC").time(iso)).toContain("Nov 22, 2026, 20:00");
  expect(formats("en", "Asia/Seoul").time(iso)).toContain("Nov 23, 2026, 05:00");
  expect(ko.day("2026-11-22")).toBe("2026년 11월 22일");
  expect(en.day("2026-11-22")).toBe("Nov 22, 2026");
});

it("scales bytes by 1024", () => {
  expect(en.quantity(1536, "Bytes")).toBe("1.5 KiB");
  expect(en.quantity(12, "Bytes")).toBe("12 B");
  expect(en.quantity(42.25, "Percent")).toBe("42.3%");
});

it("builds each set of formatters once", () => {
  expect(formats("en", "UTC")).toBe(en);
});

it("says how long ago", () => {
  const now = Date.parse("2026-11-22T12:00:00Z");
  expect(en.ago("2026-11-22T11:55:00Z", now)).toBe("5 minutes ago");
  expect(ko.ago("2026-11-20T12:00:00Z", now)).toBe("그저께");
});
