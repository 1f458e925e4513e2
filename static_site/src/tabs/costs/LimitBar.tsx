/** How much of a limit is spent and how the period will end: a bar, and the same in words. */

import Box from "@cloudscape-design/components/box";
import StatusIndicator, { type StatusIndicatorProps } from "@cloudscape-design/components/status-indicator";
import type { Budget } from "../../api/types";
import { usePreferences } from "../../app/preferences";

const TYPES = {
  over: "error",
  forecast_over: "warning",
  at_risk: "warning",
  within: "success",
  unknown: "pending",
} as const satisfies Record<Budget["state"], StatusIndicatorProps.Type>;

export interface LimitProps {
  name: string;
  /** What it is limited to, its period, its account. */
  about: string;
  limit: number | null;
  actual: number | null;
  actualPct: number | null;
  forecasts: readonly { text: string; total: number; low?: number; high?: number }[];
  state: Budget["state"];
  money: (value: number | null) => string;
}

export function LimitBar({ name, about, limit, actual, actualPct, forecasts, state, money }: LimitProps) {
  const { t, f } = usePreferences();
  const words = t.budgets;
  const left = limit !== null && actual !== null ? limit - actual : null;
  return (
    <div className="limit-bar" data-budget={name}>
      <div className="limit-head">
        <span>
          <strong className="breaks">{name}</strong> <span className="quiet breaks">{about}</span>
        </span>
        <StatusIndicator type={TYPES[state]}>{words.states[state]}</StatusIndicator>
      </div>
      {limit === null ? null : <Meter limit={limit} actual={actual} forecasts={forecasts} />}
      <div className="limit-words">
        <span>
          {actual === null
            ? words.unknownSpent(money(limit))
            : `${words.spent(money(actual), money(limit))}${actualPct === null ? "" : ` (${f.percent(actualPct)})`}`}
        </span>
        {left === null ? null : <span>{left >= 0 ? words.left(money(left)) : words.beyond(money(-left))}</span>}
        {forecasts.length ? (
          forecasts.map(({ text, low, high }) => (
            <span key={text}>
              {text}
              {low === undefined || high === undefined ? null : ` (${words.band(money(low), money(high))})`}
            </span>
          ))
        ) : (
          <Box variant="span" color="text-body-secondary">
            {words.noForecast}
          </Box>
        )}
      </div>
    </div>
  );
}

/** The figures stand beside it in words, so that it is decoration to readers. */
function Meter({ limit, actual, forecasts }: Pick<LimitProps, "actual" | "forecasts"> & { limit: number }) {
  const ends = forecasts.map(({ total, high }) => high ?? total);
  const most = Math.max(limit, actual ?? 0, ...ends) * 1.02;
  const at = (amount: number) => (100 * Math.max(0, amount)) / most;
  const [first] = forecasts;
  return (
    <svg className="meter" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect className="meter-track" x="0" y="2" width="100" height="6" />
      {actual === null ? null : (
        <rect className={actual > limit ? "meter-over" : "meter-spent"} x="0" y="2" width={at(actual)} height="6" />
      )}
      {first?.low !== undefined && first.high !== undefined ? (
        <rect className="meter-band" x={at(first.low)} y="3.5" width={at(first.high) - at(first.low)} height="3" />
      ) : null}
      {forecasts.map(({ text, total }) => (
        <line key={text} className="meter-forecast" x1={at(total)} x2={at(total)} y1="1" y2="9" />
      ))}
      <line className="meter-limit" x1={at(limit)} x2={at(limit)} y1="0" y2="10" />
    </svg>
  );
}
