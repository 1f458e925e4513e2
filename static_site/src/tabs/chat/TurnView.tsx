/** One question and its answer, with the work shown. */

import Avatar from "@cloudscape-design/chat-components/avatar";
import ChatBubble from "@cloudscape-design/chat-components/chat-bubble";
import Alert from "@cloudscape-design/components/alert";
import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import ExpandableSection from "@cloudscape-design/components/expandable-section";
import Link from "@cloudscape-design/components/link";
import SpaceBetween from "@cloudscape-design/components/space-between";
import StatusIndicator, { type StatusIndicatorProps } from "@cloudscape-design/components/status-indicator";
import { lazy, Suspense } from "react";
import { ApiError } from "../../api/errors";
import type { Turn } from "../../api/types";
import { usePreferences } from "../../app/preferences";
import { ErrorPanel, Skeleton } from "../../app/states";
import { useCopy } from "../../app/useCopy";
import { openTab } from "../../lib/urlState";
import { detailKey } from "../query/detailKey";
import { type Judging, Reason, Thumbs, useJudgement } from "./Judgement";
import type { NamedResource, ToolStep, TurnState } from "./turnState";
import { useTurn } from "./useTurn";

const Markdown = lazy(() => import("./Markdown"));
const Diagram = lazy(() => import("./Diagram"));

export interface TurnViewProps {
  conversationId: string;
  turn: ShownTurn;
  onDone: (turnId: string, now: boolean) => void;
  /** Asks the same again; null while that is not possible. */
  onRetry: (() => void) | null;
}

export type ShownTurn = Pick<Turn, "turn_id" | "message"> & Partial<Pick<Turn, "attachments" | "feedback">>;

export function TurnView({ conversationId, turn, onDone, onRetry }: TurnViewProps) {
  const { t } = usePreferences();
  const { state, failure, again } = useTurn(conversationId, turn.turn_id, (now) => onDone(turn.turn_id, now));
  const judging = useJudgement(conversationId, turn.turn_id, turn.feedback ?? null);
  const waiting = !state.done && !failure;
  return (
    <SpaceBetween size="s">
      <ChatBubble
        type="outgoing"
        ariaLabel={t.chat.you}
        avatar={<Avatar ariaLabel={t.chat.you} iconName="user-profile" />}
      >
        <div className="said">{turn.message}</div>
        {turn.attachments?.length ? (
          <div className="quiet">{t.chat.pictures(turn.attachments.map((one) => one.name).join(", "))}</div>
        ) : null}
      </ChatBubble>
      <ChatBubble
        type="incoming"
        ariaLabel={t.chat.assistant}
        showLoadingBar={waiting}
        avatar={<Avatar ariaLabel={t.chat.assistant} color="gen-ai" iconName="gen-ai" loading={waiting} />}
        actions={state.done ? <AnswerActions text={state.text} judging={judging} onRetry={onRetry} /> : undefined}
      >
        <SpaceBetween size="s">
          {state.steps.length ? <Steps steps={state.steps} open={waiting} /> : null}
          {waiting && !state.text ? <Box color="text-body-secondary">{state.progress || t.chat.thinking}</Box> : null}
          {state.text ? (
            <Suspense fallback={<div className="said">{state.text}</div>}>
              <Markdown text={state.text} />
            </Suspense>
          ) : null}
          {state.diagrams.map((diagram) => (
            <Suspense key={diagram.title} fallback={<Skeleton height={240} />}>
              <Diagram data={diagram} />
            </Suspense>
          ))}
          <Named resources={state.resources} />
          <Sources state={state} />
          {state.stopped ? <StatusIndicator type="stopped">{t.chat.stopped}</StatusIndicator> : null}
          {state.error ? <Failure state={state} onRetry={onRetry} /> : null}
          {judging.asking ? <Reason judging={judging} /> : null}
          {failure ? <ErrorPanel error={failure} onRetry={again} /> : null}
        </SpaceBetween>
      </ChatBubble>
    </SpaceBetween>
  );
}

