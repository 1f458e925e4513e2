import { expect, it } from "vitest";
import { amountOf } from "./settings";

it("reads an amount as people write it, and tells nothing from nonsense", () => {
  expect(["250", " 99.50 ", "$34,000", "₩1,200,000", "0"].map(amountOf)).toEqual([250, 99.5, 34000, 1200000, 0]);
  expect(["", "   ", "$"].map(amountOf)).toEqual([null, null, null]);
  expect(["-5", "1.2.3", "many", "1e9", "5 %"].map(amountOf)).toEqual(Array(5).fill(undefined));
});
