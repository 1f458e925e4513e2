/** How to act, in words, on request: on one recommendation or on all. A model may be asked. */

import Badge from "@cloudscape-design/components/badge";
import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import { lazy, Suspense, useState } from "react";
import { answered } from "../../api/client";
import type { Strategy } from "../../api/types";
import { useApi } from "../../app/backend";
import { usePreferences } from "../../app/preferences";
import { ErrorPanel, Skeleton } from "../../app/states";
import { useAnswer } from "../../app/useAnswer";

const Markdown = lazy(() => import("../chat/Markdown"));

/** `id` null: of all. */
export function StrategyPanel({ id, label }: { id: string | null; label: string }) {
  const api = useApi();
  const { t, locale } = usePreferences();
  const [asked, setAsked] = useState(false);
  const { data, error, isFetching, refetch } = useAnswer<Strategy>(
    ["strategy", id],
    (_, signal) => answered(api.POST("/api/recommendations/strategy", { body: { locale, id }, signal })),
    { enabled: asked },
  );
  return (
    <div className="strategy">
      {data ? (
        <Badge>{t.optimize.explained[data.source]}</Badge>
      ) : (
        <Button
          iconName="gen-ai"
          loading={asked && isFetching}
          loadingText={t.common.loading}
          ariaLabel={`${t.optimize.strategyShow}: ${label}`}
          onClick={() => setAsked(true)}
        >
          {t.optimize.strategyShow}
        </Button>
      )}
      {error ? <ErrorPanel error={error} onRetry={() => void refetch()} /> : null}
      {asked && !data && !error ? <Skeleton height={120} /> : null}
      {data ? (
        <Suspense fallback={<Box>{data.markdown}</Box>}>
          <Markdown text={data.markdown} />
        </Suspense>
      ) : null}
    </div>
  );
}
