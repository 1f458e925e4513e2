/** One recommendation: what to do, what it saves, and on what evidence. */

import Badge from "@cloudscape-design/components/badge";
import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import ExpandableSection from "@cloudscape-design/components/expandable-section";
import KeyValuePairs from "@cloudscape-design/components/key-value-pairs";
import Link from "@cloudscape-design/components/link";
import SpaceBetween from "@cloudscape-design/components/space-between";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import { lazy, Suspense, useState } from "react";
import type { Finding } from "../../api/types";
import { useKinds } from "../../app/backend";
import { usePreferences } from "../../app/preferences";
import { Known } from "../../app/states";
import { FiguresTable } from "../../charts/Frame";
import { UNKNOWN } from "../../i18n/format";
import { openTab } from "../../lib/urlState";
import { detailKey } from "../query/detailKey";
import { namesOf } from "../query/plan";
import { Feedback } from "./Feedback";
import { isSubject } from "./filters";
import { StrategyPanel } from "./StrategyPanel";

const CodeViewer = lazy(() => import("./CodeViewer"));

const LEVEL_COLOURS = { low: "severity-low", medium: "severity-medium", high: "severity-high" } as const;

export function FindingCard({
  finding,
  focus,
  nested = false,
}: {
  finding: Finding;
  /** The recommendation that the address bar names: shown open, and what holds it. */
  focus: string | null;
  nested?: boolean;
}) {
  const { t, f } = usePreferences();
  const saving = finding.monthly_saving_usd;
  const others = finding.alternatives ?? [];
  const named = [finding, ...others].some((one) => one.id === focus);
  return (
    <ExpandableSection
      variant={nested ? "default" : "container"}
      defaultExpanded={named}
      headingTagOverride={nested ? "h4" : "h3"}
      headerText={finding.title}
      headerDescription={`${finding.code} · ${finding.name || finding.resource_id} · ${finding.region} · ${finding.account_id}`}
      headerActions={
        <div className="finding-side">
          <span className="finding-saving" data-saving={finding.id}>
            {saving === null ? (
              <span title={t.optimize.unpricedHint}>{t.optimize.unpriced}</span>
            ) : (
              `${f.money(saving)}${t.common.perMonth}`
            )}
          </span>
          {finding.state === "accepted" ? <Badge color="green">{t.optimize.list.accepted}</Badge> : null}
          <Badge color={LEVEL_COLOURS[finding.risk]}>{`${t.optimize.risk}: ${t.optimize.levels[finding.risk]}`}</Badge>
        </div>
      }
    >
      <SpaceBetween size="m">
        <div>{finding.reason}</div>
        {finding.ranked_lower ? (
          <StatusIndicator type="info">
            <span className="breaks" data-lowered={finding.id}>
              {finding.ranked_lower.reason}
            </span>
          </StatusIndicator>
        ) : null}
        {finding.counted ? null : (
          <Box variant="small" color="text-body-secondary">
            {t.optimize.notCounted}
          </Box>
        )}
        <Acting finding={finding} />
        <Facts finding={finding} />
        <Evidence finding={finding} />
        <Options finding={finding} />
        {others.length ? (
          <div>
            <Box variant="h4">{t.optimize.alternatives(f.number(others.length))}</Box>
            {others.map((other) => (
              <FindingCard key={other.id} finding={other} focus={focus} nested />
            ))}
          </div>
        ) : null}
      </SpaceBetween>
    </ExpandableSection>
  );
}

/** Deciding, the code of the fix, and the plan. */
function Acting({ finding }: { finding: Finding }) {
  const { t } = usePreferences();
  const [code, setCode] = useState(false);
  const name = finding.name || finding.resource_id;
  return (
    <div className="acting">
      <Feedback finding={finding} />
      <div className="finding-buttons no-print">
        <Button iconName="script" ariaLabel={t.optimize.codeOf(name)} onClick={() => setCode(true)}>
          {t.optimize.code}
        </Button>
        <StrategyPanel id={finding.id} label={t.optimize.of(t.optimize.strategy, name)} />
      </div>
      {code ? (
        <Suspense fallback={null}>
          <CodeViewer finding={finding} onClose={() => setCode(false)} />
        </Suspense>
      ) : null}
    </div>
  );
}

