/** Copying, with a word on whether it worked. */

import { useEffect, useState } from "react";
import { usePreferences } from "./preferences";

export function useCopy(): [string, (text: string) => void] {
  const { t } = usePreferences();
  const [said, setSaid] = useState("");
  useEffect(() => {
    if (!said) return;
    const timer = setTimeout(() => setSaid(""), 2500);
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
