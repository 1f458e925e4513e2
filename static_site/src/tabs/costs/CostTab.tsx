/** Where the money went. */

import Box from "@cloudscape-design/components/box";
import Container from "@cloudscape-design/components/container";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Token from "@cloudscape-design/components/token";
import { lazy, Suspense, useState } from "react";
import { usePreferences } from "../../app/preferences";
import { ErrorPanel, Skeleton, Stamp, ViewBoundary, Warnings } from "../../app/states";
import { setParams, useParams } from "../../lib/urlState";
import { Controls } from "./Controls";
import { CostView } from "./CostView";
import { against } from "./compared";
import { Narrow } from "./Narrow";
import { costState } from "./range";
import { useCost } from "./useCost";

const Outlook = lazy(() => import("./Outlook"));
const Budgets = lazy(() => import("./Budgets"));

export default function CostTab() {
  const { t } = usePreferences();
  const params = useParams();
  const [now] = useState(() => new Date());
  const state = costState(params, now);
  const { groupBy, service, compared, chart } = state;
  const cost = useCost(state, state.valid);
  const drill = groupBy === "service" ? (key: string) => setParams({ service: key, group: "usage_type" }) : undefined;
  const budgets = (
    <ViewBoundary t={t}>
      <Suspense fallback={<Skeleton height={240} />}>
        <Budgets asOf={cost.data?.as_of ?? null} />
      </Suspense>
    </ViewBoundary>
  );
  return (
    <SpaceBetween size="m">
      <div className="no-print">
        <Container>
          <SpaceBetween size="s">
            <Controls state={state} />
            <Narrow filter={state.filter} answer={cost.data} />
            {service ? (
              <Token
                label={`${t.common.service}: ${service}`}
                dismissLabel={t.query.removePart(service)}
                onDismiss={() => setParams({ service: null, group: null })}
              />
            ) : null}
          </SpaceBetween>
        </Container>
      </div>
      <Stamp answer={cost.data} busy={cost.refreshing} onRefresh={() => void cost.refresh()} />
      <Warnings warnings={cost.data?.warnings} />
      {cost.error ? <ErrorPanel error={cost.error} onRetry={() => void cost.refetch()} /> : null}
      {cost.isPending && !cost.error && state.valid ? <Skeleton height={420} /> : null}
      {cost.data ? (
        <div className={cost.isPlaceholderData ? "outdated" : undefined} aria-busy={cost.isPlaceholderData}>
          <CostView answer={against(cost.data, compared)} compared={compared} chart={chart} onGroup={drill}>
            {cost.data.total === null ? null : (
              <ViewBoundary t={t}>
                <Suspense fallback={<Skeleton height={420} />}>
                  <Outlook state={state} asOf={cost.data.as_of} now={now} />
                </Suspense>
              </ViewBoundary>
            )}
            {budgets}
          </CostView>
        </div>
      ) : null}
      {cost.error && !cost.data ? budgets : null}
      <Box variant="small" color="text-body-secondary">
        {t.cost.utcDays}
      </Box>
    </SpaceBetween>
  );
}
