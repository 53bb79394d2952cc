import { isJsonObject, type JsonObject } from "@/lib/protocol/json";

/** What the script knows of a request. `text` is null when no message of the user holds text. */
export type Prompt = {
  text: string | null;
  instructions: string | null;
  toolCount: number;
  /** Images and files, which the sandbox does not open. */
  attachmentCount: number;
};

/** Reads the input's last user message, or the input itself where it is a string. */
export function readPrompt(parameters: JsonObject): Prompt {
  const { input, instructions, tools } = parameters;
  const content = typeof input === "string" ? input : lastUserContent(input);
  const parts = Array.isArray(content) ? content.filter(isJsonObject) : [];
  return {
    text: typeof content === "string" ? content : joinText(parts),
    instructions: typeof instructions === "string" ? instructions : null,
    toolCount: Array.isArray(tools) ? tools.length : 0,
    attachmentCount: parts.filter(({ type }) => type === "input_image" || type === "input_file").length,
  };
}

function lastUserContent(input: unknown): unknown {
  if (!Array.isArray(input)) return undefined;
  return input.filter(isJsonObject).findLast(({ role }) => role === "user")?.content;
}

function joinText(parts: readonly JsonObject[]): string | null {
  const texts = parts.map(({ text }) => text).filter((text) => typeof text === "string");
  return texts.length > 0 ? texts.join("\n") : null;
}
