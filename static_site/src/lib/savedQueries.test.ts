import { describe, expect, it } from "vitest";
import { changesFor, MAX_SAVED, queryIn, readSaved, renamed, type SavedQuery, withQuery } from "./savedQueries";

const saved = (name: string, search = `q=${name}`): SavedQuery => ({ name, search });

describe("a saved query", () => {
  it("is what was asked and how it was edited, not the page one is on", () => {
    const params = new URLSearchParams("tab=query&q=EC2&plan=%7B%7D&page=3&detail=x");
    expect(queryIn(params)).toBe("q=EC2&plan=%7B%7D");
    expect(queryIn(new URLSearchParams("tab=query&sort=name"))).toBe("");
  });

  it("removes from the address what it does not have", () => {
    expect(changesFor(saved("a", "q=EC2"))).toEqual({
      q: "EC2",
      plan: null,
      f: null,
      sort: null,
      page: null,
      detail: null,
    });
  });

  it("replaces the same query and the same name", () => {
    const list = [saved("a"), saved("b"), saved("c")];
    const next = withQuery(list, saved("b", "q=a"));
    expect(next).toEqual([saved("b", "q=a"), saved("c")]);
  });

  it("is renamed in its place", () => {
    expect(renamed([saved("a"), saved("b")], "q=b", "B").map((one) => one.name)).toEqual(["a", "B"]);
  });
});

it("drops what storage should not hold, and keeps a limit", () => {
  expect(readSaved([saved("a"), { name: 1 }, null, "x"])).toEqual([saved("a")]);
  expect(readSaved({ name: "a" })).toEqual([]);
  const many = Array.from({ length: MAX_SAVED }, (_, i) => saved(String(i)));
  expect(withQuery(many, saved("new"))).toHaveLength(MAX_SAVED);
});
