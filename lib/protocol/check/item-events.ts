import { type ListName, outputText, type TextFamily, textFamilies } from "@/lib/protocol/check/text-families";

/** What an event does to an item; events of other types do nothing to one. */
export type ItemEventRole =
  | { kind: "item_added" | "item_done" }
  | { kind: "part_added" | "part_done"; list: ListName }
  | { kind: "annotation"; family: TextFamily }
  | { kind: "delta" | "done"; families: readonly TextFamily[] }
  /** `follows`: the states that it may follow. */
  | { kind: "state"; itemType: string; state: string; rank: number; follows: string }
  | { kind: "created" | "final" | "over" };

/** States of hosted tools, in the order in which they may come; those of one rank may come in any. */
const stateRanks = {
  in_progress: 0,
  searching: 1,
  generating: 1,
  partial_image: 1,
  interpreting: 1,
  compacting: 1,
  completed: 2,
  failed: 2,
} as const;

type ToolState = keyof typeof stateRanks;

export const lastStateRank = 2;

const toolStates: Readonly<Record<string, readonly ToolState[]>> = {
  web_search_call: ["in_progress", "searching", "completed"],
  file_search_call: ["in_progress", "searching", "completed"],
  code_interpreter_call: ["in_progress", "interpreting", "completed"],
  image_generation_call: ["in_progress", "generating", "partial_image", "completed"],
  mcp_call: ["in_progress", "completed", "failed"],
  mcp_list_tools: ["in_progress", "completed", "failed"],
  compaction: ["compacting"],
};

const roles = new Map<string, ItemEventRole>([
  ["response.created", { kind: "created" }],
  ["response.completed", { kind: "final" }],
  ["response.incomplete", { kind: "final" }],
  ["response.failed", { kind: "over" }],
  ["error", { kind: "over" }],
  ["response.output_item.added", { kind: "item_added" }],
  ["response.output_item.done", { kind: "item_done" }],
  ["response.content_part.added", { kind: "part_added", list: "content" }],
  ["response.content_part.done", { kind: "part_done", list: "content" }],
  ["response.reasoning_part.added", { kind: "part_added", list: "content" }], // vLLM
  ["response.reasoning_part.done", { kind: "part_done", list: "content" }],
  ["response.reasoning_summary_part.added", { kind: "part_added", list: "summary" }],
  ["response.reasoning_summary_part.done", { kind: "part_done", list: "summary" }],
  ["response.shell_call_command.added", { kind: "part_added", list: "command" }],
  ["response.output_text.annotation.added", { kind: "annotation", family: outputText }],
  ...textFamilies.flatMap(textRoles),
  ...Object.entries(toolStates).flatMap(stateRoles),
]);

/** Null for events that are about no item. */
export function readItemEventRole(type: string): ItemEventRole | null {
  return roles.get(type) ?? null;
}

function textRoles({ events }: TextFamily): [string, ItemEventRole][] {
  return events.flatMap((event): [string, ItemEventRole][] => {
    const families = textFamilies.filter((family) => family.events.includes(event));
    return [
      [`${event}.delta`, { kind: "delta", families }],
      [`${event}.done`, { kind: "done", families }],
    ];
  });
}

function stateRoles([itemType, states]: [string, readonly ToolState[]]): [string, ItemEventRole][] {
  return states.map((state) => {
    const rank = stateRanks[state];
    const follows = states.filter((other) => stateRanks[other] < rank).join(", ") || "output_item.added";
    return [`response.${itemType}.${state}`, { kind: "state", itemType, state, rank, follows }];
  });
}
