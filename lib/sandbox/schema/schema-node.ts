import { isJsonObject, type JsonObject } from "@/lib/protocol/json";

/** A JSON Schema or a part of one: an object, or true and false. */
export type SchemaNode = JsonObject | boolean;

/** Where a part of a schema stands: "properties.city". The root is "". */
export type SchemaPath = string;

/** Why no value fits. */
export type Misfit = { path: SchemaPath; reason: string };

export function joinPath(path: SchemaPath, step: string): SchemaPath {
  return path === "" ? step : `${path}.${step}`;
}

/** The part of the root that "#/$defs/step" or "#" names; null where there is nothing. */
export function followReference(root: SchemaNode, reference: string): SchemaNode | null {
  if (reference !== "#" && !reference.startsWith("#/")) return null;
  let node: unknown = root;
  for (const step of reference.split("/").slice(1)) {
    const name = unescapeStep(step);
    if (Array.isArray(node)) node = node[Number(name)];
    else if (isJsonObject(node) && Object.hasOwn(node, name)) node = node[name];
    else return null;
  }
  return isSchemaNode(node) ? node : null;
}

export function isSchemaNode(value: unknown): value is SchemaNode {
  return typeof value === "boolean" || isJsonObject(value);
}

/** The schemas under a keyword such as "anyOf"; none where it is left out. */
export function listNodes(value: unknown): SchemaNode[] {
  return Array.isArray(value) ? value.filter(isSchemaNode) : [];
}

/** JSON Pointer in a URI fragment (RFC 6901, section 6). */
function unescapeStep(step: string): string {
  let name = step;
  try {
    name = decodeURIComponent(step);
  } catch {
    // A bad escape names nothing else: it stands as it is.
  }
  return name.replaceAll("~1", "/").replaceAll("~0", "~");
}
