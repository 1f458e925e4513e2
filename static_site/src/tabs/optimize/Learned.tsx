/** What rejections have taught, a switch for it, and forgetting. */

import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import Toggle from "@cloudscape-design/components/toggle";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { answered } from "../../api/client";
import type { Learning, Lesson } from "../../api/types";
import { useApi, useCan } from "../../app/backend";
import { usePreferences } from "../../app/preferences";
import { Empty, ErrorPanel, Skeleton, Warnings } from "../../app/states";
import { useAnswer } from "../../app/useAnswer";
import { useSettingsChange } from "../costs/settings";

export default function Learned() {
  const api = useApi();
  const client = useQueryClient();
  const { t } = usePreferences();
  const may = useCan("operator");
  const { data, error, refetch } = useAnswer<Learning>(["learning"], (_, signal) =>
    answered(api.GET("/api/recommendations/learning", { signal })),
  );
  const change = useSettingsChange();
  const again = () => {
    for (const name of ["learning", "recommendations"]) void client.invalidateQueries({ queryKey: [name] });
  };
  const switchTo = (on: boolean) => change.mutate({ learn_from_rejections: on }, { onSettled: again });
  return (
    <Container
      header={
        <Header variant="h2" description={t.optimize.learnedHint}>
          {t.optimize.learnedTitle}
        </Header>
      }
    >
      <SpaceBetween size="m">
        {error ? <ErrorPanel error={error} onRetry={() => void refetch()} /> : null}
        {change.error ? <ErrorPanel error={change.error} /> : null}
        {!data && !error ? <Skeleton height={120} /> : null}
        {data ? (
          <>
            <Warnings warnings={data.warnings} />
            <Toggle
              checked={data.on}
              disabled={!may || change.isPending}
              description={may ? undefined : t.optimize.operatorsOnly}
              onChange={({ detail }) => switchTo(detail.checked)}
            >
              {t.optimize.learnedSwitch}
            </Toggle>
            {data.on ? null : <StatusIndicator type="stopped">{t.optimize.learnedOff}</StatusIndicator>}
            {data.items.length === 0 ? <Empty title={t.optimize.learnedNone} /> : null}
            {data.items.map((lesson) => (
              <LessonRow key={lesson.id} lesson={lesson} onForgotten={again} />
            ))}
          </>
        ) : null}
      </SpaceBetween>
    </Container>
  );
}

function LessonRow({ lesson, onForgotten }: { lesson: Lesson; onForgotten: () => void }) {
  const api = useApi();
  const { t, f } = usePreferences();
  const may = useCan("operator");
  const forget = useMutation({
    mutationFn: () =>
      answered(api.DELETE("/api/recommendations/learning/{id}", { params: { path: { id: lesson.id } } })),
    onSettled: onForgotten,
  });
  const what = `${lesson.code}, ${lesson.tag}`;
  return (
    <div className="lesson" data-lesson={lesson.id}>
      <div>
        <Box variant="h4">{what}</Box>
        <div>{lesson.title}</div>
        <Box variant="small" color="text-body-secondary" display="block">
          {t.optimize.rejections(f.number(lesson.rejections))} · {t.optimize.lowered(f.number(lesson.ranked_lower))}
        </Box>
        <ul className="plain-list">
          {lesson.decisions.map((one) => (
            <li key={one.recommendation_id}>
              {one.name} · {t.optimize.decided.rejected(one.by, f.day(one.at))}
              {one.reason ? `: ${one.reason}` : ""}
            </li>
          ))}
        </ul>
        {forget.error ? <ErrorPanel error={forget.error} /> : null}
      </div>
      <Button
        disabled={!may}
        disabledReason={t.optimize.operatorsOnly}
        loading={forget.isPending}
        ariaLabel={t.optimize.forgetOf(what)}
        onClick={() => forget.mutate()}
      >
        {t.optimize.forget}
      </Button>
    </div>
  );
}
