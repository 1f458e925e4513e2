/** What this installation's own Cost Explorer requests cost, and the daily cap on them. */

import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import { useState } from "react";
import { useCan } from "../../app/backend";
import { usePreferences } from "../../app/preferences";
import { ErrorPanel } from "../../app/states";
import { AmountDialog } from "./AmountDialog";
import { useSettings, useSettingsChange } from "./settings";

export function Requests({ asOf }: { asOf: string | null }) {
  const { t, f } = usePreferences();
  const may = useCan("operator");
  const { data, error, refetch } = useSettings(asOf);
  const change = useSettingsChange();
  const [open, setOpen] = useState(false);
  if (error) return <ErrorPanel error={error} onRetry={() => void refetch()} />;
  if (!data) return null;
  const { cost_explorer: bill, cost_explorer_daily_cap_usd: cap } = data;
  return (
    <SpaceBetween size="xs">
      <Header
        variant="h3"
        description={t.budgets.requestsHint}
        actions={
          <div className="no-print">
            <Button
              disabled={!may}
              disabledReason={t.budgets.operatorsOnly}
              onClick={() => {
                change.reset();
                setOpen(true);
              }}
            >
              {t.budgets.changeCap}
            </Button>
          </div>
        }
      >
        {t.budgets.requests}
      </Header>
      <div className="limit-words" data-requests={bill.requests_today}>
        <span>{t.budgets.requestsToday(f.number(bill.requests_today), f.money(bill.usd_today))}</span>
        <span>{t.budgets.requestsMonth(f.number(bill.requests_this_month), f.money(bill.usd_this_month))}</span>
        <Box variant="span">{cap === null ? t.budgets.noCap : t.budgets.cap(f.money(cap))}</Box>
        {bill.cap_reached ? <StatusIndicator type="warning">{t.budgets.capReached}</StatusIndicator> : null}
      </div>
      {open ? (
        <AmountDialog
          key={data.version}
          header={t.budgets.capTitle}
          description={t.budgets.requestsHint}
          hint={t.budgets.capFieldHint}
          amount={cap}
          busy={change.isPending}
          error={change.error}
          onSave={(cost_explorer_daily_cap_usd) =>
            change.mutate({ cost_explorer_daily_cap_usd, version: data.version }, { onSuccess: () => setOpen(false) })
          }
          onClose={() => setOpen(false)}
        />
      ) : null}
    </SpaceBetween>
  );
}
