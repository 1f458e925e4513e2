/** Thumbs up or down for an answer; down asks why. What was said can be changed. */

import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import FormField from "@cloudscape-design/components/form-field";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Textarea from "@cloudscape-design/components/textarea";
import ToggleButton from "@cloudscape-design/components/toggle-button";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { answered } from "../../api/client";
import type { TurnFeedback } from "../../api/types";
import { useApi } from "../../app/backend";
import { usePreferences } from "../../app/preferences";
import { errorText } from "../../app/states";

const MAX_REASON = 2000;

export function useJudgement(conversationId: string, turnId: string, given: TurnFeedback | null) {
  const api = useApi();
  const { t } = usePreferences();
  const client = useQueryClient();
  const [feedback, setFeedback] = useState(given);
  const [asking, setAsking] = useState(false);
  const [said, setSaid] = useState("");
  const judge = async (verdict: TurnFeedback["verdict"], reason = "") => {
    const before = feedback;
    setFeedback({ verdict, reason });
    setAsking(verdict === "down" && !reason && before?.verdict !== "down");
    setSaid("");
    try {
      const path = { conversation_id: conversationId, turn_id: turnId };
      const url = "/api/chat/{conversation_id}/turns/{turn_id}/feedback";
      await answered(api.POST(url, { params: { path }, body: { verdict, reason } }));
      setSaid(t.chat.thanks);
      void client.invalidateQueries({ queryKey: ["conversation", conversationId] });
    } catch (error) {
      setFeedback(before);
      setSaid(errorText(error, t));
    }
  };
  return { feedback, asking, said, judge, close: () => setAsking(false) };
}

export type Judging = ReturnType<typeof useJudgement>;

export function Thumbs({ judging }: { judging: Judging }) {
  const { t } = usePreferences();
  const verdict = judging.feedback?.verdict;
  return (
    <>
      <ToggleButton
        variant="icon"
        iconName="thumbs-up"
        pressedIconName="thumbs-up-filled"
        pressed={verdict === "up"}
        ariaLabel={t.chat.good}
        onChange={() => void judging.judge("up")}
      />
      <ToggleButton
        variant="icon"
        iconName="thumbs-down"
        pressedIconName="thumbs-down-filled"
        pressed={verdict === "down"}
        ariaLabel={t.chat.bad}
        onChange={() => void judging.judge("down")}
      />
      <span role="status" className="quiet">
        {judging.said}
      </span>
    </>
  );
}

export function Reason({ judging }: { judging: Judging }) {
  const { t } = usePreferences();
  const [reason, setReason] = useState("");
  return (
    <SpaceBetween size="xs">
      <FormField label={t.chat.reason} stretch>
        <Textarea value={reason} rows={2} onChange={({ detail }) => setReason(detail.value.slice(0, MAX_REASON))} />
      </FormField>
      <Box float="right">
        <SpaceBetween direction="horizontal" size="xs">
          <Button variant="link" onClick={judging.close}>
            {t.common.close}
          </Button>
          <Button
            disabled={!reason.trim()}
            onClick={() => {
              judging.close();
              void judging.judge("down", reason.trim());
            }}
          >
            {t.chat.sendReason}
          </Button>
        </SpaceBetween>
      </Box>
    </SpaceBetween>
  );
}
