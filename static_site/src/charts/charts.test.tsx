import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { PreferencesProvider } from "../app/preferences";
import { Bars } from "./Bars";
import { arc, Donut } from "./Donut";
import { ForecastChart } from "./ForecastChart";
import { nearest } from "./Readout";
import { closeTicks, niceTicks, spread } from "./scale";
import { stack } from "./stack";
import { runs, TimeSeries } from "./TimeSeries";

afterEach(cleanup);

const money = (value: number | null) => (value === null ? "no data" : `$${value}`);
const series = {
  times: ["2026-01-01", "2026-01-02", "2026-01-03"],
  lines: [
    { key: "a", label: "EC2", values: [1, null, 3] },
    { key: "b", label: "S3", values: [4, 5, -6] },
  ],
  value: money,
  axisValue: String,
  time: (iso: string) => iso,
  axisTime: (iso: string) => iso,
  timeHeading: "Day",
};

const draw = (chart: React.ReactNode) => render(<PreferencesProvider>{chart}</PreferencesProvider>);

describe.each([
  ["lines", TimeSeries],
  ["bars", Bars],
])("%s", (_, Chart) => {
  it("say the same as a table", () => {
    draw(<Chart title="Cost" {...series} />);
    fireEvent.click(screen.getByRole("button", { name: /Cost/ }));
    const rows = screen.getAllByRole("row").map((row) => [...row.children].map((cell) => cell.textContent));
    expect(rows).toEqual([
      ["Day", "EC2", "S3"],
      ["2026-01-01", "$1", "$4"],
      ["2026-01-02", "no data", "$5"],
      ["2026-01-03", "$3", "$-6"],
    ]);
  });

  it("are read out point by point with the arrow keys", () => {
    draw(<Chart title="Cost" {...series} />);
    const slider = screen.getByRole("slider", { name: "Cost" });
    fireEvent.keyDown(slider, { key: "Home" });
    expect(slider.getAttribute("aria-valuetext")).toBe("2026-01-01: EC2 $1, S3 $4");
    fireEvent.keyDown(slider, { key: "ArrowRight" });
    fireEvent.keyDown(slider, { key: "ArrowRight" });
    fireEvent.keyDown(slider, { key: "ArrowRight" });
    expect(slider.getAttribute("aria-valuetext")).toBe("2026-01-03: EC2 $3, S3 $-6");
  });
});

describe("the donut", () => {
  it("names every share, and says its share of what is above zero", () => {
    const shares = [
      { key: "a", label: "EC2", value: 75 },
      { key: "b", label: "S3", value: 25 },
      { key: "c", label: "Credit", value: -10 },
      { key: "d", label: "New", value: null },
    ];
    const percent = (value: number | null) => (value === null ? "?" : `${value}%`);
    draw(
      <Donut title="Share" shares={shares} centre="$90" heading={["a", "b", "c"]} value={money} percent={percent} />,
    );
    const label = screen.getByRole("img").getAttribute("aria-label");
    expect(label).toBe("Share: EC2 $75 (75%), S3 $25 (25%), Credit $-10 (?), New no data (?)");
    expect(within(screen.getByRole("list")).getAllByRole("listitem")).toHaveLength(4);
  });

  it("draws a whole ring for a single share", () => {
    expect(arc(0, 1)).not.toContain("NaN");
    expect(arc(0, 1).startsWith("M100.00 8.00")).toBe(true);
  });
});

it("breaks the line at gaps, and shows a lone point", () => {
  const { path, dots } = runs(
    [1, 2, null, 3, null],
    (i) => i,
    (v) => v,
  );
  expect(path).toBe("M0.0 1.0L1.0 2.0");
  expect(dots).toEqual([[3, 3]]);
});

it("stacks what is above zero upwards and the rest downwards", () => {
  expect(stack([2, -1, null, 3, -2])).toEqual([
    { line: 0, from: 0, to: 2 },
    { line: 1, from: 0, to: -1 },
    { line: 3, from: 2, to: 5 },
    { line: 4, from: -1, to: -3 },
  ]);
});

