import { isJsonObject, type JsonObject } from "@/lib/protocol/json";

/** What the script knows of a request. `text` is null when no message of the user holds text. */
export type Prompt = {
  text: string | null;
  instructions: string | null;
  /** Of all text that was sent, earlier messages and instructions too: what usage is estimated by. */
  length: number;
  toolCount: number;
  /** Images and files, which the sandbox does not open. */
  attachmentCount: number;
};

/** Reads the input's last user message, or the input itself where it is a string. */
export function readPrompt(parameters: JsonObject): Prompt {
  const { input, instructions, tools } = parameters;
  const items = Array.isArray(input) ? input.filter(isJsonObject) : [{ role: "user", content: input }];
  const content = items.findLast(({ role }) => role === "user")?.content;
  const texts = listTexts(content);
  const sent = [...items.flatMap((item) => listTexts(item.content)), ...listTexts(instructions)];
  return {
    text: texts.length > 0 ? texts.join("\n") : null,
    instructions: typeof instructions === "string" ? instructions : null,
    length: sent.reduce((length, text) => length + text.length, 0),
    toolCount: Array.isArray(tools) ? tools.length : 0,
    attachmentCount: listParts(content).filter(({ type }) => type === "input_image" || type === "input_file")
      .length,
  };
}

function listTexts(content: unknown): string[] {
  if (typeof content === "string") return [content];
  return listParts(content)
    .map(({ text }) => text)
    .filter((text) => typeof text === "string");
}

function listParts(content: unknown): JsonObject[] {
  return Array.isArray(content) ? content.filter(isJsonObject) : [];
}
