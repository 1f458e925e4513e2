/** What a first visit loads, gzipped. Needs a build: without one there is nothing to weigh. */

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";

const dist = join(import.meta.dirname, "../dist");
const manifestFile = join(dist, ".vite/manifest.json");

interface Chunk {
  file: string;
  css?: string[];
  imports?: string[];
}

const JS_BUDGET = 380_000;
const CSS_BUDGET = 100_000;

const weight = (file: string) => gzipSync(readFileSync(join(dist, file))).length;

describe.skipIf(!existsSync(manifestFile))("a first visit", () => {
  const manifest = (existsSync(manifestFile) ? JSON.parse(readFileSync(manifestFile, "utf8")) : {}) as Record<
    string,
    Chunk
  >;
  const reached = new Set<string>();
  const reach = (key: string) => {
    if (reached.has(key)) return;
    reached.add(key);
    for (const next of manifest[key]?.imports ?? []) reach(next);
  };

  it.each(["QueryTab", "CostTab", "MetricsTab", "OptimizeTab", "ChatTab"])("to %s stays in the budget", (tab) => {
    reached.clear();
    reach("index.html");
    const key = Object.keys(manifest).find((name) => name.endsWith(`${tab}.tsx`));
    expect(key).toBeDefined();
    reach(key ?? "");
    reach(Object.keys(manifest).find((name) => name.endsWith("all.ko.js")) ?? "");
    const chunks = [...reached].map((name) => manifest[name]).filter((chunk) => chunk !== undefined);
    const js = new Set(chunks.map((chunk) => chunk.file));
    const css = new Set(chunks.flatMap((chunk) => chunk.css ?? []));
    const sum = (files: Set<string>) => [...files].reduce((total, file) => total + weight(file), 0);
    expect(sum(js)).toBeLessThanOrEqual(JS_BUDGET);
    expect(sum(css)).toBeLessThanOrEqual(CSS_BUDGET);
    expect(sum(css)).toBeGreaterThan(10_000);
  });

  it("carries no fonts as data: and no inline script", () => {
    for (const chunk of Object.values(manifest)) {
      for (const file of chunk.css ?? []) {
        expect(readFileSync(join(dist, file), "utf8")).not.toMatch(/url\(["']?data:(font|application)/);
      }
    }
    const html = readFileSync(join(dist, "index.html"), "utf8");
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)/);
    expect(html).not.toMatch(/\sstyle=|<style/);
  });
});
