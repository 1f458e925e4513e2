/** One's own conversations: found by words, opened, renamed, exported, deleted. */

import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import ButtonDropdown from "@cloudscape-design/components/button-dropdown";
import Input from "@cloudscape-design/components/input";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { answered } from "../../api/client";
import type { ConversationItem } from "../../api/types";
import { useApi } from "../../app/backend";
import { NameDialog } from "../../app/NameDialog";
import { usePreferences } from "../../app/preferences";
import { ErrorPanel, Skeleton } from "../../app/states";
import { DeleteDialog, type Doomed } from "./DeleteDialog";
import { CONVERSATIONS, useConversationChanges } from "./useConversationChanges";

export interface ConversationListProps {
  selected: string | null;
  onOpen: (id: string) => void;
  onNew: () => void;
}

const MAX_TITLE = 200;
const MAX_SEARCH = 256;
const TYPING_MS = 300;

/** `text` once it has stayed the same for a moment. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), TYPING_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

function useConversations(words: string) {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: [...CONVERSATIONS, words],
    queryFn: ({ pageParam, signal }) => {
      const query = { q: words || undefined, cursor: pageParam ?? undefined };
      return answered(api.GET("/api/chat", { params: { query }, signal }));
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next_cursor,
    placeholderData: keepPreviousData,
  });
}

export function ConversationList({ selected, onOpen, onNew }: ConversationListProps) {
  const { t } = usePreferences();
  const [search, setSearch] = useState("");
  const words = useSettled(search.trim());
  const list = useConversations(words);
  const [doomed, setDoomed] = useState<Doomed | null>(null);
  const [renamed, setRenamed] = useState<ConversationItem | null>(null);
  const { rename, save, remove, failure } = useConversationChanges((id) => {
    if (id === null || id === selected) onNew();
  });
  const items = (list.data?.pages ?? []).flatMap((page) => page.items);
  return (
    <nav className="conversations" aria-label={t.chat.conversations}>
      <SpaceBetween size="s">
        <Button iconName="add-plus" onClick={onNew} fullWidth>
          {t.chat.newChat}
        </Button>
        <Input
          type="search"
          value={search}
          ariaLabel={t.chat.search}
          placeholder={t.chat.search}
          nativeInputAttributes={{ maxLength: MAX_SEARCH }}
          onChange={({ detail }) => setSearch(detail.value)}
        />
        {list.isPending ? <Skeleton height={120} /> : null}
        {list.error ? <ErrorPanel error={list.error} onRetry={() => void list.refetch()} /> : null}
        {failure ? <ErrorPanel error={failure} /> : null}
        {list.data && items.length === 0 ? (
          <Box color="text-body-secondary">{words ? t.chat.noneFound : t.chat.noConversations}</Box>
        ) : null}
        <ul className="conversation-items">
          {items.map((item) => (
            <Conversation
              key={item.conversation_id}
              item={item}
              isOpen={item.conversation_id === selected}
              onOpen={() => onOpen(item.conversation_id)}
              onRename={() => setRenamed(item)}
              onExport={() => void save(item)}
              onDelete={() => setDoomed(item)}
            />
          ))}
        </ul>
        {list.hasNextPage ? (
          <Button variant="inline-link" onClick={() => void list.fetchNextPage()}>
            {t.app.more}
          </Button>
        ) : null}
        {items.length > 1 && !words ? (
          <Button variant="inline-link" onClick={() => setDoomed("all")}>
            {t.chat.removeAll}
          </Button>
        ) : null}
      </SpaceBetween>
      {doomed ? (
        <DeleteDialog
          doomed={doomed}
          onClose={() => setDoomed(null)}
          onDelete={() => {
            setDoomed(null);
            void remove(doomed);
          }}
        />
      ) : null}
      {renamed ? (
        <NameDialog
          header={t.chat.renameTitle}
          label={t.chat.title}
          name={renamed.title}
          maxLength={MAX_TITLE}
          onClose={() => setRenamed(null)}
          onSave={(title) => {
            setRenamed(null);
            void rename(renamed, title);
          }}
        />
      ) : null}
    </nav>
  );
}

interface ConversationProps {
  item: ConversationItem;
  isOpen: boolean;
  onOpen: () => void;
  onRename: () => void;
  onExport: () => void;
  onDelete: () => void;
}

function Conversation({ item, isOpen, onOpen, onRename, onExport, onDelete }: ConversationProps) {
  const { t, f } = usePreferences();
  const title = item.title || t.chat.untitled;
  const actions: Record<string, () => void> = { rename: onRename, export: onExport, remove: onDelete };
  return (
    <li>
      <button type="button" className="conversation-open" aria-current={isOpen ? "true" : undefined} onClick={onOpen}>
        <span className="conversation-title">{title}</span>
        <span className="quiet">{f.time(item.updated_at)}</span>
      </button>
      <ButtonDropdown
        variant="icon"
        ariaLabel={t.common.actionsFor(title)}
        expandToViewport
        items={[
          { id: "rename", text: t.common.rename, iconName: "edit" },
          { id: "export", text: t.chat.export, iconName: "download" },
          { id: "remove", text: t.common.remove, iconName: "remove" },
        ]}
        onItemClick={({ detail }) => actions[detail.id]?.()}
      />
    </li>
  );
}
