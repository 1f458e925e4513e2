/** The browser's OIDC session: code + PKCE against the sign-in pages of config.json; tokens in sessionStorage. */

import { UserManager, WebStorageStateStore } from "oidc-client-ts";
import type { Config } from "../app/boot";

export interface ReturnState {
  /** Path and query to come back to, so that a question typed before sign-in is still there after it. */
  returnTo: string;
}

export function createManager(config: Config, origin: string): UserManager {
  return new UserManager({
    authority: config.issuer,
    client_id: config.clientId,
    redirect_uri: `${origin}/`,
    response_type: "code",
    scope: "openid email profile",
    // Given in full: Cognito's discovery document has no end_session_endpoint, and this saves a request.
    metadata: {
      issuer: config.issuer,
      authorization_endpoint: config.authorizationEndpoint,
      token_endpoint: config.tokenEndpoint,
      end_session_endpoint: config.endSessionEndpoint,
      ...(config.revocationEndpoint ? { revocation_endpoint: config.revocationEndpoint } : {}),
    },
    userStore: new WebStorageStateStore({ store: window.sessionStorage }),
    stateStore: new WebStorageStateStore({ store: window.sessionStorage }),
    automaticSilentRenew: true,
    loadUserInfo: false,
  });
}

/** Cognito's /logout does not know post_logout_redirect_uri. */
export function signOutUrl(config: Config, origin: string): string {
  const url = new URL(config.endSessionEndpoint);
  url.searchParams.set("client_id", config.clientId);
  url.searchParams.set("logout_uri", `${origin}/`);
  return url.href;
}

/** Is this page load the return from the sign-in pages? */
export function isCallback(search: string): boolean {
  const params = new URLSearchParams(search);
  return params.has("state") && (params.has("code") || params.has("error"));
}

/** The access token of the present session; null where there is none or it has run out. */
export type TokenSource = () => Promise<string | null>;

/** One renewal at a time, however many requests find their token refused. Resolves to false where it failed. */
export function renewOnce(manager: UserManager): () => Promise<boolean> {
  let running: Promise<boolean> | null = null;
  return () => {
    running ??= manager
      .signinSilent()
      .then((user) => Boolean(user && !user.expired))
      .catch(() => false)
      .finally(() => {
        running = null;
      });
    return running;
  };
}
