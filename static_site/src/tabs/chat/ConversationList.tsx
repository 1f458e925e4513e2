/** One's own conversations. */

import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Modal from "@cloudscape-design/components/modal";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { answered } from "../../api/client";
import type { ConversationItem } from "../../api/types";
import { useApi } from "../../app/backend";
import { usePreferences } from "../../app/preferences";
import { ErrorPanel, Skeleton } from "../../app/states";

export const CONVERSATIONS = ["conversations"] as const;

export interface ConversationListProps {
  selected: string | null;
  onOpen: (id: string) => void;
  onNew: () => void;
}

/** What is to be deleted: one, all of them, or nothing. */
type Doomed = ConversationItem | "all" | null;

export function ConversationList({ selected, onOpen, onNew }: ConversationListProps) {
  const api = useApi();
  const { t, f } = usePreferences();
  const client = useQueryClient();
  const [doomed, setDoomed] = useState<Doomed>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const list = useInfiniteQuery({
    queryKey: CONVERSATIONS,
    queryFn: ({ pageParam, signal }) =>
      answered(api.GET("/api/chat", { params: { query: { cursor: pageParam ?? undefined } }, signal })),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next_cursor,
  });
  const items = (list.data?.pages ?? []).flatMap((page) => page.items);
  const remove = async () => {
    const target = doomed;
    setDoomed(null);
    try {
      if (target === "all") await answered(api.DELETE("/api/chat"));
      else if (target) {
        const path = { conversation_id: target.conversation_id };
        await answered(api.DELETE("/api/chat/{conversation_id}", { params: { path } }));
      }
      setFailure(null);
      if (target === "all" || (target && target.conversation_id === selected)) onNew();
    } catch (error) {
      setFailure(error);
    }
    await client.invalidateQueries({ queryKey: CONVERSATIONS });
  };
  return (
    <nav className="conversations" aria-label={t.chat.conversations}>
      <SpaceBetween size="s">
        <Button iconName="add-plus" onClick={onNew} fullWidth>
          {t.chat.newChat}
        </Button>
        {list.isPending ? <Skeleton height={120} /> : null}
        {list.error ? <ErrorPanel error={list.error} onRetry={() => void list.refetch()} /> : null}
        {failure ? <ErrorPanel error={failure} /> : null}
        {list.data && items.length === 0 ? <Box color="text-body-secondary">{t.chat.noConversations}</Box> : null}
        <ul className="conversation-items">
          {items.map((item) => (
            <li key={item.conversation_id}>
              <button
                type="button"
                className="conversation-open"
                aria-current={item.conversation_id === selected ? "true" : undefined}
                onClick={() => onOpen(item.conversation_id)}
              >
                <span className="conversation-title">{item.title || t.chat.untitled}</span>
                <span className="quiet">{f.time(item.updated_at)}</span>
              </button>
              <Button
                variant="icon"
                iconName="remove"
                ariaLabel={t.chat.remove(item.title || t.chat.untitled)}
                onClick={() => setDoomed(item)}
              />
            </li>
          ))}
        </ul>
        {list.hasNextPage ? (
          <Button variant="inline-link" onClick={() => void list.fetchNextPage()}>
            {t.app.more}
          </Button>
        ) : null}
        {items.length > 1 ? (
          <Button variant="inline-link" onClick={() => setDoomed("all")}>
            {t.chat.removeAll}
          </Button>
        ) : null}
      </SpaceBetween>
      {doomed ? (
        <Modal
          visible
          onDismiss={() => setDoomed(null)}
          header={doomed === "all" ? t.chat.removeAllQuestion : t.chat.removeQuestion}
          closeAriaLabel={t.common.close}
          footer={
            <Box float="right">
              <SpaceBetween direction="horizontal" size="xs">
                <Button variant="link" onClick={() => setDoomed(null)}>
                  {t.common.cancel}
                </Button>
                <Button variant="primary" onClick={() => void remove()}>
                  {doomed === "all" ? t.chat.removeAll : t.chat.remove(doomed.title || t.chat.untitled)}
                </Button>
              </SpaceBetween>
            </Box>
          }
        >
          {t.chat.removeHint}
        </Modal>
      ) : null}
    </nav>
  );
}
