import { describe, expect, it } from "vitest";
import { en } from "../../i18n/en";
import { ko } from "../../i18n/ko";
import { askedFields, filterText, isPlan, measureOf, namesOf, type Plan, parts, sorted, sortOf } from "./plan";
import { planOf } from "./propertyFilter";

const kind = {
  service_type: "EC2",
  label: "EC2 instance",
  states: [{ value: "running", label: "Running" }],
  fields: [{ name: "size_gib", label: "Size", type: "number" as const, unit: "GiB", column: true }],
  metrics: [
    { name: "CPUUtilization", label: "CPU utilization", unit: "Percent" },
    { name: "Errors", label: "Errors", unit: "Count" },
  ],
};
const names = namesOf([kind], en);

const plan: Plan = {
  version: 1,
  steps: [
    {
      action: "find",
      service_types: ["EC2"],
      regions: ["us-west-2", "us-east-1"],
      filters: [
        { field: "status", op: "eq", value: "running" },
        { field: "metrics.CPUUtilization", op: "lt", value: 20 },
      ],
      sort: [{ field: "name" }],
    },
    { action: "cost", time_range: { start: "2026-02-01", end: "2026-03-01" } },
  ],
};

describe("parts", () => {
  const all = parts(plan, names, en);

  it("shows every part in the user's words", () => {
    expect(all.map((part) => part.label)).toEqual([
      "Service = EC2",
      "Region = us-west-2",
      "Region = us-east-1",
      "Status = Running",
      "CPU utilization < 20%",
      "↑ Name",
      "Cost analysis",
      "2026-02-01 – 2026-02-28",
    ]);
  });

  it("takes away that part and nothing else", () => {
    const without = all[1]?.without;
    expect(without?.steps[0]?.regions).toEqual(["us-east-1"]);
    expect(without?.steps[0]?.filters).toEqual(plan.steps[0]?.filters);
    expect(without?.steps[1]).toEqual(plan.steps[1]);
    expect(plan.steps[0]?.regions).toHaveLength(2);
  });

  it("takes away a whole step, but never the last one", () => {
    expect(all[6]?.without?.steps).toHaveLength(1);
    const alone = parts({ version: 1, steps: [{ action: "cost" }] }, names, en);
    expect(alone[0]?.without).toBeNull();
  });
});

it("keeps a long list of services together", () => {
  const several = Array.from({ length: 13 }, (_, i) => `S${i}`);
  const long: Plan = { version: 1, steps: [{ action: "find", service_types: several, regions: several.slice(1) }] };
  const shown = parts(long, names, en);
  expect(shown[0]?.label).toBe("Service = S0, S1, S2 +10");
  expect(shown[0]?.without?.steps[0]?.service_types).toEqual([]);
  expect(shown).toHaveLength(13);
});

it("names the window of a metric in the reader's language", () => {
  const path = "metrics.CPUUtilization@14d";
  expect(names.field(path)).toBe("CPU utilization (last 14 days)");
  expect(names.field(`${path}.Maximum`)).toBe("CPU utilization (last 14 days, Maximum)");
  expect(namesOf([kind], ko).field("metrics.CPUUtilization@6h.p99")).toBe("CPU utilization (최근 6시간, p99)");
  expect(names.field("metrics.Errors@2026-10-01~2026-11-01")).toBe("Errors (2026-10-01 – 2026-10-31)");
  expect(filterText({ field: path, op: "lt", value: 10 }, names)).toBe("CPU utilization (last 14 days) < 10%");
});

it("knows what is calculated of the rows", () => {
  const measured = (aggregation: Plan["steps"][0]["aggregation"]) =>
    measureOf({ version: 1, steps: [{ action: "find", aggregation }] }, names, en);
  expect(measured({ function: "average", field: "metrics.CPUUtilization", group_by: ["region"] })).toEqual({
    label: "Average (CPU utilization)",
    unit: "Percent",
  });
  expect(measured({ function: "count", group_by: ["region"] })).toBeNull();
  expect(measured(null)).toBeNull();
});

it("writes nested filters", () => {
  const text = filterText(
    {
      not: {
        or: [
          { field: "tags.Team", op: "missing" },
          { field: "details.size_gib", op: "ge", value: 8 },
        ],
      },
    },
    names,
  );
  expect(text).toBe("≠ (Tags Team ✗ | Size ≥ 8 GiB)");
});

it("counts pieces without a unit", () => {
  expect(filterText({ field: "metrics.Errors", op: "gt", value: 0 }, names)).toBe("Errors > 0");
});

it("writes what belongs to a row, and one field beside another", () => {
  const running = { field: "status", op: "eq", value: "running" };
  const related = (none: boolean) => ({ related: { service_type: "EC2", filters: [running], none } });
  expect(filterText(related(false), names)).toBe("EC2 (Status = Running) ✓");
  expect(filterText({ not: { related: { service_type: "EBS", filters: [], none: true } } }, names)).toBe("≠ (EBS ✗)");
  expect(filterText({ field: "details.size_gib", op: "lt", other: "metrics.Errors" }, names)).toBe("Size < Errors");
});

