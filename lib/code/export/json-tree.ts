import type { JsonToken } from "@/lib/code/export/json-tokens";

/** A JSON value whose numbers keep their spelling and whose objects keep all their keys, in order. */
export type JsonNode =
  | { readonly kind: "object"; readonly members: readonly JsonMember[] }
  | { readonly kind: "array"; readonly elements: readonly JsonNode[] }
  | { readonly kind: "string"; readonly value: string }
  | { readonly kind: "number"; readonly spelling: string }
  | { readonly kind: "word"; readonly word: "true" | "false" | "null" };

export type JsonMember = { readonly key: string; readonly value: JsonNode };

export type JsonObjectNode = Extract<JsonNode, { kind: "object" }>;

export type JsonTree = {
  readonly root: JsonObjectNode;
  /** How deep brackets stand in each other: 1 for `{}`. */
  readonly depth: number;
};

type OpenContainer = { members: JsonMember[] | null; elements: JsonNode[]; key: string };

/** The object that the pieces of a JSON text make, null where they make none. Without recursion: any depth. */
export function buildJsonTree(tokens: readonly JsonToken[]): JsonTree | null {
  const document: OpenContainer = { members: null, elements: [], key: "" };
  const open = [document];
  let depth = 0;
  for (const token of tokens) {
    const container = open.at(-1) ?? document;
    if (token.kind === "key") container.key = readString(token.text);
    else if (isOpening(token)) depth = Math.max(depth, open.push(openContainer(token)) - 1);
    else if (token.kind === "bracket") close(open, container);
    else addValue(container, toLeaf(token));
  }
  const [root] = document.elements;
  return root?.kind === "object" ? { root, depth } : null;
}

function isOpening({ kind, text }: JsonToken): boolean {
  return kind === "bracket" && (text === "{" || text === "[");
}

function openContainer({ text }: JsonToken): OpenContainer {
  return { members: text === "{" ? [] : null, elements: [], key: "" };
}

function close(open: OpenContainer[], { members, elements }: OpenContainer): void {
  open.pop();
  const outer = open.at(-1);
  if (outer) addValue(outer, members ? { kind: "object", members } : { kind: "array", elements });
}

function addValue({ members, elements, key }: OpenContainer, value: JsonNode | null): void {
  if (!value) return;
  if (members) members.push({ key, value });
  else elements.push(value);
}

function toLeaf({ kind, text }: JsonToken): JsonNode | null {
  if (kind === "string") return { kind: "string", value: readString(text) };
  if (kind === "number") return { kind: "number", spelling: text };
  if (kind !== "word") return null;
  return { kind: "word", word: text === "true" || text === "false" ? text : "null" };
}

function readString(literal: string): string {
  return String(JSON.parse(literal));
}
