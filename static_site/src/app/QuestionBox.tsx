/** One line to ask in. Enter asks, but not the Enter that finishes a Hangul syllable. */

import Button from "@cloudscape-design/components/button";
import Input from "@cloudscape-design/components/input";
import { usePreferences } from "./preferences";

/** keyCode 229: browsers that end the composition before the key event. */
export function asks(event: { key: string; isComposing: boolean; keyCode: number; shiftKey?: boolean }): boolean {
  return event.key === "Enter" && !event.shiftKey && !event.isComposing && event.keyCode !== 229;
}

export interface QuestionBoxProps {
  value: string;
  onChange: (value: string) => void;
  onAsk: () => void;
  /** Arrow keys: one question back (1) or forth (-1). False where there is none to show. */
  onRecall?: (step: 1 | -1) => boolean;
  busy: boolean;
}

export const MAX_QUESTION = 2000;

const RECALLS: Record<string, 1 | -1> = { ArrowUp: 1, ArrowDown: -1 };

export function QuestionBox({ value, onChange, onAsk, onRecall, busy }: QuestionBoxProps) {
  const { t } = usePreferences();
  return (
    <div className="question-box" data-question-box="">
      <Input
        value={value}
        type="text"
        ariaLabel={t.query.label}
        placeholder={t.query.placeholder}
        autoComplete={false}
        spellcheck={false}
        nativeInputAttributes={{ maxLength: MAX_QUESTION, enterKeyHint: "search" }}
        onChange={({ detail }) => onChange(detail.value)}
        onKeyDown={(event) => {
          if (asks(event.detail)) {
            event.preventDefault();
            onAsk();
            return;
          }
          const step = event.detail.isComposing ? undefined : RECALLS[event.detail.key];
          if (step && onRecall?.(step)) event.preventDefault();
        }}
      />
      <Button variant="primary" iconName="search" onClick={onAsk} loading={busy} loadingText={t.common.loading}>
        {t.query.ask}
      </Button>
    </div>
  );
}
