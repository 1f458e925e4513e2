/** Days of a bill, which are UTC days. */

const DAY_MS = 86_400_000;

/** The last day inside a range with an exclusive end. */
export function lastDay(end: string): string {
  return new Date(Date.parse(end) - DAY_MS).toISOString();
}
