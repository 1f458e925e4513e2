/** The typed client: adds the token and the language, renews the token once on a 401, turns failures into ApiError. */

import createClient from "openapi-fetch";
import { ApiError } from "./errors";
import type { paths } from "./schema";

export interface ClientOptions {
  apiBase: string;
  /** The present access token, or null. */
  token: () => Promise<string | null>;
  /** Tries to get a new token; false where the session is over. */
  renew: () => Promise<boolean>;
  /** The session is over: the user must sign in again. */
  onSignedOut: () => void;
  locale: () => string;
  fetch?: typeof fetch;
}

/** fetch with the caller's token; on a 401 the token is renewed and the request repeated, once. */
export function authorisedFetch(options: ClientOptions): (request: Request) => Promise<Response> {
  const send = options.fetch ?? globalThis.fetch.bind(globalThis);
  return async (request) => {
    const { url, method, signal } = request;
    const body = method === "GET" || method === "HEAD" ? null : await request.text();
    const attempt = async (): Promise<Response> => {
      const headers = new Headers(request.headers);
      const token = await options.token();
      if (token) headers.set("Authorization", `Bearer ${token}`);
      headers.set("Accept-Language", options.locale());
      try {
        return await send(url, { method, headers, body, signal });
      } catch (failure) {
        if (signal.aborted) throw failure;
        throw ApiError.unreachable();
      }
    };
    const response = await attempt();
    if (response.status !== 401) return response;
    if (await options.renew()) {
      const repeated = await attempt();
      if (repeated.status !== 401) return repeated;
    }
    options.onSignedOut();
    return response;
  };
}

export function createApi(options: ClientOptions) {
  // The paths of the schema begin with /api; apiBase may be on another host or below another path.
  const baseUrl = options.apiBase.replace(/\/api$/, "");
  return createClient<paths>({
    baseUrl,
    fetch: authorisedFetch(options),
    querySerializer: { array: { style: "form", explode: true } },
  });
}

export type Api = ReturnType<typeof createApi>;

/** Two routes can answer CSV too: it is never asked for here. */
type Json<T> = Exclude<T, string>;

/** The answer's data; throws ApiError. */
export async function answered<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<Json<T>> {
  const { data, error, response } = await call;
  if (!response.ok || data === undefined) throw ApiError.from(response, error);
  return data as Json<T>;
}
