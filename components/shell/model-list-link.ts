import { modelsPath } from "@/lib/client/visit/queries";

const ownLists: ReadonlyMap<string, string> = new Map([
  ["cometapi", "https://www.cometapi.com/models/"],
  ["openai", "https://platform.openai.com/docs/models"],
  ["openrouter", "https://openrouter.ai/models"],
]);

/** A provider's own page of models; for one that we know nothing of, what its server lists. */
export function modelListLink(providerId: string): string {
  return ownLists.get(providerId) ?? modelsPath(providerId);
}
