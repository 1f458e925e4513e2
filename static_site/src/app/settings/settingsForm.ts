/** The installation's settings as a form: what is written in it, what is wrong with that, and what it changes. */

import type { InstallationSettings, SettingsChange } from "../../api/types";
import { amountOf } from "../../tabs/costs/settings";

export const BOUNDS = { headroom: [5, 60], days: [1, 3650], mostUsd: 1_000_000_000, leastTarget: 0.01 } as const;
export const LOOKBACKS = [14, 32] as const;

/** As written: amounts and numbers are texts; an empty amount is none. */
export interface SettingsForm {
  monthly_target_usd: string;
  cost_explorer_daily_cap_usd: string;
  chat_daily_cap_usd: string;
  conversation_days: string;
  headroom_pct: string;
  lookback_days: 14 | 32;
  learn_from_rejections: boolean;
}

export type FieldName = keyof SettingsForm;
export type Fault = "amount" | "target" | "days" | "headroom";

export function formOf(settings: InstallationSettings): SettingsForm {
  const written = (value: number | null) => (value === null ? "" : String(value));
  return {
    monthly_target_usd: written(settings.monthly_target_usd),
    cost_explorer_daily_cap_usd: written(settings.cost_explorer_daily_cap_usd),
    chat_daily_cap_usd: written(settings.chat_daily_cap_usd),
    conversation_days: written(settings.conversation_days),
    headroom_pct: String(settings.headroom_pct),
    lookback_days: settings.lookback_days,
    learn_from_rejections: settings.learn_from_rejections,
  };
}

const whole = (text: string) => (/^\d{1,6}$/.test(text.trim()) ? Number(text.trim()) : undefined);
const between = (value: number | undefined, [least, most]: readonly [number, number]) =>
  value !== undefined && value >= least && value <= most;

/** What is wrong with each field that does not fit. */
export function faultsOf(form: SettingsForm): Partial<Record<FieldName, Fault>> {
  const faults: Partial<Record<FieldName, Fault>> = {};
  const target = amountOf(form.monthly_target_usd);
  if (target === undefined || (target !== null && !between(target, [BOUNDS.leastTarget, BOUNDS.mostUsd]))) {
    faults.monthly_target_usd = "target";
  }
  for (const name of ["cost_explorer_daily_cap_usd", "chat_daily_cap_usd"] as const) {
    const amount = amountOf(form[name]);
    if (amount === undefined || (amount !== null && amount > BOUNDS.mostUsd)) faults[name] = "amount";
  }
  if (form.conversation_days.trim() && !between(whole(form.conversation_days), BOUNDS.days)) {
    faults.conversation_days = "days";
  }
  if (!between(whole(form.headroom_pct), BOUNDS.headroom)) faults.headroom_pct = "headroom";
  return faults;
}

/** What differs from `settings`, as it is sent; null where nothing does. The form must be without faults. */
export function changesOf(form: SettingsForm, settings: InstallationSettings): SettingsChange | null {
  const wanted = {
    monthly_target_usd: amountOf(form.monthly_target_usd) ?? null,
    cost_explorer_daily_cap_usd: amountOf(form.cost_explorer_daily_cap_usd) ?? null,
    chat_daily_cap_usd: amountOf(form.chat_daily_cap_usd) ?? null,
    conversation_days: whole(form.conversation_days) ?? null,
    headroom_pct: whole(form.headroom_pct) ?? null,
    lookback_days: form.lookback_days,
    learn_from_rejections: form.learn_from_rejections,
  };
  const changed = Object.entries(wanted).filter(([name, value]) => settings[name as FieldName] !== value);
  return changed.length ? { ...Object.fromEntries(changed), version: settings.version } : null;
}
