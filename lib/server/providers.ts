import "server-only";
import { PlaygroundError } from "@/lib/protocol/playground-error";
import type { ProviderInfo } from "@/lib/protocol/provider-list";
import { createSandbox } from "@/lib/sandbox/respond";
import { getEnv, type ProviderSetting } from "@/lib/server/env";
import { createRemoteUpstream, type Send } from "@/lib/server/remote-upstream";

/** `needs` names the variable that would make the provider ready; null when it is. */
export type Provider = {
  id: string;
  name: string;
  needs: string | null;
  /** The environment variable that holds the key; null where none is wanted. */
  keyVariable: string | null;
  /** Ends without a slash, holds no credentials. */
  baseUrl: string;
  /** `Authorization` as the upstream wants it; null where it wants none. */
  authorization: string | null;
  /** What its models' tokens cost; undefined where nobody has said so. */
  prices: ProviderInfo["prices"];
  send: Send;
};

const createSandboxProvider = (): Provider => ({
  id: "sandbox",
  name: "Sandbox",
  needs: null,
  keyVariable: null,
  // In-process: the name is reserved (RFC 6761) and never looked up.
  baseUrl: "http://sandbox.invalid/v1",
  authorization: null,
  prices: undefined,
  send: createSandbox({ tokenMilliseconds: 1000 / getEnv().sandboxTokensPerSecond }),
});

const builtIn: ProviderSetting[] = [
  { id: "cometapi", name: "CometAPI", baseUrl: "https://api.cometapi.com/v1", keyEnv: "COMETAPI_KEY" },
  { id: "openai", name: "OpenAI", baseUrl: "https://api.openai.com/v1", keyEnv: "OPENAI_API_KEY" },
  {
    id: "openrouter",
    name: "OpenRouter",
    baseUrl: "https://openrouter.ai/api/v1",
    keyEnv: "OPENROUTER_API_KEY",
  },
];

let table: Map<string, Provider> | undefined;

/** Keys are read once, when the server starts. A Map: no id of a visitor's can reach a prototype. */
function providers(): Map<string, Provider> {
  table ??= new Map(
    [...builtIn, ...getEnv().providers]
      .map(createProvider)
      .concat(createSandboxProvider())
      .map((provider) => [provider.id, provider]),
  );
  return table;
}

function createProvider({ id, name, baseUrl, keyEnv, prices }: ProviderSetting): Provider {
  const { headerTimeoutMs, idleTimeoutMs } = timeouts();
  const key = keyEnv ? process.env[keyEnv] || null : null;
  const url = new URL(baseUrl);
  const credentials =
    url.username || url.password
      ? `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`
      : null;
  url.username = "";
  url.password = "";
  const basic = credentials === null ? null : Buffer.from(credentials).toString("base64");
  return {
    id,
    name,
    needs: keyEnv && key === null ? keyEnv : null,
    keyVariable: keyEnv ?? null,
    baseUrl: url.href.replace(/\/+$/, ""),
    authorization: key !== null ? `Bearer ${key}` : basic !== null ? `Basic ${basic}` : null,
    prices,
    send: createRemoteUpstream({ name, secret: key ?? basic, headerTimeoutMs, idleTimeoutMs }),
  };
}

function timeouts() {
  const { upstreamHeaderTimeoutMs, upstreamIdleTimeoutMs } = getEnv();
  return { headerTimeoutMs: upstreamHeaderTimeoutMs, idleTimeoutMs: upstreamIdleTimeoutMs };
}

/** All of them in the order of the picker, unready ones too. */
export function providerInfos(): ProviderInfo[] {
  return [...providers().values()].map(({ id, name, needs, prices }) => ({
    id,
    name,
    ready: needs === null,
    needs,
    ...(prices && { prices }),
  }));
}

/** Names of variables by provider, for the page's words about a refused key: `{"openai": "OPENAI_API_KEY"}`. */
export function keyVariables(): Record<string, string> {
  const named = [...providers().values()].map(({ id, keyVariable }) => [id, keyVariable] as const);
  return Object.fromEntries(named.filter((entry): entry is [string, string] => entry[1] !== null));
}

/** @throws PlaygroundError `unknown_provider`, `provider_not_ready`. */
export function getProvider(id: string): Provider {
  const provider = providers().get(id);
  if (!provider)
    throw new PlaygroundError("unknown_provider", "No provider has this id: see /api/providers.");
  if (provider.needs !== null) {
    throw new PlaygroundError(
      "provider_not_ready",
      `${provider.name} needs ${provider.needs} to be set on the server.`,
    );
  }
  return provider;
}
