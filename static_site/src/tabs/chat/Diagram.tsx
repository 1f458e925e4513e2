/** An architecture diagram: our own SVG, to scroll in, to save, and as Mermaid text. */

import Button from "@cloudscape-design/components/button";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useId, useMemo, useState } from "react";
import { usePreferences } from "../../app/preferences";
import { useCopy } from "../../app/useCopy";
import { csvName, saveText } from "../../lib/csv";
import { type DiagramData, placed, svgFile } from "./diagramLayout";

const LINE_PX = 15;
const PAD = 10;

export default function Diagram({ data }: { data: DiagramData }) {
  const { t, f } = usePreferences();
  const arrow = useId();
  const [asText, setAsText] = useState(false);
  const [said, copy] = useCopy();
  const drawing = useMemo(() => placed(data), [data]);
  const save = () =>
    saveText(csvName("architecture", new Date(), "svg"), svgFile(data.title, drawing), "image/svg+xml;charset=utf-8");
  const words = t.chat.diagram(f.number(data.nodes.length), f.number(data.edges.length));
  return (
    <figure className="diagram">
      {asText ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        <pre className="code" tabIndex={0}>
          {data.mermaid}
        </pre>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for inputs
        <div className="diagram-plot" role="group" aria-label={data.title} tabIndex={0}>
          <svg width={drawing.width} height={drawing.height} role="img" aria-label={`${data.title}: ${words}`}>
            <defs>
              <marker id={arrow} viewBox="0 0 8 8" refX={7} refY={4} markerWidth={7} markerHeight={7} orient="auto">
                <path className="diagram-arrow" d="M0 0L8 4L0 8Z" />
              </marker>
            </defs>
            {drawing.groups.map((group) => (
              <g key={group.id} className={`diagram-group diagram-${group.kind}`}>
                <rect x={group.x} y={group.y} width={group.width} height={group.height} rx={6} />
                <text x={group.x + PAD} y={group.y + LINE_PX}>
                  {group.lines[0]}
                </text>
              </g>
            ))}
            {drawing.edges.map((edge) => (
              <path
                key={`${edge.source} ${edge.target} ${edge.label}`}
                className="diagram-edge"
                d={edge.path}
                markerEnd={`url(#${arrow})`}
              />
            ))}
            {drawing.nodes.map((node) => (
              <g key={node.id} className={node.kind === "internet" ? "diagram-node outside" : "diagram-node"}>
                <title>{[node.label, node.kind, node.detail].filter(Boolean).join(" · ")}</title>
                <rect x={node.x} y={node.y} width={node.width} height={node.height} rx={6} />
                {node.lines.map((line, i) => (
                  <text
                    key={line}
                    className={i ? "quiet" : undefined}
                    x={node.x + PAD}
                    y={node.y + PAD + 9 + i * LINE_PX}
                  >
                    {line}
                  </text>
                ))}
              </g>
            ))}
          </svg>
        </div>
      )}
      <figcaption>
        <SpaceBetween direction="horizontal" size="xs" alignItems="center">
          <Button iconName="download" onClick={save}>
            {t.chat.saveSvg}
          </Button>
          <Button onClick={() => setAsText(!asText)}>{asText ? t.chat.showDiagram : t.chat.showMermaid}</Button>
          {asText ? (
            <Button iconName="copy" onClick={() => copy(data.mermaid)}>
              {t.common.copy}
            </Button>
          ) : null}
          <span role="status" className="quiet">
            {said}
          </span>
        </SpaceBetween>
        {data.shown < data.total ? (
          <div className="quiet">{t.chat.diagramPart(f.number(data.shown), f.number(data.total))}</div>
        ) : null}
      </figcaption>
    </figure>
  );
}
