import { expect, it } from "vitest";
import { recalled } from "./recent";

const asked = ["newest", "older", "oldest"];

it("walks back and forth through what was asked", () => {
  expect(recalled(asked, "", 1)).toBe("newest");
  expect(recalled(asked, "newest", 1)).toBe("older");
  expect(recalled(asked, "oldest", 1)).toBeNull();
  expect(recalled(asked, "older", -1)).toBe("newest");
  expect(recalled(asked, "newest", -1)).toBe("");
  expect(recalled(asked, "", -1)).toBeNull();
});

it("leaves what is being typed alone", () => {
  expect(recalled(asked, "newest, but other", 1)).toBeNull();
  expect(recalled([], "", 1)).toBeNull();
});
