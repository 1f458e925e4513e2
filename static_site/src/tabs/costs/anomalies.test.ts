import { expect, it } from "vitest";
import type { Anomaly } from "../../api/types";
import { concerning, oddDays } from "./anomalies";

const anomaly = (id: string, date: string, impact_usd: number, scope: Partial<Anomaly["scope"]> = {}): Anomaly => ({
  id,
  date,
  end_date: null,
  days: 1,
  shape: "spike",
  scope: { dimension: "service", value: "EC2", service: null, ...scope },
  expected: 1,
  actual: 1 + impact_usd,
  impact_usd,
  severity: "low",
  message: "",
  causes: [],
  resources: [],
  actor: null,
  feedback: null,
  why: null,
  quieted_by: null,
});

it("marks a day once, with what matters most", () => {
  const items = [
    anomaly("a", "2026-01-02", 5),
    anomaly("b", "2026-01-02", -20),
    anomaly("c", "2026-01-03", 7),
    anomaly("d", "2025-12-01", 9),
    { ...anomaly("e", "2025-12-01", 9), end_date: "2025-12-02" },
  ];
  const days = oddDays(items, "2026-01-01", {
    money: (value) => `${value} $`,
    more: (count) => `(and ${count})`,
    since: (day) => `since ${day}`,
  });
  expect(days).toEqual([
    { id: "b", date: "2026-01-02", text: "-20 $ (and 1)" },
    { id: "c", date: "2026-01-03", text: "+7 $" },
    { id: "d", date: "2026-01-01", text: "+9 $ since 2025-12-01" },
    // Over before the first day shown: no such day is drawn.
    { id: "e", date: "2025-12-01", text: "+9 $" },
  ]);
});

it("keeps to the service that the view is narrowed to", () => {
  const items = [
    anomaly("a", "2026-01-02", 5),
    anomaly("b", "2026-01-02", 5, { dimension: "usage_type", value: "BoxUsage", service: "EC2" }),
    anomaly("c", "2026-01-02", 5, { value: "S3" }),
    anomaly("d", "2026-01-02", 5, { dimension: "region", value: "EC2" }),
  ];
  expect(concerning(items, "EC2").map((one) => one.id)).toEqual(["a", "b"]);
  expect(concerning([anomaly("small", "2026-01-02", 5), anomaly("large", "2026-01-02", -9)], null)).toMatchObject([
    { id: "large" },
    { id: "small" },
  ]);
});
