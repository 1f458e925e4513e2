/** What people say of an anomaly: expected, or looked into; and taking it back. */

import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import FormField from "@cloudscape-design/components/form-field";
import Input from "@cloudscape-design/components/input";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { answered } from "../../api/client";
import type { Anomaly } from "../../api/types";
import { useApi, useCan } from "../../app/backend";
import { Dialog } from "../../app/Dialog";
import { usePreferences } from "../../app/preferences";
import { asks } from "../../app/QuestionBox";
import { ErrorPanel } from "../../app/states";

interface Said {
  id: string;
  verdict: "expected" | "investigate" | null;
  reason?: string;
}

const MOST_REASON = 500;
/** The element that says who may judge. */
export const WHY_NOT = "who-may-judge";

export function useVerdict() {
  const api = useApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, verdict, reason = "" }: Said) =>
      answered(api.POST("/api/cost/anomalies/{id}/feedback", { params: { path: { id } }, body: { verdict, reason } })),
    onSettled: () =>
      Promise.all(["anomalies", "insights"].map((name) => client.invalidateQueries({ queryKey: [name] }))),
  });
}

export function nameOf(anomaly: Anomaly, day: (iso: string) => string): string {
  return `${anomaly.scope.value}, ${day(anomaly.date)}`;
}

/** The buttons of one that is shown. */
export function Verdict({ anomaly }: { anomaly: Anomaly }) {
  const { t, f } = usePreferences();
  const may = useCan("operator");
  const say = useVerdict();
  const [asking, setAsking] = useState(false);
  const what = nameOf(anomaly, f.day);
  const { id, feedback } = anomaly;
  const investigated = feedback?.verdict === "investigate";
  // An inline link has no room for a reason: it stands once, below the list.
  const shared = { variant: "inline-link", disabled: !may, ariaDescribedby: WHY_NOT } as const;
  return (
    <span className="verdict no-print">
      <Button {...shared} ariaLabel={t.verdicts.expectedOf(what)} onClick={() => setAsking(true)}>
        {t.verdicts.expected}
      </Button>
      {investigated ? (
        <Button
          {...shared}
          loading={say.isPending}
          ariaLabel={t.verdicts.undoOf(what)}
          onClick={() => say.mutate({ id, verdict: null })}
        >
          {t.verdicts.undo}
        </Button>
      ) : (
        <Button
          {...shared}
          loading={say.isPending && !asking}
          ariaLabel={t.verdicts.investigateOf(what)}
          onClick={() => say.mutate({ id, verdict: "investigate" })}
        >
          {t.verdicts.investigate}
        </Button>
      )}
      {say.error && !asking ? <ErrorPanel error={say.error} /> : null}
      {asking ? (
        <ExpectedDialog
          what={what}
          busy={say.isPending}
          error={say.error}
          onSay={(reason) => say.mutate({ id, verdict: "expected", reason }, { onSuccess: () => setAsking(false) })}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </span>
  );
}

interface ExpectedDialogProps {
  what: string;
  busy: boolean;
  error: unknown;
  onSay: (reason: string) => void;
  onClose: () => void;
}

function ExpectedDialog({ what, busy, error, onSay, onClose }: ExpectedDialogProps) {
  const { t } = usePreferences();
  const [reason, setReason] = useState("");
  return (
    <Dialog
      header={t.verdicts.title}
      label={t.verdicts.confirm}
      busy={busy}
      onDo={() => onSay(reason.trim())}
      onClose={onClose}
    >
      <SpaceBetween size="m">
        <Box variant="strong">{what}</Box>
        <div>{t.verdicts.explain}</div>
        <FormField label={t.verdicts.reason}>
          <Input
            value={reason}
            autoFocus
            autoComplete={false}
            placeholder={t.verdicts.reasonPlaceholder}
            nativeInputAttributes={{ maxLength: MOST_REASON }}
            onChange={({ detail }) => setReason(detail.value)}
            onKeyDown={(event) => {
              if (asks(event.detail) && !busy) onSay(reason.trim());
            }}
          />
        </FormField>
        {error ? <ErrorPanel error={error} /> : null}
      </SpaceBetween>
    </Dialog>
  );
}
