/** A chart's plot as a slider over its points: arrow keys or the pointer read out one point after the other. */

import { type KeyboardEvent, type PointerEvent, type ReactNode, useState } from "react";
import { Legend, type LegendItem } from "./Frame";

export interface ReadoutProps {
  label: string;
  count: number;
  /** Pixels from the left of the plot. */
  position: (index: number) => number;
  width: number;
  title: (index: number) => string;
  items: (index: number) => LegendItem[];
  children: (active: number | null) => ReactNode;
}

const STEPS: Record<string, (index: number, last: number) => number> = {
  ArrowRight: (i) => i + 1,
  ArrowLeft: (i) => i - 1,
  ArrowUp: (i) => i + 1,
  ArrowDown: (i) => i - 1,
  PageUp: (i) => i + 7,
  PageDown: (i) => i - 7,
  Home: () => 0,
  End: (_, last) => last,
};

/** The index whose position is nearest to `x`. */
export function nearest(x: number, count: number, position: (index: number) => number): number {
  let best = 0;
  for (let i = 1; i < count; i += 1) {
    if (Math.abs(position(i) - x) < Math.abs(position(best) - x)) best = i;
  }
  return best;
}

export function Readout({ label, count, position, width, title, items, children }: ReadoutProps) {
  const [active, setActive] = useState<number | null>(null);
  const last = count - 1;
  const shown = active === null || active > last ? null : active;
  const onKey = (event: KeyboardEvent) => {
    if (event.key === "Escape") setActive(null);
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    setActive((now) => Math.min(last, Math.max(0, now === null ? (event.key === "Home" ? 0 : last) : step(now, last))));
  };
  const onMove = (event: PointerEvent<HTMLDivElement>) => {
    const left = event.currentTarget.getBoundingClientRect().left;
    setActive(nearest(event.clientX - left, count, position));
  };
  const at = shown ?? last;
  const said = `${title(at)}: ${items(at)
    .map((item) => `${item.label} ${item.value ?? ""}`)
    .join(", ")}`;
  return (
    <div
      className="readout"
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={last}
      aria-valuenow={at}
      aria-valuetext={said}
      onKeyDown={onKey}
      onPointerMove={onMove}
      onPointerLeave={() => setActive(null)}
      onBlur={() => setActive(null)}
    >
      {children(shown)}
      {shown === null ? null : (
        <div
          className={position(shown) > width / 2 ? "tip tip-left" : "tip"}
          style={{ left: position(shown) }}
          aria-hidden="true"
        >
          <strong>{title(shown)}</strong>
          <Legend items={items(shown)} />
        </div>
      )}
    </div>
  );
}
