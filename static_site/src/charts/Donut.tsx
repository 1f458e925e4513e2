/** Shares of a whole. Only what is above zero has a share. */

import { Frame, Legend } from "./Frame";

export interface Share {
  key: string;
  label: string;
  value: number | null;
}

export interface DonutProps {
  title: string;
  shares: readonly Share[];
  centre: string;
  heading: [string, string, string];
  value: (value: number | null) => string;
  percent: (value: number | null) => string;
}

const SIZE = 200;
const OUTER = 92;
const INNER = 60;

/** An SVG ring segment from `a` to `b`, in turns. */
export function arc(a: number, b: number): string {
  const full = b - a >= 0.9999;
  const end = full ? a + 0.9999 : b;
  const at = (turn: number, radius: number) => {
    const angle = turn * 2 * Math.PI - Math.PI / 2;
    return `${(SIZE / 2 + radius * Math.cos(angle)).toFixed(2)} ${(SIZE / 2 + radius * Math.sin(angle)).toFixed(2)}`;
  };
  const large = end - a > 0.5 ? 1 : 0;
  return `M${at(a, OUTER)}A${OUTER} ${OUTER} 0 ${large} 1 ${at(end, OUTER)}L${at(end, INNER)}A${INNER} ${INNER} 0 ${large} 0 ${at(a, INNER)}Z`;
}

export function Donut({ title, shares, centre, heading, value, percent }: DonutProps) {
  const whole = shares.reduce((sum, share) => sum + Math.max(0, share.value ?? 0), 0);
  const part = (share: Share) => (whole > 0 && share.value !== null && share.value > 0 ? share.value / whole : null);
  let turn = 0;
  const arcs = shares.map((share, i) => {
    const from = turn;
    turn += part(share) ?? 0;
    return { key: share.key, colour: i, path: turn > from ? arc(from, turn) : "" };
  });
  const shown = (share: Share) => {
    const p = part(share);
    return percent(p === null ? null : p * 100);
  };
  const said = shares.map((share) => `${share.label} ${value(share.value)} (${shown(share)})`).join(", ");
  const table = { head: [...heading], rows: shares.map((share) => [share.label, value(share.value), shown(share)]) };
  return (
    <Frame title={title} table={table}>
      <div className="donut">
        <svg viewBox={`0 0 ${SIZE} ${SIZE}`} role="img" aria-label={`${title}: ${said}`}>
          {arcs.map((one) =>
            one.path ? <path key={one.key} d={one.path} className={`slice c${one.colour}`} /> : null,
          )}
          <text x={SIZE / 2} y={SIZE / 2 + 6} textAnchor="middle" className="donut-centre">
            {centre}
          </text>
        </svg>
        <Legend
          items={shares.map((share, i) => ({
            key: share.key,
            label: share.label,
            colour: i,
            value: `${value(share.value)} · ${shown(share)}`,
          }))}
        />
      </div>
    </Frame>
  );
}
