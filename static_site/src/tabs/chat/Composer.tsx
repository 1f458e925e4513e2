/** The message box. Enter sends, Shift+Enter breaks the line, and the Enter that ends a Hangul syllable does neither. */

import Button from "@cloudscape-design/components/button";
import Textarea from "@cloudscape-design/components/textarea";
import { usePreferences } from "../../app/preferences";
import { asks } from "../../app/QuestionBox";
import { PictureButton, type Pictures, PictureTokens, VoiceButton } from "./Extras";

export const MAX_MESSAGE = 8000;
const MAX_ROWS = 8;

export interface ComposerProps {
  value: string;
  onChange: (value: string) => void;
  onSend: () => void;
  onStop: (() => void) | null;
  sending: boolean;
  pictures: Pictures;
}

export function Composer({ value, onChange, onSend, onStop, sending, pictures }: ComposerProps) {
  const { t } = usePreferences();
  const tooLong = value.length > MAX_MESSAGE;
  const blocked = sending || onStop !== null || tooLong || value.trim() === "";
  return (
    <div
      className="composer"
      data-question-box=""
      onPaste={(event) => {
        const files = [...event.clipboardData.files];
        if (files.length === 0) return;
        event.preventDefault();
        pictures.add(files);
      }}
    >
      <Textarea
        value={value}
        ariaLabel={t.chat.label}
        placeholder={t.chat.placeholder}
        rows={Math.min(MAX_ROWS, Math.max(2, value.split("\n").length))}
        invalid={tooLong}
        onChange={({ detail }) => onChange(detail.value)}
        onKeyDown={(event) => {
          if (!asks(event.detail)) return;
          event.preventDefault();
          if (!blocked) onSend();
        }}
      />
      <PictureTokens pictures={pictures} />
      <div className="composer-buttons">
        <PictureButton pictures={pictures} />
        <VoiceButton onText={(text) => onChange(value.trim() ? `${value.trimEnd()} ${text}` : text)} />
        {tooLong ? (
          <span className="quiet" role="alert">
            {t.chat.tooLong}
          </span>
        ) : null}
        {onStop ? (
          <Button iconName="status-stopped" onClick={onStop}>
            {t.chat.stop}
          </Button>
        ) : (
          <Button variant="primary" iconName="send" disabled={blocked} loading={sending} onClick={onSend}>
            {t.chat.send}
          </Button>
        )}
      </div>
    </div>
  );
}
