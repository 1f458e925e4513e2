/** Unusual costs as a list, and why each of them came about in a panel beside. */

import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Header from "@cloudscape-design/components/header";
import KeyValuePairs from "@cloudscape-design/components/key-value-pairs";
import Link from "@cloudscape-design/components/link";
import SpaceBetween from "@cloudscape-design/components/space-between";
import StatusIndicator, { type StatusIndicatorProps } from "@cloudscape-design/components/status-indicator";
import type { Anomaly, CostAnomalies } from "../../api/types";
import { useCan, useMe } from "../../app/backend";
import { usePreferences } from "../../app/preferences";
import { SidePanel } from "../../app/SidePanel";
import { Empty, Known } from "../../app/states";
import { FiguresTable } from "../../charts/Frame";
import { openTab } from "../../lib/urlState";
import { detailKey } from "../query/detailKey";
import { signed } from "./anomalies";
import { Quieted } from "./Quieted";
import { nameOf, Verdict, WHY_NOT } from "./Verdict";

const TYPES = { low: "info", medium: "warning", high: "error" } as const satisfies Record<
  Anomaly["severity"],
  StatusIndicatorProps.Type
>;

function Severity({ of }: { of: Anomaly }) {
  const { t } = usePreferences();
  return <StatusIndicator type={TYPES[of.severity]}>{t.cost.severities[of.severity]}</StatusIndicator>;
}

export interface AnomalyListProps {
  answer: CostAnomalies;
  items: readonly Anomaly[];
  quieted: readonly Anomaly[];
  onOpen: (id: string) => void;
}

export function AnomalyList({ answer, items, quieted, onOpen }: AnomalyListProps) {
  const { t, f } = usePreferences();
  const me = useMe();
  const may = useCan("operator");
  return (
    <SpaceBetween size="s">
      <Header variant="h3" counter={`(${f.number(items.length)})`}>
        {t.cost.anomalies}
      </Header>
      {items.length === 0 ? (
        <Empty
          title={t.cost.noAnomalies}
          hint={answer.since ? t.cost.noAnomaliesHint(f.day(answer.since)) : undefined}
        />
      ) : null}
      <ul className="anomalies" aria-label={t.cost.anomalies}>
        {items.map((item) => (
          <li key={item.id} data-anomaly={item.id}>
            <Severity of={item} />
            <span>
              {item.message} <Said of={item} />
            </span>
            <span className="verdict">
              <Button
                variant="inline-link"
                ariaLabel={t.cost.causesOf(nameOf(item, f.day))}
                onClick={() => onOpen(item.id)}
              >
                {t.cost.causes}
              </Button>
              <Verdict anomaly={item} />
            </span>
          </li>
        ))}
      </ul>
      <Quieted items={quieted} onOpen={onOpen} />
      {items.length + quieted.length > 0 && me && !may ? (
        <Box variant="small" color="text-body-secondary" id={WHY_NOT}>
          {t.verdicts.operatorsOnly}
        </Box>
      ) : null}
    </SpaceBetween>
  );
}

/** What someone has said of it, or of one like it. */
function Said({ of }: { of: Anomaly }) {
  const { t, f } = usePreferences();
  const { feedback, why } = of;
  const investigated = feedback?.verdict === "investigate";
  if (!investigated && !why) return null;
  return (
    <span className="quiet">
      {investigated
        ? [t.verdicts.investigated(feedback.by, f.day(feedback.at)), feedback.reason].filter(Boolean).join(": ")
        : why}
    </span>
  );
}

export interface AnomalyPanelProps {
  anomaly: Anomaly;
  currency: string;
  onClose: () => void;
}

export function AnomalyPanel({ anomaly, currency, onClose }: AnomalyPanelProps) {
  const { t, f } = usePreferences();
  const money = (value: number | null) => f.money(value, currency);
  const { scope, actor, causes } = anomaly;
  const ended = anomaly.end_date;
  const days = ended === anomaly.date ? f.day(ended) : ended ? `${f.day(anomaly.date)} – ${f.day(ended)}` : null;
  return (
    <SidePanel
      title={`${t.cost.anomaly}: ${scope.dimension === "total" ? t.common.total : scope.value}`}
      onClose={onClose}
    >
      <SpaceBetween size="l">
        <div>
          {anomaly.message} <Said of={anomaly} />
        </div>
        {anomaly.quieted_by === null ? <Verdict anomaly={anomaly} /> : null}
        <KeyValuePairs
          columns={2}
          items={[
            { label: t.cost.days, value: days ?? t.cost.since(f.day(anomaly.date)) },
            { label: t.cost.severity, value: <Severity of={anomaly} /> },
            { label: t.cost.expected, value: money(anomaly.expected) },
            { label: t.cost.actual, value: money(anomaly.actual) },
            { label: t.cost.impact, value: signed(anomaly.impact_usd, money) },
            { label: t.cost.shape, value: t.cost.shapes[anomaly.shape] },
            ...(actor ? [{ label: t.cost.actor, value: `${actor.name} · ${actor.event} · ${f.time(actor.at)}` }] : []),
          ]}
        />
        <SpaceBetween size="xs">
          <Header variant="h3">{t.cost.causes}</Header>
          {causes.length ? (
            <FiguresTable
              title={t.cost.causes}
              table={{
                head: [t.cost.group, t.cost.dimension, t.cost.impact, t.cost.kind],
                rows: causes.map((cause) => [
                  cause.value,
                  t.cost.groups[cause.dimension],
                  signed(cause.change_usd, money),
                  t.cost.causeKinds[cause.kind],
                ]),
              }}
            />
          ) : (
            <Box color="text-body-secondary">{t.cost.noCauses}</Box>
          )}
        </SpaceBetween>
        {anomaly.resources.length ? <Culprits anomaly={anomaly} money={money} /> : null}
      </SpaceBetween>
    </SidePanel>
  );
}

function Culprits({ anomaly, money }: { anomaly: Anomaly; money: (value: number | null) => string }) {
  const { t, f } = usePreferences();
  return (
    <SpaceBetween size="xs">
      <Header variant="h3">{t.cost.resources}</Header>
      <ul className="plain-list">
        {anomaly.resources.map((one) => {
          const { resource_id, service_type, account_id, region } = one;
          const name = one.name || resource_id;
          const detail = service_type && region ? detailKey({ service_type, account_id, region, resource_id }) : null;
          return (
            <li key={`${account_id} ${region} ${resource_id}`}>
              {detail ? <Link onFollow={() => openTab("query", { detail })}>{name}</Link> : name}{" "}
              <span className="quiet">
                {[t.cost.events[one.event], one.created_at ? f.time(one.created_at) : null, region]
                  .filter(Boolean)
                  .join(" · ")}
              </span>{" "}
              <Known>{one.change_usd === null ? null : signed(one.change_usd, money)}</Known>
            </li>
          );
        })}
      </ul>
    </SpaceBetween>
  );
}
