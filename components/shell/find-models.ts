import { matchesWords } from "@/components/shell/match-words";
import type { ModelList } from "@/lib/protocol/provider-list";

export type Model = ModelList["data"][number];

/** The models whose name or description holds every word of `typed`; names that begin with it come first. */
export function findModels(models: readonly Model[], typed: string): Model[] {
  const prefix = typed.trim().toLowerCase();
  if (prefix === "") return [...models];
  const found = models.filter(({ id, description = "" }) => matchesWords(`${id} ${description}`, typed));
  const isPrefixed = ({ id }: Model) => id.toLowerCase().startsWith(prefix);
  return [...found.filter(isPrefixed), ...found.filter((model) => !isPrefixed(model))];
}
