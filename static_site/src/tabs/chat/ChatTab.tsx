/** Talking with the expert: conversations, streaming answers, tool steps, sources. */

import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { answered } from "../../api/client";
import { ApiError } from "../../api/errors";
import type { Conversation, TurnStarted } from "../../api/types";
import { useApi, useMe } from "../../app/backend";
import { usePreferences } from "../../app/preferences";
import { ErrorPanel, Skeleton } from "../../app/states";
import { setParams, useParams } from "../../lib/urlState";
import { Chips } from "../query/Chips";
import { Composer } from "./Composer";
import { ConversationList } from "./ConversationList";
import type { Attachment } from "./pictures";
import { type ShownTurn, TurnView } from "./TurnView";
import { CONVERSATIONS } from "./useConversationChanges";
import { usePictures } from "./usePictures";

type Sent = ShownTurn & { conversation_id: string };

/** Scrolling follows the answer only while its end is in view. */
const NEAR_END_PX = 80;
const DRAFT = "r-assistant.chat-draft";

function useConversation(id: string | null) {
  const api = useApi();
  return useQuery<Conversation>({
    queryKey: ["conversation", id],
    queryFn: ({ signal }) =>
      answered(api.GET("/api/chat/{conversation_id}", { params: { path: { conversation_id: id ?? "" } }, signal })),
    enabled: id !== null,
  });
}

function useThread(id: string | null) {
  const api = useApi();
  const client = useQueryClient();
  const conversation = useConversation(id);
  // Turns that were begun here and are not in the conversation's answer yet.
  const [sent, setSent] = useState<Sent[]>([]);
  const [ended, setEnded] = useState<ReadonlySet<string>>(new Set());
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const known = conversation.data?.turns ?? [];
  const knownIds = new Set(known.map((turn) => turn.turn_id));
  const mine = sent.filter((turn) => turn.conversation_id === id && !knownIds.has(turn.turn_id));
  const turns: ShownTurn[] = [...known, ...mine];
  const running = turns.findLast(
    (turn) => !ended.has(turn.turn_id) && !known.some((one) => one.turn_id === turn.turn_id && one.done),
  );

  const begin = async (
    message: string,
    attachments: readonly { name: string }[],
    ask: () => Promise<TurnStarted>,
  ): Promise<boolean> => {
    setSending(true);
    setFailure(null);
    try {
      const started = await ask();
      setSent((before) => [...before, { ...started, message, attachments: [...attachments] }]);
      if (started.conversation_id !== id) setParams({ c: started.conversation_id });
      void client.invalidateQueries({ queryKey: CONVERSATIONS });
      return true;
    } catch (error) {
      setFailure(error);
      return false;
    } finally {
      setSending(false);
    }
  };
  // No locale: a question in Korean is answered in Korean, whatever the language of the page.
  const send = (message: string, attachments: readonly Attachment[]) =>
    begin(message, attachments, () =>
      answered(
        api.POST("/api/chat", {
          body: { message, attachments: [...attachments], ...(id ? { conversation_id: id } : {}) },
        }),
      ),
    );
  const retry = ({ turn_id, message, attachments }: ShownTurn) =>
    begin(message, attachments ?? [], () => {
      const path = { conversation_id: id ?? "", turn_id };
      return answered(api.POST("/api/chat/{conversation_id}/turns/{turn_id}/retry", { params: { path } }));
    });
  const stop = async () => {
    if (!running || !id) return;
    const path = { conversation_id: id, turn_id: running.turn_id };
    try {
      await answered(api.POST("/api/chat/{conversation_id}/turns/{turn_id}/stop", { params: { path } }));
    } catch (error) {
      setFailure(error);
    }
  };
  const onDone = (turnId: string, now: boolean) => {
    setEnded((before) => new Set(before).add(turnId));
    if (now) void client.invalidateQueries({ queryKey: CONVERSATIONS });
  };
  return { conversation, turns, running, sending, failure, send, retry, stop, onDone };
}

export default function ChatTab() {
  const { t } = usePreferences();
  const me = useMe();
  const id = useParams().get("c");
  const thread = useThread(id);
  const [draft, setDraftState] = useState(() => sessionStorage.getItem(DRAFT) ?? "");
  const pictures = usePictures();
  const [listOpen, setListOpen] = useState(false);
  const content = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLElement>(null);
  const following = useRef(true);
  const setDraft = (text: string) => {
    setDraftState(text);
    sessionStorage.setItem(DRAFT, text);
  };
  const submit = async (message: string) => {
    following.current = true;
    if (!(await thread.send(message.trim(), pictures.list))) return;
    setDraft("");
    pictures.clear();
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: another conversation begins at its end
  useEffect(() => {
    following.current = true;
  }, [id]);
  useEffect(() => {
    const box = scroller.current;
    if (!box || !content.current) return;
    // Whatever makes the thread longer: text, steps, a table that is drawn late.
    const observer = new ResizeObserver(() => {
      if (following.current) box.scrollTop = box.scrollHeight;
    });
    observer.observe(content.current);
    return () => observer.disconnect();
  }, []);
  const { conversation } = thread;
  const gone = conversation.error instanceof ApiError && conversation.error.status === 404 && thread.turns.length === 0;
  const open = (c: string | null) => {
    setListOpen(false);
    setParams({ c });
  };
  return (
    <div className="chat">
      <div className="chat-toggle">
        <Button iconName="menu" ariaExpanded={listOpen} onClick={() => setListOpen(!listOpen)}>
          {t.chat.openList}
        </Button>
      </div>
      <div className={listOpen ? "chat-list chat-list-open" : "chat-list"}>
        <ConversationList selected={id} onOpen={open} onNew={() => open(null)} />
      </div>
      <div className="chat-main">
        <section
          ref={scroller}
          className="thread"
          aria-label={t.tabs.chat}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
          tabIndex={0}
          onScroll={(event) => {
            const box = event.currentTarget;
            following.current = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR_END_PX;
          }}
        >
          {id && conversation.isPending && thread.turns.length === 0 ? <Skeleton height={240} /> : null}
          {conversation.error && thread.turns.length === 0 ? (
            <ErrorPanel error={conversation.error} onRetry={gone ? undefined : () => void conversation.refetch()} />
          ) : null}
          {id ? null : (
            <Box textAlign="center" padding={{ vertical: "xxl" }}>
              <SpaceBetween size="m">
                <Box variant="h2">{t.chat.welcome}</Box>
                <Box color="text-body-secondary">{t.chat.welcomeHint}</Box>
                {me && !me.features.model ? <Box color="text-body-secondary">{t.app.noModel}</Box> : null}
                <Chips label={t.query.chipsLabel} texts={t.chat.suggestions} onPick={(text) => void submit(text)} />
              </SpaceBetween>
            </Box>
          )}
          <div ref={content}>
            <SpaceBetween size="l">
              {id
                ? thread.turns.map((turn) => (
                    <TurnView
                      key={turn.turn_id}
                      conversationId={id}
                      turn={turn}
                      onDone={thread.onDone}
                      onRetry={
                        thread.running || thread.sending
                          ? null
                          : () => {
                              following.current = true;
                              void thread.retry(turn);
                            }
                      }
                    />
                  ))
                : null}
            </SpaceBetween>
          </div>
        </section>
        {thread.failure ? <ErrorPanel error={thread.failure} /> : null}
        <Composer
          value={draft}
          onChange={setDraft}
          onSend={() => void submit(draft)}
          onStop={thread.running ? () => void thread.stop() : null}
          sending={thread.sending}
          pictures={pictures}
        />
      </div>
    </div>
  );
}
