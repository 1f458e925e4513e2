/** Conditions on metrics, in the address bar as the API takes them: `CPUUtilization>=80`, several with commas. */

import type { PropertyFilterProps } from "@cloudscape-design/components/property-filter";

const CONDITION = /^([A-Za-z][\w.]*)(<=|>=|!=|<|>|=)(-?\d+(?:\.\d+)?)$/;

/** What is no condition on one of `metrics` is left out. */
export function readConditions(text: string | null, metrics: readonly string[]): PropertyFilterProps.Token[] {
  return (text ?? "").split(",").flatMap((part) => {
    const [, propertyKey, operator, value] = CONDITION.exec(part) ?? [];
    return propertyKey && operator && metrics.includes(propertyKey) ? [{ propertyKey, operator, value }] : [];
  });
}

/** Tokens whose value is no number are left out. */
export function writeConditions(tokens: readonly PropertyFilterProps.Token[]): string[] {
  return tokens
    .map((token) => `${token.propertyKey ?? ""}${token.operator}${String(token.value ?? "").trim()}`)
    .filter((text) => CONDITION.test(text));
}
