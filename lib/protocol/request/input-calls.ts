import { isJsonObject, type JsonObject, textOrEmpty } from "@/lib/protocol/json";

/**
 * An id that a box could take, and what it stands for. `isUsed`: something in `input` names it already. `isHere`: what
 * it belongs to stands in `input` itself, not in the last response only.
 */
export type Suggestion = { id: string; label: string; isUsed: boolean; isHere: boolean };

/** What the boxes of the items can be filled with, out of `input` and of the last response. */
export type InputSuggestions = {
  functionCalls: readonly Suggestion[];
  customCalls: readonly Suggestion[];
  approvals: readonly Suggestion[];
  /** Items of the last response. */
  references: readonly Suggestion[];
};

/** A longer id is none that a server gave. */
const longestId = 200;

/** Total over any JSON. The newest come first, those that nothing names yet before all others. */
export function suggestIds(input: unknown, lastOutput: readonly JsonObject[]): InputSuggestions {
  const items = Array.isArray(input) ? input.filter(isJsonObject) : [];
  const here = new Set<unknown>(items);
  const all = [...items, ...lastOutput];
  const answered = (key: string, type: string) =>
    new Set(items.filter((item) => item.type === type).map((item) => item[key]));
  return {
    functionCalls: listIds(all, here, {
      type: "function_call",
      key: "call_id",
      used: answered("call_id", "function_call_output"),
    }),
    customCalls: listIds(all, here, {
      type: "custom_tool_call",
      key: "call_id",
      used: answered("call_id", "custom_tool_call_output"),
    }),
    approvals: listIds(all, here, {
      type: "mcp_approval_request",
      key: "id",
      used: answered("approval_request_id", "mcp_approval_response"),
    }),
    references: listIds(lastOutput, here, {
      type: null,
      key: "id",
      used: new Set(items.map((item) => item.id)),
    }),
  };
}

/** `type`: null for items of all types. */
type Sought = { type: string | null; key: string; used: ReadonlySet<unknown> };

function listIds(
  items: readonly JsonObject[],
  here: ReadonlySet<unknown>,
  { type, key, used }: Sought,
): Suggestion[] {
  const found = new Map<string, Suggestion>();
  for (const item of items.toReversed()) {
    const id = item[key];
    if (typeof id !== "string" || id === "" || id.length > longestId) continue;
    if (type !== null && item.type !== type) continue;
    const label = textOrEmpty(item.name ?? item.type).slice(0, 64);
    // The item in `input` is the older one and comes later: it says that the id is at home here.
    const isHere = here.has(item) || (found.get(id)?.isHere ?? false);
    found.set(id, { id, label, isUsed: used.has(id), isHere });
  }
  const suggestions = [...found.values()];
  return [...suggestions.filter(({ isUsed }) => !isUsed), ...suggestions.filter(({ isUsed }) => isUsed)];
}

/** The first id that nothing names yet. A new output is likely for that. */
export function firstUnused(suggestions: readonly Suggestion[]): string | undefined {
  return suggestions.find(({ isUsed }) => !isUsed)?.id;
}
