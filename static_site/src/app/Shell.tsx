/** The signed-in page: top bar and five tabs. */

import Alert from "@cloudscape-design/components/alert";
import Tabs from "@cloudscape-design/components/tabs";
import { lazy, Suspense, useCallback, useState } from "react";
import { useShortcuts } from "../lib/shortcuts";
import { openTab, TABS, type TabId, useTab } from "../lib/urlState";
import { useMe } from "./backend";
import { usePreferences } from "./preferences";
import { errorText, Skeleton, ViewBoundary, Warnings } from "./states";
import { TopBar } from "./TopBar";
import { useRefreshAll } from "./useRefreshAll";
import { VIEWS } from "./views";

const ShortcutsHelp = lazy(() => import("./ShortcutsHelp"));
const SettingsDialog = lazy(() => import("./settings/SettingsDialog"));

export function Shell({ fallbackName, onSignOut }: { fallbackName: string; onSignOut: () => void }) {
  const { t } = usePreferences();
  const me = useMe();
  const tab = useTab();
  const { refresh, start, dismiss } = useRefreshAll();
  const [help, setHelp] = useState(false);
  const [settings, setSettings] = useState(false);
  useShortcuts(useCallback(() => setHelp(true), []));
  return (
    <>
      <a className="skip" href="#main">
        {t.app.skip}
      </a>
      <TopBar
        user={me?.email ?? me?.username ?? fallbackName}
        onSignOut={onSignOut}
        onRefresh={start}
        refreshing={refresh?.state === "running"}
        onShortcuts={() => setHelp(true)}
        onInstallation={() => setSettings(true)}
      />
      <div className="notice" role="status">
        {refresh ? (
          <Alert
            type={refresh.state === "running" ? "info" : refresh.state === "done" ? "success" : "error"}
            dismissible={refresh.state !== "running"}
            dismissAriaLabel={t.common.close}
            onDismiss={dismiss}
          >
            {refresh.state === "running" ? `${t.refreshAll.running} ${refresh.text}` : null}
            {refresh.state === "done" ? t.refreshAll.done : null}
            {refresh.state === "failed" ? `${t.refreshAll.failed} ${errorText(refresh.error, t)}` : null}
          </Alert>
        ) : null}
      </div>
      <main className="page" id="main">
        <h1 className="only-read">{t.app.title}</h1>
        <Warnings warnings={me?.warnings} />
        <Tabs
          activeTabId={tab}
          ariaLabel={t.app.tabs}
          onChange={({ detail }) => openTab(detail.activeTabId as TabId)}
          tabs={TABS.map((id) => {
            const View = VIEWS[id];
            return {
              id,
              label: t.tabs[id],
              content: (
                <ViewBoundary t={t}>
                  <h2 className="only-read">{t.tabs[id]}</h2>
                  <Suspense fallback={<Skeleton height={420} />}>
                    <View />
                  </Suspense>
                </ViewBoundary>
              ),
            };
          })}
        />
      </main>
      {settings ? (
        <ViewBoundary t={t}>
          <Suspense fallback={null}>
            <SettingsDialog onClose={() => setSettings(false)} />
          </Suspense>
        </ViewBoundary>
      ) : null}
      {help ? (
        <ViewBoundary t={t}>
          <Suspense fallback={null}>
            <ShortcutsHelp onClose={() => setHelp(false)} />
          </Suspense>
        </ViewBoundary>
      ) : null}
    </>
  );
}
