/** An answer of whichever kind: rows, a count, groups, cost, or an honest refusal. */

import Alert from "@cloudscape-design/components/alert";
import Badge from "@cloudscape-design/components/badge";
import Box from "@cloudscape-design/components/box";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { lazy, Suspense } from "react";
import type { QueryAnswer } from "../../api/types";
import { usePreferences } from "../../app/preferences";
import { Skeleton } from "../../app/states";
import { Chips } from "./Chips";
import { Groups } from "./Groups";
import { PlanTokens } from "./PlanTokens";
import { isPlan, type Plan } from "./plan";

const CostView = lazy(() => import("../costs/CostView").then((module) => ({ default: module.CostView })));

export interface AnswerProps {
  answer: QueryAnswer;
  onEdit: (plan: Plan) => void;
  onAsk: (text: string) => void;
  /** The table of the rows that the answer is about; null where it has none. */
  table: React.ReactNode;
}

export function Understood({ answer, onEdit }: { answer: QueryAnswer; onEdit: (plan: Plan) => void }) {
  const { t } = usePreferences();
  return (
    <div className="understood">
      <div>
        <Box variant="awsui-key-label" display="inline">
          {t.query.understood}
        </Box>{" "}
        <span data-explanation="">{answer.explanation}</span> <Badge>{t.query.parser[answer.parser]}</Badge>
      </div>
      {isPlan(answer.plan) ? <PlanTokens plan={answer.plan} onEdit={onEdit} /> : null}
    </div>
  );
}

export function Answer({ answer, onEdit, onAsk, table }: AnswerProps) {
  const { t, f } = usePreferences();
  if (answer.kind === "refusal") {
    return (
      <Alert type="info" header={t.query.refusal}>
        <SpaceBetween size="s">
          <div>{answer.reason}</div>
          {answer.suggestions?.length ? (
            <Chips label={t.query.suggestions} texts={answer.suggestions} onPick={onAsk} />
          ) : null}
        </SpaceBetween>
      </Alert>
    );
  }
  return (
    <SpaceBetween size="m">
      {/* Without an explanation there is still the plan. */}
      <Understood answer={answer} onEdit={onEdit} />
      {answer.kind === "count" ? (
        <Container header={<Header variant="h2">{t.query.count}</Header>}>
          <div className="value">{t.query.countOf(f.number(answer.count))}</div>
        </Container>
      ) : null}
      {answer.kind === "groups" ? (
        <Groups groups={answer.groups ?? []} plan={isPlan(answer.plan) ? answer.plan : null} />
      ) : null}
      {answer.kind === "cost" && answer.cost ? (
        <Suspense fallback={<Skeleton height={420} />}>
          <CostView answer={answer.cost} />
        </Suspense>
      ) : null}
      {table}
    </SpaceBetween>
  );
}
