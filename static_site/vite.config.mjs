import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

/**
 * Cloudscape's global styles carry Open Sans as data: URIs (139 kB gzipped, and font-src data: in the CSP).
 * The two faces that we use come from @fontsource/open-sans in src/app/fonts.css.
 */
const withoutEmbeddedFonts = {
  name: "without-embedded-fonts",
  enforce: "pre",
  transform(code, id) {
    return id.includes("global-styles") && id.split("?")[0].endsWith(".css")
      ? { code: code.replace(/@font-face\s*\{[^}]*\}/g, ""), map: null }
      : null;
  },
};

const api = process.env.API_ORIGIN ?? "http://localhost:8787";
const proxied = Object.fromEntries(
  ["/api", "/oauth2", "/login", "/logout", "/config.json"].map((path) => [path, { target: api, changeOrigin: false }]),
);

export default defineConfig({
  plugins: [withoutEmbeddedFonts, react()],
  server: { proxy: proxied },
  build: {
    target: "es2022",
    manifest: true,
    // Inline module-preload code and data: URIs would break the content security policy.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
  },
  test: {
    environment: "happy-dom",
    include: ["src/**/*.test.{ts,tsx}", "tests/**/*.test.ts"],
    server: { deps: { inline: [/@cloudscape-design/] } },
    css: false,
  },
});
