/** The costs in words, on request: a first reading can take some seconds, and a model may be asked. */

import Badge from "@cloudscape-design/components/badge";
import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { lazy, Suspense, useState } from "react";
import { answered } from "../../api/client";
import type { Insights as Answer } from "../../api/types";
import { useApi } from "../../app/backend";
import { usePreferences } from "../../app/preferences";
import { ErrorPanel, Skeleton, Warnings } from "../../app/states";
import { useAnswer } from "../../app/useAnswer";

const Markdown = lazy(() => import("../chat/Markdown"));

export function Insights({ asOf }: { asOf: string | null }) {
  const api = useApi();
  const { t, locale } = usePreferences();
  const [asked, setAsked] = useState(false);
  const { data, error, isFetching, refetch } = useAnswer<Answer>(
    ["insights", asOf],
    (_, signal) => answered(api.POST("/api/cost/insights", { body: { locale }, signal })),
    { enabled: asked },
  );
  return (
    <Container
      header={
        <Header
          variant="h2"
          description={t.cost.insightsHint}
          actions={
            data ? (
              <Badge>{t.cost.explained[data.source]}</Badge>
            ) : (
              <Button
                iconName="gen-ai"
                loading={asked && isFetching}
                loadingText={t.common.loading}
                onClick={() => setAsked(true)}
              >
                {t.cost.explain}
              </Button>
            )
          }
        >
          {t.cost.insights}
        </Header>
      }
    >
      {error ? <ErrorPanel error={error} onRetry={() => void refetch()} /> : null}
      {asked && !data && !error ? <Skeleton height={240} /> : null}
      {data ? (
        <SpaceBetween size="s">
          <Warnings warnings={data.warnings} />
          <Suspense fallback={<Box>{data.markdown}</Box>}>
            <Markdown text={data.markdown} />
          </Suspense>
        </SpaceBetween>
      ) : null}
    </Container>
  );
}
