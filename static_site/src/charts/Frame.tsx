/** What every chart has around it: a title, a legend, and its figures as a table on request. */

import Button from "@cloudscape-design/components/button";
import Header from "@cloudscape-design/components/header";
import { type ReactNode, useId, useState } from "react";
import { usePreferences } from "../app/preferences";

export interface FigureTable {
  head: string[];
  /** First cell of a row is its heading. */
  rows: string[][];
}

export interface LegendItem {
  key: string;
  label: string;
  colour: number;
  value?: string;
  /** Drawn as in the chart, so that it is told apart without colour. Else a square. */
  mark?: Mark;
}

export type Mark = "line" | "dashed" | "forecast" | "band" | "anomaly";

const MARKS: Record<Mark, ReactNode> = {
  line: <path d="M0 6H24" />,
  dashed: <path d="M0 6H24" strokeDasharray="4 3" />,
  forecast: (
    <>
      <path d="M0 6H24" strokeDasharray="4 3" />
      <circle cx={12} cy={6} r={3} />
    </>
  ),
  band: <rect x={1} y={1} width={22} height={10} />,
  anomaly: <path d="M12 1L17 6L12 11L7 6Z" />,
};

export function Legend({ items }: { items: readonly LegendItem[] }) {
  return (
    <ul className="legend">
      {items.map((item) => (
        <li key={item.key}>
          {item.mark ? (
            <svg width={24} height={12} className={`mark mark-${item.mark} c${item.colour}`} aria-hidden="true">
              {MARKS[item.mark]}
            </svg>
          ) : (
            <span className={`swatch c${item.colour}`} aria-hidden="true" />
          )}
          <span className="legend-label">{item.label}</span>
          {item.value ? <span className="legend-value">{item.value}</span> : null}
        </li>
      ))}
    </ul>
  );
}

export function FiguresTable({ title, table }: { title: string; table: FigureTable }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for inputs
    <div className="figures" role="group" aria-label={title} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {table.head.map((cell) => (
              <th key={cell} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row[0]}>
              {row.map((cell, i) =>
                i === 0 ? (
                  <th key={table.head[i]} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={table.head[i]}>{cell}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function Frame({ title, table, children }: { title: string; table: FigureTable; children: ReactNode }) {
  const { t } = usePreferences();
  const [asTable, setAsTable] = useState(false);
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for inputs
    <div className="chart" role="group" aria-labelledby={id}>
      <Header
        variant="h3"
        actions={
          <Button
            variant="inline-link"
            onClick={() => setAsTable(!asTable)}
            ariaLabel={`${asTable ? t.common.showChart : t.common.showTable}: ${title}`}
          >
            {asTable ? t.common.showChart : t.common.showTable}
          </Button>
        }
      >
        <span id={id}>{title}</span>
      </Header>
      {asTable ? <FiguresTable title={title} table={table} /> : children}
    </div>
  );
}
