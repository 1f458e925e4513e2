import { expect, it } from "vitest";
import { en } from "./en";
import { ko } from "./ko";

/** Every text with its place; functions are called with marks as arguments. */
function texts(tree: object, path = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] => {
    const place = path ? `${path}.${key}` : key;
    if (typeof value === "string") return [[place, value]];
    if (typeof value === "function") {
      const marks = Array.from({ length: value.length }, (_, i) => `<${i}>`);
      return [[place, value(...marks)]];
    }
    return texts(value as object, place);
  });
}

const english = new Map(texts(en));
const korean = new Map(texts(ko));

/** Names that are the same in every language. */
const SAME = /^(UTC|ARN|ID|AWS CLI|Terraform|CloudFormation|R-Assistant|Team|English|한국어)$/;

it("has the same texts in both languages, none of them empty", () => {
  expect([...korean.keys()]).toEqual([...english.keys()]);
  for (const [place, text] of [...english, ...korean]) expect(text, place).not.toBe("");
});

it("leaves no Korean text in English", () => {
  const latin = [...korean].filter(
    ([, text]) => !/[가-힣]/.test(text) && !SAME.test(text) && !/^[<>\d\s–-]+$/.test(text),
  );
  expect(latin).toEqual([]);
});

it("puts every argument into both texts", () => {
  const marks = (text: string) => [...text.matchAll(/<\d>/g)].map((m) => m[0]).sort();
  for (const [place, text] of english) expect(marks(korean.get(place) ?? ""), place).toEqual(marks(text));
});
