/** All that is set for the whole installation, in one place. */

import Alert from "@cloudscape-design/components/alert";
import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Modal from "@cloudscape-design/components/modal";
import SpaceBetween from "@cloudscape-design/components/space-between";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ApiError } from "../../api/errors";
import { useSettings, useSettingsChange } from "../../tabs/costs/settings";
import { useCan, useMe } from "../backend";
import { usePreferences } from "../preferences";
import { ErrorPanel, Skeleton } from "../states";
import { SettingsFields } from "./SettingsFields";
import { changesOf, faultsOf, formOf, type SettingsForm } from "./settingsForm";

/** What is read by these settings, and so again after a change. */
const READ_BY_SETTINGS = ["recommendations", "learning", "me"];

export default function SettingsDialog({ onClose }: { onClose: () => void }) {
  const { t, f } = usePreferences();
  const me = useMe();
  const may = useCan("operator");
  const client = useQueryClient();
  const { data, error, refetch } = useSettings();
  const change = useSettingsChange();
  // What was touched alone: the rest follows the settings when someone else changes them.
  const [edits, setEdits] = useState<Partial<SettingsForm>>({});
  const form = data ? { ...formOf(data), ...edits } : null;
  const faults = form ? faultsOf(form) : {};
  const changes = form && data && Object.keys(faults).length === 0 ? changesOf(form, data) : null;
  const conflict = change.error instanceof ApiError && change.error.status === 409;
  const saved = change.isSuccess && Object.keys(edits).length === 0;
  const save = () => {
    if (!changes || !may || change.isPending) return;
    change.mutate(changes, {
      onSuccess: () => {
        setEdits({});
        for (const name of READ_BY_SETTINGS) void client.invalidateQueries({ queryKey: [name] });
      },
    });
  };
  return (
    <Modal
      visible
      size="large"
      onDismiss={onClose}
      header={t.installation.title}
      closeAriaLabel={t.common.close}
      footer={
        <div className="settings-foot">
          <span role="status">
            {saved ? <StatusIndicator type="success">{t.installation.saved}</StatusIndicator> : null}
          </span>
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" onClick={onClose}>
              {t.common.close}
            </Button>
            {may ? (
              <Button variant="primary" loading={change.isPending} disabled={!changes} onClick={save}>
                {t.common.save}
              </Button>
            ) : null}
          </SpaceBetween>
        </div>
      }
    >
      <SpaceBetween size="m">
        <Box color="text-body-secondary">{t.installation.hint}</Box>
        {me && !may ? <Alert type="info">{t.installation.readOnly}</Alert> : null}
        {conflict ? <Alert type="warning">{t.installation.conflict}</Alert> : null}
        {change.error && !conflict ? <ErrorPanel error={change.error} /> : null}
        {error ? <ErrorPanel error={error} onRetry={() => void refetch()} /> : null}
        {!data && !error ? <Skeleton height={420} /> : null}
        {data && form ? (
          <SettingsFields
            form={form}
            faults={faults}
            settings={data}
            readOnly={!may}
            onChange={(edit) => setEdits({ ...edits, ...edit })}
            onEnter={save}
          />
        ) : null}
        {data?.updated_by && data.updated_at ? (
          <Box variant="small">{t.budgets.changedBy(data.updated_by, f.time(data.updated_at))}</Box>
        ) : null}
      </SpaceBetween>
    </Modal>
  );
}
