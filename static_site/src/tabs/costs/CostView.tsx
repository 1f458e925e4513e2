/** A cost answer: cards, donut, bars, line and table, all from the same numbers. */

import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import ColumnLayout from "@cloudscape-design/components/column-layout";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import Link from "@cloudscape-design/components/link";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Table from "@cloudscape-design/components/table";
import { type ReactNode, useState } from "react";
import type { CostAnswer, CostGroup } from "../../api/types";
import { usePreferences } from "../../app/preferences";
import { Empty, Known } from "../../app/states";
import { Areas } from "../../charts/Areas";
import { Bars } from "../../charts/Bars";
import { Donut } from "../../charts/Donut";
import { TimeSeries, type TimeSeriesProps } from "../../charts/TimeSeries";
import { csvName, csvText, saveText } from "../../lib/csv";
import { lastDay } from "../../lib/days";
import type { Compared } from "./compared";
import { fold, lines, OTHER, periods, totals } from "./fold";
import { type ChartKind, namedGroup } from "./range";

export interface CostViewProps {
  answer: CostAnswer;
  compared?: Compared;
  chart?: ChartKind;
  /** Where a click on a group leads deeper. */
  onGroup?: (key: string) => void;
  /** Between the charts and the table. */
  children?: ReactNode;
}

export function useCostWords(answer: CostAnswer) {
  const { t, f } = usePreferences();
  const groupName = (by: string | null): string => {
    if (!by) return t.cost.total;
    const named = namedGroup(by);
    if (named) return `${t.cost.groups[named.kind]} ${named.name}`;
    return t.cost.groups[by as keyof typeof t.cost.groups] ?? by;
  };
  return {
    money: (value: number | null) => f.money(value, answer.currency),
    period: (start: string) => (answer.granularity === "MONTHLY" ? f.month(start) : f.day(start)),
    label: (key: string) =>
      key === OTHER ? t.common.other : key === "Total" ? t.common.total : key || t.cost.untagged,
    heading: groupName(answer.group_by),
  };
}

export function CostView({ answer, compared = "previous", chart = "bars", onGroup, children }: CostViewProps) {
  const { t } = usePreferences();
  return (
    <SpaceBetween size="m">
      <Cards answer={answer} compared={compared} />
      {answer.groups.length === 0 ? (
        <Container>
          {answer.total === null ? (
            <Empty title={t.cost.unavailable} hint={t.cost.unavailableHint} />
          ) : (
            <Empty title={t.cost.empty} hint={t.cost.emptyHint} />
          )}
        </Container>
      ) : null}
      {answer.groups.length > 0 ? <Charts answer={answer} chart={chart} /> : null}
      {children}
      {answer.groups.length > 0 ? <GroupTable answer={answer} compared={compared} onGroup={onGroup} /> : null}
    </SpaceBetween>
  );
}

export function Card({ label, hint, children }: { label: string; hint?: string; children: ReactNode }) {
  return (
    <div className="value-card">
      <Box variant="awsui-key-label">{label}</Box>
      <div className="value">{children}</div>
      {hint ? (
        <Box variant="small" color="text-body-secondary" display="block">
          {hint}
        </Box>
      ) : null}
    </div>
  );
}

function Cards({ answer, compared }: { answer: CostAnswer; compared: Compared }) {
  const { t, f } = usePreferences();
  const { money } = useCostWords(answer);
  const change = answer.total !== null && answer.previous_total !== null ? answer.total - answer.previous_total : null;
  return (
    <Container>
      <ColumnLayout columns={4} minColumnWidth={150} variant="text-grid">
        <Card label={t.cost.total} hint={`${f.day(answer.start)} – ${f.day(lastDay(answer.end))}`}>
          <span data-total="cost">
            <Known>{money(answer.total)}</Known>
          </span>
        </Card>
        <Card
          label={t.cost.comparedWith[compared]}
          hint={`${f.day(answer.previous_start)} – ${f.day(lastDay(answer.previous_end))}`}
        >
          <Known>{money(answer.previous_total)}</Known>
        </Card>
        <Card label={t.cost.change} hint={change === null ? undefined : `${change > 0 ? "+" : ""}${money(change)}`}>
          <Known>{f.change(answer.change_pct)}</Known>
        </Card>
        <Card label={t.cost.credits} hint={t.cost.creditsHint}>
          <Known>{money(answer.credits)}</Known>
        </Card>
      </ColumnLayout>
      <Charges answer={answer} />
    </Container>
  );
}

/** Fees, taxes and what is given back, where there are any: of the total, and apart from it. */
function Charges({ answer }: { answer: CostAnswer }) {
  const { t } = usePreferences();
  const { money } = useCostWords(answer);
  const parts = Object.entries(answer.charges ?? {}).filter(([, amount]) => amount);
  if (parts.length < 2) return null;
  return (
    <ul className="charges" aria-label={t.cost.charges}>
      {parts.map(([kind, amount]) => (
        <li key={kind}>
          {t.cost.chargeKinds[kind as keyof typeof t.cost.chargeKinds]} <strong>{money(amount)}</strong>
        </li>
      ))}
    </ul>
  );
}

const PLOTS = { bars: Bars, area: Areas, lines: TimeSeries };

