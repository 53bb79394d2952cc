import { isJsonObject, type JsonObject } from "@/lib/protocol/json";

/** The content parts of a message, or of a call's output; a string counts as one part of text. */
export function listParts(content: unknown): JsonObject[] {
  if (typeof content === "string") return [{ type: "input_text", text: content }];
  return Array.isArray(content) ? content.filter(isJsonObject) : [];
}

/** The texts of a content's parts, refusals too. */
export function listTexts(content: unknown): string[] {
  return listParts(content)
    .map(({ text, refusal }) => text ?? refusal)
    .filter((text) => typeof text === "string");
}

/** What a tool gave back, as text: outputs are strings, parts, or objects of their own kind. */
export function readOutputText(output: unknown): string {
  if (typeof output === "string") return output;
  const texts = listTexts(output);
  return texts.length > 0 ? texts.join("\n") : (JSON.stringify(output) ?? "");
}

/** True where `include` names it. */
export function includes({ include }: JsonObject, name: string): boolean {
  return Array.isArray(include) && include.includes(name);
}