interface AnswerActionsProps {
  text: string;
  judging: Judging;
  onRetry: (() => void) | null;
}

function AnswerActions({ text, judging, onRetry }: AnswerActionsProps) {
  const { t } = usePreferences();
  const [said, copy] = useCopy();
  return (
    <SpaceBetween direction="horizontal" size="xs" alignItems="center">
      {text ? <Button variant="icon" iconName="copy" ariaLabel={t.chat.copyAnswer} onClick={() => copy(text)} /> : null}
      <Button
        variant="icon"
        iconName="refresh"
        ariaLabel={t.chat.again}
        disabled={!onRetry}
        onClick={() => onRetry?.()}
      />
      <Thumbs judging={judging} />
      <span role="status" className="quiet">
        {said}
      </span>
    </SpaceBetween>
  );
}

function Steps({ steps, open }: { steps: readonly ToolStep[]; open: boolean }) {
  const { t, f } = usePreferences();
  const types = { running: "in-progress", done: "success", failed: "error" } as const satisfies Record<
    ToolStep["state"],
    StatusIndicatorProps.Type
  >;
  const words = { running: t.chat.stepRunning, done: t.chat.stepDone, failed: t.chat.stepFailed };
  return (
    <ExpandableSection
      key={String(open)}
      defaultExpanded={open}
      variant="footer"
      headerText={t.chat.steps(f.number(steps.length))}
    >
      <ul className="plain-list steps">
        {steps.map((step) => (
          <li key={step.n} data-tool={step.tool}>
            <StatusIndicator type={types[step.state]} iconAriaLabel={words[step.state]}>
              {step.label}
            </StatusIndicator>
            {step.ms === null ? null : <span className="quiet"> {f.number(step.ms, 0)} ms</span>}
            {step.summary ? <div className="quiet">{step.summary}</div> : null}
          </li>
        ))}
      </ul>
    </ExpandableSection>
  );
}

function Named({ resources }: { resources: readonly NamedResource[] }) {
  const { t } = usePreferences();
  if (resources.length === 0) return null;
  return (
    <div>
      <Box variant="awsui-key-label">{t.chat.named}</Box>
      <ul className="plain-list">
        {resources.map((resource) => (
          <li key={detailKey(resource)}>
            <Button
              variant="inline-link"
              onClick={() => openTab("query", { view: "all", detail: detailKey(resource) })}
            >
              {resource.name}
            </Button>{" "}
            <span className="quiet">{[resource.service_type, resource.region].join(" · ")}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Sources({ state }: { state: TurnState }) {
  const { t } = usePreferences();
  return (
    <>
      {state.citations.length ? (
        <div>
          <Box variant="awsui-key-label">{t.chat.sources}</Box>
          <ul className="plain-list">
            {state.citations.map((citation) => (
              <li key={`${citation.title} ${citation.url}`}>
                {citation.url ? (
                  <Link href={citation.url} external target="_blank" rel="noopener noreferrer">
                    {citation.title}
                  </Link>
                ) : (
                  citation.title
                )}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {state.proposals.map((proposal) => (
        <div key={proposal.id}>
          {t.chat.proposal}: {proposal.title}{" "}
          <Button variant="inline-link" onClick={() => openTab("optimize", { finding: proposal.id })}>
            {t.chat.openProposal}
          </Button>
        </div>
      ))}
    </>
  );
}

function Failure({ state, onRetry }: { state: TurnState; onRetry: (() => void) | null }) {
  const { t } = usePreferences();
  const error = state.error;
  const panel = new ApiError(0, { ...error, code: error?.code ?? "", message: error?.message || t.errors.unknown });
  return (
    <Alert
      type="error"
      header={t.chat.failed}
      action={onRetry ? <Button onClick={onRetry}>{t.common.retry}</Button> : undefined}
    >
      <div>{panel.message}</div>
      {panel.hint ? <div>{panel.hint}</div> : null}
      {panel.requestId ? (
        <Box variant="small">
          {t.errors.requestId}: <code>{panel.requestId}</code>
        </Box>
      ) : null}
    </Alert>
  );
}
