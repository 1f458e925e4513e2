/** Queries kept in this browser: saved, run, renamed, deleted with a way back. */

import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import ButtonDropdown from "@cloudscape-design/components/button-dropdown";
import { useState } from "react";
import { NameDialog } from "../../app/NameDialog";
import { readStored, usePreferences, writeStored } from "../../app/preferences";
import { changesFor, MAX_NAME, queryIn, readSaved, renamed, type SavedQuery, withQuery } from "../../lib/savedQueries";
import { setParams, useParams } from "../../lib/urlState";
import { forgetFollowUp } from "./useQuestion";

const STORED = "r-assistant.saved-queries";

/** Runs as it was saved, not as a follow-up to what was asked last. */
function run(saved: SavedQuery): void {
  const changes = changesFor(saved);
  forgetFollowUp(changes.q ?? "");
  setParams(changes);
}

export function useSavedQueries() {
  const [list, setList] = useState(() => readSaved(readStored(STORED)));
  const change = (next: SavedQuery[]) => {
    setList(next);
    writeStored(STORED, next);
  };
  return { list, change };
}

export type Saved = ReturnType<typeof useSavedQueries>;

/** Shown while there is something to save. */
export function SaveQuery({ saved, name }: { saved: Saved; name: string }) {
  const { t } = usePreferences();
  const search = queryIn(useParams());
  const [naming, setNaming] = useState(false);
  const known = saved.list.some((one) => one.search === search);
  if (!search) return null;
  return (
    <>
      <Button iconName={known ? "star-filled" : "star"} ariaLabel={t.query.saveQuery} onClick={() => setNaming(true)}>
        {t.common.save}
      </Button>
      {naming ? (
        <NameDialog
          header={t.query.saveQuery}
          label={t.query.savedName}
          name={saved.list.find((one) => one.search === search)?.name ?? name.slice(0, MAX_NAME)}
          maxLength={MAX_NAME}
          onClose={() => setNaming(false)}
          onSave={(chosen) => {
            setNaming(false);
            saved.change(withQuery(saved.list, { name: chosen, search }));
          }}
        />
      ) : null}
    </>
  );
}

export function SavedQueries({ saved }: { saved: Saved }) {
  const { t } = usePreferences();
  const [naming, setNaming] = useState<SavedQuery | null>(null);
  const [undo, setUndo] = useState<{ name: string; list: SavedQuery[] } | null>(null);
  const remove = (query: SavedQuery) => {
    setUndo({ name: query.name, list: saved.list });
    saved.change(saved.list.filter((one) => one.search !== query.search));
  };
  return (
    <>
      {saved.list.length ? (
        <div className="saved">
          <Box variant="awsui-key-label">{t.query.saved}</Box>
          <ul className="chips" aria-label={t.query.saved}>
            {saved.list.map((query) => (
              <li key={query.search} className="saved-query">
                <Button iconName="star" onClick={() => run(query)}>
                  {query.name}
                </Button>
                <ButtonDropdown
                  variant="icon"
                  ariaLabel={t.common.actionsFor(query.name)}
                  expandToViewport
                  items={[
                    { id: "rename", text: t.common.rename, iconName: "edit" },
                    { id: "remove", text: t.common.remove, iconName: "remove" },
                  ]}
                  onItemClick={({ detail }) => (detail.id === "rename" ? setNaming(query) : remove(query))}
                />
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <div role="status" className="saved-undo">
        {undo ? (
          <>
            {t.query.savedDeleted(undo.name)}{" "}
            <Button
              variant="inline-link"
              onClick={() => {
                saved.change(undo.list);
                setUndo(null);
              }}
            >
              {t.common.undo}
            </Button>
          </>
        ) : null}
      </div>
      {naming ? (
        <NameDialog
          header={t.query.renameSaved}
          label={t.query.savedName}
          name={naming.name}
          maxLength={MAX_NAME}
          onClose={() => setNaming(null)}
          onSave={(name) => {
            setNaming(null);
            saved.change(renamed(saved.list, naming.search, name));
          }}
        />
      ) : null}
    </>
  );
}
