/** Speech to text: the browser records, the server has it transcribed, the text comes back for the user to send. */

import { useEffect, useRef, useState } from "react";
import { answered } from "../../api/client";
import { useApi } from "../../app/backend";
import { usePreferences } from "../../app/preferences";
import { base64Of } from "./pictures";

const POLL_MS = 1_000;
const MOST_POLLS = 120;
const MOST_RECORDING_MS = 120_000;
const BITS_PER_SECOND = 32_000;

export type VoiceState = "idle" | "recording" | "working";
export type VoiceProblem = "denied" | "unsupported" | "nothing" | "failed";

export function voiceSupported(): boolean {
  return typeof MediaRecorder !== "undefined" && Boolean(navigator.mediaDevices?.getUserMedia);
}

export function useVoice(onText: (text: string) => void) {
  const api = useApi();
  const { locale } = usePreferences();
  const [state, setState] = useState<VoiceState>("idle");
  const [problem, setProblem] = useState<VoiceProblem | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const recorder = useRef<MediaRecorder | null>(null);
  const gone = useRef(false);
  const told = useRef(onText);
  told.current = onText;

  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
      recorder.current?.stream.getTracks().forEach((track) => {
        track.stop();
      });
    };
  }, []);

  const transcribe = async (blob: Blob) => {
    if (blob.size === 0) {
      setProblem("nothing");
      return;
    }
    const body = { audio: await base64Of(blob), media_type: blob.type || "audio/webm", locale };
    let job = await answered(api.POST("/api/transcriptions", { body }));
    for (let poll = 0; job.state === "running" && poll < MOST_POLLS && !gone.current; poll += 1) {
      await new Promise((done) => setTimeout(done, POLL_MS));
      job = await answered(api.GET("/api/transcriptions/{id}", { params: { path: { id: job.id } } }));
    }
    if (job.state !== "done") setProblem("failed");
    else if (job.text) told.current(job.text);
    else setProblem("nothing");
  };

  const start = async () => {
    setProblem(null);
    setFailure(null);
    let stream: MediaStream;
    try {
      stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    } catch (error) {
      setProblem(error instanceof DOMException && error.name === "NotAllowedError" ? "denied" : "unsupported");
      return;
    }
    const pieces: Blob[] = [];
    const recording = new MediaRecorder(stream, { audioBitsPerSecond: BITS_PER_SECOND });
    recorder.current = recording;
    const limit = setTimeout(() => recording.stop(), MOST_RECORDING_MS);
    recording.ondataavailable = (event) => pieces.push(event.data);
    recording.onstop = () => {
      clearTimeout(limit);
      for (const track of stream.getTracks()) track.stop();
      if (gone.current) return;
      setState("working");
      transcribe(new Blob(pieces, { type: recording.mimeType }))
        .catch(setFailure)
        .finally(() => setState("idle"));
    };
    recording.start();
    setState("recording");
  };

  return { state, problem, failure, start: () => void start(), stop: () => recorder.current?.stop() };
}
