import type { ModelList } from "@/lib/protocol/provider-list";

export type Model = ModelList["data"][number];

/** The models whose name or description holds every word of `typed`; names that begin with it come first. */
export function findModels(models: readonly Model[], typed: string): Model[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...models];
  const found = models.filter(({ id, description = "" }) => {
    const text = `${id} ${description}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const isPrefixed = ({ id }: Model) => id.toLowerCase().startsWith(words[0] ?? "");
  return [...found.filter(isPrefixed), ...found.filter((model) => !isPrefixed(model))];
}