it("knows which fields a question is about", () => {
  expect(askedFields(plan)).toEqual(["name", "status", "metrics.CPUUtilization"]);
  const filters = [
    {
      or: [{ field: "tags.Env", op: "exists" }, { not: { field: "details.size_gib", op: "lt", other: "details.max" } }],
    },
    { related: { service_type: "EC2", filters: [{ field: "status", op: "exists" }], none: false } },
  ];
  const asked: Plan = { version: 1, steps: [{ action: "find", filters, select: ["details.memory_mb"] }] };
  expect(askedFields(asked)).toEqual(["details.memory_mb", "tags", "details.size_gib", "details.max"]);
});

it("writes truths, totals and a single day in the reader's language", () => {
  const korean = namesOf([kind], ko);
  expect(filterText({ field: "details.size_gib", op: "eq", value: false }, korean)).toBe("Size = 아니요");
  const asked: Plan = {
    version: 1,
    steps: [
      { action: "find", aggregation: { function: "sum", field: "details.size_gib", counted: true } },
      { action: "cost", time_range: { start: "2026-02-28", end: "2026-03-01" } },
    ],
  };
  const labels = parts(asked, korean, ko).map((part) => part.label);
  expect(labels).toEqual(["개수, 합계 (Size)", "비용 분석", "2026-02-28"]);
});

it("sorts the found rows, not the cost", () => {
  expect(sorted(plan, "region", true).steps[0]?.sort).toEqual([{ field: "region", descending: true }]);
  expect(sortOf(plan)).toEqual({ field: "name", descending: false });
});

describe("a step among the rows of another", () => {
  const cut = { action: "find" as const, service_types: ["EC2"], sort: [{ field: "monthly_cost_usd" }], limit: 5 };
  const asked = {
    action: "find" as const,
    service_types: ["EC2"],
    filters: [{ field: "status", op: "eq", value: "x" }],
  };
  const both: Plan = { version: 1, steps: [cut, asked, { action: "cost" }] };

  it("is named once, and taken away whole", () => {
    const all = parts(both, names, en);
    expect(all.map((part) => part.label)).toEqual([
      "Service = EC2",
      "↑ Monthly cost",
      "≤ 5",
      "Of these",
      "Status = x",
      "Cost analysis",
    ]);
    expect(all[3]?.without?.steps).toEqual([cut, { action: "cost" }]);
    expect(all[4]?.without?.steps[1]).toEqual({ ...asked, filters: [] });
  });

  it("sorts a cut list without choosing other rows", () => {
    const steps = sorted({ version: 1, steps: [cut, { action: "cost" }] }, "name", true).steps;
    const order = { action: "find", service_types: ["EC2"], sort: [{ field: "name", descending: true }] };
    expect(steps).toEqual([cut, order, { action: "cost" }]);
    expect(sorted(both, "name", false).steps[1]?.sort).toEqual([{ field: "name", descending: false }]);
    expect(sorted({ version: 1, steps: [cut, cut, cut, cut] }, "name", true).steps).toHaveLength(4);
  });
});

it.each([null, 1, "x", {}, { steps: [] }, { steps: [null] }])("%j is no plan", (value) => {
  expect(isPlan(value)).toBe(false);
});

describe("a property filter as a plan", () => {
  const numeric = (field: string) => field === "monthly_cost_usd";

  it("is none where nothing is filtered", () => {
    expect(planOf({ tokens: [], operation: "and" }, numeric)).toBeNull();
  });

  it("compares numbers as numbers, and text as text", () => {
    const found = planOf(
      {
        operation: "and",
        tokens: [
          { propertyKey: "monthly_cost_usd", operator: ">", value: "100" },
          { propertyKey: "account_id", operator: "=", value: "111122223333" },
        ],
      },
      numeric,
    );
    expect(found?.steps[0]?.filters).toEqual([
      { field: "monthly_cost_usd", op: "gt", value: 100 },
      { field: "account_id", op: "eq", value: "111122223333" },
    ]);
  });

  it("looks for free text in name, id and ARN, and keeps or-groups together", () => {
    const found = planOf(
      {
        operation: "or",
        tokens: [
          { operator: ":", value: "web" },
          { propertyKey: "region", operator: "!=", value: "us-east-1" },
        ],
      },
      numeric,
    );
    const free = ["name", "resource_id", "arn"].map((field) => ({ field, op: "contains", value: "web" }));
    expect(found?.steps[0]?.filters).toEqual([
      { or: [{ or: free }, { field: "region", op: "ne", value: "us-east-1" }] },
    ]);
  });
});
