import type { JsonObject } from "@/lib/protocol/json";
import { composeWholeItem } from "@/lib/sandbox/items/output-item";
import { type GivenTool, listTools } from "@/lib/sandbox/tools/given-tool";
import { nameCall, type PlannedCall, type ToolContext, waitFor } from "@/lib/sandbox/tools/tool-planner";

/** True for a tool that a model knows only after a search. */
export function isDeferred({ tool }: GivenTool): boolean {
  return tool.defer_loading === true;
}

/** The tool that finds deferred ones, where the request has it. */
export function findToolSearch({ tools }: JsonObject): GivenTool | null {
  return listTools(tools).find(({ type }) => type === "tool_search") ?? null;
}

/** The search that finds `found`; where the client searches, the answer waits for its result. */
export function planToolSearch(
  search: GivenTool,
  found: readonly GivenTool[],
  { randomId, turn }: Pick<ToolContext, "randomId" | "turn">,
): PlannedCall {
  const isClient = search.tool.execution === "client";
  const execution = isClient ? "client" : "server";
  const call_id = isClient ? nameCall(randomId) : null;
  const call = { id: `tsc_${randomId()}`, type: "tool_search_call", call_id, execution };
  const given = isClient ? { goal: turn.beginning.slice(0, 200) } : { paths: found.map(({ name }) => name) };
  const item = composeWholeItem({
    tokens: 10,
    opened: { ...call, status: "in_progress", arguments: {} },
    finished: { ...call, status: "completed", arguments: given },
  });
  if (isClient) return waitFor(item);
  const output = {
    id: `tso_${randomId()}`,
    type: "tool_search_output",
    call_id,
    execution,
    tools: found.map(({ tool }) => tool),
  };
  const result = composeWholeItem({
    tokens: 0,
    opened: { ...output, status: "in_progress" },
    finished: { ...output, status: "completed" },
  });
  return { items: [item, result], pieces: [], isWaiting: false };
}
