/** The question in the address bar and its answer. */

import { type InfiniteData, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { answered } from "../../api/client";
import type { QueryAnswer, QueryBody } from "../../api/types";
import { useApi } from "../../app/backend";
import { usePreferences } from "../../app/preferences";
import { usePaged } from "../../app/usePaged";
import { pageOf, readJson, setParams, useParams } from "../../lib/urlState";
import { isPlan, type Plan, sorted } from "./plan";
import { usePageSize } from "./tablePreferences";

/** The plan that a question was asked after, so that a follow-up ("and in Tokyo?") is read against it. */
const askedAfter = new Map<string, Plan>();
let lastPlan: Plan | null = null;

const NO_PLAN = null as Plan | null;
const isPlanOrNull = (value: unknown): value is Plan | null => value === null || isPlan(value);

export function ask(text: string): void {
  if (lastPlan) askedAfter.set(text, lastPlan);
  setParams({ q: text, plan: null, page: null, sort: null, f: null, detail: null });
}

/** The question stands on its own from now on. */
export function forgetFollowUp(text: string): void {
  askedAfter.delete(text);
}

export function askPlan(plan: Plan): void {
  setParams({ plan: JSON.stringify(plan), page: null, detail: null });
}

/** Back to the list of everything. */
export function clearQuestion(): void {
  lastPlan = null;
  setParams({ q: null, plan: null, page: null, sort: null, detail: null });
}

export function useQuestion() {
  const api = useApi();
  const params = useParams();
  const { locale } = usePreferences();
  const client = useQueryClient();
  const pageSize = usePageSize();
  const text = params.get("q") ?? "";
  const plan = readJson(params.get("plan"), isPlanOrNull, NO_PLAN);
  const asked = text !== "" || plan !== null;
  const before = plan ? undefined : askedAfter.get(text);

  const read = (cursor: string | null, limit: number, refresh: boolean, signal?: AbortSignal): Promise<QueryAnswer> => {
    const body: QueryBody = { text, locale, limit, cursor, refresh };
    if (plan) body.plan = plan as unknown as Record<string, unknown>;
    else if (before) body.previous_plan = before as unknown as Record<string, unknown>;
    return answered(api.POST("/api/query", { body, signal }));
  };
  const json = (of: Plan | null | undefined) => (of ? JSON.stringify(of) : null);
  const key = (of: Plan | null, after: Plan | undefined) => ["query", text, json(of), json(after), pageSize];
  const paged = usePaged(
    key(plan, before),
    (cursor, refresh, signal) => read(cursor, pageSize, refresh, signal),
    pageOf(params),
    { enabled: asked },
  );
  const { first } = paged;
  const fresh = asked && !paged.isPlaceholder;
  const found = fresh && isPlan(first?.plan) ? first.plan : null;

  useEffect(() => {
    if (!found) return;
    lastPlan = found;
    if (!before) return;
    // The address must say all of it: a follow-up means nothing without what it followed.
    const data = client.getQueryData<InfiniteData<QueryAnswer>>([...key(null, before), locale]);
    if (data) client.setQueryData([...key(found, undefined), locale], data);
    setParams({ plan: JSON.stringify(found) }, { replace: true });
  });

  return {
    ...paged,
    asked,
    text,
    read,
    sort: (field: string, descending: boolean) => {
      if (found) askPlan(sorted(found, field, descending));
    },
  };
}
