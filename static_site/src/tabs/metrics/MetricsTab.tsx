/** The last day's metrics of a service's resources, the charts of one, and one chart of several. */

import { readJson, useParams } from "../../lib/urlState";
import { parseDetailKey } from "../query/detailKey";
import { ComparedChart } from "./ComparedChart";
import { ResourceCharts } from "./ResourceCharts";
import { MOST_COMPARED } from "./range";
import { Summary } from "./Summary";

const areKeys = (value: unknown): value is string[] =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.length <= MOST_COMPARED &&
  value.every((key) => typeof key === "string" && parseDetailKey(key) !== null);

export default function MetricsTab() {
  const params = useParams();
  const resource = parseDetailKey(params.get("res"));
  if (resource) return <ResourceCharts resource={resource} />;
  const compared = readJson(params.get("cmp"), areKeys, []);
  return compared.length ? <ComparedChart keys={compared} /> : <Summary />;
}