function Charts({ answer, chart }: { answer: CostAnswer; chart: ChartKind }) {
  const Plot = PLOTS[chart];
  const { t, f } = usePreferences();
  const { money, period, label, heading } = useCostWords(answer);
  const folded = fold(answer.groups);
  const times = periods(answer.groups);
  const common: Omit<TimeSeriesProps, "title" | "lines"> = {
    times,
    value: money,
    axisValue: (value) => `${value < 0 ? "−" : ""}${f.money(Math.abs(value), answer.currency).replace(/[.,]00$/, "")}`,
    time: period,
    axisTime: (iso) => (answer.granularity === "MONTHLY" ? f.month(iso) : f.monthDay(iso)),
    timeHeading: t.cost.period,
  };
  return (
    <div className="cost-charts">
      {answer.group_by ? (
        <Container fitHeight>
          <Donut
            title={`${t.cost.share}: ${heading}`}
            shares={folded.map((row) => ({ key: row.key, label: label(row.key), value: row.total }))}
            centre={money(answer.total)}
            heading={[heading, t.cost.amount, t.cost.shareColumn]}
            value={money}
            percent={f.percent}
          />
        </Container>
      ) : null}
      <Container fitHeight>
        <Plot {...common} title={`${t.cost.bars}: ${heading}`} lines={lines(folded, label)} />
      </Container>
      <div className="wide">
        <Container>
          <TimeSeries
            {...common}
            title={t.cost.trend}
            lines={[{ key: "total", label: t.common.total, values: totals(answer) }]}
            height={200}
          />
        </Container>
      </div>
    </div>
  );
}

type SortField = "key" | "total" | "previous_total" | "change_pct";

export function sortGroups(groups: readonly CostGroup[], field: SortField, descending: boolean): CostGroup[] {
  const sign = descending ? -1 : 1;
  return groups.toSorted((a, b) => {
    const x = a[field];
    const y = b[field];
    // Unknown comes last, whichever way.
    if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1;
    return sign * (typeof x === "number" && typeof y === "number" ? x - y : String(x).localeCompare(String(y)));
  });
}

const PAGE = 50;

function GroupTable({ answer, compared = "previous", onGroup }: CostViewProps) {
  const { t, f } = usePreferences();
  const { money, period, label, heading } = useCostWords(answer);
  const [sort, setSort] = useState<{ field: SortField; descending: boolean }>({ field: "total", descending: true });
  const [all, setAll] = useState(false);
  const groups = sortGroups(answer.groups, sort.field, sort.descending);
  const shown = all ? groups : groups.slice(0, PAGE);
  const share = (group: CostGroup) =>
    group.total !== null && answer.total ? (100 * group.total) / answer.total : null;
  const download = () => {
    const starts = periods(answer.groups);
    const head = [heading, t.cost.amount, t.cost.comparedWith[compared], `${t.cost.change} %`, ...starts.map(period)];
    const rows = groups.map((group) => {
      const at = new Map(group.points.map((point) => [point.start, point.amount]));
      const points = starts.map((start) => at.get(start) ?? null);
      return [label(group.key), group.total, group.previous_total, group.change_pct, ...points];
    });
    saveText(csvName("cost", new Date()), csvText(head, rows));
  };
  return (
    <Table<CostGroup>
      variant="container"
      wrapLines
      items={shown}
      trackBy="key"
      header={
        <Header
          counter={`(${f.number(groups.length)})`}
          actions={
            <Button iconName="download" onClick={download}>
              {t.common.download}
            </Button>
          }
        >
          {t.cost.table}
        </Header>
      }
      sortingColumn={{ sortingField: sort.field }}
      sortingDescending={sort.descending}
      onSortingChange={({ detail }) =>
        setSort({
          field: (detail.sortingColumn.sortingField ?? "total") as SortField,
          descending: detail.isDescending ?? false,
        })
      }
      columnDefinitions={[
        {
          id: "key",
          header: heading,
          sortingField: "key",
          isRowHeader: true,
          minWidth: 140,
          cell: (group) =>
            onGroup ? <Link onFollow={() => onGroup(group.key)}>{label(group.key)}</Link> : label(group.key),
        },
        {
          id: "total",
          minWidth: 112,
          header: t.cost.amount,
          sortingField: "total",
          cell: (group) => <Known>{money(group.total)}</Known>,
        },
        {
          id: "share",
          header: t.cost.shareColumn,
          minWidth: 80,
          cell: (group) => <Known>{f.percent(share(group))}</Known>,
        },
        {
          id: "previous",
          minWidth: 128,
          header: t.cost.comparedWith[compared],
          sortingField: "previous_total",
          cell: (group) => <Known>{money(group.previous_total)}</Known>,
        },
        {
          id: "change",
          minWidth: 96,
          header: t.cost.change,
          sortingField: "change_pct",
          cell: (group) => <Known>{f.change(group.change_pct)}</Known>,
        },
      ]}
      footer={
        <div className="table-total">
          <span>
            {t.common.total}: <strong data-total="table">{money(answer.total)}</strong>
          </span>
          {groups.length > PAGE ? (
            <Button variant="inline-link" onClick={() => setAll(!all)} ariaExpanded={all}>
              {all ? t.common.warningsLess : t.common.warningsMore(f.number(groups.length))}
            </Button>
          ) : null}
        </div>
      }
    />
  );
}
