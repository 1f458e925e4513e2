/** Where the parts of an architecture diagram lie: left to right from the internet, networks as boxes around. */

import { Graph, layout } from "@dagrejs/dagre";

export interface DiagramGroup {
  id: string;
  kind: "vpc" | "subnet";
  label: string;
  parent: string | null;
}

export interface DiagramNode {
  id: string;
  kind: string;
  label: string;
  detail: string;
  group: string | null;
  count: number;
}

export interface DiagramEdge {
  source: string;
  target: string;
  label: string;
}

export interface DiagramData {
  title: string;
  groups: DiagramGroup[];
  nodes: DiagramNode[];
  edges: DiagramEdge[];
  mermaid: string;
  total: number;
  shown: number;
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Placed {
  width: number;
  height: number;
  groups: (DiagramGroup & Box & { lines: string[] })[];
  nodes: (DiagramNode & Box & { lines: string[] })[];
  edges: (DiagramEdge & { path: string })[];
}

const CHAR_PX = 6.6;
const WIDE_CHAR_PX = 12;
const MOST_PX = 220;
const LINE_PX = 15;
const PAD = 10;
const GROUP_HEAD = 22;
const WIDE = /[ᄀ-ᇿ⺀-꓏가-힣豈-﫿︰-﹏＀-￯]/;

const charPx = (char: string) => (WIDE.test(char) ? WIDE_CHAR_PX : CHAR_PX);
const textPx = (text: string) => [...text].reduce((sum, char) => sum + charPx(char), 0);

/** The text cut with an ellipsis where it is wider than `most` pixels. */
export function fitted(text: string, most: number): string {
  if (textPx(text) <= most) return text;
  let width = charPx("…");
  let kept = "";
  for (const char of text) {
    width += charPx(char);
    if (width > most) break;
    kept += char;
  }
  return `${kept}…`;
}

function linesOf(node: DiagramNode): string[] {
  const name = node.count > 1 ? `${node.label} ×${node.count}` : node.label;
  const kind = node.kind === "internet" ? "" : node.detail ? `${node.kind} · ${node.detail}` : node.kind;
  return [name, kind].filter((line) => line !== "").map((line) => fitted(line, MOST_PX));
}

/** Groups that hold a node, themselves or in a group within. */
function inhabited(data: DiagramData): DiagramGroup[] {
  const byId = new Map(data.groups.map((group) => [group.id, group]));
  const used = new Set<string>();
  for (const node of data.nodes) {
    for (let id = node.group; id !== null && !used.has(id); id = byId.get(id)?.parent ?? null) {
      if (!byId.has(id)) break;
      used.add(id);
    }
  }
  return data.groups.filter((group) => used.has(group.id));
}

export function placed(data: DiagramData): Placed {
  const graph = new Graph({ compound: true, multigraph: true });
  graph.setGraph({ rankdir: "LR", nodesep: 14, ranksep: 56, marginx: 12, marginy: 12 });
  graph.setDefaultEdgeLabel(() => ({}));
  const groups = inhabited(data);
  const groupIds = new Set(groups.map((group) => group.id));
  for (const group of groups) graph.setNode(group.id, { width: textPx(group.label) + 2 * PAD, height: 0 });
  for (const group of groups) if (group.parent && groupIds.has(group.parent)) graph.setParent(group.id, group.parent);
  const lines = new Map(data.nodes.map((node) => [node.id, linesOf(node)]));
  for (const node of data.nodes) {
    const own = lines.get(node.id) ?? [];
    const width = Math.max(...own.map(textPx), 40) + 2 * PAD;
    graph.setNode(node.id, { width, height: own.length * LINE_PX + 2 * PAD - 4 });
    if (node.group && groupIds.has(node.group)) graph.setParent(node.id, node.group);
  }
  // A layered layout takes no edge that ends at a box: those are drawn straight, between the sides.
  const known = (id: string) => lines.has(id) || groupIds.has(id);
  const edges = data.edges.filter((edge) => known(edge.source) && known(edge.target));
  edges.forEach((edge, i) => {
    if (lines.has(edge.source) && lines.has(edge.target)) graph.setEdge(edge.source, edge.target, {}, String(i));
  });
  layout(graph);
  const boxes = new Map<string, Box>();
  for (const id of graph.nodes()) {
    const { x, y, width, height } = graph.node(id) as Box;
    const box = { x: x - width / 2, y: y - height / 2, width, height };
    boxes.set(id, groupIds.has(id) ? { ...box, y: box.y - GROUP_HEAD, height: box.height + GROUP_HEAD } : box);
  }
  const boxOf = (id: string): Box => boxes.get(id) ?? { x: 0, y: 0, width: 0, height: 0 };
  const top = Math.min(0, ...[...boxes.values()].map((box) => box.y - 8));
  const down = (box: Box): Box => ({ ...box, y: box.y - top });
  const bottoms = [...boxes.values()].map((box) => box.y + box.height - top);
  const rights = [...boxes.values()].map((box) => box.x + box.width);
  return {
    width: Math.max(1, ...rights) + 12,
    height: Math.max(1, ...bottoms) + 12,
    groups: groups.map((group) => {
      const box = down(boxOf(group.id));
      return { ...group, ...box, lines: [fitted(group.label, box.width - 2 * PAD)] };
    }),
    nodes: data.nodes.map((node) => ({ ...node, ...down(boxOf(node.id)), lines: lines.get(node.id) ?? [] })),
    edges: edges.map((edge, i) => {
      const routed = graph.edge({ v: edge.source, w: edge.target, name: String(i) }) as
        | { points?: { x: number; y: number }[] }
        | undefined;
      const points = routed?.points?.map(({ x, y }) => ({ x, y: y - top }));
      return { ...edge, path: line(points ?? between(down(boxOf(edge.source)), down(boxOf(edge.target)))) };
    }),
  };
}

const between = (from: Box, to: Box) => [
  { x: from.x + from.width, y: from.y + from.height / 2 },
  { x: to.x, y: to.y + to.height / 2 },
];

const line = (points: readonly { x: number; y: number }[]) =>
  points.map(({ x, y }, i) => `${i ? "L" : "M"}${x.toFixed(1)} ${y.toFixed(1)}`).join("");

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** A file of its own, in light colours; names of resources are text and nothing else. */
export function svgFile(title: string, drawing: Placed): string {
  const texts = (lines: readonly string[], x: number, y: number) =>
    lines
      .map(
        (text, i) =>
          `<text x="${x.toFixed(1)}" y="${(y + i * LINE_PX).toFixed(1)}" fill="${i ? "#5f6b7a" : "#000716"}">${escaped(text)}</text>`,
      )
      .join("");
  const rect = (box: Box, more: string) =>
    `<rect x="${box.x.toFixed(1)}" y="${box.y.toFixed(1)}" width="${box.width.toFixed(1)}" height="${box.height.toFixed(1)}" rx="6" ${more}/>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${drawing.width.toFixed(0)}" height="${drawing.height.toFixed(0)}" font-family="sans-serif" font-size="11">`,
    `<title>${escaped(title)}</title>`,
    '<defs><marker id="end" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0L8 4L0 8Z" fill="#5f6b7a"/></marker></defs>',
    '<rect width="100%" height="100%" fill="#ffffff"/>',
    ...drawing.groups.map(
      (group) =>
        rect(group, `fill="${group.kind === "vpc" ? "#f7f9fc" : "#eef3fb"}" stroke="#8c96a3"`) +
        texts(group.lines, group.x + PAD, group.y + LINE_PX),
    ),
    ...drawing.edges.map((edge) => `<path d="${edge.path}" fill="none" stroke="#5f6b7a" marker-end="url(#end)"/>`),
    ...drawing.nodes.map(
      (node) => rect(node, 'fill="#ffffff" stroke="#0f62ac"') + texts(node.lines, node.x + PAD, node.y + PAD + 9),
    ),
    "</svg>",
  ].join("\n");
}
