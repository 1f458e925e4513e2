/** Reading an answer: cached by its question, refreshed on request (`refresh=true`), followed up while it is stale. */

import { keepPreviousData, type UseQueryOptions, useQuery } from "@tanstack/react-query";
import { useCallback, useRef, useState } from "react";
import type { Provenance } from "../api/types";
import { usePreferences } from "./preferences";

const FOLLOW_UP_MS = 4_000;
const FOLLOW_UPS = 15;

/** The interval at which a stale answer is asked for again, until the background refresh is through. */
export function followUp(stale: boolean | undefined, updates: number): number | false {
  return stale && updates < FOLLOW_UPS ? FOLLOW_UP_MS : false;
}

export function useAnswer<T extends Provenance>(
  key: readonly unknown[],
  read: (refresh: boolean, signal: AbortSignal) => Promise<T>,
  { enabled = true, keepPrevious = true } = {},
) {
  const { locale } = usePreferences();
  const forced = useRef(false);
  const [refreshing, setRefreshing] = useState(false);
  const options: UseQueryOptions<T, Error> = {
    queryKey: [...key, locale],
    queryFn: ({ signal }) => read(forced.current, signal),
    enabled,
    refetchInterval: (state) => followUp(state.state.data?.stale, state.state.dataUpdateCount),
  };
  const query = useQuery<T, Error>(keepPrevious ? { ...options, placeholderData: keepPreviousData as never } : options);
  const { refetch } = query;
  const refresh = useCallback(async () => {
    forced.current = true;
    setRefreshing(true);
    try {
      await refetch({ cancelRefetch: true });
    } finally {
      forced.current = false;
      setRefreshing(false);
    }
  }, [refetch]);
  return { ...query, refresh, refreshing };
}
