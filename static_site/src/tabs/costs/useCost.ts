/** A cost answer from the API. */

import { answered } from "../../api/client";
import type { CostAnswer } from "../../api/types";
import { useApi } from "../../app/backend";
import { useAnswer } from "../../app/useAnswer";
import type { CostState } from "./range";

export type CostQuestion = Omit<CostState, "valid" | "chart">;

export function useCost(question: CostQuestion, enabled: boolean) {
  const { preset, start, end, granularity, groupBy, metric, service, filter, compared } = question;
  const api = useApi();
  const year = compared === "last_year" ? "last_year" : undefined;
  return useAnswer<CostAnswer>(
    ["cost", start, end, granularity, groupBy, metric, service, filter, year],
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
              ...filter,
              ...(service ? { service: [service] } : {}),
              compare: year,
              refresh: refresh || undefined,
            },
          },
          signal,
        }),
      ),
    { enabled },
  );
}
