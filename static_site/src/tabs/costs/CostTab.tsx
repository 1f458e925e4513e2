/** Where the money went. */

import Box from "@cloudscape-design/components/box";
import Container from "@cloudscape-design/components/container";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Token from "@cloudscape-design/components/token";
import { useState } from "react";
import { answered } from "../../api/client";
import type { CostAnswer } from "../../api/types";
import { useApi } from "../../app/backend";
import { usePreferences } from "../../app/preferences";
import { ErrorPanel, Skeleton, Stamp, Warnings } from "../../app/states";
import { useAnswer } from "../../app/useAnswer";
import { setParams, useParams } from "../../lib/urlState";
import { Controls } from "./Controls";
import { CostView } from "./CostView";
import { costState } from "./range";

export default function CostTab() {
  const api = useApi();
  const { t } = usePreferences();
  const params = useParams();
  const [now] = useState(() => new Date());
  const state = costState(params, now);
  const { preset, start, end, granularity, groupBy, metric, service } = state;
  const cost = useAnswer<CostAnswer>(
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
    { enabled: state.valid },
  );
  const drill = groupBy === "service" ? (key: string) => setParams({ service: key, group: "usage_type" }) : undefined;
  return (
    <SpaceBetween size="m">
      <Container>
        <SpaceBetween size="s">
          <Controls state={state} />
          {service ? (
            <Token
              label={`${t.common.service}: ${service}`}
              dismissLabel={t.query.removePart(service)}
              onDismiss={() => setParams({ service: null, group: null })}
            />
          ) : null}
        </SpaceBetween>
      </Container>
      <Stamp answer={cost.data} busy={cost.refreshing} onRefresh={() => void cost.refresh()} />
      <Warnings warnings={cost.data?.warnings} />
      {cost.error ? <ErrorPanel error={cost.error} onRetry={() => void cost.refetch()} /> : null}
      {cost.isPending && !cost.error && state.valid ? <Skeleton height={420} /> : null}
      {cost.data ? (
        <div className={cost.isPlaceholderData ? "outdated" : undefined} aria-busy={cost.isPlaceholderData}>
          <CostView answer={cost.data} onGroup={drill} />
        </div>
      ) : null}
      <Box variant="small" color="text-body-secondary">
        {t.cost.utcDays}
      </Box>
    </SpaceBetween>
  );
}
