import { beforeEach, expect, it } from "vitest";
import { dayAfter, isAfterToday } from "./days";
import { isSubject, OF_LIST, readFilters, readList, setFilter } from "./filters";

const now = new Date("2026-11-22T23:30:00Z");

beforeEach(() => window.history.replaceState(null, "", "/?tab=optimize"));

it("takes only days to come, in UTC", () => {
  expect(dayAfter(now, 7)).toBe("2026-11-29");
  expect(isAfterToday("2026-11-23", now)).toBe(true);
  for (const day of ["2026-11-22", "2020-01-01", "2026-02-30", "2026-13-01", "soon", ""]) {
    expect(isAfterToday(day, now), day).toBe(false);
  }
});

it("shows the open list for one that is not known", () => {
  expect(readList(new URLSearchParams("list=rejected"))).toBe("rejected");
  expect(readList(new URLSearchParams("list=x"))).toBe("open");
});

it("keeps tags whole that hold what separates them", () => {
  const tags = ["Note:a,b", "Share:50%2C", "Env:prod"];
  setFilter("tag", tags);
  expect(readFilters(new URLSearchParams(window.location.search)).tag).toEqual(tags);
});

it("asks what to buy in a list of its own, since Cost Explorer bills for the question", () => {
  expect(readList(new URLSearchParams("list=purchases"))).toBe("purchases");
  expect(OF_LIST.purchases).toEqual({ mode: ["B"] });
  expect(OF_LIST.open).toEqual({});
});

it("knows the account and purchases from resources, which have a page of their own", () => {
  expect(["Account", "Commitment", "EC2"].map(isSubject)).toEqual([true, true, false]);
});
