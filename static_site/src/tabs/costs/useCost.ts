/** A cost answer from the API. */

import { answered } from "../../api/client";
import type { CostAnswer } from "../../api/types";
import { useApi } from "../../app/backend";
import { useAnswer } from "../../app/useAnswer";
import type { CostState } from "./range";

export type CostQuestion = Omit<CostState, "valid">;

export function useCost({ preset, start, end, granularity, groupBy, metric, service }: CostQuestion, enabled: boolean) {
  const api = useApi();
  return useAnswer<CostAnswer>(
    ["cost", start, end, granularity, groupBy, metric, service],
    (refresh, signal) =>
      answered(
        api.GET("/api/cost", {
          params: {
            query: {
              // The default range is the server's: its clock decides what the last full day is.
              ...(preset === "30d" ? {} : { start, end }),
              granularity,
              group_by: groupBy,
              metric,
              service: service ? [service] : undefined,
              refresh: refresh || undefined,
            },
          },
          signal,
        }),
      ),
    { enabled },
  );
}
