import { describe, expect, it } from "vitest";
import type { ChartSeries, ComparedSeries, MetricSummary } from "../../api/types";
import { nameAmong } from "./ComparedChart";
import { readConditions, writeConditions } from "./conditions";
import { linesOf } from "./MetricChart";
import { tableCsv } from "./SaveTable";
import { seriesCsv } from "./saveSeries";

const T0 = "2026-11-22T10:00:00Z";
const T1 = "2026-11-22T11:00:00Z";

function series(points: [string, number | null][], more: Partial<ChartSeries> = {}): ChartSeries {
  return {
    metric: "CPUUtilization",
    label: "CPU",
    statistic: "Average",
    unit: "Percent",
    period: 3600,
    points,
    previous: null,
    anomalies: null,
    ...more,
  };
}

describe("lines of a chart", () => {
  const a = series(
    [
      [T0, 1],
      [T1, null],
    ],
    { previous: [5, 6], anomalies: [{ at: T0, value: 1, score: 0.5 }] },
  );
  const b = series(
    [
      [T0, 2],
      [T1, 3],
    ],
    { anomalies: [{ at: T1, value: 3, score: 0.4 }] },
  );

  it("puts the range before after its series, dashed, and marks where they are", () => {
    const { lines, marks } = linesOf(
      [
        { key: "a", label: "web", series: a },
        { key: "b", label: "db", series: b },
      ],
      "before",
    );
    expect(lines.map((line) => [line.label, line.values, line.dashed ?? false])).toEqual([
      ["web", [1, null], false],
      ["web · before", [5, 6], true],
      ["db", [2, 3], false],
    ]);
    expect(marks).toEqual([
      { line: 0, index: 0 },
      { line: 2, index: 1 },
    ]);
  });

  it("saves gaps as empty cells and joins lines of different grids by time", () => {
    const csv = seriesCsv(
      [
        { key: "a", label: "=web", series: a },
        { key: "b", label: "db", series: series([[T1, 3]]) },
      ],
      { time: "Time", before: "before" },
    );
    const web = "'=web (Average, Percent)";
    expect(csv.split("\r\n").slice(0, 3)).toEqual([
      `\uFEFFTime,"${web}","${web} · before","db (Average, Percent)"`,
      `${T0},1,5,`,
      `${T1},,6,3`,
    ]);
  });
});

describe("conditions in the address bar", () => {
  const metrics = ["CPUUtilization", "NetworkIn"];

  it("come back as they were written", () => {
    const text = "CPUUtilization>=80,NetworkIn<5.5";
    expect(writeConditions(readConditions(text, metrics))).toEqual(text.split(","));
  });

  it("are left out where they are none", () => {
    expect(readConditions("Colour>1,CPUUtilization>x,CPUUtilization,<script>", metrics)).toEqual([]);
    expect(readConditions(null, metrics)).toEqual([]);
    expect(writeConditions([{ propertyKey: "CPUUtilization", operator: ">", value: "many" }])).toEqual([]);
  });
});

describe("names on one chart", () => {
  const one = (resource_id: string, name: string, region: string): ComparedSeries => ({
    ...series([]),
    resource_id,
    name,
    region,
    account_id: "111122223333",
    service_type: "Lambda",
  });

  it("tell apart what is called alike", () => {
    const all = [one("a", "api", "us-east-1"), one("a", "api", "us-west-2"), one("b", "db", "us-east-1")];
    expect(all.map((item) => nameAmong(item, all))).toEqual(["api (us-east-1)", "api (us-west-2)", "db"]);
    const twins = [one("i-1", "web", "us-east-1"), one("i-2", "web", "us-east-1")];
    expect(nameAmong(twins[0] as ComparedSeries, twins)).toContain("i-1");
  });
});

it("saves every page of the table", async () => {
  const page = (name: string, value: number | null, next_cursor: string | null): MetricSummary => ({
    columns: [{ metric: "CPUUtilization", label: "CPU", unit: "Percent", statistic: "Average" }],
    rows: [
      {
        resource_id: `i-${name}`,
        name,
        service_type: "EC2",
        account_id: "111122223333",
        region: "us-east-1",
        status: "running",
        metrics: { CPUUtilization: { value, points: [] } },
      },
    ],
    total: 2,
    next_cursor,
    as_of: null,
    stale: false,
    warnings: [],
  });
  const pages = new Map([
    [null, page("a", 1.5, "next")],
    ["next", page("b", null, null)],
  ]);
  const csv = await tableCsv(async (cursor) => pages.get(cursor as null) as MetricSummary);
  expect(csv.split("\r\n").slice(1, 3)).toEqual([
    "a,i-a,EC2,111122223333,us-east-1,running,1.5",
    "b,i-b,EC2,111122223333,us-east-1,running,",
  ]);
});
