/** Copying, with a word on whether it worked. */

import { useEffect, useState } from "react";
import { usePreferences } from "./preferences";

/** Long enough to be read by who looks elsewhere first, or has it read out. */
const SHOWN_MS = 6000;

export function useCopy(): [string, (text: string) => void] {
  const { t } = usePreferences();
  const [said, setSaid] = useState("");
  useEffect(() => {
    if (!said) return;
    const timer = setTimeout(() => setSaid(""), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [said]);
  const copy = (text: string) => {
    // Only secure contexts (https, localhost) have a clipboard.
    const done = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error("no clipboard"));
    done.then(
      () => setSaid(t.common.copied),
      () => setSaid(t.common.copyFailed),
    );
  };
  return [said, copy];
}
