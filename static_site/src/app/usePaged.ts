/** Server-side paging by cursor: pages are fetched one after the other, so a link to page 3 fetches three. */

import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import type { Provenance } from "../api/types";
import { usePreferences } from "./preferences";
import { followUp } from "./useAnswer";

export interface Page extends Provenance {
  total?: number | null;
  next_cursor?: string | null;
}

export function usePaged<T extends Page>(
  key: readonly unknown[],
  read: (cursor: string | null, refresh: boolean, signal: AbortSignal) => Promise<T>,
  page: number,
  { enabled = true } = {},
) {
  const { locale } = usePreferences();
  const forced = useRef(false);
  const [refreshing, setRefreshing] = useState(false);
  const query = useInfiniteQuery({
    queryKey: [...key, locale],
    queryFn: ({ pageParam, signal }) => read(pageParam, forced.current && pageParam === null, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last: T) => last.next_cursor ?? null,
    enabled,
    placeholderData: keepPreviousData,
    refetchInterval: (state) => followUp(state.state.data?.pages[0]?.stale, state.state.dataUpdateCount),
  });
  const { data, refetch, fetchNextPage, hasNextPage, isFetching, isError } = query;
  const pages = data?.pages ?? [];
  const missing = pages.length > 0 && pages.length < page;
  useEffect(() => {
    if (missing && hasNextPage && !isFetching && !isError) void fetchNextPage();
  }, [missing, hasNextPage, isFetching, isError, fetchNextPage]);
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
  // Past the end (fewer rows than when the link was made): the last page there is.
  const index = Math.min(page, Math.max(1, pages.length)) - 1;
  return {
    answer: pages[index],
    first: pages[0],
    page: index + 1,
    hasNext: index + 1 < pages.length || hasNextPage,
    loadingPage: missing && hasNextPage,
    isPending: query.isPending,
    isFetching,
    isPlaceholder: query.isPlaceholderData,
    error: query.error,
    refresh,
    refreshing,
    refetch,
  };
}
