// Before the first paint: the language and the colours that were chosen last time, so that neither flashes.
(() => {
  let saved = {};
  try {
    saved = JSON.parse(localStorage.getItem("r-assistant.preferences") ?? "{}") ?? {};
  } catch {
    // Storage blocked or damaged: the browser's own preferences are used.
  }
  const root = document.documentElement;
  root.lang = saved.locale ?? (navigator.language.toLowerCase().startsWith("ko") ? "ko" : "en");
  const dark =
    saved.theme === "dark" || (saved.theme !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  root.dataset.theme = dark ? "dark" : "light";
})();
