/** What people said is expected, and its like: out of the way, with why, and back on demand. */

import Button from "@cloudscape-design/components/button";
import ExpandableSection from "@cloudscape-design/components/expandable-section";
import type { Anomaly } from "../../api/types";
import { useCan } from "../../app/backend";
import { usePreferences } from "../../app/preferences";
import { ErrorPanel } from "../../app/states";
import { nameOf, useVerdict, WHY_NOT } from "./Verdict";

export function Quieted({ items, onOpen }: { items: readonly Anomaly[]; onOpen: (id: string) => void }) {
  const { t, f } = usePreferences();
  const may = useCan("operator");
  const say = useVerdict();
  if (items.length === 0) return null;
  return (
    <ExpandableSection headerText={t.verdicts.quieted(f.number(items.length))} headingTagOverride="h4">
      {say.error ? <ErrorPanel error={say.error} /> : null}
      <ul className="anomalies anomalies-quiet" aria-label={t.verdicts.quieted(f.number(items.length))}>
        {items.map((item) => (
          <li key={item.id} data-quieted={item.id}>
            <span>
              {item.message} <span className="quiet">{item.why}</span>
            </span>
            <span className="verdict">
              <Button
                variant="inline-link"
                ariaLabel={t.cost.causesOf(nameOf(item, f.day))}
                onClick={() => onOpen(item.id)}
              >
                {t.cost.causes}
              </Button>
              <Button
                variant="inline-link"
                disabled={!may}
                ariaDescribedby={WHY_NOT}
                loading={say.isPending && say.variables?.id === item.quieted_by}
                ariaLabel={t.verdicts.undoOf(nameOf(item, f.day))}
                onClick={() => item.quieted_by && say.mutate({ id: item.quieted_by, verdict: null })}
              >
                {t.verdicts.undo}
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </ExpandableSection>
  );
}
