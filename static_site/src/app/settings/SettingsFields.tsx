/** The fields of the installation's settings, by what they are for. */

import Box from "@cloudscape-design/components/box";
import FormField from "@cloudscape-design/components/form-field";
import Input from "@cloudscape-design/components/input";
import Select from "@cloudscape-design/components/select";
import Toggle from "@cloudscape-design/components/toggle";
import type { ReactNode } from "react";
import type { InstallationSettings } from "../../api/types";
import { usePreferences } from "../preferences";
import { asks } from "../QuestionBox";
import { type Fault, type FieldName, LOOKBACKS, type SettingsForm } from "./settingsForm";

export interface SettingsFieldsProps {
  form: SettingsForm;
  faults: Partial<Record<FieldName, Fault>>;
  settings: InstallationSettings;
  readOnly: boolean;
  onChange: (edit: Partial<SettingsForm>) => void;
  onEnter: () => void;
}

type Written = Exclude<FieldName, "lookback_days" | "learn_from_rejections">;

export function SettingsFields({ form, faults, settings, readOnly, onChange, onEnter }: SettingsFieldsProps) {
  const { t, f } = usePreferences();
  const words = t.installation;
  const { deployed, cost_explorer: bill } = settings;
  const field = (name: Written, label: string, hint: string, placeholder: string) => {
    const fault = faults[name];
    return (
      <FormField label={label} constraintText={hint} errorText={fault ? words.faults[fault] : undefined}>
        <Input
          value={form[name]}
          placeholder={placeholder}
          readOnly={readOnly}
          autoComplete={false}
          inputMode={name === "headroom_pct" || name === "conversation_days" ? "numeric" : "decimal"}
          nativeInputAttributes={{ maxLength: 20, "data-setting": name }}
          onChange={({ detail }) => onChange({ [name]: detail.value })}
          onKeyDown={(event) => {
            if (asks(event.detail)) onEnter();
          }}
        />
      </FormField>
    );
  };
  const days = LOOKBACKS.map((one) => ({ value: String(one), label: t.optimize.days(String(one)) }));
  const deployedCap = deployed.chat_daily_cap_usd;
  return (
    <>
      <Group title={words.cost}>
        {field("monthly_target_usd", words.target, words.targetHint, words.noTarget)}
        {field(
          "cost_explorer_daily_cap_usd",
          words.requestsCap,
          `${words.requestsCapHint} ${words.spentToday(f.money(bill.usd_today))}`,
          words.noCap,
        )}
      </Group>
      <Group title={words.chat}>
        {field(
          "chat_daily_cap_usd",
          words.chatCap,
          deployedCap === null ? words.chatCapHint : `${words.chatCapHint} ${words.chatCapMost(f.money(deployedCap))}`,
          deployedCap === null ? words.noCap : f.money(deployedCap),
        )}
        {field(
          "conversation_days",
          words.keep,
          words.keepHint(f.number(deployed.conversation_days)),
          f.number(deployed.conversation_days),
        )}
      </Group>
      <Group title={words.recommendations}>
        {field("headroom_pct", t.optimize.headroom, t.optimize.headroomHint, "20")}
        <FormField label={t.optimize.lookbackSetting} constraintText={words.lookbackHint}>
          <Select
            options={days}
            selectedOption={days.find((one) => one.value === String(form.lookback_days)) ?? null}
            disabled={readOnly}
            onChange={({ detail }) => onChange({ lookback_days: detail.selectedOption.value === "32" ? 32 : 14 })}
          />
        </FormField>
        <Toggle
          checked={form.learn_from_rejections}
          disabled={readOnly}
          onChange={({ detail }) => onChange({ learn_from_rejections: detail.checked })}
        >
          {t.optimize.learnedSwitch}
        </Toggle>
      </Group>
    </>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="settings-group">
      <Box variant="h3">{title}</Box>
      <div className="settings-fields">{children}</div>
    </section>
  );
}
