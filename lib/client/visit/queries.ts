import { queryOptions, skipToken } from "@tanstack/react-query";
import { PlaygroundError } from "@/lib/protocol/playground-error";
import type { ModelList, ProviderInfo } from "@/lib/protocol/provider-list";

/** Fetched late: the page comes with the providers that it begins with, and most visits ask for no models. */
const loadSchemas = () => import("@/lib/protocol/provider-list");

/** Every provider the server knows, ready or not. Exported as options so that the page's server part can fill it. */
export const providersQuery = queryOptions({
  queryKey: ["providers"],
  queryFn: async ({ signal }): Promise<ProviderInfo[]> => {
    const response = await fetch("/api/providers", { signal });
    if (!response.ok) throw await PlaygroundError.fromResponse(response);
    const { providerListSchema } = await loadSchemas();
    return providerListSchema.parse(await response.json());
  },
  staleTime: Number.POSITIVE_INFINITY, // keys are read when the server starts
});

/** Which variable holds which provider's key: told with the page by its server part, and never asked for again. */
export const keyVariablesQuery = queryOptions<Readonly<Record<string, string>>>({
  queryKey: ["key-variables"],
  queryFn: skipToken,
  staleTime: Number.POSITIVE_INFINITY,
});

/** Where a provider's models are listed by our own server; some providers have no such route. */
export const modelsPath = (providerId: string) =>
  `/api/providers/${encodeURIComponent(providerId)}/v1/models`;

/** A provider's models. No retry: a refused key is not accepted at the second try, and the visitor can ask again. */
export const modelsQuery = (providerId: string) =>
  queryOptions({
    queryKey: ["models", providerId],
    queryFn: async ({ signal }): Promise<ModelList["data"]> => {
      const response = await fetch(modelsPath(providerId), { signal });
      if (!response.ok) throw await PlaygroundError.fromResponse(response);
      const { modelListSchema } = await loadSchemas();
      return modelListSchema.parse(await response.json()).data;
    },
    staleTime: 5 * 60_000,
    retry: false,
  });
