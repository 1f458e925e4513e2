/**
 * What the site must know before it can do anything: where the API and the sign-in pages are.
 *
 * `/config.json` is served beside the site: by the local stack, or written at deployment. The build knows nothing of
 * where it will run. Paths without a host are on this site's own origin, so that localhost and 127.0.0.1 both work.
 */

export interface Config {
  stage: string;
  region: string;
  userPoolId: string;
  clientId: string;
  /** The `iss` of the tokens. */
  issuer: string;
  apiBase: string;
  authorizationEndpoint: string;
  tokenEndpoint: string;
  /** Cognito's /logout, which wants client_id and logout_uri. */
  endSessionEndpoint: string;
  revocationEndpoint?: string;
}

const PLACES = [
  "apiBase",
  "authorizationEndpoint",
  "tokenEndpoint",
  "endSessionEndpoint",
  "revocationEndpoint",
] as const;
const NEEDED = [
  "clientId",
  "issuer",
  "apiBase",
  "authorizationEndpoint",
  "tokenEndpoint",
  "endSessionEndpoint",
] as const;

export class ConfigError extends Error {}

/** Throws ConfigError naming the first missing field. */
export function resolveConfig(raw: unknown, origin: string): Config {
  const given = (typeof raw === "object" && raw !== null ? raw : {}) as Record<string, unknown>;
  for (const field of NEEDED) {
    if (typeof given[field] !== "string" || given[field] === "") throw new ConfigError(`config.json: ${field}`);
  }
  const config = { stage: "", region: "", userPoolId: "", ...given } as unknown as Config;
  for (const place of PLACES) {
    const value = config[place];
    if (value) config[place] = new URL(value, origin).href.replace(/\/$/, "");
  }
  return config;
}

export async function loadConfig(): Promise<Config> {
  const response = await fetch("/config.json", { cache: "no-cache" });
  if (!response.ok) throw new ConfigError(`config.json: ${response.status}`);
  return resolveConfig(await response.json(), window.location.origin);
}
