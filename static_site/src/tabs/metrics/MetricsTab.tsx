/** The last day's metrics of a service's resources, and the charts of one. */

import { useParams } from "../../lib/urlState";
import { parseDetailKey } from "../query/detailKey";
import { ResourceCharts } from "./ResourceCharts";
import { Summary } from "./Summary";

export default function MetricsTab() {
  const resource = parseDetailKey(useParams().get("res"));
  return resource ? <ResourceCharts resource={resource} /> : <Summary />;
}
