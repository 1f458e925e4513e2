/** Ask, see how it was understood, and what was found. */

import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useEffect, useState } from "react";
import { usePreferences } from "../../app/preferences";
import { QuestionBox } from "../../app/QuestionBox";
import { ErrorPanel, Skeleton, Stamp, Warnings } from "../../app/states";
import { setParams, useParams } from "../../lib/urlState";
import { Answer } from "./Answer";
import { Browse } from "./Browse";
import { Chips } from "./Chips";
import { DetailPanel } from "./DetailPanel";
import { parseDetailKey } from "./detailKey";
import { askedFields, isPlan, sortOf } from "./plan";
import { ResourceTable } from "./ResourceTable";
import { recalled, recent, remember } from "./recent";
import { SavedQueries, SaveQuery, useSavedQueries } from "./SavedQueries";
import { ask, askPlan, clearQuestion, useQuestion } from "./useQuestion";

const DRAFT = "r-assistant.draft";

export default function QueryTab() {
  const { t } = usePreferences();
  const params = useParams();
  const question = useQuestion();
  // What is typed outlives an expired session: signing in again leaves the page.
  const [draft, setDraftState] = useState(() => question.text || sessionStorage.getItem(DRAFT) || "");
  const setDraft = (text: string) => {
    setDraftState(text);
    sessionStorage.setItem(DRAFT, text);
  };
  useEffect(() => {
    if (question.text) setDraftState(question.text);
  }, [question.text]);
  const submit = (text: string) => {
    const asked = text.trim();
    if (!asked) return;
    setDraft(asked);
    remember(asked);
    if (asked === question.text && !params.get("plan")) void question.refetch();
    else ask(asked);
  };
  const clear = () => {
    setDraft("");
    clearQuestion();
  };
  const recall = (step: 1 | -1) => {
    const text = recalled(recent(), draft, step);
    if (text !== null) setDraft(text);
    return text !== null;
  };
  const saved = useSavedQueries();
  const resource = parseDetailKey(params.get("detail"));
  return (
    <SpaceBetween size="m">
      <div className="no-print">
        <Container>
          <SpaceBetween size="s">
            <div className="question-row">
              <QuestionBox
                value={draft}
                onChange={setDraft}
                onAsk={() => submit(draft)}
                onRecall={recall}
                busy={question.asked && question.isFetching && !question.refreshing}
              />
              <SaveQuery saved={saved} name={question.text || draft} />
              {question.asked ? (
                <Button variant="icon" iconName="close" onClick={clear} ariaLabel={t.query.clear} />
              ) : null}
            </div>
            <Chips label={t.query.chipsLabel} texts={t.query.chips} onPick={submit} />
            <SavedQueries saved={saved} />
          </SpaceBetween>
        </Container>
      </div>
      {question.asked ? <Result question={question} onAsk={submit} /> : <Browse />}
      {resource ? (
        <DetailPanel key={params.get("detail")} resource={resource} onClose={() => setParams({ detail: null })} />
      ) : null}
    </SpaceBetween>
  );
}

function Result({ question, onAsk }: { question: ReturnType<typeof useQuestion>; onAsk: (text: string) => void }) {
  const { t } = usePreferences();
  const { answer, first } = question;
  if (question.error && !answer) return <ErrorPanel error={question.error} onRetry={() => void question.refetch()} />;
  if (!answer || !first) return <Skeleton height={420} />;
  const plan = isPlan(first.plan) ? first.plan : null;
  const table =
    answer.rows && (answer.kind === "rows" || answer.rows.length > 0) ? (
      <ResourceTable
        title={t.query.results}
        rows={answer.rows}
        total={answer.total}
        page={question.page}
        hasNext={question.hasNext}
        loadingPage={question.loadingPage}
        sorting={plan && sortOf(plan)}
        onSort={({ field, descending }) => question.sort(field, descending)}
        readPage={(cursor, limit) => question.read(cursor, limit, false)}
        emptyTitle={t.query.noMatch}
        asked={plan ? askedFields(plan) : []}
      />
    ) : null;
  return (
    <div aria-busy={question.isPlaceholder} className={question.isPlaceholder ? "outdated" : undefined}>
      <SpaceBetween size="m">
        {answer.kind === "refusal" ? null : (
          <Stamp answer={answer} busy={question.refreshing} onRefresh={() => void question.refresh()} />
        )}
        {question.error ? <ErrorPanel error={question.error} onRetry={() => void question.refetch()} /> : null}
        <Warnings warnings={answer.warnings} />
        <Answer answer={{ ...answer, plan: first.plan }} onEdit={askPlan} onAsk={onAsk} table={table} />
      </SpaceBetween>
    </div>
  );
}
