/** What people decide about a recommendation: accept, snooze, reject, or open again. */

import Button from "@cloudscape-design/components/button";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { createContext, useContext, useState } from "react";
import { answered } from "../../api/client";
import type { Finding } from "../../api/types";
import { useApi, useCan } from "../../app/backend";
import { usePreferences } from "../../app/preferences";
import { ErrorPanel } from "../../app/states";
import { RejectDialog, SnoozeDialog } from "./FeedbackDialogs";

export type Verdict = "accept" | "snooze" | "reject" | "reopen";

export interface Decided {
  id: string;
  name: string;
  verdict: Verdict;
}

/** Tells the tab what was decided, so that it can be undone after the item has left the list. */
export const DecidedContext = createContext<(decided: Decided) => void>(() => undefined);

interface Wish {
  verdict: Verdict;
  reason?: string;
  until?: string;
}

export function useDecision(finding: { id: string; name: string; resource_id?: string }) {
  const api = useApi();
  const client = useQueryClient();
  const tell = useContext(DecidedContext);
  return useMutation({
    mutationFn: ({ verdict, reason = "", until }: Wish) =>
      answered(
        api.POST("/api/recommendations/{id}/feedback", {
          params: { path: { id: finding.id } },
          body: { verdict, reason, until: until ?? null },
        }),
      ),
    onSuccess: (_, { verdict }) => {
      tell({ id: finding.id, name: finding.name || finding.resource_id || finding.id, verdict });
      for (const name of ["recommendations", "learning", "strategy"])
        void client.invalidateQueries({ queryKey: [name] });
    },
  });
}

export function Feedback({ finding }: { finding: Finding }) {
  const { t, f } = usePreferences();
  const may = useCan("operator");
  const decide = useDecision(finding);
  const [asking, setAsking] = useState<"snooze" | "reject" | null>(null);
  const name = finding.name || finding.resource_id;
  const { decision, state } = finding;
  const shared = {
    disabled: !may,
    disabledReason: t.optimize.operatorsOnly,
    loading: decide.isPending && asking === null,
  } as const;
  const close = () => {
    decide.reset();
    setAsking(null);
  };
  return (
    <div className="no-print">
      {decision && (state === "accepted" || state === "snoozed" || state === "rejected") ? (
        <div className="decided">
          {t.optimize.decided[state](decision.by, f.day(decision.at))}
          {decision.until ? `, ${t.optimize.until(f.day(decision.until))}` : ""}
          {decision.reason ? `: ${decision.reason}` : ""}
        </div>
      ) : null}
      <div className="finding-buttons">
        {state === "open" || state === "accepted" ? (
          <>
            {state === "open" ? (
              <Button
                {...shared}
                ariaLabel={t.optimize.of(t.optimize.accept, name)}
                onClick={() => decide.mutate({ verdict: "accept" })}
              >
                {t.optimize.accept}
              </Button>
            ) : null}
            <Button {...shared} ariaLabel={t.optimize.of(t.optimize.snooze, name)} onClick={() => setAsking("snooze")}>
              {t.optimize.snooze}
            </Button>
            <Button {...shared} ariaLabel={t.optimize.of(t.optimize.reject, name)} onClick={() => setAsking("reject")}>
              {t.optimize.reject}
            </Button>
          </>
        ) : null}
        {state === "open" ? null : (
          <Button
            {...shared}
            iconName="undo"
            ariaLabel={t.optimize.of(t.optimize.reopen, name)}
            onClick={() => decide.mutate({ verdict: "reopen" })}
          >
            {t.optimize.reopen}
          </Button>
        )}
      </div>
      {decide.error && asking === null ? <ErrorPanel error={decide.error} /> : null}
      {asking === "snooze" ? (
        <SnoozeDialog
          what={`${name}: ${finding.title}`}
          busy={decide.isPending}
          error={decide.error}
          onSay={(until, reason) => decide.mutate({ verdict: "snooze", until, reason }, { onSuccess: close })}
          onClose={close}
        />
      ) : null}
      {asking === "reject" ? (
        <RejectDialog
          what={`${name}: ${finding.title}`}
          busy={decide.isPending}
          error={decide.error}
          onSay={(reason) => decide.mutate({ verdict: "reject", reason }, { onSuccess: close })}
          onClose={close}
        />
      ) : null}
    </div>
  );
}
