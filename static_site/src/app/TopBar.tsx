/** The bar on top: refresh, language, appearance, time zone, and who is signed in. */

import TopNavigation, { type TopNavigationProps } from "@cloudscape-design/components/top-navigation";
import type { TimeZone } from "../i18n/format";
import { type Theme, usePreferences } from "./preferences";

export interface TopBarProps {
  user: string | null;
  onSignOut?: () => void;
  onRefresh?: () => void;
  refreshing?: boolean;
  onShortcuts?: () => void;
  onInstallation?: () => void;
}

export function TopBar({ user, onSignOut, onRefresh, refreshing, onShortcuts, onInstallation }: TopBarProps) {
  const { t, locale, theme, timeZone, change } = usePreferences();
  const checked = (on: boolean) => (on ? ("check" as const) : undefined);
  const onSetting = (id: string) => {
    if (id === "shortcuts") onShortcuts?.();
    else if (id === "installation") onInstallation?.();
    else if (id.startsWith("theme:")) change({ theme: id.slice(6) as Theme });
    else if (id.startsWith("zone:")) change({ timeZone: id.slice(5) as TimeZone });
  };
  const themes: [Theme, string][] = [
    ["system", t.app.system],
    ["light", t.app.light],
    ["dark", t.app.dark],
  ];
  const zones: [TimeZone, string][] = [
    ["UTC", t.app.utc],
    ["Asia/Seoul", t.app.seoul],
  ];
  const utilities: TopNavigationProps.Utility[] = [];
  if (onRefresh) {
    utilities.push({
      type: "button",
      iconName: "refresh",
      text: t.refreshAll.button,
      ariaLabel: t.refreshAll.button,
      onClick: () => {
        if (!refreshing) onRefresh();
      },
    });
  }
  utilities.push({
    type: "button",
    iconName: "globe",
    text: t.other,
    ariaLabel: `${t.other} (${t.app.language})`,
    disableUtilityCollapse: true,
    onClick: () => change({ locale: locale === "ko" ? "en" : "ko" }),
  });
  utilities.push({
    type: "menu-dropdown",
    iconName: "settings",
    text: t.app.settings,
    ariaLabel: t.app.settings,
    items: [
      {
        id: "theme",
        text: t.app.theme,
        items: themes.map(([id, text]) => ({ id: `theme:${id}`, text, iconName: checked(theme === id) })),
      },
      {
        id: "zone",
        text: t.app.timeZone,
        items: zones.map(([id, text]) => ({ id: `zone:${id}`, text, iconName: checked(timeZone === id) })),
      },
      ...(onInstallation ? [{ id: "installation", text: t.installation.open, iconName: "settings" as const }] : []),
      ...(onShortcuts ? [{ id: "shortcuts", text: t.app.shortcuts, iconName: "keyboard" as const }] : []),
    ],
    onItemClick: ({ detail }) => onSetting(detail.id),
  });
  if (user !== null) {
    utilities.push({
      type: "menu-dropdown",
      iconName: "user-profile",
      text: user,
      ariaLabel: `${user} (${t.app.account})`,
      items: [{ id: "sign-out", text: t.app.signOut }],
      onItemClick: () => onSignOut?.(),
    });
  }
  return (
    <div className="top">
      <TopNavigation
        identity={{ href: "/", title: t.app.title }}
        utilities={utilities}
        i18nStrings={{
          overflowMenuTriggerText: t.app.more,
          overflowMenuTitleText: t.common.all,
          overflowMenuBackIconAriaLabel: t.common.previousPage,
          overflowMenuDismissIconAriaLabel: t.common.close,
        }}
      />
    </div>
  );
}