/** What a metric, or another thing that was looked at, is called. */
function useMeasureName(finding: Finding): (name: string) => string {
  const { t } = usePreferences();
  const kind = useKinds().get(finding.service_type);
  const names = namesOf(kind ? [kind] : [], t);
  return (name) => t.optimize.measures[name as keyof typeof t.optimize.measures] ?? names.field(`metrics.${name}`);
}

function Facts({ finding }: { finding: Finding }) {
  const { t, f } = usePreferences();
  const named = useMeasureName(finding);
  const price = [
    finding.price_source ? t.optimize.priceSource[finding.price_source] : "",
    finding.price_date ? t.optimize.priceDate(f.day(finding.price_date)) : "",
  ].filter(Boolean);
  return (
    <KeyValuePairs
      columns={3}
      items={[
        { label: t.optimize.action, value: finding.action },
        { label: t.optimize.rollback, value: finding.rollback },
        {
          label: t.optimize.resource,
          value: isSubject(finding.service_type) ? (
            `${t.optimize.subjects[finding.service_type]} · ${finding.resource_id}`
          ) : (
            <Link onFollow={() => openTab("query", { detail: detailKey(finding) })}>
              <span className="breaks">{finding.resource_id}</span>
            </Link>
          ),
        },
        {
          label: t.optimize.effort,
          value: `${t.optimize.levels[finding.effort]} · ${finding.restart ? t.optimize.restart : t.optimize.noRestart} · ${t.optimize.modes[finding.mode]}`,
        },
        {
          label: t.optimize.savingAfter,
          value: <Known>{f.money(finding.monthly_saving_after_commitments_usd)}</Known>,
        },
        { label: t.optimize.prices, value: <Known>{price.join(", ") || null}</Known> },
        {
          label: t.optimize.signalsUsed,
          value: <Known>{finding.signals_used.map(named).join(", ") || null}</Known>,
        },
        ...(finding.signals_not_checked.length
          ? [{ label: t.optimize.signalsNotChecked, value: finding.signals_not_checked.map(named).join(", ") }]
          : []),
      ]}
    />
  );
}

function Evidence({ finding }: { finding: Finding }) {
  const { t, f } = usePreferences();
  const named = useMeasureName(finding);
  if (finding.evidence.length === 0) return null;
  const shown = (value: number | string | null, unit: string) =>
    typeof value !== "number"
      ? (value ?? UNKNOWN)
      : unit === "USD" && Math.abs(value) < 1
        ? `${f.number(value, 6)} USD` // prices of an hour, of a request
        : f.quantity(value, unit);
  const statistic = (name: string) => t.metrics.statistics[name as keyof typeof t.metrics.statistics] ?? name;
  return (
    <div>
      <Box variant="h4">{t.optimize.evidence}</Box>
      <FiguresTable
        title={t.optimize.evidence}
        table={{
          head: [t.optimize.measure, t.metrics.statistic, t.optimize.value, t.optimize.threshold, t.optimize.lookback],
          rows: finding.evidence.map((one) => [
            named(one.metric),
            statistic(one.statistic),
            shown(one.value, one.unit),
            shown(one.threshold, one.unit),
            one.lookback === null ? UNKNOWN : t.optimize.days(f.number(one.lookback)),
          ]),
        }}
      />
    </div>
  );
}

function Options({ finding }: { finding: Finding }) {
  const { t, f } = usePreferences();
  const named = useMeasureName(finding);
  if (finding.options.length === 0) return null;
  const measures = [...new Set(finding.options.flatMap((option) => Object.keys(option.projected)))];
  return (
    <div>
      <Box variant="h4">{t.optimize.options}</Box>
      <FiguresTable
        title={t.optimize.options}
        table={{
          head: [
            t.optimize.target,
            t.optimize.monthlySaving,
            t.optimize.risk,
            ...measures.map((name) => `${t.optimize.projected}: ${named(name)}`),
          ],
          rows: finding.options.map((option) => [
            option.target,
            f.money(option.monthly_saving_usd),
            t.optimize.levels[option.risk as "low"] ?? option.risk,
            ...measures.map((name) => f.number(option.projected[name], 1)),
          ]),
        }}
      />
    </div>
  );
}
