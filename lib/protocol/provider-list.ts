import "@/lib/protocol/zod-without-jit";
import * as z from "zod/mini";

/** What a model's tokens cost, per million. */
const tokenPricesSchema = z.object({
  input: z.number(),
  /** Of input that the provider had in its cache; as input where it is left out. */
  cached_input: z.optional(z.number()),
  output: z.number(),
});

/** One provider as the page may know it: never a key, never an address with credentials. */
const providerInfoSchema = z.object({
  id: z.string(),
  name: z.string(),
  ready: z.boolean(),
  /** The environment variable that would make the provider ready; null when it is. */
  needs: z.nullable(z.string()),
  /** By the model's name; only of providers whose prices are set on the server. */
  prices: z.optional(z.record(z.string(), tokenPricesSchema)),
});

/** `GET /api/providers`. */
export const providerListSchema = z.array(providerInfoSchema);

export type ProviderInfo = z.infer<typeof providerInfoSchema>;

/** `GET …/v1/models`: loose, since LM Studio and Ollama leave out most of the documented fields. */
export const modelListSchema = z.looseObject({
  data: z.array(z.looseObject({ id: z.string(), description: z.optional(z.string()) })),
});

export type ModelList = z.infer<typeof modelListSchema>;