it("chooses round ticks that span the values", () => {
  expect(niceTicks(0, 97)).toEqual([0, 25, 50, 75, 100]);
  expect(niceTicks(-30, 97)[0]).toBe(-50);
  expect(niceTicks(0, 0)).toEqual([0, 1]);
});

it("spreads labels and finds the nearest point", () => {
  expect(spread(10, 4)).toEqual([0, 3, 6, 9]);
  expect(spread(0, 4)).toEqual([]);
  expect(nearest(26, 5, (i) => i * 10)).toBe(3);
});

describe("the forecast", () => {
  const words = {
    time: "Day",
    actual: "Actual",
    forecast: "Forecast",
    band: "80% range",
    low: "From",
    high: "To",
    anomaly: "Anomaly",
  };
  const chart = (opened: string[] = []) => (
    <ForecastChart
      title="Cost"
      past={[
        { date: "2026-01-01", amount: 10 },
        { date: "2026-01-02", amount: 30 },
      ]}
      expected={[
        { date: "2026-01-03", mean: 12, low: 11, high: 13 },
        { date: "2026-01-04", mean: 14, low: 12, high: 16 },
      ]}
      odd={[{ id: "x", date: "2026-01-02", text: "+$20" }]}
      onOdd={(id) => opened.push(id)}
      value={money}
      axisValue={String}
      time={(iso) => iso}
      axisTime={(iso) => iso}
      words={words}
    />
  );

  it("is read out as what it is", () => {
    draw(chart());
    const slider = screen.getByRole("slider", { name: "Cost" });
    const said = ["Home", "ArrowRight", "End"].map((key) => {
      fireEvent.keyDown(slider, { key });
      return slider.getAttribute("aria-valuetext");
    });
    expect(said).toEqual([
      "2026-01-01: Actual $10",
      "2026-01-02: Actual $30, Anomaly +$20",
      "2026-01-04: Forecast $14, 80% range $12 – $16",
    ]);
  });

  it("is told apart without colour: dashes, rings, a hatched band, a mark, each in the legend", () => {
    const opened: string[] = [];
    const { container } = draw(chart(opened));
    expect(container.querySelector(".forecast path")).not.toBeNull();
    expect(container.querySelectorAll(".forecast circle").length).toBeGreaterThan(0);
    expect(container.querySelector(".band path")?.getAttribute("fill")).toMatch(/^url\(#/);
    const legend = within(screen.getByRole("list")).getAllByRole("listitem");
    expect(legend.map((item) => item.textContent)).toEqual(["Actual", "Forecast", "80% range", "Anomaly"]);
    for (const mark of ["line", "forecast", "band", "anomaly"]) {
      expect(container.querySelector(`.legend .mark-${mark}`)).not.toBeNull();
    }
    fireEvent.click(container.querySelector("[data-odd]") as Element);
    expect(opened).toEqual(["x"]);
  });

  it("has its figures as a table", () => {
    draw(chart());
    fireEvent.click(screen.getByRole("button", { name: /Cost/ }));
    const rows = screen.getAllByRole("row").map((row) => [...row.children].map((cell) => cell.textContent));
    expect(rows[0]).toEqual(["Day", "Actual", "Forecast", "From", "To", "Anomaly"]);
    expect(rows[2]).toEqual(["2026-01-02", "$30", "", "", "", "+$20"]);
    expect(rows[3]).toEqual(["2026-01-03", "", "$12", "$11", "$13", ""]);
  });
});

it("begins an axis near its values where they are far from 0", () => {
  const ticks = closeTicks(900, 1000);
  expect(ticks[0]).toBeGreaterThan(800);
  expect(ticks[0]).toBeLessThanOrEqual(900);
  expect(ticks.at(-1)).toBeGreaterThanOrEqual(1000);
  expect(closeTicks(10, 1000)[0]).toBe(0);
  expect(closeTicks(0, 0)).toEqual([0, 1]);
});
