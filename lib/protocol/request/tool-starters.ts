import { isJsonObject, type JsonObject } from "@/lib/protocol/json";
import type { ToolType } from "@/lib/protocol/request/tool-types";

const nameKeys = ["name", "server_label"];

/** The smallest tool of a type that an API takes. Its name is not one that `tools` has already. */
export function makeTool({ types, starter }: ToolType, tools: readonly unknown[]): JsonObject {
  return withFreeName({ type: types[0], ...starter }, tools);
}

/** The same tools, a name counted up (`my_function_2`) where another tool has it. */
export function withFreeNames(added: readonly JsonObject[], tools: readonly unknown[]): JsonObject[] {
  const all = [...tools];
  return added.map((tool) => {
    const named = withFreeName(tool, all);
    all.push(named);
    return named;
  });
}

function withFreeName(tool: JsonObject, tools: readonly unknown[]): JsonObject {
  const key = nameKeys.find((candidate) => typeof tool[candidate] === "string");
  if (key === undefined) return tool;
  const taken = new Set(tools.filter(isJsonObject).map((other) => other[key]));
  return { ...tool, [key]: findFreeName(String(tool[key]), taken) };
}

function findFreeName(name: string, taken: ReadonlySet<unknown>): string {
  let free = name;
  for (let count = 2; taken.has(free); count += 1) free = `${name}_${count}`;
  return free;
}
