import { isJsonObject, type JsonObject } from "@/lib/protocol/json";

/** One tool of the request; those of a namespace stand for themselves. */
export type GivenTool = {
  tool: JsonObject;
  /** Without the date of its version: "web_search_2025_08_26" is "web_search". */
  type: string;
  /** The name under which it is called; the type, or the server's label, where it has none. */
  name: string;
  namespace: string | null;
  /** Its place in the request: "tools[0]". */
  path: string;
};

/** Total: what is no tool is passed over. */
export function listTools(tools: unknown): GivenTool[] {
  const given: readonly unknown[] = Array.isArray(tools) ? tools : [];
  return given.flatMap((tool, index) => (isJsonObject(tool) ? readTool(tool, `tools[${index}]`) : []));
}

function readTool(tool: JsonObject, path: string): GivenTool[] {
  const type = String(tool.type).replace(/_\d{4}_\d{2}_\d{2}$/, "");
  if (type === "namespace") {
    const namespace = String(tool.name);
    const inner: readonly unknown[] = Array.isArray(tool.tools) ? tool.tools : [];
    return inner.flatMap((member, index) =>
      isJsonObject(member)
        ? readTool(member, `${path}.tools[${index}]`).map((found) => ({ ...found, namespace }))
        : [],
    );
  }
  const name = [tool.name, tool.server_label].find((given) => typeof given === "string") ?? type;
  return [{ tool, type, name: String(name), namespace: null, path }];
}
