import { beforeEach, describe, expect, it } from "vitest";
import { openTab, pageOf, readJson, setParams, tabOf, withChanges } from "./urlState";

const here = () => window.location.search;

beforeEach(() => window.history.replaceState(null, "", "/"));

it("takes an unknown tab for the first", () => {
  expect(tabOf(new URLSearchParams("tab=x"))).toBe("query");
  expect(tabOf(new URLSearchParams("tab=cost"))).toBe("cost");
});

it("removes what is empty and keeps the rest", () => {
  expect(withChanges("?tab=cost&page=2", { page: null, group: "region", q: "" })).toBe("?tab=cost&group=region");
  expect(withChanges("?page=2", { page: undefined })).toBe("");
});

it("round-trips Korean and punctuation", () => {
  setParams({ q: "서울의 EC2 & S3 100%?" });
  expect(new URLSearchParams(here()).get("q")).toBe("서울의 EC2 & S3 100%?");
});

it("finds a tab as it was left", () => {
  setParams({ tab: "cost", group: "region" });
  openTab("chat");
  expect(here()).toBe("?tab=chat");
  openTab("cost");
  expect(here()).toBe("?tab=cost&group=region");
});

it("opens a tab with given parameters instead", () => {
  setParams({ tab: "optimize", risk: "low" });
  openTab("query");
  openTab("optimize", { finding: "f-1" });
  expect(here()).toBe("?finding=f-1&tab=optimize");
});

describe("readJson", () => {
  const isList = (value: unknown): value is number[] => Array.isArray(value);

  it.each(["{", "%7B", '{"a":1}', "null", null])("falls back on %j", (text) => {
    expect(readJson(text, isList, [7])).toEqual([7]);
  });

  it("reads what fits", () => {
    expect(readJson("[1,2]", isList, [])).toEqual([1, 2]);
  });
});

it.each([
  ["", 1],
  ["page=0", 1],
  ["page=-3", 1],
  ["page=2.5", 1],
  ["page=abc", 1],
  ["page=3", 3],
])("reads the page of %j as %d", (text, page) => {
  expect(pageOf(new URLSearchParams(text))).toBe(page);
});
