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
}

export function Legend({ items }: { items: readonly LegendItem[] }) {
  return (
    <ul className="legend">
      {items.map((item) => (
        <li key={item.key}>
          <span className={`swatch c${item.colour}`} aria-hidden="true" />
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
