/** Code and tables of an answer, with copy and download. */

import Button from "@cloudscape-design/components/button";
import { type ReactNode, useRef } from "react";
import { usePreferences } from "../../app/preferences";
import { useCopy } from "../../app/useCopy";
import { csvName, csvText, saveText } from "../../lib/csv";

const EXTENSIONS: Record<string, string> = {
  bash: "sh",
  hcl: "tf",
  json: "json",
  mermaid: "mmd",
  python: "py",
  sh: "sh",
  shell: "sh",
  terraform: "tf",
  yaml: "yaml",
  yml: "yaml",
};

/** From the class that Markdown gives to fenced code: `language-hcl`. */
export function extensionOf(className: string | null | undefined): string {
  const language = /language-([\w-]+)/.exec(className ?? "")?.[1] ?? "";
  return EXTENSIONS[language] ?? "txt";
}

/** The texts of a table's cells, row by row, its head first. */
export function cellsOf(table: HTMLTableElement): string[][] {
  return [...table.rows].map((row) => [...row.cells].map((cell) => cell.textContent?.trim() ?? ""));
}

function Actions({ text, save, what }: { text: () => string; save: () => void; what: string }) {
  const { t } = usePreferences();
  const [said, copy] = useCopy();
  return (
    <div className="block-actions">
      <span role="status" className="quiet">
        {said}
      </span>
      <Button
        variant="inline-icon"
        iconName="copy"
        ariaLabel={`${t.common.copy}: ${what}`}
        onClick={() => copy(text())}
      />
      <Button variant="inline-icon" iconName="download" ariaLabel={`${t.chat.download}: ${what}`} onClick={save} />
    </div>
  );
}

export function CodeBlock({ children }: { children: ReactNode }) {
  const { t } = usePreferences();
  const box = useRef<HTMLPreElement>(null);
  const text = () => box.current?.textContent ?? "";
  const save = () => {
    const kind = extensionOf(box.current?.querySelector("code")?.className);
    saveText(csvName("code", new Date(), kind), text(), "text/plain;charset=utf-8");
  };
  return (
    <div className="block">
      <Actions text={text} save={save} what={t.chat.code} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <pre ref={box} className="code" tabIndex={0}>
        {children}
      </pre>
    </div>
  );
}

export function TableBlock({ children }: { children: ReactNode }) {
  const { t } = usePreferences();
  const table = useRef<HTMLTableElement>(null);
  const cells = () => (table.current ? cellsOf(table.current) : []);
  const text = () =>
    cells()
      .map((row) => row.join("\t"))
      .join("\n");
  const save = () => {
    const [head = [], ...rows] = cells();
    saveText(csvName("table", new Date()), csvText(head, rows));
  };
  return (
    <div className="block">
      <Actions text={text} save={save} what={t.chat.table} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <div className="figures" tabIndex={0}>
        <table ref={table}>{children}</table>
      </div>
    </div>
  );
}
