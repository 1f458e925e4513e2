/** Budgets of AWS and the month's own target, against what is spent and what is to come. */

import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState } from "react";
import { answered } from "../../api/client";
import type { Budget, BudgetsAnswer, MonthlyTarget } from "../../api/types";
import { useApi, useCan } from "../../app/backend";
import { usePreferences } from "../../app/preferences";
import { Empty, ErrorPanel, Skeleton, Warnings } from "../../app/states";
import { useAnswer } from "../../app/useAnswer";
import { AmountDialog } from "./AmountDialog";
import { LimitBar } from "./LimitBar";
import { Requests } from "./Requests";
import { useSettings, useSettingsChange } from "./settings";

export default function Budgets({ asOf }: { asOf: string | null }) {
  const api = useApi();
  const { t } = usePreferences();
  const { data, error, isPending, refetch } = useAnswer<BudgetsAnswer>(["budgets", asOf], (_, signal) =>
    answered(api.GET("/api/budgets", { signal })),
  );
  // What concerns the bill itself is said above, once for the whole tab.
  const warnings = data?.warnings.filter(({ service }) => service !== "ce") ?? [];
  return (
    <Container
      header={
        <Header variant="h2" description={t.budgets.hint} actions={data ? <TargetButton answer={data} /> : undefined}>
          {t.budgets.title}
        </Header>
      }
    >
      <SpaceBetween size="l">
        {error ? <ErrorPanel error={error} onRetry={() => void refetch()} /> : null}
        {isPending && !error ? <Skeleton height={120} /> : null}
        {data ? (
          <SpaceBetween size="l">
            <Warnings warnings={warnings} />
            {data.target ? <Target target={data.target} /> : <Box>{t.budgets.noTarget}</Box>}
            {data.items.length ? (
              <ul className="budgets" aria-label={t.budgets.list}>
                {data.items.map((item) => (
                  <li key={`${item.account_id} ${item.name}`}>
                    <Item item={item} currency={data.currency} />
                  </li>
                ))}
              </ul>
            ) : (
              <Empty
                title={warnings.length ? t.budgets.unreadable : t.budgets.noBudgets}
                hint={t.budgets.noBudgetsHint}
              />
            )}
          </SpaceBetween>
        ) : null}
        <Requests asOf={asOf} />
      </SpaceBetween>
    </Container>
  );
}

function Target({ target }: { target: MonthlyTarget }) {
  const { t, f } = usePreferences();
  const money = (value: number | null) => f.money(value, target.currency);
  const { forecast } = target;
  return (
    <LimitBar
      name={t.budgets.target}
      about={f.month(target.start)}
      limit={target.limit}
      actual={target.actual}
      actualPct={target.actual_pct}
      forecasts={
        forecast
          ? [
              {
                text: `${t.budgets.forecast(money(forecast.total))}${target.forecast_pct === null ? "" : `, ${f.percent(target.forecast_pct)}`}`,
                total: forecast.total,
                low: forecast.lo80,
                high: forecast.hi80,
              },
            ]
          : []
      }
      state={target.state}
      money={money}
    />
  );
}

function Item({ item, currency }: { item: Budget; currency: string }) {
  const { t, f } = usePreferences();
  const own = item.own_forecast;
  const money = (value: number | null) => amount(value, item, currency, f);
  const forecasts = [
    ...(own ? [{ text: t.budgets.byUs(money(own.total)), total: own.total, low: own.lo80, high: own.hi80 }] : []),
    ...(item.forecast === null ? [] : [{ text: t.budgets.byAws(money(item.forecast)), total: item.forecast }]),
  ];
  return (
    <LimitBar
      name={item.name}
      about={about(item, t)}
      limit={item.limit}
      actual={item.actual}
      actualPct={item.actual_pct}
      forecasts={forecasts}
      state={item.state}
      money={money}
    />
  );
}

type Words = ReturnType<typeof usePreferences>;

/** A budget of use has a unit that is no currency: GB, hours, a percentage. */
function amount(value: number | null, item: Budget, currency: string, f: Words["f"]): string {
  const unit = item.unit ?? currency;
  return item.type === "COST" && /^[A-Z]{3}$/.test(unit) ? f.money(value, unit) : f.quantity(value, unit);
}

function about(item: Budget, t: Words["t"]): string {
  const words = t.budgets;
  const filters = item.filters.map(({ dimension, values }) => {
    if (dimension === "expression") return words.expression;
    return `${words.filters[dimension as keyof typeof words.filters] ?? dimension}: ${values.join(", ")}`;
  });
  const period = words.periods[item.period as keyof typeof words.periods] ?? item.period;
  return [period, words.ofAccount(item.account_id), ...filters].join(" · ");
}

function TargetButton({ answer }: { answer: BudgetsAnswer }) {
  const { t, f } = usePreferences();
  const may = useCan("operator");
  const settings = useSettings();
  const change = useSettingsChange();
  const [open, setOpen] = useState(false);
  const label = answer.target ? t.budgets.changeTarget : t.budgets.setTarget;
  const { data } = settings;
  return (
    <div className="no-print">
      <Button
        disabled={!may}
        disabledReason={t.budgets.operatorsOnly}
        onClick={() => {
          change.reset();
          setOpen(true);
        }}
      >
        {label}
      </Button>
      {open && data ? (
        <AmountDialog
          key={data.version}
          header={t.budgets.target}
          description={[
            t.budgets.targetHint,
            data.updated_by ? t.budgets.changedBy(data.updated_by, f.time(data.updated_at)) : "",
          ]
            .filter(Boolean)
            .join(" ")}
          hint={t.budgets.targetFieldHint(answer.currency)}
          amount={data.monthly_target_usd}
          busy={change.isPending}
          error={change.error}
          onSave={(monthly_target_usd) =>
            change.mutate({ monthly_target_usd, version: data.version }, { onSuccess: () => setOpen(false) })
          }
          onClose={() => setOpen(false)}
        />
      ) : null}
    </div>
  );
}
