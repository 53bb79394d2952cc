import { isJsonObject, type JsonObject } from "@/lib/protocol/json";

/** An id that a box could take, and what it stands for. `isUsed`: something in `input` names it already. */
export type Suggestion = { id: string; label: string; isUsed: boolean };

/** What the boxes of the items can be filled with, out of `input` and of the last response. */
export type InputSuggestions = {
  functionCalls: readonly Suggestion[];
  customCalls: readonly Suggestion[];
  approvals: readonly Suggestion[];
  /** Items of the last response. */
  references: readonly Suggestion[];
};

/** A longer list is no help, and a longer id is none that a server gave. */
const mostSuggestions = 8;
const longestId = 200;

/** Total over any JSON. The newest come first, those that nothing names yet before all others. */
export function suggestIds(input: unknown, lastOutput: readonly JsonObject[]): InputSuggestions {
  const items = Array.isArray(input) ? input.filter(isJsonObject) : [];
  const all = [...items, ...lastOutput];
  const answered = (key: string, type: string) =>
    new Set(items.filter((item) => item.type === type).map((item) => item[key]));
  return {
    functionCalls: listIds(all, "function_call", "call_id", answered("call_id", "function_call_output")),
    customCalls: listIds(all, "custom_tool_call", "call_id", answered("call_id", "custom_tool_call_output")),
    approvals: listIds(
      all,
      "mcp_approval_request",
      "id",
      answered("approval_request_id", "mcp_approval_response"),
    ),
    references: listIds(lastOutput, null, "id", new Set(items.map((item) => item.id))),
  };
}

function listIds(
  items: readonly JsonObject[],
  type: string | null,
  key: string,
  used: ReadonlySet<unknown>,
): Suggestion[] {
  const found = new Map<string, Suggestion>();
  for (const item of items.toReversed()) {
    const id = item[key];
    if (typeof id !== "string" || id === "" || id.length > longestId) continue;
    if (type !== null && item.type !== type) continue;
    const label = String(typeof item.name === "string" ? item.name : (item.type ?? "")).slice(0, 64);
    if (!found.has(id)) found.set(id, { id, label, isUsed: used.has(id) });
  }
  const suggestions = [...found.values()];
  return [
    ...suggestions.filter(({ isUsed }) => !isUsed),
    ...suggestions.filter(({ isUsed }) => isUsed),
  ].slice(0, mostSuggestions);
}

/** The first id that nothing names yet. A new output is likely for that. */
export function firstUnused(suggestions: readonly Suggestion[]): string | undefined {
  return suggestions.find(({ isUsed }) => !isUsed)?.id;
}
