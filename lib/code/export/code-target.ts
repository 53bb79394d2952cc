/** Where the code sends to, and where it finds its key. */
export type CodeTarget = {
  /** Ends without a slash. */
  readonly baseUrl: string;
  /** The environment variable with the key. */
  readonly keyVariable: string;
  /** The address is the playground's own proxy, which adds the provider's key by itself. */
  readonly isProxy: boolean;
};

type PublicProvider = { readonly baseUrl: string; readonly keyVariable: string };

/** The built-in providers: their addresses are public, unlike those of a server's own ones. */
const publicProviders: ReadonlyMap<string, PublicProvider> = new Map([
  ["cometapi", { baseUrl: "https://api.cometapi.com/v1", keyVariable: "COMETAPI_KEY" }],
  ["openai", { baseUrl: "https://api.openai.com/v1", keyVariable: "OPENAI_API_KEY" }],
  ["openrouter", { baseUrl: "https://openrouter.ai/api/v1", keyVariable: "OPENROUTER_API_KEY" }],
]);

/**
 * The provider itself where its address is public, else this playground's proxy, a drop-in base URL for any SDK.
 * `origin`: the page's own, `https://host:port`.
 */
export function describeTarget(providerId: string, origin: string): CodeTarget {
  const provider = publicProviders.get(providerId);
  if (provider) return { ...provider, isProxy: false };
  const baseUrl = `${origin}/api/providers/${encodeURIComponent(providerId)}/v1`;
  return { baseUrl, keyVariable: "PLAYGROUND_SECRET", isProxy: true };
}
