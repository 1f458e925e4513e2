/**
 * Cloudscape's CSS variables carry a hash of the design tokens that a package was built with. Packages that do not
 * match lose their colours, in dark mode first.
 */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const root = join(import.meta.dirname, "../node_modules/@cloudscape-design");

function styles(folder: string): string {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(css|js)$/.test(name) && !name.includes("node_modules/") && !name.includes("test-utils"))
    .map((name) => readFileSync(join(root, folder, name), "utf8"))
    .join("\n");
}

it("has every colour and size that bubbles, avatars and loading bars use", () => {
  const defined = new Set([...styles("components").matchAll(/(--[a-z0-9-]+)\s*:/g)].map((match) => match[1]));
  const used = [...styles("chat-components").matchAll(/var\((--[a-z0-9-]+)/g)].map((match) => match[1] ?? "");
  // --awsui-… are hooks of the style API, with fallbacks of their own.
  const theirs = new Set(
    used.filter((name) => /chat|avatar|gen-ai|loading-bar/.test(name) && !name.startsWith("--awsui")),
  );
  expect(theirs.size).toBeGreaterThan(5);
  expect([...theirs].filter((name) => !defined.has(name))).toEqual([]);
});
