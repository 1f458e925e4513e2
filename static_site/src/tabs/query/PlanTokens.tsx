/** How the question was read: every part can be taken away, and the edited plan is asked again, without a model. */

import Box from "@cloudscape-design/components/box";
import Icon from "@cloudscape-design/components/icon";
import { useKinds } from "../../app/backend";
import { usePreferences } from "../../app/preferences";
import { namesOf, type Plan, parts } from "./plan";

export function PlanTokens({ plan, onEdit }: { plan: Plan; onEdit: (plan: Plan) => void }) {
  const { t, f } = usePreferences();
  const kinds = useKinds();
  const mentioned = plan.steps.flatMap((step) => step.service_types ?? []).map((type) => kinds.get(type));
  const present = mentioned.filter((kind) => kind !== undefined);
  const all = parts(plan, namesOf(present.length ? present : kinds.values(), t), t);
  if (all.length === 0) return null;
  const many = plan.steps.length > 1;
  return (
    <fieldset className="plan" title={t.query.planHint}>
      <legend className="only-read">{t.query.plan}</legend>
      {plan.steps.map((_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a step is its position
        <span className="plan-step" key={index}>
          {many ? <Box variant="small">{t.query.step(f.number(index + 1))}</Box> : null}
          {all
            .filter((part) => part.step === index)
            .map((part) => (
              <span className="plan-token" key={part.key}>
                <span>{part.label}</span>
                {part.without ? (
                  <button
                    type="button"
                    aria-label={t.query.removePart(part.label)}
                    onClick={() => part.without && onEdit(part.without)}
                  >
                    <Icon name="close" size="small" />
                  </button>
                ) : null}
              </span>
            ))}
        </span>
      ))}
    </fieldset>
  );
}
