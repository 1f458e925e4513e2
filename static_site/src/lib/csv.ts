/** CSV as spreadsheets want it: BOM, RFC 4180, and no cell that a spreadsheet would run as a formula. */

export type Cell = string | number | boolean | null | undefined;

const BOM = "\uFEFF";
const FORMULA = /^\s*[=+\-@]|^[\t\r]/;
const PLAIN_NUMBER = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i;

export function csvCell(value: Cell): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : "";
  let text = String(value);
  if (FORMULA.test(text) && !PLAIN_NUMBER.test(text)) text = `'${text}`;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function csvText(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return BOM + [header, ...rows].map((row) => `${row.map(csvCell).join(",")}\r\n`).join("");
}

/** `r-assistant-resources-2026-11-22.csv`; the day is UTC's. */
export function csvName(what: string, now: Date, extension = "csv"): string {
  return `r-assistant-${what}-${now.toISOString().slice(0, 10)}.${extension}`;
}

export function saveText(name: string, text: string, type = "text/csv;charset=utf-8"): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
