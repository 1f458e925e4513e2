/** What is set for the whole installation, and changing it. */

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answered } from "../../api/client";
import type { InstallationSettings, SettingsChange } from "../../api/types";
import { useApi } from "../../app/backend";

const KEY = ["settings"];

export function useSettings(asOf?: string | null) {
  const api = useApi();
  return useQuery<InstallationSettings>({
    // The count of requests grows with what was read.
    queryKey: [...KEY, asOf ?? null],
    queryFn: ({ signal }) => answered(api.GET("/api/settings", { signal })),
  });
}

/** Changes what is named and nothing else; refused where someone else has changed the settings since `version`. */
export function useSettingsChange() {
  const api = useApi();
  const client = useQueryClient();
  return useMutation<InstallationSettings, Error, SettingsChange>({
    mutationFn: (body) => answered(api.PUT("/api/settings", { body })),
    onSettled: () =>
      Promise.all([client.invalidateQueries({ queryKey: KEY }), client.invalidateQueries({ queryKey: ["budgets"] })]),
  });
}

/** An amount as people write it: undefined where it is none, null where nothing is written. */
export function amountOf(text: string): number | null | undefined {
  const plain = text
    .trim()
    .replace(/^[$₩¥€£]/, "")
    .replaceAll(",", "");
  if (!plain) return null;
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}
