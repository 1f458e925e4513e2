/** The API client and who is signed in, for every view. */

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { createContext, useContext } from "react";
import { type Api, answered } from "../api/client";
import type { Kind, Me } from "../api/types";
import type { Config } from "./boot";
import { usePreferences } from "./preferences";

export interface Backend {
  api: Api;
  config: Config;
}

export const BackendContext = createContext<Backend | null>(null);

export function useApi(): Api {
  const backend = useContext(BackendContext);
  if (!backend) throw new Error("useApi needs BackendContext");
  return backend.api;
}

/** Undefined until it is known: views must work without it, with AWS's own names. */
export function useMe(): Me | undefined {
  const api = useApi();
  const { locale } = usePreferences();
  const { data } = useQuery<Me>({
    queryKey: ["me", locale],
    queryFn: ({ signal }) => answered(api.GET("/api/me", { signal })),
    staleTime: 10 * 60_000,
    placeholderData: keepPreviousData,
  });
  return data;
}

/** Whether the signed-in person may do what takes `role`; false until it is known. */
export function useCan(role: "operator" | "approver"): boolean {
  const groups = useMe()?.groups ?? [];
  return groups.includes("approver") || (role === "operator" && groups.includes("operator"));
}

export function useKinds(): Map<string, Kind> {
  const me = useMe();
  return new Map((me?.kinds ?? []).map((kind) => [kind.service_type, kind]));
}
