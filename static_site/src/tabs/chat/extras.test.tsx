import { cleanup, render } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { cellsOf, extensionOf } from "./CodeBlock";
import { type DiagramData, fitted, placed, svgFile } from "./diagramLayout";
import { attachment, base64Of } from "./pictures";
import { stateOf } from "./turnState";

afterEach(cleanup);

const node = (id: string, group: string | null = null, count = 1) => ({
  id,
  kind: "EC2",
  label: id,
  detail: "m6i.large",
  group,
  count,
});
const data: DiagramData = {
  title: "Architecture",
  groups: [
    { id: "vpc", kind: "vpc", label: "vpc-1 · 10.0.0.0/16", parent: null },
    { id: "subnet", kind: "subnet", label: "subnet-1", parent: "vpc" },
    { id: "empty", kind: "subnet", label: "subnet-2", parent: "vpc" },
  ],
  nodes: [
    { id: "internet", kind: "internet", label: "인터넷", detail: "", group: null, count: 0 },
    node("web", "subnet"),
    node("db", "vpc", 3),
    node("lost", "nowhere"),
  ],
  edges: [
    { source: "internet", target: "web", label: "" },
    { source: "web", target: "db", label: "" },
    { source: "internet", target: "vpc", label: "" },
    { source: "web", target: "gone", label: "" },
  ],
  mermaid: "flowchart LR",
  total: 6,
  shown: 4,
};

describe("a diagram", () => {
  const drawing = placed(data);
  const inside = (inner: { x: number; y: number; width: number; height: number }, outer: typeof inner) =>
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height;
  const box = (id: string) => {
    const found = [...drawing.groups, ...drawing.nodes].find((one) => one.id === id);
    if (!found) throw new Error(id);
    return found;
  };

  it("puts parts into their networks and leaves empty ones out", () => {
    expect(drawing.groups.map((group) => group.id)).toEqual(["vpc", "subnet"]);
    expect(inside(box("web"), box("subnet"))).toBe(true);
    expect(inside(box("subnet"), box("vpc"))).toBe(true);
    expect(inside(box("db"), box("vpc"))).toBe(true);
    expect(inside(box("internet"), box("vpc"))).toBe(false);
  });

  it("lets no part lie on another, and all on the sheet", () => {
    const nodes = drawing.nodes;
    for (const a of nodes) {
      expect(inside(a, { x: 0, y: 0, width: drawing.width, height: drawing.height })).toBe(true);
      for (const b of nodes) {
        if (a === b) continue;
        const apart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
        expect(apart).toBe(true);
      }
    }
  });

  it("draws every connection whose ends are there, to boxes too", () => {
    expect(drawing.edges.map((edge) => `${edge.source}-${edge.target}`)).toEqual([
      "internet-web",
      "web-db",
      "internet-vpc",
    ]);
    expect(drawing.edges.every((edge) => /^M-?[\d.]+ -?[\d.]+(L-?[\d.]+ -?[\d.]+)+$/.test(edge.path))).toBe(true);
  });

  it("says how many alike a part stands for", () => expect(box("db").lines[0]).toBe("db ×3"));

  it("is saved as SVG in which a name is nothing but text", () => {
    const bad = { ...data, nodes: [node('<script>alert(1)</script>&"', "subnet")], edges: [] };
    const text = svgFile("<b>", placed(bad));
    const parsed = new DOMParser().parseFromString(text, "image/svg+xml");
    expect(parsed.querySelectorAll("script")).toHaveLength(0);
    expect(text).toContain("&lt;script&gt;");
    expect(text).not.toContain("<b>");
  });

  it("is nothing but an empty sheet where there is nothing", () => {
    const nothing = placed({ ...data, groups: [], nodes: [], edges: [] });
    expect(nothing.nodes).toEqual([]);
    expect(Number.isFinite(nothing.width) && Number.isFinite(nothing.height)).toBe(true);
  });

  it("cuts long names, Hangul by its width", () => {
    expect(fitted("short", 100)).toBe("short");
    expect(fitted("a".repeat(100), 100)).toMatch(/^a+…$/);
    expect(fitted("가".repeat(100), 100).length).toBeLessThan(fitted("a".repeat(100), 100).length);
  });
});

describe("pictures", () => {
  const file = (size: number, type = "image/png", name = "a.png") => new File([new Uint8Array(size)], name, { type });
  const small = async () => new Blob([new Uint8Array(10)], { type: "image/jpeg" });

  it("are sent as they are where they are small", async () => {
    const sent = await attachment(file(3), 0);
    expect(sent).toEqual({ name: "a.png", media_type: "image/png", data: "AAAA" });
  });

  it("are drawn smaller where they are large", async () => {
    const sent = await attachment(file(2_000_000), 0, small);
    expect(sent.media_type).toBe("image/jpeg");
    expect(atob(sent.data)).toHaveLength(10);
  });

  it.each([
    ["type", file(3, "image/svg+xml"), 0],
    ["size", file(5_000_001), 0],
    ["count", file(3), 3],
  ] as const)("are refused by %s", async (problem, bad, others) => {
    await expect(attachment(bad, others, small)).rejects.toMatchObject({ problem });
  });

  it("that the browser cannot draw are refused", async () => {
    const broken = () => Promise.reject(new Error("no image"));
    await expect(attachment(file(2_000_000), 0, broken)).rejects.toMatchObject({ problem: "unreadable" });
  });

  it("are base64 however long", async () => {
    const bytes = new Uint8Array(100_000).map((_, i) => i % 251);
    const back = Uint8Array.from(atob(await base64Of(new Blob([bytes]))), (char) => char.charCodeAt(0));
    expect(back).toEqual(bytes);
  });
});

it("keeps diagrams and named resources apart from the text", () => {
  const state = stateOf([
    { n: 1, type: "diagram", ...data },
    { n: 2, type: "diagram", title: "half", nodes: "none" },
    {
      n: 3,
      type: "resources",
      items: [{ service_type: "EC2", account_id: "1", region: "r", resource_id: "i-1", name: "web" }],
    },
  ]);
  expect(state.diagrams.map((one) => one.title)).toEqual(["Architecture"]);
  expect(state.resources.map((one) => one.name)).toEqual(["web"]);
});

it("reads a table's cells and a code's language", () => {
  const { container } = render(
    <table>
      <tbody>
        <tr>
          <th>a</th>
          <th>b</th>
        </tr>
        <tr>
          <td>=1+1</td>
          <td> 2 </td>
        </tr>
      </tbody>
    </table>,
  );
  expect(cellsOf(container.querySelector("table") as HTMLTableElement)).toEqual([
    ["a", "b"],
    ["=1+1", "2"],
  ]);
  expect(["language-hcl", "language-bash", "x", null].map(extensionOf)).toEqual(["tf", "sh", "txt", "txt"]);
});
