/** Starts everything at once: the configuration, the open tab's code, Cloudscape's texts; then draws. */

import "@cloudscape-design/global-styles/index.css";
import "./app/fonts.css";
import "./app/app.css";
import { createRoot } from "react-dom/client";
import { App, preloadMessages } from "./app/App";
import { loadConfig } from "./app/boot";
import { savedPreferences } from "./app/preferences";
import { preload } from "./app/views";
import { createManager } from "./auth/session";
import { en } from "./i18n/en";
import { ko } from "./i18n/ko";
import { tabOf } from "./lib/urlState";

const { locale } = savedPreferences();
preload(tabOf(new URLSearchParams(window.location.search)));
preloadMessages(locale).catch(() => undefined);

const place = document.getElementById("root");

async function start(): Promise<void> {
  const config = await loadConfig();
  if (place) createRoot(place).render(<App config={config} manager={createManager(config, window.location.origin)} />);
}

start().catch(() => {
  const text = document.createElement("p");
  text.setAttribute("role", "alert");
  text.className = "boot-page";
  text.textContent = (locale === "ko" ? ko : en).app.configFailed;
  place?.replaceChildren(text);
});
