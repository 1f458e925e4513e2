import { describe, expect, it } from "vitest";
import { createManager, isCallback, signOutUrl } from "../auth/session";
import { ConfigError, resolveConfig } from "./boot";

const local = {
  stage: "local",
  region: "us-west-2",
  userPoolId: "us-west-2_x",
  clientId: "client",
  issuer: "https://cognito-idp.us-west-2.amazonaws.com/us-west-2_x",
  apiBase: "/api",
  authorizationEndpoint: "/oauth2/authorize",
  tokenEndpoint: "/oauth2/token",
  endSessionEndpoint: "/logout",
};

describe("resolveConfig", () => {
  it("puts paths on the site's own origin", () => {
    for (const origin of ["http://localhost:8787", "http://127.0.0.1:8787"]) {
      const config = resolveConfig(local, origin);
      expect(config.apiBase).toBe(`${origin}/api`);
      expect(config.tokenEndpoint).toBe(`${origin}/oauth2/token`);
    }
  });

  it("leaves whole addresses alone", () => {
    const tokenEndpoint = "https://x.auth.us-west-2.amazoncognito.com/oauth2/token";
    expect(resolveConfig({ ...local, tokenEndpoint }, "https://site.test").tokenEndpoint).toBe(tokenEndpoint);
  });

  it.each([null, "x", {}, { ...local, clientId: "" }])("refuses %j", (raw) => {
    expect(() => resolveConfig(raw, "https://site.test")).toThrow(ConfigError);
  });
});

it("signs in by code with PKCE, without asking for discovery", async () => {
  const manager = createManager(resolveConfig(local, "https://site.test"), "https://site.test");
  expect(manager.settings.response_type).toBe("code");
  expect(manager.settings.disablePKCE).toBe(false);
  expect(await manager.metadataService.getAuthorizationEndpoint()).toBe("https://site.test/oauth2/authorize");
});

it("signs out with what Cognito wants", () => {
  const url = new URL(signOutUrl(resolveConfig(local, "https://site.test"), "https://site.test"));
  expect(url.pathname).toBe("/logout");
  expect(Object.fromEntries(url.searchParams)).toEqual({ client_id: "client", logout_uri: "https://site.test/" });
});

it.each([
  ["?code=a&state=b", true],
  ["?error=access_denied&state=b", true],
  ["?code=a", false],
  ["?tab=cost", false],
])("takes %j for a return from sign-in: %s", (search, expected) => {
  expect(isCallback(search)).toBe(expected);
});
