/** Everything known of one resource. */

import Badge from "@cloudscape-design/components/badge";
import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import KeyValuePairs from "@cloudscape-design/components/key-value-pairs";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { answered } from "../../api/client";
import type { ResourceDetail } from "../../api/types";
import { useApi, useKinds } from "../../app/backend";
import { usePreferences } from "../../app/preferences";
import { SidePanel } from "../../app/SidePanel";
import { ErrorPanel, Known, Skeleton, Stamp, Warnings } from "../../app/states";
import { useAnswer } from "../../app/useAnswer";
import { useCopy } from "../../app/useCopy";
import { Sparkline } from "../../charts/Sparkline";
import { openTab } from "../../lib/urlState";
import { detailText, StatusText } from "./columns";
import type { ResourceKey } from "./detailKey";
import { detailKey } from "./detailKey";
import { namesOf, plainName } from "./plan";

export function DetailPanel({ resource, onClose }: { resource: ResourceKey; onClose: () => void }) {
  const api = useApi();
  const detail = useAnswer<ResourceDetail>(
    ["resource", detailKey(resource)],
    (refresh, signal) =>
      answered(
        api.GET("/api/resources/{resource_id}", {
          params: {
            path: { resource_id: resource.resource_id },
            query: {
              account_id: [resource.account_id],
              region: [resource.region],
              service_type: [resource.service_type],
              refresh: refresh || undefined,
            },
          },
          signal,
        }),
      ),
    { keepPrevious: false },
  );
  return (
    <SidePanel title={detail.data?.resource.name || resource.resource_id} onClose={onClose}>
      <SpaceBetween size="l">
        {detail.error ? <ErrorPanel error={detail.error} onRetry={() => void detail.refetch()} /> : null}
        {detail.isPending ? <Skeleton height={420} /> : null}
        {detail.data ? <Detail answer={detail.data} /> : null}
        <Stamp answer={detail.data} busy={detail.refreshing} onRefresh={() => void detail.refresh()} />
        <Warnings warnings={detail.data?.warnings} />
      </SpaceBetween>
    </SidePanel>
  );
}

function Detail({ answer }: { answer: ResourceDetail }) {
  const { t, f } = usePreferences();
  const kinds = useKinds();
  const { resource } = answer;
  const kind = kinds.get(resource.service_type);
  const names = namesOf(kind ? [kind] : [], t);
  const tags = Object.entries(resource.tags);
  const labels = new Map(answer.fields.map((field) => [field.name, field]));
  return (
    <SpaceBetween size="l">
      <Actions answer={answer} />
      <KeyValuePairs
        columns={2}
        items={[
          {
            label: t.query.columns.service_type,
            value: kind ? `${resource.service_type} (${kind.label})` : resource.service_type,
          },
          { label: t.query.columns.status, value: <StatusText status={resource.status} names={names} /> },
          { label: t.query.columns.resource_id, value: <span className="breaks">{resource.resource_id}</span> },
          { label: t.query.columns.region, value: resource.region },
          { label: t.query.columns.account_id, value: resource.account_id },
          { label: t.query.columns.created_at, value: <Known>{f.time(resource.created_at)}</Known> },
          {
            label: t.query.columns.monthly_cost_usd,
            value: (
              <>
                <Known>{resource.monthly_cost_usd === null ? null : f.money(resource.monthly_cost_usd)}</Known>
                {resource.cost_source ? (
                  <Box variant="small" color="text-body-secondary" display="block">
                    {t.query.costSource[resource.cost_source]}
                  </Box>
                ) : null}
              </>
            ),
          },
          { label: t.query.columns.arn, value: <span className="breaks">{resource.arn}</span> },
        ]}
      />
      <div>
        <Box variant="h3">{t.detail.tags}</Box>
        {tags.length ? (
          <span className="badges">
            {tags.map(([key, value]) => (
              <Badge key={key}>{value ? `${key}=${value}` : key}</Badge>
            ))}
          </span>
        ) : (
          <Box color="text-body-secondary">{t.detail.noTags}</Box>
        )}
      </div>
      <div>
        <Box variant="h3">{t.query.details}</Box>
        <KeyValuePairs
          columns={2}
          items={Object.entries(resource.details).map(([name, value]) => ({
            label: labels.get(name)?.label ?? plainName(name),
            value: (
              <span className="breaks">
                <Known>{detailText(value, labels.get(name)?.unit ?? "", t, f)}</Known>
              </span>
            ),
          }))}
        />
      </div>
      <Metrics answer={answer} />
      <Findings answer={answer} />
      {answer.cli ? (
        <div>
          <Box variant="h3">{t.detail.cli}</Box>
          <pre className="code">{answer.cli}</pre>
        </div>
      ) : null}
    </SpaceBetween>
  );
}

function Actions({ answer }: { answer: ResourceDetail }) {
  const { t } = usePreferences();
  const [said, copy] = useCopy();
  const { resource } = answer;
  return (
    <SpaceBetween direction="horizontal" size="xs" alignItems="center">
      <Button iconName="copy" onClick={() => copy(resource.arn)}>
        {t.detail.copyArn}
      </Button>
      {answer.metric_series.length ? (
        <Button onClick={() => openTab("metrics", { type: resource.service_type, res: detailKey(resource) })}>
          {t.detail.openMetrics}
        </Button>
      ) : null}
      {answer.console_url ? (
        <Button
          iconName="external"
          iconAlign="right"
          href={answer.console_url}
          target="_blank"
          rel="noopener noreferrer"
        >
          {t.detail.console}
        </Button>
      ) : null}
      <span role="status" className="quiet">
        {said}
      </span>
    </SpaceBetween>
  );
}

function Metrics({ answer }: { answer: ResourceDetail }) {
  const { t, f } = usePreferences();
  return (
    <div>
      <Box variant="h3">{t.detail.metrics}</Box>
      {answer.metric_series.length === 0 ? <Box color="text-body-secondary">{t.detail.noMetrics}</Box> : null}
      <KeyValuePairs
        columns={2}
        items={answer.metric_series.map((series) => {
          const values = series.points.map(([, value]) => value as number | null);
          const known = values.filter((value): value is number => value !== null);
          const now = answer.resource.metrics[series.metric];
          const low = f.quantity(known.length ? Math.min(...known) : null, series.unit);
          const high = f.quantity(known.length ? Math.max(...known) : null, series.unit);
          return {
            label: `${series.label} (${t.metrics.statistics[series.statistic as "Average"] ?? series.statistic})`,
            value: (
              <span className="spark-cell">
                <Known>{now ? f.quantity(now.value, now.unit) : f.quantity(known.at(-1), series.unit)}</Known>
                <Sparkline points={values} label={t.metrics.sparkline(series.label, low, high)} />
              </span>
            ),
          };
        })}
      />
    </div>
  );
}

function Findings({ answer }: { answer: ResourceDetail }) {
  const { t, f } = usePreferences();
  if (answer.findings.length === 0) return null;
  return (
    <div>
      <Box variant="h3">{t.detail.findings}</Box>
      <ul className="plain-list">
        {answer.findings.map((finding) => (
          <li key={finding.id}>
            <strong>{finding.title}</strong>{" "}
            <Known>
              {finding.monthly_saving_usd === null
                ? null
                : `${f.money(finding.monthly_saving_usd)}${t.common.perMonth}`}
            </Known>
            <div>{finding.reason}</div>
          </li>
        ))}
      </ul>
    </div>
  );
}
