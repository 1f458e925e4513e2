import { describe, expect, it } from "vitest";
import { csvCell, csvName, csvText } from "./csv";

describe("csvCell", () => {
  it.each([
    ["=1+1", "'=1+1"],
    ["+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["-2+3", "'-2+3"],
    ["  =1", "'  =1"],
    ["\t=1", "'\t=1"],
  ])("keeps a spreadsheet from running %j", (given, expected) => {
    expect(csvCell(given)).toBe(expected);
  });

  it("leaves numbers alone, negative ones too", () => {
    expect(csvCell(-12.5)).toBe("-12.5");
    expect(csvCell("-12.5")).toBe("-12.5");
  });

  it("quotes by RFC 4180", () => {
    expect(csvCell('a "b", c')).toBe('"a ""b"", c"');
    expect(csvCell("two\nlines")).toBe('"two\nlines"');
  });

  it("has nothing for what is unknown", () => {
    expect([null, undefined, Number.NaN].map(csvCell)).toEqual(["", "", ""]);
    expect(csvCell(0)).toBe("0");
  });
});

it("begins with a BOM and ends every line with CRLF", () => {
  expect(csvText(["이름", "n"], [["서버", 1]])).toBe("\uFEFF이름,n\r\n서버,1\r\n");
});

it("is named after the UTC day", () => {
  expect(csvName("cost", new Date("2026-11-22T23:59:00-05:00"))).toBe("r-assistant-cost-2026-11-23.csv");
});
