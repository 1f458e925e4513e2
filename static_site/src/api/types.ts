/** The API's answers under short names. */

import type { components } from "./schema";

type Schemas = components["schemas"];

export type Me = Schemas["Me"];
export type Kind = Schemas["KindInScope"];
export type Row = Schemas["Row"];
export type ResourcePage = Schemas["ResourcePage"];
export type ResourceDetail = Omit<Schemas["ResourceDetail"], "metric_series"> & { metric_series: Series[] };
export type QueryAnswer = Schemas["QueryAnswer"];
export type QueryBody = Schemas["QueryBody"];
export type CostAnswer = Schemas["CostAnswer"];
export type CostGroup = Schemas["CostGroup"];
export type CostForecast = Schemas["CostForecast"];
export type CostAnomalies = Schemas["CostAnomalies"];
export type Insights = Schemas["Insights"];
export type Anomaly = Schemas["Anomaly"];
export type Budget = Schemas["Budget"];
export type BudgetsAnswer = Schemas["BudgetsAnswer"];
export type MonthlyTarget = Schemas["MonthlyTarget"];
export type InstallationSettings = Schemas["SettingsAnswer"];
export type SettingsChange = Schemas["SettingsBody"];
type Pairs<T> = Omit<T, "points"> & { points: (string | number | null)[][] };
export type ChartSeries = Pairs<Schemas["ChartSeries"]>;
export type ComparedSeries = Pairs<Schemas["ComparedSeries"]>;
export type MetricAnswer = Omit<Schemas["MetricAnswer"], "series"> & { series: ChartSeries[] };
export type MetricComparison = Omit<Schemas["MetricComparison"], "series"> & { series: ComparedSeries[] };
export type MetricSummary = Schemas["MetricSummary"];
export type MetricRow = Schemas["MetricRow"];
export type MetricColumn = Schemas["MetricColumn"];
/** The client's types lose that a point is a pair of time and value. */
export type Series = Pairs<Schemas["Series"]>;
export type Finding = Schemas["Finding"];
export type Recommendations = Schemas["Recommendations"];
export type Learning = Schemas["Learning"];
export type Lesson = Schemas["LessonItem"];
export type Strategy = Schemas["Strategy"];
export type Conversation = Schemas["Conversation"];
export type ConversationItem = Schemas["ConversationItem"];
export type Turn = Schemas["Turn"];
export type TurnFeedback = Schemas["TurnFeedback"];
export type PartWarning = Schemas["PartWarning"];
export type TurnStarted = Schemas["TurnStarted"];

/** What every answer from AWS data carries. */
export interface Provenance {
  as_of: string | null;
  stale: boolean;
  warnings: PartWarning[];
}
