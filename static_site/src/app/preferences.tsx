/** Language, colours and time zone: chosen once, kept in this browser, changed without a reload. */

import { applyMode, Mode } from "@cloudscape-design/global-styles";
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { type Dictionary, en } from "../i18n/en";
import { type Formats, formats, type Locale, type TimeZone } from "../i18n/format";
import { ko } from "../i18n/ko";

export type Theme = "light" | "dark" | "system";

interface Saved {
  locale: Locale;
  theme: Theme;
  timeZone: TimeZone;
}

export interface Preferences extends Saved {
  t: Dictionary;
  f: Formats;
  dark: boolean;
  change: (part: Partial<Saved>) => void;
}

const KEY = "r-assistant.preferences";

/** Storage may be blocked or damaged: then the value is undefined. */
export function readStored(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "null") ?? undefined;
  } catch {
    return undefined;
  }
}

export function writeStored(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Storage blocked or full: the choice lasts for this page alone.
  }
}

export function savedPreferences(language = navigator.language): Saved {
  const saved = (readStored(KEY) ?? {}) as Partial<Saved>;
  const korean = language.toLowerCase().startsWith("ko");
  return {
    locale: saved.locale === "ko" || saved.locale === "en" ? saved.locale : korean ? "ko" : "en",
    theme: saved.theme === "light" || saved.theme === "dark" ? saved.theme : "system",
    timeZone:
      saved.timeZone === "UTC" || saved.timeZone === "Asia/Seoul" ? saved.timeZone : korean ? "Asia/Seoul" : "UTC",
  };
}

const Context = createContext<Preferences | null>(null);

const darkQuery = () => window.matchMedia("(prefers-color-scheme: dark)");

function useSystemDark(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = darkQuery();
      query.addEventListener("change", changed);
      return () => query.removeEventListener("change", changed);
    },
    () => darkQuery().matches,
  );
}

export function PreferencesProvider({ children }: { children: ReactNode }) {
  const [saved, setSaved] = useState(savedPreferences);
  const systemDark = useSystemDark();
  const dark = saved.theme === "dark" || (saved.theme === "system" && systemDark);

  useEffect(() => {
    applyMode(dark ? Mode.Dark : Mode.Light);
    document.documentElement.dataset.theme = dark ? "dark" : "light";
  }, [dark]);
  useEffect(() => {
    document.documentElement.lang = saved.locale;
  }, [saved.locale]);

  const value = useMemo<Preferences>(
    () => ({
      ...saved,
      dark,
      t: saved.locale === "ko" ? ko : en,
      f: formats(saved.locale, saved.timeZone),
      change: (part) =>
        setSaved((before) => {
          const next = { ...before, ...part };
          writeStored(KEY, next);
          return next;
        }),
    }),
    [saved, dark],
  );
  return <Context.Provider value={value}>{children}</Context.Provider>;
}

export function usePreferences(): Preferences {
  const value = useContext(Context);
  if (!value) throw new Error("usePreferences needs PreferencesProvider");
  return value;
}
