import { expect, test } from "vitest";
import type { CostForecast, PartWarning } from "../../api/types";
import { changeOf, newWarnings, partRows } from "./forecastParts";

const band = (total: number) => ({ total, lo80: total - 1, hi80: total + 1, lo95: total - 2, hi95: total + 2 });
const group = (key: string, total: number, last_month: number) => ({
  key,
  total: 1,
  month_end: band(total),
  last_month,
  points: [],
});
const forecast = (...groups: ReturnType<typeof group>[]) => ({ groups }) as unknown as CostForecast;

test("the largest first, the rest last", () => {
  const rows = partRows(forecast(group("S3", 10, 8), group("Other", 99, 50), group("EC2", 20, 40)));
  expect(rows.map((row) => row.key)).toEqual(["EC2", "S3", "Other"]);
  expect(rows[0]).toEqual({ key: "EC2", expected: 20, low: 19, high: 21, lastMonth: 40, change: -50 });
});

test("against nothing there is no change in percent", () => {
  expect(changeOf(10, 0)).toBeNull();
  expect(changeOf(10, null)).toBeNull();
  expect(changeOf(0, 10)).toBe(-100);
  expect(partRows(forecast(group("new", 5, 0)))[0]?.change).toBeNull();
});

test("no parts where there is no forecast", () => {
  expect(partRows(forecast())).toEqual([]);
});

test("a warning is said once", () => {
  const warning = (code: string, message: string) => ({ code, message }) as PartWarning;
  const above = [warning("throttled", "later")];
  expect(newWarnings([warning("throttled", "later"), warning("denied", "no")], above)).toEqual([
    warning("denied", "no"),
  ]);
});
