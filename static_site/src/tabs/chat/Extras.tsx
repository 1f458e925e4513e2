/** What a message may carry beside words: pictures, and speech that becomes words. */

import Button from "@cloudscape-design/components/button";
import TokenGroup from "@cloudscape-design/components/token-group";
import { useRef } from "react";
import { useMe } from "../../app/backend";
import { usePreferences } from "../../app/preferences";
import { ErrorPanel } from "../../app/states";
import { type Attachment, MAX_FILE_BYTES, MOST_PICTURES, PICTURE_TYPES, type PictureProblem } from "./pictures";
import { useVoice, voiceSupported } from "./useVoice";

export interface Pictures {
  list: readonly Attachment[];
  problem: PictureProblem | null;
  add: (files: Iterable<File>) => void;
  remove: (index: number) => void;
}

const MEGABYTE = 1_000_000;

export function PictureTokens({ pictures }: { pictures: Pictures }) {
  const { t, f } = usePreferences();
  const problems: Record<PictureProblem, string> = {
    type: t.chat.pictureType,
    size: t.chat.pictureSize(f.number(MAX_FILE_BYTES / MEGABYTE)),
    count: t.chat.pictureCount(f.number(MOST_PICTURES)),
    unreadable: t.chat.pictureUnreadable,
  };
  return (
    <>
      {pictures.list.length ? (
        <TokenGroup
          items={pictures.list.map((one) => ({ label: one.name, dismissLabel: t.chat.removePicture(one.name) }))}
          onDismiss={({ detail }) => pictures.remove(detail.itemIndex)}
        />
      ) : null}
      {pictures.problem ? (
        <span className="quiet" role="alert">
          {problems[pictures.problem]}
        </span>
      ) : null}
    </>
  );
}

export function PictureButton({ pictures }: { pictures: Pictures }) {
  const { t } = usePreferences();
  const me = useMe();
  const input = useRef<HTMLInputElement>(null);
  const possible = me?.features.pictures ?? false;
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={PICTURE_TYPES.join(",")}
        data-pictures=""
        onChange={(event) => {
          pictures.add([...(event.target.files ?? [])]);
          event.target.value = "";
        }}
      />
      <Button
        iconName="file"
        variant="icon"
        ariaLabel={t.chat.attach}
        disabled={!possible}
        disabledReason={t.chat.attachOff}
        onClick={() => input.current?.click()}
      />
    </>
  );
}

export function VoiceButton({ onText }: { onText: (text: string) => void }) {
  const { t } = usePreferences();
  const me = useMe();
  const voice = useVoice(onText);
  const possible = (me?.features.voice ?? false) && voiceSupported();
  const problems = {
    denied: t.chat.voiceDenied,
    unsupported: t.chat.voiceUnsupported,
    nothing: t.chat.voiceNothing,
    failed: t.chat.voiceFailed,
  };
  const recording = voice.state === "recording";
  return (
    <>
      <Button
        iconName={recording ? "microphone-off" : "microphone"}
        variant="icon"
        ariaLabel={recording ? t.chat.voiceStop : t.chat.voice}
        disabled={!possible}
        disabledReason={t.chat.voiceUnsupported}
        loading={voice.state === "working"}
        loadingText={t.chat.voiceWorking}
        onClick={recording ? voice.stop : voice.start}
      />
      <span role="status" className="quiet">
        {recording ? t.chat.voiceRecording : voice.state === "working" ? t.chat.voiceWorking : ""}
        {voice.problem ? problems[voice.problem] : ""}
      </span>
      {voice.failure ? <ErrorPanel error={voice.failure} /> : null}
    </>
  );
}
