/** Signed in or not: the shell or the landing page. */

import { I18nProvider, type I18nProviderProps } from "@cloudscape-design/components/i18n";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import type { UserManager } from "oidc-client-ts";
import { useEffect, useMemo, useRef, useState } from "react";
import { AuthProvider, useAuth } from "react-oidc-context";
import { createApi } from "../api/client";
import { ApiError } from "../api/errors";
import { type ReturnState, renewOnce, signOutUrl } from "../auth/session";
import type { Locale } from "../i18n/format";
import { BackendContext } from "./backend";
import type { Config } from "./boot";
import { Landing } from "./Landing";
import { PreferencesProvider, usePreferences } from "./preferences";
import { Shell } from "./Shell";
import { TopBar } from "./TopBar";

export type Messages = I18nProviderProps["messages"];

const RETRIES = 2;

function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 60_000,
        gcTime: 15 * 60_000,
        refetchOnWindowFocus: false,
        retry: (count, error) =>
          count < RETRIES && error instanceof ApiError && error.retryable && error.status !== 429,
      },
    },
  });
}

/** Cloudscape's own texts, loaded for the language in use. */
const loadMessages: Record<Locale, () => Promise<{ default: unknown }>> = {
  ko: () => import("@cloudscape-design/components/i18n/messages/all.ko"),
  en: () => import("@cloudscape-design/components/i18n/messages/all.en"),
};

export function preloadMessages(locale: Locale): Promise<{ default: unknown }> {
  return loadMessages[locale]();
}

function CloudscapeTexts({ children }: { children: React.ReactNode }) {
  const { locale } = usePreferences();
  const [messages, setMessages] = useState<Messages>([]);
  useEffect(() => {
    let wanted = true;
    loadMessages[locale]().then(
      (module) => {
        if (wanted) setMessages([module.default] as unknown as Messages);
      },
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [locale]);
  return (
    <I18nProvider locale={locale} messages={messages}>
      {children}
    </I18nProvider>
  );
}

function SignedInOrNot({ config, manager }: { config: Config; manager: UserManager }) {
  const auth = useAuth();
  const { t, locale } = usePreferences();
  const [ended, setEnded] = useState(false);
  const language = useRef(locale);
  language.current = locale;
  const client = useMemo(createQueryClient, []);
  const backend = useMemo(
    () => ({
      config,
      api: createApi({
        apiBase: config.apiBase,
        token: async () => (await manager.getUser())?.access_token ?? null,
        renew: renewOnce(manager),
        onSignedOut: () => setEnded(true),
        locale: () => language.current,
      }),
    }),
    [config, manager],
  );
  const signIn = () => {
    setEnded(false);
    const state: ReturnState = { returnTo: `${window.location.pathname}${window.location.search}` };
    void auth.signinRedirect({ state });
  };
  const signOut = async () => {
    client.clear();
    // Best effort: the session ends here even where the tokens can't be revoked.
    if (config.revocationEndpoint) await manager.revokeTokens().catch(() => undefined);
    await manager.removeUser();
    window.location.assign(signOutUrl(config, window.location.origin));
  };
  if (auth.user && !ended) {
    return (
      <BackendContext.Provider value={backend}>
        <QueryClientProvider client={client}>
          <Shell fallbackName={String(auth.user.profile.email ?? "")} onSignOut={() => void signOut()} />
        </QueryClientProvider>
      </BackendContext.Provider>
    );
  }
  return (
    <>
      <TopBar user={null} />
      <Landing
        onSignIn={signIn}
        busy={auth.isLoading || auth.activeNavigator === "signinRedirect"}
        notice={ended ? t.app.sessionOver : null}
        failure={auth.error && !ended ? t.app.signInFailed : null}
      />
    </>
  );
}

export function App({ config, manager }: { config: Config; manager: UserManager }) {
  return (
    <PreferencesProvider>
      <CloudscapeTexts>
        <AuthProvider
          userManager={manager}
          onSigninCallback={(user) => {
            const state = user?.state as ReturnState | undefined;
            // Only ever a place on this site.
            const back = state?.returnTo.startsWith("/") && !state.returnTo.startsWith("//") ? state.returnTo : "/";
            window.history.replaceState(null, "", back);
            window.dispatchEvent(new PopStateEvent("popstate"));
          }}
        >
          <SignedInOrNot config={config} manager={manager} />
        </AuthProvider>
      </CloudscapeTexts>
    </PreferencesProvider>
  );
}
